//! Who answers a request or an offer, and so is not the one who made it: "The port said the union had rejected its offer".

use super::super::actor::Sides;
use super::super::analysis::{Analysis, CueAt};
use super::super::lexicon::Class;
use super::{Discourse, Speaker};

impl Discourse {
    /// The side that takes, refuses or leaves open what the group says was asked or offered; nobody does so with his own.
    pub(super) fn answerer(&self, a: &Analysis, chunk: usize, speaker: Option<&Speaker>, depth: u8) -> Option<Sides> {
        let group = a.parse.chunks.get(chunk)?;
        let asked = |cue: &&CueAt| group.start <= cue.start && cue.start < group.end;
        let offer = a.noun_cues.iter().any(|cue| asked(&cue) && group.head < cue.end && cue.cue.class.asks());
        let index = a.verb_at(group.start).filter(|_| offer)?;
        let verb = a.parse.verbs.get(index).filter(|verb| verb.end <= group.start && !verb.passive)?;
        // "had given no reply to", but not "had received" or "has" one
        let gives = matches!(a.base(verb.head), "give" | "make" | "offer" | "send" | "issue");
        let reply = |cue: &CueAt| cue.cue.class == Class::Answer && verb.end <= cue.start && cue.end <= group.start;
        let replies = a.noun_cues.iter().any(reply);
        let class = a.verb_cues.get(index).copied().flatten().map(|cue| cue.cue.class);
        // "went ahead with its plan", "reconsidered its offer"
        let own =
            || matches!(a.base(verb.head), "go" | "press" | "reconsider" | "rethink" | "review" | "revise" | "weigh");
        let answers = match class {
            _ if replies => gives,
            Some(Class::Reject | Class::Agree | Class::Answer | Class::Consider) => !own(),
            _ => matches!(a.base(verb.head), "ignore" | "disregard" | "discuss" | "hear" | "entertain" | "read"),
        };
        let who = self.refer_within(a, verb.subject.filter(|_| answers)?, speaker, depth);
        who.sides().filter(|sides| sides.count_ones() == 1)
    }
}
