//! What an article shows of its words: which stand in a name's place, and which are written small elsewhere.

use super::known::Known;
use super::tells::Tells;
use super::{Passage, Piece};
use crate::coding::word::Vocabulary;
use crate::language::TokenKind;
use crate::span::Span;

/// A word of a block, as names need it.
#[derive(Clone, Copy)]
pub(super) struct Word<'a> {
    pub text: &'a str,
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
    pub words: Vec<Word<'a>>,
    /// Whether every word of weight has a capital, as in some headlines.
    pub title_case: bool,
}

impl<'a> Line<'a> {
    pub fn of(passage: &Passage<'a>) -> Self {
        let text = passage.text;
        let mut words: Vec<Word> = Vec::with_capacity(text.len() / 6);
        for tokens in passage.tokens() {
            let mut opens = true;
            for &Piece { token, form } in tokens {
                let word = token.span.of(text);
                if token.kind == TokenKind::Mark {
                    opens |= matches!(word, "\"" | "“" | "‘" | "''" | "``" | ":" | "•");
                    continue;
                }
                let Span { start, end } = token.span;
                let capital = word.chars().next().is_some_and(char::is_uppercase);
                words.push(Word { text: word, form, start, end, capital, opens });
                opens = false;
            }
        }
        let long = words.iter().filter(|word| word.text.len() > 3).count();
        let capitals = words.iter().filter(|word| word.text.len() > 3 && word.capital).count();
        let short = long < 4 && words.len() > 1 && words.iter().all(|word| word.capital);
        let headline = !text.ends_with(['.', '!', '"', '”', ':']);
        Self { text, title_case: headline && (short || long > 3 && capitals * 10 > long * 8), words }
    }
}

/// What the article shows of its words, by the numbers of their forms.
pub(super) struct Evidence<'v, 'a> {
    seen: Vec<Seen>,
    vocabulary: &'v Vocabulary<'a>,
}

/// What is known of a word; of one that is written small, only whether it is.
#[derive(Clone, Default)]
pub(super) struct Seen {
    /// Whether it was met with its capital.
    met: bool,
    /// The number of its form in lower case, where the article has that too.
    small: Option<usize>,
    /// Whether it stands so where nothing asks for a capital.
    pub shown: bool,
    /// The most words of a known name that it begins, and whether it is one by itself.
    pub longest: usize,
    pub known: bool,
    pub tells: Tells,
}

impl<'v, 'a> Evidence<'v, 'a> {
    pub fn of(lines: &[Line<'a>], vocabulary: &'v Vocabulary<'a>, known: &Known) -> Self {
        let mut evidence = Self { seen: vec![Seen::default(); vocabulary.len()], vocabulary };
        for (line, word) in lines.iter().flat_map(|line| line.words.iter().map(move |word| (line, word))) {
            let lower = evidence.lower(word);
            let Some(seen) = evidence.seen.get_mut(word.form as usize) else { continue };
            if word.capital && !seen.met {
                let longest = known.longest(word.text, lower);
                *seen = Seen {
                    met: true,
                    small: if word.text.is_ascii() {
                        vocabulary.find(lower)
                    } else {
                        vocabulary.find(&word.text.to_lowercase())
                    },
                    shown: false,
                    longest,
                    known: longest > 0 && known.get(word.text).is_some(),
                    tells: Tells::of(lower),
                };
            }
            seen.shown |= !(line.title_case || word.capital && word.opens);
        }
        evidence
    }

    /// The word in lower case, with straight apostrophes.
    pub fn lower(&self, word: &Word) -> &'v str {
        &self.vocabulary.form(word.form).lower
    }

    /// What is known of a word that is written with a capital.
    pub fn get(&self, word: &Word) -> Option<&Seen> {
        self.seen.get(word.form as usize).filter(|_| word.capital)
    }

    /// Whether the article writes the word small.
    pub fn is_small(&self, seen: &Seen) -> bool {
        seen.small.and_then(|small| self.seen.get(small)).is_some_and(|small| small.shown)
    }
}
