//! How a clause hangs, by the word before it: "that", "if", "who", a verb, a noun.

use super::super::word::Tag;
use super::hang::Spot;
use super::subject::tells_of_verb;
use super::whole::told_when;
use super::{Form, Link, Verb, before, tag};

/// Hangs the verb's clause by the word before it.
pub(super) fn opened(spot: &Spot, verb: &mut Verb, opener: usize) {
    let Spot { words, knowledge, parse, previous, .. } = *spot;
    let (Some(subject), start) = (verb.subject, verb.from) else { return };
    // "would have the port pay": the object does what the bare verb says.
    if verb.form == Form::Bare
        && let Some(upper) = previous.and_then(|p| parse.verbs.get(p)).filter(|upper| opener + 1 == upper.end)
        && words.get(upper.head).is_some_and(|w| matches!(w.base, "have" | "make" | "let" | "help" | "see"))
    {
        verb.parent = previous;
        verb.link = Link::Complement;
        return;
    }
    match tag(words, opener) {
        Tag::That if opener.checked_sub(1).is_some_and(|b| words.get(b).is_some_and(|w| w.base == "so")) => {
            // "so that": what it is for.
            verb.link = Link::Adverbial(opener);
            verb.parent = previous;
            verb.from = opener;
        }
        Tag::That if opener.checked_sub(1).is_some_and(|b| tag(words, b) == Tag::Sub) => {
            // "provided that": the word before it says how it hangs.
            verb.link = Link::Adverbial(opener - 1);
            verb.parent = previous;
            verb.from = opener - 1;
        }
        Tag::That => {
            // "stressed that wages, which are low, must rise", "that those who play must be paid": under the verb before "that".
            let last = parse.verbs.iter().rposition(|v| v.end <= opener);
            let previous = last.min(previous).or(previous);
            verb.link = Link::Complement;
            verb.parent = previous;
            verb.from = opener;
            // "The demand that the town pay was": no verb stands before it. "It is a bridge that the town wants".
            let upper = previous.and_then(|p| parse.verbs.get(p));
            let cleft = upper.is_some_and(|u| {
                let it = u
                    .subject
                    .and_then(|s| parse.chunks.get(s))
                    .and_then(|c| words.get(c.head))
                    .is_some_and(|w| w.base == "it");
                it && words.get(u.head).is_some_and(|w| w.tag == Tag::Be)
                    && before(words, opener).is_some_and(|b| {
                        parse.chunk_at.get(b).copied().flatten().is_some() && tag(words, b) != Tag::Adj
                    })
            });
            if upper.is_none() || cleft {
                verb.link = Link::Relative;
            }
            // "that ... and that ...": both under the first verb.
            let joined = before(words, opener).is_some_and(|b| matches!(tag(words, b), Tag::Conj));
            if joined {
                let mut candidate = previous;
                while let Some(c) = candidate {
                    let Some(other) = parse.verbs.get(c) else { break };
                    if other.link == Link::Complement && other.form == Form::Finite {
                        verb.parent = other.parent;
                        break;
                    }
                    candidate = c.checked_sub(1);
                }
            }
        }
        Tag::Sub => {
            verb.link = Link::Adverbial(opener);
            verb.parent = beyond_speaker(spot).or(previous);
            verb.from = opener;
            // "whether" takes a complement, and so does the "if" of "did not say if".
            let asked = || {
                before(words, opener).and_then(|b| words.get(b)).is_some_and(|w| {
                    matches!(w.base, "say" | "ask" | "know" | "decide" | "wonder")
                        || matches!(w.lower, "clear" | "unclear" | "sure" | "open")
                })
            };
            // "declined to say on Friday if": when it was said, or to whom, stands between.
            let denies = |s: usize| {
                let first = parse.chunks.get(s).map(|c| c.start);
                let word = |at: usize| words.get(at).map_or("", |w| w.lower);
                first.is_some_and(|at| word(at) == "neither" || at > 0 && word(at - 1) == "nor")
            };
            let left_open = |v: &Verb| {
                (v.negated || v.form == Form::Infinitive || v.subject.is_some_and(denies))
                    && words.get(v.head).is_some_and(|w| {
                        matches!(
                            w.base,
                            "say" | "tell" | "reveal" | "disclose" | "know" | "confirm" | "indicate" | "decide"
                        )
                    })
                    && words.get(v.end..opener).is_some_and(|between| {
                        between.len() < 4
                            && between
                                .iter()
                                .all(|w| matches!(w.tag, Tag::Prep | Tag::Noun | Tag::Name | Tag::Pron | Tag::Adv))
                    })
            };
            let left_open = previous.and_then(|p| parse.verbs.get(p)).is_some_and(left_open);
            // "has not said where it stands", "when it will"
            let asks = |word: &str| match word {
                "whether" => true,
                "if" | "where" => left_open || asked(),
                "when" => left_open,
                _ => false,
            };
            if words.get(opener).is_some_and(|w| asks(w.base)) {
                verb.link = Link::Complement;
            }
            if words.get(opener).is_some_and(|w| matches!(w.base, "while" | "although" | "though" | "whereas")) {
                verb.link = Link::Root;
                verb.parent = None;
            }
        }
        // "insists on what was said"
        Tag::Prep if words.get(start).is_some_and(|w| matches!(w.lower, "what" | "whatever")) && previous.is_some() => {
            // "a limit on what they earn": told of the noun.
            let noun = before(words, opener).and_then(|at| parse.chunk_at.get(at).copied().flatten());
            verb.link = if noun.is_some() { Link::Relative } else { Link::Complement };
            verb.parent = previous;
            verb.from = start;
        }
        // "A strike is all the port understands"
        Tag::Be if words.get(start).is_some_and(|w| w.lower == "all") => {
            verb.link = Link::Relative;
            verb.parent = previous;
            verb.from = start;
        }
        Tag::Rel => {
            // "has yet to decide what it wants": what is open.
            let over = previous.and_then(|p| parse.verbs.get(p)).filter(|v| v.end == opener);
            let kept = over.filter(|v| v.negated).and_then(|v| words.get(v.head));
            let open = over.and_then(|v| words.get(v.head)).is_some_and(|w| w.base == "decide")
                || kept.is_some_and(|w| matches!(w.base, "say" | "reveal" | "disclose" | "specify"));
            verb.link = if open { Link::Complement } else { Link::Relative };
            verb.parent = previous;
            verb.from = opener;
        }
        Tag::VerbFinite | Tag::VerbBase | Tag::VerbPart | Tag::VerbIng => {
            // "said guards who were hired in May should stay": said, not hired.
            let upper = parse.verbs.iter().rposition(|v| v.start <= opener && opener < v.end);
            if let Some(p) = upper.or(previous) {
                verb.parent = Some(p);
                verb.link = Link::Complement;
            }
        }
        _ => {
            // "told reporters the town": the clause that a verb of saying takes, behind whom it is said to.
            let upper = previous.and_then(|p| parse.verbs.get(p));
            let inside = parse.chunk_at.get(opener).copied().flatten();
            if let (Some(upper), true) = (upper, inside.is_some()) {
                // "asked for arbitration, something the port dismissed"
                let beside = inside.and_then(|c| parse.chunks.get(c)).is_some_and(|c| {
                    !knowledge.is_actor(c)
                        && before(words, c.start).is_some_and(|b| matches!(tag(words, b), Tag::Comma | Tag::Dash))
                });
                // "hoped for an answer, but by noon neither side had said": a clause of its own begins with when.
                let anew = inside
                    .and_then(|c| parse.chunks.get(c))
                    .and_then(|c| c.preposition)
                    .is_some_and(|p| before(words, p).is_some_and(|b| words.get(b).is_some_and(|w| w.base == "but")));
                if anew {
                    return;
                }
                // "has made clear it will": a relative clause tells of no adjective.
                let clear = tag(words, opener) == Tag::Adj && opener == upper.end;
                if (knowledge.takes_clause(upper.head) || clear) && opener >= upper.end && !beside {
                    verb.parent = previous;
                    verb.link = Link::Complement;
                } else if !matches!(tag(words, opener), Tag::Comma | Tag::Dash) && !ends_front(spot, verb) {
                    // "a list of children it wants": a relative clause without its pronoun.
                    verb.link = Link::Relative;
                    verb.parent = previous;
                }
            } else if upper.is_none()
                && opener + 1 == start
                // "16:05 The port has agreed": the hour is no plan that it made.
                && !(opener == 0 && tag(words, opener) == Tag::Num)
                && (parse.chunks.get(subject).is_some_and(|c| knowledge.is_actor(c)) || main_verb_behind(spot, verb))
                && inside
                    .and_then(|c| parse.chunks.get(c))
                    .is_some_and(|c| c.preposition.is_none() && !knowledge.is_actor(c) && !told_when(words, c))
            {
                // "The plan the port presented, seen by us, wants": no verb before it either.
                verb.link = Link::Relative;
            } else if let Some(upper) = said_before(spot, start) {
                verb.parent = Some(upper);
                verb.link = Link::Complement;
            } else if matches!(tag(words, opener), Tag::Conj)
                && words.get(start).is_some_and(|w| w.lower == "what")
                && previous.and_then(|p| parse.verbs.get(p)).is_some_and(|v| v.link == Link::Relative)
            {
                // "who insures ships and what happens to their crews"
                verb.link = Link::Relative;
                verb.parent = previous;
            } else if matches!(tag(words, opener), Tag::Conj) {
                // "and the town demands" within what somebody says.
                let goes_on = words.get(opener).is_none_or(|w| w.base != "but");
                let mut candidate = previous;
                while let Some(c) = candidate {
                    let Some(other) = parse.verbs.get(c) else { break };
                    // "that wages rise and heating improve"
                    let alike = other.form == Form::Finite || other.form == Form::Bare && verb.form == Form::Bare;
                    if goes_on && other.link == Link::Complement && alike {
                        verb.parent = other.parent;
                        verb.link = Link::Complement;
                        break;
                    }
                    if other.form == Form::Finite && other.link == Link::Root {
                        break;
                    }
                    candidate = c.checked_sub(1);
                }
            }
        }
    }
}

/// "The fees we pay are", "every move the port makes on Monday will": whether a finite verb follows that has no other subject.
fn main_verb_behind(spot: &Spot, verb: &Verb) -> bool {
    let Spot { words, parse, .. } = *spot;
    let next = parse.verbs.iter().find(|next| next.start >= verb.end);
    next.is_some_and(|next| {
        next.form == Form::Finite && (verb.end..next.start).all(|at| tells_of_verb(words, parse, at))
    })
}

/// "If it keeps up this talk he will leave": whether the clause before is one at the front, and no other verb follows that it
/// could stand beside.
fn ends_front(spot: &Spot, verb: &Verb) -> bool {
    let Spot { parse, .. } = *spot;
    let own = |v: &Verb| v.form == Form::Finite && v.link == Link::Root;
    let front = parse.verbs.first().is_some_and(|first| matches!(first.link, Link::Adverbial(opener) if opener < 2));
    let earlier = parse.verbs.iter().take_while(|v| v.end <= verb.start).any(own);
    let later = parse.verbs.iter().any(|v| v.start >= verb.end && v.form == Form::Finite);
    front && !earlier && !later
}

/// "There will be no talks, he reiterated, until": the verb before the one that stands between commas and only tells who says so.
fn beyond_speaker(spot: &Spot) -> Option<usize> {
    let Spot { words, knowledge, parse, previous, .. } = *spot;
    let inserted = previous.and_then(|p| parse.verbs.get(p)).filter(|v| knowledge.says(v.head))?;
    let subject = inserted.subject.and_then(|s| parse.chunks.get(s))?;
    let parted = |at: Option<usize>| at.is_some_and(|at| tag(words, at) == Tag::Comma);
    let between = parted(before(words, subject.start.min(inserted.start))) && parted(Some(inserted.end));
    parse.verbs.iter().rposition(|v| v.end <= subject.start.min(inserted.start)).filter(|_| between)
}

/// "said that while the season was long, wages must rise", "said that, under the plan, wages would": the verb over "that", where
/// only what tells when or how stands between it and the clause that begins at `start`.
fn said_before(spot: &Spot, start: usize) -> Option<usize> {
    let Spot { words, knowledge, parse, .. } = *spot;
    let that = words.get(..start)?.iter().rposition(|w| w.tag == Tag::That)?;
    // "said yes to that, and the port", "accepted that, the port said"
    let opens = before(words, that).is_some_and(|at| !matches!(tag(words, at), Tag::Prep | Tag::To));
    let closed = before(words, start).is_some_and(|at| at > that + 1 && tag(words, at) == Tag::Comma);
    let circumstance = opens
        && match tag(words, that + 1) {
            Tag::Comma => closed && matches!(tag(words, that + 2), Tag::Prep | Tag::Sub),
            tag => matches!(tag, Tag::Prep | Tag::Sub),
        };
    let aside = |v: &Verb| {
        v.form != Form::Finite
            || matches!(v.link, Link::Adverbial(_) | Link::Relative)
            || words.get(v.from).is_some_and(|w| w.tag == Tag::Sub)
    };
    let free = parse.verbs.iter().filter(|v| v.start > that && v.end <= start).all(aside);
    let upper = parse.verbs.iter().rposition(|v| v.end <= that)?;
    let tells = |v: &Verb| knowledge.says(v.head) && that < v.end + 4;
    parse.verbs.get(upper).filter(|v| circumstance && free && tells(v)).map(|_| upper)
}
