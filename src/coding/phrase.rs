//! Phrases of a codebook, found in the words of a sentence. Built once for a codebook; words are compared by number.

use super::term::Terms;
use super::word::{Tag, Word};
use crate::codebook::keyword::{Form, Keyword, Phrase};
use crate::index::sort;

/// How many other words a gap ("...") may hold.
const GAP: usize = 5;
/// How far apart the parts of a keyword ("guard + post") may stand, in words.
const REACH: usize = 11;

/// A sentence's words, and the text they stand in.
#[derive(Clone, Copy)]
pub(super) struct Forms<'a> {
    pub words: &'a [Word],
    pub text: &'a str,
}

/// One word of a phrase, as it is compared.
#[derive(Clone, Debug)]
enum Unit {
    Stem(u32),
    Exact(u32),
    Prefix(String),
    Capitals(String),
}

/// Phrases by their first word.
#[derive(Default)]
pub(super) struct Phrases {
    phrases: Vec<Vec<(Unit, bool)>>,
    /// By the number of a stem or a form.
    by_stem: Vec<Vec<u32>>,
    by_form: Vec<Vec<u32>>,
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
        let mut units = Vec::with_capacity(phrase.words.len());
        for (index, word) in phrase.words.iter().enumerate() {
            let unit = match word.form {
                Form::Any => Unit::Stem(terms.add_stem(&word.text)),
                Form::Exact => Unit::Exact(terms.add_form(&word.text)),
                Form::Prefix => Unit::Prefix(word.text.clone()),
                Form::Capitals => Unit::Capitals(word.text.clone()),
            };
            if index == 0 {
                match &unit {
                    Unit::Stem(stem) => put(&mut self.by_stem, *stem, number),
                    Unit::Exact(form) => put(&mut self.by_form, *form, number),
                    Unit::Capitals(form) => put(&mut self.by_form, terms.add_form(&form.to_lowercase()), number),
                    Unit::Prefix(start) => {
                        terms.add_prefix(start);
                        self.by_prefix.push((start.clone(), number));
                    }
                }
            }
            units.push((unit, word.gap));
        }
        self.phrases.push(units);
        number
    }

    /// All places where a phrase stands.
    pub fn hits(&self, forms: Forms) -> Vec<Hit> {
        let mut hits = Vec::new();
        for (start, word) in forms.words.iter().enumerate() {
            for (lists, number) in [(&self.by_stem, word.term.stem), (&self.by_form, word.term.form)] {
                let phrases = if number == 0 { None } else { lists.get(number as usize) };
                for phrase in phrases.map(Vec::as_slice).unwrap_or_default() {
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

    fn try_at(&self, phrase: u32, start: usize, forms: Forms, hits: &mut Vec<Hit>) {
        let Some(units) = self.phrases.get(phrase as usize) else { return };
        let mut at = start;
        for (index, (unit, gap)) in units.iter().enumerate() {
            if index == 0 {
                if !matches(unit, forms, at) {
                    return;
                }
                at += 1;
                continue;
            }
            let limit = if *gap { GAP } else { 0 };
            let Some(found) = (at..forms.words.len())
                .take(limit + 3)
                .scan(0usize, |skipped, place| {
                    // Quotation marks and hyphens between the words of a phrase don't part them.
                    let free = forms.words.get(place).is_some_and(|word| match word.tag {
                        Tag::Quote => true,
                        Tag::Dash => joins(forms, place),
                        _ => false,
                    });
                    let here = (*skipped, place);
                    if !free {
                        *skipped += 1;
                    }
                    Some(here)
                })
                .take_while(|(skipped, _)| *skipped <= limit)
                .map(|(_, place)| place)
                .find(|place| matches(unit, forms, *place))
            else {
                return;
            };
            at = found + 1;
        }
        hits.push(Hit { phrase, start, end: at });
    }
}

/// Whether a dash touches the words on both sides: "2-3".
fn joins(forms: Forms, at: usize) -> bool {
    let near = at.checked_sub(1).and_then(|before| Some((forms.words.get(before)?, forms.words.get(at + 1)?)));
    let dash = forms.words.get(at).map(|word| word.span);
    near.zip(dash).is_some_and(|((before, next), dash)| before.span.end == dash.start && dash.end == next.span.start)
}

/// Adds a phrase to those of a number.
fn put(lists: &mut Vec<Vec<u32>>, at: u32, phrase: u32) {
    let at = at as usize;
    if lists.len() <= at {
        lists.resize(at + 1, Vec::new());
    }
    if let Some(list) = lists.get_mut(at) {
        list.push(phrase);
    }
}

fn matches(unit: &Unit, forms: Forms, at: usize) -> bool {
    match unit {
        Unit::Stem(stem) => forms.words.get(at).is_some_and(|word| word.term.stem == *stem),
        Unit::Exact(form) => forms.words.get(at).is_some_and(|word| word.term.form == *form),
        Unit::Prefix(start) => forms.words.get(at).is_some_and(|word| word.lower.starts_with(start)),
        Unit::Capitals(form) => {
            forms.words.get(at).is_some_and(|word| {
                // Longer acronyms are also written as names ("Nasa").
                let written = word.span.of(forms.text).replace('.', "");
                written == *form || form.len() > 3 && word.capital && written.eq_ignore_ascii_case(form)
            })
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
    pub fn find(&self, forms: Forms, barrier: &dyn Fn(usize, usize) -> bool) -> Vec<Found<T>> {
        let hits = self.phrases.hits(forms);
        let mut found = Vec::new();
        for hit in &hits {
            for number in self.uses.get(hit.phrase as usize).into_iter().flatten() {
                let Some((parts, what)) = self.keywords.get(*number as usize) else { continue };
                // The place of the first part leads; the others are the nearest within reach.
                if !parts.first().is_some_and(|choice| choice.contains(&hit.phrase)) {
                    continue;
                }
                let mut places = vec![(hit.start, hit.end)];
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
