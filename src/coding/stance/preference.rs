//! Preferences: "would rather strike than accept a levy", "prefers talks to a ban", "a fund instead of a levy".

use super::super::actor::Sides;
use super::super::clause::Verb;
use super::super::word::{Sets, Tag};
use super::{Draft, Holder, Reading, Rules, Target};
use crate::codebook::Stance;

/// How far behind "than" what is liked less may stand, in words.
const REACH: usize = 10;

impl Rules<'_, '_> {
    /// What is liked better is wanted, what is liked less refused.
    pub(super) fn preference_rule(&mut self, target: &Target, place: Option<usize>) -> bool {
        if !self.a.has(Sets::PREFERS) {
            return false;
        }
        // What somebody would rather talk about is a change of subject.
        if self.changes_subject(place) {
            return true;
        }
        let reading = self.liked_less(target).or_else(|| self.liked_better(target, place));
        reading.is_some_and(|reading| self.make(target, &reading))
    }

    /// "than a levy" behind "would sooner", "rather than a levy", "instead of a levy", "to a levy" behind "prefers".
    fn liked_less(&self, target: &Target) -> Option<Reading> {
        let from = target.start.saturating_sub(REACH);
        let parts = |at: &usize| {
            matches!(self.a.tag(*at), Tag::Comma | Tag::Semicolon | Tag::Colon | Tag::VerbFinite | Tag::Modal)
        };
        let near = (from..target.start).rev().take_while(|at| !parts(at));
        let mark = near.into_iter().find(|at| self.compares(*at, target))?;
        let before = |at: usize| self.a.verb_at(at);
        let index = (0..mark).rev().find_map(before)?;
        let (rule, cue, future) = ("preference", (mark, mark + 1), false);
        let holder = |holder| Some(Reading { stance: Stance::Rejects, holder, rule, cue, future });
        let over = (0..=index).rev().find(|i| self.verb(*i).is_some_and(|v| self.prefers(v)));
        // "a tenth rather than a fifth", "prefers a tenth to a fifth": how much, of what is wanted.
        let wanted = |own: Option<Sides>| {
            let same = |d: &Draft| target.issues.contains(&d.issue) && own.is_none_or(|own| own == d.sides);
            self.drafts.iter().any(same)
        };
        if let Some(over) = over.and_then(|i| self.verb(i)) {
            let subject = over.subject.filter(|subject| !wanted(self.who(*subject).sides()))?;
            return holder(Holder::Chunk(subject));
        }
        // A plain comparative says nothing: "higher than the levy".
        if self.a.form(mark.wrapping_sub(1)) != "rather" && self.a.form(mark) != "instead" || wanted(None) {
            return None;
        }
        let reading = self.chain_any(index)?;
        let wanted = matches!(reading.stance, Stance::Demands | Stance::Proposes | Stance::Agrees);
        wanted.then_some(Reading { stance: Stance::Rejects, rule, cue, ..reading })
    }

    /// Whether a comparison stands here whose second part is the target.
    fn compares(&self, at: usize, target: &Target) -> bool {
        match self.a.form(at) {
            "than" => true,
            "instead" => self.a.form(at + 1) == "of",
            "to" | "over" => {
                let group = self.a.group_at(target.start);
                let verb = self.verb_over(at);
                group.is_some_and(|c| c.preposition == Some(at))
                    && verb.is_some_and(|v| self.a.base(v.head) == "prefer" && v.end < at)
            }
            _ => false,
        }
    }

    /// "would sooner strike": what is liked better.
    fn liked_better(&self, target: &Target, place: Option<usize>) -> Option<Reading> {
        let index = (0..=place?)
            .rev()
            .take(2)
            .find(|i| self.verb(*i).is_some_and(|v| self.prefers(v)) && self.under(place, *i))?;
        let verb = self.verb(index).filter(|v| target.start >= v.end && self.a.base(v.head) != "prefer")?;
        let none = self.begins_with_no(target) || verb.negated;
        let own = place.and_then(|place| self.chain(place, true, target)).map(|reading| reading.stance);
        // "would rather pay for the roof itself than": what it would do itself.
        let itself = (target.end..target.end + 2).any(|at| self.a.word(at).is_some_and(|word| word.is_reflexive()));
        let stance = match () {
            () if none || own == Some(Stance::Rejects) => Stance::Rejects,
            () if itself => Stance::Proposes,
            () => Stance::Demands,
        };
        let (holder, cue) = (Holder::Chunk(verb.subject?), (verb.start, verb.end));
        Some(Reading { stance, holder, rule: "preference", cue, future: false })
    }

    /// Whether the verb is one of talking, and preferred: "prefers to talk about a levy".
    pub(super) fn changes_subject(&self, place: Option<usize>) -> bool {
        let talks = |index: usize| {
            let verb = self.verb(index)?;
            let talks = matches!(self.a.base(verb.head), "talk" | "speak");
            Some(talks && (self.prefers(verb) || self.verb(verb.parent?).is_some_and(|above| self.prefers(above))))
        };
        place.filter(|_| self.a.has(Sets::PREFERS)).and_then(talks).unwrap_or_default()
    }

    /// "would rather", "had sooner", "prefers".
    fn prefers(&self, verb: &Verb) -> bool {
        let rather = (verb.start..verb.end).any(|at| matches!(self.a.form(at), "rather" | "sooner"));
        let would = verb.modal.is_some_and(|m| matches!(self.a.base(m), "would" | "will"));
        would && rather || self.a.base(verb.head) == "prefer"
    }
}
