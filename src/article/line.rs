//! Lines: a text cut at its line ends, and what each line looks like. The ground on which plain and live pages are read.

use crate::span::Span;

/// What stands before a line's words and belongs to the layout.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Mark {
    #[default]
    None,
    /// A bullet or dash.
    Bullet,
    /// A number with a full stop or bracket: "4.", "4)".
    Number(u16),
}

/// How a line ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum End {
    /// With a full stop, an exclamation mark or an ellipsis: it is a sentence.
    Full,
    Question,
    Colon,
    /// With a word, closing quotation mark or bracket: headings, captions, list items.
    #[default]
    Bare,
    /// With another mark (a comma, a slash): a sentence that was cut, or with a slip in it.
    Cut,
}

/// A line that is not blank.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Line {
    /// Its words, without the white space and marks of the layout around them.
    pub span: Span,
    pub mark: Mark,
    pub end: End,
    /// Whether a blank line, or nothing, stands before it.
    pub gap: bool,
    /// How many words it has, at most 255.
    pub words: u8,
}

impl Line {
    /// The line whose words are at `span`.
    pub fn of(text: &str, span: Span, mark: Mark, gap: bool) -> Self {
        let words = span.of(text);
        let count = count(words);
        Self { span, mark, gap, words: count, end: ending(words, count) }
    }
}

/// How many words stand between white space, at most 255.
fn count(text: &str) -> u8 {
    let wide = |at: usize| text.get(at..).is_some_and(|rest| rest.starts_with(char::is_whitespace));
    let (mut count, mut within) = (0, false);
    for (at, byte) in text.bytes().enumerate() {
        let word = match byte {
            b'!'..=0x7f => true,
            ..b'!' => !matches!(byte, b' ' | b'\t'..=b'\r'),
            // What follows a first byte is of its character.
            0x80..0xc0 => within,
            0xc0.. => !wide(at),
        };
        count += usize::from(word && !within);
        within = word;
    }
    count.min(255) as u8
}

/// White space, and characters which show as nothing.
pub(super) fn is_space(c: char) -> bool {
    if c.is_ascii() {
        return matches!(c, ' ' | '\t'..='\r');
    }
    c.is_whitespace()
        || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{ad}')
}

/// Bullets that need no space behind them, and those that do, being words' or sums' marks elsewhere.
const BULLETS: &str = "•●○◦▪■□‣⁃∙➔➤►▶✓✔◆❖";
const DASHES: &str = "-–—*+·→»›>";

/// Cuts a text into its lines; blank ones are told only by the `gap` of the next. Linear in the text.
pub(super) fn split(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut gap = true;
    let mut start = 0;
    let mut after_return = false;
    // A bullet or number that stands on a line of its own belongs to the next line.
    let mut waiting = Mark::None;
    for piece in text.split_inclusive(is_line_end) {
        let span = Span::new(start, start + piece.len());
        start = span.end;
        if after_return && piece == "\n" {
            after_return = false;
            continue;
        }
        after_return = piece.ends_with('\r');
        let (mark, words) = marked(text, span);
        if words.is_empty() {
            if mark == Mark::None {
                gap = true;
            } else {
                waiting = mark;
            }
            continue;
        }
        let mark = if mark == Mark::None { waiting } else { mark };
        lines.push(Line::of(text, words, mark, gap));
        (gap, waiting) = (false, Mark::None);
    }
    unwrapped(text, lines)
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\u{b}' | '\u{c}' | '\r') || !c.is_ascii() && matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The longest lines of a text that was wrapped to a width, in bytes.
const WIDEST_WRAP: usize = 100;

/// Joins the lines of a text that was wrapped to a width (a mail, a wire copy); other texts' lines stay as they are.
///
/// A text is wrapped where hardly any line is wider than 100 and lines go on with a small letter. There a line goes on in the
/// next where that begins with a small letter, or its first word would not have fitted.
fn unwrapped(text: &str, lines: Vec<Line>) -> Vec<Line> {
    let wide = lines.iter().filter(|l| l.span.len() > WIDEST_WRAP).count();
    let goes_on = |a: &Line, b: &Line| {
        !b.gap && b.mark == Mark::None && matches!(a.end, End::Bare | End::Cut) && a.words >= 5 && starts_small(text, b)
    };
    let pairs = lines.windows(2).filter(|w| matches!(w, [a, b] if goes_on(a, b))).count();
    if pairs < 2 || wide * 50 > lines.len() || pairs * 8 < lines.len() {
        return lines;
    }
    let width = lines.iter().map(|l| l.span.len()).filter(|&l| l <= WIDEST_WRAP).max().unwrap_or(0);
    let mut joined: Vec<Line> = Vec::with_capacity(lines.len());
    let mut last_length = 0;
    for line in lines {
        let first_word = line.span.of(text).split(is_space).next().unwrap_or_default().len();
        let length = line.span.len();
        match joined.last_mut() {
            Some(open)
                if !line.gap
                    && line.mark == Mark::None
                    && (starts_small(text, &line) || last_length + 1 + first_word > width) =>
            {
                open.span.end = line.span.end;
            }
            _ => joined.push(line),
        }
        last_length = length;
    }
    joined.iter().map(|l| Line::of(text, l.span, l.mark, l.gap)).collect()
}

fn starts_small(text: &str, line: &Line) -> bool {
    line.span.of(text).starts_with(char::is_lowercase)
}

/// The span without white space and invisible characters at either end.
pub(super) fn trimmed(text: &str, span: Span) -> Span {
    let inner = span.of(text);
    let words = inner.trim_start_matches(is_space);
    let start = span.start + inner.len() - words.len();
    Span::new(start, start + words.trim_end_matches(is_space).len())
}

/// A line's bullet or number, and the span of its words.
fn marked(text: &str, span: Span) -> (Mark, Span) {
    let line = trimmed(text, span);
    let words = line.of(text);
    let behind = |length: usize| trimmed(text, Span::new(line.start + length, line.end));
    let Some(first) = words.chars().next() else { return (Mark::None, line) };
    let rest = words.get(first.len_utf8()..).unwrap_or_default();
    if BULLETS.contains(first) || (DASHES.contains(first) && (rest.is_empty() || rest.starts_with(is_space))) {
        return (Mark::Bullet, behind(first.len_utf8()));
    }
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let number = words.get(..digits).filter(|_| digits <= 3).and_then(|d| d.parse().ok());
    if let Some(number) = number {
        let rest = words.get(digits..).unwrap_or_default();
        let mut after = rest.chars();
        if matches!(after.next(), Some('.' | ')')) && after.next().is_none_or(is_space) {
            return (Mark::Number(number), behind(digits + 1));
        }
    }
    (Mark::None, line)
}

/// Marks that may close a sentence behind its full stop.
const CLOSERS: &[char] = &['"', '\'', '”', '’', '»', ')', ']', '*', '“'];

fn ending(words: &str, count: u8) -> End {
    let inner = words.trim_end_matches(|c| CLOSERS.contains(&c) || is_space(c));
    match inner.chars().next_back() {
        Some('.') if count <= 14 && ends_in_initials(inner) => End::Bare,
        Some('.' | '!' | '…' | '。') => End::Full,
        Some('?') => End::Question,
        Some(':') => End::Colon,
        Some(c) if c.is_alphanumeric() || matches!(c, '%' | '€' | '£' | '$' | '°' | '+') => End::Bare,
        Some(_) => End::Cut,
        None => End::Bare,
    }
}

/// Whether the last word is made of initials ("U.S.", "p.m."), whose full stop ends no sentence.
fn ends_in_initials(words: &str) -> bool {
    let last = words.rsplit(is_space).next().unwrap_or_default().trim_start_matches(CLOSERS);
    last.len() >= 4
        && last.len() <= 8
        && last.as_bytes().chunks(2).all(|c| c.len() == 2 && c[0].is_ascii_alphabetic() && c[1] == b'.')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<(&str, Mark, End, bool)> {
        split(text).iter().map(|l| (l.span.of(text), l.mark, l.end, l.gap)).collect()
    }

    #[test]
    fn lines_and_their_marks() {
        let text = "\u{feff}Harbour talks end\r\n\r\n  • Pay: up 3%\r\n  4. Analysis\n\u{a0}\nThey met.”\n- so\n";
        assert_eq!(
            shown(text),
            [
                ("Harbour talks end", Mark::None, End::Bare, true),
                ("Pay: up 3%", Mark::Bullet, End::Bare, true),
                ("Analysis", Mark::Number(4), End::Bare, false),
                ("They met.”", Mark::None, End::Full, true),
                ("so", Mark::Bullet, End::Bare, false),
            ]
        );
    }

    #[test]
    fn what_only_looks_like_a_mark() {
        assert_eq!(shown("2025. It was")[0].1, Mark::None);
        assert_eq!(shown("3.5 per cent")[0].1, Mark::None);
        assert_eq!(shown("*Writing by the desk")[0].1, Mark::None);
        assert_eq!(shown("-5 degrees")[0].1, Mark::None);
    }

    #[test]
    fn a_bullet_on_its_own_line_marks_the_next() {
        assert_eq!(shown("•\nPay rises").first().map(|l| l.1), Some(Mark::Bullet));
        assert_eq!(shown("2.\n\nPay rises").first().map(|l| l.1), Some(Mark::Number(2)));
    }

    #[test]
    fn wrapped_text_is_joined_and_other_text_is_not() {
        let wrapped = "The dockers of the northern quay went home on Monday\nnight and the owners of the port \
                       stayed where they were\nuntil the morning came.\n\nIt rained.";
        let lines = shown(wrapped);
        assert_eq!((lines.len(), lines[1].0), (2, "It rained."));
        let captions = "Dockers\nDockers on the quay of the northern port in the rain\n\nIt rained.";
        assert_eq!(shown(captions).len(), 3);
    }

    #[test]
    fn endings() {
        for (words, end) in [
            ("Minister flies to U.S.", End::Bare),
            ("He flew on Monday evening from the port to meet the owners of the line in the U.S.", End::Full),
            ("a ‘hard’ week", End::Bare),
            ("the ‘hard week’", End::Bare),
            ("he said “no.”", End::Full),
            ("In the port/", End::Cut),
            ("They said:", End::Colon),
            ("Why now?”", End::Question),
        ] {
            assert_eq!(shown(words)[0].2, end, "{words}");
        }
    }
}
