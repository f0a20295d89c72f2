//! Articles: one published text, its entries and its blocks. Knows layout, dates and furniture; no codebook, no politics.

use crate::span::Span;
use serde::{Deserialize, Serialize};

/// What kind of text an article is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ArticleKind {
    /// One report.
    #[default]
    Article,
    /// A page of dated entries, usually the newest first (schema.org LiveBlogPosting).
    Live,
}

/// What a stretch of an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// The title of an article or of an entry.
    Headline,
    /// A heading within an article or entry.
    Subhead,
    /// Running text.
    Paragraph,
    /// One item of a list.
    ListItem,
    /// The words below, or the alternative text of, a picture.
    Caption,
    /// Whose picture it is.
    Credit,
    /// Who wrote it, and from where.
    Byline,
    /// When it was published.
    Timestamp,
    /// A word above a headline: "Analysis", "Breaking".
    Label,
    /// Site furniture: navigation, comment forms, teasers.
    Boilerplate,
}

impl BlockKind {
    /// Whether the block is the report itself and may state something.
    pub const fn is_content(self) -> bool {
        matches!(self, Self::Headline | Self::Subhead | Self::Paragraph | Self::ListItem | Self::Caption)
    }
}

/// What is known of an article besides its text, for instance from `articles.json` beside it. All of it is optional.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Metadata {
    /// The title to show, where the text has none or a poor one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Who published it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// When it was published: `2025-06-02` or `2025-06-02T17:32+01:00`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// Its address; only `http` and `https` ever become links.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// An honest word on what the text is: "our digest of the BBC live page of 2 June 2025".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

/// One entry of a live page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The entry's headline, without number, stamp or label.
    pub headline: String,
    /// Its time stamp as printed.
    pub time: Option<String>,
    /// Its author as printed.
    pub byline: Option<String>,
    /// Where it stands in the article's text.
    #[serde(flatten)]
    pub span: Span,
}

/// A stretch of the article that is one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands, without bullets, numbers and white space around it that belong to the layout.
    #[serde(flatten)]
    pub span: Span,
    /// The index of the entry that it belongs to.
    pub entry: Option<usize>,
}

/// An article as read: its text, whole and unchanged, and what each stretch of it is.
///
/// Every byte of `text` is in exactly one block or is white space or layout (a bullet, an entry's number) between blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// The file name without its ending.
    pub id: String,
    /// A single report or a live page.
    pub kind: ArticleKind,
    /// What is known of it; what the text itself says (title, date) is filled in where it was not given.
    #[serde(flatten)]
    pub metadata: Metadata,
    /// The whole text, byte for byte.
    pub text: String,
    /// The entries, in the order of the page; empty for a single report.
    pub entries: Vec<Entry>,
    /// The blocks in order, not overlapping.
    pub blocks: Vec<Block>,
}

/// Reads a text: finds its blocks, and its entries where it is a live page. Never fails: what is odd is a paragraph.
pub fn read(id: &str, text: &str, metadata: Metadata) -> Article {
    Article { id: id.into(), metadata, text: text.into(), ..Article::default() }
}
