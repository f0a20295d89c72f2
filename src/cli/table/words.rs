//! What stands in the table, in words.

use crate::coding::Via;
use crate::reconcile::{Comparison, FigureReport, FigureValue, Place, PositionReport, Status, Verdict};
use crate::view::words::Words;

/// How long a side's own words may be before they are cut; the page and the JSON have them whole.
const QUOTE: usize = 120;

pub(super) fn position_words(position: &PositionReport, articles: usize) -> String {
    let mut words = if position.verbatim { quoted(&position.label) } else { position.label.clone() };
    let mut notes = Vec::new();
    if position.memorandum {
        notes.push("memorandum".to_owned());
    }
    notes.extend(via_words(position));
    notes.push(Words::english().support(position, articles));
    words += &format!(" ({})", notes.join(", "));
    words
}

/// A warning where nobody but others says so.
fn via_words(position: &PositionReport) -> Option<String> {
    let all = |via: Via| !position.evidence.is_empty() && position.evidence.iter().all(|evidence| evidence.via == via);
    if all(Via::OtherSide) {
        Some("according to the other side".into())
    } else if all(Via::ThirdParty) {
        Some("according to a third party".into())
    } else {
        None
    }
}

pub(super) fn value_words(value: &FigureValue, figure: &FigureReport, comparison: &Comparison) -> String {
    let article = comparison.articles.iter().find(|article| article.id == value.article);
    let number = article.map(|article| value.mark.of(&article.text)).unwrap_or_default();
    let source = article.and_then(|article| article.metadata.name()).unwrap_or(&value.article);
    let mut words = number.to_owned();
    words += &unit_behind(number, figure.unit.as_deref());
    if let Some(scope) = &value.scope {
        words += &format!(", {scope}");
    }
    words += &format!(": {source}");
    if let Some(who) = &value.attributed_to {
        words += &format!(", according to {who}");
    }
    words
}

/// What an article is called.
pub(super) fn name_words(id: &str, comparison: &Comparison) -> String {
    let article = comparison.articles.iter().find(|article| article.id == id);
    article.and_then(|article| article.metadata.name()).unwrap_or(id).to_owned()
}

/// Where a passage stands: the article and the time.
pub(super) fn place_words(place: &Place, comparison: &Comparison) -> String {
    let name = name_words(&place.article, comparison);
    match &place.time {
        Some(time) => format!("{name}, {time}"),
        None => name,
    }
}

/// What is counted, behind the words of its number: " crates", " of crates". A span of time names its own unit ("30-day").
fn unit_behind(number: &str, unit: Option<&str>) -> String {
    let time = ["minutes", "hours", "days", "weeks", "months", "years", "year", "ordinal"];
    match unit.filter(|unit| !number.contains(unit) && !time.contains(unit)) {
        Some(unit) if ["hundreds", "thousands", "dozens", "scores"].iter().any(|many| number.ends_with(many)) => {
            format!(" of {unit}")
        }
        Some(unit) => format!(" {unit}"),
        None => String::new(),
    }
}

/// A status as a shape and a word.
pub(super) fn status_words(status: Option<Status>) -> String {
    let shape = match status {
        Some(Status::Agreed) => "●",
        Some(Status::PartlyAgreed) => "◐",
        Some(Status::Opposed) => "✕",
        Some(Status::OneSided) => "◁",
        Some(Status::Unanswered) => "○",
        None => "·",
    };
    format!("{shape} {}", Words::english().status(status))
}

/// A verdict as a shape and a word.
pub(super) fn verdict_words(verdict: Verdict) -> String {
    let shape = match verdict {
        Verdict::Consistent => "=",
        Verdict::Compatible => "≈",
        Verdict::Conflict => "✕",
    };
    format!("{shape} {}", Words::english().verdict(verdict).to_lowercase())
}

pub(super) fn length(text: &str) -> usize {
    text.chars().count()
}

/// The words between quotation marks, without those that they bring along at their ends.
pub(super) fn quoted(text: &str) -> String {
    format!("“{}”", cut(text.trim_matches(['"', '“', '”', '\'', '‘', '’', ' ']), QUOTE))
}

/// The text cut at a word, with an ellipsis, where it is longer than `most` characters.
fn cut(text: &str, most: usize) -> String {
    let Some((at, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let head = &text[..at];
    let end = head.rfind(char::is_whitespace).unwrap_or(at);
    format!("{}…", head[..end].trim_end_matches([',', ';', ' ']))
}

/// The text without what would move the terminal's cursor, colour it or turn its direction around.
pub(in crate::cli) fn clean(text: &str) -> String {
    let unwanted = |c: char| {
        c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().map(|c| if unwanted(c) { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_article_holds_cannot_move_the_cursor() {
        assert_eq!(clean("a\u{1b}[2Jb\u{202e}c"), "a [2Jb c");
    }

    #[test]
    fn units_stand_behind_numbers_as_people_write_them() {
        for (number, unit, behind) in [
            ("41", Some("crates"), " crates"),
            ("41 crates", Some("crates"), ""),
            ("thousands", Some("crates"), " of crates"),
            ("two-to-three day", Some("days"), ""),
            ("just over an hour", Some("minutes"), ""),
            ("second", Some("ordinal"), ""),
            ("5", None, ""),
        ] {
            assert_eq!(unit_behind(number, unit), behind, "{number}");
        }
    }

    #[test]
    fn long_words_are_cut_between_words() {
        assert_eq!(cut("one two three", 9), "one two…");
        assert_eq!(cut("one two", 9), "one two");
    }
}
