//! What somebody would have done, or would not: "would have the port pay", "would see the levy scrapped", "would not have
//! him in the room".

use super::super::clause::{Chunk, Verb};
use super::super::word::Tag;
use super::effect::Over;
use super::{Holder, Mood, Reading, Rules};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// What the verb wishes of its object: the object, and behind it what is to become of it.
    pub(super) fn wish(&self, over: &Over) -> Option<Reading> {
        let Over { index, verb, object, side, subject, mood, .. } = *over;
        // "would have no part in" is a cue of its own.
        let own = matches!(self.a.base(verb.head), "have" | "see") && self.cue(index).is_none_or(|c| c.end <= verb.end);
        if !own || !object || !side || verb.passive || mood != Mood::Future {
            return None;
        }
        let stance = match verb.negated {
            false if self.becomes(verb) => Stance::Demands,
            true if self.becomes(verb) || self.closes(verb) => Stance::Rejects,
            _ => return None,
        };
        let cue = (verb.start, verb.end);
        let subject = subject?;
        // "The port's offer would see wages rise"
        let stance = if stance == Stance::Demands && self.is_offer(subject) { Stance::Proposes } else { stance };
        Some(Reading { stance, holder: Holder::Chunk(subject), rule: "verb", cue, future: false })
    }

    /// "would not have it", "will not have that": and no more.
    fn closes(&self, verb: &Verb) -> bool {
        let it = matches!(self.a.form(verb.end), "it" | "this" | "that" | "any");
        let end = matches!(self.a.tag(verb.end + 1), Tag::Other | Tag::Comma | Tag::Semicolon | Tag::Dash | Tag::Quote);
        self.a.base(verb.head) == "have" && it && end
    }

    /// Whether the verb's object is followed by what it is to do, to become, or where it is to be.
    fn becomes(&self, verb: &Verb) -> bool {
        let Some(group) = self.a.group_at(verb.end) else {
            return false;
        };
        let would = verb.modal.is_some_and(|m| self.a.base(m) == "would");
        // What stands between the object and the verb that is said of it tells more of the object: "all foreign troops in it".
        let behind = self.a.parse.verbs.iter().find(|v| v.start >= group.end);
        let done = behind.filter(|v| v.start <= group.end + 1 || v.subject == self.a.chunk_of(verb.end));
        let done = done.is_some_and(|v| {
            matches!(self.a.tag(v.start), Tag::VerbBase | Tag::VerbPart | Tag::VerbFinite | Tag::VerbIng | Tag::Be)
        });
        if done {
            return would || self.a.base(verb.head) == "have" && verb.modal.is_some();
        }
        would && self.a.base(verb.head) == "have" && (verb.negated || self.is_one(group)) && self.is_place(group.end)
    }

    /// Whether the group is somebody or something already spoken of, and not what one may have: a right, a say.
    fn is_one(&self, group: &Chunk) -> bool {
        let person = self.a.tag(group.head) == Tag::Pron || self.a.tag(group.head) == Tag::Name;
        let cue = self.a.noun_cues.iter().any(|noun| group.start <= noun.start && noun.start < group.end);
        person || !cue && matches!(self.a.form(group.start), "the" | "all" | "any" | "every" | "each")
    }

    /// "in the room", "out of the school", "over at once", "back".
    fn is_place(&self, at: usize) -> bool {
        matches!(
            self.a.form(at),
            "in" | "out" | "at" | "off" | "on" | "over" | "back" | "away" | "home" | "up" | "down" | "under"
        )
    }
}
