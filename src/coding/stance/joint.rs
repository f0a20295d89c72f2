//! Joint acts: what all sides settle, seal, sign or shake hands on, they accept.

use super::super::clause::{Chunk, Form, Verb};
use super::super::word::Tag;
use super::{Rules, Target};
use crate::codebook::Stance;

/// Verbs by which those who were apart come together on their object.
const SETTLE: &[&str] = &["settle", "resolve", "seal", "clinch", "finalise", "finalize", "initial", "conclude"];

impl Rules<'_, '_> {
    /// "The two sides have settled the pensions", "On pay they shook hands", "settled a single thing: the heating".
    pub(super) fn joint_rule(&mut self, target: &Target, place: Option<usize>) -> bool {
        let found = self.a.parse.verbs.iter().enumerate().find(|(index, verb)| {
            let done = verb.modal.is_none() && !verb.negated && !verb.passive && verb.form != Form::Infinitive;
            done && self.joins(*index, verb, target, place) && self.all_sides(verb)
        });
        let Some(cue) = found.map(|(_, verb)| (verb.start, verb.end)) else { return false };
        self.push(self.d.all, target, Stance::Agrees, "joint", Some(cue), None, false);
        true
    }

    /// Whether the verb joins its subjects on the target.
    fn joins(&self, index: usize, verb: &Verb, target: &Target, place: Option<usize>) -> bool {
        let hands = self.a.base(verb.head) == "shake" && self.a.form(verb.end) == "hands";
        let settles = SETTLE.contains(&self.a.base(verb.head));
        let group = self.a.chunk_of(target.start).and_then(|chunk| self.a.parse.chunks.get(chunk));
        let on = group.and_then(|group| group.preposition).filter(|at| matches!(self.a.form(*at), "on" | "over"));
        // "On pay they shook hands", "shook hands on pay"
        if hands {
            return on.is_some_and(|on| on == verb.end + 1 || on < verb.start && verb.start - target.end < 6);
        }
        let object = settles && target.start >= verb.end;
        let bound =
            |group: &Chunk| group.preposition.is_none_or(|at| matches!(self.a.form(at), "on" | "over" | "about"));
        if object && place == Some(index) && group.is_some_and(bound) {
            return true;
        }
        // "settled a single thing: the heating is to be repaired"
        let colon = (verb.end..target.start).find(|at| self.a.tag(*at) == Tag::Colon).filter(|_| object);
        // "reached an understanding: tariffs are to go"
        let deal = |colon: usize| {
            (verb.end..colon).any(|at| {
                matches!(
                    self.a.form(at),
                    "agreement" | "understanding" | "deal" | "compromise" | "accord" | "settlement"
                )
            })
        };
        let reaches = matches!(self.a.base(verb.head), "reach" | "strike" | "find" | "make" | "conclude");
        let later = (verb.end..target.start).find(|at| self.a.tag(*at) == Tag::Colon).filter(|_| reaches);
        if later.is_some_and(deal) {
            return true;
        }
        let thing = colon.and_then(|colon| colon.checked_sub(1));
        thing
            .is_some_and(|at| matches!(self.a.form(at), "thing" | "point" | "matter" | "issue" | "question" | "things"))
    }

    fn all_sides(&self, verb: &Verb) -> bool {
        let Some(subject) = verb.subject else { return false };
        let sides = self.d.refer(self.a, subject, self.speaker.as_ref()).sides().unwrap_or(0) | self.joint(subject);
        let they = matches!(self.a.parse.chunks.get(subject).map(|c| self.a.form(c.head)), Some("they" | "we"));
        sides.count_ones() > 1 || they && self.a.base(verb.head) == "shake"
    }
}
