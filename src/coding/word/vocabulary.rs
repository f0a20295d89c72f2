//! The vocabulary of an article: what is known of each of its forms before a sentence is looked at, found out once.

use super::class::*;
use super::forms::{Words, words};
use super::inflection::fold;
use super::{Form, Tag};
use crate::coding::term::Terms;
use crate::hash::{Numbers, bit};
use crate::language::{TokenKind, counts};
use std::rc::Rc;

/// The forms met so far, by number.
pub(in crate::coding) struct Vocabulary<'a> {
    terms: &'a Terms,
    listed: &'static Words,
    numbers: Numbers<'a>,
    forms: Vec<Rc<Form>>,
    /// Scratch space.
    lower: String,
}

impl<'a> Vocabulary<'a> {
    pub fn new(terms: &'a Terms) -> Self {
        Self { terms, listed: words(), numbers: Numbers::new(), forms: Vec::new(), lower: String::new() }
    }

    /// The number of a token's form.
    pub fn number(&mut self, form: &'a str, kind: TokenKind) -> usize {
        let number = self.numbers.add(form);
        if number == self.forms.len() {
            let known = self.judge(form, kind);
            self.forms.push(Rc::new(known));
        }
        number
    }

    /// The number of a form that was met.
    pub fn find(&self, form: &str) -> Option<usize> {
        self.numbers.find(form)
    }

    /// How many forms were met.
    pub fn len(&self) -> usize {
        self.forms.len()
    }

    /// A form that was met in lower case.
    pub fn lower(&self, number: usize) -> &str {
        self.forms.get(number).map_or("", |form| &form.lower)
    }

    /// What is known of a token by its form.
    pub fn form(&mut self, form: &'a str, kind: TokenKind) -> Rc<Form> {
        let number = self.number(form, kind);
        match self.forms.get(number) {
            Some(known) => Rc::clone(known),
            None => Rc::new(self.judge(form, kind)),
        }
    }

    fn judge(&mut self, form: &str, kind: TokenKind) -> Form {
        let capital = form.chars().next().is_some_and(char::is_uppercase);
        fold(form, &mut self.lower);
        let lower = self.lower.as_str();
        let mut known = Form {
            lower: lower.into(),
            mark: Tag::Other,
            flags: 0,
            base: "",
            cues: &[],
            bits: 0,
            term: self.terms.get(lower, capital),
            capital,
            counts: kind == TokenKind::Number || counts(form),
        };
        match kind {
            TokenKind::Number => {
                known.mark = Tag::Num;
                known.flags = NUM;
            }
            TokenKind::Mark => known.mark = mark(form),
            TokenKind::Word => self.list(&mut known, form),
        }
        known.bits = bit(known.base) | bit(&known.lower);
        known
    }

    /// The classes of a word, its base form and its cues.
    fn list(&self, word: &mut Form, form: &str) {
        let lower = self.lower.as_str();
        if let Some(entry) = self.listed.get(lower) {
            // A word that is listed for a cue alone is judged by its ending.
            word.flags = if entry.flags == 0 { by_ending(lower) } else { entry.flags };
            word.base = entry.base;
            word.cues = &entry.cues;
        } else if lower == "'s" {
            word.flags = POSS;
            word.base = "'s";
        } else if word.term.adjective {
            word.flags = ADJ;
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
    } else if ends(&["al", "ive", "ous", "ful", "ic", "able", "ible", "ian", "ish", "less", "ary", "thern", "stern"]) {
        ADJ
    } else {
        NOUN
    }
}
