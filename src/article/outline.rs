//! An article's structure as other programs read it.

use super::{Article, ArticleKind, BlockKind, Entry};
use crate::span::Span;
use serde::Serialize;

/// An article's structure with the words of each block beside it: what `visavis read --json` prints.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outline<'a> {
    /// The article's id.
    pub id: &'a str,
    /// A single report or a live page.
    pub kind: ArticleKind,
    /// Its title, where it has one.
    pub title: Option<&'a str>,
    /// Its publisher, where known.
    pub publisher: Option<&'a str>,
    /// Its date, where known.
    pub published: Option<&'a str>,
    /// The entries of a live page.
    pub entries: &'a [Entry],
    /// Its blocks, each with its words.
    pub blocks: Vec<OutlineBlock<'a>>,
}

/// A block with its words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OutlineBlock<'a> {
    /// What it is.
    pub kind: BlockKind,
    /// Its words, verbatim.
    pub text: &'a str,
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// The index of its entry.
    pub entry: Option<usize>,
}

impl Article {
    /// The article's structure as other programs read it.
    pub fn outline(&self) -> Outline<'_> {
        let blocks = self.blocks.iter().map(|b| OutlineBlock {
            kind: b.kind,
            text: self.text_of(b),
            span: b.span,
            entry: b.entry,
        });
        Outline {
            id: &self.id,
            kind: self.kind,
            title: self.metadata.title.as_deref(),
            publisher: self.metadata.publisher.as_deref(),
            published: self.metadata.published.as_deref(),
            entries: &self.entries,
            blocks: blocks.collect(),
        }
    }
}
