//! Conditions: what comes only if, only once, not before something else.

use super::super::clause::{Form, Link, Verb};
use super::super::lexicon::{Class, Frame};
use super::super::word::{Sets, Tag, class};
use super::{Holder, Mood, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// Whether what follows makes the clause conditional: "only if", "only after", "unless", "not before".
    pub(super) fn only_if_after(&self, index: usize) -> bool {
        let Some(verb) = self.verb(index).filter(|_| self.a.has(Sets::LIMITS)) else { return false };
        // "will only pay once": the word stands with the verb.
        let only = (verb.start..verb.end).any(|at| self.a.form(at) == "only");
        // "offered a rise, but the port said it would only": another clause's.
        let ends = self.next_clause(verb);
        (verb.end..ends)
            .take(40)
            .any(|at| self.only_at(at) || only && matches!(self.a.form(at), "if" | "once" | "after" | "when" | "where"))
    }

    /// Where another clause begins behind the verb's own, of which alone a condition behind it is one: "offered a rise, but the
    /// port said", "can accept the fee, and will not oppose the levy as long as".
    fn next_clause(&self, verb: &Verb) -> usize {
        let other = self.a.parse.verbs.iter().find(|v| {
            let from = v.subject.and_then(|s| self.a.parse.chunks.get(s)).map_or(v.start, |c| c.start);
            let but = from > verb.end && from.checked_sub(1).is_some_and(|at| self.a.form(at) == "but");
            let and = v.start > verb.end && self.a.form(v.start - 1) == "and" && v.modal.is_some();
            let and = and && (v.negated != verb.negated || self.a.tag(v.start.wrapping_sub(2)) == Tag::Comma);
            v.form == Form::Finite && (but || and)
        });
        other.map_or(self.a.words.len(), |v| v.start)
    }

    /// Whether a condition stands before the clause of the verb: "If wages rise, the union will".
    pub(super) fn if_before(&self, verb: &Verb) -> bool {
        // "Should wages rise", "As long as wages rise", "Assuming that wages rise"
        let opens = |sub: usize| matches!(self.a.form(sub), "once" | "should") || self.as_long_as(sub);
        let assumes = self.a.parse.verbs.first().is_some_and(|first| {
            matches!(self.a.form(first.head), "assuming" | "supposing") && first.start < 2 && first.end < verb.start
        });
        assumes || self.clause_before(verb, |sub| self.if_at(sub) || self.only_at(sub) || opens(sub))
    }

    /// Whether what has to come first stands before the clause of the verb: "Until wages rise, the union will not".
    pub(super) fn until_before(&self, verb: &Verb) -> bool {
        let later = |sub: usize| matches!(self.a.form(sub), "until" | "unless" | "before") && !self.dated(sub);
        self.clause_before(verb, |sub| later(sub) || self.as_long_as(sub))
    }

    /// Whether the word is the last of "as long as", "so long as".
    fn as_long_as(&self, at: usize) -> bool {
        self.a.form(at) == "as" && at.checked_sub(1).is_some_and(|long| self.only_at(long))
    }

    /// "Without a rise, the union will not": nothing before it.
    fn without_before(&self, verb: &Verb) -> bool {
        let comma = (verb.from.saturating_sub(2)..verb.start).any(|at| self.a.tag(at) == Tag::Comma);
        comma && (0..2.min(verb.from)).any(|at| self.a.form(at) == "without")
    }

    /// "will not pay more without longer shifts", of what it will not pay.
    pub(super) fn without_behind(&self, target: &Target, verb: &Verb) -> bool {
        let open = |at: &usize| !matches!(self.a.tag(*at), Tag::Comma | Tag::Semicolon | Tag::Conj);
        let without = (target.end.max(verb.end)..self.a.words.len()).take(6).take_while(open);
        let without = without.into_iter().find(|at| self.a.form(*at) == "without");
        let named = |at: usize| self.a.issues.mentions.iter().any(|m| at < m.start && m.start < at + 6);
        verb.negated && verb.modal.is_some() && target.start >= verb.end && without.is_some_and(named)
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

    /// Whether nothing is to be before what stands at the front: "Only after the vote will the", "Not until then will the",
    /// "Not before the vote will the".
    pub(super) fn fronted(&self, verb: &Verb) -> bool {
        let first = usize::from(self.a.tag(0) == Tag::Quote);
        let until = || self.a.form(first) == "not" && matches!(self.a.form(first + 1), "until" | "before");
        let over = verb.parent.filter(|_| verb.link == Link::Complement).and_then(|parent| self.verb(parent));
        let inverted = self.is_inverted(verb) || over.is_some_and(|over| self.is_inverted(over));
        let only = || (first + 1..verb.start.min(first + 6)).any(|at| self.only_at(at));
        inverted && (only() || until())
    }

    /// Whether "if", "once" or "as soon as" follows: what could be, if something else is.
    pub(super) fn if_after(&self, verb: &Verb) -> bool {
        let rest = || (verb.end..self.next_clause(verb)).take(30);
        self.a.has(Sets::IFS) && rest().take_while(|at| self.a.tag(*at) != Tag::Semicolon).any(|at| self.if_at(at))
    }

    /// Whether what could be, or what a side would do to the target, stands under a condition.
    pub(super) fn would_if(&self, verb: &Verb, object: bool) -> bool {
        match self.mood(verb) {
            // "If they move, we can talk about wages"
            Mood::Possible => {
                let own = || verb.subject.is_some_and(|s| self.same_holder(Holder::Chunk(s)));
                self.if_after(verb) || (!object || own()) && self.if_before(verb)
            }
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
                    || !done && (self.if_after(verb) || reading.rule != "under-deal" && self.in_return(verb))
            }
            // Who offers one thing for another still offers it; who is ready to give it for another sets a condition.
            Stance::Proposes => {
                // "might settle for half if": perhaps.
                let offers = self.mood(verb) != Mood::Possible
                    && (self
                        .cue(index)
                        .is_some_and(|c| c.cue.class == Class::Propose && c.cue.frame != Frame::Predicate)
                        || (reading.cue.0..reading.cue.1)
                            .any(|at| matches!(self.a.base(at), "offer" | "propose" | "suggest")));
                let open = !done || self.mood(verb) == Mood::Possible;
                only || !offers && (self.if_before(verb) || open && self.if_after(verb))
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
        // ", saying the war will go on until": another clause's.
        let goes_on = |at: &usize| match self.a.tag(*at) {
            Tag::Comma => self.a.tag(at + 1) != Tag::VerbIng,
            tag => tag != Tag::Semicolon,
        };
        // "refused to discuss a law that keeps the yard open while they talk": how long the yard is open.
        let told = |at: usize| {
            let clause =
                |v: &Verb| v.link == Link::Relative && v.form == Form::Finite && v.start >= verb.end && v.end <= at;
            self.a.parse.verbs.iter().any(clause)
        };
        rest.take_while(goes_on).filter(|at| !told(*at)).any(|at| {
            let long = self.a.form(at) == "long" && self.only_at(at);
            long || self.meanwhile_at(at) || matches!(self.a.form(at), "unless" | "until" | "before") && !self.dated(at)
        })
    }

    /// Whether "while" tells here how long, and not of what else is the case: "while the guards are out".
    pub(super) fn meanwhile_at(&self, at: usize) -> bool {
        self.a.form(at) == "while"
            && at.checked_sub(1).is_some_and(|b| self.a.tag(b) != Tag::Comma)
            && self.a.tag(at + 1) != Tag::VerbIng
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
                let place =
                    |at: usize| goes && at == verb.end && self.a.form(at) == "before" && self.a.form(at + 1) != "any";
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
            "after" | "when" | "where" => self.only_at(sub) || self.only_then_before(sub),
            "before" => {
                verb.form != Form::Finite
                    || verb.modal.is_some()
                    || self.a.tag(verb.head) != Tag::VerbFinite
                    || !self.is_past(verb.head) && !self.parted_or_dated(sub, verb)
                    // "would have to pay before the union agreed"
                    || self.a.parse.verbs.iter().any(|v| v.end <= sub && self.would_have_to(v))
            }
            "as" => self.as_soon_as(sub),
            _ => false,
        }
    }

    /// "will only discuss wages after the yard has been closed": the word stands with the verb before.
    fn only_then_before(&self, sub: usize) -> bool {
        let verb = self.a.parse.verbs.iter().rfind(|v| v.end <= sub && v.form != Form::Infinitive);
        verb.is_some_and(|v| v.modal.is_some() && (v.start..v.head).any(|at| self.a.form(at) == "only"))
    }

    fn would_have_to(&self, verb: &Verb) -> bool {
        self.a.base(verb.head) == "have" && verb.modal.is_some() && self.a.tag(verb.end) == Tag::To
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

    /// The reading of a verb for whatever stands below it.
    pub(super) fn chain_any(&self, index: usize) -> Option<Reading> {
        let verb = self.verb(index)?;
        let target = Target::new(Vec::new(), verb.end, verb.end, verb.end);
        self.chain(index, true, &target)
    }
}
