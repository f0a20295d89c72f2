//! The timeline: the entries and articles in the order of their own times, with the issues that they touch.

use super::{Dossier, TimelineReport};
use crate::coding::Coding;
use crate::span::Span;
use std::collections::{BTreeMap, BTreeSet};

/// Minutes since 1970 in UTC of a stamp as articles carry it: `2025-06-02`, `2025-06-02T17:32`, with `Z` or `+01:00`.
/// A date alone counts from its midnight, a time without zone as UTC. None for anything else.
pub(super) fn minutes(stamp: &str) -> Option<i64> {
    let digits = |from: usize, to: usize| stamp.get(from..to).and_then(|s| s.parse::<u32>().ok()).map(i64::from);
    let is = |at: usize, mark: &str| stamp.get(at..at + 1) == Some(mark);
    let (year, month, day) = (digits(0, 4)?, digits(5, 7)?, digits(8, 10)?);
    if !is(4, "-") || !is(7, "-") || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let midnight = days(year, month, day) * 24 * 60;
    if stamp.len() == 10 {
        return Some(midnight);
    }
    if !is(10, "T") || !is(13, ":") {
        return None;
    }
    let at = midnight + digits(11, 13)? * 60 + digits(14, 16)?;
    let zone = stamp.get(16..)?;
    let zone = match zone.find(['Z', '+', '-']) {
        Some(start) => zone.get(start..)?,
        None => return Some(at),
    };
    if zone == "Z" {
        return Some(at);
    }
    let number = |from: usize, to: usize| zone.get(from..to).and_then(|s| s.parse::<u32>().ok()).map(i64::from);
    let ahead = number(1, 3)? * 60 + number(4, 6)?;
    Some(if zone.starts_with('+') { at - ahead } else { at + ahead })
}

/// Days since 1 January 1970 (Howard Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`).
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The moments of all articles, the earliest first; those without a known time behind, by article and place.
pub(super) fn timeline(dossier: &Dossier) -> Vec<TimelineReport> {
    let mut all: Vec<(Option<i64>, TimelineReport)> = dossier
        .codings
        .values()
        .flat_map(moments)
        .map(|moment| (moment.at.as_deref().and_then(minutes), moment))
        .collect();
    all.sort_by(|(a, x), (b, y)| {
        (a.is_none(), a, &x.article, x.span.start).cmp(&(b.is_none(), b, &y.article, y.span.start))
    });
    all.into_iter().map(|(_, moment)| moment).collect()
}

/// The moments of one article: its entries where it has any, else itself.
fn moments(coding: &Coding) -> Vec<TimelineReport> {
    let article = &coding.article;
    let mut touched: BTreeMap<Option<usize>, BTreeSet<&str>> = BTreeMap::new();
    for statement in &coding.statements {
        let place = if article.entries.is_empty() { None } else { statement.entry };
        touched.entry(place).or_default().insert(&statement.issue);
    }
    let mut moment = |entry: Option<usize>, time: &Option<String>, headline: &str, span: Span| TimelineReport {
        article: article.id.clone(),
        entry,
        time: time.clone(),
        at: time.as_deref().and_then(|time| utc(time, article.metadata.published.as_deref())),
        headline: headline.to_string(),
        issues: touched.remove(&entry).into_iter().flatten().map(str::to_string).collect(),
        span,
    };
    if article.entries.is_empty() {
        let title = article.metadata.title.as_deref().unwrap_or(&article.id);
        return vec![moment(None, &article.metadata.published, title, Span::new(0, article.text.len()))];
    }
    let entries = article.entries.iter().enumerate();
    entries.map(|(index, entry)| moment(Some(index), &entry.time, &entry.headline, entry.span)).collect()
}

/// A printed time in UTC, where it can be known.
fn utc(time: &str, _published: Option<&str>) -> Option<String> {
    // A date without a clock time stays a date.
    if time.len() == 10 && minutes(time).is_some() {
        return Some(time.to_string());
    }
    minutes(time).map(stamp)
}

/// The stamp of minutes since 1970: `2025-06-02T16:32` (Howard Hinnant, `civil_from_days`).
fn stamp(minutes: i64) -> String {
    let (day, minute) = (minutes.div_euclid(24 * 60) + 719_468, minutes.rem_euclid(24 * 60));
    let (era, of_era) = (day.div_euclid(146_097), day.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march = (5 * of_year + 2) / 153;
    let month = if march < 10 { march + 3 } else { march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    let day = of_year - (153 * march + 2) / 5 + 1;
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}", minute / 60, minute % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_are_ordered_in_utc() {
        assert_eq!(minutes("1970-01-02"), Some(24 * 60));
        assert_eq!(minutes("2025-06-02T17:32+01:00"), minutes("2025-06-02T16:32Z"));
        assert_eq!(minutes("2000-03-01").zip(minutes("2000-02-28")).map(|(a, b)| a - b), Some(2 * 24 * 60));
        assert_eq!(minutes("2025-06-02T23:30-01:00"), minutes("2025-06-03T00:30"));
        for written in ["2024-02-29T23:59", "2025-03-01T00:00", "1969-12-31T12:30", "2025-12-31T07:05"] {
            assert_eq!(minutes(written).map(stamp).as_deref(), Some(written));
        }
        assert!(["", "today", "2025-13-01", "2025-06-02 17:32", "2025-06-0é"].iter().all(|s| minutes(s).is_none()));
    }
}
