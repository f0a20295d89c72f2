//! The view: a comparison as a tree of elements. Knows wording, order and accessibility; not the DOM.
//!
//! The tree is complete without script: views are sections behind one another, rows open with `<details>`, the way to a
//! passage is a link to its place in the article's text. The attributes by which script makes it better are listed in
//! the widget's documentation.
//!
//! ```
//! use visavis::reconcile::{Comparison, SideLabel};
//! use visavis::view::{Options, html::html, view};
//!
//! let side = |id: &str, label: &str| SideLabel { id: id.into(), label: label.into() };
//! let comparison = Comparison {
//!     title: "The port strike".into(),
//!     sides: vec![side("crews", "Dock crews"), side("owners", "Terminal owners")],
//!     ..Comparison::default()
//! };
//! let page = html(&view(&comparison, &Options::default()));
//! assert!(page.contains("The port strike") && page.contains("No statements of the sides were found"));
//! ```

mod clock;
pub mod element;
mod evidence;
mod figures;
pub mod html;
mod link;
mod page;
mod plot;
mod positions;
mod reading;
mod reason;
mod sources;
mod summary;
mod timeline;
pub mod words;

pub use element::{Element, Node};
pub use link::fragment;

use crate::reconcile::Comparison;
use crate::span::Span;
use crate::text::concat;
use page::{Page, Passage};
use std::collections::BTreeSet;
use words::Words;

/// What the names of places begin with where nothing else is said.
pub const PREFIX: &str = "visavis";

/// Parts facts in a line. Where the line breaks, the dot stays behind at its end.
const DOT: &str = "\u{a0}· ";

/// How the tree is to be made.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// The level of the title's heading, 1 to 6; those below it go one deeper, but none deeper than 6.
    pub heading_level: u8,
    /// The language of the interface.
    pub words: &'a Words,
    /// What the names of the places that links lead to begin with; two comparisons in one page need different ones.
    pub prefix: &'static str,
}

impl Default for Options<'_> {
    fn default() -> Self {
        Self { heading_level: 2, words: Words::english(), prefix: PREFIX }
    }
}

/// The views, in the order of their tabs.
pub const VIEWS: [&str; 4] = ["positions", "figures", "timeline", "sources"];

/// The whole comparison as one tree, the same that is written as HTML at build time and built as DOM in the browser.
pub fn view(comparison: &Comparison, options: &Options) -> Element {
    begun(comparison, options, &VIEWS)
}

/// The same with only these of the [`VIEWS`] in it; the panels of the others are empty and have `data-due`. [`content`] is
/// what belongs there.
pub fn begun(comparison: &Comparison, options: &Options, views: &[&str]) -> Element {
    let page = Page::new(comparison, *options);
    let root = Element::new("div").class("visavis").attribute("part", "root").attribute("data-visavis", "");
    let root = root.attribute("lang", page.words.language().to_string());
    let root = if page.words.direction() == "rtl" { root.attribute("dir", "rtl") } else { root };
    if comparison.issues.is_empty() && comparison.figures.is_empty() && comparison.timeline.is_empty() {
        let nothing = Element::new("p").class("lede").text(page.words.nothing());
        return root.child(summary::title(&page)).child(nothing);
    }
    // What is told after a change is heard in every view.
    let told = Element::new("p").class("told").attribute("data-live", "").attribute("role", "status");
    root.child(summary::header(&page))
        .child(summary::tabs(&page))
        .child(told)
        .children(VIEWS.map(|name| {
            let panel = panel(&page, name);
            if views.contains(&name) { panel.child(page.content(name)) } else { panel.attribute("data-due", "") }
        }))
        .child(Element::new("p").class("method").text(page.words.method()))
}

/// What stands in the panel of one of the [`VIEWS`], below its heading.
pub fn content(comparison: &Comparison, options: &Options, name: &str) -> Element {
    Page::new(comparison, *options).content(name)
}

/// The summary in words, as it stands below the title.
pub fn lede(comparison: &Comparison, options: &Options) -> String {
    summary::lede(&Page::new(comparison, *options))
}

/// What the page's own tree, outside the element, must hold for links to work without script: an element for each place
/// that a link leads to. An address can't name a place within a shadow tree, but it can name an element which is slotted
/// into one.
pub fn anchors(comparison: &Comparison, options: &Options) -> Vec<Element> {
    let page = Page::new(comparison, *options);
    let views = VIEWS.map(|view| page.place(view));
    let mut places: BTreeSet<String> = views.into();
    places.extend((1..=comparison.issues.len()).map(|number| page.issue_place(number)));
    for (number, article) in comparison.articles.iter().enumerate() {
        places.extend(article.entries.iter().map(|entry| page.passage_place(number + 1, entry.span.start)));
        let passages = page.passages(number + 1).iter();
        places.extend(passages.map(|passage| page.passage_place(number + 1, passage.span.start)));
    }
    let anchor = |place: String| Element::new("span").attribute("id", place.clone()).attribute("slot", place);
    places.into_iter().map(anchor).collect()
}

/// What stands within the element's tags on a page that is complete without script: the tree with its style sheet as a
/// declarative shadow root, and the [`anchors`].
pub fn prerendered(comparison: &Comparison, options: &Options, style: &str) -> String {
    let tree = html::html(&view(comparison, options));
    let anchors: String = anchors(comparison, options).iter().map(html::html).collect();
    format!("<template shadowrootmode=\"open\"><style>{style}</style>{tree}</template>{anchors}")
}

/// The reading pane: an article's text with its coded words marked and the passage at `passage` put forward, as the
/// content of a dialog. The passage's element carries `data-passage`; nothing where there is no such article.
pub fn pane(comparison: &Comparison, article: &str, passage: Span, options: &Options) -> Option<Element> {
    let page = Page::new(comparison, *options);
    let (number, article) = page.article(article)?;
    Some(reading::pane(&page, number, article, passage))
}

/// A view's place and heading. Without script all of them stand behind one another.
fn panel(page: &Page, name: &'static str) -> Element {
    let label = page.label(name);
    let heading = page.heading(1).class("view").text(label);
    let place = Element::new("slot").attribute("name", page.place(name));
    Element::new("section")
        .class("panel")
        .attribute("part", "panel")
        .attribute("data-panel", name)
        .label(label)
        .child(place)
        .child(heading)
}

/// A text cut to at most `limit` characters, at the end of a word.
fn shorten(text: &str, limit: usize, ellipsis: &str) -> String {
    let Some((cut, _)) = text.char_indices().nth(limit) else { return text.into() };
    let kept = text.get(..cut).unwrap_or(text);
    let kept = kept.rsplit_once(char::is_whitespace).map_or(kept, |(before, _)| before);
    concat(&[kept.trim_end_matches([',', ';', ':', ' ']), ellipsis])
}

/// Words for those who don't see what stands beside them.
fn hidden(text: impl Into<String>) -> Element {
    Element::new("span").class("hidden").text(text)
}

/// The end of a clause in a row, for those who hear it read as one sentence.
fn stop() -> Element {
    hidden(". ")
}
