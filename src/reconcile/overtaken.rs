//! Overtaken: what was right when it was written, and is so no more. Two ways: the same speaker says otherwise later, and the
//! later words stand; or a report tells that something has not happened yet, and later it has.
//!
//! A spokesman's softer line and the leader's harder one are not the same speaker's: both stand.

use super::dependence::passage;
use super::order::Order;
use super::utterance::Piece;
use super::words::shared;
use super::{Cell, Dossier, Overtaken, OvertakenReport, Place};
use crate::coding::{Coding, Figure, Stance, Via, is_pronoun};
use crate::index::{sort, sorted};
use crate::span::Span;
use std::collections::BTreeMap;

/// How many later statements a statement is held against; bounds the comparisons, so that time stays linear.
const AHEAD: usize = 12;

/// A statement by its cell, the issue and the side, and its place in it.
type Statement<'a> = ((&'a str, &'a str), usize);

/// All that has been overtaken, by article and place; each cell's statements learn what has overtaken them.
pub(super) fn all<'a>(
    dossier: &Dossier,
    order: &Order,
    cells: &mut BTreeMap<(&'a str, &'a str), Cell>,
) -> Vec<OvertakenReport> {
    let mut found: Vec<(OvertakenReport, Option<Statement>)> = Vec::new();
    for (&(issue, side), cell) in cells.iter() {
        for (i, j, how) in overtaken(&cell.pieces, dossier) {
            let (Some(report), Some(by)) = (cell.pieces.get(i), cell.pieces.get(j)) else { continue };
            let speaker = report.statement.speaker.clone().filter(|_| how == Overtaken::Revised);
            let report = OvertakenReport { how, side: side.into(), speaker, report: place(report), by: place(by) };
            found.push((report, Some(((issue, side), i))));
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
        if let Some((cell, i)) = of.and_then(|(cell, i)| Some((cells.get_mut(&cell)?, i))) {
            cell.overtaken.resize(cell.pieces.len(), None);
            if let Some(slot) = cell.overtaken.get_mut(i) {
                *slot = Some(reports.len() - 1);
            }
        }
    }
    reports
}

/// What the statements of a side on an issue overtake among themselves: by piece the piece that overtakes it, and how.
pub(super) fn overtaken(pieces: &[Piece], dossier: &Dossier) -> Vec<(usize, usize, Overtaken)> {
    let key = |i: usize| pieces.get(i).map(|piece| (piece.when, piece.statement.span.start));
    let order = sorted(pieces.len(), &|a, b| key(a) < key(b));
    let mut found: BTreeMap<usize, (usize, Overtaken)> = BTreeMap::new();
    let mut by_speaker: BTreeMap<(Via, &str), Vec<usize>> = BTreeMap::new();
    for &i in &order {
        if let Some(speaker) = pieces.get(i).and_then(speaker) {
            by_speaker.entry(speaker).or_default().push(i);
        }
    }
    for of in by_speaker.values() {
        for (n, &i) in of.iter().enumerate() {
            let later = of.iter().skip(n + 1).take(AHEAD).chain(of.iter().rev().take(AHEAD));
            let other = |j: &&usize| pieces.get(i).zip(pieces.get(**j)).is_some_and(|(a, b)| revises(a, b, dossier));
            if let Some(&j) = later.filter(|j| **j != i).find(other) {
                found.insert(i, (j, Overtaken::Revised));
            }
        }
    }
    // "has not answered", and then the side does: whoever answers for it.
    let answers: Vec<usize> = order.iter().copied().filter(|&i| pieces.get(i).is_some_and(is_answer)).collect();
    for &i in &order {
        let Some(open) = pieces.get(i).filter(|piece| piece.statement.stance == Stance::Undecided) else { continue };
        let later = |j: &&usize| {
            let answer = pieces.get(**j).filter(|answer| answer.when.is_later_than(&open.when));
            answer.is_some_and(|answer| shared(&answer.matter, &open.matter) > 0)
        };
        if let Some(&j) = last(&answers).iter().find(later) {
            found.insert(i, (j, Overtaken::Happened));
        }
    }
    found.into_iter().map(|(i, (j, how))| (i, j, how)).collect()
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
pub(super) fn progress(dossier: &Dossier, order: &Order) -> Vec<OvertakenReport> {
    type Act<'a> = (&'a str, &'a str, &'a str);
    let mut done: BTreeMap<Act, Vec<(super::order::When, &Coding, usize)>> = BTreeMap::new();
    let mut open = Vec::new();
    for (id, coding) in &dossier.codings {
        for (n, step) in coding.progress.iter().enumerate() {
            let act = (step.side.as_str(), step.act.as_str(), step.object.as_str());
            let when = order.when(id, step.entry);
            if step.done {
                done.entry(act).or_default().push((when, coding, n));
            } else {
                open.push((act, when, coding, n));
            }
        }
    }
    for steps in done.values_mut() {
        sort(steps, &|a, b| (a.0, &a.1.article.id, a.2) < (b.0, &b.1.article.id, b.2));
    }
    let place = |coding: &Coding, n: usize| coding.progress.get(n).map(|step| passage(coding, step.span, step.entry));
    let mut found = Vec::new();
    for (act, when, coding, n) in open {
        let steps = done.get(&act).map(Vec::as_slice).unwrap_or_default();
        // The first that is later: the order of time is not whole, so the last ones are asked in turn.
        let later = last(steps).iter().find(|(done, ..)| done.is_later_than(&when));
        let by = later.and_then(|(_, coding, n)| place(coding, *n));
        if let (Some(report), Some(by)) = (place(coding, n), by) {
            found.push(OvertakenReport { how: Overtaken::Happened, side: act.0.into(), speaker: None, report, by });
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
