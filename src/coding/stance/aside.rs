//! Asides that say whose the sentence is: "as agreed by the parties", "the two sides said".

use super::super::actor::Who;
use super::super::clause::{Link, Verb};
use super::super::discourse::Ref;
use super::super::lexicon::{Class, Frame};
use super::super::word::{Sets, Tag};
use super::{Mood, Rules, Target};
use crate::codebook::Stance;

/// Participles by which something is told as laid down: "is set for Monday", "has been extended".
fn fixes(base: &str) -> bool {
    matches!(base, "set" | "fix" | "schedule" | "plan" | "extend" | "postpone" | "arrange" | "appoint" | "name")
}

impl Rules<'_, '_> {
    /// What all sides have agreed on, by what an aside says of it. Gives whether it was one of the target's clause.
    pub(super) fn settled_rule(&mut self, target: &Target, aside: Option<(usize, usize)>) -> bool {
        let mentions = &self.a.issues.mentions;
        if !mentions.is_empty() && mentions.iter().all(|m| m.start != target.start) {
            return false;
        }
        let beside = aside.filter(|(start, _)| self.stands_before(target, *start));
        let Some(cue) = beside.or_else(|| self.announced_together(target)) else { return false };
        self.push(self.d.all, target, Stance::Agrees, "as-agreed", Some(cue), None, false);
        true
    }

    /// "The next round will be in May, as agreed by the parties", "by agreement between the two sides".
    pub(super) fn settled_aside(&self) -> Option<(usize, usize)> {
        let mut places = (0..self.a.words.len()).filter(|_| self.a.has(Sets::BY_ALL));
        let (start, end) = places.find_map(|at| Some((at, self.agreement_said(at)?)))?;
        // With whom: one who is no side makes it something else.
        let bound = matches!(self.a.form(end), "by" | "with" | "between" | "among").then(|| self.a.chunk_of(end + 1));
        if let Some(with) = bound {
            let sides = self.who(with?).sides()?;
            if self.a.form(end) != "with" && sides.count_ones() < 2 {
                return None;
            }
        }
        Some((start, end))
    }

    /// Whether the target stands before the aside, in a clause that it can be said of.
    fn stands_before(&self, target: &Target, aside: usize) -> bool {
        let verb = self.verb_over(target.at);
        let main = |v: &Verb| matches!(v.link, Link::Root | Link::Complement) && !v.negated && v.from < aside;
        target.end <= aside && verb.is_some_and(main)
    }

    /// Where "as agreed", "by agreement between", "by mutual consent" ends that begins with this word.
    fn agreement_said(&self, at: usize) -> Option<usize> {
        match self.a.form(at) {
            "as" => {
                let was = at + 1 + usize::from(matches!(self.a.tag(at + 1), Tag::Be | Tag::Adv));
                matches!(self.a.form(was), "agreed" | "settled" | "arranged").then_some(was + 1)
            }
            // "Wages will rise, it was agreed on Monday"
            "it" => {
                let end = at + 2 + usize::from(self.a.form(at + 2) == "been");
                let was = matches!(self.a.form(at + 1), "was" | "is" | "has") && self.a.form(end) == "agreed";
                let tag = at > 0 && self.a.tag(at - 1) == Tag::Comma;
                let ends = matches!(self.a.tag(end + 1), Tag::Other | Tag::Prep | Tag::Noun | Tag::Name | Tag::Comma);
                (tag && was && ends).then_some(end + 1)
            }
            "by" => match self.a.form(at + 1) {
                "agreement" | "arrangement" => (self.a.form(at + 2) == "between").then_some(at + 2),
                // "renewable by mutual consent" may be so later.
                "mutual" | "common" if at > 0 && self.a.tag(at - 1) != Tag::Adj => {
                    matches!(self.a.form(at + 2), "agreement" | "consent" | "accord").then_some(at + 3)
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// "The third round will begin in May, the two delegations said": what all announce.
    fn announced_together(&self, target: &Target) -> Option<(usize, usize)> {
        let index = self.a.verb_at(target.at)?;
        let verb = self.verb(index)?;
        let all = matches!(self.speaker.map(|s| s.who), Some(Who::Sides(sides)) if sides.count_ones() > 1);
        let told = all && self.told_by_all(index, verb, target);
        (told && !verb.negated).then_some((verb.start, verb.end))
    }

    /// Whether all who speak announce by the verb what will be.
    fn told_by_all(&self, index: usize, verb: &Verb, target: &Target) -> bool {
        // "The working group will meet": what the issue is called by is no stranger.
        let named = |chunk: usize| self.a.parse.chunks.get(chunk).is_some_and(|c| target.covers(c.head));
        // "Families will be given a new home": what somebody else gets, the sides give.
        let gets = verb.passive || matches!(self.a.base(verb.head), "get" | "receive" | "keep");
        let thing = verb.subject.is_some_and(|chunk| match self.d.refer(self.a, chunk, None) {
            Ref::Other => true,
            Ref::Who(Who::Third) => named(chunk) || gets,
            _ => false,
        });
        let would = verb.link == Link::Complement || verb.modal.is_none_or(|m| self.a.base(m) != "would");
        let class = self.cue(index).map(|c| (c.cue.class, c.cue.frame));
        let fixed = verb.passive && fixes(self.a.base(verb.head));
        let plain = fixed || matches!(class, None | Some((Class::Act | Class::Aspect | Class::Consider, _)));
        // "a panel would decide on it": what is to act will be.
        let acts = target.end <= verb.start && class.is_none_or(|(_, frame)| frame == Frame::Verb);
        // "it would reconvene": whoever they say does so
        (thing || target.covers(verb.head))
            && would
            && (self.mood(verb) == Mood::Future || self.is_to(verb) || self.comes_about(verb) || fixed)
            && (plain || acts)
            && !self.named_unlike(verb)
    }

    /// Whether the verb asks, or what follows is open: "what the fee would be".
    fn named_unlike(&self, verb: &Verb) -> bool {
        let open = |at: usize| matches!(self.a.form(at), "what" | "whether" | "who" | "how" | "when" | "where" | "if");
        (verb.from.saturating_sub(2)..=verb.from).any(open)
    }
}
