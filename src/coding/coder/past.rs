//! What tells of earlier times only.

use super::super::analysis::Analysis;
use super::super::clause::Form;
use super::super::word::{Tag, Word, class};

/// Whether the sentence of an article of this year, where that is known, tells of earlier times only.
pub(super) fn is_bygone(now: Option<u32>, a: &Analysis) -> bool {
    let opens = a.words.iter().enumerate().take(4).any(|(at, word)| match word.lower {
        "reminder" | "background" => true,
        // "Last year it refused"
        "last" => at < 2 && matches!(a.form(at + 1), "year" | "decade" | "century"),
        // "Three years ago it refused"
        "years" => at < 3 && a.form(at + 1) == "ago",
        // "The dispute began when the firm first asked for it", "The previous government had offered it"
        "began" | "started" => at > 0 && matches!(a.form(at - 1), "dispute" | "conflict" | "row" | "war"),
        "previous" | "former" => at < 3 && is_over(a, at + 1),
        _ => false,
    });
    // "In 2016 it agreed", "the firm, in 2016, agreed".
    let earlier = |at: usize, word: &Word| {
        let begins = at == 1 || a.tag(at - 2) == Tag::Comma && a.tag(at + 1) == Tag::Comma;
        let year = year(word).filter(|_| word.lower.len() == 4);
        a.form(at - 1) == "in" && begins && year.is_some_and(|year| now != Some(year))
    };
    // "The dispute dates back to 2009, when"
    let back = |at: usize, word: &Word| {
        let goes = at > 2
            && a.form(at - 1) == "to"
            && a.form(at - 2) == "back"
            && matches!(a.form(at - 3), "dates" | "dating" | "goes" | "going" | "stretches" | "stretching" | "traced");
        goes && year(word).is_some_and(|year| now != Some(year))
    };
    // "2019: The city awards the contract"
    let first = a.words.first().filter(|word| word.counts && matches!(a.tag(1), Tag::Colon | Tag::Dash));
    let told = || a.parse.verbs.iter().any(|v| v.form == Form::Finite && v.modal.is_none());
    let dated = first.and_then(year).is_some_and(|year| now != Some(year)) && told();
    opens
        || dated
        || a.among.counts
            && a.words.iter().enumerate().skip(1).any(|(at, word)| word.counts && (earlier(at, word) || back(at, word)))
}

/// The year that the word is.
fn year(word: &Word) -> Option<u32> {
    word.lower.parse().ok().filter(|year| (1800..2100).contains(year))
}

/// Whether who ruled or what held before is named here, and every clause is past.
fn is_over(a: &Analysis, at: usize) -> bool {
    let rule = matches!(
        a.form(at),
        "government" | "administration" | "council" | "accord" | "agreement" | "contract" | "lease" | "treaty" | "pact"
    );
    let past = |at: usize| a.word(at).is_some_and(|word| word.is(class::PAST));
    rule && a.parse.verbs.iter().filter(|v| v.form == Form::Finite).all(|v| past(v.start))
}
