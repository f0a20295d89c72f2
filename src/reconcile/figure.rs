//! Figures: the mentions of one quantity brought together across articles, and how they fit, with the arithmetic in words.
//!
//! Figures of one codebook measure are one quantity. Others are brought together by what they count, where the sentences
//! say the same or the number is the same and the sentences are alike. No value is dropped and none is picked as the winner.

use super::words::{content, count, list, shared};
use super::{Arithmetic, Dossier, FigureReport, FigureValue, Ground, Verdict};
use crate::codebook::{Codebook, Measure};
use crate::coding::Figure;
use crate::index::sort;
use crate::language::Qualifier;
use std::collections::{BTreeMap, BTreeSet};

/// How far "about" reaches, and how far below "nearly": a tenth, as round numbers in news are meant.
const ROUNDED: f64 = 0.1;

/// How many groups a word is remembered to stand in; bounds the comparisons.
const REMEMBERED: usize = 12;

/// The quantities of all articles: conflicts first, then what needs an explanation, then what is said alike.
pub(super) fn figures(dossier: &Dossier, codebook: &Codebook) -> Vec<FigureReport> {
    let mut measured: BTreeMap<&str, Vec<&Figure>> = BTreeMap::new();
    let mut counted: BTreeMap<(&str, Option<&str>), Vec<&Figure>> = BTreeMap::new();
    for figure in dossier.codings.values().flat_map(|coding| &coding.figures) {
        match figure.measure.as_deref() {
            Some(measure) => measured.entry(measure).or_default().push(figure),
            None => counted.entry((&figure.noun, figure.unit.as_deref())).or_default().push(figure),
        }
    }
    adopt(&mut measured, &mut counted);
    let sides = codebook.sides.len();
    let mut reports: Vec<FigureReport> = Vec::new();
    for (id, figures) in measured {
        let measure = codebook.measures.iter().find(|measure| measure.id == id);
        reports.push(report(id, measure, &figures, dossier, sides));
    }
    for ((noun, _), figures) in counted {
        // What one passage alone gives, and the codebook doesn't ask for, tells a reader nothing beside its article.
        let groups = alike(&figures).into_iter().filter(|group| passages(group) > 1);
        reports.extend(groups.map(|group| report(noun, None, &group, dossier, sides)));
    }
    sort(&mut reports, &|a, b| (b.verdict, b.values.len(), &a.label) < (a.verdict, a.values.len(), &b.label));
    reports
}

/// The smallest number that two reports hardly share by chance.
const TELLING: f64 = 20.0;

/// The same telling number of the same thing is the measure that another report shows it to be.
fn adopt<'a>(
    measured: &mut BTreeMap<&'a str, Vec<&'a Figure>>,
    counted: &mut BTreeMap<(&'a str, Option<&'a str>), Vec<&'a Figure>>,
) {
    let number = |figure: &Figure| (figure.low.map(f64::to_bits), figure.high.map(f64::to_bits));
    let mut known: BTreeMap<(&str, Option<&str>, _), &str> = BTreeMap::new();
    for (measure, figures) in measured.iter() {
        for figure in figures.iter().filter(|figure| figure.low.or(figure.high).is_some_and(|x| x >= TELLING)) {
            known.entry((&figure.noun, figure.unit.as_deref(), number(figure))).or_insert(measure);
        }
    }
    for ((noun, unit), figures) in counted.iter_mut() {
        figures.retain(|figure| match known.get(&(noun, *unit, number(figure))) {
            Some(measure) => {
                measured.entry(measure).or_default().push(figure);
                false
            }
            None => true,
        });
    }
}

fn in_one_passage(a: &Figure, b: &Figure) -> bool {
    (&a.article, a.span) == (&b.article, b.span)
}

/// In how many passages a group is reported.
fn passages(group: &[&Figure]) -> usize {
    group.iter().map(|figure| (&figure.article, figure.span)).collect::<BTreeSet<_>>().len()
}

/// Figures that count the same thing, by their sentences.
fn alike<'a>(figures: &[&'a Figure]) -> Vec<Vec<&'a Figure>> {
    let mut groups: Vec<(Vec<u64>, Vec<&Figure>)> = Vec::new();
    let mut by_word: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for &figure in figures {
        let words = content(&figure.quote);
        let candidates: BTreeSet<usize> =
            words.iter().filter_map(|word| by_word.get(word)).flatten().copied().collect();
        let home = candidates.into_iter().find(|&at| {
            groups.get(at).is_some_and(|(other, members)| {
                let both = shared(&words, other);
                // Two numbers of one sentence count two things.
                let beside = members.iter().any(|member| in_one_passage(member, figure) && member.low != figure.low);
                let same_number = members.iter().any(|member| member.low == figure.low && member.high == figure.high);
                let shorter = words.len().min(other.len());
                !beside && ((same_number && both >= 3) || both * 5 >= shorter * 3)
            })
        });
        let at = home.unwrap_or_else(|| {
            groups.push((words.clone(), Vec::new()));
            groups.len() - 1
        });
        for word in words {
            let places = by_word.entry(word).or_default();
            if places.len() < REMEMBERED && !places.contains(&at) {
                places.push(at);
            }
        }
        if let Some((_, members)) = groups.get_mut(at) {
            members.push(figure);
        }
    }
    groups.into_iter().map(|(_, members)| members).collect()
}

fn report(id: &str, measure: Option<&Measure>, figures: &[&Figure], dossier: &Dossier, sides: usize) -> FigureReport {
    let mut figures = figures.to_vec();
    sort(&mut figures, &|a, b| (&a.article, a.mark) < (&b.article, b.mark));
    let unit = measure.and_then(|m| m.unit.clone()).or_else(|| figures.first().and_then(|figure| figure.unit.clone()));
    let Judgement { verdict, reason, ground } = judge(&figures, dossier, sides);
    let one_unit = figures.windows(2).all(|pair| matches!(pair, [a, b] if a.unit == b.unit));
    let ground = ground.filter(|_| one_unit).map(|(how, values)| Ground {
        how,
        values: values.iter().filter_map(|value| figures.iter().position(|it| std::ptr::eq(*it, *value))).collect(),
    });
    let label = measure.map_or_else(|| titled(id), |measure| measure.label.clone());
    FigureReport {
        measure: id.into(),
        label,
        unit,
        verdict,
        reason,
        ground,
        values: figures.into_iter().map(value).collect(),
    }
}

/// "drone" as the title of its group: "Drone".
fn titled(noun: &str) -> String {
    let mut letters = noun.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn value(figure: &Figure) -> FigureValue {
    let Figure { article, quote, span, mark, low, high, qualifier, scope, attributed_to, entry, .. } = figure.clone();
    FigureValue { article, quote, span, mark, low, high, qualifier, scope, attributed_to, entry }
}

/// What a reported value says of the true one: at least and at most, in one unit for all.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Range {
    least: f64,
    most: f64,
}

impl Range {
    /// None where the words give no number.
    fn of(figure: &Figure) -> Option<Self> {
        let by = match figure.unit.as_deref() {
            Some("minutes") => 1.0 / 1440.0,
            Some("hours") => 1.0 / 24.0,
            Some("months") => 365.25 / 12.0,
            Some("years") => 365.25,
            _ => 1.0,
        };
        let low = figure.low.or(figure.high)? * by;
        let high = figure.high.or(figure.low)? * by;
        let (least, most) = match figure.qualifier {
            Qualifier::About => (low * (1.0 - ROUNDED), high * (1.0 + ROUNDED)),
            Qualifier::Nearly => (high * (1.0 - ROUNDED), high),
            Qualifier::AtLeast | Qualifier::MoreThan => (low, f64::INFINITY),
            Qualifier::UpTo => (0.0, high),
            Qualifier::Exact => (low, high),
        };
        Some(Self { least, most })
    }

    fn meets(self, other: Self) -> bool {
        let slack = 1e-9 * self.least.abs().max(other.least.abs()).max(1.0);
        self.least <= other.most + slack && other.least <= self.most + slack
    }

    fn times(self, by: f64) -> Self {
        Self { least: self.least * by, most: self.most * by }
    }
}

/// Of whom a value is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scope {
    /// Of each side.
    Each,
    /// Of all together, or of one direction, or not said.
    Whole,
    /// Of something else that is named: a part, or more than the others count.
    Part,
}

fn scope(figure: &Figure) -> Scope {
    let words = figure.scope.as_deref().unwrap_or_default().to_lowercase();
    let has = |word: &str| words.split(' ').any(|w| w == word);
    if has("each") || has("apiece") || has("per") || has("either") {
        Scope::Each
    } else if words.is_empty()
        || ["total", "all", "altogether", "combined", "overall"].into_iter().any(has)
        || has("to")
        || has("from")
    {
        Scope::Whole
    } else {
        Scope::Part
    }
}

/// How values fit, why, and which of them that rests on.
struct Judgement<'a> {
    verdict: Verdict,
    reason: String,
    ground: Option<(Arithmetic, Vec<&'a Figure>)>,
}

impl<'a> Judgement<'a> {
    fn new(verdict: Verdict, reason: String, how: Arithmetic, values: Vec<&'a Figure>) -> Self {
        Self { verdict, reason, ground: Some((how, values)) }
    }

    fn without_ground(reason: &str) -> Self {
        Self { verdict: Verdict::Consistent, reason: reason.into(), ground: None }
    }
}

/// How the values fit, and why.
fn judge<'a>(figures: &[&'a Figure], dossier: &Dossier, sides: usize) -> Judgement<'a> {
    let ranged: Vec<(&'a Figure, Range)> =
        figures.iter().filter_map(|figure| Some((*figure, Range::of(figure)?))).collect();
    let Some((first, _)) = ranged.first() else {
        return Judgement::without_ground("No number is given.");
    };
    let passages = passages(figures);
    let same = |figure: &Figure| {
        (figure.low, figure.high, figure.qualifier, &figure.unit)
            == (first.low, first.high, first.qualifier, &first.unit)
    };
    if ranged.iter().all(|(figure, _)| same(figure)) {
        let each = ranged.iter().filter(|(figure, _)| scope(figure) == Scope::Each).count();
        if each == 0 || each == ranged.len() {
            let reason = match passages {
                1 => format!("One passage gives it: {}.", said(first)),
                _ => format!("All {} say {}.", count(passages, "passage"), said(first)),
            };
            return Judgement::new(Verdict::Consistent, reason, Arithmetic::Same, vec![first]);
        }
    }
    // "each" times the number of sides is "in all": a value that is so many times another one is read as the sum.
    let of_all = sides.max(2) as f64;
    let per_side = ranged.iter().find(|(figure, _)| scope(figure) == Scope::Each).copied();
    let mut sums = Vec::new();
    let mut clashes: Vec<(&'a Figure, &'a Figure)> = Vec::new();
    let whole = ranged.iter().find(|(figure, _)| scope(figure) == Scope::Whole).copied();
    let Some((base, range)) = per_side.or(whole).or_else(|| ranged.first().copied()) else {
        return Judgement::without_ground("");
    };
    for &(figure, other) in &ranged {
        if range.meets(other) || scope(figure) == Scope::Part || in_one_passage(base, figure) {
            continue;
        }
        let total = scope(figure) != Scope::Each && per_side.is_some() && range.times(of_all).meets(other);
        if total {
            sums.push(figure);
        } else {
            clashes.push((base, figure));
        }
    }
    // What meets the first need not meet each other; sums are settled already.
    let settled: Vec<&(&Figure, Range)> =
        ranged.iter().filter(|(figure, _)| !sums.contains(figure) && scope(figure) != Scope::Part).collect();
    let highest_least = settled.iter().max_by(|a, b| a.1.least.total_cmp(&b.1.least));
    let lowest_most = settled.iter().min_by(|a, b| a.1.most.total_cmp(&b.1.most));
    if let (Some((high, a)), Some((low, b))) = (highest_least, lowest_most)
        && clashes.is_empty()
        && !a.meets(*b)
        && !in_one_passage(high, low)
    {
        clashes.push((low, high));
    }
    if let Some((parts, whole)) = clashes.first().and_then(|_| parts_of_a_whole(&ranged)) {
        let names: Vec<String> = parts.iter().map(|part| said(part)).collect();
        let reason = format!("{} make {}: the reports fit.", list(&names), said(whole));
        let values = parts.into_iter().chain([whole]).collect();
        return Judgement::new(Verdict::Compatible, reason, Arithmetic::Parts, values);
    }
    if let Some((one, other)) = clashes.first() {
        let reason = format!(
            "{} ({}) against {} ({}): of the same thing not both can be true.",
            said(one),
            source(one, dossier),
            said(other),
            source(other, dossier)
        );
        return Judgement::new(Verdict::Conflict, sentence(reason), Arithmetic::Conflict, vec![one, other]);
    }
    if let Some(sum) = sums.first() {
        let reason = format!("{} from each side is {} in all: the reports fit.", said(base), said(sum));
        return Judgement::new(Verdict::Compatible, sentence(reason), Arithmetic::Sum, vec![base, sum]);
    }
    let mut values: Vec<(String, &Figure)> = Vec::new();
    for (figure, _) in &ranged {
        let said = match (&figure.scope, scope(figure)) {
            (Some(words), Scope::Part) if !words.starts_with("with ") => format!("{} ({words})", said(figure)),
            (Some(words), _) => format!("{} {words}", said(figure)),
            (None, _) => said(figure),
        };
        if !values.iter().any(|(other, _)| *other == said) {
            values.push((said, figure));
        }
    }
    values.truncate(4);
    let (names, values): (Vec<String>, Vec<&Figure>) = values.into_iter().unzip();
    let reason = sentence(format!("{}: all can be true together.", list(&names)));
    Judgement::new(Verdict::Compatible, reason, Arithmetic::Together, values)
}

/// The values of one passage which add up to a value that others give, where those are all values that there are.
fn parts_of_a_whole<'a>(ranged: &[(&'a Figure, Range)]) -> Option<(Vec<&'a Figure>, &'a Figure)> {
    let mut by_passage: BTreeMap<(&str, crate::span::Span), Vec<&Figure>> = BTreeMap::new();
    for (figure, _) in ranged {
        by_passage.entry((&figure.article, figure.span)).or_default().push(figure);
    }
    let whole =
        by_passage.values().find_map(|passage| if let [whole] = passage.as_slice() { Some(*whole) } else { None })?;
    let sum =
        |passage: &[&Figure]| passage.iter().map(|figure| figure.low.or(figure.high).unwrap_or_default()).sum::<f64>();
    let same = |passage: &[&Figure]| (sum(passage) - sum(&[whole])).abs() < 1e-9 * sum(&[whole]).abs().max(1.0);
    let parts = by_passage.values().find(|passage| passage.len() > 1)?.clone();
    by_passage.values().all(|passage| same(passage)).then_some((parts, whole))
}

fn sentence(text: String) -> String {
    titled(&text)
}

/// Who gives a value: whom the sentence names, else the article.
fn source(figure: &Figure, dossier: &Dossier) -> String {
    let article = dossier.codings.get(&figure.article).and_then(|coding| coding.article.metadata.name());
    figure.attributed_to.clone().unwrap_or_else(|| article.unwrap_or(&figure.article).to_string())
}

/// A value in words: "more than 6,000", "2 to 3 days", "nearly 400".
fn said(figure: &Figure) -> String {
    let number = match (figure.low, figure.high) {
        (Some(year), _) if figure.unit.as_deref() == Some("year") => (year.max(0.0) as u64).to_string(),
        (Some(low), Some(high)) if low != high => format!("{} to {}", digits(low), digits(high)),
        (Some(x), _) | (None, Some(x)) => digits(x),
        (None, None) => return "no number".into(),
    };
    let bound = match figure.qualifier {
        Qualifier::Exact => "",
        Qualifier::About => "about ",
        Qualifier::AtLeast => "at least ",
        Qualifier::MoreThan => "more than ",
        Qualifier::UpTo => "up to ",
        Qualifier::Nearly => "nearly ",
    };
    let unit = match figure.unit.as_deref() {
        Some("year" | "ordinal") | None => String::new(),
        Some("%") => " %".into(),
        Some(unit) => format!(" {unit}"),
    };
    format!("{bound}{number}{unit}")
}

/// A number as a reader expects it: "12,000", "3.5", "7 billion". Years are told apart by their unit, not here.
fn digits(x: f64) -> String {
    for (scale, name) in [(1e9, " billion"), (1e6, " million")] {
        if x.abs() >= scale && x < 1e15 {
            return digits(x / scale) + name;
        }
    }
    let hundredths = (x.abs() * 100.0).round() as u64;
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    let mut text = whole.to_string();
    let mut at = text.len();
    while at > 3 {
        at -= 3;
        text.insert(at, ',');
    }
    match rest {
        0 => text,
        _ if rest % 10 == 0 => format!("{text}.{}", rest / 10),
        _ => format!("{text}.{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::codebook::Side;
    use crate::coding::Coding;
    use crate::span::Span;

    /// A value: its bounds, qualifier, unit and scope.
    type Said<'a> = (f64, f64, Qualifier, Option<&'a str>, Option<&'a str>);

    /// What one article tells of a measure.
    fn told(id: &str, (low, high, qualifier, unit, scope): Said) -> Coding {
        let figure = Figure {
            article: id.into(),
            measure: Some("crates".into()),
            noun: "crate".into(),
            quote: "Some crates.".into(),
            span: Span::new(0, 12),
            mark: Span::new(0, 4),
            low: Some(low),
            high: Some(high),
            qualifier,
            unit: unit.map(str::to_string),
            scope: scope.map(str::to_string),
            attributed_to: None,
            entry: None,
        };
        let article = Article { id: id.into(), ..Article::default() };
        Coding { article, figures: vec![figure], ..Coding::default() }
    }

    /// A measure's verdict and reason.
    fn judged(values: &[Said]) -> (Verdict, String) {
        let mut dossier = Dossier::default();
        values.iter().enumerate().for_each(|(n, value)| dossier.add(told(&n.to_string(), *value)));
        let codebook = Codebook { sides: vec![Side::default(), Side::default()], ..Codebook::default() };
        let report = figures(&dossier, &codebook).remove(0);
        (report.verdict, report.reason)
    }

    #[test]
    fn verdicts_follow_from_the_numbers_and_their_scopes() {
        use Qualifier::{About, AtLeast, Exact, MoreThan, Nearly};
        let days = Some("days");
        for (values, verdict, words) in [
            (vec![(5.0, 5.0, Exact, None, None), (5.0, 5.0, Exact, None, None)], Verdict::Consistent, "5"),
            (
                vec![(5.0, 5.0, Exact, None, None), (3.0, 3.0, Exact, None, None)],
                Verdict::Conflict,
                "5 (0) against 3 (1)",
            ),
            (
                vec![(6000.0, 6000.0, Exact, None, Some("each")), (12000.0, 12000.0, Exact, None, None)],
                Verdict::Compatible,
                "6,000 from each side is 12,000 in all",
            ),
            (
                vec![(6000.0, 6000.0, Exact, None, None), (12000.0, 12000.0, Exact, None, None)],
                Verdict::Conflict,
                "against",
            ),
            (
                vec![(41.0, 41.0, Exact, None, None), (40.0, 40.0, MoreThan, None, None)],
                Verdict::Compatible,
                "more than 40",
            ),
            (
                vec![(13.0, 13.0, Exact, None, None), (40.0, 40.0, AtLeast, None, None)],
                Verdict::Conflict,
                "at least 40",
            ),
            (
                vec![(400.0, 400.0, Exact, None, None), (400.0, 400.0, Nearly, None, None)],
                Verdict::Compatible,
                "nearly 400",
            ),
            (
                vec![(950.0, 950.0, Exact, None, None), (1000.0, 1000.0, About, None, None)],
                Verdict::Compatible,
                "about",
            ),
            (vec![(2.0, 3.0, Exact, days, None), (3.0, 3.0, Exact, days, None)], Verdict::Compatible, "2 to 3 days"),
            (
                vec![(30.0, 30.0, Exact, Some("hours"), None), (30.0, 30.0, Exact, days, None)],
                Verdict::Conflict,
                "30 hours",
            ),
            (
                vec![(18.0, 18.0, Exact, Some("months"), None), (1.5, 1.5, Exact, Some("years"), None)],
                Verdict::Compatible,
                "18",
            ),
            (
                vec![(1.0, 2.0, Exact, None, None), (2.0, 3.0, Exact, None, None), (3.0, 4.0, Exact, None, None)],
                Verdict::Conflict,
                "1 to 2",
            ),
        ] {
            let (found, reason) = judged(&values);
            assert_eq!(found, verdict, "{values:?}: {reason}");
            assert!(reason.contains(words), "{reason:?} should say {words:?}");
        }
    }

    #[test]
    fn a_digest_goes_by_its_label_and_not_by_the_publisher() {
        let mut dossier = Dossier::default();
        for (id, number) in [("a", 5.0), ("b", 3.0)] {
            let mut coding = told(id, (number, number, Qualifier::Exact, None, None));
            coding.article.metadata.publisher = Some("The Post".into());
            coding.article.metadata.label = (id == "a").then(|| "our digest of the Post, by hand".into());
            dossier.add(coding);
        }
        let reason = figures(&dossier, &Codebook::default()).remove(0).reason;
        assert!(reason.starts_with("5 (our digest of the Post) against 3 (The Post)"), "{reason}");
    }

    #[test]
    fn numbers_are_written_as_readers_expect_them() {
        for (x, text) in
            [(0.0, "0"), (999.0, "999"), (12_000.0, "12,000"), (3.5, "3.5"), (0.3333, "0.33"), (7e9, "7 billion")]
        {
            assert_eq!(digits(x), text);
        }
    }
}
