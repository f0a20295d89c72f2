//! Rules without a verb: the headline's colon, "according to".

use super::super::lexicon::class::*;
use super::super::tag::pos;
use super::content::Kind;
use super::{Found, Scan};
use crate::language::TokenKind;

/// "Holt: Port to stay shut": a short paragraph that begins with a name and a colon.
pub(super) fn colon_headline(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    let colon = (1..6).find(|&at| p.is_mark(at, &[":"]))?;
    let headline = p.sentences.len() == 1 && p.words.len() < 26 && !p.is_stop(p.words.len() - 1);
    let name = (0..colon).all(|at| {
        p.word(at).is_some_and(|word| {
            word.capital || word.is(PREPOSITION | AND | DETERMINER) || p.form(at) == "'s" || p.form(at) == "’s"
        })
    });
    let fits = at == 0
        && s.sentence.0 == 0
        && headline
        && name
        && colon + 2 < p.words.len()
        && p.word(0)?.kind == TokenKind::Word;
    fits.then(|| Found {
        rule: "",
        source: Some((0, colon)),
        cue: (colon, colon + 1),
        content: vec![(colon + 1, p.words.len())],
    })
}

/// "according to the mayor": before, inside or behind what was said.
pub(super) fn according_to(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    if !p.form(at).eq_ignore_ascii_case("according") || !p.is(at + 1, TO) {
        return None;
    }
    let source = s.group_behind(at + 2);
    let cue = (at, at + 2);
    let behind = s.skip_comma(source.1);
    let rest = || s.content_end(behind, Kind::That, Default::default());
    let before = s.left_part(at);
    let inside = p.is_mark(source.1, &[","])
        && before.is_some_and(|left| left.1 - left.0 < 6)
        && !p.is(behind, AND | SUB | RELATIVE);
    let content = match before {
        // "The port, according to the mayor, stays shut."
        Some(left) if inside && rest() > behind + 2 => vec![left, (behind, rest())],
        Some(left) => vec![left],
        None => vec![Some((behind, rest())).filter(|rest| rest.1 > rest.0)?],
    };
    Some(Found { rule: "", source: Some(source), cue, content })
}

/// "As the mayor put it, the port is dead."
pub(super) fn as_said(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    if !p.form(at).eq_ignore_ascii_case("as") || !p.has(at, pos::SUB) {
        return None;
    }
    let opens = at == s.sentence.0 || p.is_mark(at - 1, &[",", "—", "–"]) || at == s.sentence.0 + 1;
    let verb = *s.finite_from(at).filter(|verb| verb.head < at + 16)?;
    let source = verb.subject.filter(|source| source.0 > at && source.1 <= verb.from)?;
    let mut to = verb.head + 1;
    let puts = matches!(p.form(verb.head), "put" | "puts" | "saw" | "sees" | "had" | "has") && p.form(to) == "it";
    to += usize::from(puts);
    if !opens || !(puts || p.is(verb.head, SAY | THINK | WEAK) && p.has(verb.head, pos::VERB)) {
        return None;
    }
    let mut behind = to;
    while behind < s.sentence.1 && behind < to + 12 && p.has(behind, pos::PREP | pos::NOMINAL | pos::TIME | pos::ADV) {
        behind += 1;
    }
    let from = behind + 1;
    if !p.is_mark(behind, &[",", ":"]) {
        return None;
    }
    let end = s.content_end(from, Kind::That, Default::default());
    (end > from + 1).then(|| Found {
        rule: "",
        source: Some(source),
        cue: (verb.from, to),
        content: vec![s.with_run((from, end))],
    })
}
