//! Reading: from the bytes of a file to an article.

use super::{Article, ArticleKind, Block, BlockKind, Entry, Metadata, date, furniture, html, line, live, page, plain};
use std::fmt;

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
