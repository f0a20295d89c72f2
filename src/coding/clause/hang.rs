//! What a verb that isn't finite hangs on: infinitives, gerunds, participles.

use super::super::word::{Sets, Tag, Word, class};
use super::finite::finite;
use super::infinitive::infinitive;
use super::joined::elided;
use super::subject::parts_clauses;
use super::whole::told_when;
use super::{Chunk, Form, Knowledge, Link, Parse, Verb, before, tag};

/// Whether a finite verb follows that has no subject of its own: "the deal agreed on Monday and Tuesday would end", "ships
/// caught switching off their lights will".
fn main_verb_follows(words: &[Word], knowledge: &dyn Knowledge, parse: &Parse, index: usize) -> bool {
    let Some(verb) = parse.verbs.get(index) else { return false };
    let behind = parse.verbs.get(index + 1..).unwrap_or_default();
    let Some(by) = behind.iter().position(|v| !matches!(v.form, Form::Ing | Form::Infinitive)) else { return false };
    let Some(next) = behind.get(by).filter(|next| next.form == Form::Finite) else { return false };
    let parted = |at: usize| match tag(words, at) {
        Tag::Conj => !joins_days(words, at),
        tag => parts(tag),
    };
    let beside = |c: &Chunk| c.start.checked_sub(1).is_some_and(|at| tag(words, at) == Tag::Conj);
    let mut between = parse.chunks.iter().filter(|c| verb.end <= c.start && c.end <= next.start);
    // "The union on Thursday ruled out"
    let noun = before(words, verb.start).and_then(|at| parse.chunk_at.get(at).copied().flatten());
    let first = noun.and_then(|c| parse.chunks.get(climb(words, parse, c)));
    let held = first.is_some_and(|c| knowledge.is_actor(c));
    !(verb.end..next.start).any(parted)
        && between.all(|c| {
            by > 0 && !held || c.preposition.is_some_and(|p| p >= verb.end) || beside(c) || told_when(words, c)
        })
}

/// "The pact, reached after a night of talks, raises": whether the verb stands between commas behind a noun, without an object,
/// and the next verb right behind the second comma.
fn is_set_off(words: &[Word], parse: &Parse, index: usize) -> bool {
    let (Some(verb), Some(next)) = (parse.verbs.get(index), parse.verbs.get(index + 1)) else { return false };
    let comma = |at: Option<usize>| at.filter(|at| tag(words, *at) == Tag::Comma);
    let noun =
        comma(verb.start.checked_sub(1)).and_then(|at| parse.chunk_at.get(at.checked_sub(1)?).copied().flatten());
    let Some(behind) = comma(next.start.checked_sub(1)).filter(|at| *at > verb.end) else { return false };
    let object = parse.chunks.iter().any(|c| c.start == verb.end && c.preposition.is_none());
    let parted = |at: usize| parts(tag(words, at)) && tag(words, at) != Tag::Sub;
    noun.is_some() && next.form == Form::Finite && !object && !(verb.end..behind).any(parted)
}

/// Whether the group may tell something: a name or somebody by his office.
fn is_person(words: &[Word], group: &Chunk) -> bool {
    words.get(group.head).is_some_and(|w| w.tag == Tag::Name || w.is(class::ROLE) || w.sets.has(Sets::PEOPLE))
}

/// Whether another clause, or something else, may begin behind such a word.
fn parts(tag: Tag) -> bool {
    parts_clauses(tag) || matches!(tag, Tag::Sub | Tag::Dash)
}

/// Whether the conjunction joins two days or numbers: "Monday and Tuesday", "2 and 3 May".
pub(super) fn joins_days(words: &[Word], and: usize) -> bool {
    let day = |at: usize| words.get(at).is_some_and(|w| w.is(class::MONTH) || w.counts || w.tag == Tag::Num);
    and > 0 && day(and - 1) && day(and + 1)
}

/// Whether the verb stands behind a noun of a clause that has its verb already: "will sell all horses kept in the north",
/// "an offer to those convicted last year". What it is done to stands before it, and nothing behind.
fn ends_group(words: &[Word], knowledge: &dyn Knowledge, parse: &Parse, index: usize) -> bool {
    let Some(verb) = parse.verbs.get(index) else { return false };
    let main = parse.verbs.get(..index).unwrap_or_default().iter().rfind(|v| v.form == Form::Finite);
    let Some(main) = main else { return false };
    let group = |at: usize| parse.chunk_at.get(at).copied().flatten().and_then(|c| parse.chunks.get(c));
    let Some(noun) = verb.start.checked_sub(1).and_then(group).filter(|c| c.end == verb.start) else { return false };
    // "the men it sacked", "at any time the clubs wished": a relative clause without its pronoun.
    let contact = noun.preposition.is_none() && noun.start.checked_sub(1).is_some_and(|at| group(at).is_some());
    if contact || tag(words, noun.head) != Tag::Noun {
        return false;
    }
    // "said players held": that they did.
    let told = noun.preposition.is_none() && knowledge.takes_clause(main.head) && noun.start == main.end;
    let object = group(verb.end).is_some_and(|c| c.start == verb.end && c.preposition.is_none());
    noun.start >= main.end && !told && !object && !(main.end..verb.start).any(|at| parts(tag(words, at)))
}

/// Where a remark begins that stands between commas before what the verb opens: "It was wrong, Holt said, to raise", "It was
/// vital, said Holt, that": no part of what is said hangs on it.
fn remark_before(words: &[Word], knowledge: &dyn Knowledge, parse: &Parse, said: usize, verb: &Verb) -> Option<usize> {
    let told = parse.verbs.get(said).filter(|v| v.form == Form::Finite && knowledge.takes_clause(v.head))?;
    // "said Holt", "said on Monday"
    let behind = |at: usize| parse.chunks.get(parse.chunk_at.get(at).copied().flatten()?);
    let on = || behind(told.end + 1).filter(|c| c.preposition == Some(told.end));
    let end = behind(told.end).filter(|c| c.start == told.end).or_else(on).map_or(told.end, |c| c.end);
    let subject = told.subject.and_then(|c| parse.chunks.get(c)).filter(|c| c.end == told.start);
    let comma = subject.map_or(told.start, |c| c.start).checked_sub(1)?;
    let opens = match verb.form {
        Form::Infinitive => end + 1 == verb.start,
        _ => tag(words, end + 1) == Tag::That,
    };
    let set_off = tag(words, comma) == Tag::Comma && tag(words, end) == Tag::Comma;
    let main = parse.verbs.get(said.checked_sub(1)?)?;
    (opens && set_off && main.end <= comma).then_some(comma)
}

/// What is known of the place of a verb whose subject and governor are sought.
#[derive(Clone, Copy)]
pub(super) struct Spot<'p> {
    pub words: &'p [Word<'p>],
    pub knowledge: &'p dyn Knowledge,
    pub parse: &'p Parse,
    /// The verb before it.
    pub previous: Option<usize>,
    /// The word before it.
    pub left: Option<usize>,
}

/// Makes a verb the twin of the one at `index`, with which it is coordinated: what holds of that one holds of it.
pub(super) fn join(verb: &mut Verb, parse: &Parse, index: usize) {
    if let Some(other) = parse.verbs.get(index) {
        verb.subject = other.subject;
        verb.parent = other.parent;
        verb.link = other.link;
        verb.twin = Some(index);
    }
}

/// Finds a verb's subject, governor and link.
pub(super) fn hang(words: &[Word], knowledge: &dyn Knowledge, parse: &mut Parse, index: usize) {
    let Some(verb) = parse.verbs.get(index).cloned() else { return };
    let mut previous = index.checked_sub(1);
    let mut left = before(words, verb.start);
    if let Some(comma) = previous.and_then(|said| remark_before(words, knowledge, parse, said, &verb)) {
        previous = previous.and_then(|said| said.checked_sub(1));
        left =
            left.map(|at| if at < verb.start && tag(words, at) == Tag::Comma { comma.saturating_sub(1) } else { at });
    }
    let mut verb = verb;
    // A past form behind a noun that nobody is, with "by" behind it, is a participle: "the terms presented by".
    let simple = verb.start == verb.head && tag(words, verb.head) == Tag::VerbFinite;
    // "batted away by": a particle between.
    let particle = words.get(verb.end).is_some_and(|w| matches!(w.tag, Tag::Adv | Tag::Prep) && w.base != "by");
    let by = verb.end + usize::from(particle);
    // "voted by 83 per cent against it": by how much.
    let much = matches!(tag(words, by + 1), Tag::Num)
        || words.get(by + 2).is_some_and(|w| matches!(w.base, "margin" | "majority" | "wide" | "large" | "narrow"));
    let by = words.get(by).is_some_and(|w| w.base == "by") && !much;
    if simple
        && words.get(verb.head).is_some_and(|w| w.is(class::PART))
        && (by
            || main_verb_follows(words, knowledge, parse, index)
            || ends_group(words, knowledge, parse, index)
            || is_set_off(words, parse, index))
    {
        let noun = left.and_then(|at| parse.chunk_at.get(at).copied().flatten()).and_then(|c| parse.chunks.get(c));
        // "the firms, represented by"; "Wages: demanded by one, refused by the other".
        let inserted = by && left.is_none_or(|at| matches!(tag(words, at), Tag::Comma | Tag::Colon | Tag::Conj))
            || is_set_off(words, parse, index);
        // "Ann Holt said the port", "one expert warned that": somebody tells it.
        let tells = |c: &Chunk| !by && knowledge.takes_clause(verb.head) && is_person(words, c);
        if noun.is_some_and(|c| !knowledge.is_actor(c) && !tells(c)) || inserted {
            verb.form = Form::Participle;
            verb.passive = true;
        }
    }
    let object = left.and_then(|at| parse.chunk_at.get(at).copied().flatten());
    let may_be_wanted = simple && words.get(verb.head).is_some_and(|w| w.is(class::PART));
    if let Some(upper) =
        object.filter(|_| may_be_wanted).and_then(|object| wants(words, knowledge, parse, previous, object))
    {
        verb.form = Form::Participle;
        verb.passive = true;
        verb.subject = object;
        verb.parent = Some(upper);
        verb.link = Link::Complement;
        if let Some(slot) = parse.verbs.get_mut(index) {
            *slot = verb;
        }
        return;
    }
    let spot = Spot { words, knowledge, parse, previous, left };
    if let Some(auxiliary) = auxiliary_before(&spot, &verb) {
        join(&mut verb, parse, auxiliary);
        if let Some(other) = parse.verbs.get(auxiliary) {
            (verb.form, verb.modal, verb.negated) = (other.form, other.modal, verb.negated || other.negated);
            verb.passive = tag(words, other.head) == Tag::Be && words.get(verb.head).is_some_and(|w| w.is(class::PART));
        }
        if let Some(slot) = parse.verbs.get_mut(index) {
            *slot = verb;
        }
        return;
    }
    if let Some((twin, subject)) = may_be_wanted.then(|| elided(&spot, &verb)).flatten() {
        let negated = verb.negated;
        join(&mut verb, parse, twin);
        verb.subject = Some(subject);
        verb.passive = true;
        if let Some(other) = parse.verbs.get(twin) {
            (verb.form, verb.modal, verb.negated) = (other.form, other.modal, negated || other.negated);
        }
        if let Some(slot) = parse.verbs.get_mut(index) {
            *slot = verb;
        }
        return;
    }
    let mut done = match verb.form {
        Form::Infinitive => infinitive(&spot, verb),
        Form::Ing => gerund(&spot, verb),
        Form::Participle => participle(&spot, verb),
        Form::Finite | Form::Bare => finite(&spot, verb),
    };
    if let Some(slot) = parse.verbs.get_mut(index) {
        done.start = slot.start;
        *slot = done;
    }
}

/// "would, she said, pay", "has not, he said, been paid": the auxiliary before the words that only tell who says so.
fn auxiliary_before(spot: &Spot, verb: &Verb) -> Option<usize> {
    let Spot { words, knowledge, parse, previous, .. } = *spot;
    let told = previous.and_then(|p| parse.verbs.get(p)).filter(|told| knowledge.says(told.head))?;
    let group = told.subject.and_then(|s| parse.chunks.get(s));
    let (start, end) = group.map_or((told.start, told.end), |c| (c.start.min(told.start), c.end.max(told.end)));
    let comma = |at: Option<usize>| at.filter(|at| tag(words, *at) == Tag::Comma);
    let open = comma(start.checked_sub(1)).filter(|_| comma(verb.start.checked_sub(1)) == Some(end))?;
    let auxiliary = previous?.checked_sub(1)?;
    let alone = |v: &&Verb| {
        v.end == open
            && matches!(tag(words, v.head), Tag::Modal | Tag::Have | Tag::Be | Tag::Do)
            && v.form == Form::Finite
    };
    parse.verbs.get(auxiliary).filter(alone).map(|_| auxiliary)
}

/// The verb that wants something done to a group: "wants it reopened", "wants it reopened and the road closed", "wants a
/// rise and the road closed".
fn wants(
    words: &[Word],
    knowledge: &dyn Knowledge,
    parse: &Parse,
    previous: Option<usize>,
    object: usize,
) -> Option<usize> {
    let group = parse.chunks.get(object).filter(|group| group.preposition.is_none())?;
    let before = parse.verbs.get(previous?)?;
    let joint = group.start.checked_sub(1).filter(|at| matches!(tag(words, *at), Tag::Conj | Tag::Comma));
    let beside = before.form == Form::Participle && before.link == Link::Complement && joint == Some(before.end);
    let upper = if beside { before.parent? } else { previous? };
    let verb = parse.verbs.get(upper)?;
    let alone = |end: usize| {
        let first = parse.chunk_at.get(verb.end).copied().flatten().and_then(|chunk| parse.chunks.get(chunk));
        first.is_some_and(|first| first.end == end && knowledge.is_actor(first) == knowledge.is_actor(group))
    };
    let governed =
        beside || group.start == verb.end || joint.is_some_and(|at| tag(words, at) == Tag::Conj && alone(at));
    let wants = |word: &Word| matches!(word.base, "want" | "need" | "like" | "have" | "see" | "get");
    (governed && words.get(verb.head).is_some_and(wants)).then_some(upper)
}

fn gerund(spot: &Spot, mut verb: Verb) -> Verb {
    let Spot { words, knowledge, parse, previous, left } = *spot;
    let upper = previous.and_then(|p| parse.verbs.get(p));
    let chunk = left.and_then(|at| parse.chunk_at.get(at).copied().flatten());
    if left.is_some_and(|at| matches!(tag(words, at), Tag::Comma | Tag::Conj | Tag::Dash)) {
        // "firms leaving the town, accusing": behind a comma only what stands beside a clause itself has a twin.
        let free = |upper: &Verb| left.is_some_and(|at| tag(words, at) == Tag::Conj) || upper.link == Link::Beside;
        if let Some(twin) = previous.filter(|_| upper.is_some_and(|upper| upper.form == Form::Ing && free(upper))) {
            join(&mut verb, parse, twin);
            return verb;
        }
        verb.link = Link::Beside;
        verb.parent = previous;
        // The participle goes with the subject of the clause.
        let mut candidate = previous;
        while let Some(c) = candidate {
            let Some(other) = parse.verbs.get(c) else { break };
            if other.form == Form::Finite && !matches!(other.link, Link::Relative) {
                verb.subject = other.subject;
                break;
            }
            candidate = c.checked_sub(1);
        }
        // "Holt, rejecting a rise, said": of whom it is told before the clause has its verb.
        if verb.subject.is_none() && left.is_some_and(|at| tag(words, at) == Tag::Comma) {
            let noun = left.and_then(|at| parse.chunk_at.get(before(words, at)?).copied().flatten());
            let own = |c: &usize| parse.chunks.get(*c).is_some_and(|group| group.preposition.is_none());
            verb.subject = noun.map(|c| climb(words, parse, c)).filter(own);
        }
        return verb;
    }
    if let Some(c) = chunk {
        let object = parse.chunks.get(c);
        let with = object.and_then(|o| o.preposition).is_some_and(|p| words.get(p).is_some_and(|w| w.base == "with"));
        let actor = object.is_some_and(|o| knowledge.is_actor(o));
        verb.subject = Some(c);
        // "with the union demanding a rise and the port refusing", ", the union demanding": each does his own.
        let joint = object.filter(|o| o.preposition.is_none()).and_then(|o| before(words, o.start));
        if actor && joint.is_some_and(|at| matches!(tag(words, at), Tag::Conj | Tag::Comma)) {
            verb.link = Link::Beside;
            verb.parent = previous;
            verb.from = object.map_or(verb.start, |o| o.start);
            return verb;
        }
        // "a paper with 300 signatures demanding"
        let whole = climb(words, parse, c);
        if with && !actor && whole != c {
            verb.subject = Some(whole);
            verb.link = Link::Relative;
            verb.parent = previous;
        } else if with {
            verb.link = Link::Beside;
            verb.parent = previous;
            verb.from = object.map_or(verb.start, |o| o.start);
        } else if actor && upper.is_some() {
            verb.link = Link::Complement;
            verb.parent = previous;
        } else {
            verb.link = Link::Relative;
            verb.parent = previous;
        }
        return verb;
    }
    if upper.is_none() {
        verb.link = Link::Beside;
        return verb;
    }
    // "accused the town of closing", "criticised it for not allowing": the accused does it.
    if let Some(upper) = upper.filter(|upper| knowledge.accuses(upper.head)) {
        let accused = parse.chunk_at.get(upper.end..verb.start).unwrap_or_default().iter().flatten().next();
        verb.parent = previous;
        verb.link = Link::Complement;
        verb.subject = accused.copied().or(upper.subject);
        return verb;
    }
    verb.parent = previous;
    verb.link = match left.and_then(|at| words.get(at)).map(|w| w.base) {
        Some("before" | "after" | "without" | "while" | "since" | "once" | "until") => {
            Link::Adverbial(left.unwrap_or(0))
        }
        _ => Link::Complement,
    };
    verb.subject = upper.and_then(|u| u.subject);
    verb
}

fn participle(spot: &Spot, mut verb: Verb) -> Verb {
    let Spot { words, parse, previous, left, .. } = *spot;
    verb.link = Link::Relative;
    verb.parent = previous;
    let mut at = left;
    if at.is_some_and(|at| matches!(tag(words, at), Tag::Comma | Tag::Conj)) {
        if let Some(twin) = previous.filter(|p| parse.verbs.get(*p).is_some_and(|v| v.passive))
            && at.is_some_and(|at| tag(words, at) == Tag::Conj)
        {
            join(&mut verb, parse, twin);
            if let Some(other) = parse.verbs.get(twin) {
                verb.modal = other.modal;
                verb.form = other.form;
                return verb;
            }
        }
        at = at.and_then(|at| before(words, at));
    }
    verb.subject = at
        .and_then(|at| parse.chunk_at.get(at).copied().flatten())
        .map(|c| if matches!(left.map(|l| tag(words, l)), Some(Tag::Comma)) { climb(words, parse, c) } else { c });
    verb
}

/// The first group of "the head of the delegation of the town": from the last, over "of" and its like.
pub(super) fn climb(words: &[Word], parse: &Parse, chunk: usize) -> usize {
    let mut at = chunk;
    for _ in 0..6 {
        let Some(preposition) = parse.chunks.get(at).and_then(|c| c.preposition) else { return at };
        let Some(left) = before(words, preposition) else { return at };
        let said = || {
            parse
                .verbs
                .iter()
                // "paid for by": with the word behind it.
                .find(|v| v.start <= left && left <= v.end && v.link == Link::Relative && v.form == Form::Participle)
                .and_then(|v| v.subject)
        };
        let Some(outer) = parse.chunk_at.get(left).copied().flatten().or_else(said) else { return at };
        at = outer;
    }
    at
}
