//! Attendance: who will come to the next talks accepts them, who won't refuses them.

use super::super::clause::{Link, Verb};
use super::{Holder, Mood, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// "The union will come to the next round", "she would be at the table for a third session".
    pub(super) fn attends(&self, target: &Target, index: usize, verb: &Verb) -> Option<Reading> {
        let comes = matches!(self.a.base(verb.head), "come" | "go" | "be" | "travel" | "fly" | "appear" | "sit");
        let talks = target.issues.iter().all(|issue| self.d.procedure.contains(issue)) && self.is_named(target);
        if !comes || !talks || !self.will(verb) || target.start < verb.end {
            return None;
        }
        let group = self.a.group_at(target.start)?;
        let at = matches!(self.a.form(group.preposition?), "to" | "at" | "for" | "in");
        // "would be in town for the next round"
        let own = (verb.end..target.start).all(|at| self.a.verb_at(at) == Some(index));
        let open =
            (verb.from.saturating_sub(2)..verb.start).any(|at| matches!(self.a.form(at), "whether" | "if" | "why"));
        let told = !open && !matches!(verb.link, Link::Relative | Link::Adverbial(_));
        let holder = Holder::Chunk(verb.subject.filter(|s| self.holds(*s))?);
        let (stance, rule) =
            if self.denied(verb) { (Stance::Rejects, "will-not") } else { (Stance::Agrees, "promise") };
        let cue = (verb.start, verb.end);
        (at && own && told).then_some(Reading { stance, holder, rule, cue, future: true })
    }

    /// "The port suggested further talks. The union said it would come": who would, to the talks that another has called.
    pub(super) fn comes(&mut self) {
        if !self.drafts.is_empty() || !self.a.issues.mentions.is_empty() {
            return;
        }
        // What a third party calls to, nobody of the sides has asked for.
        let called = || self.d.said_of.filter(|_| self.d.open.is_empty() && self.d.silent == 0).map(|issue| (issue, 0));
        let open = self.d.open.first().copied().or_else(called);
        let Some((issue, by)) = open.filter(|(issue, _)| self.d.procedure.contains(issue)) else { return };
        let found = self.a.parse.verbs.iter().enumerate().find_map(|(index, verb)| {
            let end = self.a.form(verb.end);
            let goes = match self.a.base(verb.head) {
                "come" | "attend" | "participate" => {
                    self.is_closed(verb.end) || end == "to" && self.a.form(verb.end + 1) == "it"
                }
                "be" => (verb.head..verb.end + 1).any(|at| matches!(self.a.form(at), "there" | "present")),
                "take" => end == "part",
                "turn" | "show" => end == "up",
                _ => false,
            };
            let sides =
                self.d.refer(self.a, verb.subject.filter(|_| goes && self.will(verb))?, self.speaker).sides()?;
            let limited = self.only_if_after(index) || self.if_after(verb);
            // "has not confirmed that it will come", "would not say whether it would"
            let over = verb.parent.filter(|_| verb.link == Link::Complement).and_then(|over| self.verb(over));
            let open = over.is_some_and(|over| over.negated || self.pending(over))
                || self.opens_question(verb.from.saturating_sub(1));
            let stance = match self.denied(verb) {
                _ if open => Stance::Undecided,
                true => Stance::Rejects,
                false if limited => Stance::Conditions,
                false => Stance::Agrees,
            };
            (sides.count_ones() == 1 && sides & by == 0).then_some((sides, stance, (verb.start, verb.end + 1)))
        });
        let Some((sides, stance, cue)) = found else { return };
        let target = Target::new(vec![issue], cue.0, cue.1, cue.0);
        self.push(sides, &target, stance, "promise", Some(cue), None, false);
    }

    /// "will come", "is going to be there", "is coming".
    fn will(&self, verb: &Verb) -> bool {
        let coming =
            verb.head > verb.start && matches!(self.a.form(verb.head), "coming" | "going" | "travelling" | "flying");
        self.mood(verb) == Mood::Future || coming
    }
}
