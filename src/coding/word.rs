//! Words: what class a word of English may be of, its base form, and its tag in a sentence.
//!
//! The closed classes and the common verbs are listed in `words.txt`; the inflected forms are made from them once.
//! What is not listed is judged by its ending. A tag is then chosen by the neighbours, left to right.

use super::lexicon::{BE, Cue, cues};
use super::name::{Beginning, Tells};
use super::term::Term;
use crate::span::Span;
use std::ops::Deref;

mod forms;
mod inflection;
mod set;
mod tagger;
mod verb;
mod vocabulary;

pub(super) use forms::is_copula;
pub(super) use inflection::{fold, plural, regular};
pub(super) use set::Sets;
pub(super) use tagger::tagged;
pub(super) use vocabulary::Vocabulary;

/// What a word is in its sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tag {
    Det,
    Poss,
    Pron,
    Prep,
    To,
    Conj,
    Sub,
    That,
    Rel,
    Modal,
    Be,
    Have,
    Do,
    Neg,
    Adv,
    Adj,
    Num,
    Noun,
    Name,
    /// A base form used as a verb, bare or behind "to".
    VerbBase,
    /// A finite form: present with -s, or past.
    VerbFinite,
    /// A past participle, or a past form that stands as one.
    VerbPart,
    VerbIng,
    Comma,
    Colon,
    Semicolon,
    Dash,
    Quote,
    #[default]
    Other,
}

/// The classes a form may be of, as bits.
pub(super) mod class {
    pub const DET: u32 = 1;
    pub const POSS: u32 = 1 << 1;
    pub const PRON: u32 = 1 << 2;
    pub const PREP: u32 = 1 << 3;
    pub const TO: u32 = 1 << 4;
    pub const CONJ: u32 = 1 << 5;
    pub const SUB: u32 = 1 << 6;
    pub const THAT: u32 = 1 << 7;
    pub const REL: u32 = 1 << 8;
    pub const MODAL: u32 = 1 << 9;
    pub const BE: u32 = 1 << 10;
    pub const HAVE: u32 = 1 << 11;
    pub const DO: u32 = 1 << 12;
    pub const NEG: u32 = 1 << 13;
    pub const ADV: u32 = 1 << 14;
    pub const ADJ: u32 = 1 << 15;
    pub const NUM: u32 = 1 << 16;
    pub const NOUN: u32 = 1 << 17;
    pub const ROLE: u32 = 1 << 18;
    pub const MONTH: u32 = 1 << 19;
    pub const BASE: u32 = 1 << 20;
    pub const S: u32 = 1 << 21;
    pub const PAST: u32 = 1 << 22;
    pub const PART: u32 = 1 << 23;
    pub const ING: u32 = 1 << 24;
    /// A verb whose plain and -s forms are nouns as often.
    pub const VERBNOUN: u32 = 1 << 25;
    /// A noun that looks like a plural.
    pub const PLURAL: u32 = 1 << 26;
    pub const VERB: u32 = BASE | S | PAST | PART | ING;
}

/// A token of a sentence with what is known of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'v> {
    pub span: Span,
    pub tag: Tag,
    /// Whether it stands within quotation marks.
    pub quoted: bool,
    /// In lower case, with straight apostrophes.
    pub lower: &'v str,
    form: &'v Form,
}

/// What is known of a form wherever it stands: what the rules ask for comes first, in one line of the processor's cache.
#[derive(Clone, Debug, Default)]
#[repr(C, align(64))]
pub(super) struct Form {
    /// The form in lower case, with straight apostrophes.
    pub lower: Box<str>,
    /// The base form where the word is listed, else empty.
    pub base: &'static str,
    /// The sets that its form is in, and those that its base is in.
    pub sets: Sets,
    pub base_sets: Sets,
    flags: u32,
    /// The numbers of its form and of its base among the words of cues; 0 for none.
    pub numbers: [u16; 2],
    /// What marks, numbers and most small words are everywhere.
    mark: Tag,
    pub capital: bool,
    /// Whether it may stand where a cue says "be".
    pub copula: bool,
    /// Whether it is a noun for a body of members, and whether it is of a verb whose object goes from one to another.
    pub organisation: bool,
    pub transfers: bool,
    /// Whether it is a number or a part of one.
    pub counts: bool,
    /// Whether it is of one piece: without hyphen or contraction.
    pub whole: bool,
    /// What it tells of names, and which of the codebook's it begins.
    pub name: Beginning,
    pub tells: Tells,
    /// What the codebook has of it.
    pub term: Term,
    /// The cues that begin here.
    pub cues: Starts,
}

impl<'v> Word<'v> {
    /// A word that is not tagged yet.
    fn new(span: Span, quoted: bool, form: &'v Form) -> Self {
        Self { span, tag: form.mark, quoted, lower: &form.lower, form }
    }
}

impl Form {
    pub fn is(&self, flags: u32) -> bool {
        self.flags & flags != 0
    }

    /// "itself", "themselves"
    pub fn is_reflexive(&self) -> bool {
        matches!(
            &*self.lower,
            "itself" | "himself" | "herself" | "themselves" | "ourselves" | "myself" | "yourself" | "yourselves"
        )
    }

    /// The classes that it may be of.
    pub fn flags(&self) -> u32 {
        self.flags
    }

    /// Whether it, or its base, is the word of a cue that has this number.
    pub fn has_number(&self, number: u16) -> bool {
        self.numbers.contains(&number) || number == BE && self.copula
    }
}

/// The cues that begin with a word, those of verbs and of others, each by their second word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Starts {
    /// Said by a verb, or of something.
    pub verbs: &'static [Start],
    /// Nouns and judging words.
    pub others: &'static [Start],
}

/// A cue that begins with a word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Start {
    /// Its place among the cues.
    pub cue: u16,
    /// The number of its second word; 0 where it has but one.
    pub next: u16,
}

impl Start {
    pub fn cue(&self) -> Option<&'static Cue> {
        cues().get(usize::from(self.cue))
    }
}

impl Deref for Word<'_> {
    type Target = Form;

    fn deref(&self) -> &Form {
        self.form
    }
}

#[cfg(all(test, target_pointer_width = "64"))]
mod tests {
    #[test]
    fn what_is_known_of_a_form_fills_two_lines_of_the_cache() {
        assert_eq!(std::mem::size_of::<super::Form>(), 128);
    }
}
