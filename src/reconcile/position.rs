//! Positions: what a side does on an issue, by the answers that the codebook names; what none of them fits is one position a
//! stance, told by the codebook's general answer or in the side's own words. Each with all its evidence.
//!
//! Each piece of evidence carries the number of its utterance, so that a remark reported several times is not taken for
//! independent support.

use super::dependence::Sources;
use super::utterance::{Piece, utterances};
use super::words::{clipped, count};
use super::{Cell, Evidence, PositionReport, SideReport};
use crate::article::{Article, date};
use crate::codebook::{Issue, Position};
use crate::coding::{Stance, Statement};
use crate::index::{distinct, groups, sort};
use std::cmp::Reverse;

/// The longest label in a statement's own words, in bytes: two lines of a table's cell.
const LABEL: usize = 140;

/// How many words of its own say what a sentence is about: "He confirmed it." does not.
const TELLING: usize = 4;

/// A piece of evidence on its way into a position.
struct Held<'a> {
    piece: &'a Piece<'a>,
    utterance: usize,
    /// The codebook's answer that it gives.
    position: Option<&'a str>,
}

impl Held<'_> {
    /// What makes one position: the stance, the codebook's answer where there is one, and else whether it stands in the side's
    /// own document, which must not be said of what was only spoken.
    fn group(&self) -> (Stance, Option<&str>, bool) {
        let statement = self.piece.statement;
        (statement.stance, self.position, self.position.is_none() && statement.memorandum)
    }
}

/// What a side holds on an issue: its statements brought together.
pub(super) fn side_report(issue: &Issue, cell: &Cell, sources: &Sources) -> SideReport {
    let held = held(issue, &cell.pieces);
    let groups = groups(&held, &|a, b| a.group() < b.group());
    let mut positions: Vec<PositionReport> =
        groups.into_iter().filter_map(|group| position_report(issue, group, sources)).collect();
    let is_general = |report: &PositionReport| {
        let id = report.position.as_deref();
        issue.positions.iter().any(|position| Some(position.id.as_str()) == id && position.is_general())
    };
    let rank = |report: &PositionReport| rank(report, is_general(report));
    sort(&mut positions, &|a, b| (rank(a), &a.label) < (rank(b), &b.label));
    SideReport { positions }
}

/// The pieces with what makes them one position.
///
/// A piece without a named position joins that of its utterance: the headline says what the paragraph says. Where that has
/// none either, it is the side's general answer, if the codebook names one.
fn held<'a>(issue: &'a Issue, pieces: &'a [Piece<'a>]) -> Vec<Held<'a>> {
    let utterances = utterances(pieces);
    let named = |piece: &'a Piece| {
        let position = piece.statement.position.as_deref();
        position.filter(|id| issue.positions.iter().any(|p| p.id == *id))
    };
    let mut of_utterance: Vec<Option<&str>> = vec![None; pieces.len()];
    for (piece, number) in pieces.iter().zip(&utterances) {
        if let (Some(position), Some(slot)) = (named(piece), of_utterance.get_mut(*number)) {
            *slot = Some(slot.map_or(position, |other| other.min(position)));
        }
    }
    let mut held = Vec::with_capacity(pieces.len());
    for (piece, utterance) in pieces.iter().zip(utterances) {
        let of_utterance = || of_utterance.get(utterance).copied().flatten();
        let position = named(piece).or_else(of_utterance).or_else(|| general(issue, piece.statement));
        held.push(Held { piece, utterance, position });
    }
    held
}

/// What a side says when it does this and nothing tells which of its answers it gives: the position without keywords.
fn general<'a>(issue: &'a Issue, statement: &Statement) -> Option<&'a str> {
    let fits = |position: &&Position| position.is_general() && position.fits(&statement.side, statement.stance);
    issue.positions.iter().find(fits).map(|position| position.id.as_str())
}

/// The most telling first: what stands before what has been overtaken, a particular answer before a general one and that
/// before own words, what is reported more often, the stronger stance.
fn rank(position: &PositionReport, general: bool) -> (bool, u8, Reverse<usize>, Reverse<usize>, u8) {
    let vague = u8::from(general) + 2 * u8::from(position.verbatim);
    let strength = strength(position.stance);
    (!position.stands(), vague, Reverse(position.reports), Reverse(position.utterances), strength)
}

/// How plainly a stance takes a stand, the plainest first.
const fn strength(stance: Stance) -> u8 {
    match stance {
        Stance::Agrees => 0,
        Stance::Rejects => 1,
        Stance::Demands => 2,
        Stance::Conditions => 3,
        Stance::Proposes => 4,
        Stance::Undecided => 5,
    }
}

/// The position of a group; none where there is nothing in it.
fn position_report(issue: &Issue, mut held: Vec<&Held>, sources: &Sources) -> Option<PositionReport> {
    fn rank<'a>(held: &Held<'a>) -> (bool, impl PartialOrd + use<'a>) {
        (held.piece.overtaken.is_some(), held.piece.order())
    }
    sort(&mut held, &|a, b| rank(a) < rank(b));
    let &first = held.first()?;
    let named = issue.positions.iter().find(|position| first.position == Some(position.id.as_str()));
    let telling = || held.iter().find(|held| held.piece.words.len() >= TELLING).unwrap_or(&first).piece;
    // Utterances are numbered in the order of the evidence.
    let most = held.iter().map(|held| held.utterance).max().unwrap_or(0);
    let mut numbers: Vec<Option<usize>> = vec![None; most + 1];
    let mut utterances = 0;
    let mut evidence = Vec::with_capacity(held.len());
    for held in &held {
        let Some(number) = numbers.get_mut(held.utterance) else { continue };
        let number = *number.get_or_insert(utterances);
        utterances = utterances.max(number + 1);
        evidence.push(self::evidence(held.piece, number, sources));
    }
    let articles: Vec<&str> = distinct(evidence.iter().map(|e| e.article.as_str()).collect());
    Some(PositionReport {
        stance: first.piece.statement.stance,
        position: first.position.map(str::to_string),
        label: named.map_or_else(|| own_words(telling()), |position| position.label.clone()),
        verbatim: named.is_none(),
        memorandum: held.iter().any(|held| held.piece.statement.memorandum),
        reports: articles.len(),
        utterances,
        sources: sources.independent(&evidence),
        evidence,
    })
}

/// The sentence, or where it is long the clauses in which the coded words stand; a verbatim stretch, cut if it is long still.
fn own_words(piece: &Piece) -> String {
    let quote = piece.statement.quote.as_str();
    let marks = &piece.statement.marks;
    let offset = |at: usize| at.checked_sub(piece.statement.span.start).filter(|&at| quote.is_char_boundary(at));
    let start = marks.iter().filter_map(|mark| offset(mark.start)).min();
    let end = marks.iter().filter_map(|mark| offset(mark.end)).max();
    let (Some(start), Some(end)) = (start, end) else { return clipped(quote, LABEL) };
    if quote.len() <= LABEL {
        return clipped(quote, LABEL);
    }
    let stops = [',', ';', ':', '–', '—'];
    let (before, behind) = (quote.get(..start).unwrap_or_default(), quote.get(end..).unwrap_or_default());
    let from = before
        .rfind(stops)
        .map_or(0, |at| at + before.get(at..).and_then(|s| s.chars().next()).map_or(1, char::len_utf8));
    let to = behind.find(stops).map_or(quote.len(), |at| end + at);
    let clause = quote.get(from..to).unwrap_or(quote).trim();
    clipped(if clause.split_whitespace().count() >= 4 { clause } else { quote }, LABEL)
}

fn evidence(piece: &Piece, utterance: usize, sources: &Sources) -> Evidence {
    let Statement { article, quote, span, marks, speaker, via, entry, because, .. } = piece.statement.clone();
    let time = time(piece.article, entry);
    let (days, overtaken) = (days(piece, sources), piece.overtaken);
    Evidence { article, quote, span, marks, speaker, via, entry, time, days, overtaken, utterance, because }
}

/// The day or days that a statement speaks of, where it names any but that of its writing. "Yesterday" in an entry without a
/// stamp may be of another day than the page.
fn days(piece: &Piece, sources: &Sources) -> Option<String> {
    let Statement { article, quote, entry, .. } = piece.statement;
    let written = sources.order.day(article, *entry)?;
    let entries = &piece.article.entries;
    let stamp = || entries.get((*entry)?)?.time.as_deref().and_then(date::parse);
    let told = date::mentions(quote).into_iter().filter(|mention| match mention.when {
        date::When::Day(after) => after != 0 && (entries.is_empty() || stamp().is_some()),
        _ => true,
    });
    let mut days = told.filter_map(|mention| mention.when.resolve(&written));
    days.next()
        .filter(|days| days.first != days.last || Some(days.first) != written.day_number())
        .map(|days| days.to_string())
}

/// The time of an entry as printed, else that of the article.
pub(super) fn time(article: &Article, entry: Option<usize>) -> Option<String> {
    let stamp = entry.and_then(|entry| article.entries.get(entry)).and_then(|entry| entry.time.clone());
    stamp.or_else(|| article.metadata.published.clone())
}

/// "3 articles", and where they repeat one utterance or go back to one source: "3 articles, one utterance".
pub(super) fn support(position: &PositionReport) -> String {
    let articles = count(position.reports, "article");
    match (position.reports, position.utterances, position.sources) {
        (2.., 1, _) => articles + ", one utterance",
        (2.., _, 1) => articles + ", one source",
        _ => articles,
    }
}
