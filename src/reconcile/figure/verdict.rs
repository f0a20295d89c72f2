//! How reported values fit, with the arithmetic in words.

use super::super::words::{count, list};
use super::super::{Arithmetic, Dossier, Verdict};
use super::said::{said, sentence, source};
use super::{in_one_passage, passages};
use crate::coding::Figure;
use crate::language::Qualifier;
use std::collections::BTreeMap;

/// How far "about" reaches, and how far below "nearly": a tenth, as round numbers in news are meant.
const ROUNDED: f64 = 0.1;

/// How many values a reason names.
const SHOWN: usize = 4;

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
pub(super) struct Judgement<'a> {
    pub verdict: Verdict,
    pub reason: String,
    pub ground: Option<(Arithmetic, Vec<&'a Figure>)>,
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
pub(super) fn judge<'a>(figures: &[&'a Figure], dossier: &Dossier, sides: usize) -> Judgement<'a> {
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
                2 => format!("Both passages say {}.", said(first)),
                _ => format!("All {} say {}.", count(passages, "passage"), said(first)),
            };
            return Judgement::new(Verdict::Consistent, reason, Arithmetic::Same, vec![first]);
        }
    }
    // "each" times the number of sides is "in all": a value that is so many times another one is read as the sum.
    let of_all = sides.max(2) as f64;
    let per_side = ranged.iter().find(|(figure, _)| scope(figure) == Scope::Each).copied();
    let mut sums = Vec::new();
    let mut settled: Vec<(&'a Figure, Range)> = Vec::new();
    let mut clashes: Vec<(&'a Figure, &'a Figure)> = Vec::new();
    let whole = ranged.iter().find(|(figure, _)| scope(figure) == Scope::Whole).copied();
    let Some((base, range)) = per_side.or(whole).or_else(|| ranged.first().copied()) else {
        return Judgement::without_ground("");
    };
    for &(figure, other) in &ranged {
        let apart = !(range.meets(other) || scope(figure) == Scope::Part || in_one_passage(base, figure));
        let total = scope(figure) != Scope::Each && per_side.is_some() && range.times(of_all).meets(other);
        if apart && total {
            sums.push(figure);
            continue;
        }
        if apart {
            clashes.push((base, figure));
        }
        if scope(figure) != Scope::Part {
            settled.push((figure, other));
        }
    }
    // What meets the first need not meet each other; sums are settled already.
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
        if values.len() == SHOWN {
            break;
        }
    }
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
