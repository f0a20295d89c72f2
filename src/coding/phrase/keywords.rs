//! Keywords: one phrase of a choice, or several in one clause, and what they stand for.

use super::super::term::{Bits, Lists, Terms};
use super::{Firsts, Forms, Hit, Phrases};
use crate::codebook::keyword::{Keyword, Phrase, is_plain};
use crate::index::sort;
use std::ops::{Deref, DerefMut};

/// How far apart the parts of a keyword ("guard + post") may stand, in words.
const REACH: usize = 11;

/// Keywords, each with what it stands for, over one set of phrases.
pub(in crate::coding) struct Keywords<T> {
    phrases: Phrases,
    keywords: Vec<Parts<T>>,
    /// The choice that each part of a keyword is, one behind the other: phrases from, to before.
    choices: Vec<(u32, u32)>,
    /// By phrase: the keyword whose first part it may be.
    leads: Vec<Option<u32>>,
}

/// What a keyword stands for, and its parts: choices from, to before.
struct Parts<T> {
    what: T,
    from: usize,
    to: usize,
}

/// A keyword found: what it stands for, the words of its parts.
#[derive(Clone, Debug)]
pub(in crate::coding) struct Found<T> {
    pub what: T,
    /// The words of each part, in the order of the text.
    pub parts: Places,
}

/// The words of a keyword's parts, each from, to before. Most keywords have one part, and few more than two.
#[derive(Clone, Debug, Default)]
pub(in crate::coding) struct Places {
    few: [(usize, usize); 2],
    count: usize,
    /// All, where there are more than a few.
    many: Vec<(usize, usize)>,
}

impl Places {
    /// The words of the one part.
    pub fn one(start: usize, end: usize) -> Self {
        let mut places = Self::default();
        places.push((start, end));
        places
    }

    fn push(&mut self, place: (usize, usize)) {
        if self.count == self.few.len() && self.many.is_empty() {
            self.many.extend(self.few);
        }
        match self.few.get_mut(self.count) {
            Some(slot) => *slot = place,
            None => self.many.push(place),
        }
        self.count += 1;
    }
}

impl Deref for Places {
    type Target = [(usize, usize)];

    fn deref(&self) -> &Self::Target {
        if self.many.is_empty() { self.few.get(..self.count).unwrap_or_default() } else { &self.many }
    }
}

impl DerefMut for Places {
    fn deref_mut(&mut self) -> &mut Self::Target {
        if self.many.is_empty() { self.few.get_mut(..self.count).unwrap_or_default() } else { &mut self.many }
    }
}

impl<T: Copy> Keywords<T> {
    pub fn new(list: Lists) -> Self {
        let phrases = Phrases { list, units: Vec::new(), ends: Vec::new(), firsts: Firsts::default() };
        Self { phrases, keywords: Vec::new(), choices: Vec::new(), leads: Vec::new() }
    }

    /// Makes ready what was added to be found.
    pub fn ready(mut self) -> Self {
        self.phrases.firsts.order();
        self
    }

    /// Adds a keyword as the codebook writes it; one that can match nothing is left out (the codebook's check tells).
    pub fn add(&mut self, text: &str, what: T, terms: &mut Terms) {
        let from = self.choices.len();
        if is_plain(text) {
            for (index, part) in text.split('+').enumerate() {
                let mut add = |phrases: &mut Phrases| part.split('|').for_each(|words| phrases.add_plain(words, terms));
                self.add_part(index == 0, &mut add);
            }
        } else {
            let Ok(keyword) = Keyword::parse(text) else { return };
            for (index, choice) in keyword.parts.iter().enumerate() {
                let mut add = |phrases: &mut Phrases| choice.iter().for_each(|phrase| phrases.add(phrase, terms));
                self.add_part(index == 0, &mut add);
            }
        }
        self.keywords.push(Parts { what, from, to: self.choices.len() });
    }

    /// Adds a phrase as a keyword of its own.
    pub fn add_phrase(&mut self, phrase: &Phrase, what: T, terms: &mut Terms) {
        let from = self.choices.len();
        self.add_part(true, &mut |phrases| phrases.add(phrase, terms));
        self.keywords.push(Parts { what, from, to: self.choices.len() });
    }

    /// Adds a part to the next keyword, the first of its parts or another: one of the phrases that `add` adds.
    fn add_part(&mut self, first: bool, add: &mut dyn FnMut(&mut Phrases)) {
        let lead = u32::try_from(self.keywords.len()).ok().filter(|_| first);
        let count = |phrases: &Phrases| u32::try_from(phrases.len()).unwrap_or(u32::MAX);
        let from = count(&self.phrases);
        add(&mut self.phrases);
        self.leads.resize(self.phrases.len(), lead);
        self.choices.push((from, count(&self.phrases)));
    }

    /// All keywords that the words hold.
    pub fn find(&self, forms: &Forms, barrier: &dyn Fn(usize, usize) -> bool) -> Vec<Found<T>> {
        let hits = self.phrases.hits(forms);
        let mut standing = Bits::default();
        hits.iter().for_each(|hit| standing.add(hit.phrase));
        let mut found = Vec::with_capacity(hits.len());
        for hit in &hits {
            let lead = self.leads.get(hit.phrase as usize).copied().flatten();
            let Some(Parts { what, from, to }) = lead.and_then(|lead| self.keywords.get(lead as usize)) else {
                continue;
            };
            // Most keywords of several parts have one that is nowhere in the sentence.
            let others = self.choices.get(from + 1..*to).unwrap_or_default();
            if !others.iter().all(|(first, behind)| (*first..*behind).any(|phrase| standing.has(phrase))) {
                continue;
            }
            // The place of the first part leads; the others are the nearest within reach.
            let mut parts = Places::one(hit.start, hit.end);
            let complete = others.iter().all(|(first, behind)| {
                let near = hits
                    .iter()
                    .filter(|other| *first <= other.phrase && other.phrase < *behind)
                    .filter(|other| !parts.iter().any(|(start, end)| other.start < *end && *start < other.end))
                    .map(|other| (distance(hit, other), other))
                    .filter(|(far, other)| {
                        *far <= REACH && !barrier(hit.end.min(other.end), hit.start.max(other.start))
                    })
                    .min_by_key(|(far, other)| (*far, other.start));
                near.map(|(_, other)| parts.push((other.start, other.end))).is_some()
            });
            if complete {
                sort(&mut parts, &|a, b| a < b);
                found.push(Found { what: *what, parts });
            }
        }
        found
    }
}

fn distance(a: &Hit, b: &Hit) -> usize {
    if b.start >= a.end { b.start - a.end } else { a.start.saturating_sub(b.end) }
}
