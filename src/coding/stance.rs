//! Stance: which side does what about which issue, by ordered, named rules over an analysed sentence.
//!
//! For every mention of an issue (or what refers back to one) the rules look for the word that governs it: a noun of its
//! group ("the union's demand for"), the verb whose object or, in the passive, subject it is, and then the verbs above that
//! one ("said that it would refuse to accept"). The outermost stance before a verb of saying wins.

use super::actor::{Sides, Who};
use super::analysis::{Analysis, CueAt};
use super::clause::{Form, Link, Verb};
use super::discourse::{Discourse, Ref, Speaker};
use super::lexicon::{Class, Frame};
use super::word::{Tag, class};
use crate::codebook::Stance;

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
        let mut earlier: Vec<usize> = Vec::new();
        let mentions = self.a.issues.mentions.clone();
        let mut targets: Vec<Target> = mentions
            .iter()
            .map(|m| Target {
                issues: vec![m.issue],
                start: m.start,
                end: m.end,
                at: self.governed_at(m.start, m.end),
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
            let acts = self.a.parse.verbs.iter().enumerate().any(|(i, v)| {
                v.subject == Some(chunk)
                    && !v.passive
                    && !super::word::is_copula(self.a.base(v.head))
                    && !matches!(
                        self.a.base(v.head),
                        "begin" | "start" | "end" | "stop" | "continue" | "go" | "follow" | "happen" | "have"
                    )
                    && self.cue(i).is_some_and(|c| c.cue.frame != Frame::Predicate)
            });
            if acts {
                continue;
            }
            let holder = self.holder_above(group.head);
            if let Some(anaphor) = self.d.anaphor(self.a, chunk, &before, holder) {
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
        targets.sort_by_key(|t| t.start);
        // The label of a list item ("Gates: some may open, but only if") says what it is about; the rest says the stance.
        if self.a.tag(1) == Tag::Colon || self.a.tag(2) == Tag::Colon {
            let labels = targets.iter().take_while(|t| t.end <= 2).count();
            targets.rotate_left(labels);
        }
        for target in &targets {
            self.judge(target, &mentions.iter().filter(|m| m.end <= target.start).map(|m| m.issue).collect::<Vec<_>>());
            earlier.extend(&target.issues);
        }
        self.ellipses(&targets);
        self.drafts
    }

    /// The side that holds the verb over a word, for choosing what "the offer" means.
    fn holder_above(&self, at: usize) -> Option<Sides> {
        let verb = self.a.parse.verb_at.get(at).copied().flatten()?;
        let subject = self.a.parse.verbs.get(verb)?.subject?;
        self.d.refer(self.a, subject, self.speaker.as_ref()).sides()
    }

    /// The word of `start..end` that decides which verb governs the mention: its last, or its verb.
    fn governed_at(&self, start: usize, end: usize) -> usize {
        let last = end.saturating_sub(1);
        // A keyword that reaches over a verb is governed by that verb.
        (start..end)
            .find(|at| matches!(self.a.tag(*at), Tag::VerbBase | Tag::VerbIng | Tag::VerbFinite | Tag::VerbPart))
            .filter(|_| end - start < 8)
            .map_or(last, |_| last)
    }

    fn verb(&self, index: usize) -> Option<&'a Verb> {
        self.a.parse.verbs.get(index)
    }

    fn cue(&self, index: usize) -> Option<CueAt> {
        self.a.verb_cues.get(index).copied().flatten()
    }

    fn judge(&mut self, target: &Target, _earlier: &[usize]) {
        let place = self.a.parse.verb_at.get(target.at).copied().flatten();
        let place = self.beyond_insertion(target, place);
        let subordinate = self.subordinator(target, place);
        let mut made = false;
        if self.options_rule(target) || self.list_rule(target, place) {
            return;
        }
        if let Some(noun) = self.noun_over(target, place) {
            made |= self.noun_rule(target, noun, place);
        }
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
        if self.adjunct(target, verb) {
            return;
        }
        let reading = self.chain(index, object, target).or_else(|| {
            // A keyword that reaches into a clause of its own is governed where it begins.
            let first = self.a.parse.verb_at.get(target.start).copied().flatten().filter(|first| *first != index)?;
            let object = self.verb(first).is_some_and(|v| target.start >= v.end);
            if object { self.chain(first, true, target) } else { None }
        });
        if let Some(reading) = reading {
            let mut reading = reading;
            let none = self
                .a
                .chunk_of(target.start)
                .and_then(|c| self.a.parse.chunks.get(c))
                .is_some_and(|c| self.a.form(c.start) == "no");
            if none && reading.stance == Stance::Agrees {
                return;
            }
            if matches!(reading.rule, "duty" | "predicate") && self.groundwork(target, index) {
                reading.stance = Stance::Conditions;
                reading.rule = "groundwork";
            }
            if reading.rule == "duty"
                && reading.stance == Stance::Demands
                && matches!(self.a.base(verb.head), "continue" | "go" | "carry" | "proceed" | "resume")
                && (!object || target.start < verb.start)
            {
                reading.stance = Stance::Agrees;
            }
            // "would end the stoppage if": a promise on a condition.
            if reading.rule == "promise" && verb.modal.is_some_and(|m| self.a.base(m) == "would") && self.if_after(verb)
            {
                reading.stance = Stance::Conditions;
                reading.rule = "would-if";
            }
            if matches!(reading.stance, Stance::Agrees | Stance::Demands)
                && self.only_if_after(target, index)
                && reading.stance == Stance::Agrees
            {
                reading.stance = Stance::Conditions;
                reading.rule = "only-if";
            }
            made |= self.make(target, &reading);
        } else if self.only_if_after(target, index) || self.mood(verb) == Mood::Possible && self.if_after(verb) {
            let cue = (verb.start, verb.end);
            made |= self.make(
                target,
                &Reading { stance: Stance::Conditions, holder: Holder::Speaker, rule: "only-if", cue, future: false },
            );
        }
        if !made {
            self.frame_rule(target);
        }
    }

    /// "The conditions for a visit must be worked out first": what must come first is a condition on the target.
    fn groundwork(&self, target: &Target, index: usize) -> bool {
        let Some(verb) = self.verb(index) else { return false };
        let Some(subject) = verb.subject.and_then(|s| self.a.parse.chunks.get(s)) else { return false };
        matches!(
            self.a.form(subject.head),
            "conditions"
                | "condition"
                | "groundwork"
                | "preparations"
                | "preparation"
                | "prerequisites"
                | "basis"
                | "ground"
                | "foundations"
                | "work"
        ) && subject.head < target.start
            && target.at < verb.start
    }

    /// "offered two options for a visit: a fee or a delay": what the options are for comes on conditions, and they are the terms.
    fn options_rule(&mut self, target: &Target) -> bool {
        let Some(colon) = self.a.words.iter().position(|w| w.tag == Tag::Colon) else { return false };
        let options = self.a.parse.chunks.iter().position(|c| {
            c.end <= colon
                && matches!(self.a.form(c.head), "options" | "alternatives" | "variants" | "scenarios" | "choices")
        });
        let Some(options) = options else { return false };
        let Some(verb) =
            self.a.parse.verb_at.get(colon).copied().flatten().and_then(|v| self.verb(v)).or_else(|| self.verb(0))
        else {
            return false;
        };
        if self.a.parse.chunks.get(options).is_none_or(|c| c.start < verb.end) {
            return false;
        }
        let Some(subject) = verb.subject else { return false };
        let stance = if target.start > colon { Stance::Demands } else { Stance::Conditions };
        let cue = self.a.parse.chunks.get(options).map_or((verb.start, verb.end), |c| (c.start, c.end));
        self.make(target, &Reading { stance, holder: Holder::Chunk(subject), rule: "options", cue, future: false })
    }

    /// "handed over a list of names": who hands the other side a list of something asks for it.
    fn list_rule(&mut self, target: &Target, place: Option<usize>) -> bool {
        let Some(verb) = place.and_then(|p| self.verb(p)) else { return false };
        if !matches!(
            self.a.base(verb.head),
            "give" | "hand" | "present" | "provide" | "pass" | "submit" | "send" | "deliver"
        ) || verb.passive
            || verb.modal.is_some()
        {
            return false;
        }
        let list = (verb.end..target.start)
            .rev()
            .find(|at| matches!(self.a.form(*at), "list" | "lists"))
            .filter(|at| self.a.form(at + 1) == "of" || self.a.form(at + 1) == "with");
        let (Some(list), Some(subject)) = (list, verb.subject) else { return false };
        if target.start - list > 6 {
            return false;
        }
        self.make(
            target,
            &Reading {
                stance: Stance::Demands,
                holder: Holder::Chunk(subject),
                rule: "list",
                cue: (list, list + 1),
                future: false,
            },
        )
    }

    /// Whether the target only says when, where or beside what: "agreed at the talks", "without a deal".
    fn adjunct(&self, target: &Target, verb: &Verb) -> bool {
        let aside = (verb.end..target.start).any(|at| {
            self.a.tag(at) == Tag::Sub
                && matches!(
                    self.a.form(at),
                    "as" | "while" | "because" | "since" | "although" | "though" | "when" | "after"
                )
                && !self.only_at(at)
        });
        if aside && target.start > verb.end {
            return true;
        }
        let Some(chunk) = self.a.chunk_of(target.start).and_then(|c| self.a.parse.chunks.get(c)) else { return false };
        let Some(preposition) = chunk.preposition else { return false };
        if preposition < target.start.min(verb.end) && preposition >= verb.start {
            return false;
        }
        let covered = self.a.verb_cues.iter().flatten().any(|cue| cue.start <= preposition && preposition < cue.end);
        !covered
            && preposition >= verb.end
            && matches!(
                self.a.form(preposition),
                "at" | "during"
                    | "amid"
                    | "despite"
                    | "throughout"
                    | "since"
                    | "following"
                    | "within"
                    | "via"
                    | "unlike"
                    | "except"
                    | "without"
            )
    }

    /// A conditional clause ends with its comma: "should talks fail, such as": what follows belongs to the verb above.
    fn beyond_insertion(&self, target: &Target, place: Option<usize>) -> Option<usize> {
        let index = place?;
        let verb = self.verb(index)?;
        let inserted = matches!(verb.link, Link::Adverbial(_)) && verb.parent.is_some();
        let closed =
            (verb.end..target.start).any(|at| self.a.tag(at) == Tag::Comma && !matches!(self.a.tag(at + 1), Tag::Conj));
        if inserted && closed && target.at > verb.end { verb.parent } else { place }
    }

    /// Whether what follows makes the clause conditional: "only if", "only after", "unless", "not before".
    fn only_if_after(&self, target: &Target, index: usize) -> bool {
        let Some(verb) = self.verb(index) else { return false };
        let from = verb.end.max(target.end.min(verb.end));
        (from..self.a.words.len()).take(40).any(|at| self.only_at(at))
    }

    /// Whether "if" follows: what could be, if something else is.
    fn if_after(&self, verb: &Verb) -> bool {
        (verb.end..self.a.words.len()).take(30).any(|at| self.a.form(at) == "if")
    }

    fn only_at(&self, at: usize) -> bool {
        let base = self.a.form(at);
        let only = |back: usize| at.checked_sub(back).is_some_and(|b| matches!(self.a.form(b), "only"));
        match base {
            "if" | "once" | "after" | "when" | "where" => {
                only(1) || only(2) && self.a.tag(at.saturating_sub(1)) == Tag::Adv
            }
            "unless" => true,
            "provided" => self.a.form(at + 1) == "that",
            "condition" => at.checked_sub(1).is_some_and(|b| self.a.form(b) == "on"),
            "until" => self.a.words.get(..at).unwrap_or_default().iter().any(|w| w.tag == Tag::Neg || w.is(class::NEG)),
            _ => false,
        }
    }

    /// The word that makes the clause or group of the target adverbial ("before any rise", "if talks fail").
    fn subordinator(&self, target: &Target, place: Option<usize>) -> Option<usize> {
        let mut current = place;
        for _ in 0..6 {
            let index = current?;
            let verb = self.verb(index)?;
            if let Link::Adverbial(sub) = verb.link
                && self.conditional(sub, verb)
                && (sub < target.at || target.at >= verb.from)
            {
                return Some(sub);
            }
            if current == place {
                let near = (verb.end.min(target.start)..target.start).rev().find(|at| {
                    self.a.tag(*at) == Tag::Sub
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
    fn conditional(&self, sub: usize, verb: &Verb) -> bool {
        match self.a.form(sub) {
            "if" | "unless" | "once" | "until" | "should" => true,
            "after" | "when" | "where" => self.only_at(sub),
            "before" => verb.form != Form::Finite || verb.modal.is_some() || self.a.tag(verb.head) != Tag::VerbFinite,
            _ => false,
        }
    }

    /// An issue within a condition: "before any rise" is a condition on the rise; what must come first is demanded.
    fn condition_rule(&mut self, target: &Target, sub: usize) {
        let base = self.a.form(sub);
        let main = (0..self.a.parse.verbs.len()).rfind(|i| {
            self.verb(*i).is_some_and(|v| v.start < sub && !matches!(v.link, Link::Adverbial(s) if s == sub))
        });
        let only = self.only_at(sub);
        let any = (sub..target.end).any(|at| self.a.form(at) == "any");
        let holder = main.and_then(|m| self.chain_any(m));
        let cue = (sub.saturating_sub(usize::from(only && sub > 0)), sub + 1);
        if only && !target.pronoun && matches!(base, "if" | "once" | "after" | "when" | "unless" | "provided") {
            let holder = holder.map_or(Holder::Speaker, |r| r.holder);
            self.make(target, &Reading { stance: Stance::Demands, holder, rule: "only-once", cue, future: false });
        } else if any
            && matches!(base, "before" | "if" | "should" | "when")
            && let Some(reading) = holder
        {
            self.make(target, &Reading { stance: Stance::Conditions, rule: "before-any", cue, ..reading });
        }
    }

    /// The reading of a verb for whatever stands below it.
    fn chain_any(&self, index: usize) -> Option<Reading> {
        let verb = self.verb(index)?;
        let target =
            Target { issues: Vec::new(), start: verb.end, end: verb.end, at: verb.end, offers: false, pronoun: false };
        self.chain(index, true, &target)
    }

    /// The noun cue that governs the target: in its group or before it, bound by "for", "of", "to", "that".
    fn noun_over(&self, target: &Target, place: Option<usize>) -> Option<CueAt> {
        self.a
            .noun_cues
            .iter()
            .filter(|noun| noun.end <= target.at && noun.start < target.at && target.at - noun.end < 16)
            .filter(|noun| {
                !(target.start <= noun.start
                    && noun.end <= target.end
                    && target.end - target.start <= noun.end - noun.start)
            })
            .rfind(|noun| self.bound(noun, target, place))
            .copied()
    }

    fn bound(&self, noun: &CueAt, target: &Target, _place: Option<usize>) -> bool {
        // Behind the noun a word that binds; then nothing that ends the group.
        let mut at = noun.end;
        let free = |at: usize| match self.a.tag(at) {
            Tag::Quote | Tag::Adv => true,
            Tag::Comma => self.a.tag(at + 1) == Tag::Prep,
            _ => false,
        };
        while at < target.start && free(at) {
            at += 1;
        }
        let binds = matches!(
            self.a.form(at),
            "for" | "of" | "to" | "that" | "on" | "over" | "about" | "by" | "from" | "against" | "in"
        ) || self.a.tag(at) == Tag::To;
        if !binds {
            return false;
        }
        let mut finite = self.a.form(at) == "that";
        for at in at..target.at {
            match self.a.tag(at) {
                Tag::Semicolon | Tag::Colon | Tag::Rel => return false,
                Tag::VerbFinite | Tag::Be | Tag::Have if !finite && !target_covers(target, at) => return false,
                Tag::VerbFinite => finite = false,
                Tag::Comma
                    // A list goes on behind a comma; a clause doesn't.
                    if !matches!(
                        self.a.tag(at + 1),
                        Tag::Noun | Tag::Adj | Tag::Det | Tag::Num | Tag::Conj | Tag::VerbIng | Tag::Prep | Tag::Name
                    ) => {
                        return false;
                    }
                _ => {}
            }
        }
        true
    }

    /// "The union's demand for a rise", "its refusal to pay", "a key demand by the town".
    fn noun_rule(&mut self, target: &Target, noun: CueAt, place: Option<usize>) -> bool {
        let Some(chunk) = self.a.chunk_of(noun.start) else { return false };
        if noun.cue.class == Class::Answer {
            return self.no_answer(target, noun, chunk);
        }
        let Some(stance) = noun.cue.class.stance() else { return false };
        let owner = self.owner(chunk, noun.end, target.start);
        let negated =
            self.a.parse.chunks.get(chunk).is_some_and(|c| (c.start..c.end).any(|at| self.a.form(at) == "no"));
        if negated {
            return false;
        }
        let cue = (noun.start, noun.end);
        if let Some(sides) = owner {
            self.push(sides, target, stance, "owner", Some(cue), None, false);
            return true;
        }
        // "made an offer of", "voiced its demand": the verb only carries the noun.
        let verb = self.a.parse.verb_at.get(noun.start).copied().flatten().or(place);
        let Some(index) = verb else { return false };
        let Some(verb) = self.verb(index) else { return false };
        let class = self.cue(index).map(|c| c.cue.class);
        let nested = self.a.parse.chunks.get(chunk).and_then(|c| c.preposition).is_some_and(|p| self.a.form(p) != "in");
        if nested {
            return false;
        }
        let light = matches!(class, None | Some(Class::Report | Class::Aspect | Class::Say | Class::Act | Class::Swap))
            && noun.start >= verb.end;
        if light
            && !verb.passive
            && let Some(subject) = verb.subject
        {
            let reference = self.d.refer(self.a, subject, self.speaker.as_ref());
            if stance == Stance::Agrees && matches!(class, None | Some(Class::Aspect)) {
                // "The talks resulted in an agreement to swap": both.
                if !matches!(reference, Ref::Who(Who::Third)) {
                    let sides = reference.sides().unwrap_or(self.d.all);
                    self.push(sides, target, stance, "carried-noun", Some(cue), None, false);
                    return true;
                }
            }
            if let Some(sides) = reference.sides() {
                let memorandum = matches!(reference, Ref::Document(_));
                let source = self.a.parse.chunks.get(subject).map(|c| (c.start, c.end));
                self.push(sides, target, stance, "carried-noun", Some(cue), source, memorandum);
                return true;
            }
        }
        false
    }

    /// "There was no reply to the offer from the union."
    fn no_answer(&mut self, target: &Target, noun: CueAt, chunk: usize) -> bool {
        let none = self.a.parse.chunks.get(chunk).is_some_and(|c| (c.start..c.end).any(|at| self.a.form(at) == "no"));
        let owner = self.owner(chunk, noun.end, self.a.words.len().min(noun.end + 12));
        if let (true, Some(sides)) = (none, owner) {
            self.push(sides, target, Stance::Undecided, "no-answer", Some((noun.start, noun.end)), None, false);
            return true;
        }
        false
    }

    /// Whose the noun group is: "its", "the union's", "by the union", "from the union".
    fn owner(&self, chunk: usize, from: usize, to: usize) -> Option<Sides> {
        let sides = |who: Option<Who>| match who {
            Some(Who::Sides(sides)) => Some(sides),
            _ => None,
        };
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
        if let Some(found) = sides(self.d.possessor(self.a, chunk, self.speaker.as_ref())) {
            return Some(found);
        }
        // "one of the union's key demands" is owned in the group itself; else "by", "from" behind it.
        for at in from..to.max(from + 4).min(self.a.words.len()) {
            if matches!(self.a.form(at), "by" | "from") {
                let next = self.a.chunk_of(at + 1).or_else(|| self.a.chunk_of(at + 2));
                return next.and_then(|c| self.d.refer(self.a, c, self.speaker.as_ref()).sides());
            }
        }
        None
    }

    /// Relative clauses and participles said of the target's group: "the rise sought by the town", "children it wants back".
    fn relative_rule(&mut self, target: &Target) -> bool {
        let mut made = false;
        for index in 0..self.a.parse.verbs.len() {
            let Some(verb) = self.verb(index) else { continue };
            if verb.link != Link::Relative || verb.from < target.at || verb.from > target.at + 12 {
                continue;
            }
            let Some(cue) = self.cue(index) else {
                if verb.modal.is_some() && self.near(target, verb) && self.only_if_after(target, index) {
                    made |= self.make(
                        target,
                        &Reading {
                            stance: Stance::Conditions,
                            holder: Holder::Speaker,
                            rule: "only-if",
                            cue: (verb.start, verb.end),
                            future: false,
                        },
                    );
                    continue;
                }
                if self.mood(verb) == Mood::Duty && self.near(target, verb) {
                    made |= self.make(
                        target,
                        &Reading {
                            stance: Stance::Demands,
                            holder: Holder::Speaker,
                            rule: "duty",
                            cue: (verb.start, verb.end),
                            future: false,
                        },
                    );
                }
                continue;
            };
            if !self.near(target, verb) {
                continue;
            }
            if verb.modal.is_some() && self.only_if_after(target, index) {
                made |= self.make(
                    target,
                    &Reading {
                        stance: Stance::Conditions,
                        holder: Holder::Speaker,
                        rule: "only-if",
                        cue: (verb.start, verb.end),
                        future: false,
                    },
                );
                continue;
            }
            let own_subject =
                verb.subject.and_then(|s| self.a.parse.chunks.get(s)).is_some_and(|c| c.start > target.at);
            let Some(stance) = self.polar(verb, cue.cue.class) else {
                if self.mood(verb) == Mood::Duty {
                    made |= self.make(
                        target,
                        &Reading {
                            stance: Stance::Demands,
                            holder: Holder::Speaker,
                            rule: "duty",
                            cue: (verb.start, verb.end),
                            future: false,
                        },
                    );
                }
                continue;
            };
            if verb.passive {
                if let Some(agent) = self.agent(verb) {
                    made |= self.make(
                        target,
                        &Reading {
                            stance,
                            holder: Holder::Chunk(agent),
                            rule: "relative-passive",
                            cue: (cue.start, cue.end),
                            future: false,
                        },
                    );
                } else if self.is_settled(verb) {
                    made |= self.make(
                        target,
                        &Reading {
                            stance,
                            holder: Holder::Joint,
                            rule: "relative-passive",
                            cue: (cue.start, cue.end),
                            future: false,
                        },
                    );
                }
            } else if own_subject && let Some(subject) = verb.subject {
                made |= self.make(
                    target,
                    &Reading {
                        stance,
                        holder: Holder::Chunk(subject),
                        rule: "relative",
                        cue: (cue.start, cue.end),
                        future: false,
                    },
                );
            }
        }
        made
    }

    /// Whether the relative clause of `verb` is said of the target's group: nothing but that group, its additions and a comma between.
    fn near(&self, target: &Target, verb: &Verb) -> bool {
        !(target.end..verb.from).any(|at| {
            matches!(
                self.a.tag(at),
                Tag::VerbFinite | Tag::Be | Tag::Modal | Tag::Semicolon | Tag::Colon | Tag::Conj | Tag::VerbBase
            )
        })
    }

    /// The agent of a passive: the group behind "by".
    fn agent(&self, verb: &Verb) -> Option<usize> {
        (verb.end..self.a.words.len()).take(12).find(|at| self.a.form(*at) == "by").and_then(|by| {
            if (verb.end..by).any(|at| {
                matches!(self.a.tag(at), Tag::VerbFinite | Tag::Semicolon | Tag::Comma | Tag::Be | Tag::Modal)
            }) {
                return None;
            }
            let mut at = by + 1;
            while matches!(self.a.tag(at), Tag::Quote | Tag::Adv) {
                at += 1;
            }
            self.a.chunk_of(at)
        })
    }

    fn mood(&self, verb: &Verb) -> Mood {
        let form = |at: usize| self.a.base(at);
        if let Some(modal) = verb.modal {
            return match form(modal) {
                "will" | "would" | "shall" => Mood::Future,
                "must" | "should" | "ought" => Mood::Duty,
                "can"
                    if self
                        .a
                        .verb_cues
                        .iter()
                        .flatten()
                        .any(|c| c.start == verb.head && c.cue.class == Class::Agree) =>
                {
                    Mood::Plain
                }
                _ => Mood::Possible,
            };
        }
        // "has to reopen", "needs to be returned", "is to be lifted"
        if verb.form == Form::Infinitive
            && let Some(upper) = verb.parent.and_then(|p| self.verb(p))
        {
            let adjacent = verb.start == upper.end
                || verb.start == upper.end + 1 && matches!(self.a.tag(upper.end), Tag::Quote | Tag::Adv);
            if adjacent {
                match self.a.base(upper.head) {
                    "have" | "need" if !matches!(self.a.form(upper.head), "having") => {
                        return Mood::Duty;
                    }
                    "be" => return Mood::Future,
                    _ => {}
                }
            }
        }
        if verb.form == Form::Finite && self.a.tag(verb.start) == Tag::To {
            return Mood::Future;
        }
        Mood::Plain
    }

    /// The stance of a class with the verb's negation.
    fn polar(&self, verb: &Verb, class: Class) -> Option<Stance> {
        if verb.negated ^ self.subject_denies(verb) { class.denied() } else { class.stance() }
    }

    /// "No town would accept", "neither side".
    fn subject_denies(&self, verb: &Verb) -> bool {
        verb.subject
            .and_then(|s| self.a.parse.chunks.get(s))
            .is_some_and(|c| matches!(self.a.form(c.start), "no" | "neither" | "nobody" | "none"))
    }

    /// What the verb at `index` and those above it say of the target. `object`: whether it stands behind the verb.
    fn chain(&self, index: usize, object: bool, target: &Target) -> Option<Reading> {
        let mut found: Option<Reading> = None;
        let mut current = index;
        let mut object = object;
        let mut negate = false;
        let mut below: Option<usize> = None;
        for _ in 0..8 {
            let verb = self.verb(current)?;
            let class = self.cue(current).map(|c| c.cue.class);
            // "suggested that it was late" only says so.
            let indicative = below.and_then(|b| self.verb(b)).is_some_and(|b| {
                b.form == Form::Finite
                    && self.mood(b) == Mood::Plain
                    && self.a.form(b.start) != "be"
                    && matches!(self.a.tag(b.head), Tag::VerbFinite | Tag::Be | Tag::VerbPart | Tag::Have)
            });
            if indicative
                && matches!(
                    self.a.base(verb.head),
                    "suggest"
                        | "insist"
                        | "agree"
                        | "accept"
                        | "confirm"
                        | "acknowledge"
                        | "concede"
                        | "guarantee"
                        | "vow"
                        | "swear"
                        | "recognise"
                        | "maintain"
                )
            {
                match verb.link {
                    Link::Complement if verb.parent.is_some() => {
                        below = Some(current);
                        current = verb.parent?;
                        object = true;
                        continue;
                    }
                    _ => break,
                }
            }
            // A noun between this verb and the one above takes part: "the demand that the town pay".
            if let Some(reading) = self.effect(current, object, target, found) {
                found = Some(match found {
                    Some(inner) => self.combine(&reading, &inner),
                    None => reading,
                });
            }
            if class == Some(Class::Fail) || class == Some(Class::Aspect) && verb.negated {
                negate = !negate;
                if let Some(inner) = found.as_mut() {
                    inner.stance = if inner.stance == Stance::Agrees { Stance::Rejects } else { inner.stance };
                }
            }
            let clause = below.and_then(|b| self.verb(b)).is_some_and(|b| b.form == Form::Finite);
            if matches!(class, Some(Class::Say | Class::Think)) && clause
                || matches!(class, Some(Class::Accuse)) && found.is_some()
            {
                break;
            }
            if matches!(class, Some(Class::Expect)) && found.is_some_and(|f| f.future) {
                return None;
            }
            // "Halting the work remains": what the gerund says is the subject of the verb behind it.
            if verb.parent.is_none()
                && matches!(verb.form, Form::Ing | Form::Infinitive)
                && verb.start < 2
                && current == index
                && let Some(next) = self.verb(current + 1).filter(|n| n.form == Form::Finite)
            {
                let _ = next;
                current += 1;
                object = false;
                continue;
            }
            match verb.link {
                Link::Complement => match verb.parent {
                    Some(parent) => {
                        below = Some(current);
                        current = parent;
                        object = true;
                    }
                    None => break,
                },
                _ => break,
            }
        }
        found
    }

    /// The outer reading over the inner one.
    fn combine(&self, outer: &Reading, inner: &Reading) -> Reading {
        let mut joined = *outer;
        if inner.stance == Stance::Undecided && matches!(outer.stance, Stance::Agrees) {
            joined.stance = Stance::Undecided;
        }
        if inner.stance == Stance::Conditions && outer.stance == Stance::Agrees {
            joined.stance = Stance::Conditions;
        }
        if outer.rule == "duty" && inner.stance != Stance::Demands && self.same_holder(inner.holder) {
            // "we must reject it", said by that side itself
            return *inner;
        }
        joined
    }

    fn same_holder(&self, holder: Holder) -> bool {
        let own = match self.speaker.as_ref().map(|s| s.who) {
            Some(Who::Sides(sides)) => sides,
            _ => return false,
        };
        match holder {
            Holder::Chunk(chunk) => self.d.refer(self.a, chunk, self.speaker.as_ref()).sides() == Some(own),
            _ => false,
        }
    }

    /// What one verb says of the target by itself.
    fn effect(&self, index: usize, object: bool, target: &Target, inner: Option<Reading>) -> Option<Reading> {
        let verb = self.verb(index)?;
        let mood = self.mood(verb);
        let negated = verb.negated ^ self.subject_denies(verb);
        let subject = verb.subject;
        let words = (verb.start, verb.end);
        let actor = subject.map(|s| self.d.refer(self.a, s, self.speaker.as_ref()));
        let side = actor.is_some_and(|r| r.sides().is_some());
        let future = mood == Mood::Future;
        let duty =
            |stance: Stance| Reading { stance, holder: Holder::Speaker, rule: "duty", cue: words, future: false };
        // A word that judges: "called it unacceptable", "deemed unacceptable by".
        if let Some(judgement) = self.judgement(verb) {
            if verb.passive && !object {
                let holder = self.agent(verb).map_or(Holder::Speaker, Holder::Chunk);
                return Some(Reading {
                    stance: Stance::Rejects,
                    holder,
                    rule: "judgement",
                    cue: judgement,
                    future: false,
                });
            }
            if !verb.passive && object && self.a.base(verb.head) != "be" {
                return subject.map(|s| Reading {
                    stance: Stance::Rejects,
                    holder: Holder::Chunk(s),
                    rule: "judgement",
                    cue: judgement,
                    future: false,
                });
            }
        }
        let Some(cue) = self.cue(index) else {
            if self.a.base(verb.head) == "be" && object && mood != Mood::Duty {
                if let Some(cleft) = self.cleft(index) {
                    return Some(cleft);
                }
                if !negated {
                    return self.identity(verb, words);
                }
            }
            if let Some(only) = self.only_through(verb, mood, target) {
                return Some(Reading {
                    stance: Stance::Demands,
                    holder: Holder::Speaker,
                    rule: "only-through",
                    cue: only,
                    future: false,
                });
            }
            return match mood {
                Mood::Duty => {
                    let pronoun = subject
                        .and_then(|s| self.a.parse.chunks.get(s))
                        .is_some_and(|c| matches!(self.a.form(c.head), "we" | "they"));
                    if subject.is_some_and(|s| self.same_holder(Holder::Chunk(s))) && !pronoun {
                        return None;
                    }
                    Some(duty(Stance::Demands))
                }
                Mood::Future if negated && side => subject.map(|s| Reading {
                    stance: Stance::Rejects,
                    holder: Holder::Chunk(s),
                    rule: "will-not",
                    cue: words,
                    future: true,
                }),
                Mood::Future if negated && verb.passive => Some(Reading {
                    stance: Stance::Rejects,
                    holder: Holder::Speaker,
                    rule: "will-not",
                    cue: words,
                    future: true,
                }),
                _ => None,
            };
        };
        let at = (cue.start.min(verb.start), cue.end.max(verb.end));
        let class = cue.cue.class;
        let reading = |stance: Stance, holder: Holder, rule: &'static str| {
            Some(Reading { stance, holder, rule, cue: at, future })
        };
        match (cue.cue.frame, class) {
            (_, Class::Act | Class::Swap | Class::Cause) => {
                if class == Class::Cause && negated && mood == Mood::Duty {
                    return reading(Stance::Rejects, Holder::Speaker, "not-allowed");
                }
                if let (Mood::Duty, false) = (mood, inner.is_some()) {
                    return Some(duty(Stance::Demands));
                }
                if inner.is_some() && class != Class::Cause {
                    return None;
                }
                if negated && (mood == Mood::Future || class == Class::Cause) {
                    return if verb.passive {
                        let agent = self
                            .agent(verb)
                            .filter(|c| self.d.refer(self.a, *c, self.speaker.as_ref()).sides().is_some());
                        reading(Stance::Rejects, agent.map_or(Holder::Speaker, Holder::Chunk), "will-not")
                    } else {
                        subject.filter(|_| side).and_then(|s| reading(Stance::Rejects, Holder::Chunk(s), "will-not"))
                    };
                }
                if mood == Mood::Future && !negated {
                    if verb.passive || !object {
                        let joint = class == Class::Swap || self.speaker.is_none() && self.d.joint;
                        let holder =
                            self.agent(verb).map_or(if joint { Holder::Joint } else { Holder::Speaker }, Holder::Chunk);
                        return if verb.passive && !object { reading(Stance::Agrees, holder, "promise") } else { None };
                    }
                    return subject.filter(|_| side).and_then(|s| reading(Stance::Agrees, Holder::Chunk(s), "promise"));
                }
                None
            }
            (_, Class::Oblige) => {
                if object && !negated {
                    let holder = match actor {
                        Some(Ref::Document(Some(_)) | Ref::Who(Who::Sides(_))) => subject.map(Holder::Chunk)?,
                        Some(Ref::Who(Who::Third)) => return None,
                        _ => return None,
                    };
                    if matches!(actor, Some(Ref::Document(_))) {
                        return reading(Stance::Demands, holder, "oblige");
                    }
                }
                None
            }
            (Frame::Predicate, _) => {
                let stance = if negated { class.denied() } else { class.stance() }?;
                // Said of the issue, which is the subject: the speaker's, or "for the town".
                if object && !matches!(class, Class::Condition) {
                    // "Its priority remains a rise": the subject's noun decides.
                    return self.identity(verb, at);
                }
                let refers = !self.a.issues.mentions.iter().any(|m| m.start == target.start);
                if refers && stance == Stance::Demands {
                    return None;
                }
                let possessor = (cue.start..cue.end)
                    .filter_map(|at| self.a.chunk_of(at))
                    .find(|c| self.d.possessor(self.a, *c, self.speaker.as_ref()).is_some());
                let holder = self.beneficiary(verb, cue.end).or(possessor).map_or(Holder::Speaker, Holder::Chunk);
                let _ = target;
                reading(stance, holder, "predicate")
            }
            _ => {
                let Some(mut stance) = self.carried_no(class, cue).or_else(|| self.polar(verb, class)) else {
                    if super::word::is_copula(self.a.base(verb.head)) {
                        return self.identity(verb, at).filter(|_| object);
                    }
                    return None;
                };
                if mood == Mood::Duty {
                    // "must agree", "should accept": the speaker demands it; of itself: its own stance.
                    let own = subject.is_some_and(|s| self.same_holder(Holder::Chunk(s)));
                    if !own {
                        return Some(duty(Stance::Demands));
                    }
                }
                if class == Class::Agree && mood == Mood::Possible {
                    stance = Stance::Conditions;
                    if !self.only_if_after(target, index) && !self.if_after(verb) {
                        return None;
                    }
                }
                if class == Class::Commit && stance == Stance::Undecided && future {
                    stance = Stance::Rejects;
                }
                if class == Class::Ready {
                    stance = self.readiness(verb, cue.end, stance);
                }
                if verb.passive {
                    if object {
                        // "was urged to sign", "is required to leave"
                        return match class {
                            Class::Demand | Class::Want => reading(
                                Stance::Demands,
                                self.agent(verb).map_or(Holder::Speaker, Holder::Chunk),
                                "asked",
                            ),
                            _ => None,
                        };
                    }
                    let holder = match self.agent(verb) {
                        Some(agent) => Holder::Chunk(agent),
                        None if target.pronoun && stance == Stance::Demands => return None,
                        None if self.is_settled(verb) => Holder::Joint,
                        None => Holder::Speaker,
                    };
                    return reading(stance, holder, "passive");
                }
                if !object {
                    return None;
                }
                match subject {
                    Some(subject) => reading(stance, Holder::Chunk(subject), "verb"),
                    None if index == 0 && self.d.frame.subject.is_some() => reading(stance, Holder::Lead, "verb"),
                    None => None,
                }
            }
        }
    }

    /// Verbs whose passive without an agent means all sides: "was agreed".
    fn is_settled(&self, verb: &Verb) -> bool {
        matches!(self.a.base(verb.head), "agree" | "settle" | "arrange" | "reach" | "strike" | "confirm")
    }

    /// "Its priority remains a rise", "his top demand would be for": a noun cue in the subject of "be".
    fn identity(&self, verb: &Verb, _at: (usize, usize)) -> Option<Reading> {
        let subject = self.a.parse.chunks.get(verb.subject?)?;
        if let (Ref::Document(Some(_)), false) =
            (self.d.refer(self.a, verb.subject?, self.speaker.as_ref()), verb.passive)
        {
            let holder = Holder::Chunk(verb.subject?);
            return Some(Reading {
                stance: Stance::Demands,
                holder,
                rule: "item",
                cue: (verb.start, verb.end),
                future: false,
            });
        }
        let noun = self.a.noun_cues.iter().find(|n| subject.start <= n.start && n.end <= subject.end)?;
        let stance = noun.cue.class.stance()?;
        let chunk = verb.subject?;
        Some(Reading {
            stance,
            holder: Holder::Chunk(chunk),
            rule: "identity",
            cue: (noun.start, noun.end),
            future: false,
        })
    }

    /// "What the town wants is a bridge": the verb before "is" decides.
    fn cleft(&self, index: usize) -> Option<Reading> {
        let verb = self.verb(index)?;
        (0..index).rev().take(3).find_map(|inner| {
            let other = self.verb(inner)?;
            let cue = self.cue(inner)?;
            let what = self.a.words.get(..other.start)?.iter().rposition(|w| {
                self.a.text.get(w.span.start..w.span.end).is_some_and(|f| f.eq_ignore_ascii_case("what"))
            })?;
            let near = other.start - what < 8
                && !(what..verb.start).any(|at| matches!(self.a.tag(at), Tag::Semicolon | Tag::Colon));
            let stance = self.polar(other, cue.cue.class).filter(|_| near)?;
            Some(Reading {
                stance,
                holder: Holder::Chunk(other.subject?),
                rule: "cleft",
                cue: (other.start, cue.end.max(other.end)),
                future: false,
            })
        })
    }

    /// "can only be settled by talks", "only talks could settle it": what alone can help is demanded.
    fn only_through(&self, verb: &Verb, mood: Mood, target: &Target) -> Option<(usize, usize)> {
        if mood != Mood::Possible || target.issues.is_empty() {
            return None;
        }
        let within =
            (verb.start..verb.end + 1).find(|at| self.a.form(*at) == "only").filter(|_| target.start >= verb.end);
        let front = (verb.from..verb.start)
            .find(|at| self.a.form(*at) == "only")
            .filter(|only| target.start > *only && target.at < verb.start);
        let only = within.or(front)?;
        if matches!(self.a.form(only + 1), "if" | "after" | "once" | "when" | "where") {
            return None;
        }
        let clause = (verb.end..target.start).any(|at| self.a.tag(at) == Tag::Sub);
        (!clause).then_some((only, only + 1))
    }

    /// Readiness to carry on accepts what is there; readiness to do or hold something offers it.
    fn readiness(&self, verb: &Verb, from: usize, stance: Stance) -> Stance {
        if stance != Stance::Agrees {
            return stance;
        }
        let _ = verb;
        let mut at = from;
        while matches!(self.a.tag(at), Tag::Quote | Tag::Adv | Tag::Neg) {
            at += 1;
        }
        if self.a.tag(at) != Tag::To {
            return Stance::Agrees;
        }
        let next = self.a.base(at + 1);
        if matches!(
            next,
            "continue"
                | "keep"
                | "go"
                | "resume"
                | "accept"
                | "agree"
                | "consider"
                | "study"
                | "carry"
                | "negotiate"
                | "talk"
        ) {
            Stance::Agrees
        } else {
            Stance::Proposes
        }
    }

    /// A judging word behind a verb of judging or "as".
    fn judgement(&self, verb: &Verb) -> Option<(usize, usize)> {
        let class = self.a.verb_cues.iter().flatten().find(|c| c.start == verb.head).map(|c| c.cue.class);
        let judges = matches!(class, Some(Class::Think | Class::Reject | Class::Consider))
            || matches!(
                self.a.base(verb.head),
                "call" | "describe" | "deem" | "find" | "dismiss" | "regard" | "consider" | "brand" | "label"
            );
        if !judges {
            return None;
        }
        let found = self.a.judgements.iter().find(|j| j.start >= verb.end && j.start < verb.end + 12)?;
        let stops = (verb.end..found.start)
            .any(|at| matches!(self.a.tag(at), Tag::VerbFinite | Tag::Be | Tag::Modal | Tag::Semicolon));
        (!stops).then_some((found.start, found.end))
    }

    /// For whom something is as a predicate says: "out of the question for the union".
    fn beneficiary(&self, _verb: &Verb, from: usize) -> Option<usize> {
        let mut at = from;
        while matches!(self.a.tag(at), Tag::Quote | Tag::Adv) {
            at += 1;
        }
        if !matches!(self.a.form(at), "for" | "to") {
            return None;
        }
        let chunk = self.a.chunk_of(at + 1)?;
        self.d.refer(self.a, chunk, self.speaker.as_ref()).sides().map(|_| chunk)
    }

    /// Puts a reading to a target.
    fn make(&mut self, target: &Target, reading: &Reading) -> bool {
        let (sides, source, memorandum) = match reading.holder {
            Holder::Chunk(chunk) => {
                let source = self.a.parse.chunks.get(chunk).map(|c| (c.start, c.end));
                let reference = self.d.refer(self.a, chunk, self.speaker.as_ref());
                let joint = self.joint(chunk);
                match reference {
                    Ref::Who(Who::Third) if joint == 0 => return false,
                    Ref::Other => {
                        // "Its top demand would be": whose it is.
                        let Some(owner) = self.owner(chunk, usize::MAX - 8, 0) else { return false };
                        (owner, source, false)
                    }
                    Ref::Document(None) => return false,
                    Ref::Document(Some(sides)) => (sides, source, true),
                    other => (other.sides().unwrap_or(0) | joint, source, false),
                }
            }
            Holder::Speaker => match self.speaking() {
                Some(sides) => (sides, None, false),
                None => return false,
            },
            Holder::Joint => (self.d.all, None, false),
            Holder::Lead => (self.d.frame.subject.unwrap_or(0), None, false),
        };
        if sides == 0 {
            return false;
        }
        // Each side presents its own: that is no offer of both.
        if sides.count_ones() > 1 && reading.stance == Stance::Proposes {
            return false;
        }
        let refers = !self.a.issues.mentions.iter().any(|m| m.start == target.start);
        if refers
            && reading.stance == Stance::Undecided
            && (target.issues.len() > 1 && !target.offers
                || self.names_document()
                || target.pronoun && self.d.about_document)
        {
            return false;
        }
        self.push(sides, target, reading.stance, reading.rule, Some(reading.cue), source, memorandum);
        true
    }

    /// The sides coordinated with the group: "the union and the operator".
    fn joint(&self, chunk: usize) -> Sides {
        let mut sides = 0;
        let mut at = chunk;
        for _ in 0..4 {
            let Some(group) = self.a.parse.chunks.get(at) else { break };
            let mut before = group.start;
            while before > 0 && matches!(self.a.tag(before - 1), Tag::Quote | Tag::Adv) {
                before -= 1;
            }
            let Some(link) = before.checked_sub(1) else { break };
            let Some(outer) = link.checked_sub(1).and_then(|b| self.a.chunk_of(b)) else { break };
            // A comma joins only where a headline begins: "Harbour, union agree".
            let first = self.a.parse.chunks.get(outer).is_some_and(|c| c.start == 0 && c.preposition.is_none());
            let comma = self.a.tag(link) == Tag::Comma && first && group.preposition.is_none();
            if self.a.form(link) != "and" && !comma {
                break;
            }
            match self.a.named.get(outer).and_then(|n| n.who) {
                Some(Who::Sides(s)) => {
                    sides |= s;
                }
                _ => break,
            }
            at = outer;
        }
        sides
    }

    /// The side that speaks: in the sentence, or by the heading over it.
    fn speaking(&self) -> Option<Sides> {
        match self.speaker.as_ref().map(|s| s.who) {
            Some(Who::Sides(sides)) => Some(sides),
            Some(Who::Third) => None,
            None => self.d.frame.side,
        }
    }

    /// What a heading or a lead-in makes of an item that doesn't say it itself.
    fn frame_rule(&mut self, target: &Target) {
        let frame = &self.d.frame;
        let (Some(side), Some(stance)) = (frame.side, frame.stance) else { return };
        if target.end <= 2
            && matches!(self.a.tag(target.end), Tag::Colon)
            && self.drafts.iter().any(|d| target.issues.contains(&d.issue))
        {
            return;
        }
        // A group that only refers back says nothing new.
        if self.a.issues.mentions.iter().all(|m| m.start != target.start) {
            return;
        }
        let negated = self
            .a
            .words
            .get(..target.end)
            .unwrap_or_default()
            .iter()
            .any(|w| w.tag == Tag::Neg || w.is(class::NEG) || w.base == "no")
            || self.a.words.iter().any(|w| w.is(class::NEG) || w.tag == Tag::Neg);
        let own = self.a.actors.iter().any(|m| matches!(m.who, Who::Sides(s) if s & side != 0));
        let passive = self.a.parse.verbs.iter().any(|v| v.passive && v.negated);
        let stance = if negated && stance == Stance::Demands && (own || passive) { Stance::Rejects } else { stance };
        let document = frame.document;
        self.push(side, target, stance, "heading", None, None, document);
    }

    /// Verbs of refusing, accepting or answering without any object: what was spoken of last.
    fn ellipses(&mut self, targets: &[Target]) {
        for index in 0..self.a.parse.verbs.len() {
            let (Some(verb), Some(cue)) = (self.verb(index), self.cue(index)) else { continue };
            let class = cue.cue.class;
            if !matches!(class, Class::Reject | Class::Agree | Class::Answer | Class::Consider | Class::Silent)
                || verb.passive
                || matches!(cue.cue.frame, Frame::Predicate)
            {
                continue;
            }
            let Some(stance) = self.polar(verb, class).or_else(|| self.carried_no(class, cue)) else { continue };
            let end = cue.end.max(verb.end);
            let mut next = end;
            while matches!(self.a.tag(next), Tag::Quote | Tag::Adv) {
                next += 1;
            }
            let closed = next >= self.a.words.len()
                || matches!(self.a.tag(next), Tag::Comma | Tag::Semicolon | Tag::Conj | Tag::Other | Tag::Dash);
            let answers = matches!(class, Class::Answer);
            // An answer to a document as a whole is none to an issue.
            if stance == Stance::Undecided && (self.d.about_document || self.names_document()) {
                continue;
            }
            if matches!(verb.link, Link::Adverbial(sub) if self.conditional(sub, verb)) || self.a.form(0) == "if" {
                continue;
            }
            if !closed && !answers
                || targets
                    .iter()
                    .any(|t| self.a.parse.verb_at.get(t.at).copied().flatten() == Some(index) && t.at >= verb.start)
            {
                continue;
            }
            let Some(subject) = verb.subject else { continue };
            let earlier: Vec<usize> =
                self.a.issues.mentions.iter().filter(|m| m.end <= verb.start).map(|m| m.issue).collect();
            let issues: Vec<usize> = match earlier.last() {
                Some(issue) => vec![*issue],
                None => self.d.issues.last().copied().into_iter().collect(),
            };
            if issues.is_empty() || self.mood(verb) == Mood::Possible {
                continue;
            }
            let target = Target { issues, start: verb.start, end, at: verb.start, offers: false, pronoun: false };
            let conditional = stance == Stance::Agrees && self.only_if_after(&target, index);
            let stance = if conditional { Stance::Conditions } else { stance };
            self.make(
                &target,
                &Reading {
                    stance,
                    holder: Holder::Chunk(subject),
                    rule: "ellipsis",
                    cue: (verb.start, end),
                    future: false,
                },
            );
        }
    }

    /// Whether the sentence speaks of a document.
    fn names_document(&self) -> bool {
        (0..self.a.parse.chunks.len()).any(|chunk| super::discourse::is_document(self.a, chunk))
    }

    /// "gave no answer": the negation stands in the object.
    fn carried_no(&self, class: Class, cue: CueAt) -> Option<Stance> {
        if class != Class::Answer {
            return None;
        }
        let denied = (cue.start..cue.end + 1).any(|at| matches!(self.a.form(at), "no" | "neither"));
        if denied { class.denied() } else { None }
    }

    #[allow(clippy::too_many_arguments)]
    fn push(
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
                });
            }
        }
    }
}

fn target_covers(target: &Target, at: usize) -> bool {
    target.start <= at && at < target.end
}
