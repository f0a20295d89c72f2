//! The whole group that the noun right before a verb ends: "the fight over wages and pensions is", "plans for closing the depot
//! were", "leaders of firms such as Norr and Bly will".

use super::super::word::{Sets, Tag, Word, class};
use super::hang::{Spot, climb};
use super::{Chunk, Form, Verb, before, tag};

/// The most groups of a list that are looked through.
const MOST: usize = 6;

/// The group that the verb is said of, from the one right before it: over what is added to it by prepositions, and what those join.
pub(super) fn whole(spot: &Spot, verb: &Verb, chunk: usize) -> usize {
    let Spot { words, parse, .. } = *spot;
    let mut at = climb(words, parse, chunk);
    for _ in 0..MOST {
        let outer = joined_addition(spot, verb, at).or_else(|| thing_to_do(spot, at)).or_else(|| examples(spot, at));
        let Some(outer) = outer.or_else(|| home(spot, at)) else { return at };
        at = climb(words, parse, outer);
    }
    at
}

/// "The fight over wages and pensions is": the group of which two things are told, where the last before the verb is the
/// second of them and does nothing itself.
fn joined_addition(spot: &Spot, verb: &Verb, last: usize) -> Option<usize> {
    let Spot { words, knowledge, parse, .. } = *spot;
    let group = parse.chunks.get(last).filter(|group| group.preposition.is_none())?;
    let and = before(words, group.start).filter(|at| joins(words, *at))?;
    let first = first_of_list(spot, before(words, and)?)?;
    let addition = parse.chunks.get(first).filter(|first| first.preposition.is_some())?;
    let outer = climb(words, parse, first);
    let whole = parse.chunks.get(outer).filter(|whole| whole.preposition.is_none())?;
    // "accepted a limit on fees and the port wants": the object of the clause before.
    let object = |verb: &Verb| verb.end == whole.start && !knowledge.takes_clause(verb.head);
    if parse.verbs.iter().any(object) {
        return None;
    }
    // "The head of the port and the union": two who act.
    if knowledge.is_actor(group) && knowledge.is_actor(whole) {
        return None;
    }
    // "The rise in wages and the cut in hours were": each with its own article.
    let one = words.get(verb.start).is_some_and(|w| matches!(w.lower, "is" | "was" | "has" | "does") || is_one(w));
    let article = |group: &Chunk| tag(words, group.start) == Tag::Det;
    (one || !article(group) || article(addition)).then_some(outer)
}

/// Whether the word joins two things.
fn joins(words: &[Word], at: usize) -> bool {
    words.get(at).is_some_and(|w| w.tag == Tag::Conj && matches!(w.lower, "and" | "or"))
}

/// Whether a verb's form tells of one: "raises".
fn is_one(word: &Word) -> bool {
    word.tag == Tag::VerbFinite && word.is(class::S) && !word.is(class::PAST)
}

/// The first of a list that ends at `end`: "wages" in "over wages, pensions and".
fn first_of_list(spot: &Spot, end: usize) -> Option<usize> {
    let Spot { words, parse, .. } = *spot;
    let mut at = parse.chunk_at.get(end).copied().flatten()?;
    for _ in 0..MOST {
        let group = parse.chunks.get(at).filter(|group| group.preposition.is_none());
        let comma = group.and_then(|group| before(words, group.start)).filter(|at| tag(words, *at) == Tag::Comma);
        let Some(further) = comma.and_then(|at| parse.chunk_at.get(before(words, at)?).copied().flatten()) else {
            break;
        };
        at = further;
    }
    Some(at)
}

/// "Plans for closing the depot were": the group before a preposition with something to be done.
fn thing_to_do(spot: &Spot, object: usize) -> Option<usize> {
    let Spot { words, parse, .. } = *spot;
    let group = parse.chunks.get(object).filter(|group| group.preposition.is_none())?;
    let verb = parse.verbs.iter().rfind(|verb| verb.end == group.start && verb.form == Form::Ing)?;
    let preposition = before(words, verb.start).filter(|at| tag(words, *at) == Tag::Prep)?;
    let noun = parse.chunk_at.get(before(words, preposition)?).copied().flatten()?;
    parse.chunks.get(noun).filter(|noun| tag(words, noun.head) == Tag::Noun).map(|_| noun)
}

/// "Firms such as Norr and Bly": of what examples are given.
fn examples(spot: &Spot, last: usize) -> Option<usize> {
    let Spot { words, parse, .. } = *spot;
    let group = parse.chunks.get(last)?;
    let and = before(words, group.start).filter(|at| joins(words, *at));
    let first = and.and_then(|and| first_of_list(spot, before(words, and)?)).unwrap_or(last);
    let as_at =
        before(words, parse.chunks.get(first)?.start).filter(|at| words.get(*at).is_some_and(|w| w.lower == "as"))?;
    let such = before(words, as_at).filter(|at| words.get(*at).is_some_and(|w| w.lower == "such"))?;
    parse.chunk_at.get(before(words, such)?).copied().flatten()
}

/// The comma before the examples that the comma at `end` closes: "firms, such as Norr, Teller and Bly, want".
pub(super) fn examples_between(words: &[Word], end: usize) -> Option<usize> {
    let behind = words.get(..end)?;
    let such = behind.iter().rposition(|w| matches!(w.lower, "such" | "including"))?;
    let plain =
        |w: &Word| matches!(w.tag, Tag::Noun | Tag::Name | Tag::Adj | Tag::Det | Tag::Conj | Tag::Comma | Tag::Num);
    let from = such + 1 + usize::from(words.get(such + 1).is_some_and(|w| w.lower == "as"));
    let comma = such.checked_sub(1).filter(|at| tag(words, *at) == Tag::Comma)?;
    behind.get(from..)?.iter().all(plain).then_some(comma)
}

/// "Ann Holt, of Plano, Texas, was": whom a place between commas tells where from.
fn home(spot: &Spot, place: usize) -> Option<usize> {
    let Spot { words, knowledge, parse, .. } = *spot;
    let group = parse.chunks.get(place).filter(|group| tag(words, group.head) == Tag::Name)?;
    let tells = |at: &usize| words.get(*at).is_some_and(|w| matches!(w.lower, "of" | "from" | "in"));
    let from = group.preposition.filter(tells)?;
    let comma = before(words, from).filter(|at| tag(words, *at) == Tag::Comma)?;
    let person = parse.chunk_at.get(before(words, comma)?).copied().flatten()?;
    let named = |group: &&Chunk| knowledge.is_actor(group) || tag(words, group.head) == Tag::Name;
    parse.chunks.get(person).filter(named).filter(|group| !told_when(words, group)).map(|_| person)
}

/// Whether a group only tells when.
pub(super) fn told_when(words: &[Word], group: &Chunk) -> bool {
    words.get(group.head).is_some_and(|w| w.sets.has(Sets::TIMES) || w.is(class::MONTH))
}
