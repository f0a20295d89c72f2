//! Nouns that show a stance and that a verb only carries: "made an offer of", "voiced its demand".

use super::super::actor::{Sides, Who};
use super::super::analysis::CueAt;
use super::super::clause::{Form, Link, Verb};
use super::super::discourse::Ref;
use super::super::lexicon::Class;
use super::super::word::{Sets, Tag};
use super::{Mood, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// What the noun says of the target by the verb that carries it, where it is nobody's by itself.
    pub(super) fn carried_rule(
        &mut self,
        target: &Target,
        noun: CueAt,
        stance: Stance,
        chunk: usize,
        index: usize,
    ) -> bool {
        let Some(verb) = self.verb(index) else { return false };
        if self.asks_at_home(target, verb).is_some() {
            return false;
        }
        // "came with different ideas on wages": that they differ, and not which.
        let differ =
            |at: usize| matches!(self.a.form(at), "different" | "differing" | "rival" | "conflicting" | "opposing");
        if self.a.parse.chunks.get(chunk).is_some_and(|group| (group.start..group.head).any(differ)) {
            return false;
        }
        // "until they had an agreement on pay"
        let yet = |at: usize| matches!(self.a.form(at), "until" | "before" | "unless" | "if" | "once");
        if noun.cue.class == Class::Agree && matches!(verb.link, Link::Adverbial(at) if yet(at)) {
            return false;
        }
        // "There is a need for": who says so holds it.
        let within = matches!(verb.link, Link::Adverbial(_)) || verb.from.checked_sub(1).is_some_and(yet);
        if verb.subject.is_none()
            && self.a.base(verb.head) == "be"
            && noun.start >= verb.end
            && !verb.negated
            && !within
        {
            // "There is agreement on pay", whoever says so
            let all = Some(self.d.all).filter(|_| self.is_deal(noun));
            return self.push_carried(target, noun, stance, all.or_else(|| self.speaking()));
        }
        // "An agreement on pay was reached": by all.
        if noun.cue.class == Class::Agree && verb.passive && noun.end <= verb.start {
            let all = Some(self.d.all).filter(|_| self.is_reached(verb));
            return self.push_carried(target, noun, stance, all);
        }
        // "The offer of a rise still stands, the mayor said"
        let asks = matches!(self.a.base(noun.start), "demand" | "claim") && noun.cue.class == Class::Demand;
        if (noun.cue.class == Class::Propose || asks)
            && verb.subject == Some(chunk)
            && matches!(self.a.base(verb.head), "stand" | "remain")
            && !verb.negated
        {
            return self.push_carried(target, noun, stance, self.speaking().filter(|sides| sides.count_ones() == 1));
        }
        if self.is_nested(chunk, noun, index, verb) || self.makes_condition(noun, verb) {
            return false;
        }
        // "is still discussing the offer on pay": another's, which is not answered yet.
        if noun.cue.class == Class::Propose
            && matches!(self.a.base(verb.head), "discuss" | "debate")
            && noun.start >= verb.end
        {
            return self.push_carried(target, noun, Stance::Undecided, self.discusses(verb));
        }
        self.is_light(noun, index, verb) && self.carrier_rule(target, noun, stance, index, verb)
    }

    /// Makes the statement of a carried noun, where it is somebody's.
    fn push_carried(&mut self, target: &Target, noun: CueAt, stance: Stance, sides: Option<Sides>) -> bool {
        let Some(sides) = sides else { return false };
        self.push(sides, target, stance, "carried-noun", Some((noun.start, noun.end)), None, false);
        true
    }

    /// Whether the verb says that an agreement is there: "was reached", "was signed".
    fn is_reached(&self, verb: &Verb) -> bool {
        let reached = matches!(
            self.a.base(verb.head),
            "reach" | "strike" | "sign" | "conclude" | "seal" | "find" | "make" | "clinch" | "announce" | "secure"
        );
        reached && !verb.negated && verb.modal.is_none() && self.agent(verb).is_none()
    }

    /// Whether the noun's group hangs on a preposition that is not the verb's: "came to an agreement", "came away with a
    /// pledge" have the verb's own.
    fn is_nested(&self, chunk: usize, noun: CueAt, index: usize, verb: &Verb) -> bool {
        let behind = verb.end + usize::from(self.a.tag(verb.end) == Tag::Adv);
        let answers = matches!(self.a.base(verb.head), "respond" | "return" | "counter" | "reply")
            && self.a.form(verb.end) == "with";
        let preposition = self.a.parse.chunks.get(chunk).and_then(|c| c.preposition);
        // "handed over a proposal"
        let gives = |cue: CueAt| matches!(cue.cue.class, Class::Report | Class::Act);
        let own = |p: usize| self.cue(index).is_some_and(|cue| gives(cue) && cue.start <= p && p < cue.end);
        // "flew in on Monday with a new offer", "came to the session with a demand for"
        let brings = |p: usize| self.a.form(p) == "with" && noun.cue.class.asks() && self.begins(verb);
        preposition.is_some_and(|p| {
            let bound = p == behind && (answers || self.leads_to(verb)) || own(p) || brings(p);
            self.a.form(p) != "in" && !bound
        })
    }

    /// Whether the verb says how somebody came, or began.
    fn begins(&self, verb: &Verb) -> bool {
        self.a.base_in_set(verb.head, Sets::BRINGS)
            || matches!(self.a.base(verb.head), "turn" | "open" | "walk" | "respond" | "reply" | "counter" | "follow")
    }

    /// "made it a precondition"
    fn makes_condition(&self, noun: CueAt, verb: &Verb) -> bool {
        matches!(self.a.form(noun.start), "prerequisite" | "precondition" | "condition")
            && self.a.base(verb.head) == "make"
    }

    /// The one side that discusses something.
    fn discusses(&self, verb: &Verb) -> Option<Sides> {
        let own = verb.subject.and_then(|s| self.who(s).sides());
        own.filter(|own| own.count_ones() == 1 && !verb.negated && self.mood(verb) != Mood::Duty)
    }

    /// Whether the verb only carries the noun behind it and says nothing else.
    fn is_light(&self, noun: CueAt, index: usize, verb: &Verb) -> bool {
        let carries = [Class::Report, Class::Aspect, Class::Say, Class::Act, Class::Swap, Class::Oblige, Class::Answer];
        self.cue(index).is_none_or(|c| carries.contains(&c.cue.class))
            && noun.start >= verb.end
            && !verb.negated
            && !verb.passive
            && self.mood(verb) != Mood::Duty
    }

    /// "The mediator asked the port to make an offer": it has made none.
    fn bidden(&self, verb: &Verb) -> bool {
        let above = verb.parent.filter(|_| verb.form == Form::Infinitive && verb.link == Link::Complement);
        let asks =
            |over: &usize| self.cue(*over).is_some_and(|cue| matches!(cue.cue.class, Class::Demand | Class::Want));
        above.filter(asks).and_then(|over| self.verb(over)).is_some_and(|over| over.subject != verb.subject)
    }

    /// What the noun says by the subject of the verb that carries it.
    fn carrier_rule(&mut self, target: &Target, noun: CueAt, stance: Stance, index: usize, verb: &Verb) -> bool {
        // "It was up to the port to make an offer"
        let Some(subject) = verb.subject.filter(|_| !self.bidden(verb) && !self.turn(verb)) else { return false };
        let reference = self.who(subject);
        // "received an assurance that", "a new offer on": the other side's.
        let given = matches!(stance, Stance::Agrees | Stance::Proposes | Stance::Demands) && self.takes(verb);
        let giver = |own| if given { self.d.other(own) } else { Some(own) };
        let deal = self.is_deal(noun);
        // "presented a compromise on pay"
        let stance = match self.a.base(verb.head) {
            "present" | "unveil" | "draft" | "circulate" | "outline" | "submit" | "table" if deal => Stance::Proposes,
            _ => stance,
        };
        let joint = stance == Stance::Agrees
            && (deal || self.cue(index).is_none_or(|c| c.cue.class == Class::Aspect) || self.leads_to(verb))
            && !target.pronoun
            && verb.modal.is_none();
        // "The talks resulted in an agreement to swap": both.
        if joint && !matches!(reference, Ref::Who(Who::Third)) {
            let sides = reference.sides().filter(|_| !deal).and_then(giver).unwrap_or(self.d.all);
            return self.push_carried(target, noun, stance, Some(sides));
        }
        // "made an offer that includes a rise but no pension"
        let none = stance == Stance::Proposes && (self.begins_with_no(target) || self.but_not(target));
        let stance = if none { Stance::Rejects } else { stance };
        let Some(sides) = reference.sides().and_then(giver) else { return false };
        let memorandum = matches!(reference, Ref::Document(_));
        let source = self.a.parse.chunks.get(subject).map(|c| (c.start, c.end));
        self.push(sides, target, stance, "carried-noun", Some((noun.start, noun.end)), source, memorandum);
        true
    }

    /// Whether the noun is a deal, which it takes all sides to make, whoever is said to have got it; a promise is one
    /// side's.
    fn is_deal(&self, noun: CueAt) -> bool {
        self.a.in_set(noun.start, Sets::ACCORDS)
    }

    /// Whether the verb's subject gets something from somebody else.
    fn takes(&self, verb: &Verb) -> bool {
        matches!(self.a.base(verb.head), "receive" | "get" | "obtain" | "win" | "secure" | "extract" | "wring")
    }

    /// Whether the verb says what something came to: "came to", "resulted in", "ended with".
    fn leads_to(&self, verb: &Verb) -> bool {
        matches!(
            self.a.base(verb.head),
            "come"
                | "arrive"
                | "lead"
                | "result"
                | "end"
                | "conclude"
                | "close"
                | "culminate"
                | "leave"
                | "emerge"
                | "return"
                | "walk"
        )
    }
}
