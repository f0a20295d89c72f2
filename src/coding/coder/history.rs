//! History: what a sentence tells of earlier times, which is no position of today.

use super::super::analysis::Analysis;
use super::super::clause::Form;
use super::super::word::{Tag, Word};
use super::Coder;
use crate::article::Article;

impl Coder<'_> {
    /// The year of the article, where it is known.
    fn year(&self, article: &Article) -> Option<u32> {
        article
            .metadata
            .published
            .as_deref()
            .and_then(|published| published.get(..4))
            .and_then(|year| year.parse().ok())
    }

    /// Whether the sentence tells of earlier times only.
    pub(super) fn history(&self, article: &Article, a: &Analysis) -> bool {
        let opens = a.words.iter().enumerate().take(4).any(|(at, word)| match word.lower {
            "reminder" | "background" => true,
            // "Last year it refused"
            "last" => at < 2 && matches!(a.form(at + 1), "year" | "decade" | "century"),
            // "Three years ago it refused"
            "years" => at < 3 && a.form(at + 1) == "ago",
            _ => false,
        });
        // "In 2016 it agreed", "the firm, in 2016, agreed".
        let earlier = |at: usize, word: &Word| {
            let year =
                word.lower.parse::<u32>().is_ok_and(|year| (1800..2100).contains(&year) && word.lower.len() == 4);
            let begins = at == 1 || a.tag(at - 2) == Tag::Comma && a.tag(at + 1) == Tag::Comma;
            let now = || self.year(article).is_some_and(|now| word.lower == now.to_string());
            year && a.form(at - 1) == "in" && begins && !now()
        };
        // "2019: The city awards the contract"
        let first = a.words.first().filter(|word| word.counts && matches!(a.tag(1), Tag::Colon | Tag::Dash));
        let year = first.and_then(|word| word.lower.parse::<u32>().ok()).filter(|year| (1800..2100).contains(year));
        let told = || a.parse.verbs.iter().any(|v| v.form == Form::Finite && v.modal.is_none());
        let dated = year.is_some_and(|year| self.year(article) != Some(year)) && told();
        opens
            || dated
            || a.among.counts && a.words.iter().enumerate().skip(1).any(|(at, word)| word.counts && earlier(at, word))
    }
}
