//! The third view: how events unfolded, by the reports' own times, and the issues that each moment touches.

use super::clock::clock;
use super::evidence::{at_place, later};
use super::words::fill;
use super::{Element, Page};
use crate::reconcile::TimelineReport;
use crate::text::concat;

/// The moments, day by day.
pub(super) fn timeline(page: &Page) -> Element {
    let moments = &page.comparison.timeline;
    if moments.is_empty() {
        return Element::new("p").class("note").text(page.words.no_timeline());
    }
    // What has no date comes last, article by article.
    let mut days: Vec<(Day, Vec<&TimelineReport>)> = Vec::new();
    for moment in moments {
        let day = match moment.at.as_deref().and_then(|at| at.get(..10)) {
            Some(date) => Day::Dated(date),
            None => Day::Undated(&moment.article),
        };
        match days.last_mut() {
            Some((last, of_day)) if *last == day => of_day.push(moment),
            _ => days.push((day, vec![moment])),
        }
    }
    let (dated, undated): (Vec<_>, Vec<_>) = days.into_iter().partition(|(day, _)| matches!(day, Day::Dated(_)));
    Element::new("div")
        .class("timeline")
        .child(Element::new("p").class("note").text(page.words.timeline_note()))
        .children(dated.into_iter().chain(undated).map(|(day, moments)| self::day(page, day, &moments)))
        .child(overtaken(page))
}

/// What was reported and has been overtaken since, each with what has overtaken it.
fn overtaken(page: &Page) -> Option<Element> {
    let reports = &page.comparison.overtaken;
    if reports.is_empty() {
        return None;
    }
    let rows = reports.iter().map(|overtaken| {
        let quote = page.verbatim("blockquote").text(&overtaken.report.quote);
        let cite = Element::new("p").class("cite").nodes(at_place(page, &overtaken.report));
        Element::new("li").class("passage").child(quote).child(cite).child(later(page, overtaken))
    });
    let heading = page.heading(2).class("group-name").text(page.words.overtaken());
    let list = Element::new("ul").class("overtaken").attribute("role", "list").children(rows);
    Some(Element::new("section").child(heading).child(list))
}

/// What moments stand together by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Day<'a> {
    /// A date, as in ISO 8601.
    Dated(&'a str),
    /// No date; the article's id.
    Undated(&'a str),
}

fn day(page: &Page, day: Day, moments: &[&TimelineReport]) -> Element {
    let label = match day {
        Day::Dated(date) => page.words.date(date),
        Day::Undated(article) => {
            let source = page.article(article).map_or_else(String::new, |(_, article)| page.source(article));
            fill(page.words.undated(), &[&source])
        }
    };
    let heading = page.heading(2).class("group-name").text(label);
    let dated = matches!(day, Day::Dated(_));
    let mut before = None;
    let moments = moments.iter().map(|moment| {
        let named = dated && before.replace(&moment.article) != Some(&moment.article);
        self::moment(page, moment, named)
    });
    let list = Element::new("ol").class("moments").attribute("role", "list").children(moments);
    Element::new("section").class(if dated { "day" } else { "day undated" }).child(heading).child(list)
}

/// One moment; its source is `named` unless the heading, or the moment before, has named it.
fn moment(page: &Page, moment: &TimelineReport, named: bool) -> Element {
    let at = moment.at.as_deref();
    let printed = moment.time.as_deref().or(at).and_then(clock).unwrap_or_default();
    let mut time = Element::new("time").class("clock");
    if let Some(at) = at {
        time = time.attribute("datetime", at.to_string());
    }
    let time = time.text(printed);
    let article = page.article(&moment.article);
    let headline = match article {
        Some((number, article)) => {
            let start =
                moment.entry.and_then(|entry| article.entries.get(entry)).map_or(moment.span.start, |e| e.span.start);
            Element::new("a")
                .attribute("href", concat(&["#", &page.passage_place(number, start)]))
                .attribute("data-action", "passage")
                .attribute("data-article", moment.article.clone())
                .attribute("data-start", moment.span.start.to_string())
                .attribute("data-end", moment.span.end.to_string())
        }
        None => Element::new("span"),
    };
    let source = article.filter(|_| named).map(|(_, article)| page.source(article));
    let source = source.filter(|source| *source != moment.headline);
    let source = source.map(|source| Element::new("bdi").class("from").text(source));
    let touched = moment.issues.iter().filter_map(|issue| page.issue_link(issue));
    let mut meta = Element::new("p").class("meta");
    for (i, fact) in source.into_iter().chain(touched).enumerate() {
        meta = if i > 0 { meta.text(super::DOT) } else { meta }.child(fact);
    }
    let meta = (!meta.children.is_empty()).then_some(meta);
    Element::new("li")
        .class(if moment.issues.is_empty() { "moment aside" } else { "moment" })
        .child(time)
        .text(" ")
        .child(
            Element::new("div")
                .child(
                    Element::new("p").class("said").child(headline.child(page.verbatim("bdi").text(&moment.headline))),
                )
                .child(meta),
        )
}
