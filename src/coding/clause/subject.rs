//! The noun group before a verb that is its subject, over insertions, clauses and pairs.

use super::super::word::{Sets, Tag, Word, class};
use super::hang::{Spot, climb, joins_days};
use super::list::joins_groups;
use super::whole::{examples_between, told_when};
use super::{Chunk, Form, Knowledge, Link, Parse, Verb, before, tag};

/// The group before the verb, or before an insertion between commas or dashes.
pub(super) fn group_before(spot: &Spot, verb: &mut Verb, left: usize) -> Option<usize> {
    let Spot { words, knowledge, parse, previous, .. } = *spot;
    let mut at = left;
    if matches!(tag(words, at), Tag::Comma | Tag::Dash) {
        let dash = tag(words, at) == Tag::Dash;
        let marks = |w: &Word| w.tag == Tag::Dash || w.tag == Tag::Comma && !dash;
        let nearest = || words.get(..at)?.iter().rposition(marks);
        let inserted = || insertion(words, knowledge, parse, at, previous);
        let open = if dash { None } else { examples_between(words, at).or_else(inserted) };
        let open = open.or_else(nearest);
        // "The union, along with the port, wants": the last of those who do.
        let adds = open.is_some_and(|open| {
            let adverb = |w: &Word| w.tag == Tag::Adv;
            words.get(open + 1..at).is_some_and(|inner| {
                inner.first().is_some_and(adverb) && inner.iter().find(|w| !adverb(w)).is_some_and(joins_groups)
            })
        });
        match open.and_then(|open| before(words, if adds { at } else { open })) {
            Some(outer) => at = outer,
            None => return None,
        }
    }
    at = over_brackets(words, at);
    // "Holt herself said": the one before.
    if words.get(at).is_some_and(|w| w.is_reflexive())
        && let Some(noun) = before(words, at).filter(|at| parse.chunk_at.get(*at).copied().flatten().is_some())
    {
        at = noun;
    }
    // "the offer to land half of the fish it catches": a pronoun right before the verb is its subject.
    let pronoun = words
        .get(at)
        .is_some_and(|w| at + 1 == verb.start && matches!(w.lower, "it" | "he" | "she" | "they" | "we" | "i"));
    if pronoun {
        return parse.chunk_at.get(at).copied().flatten();
    }
    let holder = noun_of_clause(spot, verb).or_else(|| noun_of_infinitive(spot, verb));
    let holder = holder.or_else(|| noun_of_participle(spot, verb));
    // "Visits by players living abroad could": a participle that ends there is said of the noun before it.
    let told = || {
        let told = parse.verbs.iter().rfind(|v| v.start <= at && at < v.end && v.link == Link::Relative)?;
        told.subject.filter(|_| matches!(told.form, Form::Ing | Form::Participle))
    };
    let chunk = holder.or(parse.chunk_at.get(at).copied().flatten()).or_else(told);
    if chunk.is_none() {
        // No noun before it: "said the minister" after a quotation, or a headline's verb.
        if knowledge.takes_clause(verb.head) {
            verb.subject = parse.chunk_at.get(verb.end).copied().flatten();
        }
    }
    chunk
}

/// "The guild (TG) said": the short name in brackets is the noun's.
pub(super) fn over_brackets(words: &[Word], at: usize) -> usize {
    if words.get(at).is_none_or(|w| w.lower != ")") {
        return at;
    }
    let open = words.get(..at).unwrap_or_default().iter().rposition(|w| w.lower == "(");
    open.and_then(|open| before(words, open)).unwrap_or(at)
}

/// "a meeting between the mayor and the director could": the first of the two stands in the group before.
pub(super) fn first_of_pair(spot: &Spot, chunk: usize) -> Option<usize> {
    let Spot { words, parse, .. } = *spot;
    let pair = parse
        .chunks
        .get(chunk)
        .and_then(|c| before(words, c.start))
        .filter(|b| words.get(*b).is_some_and(|w| w.base == "and"));
    let first = pair.and_then(|and| before(words, and)).and_then(|b| parse.chunk_at.get(b).copied().flatten());
    first.filter(|f| {
        parse
            .chunks
            .get(*f)
            .and_then(|c| c.preposition)
            .is_some_and(|p| words.get(p).is_some_and(|w| w.base == "between"))
    })
}

/// The noun whose clause ends before the verb: "a request that guards be placed on all ships was turned down".
fn noun_of_clause(spot: &Spot, verb: &Verb) -> Option<usize> {
    let Spot { words, knowledge, parse, .. } = *spot;
    let last = parse.verbs.get(spot.previous?)?;
    let inner = told_of_noun(parse, last);
    let told = matches!(inner.form, Form::Finite | Form::Bare) && inner.link == Link::Relative;
    // "The rise that the port offered on Friday was turned down", "the shifts the port wants to bring in were": its object is
    // the noun, and no other stands between.
    let closed = told
        && inner.subject.is_some()
        && inner.start > inner.from
        && (last.end..verb.start).all(|at| tells_of_verb(words, parse, at));
    let opened = |inner: &Verb| matches!(tag(words, inner.from), Tag::That | Tag::Rel);
    let clause = closed
        || told && opened(inner) && last.form != Form::Finite && !knowledge.takes_clause(last.head)
        || last.form == Form::Finite
            && opened(last)
            && (last.link == Link::Relative || last.link == Link::Complement && last.parent.is_none())
            // "A request that fees be announced early was": a passive tells nothing behind it.
            && (last.passive || !knowledge.takes_clause(last.head));
    let parted = words.get(last.end..verb.start)?.iter().enumerate().any(|(by, w)| match w.tag {
        // "held since March" tells when; "left because the hall was" begins another clause.
        Tag::Sub => !timed(words, parse, last.end + by),
        tag => parts_clauses(tag),
    });
    if !clause || parted {
        return None;
    }
    parse.chunk_at.get(before(words, inner.from)?).copied().flatten()
}

/// The verb over one that completes it, or the verb itself: "wants" in "the shifts the port wants to bring in", "says" in "the
/// rise the port says it can afford".
fn told_of_noun<'p>(parse: &'p Parse, verb: &'p Verb) -> &'p Verb {
    let above = |verb: &&Verb| parse.verbs.get(verb.parent.filter(|_| verb.link == Link::Complement)?);
    let tells = |verb: &&Verb| verb.link == Link::Relative;
    std::iter::successors(Some(verb), above).take(4).find(tells).unwrap_or(verb)
}

/// Whether the word at `at` only tells how, when or where somebody does what the verb before says: "forward", "on Friday",
/// "last week".
pub(super) fn tells_of_verb(words: &[Word], parse: &Parse, at: usize) -> bool {
    let Some(group) = parse.chunk_at.get(at).copied().flatten().and_then(|c| parse.chunks.get(c)) else {
        return matches!(tag(words, at), Tag::Adv | Tag::Prep);
    };
    group.preposition.is_some() || told_when(words, group)
}

/// The noun whose infinitive ends before the verb: "a plan to close the depot was turned down".
fn noun_of_infinitive(spot: &Spot, verb: &Verb) -> Option<usize> {
    let Spot { words, knowledge, parse, .. } = *spot;
    let inner = parse.verbs.get(spot.previous?)?;
    let mut behind = words.get(inner.end..verb.start)?.iter();
    let parted = behind.any(|w| w.tag == Tag::Sub || parts_clauses(w.tag));
    let finite = !matches!(tag(words, verb.start), Tag::To | Tag::VerbIng | Tag::VerbPart);
    let noun = to_be_done(spot, inner).filter(|_| finite && !parted && !knowledge.takes_clause(inner.head))?;
    // "The decision to end the need to pay was": the first of them.
    let object = |noun: usize| parse.chunks.get(noun).and_then(|c| parse.verbs.iter().find(|v| v.end == c.start));
    std::iter::successors(Some(noun), |noun| to_be_done(spot, object(*noun)?)).take(4).last()
}

/// The noun that an infinitive says something of that is to be done: "plan" in "a plan to close the depot".
fn to_be_done(spot: &Spot, inner: &Verb) -> Option<usize> {
    let Spot { words, parse, .. } = *spot;
    let to = before(words, inner.start).filter(|_| tag(words, inner.start) == Tag::To)?;
    let noun = parse.chunk_at.get(to).copied().flatten()?;
    // "a plan by the port to close the depot", "a request for the port to pay", "the promise of orders to save it"
    let by = parse.chunks.get(noun).and_then(|group| group.preposition);
    let by = by.filter(|at| words.get(*at).is_some_and(|w| matches!(w.lower, "by" | "from" | "for" | "of")));
    let noun = by.and_then(|at| parse.chunk_at.get(before(words, at)?).copied().flatten()).unwrap_or(noun);
    let group =
        parse.chunks.get(noun).filter(|group| group.preposition.is_none() && tag(words, group.head) == Tag::Noun)?;
    let acts = words.get(group.head).is_some_and(|w| w.term.actor || w.is(class::ROLE) || w.sets.has(Sets::PEOPLE));
    let ensures = words.get(inner.head).is_some_and(|w| matches!(w.base, "ensure" | "make" | "let" | "see" | "have"));
    (!acts && !ensures).then_some(noun)
}

/// The noun whose participle ends before the verb: "ships flying the flag of the port have been seized", "ships caught
/// switching off their lights will be".
fn noun_of_participle(spot: &Spot, verb: &Verb) -> Option<usize> {
    let Spot { words, parse, .. } = *spot;
    let mut inner = parse.verbs.get(spot.previous?)?;
    while let Some(upper) = inner
        .parent
        .filter(|_| inner.link == Link::Complement && inner.form != Form::Finite)
        .and_then(|p| parse.verbs.get(p))
    {
        inner = upper;
    }
    let noun =
        inner.subject.filter(|_| inner.link == Link::Relative && matches!(inner.form, Form::Ing | Form::Participle))?;
    let parted = (inner.end..verb.start)
        .any(|at| tag(words, at) == Tag::Sub || parts_clauses(tag(words, at)) && !joins_days(words, at));
    let own = parse.chunks.get(noun)?.end == inner.start
        && parse.chunks.iter().any(|c| c.start >= inner.end && c.end <= verb.start);
    let finite = !matches!(tag(words, verb.start), Tag::To | Tag::VerbIng | Tag::VerbPart);
    (own && finite && !parted).then_some(noun)
}

/// Whether another clause begins, or something else than a clause, behind such a word; a subordinator may only tell when.
pub(super) fn parts_clauses(tag: Tag) -> bool {
    matches!(tag, Tag::Comma | Tag::Conj | Tag::That | Tag::Rel | Tag::Semicolon | Tag::Colon | Tag::Quote)
}

/// Whether the word at `at` is a preposition of time: "since March", "until 2030".
fn timed(words: &[Word], parse: &Parse, at: usize) -> bool {
    let group = parse.chunk_at.get(at + 1).copied().flatten().and_then(|c| parse.chunks.get(c));
    words.get(at).is_some_and(|w| matches!(w.base, "since" | "until" | "till" | "before" | "after"))
        && group.is_some_and(|group| {
            words.get(group.head).is_some_and(|w| {
                w.is(class::MONTH)
                    || w.counts
                    || matches!(w.base, "week" | "month" | "year" | "day" | "summer" | "winter" | "spring" | "autumn")
            })
        })
}

/// Where the insertion begins that the comma at `comma` ends: the comma before "who sat beside" in "X, who sat beside,
/// rejected"; nowhere where the comma joins verbs.
pub(super) fn insertion(
    words: &[Word],
    knowledge: &dyn Knowledge,
    parse: &Parse,
    comma: usize,
    previous: Option<usize>,
) -> Option<usize> {
    let mut end = comma;
    for nearest in [true, false, false, false, false] {
        let open = words.get(..end)?.iter().rposition(|w| matches!(w.tag, Tag::Comma))?;
        end = open;
        // "which represents drivers, guards and cleaners, wants": the commas of a list lie within.
        let relative = opens_relative(words, open + 1);
        if (nearest || relative) && inserted(words, knowledge, parse, open, previous) {
            return Some(open);
        }
        if relative {
            return None;
        }
    }
    None
}

/// Whether a relative clause begins at `at`: "who sat", "whose members met".
pub(super) fn opens_relative(words: &[Word], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.tag == Tag::Rel || word.lower == "whose")
}

/// Whether what begins behind the comma at `open` is an insertion.
fn inserted(words: &[Word], knowledge: &dyn Knowledge, parse: &Parse, open: usize, previous: Option<usize>) -> bool {
    let Some(outer) = before(words, open) else { return false };
    if parse.chunk_at.get(outer).copied().flatten().is_none() && tag(words, outer) != Tag::Other {
        return false;
    }
    let subject = parse.chunk_at.get(outer).copied().flatten().map(|c| climb(words, parse, c));
    let subject = subject.and_then(|c| parse.chunks.get(c)).filter(|c| c.preposition.is_none());
    let has_verb = main_verb(parse, open);
    // Behind a quotation another clause begins: "'They must go,' Ann Holt, a clerk, told the paper".
    let quoted = |at: usize| words.get(at).is_some_and(|word| word.quoted);
    let begins = subject.is_some_and(|subject| begins_clause(words, knowledge, parse, subject, open))
        || has_verb.is_some_and(|verb| quoted(verb.head) && !quoted(outer));
    // Where the clause has its verb already, the comma joins: "has a plan, which rejects a cut, opposes a ban".
    let said = |verb: &Verb, subject: &Chunk| {
        subject.start <= verb.end + 1 && knowledge.takes_clause(verb.head) && knowledge.is_actor(subject)
    };
    if !begins && has_verb.is_some_and(|verb| !subject.is_some_and(|subject| said(verb, subject))) {
        return false;
    }
    // The verb before stands within the insertion, or there is none.
    match previous.and_then(|p| parse.verbs.get(p)) {
        None => true,
        Some(verb) => {
            let top = insertion_top(parse, verb, open);
            let says = top.link == Link::Root
                && knowledge.takes_clause(top.head)
                && top.subject.and_then(|s| parse.chunks.get(s)).is_some_and(|s| s.start > open);
            // "Town, port agree pay rise, drop levy": both do.
            let own = top.subject.and_then(|s| parse.chunks.get(s)).is_some_and(|s| tag(words, s.head) == Tag::Pron);
            verb.start > open
                && (own || verb.from > open)
                && (says || matches!(top.link, Link::Relative | Link::Beside | Link::Adverbial(_)))
                || verb.end <= open && verb.link != Link::Relative && (begins || verb.form != Form::Finite)
        }
    }
}

/// The last finite verb before `end` that hangs on nothing.
fn main_verb(parse: &Parse, end: usize) -> Option<&Verb> {
    parse.verbs.iter().rfind(|v| v.end <= end && v.form == Form::Finite && v.link == Link::Root)
}

/// Whether a clause begins with the group before the insertion at `open`: behind a verb of saying ("said wages in the port,
/// which", "saying that wages, along with pensions,"), or behind a clause at the front ("As the season began, the union, in a
/// letter,").
fn begins_clause(words: &[Word], knowledge: &dyn Knowledge, parse: &Parse, subject: &Chunk, open: usize) -> bool {
    let Some(verb) = parse.verbs.iter().rfind(|v| v.end <= open) else { return false };
    let opener = before(words, subject.start).map(|at| tag(words, at));
    let told = match opener {
        Some(Tag::That | Tag::Colon) => knowledge.says(verb.head),
        // "said that, in its view, wages, which"
        Some(Tag::Comma) => knowledge.says(verb.head) && tag(words, verb.end) == Tag::That,
        Some(Tag::Conj) => verb.form == Form::Finite && words.get(subject.head).is_some_and(|w| w.tag != Tag::Adj),
        _ => verb.form != Form::Participle && knowledge.says(verb.head) && subject.start <= verb.end + 1,
    };
    let subordinate = |verb: &Verb| words.get(verb.from).is_some_and(|w| w.tag == Tag::Sub);
    let aside = matches!(verb.link, Link::Adverbial(_) | Link::Beside) || verb.link == Link::Root && subordinate(verb);
    let ended = aside && subject.start > verb.end && opener == Some(Tag::Comma);
    told || ended && main_verb(parse, open).is_none_or(subordinate)
}

/// The verb over all others of the insertion that begins at `open`: "speaking" in ", speaking at a lunch to mark the day,".
fn insertion_top<'p>(parse: &'p Parse, verb: &'p Verb, open: usize) -> &'p Verb {
    let mut top = verb;
    while let Some(upper) =
        top.parent.filter(|_| top.link == Link::Complement).and_then(|p| parse.verbs.get(p)).filter(|u| u.start > open)
    {
        top = upper;
    }
    top
}

/// The first group of "the union and the operator", from the last.
pub(super) fn coordinated(words: &[Word], parse: &Parse, chunk: usize, knowledge: &dyn Knowledge) -> usize {
    let mut at = chunk;
    for _ in 0..6 {
        let Some(current) = parse.chunks.get(at) else { return at };
        let Some(joint) = before(words, current.start) else { return at };
        // A comma joins only where a headline begins: "Harbour, union agree".
        let comma = words.get(joint).is_some_and(|w| w.tag == Tag::Comma)
            && tag(words, current.start) != Tag::Det
            && !parse.verbs.iter().any(|v| v.start < joint);
        let joins = words.get(joint).is_some_and(joins_groups);
        if !joins && !comma {
            return at;
        }
        // "the union, along with the port"
        let inner = before(words, joint).filter(|at| joins && tag(words, *at) == Tag::Comma);
        let Some(outer) = before(words, inner.unwrap_or(joint)).and_then(|b| parse.chunk_at.get(b).copied().flatten())
        else {
            return at;
        };
        let actors = parse.chunks.get(outer).is_some_and(|c| knowledge.is_actor(c)) && knowledge.is_actor(current);
        if !actors || parse.chunks.get(outer).is_some_and(|c| c.preposition.is_some()) {
            return at;
        }
        at = outer;
    }
    at
}
