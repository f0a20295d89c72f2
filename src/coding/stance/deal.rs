//! What a deal holds that all have made: "The agreement provides for a rise", "signed a deal limiting the shifts".

use super::super::clause::{Chunk, Link, Verb};
use super::super::word::{Sets, Tag};
use super::paper::SETTLED;
use super::{Holder, Mood, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// What the verb says of the target as part of a deal.
    pub(super) fn deal_holds(&self, target: &Target, verb: &Verb) -> Option<Reading> {
        if verb.negated || target.start < verb.end || !self.a.base_in_set(verb.head, Sets::HOLDS) {
            return None;
        }
        let deal = verb.subject.and_then(|s| self.a.parse.chunks.get(s)).filter(|c| self.is_made_deal(c))?;
        let made = verb.parent.and_then(|p| self.verb(p)).filter(|p| p.end <= deal.start);
        let fresh = verb.link == Link::Relative && made.is_some_and(|made| self.makes(made));
        let the = matches!(self.a.form(deal.start), "the" | "this" | "that") && verb.link != Link::Complement;
        let would = verb.modal.is_some_and(|at| self.a.base(at) == "would");
        let tentative = (deal.start..deal.head)
            .any(|at| matches!(self.a.form(at), "tentative" | "preliminary" | "provisional" | "interim"));
        let holds = matches!(self.mood(verb), Mood::Plain | Mood::Future) && (!would || tentative || fresh);
        let cue = (verb.start, verb.end);
        let reading = Reading { stance: Stance::Agrees, holder: Holder::Joint, rule: "under-deal", cue, future: false };
        (holds && (the || fresh)).then_some(reading)
    }

    /// Whether the group is a deal of these days.
    fn is_made_deal(&self, group: &Chunk) -> bool {
        let other = |at: usize| self.a.in_set(at, Sets::UNMADE) || self.a.word(at).is_some_and(|word| word.counts);
        SETTLED.contains(&self.a.form(group.head)) && !(group.start..group.end + 3).any(other)
    }

    /// "The two sides signed", "have reached": a deal that they made.
    fn makes(&self, verb: &Verb) -> bool {
        let modal = verb.modal.is_some() || verb.negated || self.a.tag(verb.start) == Tag::To;
        self.a.base_in_set(verb.head, Sets::MAKES_DEALS) && !modal && verb.subject.is_some_and(|s| self.holds(s))
    }
}
