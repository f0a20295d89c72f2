//! What stands behind a colon as the one thing that somebody came for, or won't do without: "The union had come for one thing:
//! a rise", "Three things without which the port will not sign: a levy, a fund and a judge".

use super::super::clause::{Form, Verb};
use super::super::word::{Sets, Tag};
use super::{Holder, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// What the words before a colon say of what is named behind it.
    pub(super) fn thing_rule(&mut self, target: &Target, place: Option<usize>) -> bool {
        let mut before = (2..target.start).rev().filter(|_| self.a.has(Sets::COLON));
        let Some(colon) = before.find(|at| self.a.tag(*at) == Tag::Colon) else { return false };
        let behind = place.filter(|place| self.verb(*place).is_some_and(|v| v.start > colon));
        if behind.is_some_and(|place| self.chain(place, true, target).is_some()) {
            return false;
        }
        let verbs = &self.a.parse.verbs;
        let Some(verb) = verbs.iter().rfind(|v| v.end <= colon && v.form == Form::Finite) else { return false };
        if verb.passive || !(self.brings_one(verb, colon) || self.goes_without(verb, colon)) {
            return false;
        }
        let holder = match verb.subject {
            Some(subject) if self.holds(subject) => Holder::Chunk(subject),
            _ => return false,
        };
        let cue = (verb.start, verb.end);
        self.make(target, &Reading { stance: Stance::Demands, holder, rule: "thing", cue, future: false })
    }

    /// "had come for one thing", "arrived with a single word", "put one line", "started with the same list".
    fn brings_one(&self, verb: &Verb, colon: usize) -> bool {
        let things = |at: usize| {
            let group = self.a.group_at(at);
            group.is_some_and(|c| c.head == at && (c.start..at).any(|at| self.is_one_of_few(at)))
        };
        let thing = (verb.end..colon).any(|at| self.a.in_set(at, Sets::THINGS) && things(at));
        let brings = self.a.base_in_set(verb.head, Sets::BRINGS) || self.a.in_set(verb.head, Sets::BRINGS);
        thing && !verb.negated && brings
    }

    fn is_one_of_few(&self, at: usize) -> bool {
        matches!(self.a.form(at), "one" | "single" | "same" | "two" | "three" | "its" | "their" | "his" | "her")
    }

    /// "without which the port will not sign"
    fn goes_without(&self, verb: &Verb, colon: usize) -> bool {
        let from = verb.from.saturating_sub(2);
        verb.negated
            && verb.end + 3 > colon
            && (from..verb.start).any(|at| self.a.form(at) == "without" && self.a.form(at + 1) == "which")
    }
}
