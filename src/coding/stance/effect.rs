//! What one verb says by itself of an issue below it.

use super::super::analysis::CueAt;
use super::super::clause::{Form, Link, Verb, at_no_price};
use super::super::discourse::Ref;
use super::super::lexicon::{Class, Frame};
use super::super::word::{Sets, Tag, Word};
use super::{Holder, Mood, Reading, Rules, Target, listed};
use crate::codebook::Stance;

/// A verb over a target, with all that is asked of it before its words are judged.
#[derive(Clone, Copy)]
pub(super) struct Over<'r> {
    pub(super) index: usize,
    pub(super) verb: &'r Verb,
    /// Whether the target stands behind the verb.
    pub(super) object: bool,
    pub(super) target: &'r Target,
    /// What the verbs below it say.
    pub(super) inner: Option<Reading>,
    pub(super) mood: Mood,
    pub(super) negated: bool,
    pub(super) subject: Option<usize>,
    /// Who the subject is, and whether it is a side.
    pub(super) actor: Option<Ref>,
    pub(super) side: bool,
    pub(super) future: bool,
    /// Its own words.
    pub(super) words: (usize, usize),
}

impl Over<'_> {
    /// "must", "should": the speaker demands it.
    pub(super) fn duty(&self) -> Reading {
        Reading { stance: Stance::Demands, holder: Holder::Speaker, rule: "duty", cue: self.words, future: false }
    }

    /// Readings whose words are those of the verb and its cue.
    pub(super) fn by(&self, cue: CueAt) -> impl Fn(Stance, Holder, &'static str) -> Option<Reading> + use<> {
        let (future, cue) = (self.future, (cue.start.min(self.verb.start), cue.end.max(self.verb.end)));
        move |stance, holder, rule| Some(Reading { stance, holder, rule, cue, future })
    }
}

impl Rules<'_, '_> {
    /// What one verb says of the target by itself.
    pub(super) fn effect(
        &self,
        index: usize,
        object: bool,
        target: &Target,
        inner: Option<Reading>,
    ) -> Option<Reading> {
        let verb = self.verb(index)?;
        let mood = self.mood(verb);
        let negated = self.denied(verb);
        let subject = self.participle_holder(verb).or(verb.subject);
        let words = (verb.start, verb.end);
        let actor = subject.map(|s| self.who(s));
        let side = actor.is_some_and(|r| r.sides().is_some());
        let future = mood == Mood::Future;
        // "would have accepted neutrality": what was not to be.
        let unreal = verb.modal.is_some_and(|m| self.a.base(m) == "would")
            && (verb.start..verb.head).any(|at| self.a.tag(at) == Tag::Have)
            && !negated;
        if unreal {
            return None;
        }
        // "It is not clear how high the levy should be": nobody asks for one.
        if mood == Mood::Duty && self.leaves_open(verb) {
            return None;
        }
        let talks = || target.issues.iter().all(|issue| self.d.procedure.contains(issue));
        if negated && mood == Mood::Future && self.waits_for_day(verb) && talks() {
            return None;
        }
        // "does not have to accept it"; "wages do not have to rise"
        if self.freed(verb) {
            let holder = Holder::Speaker;
            return (!object).then_some(Reading {
                stance: Stance::Rejects,
                holder,
                rule: "duty",
                cue: words,
                future: false,
            });
        }
        let to_be = inner.is_none() && matches!(mood, Mood::Future | Mood::Duty);
        if let Some(owner) = if to_be { self.under_document() } else { None } {
            // "Under another clause the town would close its port": what the clause's side wants, or offers to do itself.
            let offered =
                mood == Mood::Future && (self.offered_by(0, owner, actor) || self.is_offer(0) && self.is_given(verb));
            let stance = if offered { Stance::Proposes } else { Stance::Demands };
            return Some(Reading {
                stance,
                holder: Holder::Sides(owner),
                rule: "under-document",
                cue: words,
                future: false,
            });
        }
        if let Some(terms) = subject.filter(|s| to_be && object && !negated && self.are_terms(*s)) {
            let holder = Holder::Chunk(terms);
            return Some(Reading { stance: Stance::Demands, holder, rule: "item", cue: words, future: false });
        }
        // "The town is to leave the islands", told of the port's paper.
        if let Some(reading) = self.told_of_paper(verb, mood, actor).filter(|_| inner.is_none() && object) {
            return Some(reading);
        }
        if let Some(reading) = self.told_of_lead(verb, mood, actor).filter(|_| inner.is_none() && object) {
            return Some(reading);
        }
        if object && inner.is_none() && self.turn(verb) {
            return Some(Reading {
                stance: Stance::Demands,
                holder: Holder::Speaker,
                rule: "duty",
                cue: words,
                future: false,
            });
        }
        // A word that judges: "called it unacceptable", "deemed essential by".
        if let Some((stance, judgement)) = self.judgement(index, verb) {
            let reading = |holder| Some(Reading { stance, holder, rule: "judgement", cue: judgement, future: false });
            if verb.passive && !object {
                return reading(self.agent(verb).map_or(Holder::Speaker, Holder::Chunk));
            }
            if !verb.passive && object && self.a.base(verb.head) != "be" {
                return reading(Holder::Chunk(subject?));
            }
        }
        if let Some(reading) = self.called(verb, target).filter(|_| inner.is_none()) {
            return Some(reading);
        }
        let ends = self.cue(index).is_some_and(|c| c.cue.class == Class::Act);
        if let Some(only) = self.only_through(verb, mood, target).filter(|_| ends && !object && inner.is_none()) {
            let holder = Holder::Speaker;
            return Some(Reading { stance: Stance::Demands, holder, rule: "only-through", cue: only, future: false });
        }
        let over = Over { index, verb, object, target, inner, mood, negated, subject, actor, side, future, words };
        if let Some(bid) = self.imperative(&over) {
            return Some(bid);
        }
        if let Some(wish) = self.wish(&over).or_else(|| self.grants(&over)) {
            return Some(wish);
        }
        if let Some(held) = self.paper_holds(&over) {
            return Some(held);
        }
        if let Some(open) = self.open_to(&over).or_else(|| self.stays(&over)).or_else(|| self.nobody_gets(&over)) {
            return Some(open);
        }
        let Some(cue) = self.cue(index) else { return self.without_cue(&over) };
        match (cue.cue.frame, cue.cue.class) {
            (_, Class::Act | Class::Swap | Class::Cause) => self.deed(&over, cue),
            // "will not leave the islands", where that is what the issue is called by
            (_, Class::Oblige) if target.covers(verb.head) => self.without_cue(&over),
            (_, Class::Oblige) => self.obligation(&over, cue),
            // "The file must be reopened"
            (Frame::Predicate, Class::Open) if mood == Mood::Duty && !negated && !object => Some(over.duty()),
            (Frame::Predicate, _) => self.predicate(&over, cue),
            _ => self.stance_verb(&over, cue),
        }
    }

    /// "The port's terms would cap fares": whether the group is what a side asks for.
    fn are_terms(&self, chunk: usize) -> bool {
        let document = matches!(self.who(chunk), Ref::Document(Some(sides)) if sides.count_ones() == 1);
        let group = self.a.parse.chunks.get(chunk).filter(|_| document);
        group.is_some_and(|group| listed(self.a, group.head) == Some(Stance::Demands))
    }

    /// "The union came to the table demanding a rise", "adopted a motion that rejects one": who came or adopted it, not the
    /// table or the motion.
    fn participle_holder(&self, verb: &Verb) -> Option<usize> {
        // "sent a letter to the port asking for a rise"
        let receiver = verb.subject.and_then(|s| self.a.parse.chunks.get(s)?.preposition);
        let receiver = verb.form == Form::Ing && receiver.is_some_and(|at| self.a.form(at) == "to");
        let told = matches!(verb.form, Form::Ing | Form::Finite) && verb.link == Link::Relative;
        let upper = verb.parent.filter(|_| told || receiver).and_then(|p| self.verb(p))?;
        let beside = receiver || verb.subject.is_some_and(|s| !self.holds(s));
        let own = self.a.base_in_set(upper.head, Sets::COMES_WITH);
        upper.subject.filter(|s| beside && own && !upper.passive && self.holds(*s))
    }

    /// "will not meet before Monday": a day is told, and nothing refused.
    pub(super) fn waits_for_day(&self, verb: &Verb) -> bool {
        let day = |at: usize| matches!(self.a.form(at), "before" | "until") && self.dated(at);
        matches!(self.a.base(verb.head), "meet" | "reconvene" | "convene" | "gather" | "resume")
            && (verb.end..self.a.words.len()).take(8).any(day)
    }

    /// Whether the clause asks how, whether or by whom something is to be done.
    fn leaves_open(&self, verb: &Verb) -> bool {
        let opener = |at: usize| match self.a.form(at) {
            // "how high the levy", where the clause begins behind it
            "how" | "whether" | "why" => true,
            "who" | "which" | "when" => at <= verb.from && (verb.link == Link::Complement || at == 0),
            _ => false,
        };
        (verb.from.saturating_sub(2)..verb.start).any(opener)
    }

    /// "does not have to pay", "need not be paid".
    fn freed(&self, verb: &Verb) -> bool {
        let need = verb.negated && (verb.start..verb.head).any(|at| self.a.base(at) == "need");
        need || self.denied_before(verb).is_some_and(|upper| matches!(self.a.base(upper.head), "have" | "need"))
    }

    /// Whether what the verb says is denied: by its own words or the verb before "to" ("is not going to pay"), or by its
    /// subject.
    pub(super) fn denied(&self, verb: &Verb) -> bool {
        let before = self.denied_before(verb);
        let above = before.is_some_and(|upper| {
            matches!(self.a.base(upper.head), "be" | "intend" | "plan" | "mean") || self.a.form(upper.head) == "going"
        });
        let need = self.a.base(verb.head) == "need" && self.a.tag(verb.end) == Tag::Neg;
        // "replied to neither suggestion"
        let neither = matches!(self.a.base(verb.head), "reply" | "respond" | "react" | "answer" | "comment")
            && (verb.end..verb.end + 2).any(|at| matches!(self.a.form(at), "neither" | "none"));
        (verb.negated || above || need || neither || self.at_no_price(verb)) ^ self.subject_denies(verb)
    }

    /// "would accept it at no price": what denies the verb stands behind it.
    fn at_no_price(&self, verb: &Verb) -> bool {
        if !self.a.has(Sets::NO) {
            return false;
        }
        let parts =
            |word: &&Word| matches!(word.tag, Tag::Comma | Tag::Semicolon | Tag::Colon | Tag::That | Tag::VerbFinite);
        let behind = self.a.words.iter().skip(verb.end).take(14).take_while(|word| !parts(word));
        (verb.end..).zip(behind).any(|(at, _)| at_no_price(&self.a.words, at))
    }

    /// The verb right before the "to" of an infinitive, where it is denied.
    fn denied_before(&self, verb: &Verb) -> Option<&Verb> {
        // "is not about to pay"
        let end = verb.start - usize::from(verb.start > 0 && self.a.form(verb.start - 1) == "about");
        let upper = verb.parent.and_then(|p| self.verb(p)).filter(|u| u.negated && u.end == end);
        upper.filter(|_| verb.form == Form::Infinitive)
    }
}
