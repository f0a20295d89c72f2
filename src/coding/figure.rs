//! Figures: the quantities that a sentence reports, what they count, of whom, and which of the codebook's measures they are.
//!
//! A number becomes a figure in three steps: numbers that measure nothing (dates, clock times, parts of names) are left
//! out; the noun that it counts and the words that tell of whom ("each side", "in total", "to the North") are read from the
//! words around it; and the codebook's measure whose keywords stand nearest is given to it, if its unit fits.

mod filter;
mod measure;
mod noun;
mod scope;
mod time;

pub(super) use measure::Measures;
pub(super) use scope::transfers;

use super::analysis::Analysis;
use super::word::{Sets, Word};
use crate::index::sort;
use crate::language::{Qualifier, quantities};
use crate::span::Span;
use filter::{is_date_or_name, is_reference};
use noun::{group, head_after, noun, singular};
use scope::{add_to_the_one_before, and_others, scope};
use time::{canonical, durations, take_time_unit, time_unit, years};

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
    // Most sentences count nothing.
    if !a.among.counts && !a.has(Sets::TIMES.with(Sets::NO)) {
        return drafts;
    }
    let mut read: Vec<Draft> = numbers(a);
    read.extend(durations(a, &read));
    read.extend(nothing(a));
    read.extend(years(a, &read));
    sort(&mut read, &|a, b| a.mark < b.mark);
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

/// Within how many words of its number all of a quantity stands, and what tells that it is none.
const NEAR: usize = 16;

/// The numbers as the language layer reads them.
fn numbers(a: &Analysis) -> Vec<Draft> {
    let counts = |word: &Word| word.counts;
    let (Some(first), Some(last)) = (a.words.iter().position(counts), a.words.iter().rposition(counts)) else {
        return Vec::new();
    };
    let near = a.span_of(first.saturating_sub(NEAR), (last + NEAR).min(a.words.len()));
    let number = |q: crate::language::Quantity| {
        let mark = q.span.shifted(near.start);
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
    quantities(near.of(a.text)).into_iter().map(number).collect()
}

/// "no casualties": none were counted.
fn nothing(a: &Analysis) -> Vec<Draft> {
    let mut found = Vec::new();
    if !a.has(Sets::NO) {
        return found;
    }
    for (at, word) in a.words.iter().enumerate() {
        if word.lower != "no" || at.checked_sub(2).is_none_or(|at| a.form(at) != "there") {
            continue;
        }
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
            noun: singular(a.form(head)),
            scope: None,
            is_bare_one: false,
            group: (at, head),
        });
    }
    // "no sign", "no progress" count nothing: only what has a plural is counted.
    found.retain(|draft| head_after(a, draft.end).is_some_and(|head| singular(a.form(head)) != a.form(head)));
    found
}

fn bounds(qualifier: Qualifier, value: f64) -> (Option<f64>, Option<f64>) {
    match qualifier {
        Qualifier::AtLeast | Qualifier::MoreThan => (Some(value), None),
        Qualifier::UpTo | Qualifier::Nearly => (None, Some(value)),
        Qualifier::Exact | Qualifier::About => (Some(value), Some(value)),
    }
}

/// "younger than 25", "aged 18 to 25", "estimated at $7bn".
fn bounds_in_words(a: &Analysis, draft: &mut Draft) {
    let form = |back: usize| draft.start.checked_sub(back).map_or("", |at| a.form(at));
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
                measure("offer", "percent", &["2-3"]),
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
        assert_eq!(read("There were no military or civilian casualties."), one("casualty", 0.0, 0.0));
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
        assert_eq!(read("The port spoke of 2-3 percent."), one("offer", 2.0, 3.0));
        assert_eq!(read("The port spoke of 2–3 percent."), one("offer", 2.0, 3.0));
        assert_eq!(read("The port spoke of 2 - 3 percent of it.").len(), 1);
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
