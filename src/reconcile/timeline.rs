//! The timeline: the entries and articles in the order of their own times, with the issues that they touch.

use super::order::around;
use super::{Dossier, TimelineReport};
use crate::article::date::{Moment, parse};
use crate::coding::Coding;
use crate::index::{distinct, sort};
use crate::span::Span;

/// Minutes since 1970 of a stamp as articles carry it, in UTC where its zone is known; a date alone counts from its
/// midnight. None for what has no full date.
pub(super) fn minutes(stamp: &str) -> Option<i64> {
    parse(stamp).and_then(|moment| order(&moment))
}

fn order(moment: &Moment) -> Option<i64> {
    moment.minutes().or_else(|| Some(moment.day_number()? * 24 * 60))
}

/// The moments of all articles, the earliest first; those without a known time behind, by article and place.
pub(super) fn timeline(dossier: &Dossier) -> Vec<TimelineReport> {
    let published = |coding: &Coding| coding.article.metadata.published.as_deref().and_then(parse);
    // A stamp without a year, in an article without a date, is of the year in which the others were published.
    let around = around(dossier);
    let mut all: Vec<(Option<i64>, TimelineReport)> = Vec::new();
    for coding in dossier.codings.values() {
        let base = published(coding).filter(Moment::has_date).or(around);
        all.extend(moments(coding, base));
    }
    sort(&mut all, &|(a, x), (b, y)| {
        (a.is_none(), a, &x.article, x.span.start) < (b.is_none(), b, &y.article, y.span.start)
    });
    all.into_iter().map(|(_, moment)| moment).collect()
}

/// The moments of one article: its entries where it has any, else itself.
fn moments(coding: &Coding, base: Option<Moment>) -> Vec<(Option<i64>, TimelineReport)> {
    let article = &coding.article;
    let place = |entry: Option<usize>| if article.entries.is_empty() { None } else { entry };
    let touched: Vec<(Option<usize>, &str)> =
        distinct(coding.statements.iter().map(|said| (place(said.entry), said.issue.as_str())).collect());
    let report = |entry: Option<usize>, time: &Option<String>, headline: &str, span: Span| {
        let moment = time.as_deref().and_then(parse);
        let moment = moment.map(|moment| base.map_or(moment, |base| moment.completed(&base))).filter(Moment::has_date);
        let first = touched.partition_point(|(other, _)| *other < entry);
        let issues = touched.iter().skip(first).take_while(|(other, _)| *other == entry);
        let report = TimelineReport {
            article: article.id.clone(),
            entry,
            time: time.clone(),
            at: moment.as_ref().map(at),
            headline: headline.to_string(),
            issues: issues.map(|(_, issue)| (*issue).to_string()).collect(),
            span,
        };
        (moment.as_ref().and_then(order), report)
    };
    if article.entries.is_empty() {
        let title = article.metadata.title.as_deref().unwrap_or(&article.id);
        return vec![report(None, &article.metadata.published, title, Span::new(0, article.text.len()))];
    }
    let entries = article.entries.iter().enumerate();
    entries.map(|(index, entry)| report(Some(index), &entry.time, &entry.headline, entry.span)).collect()
}

/// A moment with a full date as it is sorted: a date, or a date and a time, in UTC where its zone is known.
fn at(moment: &Moment) -> String {
    match (moment.minutes(), moment.offset) {
        (Some(minutes), Some(_)) => {
            let clock = minutes.rem_euclid(24 * 60);
            let mut utc = Moment::of_day(minutes.div_euclid(24 * 60));
            utc.hour = u8::try_from(clock / 60).ok();
            utc.minute = u8::try_from(clock % 60).ok();
            utc.to_string()
        }
        _ => moment.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Entry, Metadata};

    #[test]
    fn stamps_are_ordered_in_utc() {
        assert_eq!(minutes("1970-01-02"), Some(24 * 60));
        assert_eq!(minutes("2025-06-02T17:32+01:00"), minutes("2025-06-02T16:32Z"));
        assert_eq!(minutes("2000-03-01").zip(minutes("2000-02-28")).map(|(a, b)| a - b), Some(2 * 24 * 60));
        assert!(["", "today", "17:32"].iter().all(|stamp| minutes(stamp).is_none()));
    }

    /// The times of a dossier of one live page and one report, in their order.
    fn times(entries: &[&str], published: Option<&str>, other: &str) -> Vec<Option<String>> {
        let entry = |time: &&str| Entry { time: Some((*time).to_string()), ..Entry::default() };
        let metadata =
            |published: Option<&str>| Metadata { published: published.map(str::to_string), ..Metadata::default() };
        let live = Article {
            id: "live".into(),
            metadata: metadata(published),
            entries: entries.iter().map(entry).collect(),
            ..Article::default()
        };
        let report = Article { id: "report".into(), metadata: metadata(Some(other)), ..Article::default() };
        let mut dossier = Dossier::default();
        for article in [live, report] {
            dossier.add(Coding { article, ..Coding::default() });
        }
        timeline(&dossier).into_iter().map(|moment| moment.at).collect()
    }

    #[test]
    fn entries_are_ordered_by_their_own_clocks_and_zones() {
        let found =
            times(&["17:32 British Summer Time 2 June", "19:00 EEST 2 June", "no time"], None, "2025-06-02T16:10Z");
        let shown: Vec<&str> = found.iter().map(|at| at.as_deref().unwrap_or("unknown")).collect();
        assert_eq!(shown, ["2025-06-02T16:00", "2025-06-02T16:10", "2025-06-02T16:32", "unknown"]);
    }

    #[test]
    fn a_bare_time_is_of_the_day_of_its_page() {
        let found = times(&["09:15"], Some("2025-07-01"), "2025-06-02");
        assert_eq!(found, [Some("2025-06-02".to_string()), Some("2025-07-01T09:15".to_string())]);
    }
}
