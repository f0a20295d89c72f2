//! What a row opens to: why the status is what it is, and the sentences that it rests on.

use super::clock::clock;
use super::words::fill;
use super::{Element, Node, Page, link, positions};
use crate::article::Article;
use crate::coding::{Antecedent, Via};
use crate::index::sorted;
use crate::reconcile::{Evidence, IssueReport, Overtaken, OvertakenReport, Place, PositionReport};
use crate::span::Span;
use crate::text::concat;

/// How many passages of a position are shown at once; the others are one step further.
const AT_ONCE: usize = 3;

/// The reason and, side by side, each side's evidence.
pub(super) fn opened(page: &Page, issue: &IssueReport) -> Element {
    let why = fill(page.words.why(), &[page.words.status(issue.status)]);
    let reason = (!issue.reason.is_empty()).then(|| {
        let lead = Element::new("b").text(why);
        Element::new("p").class("why").child(lead).text(" ").text(super::reason::of_issue(page, issue))
    });
    let sides = page.comparison.sides.iter().enumerate().filter_map(|(i, side)| {
        let report = issue.sides.get(&side.id)?;
        Some(column(page, i, &side.id, &side.label, &report.positions))
    });
    Element::new("div")
        .class("opened")
        .attribute("part", "evidence")
        .child(reason)
        .child(Element::new("div").class("columns").children(sides))
}

fn column(page: &Page, index: usize, id: &str, label: &str, positions: &[PositionReport]) -> Element {
    let name = page.labelled(page.heading(4).class("who-side")).child(super::plot::key(index)).text(label);
    let column = Element::new("div").class(page.side_class(index)).attribute("data-side", id.to_string()).child(name);
    if positions.is_empty() {
        return column.child(Element::new("p").class("none").text(page.words.not_reported()));
    }
    column.children(positions.iter().map(|position| held(page, position, label)))
}

/// One position with its passages.
fn held(page: &Page, position: &PositionReport, side: &str) -> Element {
    // Where the label is the statement's own words, the passages below already say them.
    let answer = (!position.verbatim).then(|| positions::answer(page, position, usize::MAX));
    let line = Element::new("p")
        .class("position")
        .child(positions::stance(page, position))
        .child(answer.is_some().then(|| super::hidden(": ")))
        .child(answer);
    let mut remarks: Vec<Vec<&Evidence>> = Vec::new();
    for item in &position.evidence {
        match remarks.iter_mut().find(|remark| remark.first().is_some_and(|first| first.utterance == item.utterance)) {
            Some(remark) => remark.push(item),
            None => remarks.push(vec![item]),
        }
    }
    let mut passages = remarks.iter().filter_map(|remark| remark_element(page, remark, side));
    let shown: Vec<Element> = passages.by_ref().take(AT_ONCE).collect();
    let more = remarks.len().saturating_sub(AT_ONCE);
    let more = (more > 0).then(|| {
        let summary = Element::new("summary").text(page.words.count(page.words.more_passages(), more));
        Element::new("details").class("more").child(summary).children(passages)
    });
    Element::new("div").class("held").child(line).children(shown).child(more)
}

/// One remark: its words with the coded ones marked, and below them who said so, where and when; and where else it is
/// reported.
fn remark_element(page: &Page, reports: &[&Evidence], side: &str) -> Option<Element> {
    let (first, others) = reports.split_first()?;
    let quote = page.verbatim("blockquote");
    let quote = quote.nodes(marked(&first.quote, first.span, &first.marks));
    let antecedent = first.because.antecedent.as_ref().map(|antecedent| named_before(page, antecedent));
    let mut cite = Element::new("p").class("cite");
    let said = said_by(page, first, side);
    if !said.is_empty() {
        cite = cite.child(Element::new("bdi").text(said)).text(super::DOT);
    }
    let mut cite = cite.nodes(reported(page, first, true));
    if let Some(days) = &first.days {
        let (from, to) = days.split_once('/').unwrap_or((days, days));
        cite = cite.text(super::DOT).text(fill(page.words.speaks_of(), &[&page.words.dates(from, to)]));
    }
    let mut also = Element::new("p").class("cite").text(page.words.also());
    let mut named = None;
    for other in others {
        let parted = if named.is_some() { "; " } else { " " };
        also = also.text(parted).nodes(reported(page, other, named != Some(&other.article)));
        named = Some(&other.article);
    }
    let also = (!others.is_empty()).then_some(also);
    let later = first.overtaken.and_then(|place| page.comparison.overtaken.get(place));
    let later = later.map(|overtaken| self::later(page, overtaken));
    let passage = Element::new("div").class("passage").attribute("part", "passage");
    Some(passage.child(antecedent).child(quote).child(cite).child(later).child(also))
}

/// What the passage refers back to, where its own words don't name the issue.
fn named_before(page: &Page, antecedent: &Antecedent) -> Element {
    let line = Element::new("p").class("cite").text(page.words.named_before()).text(" ");
    line.child(page.verbatim("q").nodes(marked(&antecedent.quote, antecedent.span, &[antecedent.mark])))
}

/// What has overtaken a report: how, in which words, and where.
pub(super) fn later(page: &Page, overtaken: &OvertakenReport) -> Element {
    let how = match overtaken.how {
        Overtaken::Revised => page.words.revised(),
        Overtaken::Happened => page.words.happened(),
    };
    let line = Element::new("p").class("cite later").child(Element::new("b").text(how)).text(" ");
    line.child(page.verbatim("q").text(&overtaken.by.quote)).text(" ").nodes(at_place(page, &overtaken.by))
}

/// Where a passage stands, and the ways to it.
pub(super) fn at_place(page: &Page, place: &Place) -> Vec<Node> {
    let Some((number, article)) = page.article(&place.article) else { return Vec::new() };
    let mut nodes: Vec<Node> = source(page, number, article, place.time.as_deref()).into();
    nodes.push(Node::Element(ways(page, number, article, place.span, &place.quote, true)));
    nodes
}

/// Where a passage stands, and the ways to it. Of several in one article the first alone is `named` by it.
fn reported(page: &Page, evidence: &Evidence, named: bool) -> Vec<Node> {
    let Some((number, article)) = page.article(&evidence.article) else { return Vec::new() };
    let time = evidence.time.as_deref();
    let mut nodes = if named {
        source(page, number, article, time).into()
    } else {
        vec![Node::Text(time.and_then(clock).unwrap_or_default())]
    };
    let bare = matches!(nodes.first(), Some(Node::Text(text)) if text.is_empty());
    nodes.push(Node::Element(ways(page, number, article, evidence.span, &evidence.quote, !bare)));
    nodes
}

/// The source's name and the entry's time.
pub(super) fn source(page: &Page, number: usize, article: &Article, time: Option<&str>) -> [Node; 2] {
    let name = page.source(article);
    let number = (name != page.number(article))
        .then(|| Element::new("span").class("number").attribute("aria-hidden", "true").text(number.to_string()));
    let label = Element::new("bdi").class("source").text(name);
    let time = time.and_then(clock).map_or_else(String::new, |clock| concat(&[", ", &clock]));
    [Node::Element(label.child(number)), Node::Text(time)]
}

/// The ways to the passage: in the article's text here, and at its publisher's where that text can be found again. They
/// `follow` what names the source; on paper they are left out.
pub(super) fn ways(page: &Page, number: usize, article: &Article, span: Span, quote: &str, follow: bool) -> Element {
    let name = fill(page.words.passage_in(), &[&page.source(article)]);
    let here = Element::new("a")
        .class("way")
        .attribute("href", concat(&["#", &page.passage_place(number, span.start)]))
        .attribute("data-action", "passage")
        .attribute("data-article", article.id.clone())
        .attribute("data-start", span.start.to_string())
        .attribute("data-end", span.end.to_string())
        .label(&name)
        .text(page.words.passage());
    let ways = Element::new("span").class("ways").text(if follow { super::DOT } else { "" }).child(here);
    if let Some(address) = page.passage_address(number, article, span, quote) {
        let publisher = article.metadata.publisher.as_deref().unwrap_or(page.words.publisher());
        let label = fill(page.words.original(), &[publisher]);
        return ways.text(super::DOT).child(link::outward(&address).class("way").text(label));
    }
    ways
}

/// Who says so and who reports it: "Ada Orr", "according to Ada Orr"; nothing where the report says so itself.
fn said_by(page: &Page, evidence: &Evidence, side: &str) -> String {
    let words = page.words;
    let speaker = evidence.speaker.as_deref();
    match evidence.via {
        Via::Own => speaker.unwrap_or_default().into(),
        Via::Reporter => speaker.unwrap_or_default().into(),
        Via::ThirdParty => fill(words.via_third(), &[speaker.unwrap_or(words.third_party())]),
        Via::OtherSide => {
            let mut others =
                page.comparison.sides.iter().map(|other| other.label.as_str()).filter(|other| *other != side);
            let other = match (others.next(), others.next()) {
                (Some(other), None) => other,
                _ => words.other_side(),
            };
            match speaker {
                Some(speaker) if speaker != other => fill(words.via_other_speaker(), &[speaker, other]),
                _ => fill(words.via_other(), &[other]),
            }
        }
    }
}

/// A quotation with its coded words marked. `marks` are spans of the text that `span` is one of; what lies outside the
/// quotation, overlaps, or cuts a character is left out.
pub(super) fn marked(quote: &str, span: Span, marks: &[Span]) -> Vec<Node> {
    let order = sorted(marks.len(), &|a, b| marks.get(a) < marks.get(b));
    let marks = order.into_iter().filter_map(|place| marks.get(place));
    let mut nodes = Vec::new();
    let mut done = 0;
    for mark in marks.filter(|mark| span.contains(**mark) && !mark.is_empty()) {
        let (start, end) = (mark.start - span.start, mark.end - span.start);
        let (Some(before), Some(words)) = (quote.get(done.min(start)..start), quote.get(start..end)) else { continue };
        if start < done {
            continue;
        }
        if !before.is_empty() {
            nodes.push(Node::Text(before.into()));
        }
        nodes.push(Node::Element(Element::new("mark").text(words)));
        done = end;
    }
    if let Some(rest) = quote.get(done..).filter(|rest| !rest.is_empty()) {
        nodes.push(Node::Text(rest.into()));
    }
    nodes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(quote: &str, marks: &[(usize, usize)]) -> String {
        let marks: Vec<Span> = marks.iter().map(|(start, end)| Span::new(*start, *end)).collect();
        let span = Span::new(10, 10 + quote.len());
        crate::view::html::html(&Element::new("p").nodes(marked(quote, span, &marks)))
    }

    #[test]
    fn marks_lie_within_the_quotation() {
        assert_eq!(shown("Crews want more pay", &[(21, 29)]), "<p>Crews want <mark>more pay</mark></p>");
        assert_eq!(shown("Crews want", &[(0, 12), (15, 99), (10, 15)]), "<p><mark>Crews</mark> want</p>");
    }

    #[test]
    fn overlapping_and_cutting_marks_are_left_out() {
        assert_eq!(shown("à la carte", &[(11, 13), (10, 12), (11, 12)]), "<p><mark>à</mark> la carte</p>");
        assert_eq!(shown("one two", &[(10, 13), (12, 17)]), "<p><mark>one</mark> two</p>");
    }
}
