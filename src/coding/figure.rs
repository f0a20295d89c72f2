//! Figures: the quantities that a sentence reports, what they count, of whom, and which of the codebook's measures they are.
//!
//! A number becomes a figure in three steps: numbers that measure nothing (dates, clock times, parts of names) are left
//! out; the noun that it counts and the words that tell of whom ("each side", "in total", "to the North") are read from the
//! words around it; and the codebook's measure whose keywords stand nearest is given to it, if its unit fits.

use super::Figure;
use super::analysis::Analysis;
use super::phrase::{Forms, Keywords};
use super::word::Tag;
use crate::codebook::Codebook;
use crate::language::{Qualifier, quantities};
use crate::span::Span;

/// How many words may stand between a number and the keyword of its measure that is nearest to it.
const NEAR: usize = 12;

/// What kind of thing a number is; figures of two kinds are never one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Count,
    Time,
    Year,
    Ordinal,
    Percent,
    Money,
}

/// The codebook's measures, ready to be found.
pub(super) struct Measures {
    keywords: Keywords<usize>,
    known: Vec<Known>,
}

/// Words for people: what counts members of a group is said of soldiers, men or people as well.
const PERSONS: [&str; 11] = [
    "person",
    "people",
    "individual",
    "soldier",
    "man",
    "woman",
    "serviceman",
    "civilian",
    "troop",
    "member",
    "worker",
];

/// Whether a unit is one of people: by the list, or by the ending of those who do or suffer something.
fn is_people(unit: &str) -> bool {
    PERSONS.contains(&unit) || ["er", "or", "ee", "ist"].iter().any(|ending| unit.ends_with(ending))
}

/// A measure: its id, its unit in the singular, and the kind of thing that the unit asks for.
struct Known {
    id: String,
    unit: Option<String>,
    kind: Option<Kind>,
}

impl Measures {
    pub fn new(codebook: &Codebook) -> Self {
        let mut keywords = Keywords::new();
        let mut known = Vec::new();
        for (number, measure) in codebook.measures.iter().enumerate() {
            measure.keywords.iter().for_each(|keyword| keywords.add(keyword, number));
            let unit = measure.unit.as_deref().and_then(|unit| unit.rsplit(' ').next()).map(singular);
            known.push(Known { id: measure.id.clone(), unit, kind: measure.unit.as_deref().map(kind_of_unit) });
        }
        Self { keywords, known }
    }

    /// The figures of a sentence, in the order of the text.
    pub fn figures(&self, a: &Analysis, article: &str, speaker: Option<&str>, entry: Option<usize>) -> Vec<Figure> {
        let drafts = drafts(a);
        if drafts.is_empty() {
            return Vec::new();
        }
        let stems = a.lower.iter().map(|form| self.keywords.phrases.stem_of(form)).collect();
        let forms = Forms { words: &a.words, text: a.text, lower: &a.lower, stems };
        let found = self.keywords.find(&forms, &|_, _| false);
        let chosen = self.choose(&drafts, &found);
        let mut figures = Vec::new();
        for (draft, measure) in drafts.iter().zip(chosen) {
            let measure = measure.and_then(|what| self.known.get(what));
            // A year, an order or a bare "one" says something only where the codebook asks for it.
            let plain = matches!(draft.kind, Kind::Year | Kind::Ordinal) || draft.is_bare_one;
            if measure.is_none() && (plain || draft.noun.is_empty()) {
                continue;
            }
            figures.push(Figure {
                article: article.to_string(),
                measure: measure.map(|known| known.id.clone()),
                noun: draft.noun.clone(),
                quote: a.span.of(a.text).to_string(),
                span: a.span,
                mark: draft.mark,
                low: draft.low,
                high: draft.high,
                qualifier: draft.qualifier,
                unit: draft.unit.clone(),
                scope: draft.scope.clone(),
                attributed_to: speaker.filter(|name| !is_pronoun(name)).map(str::to_string),
                entry,
            });
        }
        figures
    }

    /// Gives each number its measure: the best matches first, and one measure to one number of a sentence, as long as the
    /// others have a measure of their own.
    fn choose(&self, drafts: &[Draft], found: &[super::phrase::Found<usize>]) -> Vec<Option<usize>> {
        let mut matches: Vec<(usize, std::cmp::Reverse<usize>, usize)> = Vec::new();
        for (number, draft) in drafts.iter().enumerate() {
            for hit in found.iter().filter(|hit| self.fits(hit.what, draft, &hit.parts)) {
                matches.extend(weight(draft, &hit.parts).map(|weight| (weight, std::cmp::Reverse(number), hit.what)));
            }
        }
        matches.sort_by(|a, b| b.cmp(a));
        let mut chosen = vec![None; drafts.len()];
        // What has the measure best is followed only by what has it nearly as well ("3 crates in May, 5 crates in June").
        let best = |what: usize| matches.iter().find(|hit| hit.2 == what).map_or(0, |hit| hit.0);
        for again in [false, true] {
            for &(weight, std::cmp::Reverse(number), what) in &matches {
                let free = if again { weight * 3 >= best(what) * 2 } else { !chosen.contains(&Some(what)) };
                if let Some(slot) = chosen.get_mut(number).filter(|slot| free && slot.is_none()) {
                    *slot = Some(what);
                }
            }
        }
        chosen
    }

    /// Whether a measure can be the number's: it is of the kind that the measure's unit asks for, and what is counted is named
    /// by the unit or by a keyword that stands at the number.
    fn fits(&self, measure: usize, draft: &Draft, parts: &[(usize, usize)]) -> bool {
        let Some(known) = self.known.get(measure) else { return false };
        let counted = draft.kind != Kind::Count
            || known
                .unit
                .as_ref()
                .is_some_and(|unit| *unit == draft.noun || (is_people(unit) && PERSONS.contains(&draft.noun.as_str())))
            || parts.iter().any(|&(start, end)| start <= draft.group.1 && draft.group.0 < end);
        known.kind.is_none_or(|kind| kind == draft.kind) && counted
    }
}

fn is_pronoun(name: &str) -> bool {
    matches!(name.to_lowercase().as_str(), "he" | "she" | "it" | "they" | "we" | "i" | "you" | "who")
}

/// What kind of thing a measure's unit asks for.
fn kind_of_unit(unit: &str) -> Kind {
    match unit {
        "%" | "percent" => Kind::Percent,
        "year" => Kind::Year,
        "ordinal" => Kind::Ordinal,
        _ if time_unit(unit).is_some() => Kind::Time,
        _ if unit.len() == 3 && unit.chars().all(char::is_uppercase) => Kind::Money,
        _ => Kind::Count,
    }
}

/// How much a keyword says for a number: each of its parts counts the more, the nearer it stands and the more words it has.
/// None where no part is within reach.
fn weight(draft: &Draft, parts: &[(usize, usize)]) -> Option<usize> {
    let of = |&(start, end): &(usize, usize)| {
        let far = if start >= draft.end { start - draft.end } else { draft.start.saturating_sub(end) };
        if far > NEAR { 0 } else { NEAR - far + 2 * (end - start) }
    };
    Some(parts.iter().map(of).sum()).filter(|weight| *weight > 0)
}

/// A number on its way to a figure.
#[derive(Clone, Debug)]
struct Draft {
    /// Its words in the sentence.
    start: usize,
    end: usize,
    mark: Span,
    low: Option<f64>,
    high: Option<f64>,
    qualifier: Qualifier,
    kind: Kind,
    unit: Option<String>,
    noun: String,
    scope: Option<String>,
    is_bare_one: bool,
    /// The words of its noun group, from what it is counted of ("bodies of 60 soldiers") to what it counts.
    group: (usize, usize),
}

fn drafts(a: &Analysis) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    let mut read: Vec<Draft> = numbers(a);
    read.extend(durations(a, &read));
    read.extend(nothing(a));
    read.extend(years(a, &read));
    read.sort_by_key(|draft| draft.mark);
    for mut draft in read {
        if is_date_or_name(a, &draft) || is_reference(a, &draft) {
            continue;
        }
        take_time_unit(a, &mut draft);
        bounds_in_words(a, &mut draft);
        if draft.kind == Kind::Count && draft.noun.is_empty() {
            draft.noun = noun(a, &draft, drafts.last());
            draft.group = group(a, &draft);
        }
        draft.scope = scope(a, &draft);
        and_others(a, &mut draft);
        if !add_to_the_one_before(a, &draft, &mut drafts) {
            drafts.push(draft);
        }
    }
    drafts
}

/// The numbers as the language layer reads them.
fn numbers(a: &Analysis) -> Vec<Draft> {
    let text = a.span.of(a.text);
    let number = |q: crate::language::Quantity| {
        let mark = q.span.shifted(a.span.start);
        let start = a.words.partition_point(|word| word.span.end <= mark.start);
        let end = a.words.partition_point(|word| word.span.start < mark.end).max(start);
        let kind = match q.unit {
            None => Kind::Count,
            Some("%") => Kind::Percent,
            Some("ordinal") => Kind::Ordinal,
            Some(unit) if time_unit(unit).is_some() => Kind::Time,
            Some(_) => Kind::Money,
        };
        let is_bare_one = q.low == Some(1.0) && q.high == Some(1.0) && mark.of(a.text).chars().all(char::is_alphabetic);
        let (low, high, unit) = match q.unit {
            Some(unit) if kind == Kind::Time => canonical(q.low, q.high, unit),
            unit => (q.low, q.high, unit.unwrap_or_default()),
        };
        let noun = match kind {
            Kind::Percent => "percent".to_string(),
            Kind::Money => "money".to_string(),
            Kind::Time => unit.trim_end_matches('s').to_string(),
            _ => String::new(),
        };
        let qualifier = q.qualifier;
        let unit = Some(unit).filter(|unit| !unit.is_empty()).map(str::to_string);
        Draft {
            start,
            end,
            mark,
            low,
            high,
            qualifier,
            kind,
            unit,
            noun,
            scope: None,
            is_bare_one,
            group: (start, end),
        }
    };
    quantities(text).into_iter().map(number).collect()
}

/// A span of time whose number is an article: "just over an hour", "a week", "a year and a half", "half an hour".
fn durations(a: &Analysis, numbers: &[Draft]) -> Vec<Draft> {
    let form = |at: usize| a.lower.get(at).map_or("", String::as_str);
    let mut found = Vec::new();
    for at in 0..a.words.len() {
        let Some((unit, each)) = time_unit(form(at)) else { continue };
        let Some(article) = at.checked_sub(1).filter(|&b| matches!(form(b), "a" | "an")) else { continue };
        if numbers.iter().any(|number| number.start <= article && at <= number.end) {
            continue;
        }
        let half = form(at + 1) == "and" && form(at + 2) == "a" && form(at + 3) == "half";
        let half_of = article.checked_sub(1).filter(|&b| form(b) == "half");
        let start = half_of.unwrap_or(article);
        let (qualifier, from) = bound(a, start);
        // "a day before", "twice a week", "last week" measure nothing that is reported.
        let asked = from < start
            || half
            || start.checked_sub(1).is_some_and(|b| MEASURED.contains(&form(b).trim_end_matches("ing")));
        if !asked {
            continue;
        }
        let value = if half_of.is_some() {
            each / 2.0
        } else if half {
            each * 1.5
        } else {
            each
        };
        let end = if half { at + 4 } else { at + 1 };
        let words = a.words.get(from..end).unwrap_or_default();
        let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
        let (low, high) = bounds(qualifier, value);
        let (low, high, unit) = canonical(low, high, unit);
        found.push(Draft {
            start: from,
            end,
            mark: Span::new(first.span.start, last.span.end),
            low,
            high,
            qualifier,
            kind: Kind::Time,
            unit: Some(unit.into()),
            noun: unit.trim_end_matches('s').into(),
            scope: None,
            is_bare_one: false,
            group: (from, end),
        });
    }
    found
}

/// Words before a span of time that is measured.
const MEASURED: [&str; 13] =
    ["for", "in", "within", "take", "takes", "took", "tak", "last", "lasts", "lasted", "required", "needs", "requires"];

/// The bounding words before word `at`, and where they begin.
fn bound(a: &Analysis, at: usize) -> (Qualifier, usize) {
    let form = |back: usize| at.checked_sub(back).and_then(|i| a.lower.get(i)).map_or("", String::as_str);
    let two = (form(2), form(1));
    match two {
        ("more" | "longer", "than") => (Qualifier::MoreThan, at - 2),
        ("less" | "fewer" | "shorter", "than") => (Qualifier::UpTo, at - 2),
        ("at", "least") => (Qualifier::AtLeast, at - 2),
        ("at", "most") | ("up", "to") => (Qualifier::UpTo, at - 2),
        ("just" | "well" | "little", "over") => (Qualifier::MoreThan, at - 2),
        ("just" | "well" | "little", "under") => (Qualifier::UpTo, at - 2),
        (_, "over") => (Qualifier::MoreThan, at - 1),
        (_, "under" | "within") => (Qualifier::UpTo, at - 1),
        (_, "about" | "around" | "roughly" | "some" | "barely" | "approximately") => (Qualifier::About, at - 1),
        (_, "nearly" | "almost") => (Qualifier::Nearly, at - 1),
        _ => (Qualifier::Exact, at),
    }
}

fn bounds(qualifier: Qualifier, value: f64) -> (Option<f64>, Option<f64>) {
    match qualifier {
        Qualifier::AtLeast | Qualifier::MoreThan => (Some(value), None),
        Qualifier::UpTo | Qualifier::Nearly => (None, Some(value)),
        Qualifier::Exact | Qualifier::About => (Some(value), Some(value)),
    }
}

/// Years, which the language layer leaves out with the dates.
fn years(a: &Analysis, numbers: &[Draft]) -> Vec<Draft> {
    let mut found = Vec::new();
    for (at, word) in a.words.iter().enumerate() {
        let mark = word.span.of(a.text);
        let covered = numbers.iter().any(|number| number.start <= at && at < number.end);
        let Some(year) = mark.parse::<u16>().ok().filter(|year| mark.len() == 4 && (1900..2100).contains(year)) else {
            continue;
        };
        if !covered {
            found.push(Draft {
                start: at,
                end: at + 1,
                mark: word.span,
                low: Some(f64::from(year)),
                high: Some(f64::from(year)),
                qualifier: Qualifier::Exact,
                kind: Kind::Year,
                unit: Some("year".into()),
                noun: "year".into(),
                scope: None,
                is_bare_one: false,
                group: (at, at + 1),
            });
        }
    }
    found
}

/// "no casualties": none were counted.
fn nothing(a: &Analysis) -> Vec<Draft> {
    let mut found = Vec::new();
    for (at, lower) in a.lower.iter().enumerate() {
        let there = at >= 2 && a.lower.get(at - 2).is_some_and(|w| w == "there");
        if lower != "no" || !there {
            continue;
        }
        let Some(word) = a.words.get(at) else { continue };
        let Some(head) = head_after(a, at + 1) else { continue };
        found.push(Draft {
            start: at,
            end: at + 1,
            mark: word.span,
            low: Some(0.0),
            high: Some(0.0),
            qualifier: Qualifier::Exact,
            kind: Kind::Count,
            unit: None,
            noun: singular(a.lower.get(head).map_or("", String::as_str)),
            scope: None,
            is_bare_one: false,
            group: (at, head),
        });
    }
    // "no sign", "no progress" count nothing: only what has a plural is counted.
    found.retain(|draft| {
        let head = head_after(a, draft.end).and_then(|head| a.lower.get(head));
        head.is_some_and(|head| singular(head) != *head)
    });
    found
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Whether the number is a day of a month, a time of day, or a part of a name ("Article 5", "F-16").
fn is_date_or_name(a: &Analysis, draft: &Draft) -> bool {
    let form = |at: usize| a.lower.get(at).map_or("", String::as_str);
    let before = draft.start.checked_sub(1);
    let month = |at: usize| {
        let word = form(at).trim_end_matches('.');
        let capital = a.words.get(at).is_some_and(|word| word.capital);
        capital && word.len() >= 3 && MONTHS.iter().any(|month| month.starts_with(word))
    };
    let whole = draft.low.is_some_and(|low| low.fract() == 0.0);
    let day = whole && draft.low.is_some_and(|low| low <= 31.0) && matches!(draft.kind, Kind::Count | Kind::Ordinal);
    let dated = day && (before.is_some_and(month) || month(draft.end));
    let mark = draft.mark.of(a.text);
    let clock = mark.contains(':')
        || matches!(form(draft.end), "am" | "pm" | "a.m." | "p.m." | "gmt" | "utc" | "o'clock" | "hrs")
        || a.text.get(draft.mark.end..draft.mark.end + 1) == Some(":");
    // A number in digits right behind a name belongs to it, unless a noun follows that it counts.
    let digits = mark.chars().all(|c| c.is_ascii_digit());
    let named = before.is_some_and(|b| {
        let gap = a.words.get(b).map_or(0, |word| word.span.end)..draft.mark.start;
        let glued = a.text.get(gap).is_some_and(|gap| gap.len() <= 1);
        let name = a.words.get(b).is_some_and(|word| word.capital && matches!(word.tag, Tag::Name | Tag::Noun));
        glued && name && mark.len() <= 3
    });
    dated || clock || (digits && named && draft.kind == Kind::Count)
}

/// "the two sides", "its three ports", "one of the reasons": known things are spoken of, and nothing is counted.
fn is_reference(a: &Analysis, draft: &Draft) -> bool {
    let form = |at: usize| a.lower.get(at).map_or("", String::as_str);
    let before = draft.start.checked_sub(1).map_or("", form);
    let before = if before == "other" { draft.start.checked_sub(2).map_or("", form) } else { before };
    let known = matches!(before, "the" | "these" | "those" | "its" | "their" | "his" | "her" | "our" | "both" | "'s");
    let small = draft.kind == Kind::Count && draft.low.is_some_and(|low| low <= 10.0) && draft.low == draft.high;
    let word = draft.mark.of(a.text).chars().all(char::is_alphabetic);
    small && word && known && !matches!(form(draft.end), "-") && time_unit(form(draft.end)).is_none()
        || draft.is_bare_one && counted(a, draft).is_none_or(|_| form(draft.end) == "of")
}

/// The words of the number's noun group.
fn group(a: &Analysis, draft: &Draft) -> (usize, usize) {
    let form = |at: usize| a.lower.get(at).map_or("", String::as_str);
    let end = counted(a, draft).unwrap_or(draft.end);
    // "the bodies of 60 soldiers", "a list of nearly 400 children"
    let of = draft.start.checked_sub(1).filter(|&at| form(at) == "of").and_then(|at| at.checked_sub(1));
    (of.unwrap_or(draft.start), end)
}

/// Months and years count in years where they are whole, hours in minutes under a day, weeks in days: "a year and a half" is
/// 18 months, and 30 hours are not 30 days.
fn canonical(low: Option<f64>, high: Option<f64>, unit: &'static str) -> (Option<f64>, Option<f64>, &'static str) {
    let top = low.or(high).unwrap_or_default();
    let times = |by: f64| (low.map(|x| x * by), high.map(|x| x * by));
    let whole = |x: Option<f64>| x.is_none_or(|x| x.fract() == 0.0);
    match unit {
        "weeks" => (times(7.0).0, times(7.0).1, "days"),
        "hours" if top < 24.0 => (times(60.0).0, times(60.0).1, "minutes"),
        "years" if !(whole(low) && whole(high)) => (times(12.0).0, times(12.0).1, "months"),
        _ => (low, high, unit),
    }
}

/// A unit of time in any form: its plural, and one of it in its own unit.
fn time_unit(word: &str) -> Option<(&'static str, f64)> {
    Some(match word {
        "minute" | "minutes" => ("minutes", 1.0),
        "hour" | "hours" => ("hours", 1.0),
        "day" | "days" => ("days", 1.0),
        "week" | "weeks" => ("weeks", 1.0),
        "month" | "months" => ("months", 1.0),
        "year" | "years" => ("years", 1.0),
        _ => return None,
    })
}

/// "30 days", "30-day", "eighteen months": the number is one of time, and what lasts so long is its noun.
fn take_time_unit(a: &Analysis, draft: &mut Draft) {
    if draft.kind != Kind::Count || !draft.noun.is_empty() {
        return;
    }
    let form = |at: usize| a.lower.get(at).map_or("", String::as_str);
    let hyphen = usize::from(matches!(form(draft.end), "-" | "‐" | "‑"));
    let at = draft.end + hyphen;
    let Some((unit, _)) = time_unit(form(at)) else { return };
    // "19-year-old residents" are no span of time.
    if matches!(form(at + 1), "old" | "olds") || (form(at + 1) == "-" && form(at + 2).starts_with("old")) {
        draft.unit = Some("years".into());
        draft.noun = "age".into();
        draft.kind = Kind::Time;
        draft.group = (draft.start, at);
        return;
    }
    let (low, high, unit) = canonical(draft.low, draft.high, unit);
    draft.kind = Kind::Time;
    draft.low = low;
    draft.high = high;
    draft.unit = Some(unit.into());
    let what = if form(at).ends_with('s') { None } else { head_after(a, at + 1) };
    draft.noun =
        what.and_then(|head| a.lower.get(head)).map_or_else(|| unit.trim_end_matches('s').into(), |w| singular(w));
    draft.end = (at + 1).min(a.words.len());
    if let Some(word) = a.words.get(at) {
        draft.mark.end = word.span.end;
    }
}

/// "younger than 25", "aged 18 to 25", "estimated at $7bn".
fn bounds_in_words(a: &Analysis, draft: &mut Draft) {
    let form = |back: usize| draft.start.checked_sub(back).and_then(|at| a.lower.get(at)).map_or("", String::as_str);
    let bound = match (form(2), form(1)) {
        ("younger" | "less" | "fewer", "than") if draft.qualifier == Qualifier::Exact => Some(Qualifier::UpTo),
        ("older", "than") if draft.qualifier == Qualifier::Exact => Some(Qualifier::MoreThan),
        _ => None,
    };
    let age = matches!(form(1), "aged" | "ages" | "age") || form(2) == "younger" || form(2) == "older";
    if let (Some(qualifier), Some(value)) = (bound, draft.high.or(draft.low)) {
        draft.qualifier = qualifier;
        (draft.low, draft.high) = bounds(qualifier, value);
    }
    if draft.qualifier == Qualifier::Exact && (form(1) == "estimated" || (form(2) == "estimated" && form(1) == "at")) {
        draft.qualifier = Qualifier::About;
    }
    // "stretching over five districts" bounds nothing.
    let spread = ["stretch", "spread", "span", "extend", "scatter"].iter().any(|verb| form(1).starts_with(verb));
    if draft.qualifier == Qualifier::MoreThan && spread && draft.mark.of(a.text).starts_with("over ") {
        draft.qualifier = Qualifier::Exact;
        draft.high = draft.low;
    }
    if age && draft.kind == Kind::Count {
        draft.kind = Kind::Time;
        draft.unit = Some("years".into());
        draft.noun = "age".into();
    }
}

/// "the capital and four other towns" are five towns.
fn and_others(a: &Analysis, draft: &mut Draft) {
    let form = |at: Option<usize>| at.and_then(|at| a.lower.get(at)).map_or("", String::as_str);
    let before = |back: usize| draft.start.checked_sub(back);
    if !matches!(form(Some(draft.end)), "other" | "others" | "more")
        || form(before(1)) != "and"
        || draft.kind != Kind::Count
    {
        return;
    }
    let named = |at: Option<usize>| at.and_then(|at| a.words.get(at)).is_some_and(|word| word.capital);
    if !named(before(2)) || form(Some(draft.end)) == "more" {
        return;
    }
    // One name directly before, and each that stands in a list before it.
    let mut names = 1.0;
    let mut at = before(2);
    while let Some(comma) = at.and_then(|at| at.checked_sub(1)).filter(|&c| form(Some(c)) == ",")
        && named(comma.checked_sub(1))
    {
        names += 1.0;
        at = comma.checked_sub(1);
    }
    if let Some(name) = before(2).and_then(|at| a.words.get(at)) {
        draft.scope = Some(format!("with {}", name.span.of(a.text)));
    }
    draft.low = draft.low.map(|low| low + names);
    draft.high = draft.high.map(|high| high + names);
}

/// "1,000, with the possibility of an additional 200" reaches from 1,000 to 1,200.
fn add_to_the_one_before(a: &Analysis, draft: &Draft, drafts: &mut [Draft]) -> bool {
    let Some(last) = drafts.last_mut() else { return false };
    let form = |at: usize| a.lower.get(at).map_or("", String::as_str);
    let additional =
        draft.start.checked_sub(1).is_some_and(|b| matches!(form(b), "additional" | "further" | "extra" | "another"))
            || matches!(form(draft.end), "more" | "additional" | "further");
    let between = a.lower.get(last.end..draft.start).unwrap_or_default();
    let possible = between.iter().any(|word| {
        matches!(
            word.as_str(),
            "possibility" | "possible" | "possibly" | "perhaps" | "maybe" | "option" | "potentially"
        )
    });
    let same = last.kind == Kind::Count && draft.kind == Kind::Count && last.low.is_some() && last.low == last.high;
    if !(additional && possible && same) {
        return false;
    }
    last.high = last.high.zip(draft.high.or(draft.low)).map(|(most, more)| most + more);
    true
}

/// What the number counts: the head of its noun group, in the singular.
fn noun(a: &Analysis, draft: &Draft, last: Option<&Draft>) -> String {
    let form = |at: usize| a.lower.get(at).map_or("", String::as_str);
    if let Some(head) = counted(a, draft) {
        // "69 injured", "12 killed": the participle is what they are.
        return singular(form(head));
    }
    let next = form(draft.end);
    if matches!(
        next,
        "killed" | "wounded" | "injured" | "dead" | "missing" | "displaced" | "arrested" | "detained" | "hurt"
    ) {
        return next.to_string();
    }
    // "10 of them", "(31)": what was counted before.
    let of_them = next == "of" && matches!(form(draft.end + 1), "them" | "these" | "those" | "whom" | "which");
    let alone = matches!(next, "" | ")" | "." | "," | ";" | "]" | "on" | "in" | "at" | "and");
    match last {
        Some(last) if (of_them || alone) && last.kind == Kind::Count => last.noun.clone(),
        _ => String::new(),
    }
}

/// The head of the noun group behind the number: "41 enemy ships", "two of the three towns".
fn counted(a: &Analysis, draft: &Draft) -> Option<usize> {
    let form = |at: usize| a.lower.get(at).map_or("", String::as_str);
    let mut from = draft.end;
    if form(from) == "of" && !matches!(form(from + 1), "them" | "these" | "those" | "whom" | "which") {
        from += 1;
        while matches!(form(from), "the" | "its" | "their" | "his" | "her" | "these" | "those" | "all") {
            from += 1;
        }
    }
    head_after(a, from)
}

/// The last noun of the group that begins at word `from`.
fn head_after(a: &Analysis, from: usize) -> Option<usize> {
    // Whether a hyphen, which may be a word of its own or stand between two, follows word `at`.
    let hyphen = |at: usize| {
        let (Some(word), Some(next)) = (a.words.get(at), a.words.get(at + 1)) else { return false };
        let gap = a.text.get(word.span.end..next.span.start).unwrap_or_default();
        matches!(gap, "-" | "‐" | "‑")
            || (gap.is_empty() && matches!(a.lower.get(at + 1).map(String::as_str), Some("-" | "‐" | "‑")))
    };
    let mut head = None;
    for at in from..a.words.len().min(from + 7) {
        let word = a.words.get(at)?;
        let lower = a.lower.get(at).map_or("", String::as_str);
        match word.tag {
            Tag::Noun if !hyphen(at) => {
                head = Some(at);
                // A plural closes the group: what is behind it is a verb or another group.
                if singular(lower) != lower {
                    break;
                }
            }
            Tag::Adj | Tag::Num if head.is_none() => {}
            _ if head.is_none() && matches!(lower, "other" | "more" | "such") => {}
            Tag::Name if head.is_none() => {}
            Tag::VerbPart | Tag::VerbIng if head.is_none() => {}
            Tag::Adv if head.is_none() => {}
            Tag::Conj if head.is_none() && at > from => {}
            // "self-made": what is joined by a hyphen is one adjective.
            Tag::Dash if matches!(lower, "-" | "‐" | "‑") => {}
            _ if head.is_none() && (hyphen(at) || at > from && hyphen(at - 1)) => {}
            _ => break,
        }
    }
    head
}

/// A noun in the singular, by its ending.
fn singular(word: &str) -> String {
    let irregular = match word {
        "people" | "persons" => "person",
        "children" => "child",
        "men" => "man",
        "women" => "woman",
        "lives" => "life",
        "wives" => "wife",
        "aircraft" => "aircraft",
        _ => "",
    };
    if !irregular.is_empty() {
        return irregular.into();
    }
    match word {
        _ if word.len() < 4 || word.ends_with("ss") || word.ends_with("us") || word.ends_with("is") => word.into(),
        _ if word.ends_with("ies") => format!("{}y", word.trim_end_matches("ies")),
        _ if ["ches", "shes", "sses", "xes", "zes"].iter().any(|e| word.ends_with(e)) => {
            word.trim_end_matches("es").into()
        }
        _ => word.strip_suffix('s').unwrap_or(word).into(),
    }
}

/// Of whom: "each side", "in total", or the party to or from whom it goes.
fn scope(a: &Analysis, draft: &Draft) -> Option<String> {
    let form = |at: usize| a.lower.get(at).map_or("", String::as_str);
    let words = |from: usize, to: usize| {
        let words = a.words.get(from..to).unwrap_or_default();
        let span = Span::new(words.first()?.span.start, words.last()?.span.end);
        Some(span.of(a.text).to_string())
    };
    // The clause around the number: to the next number, or to the end of the sentence.
    let from = a
        .words
        .get(..draft.start)
        .unwrap_or_default()
        .iter()
        .rposition(|w| matches!(w.tag, Tag::Semicolon | Tag::Colon));
    let from = from.map_or(0, |at| at + 1).max(draft.start.saturating_sub(12));
    let to = a.words.len().min(draft.end + 10);
    for at in draft.end..to {
        match form(at) {
            "each" | "apiece" => {
                let side = if matches!(form(at + 1), "side" | "country" | "party") { at + 2 } else { at + 1 };
                return words(at, side);
            }
            "side" if at > 0 && matches!(form(at - 1), "per" | "either") => return words(at - 1, at + 1),
            "total" | "all" if form(at.saturating_sub(1)) == "in" => return words(at - 1, at + 1),
            "altogether" | "combined" | "overall" => return words(at, at + 1),
            _ => {}
        }
    }
    for at in from..draft.start {
        if form(at) == "each" && !matches!(form(at + 1), "other" | "of")
            || (form(at) == "total" && form(at + 1) == "of")
        {
            return words(at, at + 1);
        }
    }
    // "(31)" behind a name: a part, told by the name.
    let mark = draft.mark;
    if mark.start.checked_sub(1).is_some_and(|at| a.text.get(at..mark.start) == Some("("))
        && let Some(name) = draft.start.checked_sub(2).filter(|&at| a.words.get(at).is_some_and(|word| word.capital))
    {
        return words(name, name + 1);
    }
    if !a.lower.iter().any(|word| TRANSFERS.iter().any(|transfer| word.starts_with(transfer))) {
        return None;
    }
    // "to the North": the party behind the preposition.
    let party = |range: std::ops::Range<usize>| {
        let mut mentions = a.actors.iter().filter(|m| range.contains(&m.start));
        mentions.find_map(|mention| {
            let the = usize::from(mention.start > 0 && form(mention.start - 1) == "the");
            let at = mention.start.checked_sub(1 + the)?;
            let away = matches!(form(at), "to" | "from") && at.checked_sub(1).is_none_or(|b| form(b) != "according");
            if away { words(at, mention.end) } else { None }
        })
    };
    party(draft.end..to).or_else(|| party(from..draft.start))
}

/// How verbs begin whose object goes from one to another.
const TRANSFERS: [&str; 14] = [
    "hand",
    "return",
    "give",
    "gave",
    "deliver",
    "send",
    "sent",
    "transfer",
    "releas",
    "repatriat",
    "bring",
    "suppl",
    "pay",
    "deport",
];

#[cfg(test)]
mod tests {
    use crate::article::{Article, Block, BlockKind};
    use crate::codebook::{Codebook, Measure, Side};
    use crate::coding::{Coder, Figure};
    use crate::language::Qualifier;
    use crate::span::Span;

    fn figures(text: &str) -> Vec<Figure> {
        let measure = |id: &str, unit: &str, keywords: &[&str]| Measure {
            id: id.into(),
            label: id.into(),
            unit: Some(unit.into()),
            keywords: keywords.iter().map(|keyword| (*keyword).to_string()).collect(),
            ..Measure::default()
        };
        let side = |id: &str, label: &str| Side { id: id.into(), label: label.into(), ..Side::default() };
        let codebook = Codebook {
            sides: vec![side("port", "the Port"), side("union", "the Union")],
            measures: vec![
                measure("crates", "crates", &["crate"]),
                measure("crates-lost", "crates", &["crate + lost | sunk"]),
                measure("strike-length", "days", &["strike"]),
                measure("founded", "year", &["founded"]),
                measure("hurt", "people", &["fire + hurt | injured"]),
            ],
            ..Codebook::default()
        };
        let mut article = Article { id: "a".into(), text: text.into(), ..Article::default() };
        article.blocks.push(Block { kind: BlockKind::Paragraph, span: Span::new(0, text.len()), entry: None });
        Coder::new(&codebook).code(&article).figures
    }

    type Read = (String, Option<f64>, Option<f64>);

    fn read(text: &str) -> Vec<Read> {
        figures(text).into_iter().map(|f| (f.measure.unwrap_or(f.noun), f.low, f.high)).collect()
    }

    fn one(what: &str, low: f64, high: f64) -> Vec<Read> {
        vec![(what.to_string(), Some(low), Some(high))]
    }

    #[test]
    fn a_number_is_read_with_what_it_counts() {
        assert_eq!(read("The port sent 41 heavy lorries north."), one("lorry", 41.0, 41.0));
        assert_eq!(read("They saw 300 hand-made wooden boats."), one("boat", 300.0, 300.0));
        assert_eq!(
            read("Two of the three harbours were shut, with 12 killed."),
            [("harbour".to_string(), Some(2.0), Some(2.0)), ("killed".to_string(), Some(12.0), Some(12.0)),]
        );
        assert_eq!(read("There were no casualties."), one("casualty", 0.0, 0.0));
        assert_eq!(read("They named the capital Orsk and four other towns."), one("town", 5.0, 5.0));
        assert_eq!(
            read("They would swap 1,000 pilots, with the possibility of an additional 200."),
            one("pilot", 1000.0, 1200.0)
        );
    }

    #[test]
    fn what_measures_nothing_is_left_out() {
        for text in [
            "The two sides met on June 2 at 15:42.",
            "Article 5 says so, and 2031 was no better.",
            "One of the reasons was pride.",
            "They met for the second time.",
            "Its three ports are closed.",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }

    #[test]
    fn spans_of_time_are_of_one_unit() {
        for (text, low, high, unit) in [
            ("The strike lasted just over an hour.", Some(60.0), None, "minutes"),
            ("The strike lasted for two weeks.", Some(14.0), Some(14.0), "days"),
            ("A 30-day strike is planned.", Some(30.0), Some(30.0), "days"),
            ("A strike of 30 hours is planned.", Some(30.0), Some(30.0), "hours"),
            ("The strike took more than a year and a half.", Some(18.0), None, "months"),
            ("They will take a week for the strike.", Some(7.0), Some(7.0), "days"),
        ] {
            let found = figures(text);
            let read: Vec<_> = found.iter().map(|f| (f.low, f.high, f.unit.as_deref().unwrap_or_default())).collect();
            assert_eq!(read, [(low, high, unit)], "{text}");
        }
        assert!(figures("They left a day before the strike.").is_empty());
    }

    #[test]
    fn the_measure_is_the_one_whose_words_stand_nearest() {
        assert_eq!(
            read("They sent 90 crates, and 13 crates were lost."),
            [("crates".to_string(), Some(90.0), Some(90.0)), ("crates-lost".to_string(), Some(13.0), Some(13.0)),]
        );
        assert_eq!(read("The harbour was founded in 1931."), one("founded", 1931.0, 1931.0));
        assert_eq!(read("Nine soldiers were hurt in the fire."), one("hurt", 9.0, 9.0));
        assert_eq!(
            read("Nine days after the crates came, 40 boats left."),
            [("day".to_string(), Some(9.0), Some(9.0)), ("boat".to_string(), Some(40.0), Some(40.0)),]
        );
    }

    #[test]
    fn scopes_and_bounds_are_kept() {
        let found = figures("The Port will hand over more than 6,000 crates to the Union.");
        assert_eq!((found[0].qualifier, found[0].scope.as_deref()), (Qualifier::MoreThan, Some("to the Union")));
        assert_eq!(figures("Both return 6,000 crates each.")[0].scope.as_deref(), Some("each"));
        assert_eq!(figures("They return 6,000 crates on each side.")[0].scope.as_deref(), Some("each side"));
        assert_eq!(figures("They return 12,000 crates in all.")[0].scope.as_deref(), Some("in all"));
        assert_eq!(figures("Most crates sank off Orsk (57 crates), they said.")[0].scope.as_deref(), Some("Orsk"));
        let found = figures("The yard, stretching over five districts, is closed.");
        assert_eq!((found[0].high, found[0].qualifier), (Some(5.0), Qualifier::Exact));
        let found = figures("The damage to crates is estimated at 500 crates, and those younger than 25 left.");
        assert_eq!(found[0].qualifier, Qualifier::About);
        assert_eq!((found[1].low, found[1].high, found[1].qualifier), (None, Some(25.0), Qualifier::UpTo));
    }
}
