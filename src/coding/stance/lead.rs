//! What an item or a bare verb takes from what stands before it: a heading, a lead-in, the sentence before.

use super::super::actor::{Sides, Who};
use super::super::clause::{Form, Link, Verb};
use super::super::discourse::{Ref, is_document};
use super::super::lexicon::{Class, Frame};
use super::super::word::{Sets, Tag, class};
use super::{Holder, Mood, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// What a heading or a lead-in makes of an item that doesn't say it itself.
    pub(super) fn frame_rule(&mut self, target: &Target) {
        let frame = &self.d.frame;
        let (Some(side), Some(stance)) = (frame.side, frame.stance) else { return };
        if frame.verbless && self.a.parse.verbs.iter().any(|v| v.form == Form::Finite) || self.is_label(target) {
            return;
        }
        let Some(whose) = self.listed_for(side, stance) else { return };
        let told = !self.a.parse.verbs.is_empty() && self.a.parse.verbs.iter().all(|v| self.mood(v) == Mood::Plain);
        if frame.items && !frame.itemised && whose == side && told {
            return;
        }
        // What others say or see is no item: "Reports tell of new strikes".
        let told = self.a.parse.verbs.iter().enumerate().any(|(index, v)| {
            v.link == Link::Root
                && self.a.base(v.head) != "read"
                && self.cue(index).is_some_and(|c| matches!(c.cue.class, Class::Say | Class::Think | Class::Expect))
                && v.subject.is_some_and(|s| matches!(self.who(s), Ref::Other | Ref::Who(Who::Third)))
        });
        if told {
            return;
        }
        // "No rise is in sight": how far off a thing is, nobody asks for.
        let over = self.verb_over(target.at);
        if over.is_some_and(|verb| self.a.tag(verb.head) == Tag::Be && self.is_how_far(verb.end)) {
            return;
        }
        if self.is_left_open(stance) {
            return;
        }
        // A group that only refers back says nothing new.
        if self.a.issues.mentions.iter().all(|m| m.start != target.start) {
            return;
        }
        let negated = self.a.words.iter().any(|w| w.tag == Tag::Neg || w.is(class::NEG))
            // "a no-strike clause"
            || (0..target.end).any(|at| self.a.form(at) == "no" && self.a.tag(at + 1) != Tag::Dash);
        let own = self.a.actors.iter().any(|m| matches!(m.who, Who::Sides(s) if s & side != 0));
        // "is given guarantees that it will not be attacked": what is denied within them isn't them.
        let within = |v: &Verb| v.from >= target.end && self.a.tag(v.from) == Tag::That;
        let passive = self.a.parse.verbs.iter().any(|v| v.passive && v.negated && !within(v));
        // "Parking will not be free"
        let wont =
            |over: Option<&Verb>| over.is_some_and(|v| v.negated && v.modal.is_some() && self.mood(v) == Mood::Future);
        let stance = match stance {
            Stance::Demands if negated && (own || passive || wont(over)) || self.labelled_no() => Stance::Rejects,
            Stance::Demands if (0..self.a.words.len()).any(|at| self.only_at(at)) => Stance::Conditions,
            Stance::Demands if self.a.words.iter().any(|w| w.base == "offer") => Stance::Proposes,
            // "the deal could last two years", "a judge may chair"
            Stance::Demands
                if over.is_some_and(|v| self.mood(v) == Mood::Possible && !v.negated && !self.subject_denies(v)) =>
            {
                Stance::Proposes
            }
            Stance::Proposes if over.is_some_and(|v| self.mood(v) == Mood::Duty && !v.negated) => Stance::Demands,
            stance => stance,
        };
        let document = frame.document;
        self.push(whose, target, stance, "heading", None, None, document);
    }

    /// Whose item it is below a lead-in that names several: "Guild: higher wages", below "What the two want".
    pub(super) fn listed_for(&self, side: Sides, stance: Stance) -> Option<Sides> {
        if side.count_ones() < 2 || stance == Stance::Agrees {
            return Some(side);
        }
        self.labelled_side().filter(|own| own & side == *own)
    }

    /// The side whose name stands before the colon: "Guild: higher wages".
    fn labelled_side(&self) -> Option<Sides> {
        let speaker = self.speaker.filter(|_| self.a.has(Sets::COLON))?;
        Ref::Who(speaker.who).sides().filter(|sides| sides.count_ones() == 1)
    }

    /// "Still open: the levy", below "What has been agreed"
    pub(super) fn is_left_open(&self, stance: Stance) -> bool {
        let open = stance == Stance::Agrees && self.a.has(Sets::LEFT_OPEN);
        let colon = self.a.words.iter().position(|word| word.tag == Tag::Colon).filter(|_| open);
        colon.is_some_and(|colon| (0..colon).any(|at| self.a.in_set(at, Sets::LEFT_OPEN)))
    }

    /// Whether what stands here tells how near a thing is: "in sight", "still far off", "unlikely".
    fn is_how_far(&self, at: usize) -> bool {
        let at = at + usize::from(self.a.tag(at) == Tag::Adv);
        matches!(
            self.a.form(at),
            "near" | "nearer" | "close" | "closer" | "far" | "further" | "likely" | "unlikely" | "imminent"
        ) || self.a.form(at) == "in" && matches!(self.a.form(at + 1), "sight" | "view")
    }

    /// "Gates: no charge for either town".
    fn labelled_no(&self) -> bool {
        let colon = self.a.words.iter().take(4).position(|w| w.tag == Tag::Colon);
        colon.is_some_and(|colon| {
            self.a.form(colon + 1) == "no" && !matches!(self.a.form(colon + 2), "more" | "fewer" | "less" | "later")
        })
    }

    /// Verbs of refusing, accepting or answering without any object: what was spoken of last.
    pub(super) fn ellipses(&mut self, targets: &[Target]) {
        let front = self.question_at_front();
        for index in 0..self.a.parse.verbs.len() {
            let (Some(verb), Some(cue)) = (self.verb(index), self.cue(index)) else { continue };
            let class = cue.cue.class;
            let so = self.does_so(index).is_some() && matches!(class, Class::Ready | Class::Commit | Class::Propose);
            let bare = matches!(class, Class::Reject | Class::Agree | Class::Answer | Class::Consider | Class::Silent)
                || self.is_undecided(verb)
                // "was not tempted"
                || class == Class::Open && cue.cue.frame == Frame::Holder;
            // "The town is opposed" is no passive.
            let passive = verb.passive && cue.start >= verb.head && self.a.base(verb.head) != "oppose";
            if !(bare || so) || passive || matches!(cue.cue.frame, Frame::Predicate) || self.is_question(verb) {
                continue;
            }
            // "This is nothing that the port can agree to"
            if verb.link == Link::Relative && verb.parent.and_then(|over| self.verb(over)).is_some_and(|v| v.negated) {
                continue;
            }
            // "which the port refuses to accept": the verb above it has said so.
            let refused = |over: usize| self.cue(over).is_some_and(|c| c.cue.class == Class::Reject);
            if verb.form == Form::Infinitive && class == Class::Agree && verb.parent.is_some_and(refused) {
                continue;
            }
            let undecided = self.is_undecided(verb).then_some(Stance::Undecided);
            let said = || if self.denied_within(cue) { class.denied() } else { self.polar(verb, class) };
            let Some(stance) = undecided.or_else(said) else { continue };
            let end = self.does_so(index).unwrap_or(cue.end.max(verb.end));
            let mut next = end;
            while matches!(self.a.tag(next), Tag::Quote | Tag::Adv) || self.a.form(next) == "further" {
                next += 1;
            }
            // "agreed, however, that"
            let inserted = self.a.tag(next) == Tag::Comma && self.a.tag(next + 2) == Tag::Comma;
            if inserted && matches!(self.a.tag(next + 3), Tag::That | Tag::To) {
                continue;
            }
            let closed = so
                || next >= self.a.words.len()
                || matches!(self.a.tag(next), Tag::Comma | Tag::Semicolon | Tag::Conj | Tag::Other | Tag::Dash);
            // "would agree only if the roof was mended"
            let closed = closed || class == Class::Agree && self.a.tag(next) == Tag::Sub && self.only_if_after(index);
            let answers = matches!(class, Class::Answer);
            // An answer to a document as a whole is none to an issue.
            let named = self.a.issues.mentions.iter().any(|m| m.end <= verb.start);
            if stance == Stance::Undecided
                && (self.d.about_document && self.d.topic.is_none() || self.names_document() && !named)
            {
                continue;
            }
            let first = usize::from(self.a.tag(0) == Tag::Quote);
            if matches!(verb.link, Link::Adverbial(sub) if self.conditional(sub, verb)) || self.a.form(first) == "if" {
                continue;
            }
            let own = |t: &Target| t.at >= verb.start && !t.pronoun && self.under(self.a.verb_at(t.at), index);
            if !closed && !answers
                || targets.iter().any(|t| self.a.verb_at(t.at) == Some(index) && t.at >= verb.start)
                || answers && targets.iter().any(own)
            {
                continue;
            }
            let Some(subject) = verb.subject else { continue };
            // "Wages are too low, Holt confirmed": who says so has said it.
            let own = self.who(subject).sides();
            let tag = verb.from.checked_sub(1).is_some_and(|at| matches!(self.a.tag(at), Tag::Comma | Tag::Quote));
            // "The union wants a rise, the port confirmed": that it does.
            let said = || self.drafts.iter().any(|d| Some(d.sides) == own && d.keyword.1 <= verb.from);
            if tag && (self.a.base(verb.head) == "confirm" || said()) {
                continue;
            }
            let earlier: Vec<usize> =
                self.a.issues.mentions.iter().filter(|m| m.end <= verb.start).map(|m| m.issue).collect();
            // Who doesn't answer, leaves open what the other asked or offered.
            let asked = |issue: &usize| {
                let own = self.who(subject).sides().unwrap_or(0);
                let of = |terms: &[(usize, Sides)]| terms.iter().any(|(asked, of)| asked == issue && of & own == 0);
                // "The mediator proposed a rise. Neither side has replied."
                let others = self.d.last.is_empty() && self.d.silent == 0 && self.d.topic == Some(*issue);
                stance != Stance::Undecided
                    || class != Class::Answer
                    || of(&self.d.demands)
                    || of(&self.d.offers)
                    || others
            };
            let asked_about = front.as_ref().filter(|(_, from)| *from <= verb.start);
            let earlier = asked_about.map_or(earlier, |(theme, _)| theme.issues.clone());
            let issues: Vec<usize> = match earlier.last() {
                Some(issue) => vec![*issue],
                None => self.d.said_of.into_iter().filter(asked).collect(),
            };
            // "bring them back" backs nothing: who backs something says what.
            if self.a.base(verb.head) == "back" {
                continue;
            }
            // "has yet to comment" on what happened, where no issue stands in the sentence.
            // "did not respond to a request for comment": to the paper that reports.
            let asked = (end..end + 5).any(|at| {
                matches!(self.a.form(at), "request" | "requests" | "questions") && self.a.form(at + 1) == "for"
            });
            if answers && asked && earlier.is_empty() {
                continue;
            }
            let remark = answers && earlier.is_empty() && matches!(self.a.base(verb.head), "comment" | "react");
            let possible = self.mood(verb) == Mood::Possible && !self.is_undecided(verb);
            if issues.is_empty() || remark || possible {
                continue;
            }
            let target = Target::new(issues, verb.start, end, verb.start);
            let conditional = stance == Stance::Agrees && (self.only_if_after(index) || so && self.if_after(verb));
            let stance = if conditional { Stance::Conditions } else { stance };
            let cue = (verb.start, end);
            let reading = Reading { stance, holder: Holder::Chunk(subject), rule: "ellipsis", cue, future: false };
            // "would wish the delegations to agree on"
            if stance == Stance::Undecided || !self.made_to(verb, &reading) {
                self.make(&target, &reading);
            }
        }
    }

    /// "a panel, as proposed by the port", "as the union has asked": whose it was that the sentence tells of.
    pub(super) fn as_told(&mut self, targets: &[Target]) {
        for index in 0..self.a.parse.verbs.len() {
            let (Some(verb), Some(cue)) = (self.verb(index), self.cue(index)) else { continue };
            let stance = match cue.cue.class {
                Class::Propose | Class::Demand | Class::Want | Class::Agree if !verb.negated => cue.cue.class.stance(),
                _ => continue,
            };
            let subject = verb.subject.and_then(|s| self.a.parse.chunks.get(s)).filter(|c| c.end <= verb.start);
            let opens = |at: usize| at.checked_sub(1).filter(|at| self.a.form(*at) == "as");
            let behind = opens(verb.start).or_else(|| subject.and_then(|c| opens(c.start)));
            let measured = self.by_how_much(verb);
            let behind = behind.filter(|at| *at == 0 || self.a.tag(at - 1) != Tag::Adv);
            let Some(at) = measured.map(|(at, _)| at).or(behind) else { continue };
            let subject = measured.map_or(verb.subject, |(_, chunk)| Some(chunk));
            let holder = match subject.filter(|_| verb.form == Form::Finite && !verb.passive && verb.start > at + 1) {
                // "as the union asked on Monday": it has no object of its own.
                Some(subject) if self.a.chunk_of(cue.end).is_none() => Holder::Chunk(subject),
                None => match self.agent(verb) {
                    Some(agent) => Holder::Chunk(agent),
                    None => continue,
                },
                Some(_) => continue,
            };
            let told = |t: &&Target| !t.pronoun;
            let target = targets.iter().filter(told).rfind(|t| t.end <= at);
            let target = target.or_else(|| targets.iter().filter(told).find(|t| t.start > verb.end)).cloned();
            let (Some(target), Some(stance)) = (target, stance) else { continue };
            let cue = (at, cue.end.max(verb.end));
            self.make(&target, &Reading { stance, holder, rule: "as-told", cue, future: false });
        }
    }

    /// "half as many as the union asked for", "more than the port offered", "twice what it wants": where it is told by how much
    /// and who it is that did.
    fn by_how_much(&self, verb: &Verb) -> Option<(usize, usize)> {
        let chunk = self.a.chunk_of(verb.start.checked_sub(1)?)?;
        let group = self.a.parse.chunks.get(chunk).filter(|c| self.a.tag(c.head) != Tag::Pron)?;
        let what = self.a.form(group.start) == "what";
        let at = if what { group.start } else { group.start.checked_sub(1)? };
        let degree =
            |at: &usize| matches!(self.a.form(*at), "half" | "twice" | "double" | "times" | "third" | "than" | "of");
        let measured = match self.a.form(at) {
            "than" => true,
            "what" => at.checked_sub(1).is_some_and(|at| degree(&at)),
            "as" => (at.saturating_sub(5)..at).any(|at| degree(&at)),
            _ => false,
        };
        measured.then_some((at, chunk))
    }

    /// Where "to do so" ends behind a verb of stance: "was willing to do so", "refused to do that".
    fn does_so(&self, index: usize) -> Option<usize> {
        let verb = self.verb(index)?;
        let end = self.cue(index)?.end.max(verb.end);
        let to = (end.saturating_sub(1)..end + 1).find(|at| self.a.tag(*at) == Tag::To)?;
        let does = self.a.base(to + 1) == "do" && matches!(self.a.form(to + 2), "so" | "that" | "this" | "likewise");
        does.then_some(to + 3)
    }

    /// "The town wants a seat in the north, while the port has suggested an island": what the second says of the same thing.
    pub(super) fn contrasts(&mut self, targets: &[Target]) {
        for index in 1..self.a.parse.verbs.len() {
            let (Some(verb), Some(cue)) = (self.verb(index), self.cue(index)) else { continue };
            let takes = matches!(
                cue.cue.class,
                Class::Want
                    | Class::Demand
                    | Class::Propose
                    | Class::Agree
                    | Class::Ready
                    | Class::Reject
                    | Class::Open
            );
            let main = matches!(verb.link, Link::Root | Link::Complement) && verb.form == Form::Finite && !verb.passive;
            // "the town asks for a fund, but the port has shown little willingness"
            let denied = self.denied_within(cue);
            let said = if denied { cue.cue.class.denied() } else { self.polar(verb, cue.cue.class) };
            let Some(stance) = said.filter(|_| takes && main && cue.cue.frame != Frame::Predicate) else { continue };
            let end = cue.end.max(verb.end);
            let thing = self.a.chunk_of(end).or_else(|| self.a.chunk_of(end + 1)).is_some()
                || self.verb(index + 1).is_some_and(|below| below.parent == Some(index) && below.form != Form::Finite);
            let own = targets.iter().any(|t| self.under(self.a.verb_at(t.at), index) && t.at >= verb.start);
            let Some(last) = self.drafts.iter().rfind(|d| d.keyword.1 <= verb.from).cloned() else { continue };
            let joint = (last.keyword.1..verb.start).any(|at| {
                matches!(self.a.tag(at), Tag::Semicolon)
                    || matches!(self.a.form(at), "while" | "whereas" | "but")
                    || self.a.tag(at) == Tag::Comma && verb.from == at + 1
            });
            let (true, Some(subject), false, true) = (thing, verb.subject, own, joint) else { continue };
            // "has ruled out a levy but offered two more years": the same side speaks of something else.
            let other = self.who(subject).sides().is_some_and(|sides| sides & last.sides == 0);
            if self.mood(verb) == Mood::Possible || !other {
                continue;
            }
            let (start, end) = last.keyword;
            let target = Target::new(vec![last.issue], start, end, start);
            let cue = (verb.start, verb.end);
            self.make(
                &target,
                &Reading { stance, holder: Holder::Chunk(subject), rule: "contrast", cue, future: false },
            );
        }
    }

    /// "There was no word from the port": nothing is said to what was spoken of last.
    pub(super) fn no_word(&mut self, targets: &[Target]) {
        let Some(noun) = self.a.noun_cues.iter().find(|n| n.cue.class == Class::Answer).copied() else { return };
        // "but no answer has been received", to what the sentence began with.
        let passive = self.a.parse.verbs.iter().any(|v| v.start == noun.end && v.passive && !v.negated);
        let earlier = targets.iter().rfind(|t| t.end <= noun.start).filter(|_| passive).and_then(|t| t.issues.last());
        let free = targets.is_empty() && !self.names_document();
        let spoken_of = !self.d.about_document && (free || earlier.is_some());
        // "The guild's reaction was guarded": to what the other side asked or offered.
        let own = self.a.chunk_of(noun.start).and_then(|chunk| self.own(chunk));
        let own = own.filter(|_| free && !self.verb_over(noun.start).is_some_and(|verb| verb.negated));
        let asked = own.and_then(|own| self.d.on_the_table(Some(own)));
        let issue = earlier.copied().or(asked).or(self.d.issues.last().copied());
        let Some(issue) = issue.filter(|_| spoken_of) else { return };
        let promised = self.verb_over(noun.start).is_some_and(|verb| self.promises_answer(verb, noun));
        let promised = promised && self.asker().is_some();
        // "There was no immediate response"
        let promised = promised || self.a.form(0) == "there" && self.asker().is_some();
        let from = passive || promised || asked.is_some() || [noun.end, 0].iter().any(|at| self.a.form(*at) == "from");
        let target = Target::new(vec![issue], noun.start, noun.end, noun.start);
        if let Some(chunk) = self.a.chunk_of(noun.start).filter(|_| from) {
            self.no_answer(&target, noun, chunk);
        }
    }

    /// "Asked whether the union would accept a judge, she said that it would": who would, does what was asked.
    pub(super) fn would(&mut self) {
        let Some((theme, from)) = self.question_at_front() else { return };
        let asked = (0..self.a.parse.verbs.len()).filter(|index| self.verb(*index).is_some_and(|v| v.end < from));
        let asked = asked.filter_map(|index| self.cue(index)).next_back();
        let accepts = asked.is_some_and(|c| matches!(c.cue.class, Class::Agree | Class::Ready | Class::Act));
        let answer = self.a.parse.verbs.iter().find(|v| v.start >= from && self.a.tag(v.head) == Tag::Modal);
        let Some(verb) = answer.filter(|_| accepts) else { return };
        let stance = if verb.negated { Stance::Rejects } else { Stance::Agrees };
        let holder = Holder::Speaker;
        self.make(&theme, &Reading { stance, holder, rule: "ellipsis", cue: (verb.start, verb.end), future: false });
    }

    /// "The union wants a rise; the port does not": who does not, refuses.
    pub(super) fn does_not(&mut self) {
        for index in 1..self.a.parse.verbs.len() {
            let Some(verb) = self.verb(index) else { continue };
            let bare = matches!(self.a.tag(verb.head), Tag::Do | Tag::Modal) && verb.negated;
            let closed = matches!(self.a.tag(verb.end), Tag::Other | Tag::Comma | Tag::Semicolon);
            let Some(subject) = verb.subject.filter(|_| bare && closed) else { continue };
            let Some(last) = self.drafts.iter().rfind(|d| d.keyword.1 <= verb.start).cloned() else { continue };
            let own = self.who(subject).sides();
            if matches!(last.stance, Stance::Demands | Stance::Agrees | Stance::Proposes)
                && own.is_some_and(|own| own & last.sides == 0)
            {
                let (start, end) = last.keyword;
                let target = Target::new(vec![last.issue], start, end, start);
                let cue = (verb.start, verb.end);
                let holder = Holder::Chunk(subject);
                self.make(&target, &Reading { stance: Stance::Rejects, holder, rule: "ellipsis", cue, future: false });
            }
        }
    }

    /// Whether the sentence speaks of a document.
    pub(super) fn names_document(&self) -> bool {
        (0..self.a.parse.chunks.len()).any(|chunk| is_document(self.a, chunk))
    }
}
