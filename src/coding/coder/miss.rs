//! Sentences that look like a statement and gave none, and what was missing: for the author of a codebook, and for whoever
//! asks why a cell is empty.

use super::super::analysis::{Analysis, CueAt};
use super::Coder;
use super::known::sides;
use crate::article::Article;
use crate::span::Span;

/// What a sentence lacks of the three things that make a statement: a side, an issue, a stance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// Nobody in it belongs to a side by the codebook.
    Side,
    /// None of the codebook's keywords stands in it.
    Issue,
    /// No word in it shows a stance.
    Stance,
    /// All three stand in it, and no rule joins them.
    Link,
}

/// A sentence that has at least two of the three things that make a statement, and gave none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Miss {
    /// The sentence.
    pub span: Span,
    /// What it lacks.
    pub missing: Missing,
    /// The words that name a side.
    pub side: Option<Span>,
    /// The words that name an issue, and its id.
    pub issue: Option<(Span, String)>,
    /// The words that show a stance.
    pub cue: Option<Span>,
}

impl Coder<'_> {
    /// The sentences that look like a statement and gave none, in the order of the text.
    ///
    /// ```
    /// use visavis::{article, codebook::Codebook, coding::{Coder, Missing}};
    ///
    /// let codebook = Codebook::from_json(r#"{
    ///   "sides": [
    ///     {"id": "dockers", "label": "Dockers", "aliases": ["the dockers"], "people": []},
    ///     {"id": "harbour", "label": "Harbour", "aliases": ["the harbour"], "people": []}
    ///   ],
    ///   "issues": [{"id": "wages", "label": "Wages", "keywords": ["pay rise"]}]
    /// }"#)?;
    /// let article = article::read("a", "The dockers demanded a longer lunch.", article::Metadata::default());
    /// let misses = Coder::new(&codebook).misses(&article);
    /// assert_eq!(misses[0].missing, Missing::Issue);
    /// assert_eq!(misses[0].cue.unwrap().of(&article.text), "demanded");
    /// # Ok::<(), visavis::codebook::CodebookError>(())
    /// ```
    pub fn misses(&self, article: &Article) -> Vec<Miss> {
        let mut misses = Vec::new();
        self.each(article, &mut |coded| {
            let none = coded.iter().filter(|sentence| sentence.drafts.is_empty());
            misses.extend(none.filter_map(|sentence| self.miss(&sentence.analysis)));
        });
        misses
    }

    fn miss(&self, a: &Analysis) -> Option<Miss> {
        let side = sides(a).next().map(|(mention, _)| mention);
        let cues = a.verb_cues.iter().flatten().chain(&a.noun_cues).chain(&a.judgements);
        let shows = |found: &&CueAt| found.cue.class.stance().is_some();
        let cue = cues.into_iter().filter(shows).min_by_key(|found| found.start);
        let issue = a.issues.mentions.iter().find_map(|found| Some((found, self.codebook.issues.get(found.issue)?)));
        let missing = match (side, issue, cue) {
            (Some(_), Some(_), Some(_)) => Missing::Link,
            (None, Some(_), Some(_)) => Missing::Side,
            (Some(_), None, Some(_)) => Missing::Issue,
            (Some(_), Some(_), None) => Missing::Stance,
            _ => return None,
        };
        Some(Miss {
            span: a.span,
            missing,
            side: side.map(|found| a.span_of(found.start, found.end)),
            issue: issue.map(|(found, issue)| (a.span_of(found.start, found.end), issue.id.clone())),
            cue: cue.map(|found| a.span_of(found.start, found.end)),
        })
    }
}
