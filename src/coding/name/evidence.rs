//! What an article shows of its words: which stand in a name's place, and which are written small elsewhere.

use super::Passage;
use super::known::Known;
use super::tells::Tells;
use crate::hash::fnv;
use crate::language::TokenKind;
use crate::span::Span;
use std::collections::HashMap;

/// A word of a block, as names need it.
#[derive(Clone, Copy)]
pub(super) struct Word<'a> {
    pub text: &'a str,
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
        let mut words: Vec<Word> = Vec::with_capacity(passage.tokens.len());
        for (_, tokens) in passage.sentences() {
            let mut opens = true;
            for token in tokens {
                let word = token.span.of(text);
                if token.kind == TokenKind::Mark {
                    opens |= matches!(word, "\"" | "“" | "‘" | "''" | "``" | ":" | "•");
                    continue;
                }
                let Span { start, end } = token.span;
                let capital = word.chars().next().is_some_and(char::is_uppercase);
                words.push(Word { text: word, start, end, capital, opens });
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

/// What the article shows of its words, by the word as it is written.
pub(super) struct Evidence<'a> {
    words: HashMap<&'a str, Seen>,
}

/// What is known of a word; of one that is written small, only that it is.
#[derive(Default)]
pub(super) struct Seen {
    /// In lower case, where it is written with a capital.
    small: Option<String>,
    /// Whether it stands so where nothing asks for a capital.
    pub shown: bool,
    /// The most words of a known name that it begins, and whether it is one by itself.
    pub longest: usize,
    pub known: bool,
    pub tells: Tells,
}

impl Seen {
    fn new(word: &Word, known: &Known) -> Self {
        let small = word.text.to_lowercase();
        let longest = known.longest(word.text);
        Self {
            shown: false,
            longest,
            known: longest > 0 && known.get(word.text).is_some(),
            tells: Tells::of(&small),
            small: Some(small),
        }
    }
}

impl<'a> Evidence<'a> {
    pub fn of(lines: &[Line<'a>], known: &Known) -> Self {
        let mut words: HashMap<&str, Seen> = HashMap::new();
        let all = || lines.iter().flat_map(|line| line.words.iter().map(move |word| (line, word)));
        for (line, word) in all().filter(|(_, word)| word.capital) {
            let seen = words.entry(word.text).or_insert_with(|| Seen::new(word, known));
            seen.shown |= !line.title_case && !word.opens;
        }
        // Of the many small words, those count that stand with a capital too: a quick look sorts most others out.
        let mut asked = vec![false; 1 << 12];
        let place = |word: &str| (fnv(word) >> 52) as usize;
        for small in words.values().filter_map(|seen| seen.small.as_deref()) {
            asked.get_mut(place(small)).into_iter().for_each(|asked| *asked = true);
        }
        for (line, word) in all().filter(|(_, word)| !word.capital) {
            if !line.title_case && asked.get(place(word.text)) == Some(&true) {
                words.entry(word.text).or_default().shown = true;
            }
        }
        Self { words }
    }

    /// What is known of a word that is written with a capital.
    pub fn get(&self, word: &Word) -> Option<&Seen> {
        self.words.get(word.text)
    }

    /// Whether the article writes the word small.
    pub fn is_small(&self, seen: &Seen) -> bool {
        seen.small.as_ref().and_then(|small| self.words.get(small.as_str())).is_some_and(|small| small.shown)
    }
}
