//! The verb that is a cue: with its auxiliaries and particle, and whose it is.

use super::super::lexicon::class::*;
use super::super::parse::{Form, Verb};
use super::super::tag::pos;
use super::{Range, Scan};

/// A verb that may be a cue.
#[derive(Clone, Copy)]
pub(super) struct Cue {
    pub from: usize,
    /// The verb itself.
    pub head: usize,
    /// Behind the verb and its particle.
    pub to: usize,
    /// What may follow it: bits of the cue classes.
    pub class: u64,
    pub form: Form,
    pub passive: bool,
    pub source: Option<Range>,
    /// Whether its clause is said of a noun.
    pub relative: bool,
}

impl Scan<'_, '_> {
    /// Whether the comma before a verb closes what is inserted between it and its subject: "Holt, who runs the port, said".
    pub(super) fn insertion_before(&self, cue: &Cue) -> bool {
        let p = self.p;
        cue.source.is_some_and(|source| {
            let closes = source.1 == cue.from && p.is_mark(cue.from.saturating_sub(1), &[","]);
            // "Holt, star of “Docks,” said"
            let named_in = source.1 == cue.from && p.quoted(source.1 - 1);
            let apposed = source.1 > source.0 + 3 && (closes || named_in);
            let relative =
                source.1 < cue.from && p.is_mark(source.1, &[","]) && p.has(source.1 + 1, pos::REL | pos::ING);
            // "…, said Ann Holt, the mayor.": nothing is left that could be what was said.
            let named = self.begins_group(cue.to) && p.has(cue.to, pos::NAME) && self.ends(self.group_behind(cue.to).1);
            source.0 >= self.sentence.0 && (apposed || relative) && !named
        })
    }

    /// The cue whose verb stands at `at`.
    pub(super) fn cue(&self, at: usize) -> Option<Cue> {
        let p = self.p;
        // "had no doubts about"
        let has = p.has(at, pos::HAVE);
        let word = p.word(at).filter(|word| word.is(CUE) && word.pos & pos::VERB != 0 || has)?;
        let verb = self.verb_at(at)?;
        let mut class = if has { LIGHT } else { word.class & CUE & !PARTICLE };
        let mut to = at + 1;
        // "spoke briefly about"
        let adverb = usize::from(p.has(to, pos::ADV) && !p.is(to, PREPOSITION));
        let past = |particle: &str| {
            if self.follows(particle, to) {
                Some(to)
            } else {
                Some(to + 1).filter(|_| adverb > 0 && self.follows(particle, to + 1))
            }
        };
        if let Some(entry) = word.entry
            && let Some((particle, made)) = entry
                .particles
                .iter()
                .filter(|(particle, made)| made & CUE != 0 && past(particle).is_some())
                .max_by_key(|(particle, _)| particle.len())
        {
            class = *made;
            to = past(particle).unwrap_or(to);
            to += particle.split('_').filter(|word| !word.starts_with('~')).count();
        }
        (class != 0).then_some(Cue {
            from: verb.from.max(self.claimed.min(at)),
            head: at,
            to,
            class,
            form: verb.form,
            passive: verb.passive,
            source: self.source_of(verb),
            relative: verb.relative,
        })
    }

    /// The verb at `at` as a cue, though it may be none by its own meaning.
    pub(super) fn any_verb(&self, at: usize) -> Option<Cue> {
        self.cue(at).or_else(|| {
            let verb = self.verb_at(at).filter(|verb| self.p.has(verb.head, pos::VERB))?;
            // "Holt chimed in."
            let behind = matches!(self.p.form(at + 1), "out" | "in" | "on") && self.p.has(at + 2, pos::MARK);
            Some(Cue {
                from: verb.from.max(self.claimed.min(at)),
                head: at,
                to: at + 1 + usize::from(behind || self.p.form(at + 1) == "back"),
                class: 0,
                form: verb.form,
                passive: verb.passive,
                source: self.source_of(verb),
                relative: verb.relative,
            })
        })
    }

    /// Whose a verb is: its subject, or who speaks in the tag that its participle hangs on.
    fn source_of(&self, verb: &Verb) -> Option<Range> {
        let hangs = verb.form == Form::Ing && !verb.relative;
        let speaker = self.speaker.filter(|speaker| hangs && verb.subject.is_none_or(|subject| subject.1 <= speaker.0));
        speaker.or(verb.subject.map(|source| self.sender(source)))
    }

    /// Who sent the message that is said to say something: "Holt released a statement saying".
    fn sender(&self, source: Range) -> Range {
        let message = (source.0..source.1).any(|at| self.p.is(at, MESSAGE));
        // "putting out a statement saying"
        let verb = source.0.checked_sub(1).filter(|_| message).and_then(|before| {
            let apart = usize::from(matches!(self.p.form(before), "out" | "up"));
            self.verb_at(before.checked_sub(apart)?)
        });
        let sends = |verb: &&Verb| {
            let base = self.p.word(verb.head).and_then(|word| word.entry).map_or("", |entry| entry.base);
            self.p.is(verb.head, LIGHT)
                || matches!(
                    base,
                    "run"
                        | "hold"
                        | "sign"
                        | "post"
                        | "write"
                        | "approve"
                        | "air"
                        | "put"
                        | "file"
                        | "draft"
                        | "plant"
                        | "read"
                )
        };
        verb.filter(|verb| !verb.passive).filter(sends).and_then(|verb| verb.subject).unwrap_or(source)
    }

    /// Whether the words of a particle, "it_clear", stand at `at`.
    fn follows(&self, particle: &str, at: usize) -> bool {
        if let Some(word) = particle.strip_prefix('~') {
            return (at..self.sentence.1)
                .take(12)
                .take_while(|&at| !self.p.is_mark(at, &[",", ";", ":"]))
                .any(|at| self.p.form(at) == word);
        }
        let mut place = at;
        particle.split('_').all(|word| {
            place += 1;
            self.p.form(place - 1).eq_ignore_ascii_case(word)
        })
    }

    /// The verb whose head stands at `at`.
    pub(super) fn verb_at(&self, at: usize) -> Option<&Verb> {
        let place = self.verbs.binary_search_by_key(&at, |verb| verb.head).ok()?;
        self.verbs.get(place)
    }

    /// The verb whose group begins at `at`.
    pub(super) fn verb_from(&self, at: usize) -> Option<&Verb> {
        let place = self.verbs.binary_search_by_key(&at, |verb| verb.from).ok()?;
        self.verbs.get(place)
    }

    /// The first finite verb from `at` on.
    pub(super) fn finite_from(&self, at: usize) -> Option<&Verb> {
        let place = self.verbs.partition_point(|verb| verb.head < at);
        self.verbs.get(place..)?.iter().take(40).find(|verb| verb.form == Form::Finite)
    }

    /// How many finite verbs of a stretch are not said of a noun: 2 for any more.
    pub(super) fn main_verbs(&self, (from, to): Range) -> usize {
        let place = self.verbs.partition_point(|verb| verb.head < from);
        let within = self.verbs.get(place..).unwrap_or_default().iter().take_while(|verb| verb.head < to);
        within.filter(|verb| verb.form == Form::Finite && !verb.relative).take(2).count()
    }

    /// Whether a finite verb stands between `from` and `to`.
    pub(super) fn finite_between(&self, from: usize, to: usize) -> bool {
        self.finite_from(from).is_some_and(|verb| verb.head < to)
    }
}
