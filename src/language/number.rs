//! Numbers as news writes them: words, ranges, bounds, money, percentages, ordinals.
//!
//! Two floors: [`numerals`] finds single numbers ("two hundred and three", "1.5 million", "two thirds"), [`quantities`] what
//! is said with them ("more than 40", "two-to-three", "between 5 and 10 per cent", "$7bn", "a year and a half").

use crate::span::Span;
use serde::{Deserialize, Serialize};

mod amount;
mod apart;
mod bound;
mod cardinal;
mod digits;
mod fraction;
mod lexeme;
mod money;
mod numeral;

pub use numeral::Numeral;

/// How exactly a number is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Qualifier {
    /// As it stands, or a range given as such.
    #[default]
    Exact,
    /// "about", "some", "around".
    About,
    /// "at least".
    AtLeast,
    /// "more than", "over".
    MoreThan,
    /// "up to", "at most", "under", "within".
    UpTo,
    /// "nearly", "almost".
    Nearly,
}

/// One quantity.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The words of the number, with qualifier, currency and unit signs.
    pub span: Span,
    /// The lower bound; none where only an upper one is given ("up to 40").
    pub low: Option<f64>,
    /// The upper bound; none where only a lower one is given ("more than 40", "dozens").
    pub high: Option<f64>,
    /// How exactly it is meant.
    pub qualifier: Qualifier,
    /// The unit where the number itself carries one: `%`, a currency (`USD`, `EUR`, `cent`), `ordinal`, or the span of time
    /// in "a year and a half" (`years`); none for a plain count.
    pub unit: Option<&'static str>,
}

/// The single numbers of `text`, in order, not overlapping. Times of day ("15:42") are none.
///
/// ```
/// use visavis::language::numerals;
/// let values: Vec<f64> = numerals("Two hundred and three of 1.5 million, or two thirds").iter().map(|n| n.value).collect();
/// assert_eq!(values, [203.0, 1_500_000.0, 2.0 / 3.0]);
/// ```
pub fn numerals(text: &str) -> Vec<Numeral> {
    let mut found = Vec::new();
    each_paragraph(text, |pieces| {
        let mut at = 0;
        while pieces.at(at).is_some() {
            match numeral::numeral(pieces, at).filter(|read| !apart::is_pronoun(pieces, at, read.next)) {
                Some(read) => {
                    at = read.next;
                    found.push(read.numeral);
                }
                None => at += 1,
            }
        }
    });
    found
}

/// The quantities of `text`, in order, not overlapping. Dates, years, times of day and type names ("F-16") are none.
///
/// ```
/// use visavis::language::{Qualifier, quantities};
/// let text = "The strike cost more than $7bn in two to three weeks of May 2031.";
/// let found = quantities(text);
/// assert_eq!(found[0].span.of(text), "more than $7bn");
/// assert_eq!((found[0].low, found[0].high, found[0].unit), (Some(7e9), None, Some("USD")));
/// assert_eq!(found[0].qualifier, Qualifier::MoreThan);
/// assert_eq!((found[1].low, found[1].high), (Some(2.0), Some(3.0)));
/// assert_eq!(found.len(), 2);
/// ```
pub fn quantities(text: &str) -> Vec<Quantity> {
    let mut found = Vec::new();
    each_paragraph(text, |pieces| {
        let mut at = 0;
        let mut number = 0;
        while pieces.at(at).is_some() {
            // Most text has no number anywhere near.
            if number <= at {
                let Some(far) = pieces.0.get(at..).and_then(|rest| rest.iter().position(|piece| piece.kind.counts()))
                else {
                    return;
                };
                number = at + far;
                at = at.max(number.saturating_sub(LEAD));
            }
            match bound::quantity(pieces, at) {
                Some((quantity, next)) => {
                    at = next;
                    found.push(quantity);
                }
                None => at += 1,
            }
        }
    });
    found
}

/// No quantity has more pieces before its first number ("in excess of US$ 5", "equal to or greater than 5").
const LEAD: usize = 12;

/// Whether a word is a number or has one in it: "forty", "F-16", "half".
pub(crate) fn counts(word: &str) -> bool {
    if word.bytes().all(|b| b.is_ascii_alphabetic()) {
        return lexeme::word(word).counts();
    }
    let mut pieces = Vec::new();
    lexeme::lexemes(word, Span::new(0, word.len()), &mut pieces);
    pieces.iter().any(|piece| piece.kind.counts())
}

/// The value of a number word in lower case, up to "nineteen".
pub(crate) fn small_number(word: &str) -> Option<u8> {
    // Most words begin as none of "zero" to "nineteen" does, or are longer.
    let may_count = matches!(word.as_bytes(), [b'z' | b'o' | b't' | b'f' | b's' | b'e' | b'n', ..]) && word.len() < 10;
    match may_count.then(|| lexeme::known(word)) {
        Some(lexeme::Kind::Unit(value)) => Some(value as u8),
        _ => None,
    }
}

/// The number words up to "nineteen" with their values.
pub(crate) fn small_numbers() -> impl Iterator<Item = (&'static str, u8)> {
    lexeme::all().filter_map(|(word, kind)| match kind {
        lexeme::Kind::Unit(value) => Some((word, value as u8)),
        _ => None,
    })
}

/// Whether a word in lower case, or a sign, is a currency's that stands beside its number: "crowns", "€".
pub(crate) fn is_money(word: &str) -> bool {
    money::currency(word)
        .is_some_and(|at| money::is_word(at) && !money::leads(at) || !word.starts_with(char::is_alphabetic))
}

/// Whether a word in lower case is a unit, other than money, in which terms are told: "40 tonnes", "two points".
pub(crate) fn is_measure(word: &str) -> bool {
    matches!(
        word,
        "points"
            | "metres"
            | "meters"
            | "kilometres"
            | "kilometers"
            | "km"
            | "miles"
            | "hectares"
            | "acres"
            | "tonnes"
            | "tons"
            | "barrels"
            | "litres"
            | "megawatts"
            | "years"
            | "months"
            | "weeks"
            | "days"
            | "hours"
    )
}

fn each_paragraph(text: &str, mut each: impl FnMut(lexeme::Pieces)) {
    let mut pieces = Vec::with_capacity(text.len() / 5);
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        lexeme::lexemes(text, Span::new(start, start + line.len()), &mut pieces);
        each(lexeme::Pieces(&pieces));
        start += line.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Read<'a> = (&'a str, Option<f64>, Option<f64>, Option<&'static str>);

    fn read(text: &str) -> Vec<Read<'_>> {
        quantities(text).iter().map(|q| (q.span.of(text), q.low, q.high, q.unit)).collect()
    }

    fn one(text: &str) -> (Option<f64>, Option<f64>, Option<&'static str>) {
        let found = read(text);
        assert_eq!(found.len(), 1, "{found:?}");
        (found[0].1, found[0].2, found[0].3)
    }

    #[test]
    fn ranges() {
        for text in [
            "18-25 ships",
            "18 to 25 ships",
            "between 18 and 25 ships",
            "from eighteen to twenty-five ships",
            "eighteen-to-twenty-five ships",
        ] {
            assert_eq!(one(text), (Some(18.0), Some(25.0), None), "{text}");
        }
        assert_eq!(one("two or three days"), (Some(2.0), Some(3.0), None));
        assert_eq!(one("5 to 7 million"), (Some(5e6), Some(7e6), None));
        assert_eq!(one("$5-7bn"), (Some(5e9), Some(7e9), Some("USD")));
        assert_eq!(one("10-12 per cent"), (Some(10.0), Some(12.0), Some("%")));
    }

    #[test]
    fn bounds() {
        let kinds = |text| quantities(text).first().map(|q| (q.qualifier, q.low, q.high));
        assert_eq!(kinds("at least 40"), Some((Qualifier::AtLeast, Some(40.0), None)));
        assert_eq!(kinds("well over 40"), Some((Qualifier::MoreThan, Some(40.0), None)));
        assert_eq!(kinds("up to 1,200 crates"), Some((Qualifier::UpTo, None, Some(1200.0))));
        assert_eq!(kinds("nearly a third of the fleet"), Some((Qualifier::Nearly, Some(1.0 / 3.0), Some(1.0 / 3.0))));
        assert_eq!(kinds("some 300 dockers"), Some((Qualifier::About, Some(300.0), Some(300.0))));
        assert_eq!(kinds("30 or more"), Some((Qualifier::AtLeast, Some(30.0), None)));
        assert_eq!(kinds("dozens of crates"), Some((Qualifier::AtLeast, Some(24.0), None)));
    }

    #[test]
    fn money_and_times() {
        assert_eq!(one("a year and a half"), (Some(1.5), Some(1.5), Some("years")));
        assert_eq!(one("£1.5m a week"), (Some(1.5e6), Some(1.5e6), Some("GBP")));
        assert_eq!(one("seven million euros"), (Some(7e6), Some(7e6), Some("EUR")));
        assert_eq!(one("3 dollars 50 cents"), (Some(3.5), Some(3.5), Some("USD")));
    }

    #[test]
    fn dates_and_names_are_no_quantities() {
        for text in [
            "on 2 June 2031",
            "on June 2, 2031, at 15:42",
            "since 1998",
            "an F-16 and the K9",
            "the one who left",
            "9/11",
            "2029-2031",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }

    #[test]
    fn thousands_may_be_set_apart_by_spaces() {
        assert_eq!(one("6\u{a0}000 crates"), (Some(6000.0), Some(6000.0), None));
    }
}
