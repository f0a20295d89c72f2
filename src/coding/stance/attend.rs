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

    /// "will come", "is going to be there", "is coming".
    fn will(&self, verb: &Verb) -> bool {
        let coming =
            verb.head > verb.start && matches!(self.a.form(verb.head), "coming" | "going" | "travelling" | "flying");
        self.mood(verb) == Mood::Future || coming
    }
}
