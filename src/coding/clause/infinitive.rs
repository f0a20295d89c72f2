//! What an infinitive hangs on, and who does what it says: "urged the port to pay", "a plea to let them go", "Port to pay".

use super::super::word::Tag;
use super::hang::{Spot, climb, join};
use super::whole::told_when;
use super::{Chunk, Form, Link, Verb, before, tag};

/// Hangs an infinitive.
pub(super) fn infinitive(spot: &Spot, mut verb: Verb) -> Verb {
    let Spot { words, knowledge, parse, previous, left } = *spot;
    let chunk = left.and_then(|at| parse.chunk_at.get(at).copied().flatten());
    let upper = previous.and_then(|p| parse.verbs.get(p));
    // "..., and to repatriate": beside the infinitive before it.
    if left.is_some_and(|at| matches!(tag(words, at), Tag::Conj | Tag::Comma)) {
        let mut candidate = previous;
        while let Some(c) = candidate {
            let Some(other) = parse.verbs.get(c) else { break };
            if other.form == Form::Infinitive {
                join(&mut verb, parse, c);
                return verb;
            }
            candidate = c.checked_sub(1);
        }
    }
    // "for wages to be raised and the heating to be mended": beside the infinitive before it, of another thing.
    let beside = upper.zip(chunk.and_then(|c| parse.chunks.get(c))).is_some_and(|(upper, group)| {
        let joint = before(words, group.start).filter(|at| *at == upper.end && group.preposition.is_none());
        upper.form == Form::Infinitive
            && upper.subject.and_then(|s| parse.chunks.get(s)).is_some_and(|s| s.end == upper.start)
            && joint.is_some_and(|at| matches!(tag(words, at), Tag::Conj | Tag::Comma))
    });
    if let Some(twin) = previous.filter(|_| beside) {
        join(&mut verb, parse, twin);
        verb.subject = chunk;
        return verb;
    }
    // "A plea by the mayor to let": what is asked, no headline's future.
    let asks = parse.chunks.iter().take_while(|c| c.end <= verb.start).any(|c| {
        words.get(c.head).is_some_and(|w| {
            matches!(
                w.base,
                "plea"
                    | "request"
                    | "demand"
                    | "offer"
                    | "refusal"
                    | "bid"
                    | "call"
                    | "attempt"
                    | "effort"
                    | "decision"
                    | "proposal"
                    | "appeal"
                    | "promise"
                    | "pledge"
                    | "readiness"
                    | "willingness"
                    | "pressure"
                    | "plan"
                    | "scheme"
                    | "intention"
                    | "idea"
                    | "push"
                    | "move"
            )
        })
    });
    if upper.is_none() && asks {
        verb.subject = chunk;
        verb.link = Link::Relative;
        return verb;
    }
    let Some(upper) = upper else {
        // A headline: "Harbour to reopen gate".
        verb.subject = chunk.map(|c| climb(words, parse, c));
        verb.form = Form::Finite;
        return verb;
    };
    verb.parent = previous;
    verb.link = Link::Complement;
    verb.subject = upper.subject;
    // "has yet to decide": has not decided.
    let yet = words.get(upper.start..verb.start).unwrap_or_default().iter().any(|w| w.base == "yet");
    verb.negated |= yet && words.get(upper.head).is_some_and(|w| matches!(w.base, "have" | "be"));
    // "gave the port until Friday to withdraw it", "told the port on Monday to pay": whom, before when.
    let whom = chunk.filter(|c| parse.chunks.get(*c).is_some_and(|when| told_when(words, when))).and_then(|c| {
        let before = c.checked_sub(1)?;
        let whom = |whom: &&Chunk| whom.start >= upper.end && whom.preposition.is_none() && knowledge.is_actor(whom);
        parse.chunks.get(before).filter(whom).map(|_| before)
    });
    if let Some(c) = whom.or(chunk) {
        let object = parse.chunks.get(c);
        let behind = object.is_some_and(|object| object.start >= upper.end);
        let marked = object
            .and_then(|object| object.preposition)
            .is_some_and(|p| words.get(p).is_some_and(|w| matches!(w.base, "for" | "on" | "to" | "with")));
        // "wrote to the council to ask for", "met the mayor to ask for": who goes to somebody has an aim of his own.
        let goes = words.get(upper.head).is_some_and(|w| {
            matches!(
                w.base,
                "write"
                    | "go"
                    | "come"
                    | "travel"
                    | "fly"
                    | "return"
                    | "walk"
                    | "drive"
                    | "head"
                    | "speak"
                    | "meet"
                    | "visit"
                    | "phone"
                    | "summon"
                    | "contact"
                    | "approach"
                    | "confront"
                    | "join"
                    | "address"
            )
        });
        let marked = marked && !goes;
        if behind && object.is_some_and(|object| knowledge.is_actor(object)) {
            let free = !goes && object.is_some_and(|object| object.preposition.is_none());
            if free && knowledge.takes_clause(upper.head) && !knowledge.controls_object(upper.head) {
                // "says the two towns to swap": a headline's future.
                verb.subject = Some(c);
                verb.form = Form::Finite;
                return verb;
            }
            if free || marked {
                verb.subject = Some(c);
            }
        } else if behind
            && verb.passive
            && object.and_then(|o| o.preposition).is_some_and(|p| words.get(p).is_some_and(|w| w.lower == "for"))
        {
            // "has prompted calls for all salt to be taxed": what is done to it.
            verb.subject = Some(c);
        } else if behind
            && knowledge.controls_object(upper.head)
            && object.is_some_and(|o| o.preposition.is_none() || marked)
        {
            verb.subject = Some(c);
        }
    }
    verb
}
