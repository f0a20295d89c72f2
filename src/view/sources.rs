//! The fourth view: the reports, what rests on which of them, the spellings that were taken as one name, and the texts.

use super::words::fill;
use super::{Element, Node, Page, hidden, plot, reading};
use crate::article::Article;
use crate::coding::NameKind;
use crate::reconcile::{Dependence, IssueReport, NameReport};
use crate::text::{concat, join};

/// The sides, by their place, which each article, by its place, reports on an issue.
type Cells = Vec<Vec<usize>>;

/// Articles, coverage and names.
pub(super) fn sources(page: &Page) -> Element {
    let covered: Vec<(&IssueReport, Cells)> = page
        .comparison
        .issues
        .iter()
        .map(|issue| (issue, cells(page, issue)))
        .filter(|(_, cells)| covers(cells) > 0)
        .collect();
    Element::new("div")
        .class("sources")
        .child(Element::new("p").class("note").text(page.words.sources_note()))
        .child(articles(page, &covered))
        .child(coverage(page, &covered))
        .child(names(page))
}

/// By article the sides that it reports on the issue.
fn cells(page: &Page, issue: &IssueReport) -> Cells {
    let mut cells = vec![Vec::new(); page.reports()];
    for (i, side) in page.comparison.sides.iter().enumerate() {
        let positions = issue.sides.get(&side.id).map_or(&[][..], |side| &side.positions);
        for evidence in positions.iter().flat_map(|position| &position.evidence) {
            let cell = page.article(&evidence.article).and_then(|(number, _)| cells.get_mut(number - 1));
            if let Some(cell) = cell.filter(|cell| cell.last() != Some(&i)) {
                cell.push(i);
            }
        }
    }
    cells
}

/// How many articles report anything on the issue.
fn covers(cells: &Cells) -> usize {
    cells.iter().filter(|sides| !sides.is_empty()).count()
}

fn articles(page: &Page, covered: &[(&IssueReport, Cells)]) -> Element {
    let rows = page.comparison.articles.iter().enumerate().map(|(i, article)| {
        let issues = covered.iter().filter(|(_, cells)| cells.get(i).is_some_and(|sides| !sides.is_empty())).count();
        self::article(page, i + 1, article, issues)
    });
    let heading = page.heading(2).class("group-name").text(page.words.articles());
    let list = Element::new("ol").class("articles").attribute("role", "list").children(rows);
    Element::new("section").child(heading).child(list)
}

fn article(page: &Page, number: usize, article: &Article, issues: usize) -> Element {
    let name = Element::new("p").class("report-name").attribute("dir", "auto").text(reading::name(page, article));
    let covers = page.words.count(page.words.covers(), issues);
    let text = Element::new("details")
        .class("whole")
        .child(
            Element::new("summary")
                .text(page.words.read_text())
                .child(hidden(concat(&[": ", &reading::name(page, article)]))),
        )
        .child(reading::text(page, number, article, None));
    Element::new("li")
        .child(Element::new("span").class("number").attribute("aria-hidden", "true").text(number.to_string()))
        .child(
            Element::new("div")
                .child(name)
                .child(reading::about(page, article).text(" · ").text(concat(&[&covers, &provenance(page, article)])))
                .child(text),
        )
}

/// What an article shares with others, and whom it credits.
fn provenance(page: &Page, article: &Article) -> String {
    let mut facts = String::new();
    let mut credits: Vec<&str> = Vec::new();
    for report in page.comparison.dependence.iter().filter(|report| report.articles.contains(&article.id)) {
        let others = report.articles.iter().filter(|id| **id != article.id).map(String::as_str);
        match (report.how, report.source.as_deref()) {
            (Dependence::Credit, Some(source)) => credits.push(source),
            _ => {
                let numbers = page.numbers(&mut others.into_iter());
                let named: Vec<String> =
                    numbers.iter().map(|n| fill(page.words.report_number(), &[&n.to_string()])).collect();
                let named: Vec<&str> = named.iter().map(String::as_str).collect();
                facts.push_str(" · ");
                facts.push_str(&fill(page.words.copies(), &[&page.words.list(&named)]));
            }
        }
    }
    if !credits.is_empty() {
        facts.push_str(" · ");
        facts.push_str(&fill(page.words.credits(), &[&page.words.list(&credits)]));
    }
    facts
}

/// The table of issue by article.
fn coverage(page: &Page, covered: &[(&IssueReport, Cells)]) -> Option<Element> {
    if covered.is_empty() || page.comparison.articles.is_empty() {
        return None;
    }
    let words = page.words;
    let heads = page.comparison.articles.iter().enumerate().map(|(i, article)| {
        let number = (i + 1).to_string();
        let label = concat(&[&fill(words.report_number(), &[&number]), ": ", &page.source(article)]);
        let shown = Element::new("span").class("number").attribute("aria-hidden", "true").text(number);
        Element::new("th").attribute("scope", "col").child(shown).child(hidden(label))
    });
    let corner = Element::new("th").attribute("scope", "col").text(words.issue());
    let head = Element::new("thead").child(Element::new("tr").child(corner).children(heads));
    let rows = covered.iter().map(|(issue, cells)| coverage_row(page, issue, cells));
    let key = page.comparison.sides.iter().enumerate().map(|(i, side)| {
        Element::new("span").class(concat(&["key-item ", page.side_class(i)])).child(plot::key(i)).text(&side.label)
    });
    let note = Element::new("p").class("note").text(words.coverage_note()).text(" ").children(key);
    let table = Element::new("table").class("coverage").child(head).child(Element::new("tbody").children(rows));
    let heading = page.heading(2).class("group-name").text(words.coverage());
    let scroller = Element::new("div").class("scroller").child(table);
    Some(Element::new("section").child(heading).child(note).child(scroller))
}

fn coverage_row(page: &Page, issue: &IssueReport, cells: &Cells) -> Element {
    let name = page.issue_link(&issue.id).unwrap_or_else(|| Element::new("span").text(&issue.label));
    let only = (covers(cells) == 1 && page.reports() > 1)
        .then(|| Element::new("span").class("meta").text(concat(&[" ", page.words.one_report()])));
    let head = Element::new("th").attribute("scope", "row").child(name).child(only);
    let columns = cells.iter().map(|sides| {
        let marks = page.comparison.sides.iter().enumerate().map(|(i, side)| {
            let held = sides.contains(&i);
            let class = if held { page.side_class(i) } else { "gone" };
            let mark = Element::new("span").class(class).attribute("data-side", side.id.clone());
            if held { mark.child(plot::key(i)).child(hidden(concat(&[&side.label, " "]))) } else { mark }
        });
        Element::new("td").children(marks)
    });
    Element::new("tr").child(head).children(columns)
}

/// The names which are written in more than one way.
fn names(page: &Page) -> Option<Element> {
    let several: Vec<&NameReport> = page.comparison.names.iter().filter(|name| name.variants.len() > 1).collect();
    if several.is_empty() {
        return None;
    }
    let kinds = [NameKind::Person, NameKind::Place, NameKind::Organisation, NameKind::Other];
    let groups = kinds.into_iter().filter_map(|kind| {
        let names: Vec<_> = several.iter().filter(|name| name.kind == kind).map(|name| spellings(page, name)).collect();
        let heading = page.heading(3).class("kind").text(page.words.name_kind(kind));
        (!names.is_empty())
            .then(|| Element::new("div").child(heading).child(Element::new("dl").class("names").children(names)))
    });
    let heading = page.heading(2).class("group-name").text(page.words.names());
    let note = Element::new("p").class("note").text(page.words.names_note());
    Some(Element::new("section").child(heading).child(note).children(groups))
}

fn spellings(page: &Page, name: &NameReport) -> Element {
    let forms = name.variants.iter().map(|variant| {
        let numbers = page.numbers(&mut variant.articles.iter().map(String::as_str));
        let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
        let articles = Element::new("span").class("number").text(join(&numbers, ", "));
        Element::new("dd").child(Element::new("bdi").text(&variant.form)).text(" ").child(articles)
    });
    let term = Element::new("dt").child(Element::new("bdi").text(&name.canonical));
    Element::new("div").nodes([Node::Element(term)]).children(forms)
}
