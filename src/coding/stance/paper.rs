//! What a paper's terms make of a sentence: "Under the union's plan, the port would pay".

use super::super::clause::{Link, Verb};
use super::super::discourse::Ref;
use super::{Holder, Mood, Reading, Rules};
use crate::codebook::Stance;

/// Nouns for a paper that all sides stand behind.
const SETTLED: &[&str] =
    &["agreement", "deal", "accord", "pact", "settlement", "compromise", "arrangement", "understanding"];

impl Rules<'_, '_> {
    /// What the paper at the front of the sentence says of what the verb at `index` governs, where the verb itself only
    /// says what will or should be.
    pub(super) fn by_paper(&self, index: usize, reading: Option<Reading>) -> Option<Reading> {
        let framed = self.d.frame.stance == Some(Stance::Agrees) && self.d.frame.side == Some(self.d.all);
        if framed && reading.is_some_and(|r| matches!(r.rule, "promise" | "will-not" | "duty")) {
            let cue = reading.map_or((index, index), |r| r.cue);
            return Some(Reading {
                stance: Stance::Agrees,
                holder: Holder::Joint,
                rule: "heading",
                cue,
                future: false,
            });
        }
        let own = reading.is_none_or(|r| matches!(r.rule, "promise" | "will-not" | "duty"));
        let mut top = self.verb(index)?;
        while let Some(upper) = top.parent.filter(|_| top.link == Link::Complement).and_then(|p| self.verb(p)) {
            top = upper;
        }
        if !own || top.link != Link::Root || !matches!(self.mood(top), Mood::Future | Mood::Duty) && !self.is_to(top) {
            return None;
        }
        let front = (0..3).find(|at| self.a.form(*at) == "under")?;
        let chunk = self.a.parse.chunks.iter().position(|c| c.preposition == Some(front))?;
        let group = self.a.parse.chunks.get(chunk).filter(|c| c.end <= top.from.max(top.start))?;
        let cue = (front, group.end);
        let settled = SETTLED.contains(&self.a.form(group.head))
            && !(group.start..group.end).any(|at| matches!(self.a.form(at), "a" | "an" | "draft" | "proposed" | "old"))
            && !(group.start..group.end + 3).any(|at| self.a.word(at).is_some_and(|w| w.counts));
        let Ref::Document(Some(sides)) = self.d.refer(self.a, chunk, self.speaker.as_ref()) else {
            let all = Reading { stance: Stance::Agrees, holder: Holder::Joint, rule: "under", cue, future: false };
            return settled.then_some(all);
        };
        let theirs = top.subject.and_then(|s| self.d.refer(self.a, s, self.speaker.as_ref()).sides()) == Some(sides);
        let stance = match (theirs, top.negated) {
            (false, _) => Stance::Demands,
            (true, false) => Stance::Proposes,
            (true, true) => Stance::Rejects,
        };
        Some(Reading { stance, holder: Holder::Chunk(chunk), rule: "under", cue, future: false })
    }

    /// "is to pay".
    fn is_to(&self, verb: &Verb) -> bool {
        self.a.base(verb.head) == "be" && self.a.form(verb.end) == "to"
    }
}
