//! An article's own text with its coded words marked: in the reading pane, and among the sources for those without script.

use super::evidence::marked;
use super::words::fill;
use super::{Element, Node, Page, Passage, link};
use crate::article::{Article, Block, BlockKind};
use crate::span::Span;
use crate::text::{concat, join};

/// The reading pane: what article this is, its text, and the passage put forward.
pub(super) fn pane(page: &Page, number: usize, article: &Article, passage: Span) -> Element {
    let close = Element::new("button")
        .class("close")
        .attribute("type", "button")
        .attribute("data-action", "close")
        .text(page.words.close());
    let heading = page.heading(1).class("pane-title").attribute("tabindex", "-1").text(name(page, article));
    let head = Element::new("div").class("pane-head").child(heading).child(about(page, article)).child(close);
    let text = text(page, number, article, Some(passage));
    Element::new("div").class("pane").attribute("part", "pane").child(head).child(text)
}

/// An article's title; its label where it has one, so that a digest is never taken for the article itself.
pub(super) fn name(page: &Page, article: &Article) -> String {
    let known = &article.metadata;
    known.label.clone().or_else(|| known.title.clone()).unwrap_or_else(|| page.source(article))
}

/// Kind, publisher and date, and the way to the publisher's page.
pub(super) fn about(page: &Page, article: &Article) -> Element {
    let known = &article.metadata;
    let mut facts: Vec<String> = Vec::new();
    if known.label.is_some() {
        facts.extend(known.title.clone());
    } else {
        facts.extend(known.publisher.clone());
        facts.push(page.words.kind(article.kind).into());
    }
    facts.extend(known.published.as_deref().map(|date| page.words.date(date)));
    let line = Element::new("p").class("about").child(Element::new("bdi").text(join(&facts, " · ")));
    let Some(address) = known.url.as_deref().filter(|url| link::is_web(url)) else { return line };
    let publisher = known.publisher.as_deref().unwrap_or(page.words.publisher());
    line.text(" · ").child(link::outward(address).text(fill(page.words.original(), &[publisher])))
}

/// The text, block by block. Furniture is left out, unless something rests on it.
pub(super) fn text(page: &Page, number: usize, article: &Article, focus: Option<Span>) -> Element {
    let whole = [Block { kind: BlockKind::Paragraph, span: Span::new(0, article.text.len()), entry: None }];
    let blocks = if article.blocks.is_empty() { &whole[..] } else { &article.blocks };
    let reader = Reader { page, number, article, focus };
    let mut bare = focus.filter(|focus| !reader.is_coded(*focus));
    let mut entry = None;
    let mut body = page.verbatim("div").class("text");
    for block in blocks {
        let starts = block.entry.filter(|_| block.entry != entry);
        if let Some(mut element) = reader.block(block, starts) {
            // Where nothing is coded, the block with which the stretch asked for begins is put forward.
            if bare.take_if(|focus| focus.overlaps(block.span)).is_some() {
                element = element.attribute("data-passage", "").attribute("tabindex", "-1");
            }
            body = body.child(element);
            entry = block.entry;
        }
    }
    body
}

struct Reader<'a> {
    page: &'a Page<'a>,
    number: usize,
    article: &'a Article,
    focus: Option<Span>,
}

impl Reader<'_> {
    /// A block; `starts` is the entry that begins with it.
    fn block(&self, block: &Block, starts: Option<usize>) -> Option<Element> {
        let passages = self.passages(block.span);
        if block.kind == BlockKind::Boilerplate && passages.is_empty() {
            return None;
        }
        let class = match block.kind {
            BlockKind::Headline => "headline",
            BlockKind::Subhead => "subhead",
            BlockKind::ListItem => "item",
            BlockKind::Caption => "caption",
            BlockKind::Paragraph => "para",
            BlockKind::Credit
            | BlockKind::Byline
            | BlockKind::Timestamp
            | BlockKind::Label
            | BlockKind::Boilerplate => "small",
        };
        let entry = starts.and_then(|entry| self.article.entries.get(entry)).map(|entry| self.slot(entry.span.start));
        let element = Element::new("p").class(if entry.is_some() { concat(&[class, " begins"]) } else { class.into() });
        Some(element.child(entry).nodes(self.words(block.span, passages)))
    }

    /// Whether any coded passage lies in a stretch, at least in part.
    fn is_coded(&self, stretch: Span) -> bool {
        self.page.passages(self.number).iter().any(|passage| passage.span.overlaps(stretch))
    }

    /// The passages that begin within a block.
    fn passages(&self, block: Span) -> &[Passage] {
        let all = self.page.passages(self.number);
        let behind = |start: usize| all.partition_point(|passage| passage.span.start < start);
        all.get(behind(block.start)..behind(block.end)).unwrap_or_default()
    }

    /// A block's words with its passages marked.
    fn words(&self, block: Span, passages: &[Passage]) -> Vec<Node> {
        let text = self.article.text.as_str();
        let mut nodes = Vec::new();
        let mut done = block.start;
        let mut last = None;
        for Passage { span, marks, .. } in passages {
            if last != Some(span.start) {
                push_text(&mut nodes, Span::new(done, span.start.max(done)).of(text));
                nodes.push(Node::Element(self.slot(span.start)));
                done = done.max(span.start);
                last = Some(span.start);
            }
            let shown = Span::new(done, span.end.min(block.end));
            if shown.start > span.start || shown.is_empty() {
                continue;
            }
            let mut passage = Element::new("span").class("coded");
            if self.focus.is_some_and(|focus| focus.overlaps(shown)) {
                passage = passage.attribute("data-passage", "").attribute("tabindex", "-1");
            }
            nodes.push(Node::Element(passage.nodes(marked(shown.of(text), shown, marks))));
            done = shown.end;
        }
        push_text(&mut nodes, Span::new(done, block.end).of(text));
        nodes
    }

    /// The place that links to byte `start` lead to. The pane opens on a passage by itself and needs none.
    fn slot(&self, start: usize) -> Element {
        match self.focus {
            Some(_) => Element::new("span"),
            None => Element::new("slot").attribute("name", self.page.passage_place(self.number, start)),
        }
    }
}

fn push_text(nodes: &mut Vec<Node>, text: &str) {
    if !text.is_empty() {
        nodes.push(Node::Text(text.into()));
    }
}
