//! Numbers of time: spans whose number is an article, years, and units brought to one.

use super::super::analysis::Analysis;
use super::super::word::Sets;
use super::noun::{head_after, singular};
use super::{Draft, Kind, bounds};
use crate::language::Qualifier;
use crate::span::Span;

/// A span of time whose number is an article: "just over an hour", "a week", "a year and a half", "half an hour".
pub(super) fn durations(a: &Analysis, numbers: &[Draft]) -> Vec<Draft> {
    let form = |at: usize| a.form(at);
    let mut found = Vec::new();
    for at in (0..a.words.len()).filter(|&at| a.in_set(at, Sets::TIMES)) {
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
    let form = |back: usize| at.checked_sub(back).map_or("", |at| a.form(at));
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

/// Years, which the language layer leaves out with the dates.
pub(super) fn years(a: &Analysis, numbers: &[Draft]) -> Vec<Draft> {
    let mut found = Vec::new();
    for (at, word) in a.words.iter().enumerate().filter(|(_, word)| word.counts) {
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

/// Months and years count in years where they are whole, hours in minutes under a day, weeks in days: "a year and a half" is
/// 18 months, and 30 hours are not 30 days.
pub(super) fn canonical(
    low: Option<f64>,
    high: Option<f64>,
    unit: &'static str,
) -> (Option<f64>, Option<f64>, &'static str) {
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
pub(super) fn time_unit(word: &str) -> Option<(&'static str, f64)> {
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
pub(super) fn take_time_unit(a: &Analysis, draft: &mut Draft) {
    if draft.kind != Kind::Count || !draft.noun.is_empty() {
        return;
    }
    let form = |at: usize| a.form(at);
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
    draft.noun = what.map_or_else(|| unit.trim_end_matches('s').into(), |head| singular(a.form(head)));
    draft.end = (at + 1).min(a.words.len());
    if let Some(word) = a.words.get(at) {
        draft.mark.end = word.span.end;
    }
}
