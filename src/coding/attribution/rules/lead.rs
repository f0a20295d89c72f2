//! Rules without a verb: the headline's colon, "according to".

use super::super::lexicon::class::*;
use super::super::parse::{Form, noun_group};
use super::super::tag::pos;
use super::content::Kind;
use super::{Found, Range, Scan};

/// What newsrooms put before a headline.
const LABELS: [&str; 20] = [
    "latest",
    "breaking",
    "exclusive",
    "revealed",
    "update",
    "updated",
    "live",
    "watch",
    "video",
    "photos",
    "analysis",
    "opinion",
    "q",
    "a",
    "wow",
    "bombshell",
    "boom",
    "busted",
    "contributing",
    "byline",
];

/// "Holt: Port to stay shut": a paragraph that begins with a name and a colon, in a headline or a conversation.
pub(super) fn colon_headline(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    if at != 0 || s.sentence.0 != 0 {
        return None;
    }
    let colon = (1..6).find(|&at| p.is_mark(at, &[":"]))?;
    let name = (0..colon).all(|at| p.capital(at) || p.has(at, pos::PREP | pos::CONJ | pos::DET | pos::POSS));
    let headline = p.sentences.len() == 1 && p.words.len() < 26;
    let speaker = colon < 4 && (0..colon).all(|at| p.has(at, pos::NAME) && p.form(at).len() > 3);
    // "Breaking: …", "The latest: …": a newsroom's label is nobody.
    let label = LABELS.contains(&p.form(colon - 1).to_ascii_lowercase().as_str());
    let fits =
        !label && name && (headline || speaker) && colon + 2 < p.words.len() && s.is_word(0) && !s.is_list(colon);
    let to = p.words.len() - usize::from(p.is_stop(p.words.len() - 1) && headline);
    fits.then(|| Found { rule: "", source: Some((0, colon)), cue: (colon, colon + 1), content: vec![(colon + 1, to)] })
}

/// "More from Ann Holt: “The port stays shut.”"
pub(super) fn name_with_colon(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    let before = at.checked_sub(1).filter(|&before| before >= s.sentence.0 && p.has(before, pos::NAME))?;
    if !p.is_mark(at, &[":"]) || !p.opens(at + 1) || !p.capital(at + 2) {
        return None;
    }
    let source = noun_group(p, s.sentence.0.max(s.claimed), before + 1, &[])?;
    let end = p.quotation(at + 1)?.1;
    Some(Found {
        rule: "",
        source: Some(source),
        cue: (at, at + 1),
        content: vec![(at + 1, s.run_of_quotations(end).max(end))],
    })
}

/// "She turned to the dockers again: “The port stays shut.”": whoever the clause before the colon is about speaks.
pub(super) fn clause_with_colon(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    let leads_in = at + 1 == p.words.len();
    if !p.is_mark(at, &[":"]) || !(leads_in || p.opens(at + 1) && p.capital(at + 2)) {
        return None;
    }
    let end = p.quotation(at + 1).map_or(at + 1, |quotation| quotation.1);
    // A title is no speech.
    let speech = leads_in || end > at + 7 || p.is_mark(end.checked_sub(2)?, &[".", "?", "!", ","]);
    let place = s.verbs.partition_point(|verb| verb.head < at);
    let mut clauses = s.verbs.get(..place)?.iter().rev().take(8).take_while(|verb| verb.head >= s.claimed);
    let verb = clauses.find(|verb| verb.form == Form::Finite && !verb.relative && !verb.complement)?;
    let source = verb.subject.filter(|source| speech && !p.form(source.0).eq_ignore_ascii_case("it"))?;
    let content = if leads_in { Vec::new() } else { vec![(at + 1, s.run_of_quotations(end).max(end))] };
    Some(Found { rule: "", source: Some(source), cue: (verb.from, at + 1), content })
}

/// "In a poll in May, four in ten backed the plan."
pub(super) fn in_a_poll(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    if !matches!(p.form(at), "In" | "in" | "From") || !p.has(at, pos::PREP) {
        return None;
    }
    let poll = (at + 1..s.sentence.1)
        .take(12)
        .take_while(|&at| p.has(at, pos::NOMINAL) || p.is_mark(at, &["/", "-"]))
        .filter(|&at| matches!(p.form(at), "poll" | "polls" | "survey" | "surveys" | "Poll" | "Survey" | "polling"))
        .last()?;
    let mut end = poll + 1;
    while end < s.sentence.1
        && end < poll + 14
        && p.has(end, pos::PREP | pos::NOMINAL | pos::TIME | pos::PART | pos::FIN | pos::ADV | pos::CONJ)
    {
        end += 1;
    }
    let source = Some((at + 1, end.max(poll + 1)));
    let cue = (at, at + 1);
    if at <= s.sentence.0 + 1 && p.is_mark(end, &[","]) {
        let content = (end + 1, s.content_end(end + 1, Kind::That, Default::default()));
        return (content.1 > content.0 + 2).then(|| Found { rule: "", source, cue, content: vec![content] });
    }
    None
}

/// "according to the mayor": before, inside or behind what was said.
pub(super) fn according_to(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    if !p.form(at).eq_ignore_ascii_case("according") || !p.is(at + 1, TO) {
        return None;
    }
    let mut source = s.group_behind(at + 2);
    // "according to a study last year by the institute"
    let more = (source.1..s.sentence.1)
        .take(6)
        .take_while(|&at| p.has(at, pos::NOMINAL | pos::PART | pos::FIN | pos::TIME | pos::ADV) || p.form(at) == "by");
    if let Some(by) = more.into_iter().find(|&at| p.form(at) == "by" && p.has(at + 1, pos::NOMINAL)) {
        source.1 = s.group_behind(by + 1).1;
    }
    // "According to results of polls conducted in May, …": the group reaches to the comma before the clause.
    if s.left_part(at).is_none() && !p.is_mark(source.1, &[",", ":"]) {
        let comma = (source.1..s.sentence.1).take(24).find(|&at| p.is_mark(at, &[",", ":"]) && !p.quoted(at));
        source.1 = comma.unwrap_or(source.1);
    }
    let behind = s.skip_comma(source.1);
    let rest = || s.content_end(behind, Kind::That, Default::default());
    // "It is no secret: according to the mayor, …"
    let announced = at > s.sentence.0 && p.is_mark(at - 1, &[":"]);
    // "But, according to", "left after, according to": what links the clause to another is none.
    let links = |left: Range| {
        (left.0..left.1).all(|at| p.has(at, pos::CONJ | pos::ADV) || p.is_mark(at, &[","]))
            || p.has(left.1 - 1, pos::SUB | pos::CONJ | pos::THAT)
    };
    let before = s.left_part(at).filter(|&left| !announced && !links(left));
    let inside = p.is_mark(source.1, &[","])
        && before.is_some_and(|left| left.1 - left.0 < 6 || p.has(behind, pos::FIN | pos::AUX))
        && !p.is(behind, AND | SUB | RELATIVE);
    let hanging =
        before.is_some_and(|left| p.has(left.0, pos::SUB) && s.main_verbs(left) < 2) && p.is_mark(source.1, &[","]);
    // "That's according to the mayor."
    let copula = s.verb_at(at).filter(|verb| verb.from < at && p.has(verb.from, pos::BE));
    if let Some(verb) = copula.filter(|verb| verb.from > s.sentence.0) {
        let subject = verb.subject.unwrap_or((verb.from - 1, verb.from));
        return Some(Found { rule: "", source: Some(source), cue: (verb.from, at + 2), content: vec![subject] });
    }
    let cue = (at, at + 2);
    let content = match before {
        // "While some stay, according to the mayor, the port closes."
        Some(_) if hanging && rest() > behind + 2 => vec![(behind, rest())],
        // "The port, according to the mayor, stays shut."
        Some(left) if inside && rest() > behind + 2 => vec![left, (behind, rest())],
        // "“…,” she said, according to the minutes. “…”"
        Some(left) => {
            let goes_on = s.quoted_sentence_behind().filter(|_| p.opens(left.0));
            [Some(left), goes_on.map(|next| (next, s.run_of_quotations(next)))].into_iter().flatten().collect()
        }
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
    let cue = s.cue(verb.head).filter(|cue| cue.class & (SAY | THINK | WEAK) != 0);
    if !opens || !(puts || cue.is_some()) {
        return None;
    }
    if let Some(cue) = cue.filter(|_| !puts) {
        to = cue.to;
        // "as the owners lamented the dues, …": it has its own content.
        if p.has(to, pos::NOMINAL) && !p.has(to, pos::TIME) {
            return None;
        }
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
        content: s.with_run((from, end)),
    })
}
