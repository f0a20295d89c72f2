//! Rules for adjectives, nouns and passives that carry what is said.

use super::super::lexicon::class::*;
use super::{Found, Scan, is_possessive};
use crate::language::TokenKind;

/// "The port is expected to open", "they seem to agree": nobody is named.
pub(super) fn impersonal(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    let word = p.word(at)?;
    let base = word.entry.map_or("", |entry| entry.base);
    let seems = matches!(base, "seem" | "appear") && word.is(FINITE | BASE);
    let passive = word.is(PART)
        && word.is(SAY | THINK | WEAK)
        && p.is(at + 1, TO)
        && matches!(
            base,
            "expect"
                | "believe"
                | "say"
                | "think"
                | "know"
                | "report"
                | "allege"
                | "consider"
                | "suspect"
                | "assume"
                | "rumor"
        );
    if !(seems && (p.is(at + 1, TO) || p.is(at + 1, THAT | ADJECTIVE) || p.word(at + 1)?.class == 0) || passive) {
        return None;
    }
    let mut from = at;
    while from > s.sentence.0 && p.is(from - 1, AUXILIARY | ADVERB | NOT) {
        from -= 1;
    }
    if passive && from == at {
        return None;
    }
    let subject = s.subject_before(from)?;
    let end = s.content_end(at + 1, false);
    (end > at + 2).then(|| Found { rule: "", source: None, cue: (from, at + 1), content: vec![subject, (at + 1, end)] })
}

/// "She is confident that …"
pub(super) fn adjective(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    let next = at + 1;
    let follows =
        p.is(next, THAT | TO) || matches!(p.form(next), "about" | "of" | "with" | "by") || p.is(next, PRONOUN);
    if !p.is(at, ADJECTIVE) || !follows {
        return None;
    }
    let mut from = at;
    while from > s.sentence.0 && p.is(from - 1, AUXILIARY | ADVERB | NOT) {
        from -= 1;
    }
    if !(from..at).any(|at| p.is(at, BE)) {
        return None;
    }
    let source = s.subject_before(from)?;
    let (cue_end, start) = if p.is(next, THAT | TO | PRONOUN) { (next, next) } else { (next + 1, next + 1) };
    let end = s.content_end(start, p.is(next, THAT));
    (end > start).then(|| Found { rule: "", source: Some(source), cue: (from, cue_end), content: vec![(start, end)] })
}

/// "the mayor's claim that …", "their refusal to …", "his criticism of …"
pub(super) fn noun(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    if !p.is(at, NOUN) || p.word(at)?.capital && at > s.sentence.0 {
        return None;
    }
    let next = at + 1;
    let carries = p.is(next, THAT | TO) || matches!(p.form(next), "of" | "for" | "about" | "against");
    if !carries {
        return None;
    }
    // The owner: "the mayor's", "his".
    let mut owner = at;
    while owner > s.sentence.0
        && at - owner < 4
        && (p
            .word(owner - 1)
            .is_some_and(|w| w.class & !(ADJECTIVE | ADVERB | VERB | PART | PAST) == 0 && w.kind == TokenKind::Word)
            && !is_possessive(p.form(owner - 1)))
        && !p.word(owner - 1).is_some_and(|w| w.capital)
    {
        owner -= 1;
    }
    let before = owner.checked_sub(1).filter(|&before| before >= s.sentence.0)?;
    let source = if is_possessive(p.form(before)) {
        let from = s.group_before(before);
        (from < before).then_some((from, before + 1))
    } else if matches!(p.form(before).to_ascii_lowercase().as_str(), "his" | "her" | "their" | "its" | "my" | "our") {
        Some((before, before + 1))
    } else {
        None
    }?;
    let from = if p.is(next, THAT | TO) { next } else { next + 1 };
    let end = s.content_end(from, p.is(next, THAT));
    (end > from).then(|| Found { rule: "", source: Some(source), cue: (at, from), content: vec![(from, end)] })
}
