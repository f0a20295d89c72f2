//! The noun group behind an inverted verb: "said Ann Holt, the mayor".

use super::super::lexicon::class::{ADVERB, TIME as TIME_CLASS};
use super::super::tag::pos::*;
use super::{Range, Scan};

impl Scan<'_, '_> {
    /// Whether a noun group begins at `at`, as behind an inverted verb.
    pub(super) fn begins_group(&self, at: usize) -> bool {
        let p = self.p;
        at < self.sentence.1
            && !p.quoted(at)
            && self.is_word(at)
            && (p.has(at, DET | ADJ | NOUN | NAME | NUM)
                || p.has(at, PART) && p.has(at + 1, NAME | NOUN)
                || p.has(at, PRON) && !p.has(at, OBJ) && !p.has(at + 1, FIN | AUX))
            && !p.is(at, ADVERB | TIME_CLASS)
    }

    /// The noun group that begins at `at`, with the appositive behind it.
    pub(super) fn group_behind(&self, at: usize) -> Range {
        let p = self.p;
        let (from, to) = (at, self.group_end(at));
        if p.is_mark(to, &[","]) && p.has(to + 1, DET | ADJ | NOUN | NAME | NUM) && !p.quoted(to + 1) {
            let mut behind = self.group_end(to + 1);
            // "Holt, Weir and Lund"
            if p.has(behind, CONJ) && p.has(behind + 1, NAME | DET) {
                behind = self.group_end(behind + 1);
            }
            let closes =
                behind >= self.sentence.1 || p.is_mark(behind, &[",", ":"]) || p.is_stop(behind) || p.has(behind, REL);
            if closes && behind > to + 1 {
                return (from, behind);
            }
        }
        (from, to)
    }

    /// Where the noun group that begins at `at` ends, with the phrases within it.
    fn group_end(&self, at: usize) -> usize {
        let p = self.p;
        let mut to = at;
        while to < self.sentence.1 && to - at < 30 && !p.opens(to) {
            let first = to == at || p.has(to - 1, PREP | CONJ);
            if p.has(to, PRON | OBJ) && first {
                to += 1;
                break;
            }
            let phrase = p.has(to, PREP)
                && to > at
                && matches!(p.form(to), "of" | "for" | "at" | "from" | "with" | "in" | "to" | "on" | "like")
                && p.has(to + 1, NOMINAL)
                && !p.has(to + 1, NUM)
                && !p.is(to + 1, TIME_CLASS)
                && (p.capital(to + 1) || !matches!(p.form(to), "in" | "on"));
            let pair = p.has(to, CONJ)
                && to > at
                && (p.has(to + 1, NAME) || p.has(to + 1, NOUN | DET | ADJ) && p.has(to - 1, NOUN));
            let joins = p.has(to, NOMINAL) && !(p.has(to, DET) && !first && !p.has(to - 1, DET))
                || p.has(to, ADV) && p.has(to + 1, ADJ)
                || p.is_mark(to, &["&", "-", "'", "’", "%", "$"])
                || phrase
                || pair;
            if p.is_mark(to, &["("]) && to > at {
                match (to..self.sentence.1).take(8).find(|&close| p.is_mark(close, &[")"])) {
                    Some(close) => {
                        to = close + 1;
                        continue;
                    }
                    None => break,
                }
            }
            if !joins {
                break;
            }
            to += 1;
        }
        to
    }
}
