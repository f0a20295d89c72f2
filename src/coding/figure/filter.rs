//! Numbers that measure nothing: days and times, parts of names, known things that are spoken of.

use super::super::analysis::Analysis;
use super::super::word::Tag;
use super::noun::counted;
use super::time::time_unit;
use super::{Draft, Kind};
use crate::language::calendar::month;

/// Whether the number is a day of a month, a time of day, or a part of a name ("Article 5", "F-16").
pub(super) fn is_date_or_name(a: &Analysis, draft: &Draft) -> bool {
    let form = |at: usize| a.form(at);
    let before = draft.start.checked_sub(1);
    let month = |at: usize| {
        let word = a.words.get(at).map_or("", |word| word.span.of(a.text));
        month(word.trim_end_matches('.')).is_some()
    };
    let whole = draft.low.is_some_and(|low| low.fract() == 0.0);
    let day = whole && draft.low.is_some_and(|low| low <= 31.0) && matches!(draft.kind, Kind::Count | Kind::Ordinal);
    let dated = day && (before.is_some_and(month) || month(draft.end));
    let mark = draft.mark.of(a.text);
    let clock = mark.contains(':')
        || matches!(form(draft.end), "am" | "pm" | "a.m." | "p.m." | "gmt" | "utc" | "o'clock" | "hrs")
        || a.text.get(draft.mark.end..draft.mark.end + 1) == Some(":");
    // A number in digits right behind a name belongs to it, unless a noun follows that it counts.
    let digits = mark.chars().all(|c| c.is_ascii_digit());
    let named = before.is_some_and(|b| {
        let gap = a.words.get(b).map_or(0, |word| word.span.end)..draft.mark.start;
        let glued = a.text.get(gap).is_some_and(|gap| gap.len() <= 1);
        let name = a.words.get(b).is_some_and(|word| word.capital && matches!(word.tag, Tag::Name | Tag::Noun));
        glued && name && mark.len() <= 3
    });
    dated || clock || (digits && named && draft.kind == Kind::Count)
}

/// "the two sides", "its three ports", "one of the reasons": known things are spoken of, and nothing is counted.
pub(super) fn is_reference(a: &Analysis, draft: &Draft) -> bool {
    let form = |at: usize| a.form(at);
    let before = draft.start.checked_sub(1).map_or("", form);
    let before = if before == "other" { draft.start.checked_sub(2).map_or("", form) } else { before };
    let known = matches!(before, "the" | "these" | "those" | "its" | "their" | "his" | "her" | "our" | "both" | "'s");
    let small = draft.kind == Kind::Count && draft.low.is_some_and(|low| low <= 10.0) && draft.low == draft.high;
    let word = draft.mark.of(a.text).chars().all(char::is_alphabetic);
    small && word && known && !matches!(form(draft.end), "-") && time_unit(form(draft.end)).is_none()
        || draft.is_bare_one && counted(a, draft).is_none_or(|_| form(draft.end) == "of")
}
