//! What stands in a condition: what has to come first is demanded of whoever it is to move.

use super::super::analysis::CueAt;
use super::super::clause::{Form, Link, Verb};
use super::super::lexicon::Class;
use super::super::word::{Sets, Tag};
use super::{Draft, Holder, Mood, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// "can come only after a rise", "only with guards", "must be preceded by a rise": what has to come first is demanded.
    pub(super) fn comes_first(&mut self, target: &Target, place: Option<usize>) -> bool {
        let Some(group) = self.a.group_at(target.start) else { return false };
        let Some(at) = group.preposition else { return false };
        let before = |back: usize| at.checked_sub(back).map_or("", |b| self.a.form(b));
        let only = matches!(self.a.form(at), "after" | "with") && before(1) == "only";
        let preceded = self.a.form(at) == "by" && matches!(before(1), "preceded");
        let another = self.a.issues.mentions.iter().any(|m| m.end <= at && !target.issues.contains(&m.issue));
        let Some(index) = place.filter(|_| another && (only || preceded)) else { return false };
        let Some(verb) = self.verb(index).filter(|v| v.end <= at && !v.negated) else { return false };
        let holder = match self.chain_any(index) {
            Some(reading) => reading.holder,
            None => verb.subject.filter(|s| self.holds(*s)).map_or(Holder::Speaker, Holder::Chunk),
        };
        let cue = (at - 1, at + 1);
        self.make(target, &Reading { stance: Stance::Demands, holder, rule: "only-once", cue, future: false })
    }

    /// An issue within a condition: "before any rise" is a condition on the rise; what must come first is demanded.
    pub(super) fn condition_rule(&mut self, target: &Target, sub: usize) {
        let inner = self.a.parse.verbs.iter().find(|v| matches!(v.link, Link::Adverbial(s) if s == sub));
        let outer = |v: &&Verb| !matches!(v.link, Link::Adverbial(s) if s == sub);
        let verbs = &self.a.parse.verbs;
        // "could pay, he said, if": what is said, not that it is.
        let earlier = |said: bool| {
            let fits = |index: usize, v: &Verb| v.start < sub && outer(&v) && (said || !self.says(index));
            (0..verbs.len()).rev().find(|index| verbs.get(*index).is_some_and(|v| fits(*index, v)))
        };
        let before = earlier(false).or_else(|| earlier(true));
        // "If wages rise, the union will": the clause that it is a condition of comes behind it.
        let behind = || verbs.iter().position(|v| v.start >= target.end && outer(&v) && v.parent.is_none());
        let first = sub < 3 || self.a.tag(sub - 1) == Tag::That;
        let Some(main) = before.filter(|_| !first).or_else(behind).or(before) else { return };
        let Some(verb) = self.verb(main) else { return };
        // "before the union drops its demand for a rise": it is the demand that must go.
        let drops =
            self.a.form(sub) == "before" && inner.is_some_and(|inner| self.a.base_in_set(inner.head, Sets::TAKES_BACK));
        if drops && self.nouns_over(target).any(|n| matches!(n.cue.class, Class::Demand | Class::Want)) {
            return;
        }
        let reading = self.chain_any(main);
        if let Some(reading) = inner.and_then(|inner| {
            self.answers_later(inner, verb, sub)
                .or_else(|| self.must_if_wants(inner, verb).filter(|_| self.is_object(target, inner)))
        }) {
            self.make(target, &reading);
            return;
        }
        let only = self.only_at(sub) || (verb.start..verb.end).any(|at| self.a.form(at) == "only");
        let any = (sub..target.end).any(|at| self.a.form(at) == "any");
        if any && matches!(self.a.form(sub), "before" | "if" | "should" | "when") && !only {
            if let Some(reading) = reading {
                let cue = (sub, sub + 1);
                // What all have agreed must come first, they have agreed on.
                let all = reading.stance == Stance::Agrees && reading.holder == Holder::Joint || self.all_sides(verb);
                let stance = if all { Stance::Agrees } else { Stance::Conditions };
                self.make(target, &Reading { stance, rule: "before-any", cue, ..reading });
            }
            return;
        }
        // "wants an apology before raising wages"
        let own =
            inner.is_some_and(|v| v.form == Form::Ing && v.subject == verb.subject) && self.a.form(sub) == "before";
        if let Some(reading) = reading.filter(|r| own && r.stance == Stance::Demands) {
            let cue = (sub, sub + 1);
            self.make(target, &Reading { stance: Stance::Conditions, rule: "before-any", cue, ..reading });
            return;
        }
        let subject = verb.subject.filter(|s| self.who(*s).sides().is_some());
        // "threatened a strike if wages are not raised"
        let upper = verb.parent.filter(|_| verb.link == Link::Complement).and_then(|p| self.verb(p));
        let threat = [Some(verb), upper].into_iter().flatten();
        let mut threat = threat.map(|v| self.a.base(v.head));
        // "would vote against the budget if it raised the levy"
        let refuses = self.a.form(sub) == "if" && reading.is_some_and(|r| r.stance == Stance::Rejects);
        let threat = threat.any(|base| matches!(base, "threaten" | "warn")) || refuses;
        // Whoever would do something if another thing is done asks for that; whoever threatens doesn't.
        let would = match reading.map(|r| r.stance) {
            _ if threat => true,
            Some(Stance::Agrees | Stance::Proposes | Stance::Conditions) => true,
            Some(Stance::Rejects) => matches!(self.a.form(sub), "unless" | "until" | "before"),
            // "would consider a longer lease if wages rose", and not "if they stayed as they are"
            Some(Stance::Undecided) => {
                let stays = inner.is_some_and(|v| matches!(self.a.base(v.head), "stay" | "remain"));
                !stays && !verb.negated && matches!(self.mood(verb), Mood::Possible | Mood::Future)
            }
            Some(_) => false,
            None if verb.negated => false,
            // "a treaty could be signed if wages rose": by whoever says so
            None => {
                let may = matches!(self.mood(verb), Mood::Possible | Mood::Future);
                may && (subject.is_some() || verb.passive && self.speaking().is_some()) || self.yields(inner)
            }
        };
        let opens = matches!(
            self.a.form(sub),
            "if" | "once" | "after" | "when" | "unless" | "until" | "provided" | "providing" | "condition" | "soon"
        ) || self.a.form(sub) == "before"
            && inner.is_some()
            && reading.is_some_and(|r| r.stance == Stance::Rejects);
        // "will stay out until wages rise"
        let stays = self.a.form(sub) == "until"
            && matches!(self.a.base(verb.head), "stay" | "remain" | "continue" | "keep" | "strike" | "fight" | "hold");
        // "provided they return as soon as": of another clause within.
        let nested = (sub + 2..target.start).any(|at| self.a.tag(at) == Tag::Sub);
        if nested
            || target.pronoun
            || self.within_addition(target, sub)
            || !opens
            || !(only || would && (self.if_at(sub) || self.only_at(sub) || stays || self.a.form(sub) == "before"))
        {
            return;
        }
        if inner.is_some_and(|v| v.negated) && self.a.form(sub) != "unless" && !threat {
            return;
        }
        // "threatened to strike if the port brings in the firm": against that.
        if let Some(done) = inner.filter(|v| threat && self.a.form(sub) == "if" && !self.fails(v)) {
            let holder = subject.filter(|s| Some(*s) != done.subject).map_or(Holder::Speaker, Holder::Chunk);
            let cue = (verb.start, verb.end);
            let by_side = done.subject.is_some_and(|s| self.holds(s)) && !done.passive;
            let undergone = done.passive && target.end <= done.start;
            let held = self.a.base_in_set(done.head, Sets::HOLDS) && !done.passive;
            if undergone || (by_side || held) && target.start >= done.end {
                self.make(target, &Reading { stance: Stance::Rejects, holder, rule: "would-if", cue, future: false });
            }
            return;
        }
        // "will fight the levy if the town insists on it", "goes ahead with it": who says what would follow refuses it.
        if let Some(inner) = inner.filter(|v| self.a.form(sub) == "if" && self.presses_on(v)) {
            let holder = subject.filter(|s| Some(*s) != inner.subject).map_or(Holder::Speaker, Holder::Chunk);
            let cue = (inner.start, inner.end);
            self.make(target, &Reading { stance: Stance::Rejects, holder, rule: "would-if", cue, future: false });
            return;
        }
        let says =
            |d: &Draft| target.issues.contains(&d.issue) && matches!(d.stance, Stance::Proposes | Stance::Conditions);
        if self.drafts.iter().any(says) {
            return;
        }
        let holder = reading.map_or(subject.map_or(Holder::Speaker, Holder::Chunk), |r| r.holder);
        let cue = (sub.saturating_sub(usize::from(only && sub > 0)), sub + 1);
        // "could accept that only if wages rise", "a deal would be signed only if": of nothing else is anything said.
        let alone = !self.a.issues.mentions.iter().any(|m| !target.issues.contains(&m.issue));
        let accepts = self.cue(main).is_some_and(|c| c.cue.class == Class::Agree) || self.a.base(verb.head) == "sign";
        // "would sign a deal only if it included a rise"
        let held = inner.is_some_and(|v| self.a.base_in_set(v.head, Sets::HOLDS) && target.start >= v.end);
        let stance = if alone && accepts && !held && self.a.form(sub) != "condition" {
            Stance::Conditions
        } else {
            Stance::Demands
        };
        // "only after the vote", "once the strike is over" tell when; "once the guild has accepted it" asks it to.
        let when = matches!(self.a.form(sub), "after" | "once" | "soon");
        let opened = |v: &&Verb| matches!(v.link, Link::Adverbial(s) if s == sub || s == sub + 1);
        let clause = || self.a.parse.verbs.iter().filter(|v| !v.passive).find(opened);
        let by_side = || clause().and_then(|v| v.subject).is_some_and(|s| self.holds(s));
        if when && stance == Stance::Demands && !by_side() {
            return;
        }
        self.make(target, &Reading { stance, holder, rule: "only-once", cue, future: false });
    }

    /// "if the port does not raise wages", "if it refuses to": whether somebody doesn't do what is said.
    fn fails(&self, verb: &Verb) -> bool {
        let index = self.a.parse.verbs.iter().position(|v| v.start == verb.start);
        let denies = |c: CueAt| matches!(c.cue.class, Class::Reject | Class::Fail | Class::Answer | Class::Silent);
        let upper = verb.parent.filter(|_| verb.link == Link::Complement);
        let cue = |at: Option<usize>| at.and_then(|at| self.cue(at)).is_some_and(denies);
        verb.negated || self.subject_denies(verb) || cue(index) || cue(upper)
    }

    /// "insists on", "goes ahead with", "presses on with", "sticks to".
    fn presses_on(&self, verb: &Verb) -> bool {
        let behind = self.a.form(verb.end);
        match self.a.base(verb.head) {
            "insist" | "persist" | "proceed" => !verb.negated,
            "go" | "push" | "press" | "forge" | "plough" => {
                !verb.negated && matches!(behind, "ahead" | "on" | "through")
            }
            "stick" | "cling" => !verb.negated && behind == "to",
            _ => false,
        }
    }

    /// "will consult its members before responding to it": there is no answer yet.
    fn answers_later(&self, inner: &Verb, outer: &Verb, sub: usize) -> Option<Reading> {
        let index = self.a.parse.verbs.iter().position(|v| v.start == inner.start)?;
        let answers = self.cue(index).is_some_and(|c| matches!(c.cue.class, Class::Answer | Class::Consider));
        let own = inner.form == Form::Ing && inner.subject == outer.subject && !outer.negated;
        let holder = inner.subject.filter(|s| answers && own && self.holds(*s)).map(Holder::Chunk)?;
        let later = matches!(self.a.form(sub), "before" | "until");
        let cue = (sub, inner.end);
        later.then_some(Reading { stance: Stance::Undecided, holder, rule: "before", cue, future: false })
    }

    /// "would consult its members on the rise before responding", "before making up its mind": what comes first is no answer.
    pub(super) fn before_answering(&self, target: &Target, verb: &Verb) -> Option<Reading> {
        if !self.a.has(Sets::LIMITS) {
            return None;
        }
        // "would need to know what the rise costs before answering"
        let over = verb.parent.filter(|p| verb.link == Link::Complement && !self.says(*p));
        self.first_before(target, verb).or_else(|| self.before_answering(target, self.verb(over?)?))
    }

    /// The same of one verb.
    fn first_before(&self, target: &Target, verb: &Verb) -> Option<Reading> {
        let subject = verb.subject.filter(|s| self.holds(*s))?;
        let later = |(index, inner): (usize, &Verb)| {
            let Link::Adverbial(sub) = inner.link else { return false };
            let answers = self.cue(index).is_some_and(|c| matches!(c.cue.class, Class::Answer | Class::Commit));
            let decides = self.a.base(inner.head) == "decide";
            // What is no side decides nothing: "what it would cost before deciding".
            let own = |s: usize| !self.holds(s) || self.who(s) == self.who(subject);
            let own = inner.form == Form::Ing && inner.subject.is_none_or(own);
            self.a.form(sub) == "before" && own && (answers || decides) && target.end <= sub && verb.end <= sub
        };
        let first = verb.modal.is_some()
            || matches!(
                self.a.base(verb.head),
                "consult" | "wait" | "want" | "need" | "ask" | "study" | "discuss" | "examine" | "vote" | "poll"
            );
        let holds = first && !verb.negated && self.a.parse.verbs.iter().enumerate().any(later);
        let cue = (verb.start, verb.end);
        let holder = Holder::Chunk(subject);
        holds.then_some(Reading { stance: Stance::Undecided, holder, rule: "before", cue, future: false })
    }

    /// Whether the target stands in the group right behind the verb.
    fn is_object(&self, target: &Target, verb: &Verb) -> bool {
        self.a.group_at(target.start).is_some_and(|group| group.start == verb.end)
    }

    /// "The guards will have to work longer if they want a rise, the port said": what they can have only then.
    fn must_if_wants(&self, inner: &Verb, outer: &Verb) -> Option<Reading> {
        let to_be = self.a.tag(inner.head) == Tag::Be && self.a.tag(inner.end) == Tag::To;
        let wants = (self.a.base(inner.head) == "want" || to_be) && !inner.negated && inner.form != Form::Ing;
        let below =
            self.a.parse.verbs.iter().rfind(|v| v.start < inner.from && v.start >= outer.start).unwrap_or(outer);
        let must = self.mood(outer) == Mood::Duty || self.mood(below) == Mood::Duty;
        let other = outer.subject.is_some_and(|s| self.who(s).sides() != self.speaking());
        let cue = (inner.start, inner.end);
        (wants && must && other && self.speaking().is_some()).then_some(Reading {
            stance: Stance::Conditions,
            holder: Holder::Speaker,
            rule: "would-if",
            cue,
            future: false,
        })
    }

    /// "A rise is possible if the guild accepts Sunday shows, the port said": what the other side is to do.
    fn yields(&self, inner: Option<&Verb>) -> bool {
        let other = inner.and_then(|v| v.subject).and_then(|s| self.who(s).sides()).zip(self.speaking());
        let index = inner.and_then(|inner| self.a.parse.verbs.iter().position(|v| v.start == inner.start));
        let takes = index.and_then(|index| self.cue(index)).is_some_and(|c| c.cue.class == Class::Agree);
        takes && other.is_some_and(|(other, own)| other & own == 0)
    }

    /// "if it pays for repairs to the dam": what only tells more of an addition isn't what is asked.
    fn within_addition(&self, target: &Target, sub: usize) -> bool {
        let group = |at: usize| self.a.group_at(at);
        let own = group(target.start).and_then(|c| c.preposition).filter(|at| *at > sub);
        let outer = own.and_then(|at| at.checked_sub(1)).and_then(group).and_then(|c| c.preposition);
        // "if the guild gave up its claim to a rise": a particle is the verb's.
        let particle = |at: usize| matches!(self.a.form(at), "up" | "down" | "off" | "out" | "back" | "away");
        outer.is_some_and(|at| at > sub && !particle(at))
    }
}
