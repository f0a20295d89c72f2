//! The words, numbers and marks of a date.

use crate::span::Span;

/// One piece of a text in which a date may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Digits: their value (capped) and how many there are.
    Number(u32, u8),
    /// Letters.
    Word,
    /// Anything else but white space.
    Mark(char),
}

/// A piece and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub piece: Piece,
    pub span: Span,
}

/// A text cut into pieces; the pieces are read by index, and beyond the end there is nothing.
pub(super) struct Lexed<'t> {
    pub text: &'t str,
    /// The text with its ASCII letters small.
    small: String,
    pub tokens: Vec<Token>,
}

/// Whether a character can be part of a word in a date: a Latin, Greek or Cyrillic letter. The table of all alphabets would
/// be loaded with every page.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, 'À'..='ʯ' | 'Ͱ'..='ԯ') && !matches!(c, '×' | '÷')
}

/// How many bytes from `at` on are of a kind.
fn count(text: &str, at: usize, is: fn(&u8) -> bool) -> usize {
    text.as_bytes().get(at..).unwrap_or_default().iter().take_while(|byte| is(byte)).count()
}

/// The character at `at`, where it is none of ASCII.
fn wide(text: &str, at: usize) -> Option<char> {
    text.as_bytes().get(at).filter(|byte| !byte.is_ascii())?;
    text.get(at..)?.chars().next()
}

impl<'t> Lexed<'t> {
    pub fn new(text: &'t str) -> Self {
        let mut tokens = Vec::with_capacity(text.len() / 5);
        let mut at = 0;
        while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
            let start = at;
            at += c.len_utf8();
            let piece = if c.is_ascii_digit() {
                at += count(text, at, u8::is_ascii_digit);
                let digits = text.get(start..at).unwrap_or_default();
                Piece::Number(digits.parse().unwrap_or(u32::MAX), digits.len().min(255) as u8)
            } else if is_letter(c) {
                at += count(text, at, u8::is_ascii_alphabetic);
                while let Some(c) = wide(text, at).filter(|c| is_letter(*c)) {
                    at += c.len_utf8();
                    at += count(text, at, u8::is_ascii_alphabetic);
                }
                Piece::Word
            } else if c.is_whitespace() {
                continue;
            } else {
                Piece::Mark(c)
            };
            tokens.push(Token { piece, span: Span::new(start, at) });
        }
        Self { text, small: text.to_ascii_lowercase(), tokens }
    }

    pub fn piece(&self, i: usize) -> Option<Piece> {
        self.tokens.get(i).map(|t| t.piece)
    }

    pub fn word(&self, i: usize) -> Option<&'t str> {
        self.tokens.get(i).filter(|t| t.piece == Piece::Word).map(|t| t.span.of(self.text))
    }

    /// The word at `i` in small letters.
    pub fn small(&self, i: usize) -> Option<&str> {
        self.tokens.get(i).filter(|t| t.piece == Piece::Word).map(|t| t.span.of(&self.small))
    }

    /// Whether the word at `i` is one of these, which are small.
    pub fn is_word(&self, i: usize, any_of: &[&str]) -> bool {
        self.small(i).is_some_and(|word| any_of.contains(&word))
    }

    pub fn is_mark(&self, i: usize, any_of: &str) -> bool {
        matches!(self.piece(i), Some(Piece::Mark(c)) if any_of.contains(c))
    }

    /// The number at `i`, where its digits are `least` to `most` in number.
    pub fn number(&self, i: usize, least: u8, most: u8) -> Option<u32> {
        match self.piece(i) {
            Some(Piece::Number(n, digits)) if (least..=most).contains(&digits) => Some(n),
            _ => None,
        }
    }

    /// Whether the pieces `i - 1` and `i` touch.
    pub fn glued(&self, i: usize) -> bool {
        match (i.checked_sub(1).and_then(|p| self.tokens.get(p)), self.tokens.get(i)) {
            (Some(a), Some(b)) => a.span.end == b.span.start,
            _ => false,
        }
    }

    pub fn start(&self, i: usize) -> usize {
        self.tokens.get(i).map_or(self.text.len(), |t| t.span.start)
    }

    /// Where the piece before `i` ends.
    pub fn end_before(&self, i: usize) -> usize {
        i.checked_sub(1).and_then(|p| self.tokens.get(p)).map_or(0, |t| t.span.end)
    }
}
