//! Order in time: which of two passages was written later, as far as the articles tell.
//!
//! Entries of a live page are ordered by their stamps, or, where they carry none, by their place: the newest stands first
//! unless the stamps that there are say otherwise. Passages of different articles are ordered by the minute where both tell
//! it in a known zone, else by the day. What can't be told is neither earlier nor later.

use super::Dossier;
use crate::article::date::{Moment, parse};
use crate::article::{Article, ArticleKind};
use crate::index::Index;

/// When a passage was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct When {
    /// The day, counted from 1 January 1970.
    day: Option<i64>,
    /// The minute, counted from there; in UTC where `zoned`.
    minute: Option<i64>,
    zoned: bool,
    /// Which article of the dossier.
    article: usize,
    /// Which entry of its live page, the oldest first.
    rank: Option<usize>,
}

impl When {
    /// Whether this was written later than `other`.
    pub fn is_later_than(&self, other: &Self) -> bool {
        let minutes = self.minute.zip(other.minute).filter(|(a, b)| self.zoned == other.zoned && a != b);
        if self.article == other.article {
            let ranks = self.rank.zip(other.rank);
            return match (minutes, ranks) {
                (Some((a, b)), _) => a > b,
                (None, Some((a, b))) => a > b,
                (None, None) => false,
            };
        }
        match (minutes, self.day.zip(other.day)) {
            (Some((a, b)), _) => a > b,
            (None, Some((a, b))) => a > b,
            (None, None) => false,
        }
    }
}

/// The order of a dossier's passages.
pub(super) struct Order<'a> {
    articles: Index<'a>,
    times: Vec<Times>,
}

/// When an article and its entries were written.
struct Times {
    own: When,
    entries: Vec<When>,
    /// The day on which the article, or each entry, was written, for "today" and "next week".
    day: Option<Moment>,
    days: Vec<Option<Moment>>,
}

impl<'a> Order<'a> {
    pub fn new(dossier: &'a Dossier) -> Self {
        let around = around(dossier);
        let codings = dossier.codings.values().enumerate();
        Self {
            articles: Index::new(dossier.codings.keys().map(String::as_str).collect()),
            times: codings.map(|(number, coding)| Times::of(number, &coding.article, around)).collect(),
        }
    }

    /// The number of an article in the dossier.
    pub fn number(&self, article: &str) -> Option<usize> {
        self.articles.find(article)
    }

    fn times(&self, article: &str) -> Option<&Times> {
        self.times.get(self.number(article)?)
    }

    /// When a passage of this article, in this entry, was written.
    pub fn when(&self, article: &str, entry: Option<usize>) -> When {
        let Some(times) = self.times(article) else { return When::default() };
        entry.and_then(|entry| times.entries.get(entry)).copied().unwrap_or(times.own)
    }

    /// The day on which it was written, where it is known.
    pub fn day(&self, article: &str, entry: Option<usize>) -> Option<Moment> {
        let times = self.times(article)?;
        entry.and_then(|entry| times.days.get(entry).copied().flatten()).or(times.day)
    }
}

impl Times {
    fn of(number: usize, article: &Article, around: Option<Moment>) -> Self {
        let date = article.date();
        let day = date.and_then(|date| date.day_alone()).or(around);
        let times = article.entry_times();
        let when = |moment: Option<Moment>, rank: Option<usize>| When {
            day: moment.as_ref().and_then(Moment::day_number),
            minute: moment.as_ref().and_then(Moment::minutes),
            zoned: moment.is_some_and(|moment| moment.offset.is_some()),
            article: number,
            rank,
        };
        let own = when(date.or(around), None);
        let completed = |moment: Moment| day.map_or(moment, |day| moment.completed(&day));
        let moments: Vec<Option<Moment>> = times.iter().map(|time| time.or(day).map(completed)).collect();
        let live = article.kind == ArticleKind::Live;
        let oldest_first = {
            let stamps: Vec<i64> = moments.iter().flatten().filter_map(Moment::minutes).collect();
            let rising = stamps.windows(2).filter(|pair| pair.first() < pair.last()).count();
            rising * 2 > stamps.len()
        };
        let last = moments.len().saturating_sub(1);
        let rank = |entry: usize| live.then_some(if oldest_first { entry } else { last - entry });
        let entries = moments.iter().enumerate().map(|(entry, moment)| when(*moment, rank(entry))).collect();
        let days = times.iter().map(|time| time.and_then(|time| time.day_alone()).or(day)).collect();
        Self { own, entries, day, days }
    }
}

/// The day of the earliest dated article: what an article without a date is taken to be of.
pub(super) fn around(dossier: &Dossier) -> Option<Moment> {
    let published = dossier.codings.values().filter_map(|coding| coding.article.metadata.published.as_deref());
    published.filter_map(parse).filter(Moment::has_date).min_by_key(Moment::day_number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Entry, Metadata};
    use crate::coding::Coding;

    /// An article: its id, when it was published, and the stamps of its entries.
    type Stamped<'a> = (&'a str, Option<&'a str>, &'a [Option<&'a str>]);

    fn dossier(articles: &[Stamped]) -> Dossier {
        let mut dossier = Dossier::default();
        for (id, published, stamps) in articles {
            let entry = |time: &Option<&str>| Entry { time: time.map(str::to_string), ..Entry::default() };
            let article = Article {
                id: (*id).into(),
                kind: if stamps.is_empty() { ArticleKind::Article } else { ArticleKind::Live },
                metadata: Metadata { published: published.map(str::to_string), ..Metadata::default() },
                entries: stamps.iter().map(entry).collect(),
                ..Article::default()
            };
            dossier.add(Coding { article, ..Coding::default() });
        }
        dossier
    }

    #[test]
    fn entries_are_ordered_by_their_stamps_or_else_by_their_place() {
        let made = dossier(&[
            ("bare", Some("2031-03-04"), &[None, None]),
            ("down", Some("2031-03-04"), &[Some("15:10"), Some("14:02"), None]),
            ("up", Some("2031-03-04"), &[Some("09:10"), Some("10:02"), Some("11:00"), None]),
        ]);
        let order = Order::new(&made);
        let later = |page: &str, a, b| order.when(page, Some(a)).is_later_than(&order.when(page, Some(b)));
        assert!(later("bare", 0, 1) && !later("bare", 1, 0));
        assert!(later("down", 0, 1) && later("down", 1, 2) && !later("down", 2, 0));
        assert!(later("up", 1, 0) && later("up", 3, 0) && !later("up", 0, 1));
        assert!(!later("bare", 0, 0));
    }

    #[test]
    fn articles_are_ordered_by_zoned_minutes_else_by_days() {
        let made = dossier(&[
            ("a", Some("2031-03-04T10:00+02:00"), &[]),
            ("b", Some("2031-03-04T09:00Z"), &[]),
            ("c", Some("2031-03-05"), &[]),
            ("d", Some("2031-03-04T23:00"), &[]),
        ]);
        let order = Order::new(&made);
        let later = |a: &str, b: &str| order.when(a, None).is_later_than(&order.when(b, None));
        assert!(later("b", "a") && !later("a", "b"), "09:00 UTC is behind 10:00 in a zone two hours ahead");
        assert!(later("c", "a") && later("c", "d"));
        assert!(!later("d", "a") && !later("a", "d"), "a clock without a zone can't be held against one with");
    }
}
