//! Why a status is what it is, in the language of the interface. The comparison brings its reasons in English; in another
//! language they are told anew from the same facts.

use super::words::fill;
use super::{Element, Page};
use crate::coding::Via;
use crate::reconcile::{Arithmetic, FigureReport, FigureValue, IssueReport, PositionReport, Status};

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
        return reason.text(&figure.reason);
    }
    match arithmetic(page, figure) {
        Some(told) => reason.text(super::summary::capital(&told, page.words.language())),
        None => reason.attribute("lang", "en").text(&figure.reason),
    }
}

fn arithmetic(page: &Page, figure: &FigureReport) -> Option<String> {
    let words = page.words;
    let ground = figure.ground.as_ref()?;
    let values: Vec<&FigureValue> = ground.values.iter().filter_map(|place| figure.values.get(*place)).collect();
    let said: Vec<String> = values.iter().map(|value| number(page, value, figure.unit.as_deref())).collect();
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    Some(match (ground.how, said.as_slice()) {
        (Arithmetic::Same, [value]) => {
            let mut passages: Vec<_> = figure.values.iter().map(|value| (&value.article, value.span)).collect();
            passages.dedup();
            let count = words.number(passages.len() as f64);
            words.fill_count(words.figure_same(), passages.len(), &[&count, value])
        }
        (Arithmetic::Sum, [each, all]) => fill(words.figure_sum(), &[each, all]),
        (Arithmetic::Parts, [parts @ .., whole]) => fill(words.figure_parts(), &[&words.list(parts), whole]),
        (Arithmetic::Conflict, [one, other]) => {
            let [by, against] = [0, 1].map(|at| values.get(at).map(|value| source(page, value)).unwrap_or_default());
            fill(words.figure_conflict(), &[one, &by, other, &against])
        }
        (Arithmetic::Together, all) => {
            let scoped = values.iter().zip(all).map(|(value, said)| match &value.scope {
                Some(scope) => [said, " (", scope, ")"].concat(),
                None => (*said).to_string(),
            });
            let scoped: Vec<String> = scoped.collect();
            let scoped: Vec<&str> = scoped.iter().map(String::as_str).collect();
            fill(words.figure_together(), &[&words.list(&scoped)])
        }
        _ => return None,
    })
}

/// Who gives a value: whom the sentence names, else the article.
fn source(page: &Page, value: &FigureValue) -> String {
    let article = page.article(&value.article);
    value.attributed_to.clone().or_else(|| article.map(|(_, article)| page.source(article))).unwrap_or_default()
}

/// A value in figures, with what is counted as the comparison names it.
fn number(page: &Page, value: &FigureValue, unit: Option<&str>) -> String {
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
        Some(unit) => [&number, " ", unit].concat(),
    };
    words.qualified(value.qualifier, &number)
}

/// A clause a side, from the position that its part rests on, which stands first; and what the whole rests on.
fn told(page: &Page, issue: &IssueReport) -> String {
    let words = page.words;
    let mut clauses = Vec::new();
    let mut after = Vec::new();
    let mut fewest = usize::MAX;
    for side in &page.comparison.sides {
        let positions = issue.sides.get(&side.id).map_or(&[][..], |report| &report.positions);
        let Some(position) = positions.first() else {
            clauses.push(fill(words.reason_silent(), &[&side.label]));
            continue;
        };
        clauses.push(clause(page, &side.label, position));
        if issue.status == Some(Status::OneSided) && positions.iter().all(is_hearsay) {
            after.push(fill(words.reason_hearsay(), &[&side.label]));
        } else {
            fewest = fewest.min(position.reports);
        }
    }
    if issue.status == Some(Status::PartlyAgreed) {
        clauses.push(words.reason_part().into());
    }
    if issue.rests_on.len() == 1 {
        after.push(words.reason_one_article().into());
    } else if page.is_one_source(&issue.rests_on) {
        after.push(words.reason_one_source().into());
    } else if fewest == 1 && issue.status != Some(Status::OneSided) {
        after.push(words.reason_one_side().into());
    }
    after.insert(0, clauses.join("; ") + ".");
    after.join(" ")
}

fn clause(page: &Page, side: &str, position: &PositionReport) -> String {
    let words = page.words;
    let label = if position.verbatim {
        ["“", &super::shorten(&position.label, QUOTED, words.ellipsis()), "”"].concat()
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
