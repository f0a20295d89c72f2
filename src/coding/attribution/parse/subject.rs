//! Whose a verb is: the noun group before it, beside insertions, or that of the verb it goes on with.

use super::noun::{base_group, noun_group};
use super::{Form, Verb};
use crate::coding::attribution::lexicon::class::{CUE, MESSAGE, PART as PARTICIPLE, SAY, TELL};
use crate::coding::attribution::paragraph::{Paragraph, Range};
use crate::coding::attribution::tag::pos::*;

/// The subject of a verb, and whether its clause is said of a noun.
pub(super) fn subject(p: &Paragraph<'_>, floor: usize, verb: &Verb, earlier: &[Verb]) -> Option<(Range, bool)> {
    match verb.form {
        Form::Finite => finite_subject(p, floor, verb, earlier),
        Form::Infinitive => {
            // "allowed the mayor to say": whom the verb before is done to.
            let object = verb.from.checked_sub(2).filter(|&at| at >= floor && p.has(at, OBJ | NAME) && !p.quoted(at));
            let object = object.and_then(|at| base_group(p, floor, at + 1).map(|from| (from, at + 1)));
            let governor = earlier.last()?;
            if let Some(agent) = agent_of_infinitive(p, floor, verb, governor) {
                return Some((agent, false));
            }
            let control = object.filter(|object| object.0 == governor.head + 1);
            // "owners who try to open it": of the noun that the verb before is said of.
            let hangs = governor.relative && control.is_none();
            control.or(governor.subject).map(|s| (s, hangs))
        }
        Form::Bare => {
            let before = verb.from.checked_sub(1).filter(|&before| before >= floor)?;
            let joined = p.has(before, CONJ) || p.is_mark(before, &[","]);
            joined.then(|| earlier.last().and_then(|v| v.subject).map(|s| (s, false)))?
        }
        Form::Ing | Form::Participle => {
            let before = verb.from.checked_sub(1).filter(|&before| before >= floor)?;
            let person = verb.form == Form::Ing && p.is(verb.head, SAY | TELL) && !p.is(before, MESSAGE);
            let main = || {
                earlier.iter().rev().find(|v| {
                    v.form == Form::Finite && v.subject.is_some() && !v.relative && !v.complement && !embedded(p, v)
                })
            };
            // "…, with half of the dockers saying": said of that group, whatever the clause is about.
            let beside_with =
                || noun_group(p, floor, before + 1, earlier).filter(|&group| behind_with(p, floor, group));
            if person
                && p.has(before, HEAD)
                && !p.quoted(before)
                && let Some(group) = beside_with()
            {
                return Some((group, true));
            }
            if p.has(before, HEAD | TIME) && !p.quoted(before) && !(person && main().is_some()) {
                // "a letter saying": of the noun it follows.
                let end = if p.has(before, TIME) && p.has(before.checked_sub(1)?, HEAD | PREP) {
                    before
                } else {
                    time_group(p, floor, before).unwrap_or(before + 1)
                };
                let group = noun_group(p, floor, end, earlier)?;
                return Some((group, true));
            }
            // "saying that it works but warning that …": whose the first of both is.
            let joined = p.has(before, CONJ) && verb.form == Form::Ing;
            let beside =
                earlier.iter().rev().take(4).find(|v| v.form == Form::Ing && v.subject.is_some() && !p.quoted(v.head));
            if let Some(beside) = beside.filter(|_| joined) {
                return beside.subject.map(|s| (s, beside.relative));
            }
            let main = main().or_else(|| earlier.iter().rev().find(|v| v.form == Form::Finite && v.subject.is_some()));
            main.and_then(|v| v.subject).map(|s| (s, false))
        }
    }
}

/// Whether "with" stands before a noun group.
fn behind_with(p: &Paragraph<'_>, floor: usize, group: Range) -> bool {
    group.0 > floor && p.form(group.0 - 1).eq_ignore_ascii_case("with")
}

/// "a chance for the owners to say so", "led some to say so": whom the infinitive is of.
fn agent_of_infinitive(p: &Paragraph<'_>, floor: usize, verb: &Verb, governor: &Verb) -> Option<Range> {
    let last = verb.from.checked_sub(2).filter(|&at| at >= floor && p.has(at, HEAD) && !p.quoted(at))?;
    let from = base_group(p, floor, last + 1).filter(|&from| from > floor)?;
    let base = p.word(governor.head).and_then(|word| word.entry).map_or("", |entry| entry.base);
    let makes = matches!(
        base,
        "lead" | "prompt" | "cause" | "force" | "allow" | "require" | "enable" | "send" | "get" | "drive"
    );
    let made = makes && from == governor.head + 1;
    (made || p.form(from - 1) == "for").then_some((from, last + 1))
}

fn finite_subject(p: &Paragraph<'_>, floor: usize, verb: &Verb, earlier: &[Verb]) -> Option<(Range, bool)> {
    let mut end = verb.from;
    let last = loop {
        let last = end.checked_sub(1).filter(|&last| last >= floor)?;
        // "most recently said", "two weeks ago said"
        let degree = matches!(p.form(last), "most" | "more") && p.has(end, ADV);
        let ago = p.form(end) == "ago" && p.has(last, NOUN);
        let when = degree
            || ago
            || p.has(last, ADV | TIME | NEG)
            || p.has(last, PREP) && p.has(end, TIME)
            || p.has(last, NUM) && end < verb.from && p.has(end, TIME);
        // "a poll released Saturday found"
        let reduced = end < verb.from && p.has(last, PART) && last > floor && p.has(last - 1, NOUN | NAME);
        // "the report for the first time cited"
        let first =
            p.form(last) == "time" && last >= floor + 4 && p.form(last - 3) == "for" && p.form(last - 2) == "the";
        if first {
            end = last - 3;
        } else if when || reduced {
            end = last;
        } else if let Some(time) = time_group(p, floor, last) {
            end = time;
        } else {
            break last;
        }
    };
    if let Some((from, to)) = p.quotation(last) {
        // "Holt, star of “Docks,” said": the comma stands within the marks.
        let comma = to == last + 1
            && p.is_mark(last.checked_sub(1)?, &[","])
            && from > floor
            && p.has(from - 1, NOMINAL | PREP | ING);
        if comma {
            let group = beside_insertion(p, floor, from, earlier)?;
            return Some(((group.0, if group.1 > from { last + 1 } else { group.1 }), false));
        }
        let word = to == last + 1 && to - from < 7 && from > floor && p.has(from - 1, NOMINAL);
        let group = noun_group(p, floor, from, earlier).filter(|_| word)?;
        return Some(((group.0, last + 1), false));
    }
    // "Holt (D-Lund), said"
    if p.is_mark(last, &[","]) && last > floor && p.is_mark(last - 1, &[")"]) {
        let open = (floor..last).rev().take(12).find(|&at| p.is_mark(at, &["("]))?;
        let group = noun_group(p, floor, open, earlier).filter(|_| !p.quoted(open.saturating_sub(1)));
        return group.map(|s| ((s.0, last + 1), false));
    }
    if p.is_mark(last, &[","]) {
        // "stood there, and, citing the book, backed Holt"
        let conj = (floor + 1..last).rev().take(24).find(|&at| p.is_mark(at, &[","]) && p.has(at - 1, CONJ));
        if let Some(comma) = conj.filter(|&comma| !(comma..verb.from).any(|at| p.has(at, FIN | AUX))) {
            return shared(p, comma - 1, verb, earlier);
        }
        let beside = beside_insertion(p, floor, last, earlier).map(|s| (s, false));
        // "hid facts, admitted it was late, and left"
        let goes_on = p.is(verb.head, SAY) && p.has(verb.head + 1, THAT | PRON | OBJ | WH | ING)
            || p.is(verb.head, CUE) && p.has(verb.head + 1, DET | NAME | TO);
        return beside.or_else(|| shared(p, last, verb, earlier).filter(|_| goes_on));
    }
    if p.is_mark(last, &["—", "–", "--", "-"]) {
        let open = (floor..last).rev().take(40).find(|&at| p.is_mark(at, &["—", "–", "--", "-"]))?;
        return noun_group(p, floor, open, earlier).map(|s| (s, false));
    }
    if p.is_mark(last, &[")", "]"]) {
        let open = (floor..last).rev().take(30).find(|&at| p.is_mark(at, &["(", "["]))?;
        return noun_group(p, floor, open, earlier).map(|s| ((s.0, last + 1), false));
    }
    if p.has(last, CONJ) {
        return shared(p, last, verb, earlier);
    }
    if p.has(last, REL) {
        return Some(((last, last + 1), true));
    }
    if p.has(last, THAT) {
        let before = last.checked_sub(1).filter(|&before| before >= floor && p.has(before, HEAD))?;
        return noun_group(p, floor, before + 1, earlier).map(|s| (s, true));
    }
    // "Holt and Weir both said", "the owners themselves agreed"
    let floats = matches!(p.form(last), "both" | "all" | "each" | "himself" | "herself" | "itself" | "themselves");
    // "Holt and Weir (both of Lund) both said"
    if floats && last > floor && p.is_mark(last - 1, &[")"]) {
        let open = (floor..last).rev().take(12).find(|&at| p.is_mark(at, &["("]))?;
        return noun_group(p, floor, open, earlier).map(|s| (s, false));
    }
    if floats && last > floor && p.has(last - 1, HEAD) && !p.quoted(last - 1) {
        return noun_group(p, floor, last, earlier).map(|s| (s, false));
    }
    if p.has(last, PRON) {
        let pair = last
            .checked_sub(2)
            .filter(|&left| left >= floor && p.has(last - 1, CONJ) && p.has(left, NAME | PRON | OBJ));
        return Some(((pair.unwrap_or(last), last + 1), false));
    }
    let group = noun_group(p, floor, end, earlier)?;
    // "who in two letters said"
    let relative = group.0.checked_sub(2).filter(|&at| at >= floor && p.has(at, REL) && p.has(at + 1, PREP));
    Some(relative.map_or((group, false), |at| ((at, at + 1), true)))
}

/// Where "this week", "last month" begins that ends with the word at `last`.
fn time_group(p: &Paragraph<'_>, floor: usize, last: usize) -> Option<usize> {
    let noun = matches!(
        p.form(last),
        "week"
            | "month"
            | "year"
            | "day"
            | "night"
            | "morning"
            | "afternoon"
            | "evening"
            | "weekend"
            | "summer"
            | "spring"
            | "winter"
            | "fall"
    );
    let first = last.checked_sub(1).filter(|&first| first > floor && noun)?;
    // "on Thursday evening", "this past week"
    if p.has(first, TIME) {
        return Some(first);
    }
    let first = if matches!(p.form(first), "past" | "coming") { first.checked_sub(1)? } else { first };
    matches!(p.form(first), "this" | "last" | "next" | "that" | "one" | "each" | "every" | "Last" | "This")
        .then_some(first)
}

/// "and said": the subject of the verb before it that it goes on with.
fn shared(p: &Paragraph<'_>, conj: usize, verb: &Verb, earlier: &[Verb]) -> Option<(Range, bool)> {
    let comma = conj.checked_sub(1).is_some_and(|before| p.is_mark(before, &[","]));
    let tense = |v: &Verb| p.tense(v.from.max(v.head.saturating_sub(4)), v.head);
    let own = tense(verb);
    let candidates = || {
        let own = |v: &&Verb| !(embedded(p, v) || comma && v.relative || bracketed(p, v, verb));
        earlier.iter().rev().take(6).filter(|v| v.form == Form::Finite && v.subject.is_some()).filter(own)
    };
    let says = p.is(verb.head, CUE);
    let chosen = candidates()
        .find(|v| tense(v) == own && !(says && v.complement))
        .or_else(|| candidates().find(|v| tense(v) == own))
        .or_else(|| candidates().next())?;
    chosen.subject.map(|s| (s, chosen.relative))
}

/// Whether a verb's clause is what another verb takes: "what he called it".
fn embedded(p: &Paragraph<'_>, verb: &Verb) -> bool {
    verb.subject.and_then(|subject| subject.0.checked_sub(1)).is_some_and(|before| p.has(before, WH | REL))
}

/// Whether a verb stands in brackets that close before another.
fn bracketed(p: &Paragraph<'_>, verb: &Verb, other: &Verb) -> bool {
    (verb.head..other.from).find(|&at| p.is_mark(at, &["(", ")"])).is_some_and(|at| p.is_mark(at, &[")"]))
}

/// The noun group before an insertion that ends with the comma at `close`: "Ann Holt, the mayor, said".
fn beside_insertion(p: &Paragraph<'_>, floor: usize, close: usize, earlier: &[Verb]) -> Option<Range> {
    let mut tries = 0;
    let mut at = close;
    let mut nearest = None;
    while at > floor && close - at < 50 && tries < 5 {
        at -= 1;
        if let Some((from, _)) = p.quotation(at) {
            at = from;
            continue;
        }
        if p.is_mark(at, &[")"]) {
            at = (floor..at).rev().take(30).find(|&open| p.is_mark(open, &["("])).unwrap_or(at);
            continue;
        }
        if !p.is_mark(at, &[","]) {
            continue;
        }
        tries += 1;
        let before = at.checked_sub(1).filter(|&before| before >= floor)?;
        // "who, on Monday, said"
        if p.has(before, REL) && p.has(at + 1, PREP | ADV | SUB | ING | PART) {
            return Some((before, at));
        }
        if !(p.has(before, HEAD | TIME) || p.is_mark(before, &[")", "%"])) {
            continue;
        }
        let first = at + 1;
        let plain = p.has(first, REL | WH | ING | PART | ADV | PREP | SUB | TIME | TO | CONJ)
            || p.has(first, PRON) && p.has(first + 1, PREP | REL);
        // "Holt, herself a docker, said"
        let apposed = p.has(first, DET | NOUN | NAME | ADJ | NUM | PRON | TIME | OBJ);
        // A clause of its own is no apposition.
        let clause = (first..close).take_while(|&at| !p.has(at, REL | THAT | WH)).any(|at| {
            // "wearing a shirt covered in paint": no clause
            let reduced =
                p.has(first, ING | PART) && p.is(at, PARTICIPLE) && p.has(at + 1, PREP) && p.has(at - 1, NOUN);
            p.has(at, FIN | MODAL | BE | HAVE) && !reduced
        });
        if plain && (!clause || p.has(first, REL | SUB | PREP | CONJ | WH | ADV)) || apposed && !clause {
            let end = if p.is_mark(before, &[")"]) {
                (floor..before).rev().take(30).find(|&open| p.is_mark(open, &["("]))?
            } else {
                at
            };
            let Some(group) = noun_group(p, floor, end, earlier) else { continue };
            let found = if apposed && !plain { (group.0, close + 1) } else { (group.0, at) };
            // "Holt, speaking in Lund, the port, said": a group within the insertion begins no clause.
            let apposition = group.0 > floor + 1 && p.is_mark(group.0 - 1, &[","]) && p.has(group.0 - 2, NAME);
            let listed = p.has(first, CONJ) || apposition;
            let within = listed
                || group.0 > floor && p.has(group.0 - 1, PREP | ING | FIN | PART)
                || p.has(group.0, NUM) && end == group.0 + 1;
            if !within {
                return Some(found);
            }
            nearest = nearest.or(Some(found));
        }
    }
    nearest
}
