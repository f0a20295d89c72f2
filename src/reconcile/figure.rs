//! Figures: the mentions of one quantity brought together across articles, and how they fit, with the arithmetic in words.
//!
//! Figures of one codebook measure are one quantity. Others are brought together by what they count, where the sentences
//! say the same or the number is the same and the sentences are alike. No value is dropped and none is picked as the winner.

mod said;
mod verdict;

use super::words::{Memory, content, shared};
use super::{Dossier, FigureReport, FigureValue, Ground};
use crate::codebook::{Codebook, Measure};
use crate::coding::Figure;
use crate::index::{distinct, groups, sort};
use crate::span::Span;
use std::collections::BTreeSet;
use verdict::{Judgement, judge};

/// The quantities of all articles: conflicts first, then what needs an explanation, then what is said alike.
pub(super) fn figures(dossier: &Dossier, codebook: &Codebook) -> Vec<FigureReport> {
    let (measured, counted) = measured(dossier);
    let sides = codebook.sides.len();
    let mut reports: Vec<FigureReport> = Vec::new();
    for group in groups(&measured, &|a, b| a.0 < b.0) {
        let id = group.first().map_or("", |(measure, _)| measure);
        let measure = codebook.measures.iter().find(|measure| measure.id == id);
        let figures = group.into_iter().map(|(_, figure)| *figure).collect();
        reports.push(report(id, measure, figures, dossier, sides));
    }
    for group in groups(&counted, &|a, b| (&a.noun, &a.unit) < (&b.noun, &b.unit)) {
        // What one passage alone gives, and the codebook doesn't ask for, tells a reader nothing beside its article.
        for group in alike(group).into_iter().filter(|group| passages(group) > 1) {
            let noun = group.first().map_or("", |figure| &figure.noun);
            reports.push(report(noun, None, group, dossier, sides));
        }
    }
    sort(&mut reports, &|a, b| (b.verdict, b.values.len(), &a.label) < (a.verdict, a.values.len(), &b.label));
    reports
}

/// The smallest number that two reports hardly share by chance.
const TELLING: f64 = 20.0;

/// A number, by the bits of its bounds.
type Number = (Option<u64>, Option<u64>);

fn number(figure: &Figure) -> Number {
    (figure.low.map(f64::to_bits), figure.high.map(f64::to_bits))
}

/// A figure and the codebook's measure that it is of, by its id.
type Measured<'a> = (&'a str, &'a Figure);

/// The figures with their measures, and those which are of none. The same telling number of the same thing is the measure that
/// another report shows it to be.
fn measured(dossier: &Dossier) -> (Vec<Measured<'_>>, Vec<&Figure>) {
    fn told(figure: &Figure) -> (&str, Option<&str>, Number) {
        (&figure.noun, figure.unit.as_deref(), number(figure))
    }
    let all = || dossier.codings.values().flat_map(|coding| &coding.figures);
    let mut measured: Vec<Measured> = Vec::new();
    measured.extend(all().filter_map(|figure| Some((figure.measure.as_deref()?, figure))));
    let mut known = measured.clone();
    known.retain(|(_, figure)| figure.low.or(figure.high).is_some_and(|x| x >= TELLING));
    sort(&mut known, &|a, b| (told(a.1), a.0) < (told(b.1), b.0));
    let mut others = Vec::new();
    for figure in all().filter(|figure| figure.measure.is_none()) {
        let first = known.partition_point(|(_, other)| told(other) < told(figure));
        match known.get(first).filter(|(_, other)| told(other) == told(figure)) {
            Some((measure, _)) => measured.push((measure, figure)),
            None => others.push(figure),
        }
    }
    (measured, others)
}

/// Where a figure stands.
fn passage(figure: &Figure) -> (&str, Span) {
    (&figure.article, figure.span)
}

fn in_one_passage(a: &Figure, b: &Figure) -> bool {
    passage(a) == passage(b)
}

/// In how many passages a group is reported.
fn passages(group: &[&Figure]) -> usize {
    distinct(group.iter().map(|figure| passage(figure)).collect()).len()
}

/// Figures that count the same thing: the words of the first sentence, all their numbers.
struct Group<'a> {
    words: Vec<u64>,
    numbers: BTreeSet<Number>,
    members: Vec<&'a Figure>,
}

impl Group<'_> {
    /// Whether a figure of a sentence with these words counts the same.
    fn takes(&self, figure: &Figure, words: &[u64]) -> bool {
        let both = shared(words, &self.words);
        // Two numbers of one sentence count two things; the figures of a passage stand together.
        let mut passage = self.members.iter().rev().take_while(|member| in_one_passage(member, figure));
        let beside = passage.any(|member| member.low != figure.low);
        let same_number = self.numbers.contains(&number(figure));
        let shorter = words.len().min(self.words.len());
        !beside && ((same_number && both >= 3) || both * 5 >= shorter * 3)
    }
}

/// Figures that count the same thing, by their sentences.
fn alike<'a>(figures: Vec<&&'a Figure>) -> Vec<Vec<&'a Figure>> {
    let mut groups: Vec<Group> = Vec::new();
    let mut memory = Memory::default();
    for &figure in figures {
        let words = content(&figure.quote);
        let home =
            memory.near(&words).into_iter().find(|&at| groups.get(at).is_some_and(|it| it.takes(figure, &words)));
        let at = home.unwrap_or(groups.len());
        memory.add(&words, at);
        if home.is_none() {
            groups.push(Group { words, numbers: BTreeSet::new(), members: Vec::new() });
        }
        if let Some(group) = groups.get_mut(at) {
            group.numbers.insert(number(figure));
            group.members.push(figure);
        }
    }
    groups.into_iter().map(|group| group.members).collect()
}

fn report(
    id: &str,
    measure: Option<&Measure>,
    mut figures: Vec<&Figure>,
    dossier: &Dossier,
    sides: usize,
) -> FigureReport {
    sort(&mut figures, &|a, b| (&a.article, a.mark) < (&b.article, b.mark));
    let unit = measure.and_then(|m| m.unit.clone()).or_else(|| figures.first().and_then(|figure| figure.unit.clone()));
    let Judgement { verdict, reason, ground } = judge(&figures, dossier, sides);
    let one_unit = figures.windows(2).all(|pair| matches!(pair, [a, b] if a.unit == b.unit));
    let ground = ground.filter(|_| one_unit).map(|(how, values)| Ground {
        how,
        values: values.iter().filter_map(|value| figures.iter().position(|it| std::ptr::eq(*it, *value))).collect(),
    });
    FigureReport {
        measure: id.into(),
        label: measure.map_or_else(|| titled(id), |measure| measure.label.clone()),
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

#[cfg(test)]
mod tests {
    use super::super::Verdict;
    use super::said::digits;
    use super::*;
    use crate::article::Article;
    use crate::codebook::Side;
    use crate::coding::Coding;
    use crate::language::Qualifier;
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
                vec![
                    (3.0, 3.0, Exact, None, Some("from the North")),
                    (5.0, 5.0, Exact, None, Some("in all")),
                    (2.0, 2.0, Exact, None, Some("from the South")),
                ],
                Verdict::Compatible,
                "3 and 2 make 5",
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
    fn what_two_counters_call_by_two_nouns_is_not_held_against_each_other() {
        let of = |noun: &str, by: Option<&str>| {
            let mut coding = told(noun, (noun.len() as f64, noun.len() as f64, Qualifier::Exact, None, None));
            coding.figures[0].noun = noun.into();
            coding.figures[0].attributed_to = by.map(str::to_string);
            coding
        };
        for (nouns, by, verdict) in [
            (["site", "harbour"], Some("the union"), Verdict::Compatible),
            (["site", "harbour"], None, Verdict::Conflict),
        ] {
            let mut dossier = Dossier::default();
            dossier.add(of(nouns[0], by));
            dossier.add(of(nouns[1], None));
            let report = figures(&dossier, &Codebook::default()).remove(0);
            assert_eq!(report.verdict, verdict, "{}", report.reason);
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
