//! Stance: which side does what about which issue, by ordered, named rules over an analysed sentence.
//!
//! For every mention of an issue (or what refers back to one) the rules look for the word that governs it: a noun of its
//! group ("the union's demand for"), the verb whose object or, in the passive, subject it is, and then the verbs above that
//! one ("said that it would refuse to accept"). The outermost stance before a verb of saying wins.

mod answer;
mod aside;
mod bearing;
mod chain;
mod condition;
mod copula;
mod deed;
mod effect;
mod exchange;
mod joint;
mod lead;
mod mood;
mod none;
mod noun;
mod paper;
mod predicate;
mod preference;
mod relative;
mod sequence;
mod shape;
mod statement;
mod theme;
mod verb;
mod viewpoint;

use super::actor::{Sides, Who};
use super::analysis::{Analysis, CueAt};
use super::clause::{Link, Verb};
use super::discourse::{Discourse, Speaker};
use super::lexicon::{Class, Frame};
use super::word::Tag;
use crate::codebook::Stance;
use crate::index::sort;

/// A statement as the rules make it, before the codebook's words are put to it.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub sides: Sides,
    pub issue: usize,
    pub stance: Stance,
    pub rule: &'static str,
    /// Words of the cue.
    pub cue: Option<(usize, usize)>,
    /// Words that name the side.
    pub source: Option<(usize, usize)>,
    /// Words of the keyword.
    pub keyword: (usize, usize),
    pub memorandum: bool,
}

/// Something that names issues: a keyword, or a group that refers back.
#[derive(Clone, Debug)]
struct Target {
    issues: Vec<usize>,
    start: usize,
    end: usize,
    /// The word that decides which verb governs it.
    at: usize,
    /// Whether it refers back to offers, each by itself.
    offers: bool,
    /// Whether a pronoun alone refers back.
    pronoun: bool,
}

impl Target {
    /// Whether the word is one of its own: "trains without guards".
    fn covers(&self, at: usize) -> bool {
        self.start <= at && at < self.end
    }
}

/// How a verb is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mood {
    Plain,
    /// "will", "would", "is to", a headline's "to".
    Future,
    /// "must", "should", "has to", "needs to".
    Duty,
    /// "may", "could".
    Possible,
}

/// Who holds what a verb says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holder {
    /// The group at this index.
    Chunk(usize),
    /// Whoever speaks.
    Speaker,
    /// All sides.
    Joint,
    /// Whom the lead-in names.
    Lead,
    /// These sides.
    Sides(Sides),
}

/// What a verb, or the chain above it, says of an issue below it.
#[derive(Clone, Copy, Debug)]
struct Reading {
    stance: Stance,
    holder: Holder,
    rule: &'static str,
    cue: (usize, usize),
    /// Whether the verb is in the future or in the past of a promise, so that "expects" makes it a prediction.
    future: bool,
}

/// The rules at work on one sentence.
pub(super) struct Rules<'a, 'd> {
    a: &'a Analysis<'a>,
    d: &'d Discourse,
    /// Who speaks in the sentence, where it says so.
    speaker: Option<Speaker>,
    drafts: Vec<Draft>,
}

impl<'a, 'd> Rules<'a, 'd> {
    pub fn new(a: &'a Analysis<'a>, d: &'d Discourse, speaker: Option<Speaker>) -> Self {
        Self { a, d, speaker, drafts: Vec::new() }
    }

    /// All statements of the sentence.
    pub fn apply(mut self) -> Vec<Draft> {
        let mentions = &self.a.issues.mentions;
        let mut targets: Vec<Target> = mentions
            .iter()
            .filter(|m| !self.is_incidental(m))
            .map(|m| Target {
                issues: vec![m.issue],
                start: m.start,
                end: m.end,
                at: m.end.saturating_sub(1),
                offers: false,
                pronoun: false,
            })
            .collect();
        for chunk in 0..self.a.parse.chunks.len() {
            let Some(group) = self.a.parse.chunks.get(chunk) else { continue };
            if mentions.iter().any(|m| m.start < group.end && group.start < m.end) {
                continue;
            }
            // "the idea of a rise" names what it means itself.
            let bound = matches!(self.a.form(group.end), "of" | "for" | "to" | "that" | "about" | "on")
                && mentions.iter().any(|m| m.start >= group.end && m.start < group.end + 8);
            if bound {
                continue;
            }
            let before: Vec<usize> = mentions.iter().filter(|m| m.end <= group.start).map(|m| m.issue).collect();
            let acts =
                || self.a.parse.verbs.iter().enumerate().any(|(i, v)| v.subject == Some(chunk) && self.acts(i, v));
            let holder = || self.holder_above(group.head);
            if let Some(anaphor) = self.d.anaphor(self.a, chunk, &before, &holder).filter(|_| !acts()) {
                targets.push(Target {
                    issues: anaphor.issues,
                    start: group.start,
                    end: group.end,
                    at: group.head,
                    offers: anaphor.offers,
                    pronoun: anaphor.pronoun,
                });
            }
        }
        sort(&mut targets, &|a, b| a.start < b.start);
        // The label of a list item ("Gates: some may open, but only if") says what it is about; the rest says the stance.
        if self.a.tag(1) == Tag::Colon || self.a.tag(2) == Tag::Colon {
            let labels = targets.iter().take_while(|t| t.end <= 2).count();
            targets.rotate_left(labels);
        }
        let themed = self.theme_rule(&targets);
        for target in &targets {
            // A label of which the sentence says something needs no heading's word.
            if self.settled_rule(target) {
                continue;
            }
            if !(themed && target.end <= 3 && self.drafts.iter().any(|d| target.issues.contains(&d.issue))) {
                self.judge(target);
            }
        }
        self.ellipses(&targets);
        self.would();
        self.does_not();
        self.rebuffs();
        self.no_word(&targets);
        self.contrasts(&targets);
        self.answer_rule();
        if self.drafts.is_empty() {
            self.topic_rule();
        }
        self.as_told(&targets);
        // What one sentence makes depend on something it neither refuses nor asks for.
        let depends: Vec<(Sides, usize)> =
            self.drafts.iter().filter(|d| d.stance == Stance::Conditions).map(|d| (d.sides, d.issue)).collect();
        self.drafts.retain(|d| {
            !matches!(d.stance, Stance::Rejects | Stance::Demands) || !depends.contains(&(d.sides, d.issue))
        });
        self.drafts
    }

    /// Whether the verb's subject is somebody who does something, so that no issue can be meant by it.
    fn acts(&self, index: usize, verb: &Verb) -> bool {
        let base = self.a.base(verb.head);
        let happens =
            matches!(base, "begin" | "start" | "end" | "stop" | "continue" | "go" | "follow" | "happen" | "have");
        if verb.passive || happens || super::word::is_copula(base) {
            return false;
        }
        let receives = matches!(base, "receive" | "say" | "hold" | "hear" | "know" | "see" | "meet" | "send" | "tell");
        // "The union said it would strike": a body that speaks means itself.
        let itself = verb.link == Link::Complement
            && verb.parent.is_some_and(|p| {
                let subject = self.verb(p).and_then(|v| v.subject).and_then(|s| self.a.named.get(s));
                let body = subject.is_some_and(|n| matches!(n.who, Some(Who::Sides(_))) && n.person.is_none());
                body && self.cue(p).is_some_and(|c| c.cue.class == Class::Say)
            });
        // "that it close the yard": what does something to something is somebody.
        let object = self.a.chunk_of(verb.end).and_then(|chunk| self.a.parse.chunks.get(chunk));
        let acts_on = object.is_some_and(|group| group.preposition.is_none() && self.a.tag(group.head) == Tag::Noun);
        receives || itself || acts_on || self.cue(index).is_some_and(|c| c.cue.frame != Frame::Predicate)
    }

    /// The side that holds the verb over a word, for choosing what "the offer" means.
    fn holder_above(&self, at: usize) -> Option<Sides> {
        let verb = self.a.parse.verb_at.get(at).copied().flatten()?;
        let subject = self.a.parse.verbs.get(verb)?.subject?;
        self.d.refer(self.a, subject, self.speaker.as_ref()).sides()
    }

    fn verb(&self, index: usize) -> Option<&'a Verb> {
        self.a.parse.verbs.get(index)
    }

    fn cue(&self, index: usize) -> Option<CueAt> {
        self.a.verb_cues.get(index).copied().flatten()
    }

    fn judge(&mut self, target: &Target) {
        let place = self.a.parse.verb_at.get(target.at).copied().flatten();
        let place = self.beyond_insertion(target, place);
        let subordinate = self.subordinator(target, place);
        let mut made = false;
        if self.parts_them(target.start) {
            return;
        }
        if self.sequence_rule(target, place, subordinate)
            || self.tied_rule(target, place)
            || self.comes_first(target, place)
            || self.bare_rule(target, place)
            || self.preference_rule(target, place)
            || self.way_rule(target, place)
        {
            return;
        }
        if self.joint_rule(target, place)
            || self.options_rule(target)
            || self.list_rule(target, place)
            || self.price_rule(target)
        {
            return;
        }
        if let Some(reading) = self.lack(target) {
            self.make(target, &reading);
            return;
        }
        if let Some(noun) = self.noun_over(target) {
            if subordinate.is_none() && self.withdrawal(target, noun) {
                return;
            }
            made |= self.noun_rule(target, noun, place);
            // "yes to a rise, no to a levy"
            if made && matches!(self.a.form(noun.start), "yes" | "no") {
                return;
            }
        }
        if self.deal_rule(target, place) {
            return;
        }
        made |= self.apposition(target);
        made |= self.relative_rule(target);
        if let Some(sub) = subordinate {
            self.condition_rule(target, sub);
            return;
        }
        let Some(index) = place else {
            if !made {
                self.frame_rule(target);
            }
            return;
        };
        let Some(verb) = self.verb(index) else { return };
        let object = target.at >= verb.start;
        if self.adjunct(target, verb) || self.purpose(verb) {
            return;
        }
        let reading = self.chain(index, object, target).or_else(|| {
            // A keyword that reaches into a clause of its own is governed where it begins.
            let first = self.a.parse.verb_at.get(target.start).copied().flatten().filter(|first| *first != index)?;
            let object = self.verb(first).is_some_and(|v| target.start >= v.end);
            if object { self.chain(first, true, target) } else { None }
        });
        // "Wages are low and must rise": what the second verb says of their subject.
        let twin = || self.a.parse.verbs.iter().position(|v| v.twin == Some(index) && v.subject == verb.subject);
        let second = twin().filter(|_| !object).and_then(|twin| self.chain(twin, false, target));
        if let Some(second) = second.filter(|s| reading.is_none_or(|r| r.stance != s.stance)) {
            made |= self.make(target, &second);
        }
        let reading = self.by_paper(index, reading).or(reading);
        if let Some(reading) = reading {
            let mut reading = reading;
            // "is ready to discuss pay but not a ban"
            if matches!(reading.stance, Stance::Agrees | Stance::Proposes) && self.but_not(target) {
                reading.stance = Stance::Rejects;
            }
            let wants = reading.stance == Stance::Demands
                && reading.rule == "verb"
                && self.cue(index).is_some_and(|c| c.cue.class == super::lexicon::Class::Want);
            if (reading.stance == Stance::Agrees || wants) && self.none_of(target, verb, &reading) {
                // "would accept no ban"; that all sides agreed on none is nobody's refusal.
                let single = matches!(reading.holder, Holder::Chunk(c)
                    if self.d.refer(self.a, c, self.speaker.as_ref()).sides().is_some_and(|s| s.count_ones() == 1));
                if !(object && single && reading.rule == "verb") {
                    return;
                }
                reading.stance = Stance::Rejects;
            }
            if matches!(reading.rule, "duty" | "predicate") && self.groundwork(target, index) {
                reading.stance = Stance::Conditions;
                reading.rule = "groundwork";
            }
            if reading.rule == "duty"
                && reading.stance == Stance::Demands
                && (matches!(self.a.base(verb.head), "continue" | "proceed" | "resume")
                    || matches!(self.a.base(verb.head), "carry" | "go")
                        && matches!(self.a.form(verb.end), "on" | "ahead" | "forward"))
                && (!object || target.start < verb.start)
                && !verb.passive
            {
                reading.stance = Stance::Agrees;
            }
            // "would end the stoppage if": a promise on a condition.
            if reading.rule == "promise" && verb.modal.is_some_and(|m| self.a.base(m) == "would") && self.if_after(verb)
            {
                reading.stance = Stance::Conditions;
                reading.rule = "would-if";
            }
            let offers = self.cue(index).is_some_and(|c| c.cue.class == Class::Propose);
            let offered = Some(reading).filter(|r| r.stance == Stance::Proposes && offers && !r.future);
            let reading = self.conditioned(reading, index);
            // Who offers something on a condition, offers it and sets a condition.
            if let Some(offer) = offered.filter(|_| reading.stance == Stance::Conditions) {
                made |= self.make(target, &offer);
            }
            // "will not budge from its demand for a rise": what it demands it doesn't refuse.
            let own = made && reading.stance == Stance::Rejects && self.holds_otherwise(target, &reading);
            made |= own || self.make(target, &reading);
        } else if self.only_if_after(index) || self.would_if(verb, object) {
            let cue = (verb.start, verb.end);
            let side = verb.subject.filter(|s| self.d.refer(self.a, *s, self.speaker.as_ref()).sides().is_some());
            let holder = side.filter(|_| object).map_or(Holder::Speaker, Holder::Chunk);
            made |=
                self.make(target, &Reading { stance: Stance::Conditions, holder, rule: "only-if", cue, future: false });
        }
        if !made {
            self.frame_rule(target);
        }
    }

    /// Whether what could be, or what a side would do to the target, stands under a condition.
    fn would_if(&self, verb: &Verb, object: bool) -> bool {
        match self.mood(verb) {
            Mood::Possible => self.if_after(verb),
            Mood::Future => {
                let side = verb.subject.is_some_and(|s| self.holds(s));
                let when = || {
                    let sub = (verb.end..self.a.words.len()).find(|at| self.a.form(*at) == "when");
                    sub.is_some_and(|sub| {
                        self.a.parse.verbs.iter().any(|v| matches!(v.link, Link::Adverbial(at) if at == sub))
                    })
                };
                let promises = verb.modal.is_some() && verb.link != Link::Relative;
                object && side && promises && !verb.negated && (self.if_after(verb) || self.if_before(verb) || when())
            }
            _ => false,
        }
    }

    /// Whether "but not", ", not" stands before the target's group.
    fn but_not(&self, target: &Target) -> bool {
        let start =
            self.a.chunk_of(target.start).and_then(|c| self.a.parse.chunks.get(c)).map_or(target.start, |c| c.start);
        let mut not = (start.saturating_sub(2)..start)
            .rev()
            .filter(|at| self.a.tag(*at) == Tag::Neg && self.a.form(*at) == "not");
        not.next().and_then(|at| at.checked_sub(1)).is_some_and(|at| {
            matches!(self.a.tag(at), Tag::Conj | Tag::Comma) || matches!(self.a.form(at), "though" | "although" | "yet")
        })
    }

    /// Whether the holder of the reading was found to ask for the target or to offer it by a noun of its own.
    fn holds_otherwise(&self, target: &Target, reading: &Reading) -> bool {
        let Holder::Chunk(chunk) = reading.holder else { return false };
        let Some(sides) = self.d.refer(self.a, chunk, self.speaker.as_ref()).sides() else { return false };
        self.drafts.iter().any(|d| {
            d.rule == "owner"
                && d.sides & sides != 0
                && d.keyword == (target.start, target.end)
                && matches!(d.stance, Stance::Demands | Stance::Proposes)
        })
    }
}
