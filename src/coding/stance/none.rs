//! What there is none of: "accepted no ban", "there is no need for a levy", "has no objection to it".

use super::super::clause::Verb;
use super::super::lexicon::Class;
use super::super::word::{Sets, Tag, class};
use super::{Holder, Reading, Rules, Target};
use crate::codebook::Stance;

/// Nouns whose lack refuses what they are a noun for.
const LACKING: &[&str] = &[
    "need",
    "question",
    "talk",
    "room",
    "place",
    "point",
    "reason",
    "plan",
    "plans",
    "case",
    "money",
    "prospect",
    "chance",
    "intention",
    "appetite",
    "interest",
    "desire",
    "wish",
    "will",
    "scope",
    "justification",
    "basis",
    "grounds",
    "sense",
    "use",
    "hurry",
];

/// Nouns whose lack consents.
const OBJECTIONS: &[&str] =
    &["objection", "objections", "problem", "problems", "quarrel", "difficulty", "complaint", "complaints", "obstacle"];

impl Rules<'_, '_> {
    /// Whether the target is what a verb has none of: "accepted no ban", "neither a ban nor a levy". What belongs to the
    /// cue ("has no objection to") is none of it.
    pub(super) fn none_of(&self, target: &Target, verb: &Verb, reading: &Reading) -> bool {
        let from = reading.cue.1;
        let mut chunk = self.a.chunk_of(target.start);
        for _ in 0..3 {
            let Some(group) = chunk.and_then(|c| self.a.parse.chunks.get(c)).filter(|c| c.start >= from) else { break };
            // "no more than 6 per cent" is some.
            let limit = matches!(self.a.form(group.start + 1), "more" | "less" | "fewer");
            if matches!(self.a.form(group.start), "no" | "neither" | "none") && !limit {
                return true;
            }
            // "no ban on arms"
            chunk = group.preposition.and_then(|p| p.checked_sub(1)).and_then(|b| self.a.chunk_of(b));
        }
        let nor = (verb.end..target.start).rev().find(|at| self.a.form(*at) == "nor");
        nor.is_some_and(|nor| (verb.end..nor).any(|at| self.a.form(at) == "neither"))
    }

    /// "will pay nothing towards the roof", "offered nothing on wages"
    pub(super) fn gives_nothing(&self, target: &Target, verb: &Verb, reading: &Reading) -> bool {
        let more = |at: usize| matches!(self.a.form(at), "more" | "less" | "but" | "short" | "other" | "else");
        self.a.has(Sets::NOTHING)
            && matches!(reading.rule, "verb" | "promise")
            && reading.cue == (verb.start, verb.end)
            && self.a.form(verb.end) == "nothing"
            && !more(verb.end + 1)
            && target.start > verb.end
    }

    /// "There was nothing to discuss about the levy", "About the levy there was nothing to discuss".
    fn nothing_to_discuss(&self, target: &Target) -> Option<Reading> {
        let about = |at: usize| matches!(self.a.form(at), "about" | "on" | "over" | "regarding" | "concerning");
        let group = self.a.group_at(target.start).filter(|_| self.a.has(Sets::NOTHING))?;
        let preposition = group.preposition.filter(|p| about(*p))?;
        let at = (1..self.a.words.len()).find(|at| {
            self.a.form(*at) == "nothing"
                && self.a.form(at + 1) == "to"
                && matches!(self.a.base(at + 2), "discuss" | "negotiate" | "talk" | "debate" | "bargain")
        })?;
        let bound = preposition < at || preposition > at + 2;
        let verb = self.verb_over(at)?;
        let there = matches!(self.a.base(verb.head), "be" | "leave" | "have" | "see") && !verb.negated;
        (bound && there).then_some(Reading {
            stance: Stance::Rejects,
            holder: Holder::Speaker,
            rule: "lack",
            cue: (at, at + 3),
            future: false,
        })
    }

    /// "no levy", "no rise in wages": whether the target's group, or one that it tells more of, denies it.
    pub(super) fn begins_with_no(&self, target: &Target) -> bool {
        let mut chunk = self.a.chunk_of(target.start);
        for _ in 0..3 {
            let Some(group) = chunk.and_then(|c| self.a.parse.chunks.get(c)) else { break };
            if matches!(self.a.form(group.start), "no" | "neither" | "none") {
                return true;
            }
            // "no rise or bonus"
            let beside = group.start.checked_sub(1).filter(|at| matches!(self.a.form(*at), "or" | "nor"));
            let bound = group.preposition.filter(|p| matches!(self.a.form(*p), "of" | "in" | "on" | "for" | "to"));
            let bound = bound.or(beside);
            chunk = bound.and_then(|p| p.checked_sub(1)).and_then(|b| self.a.chunk_of(b));
        }
        false
    }

    /// "There was room to move on wages", "some leeway on it".
    fn leaves_room(&self, noun: usize, start: usize) -> bool {
        matches!(self.a.form(noun), "room" | "leeway" | "latitude" | "scope")
            && (start == noun || matches!(self.a.form(start), "some" | "still" | "considerable" | "ample" | "enough"))
    }

    /// "There is no need for a levy", "has no plans to pay", "sees no point in it", "had no objection to it".
    pub(super) fn lack(&self, target: &Target) -> Option<Reading> {
        if let Some(nothing) = self.nothing_to_discuss(target) {
            return Some(nothing);
        }
        let from = target.start.saturating_sub(8);
        let (noun, chunk) = (from..target.start).rev().find_map(|at| {
            let chunk = self.a.chunk_of(at)?;
            let group = self.a.parse.chunks.get(chunk).filter(|c| c.head == at)?;
            let none = matches!(self.a.form(group.start), "no" | "little");
            (none || self.leaves_room(at, group.start)).then_some((at, chunk))
        })?;
        let stance = match self.a.form(noun) {
            _ if self.leaves_room(noun, self.a.group_at(noun)?.start) => Stance::Proposes,
            form if LACKING.contains(&form) => Stance::Rejects,
            "alternative" | "substitute" | "choice" => Stance::Demands,
            "way" if matches!(self.a.form(noun + 1), "around" | "round" | "past") => Stance::Demands,
            "mandate" | "authority" | "instructions" => Stance::Undecided,
            form if OBJECTIONS.contains(&form) => Stance::Agrees,
            _ => return None,
        };
        // "'no room whatsoever' for a rise"
        let behind = (noun + 1..).find(|at| self.a.tag(*at) != Tag::Quote && self.a.form(*at) != "whatsoever");
        let binds = matches!(
            self.a.form(behind.unwrap_or(noun + 1)),
            "for" | "of" | "in" | "to" | "with" | "about" | "on" | "that" | "around" | "round" | "past"
        );
        let group = self.a.parse.chunks.get(chunk).filter(|c| binds && c.preposition.is_none())?;
        // Nothing but the verb that the noun is the purpose of stands between.
        // "no talk of a lease while wages fall": neither is a thing of another clause.
        let parts = |at: usize| matches!(self.a.form(at), "until" | "unless" | "before" | "without" | "while" | "when");
        if (noun..target.start).any(parts) {
            return None;
        }
        let verbs = self.a.parse.verbs.iter().filter(|v| v.start > noun && v.end <= target.at);
        if verbs.count() > 1 {
            return None;
        }
        let verb = self.verb_over(noun)?;
        let light = matches!(
            self.a.base(verb.head),
            "be" | "have"
                | "see"
                | "find"
                | "raise"
                | "make"
                | "leave"
                | "feel"
                | "show"
                | "express"
                | "voice"
                | "hold"
        );
        let until = (target.end..self.a.words.len()).take(12).any(|at| {
            matches!(self.a.form(at), "until" | "unless" | "before")
                && !self.a.word(at + 1).is_some_and(|w| w.is(class::MONTH))
        });
        // "makes room for them"
        let makes = stance == Stance::Proposes && self.a.base(verb.head) == "make";
        if !light || makes || verb.negated || verb.end > group.start {
            return None;
        }
        // "no intention of walking away from it"
        let refusing = self.a.parse.verbs.iter().position(|v| v.start > noun && v.end <= target.at);
        // "no question of the town accepting it"
        let doer = refusing.and_then(|v| self.verb(v)?.subject);
        let refusing = refusing.and_then(|v| self.cue(v)).is_some_and(|c| c.cue.class == Class::Reject);
        let stance = match stance {
            Stance::Rejects if refusing => Stance::Agrees,
            Stance::Rejects if until => Stance::Conditions,
            stance => stance,
        };
        let side = |subject: &usize| self.who(*subject).sides().is_some();
        let holder = verb.subject.filter(side).or(doer.filter(side));
        Some(Reading {
            stance,
            holder: holder.map_or(Holder::Speaker, Holder::Chunk),
            rule: "lack",
            cue: (group.start, noun + 1),
            future: false,
        })
    }
}
