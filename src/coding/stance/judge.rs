//! Judging one target: rules that settle it alone, nouns over it, the verb above it, and what changes what that verb says.

use super::super::analysis::CueAt;
use super::super::clause::{Form, Link, Verb};
use super::super::lexicon::{Class, Frame};
use super::super::word::Tag;
use super::{Holder, Mood, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// Makes the statements about the target.
    pub(super) fn judge(&mut self, target: &Target) {
        let place = self.a.verb_at(target.at);
        let place = self.beyond_insertion(target, place);
        let sub = self.subordinator(target, place);
        if self.parts_them(target.start) || self.settled_alone(target, place, sub) {
            return;
        }
        let Some(made) = self.by_nouns(target, place, sub) else { return };
        if let Some(sub) = sub {
            self.condition_rule(target, sub);
        } else if !place.map_or(made, |index| self.by_verb(target, index, made)) {
            self.frame_rule(target);
        }
    }

    /// The rules after which nothing else is to be said of the target.
    fn settled_alone(&mut self, target: &Target, place: Option<usize>, sub: Option<usize>) -> bool {
        self.counted_rule(target)
            || self.sequence_rule(target, place, sub)
            || self.tied_rule(target, place)
            || self.comes_first(target, place)
            || self.bid_rule(target, place)
            || self.thing_rule(target, place)
            || self.no_no_rule(target)
            || self.denial_rule(target, place)
            || self.bare_rule(target, place)
            || self.bare_deal(target)
            || self.preference_rule(target, place)
            || self.way_rule(target, place)
            || self.joint_rule(target, place)
            || self.options_rule(target)
            || self.list_rule(target, place)
            || self.price_rule(target)
            || self.lack_rule(target, place)
    }

    /// What somebody lacks; see [`Rules::lack`].
    fn lack_rule(&mut self, target: &Target, place: Option<usize>) -> bool {
        let Some(mut reading) = self.lack(target) else { return false };
        // "no sense in talks as long as the strike lasts"
        let ends = |v: &Verb| self.not_before(v) || self.until_before(v);
        if reading.stance == Stance::Rejects && place.and_then(|p| self.verb(p)).is_some_and(ends) {
            (reading.stance, reading.rule) = (Stance::Conditions, "only-if");
        }
        // "no objection to a court as long as it sits elsewhere"
        let limited = |p: usize| self.only_if_after(p) || self.verb(p).is_some_and(|v| self.if_after(v));
        if reading.stance == Stance::Agrees && self.a.verb_at(reading.cue.0).is_some_and(limited) {
            (reading.stance, reading.rule) = (Stance::Conditions, "only-if");
        }
        self.make(target, &reading);
        // "no room for the rise sought by the union"
        self.relative_rule(target);
        true
    }

    /// What nouns over the target, or groups and clauses beside it, say of it. Gives whether they say anything; nothing
    /// where no verb is to be asked any more.
    fn by_nouns(&mut self, target: &Target, place: Option<usize>, sub: Option<usize>) -> Option<bool> {
        let mut made = false;
        for noun in self.nouns_over(target) {
            if sub.is_none() && self.withdrawal(target, noun) {
                return None;
            }
            let said = self.noun_rule(target, noun, place);
            made |= said;
            // "yes to a rise, no to a levy"
            if said && matches!(self.a.form(noun.start), "yes" | "no") {
                return None;
            }
        }
        if self.deal_rule(target, place) {
            return None;
        }
        made |= self.apposition(target);
        made |= self.on_list(target) || self.named_beside(target);
        made |= self.relative_rule(target);
        Some(made)
    }

    /// What the verb above the target says of it, where nouns have said something (`made`) or nothing. Gives whether no
    /// heading's word is needed any more.
    fn by_verb(&mut self, target: &Target, index: usize, mut made: bool) -> bool {
        let Some(verb) = self.verb(index) else { return true };
        let alone = self.attends(target, index, verb).or_else(|| self.deal_holds(target, verb));
        if let Some(reading) = alone
            .or_else(|| self.keeps_up(target, verb))
            .or_else(|| self.unmoved(target, verb))
            .or_else(|| self.before_answering(target, verb))
            .or_else(|| self.asks_at_home(target, verb))
        {
            return self.make_conditioned(target, index, reading, made);
        }
        if self.adjunct(target, verb) || self.purpose(verb) {
            return true;
        }
        let object = target.at >= verb.start;
        let reading = self.chain(index, object, target).or_else(|| self.chain_at_start(target, index));
        if !object && let Some(second) = self.second_verb(target, index, verb, reading) {
            made |= self.make(target, &second);
        }
        let Some(reading) = self.by_paper(index, target, reading).or(reading) else {
            // "would use its weight to end the strike if"
            let over = verb.parent.filter(|_| verb.form == Form::Infinitive && verb.link == Link::Complement);
            let over = over.and_then(|over| Some((over, self.verb(over).filter(|v| v.modal.is_some())?)));
            return self.only_if_rule(target, index, verb)
                || over.is_some_and(|(over, verb)| self.only_if_rule(target, over, verb))
                || made;
        };
        let Some(reading) = self.changed(target, index, verb, reading) else { return true };
        self.make_conditioned(target, index, reading, made)
    }

    /// A keyword that reaches into a clause of its own is governed where it begins.
    fn chain_at_start(&self, target: &Target, index: usize) -> Option<Reading> {
        let first = self.a.verb_at(target.start).filter(|first| *first != index)?;
        self.verb(first).filter(|v| target.start >= v.end)?;
        self.chain(first, true, target)
    }

    /// "Wages are low and must rise": what the second verb says of their subject, where the first says something else.
    fn second_verb(&self, target: &Target, index: usize, verb: &Verb, reading: Option<Reading>) -> Option<Reading> {
        let second = self.a.parse.verbs.iter().position(|v| v.twin == Some(index) && v.subject == verb.subject)?;
        self.chain(second, false, target).filter(|s| reading.is_none_or(|r| r.stance != s.stance))
    }

    /// What the target is under a condition that follows, where no verb says a stance.
    fn only_if_rule(&mut self, target: &Target, index: usize, verb: &Verb) -> bool {
        let object = target.at >= verb.start;
        // "threatened to close the yard unless": nothing is said of the yard.
        let threatens =
            |over: usize| self.verb(over).is_some_and(|v| matches!(self.a.base(v.head), "threaten" | "warn"));
        if verb.parent.is_some_and(threatens) {
            return false;
        }
        // "The port sees sense in a meeting once the papers are in": what is open then.
        let open = || self.cue(index).is_some_and(|c| c.cue.class == Class::Open) && !verb.negated;
        let opens = || open() && (self.if_before(verb) || self.if_after(verb));
        // "Nothing can be signed while the guards are out"
        let denied = !object && verb.modal.is_some() && self.denied(verb);
        let meanwhile = || denied && (verb.end..self.a.words.len()).take(12).any(|at| self.meanwhile_at(at));
        let limited = self.only_if_after(index) || self.would_if(verb, object);
        if !limited && !opens() && !self.fronted(verb) && !meanwhile() {
            return false;
        }
        let cue = (verb.start, verb.end);
        let side = verb.subject.filter(|s| self.who(*s).sides().is_some());
        // "The port's offer of a rise stands only if"
        let owner = verb.subject.filter(|_| !object && self.speaking().is_none()).and_then(|s| self.own(s));
        let speaker = owner.map_or(Holder::Speaker, Holder::Sides);
        let holder = side.filter(|_| object).map_or(speaker, Holder::Chunk);
        self.make(target, &Reading { stance: Stance::Conditions, holder, rule: "only-if", cue, future: false })
    }

    /// The verb's reading as the words around the target and the verb change it; none where it is nobody's.
    fn changed(&self, target: &Target, index: usize, verb: &Verb, mut reading: Reading) -> Option<Reading> {
        // "is ready to discuss pay but not a ban"; "wants not a ban but a fund", "a fund, not a ban"
        let wanted = reading.stance == Stance::Demands && reading.rule == "verb";
        let offered = matches!(reading.stance, Stance::Agrees | Stance::Proposes);
        if offered && self.but_not(target) || wanted && (self.but_not(target) || self.not_but(target)) {
            reading.stance = Stance::Rejects;
        }
        if wanted && self.tied_behind(target) {
            (reading.stance, reading.rule) = (Stance::Conditions, "tied");
        }
        if offered && self.gives_nothing(target, verb, &reading) {
            reading.stance = Stance::Rejects;
        }
        // That there be none may be part of a deal.
        let held = matches!(reading.rule, "heading" | "under");
        if !held && self.accepts_none(target, &reading) {
            return Some(reading);
        }
        if !held && self.wants_none(target, index, verb, &reading) {
            if !self.refuses_alone(target, verb, &reading) {
                return None;
            }
            reading.stance = Stance::Rejects;
        }
        // "would not discuss details of the rise"
        if reading.stance == Stance::Rejects && self.talks_of_details(target, verb) {
            reading.stance = Stance::Undecided;
        }
        // "vowed that no soldier would go free"
        let vows = (reading.cue.0..reading.cue.1).any(|at| matches!(self.a.base(at), "vow" | "swear"));
        if vows && self.subject_denies(verb) && reading.cue.1 <= verb.start && reading.stance == Stance::Agrees {
            reading.stance = Stance::Rejects;
        }
        let refused = reading.stance == Stance::Rejects && matches!(reading.rule, "verb" | "will-not");
        if refused && self.has_floor(target, verb) {
            reading.stance = Stance::Demands;
        }
        if matches!(reading.rule, "duty" | "predicate") && self.groundwork(target, index) {
            reading.stance = Stance::Conditions;
            reading.rule = "groundwork";
        }
        // "Wages should be tied to prices": how they are to be reckoned.
        let tied = reading.rule == "predicate" && reading.stance == Stance::Conditions && !verb.negated;
        if tied && self.mood(verb) == Mood::Duty && matches!(self.a.base(verb.head), "tie" | "link" | "peg" | "couple")
        {
            (reading.stance, reading.rule) = (Stance::Demands, "duty");
        }
        // "Any such tour would have to be open to all"
        let any = verb.subject.and_then(|s| self.a.parse.chunks.get(s)).or(self.a.group_at(target.start));
        let any = any.is_some_and(|c| self.a.form(c.start) == "any" && c.end <= verb.start) && target.end <= verb.start;
        if any && reading.rule == "duty" && reading.stance == Stance::Demands {
            reading.stance = Stance::Conditions;
        }
        if self.must_go_on(target, verb, &reading) {
            reading.stance = Stance::Agrees;
        }
        if self.promises_if(verb, &reading) {
            reading.stance = Stance::Conditions;
            reading.rule = "would-if";
        }
        Some(reading)
    }

    /// "will not accept less than 4 per cent", "won't sign anything below 80 crowns": who refuses less asks for so much.
    pub(super) fn has_floor(&self, target: &Target, verb: &Verb) -> bool {
        let floor = |at: usize| match self.a.form(at) {
            "less" | "fewer" | "lower" | "smaller" | "worse" => self.a.form(at + 1) == "than",
            "below" | "under" => (at + 1..at + 4).any(|at| self.a.tag(at) == Tag::Num),
            _ => false,
        };
        let open = |at: &usize| !matches!(self.a.tag(*at), Tag::Comma | Tag::Semicolon | Tag::Conj);
        (verb.end..target.end + 4).take_while(|at| *at < target.end || open(at)).any(floor)
    }

    /// "discuss details of the rise", "the possibility of one": who doesn't says nothing of it.
    fn talks_of_details(&self, target: &Target, verb: &Verb) -> bool {
        let talks = matches!(self.a.base(verb.head), "discuss" | "talk" | "speak" | "elaborate");
        let detail = |at: usize| {
            matches!(
                self.a.form(at),
                "details" | "detail" | "possibility" | "specifics" | "reports" | "figures" | "contents"
            )
        };
        talks && (verb.end..target.start).any(detail)
    }

    /// Whether "but not", ", not" stands before the target's group.
    pub(super) fn but_not(&self, target: &Target) -> bool {
        let mut start = self.a.group_at(target.start).map_or(target.start, |c| c.start);
        // "is in favour of a rise but against a fund"
        let against =
            self.a.group_at(target.start).and_then(|c| c.preposition).filter(|at| self.a.form(*at) == "against");
        if against.is_some_and(|at| at > 0 && matches!(self.a.tag(at - 1), Tag::Conj | Tag::Comma)) {
            return true;
        }
        // "but not a rise in wages"
        while let Some(outer) = self.a.group_at(start).and_then(|c| c.preposition).filter(|p| *p > 0 && *p < start) {
            let Some(group) = self.a.group_at(outer - 1) else { break };
            start = group.start;
        }
        // "to raise wages but not to mend the roof"
        let to = self.verb_over(target.start).filter(|v| v.form == Form::Infinitive && v.end == start);
        let start = to.map_or(start, |v| v.start);
        let mut not = (start.saturating_sub(2)..start)
            .rev()
            .filter(|at| self.a.tag(*at) == Tag::Neg && self.a.form(*at) == "not");
        not.next().and_then(|at| at.checked_sub(1)).is_some_and(|at| {
            matches!(self.a.tag(at), Tag::Conj | Tag::Comma) || matches!(self.a.form(at), "though" | "although" | "yet")
        })
    }

    /// Whether "not" stands right before the target's group and "but" behind it.
    fn not_but(&self, target: &Target) -> bool {
        let group = self.a.group_at(target.start);
        let not = group.and_then(|c| c.start.checked_sub(1)).is_some_and(|at| self.a.form(at) == "not");
        not && (target.end..target.end + 8).any(|at| self.a.form(at) == "but")
    }

    /// Whether it is none of the target that is agreed to or wanted: "would accept no ban".
    fn wants_none(&self, target: &Target, index: usize, verb: &Verb, reading: &Reading) -> bool {
        let wants = match reading.stance {
            Stance::Demands => reading.rule == "verb" && self.cue(index).is_some_and(|c| c.cue.class == Class::Want),
            // "offered no bonus"
            Stance::Proposes => reading.rule == "verb" && self.a.base(verb.head) == "offer",
            _ => false,
        };
        (reading.stance == Stance::Agrees || wants) && self.none_of(target, verb, reading)
    }

    /// "has accepted that there will be no guards": that there be none is what it accepts.
    fn accepts_none(&self, target: &Target, reading: &Reading) -> bool {
        let Some(upper) = self.verb_over(reading.cue.0).filter(|_| reading.stance == Stance::Agrees) else {
            return false;
        };
        let accepts = matches!(self.a.base(upper.head), "accept" | "agree" | "concede" | "acknowledge");
        accepts && self.a.tag(upper.end) == Tag::That && target.start > upper.end && !upper.negated
    }

    /// Whether one side alone is who accepts none; that all sides agreed on none is nobody's refusal.
    fn refuses_alone(&self, target: &Target, verb: &Verb, reading: &Reading) -> bool {
        let Holder::Chunk(chunk) = reading.holder else { return false };
        let single = || self.who(chunk).sides().is_some_and(|s| s.count_ones() == 1);
        let object = match reading.rule {
            "verb" => target.at >= verb.start,
            "promise" => target.at >= verb.end,
            _ => false,
        };
        object && single()
    }

    /// Whether the target is what must go on, as in "talks must continue": nobody asks for what there is.
    fn must_go_on(&self, target: &Target, verb: &Verb, reading: &Reading) -> bool {
        let goes_on = || match self.a.base(verb.head) {
            "continue" | "proceed" | "resume" => true,
            "carry" | "go" => matches!(self.a.form(verb.end), "on" | "ahead" | "forward"),
            _ => false,
        };
        let before = target.at < verb.start || target.start < verb.start;
        reading.rule == "duty" && reading.stance == Stance::Demands && before && !verb.passive && goes_on()
    }

    /// "Would end the stoppage if": a promise on a condition.
    fn promises_if(&self, verb: &Verb, reading: &Reading) -> bool {
        reading.rule == "promise" && verb.modal.is_some_and(|m| self.a.base(m) == "would") && self.if_after(verb)
    }

    /// Makes the statement of a reading under the conditions of its verb, where nouns have said something (`made`) or
    /// nothing. Gives whether anything is said by now.
    fn make_conditioned(&mut self, target: &Target, index: usize, plain: Reading, mut made: bool) -> bool {
        // "a bill that would oblige the port to seek a cut": who is only made to.
        let binds =
            |p: usize| self.verb(p).is_some_and(|v| matches!(self.a.base(v.head), "oblige" | "force" | "compel"));
        let bound = |v: &Verb| v.parent.is_some_and(binds) && self.made_to(v, &plain);
        if plain.rule == "verb" && self.verb(index).is_some_and(bound) {
            return made;
        }
        let perhaps = self.verb(index).is_some_and(|v| self.mood(v) == Mood::Possible);
        let told = |c: CueAt| c.cue.class == Class::Propose && c.cue.frame != Frame::Predicate;
        let offers = !perhaps && self.cue(index).is_some_and(told);
        let mut reading = self.conditioned(plain, index);
        let without = |v: &Verb| reading.stance == Stance::Rejects && self.without_behind(target, v);
        if self.verb(index).is_some_and(without) {
            (reading.stance, reading.rule) = (Stance::Conditions, "only-if");
        }
        // Who offers something on a condition, offers it and sets a condition.
        if plain.stance == Stance::Proposes && offers && !plain.future && reading.stance == Stance::Conditions {
            made |= self.make(target, &plain);
        }
        // "will not budge from its demand for a rise": what it demands it doesn't refuse.
        let stands = !matches!(reading.stance, Stance::Conditions | Stance::Undecided);
        let own = made && stands && self.holds_otherwise(target, &reading);
        own || self.make(target, &reading) || made
    }

    /// "compel both to agree": who is only made to.
    pub(super) fn made_to(&self, verb: &Verb, reading: &Reading) -> bool {
        let Holder::Chunk(holder) = reading.holder else { return false };
        let above = verb.parent.and_then(|p| self.verb(p)).filter(|_| verb.link == Link::Complement);
        above.is_some_and(|above| {
            // "demands that an observer be on board"
            let asked = || verb.parent.and_then(|p| self.cue(p)).is_some_and(|cue| cue.cue.class.asks());
            (matches!(verb.form, Form::Infinitive | Form::Bare) || self.a.form(verb.start) == "be" && asked())
                && self.a.parse.chunks.get(holder).is_some_and(|c| c.start >= above.end && c.end <= verb.start)
        })
    }

    /// Whether the holder of the reading was found to ask for the target or to offer it by a noun of its own.
    fn holds_otherwise(&self, target: &Target, reading: &Reading) -> bool {
        let Holder::Chunk(chunk) = reading.holder else { return false };
        let Some(sides) = self.who(chunk).sides() else { return false };
        self.drafts.iter().any(|d| {
            matches!(d.rule, "owner" | "list")
                && d.sides == sides
                && d.keyword == (target.start, target.end)
                && matches!(d.stance, Stance::Demands | Stance::Proposes | Stance::Rejects)
        })
    }
}
