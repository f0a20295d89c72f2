//! Values and their sources in words.

use super::super::Dossier;
use super::titled;
use crate::coding::Figure;
use crate::language::Qualifier;
use crate::text::number;

/// A sentence of ours with its capital.
pub(super) fn sentence(text: String) -> String {
    titled(&text)
}

/// Who gives a value: whom the sentence names, else the article.
pub(super) fn source(figure: &Figure, dossier: &Dossier) -> String {
    let article = dossier.codings.get(&figure.article).and_then(|coding| coding.article.metadata.name());
    figure.attributed_to.clone().unwrap_or_else(|| article.unwrap_or(&figure.article).to_string())
}

/// A value in words: "more than 6,000", "2 to 3 days", "nearly 400".
pub(super) fn said(figure: &Figure) -> String {
    let value = match (figure.low, figure.high) {
        (Some(year), _) if figure.unit.as_deref() == Some("year") => (year.max(0.0) as u64).to_string(),
        (Some(order), _) if figure.unit.as_deref() == Some("ordinal") => ordinal(order),
        (Some(low), Some(high)) if low != high => format!("{} to {}", digits(low), digits(high)),
        (Some(x), _) | (None, Some(x)) => digits(x),
        (None, None) => return "no number".into(),
    };
    let bound = match figure.qualifier {
        Qualifier::Exact => "",
        Qualifier::About => "about ",
        Qualifier::AtLeast => "at least ",
        Qualifier::MoreThan => "more than ",
        Qualifier::UpTo => "up to ",
        Qualifier::Nearly => "nearly ",
    };
    let unit = match figure.unit.as_deref() {
        Some("year" | "ordinal") | None => String::new(),
        Some("%") => " %".into(),
        Some(unit) => format!(" {unit}"),
    };
    format!("{bound}{value}{unit}")
}

/// A number as a reader expects it: "12,000", "3.5", "7 billion". Years are told apart by their unit, not here.
pub(super) fn digits(x: f64) -> String {
    for (scale, name) in [(1e9, " billion"), (1e6, " million")] {
        if x.abs() >= scale && x < 1e15 {
            return digits(x / scale) + name;
        }
    }
    number(x, ",", ".")
}

/// "1st", "2nd", "13th".
fn ordinal(x: f64) -> String {
    let number = x.max(0.0) as u64;
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{}{ending}", digits(number as f64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_are_written_with_their_endings() {
        let cases =
            [(1.0, "1st"), (2.0, "2nd"), (3.0, "3rd"), (4.0, "4th"), (11.0, "11th"), (112.0, "112th"), (22.0, "22nd")];
        for (x, text) in cases {
            assert_eq!(ordinal(x), text);
        }
    }
}
