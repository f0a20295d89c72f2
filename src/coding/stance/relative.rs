//! Relative clauses and participles: "the rise sought by the town", "children it wants back".

use super::super::actor::Sides;
use super::super::clause::{Form, Link, Verb};
use super::super::lexicon::Class;
use super::super::word::{Tag, is_copula};
use super::{Holder, Mood, Reading, Rules, Target, listed};
use crate::codebook::Stance;

/// Nouns that take up what was just said.
const RESUMES: &[&str] = &[
    "something",
    "demand",
    "request",
    "idea",
    "proposal",
    "call",
    "plea",
    "appeal",
    "suggestion",
    "offer",
    "move",
    "step",
    "measure",
    "condition",
    "term",
    "sum",
    "figure",
    "amount",
    "point",
    "notion",
    "prospect",
    "plan",
    "concession",
    "formula",
    "solution",
    "compromise",
    "position",
    "line",
    "thing",
    "price",
    "option",
    "requirement",
    "change",
    "one",
    "practice",
    "custom",
    "habit",
    "policy",
    "state",
    "situation",
    "arrangement",
    "burden",
];

impl Rules<'_, '_> {
    /// Relative clauses and participles said of the target's group: "the rise sought by the town", "children it wants back".
    pub(super) fn relative_rule(&mut self, target: &Target) -> bool {
        let mut made = false;
        if self.is_not_it(target) {
            return false;
        }
        let first = self.a.parse.verbs.partition_point(|verb| verb.start < target.at);
        for index in first..self.a.parse.verbs.len() {
            let Some(verb) = self.verb(index) else { break };
            let relative = verb.link == Link::Relative;
            // "rejected the levy that the port had offered"
            let bare = || {
                let beside = self.a.group_at(target.at).is_some_and(|c| c.end == verb.from);
                beside && (self.lacks_object(verb) || self.stands_bare(verb))
            };
            let said_of_it = relative && (target.at..=target.at + 12).contains(&verb.from) && self.near(target, verb)
                || relative && self.tells_of_clause(target, verb)
                || (relative || self.lacks_object(verb)) && self.taken_up(target, verb)
                || !target.pronoun && bare();
            let reading =
                if said_of_it { self.relative(index, verb, target) } else { self.nothing_that(index, verb, target) };
            if let Some(reading) = reading {
                made |= self.make(target, &reading);
            }
        }
        made
    }

    /// "It is not the levy we dreamed of": the levy is another one.
    pub(super) fn is_not_it(&self, target: &Target) -> bool {
        let Some(group) = self.a.group_at(target.at).filter(|group| self.a.form(group.start) == "the") else {
            return false;
        };
        let is = |v: &Verb| v.end == group.start && v.negated && is_copula(self.a.base(v.head));
        self.a.parse.verbs.iter().any(is)
    }

    /// "The fee must be cut by May, which the port calls absurd": said of what is to become of the target.
    fn tells_of_clause(&self, target: &Target, verb: &Verb) -> bool {
        let comma = verb.from.checked_sub(1).is_some_and(|at| self.a.tag(at) == Tag::Comma);
        let which = comma && self.a.form(verb.from) == "which" && target.end <= verb.from && !target.pronoun;
        let before = self.a.parse.verbs.iter().rposition(|v| v.end <= verb.from);
        let place = before.filter(|before| which && self.a.verb_at(target.at) == Some(*before));
        place.and_then(|place| self.verb(place)).is_some_and(|v| {
            self.mood(v) == Mood::Duty && target.end <= v.start && self.a.group_at(verb.from - 2).is_some()
        })
    }

    /// Whether the relative clause is said of a noun that takes the target up: "higher wages, a demand that the port
    /// refused", "a tribunal is something the port could live with".
    fn taken_up(&self, target: &Target, verb: &Verb) -> bool {
        // "a move long sought by the guild"
        let from = (target.end..verb.from).rev().find(|at| self.a.tag(*at) != Tag::Adv).map_or(verb.from, |at| at + 1);
        let before = from.checked_sub(1).filter(|_| verb.from > target.end);
        // "a step, which", "a step to which"
        let before =
            before.map(|b| b.saturating_sub(usize::from(matches!(self.a.tag(b), Tag::Comma | Tag::Prep | Tag::To))));
        let Some(chunk) = before.and_then(|b| self.a.chunk_of(b)) else { return false };
        let Some(noun) = self.a.parse.chunks.get(chunk).filter(|c| c.preposition.is_none()) else { return false };
        let general = RESUMES.contains(&self.a.form(noun.head));
        let named = matches!(self.a.form(noun.start), "a" | "an" | "something" | "one" | "another");
        if !general || !named || noun.start <= target.end {
            return false;
        }
        let link = noun.start - 1;
        let clause = self.a.verb_at(target.at);
        // ", a demand": in apposition to what the clause before it says.
        if matches!(self.a.tag(link), Tag::Comma | Tag::Dash) {
            // ", the port suggested," only tells whose it is.
            let tag = |i: usize, v: &Verb| {
                let says = self.cue(i).is_some_and(|c| matches!(c.cue.class, Class::Say | Class::Propose));
                says && v.from.checked_sub(1).is_some_and(|at| self.a.tag(at) == Tag::Comma)
            };
            let other = self.a.parse.verbs.iter().enumerate().any(|(i, v)| {
                Some(i) != clause && v.form == Form::Finite && target.end <= v.from && v.end <= link && !tag(i, v)
            });
            return !other;
        }
        // "is something": of the subject.
        self.a.parse.verbs.iter().any(|v| {
            v.end == noun.start
                && !v.negated
                && is_copula(self.a.base(v.head))
                && v.subject.is_some_and(|s| {
                    let group = self.a.parse.chunks.get(s);
                    group.is_some_and(|g| g.start <= target.start && target.end <= v.start)
                })
        })
    }

    /// Whether the clause behind "that" has no object, so that the noun before is what it is said of: ", a demand that the port
    /// called absurd".
    fn lacks_object(&self, verb: &Verb) -> bool {
        let object = self.a.group_at(verb.end).is_some_and(|c| c.start == verb.end && self.a.tag(c.head) != Tag::Adj);
        verb.link == Link::Complement
            && verb.form == Form::Finite
            && self.a.tag(verb.from) == Tag::That
            && verb.from.checked_sub(1).is_some_and(|at| self.a.chunk_of(at).is_some())
            && (!object || self.a.tag(verb.end) == Tag::Pron)
            && !matches!(self.a.tag(verb.end), Tag::That | Tag::To)
    }

    /// "accepted the guards the port had asked for": the same without "that", behind a verb that could take a clause.
    fn stands_bare(&self, verb: &Verb) -> bool {
        let says = |p: usize| self.cue(p).is_none_or(|c| matches!(c.cue.class, Class::Say | Class::Think));
        verb.link == Link::Complement
            && verb.form == Form::Finite
            && matches!(self.a.tag(verb.from), Tag::Name | Tag::Det)
            && self.a.chunk_of(verb.end).is_none()
            && !matches!(self.a.tag(verb.end), Tag::That | Tag::To)
            && verb.parent.is_some_and(|p| !says(p))
    }

    /// "Sunday work is nothing that the guild could live with", "is not something it will discuss": refused.
    fn nothing_that(&self, index: usize, verb: &Verb, target: &Target) -> Option<Reading> {
        let before = (verb.from.saturating_sub(1)..=verb.from)
            .find(|at| matches!(self.a.form(*at), "nothing" | "something" | "anything"))?;
        // "was 'not something it will do'"
        let between = |at: usize| matches!(self.a.tag(at), Tag::Quote | Tag::Neg | Tag::Adv);
        let next = |v: &&Verb| v.end <= before && (v.end..before).all(between);
        let is = self.a.parse.verbs.iter().filter(next).find(|v| is_copula(self.a.base(v.head)))?;
        let not = (is.end..before).any(|at| self.a.tag(at) == Tag::Neg);
        let denied = self.a.form(before) == "nothing" || not || is.negated || self.subject_denies(is);
        let of_it = is
            .subject
            .and_then(|s| self.a.parse.chunks.get(s))
            .is_some_and(|c| c.start <= target.start || target.end < is.start);
        let subject = verb.subject.filter(|s| self.holds(*s))?;
        let cue = (is.start, verb.end);
        let (stance, rule) = (Stance::Rejects, "relative");
        (denied && of_it && target.end <= is.start && self.takes_on(index) && !verb.negated).then_some(Reading {
            stance,
            holder: Holder::Chunk(subject),
            rule,
            cue,
            future: false,
        })
    }

    /// Whether the verb, or the one below it, says what somebody takes on or talks about.
    fn takes_on(&self, index: usize) -> bool {
        let own = self.cue(index).or_else(|| self.cue(index + 1)).map(|c| c.cue.class);
        let takes = |class| matches!(class, Class::Agree | Class::Ready | Class::Open | Class::Act | Class::Consider);
        own.is_some_and(takes) || self.verb(index).is_some_and(|verb| verb.modal.is_some())
    }

    /// What a relative clause says of the group before it.
    fn relative(&self, index: usize, verb: &Verb, target: &Target) -> Option<Reading> {
        let reading = |stance, holder, rule, cue| Some(Reading { stance, holder, rule, cue, future: false });
        let words = (verb.start, verb.end);
        // "The guards will stay whatever is agreed"
        if (verb.from.saturating_sub(1)..verb.start).any(|at| matches!(self.a.form(at), "whatever" | "whichever")) {
            return None;
        }
        let (below, told) = self.says_below(index, verb).unwrap_or((index, verb));
        if told.modal.is_some() && (self.only_if_after(below) || self.if_after(told)) {
            let (verb, words) = (told, (told.start, told.end));
            let subject = verb.subject.filter(|s| self.holds(*s));
            // "guarantees from somebody who will come if": not of the guarantees.
            let group = verb.subject.and_then(|s| self.a.parse.chunks.get(s));
            let other = subject.is_none() && !verb.passive && group.is_some_and(|c| c.start >= target.end);
            if other {
                return None;
            }
            return reading(Stance::Conditions, subject.map_or(Holder::Speaker, Holder::Chunk), "only-if", words);
        }
        if let (Some((stance, words)), Some(subject), false) = (self.judgement(index, verb), verb.subject, verb.passive)
        {
            let own = self.a.parse.chunks.get(subject).is_some_and(|c| c.start > target.at);
            return if own { reading(stance, Holder::Chunk(subject), "judgement", words) } else { None };
        }
        let (index, verb) = self.says_below(index, verb).unwrap_or((index, verb));
        let cue = self.cue(index);
        let Some((cue, stance)) = cue.and_then(|cue| Some((cue, self.polar(verb, cue.cue.class)?))) else {
            let duty = self.mood(verb) == Mood::Duty;
            return if duty { reading(Stance::Demands, Holder::Speaker, "duty", words) } else { None };
        };
        // "a charge that the port denies"
        if stance == Stance::Rejects && self.a.base(verb.head) == "deny" {
            return None;
        }
        // "which has promised to examine it"
        let puts_off = stance == Stance::Agrees
            && self.a.parse.verbs.iter().enumerate().any(|(below, v)| {
                v.parent == Some(index)
                    && v.form == Form::Infinitive
                    && self.cue(below).is_some_and(|c| matches!(c.cue.class, Class::Consider | Class::Answer))
            });
        let stance = if puts_off { Stance::Undecided } else { stance };
        // "one of the conditions set out by the port": put forward as what it asks for.
        let named = (target.end..verb.from).find_map(|at| listed(self.a, at));
        let stance = named.filter(|_| stance == Stance::Proposes).unwrap_or(stance);
        let at = (cue.start, cue.end);
        if verb.passive {
            let settled = self.is_settled(verb).then_some(Holder::Joint);
            let holder = self.agent(verb).map(Holder::Chunk).or(settled)?;
            return reading(stance, holder, "relative-passive", at);
        }
        let subject = verb.subject?;
        let own = self.a.parse.chunks.get(subject).is_some_and(|c| c.start > target.at);
        if own { reading(stance, Holder::Chunk(subject), "relative", at) } else { None }
    }

    /// The verb of what a side says of itself in a relative clause: "a levy that the port says it cannot accept".
    fn says_below(&self, index: usize, verb: &Verb) -> Option<(usize, &Verb)> {
        let says = self.says(index) && !verb.negated && !verb.passive;
        let below = self.verb(index + 1).filter(|v| says && v.parent == Some(index) && v.form == Form::Finite)?;
        let same = self.who(verb.subject?).sides().is_some_and(|own| self.who_of(below) == Some(own));
        (same && self.a.chunk_of(below.end).is_none()).then_some((index + 1, below))
    }

    fn who_of(&self, verb: &Verb) -> Option<Sides> {
        self.who(verb.subject?).sides()
    }

    /// Whether the relative clause of `verb` is said of the target's group: nothing but that group, its additions and a comma between.
    pub(super) fn near(&self, target: &Target, verb: &Verb) -> bool {
        !(target.end..verb.from).any(|at| {
            let tag = self.a.tag(at);
            matches!(tag, Tag::VerbFinite | Tag::Be | Tag::Modal | Tag::Semicolon | Tag::Colon | Tag::VerbBase)
                || tag == Tag::Conj && self.a.form(at) != "nor"
        })
    }

    /// The agent of a passive: the group behind "by".
    pub(super) fn agent(&self, verb: &Verb) -> Option<usize> {
        let by = |at: &usize| self.a.form(*at) == "by" && !self.dated(*at);
        (verb.end..self.a.words.len()).take(12).find(by).and_then(|by| {
            if (verb.end..by).any(|at| {
                matches!(self.a.tag(at), Tag::VerbFinite | Tag::Semicolon | Tag::Comma | Tag::Be | Tag::Modal)
            }) {
                return None;
            }
            let mut at = by + 1;
            while matches!(self.a.tag(at), Tag::Quote | Tag::Adv) {
                at += 1;
            }
            self.a.chunk_of(at)
        })
    }
}
