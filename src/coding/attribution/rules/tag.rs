//! Rules for tags: a subject with a verb of saying, thinking or wanting, behind, inside or before what it reports.

use super::super::lexicon::class::*;
use super::{Found, Scan};
use crate::language::TokenKind;

/// "…," she said. / "…," said the mayor. — what is quoted goes on behind the tag.
pub(super) fn behind_quotation(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    let verb = s.verb(at).filter(|verb| {
        verb.class & (SAY | TELL | THINK | WEAK) != 0 && !verb.passive && verb.form & (FINITE | BASE) != 0
    })?;
    let inverted = s.quotation_before(verb.from);
    let (quotation, source, behind) = match inverted {
        Some(quotation) if s.begins_group(verb.to) => {
            let source = s.group_behind(verb.to);
            (quotation, source, source.1)
        }
        _ => {
            let source = s.subject_before(verb.from)?;
            (s.quotation_before(source.0)?, source, verb.to)
        }
    };
    // "…" he said the port …: the quotation belongs to another.
    if s.clause_follows(behind) {
        return None;
    }
    let mut content = vec![s.with_its_sentence(quotation)];
    let next = s.skip_to_quotation(behind);
    if let Some(next) = next {
        let end = s.run_of_quotations(p.quotation(next).map_or(next + 1, |(_, to)| to));
        content.push((next, end));
    } else if let Some(next) = s.quoted_sentence_behind() {
        content.push((next, s.run_of_quotations(p.quotation(next).map_or(next + 1, |(_, to)| to))));
    }
    Some(Found { rule: "", source: Some(source), cue: (verb.from, verb.to), content })
}

/// The port will open in May, she said on Monday. / The port, she said, will open.
pub(super) fn behind_content(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    let verb = s
        .verb(at)
        .filter(|verb| verb.class & (SAY | TELL | THINK) != 0 && !verb.passive && verb.form & (FINITE | BASE) != 0)?;
    let inverted = p.is_mark(verb.from.checked_sub(1)?, &[","]) && s.begins_group(verb.to) && verb.class & SAY != 0;
    let (source, tag, behind) = if inverted {
        let source = s.group_behind(verb.to);
        (source, verb.from, source.1)
    } else {
        let source = s.subject_before(verb.from)?;
        (source, source.0, verb.to)
    };
    if !p.is_mark(tag.checked_sub(1)?, &[",", "—", "–", "--"]) {
        return None;
    }
    let left = s.left_part(tag)?;
    if left.1 - left.0 < 3 && !p.is_mark(behind, &[","]) {
        return None;
    }
    if p.is_mark(behind, &[",", "—", "–"]) && s.content_end(behind + 1, true) > behind + 2 && !inverted {
        // Inside: the sentence goes on behind the tag.
        let rest = (behind + 1, s.content_end(behind + 1, true));
        if !p.is(rest.0, AND | RELATIVE | ING | SUB) && !p.opens(rest.0) {
            return Some(Found {
                rule: "",
                source: Some(source),
                cue: (verb.from, verb.to),
                content: vec![left, rest],
            });
        }
    }
    // At the end: nothing but when and where follows.
    let adverbial = p.is(left.0, PREPOSITION | SUB | ADVERB) && left.1 - left.0 < 9 && !s.ends(behind);
    if adverbial || s.clause_follows(behind) {
        return None;
    }
    (s.ends(behind) || s.only_adverbials(behind)).then(|| Found {
        rule: "",
        source: Some(source),
        cue: (verb.from, verb.to),
        content: vec![left],
    })
}

/// She said that …; they vowed to …; he criticised the plan; …, adding that …
pub(super) fn before_content(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    let verb = s.verb(at).filter(|verb| !verb.passive)?;
    let source = s.source_of(verb)?;
    if verb.form & FINITE == 0 && verb.form & (BASE | ING | PART) == 0 {
        return None;
    }
    let mut from = verb.to;
    let mut deep = verb.class & (SAY | TELL | THINK) != 0;
    let plain = |from: usize| {
        p.is(from, DETERMINER | PRONOUN | OBJECT | THAT)
            || p.word(from).is_some_and(|w| w.capital || w.quotation > 0 || w.kind == TokenKind::Number)
            || p.word(from).is_some_and(|w| w.class == 0 && w.kind == TokenKind::Word)
            || p.is(from, RELATIVE | ADJECTIVE | NOUN | ING)
    };
    if p.is_mark(from, &[":"]) {
        from += 1;
        if from >= p.words.len() {
            return (verb.class & (SAY | TELL | WEAK | TAKE) != 0).then(|| Found {
                rule: "",
                source,
                cue: (verb.from, verb.to + 1),
                content: Vec::new(),
            });
        }
    } else {
        let start = from;
        from = s.content_start(verb, from);
        let clausal =
            p.is(from, THAT) || p.opens(from) || (p.is(from, RELATIVE) || matches!(p.form(from), "if" | "whether"));
        let infinitive = p.is(from, TO) || (p.is(from, NOT) && p.is(from + 1, TO));
        let told = verb.class & (SAY | TELL | THINK) != 0;
        let takes = clausal && verb.class & (CUE & !WANT) != 0
            || infinitive && verb.class & (WANT | THINK | WEAK) != 0
            || infinitive && verb.class & (TELL | URGE) != 0 && from > start
            || told && (plain(from) || p.is(from, SUB)) && !p.is_stop(from)
            || verb.class & URGE != 0 && plain(from) && s.infinitive_follows(from)
            || verb.class & TAKE != 0 && plain(from);
        if !takes {
            return None;
        }
        if verb.class & (URGE | TAKE | WEAK) != 0 && !clausal {
            deep = deep && told;
        }
        if clausal {
            deep = true;
        }
    }
    let end = s.content_end(from, deep);
    if end <= from {
        return None;
    }
    let mut content = vec![(from, end)];
    // What is quoted may go on over the sentence.
    if p.word(end - 1).is_some_and(|word| word.quotation > 0) && end + 1 >= s.sentence.1 {
        let run = s.run_of_quotations(end);
        if run > end {
            content = vec![(from, run)];
        }
    }
    Some(Found { rule: "", source, cue: (verb.from, verb.to), content })
}
