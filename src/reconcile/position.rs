//! Positions: statements that say the same become one position with all its evidence.
//!
//! A headline and its paragraph, a list item that repeats an entry, and two papers quoting one remark are one utterance
//! reported several times, not independent support: each piece of evidence carries the number of its utterance.

use super::words::{clipped, content, count, shared};
use super::{Evidence, PositionReport, SideReport};
use crate::article::{Article, BlockKind};
use crate::codebook::Issue;
use crate::coding::{Stance, Statement, Via};
use crate::index::sort;
use std::collections::{BTreeMap, BTreeSet};

/// The longest label in a statement's own words, in bytes: two lines of a table's cell.
const LABEL: usize = 140;

/// Two passages are one utterance where they share this part of the words of the shorter one …
const ALIKE: (usize, usize) = (3, 5);
/// … and at least so many words, or all of both.
const SHARED: usize = 3;

/// How many utterances a word is remembered to stand in. Bounds the comparisons, so that time stays linear: a word in
/// more utterances than this tells nothing.
const REMEMBERED: usize = 12;

/// What a side holds on an issue: its statements brought together, in the order of the articles' ids and texts.
pub(super) fn side_report<'a>(issue: &Issue, statements: &[(&'a Article, &'a Statement)]) -> SideReport {
    let mut groups: BTreeMap<(Stance, Option<&str>, usize), Vec<Piece>> = BTreeMap::new();
    let mut own_words: BTreeMap<Stance, Utterances> = BTreeMap::new();
    for &(article, statement) in statements {
        let piece = Piece::new(article, statement);
        let named = statement.position.as_deref().filter(|id| issue.positions.iter().any(|p| p.id == *id));
        // Where the codebook names no position, each utterance is a position of its own.
        let group = if named.is_some() { 0 } else { own_words.entry(statement.stance).or_default().of(&piece) };
        groups.entry((statement.stance, named, group)).or_default().push(piece);
    }
    let mut positions: Vec<PositionReport> = groups
        .into_iter()
        .map(|((stance, position, _), pieces)| position_report(issue, stance, position, pieces))
        .collect();
    sort(&mut positions, &|a, b| (rank(a), &a.label) < (rank(b), &b.label));
    SideReport { positions }
}

/// The most telling first: a named answer before own words, what is reported more often, the stronger stance.
fn rank(position: &PositionReport) -> (bool, std::cmp::Reverse<usize>, std::cmp::Reverse<usize>, u8) {
    use std::cmp::Reverse;
    (position.verbatim, Reverse(position.reports), Reverse(position.utterances), strength(position.stance))
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

/// A statement with what is needed to compare it.
struct Piece<'a> {
    article: &'a Article,
    statement: &'a Statement,
    headline: bool,
    words: Vec<u64>,
}

impl<'a> Piece<'a> {
    fn new(article: &'a Article, statement: &'a Statement) -> Self {
        let at = article.blocks.partition_point(|block| block.span.end <= statement.span.start);
        let headline = article.blocks.get(at).is_some_and(|block| block.kind == BlockKind::Headline);
        Self { article, statement, headline, words: content(&statement.quote) }
    }

    /// The best evidence first: the side's own words before the report's, a third party's and the adversary's account;
    /// named speakers before nameless, whole sentences before headlines.
    fn order(&self) -> (u8, bool, bool, &str, usize) {
        let via = match self.statement.via {
            Via::Own => 0,
            Via::Reporter => 1,
            Via::ThirdParty => 2,
            Via::OtherSide => 3,
        };
        (via, self.headline, self.statement.speaker.is_none(), &self.article.id, self.statement.span.start)
    }
}

/// An utterance as it was first seen: its words, who says so, and where.
struct Seen<'a> {
    words: Vec<u64>,
    speaker: Option<String>,
    place: (&'a str, Option<usize>),
}

/// The utterances seen so far, found again by their words.
#[derive(Default)]
struct Utterances<'a> {
    seen: Vec<Seen<'a>>,
    by_word: BTreeMap<u64, Vec<usize>>,
}

impl<'a> Utterances<'a> {
    /// The number of the utterance that the piece reports: one seen before, or a new one.
    fn of(&mut self, piece: &Piece<'a>) -> usize {
        let new = Seen {
            words: piece.words.clone(),
            speaker: piece.statement.speaker.as_deref().map(surname),
            place: (&piece.article.id, piece.statement.entry),
        };
        let near: BTreeSet<usize> =
            new.words.iter().filter_map(|word| self.by_word.get(word)).flatten().copied().collect();
        let found = near.into_iter().find(|&at| self.seen.get(at).is_some_and(|seen| seen.is(&new)));
        found.unwrap_or_else(|| {
            let number = self.seen.len();
            for &word in &new.words {
                let places = self.by_word.entry(word).or_default();
                if places.len() < REMEMBERED {
                    places.push(number);
                }
            }
            self.seen.push(new);
            number
        })
    }
}

impl Seen<'_> {
    /// Whether both are one remark: alike in words, and not of two speakers. A headline may call its speaker otherwise than
    /// the text below it.
    fn is(&self, other: &Self) -> bool {
        let both = shared(&self.words, &other.words);
        let shorter = self.words.len().min(other.words.len());
        let alike = both >= SHARED && both * ALIKE.1 >= shorter * ALIKE.0;
        let one_speaker = self.speaker.is_none() || other.speaker.is_none() || self.speaker == other.speaker;
        let one_entry = self.place == other.place && self.place.1.is_some();
        (one_speaker || one_entry) && (alike || self.words == other.words)
    }
}

/// The last word of a name, which spellings of one person share.
fn surname(name: &str) -> String {
    name.split_whitespace().next_back().unwrap_or_default().to_lowercase()
}

fn position_report(issue: &Issue, stance: Stance, position: Option<&str>, mut pieces: Vec<Piece>) -> PositionReport {
    sort(&mut pieces, &|a, b| a.order() < b.order());
    let named = position.and_then(|id| issue.positions.iter().find(|p| p.id == id));
    let label = match named {
        Some(position) => position.label.clone(),
        None => pieces.first().map(own_words).unwrap_or_default(),
    };
    let mut articles: Vec<&str> = pieces.iter().map(|piece| piece.article.id.as_str()).collect();
    sort(&mut articles, &|a, b| a < b);
    articles.dedup();
    let mut utterances = Utterances::default();
    let evidence: Vec<Evidence> = pieces.iter().map(|piece| evidence(piece, utterances.of(piece))).collect();
    PositionReport {
        stance,
        position: position.map(str::to_string),
        label,
        verbatim: named.is_none(),
        memorandum: pieces.iter().any(|piece| piece.statement.memorandum),
        reports: articles.len(),
        utterances: utterances.seen.len(),
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

fn evidence(piece: &Piece, utterance: usize) -> Evidence {
    let Statement { article, quote, span, marks, speaker, via, entry, because, .. } = piece.statement.clone();
    let stamp = entry.and_then(|entry| piece.article.entries.get(entry)).and_then(|entry| entry.time.clone());
    let time = stamp.or_else(|| piece.article.metadata.published.clone());
    Evidence { article, quote, span, marks, speaker, via, entry, time, utterance, because }
}

/// "3 articles", and where they repeat one utterance: "3 articles, one utterance".
pub(super) fn support(position: &PositionReport) -> String {
    let articles = count(position.reports, "article");
    if position.reports > 1 && position.utterances == 1 { articles + ", one utterance" } else { articles }
}
