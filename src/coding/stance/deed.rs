//! Deeds and what binds to them: "will pay", "is to be paid", "makes a rise a condition", "would have the port pay".

use super::super::actor::Who;
use super::super::analysis::CueAt;
use super::super::clause::{Form, Link, Verb};
use super::super::discourse::Ref;
use super::super::lexicon::Class;
use super::super::word::{Sets, Tag};
use super::effect::Over;
use super::{Holder, Mood, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// What a deed says: promised, it is agreed to; due, it is demanded; not to be done, it is refused.
    pub(super) fn deed(&self, over: &Over, cue: CueAt) -> Option<Reading> {
        let Over { verb, object, inner, mood, negated, subject, side, .. } = *over;
        let class = cue.cue.class;
        let reading = over.by(cue);
        if class == Class::Cause && negated && mood == Mood::Duty {
            return reading(Stance::Rejects, Holder::Speaker, "not-allowed");
        }
        // "will meet to discuss pay"
        let place = self.a.verb_at(over.target.at).filter(|place| *place > over.index).and_then(|p| self.verb(p));
        let discusses =
            place.is_some_and(|v| matches!(self.a.base(v.head), "discuss" | "debate" | "talk" | "negotiate"));
        if discusses && matches!(self.a.base(verb.head), "meet" | "hold" | "return") {
            return None;
        }
        let talks = || over.target.issues.iter().all(|issue| self.d.procedure.contains(issue));
        if self.comes_back(verb) && (over.target.pronoun || !talks() && self.all_sides(verb)) {
            return None;
        }
        if let (Mood::Duty, false) = (mood, inner.is_some()) {
            return Some(over.duty());
        }
        if inner.is_some() && class != Class::Cause {
            return None;
        }
        if negated && (mood == Mood::Future || class == Class::Cause) {
            return if verb.passive || !object && self.happens(verb) {
                let agent = self.agent(verb).filter(|c| self.holds(*c));
                reading(self.ruled_out(), agent.map_or(Holder::Speaker, Holder::Chunk), "will-not")
            } else {
                subject.filter(|_| side).and_then(|s| reading(self.ruled_out(), Holder::Chunk(s), "will-not"))
            };
        }
        // "hinted that it might raise wages"
        let hints = verb
            .parent
            .and_then(|p| self.verb(p))
            .is_some_and(|p| matches!(self.a.base(p.head), "hint" | "signal" | "suggest" | "indicate") && !p.negated);
        // "The port could raise wages, its director said": what somebody says of his own side is on offer.
        let own = verb.link != Link::Relative && subject.is_some_and(|s| self.same_holder(Holder::Chunk(s)));
        if mood == Mood::Possible && (hints || own) && object && !negated {
            return subject.filter(|_| side).and_then(|s| reading(Stance::Proposes, Holder::Chunk(s), "promise"));
        }
        // "could not raise wages": who says so of himself refuses to.
        let can = verb.modal.is_some_and(|m| matches!(self.a.base(m), "can" | "could" | "cannot"));
        if can && verb.negated && object && !verb.passive && inner.is_none() && !self.asks_why(verb) {
            return subject.filter(|_| side).and_then(|s| reading(Stance::Rejects, Holder::Chunk(s), "will-not"));
        }
        if self.cannot(over) {
            return reading(self.ruled_out(), Holder::Speaker, "will-not");
        }
        if self.is_given_up(over) {
            return reading(Stance::Agrees, Holder::Speaker, "promise");
        }
        if self.gives_way(over) {
            let stance = if talks() { Stance::Rejects } else { Stance::Agrees };
            return subject.filter(|_| side).and_then(|s| reading(stance, Holder::Chunk(s), "promise"));
        }
        if mood == Mood::Future && !negated {
            // An item of a document says what is to be, not what anybody promises; nor does a clause that tells of a thing.
            let whereby = (verb.from.saturating_sub(1)..=verb.from).any(|at| {
                self.a.form(at) == "whereby"
                    || self.a.form(at) == "which" && self.a.tag(at.wrapping_sub(1)) == Tag::Prep
            });
            let paper = || matches!(over.actor, Some(Ref::Document(_)));
            let told = verb.link == Link::Relative && (self.speaker.is_none() || whereby || paper());
            if told {
                return None;
            }
            if self.d.frame.document && self.speaker.is_none() {
                return None;
            }
            if verb.passive || !object {
                let joint = class == Class::Swap || self.d.joint && self.nobody_says();
                let holder =
                    self.agent(verb).map_or(if joint { Holder::Joint } else { Holder::Speaker }, Holder::Chunk);
                // "would be cut", "would be allowed to cut it"
                let allowed = class == Class::Cause && inner.is_none();
                return if verb.passive && (!object || allowed) {
                    reading(Stance::Agrees, holder, "promise")
                } else {
                    None
                };
            }
            // "would give the guards a rise": what nobody is said to have promised is on offer.
            let free = verb.modal.is_some_and(|m| self.a.base(m) == "would")
                && verb.link == Link::Root
                && self.speaker.is_none();
            let stance = match () {
                () if self.keeps_shut(verb) => Stance::Rejects,
                () if free => Stance::Proposes,
                () => Stance::Agrees,
            };
            return subject.filter(|_| side).and_then(|s| reading(stance, Holder::Chunk(s), "promise"));
        }
        None
    }

    /// "They will get their rise", "the port won't have our guards", said by the other side: given, or not.
    pub(super) fn grants(&self, over: &Over) -> Option<Reading> {
        let Over { verb, object, mood, negated, actor, words, inner, .. } = *over;
        let gets = self.a.base_in_set(verb.head, Sets::RECEIVES) || self.a.base(verb.head) == "have";
        let from = self.speaking().zip(actor.and_then(Ref::sides)).filter(|(own, other)| own & other == 0);
        let can = mood == Mood::Possible && self.a.base(verb.head) == "have" && !self.asks_why(verb);
        let given = gets && object && inner.is_none() && (mood == Mood::Future || can) && verb.modal.is_some();
        let none = self.begins_with_no(over.target);
        let stance = match () {
            () if negated ^ none => Stance::Rejects,
            () if self.if_after(verb) || self.only_if_after(over.index) => Stance::Conditions,
            () => Stance::Agrees,
        };
        from.filter(|(own, _)| given && own.count_ones() == 1).map(|_| Reading {
            stance,
            holder: Holder::Speaker,
            rule: "promise",
            cue: words,
            future: true,
        })
    }

    /// "is suspending its strikes", "has called off its strike": what is given up now, as was asked. Who gives up talks gives
    /// nothing.
    fn gives_way(&self, over: &Over) -> bool {
        let Over { verb, object, negated, mood, .. } = *over;
        let base = self.a.base(verb.head);
        let now = self.a.tag(verb.head) == Tag::VerbIng
            && matches!(
                base,
                "lift"
                    | "withdraw"
                    | "drop"
                    | "release"
                    | "ease"
                    | "waive"
                    | "halt"
                    | "end"
                    | "stop"
                    | "pause"
                    | "free"
                    | "reopen"
                    | "unfreeze"
                    | "return"
            );
        let ends = mood == Mood::Plain && matches!(base, "suspend" | "call" | "scrap" | "lift" | "shelve" | "pause");
        // "Relief as guild calls off strike"
        let aside =
            matches!(verb.link, Link::Adverbial(at) if self.a.heading && matches!(self.a.form(at), "as" | "after"));
        let bare = verb.form == Form::Bare && self.a.heading && verb.subject.is_some();
        // "suspended its strike to give talks a chance": the strike alone.
        let own = self.a.verb_at(over.target.at) == Some(over.index);
        own && (now || ends)
            && (verb.form == Form::Finite || bare)
            && object
            && !negated
            && (verb.link == Link::Root || aside)
    }

    /// "The strike has been called off, the union said": so has whoever says so of what is the side's own doing.
    fn is_given_up(&self, over: &Over) -> bool {
        let Over { verb, object, negated, mood, target, .. } = *over;
        let off = matches!(self.a.base(verb.head), "suspend" | "scrap" | "lift" | "cancel")
            || self.a.base(verb.head) == "call" && self.a.form(verb.end) == "off";
        let talks = target.issues.iter().any(|issue| self.d.procedure.contains(issue));
        let told = verb.link == Link::Root || verb.link == Link::Complement;
        let now = mood == Mood::Plain && verb.form == Form::Finite && !negated && self.agent(verb).is_none();
        off && told && now && verb.passive && !object && !talks && self.speaking().is_some_and(|s| s.count_ones() == 1)
    }

    /// What a passive that won't be done shows: what all say together isn't to happen they have agreed on.
    pub(super) fn ruled_out(&self) -> Stance {
        match self.speaker.map(|speaker| speaker.who) {
            Some(Who::Sides(sides)) if sides.count_ones() > 1 => Stance::Agrees,
            _ => Stance::Rejects,
        }
    }

    /// "It was up to the port to pay", "for the town to open it": whose turn it is has to act.
    pub(super) fn turn(&self, verb: &Verb) -> bool {
        let Some(upper) = verb.parent.and_then(|p| self.verb(p)).filter(|_| verb.form == Form::Infinitive) else {
            return false;
        };
        let Some(subject) = upper.subject else { return false };
        let asked = verb.subject.unwrap_or(subject);
        let it = self.a.parse.chunks.get(subject).is_some_and(|c| self.a.form(c.start) == "it" && c.end - c.start == 1);
        let bound = match self.a.form(upper.end) {
            "up" | "down" => self.a.form(upper.end + 1) == "to",
            "for" => true,
            _ => false,
        };
        let own = self.same_holder(Holder::Chunk(asked));
        // "It is time to pay", "it was essential that wages rise"
        if it && !upper.negated && (upper.end - 1..=upper.end).any(|at| self.a.form(at) == "time") {
            return self.a.tag(upper.head) == Tag::Be;
        }
        it && bound && !upper.negated && self.a.tag(upper.head) == Tag::Be && self.holds(asked) && !own
    }

    /// "is to keep the gate shut": what stays out of reach isn't given.
    fn keeps_shut(&self, verb: &Verb) -> bool {
        let shut = |at: usize| {
            matches!(self.a.form(at), "closed" | "shut" | "sealed" | "frozen" | "locked" | "blocked" | "secret")
        };
        matches!(self.a.base(verb.head), "keep" | "leave") && (verb.end..verb.end + 7).any(shut)
    }

    /// What a verb says that binds its object: "makes a rise a condition", "would have the port pay", "obliges the town to".
    pub(super) fn obligation(&self, over: &Over, cue: CueAt) -> Option<Reading> {
        let Over { verb, object, target, negated, subject, actor, side, mood, .. } = *over;
        let reading = over.by(cue);
        if object
            && !negated
            && self.a.base(verb.head) == "make"
            && let Some((stance, noun)) = self.made_condition(verb, target)
        {
            return Some(Reading {
                stance,
                holder: Holder::Chunk(subject.filter(|s| self.holds(*s))?),
                rule: "oblige",
                cue: (verb.start, noun),
                future: false,
            });
        }
        // "Our court must have the last word"
        if self.a.base(verb.head) == "have" && !object && !negated && mood == Mood::Duty && !side {
            return Some(over.duty());
        }
        // "The port won't have a bridge", said by the port
        let own = || subject.filter(|s| self.same_holder(Holder::Chunk(*s)));
        if self.a.base(verb.head) == "have" && object && verb.negated && over.inner.is_none() {
            // "We cannot have strangers on the bridge", "You cannot have a bridge"
            let cannot = mood == Mood::Possible && self.a.tag(verb.end) != Tag::To;
            let holder = own().map(Holder::Chunk).or(Some(Holder::Speaker).filter(|_| cannot));
            return if cannot || mood == Mood::Future { reading(Stance::Rejects, holder?, "will-not") } else { None };
        }
        // "The plan leaves out the bridge"
        if matches!(self.a.form(verb.end), "out" | "aside") {
            return None;
        }
        match actor {
            Some(Ref::Document(Some(sides))) if object && !negated => {
                let offers = self.d.document_offers && self.d.document == Some(sides);
                let stance = if offers { Stance::Proposes } else { Stance::Demands };
                reading(stance, subject.map(Holder::Chunk)?, "oblige")
            }
            _ => None,
        }
    }

    /// "makes a rise a condition of any deal": the rise is demanded, the deal depends on it. The noun's end comes with it.
    fn made_condition(&self, verb: &Verb, target: &Target) -> Option<(Stance, usize)> {
        let names = ["prerequisite", "precondition", "condition", "requirement", "priority", "demand", "goal"];
        let noun = (verb.end..self.a.words.len()).take(24).find(|at| names.contains(&self.a.form(*at)))?;
        let stance = match self.a.form(noun + 1) {
            _ if target.at < noun => Stance::Demands,
            // "made a fresh demand for a rise": the noun says it.
            _ if matches!(self.a.form(noun), "demand" | "goal") => return None,
            "for" | "of" if target.start < noun + 8 => Stance::Conditions,
            _ => return None,
        };
        Some((stance, noun + 1))
    }
}
