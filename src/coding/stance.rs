//! Stance: which side does what about which issue, by ordered, named rules over an analysed sentence.
//!
//! For every mention of an issue (or what refers back to one) the rules look for the word that governs it: a noun of its
//! group ("the union's demand for"), the verb whose object or, in the passive, subject it is, and then the verbs above that
//! one ("said that it would refuse to accept"). The outermost stance before a verb of saying wins.

mod added;
mod answer;
mod aside;
mod attend;
mod bare;
mod bearing;
mod called;
mod carried;
mod chain;
mod condition;
mod copula;
mod deal;
mod deed;
mod denial;
mod deputy;
mod echo;
mod effect;
mod exchange;
mod fragment;
mod headline;
mod idle;
mod imperative;
mod incidental;
mod item;
mod joint;
mod judge;
mod lead;
mod likewise;
mod limit;
mod listing;
mod mood;
mod none;
mod noun;
mod paper;
mod predicate;
mod preference;
mod pressure;
mod question;
mod relative;
mod remark;
mod required;
mod reversed;
mod said;
mod sequence;
mod shape;
mod statement;
mod target;
mod theme;
mod thing;
mod tied;
mod uncued;
mod verb;
mod viewpoint;
mod wish;

pub(super) use item::listed;
use target::Target;

use super::actor::Sides;
use super::analysis::{Analysis, CueAt};
use super::clause::Verb;
use super::discourse::{Discourse, Ref, Speaker};
use super::lexicon::Class;
use crate::codebook::Stance;
use std::cell::{Cell, OnceCell};

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
    /// The codebook's position of the issue, where that told the stance.
    pub position: Option<usize>,
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
    speaker: Option<&'d Speaker>,
    drafts: Vec<Draft>,
    /// Whom the first noun groups mean, as far as they were asked: many rules ask the same of the same.
    asked: [Cell<Option<Ref>>; ASKED],
    /// In whose view the sentence stands, once somebody has asked.
    viewed: OnceCell<Option<Sides>>,
}

/// Hardly a sentence has more noun groups.
const ASKED: usize = 32;

impl<'a, 'd> Rules<'a, 'd> {
    pub fn new(a: &'a Analysis<'a>, d: &'d Discourse, speaker: Option<&'d Speaker>) -> Self {
        Self { a, d, speaker, drafts: Vec::new(), asked: [const { Cell::new(None) }; ASKED], viewed: OnceCell::new() }
    }

    /// All statements of the sentence.
    pub fn apply(mut self) -> Vec<Draft> {
        let targets = self.targets();
        self.judge_all(&targets);
        self.item_rule();
        self.read_rest(&targets);
        self.drop_dependent();
        self.drop_reversed();
        self.drop_added();
        self.drafts
    }

    /// Drops the drafts of which this holds while all are there.
    fn drop_where(&mut self, drops: impl Fn(&Self, &Draft) -> bool) {
        let dropped: Vec<bool> = self.drafts.iter().map(|draft| drops(self, draft)).collect();
        let mut dropped = dropped.into_iter();
        self.drafts.retain(|_| !dropped.next().unwrap_or(false));
    }

    /// What the sentence says of each target by itself.
    fn judge_all(&mut self, targets: &[Target]) {
        let themed = self.theme_rule(targets);
        let remarked = self.remark_rule().unwrap_or_default();
        let aside = if targets.is_empty() { None } else { self.settled_aside() };
        for target in targets.iter().filter(|target| !target.pronoun || target.at >= remarked) {
            let said = self.settled_rule(target, aside) || themed && self.is_told_label(target);
            if !said {
                self.judge(target);
            }
        }
    }

    /// Whether the target is a label of which the sentence says something: it needs no heading's word.
    fn is_told_label(&self, target: &Target) -> bool {
        target.end <= 3 && self.drafts.iter().any(|d| target.issues.contains(&d.issue))
    }

    /// What the sentence says without a target of its own, or by all that was found in it.
    fn read_rest(&mut self, targets: &[Target]) {
        self.ellipses(targets);
        self.would();
        // Some rules set another's stance against one that was found.
        if !self.drafts.is_empty() {
            self.does_not();
        }
        self.deputy_rule();
        if !self.drafts.is_empty() {
            self.rebuffs();
        }
        self.no_word(targets);
        if !self.drafts.is_empty() {
            self.contrasts(targets);
            self.figures_apart();
            self.but_refuses();
            self.echoes();
        }
        self.likewise();
        self.fragment();
        self.unanswered();
        self.answer_rule();
        self.evades();
        self.all_said();
        self.comes();
        if self.drafts.is_empty() {
            self.owned_rule();
        }
        // "The union wants a cap; the port opposes any limit": each of what the paragraph is about.
        let of_topic = |d: &Draft| Some(d.issue) == self.d.topic;
        if self.drafts.iter().all(of_topic) && (self.drafts.is_empty() || self.a.issues.mentions.is_empty()) {
            let told = self.drafts.len();
            self.topic_rule();
            let mut new = self.drafts.split_off(told);
            // "It has refused": whoever that is.
            let same = |one: &Draft, d: &Draft| one.rule == "ellipsis" && one.cue == d.cue;
            new.retain(|d| self.drafts.iter().all(|one| one.sides & d.sides == 0 && !same(one, d)));
            self.drafts.append(&mut new);
        }
        self.awaited();
        self.ceilings();
        self.proviso();
        if !targets.is_empty() {
            self.as_told(targets);
            self.mutual(targets);
        }
    }

    /// Drops what a side refuses or demands where it makes the same depend on something: it does neither then.
    fn drop_dependent(&mut self) {
        let depends: Vec<(Sides, usize)> =
            self.drafts.iter().filter(|d| d.stance == Stance::Conditions).map(|d| (d.sides, d.issue)).collect();
        self.drafts.retain(|d| {
            !matches!(d.stance, Stance::Rejects | Stance::Demands) || !depends.contains(&(d.sides, d.issue))
        });
    }

    /// Whom the noun group means, as the sentence's speaker says it.
    fn who(&self, chunk: usize) -> Ref {
        let refer = || self.d.refer(self.a, chunk, self.speaker);
        let Some(asked) = self.asked.get(chunk) else { return refer() };
        let who = asked.get().unwrap_or_else(refer);
        asked.set(Some(who));
        who
    }

    fn verb(&self, index: usize) -> Option<&'a Verb> {
        self.a.parse.verbs.get(index)
    }

    /// The verb whose words these are, or whose object or addition the word stands in.
    fn verb_over(&self, at: usize) -> Option<&'a Verb> {
        self.a.verb_at(at).and_then(|index| self.verb(index))
    }

    fn cue(&self, index: usize) -> Option<CueAt> {
        self.a.verb_cues.get(index).copied().flatten()
    }

    /// Whether the verb only says that what stands below it is so.
    fn says(&self, index: usize) -> bool {
        self.cue(index).is_some_and(|cue| cue.cue.class == Class::Say)
    }
}
