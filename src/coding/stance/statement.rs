//! Statements of readings: whose a reading is, and whether it says anything of them.

use super::super::actor::{Sides, Who};
use super::super::clause::{Link, Verb};
use super::super::discourse::{Ref, is_terms};
use super::super::lexicon::Class;
use super::super::word::{Sets, Tag, class};
use super::{Draft, Holder, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// Puts a reading to a target.
    pub(super) fn make(&mut self, target: &Target, reading: &Reading) -> bool {
        let (sides, source, memorandum) = match reading.holder {
            Holder::Chunk(chunk) => {
                let chunk = self.gapped(target, reading).unwrap_or(chunk);
                let source = self.a.parse.chunks.get(chunk).map(|c| (c.start, c.end));
                let reference = self.who(chunk);
                let joint = self.d.joined(self.a, chunk);
                match reference {
                    Ref::Who(Who::Third) if joint == 0 => return false,
                    Ref::Other => {
                        // "The port's customers want": not the port.
                        let head = self.a.parse.chunks.get(chunk).map_or(0, |c| c.head);
                        if self.a.in_set(head, Sets::OUTSIDERS) {
                            return false;
                        }
                        // "Its top demand would be": whose it is.
                        let owner = self.own(chunk);
                        // "No union would sign that", said by a union: of its like it says it of itself.
                        let own = || {
                            self.speaking()
                                .filter(|_| reading.stance == Stance::Rejects && self.of_a_kind(chunk, reading.cue))
                        };
                        // "The islands could not afford it, the port said": who says so spares them it.
                        let bears = || {
                            let verb = self.verb_over(reading.cue.0).filter(|verb| verb.modal.is_some())?;
                            let bears =
                                matches!(self.a.base(verb.head), "afford" | "bear" | "sustain" | "survive" | "cope");
                            self.speaking().filter(|_| bears && reading.stance == Stance::Rejects)
                        };
                        let Some(owner) = owner.or_else(own).or_else(bears) else { return false };
                        (owner, source, false)
                    }
                    Ref::Document(None) => {
                        let end = self.a.parse.chunks.get(chunk).map_or(0, |c| c.end);
                        let Some(owner) = self.owner(chunk, end, end + 4) else { return false };
                        (owner, source, false)
                    }
                    // A paper that is silent leaves nothing open.
                    Ref::Document(_) if reading.stance == Stance::Undecided => return false,
                    Ref::Document(Some(sides)) => (sides, source, true),
                    other => {
                        let sides = other.sides().unwrap_or(0) | joint;
                        (self.not_asker(chunk, sides, target, reading).unwrap_or(sides), source, false)
                    }
                }
            }
            Holder::Speaker => {
                match self
                    .sayer(target)
                    .or_else(|| self.speaking())
                    .or_else(|| self.went_on(reading))
                    .or_else(|| self.teller(target))
                    .or_else(|| self.whose_turn(target, reading))
                {
                    Some(sides) => (sides, None, false),
                    None => {
                        let Some((sides, stance)) = self.paper_goes_on(reading) else { return false };
                        self.push(sides, target, stance, "paper", Some(reading.cue), None, true);
                        return true;
                    }
                }
            }
            Holder::Joint => (self.d.all, None, false),
            Holder::Lead => (self.d.frame.subject.unwrap_or(0), None, false),
            Holder::Sides(sides) => (sides, None, false),
        };
        if sides == 0 || self.is_hearsay(reading) || self.is_foreseen(reading) || self.is_put_to(reading.cue.1) {
            return false;
        }
        let one = sides.count_ones() == 1;
        let stance = if one { Some(self.kept(sides, target, reading)) } else { self.of_several(sides, reading) };
        let Some(stance) = stance else { return false };
        let sides = if reading.stance == Stance::Agrees { sides | self.agreed_with(reading.cue) } else { sides };
        let refers = !self.a.issues.mentions.iter().any(|m| m.start == target.start);
        // "The port offered a rise. It did not say how large it would be": that it is offered is not left open.
        let gives = |stance: Stance| !matches!(stance, Stance::Rejects | Stance::Undecided);
        let own = |issue: &usize| self.d.last.iter().any(|(of, by, told)| of == issue && *by == sides && gives(*told));
        let detail = (reading.cue.0..reading.cue.1).any(|at| matches!(self.a.form(at), "how" | "when" | "where"));
        if refers && one && detail && reading.stance == Stance::Undecided && target.issues.iter().all(own) {
            return false;
        }
        if refers
            && reading.stance == Stance::Undecided
            && (target.issues.len() > 1 && !target.offers
                || self.names_document()
                || target.pronoun && self.d.about_document)
        {
            return false;
        }
        self.push(sides, target, stance, reading.rule, Some(reading.cue), source, memorandum);
        true
    }

    /// "The union wants a rise. It won't drop that": who refuses to give up what they have asked for asks for it still.
    fn kept(&self, own: Sides, target: &Target, reading: &Reading) -> Stance {
        let verb =
            self.verb_over(reading.cue.0).filter(|_| reading.stance == Stance::Rejects && !self.is_named(target));
        let drops = verb.is_some_and(|verb| {
            self.a.base_in_set(verb.head, Sets::TAKES_BACK)
                || matches!(self.a.base(verb.head), "move" | "budge" | "yield")
                || self.a.base(verb.head) == "give" && self.a.form(verb.end) == "up"
        });
        let asked = |issue: &usize| self.d.demands.iter().any(|(of, by)| of == issue && *by == own);
        if drops && target.issues.iter().all(asked) { Stance::Demands } else { reading.stance }
    }

    /// "Holt offered to meet Lind. She had not replied", "The port asked the town to pay for it. It has refused": of two whom a
    /// pronoun may mean, who asked doesn't answer.
    fn not_asker(&self, chunk: usize, sides: Sides, target: &Target, reading: &Reading) -> Option<Sides> {
        let pronoun = self.a.parse.chunks.get(chunk).is_some_and(|c| self.a.tag(c.head) == Tag::Pron);
        let verb = self.verb_over(reading.cue.0).filter(|_| pronoun)?;
        let answers = match reading.stance {
            Stance::Undecided => matches!(self.a.base(verb.head), "reply" | "respond" | "answer"),
            Stance::Rejects | Stance::Agrees => {
                let replies = matches!(
                    self.a.base(verb.head),
                    "refuse" | "reject" | "decline" | "oppose" | "turn" | "dismiss" | "agree" | "accept" | "consent"
                );
                // "It had earlier refused to": that was before, and it is still the one that was spoken of.
                let before = |at: usize| matches!(self.a.form(at), "earlier" | "previously" | "before" | "initially");
                let first = verb.subject == Some(0)
                    && verb.link == Link::Root
                    && self.drafts.is_empty()
                    && !(verb.start..verb.end + 1).any(before);
                replies && first && !self.is_named(target)
            }
            _ => false,
        };
        let own = |issue: &usize| self.d.open.iter().any(|(open, by)| open == issue && *by == sides);
        self.d.other(sides).filter(|_| answers && target.issues.iter().all(own))
    }

    /// "Reports that it had agreed were fiction", "rejected claims that it had": what is only told of somebody, by nobody.
    fn is_hearsay(&self, reading: &Reading) -> bool {
        let gives = matches!(reading.stance, Stance::Agrees | Stance::Proposes);
        let from = self.verb_over(reading.cue.0).filter(|_| gives).map(|verb| verb.from);
        let noun = from.and_then(|from| from.checked_sub(1)).filter(|at| self.a.group_at(*at).is_some());
        noun.is_some_and(|at| self.a.in_set(at, Sets::HEARSAY))
    }

    /// "Analysts said the port would refuse", "could not afford it": what onlookers think will or can be.
    fn is_foreseen(&self, reading: &Reading) -> bool {
        let modal = self.verb_over(reading.cue.0).is_some_and(|v| v.modal.is_some());
        let looks_on = |(index, verb): (usize, &Verb)| {
            let says =
                self.cue(index).is_some_and(|c| matches!(c.cue.class, Class::Say | Class::Think | Class::Expect));
            let subject = verb.subject.filter(|subject| says && !self.holds(*subject));
            let group = subject.and_then(|subject| self.a.parse.chunks.get(subject));
            let one = |at: usize| Sets::of(self.a.form(at).trim_end_matches('s')).has(Sets::ONLOOKERS);
            group.is_some_and(|c| (c.start..c.end).any(one))
        };
        modal && self.a.parse.verbs.iter().enumerate().any(looks_on)
    }

    /// What several sides do of whom it is said together; nothing where each does its own.
    fn of_several(&self, sides: Sides, reading: &Reading) -> Option<Stance> {
        let mut cue = reading.cue.0..reading.cue.1;
        // What they say together that must be done, or will be, they have agreed on; but not who should do it.
        let asks = |at: usize| matches!(self.a.form(at), "who" | "what" | "how" | "whether" | "which" | "when");
        let told = matches!(reading.rule, "duty" | "promise") && self.speaking() == Some(sides);
        let from = self.verb_over(reading.cue.0).map_or(cue.start, |verb| verb.from.saturating_sub(1));
        let told = told && !(from.min(cue.start.saturating_sub(3))..cue.start).any(asks);
        match reading.stance {
            // "Sunday shows are off the table, both said"
            Stance::Rejects if reading.rule == "predicate" && self.speaking() == Some(sides) => Some(Stance::Agrees),
            // "Neither side gave ground", "they could not agree": no refusal of both.
            Stance::Rejects | Stance::Undecided => {
                let agrees = [
                    "agree",
                    "disagree",
                    "give",
                    "compromise",
                    "settle",
                    "reach",
                    "yield",
                    "divided",
                    "split",
                    "torn",
                    "avoid",
                ];
                // "Neither side has given an answer" leaves it open.
                let answer = |at: usize| matches!(self.a.form(at), "answer" | "reply" | "response" | "comment");
                let answers = reading.stance == Stance::Undecided && cue.clone().any(answer);
                (answers || !cue.any(|at| agrees.contains(&self.a.base(at)))).then_some(reading.stance)
            }
            // Each side presents its own: that is no offer of both; what both will put to somebody they agree on.
            Stance::Proposes => {
                let put = cue.clone().any(|at| matches!(self.a.base(at), "put" | "submit" | "refer"));
                let settle = cue.clone().any(|at| self.a.base(at) == "settle");
                // "Both told the mediator that they were ready to"
                let ready =
                    cue.clone().any(|at| matches!(self.a.base(at), "ready" | "willing" | "prepared" | "favour"));
                (told || ready || settle || reading.future && put).then_some(Stance::Agrees)
            }
            Stance::Demands if told => Some(Stance::Agrees),
            stance => Some(stance),
        }
    }

    /// The side with whom somebody agrees: "The port agreed with the union on a rise", "reached a deal with the union to pay".
    fn agreed_with(&self, cue: (usize, usize)) -> Sides {
        let agrees = |at: usize| self.a.base(at) == "agree" || self.a.in_set(at, Sets::ACCORDS);
        let with = (cue.0..cue.1 + 1).find(|at| self.a.form(*at) == "with" && at.checked_sub(1).is_some_and(agrees));
        let other = with.and_then(|at| self.a.chunk_of(at + 1)).filter(|c| self.holds(*c));
        // "agreed with the union that": shares its view.
        let end = other.and_then(|c| self.a.parse.chunks.get(c)).map_or(0, |c| c.end);
        let on = matches!(self.a.form(end), "on" | "to");
        other.filter(|_| on).and_then(|c| self.who(c).sides()).unwrap_or(0)
    }

    /// "The union wants a rise, the port a ban", "; the port, on a ban": who stands before what the same verb is left out for.
    fn gapped(&self, target: &Target, reading: &Reading) -> Option<usize> {
        let group = self.a.group_at(target.start)?;
        let mut at = group.preposition.unwrap_or(group.start).checked_sub(1).filter(|at| *at >= reading.cue.1)?;
        at -= usize::from(self.a.tag(at) == Tag::Comma);
        let other = self.a.chunk_of(at)?;
        let named = self.a.parse.chunks.get(other).filter(|c| c.preposition.is_none() && c.start > reading.cue.1)?;
        let parted = matches!(self.a.tag(named.start - 1), Tag::Comma | Tag::Semicolon)
            || matches!(self.a.form(named.start - 1), "and" | "while" | "but");
        let side = self.a.named.get(other).is_some_and(|n| matches!(n.who, Some(Who::Sides(s)) if s.count_ones() == 1));
        let acts = self.a.parse.verbs.iter().any(|v| v.subject == Some(other));
        let ends = matches!(self.a.tag(group.end), Tag::Other | Tag::Comma | Tag::Semicolon | Tag::Prep);
        (parted && side && !acts && ends).then_some(other)
    }

    /// Whether the group names no one in particular: "no union in the world", "nobody"; who can't: "sovereign states".
    fn of_a_kind(&self, chunk: usize, cue: (usize, usize)) -> bool {
        let cannot =
            || (cue.0..cue.1).any(|at| self.a.tag(at) == Tag::Neg || self.a.word(at).is_some_and(|w| w.is(class::NEG)));
        self.a.parse.chunks.get(chunk).is_some_and(|c| {
            let first = self.a.form(c.start);
            let bare = self.a.tag(c.start) != Tag::Det && self.a.word(c.head).is_some_and(|w| w.is(class::PLURAL));
            matches!(first, "no" | "nobody" | "none") && c.preposition.is_none()
                || (bare || matches!(first, "a" | "an")) && c.preposition.is_none() && cannot()
        })
    }

    /// The side in whose view, by whose words, or under whose heading the sentence stands.
    pub(super) fn speaking(&self) -> Option<Sides> {
        self.viewpoint().or_else(|| self.said_by())
    }

    /// The side that says the clause in which the target stands, where two speak in one sentence: "Holt wants more, she said;
    /// Lenz said there was no money".
    fn sayer(&self, target: &Target) -> Option<Sides> {
        let mut verb = self.verb_over(target.at).filter(|_| self.viewpoint().is_none())?;
        while let Some(parent) = verb.parent.filter(|_| verb.link == Link::Complement) {
            verb = self.verb(parent).filter(|over| over.start < verb.start)?;
            let says = self.cue(parent).is_some_and(|c| matches!(c.cue.class, Class::Say | Class::Think));
            if says {
                let subject = verb.subject.filter(|_| !verb.passive && !verb.negated)?;
                return self.who(subject).sides().filter(|sides| sides.count_ones() == 1);
            }
        }
        None
    }

    /// The side of who is said to speak.
    fn said_by(&self) -> Option<Sides> {
        match self.speaker.map(|s| s.who) {
            Some(Who::Sides(sides)) => Some(sides),
            Some(Who::Third) => None,
            None => self.d.frame.side,
        }
    }

    /// The side that the sentence begins with, where it says "that" what the target stands in and nobody else speaks.
    fn teller(&self, target: &Target) -> Option<Sides> {
        let index = self.a.parse.verbs.iter().position(|v| v.link == Link::Root)?;
        let verb = self.a.parse.verbs.get(index)?;
        let says = self.cue(index).is_some_and(|c| matches!(c.cue.class, Class::Say | Class::Report));
        let plain =
            (says && self.a.tag(verb.end) == Tag::That || self.insists(index)) && !verb.passive && !verb.negated;
        let subject = verb.subject.filter(|_| plain && self.speaker.is_none() && verb.end < target.start)?;
        self.d.refer(self.a, subject, None).sides().filter(|sides| sides.count_ones() == 1)
    }

    /// The side that was asked in the sentence before, where this one says what became of it: "The idea was dismissed".
    fn whose_turn(&self, target: &Target, reading: &Reading) -> Option<Sides> {
        let answers = matches!(reading.stance, Stance::Rejects | Stance::Agrees | Stance::Undecided);
        let terms = self.a.chunk_of(target.at).is_some_and(|chunk| is_terms(self.a, chunk));
        let told = answers && terms && !self.is_named(target) && target.end <= reading.cue.0 && self.speaker.is_none();
        let (issue, by) = self.asker().filter(|_| told)?;
        self.d.other(by).filter(|_| target.issues.iter().all(|own| *own == issue))
    }

    /// Whose paper the paragraph tells of, where the sentence goes on with what must be, or would be, by its terms: "The union's
    /// paper asks for longer breaks. The gates would have to open at six", "The port put forward a plan. Fees would be cut".
    fn paper_goes_on(&self, reading: &Reading) -> Option<(Sides, Stance)> {
        let would = |at: usize| self.a.form(at) == "would";
        let stance = match reading.rule {
            "duty" | "not-allowed" | "oblige" => reading.stance,
            "promise" if (reading.cue.0..reading.cue.1).any(would) => Stance::Proposes,
            _ => return None,
        };
        let goes_on = self.speaker.is_none() && !self.a.among.quoted;
        self.d.paper.filter(|_| goes_on).map(|sides| (sides, stance))
    }

    /// Who spoke in the sentence before, where this one goes on with what must be or won't: "The union must accept late trains, the
    /// letter says. It must also call off the vote", "Holt said the ban was legal. It would not be lifted for a song".
    fn went_on(&self, reading: &Reading) -> Option<Sides> {
        let must = matches!(self.a.form(0), "it" | "they") && reading.rule == "duty";
        let refuses = reading.stance == Stance::Rejects && matches!(reading.rule, "will-not" | "predicate");
        let names = |verb: &Verb| verb.subject.is_some_and(|subject| !matches!(self.who(subject), Ref::Other));
        let told = |verb: &Verb| {
            verb.modal.is_some_and(|m| self.a.form(m) == "would")
                || matches!(self.a.form(verb.start), "was" | "were" | "had")
        };
        let verbs = &self.a.parse.verbs;
        let wont = || refuses && !verbs.iter().any(names) && verbs.iter().any(told);
        let goes_on = self.speaker.is_none() && (must || wont());
        let Some(Who::Sides(sides)) = self.d.said.filter(|_| goes_on) else { return None };
        (sides.count_ones() == 1).then_some(sides)
    }

    #[allow(clippy::too_many_arguments)]
    pub(super) fn push(
        &mut self,
        sides: Sides,
        target: &Target,
        stance: Stance,
        rule: &'static str,
        cue: Option<(usize, usize)>,
        source: Option<(usize, usize)>,
        memorandum: bool,
    ) {
        for issue in &target.issues {
            for bit in 0..32 {
                let side = 1 << bit;
                if sides & side == 0 {
                    continue;
                }
                if self.drafts.iter().any(|d| d.sides == side && d.issue == *issue && d.stance == stance) {
                    continue;
                }
                self.drafts.push(Draft {
                    sides: side,
                    issue: *issue,
                    stance,
                    rule,
                    cue,
                    source,
                    keyword: (target.start, target.end),
                    memorandum,
                    position: None,
                });
            }
        }
    }
}
