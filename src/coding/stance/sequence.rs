//! What comes first and what only then: "first the levy goes, then", "before the work can begin", "without guards nothing
//! will move".

use super::super::clause::{Form, Link, Verb};
use super::super::word::{Sets, Tag, class};
use super::{Holder, Mood, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// What a rule of sequence says of the target; `sub` is the word that makes its clause adverbial.
    pub(super) fn sequence_rule(&mut self, target: &Target, place: Option<usize>, sub: Option<usize>) -> bool {
        if !self.a.issues.mentions.iter().any(|m| m.start == target.start) {
            return false;
        }
        let reading = self
            .first_then(target)
            .or_else(|| self.only_then(target))
            .or_else(|| self.without(target))
            .or_else(|| sub.and_then(|sub| self.before_it_can(target, sub, place)));
        reading.is_some_and(|reading| self.make(target, &reading))
    }

    /// "First the levy goes, then we can talk": what comes then is on a condition, what comes first is demanded.
    fn first_then(&self, target: &Target) -> Option<Reading> {
        let mut places = (0..self.a.words.len()).filter(|_| self.a.has(Sets::THEN));
        let first =
            places.find(|at| self.a.form(*at) == "first" && self.adverb(*at)).or_else(|| self.bidden_first(target))?;
        let then = (first + 2..self.a.words.len()).find(|at| {
            let opens = matches!(self.a.tag(at.wrapping_sub(1)), Tag::Comma | Tag::Semicolon | Tag::Conj | Tag::Dash);
            self.a.form(*at) == "then" && opens
        })?;
        let stance = if target.start > then { Stance::Conditions } else { Stance::Demands };
        // "First the guards, then the bridge": what is to become of the guards, nobody says.
        let told = stance == Stance::Conditions || self.a.parse.verbs.iter().any(|v| v.start < then);
        if !told {
            return None;
        }
        Some(Reading { stance, holder: Holder::Speaker, rule: "first-then", cue: (then, then + 1), future: false })
    }

    /// "A levy must come first, and only then could the mayors talk about the bridge": what comes no sooner.
    fn only_then(&self, target: &Target) -> Option<Reading> {
        if !self.a.has(Sets::THEN) {
            return None;
        }
        let only = (0..target.start).rfind(|at| self.a.form(*at) == "only" && self.a.form(at + 1) == "then")?;
        let opens = only == 0
            || matches!(self.a.tag(only - 1), Tag::Comma | Tag::Semicolon | Tag::Conj | Tag::Dash | Tag::Quote);
        let verb = self.a.parse.verbs.iter().find(|verb| verb.start >= only + 2 && verb.form == Form::Finite)?;
        let inverted = opens && verb.start == only + 2;
        let side = verb.subject.filter(|subject| self.holds(*subject));
        let holder = side.map_or(Holder::Speaker, Holder::Chunk);
        let cue = (only, only + 2);
        inverted.then_some(Reading { stance: Stance::Conditions, holder, rule: "first-then", cue, future: false })
    }

    /// Where a sentence that bids something begins, of what stands behind it: "Drop the levy, then we can talk about the yard".
    fn bidden_first(&self, target: &Target) -> Option<usize> {
        let first = usize::from(self.a.tag(0) == Tag::Quote);
        let own =
            |verb: &Verb| verb.modal.is_some() && verb.subject.is_some_and(|s| self.same_holder(Holder::Chunk(s)));
        let can = self.a.verb_at(target.at).and_then(|at| self.verb(at)).is_some_and(own);
        (self.a.tag(first) == Tag::VerbBase && can).then_some(first)
    }

    /// Whether "first" stands alone: "first the levy", "a text first, then".
    fn adverb(&self, at: usize) -> bool {
        at == 0
            || matches!(self.a.tag(at + 1), Tag::Comma | Tag::Semicolon | Tag::Dash | Tag::Det)
                && self.a.form(at - 1) != "the"
    }

    /// "Without guards it will not work": what nothing goes without is demanded.
    fn without(&self, target: &Target) -> Option<Reading> {
        let chunk = self.a.group_at(target.start)?;
        // "without a tougher line on wages"
        let bound = chunk.preposition.filter(|at| matches!(self.a.form(*at), "on" | "of" | "for" | "in" | "over"));
        let outer = bound.and_then(|at| self.a.group_at(at.checked_sub(1)?)).unwrap_or(chunk);
        let preposition = outer.preposition.filter(|at| self.a.form(*at) == "without" && !target.covers(*at))?;
        let fails = self.a.parse.verbs.iter().enumerate().find(|(index, verb)| {
            let said = self.says(*index);
            let none = verb.subject.is_none() && self.a.base(verb.head) == "be" && self.a.form(verb.end) == "no";
            let denied = verb.negated || self.subject_denies(verb) || self.nothing(verb.subject) || none;
            denied && verb.form == Form::Finite && !said && (verb.start > target.end || verb.end <= preposition)
        });
        // "Without guards the union will not sign", of which nobody else speaks: its own words.
        let (_, verb) = fails?;
        let side = verb.subject.filter(|s| self.speaking().is_none() && verb.modal.is_some() && self.holds(*s));
        let holder = side.map_or(Holder::Speaker, Holder::Chunk);
        let cue = (preposition, preposition + 1);
        Some(Reading { stance: Stance::Demands, holder, rule: "without", cue, future: false })
    }

    fn nothing(&self, subject: Option<usize>) -> bool {
        subject.and_then(|s| self.a.parse.chunks.get(s)).is_some_and(|c| self.a.form(c.head) == "nothing")
    }

    /// "The town must withdraw before the work can begin": what comes after what is asked is on a condition.
    fn before_it_can(&self, target: &Target, sub: usize, place: Option<usize>) -> Option<Reading> {
        if self.a.form(sub) != "before" {
            return None;
        }
        let mut inner = self.verb(place?)?;
        // "before it will consider easing the levy"
        while let Some(over) = inner.parent.filter(|_| inner.link == Link::Complement).and_then(|p| self.verb(p)) {
            if over.start < sub {
                break;
            }
            inner = over;
        }
        // "wants a fund before the gate is shut, and a rise"
        let added = (inner.end..target.start).any(|at| self.a.tag(at) == Tag::Comma && self.a.tag(at + 1) == Tag::Conj);
        if added {
            return None;
        }
        let before = (0..self.a.parse.verbs.len()).rfind(|i| self.verb(*i).is_some_and(|v| v.end <= sub));
        // "Before we talk about wages, they must mend the roof"
        let must = |i: &usize| self.verb(*i).is_some_and(|v| self.mood(v) == Mood::Duty);
        let says = |i: &usize| self.says(*i) && !must(i);
        let fronted =
            |i: &usize| self.verb(*i).is_some_and(|v| v.from >= inner.end && v.link == Link::Root && !says(i));
        let behind = || (0..self.a.parse.verbs.len()).find(fronted).filter(|_| sub < 3);
        let main = before.or_else(behind)?;
        let duty = || {
            let verb = self.verb(main).filter(|_| must(&main) && before.is_none())?;
            let (holder, cue) = (Holder::Speaker, (verb.start, verb.end));
            Some(Reading { stance: Stance::Demands, holder, rule: "duty", cue, future: false })
        };
        let reading = self.chain_any(main).or_else(|| self.chain(main, false, &self.after(main))).or_else(duty)?;
        // "wages had to be raised before anything else was discussed"
        let told =
            reading.rule == "duty" && (inner.passive || self.verb(main).is_some_and(|v| v.form == Form::Infinitive));
        // "before the fee is even discussed"
        let present = matches!(self.a.form(inner.start), "is" | "are" | "has" | "have");
        let past = self.a.word(inner.head).is_some_and(|w| w.is(class::PAST));
        let finite = inner.form == Form::Finite || inner.form == Form::Bare && before.is_none();
        let open = finite && (told || inner.modal.is_some() || present || !past);
        let asks = matches!(reading.stance, Stance::Demands | Stance::Conditions) && open;
        asks.then_some(Reading { stance: Stance::Conditions, rule: "before", cue: (sub, sub + 1), ..reading })
    }

    /// A target behind the verb at `index`.
    fn after(&self, index: usize) -> Target {
        let at = self.verb(index).map_or(0, |v| v.end);
        Target::new(Vec::new(), at, at, at)
    }
}
