//! Tokens: words, numbers, marks.

use super::sentence::is_abbreviation;
use crate::span::Span;
use crate::text::is_letter_or_digit;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with inner apostrophes and hyphens ("two-to-three", "don't", "U.S.", "F-16"); an "'s" at its end, possessive
    /// or "is", is a token of its own. The full stop of an abbreviation ("Mr.", "Gov.", "J." before a name) belongs to it.
    Word,
    /// Digits with inner separators ("1,000", "3.5", "15:42"); letters behind them ("7bn", "2nd") are a word of their own.
    Number,
    /// Any other character that is not white space. Dots in a row, two hyphens in a row and two apostrophes or backquotes in a
    /// row (for a double quotation mark) are one mark.
    Mark,
}

/// One token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// Where it stands.
    pub span: Span,
}

/// The tokens of `text`, in order; only white space stands between them.
///
/// ```
/// use visavis::language::tokens;
/// let text = "The port's owner won't sign: \"not in the U.S.\", she said.";
/// let words: Vec<&str> = tokens(text).iter().map(|token| token.span.of(text)).collect();
/// assert_eq!(words[..7], ["The", "port", "'s", "owner", "won't", "sign", ":"]);
/// assert_eq!(words[7..12], ["\"", "not", "in", "the", "U.S."]);
/// ```
pub fn tokens(text: &str) -> Vec<Token> {
    // English has about one token in five bytes.
    let mut found = Vec::with_capacity(text.len() / 5 + 1);
    let mut at = 0;
    while let Some(first) = char_at(text, at) {
        if first == ' ' || first.is_whitespace() {
            at += first.len_utf8();
            continue;
        }
        let (kind, end) = if first.is_ascii_alphabetic() {
            (TokenKind::Word, word_end(text, at))
        } else if first.is_ascii_digit() {
            (TokenKind::Number, number_end(text, at))
        } else if is_letter(first) {
            (TokenKind::Word, word_end(text, at))
        } else if is_apostrophe(first)
            && stands_as_s(text, at)
            && at > 0
            && char_before(text, at).is_some_and(is_letter)
        {
            (TokenKind::Word, at + first.len_utf8() + 1)
        } else {
            (TokenKind::Mark, mark_end(text, at, first))
        };
        found.push(Token { kind, span: Span::new(at, end) });
        at = end;
    }
    found
}

/// The character that begins at byte `at`.
pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    let byte = *text.as_bytes().get(at)?;
    if byte.is_ascii() { Some(char::from(byte)) } else { text.get(at..)?.chars().next() }
}

/// The character that ends before byte `at`.
pub(super) fn char_before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// Letters and what stands with them: digits that aren't ASCII, combining accents.
fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphabetic(),
        // Quotation marks, dashes and other general punctuation.
        '\u{2000}'..='\u{206f}' => false,
        _ => c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c),
    }
}

/// Straight or curly.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// Whether an apostrophe at `at` is followed by an "s" that ends there.
fn stands_as_s(text: &str, at: usize) -> bool {
    let s = at + char_at(text, at).map_or(1, char::len_utf8);
    matches!(char_at(text, s), Some('s' | 'S'))
        && !char_at(text, s + 1).is_some_and(|c| is_letter(c) || c.is_ascii_digit())
}

/// Where the number that begins at `start` ends.
fn number_end(text: &str, start: usize) -> usize {
    let digit = |at| char_at(text, at).is_some_and(|c| c.is_ascii_digit());
    let mut at = start;
    loop {
        while digit(at) {
            at += 1;
        }
        if matches!(char_at(text, at), Some(',' | '.' | ':')) && digit(at + 1) {
            at += 1;
        } else {
            return at;
        }
    }
}

/// Where the word that begins at `start` ends.
fn word_end(text: &str, start: usize) -> usize {
    let inner = |at| char_at(text, at).is_some_and(|c| is_letter(c) || c.is_ascii_digit());
    let mut at = start;
    // Where the stretch behind the last full stop began: "U.S." is letters, one by one, each with its stop.
    let mut stretch = start;
    loop {
        let rest = text.as_bytes().get(at..).unwrap_or_default();
        at += rest.iter().take_while(|byte| is_letter_or_digit(**byte)).count();
        let Some(c) = char_at(text, at) else { return at };
        // So most words end.
        if matches!(c, ' ' | ',') {
            return at;
        }
        let next = at + c.len_utf8();
        let joins = is_letter(c)
            || c.is_ascii_digit()
            || (matches!(c, '-' | '\u{2010}' | '\u{2011}') && inner(next))
            || (is_apostrophe(c) && char_at(text, next).is_some_and(is_letter) && !stands_as_s(text, at))
            || (c == '&' && is_capital_at(text, next) && char_before(text, at).is_some_and(char::is_uppercase));
        if joins {
            at = next;
        } else if c == '.' && is_one_letter(text, stretch, at) && char_at(text, next).is_some_and(char::is_alphabetic) {
            let letter = next + char_at(text, next).map_or(1, char::len_utf8);
            // "a.m", "U.S" go on; "J.Smith" doesn't.
            if char_at(text, letter).is_some_and(is_letter) {
                return next;
            }
            stretch = next;
            at = next;
        } else if c == '.' && (stretch > start || is_abbreviation(&text[start..at], &text[next..])) {
            return next;
        } else {
            return at;
        }
    }
}

fn is_capital_at(text: &str, at: usize) -> bool {
    char_at(text, at).is_some_and(char::is_uppercase)
}

fn is_one_letter(text: &str, start: usize, end: usize) -> bool {
    char_at(text, start).is_some_and(|c| c.is_alphabetic() && start + c.len_utf8() == end)
}

/// Where the mark `first` at `start` ends: dots, hyphens, apostrophes and backquotes may run on.
fn mark_end(text: &str, start: usize, first: char) -> usize {
    let mut end = start + first.len_utf8();
    let longest = match first {
        '.' => usize::MAX,
        '-' => 3,
        '\'' | '`' | '’' | '‘' => 2,
        _ => return end,
    };
    let mut count = 1;
    while count < longest && char_at(text, end) == Some(first) {
        end += first.len_utf8();
        count += 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text).iter().map(|token| token.span.of(text)).collect()
    }

    #[test]
    fn words_keep_their_inner_marks() {
        assert_eq!(words("two-to-three F-16s don't rock’n’roll"), ["two-to-three", "F-16s", "don't", "rock’n’roll"]);
        assert_eq!(words("AT&T and Zoë's café"), ["AT&T", "and", "Zoë", "'s", "café"]);
    }

    #[test]
    fn possessives_and_contractions_of_is_stand_alone() {
        assert_eq!(
            words("Ferrum’s mayor; the dockers' plan"),
            ["Ferrum", "’s", "mayor", ";", "the", "dockers", "'", "plan"]
        );
        assert_eq!(words("'s"), ["'", "s"]);
    }

    #[test]
    fn abbreviations_keep_their_stop() {
        assert_eq!(
            words("Mr. J. Holt left the U.S. at 5 a.m. today."),
            ["Mr.", "J.", "Holt", "left", "the", "U.S.", "at", "5", "a.m.", "today", "."]
        );
        assert_eq!(words("plan B."), ["plan", "B", "."]);
    }

    #[test]
    fn numbers_keep_separators_and_drop_letters() {
        assert_eq!(
            words("1,000.50 at 15:42, 30-day, 7bn, 2nd"),
            ["1,000.50", "at", "15:42", ",", "30", "-", "day", ",", "7", "bn", ",", "2", "nd"]
        );
    }

    #[test]
    fn marks_run_on() {
        assert_eq!(words("''No,'' ... -- “yes”"), ["''", "No", ",", "''", "...", "--", "“", "yes", "”"]);
    }
}
