//! The subject of a finite verb, and the clause it stands in.

use super::super::word::{Tag, Word, class};
use super::hang::{Spot, climb, join};
use super::{Chunk, Form, Knowledge, Link, Parse, Verb, before, tag};

pub(super) fn finite(spot: &Spot, mut verb: Verb) -> Verb {
    let Spot { words, knowledge, parse, previous, left } = *spot;
    if let Some(inner) = verb.subject {
        // Inverted: "nor will it promise", "should talks fail".
        let conditional = words.get(verb.start).is_some_and(|w| w.base == "should");
        if conditional {
            verb.link = Link::Adverbial(verb.start);
            verb.parent = previous;
        }
        verb.subject = Some(inner);
        return verb;
    }
    let Some(left) = left else { return verb };
    // "must be let go": the second word of one verb.
    if verb.form == Form::Bare
        && let Some(upper) = previous.and_then(|p| parse.verbs.get(p)).filter(|upper| left + 1 == upper.end)
        && words.get(upper.head).is_some_and(|w| matches!(w.base, "let" | "make" | "help"))
    {
        verb.parent = previous;
        verb.link = Link::Complement;
        verb.subject = upper.subject;
        return verb;
    }
    // "a guarantee that there will be no cuts": what is there stands behind the verb.
    if tag(words, left) == Tag::That && words.get(left + 1).is_some_and(|w| w.base == "there") {
        verb.link = Link::Complement;
        verb.parent = previous;
        verb.from = left;
        return verb;
    }
    // "About the tribunal there was nothing to discuss": the subject stands behind.
    let is = words.get(verb.head).is_some_and(|w| w.tag == Tag::Be);
    if is && verb.start.checked_sub(1).is_some_and(|at| words.get(at).is_some_and(|w| &*w.lower == "there")) {
        verb.from = verb.start - 1;
        let says = previous
            .filter(|p| parse.verbs.get(*p).is_some_and(|v| v.end == verb.from && knowledge.takes_clause(v.head)));
        if says.is_some() {
            verb.link = Link::Complement;
            verb.parent = says;
        }
        return verb;
    }
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
        if at.is_some_and(|at| matches!(tag(words, at), Tag::VerbBase | Tag::VerbFinite | Tag::VerbIng)) {
            verb.link = Link::Complement;
            return verb;
        }
        if at.is_some_and(|at| matches!(tag(words, at), Tag::Comma | Tag::Prep | Tag::Dash)) {
            at = at.and_then(|at| before(words, at));
        }
        let chunk = at.and_then(|at| parse.chunk_at.get(at).copied().flatten());
        verb.subject = chunk;
        // ", seen by an agency, which": the noun before the inserted words.
        if words.get(left).is_some_and(|w| w.base == "which")
            && let Some(inserted) = previous
                .filter(|p| parse.verbs.get(*p).is_some_and(|v| v.link == Link::Relative && v.form == Form::Participle))
        {
            verb.subject = parse.verbs.get(inserted).and_then(|v| v.subject).or(chunk);
        }
        return verb;
    }
    // "..., said the minister": the subject stands behind.
    let behind = parse.chunk_at.get(verb.end).copied().flatten();
    let person = |c: &Chunk| knowledge.is_actor(c) || tag(words, c.head) == Tag::Name;
    if let Some(behind) = behind.filter(|c| parse.chunks.get(*c).is_some_and(person)) {
        let says = words.get(verb.head).is_some_and(|w| {
            matches!(
                w.base,
                "say"
                    | "add"
                    | "tell"
                    | "state"
                    | "write"
                    | "report"
                    | "explain"
                    | "announce"
                    | "ask"
                    | "note"
                    | "stress"
            )
        });
        if says
            && matches!(tag(words, left), Tag::Comma)
            && matches!(
                words
                    .get(verb.end..)
                    .unwrap_or_default()
                    .iter()
                    .find(|w| !matches!(w.tag, Tag::Noun | Tag::Name | Tag::Det | Tag::Adj | Tag::Poss | Tag::Num))
                    .map(|w| w.tag),
                None | Some(Tag::Other | Tag::Comma | Tag::Prep | Tag::Semicolon | Tag::Conj)
            )
        {
            verb.subject = Some(behind);
            return verb;
        }
    }
    // "and demands", ", demands": the subject of the verb before it.
    let joined = matches!(tag(words, left), Tag::Conj)
        || (matches!(tag(words, left), Tag::Comma) && insertion(words, knowledge, parse, left, previous).is_none());
    if joined {
        // "The plan the port presented, seen by us, wants": the noun before the relative clause.
        let earlier = parse.verbs.get(..previous.map_or(0, |p| p + 1)).unwrap_or_default();
        let bare = earlier.first().filter(|v| v.link == Link::Relative && v.form == Form::Finite && v.parent.is_none());
        let noun = bare.filter(|_| tag(words, left) == Tag::Comma && verb.form == Form::Finite);
        let noun = noun.and_then(|v| before(words, v.from)).and_then(|at| parse.chunk_at.get(at).copied().flatten());
        if noun.is_some() && !earlier.iter().any(|v| v.form == Form::Finite && v.link == Link::Root) {
            verb.subject = noun;
            return verb;
        }
        // "insist on its right to leave, oppose a ban": with the verb that somebody holds, not with the infinitive.
        let root = |v: &Verb| v.form == Form::Bare && v.link == Link::Root && knowledge.is_held(v.head);
        let held = earlier.iter().rposition(root).filter(|_| verb.form == Form::Bare && knowledge.is_held(verb.head));
        if let Some(root) = held {
            join(&mut verb, parse, root);
            return verb;
        }
        let mut candidate = previous;
        while let Some(c) = candidate {
            let Some(other) = parse.verbs.get(c) else { break };
            let same = other.form == verb.form
                || (verb.form == Form::Bare && other.form == Form::Infinitive)
                || (verb.form == Form::Finite && other.form == Form::Finite);
            if same {
                let holder = holder_of(knowledge, parse, c, &verb);
                join(&mut verb, parse, holder);
                if verb.form == Form::Bare {
                    verb.modal = other.modal;
                }
                if verb.form == Form::Bare && other.form == Form::Infinitive {
                    verb.form = Form::Infinitive;
                }
                return verb;
            }
            // "will open the gate and hire": a bare form behind a modal.
            if verb.form == Form::Bare && other.modal.is_some() {
                join(&mut verb, parse, c);
                verb.modal = other.modal;
                verb.form = Form::Finite;
                return verb;
            }
            candidate = c.checked_sub(1);
        }
        return verb;
    }
    // The subject stands before the verb, or before an insertion between commas or dashes.
    let mut at = left;
    if matches!(tag(words, at), Tag::Comma | Tag::Dash) {
        let nearest = || words.get(..at)?.iter().rposition(|w| matches!(w.tag, Tag::Comma | Tag::Dash));
        let open = insertion(words, knowledge, parse, at, previous).or_else(nearest);
        match open.and_then(|open| before(words, open)) {
            Some(outer) => at = outer,
            None => return verb,
        }
    }
    // "The guild (TG) said": the short name in brackets is the noun's.
    if words.get(at).is_some_and(|w| &*w.lower == ")")
        && let Some(open) = words.get(..at).unwrap_or_default().iter().rposition(|w| &*w.lower == "(")
        && let Some(noun) = before(words, open)
    {
        at = noun;
    }
    let holder = previous.and_then(|p| noun_of_clause(words, knowledge, parse, p, &verb));
    let Some(chunk) = holder.or(parse.chunk_at.get(at).copied().flatten()) else {
        // No noun before it: "said the minister" after a quotation, or a headline's verb.
        if knowledge.takes_clause(verb.head) {
            verb.subject = parse.chunk_at.get(verb.end).copied().flatten();
        }
        return verb;
    };
    // "a meeting between the mayor and the director could": the first of the two stands in the group before.
    let pair = parse
        .chunks
        .get(chunk)
        .and_then(|c| before(words, c.start))
        .filter(|b| words.get(*b).is_some_and(|w| w.base == "and"));
    let first = pair.and_then(|and| before(words, and)).and_then(|b| parse.chunk_at.get(b).copied().flatten());
    let between = first.filter(|f| {
        parse
            .chunks
            .get(*f)
            .and_then(|c| c.preposition)
            .is_some_and(|p| words.get(p).is_some_and(|w| w.base == "between"))
    });
    let mut subject = climb(words, parse, between.unwrap_or(chunk));
    // "the head of the delegation, A. Name, said": the name is in apposition; either names the holder.
    let first = coordinated(words, parse, subject, knowledge);
    let start = parse.chunks.get(first).map_or(verb.start, |c| c.start);
    // An adverbial group at the front is no subject: "In the harbour the union said".
    if parse.chunks.get(subject).is_some_and(|c| c.preposition.is_some()) {
        subject = chunk;
    }
    verb.subject = Some(subject);
    // "said that raising wages was out of the question": the gerund is the subject.
    let gerund = previous.and_then(|p| parse.verbs.get(p)).filter(|v| {
        v.form == Form::Ing
            && parse.chunks.get(subject).is_some_and(|c| c.start == v.end && c.end == left + 1)
            && before(words, v.start)
                .is_none_or(|b| matches!(tag(words, b), Tag::That | Tag::Comma | Tag::Colon | Tag::Sub))
    });
    if let Some(gerund) = gerund {
        verb.from = gerund.start;
        verb.parent = gerund.parent;
        verb.link = if gerund.parent.is_some() { Link::Complement } else { Link::Root };
        return verb;
    }
    let start = if parse.chunks.get(subject).is_some_and(|c| c.start < start) {
        parse.chunks.get(subject).map_or(start, |c| c.start)
    } else {
        start
    };
    verb.from = start;
    let Some(opener) = before(words, start) else { return verb };
    // "would have the port pay": the object does what the bare verb says.
    if verb.form == Form::Bare
        && let Some(upper) = previous.and_then(|p| parse.verbs.get(p)).filter(|upper| opener + 1 == upper.end)
        && words.get(upper.head).is_some_and(|w| matches!(w.base, "have" | "make" | "let" | "help" | "see"))
    {
        verb.parent = previous;
        verb.link = Link::Complement;
        return verb;
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
            verb.parent = previous;
            verb.from = opener;
            // "where", "whether" take a complement.
            if words.get(opener).is_some_and(|w| matches!(w.base, "whether")) {
                verb.link = Link::Complement;
            }
            if words.get(opener).is_some_and(|w| matches!(w.base, "while" | "although" | "though" | "whereas")) {
                verb.link = Link::Root;
                verb.parent = None;
            }
        }
        Tag::Rel => {
            verb.link = Link::Relative;
            verb.parent = previous;
            verb.from = opener;
        }
        Tag::VerbFinite | Tag::VerbBase | Tag::VerbPart | Tag::VerbIng => {
            if let Some(p) = previous {
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
                if knowledge.takes_clause(upper.head) && opener >= upper.end && !beside {
                    verb.parent = previous;
                    verb.link = Link::Complement;
                } else if !matches!(tag(words, opener), Tag::Comma | Tag::Dash) {
                    // "a list of children it wants": a relative clause without its pronoun.
                    verb.link = Link::Relative;
                    verb.parent = previous;
                }
            } else if upper.is_none()
                && opener + 1 == start
                && parse.chunks.get(subject).is_some_and(|c| knowledge.is_actor(c))
                && inside
                    .and_then(|c| parse.chunks.get(c))
                    .is_some_and(|c| c.preposition.is_none() && !knowledge.is_actor(c))
            {
                // "The plan the port presented, seen by us, wants": no verb before it either.
                verb.link = Link::Relative;
            } else if matches!(tag(words, opener), Tag::Conj) {
                // "and the town demands" within what somebody says.
                if let Some(p) = previous {
                    let mut candidate = Some(p);
                    while let Some(c) = candidate {
                        let Some(other) = parse.verbs.get(c) else { break };
                        if other.link == Link::Complement
                            && other.form == Form::Finite
                            && words.get(opener).is_none_or(|w| w.base != "but")
                        {
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
    verb
}

/// Which verb a coordinated one goes with: "says the port is busy and rules out a ban" is somebody's who says and rules out.
fn holder_of(knowledge: &dyn Knowledge, parse: &Parse, candidate: usize, verb: &Verb) -> usize {
    let held = |index: usize| {
        let subject = parse.verbs.get(index).and_then(|v| v.subject).and_then(|s| parse.chunks.get(s));
        subject.is_some_and(|chunk| knowledge.is_actor(chunk))
    };
    let upper = parse.verbs.get(candidate).filter(|v| v.link == Link::Complement).and_then(|v| v.parent);
    match upper {
        Some(upper) if knowledge.is_held(verb.head) && !held(candidate) && held(upper) => upper,
        _ => candidate,
    }
}

/// The noun whose clause ends before the verb: "a request that guards be placed on all ships was turned down".
fn noun_of_clause(
    words: &[Word],
    knowledge: &dyn Knowledge,
    parse: &Parse,
    previous: usize,
    verb: &Verb,
) -> Option<usize> {
    let inner = parse.verbs.get(previous)?;
    let clause = inner.form == Form::Finite
        && matches!(tag(words, inner.from), Tag::That | Tag::Rel)
        && (inner.link == Link::Relative || inner.link == Link::Complement && inner.parent.is_none())
        && !knowledge.takes_clause(inner.head);
    let parted = words.get(inner.end..verb.start)?.iter().enumerate().any(|(by, w)| match w.tag {
        // "held since March" tells when; "left because the hall was" begins another clause.
        Tag::Sub => !timed(words, parse, inner.end + by),
        tag => matches!(tag, Tag::Comma | Tag::Conj | Tag::That | Tag::Rel | Tag::Semicolon | Tag::Colon | Tag::Quote),
    });
    if !clause || parted {
        return None;
    }
    parse.chunk_at.get(before(words, inner.from)?).copied().flatten()
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
fn insertion(
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
        let relative = matches!(tag(words, open + 1), Tag::Rel);
        if (nearest || relative) && inserted(words, knowledge, parse, open, previous) {
            return Some(open);
        }
        if relative {
            return None;
        }
    }
    None
}

/// Whether what begins behind the comma at `open` is an insertion.
fn inserted(words: &[Word], knowledge: &dyn Knowledge, parse: &Parse, open: usize, previous: Option<usize>) -> bool {
    let Some(outer) = before(words, open) else { return false };
    if parse.chunk_at.get(outer).copied().flatten().is_none() && tag(words, outer) != Tag::Other {
        return false;
    }
    // Where the clause has its verb already, the comma joins: "has a plan, which rejects a cut, opposes a ban".
    let has_verb = parse.verbs.iter().rfind(|v| v.end <= open && v.form == Form::Finite && v.link == Link::Root);
    if let Some(verb) = has_verb {
        let subject = parse.chunk_at.get(outer).copied().flatten().and_then(|c| parse.chunks.get(c));
        let free = subject.is_some_and(|c| c.start <= verb.end + 1 && c.preposition.is_none() && knowledge.is_actor(c));
        // Behind a quotation another clause begins: "'They must go,' Ann Holt, a clerk, told the paper".
        let quoted = |at: usize| words.get(at).is_some_and(|word| word.quoted);
        let quotation = quoted(verb.head) && !quoted(outer);
        if !(quotation || free && knowledge.takes_clause(verb.head)) {
            return false;
        }
    }
    // The verb before stands within the insertion, or there is none.
    match previous.and_then(|p| parse.verbs.get(p)) {
        None => true,
        Some(verb) => {
            let top = insertion_top(parse, verb, open);
            let says = top.link == Link::Root
                && knowledge.takes_clause(top.head)
                && top.subject.and_then(|s| parse.chunks.get(s)).is_some_and(|s| s.start > open);
            verb.start > open && (says || matches!(top.link, Link::Relative | Link::Beside | Link::Adverbial(_)))
                || verb.end <= open && !matches!(verb.form, Form::Finite)
        }
    }
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
        let and =
            words.get(joint).is_some_and(|w| w.tag == Tag::Conj && matches!(w.base, "and" | "or" | "nor")) || comma;
        if !and {
            return at;
        }
        let Some(outer) = before(words, joint).and_then(|b| parse.chunk_at.get(b).copied().flatten()) else {
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
