//! Numbers in digits: "1,000", "1 000 000", "3.5", "1.111,11", "1.3e6"; and times of day.

use super::lexeme::Kind;
use crate::language::token::char_at;

pub(super) fn is_digit(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(u8::is_ascii_digit)
}

fn digits_end(text: &str, at: usize) -> usize {
    at + text.as_bytes().get(at..).map_or(0, |rest| rest.iter().take_while(|byte| byte.is_ascii_digit()).count())
}

/// A number in digits from `start`: where it ends and what it is worth.
pub(super) fn digits(text: &str, start: usize, limit: usize) -> (Kind, usize) {
    let run = Run { text, start, first: digits_end(text, start), limit };
    if run.byte(run.first) == Some(b':') && is_digit(text, run.first + 1) {
        return (Kind::Clock, digits_end(text, run.first + 1));
    }
    let whole = run.grouped();
    let (value, end) = run.fraction(whole).unwrap_or_else(|| (number(&text[start..whole], None), whole));
    match run.power(end) {
        Some((value, end)) => (Kind::Digits { value, plain: false }, end),
        None => (Kind::Digits { value, plain: end == run.first }, end),
    }
}

/// A run of digits in a paragraph, and where it ends first.
struct Run<'t> {
    text: &'t str,
    start: usize,
    first: usize,
    limit: usize,
}

impl Run<'_> {
    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied().filter(|_| at < self.limit)
    }

    /// Where the groups end that follow the run: "1,000,000", "12,34,567", or "1 000 000" with any space.
    fn grouped(&self) -> usize {
        let Self { text, start, first, limit } = *self;
        if first - start > 3 {
            return first;
        }
        let mut end = first;
        let mut at = first;
        while self.byte(at) == Some(b',') && first > start {
            let next = digits_end(text, at + 1);
            match next - (at + 1) {
                3 => end = next,
                2 if self.byte(next) == Some(b',') => {}
                _ => break,
            }
            at = next;
        }
        if end > first || self.byte(start) == Some(b'0') {
            return end;
        }
        while let Some(space) = char_at(text, end).filter(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')) {
            let from = end + space.len_utf8();
            let next = digits_end(text, from);
            let decimal = matches!(self.byte(next), Some(b'.' | b',')) && is_digit(text, next + 1);
            if next - from != 3 || next > limit || decimal && space == ' ' {
                break;
            }
            end = next;
        }
        end
    }

    /// The value with the fraction that follows the whole, and where that ends.
    fn fraction(&self, whole: usize) -> Option<(f64, usize)> {
        let text = self.text;
        let mark = self.byte(whole)?;
        if !is_digit(text, whole + 1) {
            return None;
        }
        let grouped = whole > self.first;
        let next = digits_end(text, whole + 1);
        let further = |mark: u8| self.byte(next) == Some(mark);
        let value = |whole: usize, from: usize, to: usize| number(&text[self.start..whole], Some(&text[from..to]));
        match mark {
            // "192.168.1.2" is no number.
            b'.' if self.is_version() || further(b'.') && is_digit(text, next + 1) => None,
            b'.' => {
                let last = digits_end(text, next + 1);
                // "1.111,11"
                let continental = !grouped && further(b',') && next - whole == 4 && (2..=3).contains(&(last - next));
                Some(if continental {
                    (value(next, next + 1, last), last)
                } else {
                    (value(whole, whole + 1, next), next)
                })
            }
            // "5,00" and "1,3", but not "22,24,26".
            b',' if !grouped && whole > self.start => {
                let listed = further(b',') || self.start.checked_sub(1).and_then(|at| self.byte(at)) == Some(b',');
                let short = matches!(next - whole - 1, 1 | 2);
                (short && !listed).then(|| (value(whole, whole + 1, next), next))
            }
            _ => None,
        }
    }

    /// "1.3e6"
    fn power(&self, end: usize) -> Option<(f64, usize)> {
        if !matches!(self.byte(end)?, b'e' | b'E') {
            return None;
        }
        let sign = usize::from(matches!(self.byte(end + 1), Some(b'+' | b'-')));
        let power = digits_end(self.text, end + 1 + sign);
        let word = self.byte(power).is_some_and(|byte| byte.is_ascii_alphabetic());
        if power == end + 1 + sign || power - end >= 6 || word {
            return None;
        }
        let value = self.text.get(self.start..power)?.parse().ok()?;
        Some((value, power)).filter(|(value, _): &(f64, usize)| value.is_finite())
    }

    /// Whether the run follows digits and a stop.
    fn is_version(&self) -> bool {
        let start = self.start;
        start > 1 && self.text.as_bytes().get(start - 1) == Some(&b'.') && is_digit(self.text, start - 2)
    }
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
