//! Asides that say whose the sentence is: "as agreed by the parties", "the two sides said"; and
//! those that only say where a thing is.

use super::super::actor::Who;
use super::super::clause::{Form, Link, Verb};
use super::super::discourse::{Ref, is_terms};
use super::super::issue::Mention;
use super::super::lexicon::Class;
use super::super::word::{Sets, Tag};
use super::{Mood, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// What all sides have agreed on, by what an aside says of it. Gives whether it was one of the target's clause.
    pub(super) fn settled_rule(&mut self, target: &Target) -> bool {
        let mentions = &self.a.issues.mentions;
        if !mentions.is_empty() && mentions.iter().all(|m| m.start != target.start) {
            return false;
        }
        let Some(cue) = self.settled_aside(target).or_else(|| self.announced_together(target)) else { return false };
        self.push(self.d.all, target, Stance::Agrees, "as-agreed", Some(cue), None, false);
        true
    }

    /// "The next round will be in May, as agreed by the parties", "by agreement between the two sides".
    fn settled_aside(&self, target: &Target) -> Option<(usize, usize)> {
        let (start, end) = (0..self.a.words.len()).find_map(|at| Some((at, self.agreement_said(at)?)))?;
        // With whom: one who is no side makes it something else.
        let bound = matches!(self.a.form(end), "by" | "with" | "between" | "among").then(|| self.a.chunk_of(end + 1));
        if let Some(with) = bound {
            let sides = self.d.refer(self.a, with?, self.speaker.as_ref()).sides()?;
            if self.a.form(end) != "with" && sides.count_ones() < 2 {
                return None;
            }
        }
        let verb = self.a.parse.verb_at.get(target.at).copied().flatten().and_then(|index| self.verb(index))?;
        let main = matches!(verb.link, Link::Root | Link::Complement) && !verb.negated && verb.from < start;
        (main && target.end <= start).then_some((start, end))
    }

    /// Where "as agreed", "by agreement between", "by mutual consent" ends that begins with this word.
    fn agreement_said(&self, at: usize) -> Option<usize> {
        match self.a.form(at) {
            "as" => {
                let was = at + 1 + usize::from(matches!(self.a.tag(at + 1), Tag::Be | Tag::Adv));
                matches!(self.a.form(was), "agreed" | "settled" | "arranged").then_some(was + 1)
            }
            "by" => match self.a.form(at + 1) {
                "agreement" | "arrangement" => (self.a.form(at + 2) == "between").then_some(at + 2),
                "mutual" | "common" => {
                    matches!(self.a.form(at + 2), "agreement" | "consent" | "accord").then_some(at + 3)
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// "The third round will begin in May, the two delegations said": what all announce.
    fn announced_together(&self, target: &Target) -> Option<(usize, usize)> {
        let Some(Who::Sides(sides)) = self.speaker.as_ref().map(|s| s.who) else { return None };
        let index = self.a.parse.verb_at.get(target.at).copied().flatten()?;
        let verb = self.verb(index)?;
        let thing = verb.subject.is_some_and(|chunk| self.d.refer(self.a, chunk, None) == Ref::Other);
        let will = self.mood(verb) == Mood::Future && verb.modal.is_none_or(|m| self.a.base(m) == "will");
        let plain = self.cue(index).is_none_or(|c| c.cue.class == Class::Act || c.cue.class == Class::Aspect);
        (sides.count_ones() > 1 && thing && will && plain && !verb.negated).then_some((verb.start, verb.end))
    }

    /// Whether the mention only says where or when another one of its group is: "inspections at the smelting plant", "the
    /// figures of the streaming platforms".
    pub(super) fn is_incidental(&self, mention: &Mention) -> bool {
        let found = |chunk: usize| {
            let group = self.a.parse.chunks.get(chunk)?;
            let at = group.preposition?;
            // "the sum | frozen | in foreign banks"
            let frozen = at.checked_sub(1).filter(|at| matches!(self.a.tag(*at), Tag::VerbPart | Tag::VerbFinite));
            let outer = self.a.parse.chunks.get(chunk.checked_sub(1)?)?;
            let beside = outer.end == at || frozen == Some(outer.end);
            let place = matches!(self.a.form(at), "at" | "in" | "from" | "inside" | "near" | "over");
            let part = self.a.form(at) == "of" && mention.end <= group.head;
            let names = |m: &&Mention| m.issue != mention.issue && m.end == outer.head + 1;
            (beside && (place || part)).then(|| self.a.issues.mentions.iter().find(names))?
        };
        // "Defence spending" is about defence; "the farm and energy ministries" about the ministries.
        let chunk = self.a.chunk_of(mention.start);
        let listed = |at: usize| at.checked_sub(1).is_some_and(|at| matches!(self.a.tag(at), Tag::Conj | Tag::Comma));
        let compound = self.a.issues.mentions.iter().any(|m| {
            m.issue != mention.issue
                && self.a.chunk_of(m.start) == chunk
                && (m.end == mention.start && !listed(m.start) || m.start == mention.end && listed(mention.start))
        });
        // "will not sign a contract without a rise" refuses no contract.
        let lacking =
            self.a.in_set(mention.end.saturating_sub(1), Sets::DEALS) && self.a.form(mention.end) == "without";
        // "asked a court to forbid the strike": who is asked is not what for.
        let asked = self.a.parse.verbs.iter().any(|v| {
            let asks = |p: &Verb| {
                matches!(self.a.base(p.head), "ask" | "urge" | "tell" | "order" | "invite" | "press" | "call")
            };
            v.form == Form::Infinitive
                && v.subject == chunk
                && chunk.is_some()
                && v.parent.and_then(|p| self.verb(p)).is_some_and(asks)
                && self.a.issues.mentions.iter().any(|m| m.start >= v.end)
        });
        // "may visit the smelting plant": a place, where something else is spoken of.
        let place = chunk.and_then(|c| self.a.parse.chunks.get(c)).is_some_and(|c| {
            mention.end <= c.head
                && matches!(
                    self.a.form(c.head),
                    "plant" | "site" | "facility" | "station" | "office" | "building" | "workers" | "company"
                )
                && self.a.issues.mentions.iter().any(|m| m.issue != mention.issue)
        });
        // "the mediator's proposal" is about what is proposed.
        let whose = self.a.tag(mention.end) == Tag::Poss
            && self.a.chunk_of(mention.start).is_some_and(|chunk| is_terms(self.a, chunk));
        compound
            || lacking
            || asked
            || place
            || whose
            || self.is_each(mention)
            || self.is_where(mention)
            || self.a.chunk_of(mention.start).and_then(found).is_some()
    }
    /// Whether the mention only says of what something is counted: "an assistant for every class", "2 percent of every fee".
    pub(super) fn is_each(&self, mention: &Mention) -> bool {
        let group = self.a.chunk_of(mention.start).filter(|chunk| *chunk > 0);
        let Some((chunk, group)) = group.and_then(|chunk| Some((chunk, self.a.parse.chunks.get(chunk)?))) else {
            return false;
        };
        let Some(at) = group.preposition.filter(|_| matches!(self.a.form(group.start), "every" | "each")) else {
            return false;
        };
        let outer = self.a.parse.chunks.get(chunk - 1);
        let amount = || outer.is_some_and(|outer| (outer.start..outer.end).any(|at| self.a.tag(at) == Tag::Num));
        match self.a.form(at) {
            "for" => outer.is_some_and(|outer| matches!(self.a.form(outer.start), "a" | "an" | "one")),
            "with" | "in" | "at" => true,
            "of" => amount(),
            _ => false,
        }
    }

    /// Whether the mention only says where something is done that another issue's name is in: "lessons in the courtroom".
    fn is_where(&self, mention: &Mention) -> bool {
        let place = |m: &Mention| {
            let group = self.a.chunk_of(m.start).and_then(|chunk| self.a.parse.chunks.get(chunk));
            group.and_then(|group| group.preposition).is_some_and(|at| matches!(self.a.form(at), "in" | "at"))
        };
        let clause = |m: &Mention| self.a.parse.verb_at.get(m.end.saturating_sub(1)).copied().flatten();
        let verb = clause(mention).filter(|_| place(mention));
        verb.is_some_and(|_| {
            let named = |m: &&Mention| m.issue != mention.issue && m.end <= mention.start && clause(m) == verb;
            self.a.issues.mentions.iter().filter(named).any(|m| {
                let group = self.a.chunk_of(m.start).and_then(|chunk| self.a.parse.chunks.get(chunk));
                group.is_some_and(|group| group.preposition.is_none())
            })
        })
    }
}
