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

impl<'t> Lexed<'t> {
    pub fn new(text: &'t str) -> Self {
        let mut tokens = Vec::with_capacity(text.len() / 5);
        let mut chars = text.char_indices().peekable();
        while let Some((start, c)) = chars.next() {
            let class = |c: char| (c.is_ascii_digit(), is_letter(c));
            let mut end = start + c.len_utf8();
            let kind = class(c);
            if kind == (false, false) {
                if !c.is_whitespace() {
                    tokens.push(Token { piece: Piece::Mark(c), span: Span::new(start, end) });
                }
                continue;
            }
            while let Some(&(at, next)) = chars.peek() {
                if class(next) != kind {
                    break;
                }
                end = at + next.len_utf8();
                chars.next();
            }
            let span = Span::new(start, end);
            let piece = if kind.0 {
                let digits = span.of(text);
                Piece::Number(digits.parse().unwrap_or(u32::MAX), digits.len().min(255) as u8)
            } else {
                Piece::Word
            };
            tokens.push(Token { piece, span });
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
