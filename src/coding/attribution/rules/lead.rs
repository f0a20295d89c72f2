//! Rules without a verb: the headline's colon, "according to".

use super::super::lexicon::class::*;
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
    let rest = s.content_end(behind, true);
    let before = s.left_part(at);
    let content = match before {
        // "The port, according to the mayor, stays shut."
        Some(left)
            if p.is_mark(source.1, &[","])
                && rest > behind + 2
                && left.1 - left.0 < 6
                && !p.is(behind, AND | SUB | RELATIVE) =>
        {
            vec![left, (behind, rest)]
        }
        Some(left) => vec![left],
        None if rest > behind => vec![(behind, rest)],
        None => return None,
    };
    Some(Found { rule: "", source: Some(source), cue, content })
}
