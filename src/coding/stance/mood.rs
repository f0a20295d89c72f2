//! How a verb is meant: its mood, its denial, what its class shows with them.

use super::super::analysis::CueAt;
use super::super::clause::{Chunk, Form, Link, Verb};
use super::super::lexicon::Class;
use super::super::word::{Tag, class};
use super::{Mood, Rules};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    pub(super) fn mood(&self, verb: &Verb) -> Mood {
        let form = |at: usize| self.a.base(at);
        if let Some(modal) = verb.modal {
            return match form(modal) {
                // "The town shall open its gates", as treaties say; "we shall see".
                "shall" if !self.first_person(verb) => Mood::Duty,
                "will" | "would" | "shall" | "go" => Mood::Future,
                "must" | "should" | "ought" => Mood::Duty,
                "can"
                    if self
                        .a
                        .verb_cues
                        .iter()
                        .flatten()
                        .any(|c| c.start <= verb.head && verb.head < c.end && c.cue.class == Class::Agree) =>
                {
                    Mood::Plain
                }
                _ => Mood::Possible,
            };
        }
        // "has to reopen", "needs to be returned", "is to be lifted"
        if verb.form == Form::Infinitive
            && let Some(upper) = verb.parent.and_then(|p| self.verb(p))
        {
            // "decided on Monday to"
            let adjacent = verb.start == upper.end
                || verb.start == upper.end + 2 && self.a.form(upper.end) == "on" && self.dated(upper.end)
                || verb.start == upper.end + 1
                    && (matches!(self.a.tag(upper.end), Tag::Quote | Tag::Adv) || self.a.form(upper.end) == "about");
            // "are due to meet", as planned
            let due = verb.start == upper.end + 1 && matches!(self.a.form(upper.end), "due" | "scheduled" | "set");
            if due && self.a.base(upper.head) == "be" {
                return Mood::Future;
            }
            // "has yet to decide"
            let yet = (upper.start..upper.end).any(|at| self.a.form(at) == "yet") || self.pending(verb);
            // "the time has come to pay"
            let come = self.a.base(upper.head) == "come" && !upper.negated;
            if come && upper.start.checked_sub(1).is_some_and(|at| self.a.form(at) == "time") {
                return Mood::Duty;
            }
            // "has a duty to pay"
            let duty = verb
                .start
                .checked_sub(1)
                .is_some_and(|at| matches!(self.a.form(at), "duty" | "obligation" | "responsibility"));
            let none = self.a.group_at(verb.start - 1).is_some_and(|c| self.a.form(c.start) == "no");
            if duty
                && !none
                && !upper.negated
                && matches!(self.a.base(upper.head), "have" | "be")
                && verb.start < upper.end + 5
            {
                return Mood::Duty;
            }
            if adjacent && !yet {
                match self.a.base(upper.head) {
                    "ought" => return Mood::Duty,
                    "oblige" if upper.passive && !upper.negated => return Mood::Duty,
                    // "Savings are needed to pay for it": a means, and nobody's duty.
                    "need" if upper.passive && matches!(self.a.base(verb.head), "pay" | "fund" | "finance") => {}
                    // Who doesn't have to has to do nothing.
                    "have" | "need" if self.a.form(upper.head) != "having" => {
                        return if upper.negated { Mood::Plain } else { Mood::Duty };
                    }
                    // "have got to be paid"
                    "get" if self.a.form(upper.head) == "got" => return Mood::Duty,
                    // "is to be lifted"
                    "be" => return Mood::Future,
                    // "has decided to pay"
                    "decide" | "resolve" | "vote" if !upper.negated && !upper.passive && upper.modal.is_none() => {
                        return Mood::Future;
                    }
                    // "does not intend to pay" is as much as "will not".
                    "intend" | "plan" | "mean" if upper.negated => return Mood::Future,
                    _ => {}
                }
            }
        }
        if verb.form == Form::Finite && self.a.tag(verb.start) == Tag::To || self.is_not_doing(verb) {
            return Mood::Future;
        }
        Mood::Plain
    }

    /// "We are not giving it back", "wages are not coming down": what somebody says in so many words isn't done won't be.
    fn is_not_doing(&self, verb: &Verb) -> bool {
        let now = self.a.tag(verb.head) == Tag::VerbIng && verb.form == Form::Finite && verb.head > verb.start;
        let is = || {
            (verb.start..verb.head)
                .any(|at| matches!(self.a.form(at), "are" | "'re" | "is" | "'s" | "am" | "'m" | "aren't" | "isn't"))
        };
        let own =
            || self.first_person(verb) && self.a.word(verb.head).is_some_and(|word| word.quoted) || self.happens(verb);
        verb.negated && now && is() && own() && !self.suffers(verb)
    }

    fn first_person(&self, verb: &Verb) -> bool {
        let head = verb.subject.and_then(|s| self.a.parse.chunks.get(s)).map(|c| self.a.form(c.head));
        matches!(head, Some("i" | "we"))
    }

    /// The stance of a class with the verb's negation.
    pub(super) fn polar(&self, verb: &Verb, class: Class) -> Option<Stance> {
        // "no longer opposes", "no longer insists": who did and doesn't any more gives way.
        let longer = (verb.from..verb.end).any(|at| self.a.form(at) == "longer" && self.a.tag(at) == Tag::Adv);
        if longer && verb.negated && matches!(class, Class::Reject | Class::Demand | Class::Want) {
            return Some(Stance::Agrees);
        }
        // "is no longer offering a rise"
        if longer && verb.negated && class == Class::Propose {
            return Some(Stance::Rejects);
        }
        // "had never promised one": nor does it now.
        let never = || (verb.start..verb.head).any(|at| self.a.form(at) == "never");
        if class == Class::Commit && self.a.base(verb.head) == "promise" && never() {
            return Some(Stance::Rejects);
        }
        // "has stopped asking for a rise", "gave up opposing it"
        if matches!(class, Class::Reject | Class::Demand | Class::Want) && self.has_stopped(verb) {
            return Some(Stance::Agrees);
        }
        if self.neither_nor(verb, class) {
            return Some(Stance::Undecided);
        }
        // "has yet to agree", "has not yet agreed": no refusal.
        if self.pending(verb) {
            let open = matches!(class, Class::Agree | Class::Ready | Class::Commit | Class::Answer | Class::Open);
            return open.then_some(Stance::Undecided);
        }
        // "promised to answer", "is waiting for the port to answer": there is none yet.
        let above = verb.parent.filter(|_| verb.form == Form::Infinitive && class == Class::Answer && !verb.negated);
        if let Some(upper) = above.and_then(|p| self.verb(p)) {
            let waits = matches!(self.a.base(upper.head), "wait" | "await");
            // "has until Friday to answer"
            let until = self.a.base(upper.head) == "have" && self.a.form(upper.end) == "until";
            // "will meet to decide whether"
            let meets = self.a.base(verb.head) == "decide"
                && matches!(
                    self.a.base(upper.head),
                    "meet" | "convene" | "gather" | "sit" | "have" | "need" | "expect"
                );
            let due = until
                || meets
                || above.and_then(|p| self.cue(p)).is_some_and(|c| {
                    matches!(c.cue.class, Class::Commit | Class::Agree | Class::Ready | Class::Want)
                        || self.a.base(upper.head) == "be"
                });
            if waits || due {
                return Some(Stance::Undecided);
            }
        }
        // "is still deciding whether"
        if class == Class::Answer && self.a.form(verb.head) == "deciding" {
            return Some(Stance::Undecided);
        }
        // "will give an answer within days": there is none yet; of a thing it is told what it is for: "a panel that will rule on".
        if class == Class::Answer && !verb.negated && verb.link != Link::Relative && self.mood(verb) == Mood::Future {
            return Some(Stance::Undecided);
        }
        let denied = self.denied(verb);
        // "would not contemplate it"
        let now = self.a.tag(verb.head) == Tag::VerbIng && matches!(self.a.base(verb.head), "consider" | "contemplate");
        let never = matches!(self.mood(verb), Mood::Future | Mood::Possible);
        if denied && class == Class::Consider && (now || never) {
            return Some(Stance::Rejects);
        }
        // Who won't stand in the way consents; who doesn't rule out leaves it open.
        let yields = matches!(
            self.a.base(verb.head),
            "oppose"
                | "block"
                | "object"
                | "resist"
                | "contest"
                | "obstruct"
                | "veto"
                | "fight"
                | "stand"
                | "mind"
                | "have"
        ) || verb.negated && self.a.base(verb.head) == "be" && self.a.form(verb.end) == "against";
        if denied && class == Class::Reject && yields {
            return Some(Stance::Agrees);
        }
        // "will not offer more", "would not move on it"
        if denied && class == Class::Propose && never {
            return Some(Stance::Rejects);
        }
        // "has not ruled it out": on a condition only where one is told.
        let not_yet = verb.negated && verb.modal.is_none() && matches!(self.a.form(verb.start), "has" | "had" | "have");
        if not_yet && class == Class::Reject && !self.tells_condition() {
            return Some(Stance::Undecided);
        }
        if denied { class.denied() } else { class.stance() }
    }

    /// Whether the verb tells what somebody did and does no more: "has stopped asking for".
    fn has_stopped(&self, verb: &Verb) -> bool {
        let upper = verb.parent.and_then(|p| self.verb(p)).filter(|_| self.a.tag(verb.start) == Tag::VerbIng);
        upper.is_some_and(|upper| {
            let ends = matches!(self.a.base(upper.head), "stop" | "quit" | "cease")
                || self.a.base(upper.head) == "give" && self.a.form(upper.end) == "up";
            let near = verb.start <= upper.end + 1;
            ends && near
                && matches!(upper.link, Link::Root | Link::Complement)
                && upper.form == Form::Finite
                && upper.modal.is_none()
                && !upper.negated
        })
    }

    /// Whether the sentence tells of a condition, or of what else is refused: "provided", "but only", "as such".
    fn tells_condition(&self) -> bool {
        let told =
            |at: usize| self.if_at(at) || self.only_at(at) || matches!(self.a.form(at), "while" | "under" | "such");
        (0..self.a.words.len()).any(told)
    }

    /// "neither accepted nor rejected it": the verb is one of the two.
    fn neither_nor(&self, verb: &Verb, class: Class) -> bool {
        let denied = |v: &Verb, by: &str| (v.start.max(1) - 1..v.head).any(|at| self.a.form(at) == by);
        let both = |class: Class, other: Class| {
            matches!((class, other), (Class::Agree, Class::Reject) | (Class::Reject, Class::Agree))
        };
        let verbs = self.a.parse.verbs.iter().enumerate();
        let mut others = verbs.filter_map(|(index, v)| Some((v, self.cue(index)?.cue.class)));
        // "I am not saying yes and I am not saying no"
        if verb.negated && others.clone().any(|(v, other)| both(class, other) && v.negated && v.link == verb.link) {
            return true;
        }
        let first = denied(verb, "neither");
        // "would neither confirm nor deny it" is a word of its own.
        (first && class == Class::Silent)
            || (first || denied(verb, "nor"))
                && others.any(|(v, other)| both(class, other) && denied(v, if first { "nor" } else { "neither" }))
    }

    /// "has yet to answer", "has not yet answered".
    pub(super) fn pending(&self, verb: &Verb) -> bool {
        // "has yet to decide", "have still to decide"
        let before = verb.start.checked_sub(1).is_some_and(|b| {
            self.a.form(b) == "yet" || self.a.form(b) == "still" && b > 0 && self.a.tag(b - 1) == Tag::Have
        });
        verb.form == Form::Infinitive && before
            || verb.negated && verb.modal.is_none() && (verb.start..verb.end).any(|at| self.a.form(at) == "yet")
    }

    /// "gave the port a week to pay".
    fn gives_time(&self, verb: &Verb, below: &Verb) -> bool {
        let time = |at: usize| {
            let day = self.a.group_at(at).and_then(|c| c.preposition);
            day.is_none_or(|p| self.a.form(p) != "on")
                && (matches!(self.a.base(at), "week" | "day" | "month" | "hour" | "time" | "deadline" | "year")
                    || self.a.form(at) == "hours"
                    || self.a.word(at).is_some_and(|w| w.is(class::MONTH)))
        };
        // "ten days to choose from" are offered.
        let choice = self.a.form(below.end) == "from";
        self.a.base(verb.head) == "give" && !choice && (verb.end..below.start).any(time)
    }

    /// Whether the verb bids whom it is said to do what the verb below says: "told the port to pay".
    pub(super) fn bids(&self, verb: &Verb, below: usize) -> bool {
        // "will order its staff to mend it": of whom one may dispose one asks nothing.
        let orders = matches!(self.a.base(verb.head), "order" | "instruct" | "command") && self.bids_own(verb, below);
        let Some(below) = self.verb(below) else { return false };
        let object = below.subject.filter(|s| Some(*s) != verb.subject).and_then(|s| self.a.parse.chunks.get(s));
        below.form == Form::Infinitive
            && !verb.passive
            && !verb.negated
            && (orders || matches!(self.a.base(verb.head), "tell" | "remind") || self.gives_time(verb, below))
            && (object.is_some_and(|o| o.start >= verb.end) || self.gives_time(verb, below))
    }

    /// "told her negotiators to return": who bids his own people does it himself.
    pub(super) fn bids_own(&self, verb: &Verb, below: usize) -> bool {
        let sides = |chunk: Option<usize>| chunk.and_then(|c| self.who(c).sides());
        let bidden = self.verb(below).and_then(|below| below.subject).filter(|s| Some(*s) != verb.subject);
        let own = bidden.and_then(|c| self.a.parse.chunks.get(c)).is_some_and(|c| self.a.tag(c.start) == Tag::Det);
        own && sides(bidden).is_some_and(|bidden| sides(verb.subject).is_some_and(|bids| bids & !bidden == 0))
    }

    /// "neither ruling it in nor ruling it out", "would not rule it in or out"
    pub(super) fn rules_in(&self, cue: CueAt) -> bool {
        let rules = cue.cue.words.first() == Some(&"rule");
        let near = cue.start.saturating_sub(10)..cue.end + 10;
        rules
            && near.filter(|at| self.a.base(*at) == "rule").any(|at| (at + 1..at + 4).any(|at| self.a.form(at) == "in"))
    }

    /// "can go no lower", "has made no offer of": the negation stands among the words of the cue.
    pub(super) fn denied_within(&self, cue: CueAt) -> bool {
        // "no willingness", "little willingness", but not "a little more willingness"
        let scarce = |at: usize| match self.a.form(at) {
            "no" => true,
            "little" | "scant" => at.checked_sub(1).is_none_or(|before| self.a.form(before) != "a"),
            _ => false,
        };
        !cue.cue.words.iter().any(|word| matches!(*word, "no" | "little")) && (cue.start..cue.end).any(scarce)
    }

    /// "No town would accept", "neither side".
    pub(super) fn subject_denies(&self, verb: &Verb) -> bool {
        verb.subject.and_then(|s| self.a.parse.chunks.get(s)).is_some_and(|c| {
            // "Not a single town", "not one of them"
            let not = c.start.checked_sub(1).is_some_and(|at| self.a.tag(at) == Tag::Neg);
            let nor = c.start.checked_sub(1).is_some_and(|at| self.a.form(at) == "nor");
            // "Nothing will be paid", but "nothing less will do"
            let nothing = self.a.form(c.head) == "nothing" && c.end == verb.start;
            // "There is no question of the town accepting"
            let of = c.preposition.filter(|at| *at > 0 && self.a.form(*at) == "of" && verb.form == Form::Ing);
            let lacks = |group: &Chunk| {
                matches!(self.a.form(group.start), "no" | "little")
                    && matches!(
                        self.a.form(group.head),
                        "question" | "prospect" | "chance" | "sign" | "hope" | "likelihood" | "possibility" | "hint"
                    )
            };
            let lacking = of.and_then(|at| self.a.group_at(at - 1)).is_some_and(lacks);
            lacking || not || nor || nothing || matches!(self.a.form(c.start), "no" | "neither" | "nobody" | "none")
        })
    }
}
