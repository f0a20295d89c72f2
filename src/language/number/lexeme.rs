//! The pieces that numbers are made of: digits, number words, signs, and the words that bound or join them.

use super::digits::{digits, is_digit};
use crate::language::token::char_at;
use crate::language::{Qualifier, calendar};
use crate::span::Span;
use std::sync::OnceLock;

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    /// Digits with their separators; `plain` without any.
    Digits { value: f64, plain: bool },
    /// "zero" to "nineteen".
    Unit(f64),
    /// "twenty" to "ninety".
    Tens(f64),
    /// "hundred", "million", "bn", "dozen".
    Scale(f64),
    /// "hundreds", "millions", "dozens", "tens".
    Scales(f64),
    /// "third", "fifth", "hundredth".
    Ordinal { value: f64, plural: bool },
    /// "half", "quarter": a fraction by itself.
    Fraction { value: f64, plural: bool },
    /// "½"
    Vulgar(f64),
    /// The sign, code or name of a currency: its place in the table.
    Currency(usize),
    /// A word that means something here, in lower case.
    Word(&'static str),
    /// The name of a month.
    Month,
    /// Any other word.
    Other,
    /// A time of day: "15:42".
    Clock,
    /// Any other mark.
    Mark(char),
}

impl Kind {
    /// Whether it is a number or a part of one.
    pub fn counts(self) -> bool {
        !matches!(self, Self::Currency(_) | Self::Word(_) | Self::Month | Self::Other | Self::Clock | Self::Mark(_))
    }
}

/// A piece of text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lexeme {
    pub kind: Kind,
    pub span: Span,
    /// Whether no white space stands before it.
    pub glued: bool,
    /// Whether it is a word that begins with a capital.
    pub capital: bool,
}

impl Lexeme {
    pub fn is_word(&self, word: &str) -> bool {
        matches!(self.kind, Kind::Word(own) if own == word)
    }

    pub fn is_mark(&self, marks: &[char]) -> bool {
        matches!(self.kind, Kind::Mark(mark) if marks.contains(&mark))
    }

    /// A hyphen or dash as it joins the words of a number.
    pub fn is_hyphen(&self) -> bool {
        self.is_mark(&['-', '\u{2010}', '\u{2011}'])
    }
}

/// The pieces of a paragraph, read by their places; beyond the ends there is nothing.
#[derive(Clone, Copy)]
pub(super) struct Pieces<'a>(pub &'a [Lexeme]);

impl<'a> Pieces<'a> {
    pub fn at(self, at: usize) -> Option<&'a Lexeme> {
        self.0.get(at)
    }

    pub fn before(self, at: usize) -> Option<&'a Lexeme> {
        self.at(at.checked_sub(1)?)
    }

    pub fn kind(self, at: usize) -> Option<Kind> {
        self.at(at).map(|piece| piece.kind)
    }

    pub fn is(self, at: usize, word: &str) -> bool {
        self.at(at).is_some_and(|piece| piece.is_word(word))
    }

    pub fn is_mark(self, at: usize, marks: &[char]) -> bool {
        self.at(at).is_some_and(|piece| piece.is_mark(marks))
    }

    pub fn is_hyphen(self, at: usize) -> bool {
        self.at(at).is_some_and(Lexeme::is_hyphen)
    }

    pub fn is_glued(self, at: usize) -> bool {
        self.at(at).is_some_and(|piece| piece.glued)
    }

    pub fn is_digits(self, at: usize) -> bool {
        matches!(self.kind(at), Some(Kind::Digits { .. }))
    }

    /// From where piece `from` begins to where the piece before `to` ends.
    pub fn span(self, from: usize, to: usize) -> Option<Span> {
        Some(Span::new(self.at(from)?.span.start, self.before(to)?.span.end))
    }
}

/// The pieces of one paragraph, which begins at byte `base` of `text`.
pub(super) fn lexemes(text: &str, paragraph: Span, found: &mut Vec<Lexeme>) {
    found.clear();
    let mut at = paragraph.start;
    let mut last_end = usize::MAX;
    while at < paragraph.end {
        let Some(c) = char_at(text, at) else { return };
        if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        }
        let after_letter = last_end == at && found.last().is_some_and(|last| matches!(last.kind, Kind::Other));
        let (kind, end) =
            if c.is_ascii_digit() || (c == '.' && !after_letter && last_end != at && is_digit(text, at + 1)) {
                digits(text, at, paragraph.end)
            } else if c.is_alphabetic() {
                let end = at + text[at..].bytes().take_while(u8::is_ascii_alphabetic).count();
                // Words beyond ASCII are none of ours, but for a few signs.
                let end = if char_at(text, end).is_some_and(|c| !c.is_ascii() && c.is_alphabetic()) || end == at {
                    at + text[at..].chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>()
                } else {
                    end
                };
                (word(&text[at..end]), end)
            } else {
                (sign(c), at + c.len_utf8())
            };
        found.push(Lexeme { kind, span: Span::new(at, end), glued: last_end == at, capital: c.is_uppercase() });
        at = end;
        last_end = end;
    }
}

fn sign(c: char) -> Kind {
    let vulgar = match c {
        '½' => 1.0 / 2.0,
        '¼' => 1.0 / 4.0,
        '¾' => 3.0 / 4.0,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '⅙' => 1.0 / 6.0,
        '⅛' => 1.0 / 8.0,
        '⅕' => 1.0 / 5.0,
        _ => 0.0,
    };
    if vulgar > 0.0 {
        return Kind::Vulgar(vulgar);
    }
    // The one sign of ASCII; none is among quotation marks and dashes.
    if c.is_ascii() && c != '$' || ('\u{2000}'..='\u{206f}').contains(&c) {
        return Kind::Mark(c);
    }
    let mut buffer = [0; 4];
    super::money::currency(c.encode_utf8(&mut buffer)).map_or(Kind::Mark(c), Kind::Currency)
}

/// What a word means here.
pub(super) fn word(word: &str) -> Kind {
    match known(word) {
        Kind::Other if calendar::month(word).is_some() => Kind::Month,
        kind => kind,
    }
}

/// What a word means here, in lower case or with capitals.
pub(super) fn known(word: &str) -> Kind {
    let words = tables().words.get(shelf(word)).map(Vec::as_slice).unwrap_or_default();
    // Most words of the shelf end in another letter.
    let last = |word: &str| word.bytes().next_back().map(|last| last.to_ascii_lowercase());
    let end = last(word);
    let same = |known: &str| last(known) == end && known.eq_ignore_ascii_case(word);
    words.iter().find(|(known, _)| same(known)).map_or(Kind::Other, |(_, kind)| *kind)
}

/// All words with what they mean.
pub(super) fn all() -> impl Iterator<Item = (&'static str, Kind)> {
    tables().words.iter().flatten().copied()
}

/// The bounding phrases that begin with a word: the words behind it, and what they say.
pub(super) fn bounds(first: &str) -> impl Iterator<Item = &'static (Vec<&'static str>, Qualifier)> {
    let of_letter = tables().bounds.get(letter(first)).map(Vec::as_slice).unwrap_or_default();
    of_letter.iter().filter(move |(phrase, _)| phrase.first().is_some_and(|word| *word == first))
}

fn letter(word: &str) -> usize {
    word.bytes().next().map_or(0, |first| usize::from(first.to_ascii_lowercase().wrapping_sub(b'a')))
}

/// Words are kept by their first letter and length.
fn shelf(word: &str) -> usize {
    letter(word) * 16 + word.len().min(15)
}

/// `words.txt` and the currencies by their shelves, phrases by their first letter; most words of a text are in none of them.
struct Tables {
    words: Vec<Vec<(&'static str, Kind)>>,
    bounds: Vec<Vec<(Vec<&'static str>, Qualifier)>>,
}

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| {
        let mut tables = Tables { words: vec![Vec::new(); 26 * 16], bounds: vec![Vec::new(); 26] };
        for line in include_str!("words.txt").lines().filter(|line| !line.starts_with('#')) {
            let Some((name, rest)) = line.split_once(' ') else { continue };
            if let Some(qualifier) = qualifier(name) {
                for phrase in rest.split(", ") {
                    let of_letter = tables.bounds.get_mut(letter(phrase));
                    of_letter.into_iter().for_each(|list| list.push((phrase.split(' ').collect(), qualifier)));
                }
            } else if name == "word" {
                rest.split(' ').for_each(|word| tables.add(word, Kind::Word(word)));
            } else if let Some((value, words)) = rest.split_once(' ') {
                let kind = Kind::of(name, value.parse().unwrap_or_default());
                words.split(' ').for_each(|word| tables.add(word, kind));
            }
        }
        super::money::forms().for_each(|(at, form)| tables.add(form, Kind::Currency(at)));
        tables
    })
}

impl Tables {
    fn add(&mut self, word: &'static str, kind: Kind) {
        if let Some(words) = self.words.get_mut(shelf(word)) {
            words.push((word, kind));
        }
    }
}

fn qualifier(name: &str) -> Option<Qualifier> {
    Some(match name {
        "at-least" => Qualifier::AtLeast,
        "more-than" => Qualifier::MoreThan,
        "up-to" => Qualifier::UpTo,
        "nearly" => Qualifier::Nearly,
        "about" => Qualifier::About,
        "exact" => Qualifier::Exact,
        _ => return None,
    })
}

impl Kind {
    /// The kind that a line of `words.txt` names.
    fn of(name: &str, value: f64) -> Self {
        match name {
            "unit" => Self::Unit(value),
            "tens" => Self::Tens(value),
            "scale" => Self::Scale(value),
            "scales" => Self::Scales(value),
            "ordinal" | "ordinals" => Self::Ordinal { value, plural: name == "ordinals" },
            _ => Self::Fraction { value, plural: name == "fractions" },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_understood_and_no_word_is_there_twice() {
        let kinds = ["unit", "tens", "scale", "scales", "ordinal", "ordinals", "fraction", "fractions", "word"];
        for line in include_str!("words.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let name = line.split(' ').next().unwrap_or_default();
            assert!(kinds.contains(&name) || qualifier(name).is_some(), "{line}");
        }
        for words in &tables().words {
            for (at, (word, _)) in words.iter().enumerate() {
                assert!(words.iter().skip(at + 1).all(|(other, _)| other != word), "twice: {word}");
            }
        }
        // A phrase is found only where each of its words is one of the table.
        for (phrase, _) in tables().bounds.iter().flatten() {
            assert!(phrase.iter().all(|word| known(word) == Kind::Word(word)), "{phrase:?}");
        }
    }
}
