//! The verbs of a sentence with their subjects: a light parse, left to right.

use super::lexicon::class::WANT;
use super::paragraph::{Paragraph, Range};
use super::tag::pos::*;

mod noun;
mod subject;

pub(super) use noun::noun_group;
use subject::subject;

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
