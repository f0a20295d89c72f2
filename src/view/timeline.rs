//! The third view: how events unfolded, by the reports' own times, and the issues that each moment touches.

use super::{Element, Page};
use crate::reconcile::TimelineReport;

/// The moments, day by day.
pub(super) fn timeline(page: &Page) -> Element {
    let moments = &page.comparison.timeline;
    if moments.is_empty() {
        return Element::new("p").class("note").text(page.words.no_timeline);
    }
    let mut days: Vec<(&str, Vec<&TimelineReport>)> = Vec::new();
    for moment in moments {
        let day = moment.at.as_deref().and_then(|at| at.get(..10)).unwrap_or_default();
        match days.last_mut() {
            Some((last, of_day)) if *last == day => of_day.push(moment),
            _ => days.push((day, vec![moment])),
        }
    }
    // What has no date comes last, in the order of its articles.
    days.sort_by_key(|(day, _)| day.is_empty());
    Element::new("div")
        .class("timeline")
        .child(Element::new("p").class("note").text(page.words.timeline_note))
        .children(days.into_iter().map(|(date, moments)| day(page, date, &moments)))
}

fn day(page: &Page, date: &str, moments: &[&TimelineReport]) -> Element {
    let label = if date.is_empty() { page.words.undated.into() } else { page.words.date(date) };
    let heading = page.heading(2).class("group-name").text(label);
    let moments = moments.iter().map(|moment| self::moment(page, moment));
    let list = Element::new("ol").class("moments").attribute("role", "list").children(moments);
    Element::new("section").class("day").child(heading).child(list)
}

fn moment(page: &Page, moment: &TimelineReport) -> Element {
    let at = moment.at.as_deref();
    let printed = moment.time.as_deref().or(at).and_then(|time| page.clock(time)).unwrap_or_default();
    let mut time = Element::new("time").class("clock");
    if let Some(at) = at {
        time = time.attribute("datetime", at.to_string());
    }
    let time = time.text(printed);
    let article = page.articles.get(moment.article.as_str()).copied();
    let headline = match article {
        Some((number, article)) => {
            let start =
                moment.entry.and_then(|entry| article.entries.get(entry)).map_or(moment.span.start, |e| e.span.start);
            Element::new("a")
                .attribute("href", format!("#{}", page.passage_place(number, start)))
                .attribute("data-action", "passage")
                .attribute("data-article", moment.article.clone())
                .attribute("data-start", moment.span.start.to_string())
                .attribute("data-end", moment.span.end.to_string())
        }
        None => Element::new("span"),
    };
    let source = article.map(|(_, article)| Element::new("span").class("source").text(page.source(article)));
    let touched = moment.issues.iter().filter_map(|issue| page.issue_link(issue));
    let mut meta = Element::new("p").class("meta").child(source);
    for issue in touched {
        meta = meta.text(" · ").child(issue);
    }
    Element::new("li")
        .class(if moment.issues.is_empty() { "moment aside" } else { "moment" })
        .child(time)
        .text(" ")
        .child(
            Element::new("div")
                .child(Element::new("p").class("said").child(headline.attribute("dir", "auto").text(&moment.headline)))
                .child(meta),
        )
}
