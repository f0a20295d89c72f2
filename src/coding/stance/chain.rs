//! The chain of verbs above an issue: what each says of what stands below it, until a verb of saying ends it.

use super::super::actor::Who;
use super::super::analysis::CueAt;
use super::super::clause::{Form, Link, Verb};
use super::super::discourse::Ref;
use super::super::lexicon::{Class, Frame};
use super::super::word::{Sets, Tag};
use super::{Holder, Mood, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// "wages had to rise": of its subject, the verb behind "to" says what there is to say.
    fn semi_modal(&self, index: usize) -> usize {
        let below = self.verb(index).zip(self.verb(index + 1)).filter(|(verb, below)| {
            let semi = (matches!(self.a.base(verb.head), "have" | "need" | "ought") || self.a.form(verb.head) == "got")
                && self.cue(index).is_none_or(|c| c.end <= below.end);
            semi && below.form == Form::Infinitive && below.parent == Some(index) && below.start == verb.end
        });
        if below.is_some() { index + 1 } else { index }
    }

    /// What the verb at `index` and those above it say of the target. `object`: whether it stands behind the verb.
    pub(super) fn chain(&self, index: usize, object: bool, target: &Target) -> Option<Reading> {
        let mut found: Option<Reading> = None;
        let mut object = object;
        let mut current = if object { index } else { self.semi_modal(index) };
        let semi = current != index;
        let mut negate = false;
        let mut silent = false;
        let mut below: Option<usize> = None;
        for _ in 0..8 {
            current = self.whole(current);
            let verb = self.verb(current)?;
            let class = self.cue(current).map(|c| c.cue.class);
            // "suggested that it was late" only says so.
            let duty = found.is_some_and(|f| f.rule == "duty");
            let indicative = !duty
                && below.and_then(|b| self.verb(b)).is_some_and(|b| {
                    b.form == Form::Finite
                        && self.mood(b) == Mood::Plain
                        && self.a.form(b.start) != "be"
                        && matches!(self.a.tag(b.head), Tag::VerbFinite | Tag::Be | Tag::VerbPart | Tag::Have)
                });
            // "insisted that it would not accept it", "that it would be too dear": what is so, or what it will or won't do.
            let announces = !duty
                && found.is_some()
                && self.insists(current)
                && below.and_then(|b| self.verb(b)).is_some_and(|b| {
                    b.form == Form::Finite
                        && b.modal.is_some_and(|m| matches!(self.a.base(m), "will" | "would" | "can" | "could"))
                });
            if (indicative || announces)
                && class != Some(Class::Silent)
                && (self.may_tell(verb) || self.insists(current))
            {
                match verb.link {
                    Link::Complement if verb.parent.is_some() => {
                        below = Some(current);
                        current = verb.parent?;
                        object = true;
                        continue;
                    }
                    _ => break,
                }
            }
            // A noun between this verb and the one above takes part: "the demand that the town pay".
            // "insisted that wages could not rise"
            let denied = below.and_then(|b| self.verb(b)).is_some_and(|b| {
                b.form == Form::Finite
                    && (b.negated || self.subject_denies(b))
                    && b.modal.is_some()
                    && self.mood(b) != Mood::Duty
            });
            let insists = denied && found.is_none() && self.insists(current) && !verb.negated;
            // "would have to be studied": of "have" nothing is left to say.
            let told = semi && current == index && found.is_some();
            let inner = found;
            if let Some(mut reading) = self.effect(current, object, target, found).filter(|_| !told) {
                if insists && reading.stance == Stance::Demands {
                    reading.stance = Stance::Rejects;
                }
                found = Some(match found {
                    Some(inner) => self.combine(&reading, &inner),
                    None => reading,
                });
            }
            // "did not want to comment on", "is unwilling to answer"
            if let Some(outer) = found.as_mut().filter(|f| silent && f.stance == Stance::Rejects) {
                outer.stance = Stance::Undecided;
            }
            silent |= class == Some(Class::Answer);
            if let (Some(below), Some(subject)) = (below, verb.subject)
                && self.bids(verb, below)
                && self.verb(below).is_some_and(|below| target.at >= below.start)
            {
                let cue = (verb.start, verb.end);
                let holder = Holder::Chunk(subject);
                // "told them to forget it"
                let away = self.verb(below).is_some_and(|below| self.a.in_set(below.head, Sets::WAVED_AWAY));
                let own = || self.bids_own(verb, below);
                let stance = match () {
                    () if away => Stance::Rejects,
                    () if own() => Stance::Agrees,
                    () => Stance::Demands,
                };
                found = Some(Reading { stance, holder, rule: "bids", cue, future: false });
            }
            // "had been told to pay", "was asked to": by the other side.
            let told = verb.passive
                && !verb.negated
                && matches!(self.a.base(verb.head), "tell" | "ask" | "order" | "urge" | "require")
                && below.and_then(|b| self.verb(b)).is_some_and(|b| {
                    let by = self.agent(verb).and_then(|c| self.a.parse.chunks.get(c)).map_or(verb.end, |c| c.end);
                    b.form == Form::Infinitive && (b.start == verb.end || b.start == by)
                });
            if told {
                let asked = verb.subject.and_then(|s| self.who(s).sides());
                let other = asked.and_then(|asked| self.d.other(asked)).map(Holder::Sides);
                // A headline leaves out by whom, who may be anybody.
                let other = other.filter(|_| !self.a.heading);
                let holder = self.agent(verb).map(Holder::Chunk).or(other)?;
                let cue = (verb.start, verb.end);
                return Some(Reading { stance: Stance::Demands, holder, rule: "asked", cue, future: false });
            }
            // "was unable to say whether", "failed to answer"
            if let (true, Some(subject), Some(Class::Fail)) = (silent, verb.subject, class) {
                let cue = (verb.start, verb.end);
                let holder = Holder::Chunk(subject);
                found = Some(Reading { stance: Stance::Undecided, holder, rule: "verb", cue, future: false });
            }
            // "was unable to raise wages"
            let unable =
                class == Some(Class::Fail) && found.is_none() && self.a.form(verb.end.wrapping_sub(1)) == "unable"
                    || class == Some(Class::Fail)
                        && found.is_none()
                        && (verb.start..verb.end + 2).any(|at| self.a.form(at) == "unable");
            let deed = below.and_then(|b| self.cue(b)).is_some_and(|c| c.cue.class == Class::Act);
            if let (true, true, Some(subject)) = (unable, deed, verb.subject) {
                let cue = (verb.start, verb.end + 1);
                let holder = Holder::Chunk(subject);
                found = Some(Reading { stance: Stance::Rejects, holder, rule: "will-not", cue, future: false });
                break;
            }
            if class == Some(Class::Fail) || class == Some(Class::Aspect) && verb.negated {
                negate = !negate;
                // "failed to agree on": nobody refuses.
                if found
                    .is_some_and(|f| (f.cue.0..f.cue.1).any(|at| matches!(self.a.base(at), "agree" | "reach" | "find")))
                {
                    return None;
                }
                if let Some(inner) = found.as_mut() {
                    let gives = matches!(inner.stance, Stance::Agrees | Stance::Proposes);
                    inner.stance = if gives { Stance::Rejects } else { inner.stance };
                }
            }
            let clause = below.and_then(|b| self.verb(b)).is_some_and(|b| b.form == Form::Finite);
            // "denied that it wanted a cut", "denied having promised one"
            let gerund = below.and_then(|b| self.verb(b)).is_some_and(|b| b.form == Form::Ing && found.is_some());
            if (clause || gerund) && self.a.base(verb.head) == "deny" && !verb.negated {
                return self.denies_plan(verb, below, found);
            }
            // "recommended that members accept it", "urged its members to vote against it"
            let takes =
                |r: Reading| (r.cue.0..r.cue.1).any(|at| matches!(self.a.base(at), "accept" | "approve" | "ratify"));
            let advised = |r: Reading| (r.stance == Stance::Rejects || takes(r)) && self.advises_its_own(verb);
            let recommends = self.a.base(verb.head) == "recommend" || inner.is_some_and(advised);
            let own = recommends && !verb.negated && !verb.passive;
            if let (Some(inner), Some(subject)) = (inner.filter(|_| own), verb.subject)
                && matches!(inner.stance, Stance::Agrees | Stance::Rejects)
            {
                return Some(Reading { holder: Holder::Chunk(subject), ..inner });
            }
            // "accused it of stalling", "threatened to quit the talks": it doesn't say so itself; it hasn't done so.
            let stance = found.map(|f| f.stance);
            let accused = class == Some(Class::Accuse) && stance == Some(Stance::Undecided);
            let threatens = self.a.base(verb.head) == "threaten" && !verb.negated && stance == Some(Stance::Rejects);
            if accused || threatens {
                return None;
            }
            // "does not think that the union will accept it", "cannot see it accepting it": it won't.
            let seen = clause || gerund && matches!(self.a.base(verb.head), "see" | "imagine");
            if class == Some(Class::Think)
                && seen
                && verb.negated
                && let Some(inner) = found.as_mut().filter(|inner| inner.stance != Stance::Undecided)
            {
                inner.stance = Stance::Rejects;
            }
            if matches!(class, Some(Class::Say | Class::Think)) && clause
                || matches!(class, Some(Class::Accuse)) && found.is_some()
            {
                break;
            }
            // "hopes to reach agreement on it": there is none yet.
            let agrees =
                found.is_some_and(|f| f.stance == Stance::Agrees && verb.subject.map(Holder::Chunk) == Some(f.holder));
            if agrees && self.a.base(verb.head) == "hope" {
                return None;
            }
            if let Some(reading) = below.and_then(|below| self.cannot_be_asked(verb, below)) {
                return Some(reading);
            }
            // "is expected to accept", "most expect the union to give way": a prediction.
            if matches!(class, Some(Class::Expect)) && found.is_some_and(|f| f.future || self.foretold(verb, f)) {
                return None;
            }
            // "Halting the work remains": what the gerund says is the subject of the verb behind it.
            let first = verb.parent.is_none()
                // "That fees are met by the state is unthinkable": so is what the clause says.
                && (matches!(verb.form, Form::Ing | Form::Infinitive) && verb.start < 2
                    || verb.from < 2 && self.a.tag(verb.from) == Tag::That && verb.link == Link::Relative);
            let next = self.verb(current + 1).filter(|next| next.form == Form::Finite);
            if current == index && next.is_some() && self.only_names(verb) {
                return self.effect(current + 1, false, target, None);
            }
            if current == index && next.is_some_and(|next| first || verb.form == Form::Ing && next.from == verb.start) {
                current += 1;
                object = false;
                continue;
            }
            // "It is unclear whether the union will accept": open, whatever stands in it.
            if let Some(open) = self.open_question(current, verb) {
                return Some(open);
            }
            if self.is_question(verb) {
                if let Some(open) = self.keeps_to_itself(verb) {
                    return Some(open);
                }
                found = None;
            }
            if self.is_guess(verb) {
                return None;
            }
            if let Some(early) = self.too_early(verb) {
                return Some(early);
            }
            // "there is no way it would accept"
            if let Some(inner) = found.as_mut().filter(|f| f.stance == Stance::Agrees && self.no_way(verb)) {
                inner.stance = Stance::Rejects;
            }
            match verb.link {
                Link::Complement => match verb.parent {
                    Some(parent)
                        if verb.form == Form::Finite && self.verb(parent).is_some_and(|over| self.only_names(over)) =>
                    {
                        break;
                    }
                    Some(parent) => {
                        below = Some(current);
                        current = parent;
                        object = true;
                    }
                    None => break,
                },
                Link::Relative if found.is_none() && !target.pronoun => match self.antecedent(verb) {
                    Some((outer, behind)) => {
                        below = None;
                        current = outer;
                        object = behind;
                    }
                    None => break,
                },
                _ => break,
            }
        }
        found
    }

    /// "insists", "maintains", "is adamant": by which somebody says what is so as well as what must be.
    pub(super) fn insists(&self, index: usize) -> bool {
        let adamant = |cue: CueAt| cue.cue.class == Class::Demand && cue.cue.frame == Frame::Holder;
        self.verb(index).is_some_and(|verb| matches!(self.a.base(verb.head), "insist" | "maintain"))
            || self.cue(index).is_some_and(adamant)
    }

    /// Whether the verb says that something is so where it stands over a clause of what is: "insisted that it was late".
    pub(super) fn may_tell(&self, verb: &Verb) -> bool {
        matches!(
            self.a.base(verb.head),
            "suggest"
                | "insist"
                | "agree"
                | "accept"
                | "confirm"
                | "acknowledge"
                | "concede"
                | "guarantee"
                | "vow"
                | "swear"
                | "recognise"
                | "maintain"
        )
    }

    /// The verb of whose cue this one is a part: "would neither confirm nor deny that it had".
    fn whole(&self, index: usize) -> usize {
        let Some(at) = self.verb(index).filter(|verb| verb.subject.is_none()).map(|verb| verb.head) else {
            return index;
        };
        let open = |class: Class| matches!(class, Class::Silent | Class::Consider | Class::Answer);
        let covers = |other: &usize| self.cue(*other).is_some_and(|c| open(c.cue.class) && c.start < at && at < c.end);
        index.checked_sub(1).filter(covers).unwrap_or(index)
    }

    /// "said meeting the demand would cost": an act that is named as what the next verb is about, for nobody says an act.
    fn only_names(&self, verb: &Verb) -> bool {
        let says = |parent: usize| {
            let saying = self.says(parent);
            saying && self.verb(parent).is_some_and(|over| over.end == verb.start)
        };
        let that = || verb.start.checked_sub(1).is_some_and(|at| self.a.tag(at) == Tag::That);
        verb.form == Form::Ing && (that() || verb.parent.is_some_and(says))
    }

    /// The verb that governs the thing of which the relative clause tells, and whether the thing stands behind it: "agreed to
    /// set up a fund that will pay for wages", "savers who lost their deposits must be paid".
    fn antecedent(&self, verb: &Verb) -> Option<(usize, bool)> {
        // "will pay what it owes": the clause is what is paid.
        let what = (verb.from.saturating_sub(1)..=verb.from).find(|at| matches!(self.a.form(*at), "what" | "whatever"));
        let outer = verb.parent.filter(|p| self.verb(*p).is_some_and(|over| Some(over.end) == what));
        if let Some(outer) = outer {
            return Some((outer, true));
        }
        // "accepted a plan under which guards would be placed"
        let under =
            verb.from.checked_sub(1).filter(|at| self.a.form(*at) == "under" && self.a.form(verb.from) == "which");
        if let Some(plan) = under.and_then(|at| self.a.group_at(at.checked_sub(1)?)) {
            let outer = self.a.verb_at(plan.head)?;
            let object = self.verb(outer).is_some_and(|over| plan.start >= over.end);
            return object.then_some((outer, true));
        }
        if let Some(asked) = self.asked_in(verb) {
            return Some(asked);
        }
        let chunk = verb.subject.filter(|_| !verb.negated && !verb.passive)?;
        let noun = self.a.parse.chunks.get(chunk).filter(|c| c.end <= verb.start)?;
        if self.a.tag(noun.head) == Tag::Name {
            return None;
        }
        let outer = self.a.verb_at(noun.head)?;
        let over = self.verb(outer).filter(|over| over.start != verb.start)?;
        let object = noun.start >= over.end;
        let own = matches!(self.who(chunk), Ref::Who(_) | Ref::Document(_));
        let direct = noun.preposition.is_none_or(|p| p < over.end);
        // Of somebody who acts nothing is asked by telling what they do.
        let fits = if object { direct && !own } else { over.modal.is_some() && over.start > verb.start };
        fits.then_some((outer, object))
    }

    /// What governs the noun whose content the clause is, and whether it is the verb's object: "a request for the port to scrap
    /// its list was denied", "the proposal that guards be placed is under review".
    fn asked_in(&self, verb: &Verb) -> Option<(usize, bool)> {
        let opener = match verb.form {
            Form::Infinitive => verb.start,
            _ if self.a.tag(verb.from) == Tag::That => verb.from,
            _ => return None,
        };
        let mut noun = self.a.group_at(opener.checked_sub(1)?)?;
        if let Some(by) = noun.preposition.filter(|at| matches!(self.a.form(*at), "for" | "by" | "from")) {
            noun = self.a.group_at(by.checked_sub(1)?)?;
        }
        let asks = |n: &CueAt| {
            matches!(n.cue.class, Class::Demand | Class::Propose) && noun.start <= n.start && n.start < noun.end
        };
        let outer = self.a.verb_at(noun.head).filter(|_| self.a.noun_cues.iter().any(asks))?;
        let over = self.verb(outer).filter(|over| over.start != verb.start && over.subject.is_some())?;
        let told = over.start > verb.start && over.form == Form::Finite;
        told.then_some((outer, false))
    }

    /// Whether somebody who holds no stance himself foretells one.
    fn foretold(&self, verb: &Verb, inner: Reading) -> bool {
        let Holder::Chunk(holder) = inner.holder else { return false };
        let own = verb.subject.is_some_and(|s| s == holder || self.who(s).sides().is_some());
        verb.passive || !own
    }

    /// The outer reading over the inner one.
    pub(super) fn combine(&self, outer: &Reading, inner: &Reading) -> Reading {
        let mut joined = *outer;
        // "stopped short of promising it": neither promised nor refused.
        if outer.stance == Stance::Rejects && (outer.cue.0..outer.cue.1).any(|at| self.a.form(at) == "short") {
            joined.stance = Stance::Undecided;
        }
        let open = (inner.cue.0..inner.cue.1)
            .any(|at| matches!(self.a.base(at), "contemplate" | "entertain" | "envisage" | "countenance" | "explore"));
        // "suggested that a panel examine it"
        let suggests =
            || (outer.cue.0..outer.cue.1).any(|at| matches!(self.a.base(at), "suggest" | "propose" | "float"));
        let offers = outer.stance == Stance::Proposes && (open || suggests());
        if inner.stance == Stance::Undecided && matches!(outer.stance, Stance::Agrees | Stance::Proposes) && !offers {
            joined.stance = Stance::Undecided;
        }
        // "vowed to fight it"
        let vows =
            (outer.cue.0..outer.cue.1).any(|at| matches!(self.a.base(at), "vow" | "swear" | "pledge" | "promise"));
        if vows && inner.stance == Stance::Rejects && outer.stance == Stance::Agrees {
            joined.stance = Stance::Rejects;
        }
        // "declined to rule it out"; who will not discuss ruling it out doesn't talk of it at all.
        let talks = (outer.cue.0..outer.cue.1)
            .any(|at| matches!(self.a.base(at), "discuss" | "debate" | "negotiate" | "talk" | "hear" | "consider"));
        let excludes =
            (inner.cue.0..inner.cue.1).any(|at| matches!(self.a.base(at), "rule" | "exclude" | "reject" | "dismiss"));
        if excludes
            && !talks
            && outer.stance == Stance::Rejects
            && inner.stance == Stance::Rejects
            && inner.holder == outer.holder
        {
            joined.stance = Stance::Conditions;
        }
        // "plans to demand a rise", "is ready to insist on it"
        if inner.stance == Stance::Demands
            && matches!(outer.stance, Stance::Agrees | Stance::Proposes)
            && inner.holder == outer.holder
            && (outer.cue.0..outer.cue.1)
                .any(|at| matches!(self.a.base(at), "plan" | "intend" | "vow" | "pledge" | "ready" | "prepared"))
        {
            joined.stance = Stance::Demands;
        }
        if inner.stance == Stance::Conditions && outer.stance == Stance::Agrees {
            joined.stance = Stance::Conditions;
        }
        // "asked for time to think about it"
        let time = || (outer.cue.1..inner.cue.0).any(|at| self.a.in_set(at, Sets::TIMES) || self.a.form(at) == "time");
        if inner.stance == Stance::Undecided
            && outer.stance == Stance::Demands
            && (inner.holder == outer.holder || time())
        {
            joined.stance = Stance::Undecided;
        }
        if outer.rule == "duty" && inner.stance != Stance::Demands && self.same_holder(inner.holder) {
            // "we must reject it", said by that side itself
            return *inner;
        }
        joined
    }

    pub(super) fn same_holder(&self, holder: Holder) -> bool {
        let own = match self.speaker.map(|s| s.who) {
            Some(Who::Sides(sides)) => sides,
            _ => return false,
        };
        match holder {
            Holder::Chunk(chunk) => self.who(chunk).sides() == Some(own),
            _ => false,
        }
    }
}
