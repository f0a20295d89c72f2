//! The pieces that numbers are made of: digits, number words, signs, and the words that bound or join them.

use crate::language::token::char_at;
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
        !matches!(self, Self::Currency(_) | Self::Word(_) | Self::Other | Self::Clock | Self::Mark(_))
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

fn is_digit(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(u8::is_ascii_digit)
}

fn digits_end(text: &str, at: usize) -> usize {
    at + text.as_bytes().get(at..).map_or(0, |rest| rest.iter().take_while(|byte| byte.is_ascii_digit()).count())
}

/// A number in digits from `start`: where it ends and what it is worth.
fn digits(text: &str, start: usize, limit: usize) -> (Kind, usize) {
    let first = digits_end(text, start);
    let byte = |at: usize| text.as_bytes().get(at).copied().filter(|_| at < limit);
    if byte(first) == Some(b':') && is_digit(text, first + 1) {
        let end = digits_end(text, first + 1);
        return (Kind::Clock, end);
    }
    let mut end = first;
    let mut plain = true;
    // "1,000,000", "12,34,567": groups of two or three, the last of three.
    let mut at = first;
    let mut groups = 0;
    while byte(at) == Some(b',') && first - start <= 3 && first > start {
        let next = digits_end(text, at + 1);
        match next - (at + 1) {
            3 => {
                end = next;
                groups += 1;
            }
            2 if byte(next) == Some(b',') => {}
            _ => break,
        }
        at = next;
    }
    // "1 000 000", with any space.
    if groups == 0 && first - start <= 3 && byte(start) != Some(b'0') {
        while let Some(space) = char_at(text, end).filter(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')) {
            let from = end + space.len_utf8();
            let next = digits_end(text, from);
            if next - from != 3
                || next > limit
                || matches!(byte(next), Some(b'.' | b',')) && is_digit(text, next + 1) && space == ' '
            {
                break;
            }
            end = next;
            groups += 1;
        }
    }
    plain &= groups == 0;
    let mut value = number(&text[start..end], None);
    if byte(end) == Some(b'.') && is_digit(text, end + 1) {
        let next = digits_end(text, end + 1);
        // "192.168.1.2" is no number.
        if !(is_version(text, start) || byte(next) == Some(b'.') && is_digit(text, next + 1)) {
            if groups == 0
                && byte(next) == Some(b',')
                && next - end == 4
                && digits_end(text, next + 1) - next <= 3
                && is_digit(text, next + 1)
            {
                // "1.111,11"
                let last = digits_end(text, next + 1);
                return (
                    Kind::Digits { value: number(&text[start..next], Some(&text[next + 1..last])), plain: false },
                    last,
                );
            }
            value = number(&text[start..end], Some(&text[end + 1..next]));
            end = next;
            plain = false;
        }
    } else if groups == 0 && byte(end) == Some(b',') && end > start {
        // "5,00" and "1,3", but not "22,24,26".
        let next = digits_end(text, end + 1);
        let listed = byte(next) == Some(b',') || start.checked_sub(1).and_then(byte) == Some(b',');
        if matches!(next - end - 1, 1 | 2) && !listed {
            value = number(&text[start..end], Some(&text[end + 1..next]));
            end = next;
            plain = false;
        }
    }
    // "1.3e6"
    if let Some(b'e' | b'E') = byte(end) {
        let sign = usize::from(matches!(byte(end + 1), Some(b'+' | b'-')));
        let power = digits_end(text, end + 1 + sign);
        let whole =
            power > end + 1 + sign && power - end < 6 && !byte(power).is_some_and(|byte| byte.is_ascii_alphabetic());
        if let Some(value) =
            whole.then(|| text.get(start..power)?.parse().ok().filter(|value: &f64| value.is_finite())).flatten()
        {
            return (Kind::Digits { value, plain: false }, power);
        }
    }
    (Kind::Digits { value, plain }, end)
}

/// Whether the digits at `start` follow digits and a stop.
fn is_version(text: &str, start: usize) -> bool {
    start > 1 && text.as_bytes().get(start - 1) == Some(&b'.') && is_digit(text, start - 2)
}

/// The value of digits, separators left out, with a fraction.
fn number(whole: &str, fraction: Option<&str>) -> f64 {
    let mut plain: String = whole.chars().filter(char::is_ascii_digit).take(300).collect();
    if let Some(fraction) = fraction {
        plain.push('.');
        plain.extend(fraction.chars().take(40));
    }
    plain.parse().unwrap_or(0.0)
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
    // The one sign of ASCII.
    if c.is_ascii() && c != '$' {
        return Kind::Mark(c);
    }
    let mut buffer = [0; 4];
    super::money::currency(c.encode_utf8(&mut buffer)).map_or(Kind::Mark(c), Kind::Currency)
}

/// What a word means here.
fn word(word: &str) -> Kind {
    // No word of the tables is longer.
    let mut buffer = [0; 16];
    let Some(lower) = buffer.get_mut(..word.len()) else { return Kind::Other };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    let Ok(lower) = std::str::from_utf8(lower) else { return Kind::Other };
    let words = words().get(shelf(lower)).map(Vec::as_slice).unwrap_or_default();
    words.iter().find(|(word, _)| *word == lower).map_or(Kind::Other, |(_, kind)| *kind)
}

/// Where the words with the first letter and the length of a word are kept.
fn shelf(lower: &str) -> usize {
    let first = lower.bytes().next().unwrap_or(b'a');
    usize::from(first.wrapping_sub(b'a')) * 16 + lower.len()
}

/// All words of the tables by their shelves; most words of a text are in none of them.
fn words() -> &'static [Vec<(&'static str, Kind)>] {
    static SHELVES: OnceLock<Vec<Vec<(&'static str, Kind)>>> = OnceLock::new();
    SHELVES.get_or_init(|| {
        let mut shelves = vec![Vec::new(); 26 * 16];
        let mut put = |word: &'static str, kind| {
            if let Some(words) = shelves.get_mut(shelf(word)) {
                words.push((word, kind));
            }
        };
        WORDS.iter().for_each(|(word, kind)| put(word, *kind));
        MEANT.iter().for_each(|word| put(word, Kind::Word(word)));
        super::money::forms().for_each(|(at, form)| put(form, Kind::Currency(at)));
        shelves
    })
}

const fn ordinal(value: f64) -> Kind {
    Kind::Ordinal { value, plural: false }
}

const fn ordinals(value: f64) -> Kind {
    Kind::Ordinal { value, plural: true }
}

/// Number words, sorted.
const WORDS: [(&str, Kind); 104] = [
    ("billion", Kind::Scale(1e9)),
    ("billions", Kind::Scales(1e9)),
    ("billionth", ordinal(1e9)),
    ("billionths", ordinals(1e9)),
    ("bln", Kind::Scale(1e9)),
    ("bn", Kind::Scale(1e9)),
    ("crore", Kind::Scale(1e7)),
    ("dozen", Kind::Scale(12.0)),
    ("dozens", Kind::Scales(12.0)),
    ("dozs", Kind::Scales(12.0)),
    ("dzs", Kind::Scales(12.0)),
    ("eight", Kind::Unit(8.0)),
    ("eighteen", Kind::Unit(18.0)),
    ("eighteenth", ordinal(18.0)),
    ("eighth", ordinal(8.0)),
    ("eighths", ordinals(8.0)),
    ("eightieth", ordinal(80.0)),
    ("eighty", Kind::Tens(80.0)),
    ("eleven", Kind::Unit(11.0)),
    ("eleventh", ordinal(11.0)),
    ("fifteen", Kind::Unit(15.0)),
    ("fifteenth", ordinal(15.0)),
    ("fifth", ordinal(5.0)),
    ("fifths", ordinals(5.0)),
    ("fiftieth", ordinal(50.0)),
    ("fifty", Kind::Tens(50.0)),
    ("first", ordinal(1.0)),
    ("firsts", ordinals(1.0)),
    ("five", Kind::Unit(5.0)),
    ("fortieth", ordinal(40.0)),
    ("forty", Kind::Tens(40.0)),
    ("four", Kind::Unit(4.0)),
    ("fourteen", Kind::Unit(14.0)),
    ("fourteenth", ordinal(14.0)),
    ("fourth", ordinal(4.0)),
    ("fourths", ordinals(4.0)),
    ("half", Kind::Fraction { value: 0.5, plural: false }),
    ("halves", Kind::Fraction { value: 0.5, plural: true }),
    ("hundred", Kind::Scale(1e2)),
    ("hundreds", Kind::Scales(1e2)),
    ("hundredth", ordinal(1e2)),
    ("hundredths", ordinals(1e2)),
    ("lakh", Kind::Scale(1e5)),
    ("lakhs", Kind::Scale(1e5)),
    ("million", Kind::Scale(1e6)),
    ("millions", Kind::Scales(1e6)),
    ("millionth", ordinal(1e6)),
    ("millionths", ordinals(1e6)),
    ("mln", Kind::Scale(1e6)),
    ("mn", Kind::Scale(1e6)),
    ("naught", Kind::Unit(0.0)),
    ("nine", Kind::Unit(9.0)),
    ("nineteen", Kind::Unit(19.0)),
    ("nineteenth", ordinal(19.0)),
    ("ninetieth", ordinal(90.0)),
    ("ninety", Kind::Tens(90.0)),
    ("ninth", ordinal(9.0)),
    ("ninths", ordinals(9.0)),
    ("nought", Kind::Unit(0.0)),
    ("one", Kind::Unit(1.0)),
    ("quarter", Kind::Fraction { value: 0.25, plural: false }),
    ("quarters", Kind::Fraction { value: 0.25, plural: true }),
    ("second", ordinal(2.0)),
    ("seven", Kind::Unit(7.0)),
    ("seventeen", Kind::Unit(17.0)),
    ("seventeenth", ordinal(17.0)),
    ("seventh", ordinal(7.0)),
    ("sevenths", ordinals(7.0)),
    ("seventieth", ordinal(70.0)),
    ("seventy", Kind::Tens(70.0)),
    ("six", Kind::Unit(6.0)),
    ("sixteen", Kind::Unit(16.0)),
    ("sixteenth", ordinal(16.0)),
    ("sixth", ordinal(6.0)),
    ("sixths", ordinals(6.0)),
    ("sixtieth", ordinal(60.0)),
    ("sixty", Kind::Tens(60.0)),
    ("ten", Kind::Unit(10.0)),
    ("tens", Kind::Scales(10.0)),
    ("tenth", ordinal(10.0)),
    ("tenths", ordinals(10.0)),
    ("third", ordinal(3.0)),
    ("thirds", ordinals(3.0)),
    ("thirteen", Kind::Unit(13.0)),
    ("thirteenth", ordinal(13.0)),
    ("thirtieth", ordinal(30.0)),
    ("thirty", Kind::Tens(30.0)),
    ("thousand", Kind::Scale(1e3)),
    ("thousands", Kind::Scales(1e3)),
    ("thousandth", ordinal(1e3)),
    ("thousandths", ordinals(1e3)),
    ("three", Kind::Unit(3.0)),
    ("tln", Kind::Scale(1e12)),
    ("tn", Kind::Scale(1e12)),
    ("trillion", Kind::Scale(1e12)),
    ("trillions", Kind::Scales(1e12)),
    ("trillionth", ordinal(1e12)),
    ("trillionths", ordinals(1e12)),
    ("twelfth", ordinal(12.0)),
    ("twelve", Kind::Unit(12.0)),
    ("twentieth", ordinal(20.0)),
    ("twenty", Kind::Tens(20.0)),
    ("two", Kind::Unit(2.0)),
    ("zero", Kind::Unit(0.0)),
];

/// Other words that mean something beside a number, sorted.
const MEANT: [&str; 171] = [
    "a",
    "about",
    "above",
    "after",
    "ago",
    "all",
    "almost",
    "am",
    "an",
    "and",
    "another",
    "any",
    "approximately",
    "apr",
    "april",
    "around",
    "as",
    "at",
    "aug",
    "august",
    "autumn",
    "b",
    "be",
    "been",
    "before",
    "below",
    "between",
    "beyond",
    "bigger",
    "but",
    "by",
    "c",
    "circa",
    "close",
    "couple",
    "day",
    "days",
    "dec",
    "december",
    "during",
    "each",
    "early",
    "equal",
    "equaling",
    "equals",
    "estimated",
    "every",
    "exceed",
    "exceeded",
    "exceeding",
    "exceeds",
    "excess",
    "fall",
    "feb",
    "february",
    "fewer",
    "for",
    "from",
    "g",
    "greater",
    "higher",
    "hk",
    "hour",
    "hours",
    "in",
    "into",
    "is",
    "jan",
    "january",
    "jul",
    "july",
    "jun",
    "june",
    "just",
    "k",
    "larger",
    "lasted",
    "lasting",
    "late",
    "least",
    "less",
    "long",
    "lower",
    "m",
    "many",
    "mar",
    "march",
    "maximum",
    "may",
    "mex",
    "mid",
    "mil",
    "mile",
    "miles",
    "minimum",
    "minus",
    "minute",
    "minutes",
    "mm",
    "mo",
    "month",
    "months",
    "more",
    "most",
    "much",
    "nd",
    "nearly",
    "negative",
    "no",
    "not",
    "nov",
    "november",
    "nz",
    "oct",
    "october",
    "of",
    "old",
    "older",
    "only",
    "or",
    "out",
    "over",
    "pct",
    "per",
    "percent",
    "percentage",
    "plus",
    "pm",
    "point",
    "rd",
    "roughly",
    "sep",
    "sept",
    "september",
    "short",
    "since",
    "smaller",
    "so",
    "some",
    "spring",
    "st",
    "summer",
    "surpass",
    "surpassed",
    "surpasses",
    "surpassing",
    "th",
    "than",
    "that",
    "the",
    "these",
    "this",
    "those",
    "through",
    "to",
    "took",
    "under",
    "until",
    "up",
    "upwards",
    "us",
    "was",
    "week",
    "weeks",
    "well",
    "were",
    "which",
    "winter",
    "within",
    "year",
    "years",
];
