//! Conditions: what comes only if, only once, not before something else.

use super::super::clause::{Chunk, Form, Link, Verb};
use super::super::lexicon::Class;
use super::super::word::{Sets, Tag, class};
use super::{Mood, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// Whether what follows makes the clause conditional: "only if", "only after", "unless", "not before".
    pub(super) fn only_if_after(&self, index: usize) -> bool {
        let Some(verb) = self.verb(index).filter(|_| self.a.has(Sets::LIMITS)) else { return false };
        // "will only pay once": the word stands with the verb.
        let only = (verb.start..verb.end).any(|at| self.a.form(at) == "only");
        // "offered a rise, but the port said it would only": another clause's.
        let other = self.a.parse.verbs.iter().find(|v| {
            let from = v.subject.and_then(|s| self.a.parse.chunks.get(s)).map_or(v.start, |c| c.start);
            v.form == Form::Finite && from > verb.end && from.checked_sub(1).is_some_and(|at| self.a.form(at) == "but")
        });
        (verb.end..other.map_or(self.a.words.len(), |v| v.start))
            .take(40)
            .any(|at| self.only_at(at) || only && matches!(self.a.form(at), "if" | "once" | "after" | "when" | "where"))
    }

    /// Whether a condition stands before the clause of the verb: "If wages rise, the union will".
    pub(super) fn if_before(&self, verb: &Verb) -> bool {
        self.clause_before(verb, |sub| self.if_at(sub) || self.only_at(sub) || self.a.form(sub) == "once")
    }

    /// Whether what has to come first stands before the clause of the verb: "Until wages rise, the union will not".
    fn until_before(&self, verb: &Verb) -> bool {
        self.clause_before(verb, |sub| matches!(self.a.form(sub), "until" | "unless" | "before") && !self.dated(sub))
    }

    /// "Without a rise, the union will not": nothing before it.
    fn without_before(&self, verb: &Verb) -> bool {
        let comma = (verb.from.saturating_sub(2)..verb.start).any(|at| self.a.tag(at) == Tag::Comma);
        comma && (0..2.min(verb.from)).any(|at| self.a.form(at) == "without")
    }

    /// Whether a clause that such a word opens stands before the clause of the verb and ends with a comma.
    fn clause_before(&self, verb: &Verb, opens: impl Fn(usize) -> bool) -> bool {
        let begins = |sub: usize| {
            sub < 3
                || matches!(
                    self.a.tag(sub - 1),
                    Tag::That | Tag::Comma | Tag::Semicolon | Tag::Colon | Tag::Conj | Tag::Quote
                )
        };
        self.a.parse.verbs.iter().any(|v| {
            v.end <= verb.from.max(verb.start)
                && matches!(v.link, Link::Adverbial(sub) if begins(sub) && opens(sub))
                && !self.has_its_way(v)
                && ((v.end..verb.start).any(|at| self.a.tag(at) == Tag::Comma) || self.is_inverted(verb))
        })
    }

    /// "Only once wages rise will the drivers return": the subject stands behind the verb's first word.
    fn is_inverted(&self, verb: &Verb) -> bool {
        let subject = verb.subject.and_then(|s| self.a.parse.chunks.get(s));
        subject.is_some_and(|subject| verb.start < subject.start)
    }

    /// Whether nothing is to be before what stands at the front: "Only after the vote will the", "Not until then will the".
    fn fronted(&self, verb: &Verb) -> bool {
        let first = usize::from(self.a.tag(0) == Tag::Quote);
        let until = || self.a.form(first) == "not" && self.a.form(first + 1) == "until";
        let over = verb.parent.filter(|_| verb.link == Link::Complement).and_then(|parent| self.verb(parent));
        let inverted = self.is_inverted(verb) || over.is_some_and(|over| self.is_inverted(over));
        (self.only_at(first + 1) || until()) && inverted
    }

    /// Whether "if", "once" or "as soon as" follows: what could be, if something else is.
    pub(super) fn if_after(&self, verb: &Verb) -> bool {
        let rest = (verb.end..self.a.words.len()).take(30);
        self.a.has(Sets::IFS) && rest.take_while(|at| self.a.tag(*at) != Tag::Semicolon).any(|at| self.if_at(at))
    }

    /// Whether what could be, or what a side would do to the target, stands under a condition.
    pub(super) fn would_if(&self, verb: &Verb, object: bool) -> bool {
        match self.mood(verb) {
            Mood::Possible => self.if_after(verb) || !object && self.if_before(verb),
            Mood::Future => {
                let side = verb.subject.is_some_and(|s| self.holds(s));
                let promises = verb.modal.is_some() && verb.link != Link::Relative && !verb.negated;
                // "If there is no deal, the work would stop": nothing is promised.
                let fails = || self.a.parse.verbs.iter().any(|v| v.negated && matches!(v.link, Link::Adverbial(_)));
                let told = || self.speaker.is_some() && !fails();
                promises && (object && side || told()) && (self.if_after(verb) || self.if_before(verb))
            }
            _ => false,
        }
    }

    /// Whether one of [`Sets::IFS`] stands here and opens a condition.
    pub(super) fn if_at(&self, at: usize) -> bool {
        let before = |back: usize| at.checked_sub(back).map_or("", |b| self.a.base(b));
        match self.a.form(at) {
            // "asked if" is a question, "if necessary" and "even if" no condition.
            "if" => {
                !matches!(
                    before(1),
                    "ask" | "see" | "know" | "decide" | "say" | "wonder" | "tell" | "even" | "as" | "what"
                ) && !matches!(
                    self.a.form(at + 1),
                    "any" | "anything" | "necessary" | "need" | "needed" | "not" | "so" | "ever"
                )
            }
            "once" if self.a.form(at + 1) == "there" => true,
            "once" => self.a.tag(at) == Tag::Sub && !matches!(self.a.form(at + 1), "more" | "again"),
            // "when the last ship has left", "on the day that ours do": still to come.
            "when" => self.to_come(at + 1),
            "day" | "moment" | "minute" => {
                before(1) == "the" && self.to_come(at + 1 + usize::from(self.a.tag(at + 1) == Tag::That))
            }
            // "as soon as possible", "as soon as she can" is haste, no condition.
            "soon" => {
                let can =
                    |at: usize| matches!(self.a.base(at), "can" | "could" | "possible" | "practicable" | "feasible");
                before(1) == "as" && self.a.form(at + 1) == "as" && !can(at + 2) && !can(at + 3)
            }
            _ => false,
        }
    }

    /// Whether a clause begins here that tells of what has yet to be: "there is a text", "the last ship has left".
    fn to_come(&self, at: usize) -> bool {
        let clause = self.a.parse.verbs.iter().find(|v| v.start >= at && v.from <= at + 1 && v.form == Form::Finite);
        clause.is_some_and(|v| {
            let first = self.a.word(v.start);
            v.modal.is_none() && first.is_some_and(|w| !w.is(class::PAST) && w.tag != Tag::VerbPart)
        })
    }

    /// What a reading becomes where its clause stands under a condition: who would do a thing if another is done sets a
    /// condition, and so does who won't do it until then.
    pub(super) fn conditioned(&self, reading: Reading, index: usize) -> Reading {
        // "Unless wages rise, the union will not discuss moving the yard": the verb that says it is another.
        let above = self.a.parse.verbs.iter().position(|v| v.start <= reading.cue.0 && reading.cue.0 < v.end);
        let holds = self.is_conditioned(&reading, index)
            || above.is_some_and(|above| above < index && self.is_conditioned(&reading, above));
        if holds { Reading { stance: Stance::Conditions, rule: "only-if", ..reading } } else { reading }
    }

    /// Whether the clause of the verb at `index` puts what was read under a condition.
    fn is_conditioned(&self, reading: &Reading, index: usize) -> bool {
        let Some(verb) = self.verb(index) else { return false };
        let only = self.only_if_after(index) || self.fronted(verb);
        let done = (reading.cue.0..reading.cue.1).any(|at| self.is_past(at) || self.a.tag(at) == Tag::Have);
        match reading.stance {
            Stance::Agrees => {
                only || self.would_only(verb)
                    || self.if_before(verb)
                    || !done && (self.if_after(verb) || self.in_return(verb))
            }
            // Who offers one thing for another still offers it; who is ready to give it for another sets a condition.
            Stance::Proposes => {
                // "might settle for half if": perhaps.
                let offers = self.mood(verb) != Mood::Possible
                    && self.cue(index).is_some_and(|cue| cue.cue.class == Class::Propose)
                    || (reading.cue.0..reading.cue.1)
                        .any(|at| matches!(self.a.base(at), "offer" | "propose" | "suggest"));
                only || !offers && (self.if_before(verb) || !done && self.if_after(verb))
            }
            Stance::Rejects => {
                let unless = (verb.end..self.a.words.len()).find(|at| self.a.form(*at) == "unless");
                let unless = unless.is_some_and(|at| {
                    !self.a.parse.verbs.iter().any(|v| v.start >= verb.end && v.end <= at && v.form == Form::Finite)
                });
                // "refused to talk until", "before"
                let refuses = verb.form == Form::Infinitive
                    && verb
                        .parent
                        .and_then(|p| self.verb(p))
                        .is_some_and(|p| matches!(self.a.base(p.head), "refuse" | "decline") && !p.negated);
                let over = |p: usize| self.verb(p).zip(self.cue(p));
                let unready = verb.form == Form::Infinitive
                    && verb
                        .parent
                        .and_then(over)
                        .is_some_and(|(over, cue)| over.negated && cue.cue.class == Class::Ready);
                let excluded = self.a.base(verb.head) == "rule" && !verb.negated;
                let denied =
                    verb.negated && verb.modal.is_some() || self.subject_denies(verb) || refuses || unready || excluded;
                denied && (self.not_before(verb) || self.until_before(verb) || self.without_before(verb))
                    || unless && self.not_before(verb)
            }
            // "would consider it, but only with a guarantee", "would look at it if"
            Stance::Undecided => {
                let considers =
                    || self.cue(index).is_some_and(|c| matches!(c.cue.class, Class::Consider | Class::Ready));
                verb.modal.is_some()
                    && !verb.negated
                    && (only || considers() && (self.if_before(verb) || self.if_after(verb)))
            }
            _ => false,
        }
    }

    /// "would only agree to a fund that": to no other.
    fn would_only(&self, verb: &Verb) -> bool {
        let only = (verb.start..verb.head).any(|at| self.a.form(at) == "only");
        only && verb.modal.is_some_and(|at| self.a.base(at) == "would")
    }

    /// "would accept a ban in return for a rise"
    fn in_return(&self, verb: &Verb) -> bool {
        let rest = (verb.end..self.a.words.len()).take(20).filter(|_| self.a.has(Sets::IN_RETURN));
        rest.take_while(|at| !matches!(self.a.tag(*at), Tag::Semicolon | Tag::VerbFinite)).any(|at| {
            self.a.form(at) == "in"
                && matches!(self.a.form(at + 1), "return" | "exchange")
                && self.a.form(at + 2) == "for"
        })
    }

    /// Whether a refusal has an end: "unless", "until", "as long as", "while the guards are out".
    pub(super) fn not_before(&self, verb: &Verb) -> bool {
        let rest = (verb.end..self.a.words.len()).take(30);
        rest.take_while(|at| self.a.tag(*at) != Tag::Semicolon).any(|at| {
            let long = self.a.form(at) == "long" && self.only_at(at);
            let meanwhile = self.a.form(at) == "while"
                && at.checked_sub(1).is_some_and(|b| self.a.tag(b) != Tag::Comma)
                && self.a.tag(at + 1) != Tag::VerbIng;
            long || meanwhile || matches!(self.a.form(at), "unless" | "until" | "before") && !self.dated(at)
        })
    }

    /// Whether what stands here limits the rest to it: "only if", "unless". Every such place has one of [`Sets::LIMITS`] at it or
    /// beside it.
    pub(super) fn only_at(&self, at: usize) -> bool {
        let base = self.a.form(at);
        let only = |back: usize| {
            let at = at.checked_sub(back).filter(|b| self.a.form(*b) == "only");
            at.is_some_and(|at| at.checked_sub(1).is_none_or(|b| self.a.form(b) != "not"))
        };
        match base {
            "if" | "once" | "after" | "when" | "where" => {
                only(1) || only(2) && self.a.tag(at.saturating_sub(1)) == Tag::Adv
            }
            "unless" => true,
            // "but only with a guarantee", "only as a first step"
            "with"
                if matches!(
                    self.a.form(at + 1),
                    "conditions" | "reservations" | "strings" | "provisos" | "caveats"
                ) =>
            {
                true
            }
            "with" | "as" | "under" => only(1),
            "in" => only(1) && matches!(self.a.form(at + 1), "return" | "exchange"),
            // "possible, but only as part of a deal"
            "only" => at.checked_sub(1).is_some_and(|b| self.a.form(b) == "but") && self.a.tag(at + 1) != Tag::Num,
            // "provided wages rise"
            "provided" | "providing" => {
                let clause = |v: &Verb| v.form == Form::Finite && v.start > at && v.subject == self.a.chunk_of(at + 1);
                self.a.tag(at) == Tag::Sub || self.a.chunk_of(at + 1).is_some() && self.a.parse.verbs.iter().any(clause)
            }
            // "for as long as it takes" tells how long.
            "long" => {
                at.checked_sub(2).is_none_or(|b| self.a.form(b) != "for")
                    && self.a.form(at + 1) == "as"
                    && at.checked_sub(1).is_some_and(|b| matches!(self.a.form(b), "as" | "so"))
            }
            // "on condition that", "on the condition that"
            "condition" if matches!(self.a.form(at + 2), "anonymity" | "confidentiality") => false,
            "condition" => {
                let the = usize::from(at.checked_sub(1).is_some_and(|b| self.a.form(b) == "the"));
                at.checked_sub(1 + the).is_some_and(|b| self.a.form(b) == "on")
            }
            // "agreed to it subject to a vote"
            "subject" => self.a.form(at + 1) == "to" && self.a.tag(at.wrapping_sub(1)) != Tag::Be,
            // "would consider it, but not before the vote"
            "before" | "until" if self.is_added_not(at) => !self.dated(at),
            "until" => {
                // "no later than May" denies nothing.
                let bound = |at: usize| matches!(self.a.form(at), "later" | "more" | "fewer" | "less" | "earlier");
                let before = self.a.words.iter().enumerate().take(at);
                let mut denied =
                    before.filter(|(at, w)| w.tag == Tag::Neg || w.is(class::NEG) || w.base == "no" && !bound(at + 1));
                denied.next().is_some() && !self.dated(at)
            }
            _ => false,
        }
    }

    /// Whether "not" stands before the word and begins an addition: ", but not before", ", and not until".
    fn is_added_not(&self, at: usize) -> bool {
        // "and not before."
        let goes_on = self.a.word(at + 1).is_some_and(|w| !matches!(w.tag, Tag::Other | Tag::Quote | Tag::Comma));
        let not = at.checked_sub(1).filter(|b| goes_on && self.a.form(*b) == "not");
        let before = not.and_then(|b| b.checked_sub(1));
        before.is_some_and(|b| matches!(self.a.tag(b), Tag::Conj | Tag::Comma | Tag::Dash | Tag::Quote))
    }

    /// The word that makes the clause or group of the target adverbial ("before any rise", "if talks fail").
    pub(super) fn subordinator(&self, target: &Target, place: Option<usize>) -> Option<usize> {
        let mut current = place;
        for _ in 0..6 {
            let index = current?;
            let verb = self.verb(index)?;
            if let Link::Adverbial(sub) = verb.link
                && self.conditional(sub, verb)
                && (sub < target.at || target.at >= verb.from)
            {
                return Some(sub - usize::from(self.as_soon_as(sub)));
            }
            // "on condition that wages rise"
            let on_condition = verb
                .from
                .checked_sub(1)
                .filter(|at| self.a.form(*at) == "condition" && self.a.form(verb.from) == "that");
            if let Some(sub) = on_condition.filter(|at| self.only_at(*at)) {
                return Some(sub);
            }
            if current == place {
                // "must go before a judge": a place.
                let goes =
                    matches!(self.a.base(verb.head), "go" | "come" | "bring" | "put" | "take" | "lay" | "appear");
                let place = |at: usize| goes && at == verb.end && self.a.form(at) == "before";
                let near = (verb.end.min(target.start)..target.start).rev().find(|at| {
                    self.a.tag(*at) == Tag::Sub
                        && !place(*at)
                        && matches!(
                            self.a.base(*at),
                            "if" | "once" | "after" | "before" | "until" | "unless" | "when" | "since" | "because"
                        )
                });
                if let Some(sub) = near
                    .filter(|sub| !(*sub..target.start).any(|at| matches!(self.a.tag(at), Tag::Comma | Tag::Semicolon)))
                {
                    return Some(sub);
                }
            }
            match verb.link {
                Link::Complement | Link::Beside => current = verb.parent,
                _ => return None,
            }
        }
        None
    }

    /// Whether the word opens a condition: "if", "unless", "once"; "after", "when" only behind "only" or before what is
    /// still to come. Another clause says what is so.
    pub(super) fn conditional(&self, sub: usize, verb: &Verb) -> bool {
        match self.a.form(sub) {
            "if" | "unless" | "once" | "until" | "should" | "provided" | "providing" => true,
            "after" | "when" | "where" => self.only_at(sub),
            "before" => {
                verb.form != Form::Finite
                    || verb.modal.is_some()
                    || self.a.tag(verb.head) != Tag::VerbFinite
                    || !self.is_past(verb.head) && !self.parted_or_dated(sub, verb)
            }
            "as" => self.as_soon_as(sub),
            _ => false,
        }
    }

    /// "before judges, says Holt"; "before the contract expires on May 31": no clause, or one of a day that comes anyway.
    fn parted_or_dated(&self, sub: usize, verb: &Verb) -> bool {
        let day = |at: usize| {
            self.a.word(at).is_some_and(|word| word.counts || word.is(class::MONTH) || word.lower == "next")
        };
        (sub..verb.start).any(|at| self.a.tag(at) == Tag::Comma) || (verb.end..verb.end + 4).any(day)
    }

    fn is_past(&self, at: usize) -> bool {
        self.a.tag(at) == Tag::VerbFinite && self.a.word(at).is_some_and(|word| word.is(class::PAST))
    }

    /// Whether the word is the last of "as soon as".
    fn as_soon_as(&self, at: usize) -> bool {
        at > 1 && self.a.form(at) == "as" && self.a.form(at - 1) == "soon" && self.a.form(at - 2) == "as"
    }

    /// Whether what follows "until", "before", "after" is a time and no clause: "until the end of May", "before Monday".
    pub(super) fn dated(&self, at: usize) -> bool {
        let group =
            self.a.chunk_of(at + 1).or_else(|| self.a.chunk_of(at + 2)).and_then(|c| self.a.parse.chunks.get(c));
        // "three days before the season begins"
        let long =
            at.checked_sub(1).is_some_and(|noun| self.a.in_set(noun, Sets::TIMES) && self.a.group_at(noun).is_some());
        long || group.is_some_and(|c| {
            let word = self.a.word(c.head);
            word.is_some_and(|w| w.is(class::MONTH) || w.counts)
                || self.a.in_set(c.head, Sets::TIMES)
                || matches!(
                    self.a.form(c.head),
                    "end" | "start" | "beginning" | "tomorrow" | "today" | "then" | "midnight" | "noon"
                )
                // "until the autumn", but not "before the summer is over"
                || matches!(self.a.form(c.head), "spring" | "summer" | "autumn" | "winter")
                    && !matches!(self.a.tag(c.end), Tag::Be | Tag::VerbFinite)
                || matches!(self.a.form(at), "before" | "until") && self.is_occasion(c)
        })
    }

    /// Whether the group names what comes by itself: "before the gala", "until Christmas". What is negotiated doesn't, nor does
    /// what somebody does in a clause.
    fn is_occasion(&self, group: &Chunk) -> bool {
        let near = group.start..group.end + 4;
        let issue = self.a.issues.mentions.iter().any(|m| near.contains(&m.start));
        let clause =
            self.a.parse.verbs.iter().any(|v| v.start >= group.end && v.from <= group.end && v.form == Form::Finite);
        let made = (group.start..group.end).any(|at| {
            self.a.in_set(at, Sets::DEALS) || self.a.in_set(at, Sets::TERMS) || self.a.in_set(at, Sets::ACCORDS)
        });
        let definite = matches!(self.a.form(group.start), "the" | "next") || self.a.tag(group.start) == Tag::Name;
        definite
            && group.end <= group.start + 2
            && group.end == group.head + 1
            && !issue
            && !clause
            && !made
            && self.a.tag(group.end) != Tag::Prep
    }

    /// The reading of a verb for whatever stands below it.
    pub(super) fn chain_any(&self, index: usize) -> Option<Reading> {
        let verb = self.verb(index)?;
        let target = Target::new(Vec::new(), verb.end, verb.end, verb.end);
        self.chain(index, true, &target)
    }
}
