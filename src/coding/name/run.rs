//! Runs of words that may be a name.

use super::LONGEST;
use super::evidence::{Evidence, Line, Word};
use super::tells::Tells;
use crate::coding::word::Form;

/// Stretches of capitalised words, with the small words inside names.
pub(super) fn runs<'w>(line: &'w Line<'_>, evidence: &Evidence) -> Vec<&'w [Word]> {
    let Line { text, words, title_case } = line;
    let between = |a: &Word, b: &Word| text.get(a.end..b.start).unwrap_or_default();
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(first) = words.get(at) {
        // Most words are written small.
        if !first.capital {
            at += 1;
            continue;
        }
        let Form { tells, name, .. } = evidence.form(first);
        let carried_on = || follows_capital(words, at, text) && !evidence.is_small(first, line.written(first));
        let inside = || !title_case && (!first.opens || tells.has(Tells::TITLE) || carried_on());
        if tells.has(Tells::NEVER) || !(name.whole.is_some() || evidence.is_shown(first) || inside()) {
            at += 1;
            continue;
        }
        let ends = words.len().min(at + usize::from(name.longest));
        let longest_known = (at + 2..=ends).rev().find(|&end| {
            let last = words.get(end - 1).map_or(first.end, |word| word.end);
            text.get(first.start..last).is_some_and(|form| evidence.name(form).is_some())
        });
        let mut end = longest_known.unwrap_or(at + 1);
        while let (Some(last), Some(next)) = (words.get(end - 1), words.get(end)) {
            let joined =
                matches!(between(last, next), " " | "\u{a0}") && end - at < usize::from(LONGEST) && !next.opens;
            let of = matches!(line.written(next), "of" | "for")
                && words.get(at..end).unwrap_or_default().iter().any(|word| evidence.form(word).tells.has(Tells::BODY));
            let the = line.written(next) == "the" && end > at + 1 && matches!(line.written(last), "of" | "for");
            let particle = || of || the || leads_on(words.get(end..).unwrap_or_default(), line, evidence);
            let named = || {
                let Form { tells, name, .. } = evidence.form(next);
                next.capital
                    && !tells.has(Tells::NEVER)
                    && (!title_case || name.whole.is_some() || evidence.is_shown(next))
            };
            if !(joined && (named() || particle())) {
                break;
            }
            end += 1;
        }
        // A small word at the end was no part of it.
        while end > at + 1 && words.get(end - 1).is_some_and(|word| !word.capital) {
            end -= 1;
        }
        runs.extend(words.get(at..end));
        at = end;
    }
    runs
}

/// Whether particles ("van der") stand here, and a capital behind them.
fn leads_on(words: &[Word], line: &Line, evidence: &Evidence) -> bool {
    let particle = |word: &&Word| {
        let form = evidence.form(word);
        form.tells.has(Tells::PARTICLE) && *form.lower == *line.written(word)
    };
    let particles = words.iter().take(3).take_while(particle).count();
    let (Some(last), Some(next)) = (particles.checked_sub(1).and_then(|at| words.get(at)), words.get(particles)) else {
        return false;
    };
    line.written(last) != "of" && next.capital && line.text.get(last.end..next.start) == Some(" ")
}

/// Whether the next word carries on a name.
fn follows_capital(words: &[Word], at: usize, text: &str) -> bool {
    match (words.get(at), words.get(at + 1)) {
        (Some(word), Some(next)) => next.capital && text.get(word.end..next.start) == Some(" "),
        _ => false,
    }
}
