//! One pass over a page: tags open and close boxes, text falls into rows, the head tells what is known of the article.

use super::super::Metadata;
use super::super::date::parse;
use super::super::page::Role;
use super::markup::{self, Token, Tokens, attribute, decode};
use super::name::{self, Name};
use super::score::Boxes;
use super::{Row, Tag};
use crate::span::Span;

/// What a page holds, the article and what stands around it.
pub(super) struct Read {
    /// The text of all rows.
    pub all: String,
    pub rows: Vec<Row>,
    pub boxes: Boxes,
    /// What the page's head and first headline say.
    pub metadata: Metadata,
    /// Whether the page calls itself a live blog in its data for search engines.
    pub live: bool,
}

/// Reads a page. `strict`: whether names and hiding count.
pub(super) fn read(html: &str, strict: bool) -> Read {
    let mut reader = Reader {
        strict,
        tokens: Tokens::new(html),
        open: Vec::new(),
        now: State { hint: None, inside: 0, skipped: false, linked: false, item: false, tag: Tag::Other },
        all: String::with_capacity(html.len() / 3),
        row_start: 0,
        row_linked: 0,
        rows: Vec::new(),
        boxes: Boxes::new(),
        metadata: Metadata::default(),
        headline: None,
        live: false,
    };
    while let Some(token) = reader.tokens.next() {
        match token {
            Token::Text(text) => reader.text(text),
            Token::Open(name, attributes) => reader.open(name, attributes),
            Token::Close(name) => reader.close(name),
        }
    }
    reader.finish()
}

/// The deepest nesting that is followed; deeper boxes count as their surroundings.
const DEEPEST: usize = 400;

/// Elements whose content is no text of the article.
const SKIPPED: [&str; 21] = [
    "noscript", "template", "svg", "math", "iframe", "object", "canvas", "select", "audio", "video", "nav", "button",
    "footer", "dialog", "map", "datalist", "menu", "picture", "script", "style", "applet",
];
const VOID: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];
const INLINE: [&str; 34] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
    "tt", "u", "var",
];

struct Open<'h> {
    name: &'h str,
    block: bool,
    /// The hint, box and skipping that held outside, to return to.
    outer: State,
    /// The number of its first row.
    row: usize,
}

#[derive(Clone, Copy)]
struct State {
    hint: Option<Role>,
    inside: usize,
    skipped: bool,
    linked: bool,
    item: bool,
    tag: Tag,
}

struct Reader<'h> {
    /// Whether names and hiding count.
    strict: bool,
    tokens: Tokens<'h>,
    open: Vec<Open<'h>>,
    now: State,
    all: String,
    row_start: usize,
    row_linked: usize,
    rows: Vec<Row>,
    boxes: Boxes,
    metadata: Metadata,
    headline: Option<String>,
    live: bool,
}

impl<'h> Reader<'h> {
    fn text(&mut self, text: &str) {
        if self.now.skipped {
            return;
        }
        let before = self.all.len();
        if text.contains('&') {
            let mut decoded = String::with_capacity(text.len());
            decode(text, &mut decoded);
            self.add(&decoded);
        } else {
            self.add(text);
        }
        if self.now.linked {
            self.row_linked += self.all.len() - before;
        }
    }

    /// Adds text with its white space folded into single spaces; no-break spaces stay.
    fn add(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_whitespace() && c != '\u{a0}' {
                if self.all.len() > self.row_start && !self.all.ends_with([' ', '\n']) {
                    self.all.push(' ');
                }
            } else {
                self.all.push(c);
            }
        }
    }

    fn open(&mut self, name: &'h str, attributes: &'h str) {
        let is = |names: &[&str]| names.iter().any(|n| name.eq_ignore_ascii_case(n));
        if markup::is_raw(name) {
            let raw = self.tokens.raw(name);
            self.raw(name, attributes, raw);
            return;
        }
        if is(&["meta"]) {
            self.meta(attributes);
        }
        if is(&["br"]) {
            // A line break within a block; two of them end a paragraph.
            let broken = self.all.ends_with('\n') || self.all.len() == self.row_start;
            if broken {
                self.end_row();
            } else if !self.now.skipped {
                self.all.push('\n');
            }
        }
        if is(&["hr"]) {
            self.end_row();
        }
        if is(&VOID) {
            return;
        }
        let block = !is(&INLINE);
        if block {
            self.end_row();
            // A paragraph or item that was not closed ends here.
            let unclosed: &[&str] = if is(&["li"]) {
                &["li", "p"]
            } else if is(&["dt", "dd"]) {
                &["dt", "dd", "p"]
            } else {
                &["p"]
            };
            if self.open.last().is_some_and(|o| unclosed.iter().any(|n| o.name.eq_ignore_ascii_case(n))) {
                let innermost = self.open.last().map_or("", |o| o.name);
                self.close(innermost);
            }
        }
        if self.open.len() >= DEEPEST {
            return;
        }
        self.open.push(Open { name, block, outer: self.now, row: self.rows.len() });
        self.enter(name, attributes, block);
    }

    /// Takes on what an element says of the text in it.
    fn enter(&mut self, name: &str, attributes: &str, block: bool) {
        let lower = name.to_ascii_lowercase();
        let name = lower.as_str();
        let class = attribute(attributes, "class").unwrap_or_default();
        let id = attribute(attributes, "id").unwrap_or_default();
        let hidden = attribute(attributes, "hidden").is_some()
            || attribute(attributes, "aria-hidden").is_some_and(|v| v == "true")
            || attribute(attributes, "style").is_some_and(name::hides)
            || name::is_unseen(class);
        if SKIPPED.contains(&name) || hidden && self.strict && name != "body" && name != "html" {
            self.now.skipped = true;
        }
        self.now.linked |= name == "a" && attribute(attributes, "href").is_some();
        if name == "head" {
            self.now.skipped = true;
        }
        if block {
            if name::is_box(name) {
                self.now.inside = self.boxes.push(self.now.inside, Name::of(name, class, id, attributes, self.strict));
            }
            self.now.tag = match name {
                "p" | "blockquote" | "pre" => Tag::Paragraph,
                "h1" => Tag::Heading(1),
                "h2" => Tag::Heading(2),
                "h3" | "h4" | "h5" | "h6" => Tag::Heading(3),
                _ => Tag::Other,
            };
            match name {
                "li" => self.now.item = true,
                "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.now.item = false,
                "figcaption" => self.now.hint = Some(Role::Caption),
                "aside" => self.now.hint = Some(Role::Furniture),
                _ => {}
            }
        }
        if name == "time" && self.metadata.published.is_none() {
            let moment = attribute(attributes, "datetime").and_then(parse);
            self.metadata.published = moment.filter(|m| m.has_date()).map(|m| m.to_string());
        }
        if self.now.hint.is_none() {
            self.now.hint = name::hint(class, attributes);
        }
    }

    fn close(&mut self, name: &str) {
        let Some(at) = self.open.iter().rposition(|o| o.name.eq_ignore_ascii_case(name)) else { return };
        // An inline element does not close the blocks that were opened in it.
        if !self.open.get(at).is_some_and(|o| o.block) && self.open.get(at..).is_some_and(|o| o.iter().any(|o| o.block))
        {
            return;
        }
        if self.open.get(at).is_some_and(|o| o.block) {
            self.end_row();
        }
        while self.open.len() > at {
            if let Some(open) = self.open.pop() {
                // A name such as "author" or "caption" on a box of many rows says nothing of them.
                let many = self.rows.len() > open.row + 3 && self.now.hint != Some(Role::Furniture);
                if many && self.now.hint.is_some() && open.outer.hint.is_none() {
                    self.rows.iter_mut().skip(open.row).for_each(|row| row.hint = None);
                }
                self.now = open.outer;
            }
        }
    }

    /// Ends the row of text that was open, at the edge of a block.
    fn end_row(&mut self) {
        let span = Span::new(self.row_start, self.all.len()).trimmed(&self.all);
        if !span.is_empty() {
            let row = Row {
                span,
                hint: self.now.hint,
                inside: self.now.inside,
                linked: self.row_linked.min(span.len()),
                item: self.now.item,
                tag: self.now.tag,
            };
            if row.tag == Tag::Heading(1) && self.headline.is_none() {
                self.headline = Some(span.of(&self.all).to_owned());
            }
            self.rows.push(row);
            self.all.push('\n');
        } else {
            self.all.truncate(self.row_start);
        }
        self.row_start = self.all.len();
        self.row_linked = 0;
    }

    /// A raw element: the title of the page, or data for search engines.
    fn raw(&mut self, name: &str, attributes: &str, raw: &str) {
        if name.eq_ignore_ascii_case("title") && self.metadata.title.is_none() && !self.now.skipped_svg() {
            let mut title = String::new();
            decode(raw.trim(), &mut title);
            self.metadata.title =
                Some(title.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|t| !t.is_empty());
        }
        if name.eq_ignore_ascii_case("script") && attribute(attributes, "type").is_some_and(|t| t.ends_with("ld+json"))
        {
            self.live |= raw.contains("LiveBlogPosting");
            let date = raw.split_once("\"datePublished\"").and_then(|(_, after)| after.split('"').nth(1));
            if let Some(moment) = date.and_then(parse).filter(|m| m.has_date()) {
                self.metadata.published = Some(moment.to_string());
            }
        }
    }

    fn meta(&mut self, attributes: &str) {
        let property = attribute(attributes, "property").or_else(|| attribute(attributes, "name")).unwrap_or_default();
        let Some(content) = attribute(attributes, "content").filter(|c| !c.trim().is_empty()) else { return };
        let mut value = String::new();
        decode(content.trim(), &mut value);
        match property {
            "og:title" => self.metadata.title = Some(value),
            "og:site_name" => self.metadata.publisher = Some(value),
            "article:published_time" => {
                let moment = parse(&value).filter(|m| m.has_date());
                self.metadata.published = moment.map(|m| m.to_string()).or(self.metadata.published.take());
            }
            _ => {}
        }
    }

    fn finish(mut self) -> Read {
        self.end_row();
        let mut metadata = self.metadata;
        metadata.title = self.headline.or(metadata.title);
        Read { all: self.all, rows: self.rows, boxes: self.boxes, metadata, live: self.live }
    }
}

impl State {
    /// Whether the text is inside a drawing, whose title is not the page's.
    const fn skipped_svg(self) -> bool {
        self.skipped && self.inside != 0
    }
}
