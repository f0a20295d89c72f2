//! Articles: one published text, its entries and its blocks. Knows layout, dates and furniture; no codebook, no politics.

use crate::span::Span;
use serde::{Deserialize, Serialize};

pub mod date;

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

impl Article {
    /// The text of a block.
    pub fn text_of(&self, block: &Block) -> &str {
        block.span.of(&self.text)
    }

    /// The block that holds a byte of the text; none where it is white space or layout.
    pub fn block_at(&self, byte: usize) -> Option<usize> {
        let behind = self.blocks.partition_point(|b| b.span.start <= byte);
        let index = behind.checked_sub(1)?;
        self.blocks.get(index).filter(|b| byte < b.span.end).map(|_| index)
    }

    /// The blocks of an entry, which stand together; with none, those before the first entry (of a single report: all).
    pub fn blocks_of(&self, entry: Option<usize>) -> &[Block] {
        let first = self.blocks.iter().position(|b| b.entry == entry).unwrap_or(self.blocks.len());
        let rest = self.blocks.get(first..).unwrap_or_default();
        let count = rest.iter().position(|b| b.entry != entry).unwrap_or(rest.len());
        rest.get(..count).unwrap_or_default()
    }

    /// The headline over a block: that of its entry, else the article's; by index. None for that headline itself.
    pub fn headline_of(&self, block: usize) -> Option<usize> {
        let of = self.blocks.get(block)?.entry;
        let above = self.blocks.get(..block)?;
        above.iter().rposition(|b| b.kind == BlockKind::Headline && b.entry == of)
    }

    /// The heading within its article or entry under which a block stands, by index.
    pub fn subhead_of(&self, block: usize) -> Option<usize> {
        let of = self.blocks.get(block)?.entry;
        let above = self.blocks.get(..block)?;
        let found =
            above.iter().rposition(|b| b.entry != of || matches!(b.kind, BlockKind::Subhead | BlockKind::Headline))?;
        let hit = self.blocks.get(found)?;
        (hit.kind == BlockKind::Subhead && hit.entry == of).then_some(found)
    }

    /// The paragraph that leads in a list item ("The minister said:"), by index: the one before its list, where that ends in a
    /// colon. Where a heading alone stands over the list there is none; ask [`Article::headline_of`] or [`Article::subhead_of`].
    pub fn lead_in(&self, block: usize) -> Option<usize> {
        let item = self.blocks.get(block).filter(|b| b.kind == BlockKind::ListItem)?;
        let above = self.blocks.get(..block)?;
        let found = above.iter().rposition(|b| b.kind != BlockKind::ListItem && b.kind.is_content())?;
        let lead = self.blocks.get(found)?;
        let leads = lead.kind == BlockKind::Paragraph && lead.entry == item.entry && self.text_of(lead).ends_with(':');
        leads.then_some(found)
    }

    /// When it was published, as far as it is known: from the metadata, else from the first stamp in the text that names a day.
    pub fn date(&self) -> Option<date::Moment> {
        let given = self.metadata.published.as_deref().and_then(date::parse);
        given.or_else(|| {
            let stamps = self.blocks.iter().filter(|b| b.kind == BlockKind::Timestamp);
            stamps.filter_map(|b| date::mentions(self.text_of(b)).into_iter().find_map(|m| m.when.dated())).next()
        })
    }

    /// The time of an entry, its missing parts taken from the article's date.
    pub fn entry_time(&self, entry: usize) -> Option<date::Moment> {
        let stamp = date::parse(self.entries.get(entry)?.time.as_deref()?)?;
        Some(self.date().map_or(stamp, |base| stamp.completed(&base)))
    }

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

/// Reads a text: finds its blocks, and its entries where it is a live page. Never fails: what is odd is a paragraph.
pub fn read(id: &str, text: &str, metadata: Metadata) -> Article {
    Article { id: id.into(), metadata, text: text.into(), ..Article::default() }
}
