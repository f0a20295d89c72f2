//! Verbs of stance: "refused a rise", "a rise was turned down by", "could live with it".

use super::super::actor::Who;
use super::super::analysis::CueAt;
use super::super::clause::{Form, Verb};
use super::super::discourse::Ref;
use super::super::lexicon::Class;
use super::super::word::{Sets, Tag, is_copula};
use super::effect::Over;
use super::{Holder, Mood, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// What a verb of stance says: "refused a rise", "a rise was turned down by".
    pub(super) fn stance_verb(&self, over: &Over, cue: CueAt) -> Option<Reading> {
        let Over { index, verb, object, target, mood, negated, subject, side, .. } = *over;
        let class = cue.cue.class;
        let reading = over.by(cue);
        if self.says_nothing(over, class) {
            return None;
        }
        if object
            && matches!(class, Class::Agree | Class::Ready | Class::Propose)
            && self.nothing_less_than(verb, target)
        {
            return reading(Stance::Demands, subject.map(Holder::Chunk)?, "verb");
        }
        if class == Class::Expect && side && object && self.expects_of_another(index, verb) {
            return subject.and_then(|s| reading(Stance::Demands, Holder::Chunk(s), "expects"));
        }
        let within = if self.denied_within(cue) && !negated { class.denied() } else { None };
        let Some(stance) = within.or_else(|| self.polar(verb, class)) else { return self.neutral_verb(over, class) };
        // "would have to be studied": it has not been yet.
        let put_off = matches!(class, Class::Consider | Class::Answer)
            && verb.passive
            && verb.form == Form::Infinitive
            && !object;
        if mood == Mood::Duty && put_off && verb.parent.and_then(|p| self.verb(p)).is_some_and(|p| p.modal.is_some()) {
            return self.done_to(over, cue, stance);
        }
        // "must agree", "should accept": the speaker demands it; of itself: its own stance.
        if mood == Mood::Duty && !subject.is_some_and(|s| self.same_holder(Holder::Chunk(s))) {
            return Some(over.duty());
        }
        let stance = self.weighed(over, cue, stance)?;
        // "is prepared to" says what it is; "was asked to" what was done to it.
        if verb.passive && cue.start >= verb.head {
            return self.done_to(over, cue, stance);
        }
        match subject.filter(|_| object) {
            // "No council could accept such a levy": no more could who says so.
            Some(subject) if !side && self.says_of_nobody(verb, subject) => reading(stance, Holder::Speaker, "verb"),
            Some(subject) => reading(stance, Holder::Chunk(subject), "verb"),
            None if object && index == 0 && subject.is_none() && self.d.frame.subject.is_some() => {
                reading(stance, Holder::Lead, "verb")
            }
            None => None,
        }
    }

    /// "No council could accept", said by somebody.
    fn says_of_nobody(&self, verb: &Verb, subject: usize) -> bool {
        let can = verb.modal.is_some_and(|at| matches!(self.a.form(at), "can" | "could" | "would"));
        let group = self.a.parse.chunks.get(subject).filter(|_| can && self.speaker.is_some());
        group.is_some_and(|group| matches!(self.a.form(group.start), "no" | "nobody"))
    }

    /// "will settle for nothing less than a rise", "would accept nothing but".
    fn nothing_less_than(&self, verb: &Verb, target: &Target) -> bool {
        (verb.end..target.start).any(|at| {
            matches!(self.a.form(at), "nothing" | "anything") && matches!(self.a.form(at + 1), "less" | "short" | "but")
        })
    }

    /// What a verb says whose class shows no stance: "must be called off", "its demands include".
    fn neutral_verb(&self, over: &Over, class: Class) -> Option<Reading> {
        let Over { verb, object, target, inner, mood, negated, .. } = *over;
        let neutral = matches!(class, Class::Think | Class::Aspect | Class::Report | Class::Answer)
            || class == Class::Say && (verb.passive || object && self.makes_known(verb));
        if mood == Mood::Duty && inner.is_none() && neutral && !negated {
            return Some(over.duty());
        }
        // "will not assume any debts", "the bonds will not be issued": a deed that won't be done.
        let denied = verb.negated || negated && class != Class::Say && !over.side;
        if mood == Mood::Future && inner.is_none() && neutral && denied && !self.suffers(verb) {
            return self.without_cue(over);
        }
        // "The port plans no second bridge"
        let plans = matches!(self.a.base(verb.head), "plan" | "foresee" | "envisage" | "envision" | "contemplate");
        if object && plans && over.side && !verb.passive && self.begins_with_no(target) {
            let (holder, cue) = (Holder::Chunk(over.subject?), over.words);
            return Some(Reading { stance: Stance::Rejects, holder, rule: "verb", cue, future: false });
        }
        if object && !negated && self.names_figure(verb, target) {
            let (holder, cue) = (Holder::Chunk(over.subject.filter(|_| over.side)?), over.words);
            return Some(Reading { stance: Stance::Proposes, holder, rule: "figure", cue, future: false });
        }
        if object && class == Class::Report {
            let holds = matches!(self.a.base(verb.head), "include" | "comprise" | "contain" | "list" | "name");
            let named = self.named_as(verb, target);
            return named.or_else(|| {
                self.identity(verb).filter(|r| {
                    holds && (r.rule == "identity" || r.stance == Stance::Proposes || self.named_demands(verb))
                })
            });
        }
        if is_copula(self.a.base(verb.head)) { self.identity(verb).filter(|_| object) } else { None }
    }

    /// "The port has said two", "mentioned 72 million": what it would come to.
    fn names_figure(&self, verb: &Verb, target: &Target) -> bool {
        let names = matches!(self.a.base(verb.head), "say" | "mention" | "name" | "quote") && !verb.passive;
        let chunk = self.a.chunk_of(target.start).filter(|_| names);
        let group = chunk.and_then(|chunk| self.a.parse.chunks.get(chunk));
        group.is_some_and(|group| {
            let own = self.a.parse.verbs.iter().any(|other| other.subject == chunk);
            group.start == verb.end && self.a.tag(group.start) == Tag::Num && !own && self.is_closed(group.end)
        })
    }

    /// "promised an answer", "asked for details": whoever has yet to know or to say leaves it open.
    fn puts_off(&self, over: &Over, class: Class) -> bool {
        let behind = (over.verb.end..over.verb.end + 4).find_map(|at| self.a.chunk_of(at));
        let object = behind.and_then(|c| self.a.parse.chunks.get(c)).map_or("", |c| self.a.form(c.head));
        match class {
            Class::Commit | Class::Ready => matches!(object, "answer" | "reply" | "response" | "decision" | "verdict"),
            Class::Want | Class::Demand => matches!(
                object,
                "clarification" | "clarifications" | "clarity" | "details" | "detail" | "information" | "explanation"
            ),
            // "would put the idea to the members": what the other side has asked or offered is offered to nobody.
            Class::Propose => {
                let puts = matches!(self.a.base(over.verb.head), "put" | "take" | "submit" | "present");
                let own = over.actor.and_then(Ref::sides).unwrap_or(0);
                let theirs = |issue: &usize| self.d.open.iter().any(|(open, by)| open == issue && by & own == 0);
                puts && own != 0
                    && self.a.form(over.target.end) == "to"
                    && !self.is_named(over.target)
                    && over.target.issues.iter().all(theirs)
            }
            _ => false,
        }
    }

    /// The stance of a verb's class where its modal, its object or what follows changes it.
    fn weighed(&self, over: &Over, cue: CueAt, stance: Stance) -> Option<Stance> {
        let Over { index, verb, mood, negated, subject, future, .. } = *over;
        if self.puts_off(over, cue.cue.class) {
            return Some(Stance::Undecided);
        }
        if cue.cue.class == Class::Demand && self.asks_its_own(verb) {
            return None;
        }
        // "brought up the idea of a judge"
        if cue.cue.class == Class::Demand && stance == Stance::Demands && self.takes_up_idea(cue.end) {
            return Some(Stance::Proposes);
        }
        match cue.cue.class {
            // "said it could accept it", "could not accept it"; what it might is told of a condition.
            Class::Agree if mood == Mood::Possible => {
                let bears =
                    matches!(self.a.base(verb.head), "live" | "stomach" | "swallow" | "tolerate" | "countenance");
                let can = verb.modal.is_some_and(|m| matches!(self.a.base(m), "can" | "could"));
                let own = subject.is_some_and(|s| self.same_holder(Holder::Chunk(s)));
                let hints = verb.parent.and_then(|p| self.verb(p)).is_some_and(|p| {
                    matches!(self.a.base(p.head), "hint" | "signal" | "indicate" | "suggest") && !p.negated
                });
                if hints && !bears && !negated && !self.if_after(verb) && !self.only_if_after(index) {
                    return Some(Stance::Proposes);
                }
                // "could live with 60 days at most"
                let most = (cue.end..cue.end + 8)
                    .any(|at| self.a.form(at) == "at" && matches!(self.a.form(at + 1), "most" | "best"));
                if most && !negated {
                    return Some(Stance::Proposes);
                }
                if can && (negated || own) || bears && !negated {
                    return Some(stance);
                }
                (self.only_if_after(index) || self.if_after(verb)).then_some(Stance::Conditions)
            }
            // Who has not confirmed a thing, or said yes to it, leaves it open.
            Class::Agree if negated && (self.a.base(verb.head) == "confirm" || self.has_not_said(verb)) => {
                Some(Stance::Undecided)
            }
            // "would settle for half": what somebody comes down to is on offer.
            Class::Agree if future && !negated && cue.cue.words == ["settle", "for"] => Some(Stance::Proposes),
            // "will not promise it", "cannot give such a guarantee"
            Class::Commit if stance == Stance::Undecided && (future || mood == Mood::Possible) => Some(Stance::Rejects),
            // "is not going to ban lorries": who was asked to, won't.
            Class::Reject
                if negated
                    && future
                    && !self.if_after(verb)
                    && !self.if_before(verb)
                    && matches!(self.a.base(verb.head), "ban" | "bar" | "prohibit" | "outlaw" | "forbid") =>
            {
                Some(Stance::Rejects)
            }
            // "stopped short of a new strike": neither said nor denied.
            Class::Reject if cue.cue.words.first() == Some(&"stop") && cue.cue.words.contains(&"short") => {
                Some(Stance::Undecided)
            }
            // "We are not ruling it in and we are not ruling it out"
            Class::Reject if stance == Stance::Conditions && self.rules_in(cue) => Some(Stance::Undecided),
            // "would consider paying more": what somebody can think of doing is on offer.
            Class::Consider
                if future
                    && !negated
                    && cue.cue.words == ["consider"]
                    && self.a.tag(cue.end) == Tag::VerbIng
                    && !(cue.end..self.a.words.len()).any(|at| self.a.form(at) == "but") =>
            {
                Some(Stance::Proposes)
            }
            // "vowed never to pay"
            Class::Commit
                if matches!(self.a.base(verb.head), "vow" | "swear")
                    && self.a.tag(verb.end) == Tag::Neg
                    && self.a.tag(verb.end + 1) == Tag::To =>
            {
                Some(Stance::Rejects)
            }
            // "will stick to the roster": what is there already.
            Class::Demand if future && !negated && self.keeps_to(cue) => Some(Stance::Agrees),
            // "settled for half of it"
            Class::Propose if cue.cue.words == ["settle", "for"] && mood == Mood::Plain && !negated => {
                Some(Stance::Agrees)
            }
            // "would ask a judge to fix the wages": a third party is to carry it out.
            Class::Demand if future && self.a.base(verb.head) == "ask" && self.asks_third(verb) => {
                Some(Stance::Proposes)
            }
            Class::Propose if !verb.passive && self.puts_terms(verb) => Some(Stance::Demands),
            Class::Ready if stance == Stance::Agrees && cue.cue.words.contains(&"favour") => {
                Some(self.for_more(cue.end))
            }
            Class::Ready => Some(self.readiness(cue.end, stance)),
            _ => Some(stance),
        }
    }

    /// What a passive says: "was urged to sign", "had been offered 5 per cent", "was turned down by".
    fn done_to(&self, over: &Over, cue: CueAt, stance: Stance) -> Option<Reading> {
        let Over { verb, object, target, negated, subject, actor, .. } = *over;
        let class = cue.cue.class;
        let reading = over.by(cue);
        // "turned down by 87 percent of the members": of whose, the sentence needn't say.
        let whose = |agent: &usize| self.who(*agent).sides().is_some() || !self.most_of_people(*agent);
        let holds = |agent: &usize| stance != Stance::Undecided || self.holds(*agent);
        let agent = self.agent(verb).filter(whose).filter(holds).map(Holder::Chunk);
        // An item of a side's paper says what it would allow.
        let stance =
            if stance == Stance::Agrees && self.d.frame.document && over.future { Stance::Proposes } else { stance };
        if !object {
            // "The language was banned for years": what was done to it, by nobody who speaks.
            let bans = || {
                matches!(self.a.form(verb.start), "was" | "were")
                    && matches!(self.a.base(verb.head), "ban" | "bar" | "prohibit" | "outlaw" | "forbid")
            };
            let holder = match agent {
                Some(agent) => agent,
                None if over.mood == Mood::Plain && !negated && bans() => return None,
                None if target.pronoun && stance == Stance::Demands => return None,
                None => match self.answering(verb, class) {
                    Some(other) => Holder::Sides(other),
                    None if self.is_settled(verb) => Holder::Joint,
                    None => Holder::Speaker,
                },
            };
            return reading(stance, holder, "passive");
        }
        // "It was agreed that"
        let it = subject.and_then(|s| self.a.parse.chunks.get(s)).is_none_or(|s| self.a.form(s.head) == "it");
        let agreed = class == Class::Agree && self.is_settled(verb) && stance == Stance::Agrees;
        if agreed && it && agent.is_none() {
            return reading(stance, Holder::Joint, "passive");
        }
        match class {
            // By the other side, where it isn't said by whom.
            Class::Propose if matches!(self.a.base(verb.head), "offer" | "promise") && !negated => {
                let other = actor.and_then(Ref::sides).and_then(|own| self.d.other(own));
                reading(Stance::Proposes, agent.or(other.map(Holder::Sides))?, "asked")
            }
            Class::Commit if stance == Stance::Agrees && !negated => {
                let other = actor.and_then(Ref::sides).and_then(|own| self.d.other(own));
                reading(stance, agent.or(other.map(Holder::Sides))?, "asked")
            }
            // "was refused a rise", "had been denied one"
            Class::Reject if matches!(self.a.base(verb.head), "refuse" | "deny") && !negated => {
                let other = actor.and_then(Ref::sides).and_then(|own| self.d.other(own));
                reading(Stance::Rejects, agent.or(other.map(Holder::Sides))?, "asked")
            }
            // "is being asked for a rise", as it says itself: by the other side.
            Class::Demand | Class::Want => {
                let own = actor.and_then(Ref::sides).filter(|own| self.speaking() == Some(*own));
                let other = own.and_then(|own| self.d.other(own)).map(Holder::Sides);
                reading(Stance::Demands, agent.or(other).unwrap_or(Holder::Speaker), "asked")
            }
            _ => None,
        }
    }

    /// "disclose", "reveal": hands over what it knows.
    fn makes_known(&self, verb: &Verb) -> bool {
        matches!(self.a.base(verb.head), "disclose" | "reveal" | "divulge") && !self.opens_question(verb.end)
    }

    /// "87 percent of the members", "most delegates".
    fn most_of_people(&self, chunk: usize) -> bool {
        let of = self.a.parse.chunks.get(chunk).is_some_and(|group| self.a.form(group.end) == "of");
        let group = self.a.parse.chunks.get(chunk + usize::from(of));
        group.is_some_and(|group| self.a.in_set(group.head, Sets::PEOPLE))
    }

    /// "The union's demands include": what is listed is asked.
    fn named_demands(&self, verb: &Verb) -> bool {
        let head = verb.subject.and_then(|s| self.a.parse.chunks.get(s)).map(|c| self.a.form(c.head));
        matches!(head, Some("demands" | "conditions" | "terms" | "requirements" | "preconditions" | "list"))
    }

    /// "The town expects the port to pay", "the guards to be pulled back": what others are to do. That "talks begin" is
    /// a mere expectation.
    fn expects_of_another(&self, index: usize, verb: &Verb) -> bool {
        // "hopes that the port will pay"
        let hopes = self.a.base(verb.head) == "hope";
        let would = |b: &Verb| b.modal.is_some_and(|at| matches!(self.a.base(at), "will" | "would"));
        let asks = |b: &Verb| if hopes { b.form == Form::Finite && would(b) } else { b.form == Form::Infinitive };
        let below = self.a.parse.verbs.get(index + 1).filter(|b| b.parent == Some(index) && asks(b));
        let Some((below, other)) = below.and_then(|b| Some((b, b.subject.filter(|s| Some(*s) != verb.subject)?)))
        else {
            return false;
        };
        let named = self.a.named.get(other).is_some_and(|n| matches!(n.who, Some(Who::Sides(_))));
        let definite = self.a.parse.chunks.get(other).is_some_and(|c| {
            matches!(self.a.tag(c.start), Tag::Pron | Tag::Poss)
                || matches!(self.a.form(c.start), "the" | "all" | "these")
        });
        let asked = named || !hopes && below.passive && definite;
        (hopes || self.a.base(verb.head) == "expect") && !verb.passive && !verb.negated && asked
    }

    /// "asked whether the port would pay", "asked about it": asks for nothing.
    pub(super) fn asks_whether(&self, verb: &Verb) -> bool {
        let asked = self.a.group_at(verb.end).map_or(verb.end, |group| group.end);
        self.a.base(verb.head) == "ask" && (self.opens_question(verb.end) || self.opens_question(asked))
    }

    /// Whether somebody who is no side is asked.
    fn asks_third(&self, verb: &Verb) -> bool {
        let Some(asked) = self.a.chunk_of(verb.end) else { return false };
        let below = self.a.parse.verbs.iter().any(|v| v.form == Form::Infinitive && v.subject == Some(asked));
        below && !self.holds(asked)
    }

    /// Whether what stands behind the verb is an idea.
    fn takes_up_idea(&self, at: usize) -> bool {
        let group = self.a.group_at(at);
        group.is_some_and(|c| self.a.in_set(c.head, Sets::IDEAS))
    }

    /// "outlined its conditions", "tabled demands": what is put forward is asked.
    fn puts_terms(&self, verb: &Verb) -> bool {
        let object =
            (verb.end..verb.end + 3).find_map(|at| self.a.chunk_of(at)).and_then(|c| self.a.parse.chunks.get(c));
        object.is_some_and(|c| {
            matches!(
                self.a.form(c.head),
                "conditions"
                    | "demands"
                    | "terms"
                    | "requirements"
                    | "preconditions"
                    | "ultimatum"
                    | "condition"
                    | "demand"
            ) || self.a.base(verb.head) != "put" && matches!(self.a.form(c.head), "claim" | "request" | "appeal")
        })
    }
}
