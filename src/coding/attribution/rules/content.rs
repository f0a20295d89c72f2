//! What stands where content may begin.

use super::super::tag::pos::*;
use super::Scan;
use crate::language::TokenKind;

/// What stands where the content of a cue begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// "that …".
    That,
    /// A clause without "that".
    Clause,
    /// "whether …", "what …".
    Question,
    Infinitive,
    Quotation,
    /// A noun group or gerund.
    Thing,
    /// Something else.
    None,
}

impl Kind {
    /// Whether it holds whole clauses.
    pub fn is_clause(self) -> bool {
        matches!(self, Self::That | Self::Clause | Self::Question | Self::Quotation)
    }
}

impl Scan<'_, '_> {
    /// What stands at `at`.
    pub(super) fn kind(&self, at: usize) -> Kind {
        let p = self.p;
        if at >= self.sentence.1 || p.is_stop(at) {
            Kind::None
        } else if p.opens(at) {
            Kind::Quotation
        } else if p.has(at, THAT) {
            if self.points(at) { Kind::Thing } else { Kind::That }
        } else if p.has(at, WH | REL) || matches!(p.form(at), "if" | "whether" | "where" | "when") {
            Kind::Question
        } else if p.has(at, TO) || p.has(at, NEG) && p.has(at + 1, TO) {
            Kind::Infinitive
        } else if p.has(at, NOMINAL | PRON | OBJ | ADV | ING | SUB | TIME | BE | HAVE | PREP | THAT)
            || p.is_mark(at, &["$", "#", "@"])
        {
            if self.clause_starts(at) && self.has_main_clause(at) {
                Kind::Clause
            } else if p.has(at, NOMINAL | PRON | OBJ | ING | TIME)
                || matches!(p.form(at), "having" | "being")
                || p.is_mark(at, &["$", "#", "@"])
                || p.has(at, ADV) && p.has(self.behind_adverbs(at), NOMINAL)
            {
                Kind::Thing
            } else {
                Kind::None
            }
        } else {
            Kind::None
        }
    }

    /// Whether "that" points at something: "that plan".
    fn points(&self, at: usize) -> bool {
        let p = self.p;
        let alone = p.is_stop(at + 1) || p.has(at + 1, BE | MODAL | CONJ) || p.form(at + 1) == "of";
        alone || at + 1 >= self.sentence.1 || p.has(at + 1, NOUN) && !self.clause_starts(at + 1)
    }

    /// Whether the clause at `at` is more than when or why: "as he left" is not, "if he left, she would" is.
    fn has_main_clause(&self, at: usize) -> bool {
        let p = self.p;
        !p.has(at, SUB)
            || p.form(at) == "as" && !p.has(at + 1, PRON)
            || (at + 1..self.sentence.1).take(34).any(|at| p.is_mark(at, &[","]) && self.clause_starts_with(at + 1, 0))
    }

    /// Whether a clause with its own subject begins at `at`.
    pub(super) fn clause_starts(&self, at: usize) -> bool {
        self.clause_starts_with(at, 2)
    }

    /// The same, with at most so many commas before its verb.
    pub(super) fn clause_starts_with(&self, at: usize, most: usize) -> bool {
        let p = self.p;
        let mut head = false;
        let mut inner = false;
        let mut commas = 0;
        let mut skip = 0;
        let first = at;
        for at in (at..self.sentence.1).take(34) {
            if at < skip {
                continue;
            }
            if p.is_mark(at, &["(", "—", "–", "--"]) {
                // An insertion.
                match (at + 1..self.sentence.1).take(20).find(|&close| p.is_mark(close, &[")", "—", "–", "--"])) {
                    Some(close) => skip = close + 1,
                    None => return false,
                }
                continue;
            }
            if p.word(at).is_some_and(|word| word.marks_quotation) {
                // "on Monday, “The port …": what is quoted is a sentence of its own.
                if at > first && p.opens(at) && p.is_mark(at - 1, &[",", ":"]) && p.capital(at + 1) {
                    return false;
                }
                continue;
            }
            let other = p.has(at + 1, PRON)
                && !p.has(at - 1, PRON)
                && matches!(p.form(at + 1), "he" | "she" | "they" | "we" | "I");
            if p.has(at, CONJ) && (other || p.has(self.behind_adverbs(at + 1), FIN | AUX)) {
                return false;
            }
            if p.has(at, FIN | MODAL | BE | HAVE | DO) && !matches!(p.form(at), "be" | "been" | "being" | "having") {
                if inner {
                    inner = false;
                } else {
                    return head;
                }
            } else if p.has(at, HEAD) || p.form(at).eq_ignore_ascii_case("there") || at == first && p.has(at, ING) {
                head = true;
            } else if p.has(at, REL | WH) || p.has(at, THAT) && head {
                inner = true;
            } else if p.is_mark(at, &[","]) {
                // An insertion behind the subject, or the end of what stands before it.
                commas += 1;
                inner = false;
                if !head || commas > most || commas == 1 && p.has(at + 1, CONJ | PRON) {
                    return false;
                }
            } else if p.has(at, SUB) && head && !inner || p.has(at, TO) && !head || p.is_mark(at, &[";", ":"]) {
                return false;
            }
        }
        false
    }

    /// Behind whom something is told: an addressee that begins at `from`.
    pub(super) fn behind_addressee(&self, from: usize) -> usize {
        let p = self.p;
        if p.has(from, OBJ) || p.has(from, PRON) && !p.has(from + 1, FIN | MODAL | BE | HAVE | DO) {
            return from + 1;
        }
        let mut at = from;
        while at < self.sentence.1 && at - from < 16 && !p.opens(at) {
            let joins = p.has(at, NOMINAL) && !(p.has(at, DET) && at > from && !p.has(at - 1, PREP | CONJ | DET))
                || p.has(at, PREP) && !matches!(p.form(at), "about")
                || p.has(at, CONJ) && p.has(at + 1, NOMINAL)
                || p.has(at, TIME)
                || p.has(at, OBJ) && at > from && p.has(at - 1, PREP)
                || p.has(at, DET) && p.capital(at) && p.has(at - 1, NAME | POSS)
                || p.is_mark(at, &[","])
                    && (p.has(at + 1, NAME) && p.is_mark(at + 2, &[","])
                        || p.has(at + 1, THAT) && at > from && p.has(at - 1, NAME))
                || p.is_mark(at, &["&", "-", "'", "’"])
                || p.is_mark(at, &["(", ")"]) && at > from && at < from + 12;
            // "told reporters Ann Holt will": the clause's own subject.
            let subject =
                at > from && p.has(at, NAME) && p.has(at - 1, NOUN) && !p.capital(at - 1) && self.clause_starts(at);
            if !joins || subject || p.has(at, PRON) {
                break;
            }
            at += 1;
        }
        at
    }

    /// Behind when, where and how something is said, where a clause follows: "said in a statement on Monday that".
    pub(super) fn behind_adverbials(&self, from: usize) -> usize {
        let p = self.p;
        let mut at = from;
        while at < self.sentence.1 && at - from < 24 && !p.opens(at) && !p.has(at, THAT) && !p.is_mark(at, &[":"]) {
            if p.has(at, TIME | ADV) && !p.has(at + 1, POSS) {
                at += 1;
            } else if p.has(at, PREP) {
                at += 1;
                while at < self.sentence.1
                    && (p.has(at, NOMINAL | OBJ | ING)
                        || p.has(at, CONJ) && p.has(at + 1, NOMINAL)
                        || p.has(at, TIME) && p.has(at + 1, POSS | NOUN))
                    && !(at > from && p.has(at, DET) && p.has(at - 1, HEAD | TIME))
                    && !p.opens(at)
                {
                    at += 1;
                }
            } else if at > from && p.has(at, PART) && p.has(at + 1, PREP | TIME) {
                // "in a letter sent on Monday"
                at += 1;
            } else {
                break;
            }
        }
        if p.is_mark(at, &[","]) && p.opens(at + 1) { at + 1 } else { at }
    }

    /// Behind when something is said, right behind its verb: "Monday", "last week", "on Friday".
    pub(super) fn behind_time(&self, from: usize) -> usize {
        let p = self.p;
        let mut at = from;
        while at < self.sentence.1 && at < from + 6 {
            let unit = |at: usize| {
                matches!(p.form(at), "week" | "month" | "year" | "night" | "morning" | "afternoon" | "evening")
            };
            // "said Monday's vote": whose it is.
            if p.has(at + 1 + usize::from(unit(at + 1)), POSS) {
                break;
            } else if p.has(at, TIME) {
                at += 1 + usize::from(unit(at + 1));
            } else if matches!(p.form(at), "last" | "this" | "earlier" | "late" | "early") && unit(at + 1) {
                at += 2;
            } else if p.has(at, PREP | ADV) && p.has(at + 1, TIME) {
                at += 1;
            } else {
                break;
            }
        }
        at
    }

    /// Behind when and where: "asked on Monday whether".
    pub(super) fn behind_adverbials_to(&self, from: usize) -> usize {
        let p = self.p;
        match (from..self.sentence.1)
            .take(14)
            .take_while(|&at| p.has(at, PREP | NOMINAL | TIME | ADV))
            .find(|&at| p.form(at) == "about")
        {
            Some(about) => about,
            None => self.behind_adverbials(from),
        }
    }

    /// Behind the adverbs at `at`.
    pub(super) fn behind_adverbs(&self, at: usize) -> usize {
        let mut at = at;
        while self.p.has(at, ADV | NEG) && at < self.sentence.1 {
            at += 1;
        }
        at
    }

    /// Whether a word stands at `at` at all.
    pub(super) fn is_word(&self, at: usize) -> bool {
        self.p.word(at).is_some_and(|word| word.kind == TokenKind::Word)
    }
}
