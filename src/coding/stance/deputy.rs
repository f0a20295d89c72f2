//! "Do so", "do that": a deed that stands for what was spoken of, done, promised, refused or tied to something.

use super::super::clause::Link;
use super::super::word::Tag;
use super::{Holder, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// "We cannot do that": what the other side asked in the sentence before is refused. "It will do so once there is a
    /// contract": on that condition.
    pub(super) fn deputy_rule(&mut self) {
        for index in 0..self.a.parse.verbs.len() {
            let Some(verb) = self.verb(index) else { continue };
            let so = self.a.form(verb.head + 1) == "so";
            let does =
                self.a.base(verb.head) == "do" && (so || matches!(self.a.form(verb.end), "that" | "this" | "it"));
            let end = if so { verb.end.max(verb.head + 2) } else { verb.end + 1 };
            let Some(subject) = verb.subject.filter(|_| does && self.a.chunk_of(end).is_none()) else { continue };
            let Some(own) = self.who(subject).sides() else { continue };
            let tied = so && self.is_tied(end);
            let wills = verb.modal.is_some_and(|at| matches!(self.a.base(at), "will" | "would"));
            let has = self.a.tag(verb.start) == Tag::Have;
            let asked = so && !self.d.open.is_empty() && matches!(verb.link, Link::Root | Link::Complement);
            let stance = match verb.modal {
                _ if tied => Stance::Conditions,
                Some(_) if verb.negated => Stance::Rejects,
                // "By noon it had not done so"
                None if verb.negated && has && asked => Stance::Undecided,
                // "It would do so"
                Some(_) if wills && asked => Stance::Agrees,
                _ => continue,
            };
            let before = self.a.issues.mentions.iter().any(|m| m.end <= verb.start);
            let alone = self.a.issues.mentions.is_empty() && self.drafts.is_empty();
            if before || !(tied || alone) {
                continue;
            }
            let spoken = || self.d.said_of.filter(|_| tied && self.d.silent < 2);
            let Some(issue) = self.d.on_the_table(Some(own)).or_else(spoken) else { continue };
            let target = Target::new(vec![issue], verb.start, end, verb.head);
            let (holder, cue) = (Holder::Chunk(subject), (verb.start, end));
            self.make(&target, &Reading { stance, holder, rule: "deputy", cue, future: false });
        }
    }

    /// Whether what is done hangs on something behind it: "do so again, as long as", "do so, provided that", "do so only if".
    pub(super) fn is_tied(&self, end: usize) -> bool {
        let near = end..end + 4;
        let skipped = |at: &usize| matches!(self.a.tag(*at), Tag::Adv | Tag::Comma) || self.a.form(*at) == "only";
        let Some(at) = near.clone().find(|at| !skipped(at)) else { return false };
        let only = near.take_while(|near| *near < at).any(|near| self.a.form(near) == "only");
        match self.a.form(at) {
            "once" | "provided" | "unless" | "until" => true,
            "if" | "when" | "after" => only || self.a.form(at) == "if",
            "as" | "so" => self.a.form(at + 1) == "long",
            "on" => self.a.form(at + 1) == "condition",
            _ => false,
        }
    }
}
