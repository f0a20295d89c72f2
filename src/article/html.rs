//! Reading HTML: the text of the page's article, block by block, with what the markup says of each block.
//!
//! Its own small, tolerant reader, in one pass and without a tree of nodes: tags open and close boxes, text falls into rows.
//! Which box holds the article is found by the method of Mozilla's Readability (paragraphs score for the boxes around them,
//! links count against, names of classes tell furniture), reduced to what needs no second pass.

use super::Metadata;
use super::line::{Line, Mark, is_space};
use super::page::Role;
use crate::span::Span;

mod markup;
mod name;
mod reader;
mod score;

/// A page's article as plain text, its lines, and what the markup says of each.
pub(super) struct Extract {
    pub text: String,
    pub lines: Vec<Line>,
    /// What a line is by its markup, where that says so.
    pub hints: Vec<Option<Role>>,
    /// What the page's head says.
    pub metadata: Metadata,
    /// Whether the page calls itself a live blog in its data for search engines.
    pub live: bool,
}

/// Whether a text is a page of HTML rather than plain text: it begins with a tag that opens one.
pub(super) fn is_html(text: &str) -> bool {
    let start = text.trim_start_matches(is_space);
    let tag = |name: &str| start.get(..name.len()).is_some_and(|s| s.eq_ignore_ascii_case(name));
    if start.starts_with("<!--") || start.starts_with("<?xml") {
        let head = start.char_indices().nth(2000).map_or(start, |(at, _)| start.get(..at).unwrap_or(start));
        return head.to_ascii_lowercase().contains("<html");
    }
    ["<!doctype html", "<html", "<head", "<body", "<article", "<main", "<div", "<section", "<p>", "<p ", "<h1"]
        .iter()
        .any(|t| tag(t))
}

/// One stretch of text between the edges of blocks.
pub(super) struct Row {
    /// Where it stands in the text of all rows.
    pub span: Span,
    pub hint: Option<Role>,
    /// The box it stands in.
    pub inside: usize,
    /// How many of its bytes are links.
    pub linked: usize,
    /// Whether it is an item of a list, and the element that it is the text of.
    pub item: bool,
    pub tag: Tag,
}

/// The element that a row is the text of, as far as it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    Paragraph,
    Heading(u8),
    Other,
}

/// An article of fewer bytes than this is probably not the article, and the page is read once more.
const SHORTEST: usize = 500;

/// The article of a page of HTML. Never fails: where no article can be told from the rest, all text is kept.
///
/// A page in which hardly any article is found is read again without minding what names and hiding say of its boxes: pages are
/// saved with a dialogue open, or name the box around everything after their sidebar.
pub(super) fn extract(html: &str) -> Extract {
    let strict = pass(html, true);
    if strict.text.len() >= SHORTEST {
        return strict;
    }
    let lenient = pass(html, false);
    if lenient.text.len() > strict.text.len() { lenient } else { strict }
}

fn pass(html: &str, strict: bool) -> Extract {
    let mut read = reader::read(html, strict);
    read.boxes.count(&read.rows, &read.all);
    let kept = score::article(&read.boxes, &read.rows, &read.all, read.live);
    let (metadata, live) = (read.metadata, read.live);
    let mut extract = Extract { text: String::new(), lines: Vec::new(), hints: Vec::new(), metadata, live };
    let mut list = false;
    for (row, _) in read.rows.iter().zip(kept).filter(|(_, kept)| *kept) {
        let item = row.item && !matches!(row.tag, Tag::Heading(_)) && row.hint.is_none();
        extract.add(row, row.span.of(&read.all), item, list);
        list = item;
    }
    extract
}

impl Extract {
    /// Adds a row: a break within it begins a line; items of one list stand close.
    fn add(&mut self, row: &Row, words: &str, item: bool, list: bool) {
        for (n, piece) in words.split('\n').map(str::trim).filter(|piece| !piece.is_empty()).enumerate() {
            let close = n > 0 || item && list;
            if !self.text.is_empty() {
                self.text.push_str(if close { "\n" } else { "\n\n" });
            }
            let bullet = item && n == 0;
            if bullet {
                self.text.push_str("• ");
            }
            let start = self.text.len();
            self.text.push_str(piece);
            let mark = if bullet { Mark::Bullet } else { Mark::None };
            let span = Span::new(start, self.text.len());
            self.lines.push(Line::of(&self.text, span, mark, !close || start == 0));
            self.hints.push(row.hint.or(match row.tag {
                Tag::Heading(1) => Some(Role::Headline),
                Tag::Paragraph if !item && piece.len() == words.len() => Some(Role::Prose),
                _ => None,
            }));
        }
    }
}
