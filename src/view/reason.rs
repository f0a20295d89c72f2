//! Why a status is what it is, in the language of the interface. The comparison brings its reasons in English; in another
//! language they are told anew from the same facts.

use super::words::fill;
use super::{Element, Page};
use crate::coding::Via;
use crate::reconcile::{Arithmetic, FigureReport, FigureValue, IssueReport, PositionReport, Status};
use crate::text::{concat, find};

/// The longest own words in a reason, in characters.
const QUOTED: usize = 80;

/// The reason of an issue's status.
pub(super) fn of_issue(page: &Page, issue: &IssueReport) -> String {
    if page.words.language() == "en" { issue.reason.clone() } else { told(page, issue) }
}

/// The reason of a verdict on figures. What there is no telling anew of stays in English, and is marked as such.
pub(super) fn of_figure(page: &Page, figure: &FigureReport) -> Element {
    let reason = Element::new("span");
    if page.words.language() == "en" {
        return reason.text(numbered(page, figure));
    }
    match arithmetic(page, figure) {
        Some(told) => reason.text(super::summary::capital(&told, page.words.language())),
        None => reason.attribute("lang", "en").text(&figure.reason),
    }
}

/// The reason as the comparison has it; an article of which nothing is known is called by its number, as everywhere on the
/// page, instead of its id.
fn numbered(page: &Page, figure: &FigureReport) -> String {
    let articles = figure.values.iter().filter_map(|value| page.article(&value.article));
    let nameless = articles.map(|(_, article)| article).filter(|article| article.metadata.name().is_none());
    nameless.fold(figure.reason.clone(), |reason, article| {
        let id = concat(&["(", &article.id, ")"]);
        let Some((before, after)) =
            find(&reason, &id).and_then(|at| Some((reason.get(..at)?, reason.get(at + id.len()..)?)))
        else {
            return reason;
        };
        concat(&[before, "(", &page.source(article), ")", after])
    })
}

/// The verdict's arithmetic; nothing where the comparison doesn't say which values it rests on.
fn arithmetic(page: &Page, figure: &FigureReport) -> Option<String> {
    let words = page.words;
    let ground = figure.ground.as_ref()?;
    let mut said: Vec<String> = Vec::new();
    for place in &ground.values {
        let value = figure.values.get(*place)?;
        let mut number = number(page, value, figure.unit.as_deref());
        if let (Arithmetic::Together, Some(scope)) = (ground.how, &value.scope) {
            number = concat(&[&number, " (", scope, ")"]);
        }
        said.push(number);
        if ground.how == Arithmetic::Conflict {
            said.push(source(page, value));
        }
    }
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    Some(match ground.how {
        Arithmetic::Same => {
            let apart = |pair: &&[FigureValue]| matches!(pair, [a, b] if a.span != b.span || a.article != b.article);
            let passages = 1 + figure.values.windows(2).filter(apart).count();
            words.fill_count(words.figure_same(), passages, &[&words.number(passages as f64), said.first()?])
        }
        Arithmetic::Sum => fill(words.figure_sum(), &said),
        Arithmetic::Parts => {
            let (whole, parts) = said.split_last()?;
            fill(words.figure_parts(), &[&words.list(parts), whole])
        }
        Arithmetic::Conflict => fill(words.figure_conflict(), &said),
        Arithmetic::Together => fill(words.figure_together(), &[&words.list(&said)]),
    })
}

/// Who gives a value: whom the sentence names, else the article.
fn source(page: &Page, value: &FigureValue) -> String {
    let article = page.article(&value.article);
    value.attributed_to.clone().or_else(|| article.map(|(_, article)| page.source(article))).unwrap_or_default()
}

/// A value in figures, with its bound, and what is counted as the comparison names it.
pub(super) fn number(page: &Page, value: &FigureValue, unit: Option<&str>) -> String {
    let words = page.words;
    let number = match (value.low, value.high) {
        (Some(year), _) if unit == Some("year") => return (year.max(0.0) as u64).to_string(),
        (Some(low), Some(high)) if low != high => {
            fill(words.range(), &[&words.large_number(low), &words.large_number(high)])
        }
        (Some(number), _) | (None, Some(number)) => words.large_number(number),
        (None, None) => return words.no_number().into(),
    };
    let number = match unit {
        Some("%") => fill(words.percent(), &[&number]),
        Some("ordinal") | None => number,
        Some(unit) => concat(&[&number, " ", unit]),
    };
    words.qualified(value.qualifier, &number)
}

/// A clause a side, from the position that its part rests on, which stands first; and what the whole rests on.
fn told(page: &Page, issue: &IssueReport) -> String {
    let words = page.words;
    let mut reason = String::new();
    let mut after = String::new();
    let mut fewest = usize::MAX;
    for side in &page.comparison.sides {
        let positions = issue.sides.get(&side.id).map_or(&[][..], |report| &report.positions);
        let Some(position) = positions.first() else {
            append(&mut reason, "; ", &fill(words.reason_silent(), &[&side.label]));
            continue;
        };
        append(&mut reason, "; ", &clause(page, &side.label, position));
        if issue.status == Some(Status::OneSided) && positions.iter().all(is_hearsay) {
            append(&mut after, " ", &fill(words.reason_hearsay(), &[&side.label]));
        } else {
            fewest = fewest.min(position.reports);
        }
    }
    if issue.status == Some(Status::PartlyAgreed) {
        append(&mut reason, "; ", words.reason_part());
    }
    let rests = if issue.rests_on.len() == 1 {
        words.reason_one_article()
    } else if page.is_one_source(&issue.rests_on) {
        words.reason_one_source()
    } else if fewest == 1 && issue.status != Some(Status::OneSided) {
        words.reason_one_side()
    } else {
        ""
    };
    append(&mut after, " ", rests);
    append(&mut reason, ". ", &after);
    if after.is_empty() { reason + "." } else { reason }
}

/// Appends a text, parted from what is there; nothing where it is empty.
fn append(to: &mut String, parted: &str, text: &str) {
    if !to.is_empty() && !text.is_empty() {
        to.push_str(parted);
    }
    to.push_str(text);
}

fn clause(page: &Page, side: &str, position: &PositionReport) -> String {
    let words = page.words;
    let label = if position.verbatim {
        concat(&["“", &super::shorten(&position.label, QUOTED, words.ellipsis()), "”"])
    } else {
        position.label.clone()
    };
    let articles = words.count(words.reason_articles(), position.reports);
    let rests = if position.memorandum { fill(words.reason_document(), &[&articles]) } else { articles };
    fill(words.reason_side(), &[side, words.act(position.stance), &label, &rests])
}

/// Whether a position is known from the other side alone.
fn is_hearsay(position: &PositionReport) -> bool {
    !position.memorandum && position.evidence.iter().all(|evidence| evidence.via == Via::OtherSide)
}
