//! Phrases of a codebook, found in the words of a sentence. Built once for a codebook; words are compared by number.

mod keywords;

pub(super) use keywords::{Found, Keywords, Places};

use super::term::{Bits, Lists, Term, Terms, of_form, of_stem};
use super::word::{Tag, Word};
use crate::codebook::keyword::{Form, Phrase, Word as Written};
use std::mem;

/// How many other words a gap ("...") may hold.
const GAP: usize = 5;
/// Among how many words the next of a phrase is looked for where nothing but marks may part them.
const NEAR: usize = 3;

/// A sentence's words, and the text they stand in.
pub(super) struct Forms<'a> {
    pub words: &'a [Word<'a>],
    text: &'a str,
    /// The forms and stems among the words, by number.
    terms: Bits,
}

impl<'a> Forms<'a> {
    pub fn new(words: &'a [Word<'a>], text: &'a str) -> Self {
        let mut terms = Bits::default();
        for Term { stem, form, .. } in words.iter().map(|word| word.term) {
            terms.add(of_stem(stem));
            terms.add(of_form(form));
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
    Choice(Vec<Unit>),
}

impl Unit {
    fn of(word: &Written, terms: &mut Terms) -> Self {
        if word.or.is_empty() {
            return Self::one(word, terms);
        }
        Self::Choice([word].into_iter().chain(&word.or).map(|word| Self::one(word, terms)).collect())
    }

    /// The word without the choices for it.
    fn one(word: &Written, terms: &mut Terms) -> Self {
        match word.form {
            Form::Any => Self::Stem(terms.add_stem(&word.text)),
            Form::Exact => Self::Exact(terms.add_form(&word.text)),
            Form::Prefix => Self::Prefix(word.text.to_string()),
            Form::Capitals => Self::Capitals(word.text.to_string()),
        }
    }

    /// The number that stands for it among forms and stems; 0 where only its letters tell.
    fn number(&self) -> u32 {
        match self {
            Self::Stem(stem) => of_stem(*stem),
            Self::Exact(form) => of_form(*form),
            Self::Prefix(_) | Self::Capitals(_) | Self::Choice(_) => 0,
        }
    }

    /// Whether it may be among the words, as far as numbers tell.
    fn is_among(&self, forms: &Forms) -> bool {
        match self {
            Self::Choice(choices) => choices.iter().any(|choice| choice.is_among(forms)),
            one => forms.terms.has(one.number()),
        }
    }
}

/// A phrase by its first word.
#[derive(Clone, Copy, Default)]
struct Start {
    phrase: u32,
    /// Whether it is this word alone.
    alone: bool,
    /// The number of its second word, and among how many words behind the first it must be.
    next: u32,
    reach: u32,
}

impl Start {
    /// Whether the second word may be among the words: most phrases have one that is nowhere in the sentence.
    fn may_go_on(&self, forms: &Forms) -> bool {
        self.next == 0 || forms.terms.has(self.next)
    }

    /// Whether the second word stands near enough to the first, which is at `at`.
    fn goes_on(&self, forms: &Forms, at: usize) -> bool {
        let behind = forms.words.get(at + 1..).unwrap_or_default();
        self.next == 0
            || behind.iter().take(self.reach as usize).any(|word| {
                let Term { stem, form, .. } = word.term;
                of_stem(stem) == self.next || of_form(form) == self.next
            })
    }
}

/// Phrases by their first word.
struct Phrases {
    list: Lists,
    /// The words of all phrases, one behind the other, each with whether a gap may stand before it; and where each ends.
    units: Vec<(Unit, bool)>,
    ends: Vec<u32>,
    firsts: Firsts,
}

/// What phrases begin with.
#[derive(Default)]
struct Firsts {
    /// As they were added, each with the number of its first unit.
    added: Vec<(u32, Start)>,
    /// The same by that number, those of one word before the longer, and where each number's begin.
    starts: Vec<Start>,
    from: Vec<u32>,
    prefixes: Vec<(String, u32)>,
}

impl Firsts {
    /// Notes a phrase under its first word.
    fn add(&mut self, first: &Unit, start: Start, list: Lists, terms: &mut Terms) {
        let number = match first {
            Unit::Choice(choices) => return choices.iter().for_each(|choice| self.add(choice, start, list, terms)),
            Unit::Prefix(begin) => {
                terms.add_prefix(begin);
                return self.prefixes.push((begin.clone(), start.phrase));
            }
            Unit::Capitals(form) => of_form(terms.add_form(&form.to_lowercase())),
            Unit::Stem(_) | Unit::Exact(_) => first.number(),
        };
        terms.add_first(number, list);
        // A number tells all of its word, but whether it is in capitals.
        self.added.push((number, Start { alone: start.alone && number == first.number(), ..start }));
    }

    /// Puts all that were added in their order.
    fn order(&mut self) {
        let added = mem::take(&mut self.added);
        let most = added.iter().map(|(number, _)| *number as usize + 2).max().unwrap_or(0);
        self.from = vec![0; most];
        for (number, _) in &added {
            if let Some(count) = self.from.get_mut(*number as usize + 1) {
                *count += 1;
            }
        }
        let mut before = 0;
        for from in &mut self.from {
            before += *from;
            *from = before;
        }
        self.starts = vec![Start::default(); added.len()];
        let mut next = self.from.clone();
        for alone in [true, false] {
            for (number, start) in added.iter().filter(|(_, start)| start.alone == alone) {
                let Some(next) = next.get_mut(*number as usize) else { continue };
                if let Some(slot) = self.starts.get_mut(*next as usize) {
                    *slot = *start;
                }
                *next += 1;
            }
        }
    }

    /// The phrases that begin with the unit of a number.
    fn of(&self, number: u32) -> &[Start] {
        match self.from.get(number as usize..) {
            Some([from, to, ..]) => self.starts.get(*from as usize..*to as usize).unwrap_or_default(),
            _ => &[],
        }
    }
}

/// Where a phrase stands: words `start..end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    pub phrase: u32,
    pub start: usize,
    pub end: usize,
}

impl Phrases {
    /// How many phrases there are.
    fn len(&self) -> usize {
        self.ends.len()
    }

    /// Adds a phrase; its number is how many there were.
    fn add(&mut self, phrase: &Phrase, terms: &mut Terms) {
        let from = self.units.len();
        self.units.extend(phrase.words.iter().map(|word| (Unit::of(word, terms), word.gap)));
        self.close(from, terms);
    }

    /// Adds a phrase of words in any of their forms.
    fn add_plain(&mut self, words: &str, terms: &mut Terms) {
        let from = self.units.len();
        let words = words.split(' ').filter(|word| !word.is_empty());
        self.units.extend(words.map(|word| (Unit::Stem(terms.add_stem(word)), false)));
        self.close(from, terms);
    }

    /// Ends the phrase whose units begin at `from`.
    fn close(&mut self, from: usize, terms: &mut Terms) {
        let phrase = u32::try_from(self.len()).unwrap_or(u32::MAX);
        self.ends.push(u32::try_from(self.units.len()).unwrap_or(u32::MAX));
        let second = self.units.get(from + 1).map(|(unit, gap)| (unit.number(), *gap));
        let (next, gap) = second.unwrap_or_default();
        if let Some((first, _)) = self.units.get(from) {
            let reach = if gap { GAP + NEAR } else { NEAR } as u32;
            self.firsts.add(first, Start { phrase, alone: second.is_none(), next, reach }, self.list, terms);
        }
    }

    fn units(&self, phrase: u32) -> &[(Unit, bool)] {
        let end = |phrase: usize| self.ends.get(phrase).map_or(0, |end| *end as usize);
        let from = (phrase as usize).checked_sub(1).map_or(0, end);
        self.units.get(from..end(phrase as usize)).unwrap_or_default()
    }

    /// All places where a phrase stands.
    fn hits(&self, forms: &Forms) -> Vec<Hit> {
        let mut hits = Vec::with_capacity(forms.words.len());
        for (start, word) in forms.words.iter().enumerate() {
            let Term { stem, form, begins, prefixed, .. } = word.term;
            if begins.has(self.list) {
                for first in self.firsts.of(of_stem(stem)).iter().chain(self.firsts.of(of_form(form))) {
                    if first.alone {
                        hits.push(Hit { phrase: first.phrase, start, end: start + 1 });
                    } else if first.may_go_on(forms) && first.goes_on(forms, start) {
                        hits.extend(self.hit(first.phrase, start, forms));
                    }
                }
            }
            if prefixed {
                let prefixes = self.firsts.prefixes.iter().filter(|(prefix, _)| word.lower.starts_with(prefix));
                hits.extend(prefixes.filter_map(|(_, phrase)| self.hit(*phrase, start, forms)));
            }
        }
        hits
    }

    /// The phrase where it begins at the word `start`.
    fn hit(&self, phrase: u32, start: usize, forms: &Forms) -> Option<Hit> {
        let units = self.units(phrase);
        if !units.iter().skip(1).all(|(unit, _)| unit.is_among(forms)) {
            return None;
        }
        let mut at = start;
        for (index, (unit, gap)) in units.iter().enumerate() {
            let mut left = if *gap && index > 0 { GAP } else { 0 };
            let limit = if index == 0 { at + 1 } else { at + left + NEAR };
            loop {
                let word = forms.words.get(at).filter(|_| at < limit)?;
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
                    left = left.checked_sub(1)?;
                }
                at += 1;
            }
            at += 1;
        }
        Some(Hit { phrase, start, end: at })
    }
}

/// Whether a dash touches the words on both sides: "2-3".
fn joins(forms: &Forms, at: usize) -> bool {
    let near = at.checked_sub(1).and_then(|before| Some((forms.words.get(before)?, forms.words.get(at + 1)?)));
    let dash = forms.words.get(at).map(|word| word.span);
    near.zip(dash).is_some_and(|((before, next), dash)| before.span.end == dash.start && dash.end == next.span.start)
}

fn matches(unit: &Unit, word: &Word, text: &str) -> bool {
    match unit {
        Unit::Stem(stem) => word.term.stem == *stem,
        Unit::Exact(form) => word.term.form == *form,
        Unit::Prefix(start) => word.lower.starts_with(start),
        Unit::Choice(choices) => choices.iter().any(|choice| matches(choice, word, text)),
        Unit::Capitals(form) => {
            // Longer acronyms are also written as names ("Nasa").
            let written = || word.span.of(text).bytes().filter(|byte| *byte != b'.');
            written().eq(form.bytes())
                || form.len() > 3
                    && word.capital
                    && written().map(|b| b.to_ascii_lowercase()).eq(form.bytes().map(|b| b.to_ascii_lowercase()))
        }
    }
}
