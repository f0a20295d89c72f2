//! What is tied to something else: "a rise is a condition for night shifts", "tied the ban to a rise", "wants any levy tied to one".

use super::super::actor::Sides;
use super::super::analysis::CueAt;
use super::super::clause::{Chunk, Form, Link, Verb};
use super::super::lexicon::{Class, Frame};
use super::super::word::{Sets, Tag, is_copula};
use super::{Holder, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// "A rise is a condition for night shifts", "As a condition for talks the port wants a rise": what depends on the other.
    fn condition_for(&self, target: &Target) -> Option<Reading> {
        let mut group = self.a.group_at(target.start)?;
        // "a condition for any progress on wages"
        let over = group.preposition.and_then(|at| self.a.group_at(at.checked_sub(1)?).filter(|over| over.end == at));
        group = over.filter(|over| matches!(self.a.form(over.start), "any" | "progress")).unwrap_or(group);
        let bound = group.preposition.filter(|at| matches!(self.a.form(*at), "for" | "of"))?;
        let noun = bound.checked_sub(1).filter(|at| {
            matches!(
                self.a.form(*at),
                "condition" | "precondition" | "prerequisite" | "preconditions" | "prerequisites"
            )
        })?;
        let chunk = self.a.chunk_of(noun)?;
        let group = self.a.parse.chunks.get(chunk).filter(|c| self.a.form(c.start) != "no")?;
        let behind = |v: &&Verb| v.start >= target.end && v.link == Link::Root;
        let as_one = group.start.checked_sub(1).is_some_and(|at| self.a.form(at) == "as");
        let verb = match as_one && group.start == 1 {
            true => self.a.parse.verbs.iter().find(behind)?,
            false => self.verb_over(noun).filter(|v| v.end <= noun)?,
        };
        let side = verb.subject.filter(|s| self.holds(*s) && !verb.passive);
        let sets = as_one || matches!(self.a.base(verb.head), "make" | "set" | "name" | "call");
        let holder = match self.owner(chunk, bound, bound) {
            Some(sides) => Holder::Sides(sides),
            None if sets => Holder::Chunk(side?),
            None if is_copula(self.a.base(verb.head)) => Holder::Speaker,
            None => return None,
        };
        let cue = (noun, bound + 1);
        (!verb.negated).then_some(Reading { stance: Stance::Conditions, holder, rule: "tied", cue, future: false })
    }

    /// "made its consent to a ban conditional on a rise", "tied the ban to a rise": the first on a condition, the second asked.
    pub(super) fn tied_rule(&mut self, target: &Target, place: Option<usize>) -> bool {
        // "The port's readiness to talk about wages is tied to"
        let main = || {
            let inner = self.verb(place?).filter(|v| v.form == Form::Infinitive && v.start <= target.start)?;
            let own = |v: &Verb| {
                let group = v.subject.and_then(|s| self.a.parse.chunks.get(s));
                v.start >= target.end && v.link == Link::Root && group.is_some_and(|c| c.end <= inner.start)
            };
            self.hangs_on(target, self.a.parse.verbs.iter().position(own)?)
        };
        if let Some(reading) = self.condition_for(target).or_else(|| self.hangs_on(target, place?)).or_else(main) {
            return self.make(target, &reading);
        }
        let Some((verb, cue)) = place.and_then(|p| Some((self.verb(p)?, self.cue(p)?))) else { return false };
        let ties = cue.cue.class == Class::Condition && cue.cue.frame == Frame::Verb && !verb.negated && !verb.passive;
        let Some(subject) = verb.subject.filter(|_| ties && target.start >= verb.end) else { return false };
        // "proposed linking fares to prices", "dismissed the idea of it": another verb says what becomes of the link.
        let upper = verb.parent.filter(|_| verb.link == Link::Complement).and_then(|p| self.cue(p));
        if upper.is_some_and(|c| matches!(c.cue.class, Class::Propose | Class::Reject)) {
            return target.start >= cue.end;
        }
        // "set conditions for a ban" ties the ban.
        let sets = cue.cue.words.iter().any(|word| {
            matches!(
                *word,
                "condition"
                    | "conditions"
                    | "string"
                    | "strings"
                    | "reservation"
                    | "reservations"
                    | "conditional"
                    | "qualified"
            ) && cue.cue.words.first() != Some(&"make")
        });
        let stance = if target.start >= cue.end && !sets { Stance::Demands } else { Stance::Conditions };
        let holder = Holder::Chunk(subject);
        self.make(target, &Reading { stance, holder, rule: "tied", cue: (verb.start, cue.end), future: false })
    }

    /// "made its consent to a ban dependent on a rise", "the union's consent to a ban depends on a rise".
    fn hangs_on(&self, target: &Target, place: usize) -> Option<Reading> {
        let predicate = |c: CueAt| c.cue.class == Class::Condition && c.cue.frame == Frame::Predicate;
        // "is tied to one condition"
        let verb = self.verb(place).filter(|v| !v.negated && (!v.passive || self.cue(place).is_some_and(predicate)))?;
        let subject = verb.subject?;
        let (on, holder) = if self.a.base(verb.head) == "make" {
            let on = (verb.end..verb.end + 16).find(|at| {
                matches!(self.a.form(*at), "dependent" | "conditional" | "contingent")
                    && matches!(self.a.form(at + 1), "on" | "upon")
            })?;
            (on, Holder::Chunk(subject))
        } else {
            let cue = self.cue(place).filter(|c| predicate(*c))?;
            let group = self.a.parse.chunks.get(subject)?;
            let gives = |class: Class| matches!(class, Class::Agree | Class::Propose | Class::Commit | Class::Ready);
            let consent = |n: &&CueAt| gives(n.cue.class) && group.start <= n.start && n.start < group.end;
            let owner = match self.a.noun_cues.iter().find(consent) {
                Some(consent) => self.owner(subject, consent.end, verb.start)?,
                // "A rise hinges on longer shifts, the port said": for whoever says so.
                // "Any rise depends on sales, the port said"
                None => {
                    let any = self.a.form(group.start) == "any";
                    self.speaking().filter(|_| any || self.names_two(group, cue.end))?
                }
            };
            (cue.end - 1, Holder::Sides(owner))
        };
        let stance = if target.start > on { Stance::Demands } else { Stance::Conditions };
        Some(Reading { stance, holder, rule: "tied", cue: (verb.start, on + 1), future: false })
    }

    /// "A rise was conceivable, the port said. But first the strike has to end", "There was one condition": what the sentence
    /// before granted is granted no sooner.
    pub(super) fn proviso(&mut self) {
        let grants = |last: &&(usize, Sides, Stance)| matches!(last.2, Stance::Agrees | Stance::Proposes);
        let mut granted = self.d.last.iter().filter(grants);
        let (Some((issue, sides, _)), None) = (granted.next(), granted.next()) else { return };
        let Some(cue) = self.limits_before() else { return };
        // Another says it, or sets conditions of his own.
        let setter = self.verb_over(cue.0).filter(|v| v.end <= cue.0).and_then(|v| self.who(v.subject?).sides());
        if setter.or(self.speaking()).is_some_and(|own| own != *sides)
            || self.a.issues.mentions.iter().any(|m| m.issue == *issue)
        {
            return;
        }
        let target = Target::new(vec![*issue], cue.0, cue.1, cue.0);
        self.push(*sides, &target, Stance::Conditions, "proviso", Some(cue), None, false);
    }

    /// The words by which a sentence limits the one before: "But first", "But only if", "That would depend on", "one condition".
    fn limits_before(&self) -> Option<(usize, usize)> {
        let first = usize::from(self.a.tag(0) == Tag::Quote);
        let but = self.a.form(first) == "but";
        let from = first + usize::from(but);
        let then = match self.a.form(from) {
            "first" => but && !matches!(self.a.tag(from + 1), Tag::Comma | Tag::Prep),
            "only" => but && self.only_at(from + 1),
            "not" => but && matches!(self.a.form(from + 1), "before" | "until" | "unless" | "without"),
            _ => false,
        };
        if then {
            return Some((from, from + 2));
        }
        let subject = |v: &Verb| v.subject.and_then(|s| self.a.parse.chunks.get(s)).map_or(0, |c| c.start);
        let opens = |v: &&Verb| v.link == Link::Root && v.modal.is_some() && subject(v) == from;
        if matches!(self.a.form(from), "that" | "this" | "it")
            && let Some(verb) = self.a.parse.verbs.iter().find(opens)
        {
            let waits = (verb.head..verb.head + 4)
                .find(|at| matches!(self.a.base(*at), "depend" | "hinge" | "wait" | "await"))?;
            return (!verb.negated).then_some((verb.start, waits + 1));
        }
        let noun = |group: &&Chunk| {
            let named =
                matches!(self.a.form(group.head), "condition" | "conditions" | "strings" | "proviso" | "caveat");
            named && group.preposition.is_none() && self.a.form(group.start) != "no"
        };
        let group = self.a.parse.chunks.iter().filter(|_| self.a.has(Sets::LIMITS)).find(noun)?;
        let verb = self.verb_over(group.head).filter(|v| v.end <= group.start && v.link == Link::Root && !v.negated)?;
        let sets = matches!(self.a.base(verb.head), "be" | "set" | "attach" | "have" | "add" | "name");
        sets.then_some((group.start, group.end))
    }

    /// Whether the group names an issue, and another stands behind.
    fn names_two(&self, group: &Chunk, behind: usize) -> bool {
        let mentions = &self.a.issues.mentions;
        let first = mentions.iter().find(|m| group.start <= m.start && m.start < group.end);
        first.is_some_and(|first| mentions.iter().any(|m| m.start >= behind && m.issue != first.issue))
    }

    /// "wants any levy tied to a rise": what is to come with something else alone.
    pub(super) fn tied_behind(&self, target: &Target) -> bool {
        // "any easing of the levy"
        let any = (target.start.saturating_sub(4)..=target.start).any(|at| self.a.form(at) == "any");
        let tied = (target.end..target.end + 4).find(|at| {
            let ties = matches!(self.a.form(*at), "tied" | "linked" | "conditional" | "contingent" | "dependent");
            ties && matches!(self.a.form(at + 1), "to" | "on" | "upon" | "with")
        });
        let another = |from: usize| {
            let near = |start: usize| from < start && start < from + 8;
            self.a.issues.mentions.iter().any(|m| near(m.start) && !target.issues.contains(&m.issue))
        };
        tied.is_some_and(|from| any || another(from))
    }
}
