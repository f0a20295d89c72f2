//! Articles: one published text, its entries and its blocks. Knows layout, dates and furniture; no codebook, no politics.

use crate::span::Span;
use serde::{Deserialize, Serialize};
use std::fmt;

pub mod date;
mod furniture;
mod html;
mod lexicon;
mod line;
mod live;
mod page;
mod plain;

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

    /// The day on which an entry, or with none the article, was written: what "today" and "next week" in it count from. None
    /// where no full date is known.
    ///
    /// ```
    /// use visavis::article::{Metadata, date, read};
    /// let known = Metadata { published: Some("2031-03-04T23:10+01:00".into()), ..Metadata::default() };
    /// let article = read("a", "They will meet next week.", known);
    /// let meeting = date::mentions(&article.text)[0].when.resolve(&article.day(None).unwrap());
    /// assert_eq!(meeting.unwrap().to_string(), "2031-03-10/2031-03-16");
    /// ```
    pub fn day(&self, entry: Option<usize>) -> Option<date::Moment> {
        let moment =
            entry.and_then(|entry| self.entry_time(entry)).filter(date::Moment::has_date).or_else(|| self.date())?;
        Some(date::Moment::on(moment.year?, moment.month?, moment.day?))
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

/// Whether [`read`] takes a text for a page of HTML rather than plain text.
pub fn is_html(text: &str) -> bool {
    html::is_html(text)
}

/// Why bytes can't be read as an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// There is nothing but white space.
    Empty,
    /// There are control characters which no text has: an image, a PDF, a packed file.
    Binary {
        /// The offset of the first of them.
        at: usize,
    },
    /// It is not UTF-8.
    NotUtf8 {
        /// The offset of the first byte that is wrong.
        at: usize,
    },
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("there is no text in it"),
            Self::Binary { at } => {
                write!(
                    f,
                    "it is a binary file (byte {at} is a control character): save the article as plain text or HTML"
                )
            }
            Self::NotUtf8 { at } => write!(f, "it is not UTF-8 (byte {at}): save the article again as UTF-8"),
        }
    }
}

impl std::error::Error for ReadError {}

/// Reads the bytes of a file: [`read`] behind checks that they are a text.
///
/// A byte order mark is left in place; a page saved as UTF-16 is told as a binary file.
///
/// ```
/// use visavis::article::{Metadata, ReadError, read_bytes};
/// assert_eq!(read_bytes("a", b" \n", Metadata::default()), Err(ReadError::Empty));
/// assert_eq!(read_bytes("a", b"caf\xe9", Metadata::default()), Err(ReadError::NotUtf8 { at: 3 }));
/// ```
pub fn read_bytes(id: &str, bytes: &[u8], metadata: Metadata) -> Result<Article, ReadError> {
    if let Some(at) = binary_at(bytes) {
        return Err(ReadError::Binary { at });
    }
    let text = std::str::from_utf8(bytes).map_err(|e| ReadError::NotUtf8 { at: e.valid_up_to() })?;
    if text.chars().all(line::is_space) {
        return Err(ReadError::Empty);
    }
    Ok(read(id, text, metadata))
}

/// Where bytes show that they are no text: at a zero byte, or at the first control character where one in fifty of the first
/// bytes is one (a stray one slips into many a text).
fn binary_at(bytes: &[u8]) -> Option<usize> {
    let zero = bytes.iter().position(|&b| b == 0);
    let start = bytes.get(..4096).unwrap_or(bytes);
    let control = |b: &u8| matches!(b, 1..=8 | 0x0e..=0x1f | 0x7f);
    let many = start.iter().filter(|b| control(b)).count() * 50 > start.len();
    zero.or_else(|| if many { start.iter().position(control) } else { None })
}

/// Reads an article: finds its blocks, and its entries where it is a live page. Never fails: what is odd is a paragraph.
///
/// Plain text is kept byte for byte. Of a page of HTML the article's own text is taken, without navigation and the like;
/// [`Article::text`] is then that text, and all spans refer to it.
///
/// ```
/// use visavis::article::{BlockKind, Metadata, read};
/// let article = read("a", "<h1>Talks end</h1><p>They met for an hour.</p>", Metadata::default());
/// assert_eq!(article.text, "Talks end\n\nThey met for an hour.");
/// assert_eq!(article.blocks[0].kind, BlockKind::Headline);
/// ```
pub fn read(id: &str, text: &str, metadata: Metadata) -> Article {
    if html::is_html(text) {
        let extract = html::extract(text);
        let mut page = page::Page::new(&extract.text, extract.lines);
        page.take_hints(&extract.hints);
        let (kind, entries, blocks) = arrange(&mut page, extract.live);
        let metadata = Metadata {
            title: metadata.title.or(extract.metadata.title),
            publisher: metadata.publisher.or(extract.metadata.publisher),
            published: metadata.published.or(extract.metadata.published),
            ..metadata
        };
        return finished(Article { id: id.into(), kind, metadata, text: extract.text, entries, blocks });
    }
    let mut page = page::Page::new(text, line::split(text));
    let (kind, entries, blocks) = arrange(&mut page, false);
    finished(Article { id: id.into(), kind, metadata, text: text.into(), entries, blocks })
}

/// The structure of a page whose lines are known; `live` where it says so itself in its markup.
fn arrange(page: &mut page::Page, live: bool) -> (ArticleKind, Vec<Entry>, Vec<Block>) {
    let layout = live::layout(page, live);
    let entries = match layout {
        Some(layout) => live::arrange(page, layout),
        None => {
            plain::arrange(page);
            Vec::new()
        }
    };
    let kind = if layout.is_some() { ArticleKind::Live } else { ArticleKind::Article };
    (kind, entries, page.blocks())
}

/// Takes what the text itself says into the metadata, where that has nothing.
fn finished(mut article: Article) -> Article {
    if article.metadata.title.is_none() {
        let title = article.blocks.iter().find(|b| b.entry.is_none() && b.kind == BlockKind::Headline);
        article.metadata.title = title.map(|b| article.text_of(b).to_owned());
    }
    if article.metadata.publisher.is_none() {
        let furniture = article.blocks.iter().filter(|b| b.kind == BlockKind::Boilerplate && b.span.len() < 400);
        let publisher = furniture.filter_map(|b| furniture::publisher(article.text_of(b))).next();
        article.metadata.publisher = publisher.map(str::to_owned);
    }
    if article.metadata.published.is_none() {
        article.metadata.published = article.date().filter(date::Moment::has_date).map(|m| m.to_string());
    }
    article
}
