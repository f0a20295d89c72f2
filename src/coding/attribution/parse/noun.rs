//! Noun groups, read from their end.

use super::Verb;
use crate::coding::attribution::paragraph::{Paragraph, Range};
use crate::coding::attribution::tag::pos::*;
use crate::language::TokenKind;

/// The noun group that ends before `end`, with the phrases within it: "a spokesman for the port of Holm".
pub(in crate::coding::attribution) fn noun_group(
    p: &Paragraph<'_>,
    floor: usize,
    end: usize,
    earlier: &[Verb],
) -> Option<Range> {
    let mut from = base_group(p, floor, end)?;
    let mut to = end;
    for _ in 0..8 {
        let Some(left) = from.checked_sub(1).filter(|&left| left >= floor && !p.quoted(left)) else { break };
        if p.has(left, PREP) {
            let mut before = match left.checked_sub(1).filter(|&before| before >= floor) {
                Some(before) => before,
                None => {
                    // "In Holm the mayor": the phrase stands alone.
                    from = p.name_behind_noun(from, to);
                    break;
                }
            };
            while before > floor && p.has(before, ADV | TIME) {
                before -= 1;
            }
            if p.has(before, HEAD) && !p.quoted(before) {
                from = match base_group(p, floor, before + 1) {
                    Some(group) => group,
                    None => break,
                };
                continue;
            }
            // "people close to Holt", "sources familiar with the talks"
            if p.has(before, ADJ) && before > floor && p.has(before - 1, NOUN) && !p.quoted(before - 1) {
                from = match base_group(p, floor, before) {
                    Some(group) => group,
                    None => break,
                };
                continue;
            }
            if let Some(noun) = said_of(p, before, earlier) {
                (from, to) = noun;
                continue;
            }
            from = p.name_behind_noun(from, to);
            break;
        }
        if p.has(left, VERB | AUX) {
            match said_of(p, left, earlier) {
                Some(noun) => (from, to) = noun,
                None => break,
            }
            continue;
        }
        if p.has(left, CONJ) && left > floor && p.has(left - 1, HEAD) && !p.has(left - 1, PRON | OBJ) {
            let Some(other) = base_group(p, floor, left) else { break };
            let opens = other == floor
                || p.has(other - 1, SUB | THAT | CONJ | WH)
                || p.word(other - 1).is_some_and(|word| word.kind == TokenKind::Mark)
                || earlier.last().is_some_and(|verb| verb.head + 1 == other && p.takes_clause(verb.head));
            if opens {
                from = other;
                continue;
            }
        }
        break;
    }
    (from < to).then_some((from, to))
}

/// The noun that the verb at `at` is said of, where it stands in a clause of that noun's.
fn said_of(p: &Paragraph<'_>, at: usize, earlier: &[Verb]) -> Option<Range> {
    let verb = earlier.iter().rev().take(4).find(|verb| verb.head == at)?;
    let subject = verb.subject.filter(|_| verb.relative)?;
    if p.has(subject.0, REL) {
        let before = subject.0.checked_sub(1)?;
        return p.has(before, HEAD).then(|| base_group(p, 0, before + 1).map(|from| (from, before + 1)))?;
    }
    Some(subject)
}

/// Whether the mark at `at` belongs to a quoted word within a noun group: "the so-called “friends” of the port".
fn quoted_word(p: &Paragraph<'_>, floor: usize, at: usize) -> bool {
    p.quotation(at).is_some_and(|(from, to)| {
        to - from < 7 && from > floor && p.has(from - 1, NOMINAL) && !p.has(to.saturating_sub(2), MARK)
    })
}

/// Where the simple noun group that ends before `end` begins; none where no noun ends there.
pub(super) fn base_group(p: &Paragraph<'_>, floor: usize, end: usize) -> Option<usize> {
    let last = end.checked_sub(1).filter(|&last| last >= floor)?;
    if p.has(last, PRON | OBJ) {
        // "Holt herself"
        let own = p.form(last).ends_with("self") || p.form(last) == "themselves";
        let noun = base_group(p, floor, last).filter(|_| own && last > floor && p.has(last - 1, NOUN | NAME));
        return Some(noun.unwrap_or(last));
    }
    if !(p.has(last, NOMINAL) || p.is_mark(last, &["%", "'", "’"]) || p.word(last)?.marks_quotation) {
        return None;
    }
    if p.is_mark(last, &["'", "’"]) && !(last > floor && p.has(last - 1, NOMINAL)) {
        return None;
    }
    let mut from = last;
    while from > floor && last - from < 20 {
        let at = from - 1;
        let joins = if p.has(from, DET) {
            // "all the", "the two"
            p.has(at, DET) && !p.has(at, POSS)
        } else if p.has(at, NOMINAL) {
            // "voters Ann Holt": a name doesn't follow a plural.
            !(p.has(at, NOUN)
                && p.has(from, NAME)
                && p.form(at).ends_with('s')
                && !p.word(at).is_some_and(|w| w.capital))
        } else if p.has(at, ADV) {
            p.has(from, ADJ | NUM) && at > floor && p.has(at - 1, DET)
        } else {
            p.is_mark(at, &["&", "-", "/"]) && p.has(from, NOMINAL) && at > floor && p.has(at - 1, NOMINAL)
                || quoted_word(p, floor, at)
        };
        if !joins {
            break;
        }
        from = at;
    }
    Some(from)
}
