//! The first view: the sides face each other, issue by issue.

use super::plot::{self, Dot};
use super::summary::status_name;
use super::{Element, Page, evidence, hidden, shorten};
use crate::coding::Stance;
use crate::reconcile::{IssueReport, PositionReport, SideReport, Status};
use crate::text::concat;

/// How many positions a side's cell shows before its row is opened.
const IN_ROW: usize = 3;
/// How many statements in their own words, where it has no other.
const VERBATIM_IN_ROW: usize = 2;
/// How many characters of a statement's own words a cell shows before its row is opened.
const IN_CELL: usize = 150;

/// The issues by group, groups in the order of their first issue. Issues without a group come together under one name.
pub(super) fn groups<'a>(page: &Page<'a>) -> Vec<(&'a str, Vec<&'a IssueReport>)> {
    let mut groups: Vec<(&str, Vec<&IssueReport>)> = Vec::new();
    let any = page.comparison.issues.iter().any(|issue| issue.group.is_some());
    for issue in &page.comparison.issues {
        let name = issue.group.as_deref().unwrap_or(if any { page.words.other_group() } else { "" });
        match groups.iter_mut().find(|(group, _)| *group == name) {
            Some((_, issues)) => issues.push(issue),
            None => groups.push((name, vec![issue])),
        }
    }
    groups
}

/// An element with a group's name. That of the issues without a group is the interface's own.
pub(super) fn of_group(page: &Page, element: Element, name: &str) -> Element {
    if name == page.words.other_group() { element } else { page.labelled(element) }.text(name)
}

/// Whether any position stands in a side's own document.
pub(super) fn has_documents(page: &Page) -> bool {
    page.comparison.issues.iter().any(in_document)
}

fn in_document(issue: &IssueReport) -> bool {
    issue.sides.values().flat_map(|side| &side.positions).any(|position| position.memorandum)
}

/// What each side has on an issue, for the drawing of its status.
pub(super) fn dots(page: &Page, issue: &IssueReport) -> Vec<Dot> {
    let undecided = |position: &PositionReport| position.stance == Stance::Undecided;
    let dot = |side: Option<&SideReport>| {
        let positions = side.map_or(&[][..], |side| &side.positions);
        match issue.status {
            Some(Status::Unanswered) if positions.is_empty() || positions.iter().any(undecided) => Dot::Awaited,
            _ if positions.is_empty() => Dot::Missing,
            _ if positions.iter().all(undecided) => Dot::Awaited,
            _ => Dot::Held,
        }
    };
    page.comparison.sides.iter().map(|side| dot(issue.sides.get(&side.id))).collect()
}

/// The column heads and the groups of rows.
pub(super) fn positions(page: &Page) -> Element {
    let facing = if page.comparison.sides.len() == 2 { "table facing" } else { "table many" };
    let empty =
        Element::new("p").class("empty").attribute("data-empty", "").flag("hidden", true).text(page.words.no_match());
    let reset =
        Element::new("button").attribute("type", "button").attribute("data-action", "reset").text(page.words.reset());
    Element::new("div")
        .class(facing)
        .attribute("part", "table")
        .child(empty.text(" ").child(reset))
        .child(heads(page))
        .children(groups(page).into_iter().map(|(name, issues)| group(page, name, &issues)))
}

/// The sides' names over their columns. Each cell names its side again for those who don't see the columns, so these are
/// hidden from them.
fn heads(page: &Page) -> Element {
    let head = |(i, side): (usize, &crate::reconcile::SideLabel)| {
        Element::new("div")
            .class(concat(&["column ", page.side_class(i)]))
            .attribute("data-side", side.id.clone())
            .child(plot::key(i))
            .text(&side.label)
    };
    let columns = page.comparison.sides.iter().enumerate().map(head);
    Element::new("div").class("heads").attribute("part", "heads").attribute("aria-hidden", "true").children(columns)
}

fn group(page: &Page, name: &str, issues: &[&IssueReport]) -> Element {
    let heading = (!name.is_empty()).then(|| of_group(page, page.heading(2).class("group-name"), name));
    let rows = issues.iter().map(|issue| {
        let place = page.issue(&issue.id).map(|(number, _)| page.issue_place(number));
        let slot = place.map(|place| Element::new("slot").attribute("name", place));
        Element::new("li").child(slot).child(row(page, issue))
    });
    Element::new("section")
        .class("group")
        .attribute("data-group", name.to_string())
        .child(heading)
        .child(Element::new("ul").class("rows").attribute("role", "list").children(rows))
}

fn row(page: &Page, issue: &IssueReport) -> Element {
    let cells = page.comparison.sides.iter().enumerate().map(|(i, side)| {
        let report = issue.sides.get(&side.id).map_or(&[][..], |report| &report.positions);
        cell(page, i, &side.id, &side.label, report)
    });
    let summary =
        Element::new("summary").class("row").attribute("part", "row").child(middle(page, issue)).children(cells);
    Element::new("details")
        .class("issue")
        .attribute("data-issue", issue.id.clone())
        .attribute("data-status", status_name(issue.status))
        .flag("data-memorandum", in_document(issue))
        .child(summary)
        .child(evidence::opened(page, issue))
}

/// The issue and its status, between the sides.
fn middle(page: &Page, issue: &IssueReport) -> Element {
    let name = page.labelled(page.heading(3).class("name")).text(&issue.label);
    let status = Element::new("span").class("status").text(page.words.status(issue.status));
    let one = (issue.rests_on.len() == 1 && page.reports() > 1)
        .then(|| Element::new("span").class("one").text(page.words.one_report()));
    let status = if one.is_some() { status.text(", ").child(one) } else { status };
    let gap = plot::gap(issue.status, &dots(page, issue), plot::Size::Row);
    Element::new("div").class("middle").child(name).child(hidden(": ")).child(gap).child(status).child(super::stop())
}

fn cell(page: &Page, index: usize, id: &str, label: &str, positions: &[PositionReport]) -> Element {
    let name = page.labelled(Element::new("span").class("who-side")).child(plot::key(index)).text(label);
    let cell = Element::new("div")
        .class(concat(&["cell ", page.side_class(index)]))
        .attribute("data-side", id.to_string())
        .child(name)
        .text(" ");
    if positions.is_empty() {
        return cell.child(Element::new("p").class("none").text(page.words.not_reported())).child(super::stop());
    }
    let shown = telling(positions);
    let more = positions.len() - shown.len();
    let rest =
        (more > 0).then(|| Element::new("p").class("rest").text(page.words.count(page.words.more_positions(), more)));
    cell.children(shown.into_iter().map(|position| brief(page, position))).child(rest)
}

/// The positions that stand in the row itself: those with a label. Statements in their own words are long, and wait for
/// the row to be opened, unless the side has nothing else.
fn telling(positions: &[PositionReport]) -> Vec<&PositionReport> {
    let labelled: Vec<_> = positions.iter().filter(|position| !position.verbatim).take(IN_ROW).collect();
    if labelled.is_empty() { positions.iter().take(VERBATIM_IN_ROW).collect() } else { labelled }
}

/// A position in a row: what the side does, what about, whether in writing, and in how many reports.
fn brief(page: &Page, position: &PositionReport) -> Element {
    let support = page.words.support(position, page.reports());
    let only = position.reports == 1 && page.reports() > 1;
    Element::new("p")
        .class("position")
        .child(stance(page, position))
        .child(hidden(": "))
        .child(answer(page, position, IN_CELL))
        .child(hidden(", "))
        .child(Element::new("span").class(if only { "reports only" } else { "reports" }).text(support))
        .child(super::stop())
}

/// What the side does, and whether it says so in its own document.
pub(super) fn stance(page: &Page, position: &PositionReport) -> Element {
    let stance = Element::new("span").class("stance").text(page.words.stance(position.stance));
    let tag = position.memorandum.then(|| Element::new("span").class("tag").text(page.document()));
    Element::new("span").class("does").child(stance).child(tag.as_ref().map(|_| hidden(", "))).child(tag)
}

/// The position's label, or the statement's own words as a quotation.
pub(super) fn answer(page: &Page, position: &PositionReport, limit: usize) -> Element {
    if position.verbatim {
        let words = shorten(&position.label, limit, page.words.ellipsis());
        return page.verbatim("q").class("answer").text(words);
    }
    page.labelled(Element::new("bdi").class("answer")).text(&position.label)
}
