//! The subject of a finite verb, and the clause it stands in.

use super::super::word::{Sets, Tag, Word, class};
use super::hang::{Spot, climb};
use super::joined::joined;
use super::list::list_start;
use super::opener::opened;
use super::subject::{coordinated, first_of_pair, group_before, over_brackets};
use super::whole::whole;
use super::{Chunk, Form, Link, Parse, Verb, before, tag};

pub(super) fn finite(spot: &Spot, mut verb: Verb) -> Verb {
    let form = |at: usize| spot.words.get(at).map_or("", |w| w.lower);
    // "Should there be a strike"
    let should = form(verb.start) == "should" && form(verb.start + 1) == "there";
    if verb.subject.is_some() || should {
        // Inverted: "nor will it promise", "should talks fail".
        if form(verb.start) == "should" {
            verb.link = Link::Adverbial(verb.start);
            verb.parent = spot.previous;
        }
        return verb;
    }
    let Some(left) = spot.left else { return verb };
    let settled = subject_behind(spot, &mut verb, left)
        || relative(spot, &mut verb, left)
        || said_behind(spot, &mut verb, left)
        || joined(spot, &mut verb, left);
    if !settled && let Some(opener) = subject_before(spot, &mut verb, left) {
        opened(spot, &mut verb, opener);
    }
    verb
}

/// "There was nothing to discuss", "must be let go": no subject stands before the verb.
fn subject_behind(spot: &Spot, verb: &mut Verb, left: usize) -> bool {
    let Spot { words, knowledge, parse, previous, .. } = *spot;
    // "must be let go": the second word of one verb.
    if verb.form == Form::Bare
        && let Some(upper) = previous.and_then(|p| parse.verbs.get(p)).filter(|upper| left + 1 == upper.end)
        && words.get(upper.head).is_some_and(|w| matches!(w.base, "let" | "make" | "help"))
    {
        verb.parent = previous;
        verb.link = Link::Complement;
        verb.subject = upper.subject;
        return true;
    }
    // "a guarantee that there will be no cuts": what is there stands behind the verb.
    if tag(words, left) == Tag::That && words.get(left + 1).is_some_and(|w| w.base == "there") {
        verb.link = Link::Complement;
        // "said he was not ready to meet and that there would be": said, as what stands before it.
        let joined = left.checked_sub(1).is_some_and(|at| tag(words, at) == Tag::Conj);
        let above = std::iter::successors(previous, |v| parse.verbs.get(*v)?.parent)
            .find(|v| joined && parse.verbs.get(*v).is_some_and(|v| knowledge.says(v.head)));
        verb.parent = above.or(previous);
        verb.from = left;
        return true;
    }
    // "About the tribunal there was nothing to discuss": the subject stands behind.
    let is = words.get(verb.head).is_some_and(|w| w.tag == Tag::Be);
    if is && verb.start.checked_sub(1).is_some_and(|at| words.get(at).is_some_and(|w| w.lower == "there")) {
        verb.from = verb.start - 1;
        // "said there was", "told the paper there was"
        let whom = before(words, verb.from).and_then(|at| parse.chunk_at.get(at).copied().flatten());
        let whom = whom.and_then(|c| parse.chunks.get(c)).filter(|c| c.preposition.is_none()).map(|c| c.start);
        let behind = |v: &Verb| v.end == verb.from || Some(v.end) == whom;
        let says =
            previous.filter(|p| parse.verbs.get(*p).is_some_and(|v| behind(v) && knowledge.takes_clause(v.head)));
        if says.is_some() {
            verb.link = Link::Complement;
            verb.parent = says;
        }
        return true;
    }
    false
}

/// Behind a relative pronoun the subject is the noun before it, or what stands between.
fn relative(spot: &Spot, verb: &mut Verb, left: usize) -> bool {
    let Spot { words, parse, previous, .. } = *spot;
    // "who said", "which rejects"
    if matches!(tag(words, left), Tag::Rel)
        || (matches!(tag(words, left), Tag::That)
            && left.checked_sub(1).is_some_and(|b| parse.chunk_at.get(b).copied().flatten().is_some()))
            && parse.chunk_at.get(left).copied().flatten().is_none()
    {
        verb.link = Link::Relative;
        verb.parent = previous;
        verb.from = left;
        let mut at = before(words, left);
        // "decide who can join": the question is what is decided.
        let asks = |at: usize| match tag(words, at) {
            Tag::VerbBase | Tag::VerbFinite | Tag::VerbIng => true,
            // "has not said who will go"
            Tag::VerbPart => words.get(at).is_some_and(|w| matches!(w.base, "say" | "decide" | "reveal" | "disclose")),
            _ => false,
        };
        if at.is_some_and(asks) {
            verb.link = Link::Complement;
            return true;
        }
        if at.is_some_and(|at| matches!(tag(words, at), Tag::Comma | Tag::Prep | Tag::Dash)) {
            at = at.and_then(|at| before(words, at));
        }
        let at = at.map(|at| over_brackets(words, at));
        let chunk = at.and_then(|at| parse.chunk_at.get(at).copied().flatten());
        verb.subject = chunk.map(|chunk| agreeing(words, parse, verb, chunk));
        // ", seen by an agency, which": the noun before the inserted words.
        if words.get(left).is_some_and(|w| w.base == "which")
            && let Some(inserted) = previous
                .filter(|p| parse.verbs.get(*p).is_some_and(|v| v.link == Link::Relative && v.form == Form::Participle))
        {
            verb.subject = parse.verbs.get(inserted).and_then(|v| v.subject).or(chunk);
        }
        return true;
    }
    false
}

/// The group before the one at hand, of which that tells something, where only that agrees with the verb: "a list of terms
/// that was", "the terms of the offer that were".
fn agreeing(words: &[Word], parse: &Parse, verb: &Verb, chunk: usize) -> usize {
    let Some(first) = words.get(verb.start) else { return chunk };
    let one = matches!(first.lower, "is" | "was" | "has" | "does") || first.is(class::S) && !first.is(class::PAST);
    let several = matches!(first.lower, "are" | "were" | "have" | "do");
    let head = |c: usize| parse.chunks.get(c).and_then(|c| words.get(c.head)).filter(|w| w.tag == Tag::Noun);
    let fits = |c: usize| head(c).is_some_and(|w| if one { !w.is(class::PLURAL) } else { w.is(class::PLURAL) });
    let outer = climb(words, parse, chunk);
    let better = (one || several) && head(chunk).is_some() && !fits(chunk) && fits(outer);
    if better { outer } else { chunk }
}

/// A verb of saying behind what is said: the subject stands behind it.
fn said_behind(spot: &Spot, verb: &mut Verb, left: usize) -> bool {
    let Spot { words, knowledge, parse, previous, .. } = *spot;
    // "..., said the minister": the subject stands behind.
    let behind = parse.chunk_at.get(verb.end).copied().flatten();
    // "'...,' said a member of the team": behind a quotation anybody, and whatever verb stands there.
    let quoted = verb.start.checked_sub(1).is_some_and(|at| tag(words, at) == Tag::Quote)
        && words.get(verb.head).is_some_and(|word| !word.quoted);
    let person = |c: &Chunk| knowledge.is_actor(c) || tag(words, c.head) == Tag::Name || quoted;
    if let Some(behind) = behind.filter(|c| parse.chunks.get(*c).is_some_and(person)) {
        // "Ann Holt, the director, told the union on Monday": nothing was said yet, and somebody who may say it is there.
        let teller = previous.is_none() && parse.chunks.first().is_some_and(|first| knowledge.is_actor(first));
        // "'...,' Ann Holt, the director, told the union": to whom, and not who.
        let tells = words.get(verb.head).is_some_and(|w| matches!(w.base, "tell" | "inform" | "assure" | "brief"));
        let says = (quoted || knowledge.says(verb.head) && !teller) && !tells;
        if says
            && matches!(tag(words, left), Tag::Comma)
            && matches!(
                words
                    .get(verb.end..)
                    .unwrap_or_default()
                    .iter()
                    .find(|w| !matches!(w.tag, Tag::Noun | Tag::Name | Tag::Det | Tag::Adj | Tag::Poss | Tag::Num))
                    .map(|w| w.tag),
                None | Some(Tag::Other | Tag::Comma | Tag::Prep | Tag::Semicolon | Tag::Conj | Tag::Rel)
            )
        {
            verb.subject = Some(behind);
            return true;
        }
    }
    false
}

/// The group of which the chunk says how often, or when: "Forty tankers | a week | are on offer", "A vote | this week | is".
fn measured(words: &[Word], parse: &Parse, chunk: usize) -> usize {
    let often = |group: &Chunk| {
        let each = words.get(group.start).is_some_and(|w| {
            matches!(w.lower, "a" | "an" | "every" | "each" | "this" | "that" | "last" | "next" | "later" | "earlier")
        });
        let time = words.get(group.head).is_some_and(|w| w.sets.has(Sets::TIMES));
        let day = words.get(group.head).is_some_and(|w| w.is(class::MONTH)) && group.end == group.start + 1;
        (each && time && group.end == group.start + 2 || day) && group.preposition.is_none()
    };
    let Some(group) = parse.chunks.get(chunk).filter(|group| often(group)) else { return chunk };
    let before = chunk.checked_sub(1).filter(|at| parse.chunks.get(*at).is_some_and(|c| c.end == group.start));
    before.unwrap_or(chunk)
}

/// Where the group begins that says what somebody named is, who tells something: "cleric Zaid al-Rami said".
fn titled(spot: &Spot, verb: &Verb, start: usize) -> Option<usize> {
    let Spot { words, knowledge, parse, .. } = *spot;
    let title = parse.chunks.get(parse.chunk_at.get(start.checked_sub(1)?).copied().flatten()?)?;
    // "a demand Westport called absurd": told of it.
    let one = words.get(title.start).is_some_and(|w| w.tag == Tag::Det && w.lower != "the");
    let begins = before(words, title.start).is_none_or(|at| matches!(tag(words, at), Tag::Comma | Tag::Conj));
    let beside = title.end == start && title.preposition.is_none() && tag(words, title.head) == Tag::Noun;
    (beside && begins && !one && tag(words, start) == Tag::Name && knowledge.says(verb.head)).then_some(title.start)
}

/// Finds the subject before the verb, and gives the word before its clause, which says how the clause hangs.
fn subject_before(spot: &Spot, verb: &mut Verb, left: usize) -> Option<usize> {
    let Spot { words, knowledge, parse, previous, .. } = *spot;
    let chunk = measured(words, parse, group_before(spot, verb, left)?);
    // "on what becomes of it": nothing before it.
    let asks = parse
        .chunks
        .get(chunk)
        .and_then(|c| words.get(c.start))
        .is_some_and(|w| matches!(w.lower, "what" | "whatever"));
    let mut subject = if asks { chunk } else { whole(spot, verb, first_of_pair(spot, chunk).unwrap_or(chunk)) };
    // "the head of the delegation, A. Name, said": the name is in apposition; either names the holder.
    let first = coordinated(words, parse, subject, knowledge);
    let start = parse.chunks.get(first).map_or(verb.start, |c| c.start);
    // An adverbial group at the front is no subject: "In the harbour the union said".
    if parse.chunks.get(subject).is_some_and(|c| c.preposition.is_some()) {
        subject = chunk;
    }
    verb.subject = Some(subject);
    // "said that raising wages was out of the question": the gerund is the subject.
    let gerund_of = |v: &Verb, group: &Chunk| {
        let whom = parse.chunk_at.get(v.end).copied().flatten().and_then(|c| parse.chunks.get(c));
        group.start == v.end || whom.is_some_and(|whom| whom.end == group.start && knowledge.is_actor(whom))
    };
    let gerund = previous.and_then(|p| parse.verbs.get(p)).filter(|v| {
        v.form == Form::Ing
            && !knowledge.says(v.head)
            && parse.chunks.get(subject).is_some_and(|c| gerund_of(v, c))
            && before(words, v.start).is_none_or(|b| {
                matches!(tag(words, b), Tag::That | Tag::Comma | Tag::Colon | Tag::Sub)
                    // "said raising wages was": nothing else may be said there.
                    || knowledge.takes_clause(b) && matches!(tag(words, verb.start), Tag::Modal | Tag::Be | Tag::Have)
            })
    });
    if let Some(gerund) = gerund {
        verb.from = gerund.start;
        verb.parent = gerund.parent;
        verb.link = if gerund.parent.is_some() { Link::Complement } else { Link::Root };
        return None;
    }
    let start = parse.chunks.get(subject).map_or(start, |c| start.min(c.start));
    let start = titled(spot, verb, start).unwrap_or(start);
    // "that wages and pensions rise": the clause begins with the first of them.
    let start = list_start(spot, subject, start).unwrap_or(start);
    verb.from = start;
    // "the union, whose members met": told of the noun before.
    if words.get(start).is_some_and(|w| w.lower == "whose") {
        verb.link = Link::Relative;
        verb.parent = previous;
        return None;
    }
    before(words, start)
}
