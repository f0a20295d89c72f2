//! Nouns that show a stance: "the union's demand for", "its refusal to", "no answer to".

use super::super::actor::{Sides, Who};
use super::super::analysis::CueAt;
use super::super::clause::{Form, Verb};
use super::super::lexicon::Class;
use super::super::word::{Sets, Tag, class};
use super::{Mood, Rules, Target};
use crate::codebook::Stance;

/// Whether a stance waits for an answer.
fn asks(stance: Stance) -> bool {
    matches!(stance, Stance::Demands | Stance::Proposes)
}

impl Rules<'_, '_> {
    /// The nouns that govern the target, the nearest first: "its rejection of the town's demand for a bridge" has two.
    pub(super) fn nouns_over(&self, target: &Target) -> impl Iterator<Item = CueAt> + use<> {
        let nearest = self.compound(target).or_else(|| self.noun_over(target));
        let group = nearest.filter(|n| n.cue.class.asks()).and_then(|n| self.a.group_at(n.start));
        let over = group.and_then(|g| {
            let asked = Target { start: g.start, end: g.head, at: g.head, ..target.clone() };
            self.noun_over(&asked).filter(|n| !n.cue.class.asks())
        });
        nearest.into_iter().chain(over)
    }

    /// The noun at the end of the target's group that asks for it or offers it: "its pay claim", "the new bridge offer".
    pub(super) fn compound(&self, target: &Target) -> Option<CueAt> {
        let group = self.a.group_at(target.start)?;
        let noun =
            self.a.noun_cues.iter().find(|n| n.start >= target.end && n.start <= group.head && group.head < n.end)?;
        let asks = matches!(
            self.a.base(noun.start),
            "demand" | "claim" | "request" | "call" | "bid" | "appeal" | "plea" | "ultimatum"
        );
        (asks || noun.cue.class == Class::Propose).then_some(*noun)
    }

    /// The noun cue that governs the target: in its group or before it, bound by "for", "of", "to", "that".
    pub(super) fn noun_over(&self, target: &Target) -> Option<CueAt> {
        self.a
            .noun_cues
            .iter()
            .filter(|noun| noun.end <= target.at && noun.start < target.at && target.at - noun.end < 16)
            .filter(|noun| {
                !(target.start <= noun.start
                    && noun.end <= target.end
                    && target.end - target.start <= noun.end - noun.start)
            })
            .rfind(|noun| self.bound(noun, target))
            .filter(|noun| {
                // "without a deal on wages"
                let chunk = self.a.group_at(noun.start);
                chunk.and_then(|c| c.preposition).is_none_or(|p| self.a.form(p) != "without")
            })
            .copied()
    }

    pub(super) fn bound(&self, noun: &CueAt, target: &Target) -> bool {
        // "dropped its opposition to a levy and will only pay it if": what another verb says.
        let begins = |v: &Verb| v.modal.is_some() && self.a.tag(v.start.saturating_sub(1)) == Tag::Conj;
        let another = |v: &Verb| {
            noun.cue.class != Class::Demand
                && v.form == Form::Finite
                && noun.end < v.start
                && v.end <= target.start
                && begins(v)
        };
        if self.a.parse.verbs.iter().any(another) {
            return false;
        }
        // Behind the noun a word that binds, or the noun's own last word ("deal on"); then nothing that ends the group.
        let binder = |at: usize| {
            matches!(
                self.a.form(at),
                "for" | "of" | "to" | "that" | "on" | "over" | "about" | "by" | "from" | "against" | "in"
            ) || self.a.tag(at) == Tag::To
        };
        let last = noun.end.saturating_sub(1);
        let mut at = if noun.end > noun.start + 1 && binder(last) { last } else { noun.end };
        // "Agreement was reached on pay": the verb of which it is the subject stands between; "a deal Monday on pay".
        let passive = self.a.parse.verbs.iter().find(|v| v.start == at && v.passive && v.form == Form::Finite);
        if let Some(verb) = passive {
            at = verb.end;
        }
        if self.a.word(at).is_some_and(|w| w.is(class::MONTH)) {
            at += 1;
        }
        let free = |at: usize| match self.a.tag(at) {
            Tag::Quote | Tag::Adv => true,
            Tag::Comma => self.a.tag(at + 1) == Tag::Prep,
            // "an agreement Wednesday on"
            Tag::Noun | Tag::Name => self.a.word(at).is_some_and(|w| w.is(class::MONTH)),
            _ => false,
        };
        while at < target.start && free(at) {
            at += 1;
        }
        if !binder(at) {
            return false;
        }
        let binding = self.a.form(at);
        let mut finite = binding == "that";
        for at in at..target.at {
            // "its offer to the guards in an attempt to avert a strike"
            if matches!(self.a.form(at), "attempt" | "effort" | "bid") && self.a.tag(at + 1) == Tag::To {
                return false;
            }
            // "its objection to guards if the port pays": what has to come first.
            if matches!(self.a.form(at), "if" | "unless" | "once" | "until") && !finite {
                return false;
            }
            match self.a.tag(at) {
                Tag::Semicolon | Tag::Colon | Tag::Rel => return false,
                Tag::VerbFinite | Tag::Be | Tag::Have
                    if !finite && !target.covers(at) && !self.a.word(at).is_some_and(|w| w.is(class::ING)) =>
                {
                    return false;
                }
                Tag::VerbFinite => finite = false,
                Tag::Comma if !self.lists_on(at + 1, binding) => return false,
                _ => {}
            }
        }
        true
    }

    /// Whether what begins behind a comma goes on with the list of what the noun is for: "a claim for higher wages, shorter
    /// days". A clause doesn't, nor what somebody says with it, when it was ("hours after the strike began") or how.
    fn lists_on(&self, at: usize, binding: &str) -> bool {
        match self.a.tag(at) {
            Tag::Noun | Tag::Adj | Tag::Det | Tag::Num | Tag::Name => !self.a.group_at(at).is_some_and(|group| {
                self.a.in_set(group.head, Sets::TIMES) && matches!(self.a.form(group.end), "after" | "before" | "since")
            }),
            Tag::VerbIng => !self.a.verb_at(at).is_some_and(|verb| self.says(verb)),
            Tag::Prep => self.a.form(at) == binding,
            tag => matches!(tag, Tag::Conj | Tag::To),
        }
    }

    /// "The union's demand for a rise", "its refusal to pay", "a key demand by the town".
    pub(super) fn noun_rule(&mut self, target: &Target, noun: CueAt, place: Option<usize>) -> bool {
        if matches!(self.a.form(noun.start), "yes" | "no") && self.a.form(noun.end.max(1) - 1) == "to" {
            return self.yes_no(target, noun);
        }
        let Some(chunk) = self.a.chunk_of(noun.start) else { return false };
        if noun.cue.class == Class::Answer {
            return self.no_answer(target, noun, chunk);
        }
        let Some(stance) = noun.cue.class.stance() else { return false };
        // "agreement on pay, but not on the roof"
        if stance == Stance::Agrees && self.but_not(target) {
            return false;
        }
        // "the port's claim that wages have risen": what it says is so.
        if self.a.base(noun.start) == "claim" && self.a.tag(noun.end) == Tag::That {
            return false;
        }
        // "its decision not to take part"
        let not = (noun.start..noun.end).any(|at| self.a.form(at) == "not");
        // "its decision to reject a levy"
        let refuses = self.a.form(noun.end - 1) == "to" && {
            let below = (0..self.a.parse.verbs.len()).find(|i| self.verb(*i).is_some_and(|v| v.head == noun.end));
            below.and_then(|below| self.cue(below)).is_some_and(|c| c.cue.class == Class::Reject)
        };
        let stance = if (not || refuses) && stance == Stance::Agrees { Stance::Rejects } else { stance };
        // "has refused to publish its plans for the yard": what stays hidden isn't offered.
        if stance == Stance::Proposes && self.keeps_hidden(noun) {
            return false;
        }
        // "its readiness to pay" offers to.
        let stance = if noun.cue.class == Class::Ready { self.readiness(noun.end, stance) } else { stance };
        let end = self.a.group_at(target.start).map_or(target.end, |c| c.end);
        // "an offer of a rise by the port"
        let behind = || {
            let by = self.a.form(end) == "by" || self.a.form(end) == "from" && noun.cue.class == Class::Propose;
            let named = self.a.chunk_of(end + 1).filter(|c| by && noun.end <= target.start && self.holds(*c));
            named.and_then(|c| self.who(c).sides())
        };
        let owner = self.owner(chunk, noun.end, target.start).or_else(behind).or_else(|| self.comes_from(chunk, place));
        let negated =
            self.a.parse.chunks.get(chunk).is_some_and(|c| (c.start..c.end).any(|at| self.a.form(at) == "no"));
        if negated {
            // "made no commitment on": no answer; "no deal on": nobody's.
            let bound = matches!(
                self.a.base(noun.start),
                "commitment" | "promise" | "pledge" | "assurance" | "guarantee" | "undertaking"
            );
            return bound && self.no_answer(target, noun, chunk);
        }
        let cue = (noun.start, noun.end);
        if let Some(sides) = owner {
            self.push(sides, target, stance, "owner", Some(cue), None, false);
            self.answered(target, chunk, sides);
            return true;
        }
        // "a call by the mayor for": somebody else's.
        let by = self.a.chunk_of(noun.end + 1).filter(|_| matches!(self.a.form(noun.end), "by" | "from"));
        if by.is_some_and(|c| self.a.parse.chunks.get(c).is_some_and(|c| c.end <= target.start)) {
            return false;
        }
        let verb = self.a.verb_at(noun.start).or(place);
        verb.is_some_and(|index| self.carried_rule(target, noun, stance, chunk, index))
    }

    /// Whether the noun is the object of a verb of showing that somebody won't do.
    fn keeps_hidden(&self, noun: CueAt) -> bool {
        let over = self.verb_over(noun.start).filter(|verb| verb.end <= noun.start);
        let shows =
            |verb: &&Verb| matches!(self.a.base(verb.head), "publish" | "disclose" | "reveal" | "release" | "share");
        over.filter(shows).is_some_and(|verb| {
            let upper = verb.parent.filter(|_| verb.form == Form::Infinitive).and_then(|upper| self.cue(upper));
            self.denied(verb) || upper.is_some_and(|cue| cue.cue.class == Class::Reject)
        })
    }

    /// "The union's request that wages rise was turned down": what became of it, behind the clause that tells it.
    fn answered(&mut self, target: &Target, chunk: usize, owner: Sides) {
        let told = self.a.verb_at(target.at);
        let main = |(index, verb): &(usize, &Verb)| {
            verb.subject == Some(chunk) && verb.passive && verb.start > target.end && Some(*index) != told
        };
        let Some((index, verb)) = self.a.parse.verbs.iter().enumerate().find(main) else { return };
        let class = self.cue(index).map(|cue| cue.cue.class);
        let Some(class) = class.filter(|class| matches!(class, Class::Reject | Class::Agree)) else { return };
        let by = self.agent(verb).and_then(|agent| self.who(agent).sides());
        if let (Some(stance), Some(sides)) = (self.polar(verb, class), by.or_else(|| self.d.other(owner))) {
            self.push(sides, target, stance, "passive", Some((verb.start, verb.end)), None, false);
        }
    }

    /// "Opposition to it came from the port"
    fn comes_from(&self, chunk: usize, place: Option<usize>) -> Option<Sides> {
        let verb = place.and_then(|p| self.verb(p)).filter(|v| v.subject == Some(chunk) && !v.negated)?;
        let comes = self.a.base(verb.head) == "come" && self.a.form(verb.end) == "from";
        let from = self.a.chunk_of(verb.end + 1).filter(|_| comes)?;
        self.who(from).sides()
    }

    /// "Higher wages, the union's main demand,": what stands beside the target and says whose it is.
    pub(super) fn apposition(&mut self, target: &Target) -> bool {
        let end = self.a.group_at(target.at).map_or(target.end, |c| c.end);
        if !matches!(self.a.tag(end), Tag::Comma | Tag::Dash) {
            return false;
        }
        let Some(mut chunk) = self.a.chunk_of(end + 1) else { return false };
        // "one of the union's oldest demands"
        if self.a.form(end + 1) == "one" && self.a.form(end + 2) == "of" {
            chunk = self.a.chunk_of(end + 3).unwrap_or(chunk);
        }
        let Some(group) = self.a.parse.chunks.get(chunk).cloned() else { return false };
        let noun =
            self.a.noun_cues.iter().find(|n| group.start <= n.start && n.start <= group.head && group.head < n.end);
        let Some(noun) = noun.copied() else { return false };
        let (Some(stance), Some(sides)) = (noun.cue.class.stance(), self.owner(chunk, noun.end, noun.end + 4)) else {
            return false;
        };
        self.push(sides, target, stance, "apposition", Some((noun.start, noun.end)), None, false);
        true
    }

    /// "There was no reply to the offer from the union."
    pub(super) fn no_answer(&mut self, target: &Target, noun: CueAt, chunk: usize) -> bool {
        let none = self.a.parse.chunks.get(chunk).is_some_and(|c| {
            (c.start..c.end).any(|at| matches!(self.a.form(at), "no" | "cautious" | "noncommittal" | "evasive"))
        });
        let owner = self.owner(chunk, noun.end, self.a.words.len().min(noun.end + 12)).or_else(|| {
            // "gave no answer on"
            let verb = self.verb_over(noun.start)?;
            let subject = verb.subject.filter(|_| !verb.passive && verb.end <= noun.start);
            // "From the port there was no comment"
            let from = self.a.form(0) == "from" && subject.is_none();
            let who = subject.or(self.a.chunk_of(1).filter(|_| from))?;
            self.who(who).sides().filter(|sides| sides.count_ones() == 1)
        });
        // "has not received any reply from": the giver has given none.
        let place = self.verb_over(noun.start);
        let waits = |v: &Verb| v.negated && matches!(self.a.base(v.head), "receive" | "get" | "have" | "hear" | "see");
        // "Until Monday it had no answer": it has one now.
        let passed = self.a.form(0) == "until" && self.dated(0);
        let none = (none || place.is_some_and(waits)) && !passed;
        let owner = match place.filter(|v| matches!(self.a.base(v.head), "receive" | "get" | "hear" | "see")) {
            Some(verb) if owner.is_none() || owner == verb.subject.and_then(|s| self.who(s).sides()) => {
                owner.and_then(|own| self.d.other(own))
            }
            _ => owner,
        };
        // "no answer has been received", "there has been no reply": by the other side than whose the offer was.
        let unsaid = place.is_none_or(|v| v.passive || v.subject.is_none());
        let asked = || {
            let of = |terms: &[(usize, Sides)]| terms.iter().rfind(|(issue, _)| target.issues.contains(issue)).copied();
            let mine = self.drafts.iter().rfind(|d| target.issues.contains(&d.issue) && asks(d.stance));
            let told = || of(&self.d.offers).or(of(&self.d.demands)).map(|(_, sides)| sides);
            mine.map(|d| d.sides).or_else(told).and_then(|sides| self.d.other(sides))
        };
        // "No decision has been taken on it, the mayor said", "a decision on it will be taken in May": none by who says so.
        // "An answer is expected on Friday", "promised an answer by then": there is none yet.
        let decision = self.a.base(noun.start) == "decision";
        let later = place.filter(|v| v.subject == Some(chunk) && v.start >= noun.end);
        let pending = |v: &Verb| {
            (v.head..v.end + 3).any(|at| {
                matches!(
                    self.a.form(at),
                    "pending" | "awaited" | "due" | "outstanding" | "cautious" | "guarded" | "noncommittal" | "evasive"
                ) || matches!(self.a.form(at), "expected" | "promised") && v.passive
            }) || v.passive && self.is_put_off(v)
        };
        let promised = || place.is_some_and(|v| self.promises_answer(v, noun));
        let none = none || later.is_some_and(|v| v.negated || self.mood(v) == Mood::Future || pending(v)) || promised();
        // "No decision has been taken by the port on it"
        let taken = || {
            let agent = later.filter(|v| v.passive).and_then(|v| self.agent(v))?;
            self.who(agent).sides().filter(|sides| sides.count_ones() == 1)
        };
        let owner = owner.or_else(taken);
        let decision = decision && (unsaid || later.is_some());
        let said = || self.speaking().filter(|sides| decision && sides.count_ones() == 1);
        let owner = owner.or_else(said).or_else(|| asked().filter(|_| unsaid));
        if let (true, Some(sides)) = (none, owner) {
            self.push(sides, target, Stance::Undecided, "no-answer", Some((noun.start, noun.end)), None, false);
            return true;
        }
        false
    }

    /// "promised an answer by Friday", "owes the port a reply"
    pub(super) fn promises_answer(&self, verb: &Verb, noun: CueAt) -> bool {
        matches!(self.a.base(verb.head), "promise" | "owe") && !verb.passive && noun.start >= verb.end
    }

    /// Whose the noun group is by its own words: "its", "the union's".
    pub(super) fn own(&self, chunk: usize) -> Option<Sides> {
        let mut owners = 0;
        if let Some(group) = self.a.parse.chunks.get(chunk) {
            // "Northern and Western calls"
            for mention in self.a.actors.iter().filter(|m| group.start <= m.start && m.end <= group.end) {
                if let Who::Sides(s) = mention.who {
                    owners |= s
                }
            }
        }
        if owners != 0 {
            return Some(owners);
        }
        match self.d.possessor(self.a, chunk, self.speaker) {
            Some(Who::Sides(sides)) => Some(sides),
            _ => None,
        }
    }

    /// Whose the noun group is: "its", "the union's", "by the union", "from the union".
    pub(super) fn owner(&self, chunk: usize, from: usize, to: usize) -> Option<Sides> {
        if let Some(found) = self.own(chunk) {
            return Some(found);
        }
        // "a key demand of the union"
        let of = self.a.chunk_of(from + 1).filter(|_| self.a.form(from) == "of");
        let list = self.a.parse.chunks.get(chunk).is_some_and(|c| self.a.form(c.head) == "list");
        // "the list of the union's demands"
        let whose = of.and_then(|c| self.a.named.get(c)).and_then(|n| n.who.or(n.owner.filter(|_| list)));
        if let Some(Who::Sides(sides)) = whose {
            return Some(sides);
        }
        // "the conditions the port has set"
        let subject = self.a.chunk_of(from).filter(|c| self.a.parse.chunks.get(*c).is_some_and(|c| c.start == from));
        let setter =
            |verb: &&Verb| verb.subject == subject && subject.is_some() && !verb.passive && self.puts_up(verb.head);
        if let Some(found) = self.a.parse.verbs.iter().find(setter).and_then(|verb| self.who(verb.subject?).sides()) {
            return Some(found);
        }
        // "one of the union's key demands" is owned in the group itself; else "by", "from" behind it.
        for at in from..to.max(from + 6).min(self.a.words.len()) {
            // "a request turned down by": who turned it down isn't whose it is.
            if matches!(self.a.tag(at), Tag::VerbPart | Tag::VerbFinite) && !self.puts_up(at) {
                break;
            }
            if matches!(self.a.form(at), "by" | "from") {
                let next = self.a.chunk_of(at + 1).or_else(|| self.a.chunk_of(at + 2));
                // "by the mayor": whoever that is, not whom the sentence speaks of.
                let office = next.and_then(|c| Some((self.a.parse.chunks.get(c)?, self.a.named.get(c)?)));
                let stranger = office.is_some_and(|(c, n)| {
                    n.who.is_none()
                        && n.owner.is_none()
                        && self.a.form(c.start) == "the"
                        && self.a.word(c.head).is_some_and(|w| w.is(class::ROLE))
                });
                if stranger {
                    return None;
                }
                return next.and_then(|c| self.who(c).sides());
            }
        }
        None
    }

    /// Whether the verb says that somebody comes up with something.
    fn puts_up(&self, at: usize) -> bool {
        matches!(
            self.a.base(at),
            "make"
                | "present"
                | "put"
                | "table"
                | "submit"
                | "voice"
                | "raise"
                | "issue"
                | "set"
                | "draft"
                | "draw"
                | "lay"
                | "name"
                | "list"
                | "float"
                | "suggest"
                | "propose"
                | "advance"
                | "unveil"
                | "outline"
                | "publish"
                | "circulate"
                | "announce"
                | "launch"
        )
    }
}
