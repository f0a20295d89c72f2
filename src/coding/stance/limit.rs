//! What limits a thing to a condition: "only if", "unless", "with the reservation that", "when the last ship has left".

use super::super::clause::{Chunk, Form, Verb};
use super::super::word::{Sets, Tag, class};
use super::Rules;

impl Rules<'_, '_> {
    /// Whether what stands here limits the rest to it: "only if", "unless". Every such place has one of [`Sets::LIMITS`] at it or
    /// beside it.
    pub(super) fn only_at(&self, at: usize) -> bool {
        let base = self.a.form(at);
        let only = |back: usize| {
            let at = at.checked_sub(back).filter(|b| self.a.form(*b) == "only");
            at.is_some_and(|at| at.checked_sub(1).is_none_or(|b| self.a.form(b) != "not"))
        };
        match base {
            "if" | "once" | "after" | "when" | "where" => {
                only(1) || only(2) && self.a.tag(at.saturating_sub(1)) == Tag::Adv || self.not_earlier(at)
            }
            "then" => only(1),
            // "renews itself unless one party objects": how long it runs.
            "unless" => !matches!(self.a.form(at + 1), "one" | "either" | "neither" | "both"),
            // "but only with a guarantee", "only as a first step"
            "with"
                if matches!(
                    self.a.form(at + 1),
                    "conditions" | "reservations" | "strings" | "provisos" | "caveats"
                ) =>
            {
                true
            }
            "on" => only(1) && (at + 2..at + 5).any(|at| matches!(self.a.form(at), "basis" | "terms" | "condition")),
            "with" | "as" | "under" => only(1) || base == "with" && self.is_proviso(at + 2),
            "in" => only(1) && matches!(self.a.form(at + 1), "return" | "exchange"),
            // "possible, but only as part of a deal"
            "only" => at.checked_sub(1).is_some_and(|b| self.a.form(b) == "but") && self.a.tag(at + 1) != Tag::Num,
            // "provided wages rise"
            "provided" | "providing" => {
                let clause = |v: &Verb| v.form == Form::Finite && v.start > at && v.subject == self.a.chunk_of(at + 1);
                self.a.tag(at) == Tag::Sub || self.a.chunk_of(at + 1).is_some() && self.a.parse.verbs.iter().any(clause)
            }
            // "for as long as it takes" tells how long.
            "long" => {
                at.checked_sub(2).is_none_or(|b| self.a.form(b) != "for")
                    && self.a.form(at + 1) == "as"
                    && at.checked_sub(1).is_some_and(|b| matches!(self.a.form(b), "as" | "so"))
            }
            // "on condition that", "on the condition that"
            "condition" if matches!(self.a.form(at + 2), "anonymity" | "confidentiality") => false,
            // "on the understanding that"
            "understanding" => self.a.form(at + 1) == "that" && at > 1 && self.a.form(at - 2) == "on",
            // "possible, but not without a vote"
            "without" => self.is_added_not(at),
            "condition" => {
                let the = |b: usize| matches!(self.a.form(b), "the" | "one" | "a" | "this" | "that");
                let the = usize::from(at.checked_sub(1).is_some_and(the));
                at.checked_sub(1 + the).is_some_and(|b| self.a.form(b) == "on")
            }
            // "on two conditions", "under certain conditions"
            "conditions" => {
                let limits = |at: usize| {
                    self.a.tag(at) == Tag::Num
                        || matches!(self.a.form(at), "certain" | "some" | "strict" | "several" | "clear")
                };
                let on = |at: usize| matches!(self.a.form(at), "on" | "under");
                at > 1 && limits(at - 1) && on(at - 2)
            }
            // "agreed to it subject to a vote"
            "subject" => self.a.form(at + 1) == "to" && self.a.tag(at.wrapping_sub(1)) != Tag::Be,
            // "would consider it, but not before the vote"
            "before" | "until" if self.is_added_not(at) => !self.dated(at),
            // "no answer to the offer of a fee that lasts until the next vote": how long it is.
            "until" if at > 0 && matches!(self.a.base(at - 1), "last" | "run" | "valid") => false,
            "until" => {
                // "no later than May" denies nothing.
                let bound = |at: usize| matches!(self.a.form(at), "later" | "more" | "fewer" | "less" | "earlier");
                let before = self.a.words.iter().enumerate().take(at);
                let mut denied =
                    before.filter(|(at, w)| w.tag == Tag::Neg || w.is(class::NEG) || w.base == "no" && !bound(at + 1));
                denied.next().is_some() && !self.dated(at)
            }
            _ => false,
        }
    }

    /// "with the reservation that", "with one caveat"
    fn is_proviso(&self, at: usize) -> bool {
        matches!(self.a.form(at), "reservation" | "proviso" | "caveat" | "condition" | "stipulation" | "qualification")
    }

    /// Whether the time that begins here is insisted on: "after, not before, the vote", "when it is over and not a day earlier",
    /// "after the vote and not before".
    fn not_earlier(&self, at: usize) -> bool {
        let inserted =
            self.a.tag(at + 1) == Tag::Comma && self.a.form(at + 2) == "not" && self.a.form(at + 3) == "before";
        let later = || {
            (at + 2..self.a.words.len()).take(24).any(|at| {
                let added = self.a.form(at) == "before"
                    && self.a.form(at - 1) == "not"
                    && self.a.tag(at.saturating_sub(2)) == Tag::Conj;
                added
                    || matches!(self.a.form(at), "earlier" | "sooner" | "before")
                        && (at.saturating_sub(4)..at)
                            .any(|not| self.a.form(not) == "not" && matches!(self.a.form(not + 1), "a" | "one"))
            })
        };
        inserted || later()
    }

    /// Whether "not" stands before the word and begins an addition: ", but not before", ", and not until".
    fn is_added_not(&self, at: usize) -> bool {
        // "and not before."
        let goes_on = self.a.word(at + 1).is_some_and(|w| !matches!(w.tag, Tag::Other | Tag::Quote | Tag::Comma));
        let not = at.checked_sub(1).filter(|b| goes_on && self.a.form(*b) == "not");
        let before = not.and_then(|b| b.checked_sub(1));
        before.is_some_and(|b| matches!(self.a.tag(b), Tag::Conj | Tag::Comma | Tag::Dash | Tag::Quote))
    }

    /// Whether one of [`Sets::IFS`] stands here and opens a condition.
    pub(super) fn if_at(&self, at: usize) -> bool {
        let before = |back: usize| at.checked_sub(back).map_or("", |b| self.a.base(b));
        match self.a.form(at) {
            // "asked if" is a question, "if necessary" and "even if" no condition.
            "if" => {
                !matches!(
                    before(1),
                    "ask" | "see" | "know" | "decide" | "say" | "wonder" | "tell" | "even" | "as" | "what"
                ) && !matches!(
                    self.a.form(at + 1),
                    "any" | "anything" | "necessary" | "need" | "needed" | "not" | "so" | "ever"
                )
            }
            "once" if self.a.form(at + 1) == "there" => true,
            "once" => self.a.tag(at) == Tag::Sub && !matches!(self.a.form(at + 1), "more" | "again"),
            // "when the last ship has left", "on the day that ours do": still to come.
            "when" => self.to_come(at + 1),
            "day" | "moment" | "minute" => {
                let from = at + 1 + usize::from(self.a.tag(at + 1) == Tag::That);
                before(1) == "the" && (self.to_come(from) || self.is_would_be(at, from))
            }
            // "as soon as possible", "as soon as she can" is haste, no condition.
            "soon" => {
                let can =
                    |at: usize| matches!(self.a.base(at), "can" | "could" | "possible" | "practicable" | "feasible");
                before(1) == "as" && self.a.form(at + 1) == "as" && !can(at + 2) && !can(at + 3)
            }
            _ => false,
        }
    }

    /// Whether a clause begins here that tells of what has yet to be: "there is a text", "the last ship has left".
    fn to_come(&self, at: usize) -> bool {
        let clause = self.a.parse.verbs.iter().find(|v| v.start >= at && v.from <= at + 1 && v.form == Form::Finite);
        // "would look at it when the guards had left"
        let would = |v: &Verb| v.end <= at && v.modal.is_some_and(|m| self.a.base(m) == "would");
        let reported =
            |v: &Verb| self.a.form(v.start) == "had" && v.end > v.start + 1 && self.a.parse.verbs.iter().any(would);
        clause.is_some_and(|v| {
            let first = self.a.word(v.start);
            reported(v) || v.modal.is_none() && first.is_some_and(|w| !w.is(class::PAST) && w.tag != Tag::VerbPart)
        })
    }

    /// Whether what would be done at `at` waits for the clause that begins behind it: "would drop it on the day the port did".
    fn is_would_be(&self, at: usize, from: usize) -> bool {
        let would = |v: &Verb| v.end <= at && v.modal.is_some_and(|m| self.a.base(m) == "would");
        let verbs = || self.a.parse.verbs.iter();
        verbs().any(would) && verbs().any(|v| v.start >= from && v.from <= from + 1 && v.form == Form::Finite)
    }

    /// Whether what follows "until", "before", "after" is a time and no clause: "until the end of May", "before Monday".
    pub(super) fn dated(&self, at: usize) -> bool {
        let group =
            self.a.chunk_of(at + 1).or_else(|| self.a.chunk_of(at + 2)).and_then(|c| self.a.parse.chunks.get(c));
        // "three days before the season begins"
        let long =
            at.checked_sub(1).is_some_and(|noun| self.a.in_set(noun, Sets::TIMES) && self.a.group_at(noun).is_some());
        long || group.is_some_and(|c| {
            let word = self.a.word(c.head);
            word.is_some_and(|w| w.is(class::MONTH) || w.counts)
                || self.a.in_set(c.head, Sets::TIMES)
                || matches!(
                    self.a.form(c.head),
                    "end" | "start" | "beginning" | "tomorrow" | "today" | "then" | "midnight" | "noon"
                )
                // "until the autumn", but not "before the summer is over"
                || matches!(self.a.form(c.head), "spring" | "summer" | "autumn" | "winter")
                    && !matches!(self.a.tag(c.end), Tag::Be | Tag::VerbFinite)
                || matches!(self.a.form(at), "before" | "until") && self.is_occasion(c)
        })
    }

    /// Whether the group names what comes by itself: "before the gala", "until Christmas". What is negotiated doesn't, nor does
    /// what somebody does in a clause.
    fn is_occasion(&self, group: &Chunk) -> bool {
        let near = group.start..group.end + 4;
        let issue = self.a.issues.mentions.iter().any(|m| near.contains(&m.start));
        let clause =
            self.a.parse.verbs.iter().any(|v| v.start >= group.end && v.from <= group.end && v.form == Form::Finite);
        let made = (group.start..group.end).any(|at| {
            self.a.in_set(at, Sets::DEALS) || self.a.in_set(at, Sets::TERMS) || self.a.in_set(at, Sets::ACCORDS)
        });
        let definite = matches!(self.a.form(group.start), "the" | "next") || self.a.tag(group.start) == Tag::Name;
        definite
            && group.end <= group.start + 2
            && group.end == group.head + 1
            && !issue
            && !clause
            && !made
            && self.a.tag(group.end) != Tag::Prep
    }
}
