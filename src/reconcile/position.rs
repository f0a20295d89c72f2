//! Positions: what a side does on an issue, by the answers that the codebook names; what none of them fits is one position a
//! stance, told in the side's own words. Each with all its evidence.
//!
//! Each piece of evidence carries the number of its utterance, so that a remark reported several times is not taken for
//! independent support.

use super::dependence::Sources;
use super::utterance::{Piece, utterances};
use super::words::{clipped, count};
use super::{Evidence, PositionReport, SideReport};
use crate::article::{Article, date};
use crate::codebook::Issue;
use crate::coding::{Stance, Statement};
use crate::index::{distinct, sort};
use std::collections::BTreeMap;

/// The longest label in a statement's own words, in bytes: two lines of a table's cell.
const LABEL: usize = 140;

/// How many words of its own say what a sentence is about: "He confirmed it." does not.
const TELLING: usize = 4;

/// A piece of evidence on its way into a position: its index among the pieces, its utterance.
type Held = (usize, usize);

/// What a side holds on an issue: its statements brought together. `overtaken` is by piece what has overtaken it.
pub(super) fn side_report(
    issue: &Issue,
    pieces: &[Piece],
    overtaken: &[Option<usize>],
    sources: &Sources,
) -> SideReport {
    let mut positions = Vec::new();
    for ((stance, named, _), held) in groups(issue, pieces) {
        positions.push(position_report(issue, stance, named, held, pieces, overtaken, sources));
    }
    sort(&mut positions, &|a, b| (rank(a), &a.label) < (rank(b), &b.label));
    SideReport { positions }
}

/// What makes one position: the stance, the codebook's answer where there is one, and else whether it stands in the side's own
/// document, which must not be said of what was only spoken.
type Group<'a> = (Stance, Option<&'a str>, bool);

/// The pieces by what they hold.
///
/// A piece without a named position joins that of its utterance: the headline says what the paragraph says.
fn groups<'a>(issue: &Issue, pieces: &[Piece<'a>]) -> BTreeMap<Group<'a>, Vec<Held>> {
    let utterance = utterances(pieces);
    let named = |piece: &Piece<'a>| {
        let position = piece.statement.position.as_deref();
        position.filter(|id| issue.positions.iter().any(|p| p.id == *id))
    };
    let mut of_utterance: BTreeMap<usize, &str> = BTreeMap::new();
    for (piece, number) in pieces.iter().zip(&utterance) {
        if let Some(position) = named(piece) {
            let first = of_utterance.entry(*number).or_insert(position);
            *first = (*first).min(position);
        }
    }
    let mut groups: BTreeMap<Group<'a>, Vec<Held>> = BTreeMap::new();
    for (i, (piece, &number)) in pieces.iter().zip(&utterance).enumerate() {
        let position = named(piece).or_else(|| of_utterance.get(&number).copied());
        let written = position.is_none() && piece.statement.memorandum;
        groups.entry((piece.statement.stance, position, written)).or_default().push((i, number));
    }
    groups
}

/// The most telling first: what stands before what has been overtaken, a named answer before own words, what is reported
/// more often, the stronger stance.
fn rank(position: &PositionReport) -> (bool, bool, std::cmp::Reverse<usize>, std::cmp::Reverse<usize>, u8) {
    use std::cmp::Reverse;
    let strength = strength(position.stance);
    (!position.stands(), position.verbatim, Reverse(position.reports), Reverse(position.utterances), strength)
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

fn position_report(
    issue: &Issue,
    stance: Stance,
    position: Option<&str>,
    mut held: Vec<Held>,
    pieces: &[Piece],
    overtaken: &[Option<usize>],
    sources: &Sources,
) -> PositionReport {
    let gone = |i: usize| overtaken.get(i).copied().flatten();
    let order = |(i, _): &Held| (gone(*i).is_some(), pieces.get(*i).map(Piece::order));
    sort(&mut held, &|a, b| order(a) < order(b));
    let mut words = held.iter().filter_map(|(i, _)| pieces.get(*i));
    let first = words.clone().next();
    let named = position.and_then(|id| issue.positions.iter().find(|p| p.id == id));
    let label = match named {
        Some(position) => position.label.clone(),
        None => words.clone().find(|piece| piece.words.len() >= TELLING).or(first).map(own_words).unwrap_or_default(),
    };
    let memorandum = words.any(|piece| piece.statement.memorandum);
    // Utterances are numbered in the order of the evidence.
    let mut numbers: BTreeMap<usize, usize> = BTreeMap::new();
    let mut evidence = Vec::with_capacity(held.len());
    for (i, utterance) in held {
        let next = numbers.len();
        let number = *numbers.entry(utterance).or_insert(next);
        evidence.extend(pieces.get(i).map(|piece| self::evidence(piece, number, gone(i), sources)));
    }
    let articles: Vec<&str> = distinct(evidence.iter().map(|e| e.article.as_str()).collect());
    PositionReport {
        stance,
        position: position.map(str::to_string),
        label,
        verbatim: named.is_none(),
        memorandum,
        reports: articles.len(),
        utterances: numbers.len(),
        sources: sources.independent(&evidence),
        evidence,
    }
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

fn evidence(piece: &Piece, utterance: usize, overtaken: Option<usize>, sources: &Sources) -> Evidence {
    let Statement { article, quote, span, marks, speaker, via, entry, because, .. } = piece.statement.clone();
    let time = time(piece.article, entry);
    let days = days(piece, sources);
    Evidence { article, quote, span, marks, speaker, via, entry, time, days, overtaken, utterance, because }
}

/// The day or days that a statement speaks of, where it names any but that of its writing. "Yesterday" in an entry without a
/// stamp may be of another day than the page.
fn days(piece: &Piece, sources: &Sources) -> Option<String> {
    let Statement { article, quote, entry, .. } = piece.statement;
    let written = sources.order.day(article, *entry)?;
    let stamped =
        piece.article.entries.is_empty() || entry.is_some_and(|entry| piece.article.entry_time(entry).is_some());
    let told = date::mentions(quote).into_iter().filter(|mention| match mention.when {
        date::When::Day(after) => after != 0 && stamped,
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
