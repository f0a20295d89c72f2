//! Overtaken: what was right when it was written, and is so no more. Two ways: the same speaker says otherwise later, and the
//! later words stand; or a report tells that something has not happened yet, and later it has.
//!
//! A spokesman's softer line and the leader's harder one are not the same speaker's: both stand.

use super::dependence::passage;
use super::order::{Order, When};
use super::utterance::Piece;
use super::words::shared;
use super::{Cell, Dossier, Overtaken, OvertakenReport, Place};
use crate::coding::{Coding, Figure, Progress, Stance, Via, is_pronoun};
use crate::index::{groups, sort, sorted};
use crate::span::Span;

/// How many later statements a statement is held against; bounds the comparisons, so that time stays linear.
const AHEAD: usize = 12;

/// All that has been overtaken, by article and place; each cell's statements learn what has overtaken them.
pub(super) fn all(dossier: &Dossier, order: &Order, cells: &mut [Cell]) -> Vec<OvertakenReport> {
    /// A statement by its cell and its place in it.
    type Of = Option<(usize, usize)>;
    let mut found: Vec<(OvertakenReport, Of)> = Vec::new();
    for (number, cell) in cells.iter().enumerate() {
        for (i, by) in overtaken(&cell.pieces, dossier).into_iter().enumerate() {
            let Some((report, (by, how))) = cell.pieces.get(i).zip(by) else { continue };
            let Some(by) = cell.pieces.get(by) else { continue };
            let speaker = report.statement.speaker.clone().filter(|_| how == Overtaken::Revised);
            let (side, report, by) = (cell.side.into(), place(report), place(by));
            found.push((OvertakenReport { how, side, speaker, report, by }, Some((number, i))));
        }
    }
    found.extend(progress(dossier, order).into_iter().map(|report| (report, None)));
    fn key(report: &OvertakenReport) -> (&str, Span, &str, Overtaken, &str, Span) {
        let OvertakenReport { how, side, report, by, .. } = report;
        (report.article.as_str(), report.span, side.as_str(), *how, by.article.as_str(), by.span)
    }
    sort(&mut found, &|a, b| (key(&a.0), a.1) < (key(&b.0), b.1));
    let mut reports: Vec<OvertakenReport> = Vec::new();
    for (report, of) in found {
        if reports.last().is_none_or(|last| key(last) != key(&report)) {
            reports.push(report);
        }
        if let Some(piece) = of.and_then(|(cell, i)| cells.get_mut(cell)?.pieces.get_mut(i)) {
            piece.overtaken = Some(reports.len() - 1);
        }
    }
    reports
}

/// What the statements of a side on an issue overtake among themselves: by piece the piece that overtakes it, and how.
fn overtaken(pieces: &[Piece], dossier: &Dossier) -> Vec<Option<(usize, Overtaken)>> {
    let key = |i: usize| pieces.get(i).map(|piece| (piece.when, piece.statement.span.start));
    let order = sorted(pieces.len(), &|a, b| key(a) < key(b));
    let mut found: Vec<Option<(usize, Overtaken)>> = vec![None; pieces.len()];
    let mut found_at = |i: usize, by: Option<(usize, Overtaken)>| {
        if let Some(slot) = found.get_mut(i) {
            *slot = by.or(*slot);
        }
    };
    let named: Vec<(usize, (Via, &str))> =
        order.iter().filter_map(|&i| Some((i, pieces.get(i).and_then(speaker)?))).collect();
    for group in groups(&named, &|a, b| a.1 < b.1) {
        for (n, &&(i, _)) in group.iter().enumerate() {
            let later = group.iter().skip(n + 1).take(AHEAD).chain(group.iter().rev().take(AHEAD));
            let mut others = later.map(|(j, _)| *j).filter(|j| *j != i);
            let by = others.find(|j| pieces.get(i).zip(pieces.get(*j)).is_some_and(|(a, b)| revises(a, b, dossier)));
            found_at(i, by.map(|j| (j, Overtaken::Revised)));
        }
    }
    // "has not answered", and then the side does: whoever answers for it.
    let answers: Vec<usize> = order.iter().copied().filter(|&i| pieces.get(i).is_some_and(is_answer)).collect();
    for (i, open) in pieces.iter().enumerate().filter(|(_, piece)| piece.statement.stance == Stance::Undecided) {
        let later = |j: &&usize| {
            let answer = pieces.get(**j).filter(|answer| answer.when.is_later_than(&open.when));
            answer.is_some_and(|answer| shared(&answer.matter, &open.matter) > 0)
        };
        found_at(i, last(&answers).iter().find(later).map(|&j| (j, Overtaken::Happened)));
    }
    found
}

/// The last of many, in their order.
fn last<T>(of: &[T]) -> &[T] {
    of.get(of.len().saturating_sub(AHEAD)..).unwrap_or_default()
}

/// Whose words a statement gives, where it gives somebody's own.
fn speaker<'a>(piece: &'a Piece) -> Option<(Via, &'a str)> {
    let via = Some(piece.statement.via).filter(|via| matches!(via, Via::Own | Via::OtherSide))?;
    let name = piece.person.as_deref().or(piece.statement.speaker.as_deref())?;
    Some((via, name)).filter(|_| !is_pronoun(name))
}

/// Whether a statement settles what was open.
fn is_answer(piece: &Piece) -> bool {
    matches!(piece.statement.stance, Stance::Agrees | Stance::Rejects | Stance::Conditions)
        && matches!(piece.statement.via, Via::Own | Via::Reporter)
}

/// Which way a stance goes.
#[derive(PartialEq, Eq)]
enum Line {
    For,
    Against,
    If,
    Open,
}

const fn line(stance: Stance) -> Line {
    match stance {
        Stance::Demands | Stance::Proposes | Stance::Agrees => Line::For,
        Stance::Rejects => Line::Against,
        Stance::Conditions => Line::If,
        Stance::Undecided => Line::Open,
    }
}

/// Whether `later` changes the line of `earlier`: of the same matter another stance, or the same stance with another number.
fn revises(earlier: &Piece, later: &Piece, dossier: &Dossier) -> bool {
    if !later.when.is_later_than(&earlier.when) {
        return false;
    }
    let both = shared(&earlier.matter, &later.matter);
    let shorter = earlier.matter.len().min(later.matter.len());
    let position = earlier.statement.position.is_some() && earlier.statement.position == later.statement.position;
    let matter = position || (both >= 2 && both * 3 >= shorter * 2);
    if !matter || line(later.statement.stance) == Line::Open {
        return false;
    }
    line(earlier.statement.stance) != line(later.statement.stance) || {
        let (a, b) = (figures(earlier, dossier), figures(later, dossier));
        let pairs = a.iter().take(AHEAD).flat_map(|a| b.iter().take(AHEAD).map(move |b| (a, b)));
        let mut same = pairs.filter(|(a, b)| (&a.noun, &a.unit) == (&b.noun, &b.unit)).peekable();
        same.peek().is_some() && same.all(|(a, b)| are_apart(a, b))
    }
}

/// The figures within a statement.
fn figures<'a>(piece: &Piece, dossier: &'a Dossier) -> &'a [Figure] {
    let all = dossier.codings.get(&piece.article.id).map_or(&[][..], |coding| &coding.figures);
    let span = piece.statement.span;
    let from = all.partition_point(|figure| figure.mark.start < span.start);
    let rest = all.get(from..).unwrap_or_default();
    rest.get(..rest.partition_point(|figure| figure.mark.end <= span.end)).unwrap_or_default()
}

/// Whether two figures give different numbers, neither within the other.
fn are_apart(a: &Figure, b: &Figure) -> bool {
    let bounds = |figure: &Figure| {
        (figure.low.or(figure.high).unwrap_or(f64::NEG_INFINITY), figure.high.or(figure.low).unwrap_or(f64::INFINITY))
    };
    let ((low, high), (least, most)) = (bounds(a), bounds(b));
    high < least || most < low
}

/// What has not been done yet in one report, and has in a later one.
fn progress(dossier: &Dossier, order: &Order) -> Vec<OvertakenReport> {
    let mut steps: Vec<(When, &Coding, &Progress)> = Vec::new();
    for (id, coding) in &dossier.codings {
        steps.extend(coding.progress.iter().map(|step| (order.when(id, step.entry), coding, step)));
    }
    fn act<'a>(step: &(When, &Coding, &'a Progress)) -> (&'a str, &'a str, &'a str) {
        (&step.2.side, &step.2.act, &step.2.object)
    }
    let (mut done, open): (Vec<_>, Vec<_>) = steps.into_iter().partition(|(_, _, step)| step.done);
    sort(&mut done, &|a, b| (act(a), a.0, &a.1.article.id) < (act(b), b.0, &b.1.article.id));
    let place = |(_, coding, step): &(When, &Coding, &Progress)| passage(coding, step.span, step.entry);
    let mut found = Vec::new();
    for step in &open {
        let from = done.partition_point(|other| act(other) < act(step));
        let to = done.partition_point(|other| act(other) <= act(step));
        // The first that is later: the order of time is not whole, so the last ones are asked in turn.
        let later = |other: &&(When, &Coding, &Progress)| other.0.is_later_than(&step.0);
        if let Some(by) = last(done.get(from..to).unwrap_or_default()).iter().find(later) {
            let (side, report, by) = (act(step).0.into(), place(step), place(by));
            found.push(OvertakenReport { how: Overtaken::Happened, side, speaker: None, report, by });
        }
    }
    found
}

/// The place of a piece.
pub(super) fn place(piece: &Piece) -> Place {
    Place {
        article: piece.article.id.clone(),
        quote: piece.statement.quote.clone(),
        span: piece.statement.span,
        entry: piece.statement.entry,
        time: super::position::time(piece.article, piece.statement.entry),
    }
}
