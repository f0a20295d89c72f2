//! Articles: one published text, its entries and its blocks. Knows layout, dates and furniture; no codebook, no politics.

use crate::span::Span;
use serde::{Deserialize, Serialize};

pub mod date;
mod furniture;
mod glued;
mod html;
mod lexicon;
mod line;
mod live;
mod outline;
mod page;
mod plain;
mod reading;

pub use outline::{Outline, OutlineBlock};
pub use reading::{ReadError, is_html, read, read_bytes};

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

impl Metadata {
    /// What the article is called in a sentence: by its own label as far as its first comma, its publisher or its title. So a
    /// digest never goes by the publisher's name.
    ///
    /// ```
    /// use visavis::article::Metadata;
    /// let of = |label: Option<&str>| {
    ///     Metadata { label: label.map(str::to_string), publisher: Some("The Post".into()), ..Metadata::default() }
    /// };
    /// assert_eq!(of(Some("our digest, by hand")).name(), Some("our digest"));
    /// assert_eq!(of(None).name(), Some("The Post"));
    /// ```
    pub fn name(&self) -> Option<&str> {
        let label = self.label.as_deref().and_then(|label| label.split([',', ';']).next());
        label.or(self.publisher.as_deref()).or(self.title.as_deref())
    }
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

    /// What stands over each block: its headline, the heading within the entry, the lead-in of its list. One pass over all
    /// blocks; the result has one item a block.
    ///
    /// ```
    /// use visavis::article::{Metadata, read};
    /// let article = read("a", "Talks end\n\nThe mayor said:\n\n• Pay goes up.\n• Hours go down.\n", Metadata::default());
    /// let last = article.contexts()[3];
    /// assert_eq!(article.text_of(&article.blocks[last.lead_in.unwrap()]), "The mayor said:");
    /// assert_eq!(article.text_of(&article.blocks[last.headline.unwrap()]), "Talks end");
    /// ```
    pub fn contexts(&self) -> Vec<Context> {
        let mut now = Context::default();
        let mut title = None;
        let mut entry = None;
        let mut contexts = Vec::with_capacity(self.blocks.len());
        for (i, block) in self.blocks.iter().enumerate() {
            if block.entry != entry {
                (entry, now) = (block.entry, Context { headline: title, ..Context::default() });
            }
            match block.kind {
                BlockKind::Headline | BlockKind::Subhead => {
                    now.lead_in = None;
                    contexts.push(Context { subhead: None, headline: now.headline, lead_in: None });
                    if block.kind == BlockKind::Headline {
                        now = Context { headline: Some(i), ..Context::default() };
                        title = if block.entry.is_none() { Some(i) } else { title };
                    } else {
                        now.subhead = Some(i);
                    }
                }
                BlockKind::ListItem => contexts.push(now),
                kind => {
                    contexts.push(Context { lead_in: None, ..now });
                    if kind == BlockKind::Paragraph {
                        now.lead_in = self.text_of(block).ends_with(':').then_some(i);
                    }
                }
            }
        }
        contexts
    }

    /// When it was published, as far as it is known: from the metadata, else from the first stamp in the text that names a day.
    pub fn date(&self) -> Option<date::Moment> {
        let given = self.metadata.published.as_deref().and_then(date::parse);
        given.or_else(|| {
            let dates = |b: &Block| date::mentions(self.text_of(b)).into_iter().filter_map(|m| m.when.dated());
            let of = |kind: BlockKind| self.blocks.iter().filter(move |b| b.kind == kind).flat_map(dates);
            let first = of(BlockKind::Timestamp).next().or_else(|| of(BlockKind::Byline).next())?;
            // "06/02/2031" is 2 June where "June 2, 2031" stands beside it.
            let turned = |other: &date::Moment| (other.month, other.day) == (first.day, first.month);
            Some(
                of(BlockKind::Timestamp).take(4).find(turned).filter(|other| other.year == first.year).unwrap_or(first),
            )
        })
    }

    /// The day on which it was written: what "today" and "next week" in it count from. None where no full date is known.
    ///
    /// ```
    /// use visavis::article::{Metadata, date, read};
    /// let known = Metadata { published: Some("2031-03-04T23:10+01:00".into()), ..Metadata::default() };
    /// let article = read("a", "They will meet next week.", known);
    /// let meeting = date::mentions(&article.text)[0].when.resolve(&article.day().unwrap());
    /// assert_eq!(meeting.unwrap().to_string(), "2031-03-10/2031-03-16");
    /// ```
    pub fn day(&self) -> Option<date::Moment> {
        self.date()?.day_alone()
    }

    /// The times of the entries, their missing parts taken from the article's date; none for an entry without a stamp.
    pub fn entry_times(&self) -> Vec<Option<date::Moment>> {
        let base = self.date();
        let time = |entry: &Entry| {
            let stamp = date::parse(entry.time.as_deref()?)?;
            Some(base.map_or(stamp, |base| stamp.completed(&base)))
        };
        self.entries.iter().map(time).collect()
    }
}

/// What stands over a block, as indices of blocks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// The headline of its entry, or of the article. For an entry's headline that of the page; none for the first.
    pub headline: Option<usize>,
    /// The last heading before it within its entry or article.
    pub subhead: Option<usize>,
    /// For list items: the paragraph right before the list, where it ends in a colon ("The minister said:").
    pub lead_in: Option<usize>,
}
