//! Sentences.
//!
//! A full stop, question or exclamation mark ends a sentence unless something speaks against it: an abbreviation, an initial,
//! a small letter behind it. The word lists stand beside this file. Inline lists ("1) … 2) …") are cut at their markers.

use super::token::{char_at, char_before};
use crate::index::sort;
use crate::span::Span;

/// The sentences of one block of text, in order, without the white space between them.
///
/// A blank line always ends a sentence; a single line break does where the next line begins with a capital, a digit or a mark.
///
/// ```
/// use visavis::language::sentences;
/// let text = "Mr. J. Holt left the U.S. on Monday. \"We are done.\" He won't be back.";
/// let found: Vec<&str> = sentences(text).iter().map(|span| span.of(text)).collect();
/// assert_eq!(found, ["Mr. J. Holt left the U.S. on Monday.", "\"We are done.\"", "He won't be back."]);
/// ```
pub fn sentences(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut close = |start: usize, end: usize| {
        let span = Span::new(start, end).trimmed(text);
        if !span.is_empty() {
            found.push(span);
        }
    };
    let mut list = InlineList::of(text);
    let mut at = 0;
    let bytes = text.as_bytes();
    while let Some(&byte) = bytes.get(at) {
        let boundary = match byte {
            b'.' | b'!' | b'?' => stop_at(text, start, at),
            // "…"
            0xe2 if bytes.get(at + 1..at + 3) == Some(&[0x80, 0xa6]) => stop_at(text, start, at),
            b'\n' => line_break_at(text, at),
            // What begins an item stands behind white space.
            b' ' => {
                list.as_mut().filter(|list| list.begins_item(text, at + 1)).map_or(Found::Nothing(at + 1), |list| {
                    list.advance();
                    Found::End(at)
                })
            }
            _ => Found::Nothing(at + 1),
        };
        match boundary {
            Found::End(end) => {
                close(start, end);
                // Past all white space, so that a long run of line breaks is looked at once.
                start = end + (text[end..].len() - text[end..].trim_start().len());
                at = start.max(at + 1);
            }
            Found::Nothing(next) => at = next,
        }
    }
    close(start, text.len());
    found
}

/// What a scan found: the end of a sentence, or the byte to go on from.
enum Found {
    End(usize),
    Nothing(usize),
}

/// Whether a line break ends a sentence.
fn line_break_at(text: &str, at: usize) -> Found {
    let rest = &text[at..];
    let blank = rest.len() - rest.trim_start().len();
    let next = rest.trim_start().chars().next();
    let many = rest[..blank].matches('\n').count() > 1;
    if many || next.is_some_and(|c| !c.is_lowercase()) { Found::End(at) } else { Found::Nothing(at + blank.max(1)) }
}

/// Whether the mark at `at`, with those that follow it, ends the sentence that began at `start`, and where.
fn stop_at(text: &str, start: usize, at: usize) -> Found {
    let run = stop_run(text, at);
    // "[...]" leaves words out; "1." and "b.)" at the beginning mark an item.
    let omission = char_before(text, at) == Some('[') && char_at(text, run.end) == Some(']');
    if omission || is_item_marker(Span::new(start, at).of(text)) {
        return Found::Nothing(run.end);
    }
    let closed = closers_end(text, run.end);
    let bare = closed == run.end;
    let Some(next) = char_at(text, closed) else { return Found::Nothing(closed) };
    if !next.is_whitespace() {
        let glued = run.dots == 1 && bare && is_glued_sentence(text, at, closed);
        return if glued { Found::End(closed) } else { Found::Nothing(closed.max(at + 1)) };
    }
    let rest = text[closed..].trim_start();
    let opening = rest.trim_start_matches(is_opener).trim_start();
    let Some(first) = opening.chars().next() else { return Found::Nothing(closed) };
    // "great." she said; "Yahoo! in": a sentence doesn't begin with a small letter.
    if first.is_lowercase() || matches!(first, ',' | ';' | ')' | '.' | '%') {
        return Found::Nothing(closed);
    }
    // A dash goes on with the sentence unless a capital follows it.
    if matches!(first, '-' | '–' | '—')
        && !opening.trim_start_matches(['-', '–', '—', ' ', '\u{a0}']).starts_with(char::is_uppercase)
    {
        return Found::Nothing(closed);
    }
    let goes_on = match run.dots {
        0 => false,
        1 => bare && abbreviation_goes_on(text, at, opening),
        // "the thing is . . . I didn't mean it"
        2 | 3 => starts_with_word(opening, "I"),
        _ => false,
    };
    if goes_on { Found::Nothing(closed) } else { Found::End(closed) }
}

/// A run of stops: "?!", "...", ". . . .".
struct Run {
    end: usize,
    /// How many dots; none where another mark is among them.
    dots: usize,
}

fn stop_run(text: &str, at: usize) -> Run {
    let mut end = at;
    let mut dots = 0;
    let mut others = 0;
    while let Some(c) = char_at(text, end) {
        match c {
            '.' => dots += 1,
            '…' => dots += 3,
            '!' | '?' => others += 1,
            // Spaced dots count as one run; a no-break space is the usual one there.
            ' ' | '\u{a0}' if dots > 0 && char_at(text, end + c.len_utf8()) == Some('.') => {}
            _ => break,
        }
        end += c.len_utf8();
    }
    Run { end, dots: if others > 0 { 0 } else { dots } }
}

/// Where the closing marks behind a stop end: quotation marks, brackets. A space before a lone closing mark belongs to it.
fn closers_end(text: &str, from: usize) -> usize {
    let mut end = from;
    loop {
        match char_at(text, end) {
            Some(c @ ('"' | '”' | '’' | '\'' | ')' | ']' | '»')) => end += c.len_utf8(),
            Some(c @ (' ' | '\u{a0}')) => {
                let mark = end + c.len_utf8();
                let behind = |mark: usize, c: char| char_at(text, mark + c.len_utf8()).is_none_or(char::is_whitespace);
                match char_at(text, mark) {
                    Some(c @ ('"' | '”' | '»')) if behind(mark, c) => end = mark + c.len_utf8(),
                    _ => return end,
                }
            }
            _ => return end,
        }
    }
}

/// Whether a sentence so far is only the number or letter of a list's item.
fn is_item_marker(text: &str) -> bool {
    if text.len() > 16 {
        return false;
    }
    let marker = text.trim_start_matches(['•', '⁃', '-', ' ', '\u{a0}']);
    let number = marker.len() <= 3 && marker.bytes().all(|byte| byte.is_ascii_digit());
    !marker.is_empty() && (number || (marker.len() == 1 && marker.bytes().all(|byte| byte.is_ascii_lowercase())))
}

fn is_opener(c: char) -> bool {
    matches!(c, '"' | '“' | '‘' | '\'' | '(' | '[' | '«' | '„' | '`')
}

/// "talks.The next": a stop without white space, as torn web text has it, but no address and no initials.
fn is_glued_sentence(text: &str, at: usize, next: usize) -> bool {
    let behind = text[next..].trim_start_matches(is_opener);
    let mut following = behind.chars();
    let capital = following.next().is_some_and(char::is_uppercase)
        && following.next().is_some_and(|c| c.is_lowercase() || c == ' ');
    if !capital {
        return false;
    }
    let word = chunk_before(text, at);
    let long = word.len() >= 3 && word.chars().next_back().is_some_and(|c| c.is_lowercase() || c.is_ascii_digit());
    let chunk_end = behind.find(char::is_whitespace).unwrap_or(behind.len());
    long && !word.contains(['/', '@', '.', '_']) && !behind[..chunk_end].contains(['/', '@', '_'])
}

/// The letters, digits and inner marks before byte `at`, up to white space; at most 64 bytes of it, as no word is longer.
fn chunk_before(text: &str, at: usize) -> &str {
    let mut start = at;
    while let Some(c) = char_before(text, start) {
        if c.is_whitespace() || at - start > 64 || is_opener(c) || matches!(c, '—' | '–') {
            break;
        }
        start -= c.len_utf8();
    }
    &text[start..at]
}

/// Whether the one full stop at `at` belongs to an abbreviation or initial and the sentence goes on with `next`.
fn abbreviation_goes_on(text: &str, at: usize, next: &str) -> bool {
    let word = chunk_before(text, at);
    let lower = word.to_lowercase();
    let starts_sentence = starts_with_starter(next);
    let mut letters = word.chars();
    let (first, more) = (letters.next(), letters.next().is_some());
    if let (Some(initial), false) = (first, more) {
        // "J. Holt" goes on; "you and I. Did", "plan B. The" don't. A list marker ("a.") belongs to what follows.
        if initial.is_uppercase() {
            let before = text[..at - initial.len_utf8()].trim_end();
            let named = before.is_empty() || last_word(before).starts_with(char::is_uppercase) || before.ends_with('.');
            return (named && !(starts_sentence && initial == 'I')) || (!starts_sentence && initial != 'I');
        }
        return lower == "v" || (lower == "p" && starts_with_digit(next));
    }
    // Torn text: "Monday.Mr"
    let known = if is_dotted(word) { lower.as_str() } else { lower.rsplit('.').next().unwrap_or_default() };
    match class_of(known) {
        Some(Class::Title | Class::Inner) => true,
        Some(Class::Number) => starts_with_digit(next),
        Some(Class::Month) => starts_with_digit(next),
        Some(Class::Final | Class::State) => !starts_sentence,
        None if lower == "a.m" || lower == "p.m" => is_part_of_time(next),
        None => is_dotted(word) && !starts_sentence,
    }
}

fn last_word(text: &str) -> &str {
    text.rsplit(char::is_whitespace).next().unwrap_or_default()
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

fn starts_with_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Letters, one by one, with stops between them: "U.S", "D.C".
fn is_dotted(word: &str) -> bool {
    word.contains('.') && word.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic))
}

/// "6 p.m. Monday", "6 p.m. EST": the time goes on.
fn is_part_of_time(next: &str) -> bool {
    const GO_ON: [&str; 15] = [
        "ET", "EST", "EDT", "CT", "PT", "PST", "PDT", "GMT", "BST", "CET", "Eastern", "Pacific", "Central", "UTC",
        "Local",
    ];
    let word = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    GO_ON.contains(&word) || word.ends_with("day")
}

/// What the stop of an abbreviation means.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Title,
    Number,
    Inner,
    Final,
    Month,
    State,
}

const ABBREVIATIONS: &str = include_str!("abbreviations.txt");
const STARTERS: &str = include_str!("starters.txt");

/// The class of a word in lower case, without its last stop.
fn class_of(word: &str) -> Option<Class> {
    use std::sync::OnceLock;
    static LIST: OnceLock<Vec<(&str, Class)>> = OnceLock::new();
    if word.len() > 6 {
        return None;
    }
    let list = LIST.get_or_init(|| {
        let mut list = Vec::new();
        for line in ABBREVIATIONS.lines().filter(|line| !line.starts_with('#')) {
            let mut words = line.split_ascii_whitespace();
            let class = match words.next() {
                Some("title") => Class::Title,
                Some("number") => Class::Number,
                Some("inner") => Class::Inner,
                Some("month") => Class::Month,
                Some("state") => Class::State,
                _ => Class::Final,
            };
            list.extend(words.map(|word| (word, class)));
        }
        sort(&mut list, &|a, b| a.0 < b.0);
        list
    });
    list.binary_search_by_key(&word, |&(word, _)| word).ok().and_then(|at| list.get(at)).map(|&(_, class)| class)
}

/// Whether a text begins with a word that often begins a sentence, and with a capital.
fn starts_with_starter(text: &str) -> bool {
    use std::sync::OnceLock;
    static LIST: OnceLock<Vec<&str>> = OnceLock::new();
    let list = LIST.get_or_init(|| {
        let mut list: Vec<&str> = STARTERS.split_ascii_whitespace().collect();
        sort(&mut list, &|a, b| a < b);
        list
    });
    let word = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    word.len() <= 12 && list.binary_search(&word.to_lowercase().as_str()).is_ok()
}

/// Whether a full stop between `word` and `rest` belongs to the word: a known abbreviation, or an initial before a name.
pub(super) fn is_abbreviation(word: &str, rest: &str) -> bool {
    if word.len() > 6 {
        return false;
    }
    let next = rest.trim_start();
    let spaced = next.len() < rest.len();
    let mut letters = word.chars();
    if let (Some(first), None) = (letters.next(), letters.next()) {
        return first.is_uppercase()
            && spaced
            && first != 'I'
            && next.starts_with(char::is_uppercase)
            && !starts_with_starter(next);
    }
    match class_of(&word.to_lowercase()) {
        Some(Class::Number) => spaced && starts_with_digit(next),
        // "Jan" and "Miss" are names too, and "mar" a verb: with a capital, and within a sentence.
        Some(Class::Month | Class::State) => {
            word.starts_with(char::is_uppercase) && spaced && !starts_with_starter(next)
        }
        Some(Class::Title) => word.starts_with(char::is_uppercase) && spaced,
        // At the end of a sentence the stop is the sentence's.
        Some(Class::Final) => !next.is_empty() && !starts_with_starter(next),
        Some(Class::Inner) => true,
        None => false,
    }
}

/// A numbered or lettered list within one line. It counts as one where the text begins with its first marker.
struct InlineList {
    /// A bullet before each marker.
    bullet: Option<char>,
    /// The number of the item to come.
    next: u32,
    lettered: bool,
    /// What stands behind number or letter: ".", ")" or ".)".
    tail: &'static str,
}

impl InlineList {
    fn of(text: &str) -> Option<Self> {
        let text = text.trim_start();
        let bullet = text.chars().next().filter(|c| matches!(c, '•' | '⁃'));
        let text = text.trim_start_matches(['•', '⁃', ' ']);
        let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let lettered = digits == 0 && text.starts_with('a');
        if (digits == 0 && !lettered) || digits > 3 {
            return None;
        }
        let rest = text.get(digits.max(1)..)?;
        let tail = [".)", ")", "."]
            .into_iter()
            .find(|tail| rest.strip_prefix(tail).is_some_and(|rest| rest.starts_with(' ')))?;
        let first = if lettered { 1 } else { text.get(..digits)?.parse().ok()? };
        Some(Self { bullet, next: first + 1, lettered, tail })
    }

    /// Whether the next item's marker stands at byte `at`.
    fn begins_item(&self, text: &str, at: usize) -> bool {
        let rest = text.get(at..).unwrap_or_default();
        let rest = match self.bullet {
            Some(bullet) => match rest.strip_prefix(bullet) {
                Some(rest) => rest.trim_start_matches(' '),
                None => return false,
            },
            None => rest,
        };
        let behind = if self.lettered {
            let Some(letter) = char::from_digit(self.next + 9, 36) else { return false };
            rest.strip_prefix(letter)
        } else {
            let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            rest.get(..digits)
                .filter(|digits| digits.len() < 5 && digits.parse() == Ok(self.next))
                .and_then(|_| rest.get(digits..))
        };
        behind.and_then(|rest| rest.strip_prefix(self.tail)).is_some_and(|rest| rest.starts_with(' '))
    }

    fn advance(&mut self) {
        self.next += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        sentences(text).iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn stops_of_abbreviations_do_not_end() {
        assert_eq!(cut("Gov. Ann Lee met Dr. J. R. Holt on Sept. 11 in St. Ives. They spoke.").len(), 2);
        assert_eq!(cut("He lives in the U.S. The port is No. 5 there, vs. No. 9.").len(), 2);
        assert_eq!(cut("Holt Shipping Co. and Weir Inc. agreed.").len(), 1);
    }

    #[test]
    fn quoted_stops_end_before_capitals_only() {
        assert_eq!(cut("“It is over.” she said. “Go home.” They went.").len(), 3);
        assert_eq!(cut("He said, \" We will go. \" They stayed."), ["He said, \" We will go. \"", "They stayed."]);
    }

    #[test]
    fn no_break_spaces_are_spaces() {
        assert_eq!(cut("It\u{a0}ended.\u{a0}They left."), ["It\u{a0}ended.", "They left."]);
    }

    #[test]
    fn lines_end_where_a_capital_follows() {
        assert_eq!(cut("A caption\nThe text goes\non here."), ["A caption", "The text goes\non here."]);
    }

    #[test]
    fn torn_text_is_cut_but_addresses_are_not() {
        assert_eq!(cut("They left the talks.The next round is in May.").len(), 2);
        assert_eq!(cut("Write to Ann.Lee@Port.Example.org today.").len(), 1);
    }
}
