//! Verbs of stance that show none where they stand: "wanted to know how", "denied a report", "as large as the port needs".

use super::super::analysis::CueAt;
use super::super::clause::{Chunk, Form, Link, Verb};
use super::super::discourse::Ref;
use super::super::lexicon::Class;
use super::super::word::{Sets, Tag, class};
use super::effect::Over;
use super::{Holder, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// Whether the verb's words show no stance here.
    pub(super) fn says_nothing(&self, over: &Over, class: Class) -> bool {
        let base = self.a.base(over.verb.head);
        // "is under pressure to accept": what others would have it do.
        let pressed = over.verb.start.checked_sub(1).is_some_and(|at| self.a.form(at) == "pressure");
        // "are on strike for higher wages": of the strike it only says that there is one.
        let behind = over.verb.end <= over.target.start && self.is_named(over.target);
        let within = |cue: CueAt| cue.cue.gaps == 0 && behind && over.target.end < cue.end;
        if pressed || self.cue(over.index).is_some_and(within) {
            return true;
        }
        match class {
            // "The offer falls short of a rise": nobody refuses one.
            Class::Reject if base == "fall" && !matches!(over.actor, Some(Ref::Who(_))) => true,
            // "as large as the port needs": how much.
            Class::Want | Class::Demand if self.is_compared(over.verb) => true,
            // "wanted to know how": a question.
            Class::Want | Class::Demand if self.wants_to_know(over.verb) => true,
            // "had hoped for an answer on wages"
            Class::Want if base == "hope" && self.hopes_for_answer(over.verb) => true,
            // "All of the fines need to be lifted": the verb below says it.
            Class::Want if base == "need" => {
                over.inner.is_some() && (!over.side || self.told_by_other(over))
                    || over.inner.is_none() && self.is_means(over)
            }
            // "looked at me"; "considers it late" judges.
            Class::Consider => {
                let person = matches!(self.a.form(over.verb.end + 1), "me" | "us" | "him" | "her" | "each");
                base == "look" && person
                    || base == "consider" && self.a.word(over.verb.start).is_some_and(|w| w.is(class::S))
            }
            // "claims to have won", "claims that it did", "claims wages have fallen"
            Class::Demand if base == "claim" => self.is_asserted(over.index, over.verb),
            // "defended herself for"
            Class::Demand if base == "defend" && self.a.word(over.verb.end).is_some_and(|w| w.is_reflexive()) => true,
            Class::Demand => self.asks_whether(over.verb),
            // "offered few details", "offers a glimpse of": words about it.
            Class::Propose if base == "offer" => self.tells_of(over.verb),
            // "denied it", "denied a report of talks": that it is true.
            Class::Reject if base == "deny" => self.denies_word(over.index, over.verb),
            // "will not be bullied over wages", "rushed into a decision": but "bullied into paying" is refused.
            Class::Open => self.is_pushed(over.verb),
            Class::Reject => self.cue(over.index).is_some_and(|cue| self.rejects_word(cue.end)),
            // "gave a one-word answer"
            Class::Commit if base == "give" => {
                let word = self.cue(over.index).map_or(0, |cue| cue.end - 1);
                self.a.group_at(word).is_some_and(|group| group.start == over.verb.end && word < group.head)
            }
            // "committed a crime"
            Class::Commit if base == "commit" => !(over.verb.end..over.verb.end + 5).any(|at| self.a.form(at) == "to"),
            // A paper that is silent on something answers nobody.
            Class::Silent => matches!(over.actor, Some(Ref::Document(_))) || self.leaves_to(over.verb),
            // "confirmed it", "confirmed the request" says that it is so.
            _ => base == "confirm" && (over.target.pronoun || self.confirms_word(over.verb)),
        }
    }

    /// "as large as the port needs": whether the clause only says how much of something.
    fn is_compared(&self, verb: &Verb) -> bool {
        let subject = verb.subject.and_then(|subject| self.a.parse.chunks.get(subject));
        let before = subject.and_then(|subject| subject.start.checked_sub(1));
        // "as well as better heating" is one thing more.
        let more = |at: usize| at > 0 && self.a.form(at - 1) == "well";
        let first = |at: usize| !more(at) && (at.saturating_sub(3)..at).any(|first| self.a.form(first) == "as");
        before.is_some_and(|at| self.a.form(at) == "as" && first(at))
    }

    /// "would need 90 votes to end the strike": the target is what something else is needed for.
    fn is_means(&self, over: &Over) -> bool {
        let purpose = |v: &Verb| {
            v.form == Form::Infinitive
                && v.start > over.verb.end
                && v.end <= over.target.start
                && v.parent == Some(over.index)
        };
        let thing = self.a.chunk_of(over.verb.end).is_some_and(|chunk| self.who(chunk).sides().is_none());
        thing && self.a.parse.verbs.iter().any(purpose)
    }

    /// "hoped for an answer": for no more than that.
    fn hopes_for_answer(&self, verb: &Verb) -> bool {
        let group = self.a.group_at(verb.end + 1);
        group.is_some_and(|group| matches!(self.a.form(group.head), "answer" | "reply" | "response" | "decision"))
    }

    /// "wanted to know how", "asked to hear what": only words are asked for.
    fn wants_to_know(&self, verb: &Verb) -> bool {
        let knows = matches!(self.a.base(verb.end + 1), "know" | "hear" | "see") && self.a.tag(verb.end) == Tag::To;
        knows && self.opens_question(verb.end + 2)
    }

    /// "claims to have won", "claims wages have fallen": what somebody says is so.
    fn is_asserted(&self, index: usize, verb: &Verb) -> bool {
        let clause = |v: &Verb| v.parent == Some(index) && v.link == Link::Complement && v.form == Form::Finite;
        matches!(self.a.tag(verb.end), Tag::To | Tag::That) || self.a.parse.verbs.iter().any(clause)
    }

    /// "offered few details of its plan", "an account of the talks": what is given is told, not offered.
    fn tells_of(&self, verb: &Verb) -> bool {
        self.a.group_at(verb.end).is_some_and(|group| {
            let account = self.a.form(group.head) == "account" && self.a.form(group.end) == "of";
            account
                || matches!(self.a.form(group.start), "few" | "little")
                || matches!(
                    self.a.form(group.head).trim_end_matches('s'),
                    "detail"
                        | "specific"
                        | "explanation"
                        | "glimpse"
                        | "hint"
                        | "clue"
                        | "answer"
                        | "response"
                        | "reason"
                        | "apology"
                        | "apologie"
                        | "view"
                        | "opinion"
                        | "advice"
                        | "insight"
                        | "praise"
                        | "criticism"
                )
        })
    }

    /// "be bullied over wages", "be rushed into a decision": how somebody is dealt with, and not what they are to do.
    fn is_pushed(&self, verb: &Verb) -> bool {
        let into = matches!(self.a.form(verb.end), "into" | "to" | "out" | "off");
        let object = self.a.group_at(verb.end + 1).filter(|group| group.preposition == Some(verb.end));
        let open = |at: usize| matches!(self.a.form(at), "decision" | "answer" | "reply" | "deal" | "agreement");
        let pushed = matches!(
            self.a.form(verb.end.saturating_sub(1)),
            "bullied"
                | "blackmailed"
                | "pressured"
                | "intimidated"
                | "rushed"
                | "hurried"
                | "pushed"
                | "forced"
                | "dictated"
        );
        pushed && (!into || object.is_some_and(|group| open(group.head)))
    }

    /// "left two harbours open to ships": no question.
    fn leaves_to(&self, verb: &Verb) -> bool {
        let open = (verb.end..verb.end + 5).find(|at| self.a.form(*at) == "open");
        self.a.base(verb.head) == "leave"
            && !(verb.end..verb.end + 3).any(|at| self.a.form(at) == "door")
            && open.is_some_and(|at| self.a.form(at + 1) == "to" || (verb.end..at).any(|at| self.a.tag(at) == Tag::Num))
    }

    /// "denied a report that": that what was said is true.
    fn denies_word(&self, index: usize, verb: &Verb) -> bool {
        let clause = |v: &Verb| {
            v.parent == Some(index) && v.link == Link::Complement && matches!(v.form, Form::Finite | Form::Ing)
        };
        let word = |at: usize| self.a.in_set(at, Sets::HEARSAY) || self.a.form(at) == "suggestion";
        matches!(self.a.form(verb.end), "that" | "this" | "it")
            || self.a.parse.verbs.iter().any(clause)
            || self.a.group_at(verb.end).is_some_and(|group| word(group.head))
    }

    /// "dismissed complaints about it", "shrugged off the threat of one", "dismissed as nonsense a claim that": what others say
    /// of it.
    pub(super) fn rejects_word(&self, from: usize) -> bool {
        let mut object = self.a.group_at(from);
        if self.a.form(from) == "as" {
            let behind = (from..from + 6).find(|at| self.a.judgements.iter().any(|j| j.end == *at)).unwrap_or(from);
            object = (behind..behind + 2).find_map(|at| self.a.group_at(at).filter(|group| group.start >= behind));
        }
        object.is_some_and(|group| self.tells_of_it(group))
    }

    /// "complaints about", "claims that", "suggestions that it had": what is told, and not what is asked or put forward.
    pub(super) fn tells_of_it(&self, group: &Chunk) -> bool {
        let told = self.a.in_set(group.head, Sets::HEARSAY);
        match self.a.form(group.head).trim_end_matches('s') {
            "claim" | "charge" | "assertion" | "report" | "impression" => told && self.a.tag(group.end) == Tag::That,
            "suggestion" => {
                let clause = self.a.parse.verbs.iter().find(|v| v.from == group.end && v.form == Form::Finite);
                told && clause.is_some_and(|v| v.modal.is_none() && self.a.tag(v.head) != Tag::VerbBase)
            }
            _ => told,
        }
    }

    /// "confirmed the request": that it was made.
    fn confirms_word(&self, verb: &Verb) -> bool {
        let object = self.a.group_at(verb.end).filter(|group| self.a.tag(group.start) != Tag::Poss);
        let noun = object.and_then(|group| self.a.noun_cues.iter().find(|noun| noun.start == group.head));
        noun.is_some_and(|noun| noun.cue.class.asks())
    }

    /// Whether somebody else than the verb's subject says so: "The port needs to pay, the union said."
    fn told_by_other(&self, over: &Over) -> bool {
        let own = over.actor.and_then(Ref::sides).unwrap_or(0);
        self.speaking().is_some_and(|sides| sides & own == 0)
    }

    /// "has been put off", "was deferred": of a decision.
    pub(super) fn is_put_off(&self, verb: &Verb) -> bool {
        match self.a.base(verb.head) {
            "postpone" | "defer" | "delay" | "adjourn" | "shelve" => true,
            "put" => matches!(self.a.form(verb.end), "off" | "back"),
            "push" => self.a.form(verb.end) == "back",
            _ => false,
        }
    }

    /// "urged members to reject it", "called on its members to accept it": what somebody's people are to do he does himself.
    pub(super) fn advises_its_own(&self, verb: &Verb) -> bool {
        let advises = matches!(
            self.a.base(verb.head),
            "advise" | "urge" | "tell" | "instruct" | "ask" | "encourage" | "call" | "exhort" | "order"
        );
        let from = verb.end + usize::from(matches!(self.a.form(verb.end), "on" | "upon"));
        let whom = self.a.chunk_of(from).filter(|_| advises);
        whom.zip(verb.subject).is_some_and(|(whom, subject)| {
            let group = self.a.parse.chunks.get(whom).filter(|group| self.a.in_set(group.head, Sets::PEOPLE));
            let (theirs, own) = (self.who(whom).sides(), self.who(subject).sides());
            group.is_some() && own.is_some() && theirs.is_none_or(|theirs| own == Some(theirs))
        })
    }

    /// "asked its members to strike": what somebody asks of their own people isn't asked of the other side.
    pub(super) fn asks_its_own(&self, verb: &Verb) -> bool {
        let asked = self.a.group_at(verb.end);
        asked.is_some_and(|c| {
            matches!(self.a.form(c.start), "its" | "their" | "his" | "her" | "our" | "my")
                && (self.a.in_set(c.head, Sets::PEOPLE)
                    || matches!(self.a.form(c.head), "negotiators" | "delegation" | "government" | "cabinet" | "party"))
        })
    }

    /// "will put the offer to her cabinet", "take it to its lawyers", "pass it on to its capital": who asks his own people first
    /// has not decided.
    pub(super) fn asks_at_home(&self, target: &Target, verb: &Verb) -> Option<Reading> {
        let brings = matches!(self.a.base(verb.head), "put" | "take" | "submit" | "pass" | "refer" | "bring" | "relay");
        let subject = verb.subject.filter(|s| brings && !verb.passive && !verb.negated && self.holds(*s))?;
        let own = self.who(subject).sides().filter(|own| own.count_ones() == 1)?;
        let pronoun = |at: usize| matches!(self.a.form(at), "its" | "his" | "her" | "their" | "our" | "my");
        // "will put its plan to its members": what is its own it has decided on.
        let theirs = self.a.group_at(target.start).is_some_and(|c| c.start == verb.end && !pronoun(c.start));
        let home = self.a.parse.chunks.iter().enumerate().find(|(chunk, c)| {
            let to = c.preposition.is_some_and(|at| at >= target.end && at < target.end + 4 && self.a.form(at) == "to");
            let people = || pronoun(c.start) && self.a.tag(c.head) == Tag::Noun;
            to && (people() || c.end == c.start + 1 && self.who(*chunk).sides() == Some(own))
        });
        let (_, home) = home.filter(|_| theirs)?;
        let (holder, cue) = (Holder::Chunk(subject), (verb.start, home.head + 1));
        Some(Reading { stance: Stance::Undecided, holder, rule: "verb", cue, future: false })
    }
}
