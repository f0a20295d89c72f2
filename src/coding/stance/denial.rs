//! Refusals without a word of refusing: nothing was offered, reports of it are untrue, nobody will get it; who asked got nowhere.

use super::super::clause::{Form, Link, Verb};
use super::super::discourse::Ref;
use super::super::lexicon::Class;
use super::super::word::{Sets, Tag};
use super::effect::Over;
use super::{Draft, Holder, Mood, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// "No cut has been promised, the port said", "reports of a cut were untrue".
    pub(super) fn denial_rule(&mut self, target: &Target, place: Option<usize>) -> bool {
        let denied = self.untrue(target).or_else(|| self.none_given(target, place?));
        let Some((holder, cue)) = denied else { return false };
        self.make(target, &Reading { stance: Stance::Rejects, holder, rule: "denial", cue, future: false })
    }

    /// "No cut had been offered or ever would be": by who says so, unless it is a complaint.
    fn none_given(&self, target: &Target, place: usize) -> Option<(Holder, (usize, usize))> {
        let verb = self.verb(place).filter(|verb| verb.passive && verb.modal.is_none() && target.at < verb.start)?;
        let gives = matches!(
            self.a.base(verb.head),
            "offer" | "promise" | "make" | "agree" | "grant" | "give" | "concede" | "pledge" | "contemplate"
        );
        let told = matches!(verb.link, Link::Root | Link::Complement) && self.a.tag(verb.start) == Tag::Have;
        let none = gives && told && (verb.negated || self.begins_with_no(target)) && self.agent(verb).is_none();
        // "assured the house that"
        let teller = || self.who(verb.parent.and_then(|over| self.verb(over))?.subject?).sides();
        let none = none && self.is_named(target);
        let own = self.speaking().or_else(teller).filter(|own| none && own.count_ones() == 1)?;
        let wants = |(issue, by): &(usize, u32)| target.issues.contains(issue) && by & own != 0;
        let complains = self.d.demands.iter().any(wants);
        (!complains).then_some((Holder::Sides(own), (verb.start, verb.end)))
    }

    /// "Reports that a cut had been promised were fiction": what is told before the verb, of the speaker's own doing.
    fn untrue(&self, target: &Target) -> Option<(Holder, (usize, usize))> {
        let told = |verb: &&Verb| {
            let group = verb.subject.and_then(|subject| self.a.parse.chunks.get(subject));
            let report =
                |at: usize| matches!(self.a.base(at), "report" | "rumour" | "rumor" | "talk" | "speculation" | "claim");
            group.is_some_and(|group| report(group.head) && group.head < target.start) && target.at < verb.start
        };
        let verb = self.a.parse.verbs.iter().filter(|verb| self.a.tag(verb.head) == Tag::Be).find(told)?;
        let from = (verb.end..verb.end + 3).find(|at| {
            let no = verb.negated && matches!(self.a.form(*at), "true" | "correct" | "accurate");
            no || matches!(
                self.a.form(*at),
                "untrue"
                    | "false"
                    | "fiction"
                    | "wrong"
                    | "baseless"
                    | "nonsense"
                    | "unfounded"
                    | "invented"
                    | "fabricated"
                    | "rubbish"
            )
        })?;
        let own = self.speaking().filter(|own| own.count_ones() == 1)?;
        Some((Holder::Sides(own), (verb.start, from + 1)))
    }

    /// "denied that it was planning a cut", "denied it wanted one": who has no such plan refuses it.
    pub(super) fn denies_plan(&self, deny: &Verb, below: Option<usize>, inner: Option<Reading>) -> Option<Reading> {
        let plan = self.verb(below?).filter(|v| v.modal.is_none() && !v.negated && !v.passive)?;
        // "denied a report that it was": that it was told.
        let plan = Some(plan).filter(|v| v.from <= deny.end + 1)?;
        let plans = matches!(
            self.a.base(plan.head),
            "plan" | "intend" | "want" | "seek" | "consider" | "prepare" | "aim" | "contemplate" | "weigh" | "mull"
        );
        // "denied that it wanted to cut wages": none would be gone.
        let takes = |v: &Verb| {
            self.a.base_in_set(v.head, Sets::TAKES_BACK)
                || matches!(
                    self.a.base(v.head),
                    "cut" | "reduce" | "close" | "stop" | "leave" | "sell" | "shut" | "quit" | "delay"
                )
        };
        let undoes = |v: &Verb| v.start == plan.end && v.form == Form::Infinitive && takes(v);
        if self.a.parse.verbs.iter().any(undoes) {
            return None;
        }
        let own = |at: usize| self.who(at).sides();
        let holder = deny.subject.filter(|own| self.holds(*own))?;
        let same = plans && plan.subject.is_some_and(|subject| own(subject) == own(holder));
        let gives = inner.is_none_or(|r| matches!(r.stance, Stance::Demands | Stance::Proposes | Stance::Undecided));
        let (holder, cue) = (Holder::Chunk(holder), (deny.start, plan.end));
        (same && gives).then_some(Reading { stance: Stance::Rejects, holder, rule: "denial", cue, future: false })
    }

    /// "We cannot be expected to pay", "cannot be asked to": who says so of itself refuses.
    pub(super) fn cannot_be_asked(&self, verb: &Verb, below: usize) -> Option<Reading> {
        let can = verb.modal.is_some_and(|at| matches!(self.a.base(at), "can" | "could"));
        let asked =
            verb.negated && verb.passive && matches!(self.a.form(verb.end - 1), "expected" | "asked" | "required");
        self.verb(below).filter(|v| can && asked && v.form == Form::Infinitive && v.start == verb.end)?;
        let holder = verb.subject.map(Holder::Chunk).filter(|holder| self.same_holder(*holder))?;
        let cue = (verb.start, verb.end);
        Some(Reading { stance: Stance::Rejects, holder, rule: "will-not", cue, future: true })
    }

    /// "accepts a cut, but refuses to sign for more than a year": what else a side refuses of that which it takes.
    pub(super) fn but_refuses(&mut self) {
        let Some(first) = self
            .a
            .issues
            .mentions
            .first()
            .filter(|first| self.a.issues.mentions.iter().all(|m| m.issue == first.issue))
        else {
            return;
        };
        for index in 1..self.a.parse.verbs.len() {
            let Some((verb, cue)) = self.verb(index).zip(self.cue(index)) else { continue };
            let but =
                verb.from.checked_sub(1).is_some_and(|at| self.a.form(at) == "but") || self.a.form(verb.from) == "but";
            // "stopped short of accepting it"
            let short = self.a.base(verb.head) == "stop";
            let refuses = but
                && !short
                && cue.cue.class == Class::Reject
                && !verb.negated
                && !verb.passive
                && first.end <= verb.start;
            let own = verb.subject.filter(|_| refuses).and_then(|subject| self.who(subject).sides());
            let takes = |d: &Draft| {
                Some(d.sides) == own && d.issue == first.issue && matches!(d.stance, Stance::Agrees | Stance::Proposes)
            };
            let behind = self.a.issues.mentions.iter().any(|m| m.start > verb.start);
            if behind || !self.drafts.iter().any(takes) {
                continue;
            }
            let target = Target::new(vec![first.issue], first.start, first.end, first.start);
            self.push(
                own.unwrap_or(0),
                &target,
                Stance::Rejects,
                "but-refuses",
                Some((cue.start, cue.end)),
                None,
                false,
            );
        }
    }

    /// "They aren't getting a cut", "nobody will get a cut", said by one side of others.
    pub(super) fn nobody_gets(&self, over: &Over) -> Option<Reading> {
        let Over { verb, object, target, mood, negated, subject, actor, .. } = *over;
        let gets =
            matches!(self.a.base(verb.head), "get" | "receive") && object && !verb.passive && over.inner.is_none();
        let begun = self.a.tag(verb.head) == Tag::VerbIng && self.a.tag(verb.start) == Tag::Be;
        let direct =
            self.a.group_at(target.start).is_some_and(|group| group.preposition.is_none() && group.start == verb.end);
        let told = matches!(verb.link, Link::Root | Link::Complement) && !self.not_before(verb);
        if !(gets && direct && told && (mood == Mood::Future || begun)) {
            return None;
        }
        let own = self.speaking().filter(|own| own.count_ones() == 1)?;
        let group = subject.and_then(|subject| self.a.parse.chunks.get(subject))?;
        let nobody = matches!(self.a.form(group.start), "nobody" | "no" | "none");
        let others = actor.and_then(Ref::sides).is_none_or(|sides| sides & own == 0);
        let first = matches!(self.a.form(group.head), "we" | "i" | "it");
        let none = nobody || (negated || self.begins_with_no(target)) && others && !first;
        let (holder, cue) = (Holder::Sides(own), over.words);
        none.then_some(Reading { stance: Stance::Rejects, holder, rule: "will-not", cue, future: false })
    }

    /// "asked for a rise and got a flat no": whom one asks, refuses.
    pub(super) fn rebuffs(&mut self) {
        for index in 0..self.a.parse.verbs.len() {
            let Some(verb) = self.verb(index) else { continue };
            let gets = matches!(self.a.base(verb.head), "get" | "receive" | "hear" | "meet") && !verb.negated;
            let no = self
                .a
                .noun_cues
                .iter()
                .find(|n| n.cue.class == Class::Reject && n.start >= verb.end && n.start < verb.end + 5);
            // "offered a rise and has heard nothing since"
            let nothing = gets && self.a.form(verb.end) == "nothing" && self.a.chunk_of(verb.end + 1).is_none();
            // "but was rebuffed", "but got nowhere", "but drew a blank"
            let nowhere = gets && self.a.form(verb.end) == "nowhere"
                || self.a.base(verb.head) == "draw" && self.a.form(verb.end + 1) == "blank"
                || matches!(self.a.form(verb.head), "rebuffed" | "snubbed" | "spurned")
                    && verb.passive
                    && !verb.negated;
            let away = nowhere.then_some((verb.start, verb.end));
            let cue = no.map(|no| (no.start, no.end)).or(nothing.then_some((verb.start, verb.end + 1)));
            let Some(cue) = cue.filter(|_| gets).or(away) else { continue };
            let stance = if no.is_some() || nowhere { Stance::Rejects } else { Stance::Undecided };
            let Some(last) = self.drafts.iter().rfind(|d| d.keyword.1 <= verb.start).cloned() else { continue };
            let other = self.d.all & !last.sides;
            if matches!(last.stance, Stance::Demands | Stance::Proposes) && other.count_ones() == 1 {
                let (start, end) = last.keyword;
                let target = Target::new(vec![last.issue], start, end, start);
                let holder = Holder::Sides(other);
                self.make(&target, &Reading { stance, holder, rule: "rebuff", cue, future: false });
            }
        }
    }
}
