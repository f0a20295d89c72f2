//! The vocabulary of an article: what is known of each of its forms before a sentence is looked at, found out once.

use super::class::*;
use super::forms::{Words, words};
use super::inflection::fold;
use super::{Tag, Word};
use crate::coding::term::Terms;
use crate::hash::bit;
use crate::language::{TokenKind, counts};
use crate::span::Span;
use std::collections::HashMap;

/// The forms met so far.
pub(in crate::coding) struct Vocabulary<'a> {
    terms: &'a Terms,
    listed: &'static Words,
    /// The place of each form's word.
    places: HashMap<&'a str, usize>,
    known: Vec<Word>,
    /// Scratch space.
    lower: String,
}

impl<'a> Vocabulary<'a> {
    pub fn new(terms: &'a Terms) -> Self {
        Self { terms, listed: words(), places: HashMap::new(), known: Vec::new(), lower: String::new() }
    }

    /// What is known of a token by its form; where it stands is for the caller to fill in.
    pub fn word(&mut self, form: &'a str, kind: TokenKind) -> Word {
        if let Some(word) = self.places.get(form).and_then(|place| self.known.get(*place)) {
            return word.clone();
        }
        let word = self.judge(form, kind);
        self.places.insert(form, self.known.len());
        self.known.push(word.clone());
        word
    }

    fn judge(&mut self, form: &str, kind: TokenKind) -> Word {
        let capital = form.chars().next().is_some_and(char::is_uppercase);
        fold(form, &mut self.lower);
        let lower = self.lower.as_str();
        let mut word = Word {
            span: Span::default(),
            lower: lower.into(),
            tag: Tag::Other,
            flags: 0,
            base: "",
            cues: &[],
            bits: 0,
            term: self.terms.get(lower, capital),
            capital,
            counts: kind == TokenKind::Number || counts(form),
            quoted: false,
        };
        match kind {
            TokenKind::Number => {
                word.tag = Tag::Num;
                word.flags = NUM;
            }
            TokenKind::Mark => word.tag = mark(form),
            TokenKind::Word => self.list(&mut word, form),
        }
        word.bits = bit(word.base) | bit(&word.lower);
        word
    }

    /// The classes of a word, its base form and its cues.
    fn list(&self, word: &mut Word, form: &str) {
        let lower = self.lower.as_str();
        if let Some(entry) = self.listed.get(lower) {
            // A word that is listed for a cue alone is judged by its ending.
            word.flags = if entry.flags == 0 { by_ending(lower) } else { entry.flags };
            word.base = entry.base;
            word.cues = &entry.cues;
        } else if lower == "'s" {
            word.flags = POSS;
            word.base = "'s";
        } else if word.term.name && !["an", "ish", "ese"].iter().any(|end| lower.ends_with(end)) {
            // A name of the codebook: "Easted" is no verb, "Central" no adjective.
        } else {
            word.flags = by_ending(lower);
        }
        if word.is(NOUN) && lower.ends_with('s') && !lower.ends_with("ss") && !lower.ends_with("us") {
            word.flags |= PLURAL;
        }
        // "US" is not "us", "May" and "March" are months.
        if word.capital
            && form.len() > 1
            && form.chars().all(|c| c.is_uppercase() || c == '.')
            && word.is(PRON | PREP | DET)
        {
            word.flags = 0;
            word.base = "";
            word.cues = &[];
        }
    }
}

fn mark(form: &str) -> Tag {
    match form {
        "," => Tag::Comma,
        ":" => Tag::Colon,
        ";" => Tag::Semicolon,
        "–" | "—" | "-" | "--" | "…" | "..." => Tag::Dash,
        "\"" | "“" | "”" | "'" | "‘" | "’" | "''" | "``" | "«" | "»" | "„" => Tag::Quote,
        _ => Tag::Other,
    }
}

/// The classes of a word that is not listed, by its ending.
fn by_ending(lower: &str) -> u32 {
    let ends = |list: &[&str]| list.iter().any(|end| lower.len() > end.len() + 2 && lower.ends_with(end));
    if ends(&["ly"]) {
        ADV
    } else if ends(&["ed"]) {
        PAST | PART
    } else if ends(&["ing"]) {
        ING
    } else if ends(&["al", "ive", "ous", "ful", "ic", "able", "ible", "ian", "ish", "less", "ary"]) {
        ADJ
    } else {
        NOUN
    }
}
