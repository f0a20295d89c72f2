//! What an article shows of its words: which stand in a name's place, and which are written small elsewhere.

use super::{Known, NameKind, Passage, Piece};
use crate::coding::word::{Form, Vocabulary};
use crate::language::TokenKind;
use crate::span::Span;
use std::cell::RefCell;

/// A word of a block, as names need it.
#[derive(Clone, Copy)]
pub(super) struct Word {
    /// The number of its form.
    form: u32,
    pub start: usize,
    pub end: usize,
    pub capital: bool,
    /// Whether it opens a sentence or a quotation, where every word has a capital.
    pub opens: bool,
}

/// A block and its words; marks are left out, and what they part is seen by the bytes between words.
pub(super) struct Line<'a> {
    pub text: &'a str,
    pub words: Vec<Word>,
    /// Whether every word of weight has a capital, as in some headlines.
    pub title_case: bool,
}

impl<'a> Line<'a> {
    pub fn of(passage: &Passage<'a>, vocabulary: &Vocabulary) -> Self {
        let text = passage.text;
        let mut words: Vec<Word> = Vec::with_capacity(text.len() / 5);
        let (mut long, mut long_capitals, mut capitals) = (0, 0, 0);
        for tokens in passage.tokens() {
            let mut opens = true;
            for &Piece { token, form } in tokens {
                if token.kind == TokenKind::Mark {
                    opens |= matches!(token.span.of(text), "\"" | "“" | "‘" | "''" | "``" | ":" | "•");
                    continue;
                }
                let Span { start, end } = token.span;
                let capital = vocabulary.form(form).capital;
                let weighs = end - start > 3;
                long += usize::from(weighs);
                long_capitals += usize::from(weighs && capital);
                capitals += usize::from(capital);
                words.push(Word { form, start, end, capital, opens });
                opens = false;
            }
        }
        let short = long < 4 && words.len() > 1 && capitals == words.len();
        let headline = !text.ends_with(['.', '!', '"', '”', ':']);
        Self { text, title_case: headline && (short || long > 3 && long_capitals * 10 > long * 8), words }
    }

    /// A word as the article writes it.
    pub fn written(&self, word: &Word) -> &'a str {
        self.text.get(word.start..word.end).unwrap_or_default()
    }
}

/// What the article shows of its words.
pub(super) struct Evidence<'v> {
    /// By the number of its form: whether it stands so where nothing asks for a capital.
    shown: Vec<bool>,
    vocabulary: &'v Vocabulary,
    /// The names of the codebook.
    pub known: &'v Known,
    /// Scratch space.
    space: RefCell<String>,
}

impl<'v> Evidence<'v> {
    pub fn of(lines: &[Line], vocabulary: &'v Vocabulary, known: &'v Known) -> Self {
        let mut shown = vec![false; vocabulary.len()];
        for (line, word) in lines.iter().flat_map(|line| line.words.iter().map(move |word| (line, word))) {
            if !(line.title_case || word.capital && word.opens)
                && let Some(shown) = shown.get_mut(word.form as usize)
            {
                *shown = true;
            }
        }
        Self { shown, vocabulary, known, space: RefCell::default() }
    }

    /// What the codebook calls the name that a run of words, written so, is.
    pub fn named(&self, run: &[Word], form: &str) -> Option<&'v (String, NameKind)> {
        match run {
            // Most words begin no name of the codebook.
            [word, ..] if word.capital && self.form(word).name.longest == 0 => None,
            [word] if word.capital => self.known.at(self.form(word).name.whole?),
            _ => self.name(form),
        }
    }

    /// What the codebook calls a name that it knows.
    pub fn name(&self, form: &str) -> Option<&'v (String, NameKind)> {
        self.known.get(form, &mut self.space.borrow_mut())
    }

    /// What is known of a word wherever it stands.
    pub fn form(&self, word: &Word) -> &'v Form {
        self.vocabulary.form(word.form)
    }

    /// Whether the article shows the word as a name.
    pub fn is_shown(&self, word: &Word) -> bool {
        self.shown.get(word.form as usize).is_some_and(|shown| *shown)
    }

    /// Whether the article writes a word with a capital small elsewhere.
    pub fn is_small(&self, word: &Word, written: &str) -> bool {
        let lower = &*self.form(word).lower;
        // A curly apostrophe is straight in the list's form.
        let number = if written.is_ascii() {
            self.vocabulary.find(lower)
        } else {
            self.vocabulary.find(&written.to_lowercase())
        };
        number.and_then(|small| self.shown.get(small)).is_some_and(|shown| *shown)
    }
}
