//! How reported values fit, with the arithmetic in words.

use super::super::words::{count, list};
use super::super::{Arithmetic, Dossier, Verdict};
use super::said::{said, sentence, source};
use super::{in_one_passage, passage, passages};
use crate::coding::Figure;
use crate::index::{groups, sort};
use crate::language::Qualifier;

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
    let has = |any_of: &[&str]| words.split(' ').any(|word| any_of.contains(&word));
    if has(&["each", "apiece", "per", "either"]) {
        Scope::Each
    } else if words.is_empty() || is_total(&words) || has(&["to", "from"]) {
        Scope::Whole
    } else {
        Scope::Part
    }
}

/// "in all", "combined".
fn is_total(scope: &str) -> bool {
    scope.split(' ').any(|word| ["total", "all", "altogether", "combined", "overall"].contains(&word))
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
}

/// A value with what it says of the true one.
type Ranged<'a> = (&'a Figure, Range);

/// How the values fit, and why.
pub(super) fn judge<'a>(figures: &[&'a Figure], dossier: &Dossier, sides: usize) -> Judgement<'a> {
    let ranged: Vec<Ranged> = figures.iter().filter_map(|figure| Some((*figure, Range::of(figure)?))).collect();
    let Some(base) = base(&ranged) else {
        return Judgement { verdict: Verdict::Consistent, reason: "No number is given.".into(), ground: None };
    };
    if let Some(same) = same(&ranged, passages(figures)) {
        return same;
    }
    let (clash, sum) = held_against(base, &ranged, sides);
    match (clash, sum) {
        (Some((one, other)), _) => parts(&ranged).unwrap_or_else(|| conflict(one, other, dossier)),
        (None, Some(sum)) => {
            let reason = format!("{} from each side is {} in all.", said(base.0), said(sum));
            Judgement::new(Verdict::Compatible, sentence(reason), Arithmetic::Sum, vec![base.0, sum])
        }
        (None, None) => together(base, &ranged),
    }
}

/// What the others are held against: a value of each side, else of the whole, else the first.
fn base<'a>(ranged: &[Ranged<'a>]) -> Option<Ranged<'a>> {
    let of = |wanted: Scope| ranged.iter().find(|(figure, _)| scope(figure) == wanted);
    of(Scope::Each).or_else(|| of(Scope::Whole)).or(ranged.first()).copied()
}

/// All say the same, of the same.
fn same<'a>(ranged: &[Ranged<'a>], passages: usize) -> Option<Judgement<'a>> {
    let (first, _) = *ranged.first()?;
    fn told(figure: &Figure) -> (Option<f64>, Option<f64>, Qualifier, &Option<String>) {
        (figure.low, figure.high, figure.qualifier, &figure.unit)
    }
    let each = ranged.iter().filter(|(figure, _)| scope(figure) == Scope::Each).count();
    let one_scope = each == 0 || each == ranged.len();
    let reason = match passages {
        1 => format!("One passage gives it: {}.", said(first)),
        2 => format!("Both passages say {}.", said(first)),
        _ => format!("All {} say {}.", count(passages, "passage"), said(first)),
    };
    (one_scope && ranged.iter().all(|(figure, _)| told(figure) == told(first)))
        .then(|| Judgement::new(Verdict::Consistent, reason, Arithmetic::Same, vec![first]))
}

/// Two values that can't both be true, and the first that is the sum of what each side has.
type Against<'a> = (Option<(&'a Figure, &'a Figure)>, Option<&'a Figure>);

/// What of the values does not meet the base. "Each" times the number of sides is "in all": a value that is so many times
/// another one is read as the sum.
fn held_against<'a>(base: Ranged<'a>, ranged: &[Ranged<'a>], sides: usize) -> Against<'a> {
    let (mut sum, mut clash) = (None, None);
    let mut settled: Vec<Ranged> = Vec::new();
    let in_all = (scope(base.0) == Scope::Each).then(|| base.1.times(sides.max(2) as f64));
    for &(figure, range) in ranged.iter().filter(|(figure, _)| !counts_another(base.0, figure)) {
        let meets = base.1.meets(range) || in_one_passage(base.0, figure);
        if !meets && scope(figure) != Scope::Each && in_all.is_some_and(|all| all.meets(range)) {
            sum = sum.or(Some(figure));
            continue;
        }
        if !meets {
            clash = clash.or(Some((base.0, figure)));
        }
        settled.push((figure, range));
    }
    // What meets the base need not meet each other.
    let highest_least = settled.iter().max_by(|a, b| a.1.least.total_cmp(&b.1.least));
    let lowest_most = settled.iter().min_by(|a, b| a.1.most.total_cmp(&b.1.most));
    if let (None, Some((high, a)), Some((low, b))) = (clash, highest_least, lowest_most)
        && !a.meets(*b)
        && !in_one_passage(high, low)
    {
        clash = Some((*low, *high));
    }
    (clash, sum)
}

/// Whether a figure counts something else than the base: a part that is named, or what another counter calls by another noun
/// ("two sites", says the port; "four quays", says the union).
fn counts_another(base: &Figure, figure: &Figure) -> bool {
    let nouns = !base.noun.is_empty() && !figure.noun.is_empty() && base.noun != figure.noun;
    let counts = base.unit.is_none() && figure.unit.is_none();
    scope(figure) == Scope::Part || nouns && counts && base.attributed_to != figure.attributed_to
}

fn conflict<'a>(one: &'a Figure, other: &'a Figure, dossier: &Dossier) -> Judgement<'a> {
    let told = |figure: &Figure| format!("{} ({})", said(figure), source(figure, dossier));
    let reason = format!("{} against {}: at most one can be right.", told(one), told(other));
    Judgement::new(Verdict::Conflict, sentence(reason), Arithmetic::Conflict, vec![one, other])
}

/// All can be true, each told once with its scope, or with what it counts where that tells them apart.
fn together<'a>(base: Ranged<'a>, ranged: &[Ranged<'a>]) -> Judgement<'a> {
    let by_noun = ranged.iter().any(|(figure, range)| figure.scope.is_none() && !base.1.meets(*range));
    let mut values: Vec<(String, &Figure)> = Vec::new();
    for (figure, _) in ranged {
        let said = match &figure.scope {
            Some(words) if scope(figure) == Scope::Part && !words.starts_with("with ") => {
                format!("{} ({words})", said(figure))
            }
            Some(words) => format!("{} {words}", said(figure)),
            None if by_noun && !figure.noun.is_empty() => format!("{} ({})", said(figure), figure.noun),
            None => said(figure),
        };
        if values.len() < SHOWN && !values.iter().any(|(other, _)| *other == said) {
            values.push((said, figure));
        }
    }
    let (names, values): (Vec<String>, Vec<&Figure>) = values.into_iter().unzip();
    let reason = sentence(format!("{} do not exclude each other.", list(&names)));
    Judgement::new(Verdict::Compatible, reason, Arithmetic::Together, values)
}

/// The values that others give as one. Where each passage gives the whole, be it in parts, all say the same.
fn parts<'a>(ranged: &[Ranged<'a>]) -> Option<Judgement<'a>> {
    let same = parts_of_a_passage(ranged).map(|found| (Verdict::Consistent, found));
    let named = || parts_with_names(ranged).map(|found| (Verdict::Compatible, found));
    let (verdict, (parts, whole)) = same.or_else(named)?;
    let names: Vec<String> = parts.iter().map(|part| said(part)).collect();
    let reason = format!("{} make {}.", list(&names), said(whole));
    Some(Judgement::new(verdict, reason, Arithmetic::Parts, parts.into_iter().chain([whole]).collect()))
}

/// Parts, and the whole that they make.
type Parts<'a> = (Vec<&'a Figure>, &'a Figure);

fn make(parts: &[&Figure], whole: &Figure) -> bool {
    let value = |figure: &Figure| figure.low.or(figure.high).unwrap_or_default();
    let sum: f64 = parts.iter().map(|part| value(part)).sum();
    parts.iter().all(|part| part.unit == whole.unit) && (sum - value(whole)).abs() < 1e-9 * value(whole).abs().max(1.0)
}

/// The values of one passage which add up to a value that others give, where each passage gives all of it.
fn parts_of_a_passage<'a>(ranged: &[Ranged<'a>]) -> Option<Parts<'a>> {
    let groups = groups(ranged, &|a, b| passage(a.0) < passage(b.0));
    let passages: Vec<Vec<&Figure>> =
        groups.into_iter().map(|group| group.into_iter().map(|(figure, _)| *figure).collect()).collect();
    let whole = *passages.iter().find(|passage| passage.len() == 1)?.first()?;
    let parts = passages.iter().find(|passage| passage.len() > 1)?.clone();
    passages.iter().all(|passage| make(passage, whole)).then_some((parts, whole))
}

/// Values each of another named part ("3,000 from the North", "2,000 from the South") which add up to the one of the whole.
fn parts_with_names<'a>(ranged: &[Ranged<'a>]) -> Option<Parts<'a>> {
    let name = |figure: &&'a Figure| figure.scope.as_deref().filter(|words| !is_total(words));
    let (mut parts, whole): (Vec<&Figure>, Vec<&Figure>) =
        ranged.iter().map(|(figure, _)| *figure).partition(|figure| name(figure).is_some());
    sort(&mut parts, &|a, b| name(a) < name(b));
    parts.dedup_by_key(|part| name(part));
    let whole = *whole.first()?;
    (parts.len() > 1 && make(&parts, whole)).then_some((parts, whole))
}
