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

use crate::article::{Article, ArticleKind};
use crate::index::{Index, distinct, sorted};
use crate::reconcile::{Comparison, Dependence, DependenceReport, IssueReport};
use crate::span::Span;
use crate::text::concat;
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

/// A comparison with what its parts look up again and again.
struct Page<'a> {
    comparison: &'a Comparison,
    options: Options<'a>,
    words: &'a Words,
    /// The articles by id.
    articles: Index<'a>,
    /// The issues by id.
    issues: Index<'a>,
    /// The passages that something rests on, by article and in the order of the text.
    passages: Vec<Passage>,
    /// The articles' texts as a browser searches them, where a passage can be linked to.
    searched: Vec<Option<String>>,
}

/// A passage that something rests on.
struct Passage {
    /// The number of its article.
    article: usize,
    /// Where it stands.
    span: Span,
    /// The words marked in it.
    marks: Vec<Span>,
}

impl<'a> Page<'a> {
    fn new(comparison: &'a Comparison, options: Options<'a>) -> Self {
        let mut page = Self {
            comparison,
            options,
            words: options.words,
            articles: Index::new(comparison.articles.iter().map(|article| article.id.as_str()).collect()),
            issues: Index::new(comparison.issues.iter().map(|issue| issue.id.as_str()).collect()),
            passages: Vec::new(),
            searched: comparison.articles.iter().map(link::searched).collect(),
        };
        let sides = comparison.issues.iter().flat_map(|issue| issue.sides.values());
        for evidence in sides.flat_map(|side| &side.positions).flat_map(|position| &position.evidence) {
            page.add_passage(&evidence.article, evidence.span, &evidence.marks);
        }
        for value in comparison.figures.iter().flat_map(|figure| &figure.values) {
            page.add_passage(&value.article, value.span, &[value.mark]);
        }
        for overtaken in &comparison.overtaken {
            page.add_passage(&overtaken.report.article, overtaken.report.span, &[]);
            page.add_passage(&overtaken.by.article, overtaken.by.span, &[]);
        }
        page.join_passages();
        page
    }

    fn add_passage(&mut self, article: &str, span: Span, marks: &[Span]) {
        if let Some((article, _)) = self.article(article) {
            self.passages.push(Passage { article, span, marks: marks.to_vec() });
        }
    }

    /// Puts the passages in order, those at the same place together.
    fn join_passages(&mut self) {
        let mut found = std::mem::take(&mut self.passages);
        let key = |place: usize| found.get(place).map(|passage| (passage.article, passage.span));
        for place in sorted(found.len(), &|a, b| key(a) < key(b)) {
            let Some(Passage { article, span, marks }) = found.get_mut(place) else { continue };
            let passage = Passage { article: *article, span: *span, marks: std::mem::take(marks) };
            match self.passages.last_mut() {
                Some(last) if (last.article, last.span) == (passage.article, passage.span) => {
                    last.marks.extend(passage.marks);
                }
                _ => self.passages.push(passage),
            }
        }
    }

    /// The passages of the article of this number, in the order of its text.
    fn passages(&self, article: usize) -> &[Passage] {
        let behind = |number: usize| self.passages.partition_point(|passage| passage.article < number);
        self.passages.get(behind(article)..behind(article + 1)).unwrap_or_default()
    }

    /// An article, and the number that readers see.
    fn article(&self, id: &str) -> Option<(usize, &'a Article)> {
        let place = self.articles.find(id)?;
        Some((place + 1, self.comparison.articles.get(place)?))
    }

    /// An issue and its number.
    fn issue(&self, id: &str) -> Option<(usize, &'a IssueReport)> {
        let place = self.issues.find(id)?;
        Some((place + 1, self.comparison.issues.get(place)?))
    }

    /// The numbers of the articles of these ids, in order, each once.
    fn numbers(&self, ids: &mut dyn Iterator<Item = &str>) -> Vec<usize> {
        distinct(ids.filter_map(|id| Some(self.article(id)?.0)).collect())
    }

    /// Whether these articles, if they are several, copy each other or one text.
    fn is_one_source(&self, ids: &[String]) -> bool {
        let copies = |report: &DependenceReport| {
            report.how == Dependence::Copy && ids.iter().all(|id| report.articles.contains(id))
        };
        ids.len() > 1 && self.comparison.dependence.iter().any(copies)
    }

    /// The address of a passage at its publisher's, where it has one.
    fn passage_address(&self, number: usize, article: &Article, span: Span, quote: &str) -> Option<String> {
        link::passage_address(article, self.searched.get(number.checked_sub(1)?)?.as_deref()?, span, quote)
    }

    /// What a view holds.
    fn content(&self, name: &str) -> Element {
        match name {
            "positions" => positions::positions(self),
            "figures" => figures::figures(self),
            "timeline" => timeline::timeline(self),
            _ => sources::sources(self),
        }
    }

    /// What a view is called.
    fn label(&self, name: &str) -> &'a str {
        match name {
            "positions" => self.words.positions(),
            "figures" => self.words.figures(),
            "timeline" => self.words.timeline(),
            _ => self.words.sources(),
        }
    }

    /// How many articles there are.
    fn reports(&self) -> usize {
        self.comparison.articles.len()
    }

    /// A heading, so many levels below the title's.
    fn heading(&self, below: u8) -> Element {
        Element::new(match self.options.heading_level.clamp(1, 6).saturating_add(below) {
            1 => "h1",
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        })
    }

    /// The name of a place that a link leads to.
    fn place(&self, name: &str) -> String {
        concat(&[self.options.prefix, "-", name])
    }

    /// The name of the place of a passage in an article's text.
    fn passage_place(&self, article: usize, start: usize) -> String {
        concat(&[self.options.prefix, "-", &article.to_string(), "-", &start.to_string()])
    }

    /// The class that gives a side its colour: `side s1` for the first.
    fn side_class(&self, index: usize) -> &'static str {
        plot::class(index)
    }

    /// What the sides' own documents are called.
    fn document(&self) -> &'a str {
        self.comparison.document.as_deref().unwrap_or(self.words.document())
    }

    /// An element that holds the codebook's words: with their language, where it isn't the interface's.
    fn labelled(&self, element: Element) -> Element {
        let language = self.comparison.label_language.as_deref().unwrap_or("en");
        let same = language.split('-').next() == Some(self.words.language());
        if same { element } else { element.attribute("lang", language.to_string()) }
    }

    /// An element that holds an article's own words. Articles are in English, whatever the interface is in.
    fn verbatim(&self, tag: &'static str) -> Element {
        let element = Element::new(tag).attribute("dir", "auto");
        if self.words.language() == "en" { element } else { element.attribute("lang", "en") }
    }

    /// A link to an issue's row; none where there is no such issue.
    fn issue_link(&self, id: &str) -> Option<Element> {
        let (number, issue) = self.issue(id)?;
        let link = Element::new("a").class("to-issue").attribute("href", concat(&["#", &self.issue_place(number)]));
        Some(
            self.labelled(link)
                .attribute("data-action", "issue")
                .attribute("data-value", id.to_string())
                .text(&issue.label),
        )
    }

    /// The name of the place of an issue's row.
    fn issue_place(&self, number: usize) -> String {
        concat(&[self.options.prefix, "-issue-", &number.to_string()])
    }

    /// The time of an article's entry, as printed.
    fn entry_time(&self, article: &'a Article, entry: Option<usize>) -> Option<&'a str> {
        article.entries.get(entry?)?.time.as_deref()
    }

    /// What an article is called in a line below its words. A digest goes by its own label, as far as its first comma, and
    /// never by the publisher's name.
    fn source(&self, article: &'a Article) -> String {
        let known = &article.metadata;
        if let Some(label) = &known.label {
            return label.split([',', ';']).next().unwrap_or_default().into();
        }
        match (&known.publisher, article.kind) {
            (Some(publisher), ArticleKind::Live) => concat(&[publisher, ", ", self.words.kind(article.kind)]),
            (Some(publisher), _) => publisher.clone(),
            (None, _) => known.title.clone().unwrap_or_else(|| self.number(article)),
        }
    }

    /// "Report 3", for an article of which nothing else is known.
    fn number(&self, article: &Article) -> String {
        let number = self.article(&article.id).map_or(0, |(number, _)| number);
        words::fill(self.words.report_number(), &[&number.to_string()])
    }
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
