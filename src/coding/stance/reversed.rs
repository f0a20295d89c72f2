//! What a side refused before it gave way: "accepted guards, which it had long refused", "first refused a rise but now offers one".

use super::super::clause::{Link, Verb};
use super::super::word::class;
use super::{Draft, Rules};
use crate::codebook::Stance;

/// Whether somebody gives way by it.
fn gives(stance: Stance) -> bool {
    matches!(stance, Stance::Agrees | Stance::Proposes)
}

impl Rules<'_, '_> {
    /// Drops what a side refused, or left open, before it did what this sentence or the one before tells.
    pub(super) fn drop_reversed(&mut self) {
        self.drop_where(|rules, draft| rules.is_reversed(draft));
    }

    fn is_reversed(&self, draft: &Draft) -> bool {
        if !matches!(draft.stance, Stance::Rejects | Stance::Undecided) {
            return false;
        }
        let Some(verb) = draft.cue.and_then(|(at, _)| self.verb_over(at)) else { return false };
        let gave = |other: &Draft| {
            gives(other.stance) && other.issue == draft.issue && other.sides & draft.sides == draft.sides
        };
        // "The port will pay. A month ago it had refused."
        let before =
            || self.d.last.iter().any(|(of, by, now)| *of == draft.issue && by & draft.sides != 0 && gives(*now));
        let told = || draft.stance == Stance::Rejects && self.had(verb) && verb.link != Link::Relative && before();
        self.drafts.iter().any(gave) && self.is_over(verb) || told() || self.had_until_now(verb)
    }

    /// "A levy will be paid, something the port had long resisted", "the port, which had ruled one out as late as last week":
    /// what is told as having been so.
    fn had_until_now(&self, verb: &Verb) -> bool {
        let until = |at: usize| {
            matches!(
                self.a.form(at),
                "long"
                    | "previously"
                    | "earlier"
                    | "initially"
                    | "originally"
                    | "once"
                    | "late"
                    | "recently"
                    | "always"
            )
        };
        verb.link == Link::Relative && self.had(verb) && (verb.from..verb.end + 6).any(until)
    }

    /// Whether what the verb's clause tells is over: "had refused", "first refused", "rejected it in March, now accepts it".
    fn is_over(&self, verb: &Verb) -> bool {
        let until = |at: usize| {
            matches!(self.a.form(at), "initially" | "earlier" | "previously" | "originally" | "first" | "once")
        };
        let now = || (verb.end..self.a.words.len()).any(|at| self.a.form(at) == "now");
        let past = || self.a.word(verb.head).is_some_and(|word| word.is(class::PAST)) && verb.modal.is_none();
        let over = || verb.parent.filter(|_| verb.link == Link::Complement).and_then(|p| self.verb(p));
        self.had(verb)
            || (verb.from..verb.head).any(until)
            || past() && now()
            // "had earlier said that it would never"
            || over().is_some_and(|over| self.is_over(over))
    }

    fn had(&self, verb: &Verb) -> bool {
        verb.start < verb.head && matches!(self.a.form(verb.start), "had" | "having")
    }
}
