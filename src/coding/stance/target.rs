//! Targets: what a sentence names issues by, and what refers back to some.

use super::super::actor::{Sides, Who};
use super::super::clause::{Chunk, Link, Verb};
use super::super::issue::Mention;
use super::super::lexicon::Frame;
use super::super::word::{Tag, class, is_copula};
use super::Rules;
use crate::index::sort;

/// Something that names issues: a keyword, or a group that refers back.
#[derive(Clone, Debug)]
pub(super) struct Target {
    pub issues: Vec<usize>,
    pub start: usize,
    pub end: usize,
    /// The word that decides which verb governs it.
    pub at: usize,
    /// Whether it refers back to offers, each by itself.
    pub offers: bool,
    /// Whether a pronoun alone refers back.
    pub pronoun: bool,
}

impl Target {
    /// The words that name issues, and the one of them that decides which verb governs them.
    pub fn new(issues: Vec<usize>, start: usize, end: usize, at: usize) -> Self {
        Self { issues, start, end, at, offers: false, pronoun: false }
    }

    /// The words of a keyword.
    pub fn named(mention: &Mention) -> Self {
        Self::new(vec![mention.issue], mention.start, mention.end, mention.end.saturating_sub(1))
    }

    /// Whether the word is one of its own: "trains without guards".
    pub fn covers(&self, at: usize) -> bool {
        self.start <= at && at < self.end
    }
}

impl Rules<'_, '_> {
    /// The targets of the sentence in the order in which they are judged.
    pub(super) fn targets(&self) -> Vec<Target> {
        let mut targets = self.mentioned();
        let referring = (0..self.a.parse.chunks.len()).filter_map(|chunk| self.referring(chunk, &targets));
        let referring: Vec<Target> = referring.collect();
        targets.extend(referring);
        if targets.is_empty() {
            targets.extend(self.told_below());
        }
        sort(&mut targets, &|a, b| a.start < b.start);
        self.put_label_last(&mut targets);
        targets
    }

    /// "HEATING. Three boilers will be installed", after a deal was made: what will be by it, where the heading alone says what
    /// it is about.
    fn told_below(&self) -> Option<Target> {
        let about = self.d.about().filter(|_| (self.d.made || self.d.deal) && !self.a.heading && self.nobody_says())?;
        let verb = self.a.parse.verbs.iter().find(|verb| verb.link == Link::Root)?;
        let will = verb.passive && verb.modal.is_some_and(|at| self.a.form(at) == "will") || self.comes_about(verb);
        let subject = verb.subject.filter(|subject| will && !verb.negated && !self.holds(*subject))?;
        let group = self.a.parse.chunks.get(subject)?;
        Some(Target::new(vec![about], group.start, group.end, group.head))
    }

    /// The issues that are named by their keywords.
    fn mentioned(&self) -> Vec<Target> {
        let mentions = self.a.issues.mentions.iter().filter(|m| !self.is_incidental(m));
        mentions.map(Target::named).collect()
    }

    /// What the sentence names issues by, or else the nouns that one issue alone has in its keywords.
    pub(super) fn named_or_owned(&self) -> &[Mention] {
        let issues = &self.a.issues;
        if issues.mentions.is_empty() { &issues.owned } else { &issues.mentions }
    }

    /// A group that names no issue and refers back to some.
    fn referring(&self, chunk: usize, named: &[Target]) -> Option<Target> {
        let group = self.a.parse.chunks.get(chunk)?;
        let mentions = &self.a.issues.mentions;
        if mentions.iter().any(|m| m.start < group.end && group.start < m.end)
            || self.names_behind(group)
            || self.is_expletive(chunk, group)
        {
            return None;
        }
        if self.announces(chunk) {
            return None;
        }
        let mut before = named.iter().filter(|target| target.end <= group.start);
        let before = before.next_back().and_then(|target| target.issues.last().copied());
        let holder = || self.holder_above(group.head);
        let anaphor = self.d.anaphor(self.a, chunk, before, &holder).filter(|_| !self.is_agent(chunk))?;
        // Behind a label everything is about what that names.
        let label = self.d.label.or(self.d.title.filter(|_| before.is_none()));
        let about = label.filter(|label| !anaphor.issues.contains(label)).map(|label| vec![label]);
        let target = Target::new(about.unwrap_or(anaphor.issues), group.start, group.end, group.head);
        Some(Target { offers: anaphor.offers, pronoun: anaphor.pronoun, ..target })
    }

    /// "It was agreed that": what is told stands behind the verb.
    fn announces(&self, chunk: usize) -> bool {
        let told = |v: &Verb| v.passive && v.subject == Some(chunk) && self.a.tag(v.end) == Tag::That;
        let it = self.a.parse.chunks.get(chunk).is_some_and(|c| self.a.form(c.head) == "it");
        it && self.a.parse.verbs.iter().any(told)
    }

    /// "The idea of a rise" names what it means itself.
    fn names_behind(&self, group: &Chunk) -> bool {
        matches!(self.a.form(group.end), "of" | "for" | "to" | "that" | "about" | "on" | "under" | "which")
            && self.a.issues.mentions.iter().any(|m| m.start >= group.end && m.start < group.end + 8)
    }

    /// "It was agreed that wages would rise": the clause behind is meant.
    fn is_expletive(&self, chunk: usize, group: &Chunk) -> bool {
        self.a.form(group.head) == "it"
            && self
                .a
                .parse
                .verbs
                .iter()
                .any(|verb| verb.subject == Some(chunk) && verb.passive && self.a.tag(verb.end) == Tag::That)
    }

    /// The label of a list item ("Gates: some may open, but only if") says what it is about; the rest says the stance and
    /// is judged first.
    fn put_label_last(&self, targets: &mut [Target]) {
        if self.a.tag(1) == Tag::Colon || self.a.tag(2) == Tag::Colon {
            let labels = targets.iter().take_while(|t| t.end <= 2).count();
            targets.rotate_left(labels);
        }
    }

    /// Whether the group is the subject of a verb by which somebody does something.
    fn is_agent(&self, chunk: usize) -> bool {
        self.a.parse.verbs.iter().enumerate().any(|(i, v)| v.subject == Some(chunk) && self.acts(i, v))
    }

    /// Whether the verb's subject is somebody who does something, so that no issue can be meant by it.
    fn acts(&self, index: usize, verb: &Verb) -> bool {
        let base = self.a.base(verb.head);
        let happens =
            matches!(base, "begin" | "start" | "end" | "stop" | "continue" | "go" | "follow" | "happen" | "have");
        if verb.passive || happens || is_copula(base) {
            return false;
        }
        // "The lease is open. The town says it should run for 30 years": who says so would do it to something.
        let object = self.a.group_at(verb.end);
        let acts_on = object.is_some_and(|group| group.preposition.is_none() && self.a.tag(group.head) == Tag::Noun);
        let must = || verb.modal.is_some_and(|at| matches!(self.a.base(at), "should" | "must" | "ought"));
        let runs = || matches!(base, "run" | "apply" | "last" | "cover" | "include" | "take" | "come" | "expire");
        let receives = matches!(base, "receive" | "say" | "hold" | "hear" | "know" | "see" | "meet" | "send" | "tell");
        // "The union said it would strike": a body that speaks means itself.
        let itself = verb.link == Link::Complement
            && verb.parent.is_some_and(|p| {
                let subject = self.verb(p).and_then(|v| v.subject).and_then(|s| self.a.named.get(s));
                let body = subject.is_some_and(|n| matches!(n.who, Some(Who::Sides(_))) && n.person.is_none());
                body && self.says(p)
            });
        if must() && runs() {
            return false;
        }
        // "that it close the yard": what does something to something is somebody.
        receives || itself || acts_on || self.cue(index).is_some_and(|c| c.cue.frame != Frame::Predicate)
    }

    /// The side that holds the verb over a word, for choosing what "the offer" means.
    fn holder_above(&self, at: usize) -> Option<Sides> {
        let verb = self.a.verb_at(at)?;
        let subject = self.a.parse.verbs.get(verb)?.subject?;
        self.who(subject).sides()
    }

    /// Where no keyword stands, what the sentence says of a noun that one issue alone has in its keywords, unless the paragraph
    /// is about another.
    pub(super) fn owned_rule(&mut self) {
        let a = self.a;
        let Some(issue) = a.issues.owned.first().map(|m| m.issue) else { return };
        if self.d.topic.is_some_and(|topic| topic != issue) {
            return;
        }
        for mention in &a.issues.owned {
            if self.is_core(mention) {
                self.judge(&Target::named(mention));
            }
        }
    }

    /// Whether the noun says more than where, or for each of whom, something is.
    fn is_core(&self, mention: &Mention) -> bool {
        let Some(group) = self.a.group_at(mention.start) else { return false };
        let mut cues = self.a.verb_cues.iter().flatten().chain(&self.a.noun_cues);
        let place = |at: &usize| matches!(self.a.form(*at), "at" | "in" | "onto" | "from" | "by" | "near" | "inside");
        let where_ = group.preposition.filter(place).is_some_and(|at| !cues.any(|cue| cue.start < at && at <= cue.end));
        let acts = self.a.word(group.head).is_some_and(|word| word.term.actor || word.is(class::ROLE));
        let each = group.preposition.is_some() && matches!(self.a.form(group.start), "every" | "each");
        !(where_ || acts || each)
    }
}
