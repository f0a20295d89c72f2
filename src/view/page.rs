//! A comparison as the parts of the page look it up: by number, by place, by name.

use super::words::{self, Words};
use super::{Element, Options, figures, link, plot, positions, sources, timeline};
use crate::article::{Article, ArticleKind};
use crate::index::{Index, distinct, sorted};
use crate::reconcile::{Comparison, Dependence, DependenceReport, IssueReport};
use crate::span::Span;
use crate::text::concat;

/// A comparison with what its parts look up again and again.
pub(super) struct Page<'a> {
    pub comparison: &'a Comparison,
    pub words: &'a Words,
    options: Options<'a>,
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
pub(super) struct Passage {
    /// The number of its article.
    pub article: usize,
    /// Where it stands.
    pub span: Span,
    /// The words marked in it.
    pub marks: Vec<Span>,
}

impl<'a> Page<'a> {
    pub fn new(comparison: &'a Comparison, options: Options<'a>) -> Self {
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
    pub fn passages(&self, article: usize) -> &[Passage] {
        let behind = |number: usize| self.passages.partition_point(|passage| passage.article < number);
        self.passages.get(behind(article)..behind(article + 1)).unwrap_or_default()
    }

    /// An article, and the number that readers see.
    pub fn article(&self, id: &str) -> Option<(usize, &'a Article)> {
        let place = self.articles.find(id)?;
        Some((place + 1, self.comparison.articles.get(place)?))
    }

    /// An issue and its number.
    pub fn issue(&self, id: &str) -> Option<(usize, &'a IssueReport)> {
        let place = self.issues.find(id)?;
        Some((place + 1, self.comparison.issues.get(place)?))
    }

    /// The numbers of the articles of these ids, in order, each once.
    pub fn numbers(&self, ids: &mut dyn Iterator<Item = &str>) -> Vec<usize> {
        distinct(ids.filter_map(|id| Some(self.article(id)?.0)).collect())
    }

    /// Whether these articles, if they are several, copy each other or one text.
    pub fn is_one_source(&self, ids: &[String]) -> bool {
        let copies = |report: &DependenceReport| {
            report.how == Dependence::Copy && ids.iter().all(|id| report.articles.contains(id))
        };
        ids.len() > 1 && self.comparison.dependence.iter().any(copies)
    }

    /// The address of a passage at its publisher's, where it has one.
    pub fn passage_address(&self, number: usize, article: &Article, span: Span, quote: &str) -> Option<String> {
        link::passage_address(article, self.searched.get(number.checked_sub(1)?)?.as_deref()?, span, quote)
    }

    /// What a view holds.
    pub fn content(&self, name: &str) -> Element {
        match name {
            "positions" => positions::positions(self),
            "figures" => figures::figures(self),
            "timeline" => timeline::timeline(self),
            _ => sources::sources(self),
        }
    }

    /// What a view is called.
    pub fn label(&self, name: &str) -> &'a str {
        match name {
            "positions" => self.words.positions(),
            "figures" => self.words.figures(),
            "timeline" => self.words.timeline(),
            _ => self.words.sources(),
        }
    }

    /// How many articles there are.
    pub fn reports(&self) -> usize {
        self.comparison.articles.len()
    }

    /// A heading, so many levels below the title's.
    pub fn heading(&self, below: u8) -> Element {
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
    pub fn place(&self, name: &str) -> String {
        concat(&[self.options.prefix, "-", name])
    }

    /// The name of the place of a passage in an article's text.
    pub fn passage_place(&self, article: usize, start: usize) -> String {
        concat(&[self.options.prefix, "-", &article.to_string(), "-", &start.to_string()])
    }

    /// The class that gives a side its colour: `side s1` for the first.
    pub fn side_class(&self, index: usize) -> &'static str {
        plot::class(index)
    }

    /// What the sides' own documents are called.
    pub fn document(&self) -> &'a str {
        self.comparison.document.as_deref().unwrap_or(self.words.document())
    }

    /// An element that holds the codebook's words: with their language, where it isn't the interface's.
    pub fn labelled(&self, element: Element) -> Element {
        let language = self.comparison.label_language.as_deref().unwrap_or("en");
        let same = language.split('-').next() == Some(self.words.language());
        if same { element } else { element.attribute("lang", language.to_string()) }
    }

    /// An element that holds an article's own words. Articles are in English, whatever the interface is in.
    pub fn verbatim(&self, tag: &'static str) -> Element {
        let element = Element::new(tag).attribute("dir", "auto");
        if self.words.language() == "en" { element } else { element.attribute("lang", "en") }
    }

    /// A link to an issue's row; none where there is no such issue.
    pub fn issue_link(&self, id: &str) -> Option<Element> {
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
    pub fn issue_place(&self, number: usize) -> String {
        concat(&[self.options.prefix, "-issue-", &number.to_string()])
    }

    /// The time of an article's entry, as printed.
    pub fn entry_time(&self, article: &'a Article, entry: Option<usize>) -> Option<&'a str> {
        article.entries.get(entry?)?.time.as_deref()
    }

    /// What an article is called in a line below its words. A digest goes by its own label, as far as its first comma, and
    /// never by the publisher's name.
    pub fn source(&self, article: &'a Article) -> String {
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
    pub fn number(&self, article: &Article) -> String {
        let number = self.article(&article.id).map_or(0, |(number, _)| number);
        words::fill(self.words.report_number(), &[&number.to_string()])
    }
}
