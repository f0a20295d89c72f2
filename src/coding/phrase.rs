//! Phrases of a codebook, found in the words of a sentence. Built once for a codebook; words are compared by number.

mod keywords;
mod places;
mod rarest;

use keywords::Hit;
pub(super) use keywords::{Found, Keywords};
pub(super) use places::Places;

use super::term::{Bits, LETTERED, Lists, Terms, begins, of_form, of_stem};
use super::word::{Tag, Word};
use crate::codebook::keyword::{Form, Word as Written};
use std::cell::Cell;
use std::ops::Range;

/// How many other words a gap ("...") may hold.
const GAP: usize = 5;
/// Among how many words the next of a phrase is looked for where nothing but marks may part them.
const NEAR: usize = 3;

/// A sentence's words, and the text they stand in.
pub(super) struct Forms<'a> {
    pub words: &'a [Word<'a>],
    text: &'a str,
    space: &'a Space,
}

/// What is noted of the words of a sentence while phrases are looked for; one does for many sentences.
#[derive(Default)]
pub(super) struct Space {
    /// By word: its numbers.
    numbers: Vec<[u32; 3]>,
    /// The same numbers, of all the words.
    among: Bits,
    /// The words at which phrases may be looked for, each with the lists of these.
    begins: Vec<(usize, Lists)>,
    /// What was found, and tried.
    search: Cell<Search>,
}

/// What is found while keywords are looked for.
#[derive(Default)]
struct Search {
    hits: Vec<Hit>,
    /// By keyword of several parts: when it was last tried, in searches since the first.
    tried: Vec<u32>,
    searches: u32,
}

impl Search {
    /// Forgets what was found, for another search.
    fn begin(&mut self, keywords: usize) {
        self.hits.clear();
        self.tried.resize(self.tried.len().max(keywords), 0);
        self.searches += 1;
    }

    /// Whether a keyword was not tried yet; from now on it was.
    fn is_new(&mut self, keyword: u32) -> bool {
        let tried = self.tried.get_mut(keyword as usize);
        tried.is_some_and(|tried| std::mem::replace(tried, self.searches) != self.searches)
    }
}

impl<'a> Forms<'a> {
    pub fn new(words: &'a [Word<'a>], text: &'a str, space: &'a mut Space) -> Self {
        let Space { numbers, among, begins, .. } = space;
        *among = Bits::default();
        numbers.clear();
        begins.clear();
        for (at, word) in words.iter().enumerate() {
            let own = word.term.numbers();
            own.iter().for_each(|number| among.add(*number));
            numbers.push(own);
            if word.term.begins != Lists::default() {
                begins.push((at, word.term.begins));
            }
        }
        Self { words, text, space }
    }

    /// The words by which a phrase of a list may be looked for, each with its numbers.
    fn of_list(&self, list: Lists) -> impl Iterator<Item = (usize, [u32; 3])> {
        let begins = self.space.begins.iter().filter(move |(_, lists)| lists.has(list));
        begins.filter_map(|(at, _)| Some((*at, *self.space.numbers.get(*at)?)))
    }

    /// Whether the word at a place has this number.
    fn has(&self, at: usize, number: u32) -> bool {
        self.space.numbers.get(at).is_some_and(|numbers| numbers.contains(&number))
    }

    /// Whether some word has this number, or nothing is known of it.
    fn has_any(&self, number: u32) -> bool {
        self.space.among.has(number)
    }
}

/// One word of a phrase, as it is compared.
#[derive(Clone, Debug)]
struct Unit {
    /// The number that stands for it among forms and stems; 0 or [`LETTERED`] where only its letters tell.
    number: u32,
    /// Whether other words may stand between the word before and this one.
    gap: bool,
    letters: Option<Box<Letters>>,
}

/// A word that has no number.
#[derive(Clone, Debug)]
enum Letters {
    Prefix(String),
    Capitals(String),
    Choice(Vec<Unit>),
}

impl Unit {
    /// Any of several words.
    fn any(choices: Vec<Self>) -> Self {
        let gap = choices.first().is_some_and(|first| first.gap);
        Self { number: 0, gap, letters: Some(Box::new(Letters::Choice(choices))) }
    }

    /// The word and the choices for it.
    fn choices(word: &Written, terms: &mut Terms) -> Vec<Self> {
        let gap = word.gap;
        [word].into_iter().chain(&word.or).map(|one| Self { gap, ..Self::one(one, terms) }).collect()
    }

    /// The word without the choices for it.
    fn one(word: &Written, terms: &mut Terms) -> Self {
        let letters = |letters: fn(String) -> Letters| (LETTERED, Some(Box::new(letters(word.text.to_string()))));
        let (number, letters) = match word.form {
            Form::Any => (of_stem(terms.add_stem(&word.text)), None),
            Form::Exact => (of_form(terms.add_form(&word.text)), None),
            Form::Prefix => {
                terms.add_prefix(&word.text);
                letters(Letters::Prefix)
            }
            Form::Capitals => {
                terms.add_capitals(&word.text.to_lowercase());
                letters(Letters::Capitals)
            }
        };
        Self { number, gap: word.gap, letters }
    }

    /// A word in any of its forms, right behind the one before.
    fn stem(word: &str, terms: &mut Terms) -> Self {
        Self { number: of_stem(terms.add_stem(word)), gap: false, letters: None }
    }

    /// Whether it counts by number alone, its own or those of the choices for it.
    fn is_numbered(&self) -> bool {
        match self.letters.as_deref() {
            Some(Letters::Choice(choices)) => choices.iter().all(Self::is_numbered),
            letters => letters.is_none(),
        }
    }

    /// Whether it stands wherever it is looked for: by its number, or by how words begin.
    fn is_known_where_found(&self) -> bool {
        matches!(self.letters.as_deref(), None | Some(Letters::Prefix(_)))
    }

    /// Whether the word at a place is it.
    #[inline]
    fn stands(&self, at: usize, forms: &Forms) -> bool {
        match &self.letters {
            None => forms.has(at, self.number),
            Some(letters) => forms.words.get(at).is_some_and(|word| letters.spell(word, at, forms)),
        }
    }
}

impl Letters {
    /// Whether they are those of a word, which is at `at`.
    fn spell(&self, word: &Word, at: usize, forms: &Forms) -> bool {
        match self {
            Self::Prefix(start) => begins(word.lower, start),
            Self::Choice(choices) => choices.iter().any(|choice| choice.stands(at, forms)),
            Self::Capitals(form) => {
                // Longer acronyms are also written as names ("Nasa").
                let written = || word.span.of(forms.text).bytes().filter(|byte| *byte != b'.');
                written().eq(form.bytes())
                    || form.len() > 3
                        && word.capital
                        && written().map(|b| b.to_ascii_lowercase()).eq(form.bytes().map(|b| b.to_ascii_lowercase()))
            }
        }
    }
}

/// Where a phrase stands that begins with one of these words: from, to before.
fn hits<'a>(phrase: &'a [Unit], starts: Range<usize>, forms: &'a Forms) -> impl Iterator<Item = (usize, usize)> + 'a {
    let first = phrase.first();
    let starts = starts.filter(move |start| first.is_some_and(|first| first.stands(*start, forms)));
    starts.filter_map(move |start| Some((start, end(phrase.get(1..)?, start + 1, forms)?)))
}

/// Where the phrase ends of which these words are left, to begin at the word `start`.
fn end(rest: &[Unit], start: usize, forms: &Forms) -> Option<usize> {
    let mut at = start;
    for unit in rest {
        let mut left = if unit.gap { GAP } else { 0 };
        let limit = at + left + NEAR;
        while !unit.stands(at, forms) {
            let word = forms.words.get(at)?;
            // Quotation marks and hyphens between the words of a phrase don't part them.
            let free = match word.tag {
                Tag::Quote => true,
                Tag::Dash => joins(forms, at),
                _ => false,
            };
            if !free {
                // "rises of 4 per cent, full back pay": a gap is within one group.
                left = left.checked_sub(if word.tag == Tag::Comma { left + 1 } else { 1 })?;
            }
            at += 1;
            if at == limit {
                return None;
            }
        }
        at += 1;
    }
    Some(at)
}

/// How many words before the last of these, which begin a phrase, the first may stand.
fn reach(begin: &[Unit]) -> usize {
    begin.iter().skip(1).map(|unit| NEAR + if unit.gap { GAP } else { 0 }).sum()
}

/// Whether a dash touches the words on both sides: "2-3".
fn joins(forms: &Forms, at: usize) -> bool {
    let near = at.checked_sub(1).and_then(|before| Some((forms.words.get(before)?, forms.words.get(at + 1)?)));
    let dash = forms.words.get(at).map(|word| word.span);
    near.zip(dash).is_some_and(|((before, next), dash)| before.span.end == dash.start && dash.end == next.span.start)
}
