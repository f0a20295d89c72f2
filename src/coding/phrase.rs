//! Phrases of a codebook, found in the words of a sentence. Built once for a codebook; words are compared by number.

use super::term::{Bits, Term, Terms};
use super::word::{Tag, Word};
use crate::codebook::keyword::{Form, Keyword, Phrase};
use crate::index::sort;

/// How many other words a gap ("...") may hold.
const GAP: usize = 5;
/// How far apart the parts of a keyword ("guard + post") may stand, in words.
const REACH: usize = 11;

/// A sentence's words, and the text they stand in.
pub(super) struct Forms<'a> {
    pub words: &'a [Word<'a>],
    text: &'a str,
    /// The stems and forms among the words, by the numbers that [`Unit::number`] gives.
    terms: Bits,
}

impl<'a> Forms<'a> {
    pub fn new(words: &'a [Word<'a>], text: &'a str) -> Self {
        let mut terms = Bits::default();
        for Term { stem, form, .. } in words.iter().map(|word| word.term) {
            terms.add(stem * 2);
            terms.add(if form == 0 { 0 } else { form * 2 + 1 });
        }
        Self { words, text, terms }
    }
}

/// One word of a phrase, as it is compared.
#[derive(Clone, Debug)]
enum Unit {
    Stem(u32),
    Exact(u32),
    Prefix(String),
    Capitals(String),
}

impl Unit {
    /// The number that stands for it among the terms of a sentence; 0 where only its letters tell.
    fn number(&self) -> u32 {
        match self {
            Self::Stem(stem) => stem * 2,
            Self::Exact(form) => form * 2 + 1,
            Self::Prefix(_) | Self::Capitals(_) => 0,
        }
    }
}

/// A phrase by its first word.
#[derive(Clone, Copy)]
struct Start {
    phrase: u32,
    /// The number of its second word.
    next: u32,
}

/// Phrases by their first word.
#[derive(Default)]
pub(super) struct Phrases {
    phrases: Vec<Vec<(Unit, bool)>>,
    /// By the number of a stem or a form.
    by_stem: Vec<Vec<Start>>,
    by_form: Vec<Vec<Start>>,
    by_prefix: Vec<(String, u32)>,
}

/// Where a phrase stands: words `start..end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    pub phrase: u32,
    pub start: usize,
    pub end: usize,
}

impl Phrases {
    /// Adds a phrase and gives its number.
    pub fn add(&mut self, phrase: &Phrase, terms: &mut Terms) -> u32 {
        let number = u32::try_from(self.phrases.len()).unwrap_or(u32::MAX);
        let units: Vec<(Unit, bool)> = phrase
            .words
            .iter()
            .map(|word| {
                let unit = match word.form {
                    Form::Any => Unit::Stem(terms.add_stem(&word.text)),
                    Form::Exact => Unit::Exact(terms.add_form(&word.text)),
                    Form::Prefix => Unit::Prefix(word.text.clone()),
                    Form::Capitals => Unit::Capitals(word.text.clone()),
                };
                (unit, word.gap)
            })
            .collect();
        let start = Start { phrase: number, next: units.get(1).map_or(0, |(unit, _)| unit.number()) };
        match units.first() {
            Some((Unit::Stem(stem), _)) => put(&mut self.by_stem, *stem, start),
            Some((Unit::Exact(form), _)) => put(&mut self.by_form, *form, start),
            Some((Unit::Capitals(form), _)) => put(&mut self.by_form, terms.add_form(&form.to_lowercase()), start),
            Some((Unit::Prefix(begin), _)) => {
                terms.add_prefix(begin);
                self.by_prefix.push((begin.clone(), number));
            }
            None => {}
        }
        self.phrases.push(units);
        number
    }

    /// All places where a phrase stands.
    pub fn hits(&self, forms: &Forms) -> Vec<Hit> {
        let mut hits = Vec::new();
        for (start, word) in forms.words.iter().enumerate() {
            for (lists, number) in [(&self.by_stem, word.term.stem), (&self.by_form, word.term.form)] {
                let phrases = if number == 0 { None } else { lists.get(number as usize) };
                for Start { phrase, .. } in phrases.into_iter().flatten().filter(|start| forms.terms.has(start.next)) {
                    self.try_at(*phrase, start, forms, &mut hits);
                }
            }
            if word.term.prefixed {
                for (_, phrase) in self.by_prefix.iter().filter(|(prefix, _)| word.lower.starts_with(prefix)) {
                    self.try_at(*phrase, start, forms, &mut hits);
                }
            }
        }
        hits
    }

    fn try_at(&self, phrase: u32, start: usize, forms: &Forms, hits: &mut Vec<Hit>) {
        let Some(units) = self.phrases.get(phrase as usize) else { return };
        let mut at = start;
        for (index, (unit, gap)) in units.iter().enumerate() {
            let mut left = if *gap && index > 0 { GAP } else { 0 };
            let limit = if index == 0 { at + 1 } else { at + left + 3 };
            loop {
                let Some(word) = forms.words.get(at).filter(|_| at < limit) else { return };
                if matches(unit, word, forms.text) {
                    break;
                }
                // Quotation marks and hyphens between the words of a phrase don't part them.
                let free = match word.tag {
                    Tag::Quote => true,
                    Tag::Dash => joins(forms, at),
                    _ => false,
                };
                if !free {
                    let Some(rest) = left.checked_sub(1) else { return };
                    left = rest;
                }
                at += 1;
            }
            at += 1;
        }
        hits.push(Hit { phrase, start, end: at });
    }
}

/// Whether a dash touches the words on both sides: "2-3".
fn joins(forms: &Forms, at: usize) -> bool {
    let near = at.checked_sub(1).and_then(|before| Some((forms.words.get(before)?, forms.words.get(at + 1)?)));
    let dash = forms.words.get(at).map(|word| word.span);
    near.zip(dash).is_some_and(|((before, next), dash)| before.span.end == dash.start && dash.end == next.span.start)
}

/// Adds a phrase to those of a number.
fn put(lists: &mut Vec<Vec<Start>>, at: u32, phrase: Start) {
    let at = at as usize;
    if lists.len() <= at {
        lists.resize(at + 1, Vec::new());
    }
    if let Some(list) = lists.get_mut(at) {
        list.push(phrase);
    }
}

fn matches(unit: &Unit, word: &Word, text: &str) -> bool {
    match unit {
        Unit::Stem(stem) => word.term.stem == *stem,
        Unit::Exact(form) => word.term.form == *form,
        Unit::Prefix(start) => word.lower.starts_with(start),
        Unit::Capitals(form) => {
            // Longer acronyms are also written as names ("Nasa").
            let written = word.span.of(text).replace('.', "");
            written == *form || form.len() > 3 && word.capital && written.eq_ignore_ascii_case(form)
        }
    }
}

/// Keywords, each with what it stands for, over one set of phrases.
pub(super) struct Keywords<T> {
    pub phrases: Phrases,
    keywords: Vec<(Vec<Vec<u32>>, T)>,
    /// By phrase: the keywords that use it.
    uses: Vec<Vec<u32>>,
}

/// A keyword found: what it stands for, the words of its parts.
#[derive(Clone, Debug)]
pub(super) struct Found<T> {
    pub what: T,
    /// The words of each part, in the order of the text.
    pub parts: Vec<(usize, usize)>,
}

impl<T: Copy> Keywords<T> {
    pub fn new() -> Self {
        Self { phrases: Phrases::default(), keywords: Vec::new(), uses: Vec::new() }
    }

    /// Adds a keyword as the codebook writes it; one that can match nothing is left out (the codebook's check tells).
    pub fn add(&mut self, text: &str, what: T, terms: &mut Terms) {
        let Ok(keyword) = Keyword::parse(text) else { return };
        let number = u32::try_from(self.keywords.len()).unwrap_or(u32::MAX);
        let mut parts = Vec::new();
        for part in &keyword.parts {
            let mut choice = Vec::new();
            for phrase in part {
                let id = self.phrases.add(phrase, terms);
                self.uses.resize(id as usize + 1, Vec::new());
                if let Some(uses) = self.uses.get_mut(id as usize) {
                    uses.push(number);
                }
                choice.push(id);
            }
            parts.push(choice);
        }
        self.keywords.push((parts, what));
    }

    /// Adds a phrase as a keyword of its own.
    pub fn add_phrase(&mut self, phrase: Phrase, what: T, terms: &mut Terms) {
        let number = u32::try_from(self.keywords.len()).unwrap_or(u32::MAX);
        let id = self.phrases.add(&phrase, terms);
        self.uses.resize(id as usize + 1, Vec::new());
        if let Some(uses) = self.uses.get_mut(id as usize) {
            uses.push(number);
        }
        self.keywords.push((vec![vec![id]], what));
    }

    /// All keywords that the words hold.
    pub fn find(&self, forms: &Forms, barrier: &dyn Fn(usize, usize) -> bool) -> Vec<Found<T>> {
        let hits = self.phrases.hits(forms);
        let mut found = Vec::new();
        for hit in &hits {
            for number in self.uses.get(hit.phrase as usize).into_iter().flatten() {
                let Some((parts, what)) = self.keywords.get(*number as usize) else { continue };
                // The place of the first part leads; the others are the nearest within reach.
                if !parts.first().is_some_and(|choice| choice.contains(&hit.phrase)) {
                    continue;
                }
                let mut places = Vec::with_capacity(parts.len());
                places.push((hit.start, hit.end));
                let complete = parts.iter().skip(1).all(|choice| {
                    let near = hits
                        .iter()
                        .filter(|other| choice.contains(&other.phrase))
                        .filter(|other| !places.iter().any(|(start, end)| other.start < *end && *start < other.end))
                        .map(|other| (distance(hit, other), other))
                        .filter(|(far, other)| {
                            *far <= REACH && !barrier(hit.end.min(other.end), hit.start.max(other.start))
                        })
                        .min_by_key(|(far, other)| (*far, other.start));
                    near.map(|(_, other)| places.push((other.start, other.end))).is_some()
                });
                if complete {
                    sort(&mut places, &|a, b| a < b);
                    found.push(Found { what: *what, parts: places });
                }
            }
        }
        found
    }
}

fn distance(a: &Hit, b: &Hit) -> usize {
    if b.start >= a.end { b.start - a.end } else { a.start.saturating_sub(b.end) }
}
