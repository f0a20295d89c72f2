//! Where the content of a tag begins and ends.

use super::super::lexicon::class::*;
use super::Scan;
use super::verb::Verb;
use crate::language::TokenKind;

impl Scan<'_, '_> {
    /// Where the content of a verb begins: behind the addressee, and behind when and where if a clause follows.
    pub(super) fn content_start(&self, verb: Verb, from: usize) -> usize {
        let p = self.p;
        let end = self.sentence.1;
        let mut at = from;
        if verb.class & TELL != 0 || (verb.class & (URGE | WEAK) != 0 && p.is(at, OBJECT) && !p.is(at + 1, TO)) {
            at = self.behind_addressee(at);
        }
        if p.is_mark(at, &[","]) && p.opens(at + 1) {
            return at + 1;
        }
        if p.is(at, PREPOSITION | TIME | ADVERB | TO | SUB) || p.is_mark(at, &[","]) {
            // "said in a statement on Monday that", "said Monday the port"
            let clause = (at..end).take(24).take_while(|&at| !p.is_mark(at, &[";"]) && !p.is_stop(at)).find(|&at| {
                p.is(at, THAT) || (p.opens(at) && p.word(at + 1).is_some_and(|w| w.capital)) || p.is_mark(at, &[":"])
            });
            if let Some(clause) = clause
                && verb.class & (SAY | TELL) != 0
            {
                return clause + usize::from(p.is_mark(clause, &[":"]));
            }
            if verb.class & (SAY | TELL) != 0 {
                while p.is(at, TIME | ADVERB) {
                    at += 1;
                }
                if matches!(p.form(at), "on" | "in") && p.is(at + 1, TIME) {
                    at += 2;
                }
            }
        }
        at
    }

    /// Behind whom something is told.
    pub(super) fn behind_addressee(&self, from: usize) -> usize {
        let p = self.p;
        if p.is(from, OBJECT) {
            return from + 1;
        }
        let mut at = from;
        while at < self.sentence.1 && at - from < 14 {
            let Some(word) = p.word(at) else { break };
            let starts = word.is(THAT | PRONOUN | TO | RELATIVE | SUB) && !(at == from && word.is(DETERMINER))
                || (word.is(DETERMINER) && at > from && !p.is(at - 1, PREPOSITION | AND))
                || p.opens(at)
                || (word.kind == TokenKind::Mark && word.quotation == 0 && !p.is_mark(at, &["'", "’", "&", "-"]))
                || word.is(AUXILIARY)
                || matches!(p.form(at), "about");
            if starts {
                break;
            }
            at += 1;
        }
        if p.is_mark(at, &[","]) && !p.opens(at + 1) { self.sentence.1 } else { at }
    }

    /// Whether an infinitive follows the noun group at `from`.
    pub(super) fn infinitive_follows(&self, from: usize) -> bool {
        let p = self.p;
        (from..self.sentence.1)
            .take(14)
            .take_while(|&at| !p.is_stop(at) && !p.is_mark(at, &[",", ";", ":"]))
            .any(|at| p.is(at, TO))
    }

    /// Where the content that begins at `from` ends. A deep one holds whole clauses, a shallow one a noun group or infinitive.
    pub(super) fn content_end(&self, from: usize, deep: bool) -> usize {
        let p = self.p;
        let end = self.sentence.1;
        let mut at = from;
        while at < end {
            if let Some((_, to)) = p.quotation(at) {
                at = to.max(at + 1);
                continue;
            }
            if at > from + 1 && self.cuts(at, deep) {
                return at;
            }
            at += 1;
        }
        let mut end = end.max(at.min(p.words.len()));
        while end > from
            && p.word(end - 1).is_some_and(|word| word.quotation == 0)
            && (p.is_stop(end - 1) || p.is_mark(end - 1, &[",", ";", ":"]))
        {
            end -= 1;
        }
        end
    }

    /// Whether the content that reaches `at` ends before it.
    pub(super) fn cuts(&self, at: usize, deep: bool) -> bool {
        let p = self.p;
        let finite_cue = |at: usize| {
            let mut at = at;
            while p.is(at, ADVERB) {
                at += 1;
            }
            p.is(at, SAY | TELL | TAKE | URGE | WANT) && p.is(at, FINITE) && !p.is(at, BASE)
        };
        if p.is(at, AND) && finite_cue(at + 1) && !p.is(at + 1, NOUN) {
            return true;
        }
        if p.is_mark(at, &[";"]) {
            return true;
        }
        if !p.is_mark(at, &[",", "—", "–", "--"]) {
            return !deep && p.is(at, SUB) && !matches!(p.form(at), "than" | "as" | "so" | "whether" | "where" | "if");
        }
        let next = at + 1;
        if p.form(next) == "according" || p.is(next, ING) && p.is(next, SAY | TELL | TAKE | THINK) {
            return true;
        }
        let joined = p.is(next, AND | SUB);
        let cue_soon = (next..self.sentence.1)
            .take(8)
            .skip(1)
            .take_while(|&at| !p.is_mark(at, &[","]))
            .any(|at| p.is(at, SAY | TELL | TAKE | THINK | WANT | URGE) && p.is(at, FINITE) && !p.is(at, NOUN));
        if joined && (finite_cue(next + 1) || cue_soon) {
            return true;
        }
        !deep && (p.is(next, AND | SUB | RELATIVE | ING | PRONOUN | THAT | ADVERB) || p.form(next) == "who")
    }
}
