//! Sentences.
//!
//! A full stop, question or exclamation mark ends a sentence unless something speaks against it: an abbreviation, an initial,
//! a small letter behind it. Inline lists ("1) … 2) …") are cut at their markers.

use super::token::{char_at, char_before};
use crate::span::Span;
use list::InlineList;

mod abbreviation;
mod list;

pub(super) use abbreviation::is_abbreviation;

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
    let mut found = Vec::with_capacity(text.len() / 80 + 1);
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
    loop {
        // Most bytes end nothing, and spaces only where a list stands within the text.
        let rest = bytes.get(at..).unwrap_or_default();
        let may_end = |byte: &u8| matches!(byte, b'.' | b'!' | b'?' | b'\n' | 0xe2) || *byte == b' ' && list.is_some();
        at += rest.iter().take_while(|byte| !may_end(byte)).count();
        let Some(&byte) = bytes.get(at) else { break };
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
        1 => bare && abbreviation::goes_on(text, at, opening),
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

fn starts_with_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
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
