//! The verbs of a sentence with their subjects: a light parse, left to right.

use super::lexicon::class::{CUE, MESSAGE, PART as PARTICIPLE, SAY, TELL, WANT};
use super::paragraph::{Paragraph, Range};
use super::tag::pos::*;
use crate::language::TokenKind;

/// The form of a verb group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Finite,
    /// Behind "to".
    Infinitive,
    /// The base form alone.
    Bare,
    Ing,
    /// A participle without an auxiliary.
    Participle,
}

/// A verb group.
#[derive(Clone, Copy, Debug)]
pub(super) struct Verb {
    /// Where its auxiliaries, negation and adverbs begin.
    pub from: usize,
    /// The full verb, or the auxiliary that stands alone.
    pub head: usize,
    pub form: Form,
    pub passive: bool,
    /// Its subject, or the noun it is said of.
    pub subject: Option<Range>,
    /// Whether the clause is said of a noun: "who", "which", a participle behind a noun.
    pub relative: bool,
    /// Whether the clause is the complement of a verb before it.
    pub complement: bool,
}

/// The verbs of a sentence that stand outside of quotations, in order.
pub(super) fn verbs(p: &Paragraph<'_>, sentence: Range) -> Vec<Verb> {
    let mut found: Vec<Verb> = Vec::new();
    let mut at = sentence.0;
    while at < sentence.1 {
        if p.has(at, AUX | VERB) && !p.quoted(at) {
            let verb = group(p, sentence, at);
            at = verb.head + 1;
            let subject = subject(p, sentence.0, &verb, &found);
            let relative = subject.is_some_and(|s| s.1);
            let complement = verb.form == Form::Finite
                && !relative
                && subject.is_some_and(|((first, _), _)| {
                    let first = first.min(verb.from);
                    first > sentence.0
                        && (p.has(first - 1, THAT)
                            || found.last().is_some_and(|last| last.head + 1 == first && p.takes_clause(last.head)))
                });
            found.push(Verb { subject: subject.map(|s| s.0), relative, complement, ..verb });
        } else {
            at += 1;
        }
    }
    found
}

/// The verb group whose first verb or auxiliary stands at `at`.
fn group(p: &Paragraph<'_>, sentence: Range, at: usize) -> Verb {
    let mut from = at;
    let mut head = at;
    let (mut be, mut finite) = (false, false);
    let mut next = at;
    while next < sentence.1 && p.has(next, AUX | VERB | ADV | NEG) && !(p.has(next, ADV) && next > head + 3) {
        if p.quoted(next) {
            break;
        }
        // "has, however, said"
        let inserted = p.has(next, AUX)
            && p.is_mark(next + 1, &[","])
            && p.has(next + 2, ADV)
            && p.is_mark(next + 3, &[","])
            && p.has(next + 4, VERB);
        if p.has(next, AUX) {
            be |= p.has(next, BE);
            finite |= !matches!(p.form(next), "be" | "been" | "being" | "having");
            // "is expected to", "said is": a full verb ends the group.
            head = next;
            next += if inserted { 3 } else { 0 };
        } else if p.has(next, VERB) {
            head = next;
            break;
        }
        next += 1;
    }
    // "she's said the port is dead": has said.
    let has = matches!(p.form(at), "'s" | "’s")
        && at > sentence.0
        && p.has(at - 1, PRON)
        && !p.form(at - 1).eq_ignore_ascii_case("it")
        && (p.has(head + 1, NOMINAL | PRON | OBJ | THAT) || p.is(head, WANT) && p.has(head + 1, TO));
    be &= !has;
    let has_auxiliary = head > at || p.has(at, AUX);
    let full = p.has(head, VERB);
    while from > sentence.0 && p.has(from - 1, ADV | NEG) && !p.quoted(from - 1) {
        from -= 1;
    }
    let to = from > sentence.0 && p.has(from - 1, TO);
    let form = if to {
        Form::Infinitive
    } else if has_auxiliary && finite || p.has(head, FIN) {
        Form::Finite
    } else if p.has(head, ING) || p.form(at) == "being" || p.form(at) == "having" {
        Form::Ing
    } else if p.has(head, PART) {
        Form::Participle
    } else {
        Form::Bare
    };
    let passive = full && p.has(head, PART) && be || form == Form::Participle;
    Verb { from, head, form, passive, subject: None, relative: false, complement: false }
}

/// The subject of a verb, and whether its clause is said of a noun.
fn subject(p: &Paragraph<'_>, floor: usize, verb: &Verb, earlier: &[Verb]) -> Option<(Range, bool)> {
    match verb.form {
        Form::Finite => finite_subject(p, floor, verb, earlier),
        Form::Infinitive => {
            // "allowed the mayor to say": whom the verb before is done to.
            let object = verb.from.checked_sub(2).filter(|&at| at >= floor && p.has(at, OBJ | NAME) && !p.quoted(at));
            let object = object.and_then(|at| base_group(p, floor, at + 1).map(|from| (from, at + 1)));
            let governor = earlier.last()?;
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
        let goes_on = p.is(verb.head, SAY) && p.has(verb.head + 1, THAT | PRON | OBJ | WH | ING);
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
    noun_group(p, floor, end, earlier).map(|s| (s, false))
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
        let own = |v: &&Verb| !(embedded(p, v) || comma && v.relative);
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

/// The noun group that ends before `end`, with the phrases within it: "a spokesman for the port of Holm".
pub(super) fn noun_group(p: &Paragraph<'_>, floor: usize, end: usize, earlier: &[Verb]) -> Option<Range> {
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
fn base_group(p: &Paragraph<'_>, floor: usize, end: usize) -> Option<usize> {
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
