//! The groups of a sentence: noun groups and verb groups, before anything hangs on anything.

use super::super::word::{Tag, Word, class, is_copula};
use super::{Chunk, Form, Link, Verb, tag};

pub(super) fn chunks(words: &[Word]) -> Vec<Chunk> {
    let mut found = Vec::with_capacity(words.len() / 2);
    let mut at = 0;
    while at < words.len() {
        let opens = matches!(tag(words, at), Tag::Det | Tag::Adj | Tag::Num | Tag::Noun | Tag::Name | Tag::Pron)
            || tag(words, at) == Tag::That && (points(words, at) || alone(words, at));
        if !opens {
            at += 1;
            continue;
        }
        let start = at;
        let mut head = None;
        if matches!(tag(words, at), Tag::Pron) || tag(words, at) == Tag::That && alone(words, at) {
            at += 1;
            head = Some(start);
        } else {
            let mut open = true;
            while at < words.len() {
                match tag(words, at) {
                    Tag::Det if at == start || !open => {
                        if !open {
                            break;
                        }
                        // "all the gates", "both these"
                        head = head.or(Some(at));
                    }
                    Tag::Det if head.is_none() || head.is_some_and(|h| matches!(tag(words, h), Tag::Det)) => {
                        head = Some(at)
                    }
                    Tag::That if at == start => head = Some(at),
                    Tag::Adj if bare_predicate(words, start, at) => break,
                    Tag::Adj | Tag::Num => head = Some(at),
                    // "an agreement Wednesday on": when, no part of the group.
                    Tag::Noun
                        if words.get(at).is_some_and(|w| w.is(class::MONTH) && w.capital)
                            && head.is_some_and(|h| h + 1 == at && tag(words, h) == Tag::Noun)
                            && !matches!(tag(words, at + 1), Tag::Noun | Tag::Num | Tag::Name) =>
                    {
                        break;
                    }
                    Tag::Noun => head = Some(at),
                    Tag::Name => {
                        // "after talks Ruritania said": a common noun that is no title doesn't go before a name.
                        if let Some(h) = head {
                            let common = tag(words, h) == Tag::Noun
                                && h + 1 == at
                                && !words.get(h).is_some_and(|w| w.is(class::ROLE) || w.capital);
                            if common {
                                break;
                            }
                        }
                        head = Some(at);
                    }
                    Tag::Poss => {
                        open = true;
                        if head.is_none() {
                            break;
                        }
                    }
                    Tag::Quote => {
                        // Within a group only where more of it follows.
                        if !matches!(tag(words, at + 1), Tag::Adj | Tag::Noun | Tag::Name | Tag::Num)
                            || head.is_some_and(|h| !matches!(tag(words, h), Tag::Det | Tag::Adj | Tag::Num))
                        {
                            break;
                        }
                    }
                    // "an earlier demand": an adverb of time stands as an adjective.
                    Tag::Adv
                        if matches!(tag(words, at + 1), Tag::Noun)
                            && head.is_some_and(|h| {
                                matches!(tag(words, h), Tag::Det | Tag::Poss)
                                    || words.get(h + 1).is_some_and(|w| w.tag == Tag::Poss)
                            })
                            && words.get(at).is_some_and(|w| {
                                matches!(w.base, "earlier" | "later" | "then" | "further" | "once" | "back")
                            }) => {}
                    Tag::Adv => {
                        if !matches!(tag(words, at + 1), Tag::Adj | Tag::Num)
                            || head.is_some_and(|h| matches!(tag(words, h), Tag::Noun | Tag::Name))
                        {
                            break;
                        }
                    }
                    Tag::Comma => {
                        // "a full, unconditional pay rise": between adjectives.
                        let adjectives = matches!(tag(words, at.wrapping_sub(1)), Tag::Adj)
                            && matches!(tag(words, at + 1), Tag::Adj)
                            && matches!(tag(words, at + 2), Tag::Noun | Tag::Adj | Tag::Comma);
                        if !adjectives {
                            break;
                        }
                    }
                    Tag::Conj => {
                        let adjectives = matches!(tag(words, at.wrapping_sub(1)), Tag::Adj)
                            && matches!(tag(words, at + 1), Tag::Adj);
                        if !adjectives {
                            break;
                        }
                    }
                    Tag::Dash => {
                        // "two- to three-day"
                        if at == start {
                            break;
                        }
                        let numbers = matches!(tag(words, at.wrapping_sub(1)), Tag::Num);
                        if !numbers {
                            break;
                        }
                    }
                    Tag::To => {
                        let numbers = matches!(tag(words, at.wrapping_sub(1)), Tag::Num | Tag::Dash)
                            && matches!(tag(words, at + 1), Tag::Num);
                        if !numbers {
                            break;
                        }
                    }
                    Tag::That => break,
                    _ => break,
                }
                at += 1;
            }
        }
        let head = head.unwrap_or(start);
        if at == start {
            at += 1;
        }
        let mut before = start;
        while before > 0 && matches!(tag(words, before - 1), Tag::Quote | Tag::Adv) {
            before -= 1;
        }
        let preposition = before.checked_sub(1).filter(|at| matches!(tag(words, *at), Tag::Prep | Tag::To));
        found.push(Chunk { start, end: at, head, preposition });
    }
    found
}

/// Whether an adjective is what a headline says of its first group without a verb: "Harbour ready to talk".
fn bare_predicate(words: &[Word], start: usize, at: usize) -> bool {
    let known = ["ready", "willing", "unwilling", "reluctant", "keen", "eager", "adamant"];
    start == 0
        && at > 0
        && matches!(tag(words, at - 1), Tag::Noun | Tag::Name)
        && matches!(tag(words, at + 1), Tag::To | Tag::Prep | Tag::That | Tag::Sub)
        && words.get(at).is_some_and(|w| known.contains(&w.lower))
}

/// Whether "that" stands by itself for what was said: "That was a demand", "called that absurd".
fn alone(words: &[Word], at: usize) -> bool {
    let before = at.checked_sub(1);
    let next = tag(words, at + 1);
    let opens = before.is_none_or(|b| b == 0 && matches!(tag(words, b), Tag::Quote | Tag::Conj));
    let judged =
        before.and_then(|b| words.get(b)).is_some_and(|w| matches!(w.base, "call" | "dismiss" | "describe" | "brand"));
    opens && matches!(next, Tag::Be | Tag::Have | Tag::Do)
        || judged && matches!(next, Tag::Adv | Tag::Adj | Tag::Det | Tag::Sub)
}

/// Whether "that" points at something ("that step", "rejected that") and opens no clause.
pub(super) fn points(words: &[Word], at: usize) -> bool {
    let mut next = at + 1;
    while matches!(tag(words, next), Tag::Noun | Tag::Adj | Tag::Num) {
        next += 1;
    }
    let ends = next >= words.len()
        || matches!(
            tag(words, next),
            Tag::Comma
                | Tag::Other
                | Tag::Colon
                | Tag::Semicolon
                | Tag::Conj
                | Tag::Prep
                | Tag::Dash
                | Tag::Quote
                | Tag::Sub
        );
    let nouns = next - at - 1;
    (nouns > 0
        && nouns < 3
        && ends
        && !words.get(at + 1).is_some_and(|w| {
            w.base.is_empty() && !w.span.is_empty() && tag(words, at + 1) == Tag::Noun && plural_like(words, at + 1)
        }))
        || nouns == 0 && (ends || tag(words, next) == Tag::Modal)
}

/// Whether a noun looks like a plural, which "that" can't point at.
pub(super) fn plural_like(words: &[Word], at: usize) -> bool {
    words.get(at).is_some_and(|w| w.is(class::S | class::PLURAL))
}

/// Whether "under no circumstances", "at no price" ends here.
pub(in crate::coding) fn at_no_price(words: &[Word], last: usize) -> bool {
    let base = |back: usize| last.checked_sub(back).and_then(|at| words.get(at)).map_or("", |w| w.lower);
    let way = matches!(
        base(0),
        "circumstances"
            | "circumstance"
            | "case"
            | "account"
            | "means"
            | "time"
            | "way"
            | "condition"
            | "conditions"
            | "price"
            | "event"
    );
    way && base(1) == "no" && matches!(base(2), "under" | "in" | "at" | "by" | "on" | "for")
}

pub(super) fn verbs(words: &[Word], chunk_at: &[Option<usize>]) -> Vec<Verb> {
    let mut found: Vec<Verb> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let start = at;
        let infinitive = tag(words, at) == Tag::To && {
            let mut next = at + 1;
            while matches!(tag(words, next), Tag::Adv | Tag::Neg | Tag::Quote) {
                next += 1;
            }
            matches!(tag(words, next), Tag::VerbBase)
                || words
                    .get(next)
                    .is_some_and(|w| w.is(class::BE | class::HAVE) && matches!(w.tag, Tag::Be | Tag::Have))
        };
        let opens = infinitive
            || matches!(
                tag(words, at),
                Tag::Modal
                    | Tag::Be
                    | Tag::Have
                    | Tag::Do
                    | Tag::VerbBase
                    | Tag::VerbFinite
                    | Tag::VerbPart
                    | Tag::VerbIng
            );
        if tag(words, at) == Tag::Adj && found.is_empty() && bare_predicate(words, 0, at) {
            let (head, end) = (at, at + 1);
            let subject = at.checked_sub(1).and_then(|b| chunk_at.get(b).copied().flatten());
            found.push(Verb {
                start,
                head,
                end,
                form: Form::Finite,
                passive: false,
                negated: false,
                modal: None,
                subject,
                parent: None,
                link: Link::Root,
                twin: None,
                from: 0,
            });
            at += 1;
            continue;
        }
        if !opens {
            at += 1;
            continue;
        }
        let open =
            |at: usize| matches!(tag(words, at), Tag::VerbBase | Tag::VerbPart | Tag::VerbIng | Tag::Be | Tag::Neg);
        let participle = |from: usize| {
            let next = words.get(from..).unwrap_or_default().iter().find(|w| w.tag != Tag::Adv);
            next.is_some_and(|w| w.is(class::PART) && matches!(w.tag, Tag::VerbPart | Tag::VerbFinite))
        };
        // "under no circumstances would the port pay"
        let none = start.checked_sub(1).is_some_and(|last| at_no_price(words, last));
        let mut negated = none;
        let mut modal = None;
        let mut head = at;
        let mut be = false;
        let mut passive = false;
        let mut finite = false;
        let mut inner = None;
        let mut complete = false;
        if infinitive {
            at += 1;
        }
        while at < words.len() {
            match tag(words, at) {
                Tag::Modal => {
                    modal = Some(at);
                    finite = true;
                    head = at;
                    negated |= words.get(at).is_some_and(|w| w.is(class::NEG));
                }
                Tag::Be => {
                    be = true;
                    finite |= !infinitive && modal.is_none() && !words.get(at).is_some_and(|w| w.is(class::ING));
                    head = at;
                    negated |= words.get(at).is_some_and(|w| w.is(class::NEG));
                }
                Tag::Have | Tag::Do => {
                    finite |= !infinitive && !words.get(at).is_some_and(|w| w.is(class::ING));
                    head = at;
                    be = false;
                    negated |= words.get(at).is_some_and(|w| w.is(class::NEG));
                }
                Tag::Neg => negated = true,
                Tag::Adv => {}
                // "did, however, give"
                Tag::Comma
                    if at > start
                        && tag(words, at + 1) == Tag::Adv
                        && tag(words, at + 2) == Tag::Comma
                        && open(at + 3) =>
                {
                    at += 2;
                }
                Tag::Quote
                    if matches!(tag(words, at + 1), Tag::VerbPart | Tag::VerbBase | Tag::VerbIng | Tag::Adv)
                        && at > start => {}
                Tag::VerbPart | Tag::VerbFinite if tag(words, at) == Tag::VerbPart || be => {
                    passive = be || !finite && !infinitive && modal.is_none();
                    head = at;
                    at += 1;
                    complete = true;
                    break;
                }
                // "remains firmly opposed to": a copula and its participle are one.
                Tag::VerbBase | Tag::VerbFinite
                    if words.get(at).is_some_and(|w| w.base != "stand" && is_copula(w.base)) && participle(at + 1) =>
                {
                    finite |= tag(words, at) == Tag::VerbFinite;
                    head = at;
                    be = true;
                }
                // "to continue to reject" is two; "has yet to answer" is one.
                Tag::VerbBase | Tag::VerbFinite => {
                    finite |= tag(words, at) == Tag::VerbFinite;
                    head = at;
                    at += 1;
                    complete = true;
                    break;
                }
                Tag::VerbIng => {
                    head = at;
                    at += 1;
                    complete = true;
                    break;
                }
                _ => {
                    // "nor will it promise", "should any rise be agreed": the subject stands within.
                    let chunk = chunk_at.get(at).copied().flatten();
                    let first = start.checked_sub(1).map_or(Tag::Other, |b| tag(words, b));
                    let inverts = none
                        || matches!(first, Tag::Conj | Tag::Sub | Tag::Neg | Tag::Adv)
                            && words
                                .get(start.wrapping_sub(1))
                                .is_some_and(|w| matches!(w.base, "nor" | "neither" | "only" | "so" | "never"))
                        || words.get(start).is_some_and(|w| w.base == "should")
                        || words.get(start).is_some_and(|w| w.base == "had");
                    if let (Some(chunk), true, None) = (chunk, inverts, inner) {
                        let mut end = at;
                        while chunk_at.get(end).copied().flatten() == Some(chunk) {
                            end += 1;
                        }
                        if matches!(
                            tag(words, end),
                            Tag::VerbBase | Tag::VerbPart | Tag::Be | Tag::Have | Tag::Adv | Tag::Neg
                        ) {
                            inner = Some(chunk);
                            at = end;
                            continue;
                        }
                    }
                    break;
                }
            }
            at += 1;
        }
        if !complete {
            // The group ends with its auxiliary: "is", "has"; what was only an adverb behind it doesn't belong.
            at = at.max(head + 1);
        }
        let before = start.checked_sub(1).and_then(|b| words.get(b));
        negated |= before.is_some_and(|w| w.tag == Tag::Neg || w.base == "nor");
        if let Some(second) = start.checked_sub(2).and_then(|b| words.get(b)) {
            negated |= second.tag == Tag::Neg && before.is_some_and(|w| w.tag == Tag::Adv);
        }
        let form = if infinitive {
            Form::Infinitive
        } else if finite {
            Form::Finite
        } else {
            match tag(words, head) {
                _ if words.get(start).is_some_and(|w| w.is(class::ING)) => Form::Ing,
                Tag::VerbIng => Form::Ing,
                Tag::VerbPart => Form::Participle,
                Tag::VerbBase => Form::Bare,
                _ => Form::Finite,
            }
        };
        found.push(Verb {
            start,
            head,
            end: at,
            form,
            passive,
            negated,
            modal,
            subject: inner,
            parent: None,
            link: Link::Root,
            twin: None,
            from: start,
        });
    }
    found
}
