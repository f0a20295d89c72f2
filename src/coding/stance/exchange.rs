//! Give and take: what is asked in return, what is taken back, and deals that are taken or left for what is in them.

use super::super::actor::{Sides, Who};
use super::super::analysis::CueAt;
use super::super::clause::{Form, Link, Verb};
use super::super::discourse::Ref;
use super::super::lexicon::Class;
use super::super::word::{Sets, Tag};
use super::{Draft, Holder, Mood, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// "The port offered a rise but got no reply", "adding that there had been no answer from the guild": by whom it was made to.
    pub(super) fn unanswered(&mut self) {
        let answers = self.a.noun_cues.iter().filter(|noun| noun.cue.class == Class::Answer);
        let nouns: Vec<CueAt> = if self.drafts.is_empty() { Vec::new() } else { answers.copied().collect() };
        for noun in nouns {
            let Some(silent) = self.silent(noun) else { continue };
            let asks = |d: &&Draft| d.sides & silent == 0 && matches!(d.stance, Stance::Proposes | Stance::Demands);
            let Some(asked) = self.drafts.iter().rfind(|d| asks(d) && d.keyword.1 <= noun.start) else { continue };
            let target = Target::new(vec![asked.issue], noun.start, noun.end, noun.start);
            if !self.drafts.iter().any(|d| d.sides == silent && d.issue == asked.issue) {
                let cue = Some((noun.start, noun.end));
                self.push(silent, &target, Stance::Undecided, "no-answer", cue, None, false);
            }
        }
    }

    /// The one side from which no answer has come: "no reply from the guild", "the port got no reply".
    fn silent(&self, noun: CueAt) -> Option<Sides> {
        let group = self.a.group_at(noun.start)?;
        let verb = self.verb_over(noun.start);
        let none =
            self.a.form(group.start) == "no" || verb.is_some_and(|v| v.negated && self.a.form(group.start) == "any");
        let from = self.a.chunk_of(group.end + 1).filter(|_| self.a.form(group.end) == "from");
        let waits = |v: &&Verb| matches!(self.a.base(v.head), "receive" | "get" | "hear" | "have") && !v.passive;
        let own = || verb.filter(waits).and_then(|v| self.who(v.subject?).sides()).and_then(|own| self.d.other(own));
        let silent = from.and_then(|chunk| self.who(chunk).sides()).or_else(own);
        silent.filter(|sides| none && sides.count_ones() == 1)
    }

    /// "The port has offered a rise and is waiting for an answer": the other side has yet to give it.
    pub(super) fn awaited(&mut self) {
        for index in 0..self.a.parse.verbs.len() {
            let Some(verb) = self.verb(index).filter(|v| !v.negated) else { continue };
            let from = match self.a.base(verb.head) {
                "wait" | "hope" if self.a.form(verb.end) == "for" => verb.end + 1,
                // "is waiting to hear what the guild says", "has yet to hear from the guild"
                "wait" if self.a.form(verb.end + 1) == "hear" => verb.end + 1,
                "hear" if self.pending(verb) || self.a.form(verb.start.wrapping_sub(1)) == "yet" => verb.head,
                "await" | "expect" | "want" | "seek" => verb.end,
                _ => continue,
            };
            let answer = (from..from + 5).find(|at| {
                matches!(self.a.base(*at), "answer" | "reply" | "response" | "reaction" | "respond" | "react" | "hear")
            });
            let hears = answer.is_some_and(|at| self.a.form(at) == "hear");
            if let Some(answer) = answer.filter(|at| !hears && self.a.form(at + 1) == "from") {
                self.expected_from(verb, answer);
                continue;
            }
            if !matches!(self.a.base(verb.head), "wait" | "await" | "hear") {
                continue;
            }
            let holder = verb.subject.and_then(|s| self.who(s).sides());
            let (Some(answer), Some(own)) = (answer, holder.or_else(|| self.speaking())) else { continue };
            let asks = |stance: Stance| matches!(stance, Stance::Proposes | Stance::Demands | Stance::Conditions);
            // "is waiting for a reply to its offer of a rise"
            let said = self.drafts.iter().rfind(|d| d.sides == own && asks(d.stance));
            let before = || self.d.open.iter().rfind(|(_, sides)| *sides == own).map(|(issue, _)| *issue);
            // "As to the levy, she said the port was waiting for an answer"
            let before_it = || self.a.issues.mentions.iter().rfind(|m| m.end <= verb.start);
            // "was waiting for an answer on wages"
            let bound = |at: usize| matches!(self.a.form(at), "on" | "to" | "about" | "over" | "regarding");
            let behind = || self.a.issues.mentions.iter().find(|m| m.start > answer && m.start < answer + 8);
            let named = || before_it().or_else(|| behind().filter(|_| bound(answer + 1))).map(|m| m.issue);
            let issue = said.map(|d| d.issue).or_else(named).or_else(before);
            if let (Some(issue), Some(other)) = (issue, self.d.other(own)) {
                let target = Target::new(vec![issue], from, answer + 1, answer);
                let cue = Some((verb.start, answer + 1));
                self.push(other, &target, Stance::Undecided, "no-answer", cue, None, false);
            }
        }
    }

    /// "expects an answer from the port on whether it will pay": the port has given none.
    fn expected_from(&mut self, verb: &Verb, answer: usize) {
        let whom = self.a.chunk_of(answer + 2).and_then(|chunk| self.who(chunk).sides());
        let Some(whom) = whom.filter(|whom| whom.count_ones() == 1) else { return };
        let mut behind = self.a.issues.mentions.iter().filter(|m| m.start > answer + 2 && m.start < answer + 18);
        let issue = behind.next().map(|m| m.issue).or_else(|| self.d.on_the_table(Some(whom)));
        let Some(issue) = issue else { return };
        let target = Target::new(vec![issue], answer, answer + 1, answer);
        self.push(whom, &target, Stance::Undecided, "no-answer", Some((verb.start, answer + 1)), None, false);
    }

    /// "had offered a rise in return for longer shifts": what stands behind is what is asked for it.
    pub(super) fn price_rule(&mut self, target: &Target) -> bool {
        if !self.a.has(Sets::IN_RETURN) {
            return false;
        }
        let from = target.start.saturating_sub(12);
        let price = (from..target.start).rev().find(|at| {
            matches!(self.a.form(*at), "return" | "exchange")
                && self.a.form(at + 1) == "for"
                && at.checked_sub(1).is_some_and(|b| self.a.form(b) == "in")
        });
        let Some(price) = price else { return false };
        let parted = (price + 2..target.start).any(|at| {
            matches!(self.a.tag(at), Tag::Comma | Tag::Semicolon | Tag::Colon | Tag::VerbFinite | Tag::Modal)
        });
        if parted {
            return false;
        }
        // The verb before it; at the front of the sentence, the first whose clause begins behind it.
        let before = price.checked_sub(2).and_then(|b| self.a.verb_at(b));
        let next = || self.a.parse.verbs.iter().position(|v| v.from > target.at && v.subject.is_some());
        let Some(index) = before.or_else(next) else { return false };
        let Some(mut reading) = self.chain_any(index) else { return false };
        reading.stance = match reading.stance {
            Stance::Proposes | Stance::Agrees | Stance::Conditions => Stance::Demands,
            // At the front of what somebody demands it may be given by anybody.
            Stance::Demands if before.is_some() => Stance::Proposes,
            _ => return false,
        };
        reading.rule = "in-return";
        reading.cue = (price - 1, price + 2);
        self.make(target, &reading)
    }

    /// "would not accept any deal that made longer shifts a duty", "wants no deal without a rise".
    pub(super) fn deal_rule(&mut self, target: &Target, place: Option<usize>) -> bool {
        let without = target.start.checked_sub(1).is_some_and(|at| self.a.form(at) == "without");
        if target.pronoun && !without || target.offers {
            return false;
        }
        let inner = place.and_then(|p| self.verb(p));
        let of_deal = |chunk: usize| {
            let deal = |at: usize| self.a.in_set(at, Sets::DEALS) || self.binds(at);
            self.a.parse.chunks.get(chunk).filter(|c| deal(c.head)).map(|c| c.head)
        };
        // "turned down a proposal under which overtime would have been paid double"
        let under = inner
            .and_then(|v| v.from.checked_sub(2))
            .filter(|at| self.a.form(at + 1) == "under" && self.a.form(at + 2) == "which");
        let under = under.and_then(|at| self.a.chunk_of(at));
        let clause = inner.filter(|v| v.link == Link::Relative && (target.start > v.start || under.is_some()));
        let (deal, lacks) = if let Some(head) = clause.and_then(|v| under.or(v.subject)).and_then(of_deal) {
            (head, clause.is_some_and(|v| v.negated || self.excludes(v.head)))
        } else {
            // "a deal without a rise", "an agreement that includes": bound by a preposition.
            let Some(preposition) = self.preposition_over(target) else { return false };
            let lacks = self.a.form(preposition) == "without";
            // "no shows without a rise"
            let none =
                (preposition.saturating_sub(6)..preposition).any(|at| matches!(self.a.form(at), "no" | "nothing"));
            if lacks
                && none
                && let Some(sides) = self.speaking()
            {
                self.push(
                    sides,
                    target,
                    Stance::Demands,
                    "deal-that",
                    Some((preposition, preposition + 1)),
                    None,
                    false,
                );
                return true;
            }
            let outer = preposition.checked_sub(1).and_then(|b| self.a.chunk_of(b));
            let Some(chunk) = outer.filter(|_| lacks) else { return false };
            // Whoever refuses a thing without another asks for the other.
            match of_deal(chunk).or_else(|| self.a.parse.chunks.get(chunk).map(|c| c.head)) {
                Some(head) => (head, lacks),
                None => return false,
            }
        };
        let known = self.a.in_set(deal, Sets::DEALS);
        let Some(outer) = self.a.verb_at(deal).filter(|o| place != Some(*o) || clause.is_none()) else {
            return false;
        };
        let whole = Target { start: deal, end: deal + 1, at: deal, ..target.clone() };
        let object = self.verb(outer).is_some_and(|v| deal >= v.start);
        let Some(mut reading) = self.chain(outer, object, &whole) else { return false };
        // "would sign nothing that allowed outsourcing"
        let group = self.a.group_at(deal).map_or(deal, |c| c.start);
        let none = matches!(self.a.form(group), "no" | "nothing");
        // "will not sign a deal that brings fewer than ten years"
        let lacks = lacks || clause.is_some_and(|inner| self.has_floor(target, inner));
        reading.stance = match (reading.stance, lacks) {
            // "wants a rule banning outsourcing"
            (Stance::Demands | Stance::Proposes, _) if self.binds(deal) && !none => reading.stance,
            (Stance::Agrees | Stance::Proposes, true) if none => Stance::Demands,
            (Stance::Agrees | Stance::Proposes, false) if none => Stance::Rejects,
            (Stance::Rejects, true) => Stance::Demands,
            (Stance::Demands, true) if known => Stance::Rejects,
            (Stance::Rejects | Stance::Demands, false) => reading.stance,
            _ => return false,
        };
        reading.rule = "deal-that";
        let owner = self.a.chunk_of(deal).and_then(|chunk| self.owner(chunk, deal + 1, deal + 1));
        let made = self.make(target, &reading);
        // "a port proposal that would have cut wages"
        if let Some(owner) = owner.filter(|_| made && !lacks && reading.stance == Stance::Rejects) {
            self.push(owner, target, Stance::Proposes, "owner", Some((deal, deal + 1)), None, false);
        }
        made
    }

    /// The preposition over the target's group, or "without" over the groups that hold it: "without a date for a rise".
    fn preposition_over(&self, target: &Target) -> Option<usize> {
        let chunk = self.a.group_at(target.start)?;
        let open = |at: &usize| !matches!(self.a.tag(*at), Tag::Comma | Tag::VerbFinite | Tag::Semicolon | Tag::Modal);
        let back = (chunk.start.saturating_sub(5)..chunk.start).rev().take_while(open);
        back.into_iter().find(|at| self.a.form(*at) == "without").or(chunk.preposition)
    }

    fn excludes(&self, head: usize) -> bool {
        matches!(self.a.base(head), "exclude" | "omit" | "lack" | "ignore" | "fail")
            // "leaves wages open", "leaves a door open to"
            || self.a.base(head) == "leave" && !(head..head + 5).any(|at| self.a.form(at) == "open")
    }

    /// Whether the noun is one for what says what may be done: "a rule", "a clause".
    fn binds(&self, at: usize) -> bool {
        matches!(
            self.a.base(at),
            "rule"
                | "clause"
                | "law"
                | "legislation"
                | "resolution"
                | "provision"
                | "regulation"
                | "amendment"
                | "guarantee"
                | "assurance"
                | "undertaking"
        )
    }

    /// "refused to raise its pay offer", "would not improve it": who won't offer more refuses to.
    fn keeps_offer(&mut self, target: &Target, index: usize, noun: CueAt) -> bool {
        let Some(verb) = self.verb(index).filter(|_| self.a.base(noun.start) == "offer") else { return false };
        let more = matches!(self.a.base(verb.head), "raise" | "improve" | "increase" | "better" | "sweeten" | "lift");
        let upper = verb.parent.filter(|_| verb.form == Form::Infinitive);
        let refuses = upper
            .and_then(|u| Some((self.verb(u)?, self.cue(u)?)))
            .is_some_and(|(u, cue)| !u.passive && !u.negated && cue.cue.class == Class::Reject);
        let will_not = verb.negated && self.mood(verb) == Mood::Future;
        let Some(subject) = verb.subject.filter(|_| more && !verb.passive && (refuses || will_not)) else {
            return false;
        };
        let cue = (verb.start, noun.end);
        let holder = Holder::Chunk(subject);
        self.make(target, &Reading { stance: Stance::Rejects, holder, rule: "will-not", cue, future: false })
    }

    /// "lowered its demand for a rise to 4 per cent": less is asked, but it is asked.
    fn lessens_to(&self, verb: &Verb) -> bool {
        let less =
            matches!(self.a.base(verb.head), "lower" | "soften" | "ease" | "moderate" | "temper" | "relax" | "dilute");
        let counts = |at: usize| self.a.word(at).is_some_and(|word| word.counts);
        let figure = |at: usize| self.a.form(at) == "to" && (counts(at + 1) || counts(at + 2));
        less && (verb.end..verb.end + 16).any(figure)
    }

    /// "withdrew its proposal to close", "dropped its objections to": who takes back what it asked or refused gives way.
    pub(super) fn withdrawal(&mut self, target: &Target, noun: CueAt) -> bool {
        let Some(index) = self.a.verb_at(noun.start) else { return false };
        let Some(verb) = self.verb(index) else { return false };
        if self.keeps_offer(target, index, noun) {
            return true;
        }
        // "dropped its claim in exchange for a fund": not the fund.
        let swapped = |at: usize| {
            matches!(self.a.form(at), "exchange" | "return")
                && self.a.form(at - 1) == "in"
                && self.a.form(at + 1) == "for"
        };
        if (noun.end + 1..target.start).any(swapped) {
            return false;
        }
        // "ended the strike with an agreement that": not the agreement.
        if self.a.group_at(noun.start).and_then(|c| c.preposition).is_some_and(|at| self.a.form(at) == "with") {
            return false;
        }
        let up = self.a.base(verb.head) == "give" && self.a.form(verb.end) == "up"
            || matches!(self.a.base(verb.head), "back" | "retreat" | "climb" | "step" | "row" | "walk" | "move")
                && matches!(self.a.form(verb.end), "away" | "from" | "down" | "back");
        let breaks = matches!(self.a.base(verb.head), "backtrack" | "renege" | "break" | "breach")
            && matches!(noun.cue.class, Class::Agree | Class::Commit);
        if !self.a.base_in_set(verb.head, Sets::TAKES_BACK) && !up && !breaks || verb.negated || verb.modal.is_some() {
            return false;
        }
        // "would not move before the union dropped its claim": it has not.
        if matches!(verb.link, Link::Adverbial(sub) if self.conditional(sub, verb)) {
            return false;
        }
        // "would consult its members on whether to drop its claim": it has not.
        if self.a.form(verb.start.max(1) - 1) == "whether" || self.is_question(verb) {
            return false;
        }
        // "refused to drop its demand": it stands.
        let upper = verb.parent.filter(|_| verb.form == Form::Infinitive);
        let kept = upper
            .and_then(|u| Some((self.verb(u)?, self.cue(u)?.cue.class)))
            .is_some_and(|(u, class)| u.negated || class == Class::Reject);
        if kept {
            return false;
        }
        // "said it was asked to drop its claim": nothing is dropped.
        let told =
            |p: usize| self.verb(p).zip(self.cue(p)).is_some_and(|(u, c)| u.passive && c.cue.class == Class::Demand);
        // "is under pressure to drop it"
        let under = verb.start.checked_sub(1).is_some_and(|at| self.a.form(at) == "pressure");
        if verb.form == Form::Infinitive && (under || verb.parent.is_some_and(told)) {
            return false;
        }
        // "urged the union to drop its claim": who asks the other to give up a thing.
        let asks =
            verb.parent.filter(|_| verb.link == Link::Complement).and_then(|u| Some((self.verb(u)?, self.cue(u)?)));
        let asks = asks.filter(|(u, c)| {
            matches!(c.cue.class, Class::Demand | Class::Want) && u.subject != verb.subject && !u.negated && !u.passive
        });
        if let Some((upper, cue)) = asks {
            let holder = upper.subject.map_or(Holder::Lead, Holder::Chunk);
            let cue = (upper.start, cue.end.max(upper.end));
            return self
                .make(target, &Reading { stance: Stance::Demands, holder, rule: "withdrawal", cue, future: false });
        }
        let offer = matches!(self.a.base(noun.start), "offer" | "pledge" | "promise");
        let stance = match noun.cue.class {
            Class::Demand | Class::Want if self.lessens_to(verb) => Stance::Demands,
            Class::Demand | Class::Want | Class::Reject | Class::Condition => Stance::Agrees,
            Class::Propose if !offer => Stance::Agrees,
            Class::Propose | Class::Agree | Class::Commit => Stance::Rejects,
            _ => return false,
        };
        let holder = if verb.passive {
            if noun.start >= verb.start {
                return false;
            }
            let owner = self.a.chunk_of(noun.start).and_then(|c| self.owner(c, noun.end, target.start));
            let Some(sides) = owner.filter(|_| self.agent(verb).is_none()) else { return false };
            self.push(sides, target, stance, "withdrawal", Some((verb.start, verb.end)), None, false);
            return true;
        } else {
            verb.subject.filter(|_| noun.start >= verb.end)
        };
        let Some(subject) = holder else { return false };
        // "rejected": another's demand can't be taken back.
        let owner = self.a.chunk_of(noun.start).and_then(|c| self.a.named.get(c)).and_then(|n| n.owner);
        let own = self.who(subject);
        if matches!((owner, own), (Some(Who::Sides(theirs)), Ref::Who(Who::Sides(ours))) if theirs & ours == 0) {
            return false;
        }
        let cue = (verb.start, noun.end);
        let reading = Reading { stance, holder: Holder::Chunk(subject), rule: "withdrawal", cue, future: false };
        self.make(target, &self.conditioned(reading, index))
    }
}
