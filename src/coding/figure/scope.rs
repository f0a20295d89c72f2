//! Of whom a number is said, and what the words around it add to it.

use super::super::analysis::Analysis;
use super::super::term::begins;
use super::super::word::Tag;
use super::{Draft, Kind};
use crate::span::Span;

/// "the capital and four other towns" are five towns.
pub(super) fn and_others(a: &Analysis, draft: &mut Draft) {
    let form = |at: Option<usize>| at.map_or("", |at| a.form(at));
    let before = |back: usize| draft.start.checked_sub(back);
    if !matches!(form(Some(draft.end)), "other" | "others" | "more")
        || form(before(1)) != "and"
        || draft.kind != Kind::Count
    {
        return;
    }
    let named = |at: Option<usize>| at.and_then(|at| a.words.get(at)).is_some_and(|word| word.capital);
    if !named(before(2)) || form(Some(draft.end)) == "more" {
        return;
    }
    // One name directly before, and each that stands in a list before it.
    let mut names = 1.0;
    let mut at = before(2);
    while let Some(comma) = at.and_then(|at| at.checked_sub(1)).filter(|&c| form(Some(c)) == ",")
        && named(comma.checked_sub(1))
    {
        names += 1.0;
        at = comma.checked_sub(1);
    }
    if let Some(name) = before(2).and_then(|at| a.words.get(at)) {
        draft.scope = Some(format!("with {}", name.span.of(a.text)));
    }
    draft.low = draft.low.map(|low| low + names);
    draft.high = draft.high.map(|high| high + names);
}

/// "1,000, with the possibility of an additional 200" reaches from 1,000 to 1,200.
pub(super) fn add_to_the_one_before(a: &Analysis, draft: &Draft, drafts: &mut [Draft]) -> bool {
    let Some(last) = drafts.last_mut() else { return false };
    let form = |at: usize| a.form(at);
    let additional =
        draft.start.checked_sub(1).is_some_and(|b| matches!(form(b), "additional" | "further" | "extra" | "another"))
            || matches!(form(draft.end), "more" | "additional" | "further");
    let between = a.words.get(last.end..draft.start).unwrap_or_default();
    let possible = between.iter().any(|word| {
        matches!(word.lower, "possibility" | "possible" | "possibly" | "perhaps" | "maybe" | "option" | "potentially")
    });
    let same = last.kind == Kind::Count && draft.kind == Kind::Count && last.low.is_some() && last.low == last.high;
    if !(additional && possible && same) {
        return false;
    }
    last.high = last.high.zip(draft.high.or(draft.low)).map(|(most, more)| most + more);
    true
}

/// Of whom: "each side", "in total", or the party to or from whom it goes.
pub(super) fn scope(a: &Analysis, draft: &Draft) -> Option<String> {
    let form = |at: usize| a.form(at);
    let words = |from: usize, to: usize| {
        let words = a.words.get(from..to).unwrap_or_default();
        let span = Span::new(words.first()?.span.start, words.last()?.span.end);
        Some(span.of(a.text).to_string())
    };
    // The clause around the number: to the next number, or to the end of the sentence.
    let from = a
        .words
        .get(..draft.start)
        .unwrap_or_default()
        .iter()
        .rposition(|w| matches!(w.tag, Tag::Semicolon | Tag::Colon));
    let from = from.map_or(0, |at| at + 1).max(draft.start.saturating_sub(12));
    let to = a.words.len().min(draft.end + 10);
    for at in draft.end..to {
        match form(at) {
            "each" | "apiece" => {
                let side = if matches!(form(at + 1), "side" | "country" | "party") { at + 2 } else { at + 1 };
                return words(at, side);
            }
            "side" if at > 0 && matches!(form(at - 1), "per" | "either") => return words(at - 1, at + 1),
            "total" | "all" if form(at.saturating_sub(1)) == "in" => return words(at - 1, at + 1),
            "altogether" | "combined" | "overall" => return words(at, at + 1),
            _ => {}
        }
    }
    for at in from..draft.start {
        if form(at) == "each" && !matches!(form(at + 1), "other" | "of")
            || (form(at) == "total" && form(at + 1) == "of")
        {
            return words(at, at + 1);
        }
    }
    // "(31)" behind a name: a part, told by the name.
    let mark = draft.mark;
    if mark.start.checked_sub(1).is_some_and(|at| a.text.get(at..mark.start) == Some("("))
        && let Some(name) = draft.start.checked_sub(2).filter(|&at| a.words.get(at).is_some_and(|word| word.capital))
    {
        return words(name, name + 1);
    }
    if !a.words.iter().any(|word| word.transfers) {
        return None;
    }
    // "to the North": the party behind the preposition.
    let party = |range: std::ops::Range<usize>| {
        let mut mentions = a.actors.iter().filter(|m| range.contains(&m.start));
        mentions.find_map(|mention| {
            let the = usize::from(mention.start > 0 && form(mention.start - 1) == "the");
            let at = mention.start.checked_sub(1 + the)?;
            let away = matches!(form(at), "to" | "from") && at.checked_sub(1).is_none_or(|b| form(b) != "according");
            if away { words(at, mention.end) } else { None }
        })
    };
    party(draft.end..to).or_else(|| party(from..draft.start))
}

/// Whether a word in lower case is a form of a verb whose object goes from one to another.
pub(in crate::coding) fn transfers(lower: &str) -> bool {
    TRANSFERS.iter().any(|transfer| begins(lower, transfer))
}

/// How verbs begin whose object goes from one to another.
const TRANSFERS: [&str; 14] = [
    "hand",
    "return",
    "give",
    "gave",
    "deliver",
    "send",
    "sent",
    "transfer",
    "releas",
    "repatriat",
    "bring",
    "suppl",
    "pay",
    "deport",
];
