//! Clauses: the noun groups and verb groups of a sentence, whose subject is whose, and which verb stands under which.
//!
//! A light parse, one pass left to right: no tree of the whole sentence, but for every verb its subject, its governing
//! verb and how it hangs on it, which is what the rules of stance need.

use super::word::{Tag, Word, class};

/// A noun group: "the head of" is one, "the delegation" the next.
#[derive(Clone, Debug)]
pub(super) struct Chunk {
    pub start: usize,
    pub end: usize,
    /// Its last noun, name or pronoun.
    pub head: usize,
    /// The preposition before it.
    pub preposition: Option<usize>,
}

/// The form of a verb group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Finite,
    /// With "to".
    Infinitive,
    /// The base form alone: "demanded that the town pay".
    Bare,
    Ing,
    Participle,
}

/// How a verb hangs on its governor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// On nothing.
    Root,
    /// "that ...", or the clause that a verb of saying takes without it; "to ...", "... -ing".
    Complement,
    /// Behind "who", "which", or as a participle behind a noun: said of a noun.
    Relative,
    /// Behind "if", "once", "before": the index of that word.
    Adverbial(usize),
    /// ", saying ...": beside the verb before it.
    Beside,
}

/// A verb group.
#[derive(Clone, Debug)]
pub(super) struct Verb {
    pub start: usize,
    /// The main verb.
    pub head: usize,
    pub end: usize,
    pub form: Form,
    pub passive: bool,
    pub negated: bool,
    /// The modal: its index.
    pub modal: Option<usize>,
    /// Its subject: an index of a chunk.
    pub subject: Option<usize>,
    /// The verb above it.
    pub parent: Option<usize>,
    pub link: Link,
    /// The verb before it with which it is coordinated.
    pub twin: Option<usize>,
    /// Where its clause begins: at its subject, or at itself.
    pub from: usize,
}

/// The parse of a sentence.
#[derive(Clone, Debug, Default)]
pub(super) struct Parse {
    pub chunks: Vec<Chunk>,
    pub verbs: Vec<Verb>,
    /// By word: the chunk it is in.
    pub chunk_at: Vec<Option<usize>>,
    /// By word: the verb whose words these are, or whose object or addition they stand in.
    pub verb_at: Vec<Option<usize>>,
}

/// What the parse asks of the lexicon and the codebook.
pub(super) trait Knowledge {
    /// Whether the verb takes a clause: says, thinks, demands.
    fn takes_clause(&self, head: usize) -> bool;
    /// Whether the verb's object is the subject of the infinitive behind it: "urged the town to pay".
    fn controls_object(&self, head: usize) -> bool;
    /// Whether the verb blames its object for what follows.
    fn accuses(&self, head: usize) -> bool;
    /// Whether the chunk names somebody who acts.
    fn is_actor(&self, chunk: &Chunk) -> bool;
}

/// Parses a tagged sentence.
pub(super) fn parse(words: &[Word], knowledge: &dyn Knowledge) -> Parse {
    let chunks = chunks(words);
    let mut chunk_at = vec![None; words.len()];
    for (index, chunk) in chunks.iter().enumerate() {
        for slot in chunk_at.iter_mut().take(chunk.end).skip(chunk.start) {
            *slot = Some(index);
        }
    }
    let mut parse = Parse { verbs: verbs(words, &chunk_at), chunks, chunk_at, verb_at: Vec::new() };
    for index in 0..parse.verbs.len() {
        hang(words, knowledge, &mut parse, index);
    }
    parse.verb_at = regions(words, &parse);
    parse
}

fn tag(words: &[Word], at: usize) -> Tag {
    words.get(at).map_or(Tag::Other, |word| word.tag)
}

fn chunks(words: &[Word]) -> Vec<Chunk> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let opens = matches!(tag(words, at), Tag::Det | Tag::Adj | Tag::Num | Tag::Noun | Tag::Name | Tag::Pron)
            || tag(words, at) == Tag::That && points(words, at);
        if !opens {
            at += 1;
            continue;
        }
        let start = at;
        let mut head = None;
        if matches!(tag(words, at), Tag::Pron) {
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
                    Tag::Adj | Tag::Num => head = Some(at),
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

/// Whether "that" points at something ("that step", "rejected that") and opens no clause.
fn points(words: &[Word], at: usize) -> bool {
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
fn plural_like(words: &[Word], at: usize) -> bool {
    words.get(at).is_some_and(|w| w.is(class::S | class::PLURAL))
}

fn verbs(words: &[Word], chunk_at: &[Option<usize>]) -> Vec<Verb> {
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
        if !opens {
            at += 1;
            continue;
        }
        let mut negated = false;
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
                    finite |= !infinitive;
                    head = at;
                    be = false;
                    negated |= words.get(at).is_some_and(|w| w.is(class::NEG));
                }
                Tag::Neg => negated = true,
                Tag::Adv => {}
                Tag::Quote
                    if matches!(tag(words, at + 1), Tag::VerbPart | Tag::VerbBase | Tag::VerbIng | Tag::Adv)
                        && at > start => {}
                // "to continue to reject" is two; "has yet to answer" is one.
                Tag::VerbBase | Tag::VerbFinite => {
                    finite |= tag(words, at) == Tag::VerbFinite;
                    head = at;
                    at += 1;
                    complete = true;
                    break;
                }
                Tag::VerbPart => {
                    passive = be || !finite && !infinitive && modal.is_none();
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
                    let inverts = matches!(first, Tag::Conj | Tag::Sub | Tag::Neg | Tag::Adv)
                        && words
                            .get(start.wrapping_sub(1))
                            .is_some_and(|w| matches!(w.base, "nor" | "neither" | "only" | "so"))
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

/// The word before `at`, adverbs, negations and quotation marks looked through.
fn before(words: &[Word], at: usize) -> Option<usize> {
    words.get(..at)?.iter().rposition(|word| !matches!(word.tag, Tag::Adv | Tag::Quote | Tag::Neg))
}

/// Whether a finite verb follows that has no subject of its own: "the deal agreed on Monday would end".
fn main_verb_follows(words: &[Word], parse: &Parse, index: usize) -> bool {
    let (Some(verb), Some(next)) = (parse.verbs.get(index), parse.verbs.get(index + 1)) else { return false };
    let parted = |at: usize| {
        matches!(
            tag(words, at),
            Tag::Comma
                | Tag::Conj
                | Tag::Sub
                | Tag::Rel
                | Tag::That
                | Tag::Semicolon
                | Tag::Colon
                | Tag::Dash
                | Tag::Quote
        )
    };
    let mut between = parse.chunks.iter().filter(|c| verb.end <= c.start && c.end <= next.start);
    next.form == Form::Finite
        && !(verb.end..next.start).any(parted)
        && between.all(|c| c.preposition.is_some_and(|p| p >= verb.end))
}

/// Finds a verb's subject, governor and link.
fn hang(words: &[Word], knowledge: &dyn Knowledge, parse: &mut Parse, index: usize) {
    let Some(verb) = parse.verbs.get(index).cloned() else { return };
    let previous = index.checked_sub(1);
    let left = before(words, verb.start);
    let mut verb = verb;
    // A past form behind a noun that nobody is, with "by" behind it, is a participle: "the terms presented by".
    let simple = verb.start == verb.head && tag(words, verb.head) == Tag::VerbFinite;
    if simple
        && words.get(verb.head).is_some_and(|w| w.is(class::PART))
        && (words.get(verb.end).is_some_and(|w| w.base == "by") || main_verb_follows(words, parse, index))
    {
        let noun = left.and_then(|at| parse.chunk_at.get(at).copied().flatten()).and_then(|c| parse.chunks.get(c));
        if noun.is_some_and(|c| !knowledge.is_actor(c)) {
            verb.form = Form::Participle;
            verb.passive = true;
        }
    }
    let mut done = match verb.form {
        Form::Infinitive => infinitive(words, knowledge, parse, &verb, previous, left),
        Form::Ing => gerund(words, knowledge, parse, &verb, previous, left),
        Form::Participle => participle(words, parse, &verb, previous, left),
        Form::Finite | Form::Bare => finite(words, knowledge, parse, &verb, previous, left),
    };
    if let Some(slot) = parse.verbs.get_mut(index) {
        done.start = slot.start;
        *slot = done;
    }
}

fn infinitive(
    words: &[Word],
    knowledge: &dyn Knowledge,
    parse: &Parse,
    verb: &Verb,
    previous: Option<usize>,
    left: Option<usize>,
) -> Verb {
    let mut verb = verb.clone();
    let chunk = left.and_then(|at| parse.chunk_at.get(at).copied().flatten());
    let upper = previous.and_then(|p| parse.verbs.get(p));
    // "..., and to repatriate": beside the infinitive before it.
    if left.is_some_and(|at| matches!(tag(words, at), Tag::Conj | Tag::Comma)) {
        let mut candidate = previous;
        while let Some(c) = candidate {
            let Some(other) = parse.verbs.get(c) else { break };
            if other.form == Form::Infinitive {
                verb.parent = other.parent;
                verb.subject = other.subject;
                verb.link = other.link;
                verb.twin = Some(c);
                return verb;
            }
            candidate = c.checked_sub(1);
        }
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
    if let Some(c) = chunk {
        let object = parse.chunks.get(c);
        let behind = object.is_some_and(|object| object.start >= upper.end);
        let marked = object
            .and_then(|object| object.preposition)
            .is_some_and(|p| words.get(p).is_some_and(|w| matches!(w.base, "for" | "on" | "to" | "with")));
        if behind && object.is_some_and(|object| knowledge.is_actor(object)) {
            let free = object.is_some_and(|object| object.preposition.is_none());
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
            && knowledge.controls_object(upper.head)
            && object.is_some_and(|o| o.preposition.is_none() || marked)
        {
            verb.subject = Some(c);
        }
    }
    verb
}

fn gerund(
    words: &[Word],
    knowledge: &dyn Knowledge,
    parse: &Parse,
    verb: &Verb,
    previous: Option<usize>,
    left: Option<usize>,
) -> Verb {
    let mut verb = verb.clone();
    let upper = previous.and_then(|p| parse.verbs.get(p));
    let chunk = left.and_then(|at| parse.chunk_at.get(at).copied().flatten());
    if left.is_some_and(|at| matches!(tag(words, at), Tag::Comma | Tag::Conj | Tag::Dash)) {
        if let Some(upper) = upper.filter(|upper| upper.form == Form::Ing) {
            verb.parent = upper.parent;
            verb.link = upper.link;
            verb.subject = upper.subject;
            verb.twin = previous;
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
        return verb;
    }
    if let Some(c) = chunk {
        let object = parse.chunks.get(c);
        let with = object.and_then(|o| o.preposition).is_some_and(|p| words.get(p).is_some_and(|w| w.base == "with"));
        let actor = object.is_some_and(|o| knowledge.is_actor(o));
        verb.subject = Some(c);
        if with {
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

fn participle(words: &[Word], parse: &Parse, verb: &Verb, previous: Option<usize>, left: Option<usize>) -> Verb {
    let mut verb = verb.clone();
    verb.link = Link::Relative;
    verb.parent = previous;
    let mut at = left;
    if at.is_some_and(|at| matches!(tag(words, at), Tag::Comma | Tag::Conj)) {
        if let Some(twin) = previous.filter(|p| parse.verbs.get(*p).is_some_and(|v| v.passive))
            && at.is_some_and(|at| tag(words, at) == Tag::Conj)
        {
            let other = parse.verbs.get(twin).cloned();
            if let Some(other) = other {
                verb.subject = other.subject;
                verb.parent = other.parent;
                verb.link = other.link;
                verb.twin = Some(twin);
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
fn climb(words: &[Word], parse: &Parse, chunk: usize) -> usize {
    let mut at = chunk;
    for _ in 0..6 {
        let Some(preposition) = parse.chunks.get(at).and_then(|c| c.preposition) else { return at };
        let Some(left) = before(words, preposition) else { return at };
        let said = || {
            parse
                .verbs
                .iter()
                .find(|v| v.start <= left && left < v.end && v.link == Link::Relative && v.form == Form::Participle)
                .and_then(|v| v.subject)
        };
        let Some(outer) = parse.chunk_at.get(left).copied().flatten().or_else(said) else { return at };
        at = outer;
    }
    at
}

fn finite(
    words: &[Word],
    knowledge: &dyn Knowledge,
    parse: &Parse,
    verb: &Verb,
    previous: Option<usize>,
    left: Option<usize>,
) -> Verb {
    let mut verb = verb.clone();
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
    if let Some(behind) = behind.filter(|c| parse.chunks.get(*c).is_some_and(|c| knowledge.is_actor(c))) {
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
        || (matches!(tag(words, left), Tag::Comma) && !closes_insertion(words, knowledge, parse, left, previous));
    if joined {
        let mut candidate = previous;
        while let Some(c) = candidate {
            let Some(other) = parse.verbs.get(c) else { break };
            let same = other.form == verb.form
                || (verb.form == Form::Bare && other.form == Form::Infinitive)
                || (verb.form == Form::Finite && other.form == Form::Finite);
            if same {
                verb.subject = other.subject;
                verb.parent = other.parent;
                verb.link = other.link;
                verb.twin = Some(c);
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
                verb.subject = other.subject;
                verb.parent = other.parent;
                verb.link = other.link;
                verb.twin = Some(c);
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
        let open = words.get(..at).unwrap_or_default().iter().rposition(|w| matches!(w.tag, Tag::Comma | Tag::Dash));
        match open.and_then(|open| before(words, open)) {
            Some(outer) => at = outer,
            None => return verb,
        }
    }
    let Some(chunk) = parse.chunk_at.get(at).copied().flatten() else {
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
    let start = if parse.chunks.get(subject).is_some_and(|c| c.start < start) {
        parse.chunks.get(subject).map_or(start, |c| c.start)
    } else {
        start
    };
    verb.from = start;
    let Some(opener) = before(words, start) else { return verb };
    match tag(words, opener) {
        Tag::That if opener.checked_sub(1).is_some_and(|b| words.get(b).is_some_and(|w| w.base == "so")) => {
            // "so that": what it is for.
            verb.link = Link::Adverbial(opener);
            verb.parent = previous;
            verb.from = opener;
        }
        Tag::That => {
            verb.link = Link::Complement;
            verb.parent = previous;
            verb.from = opener;
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
            if let (Some(upper), Some(_)) = (upper, inside) {
                if knowledge.takes_clause(upper.head) && opener >= upper.end {
                    verb.parent = previous;
                    verb.link = Link::Complement;
                } else if !matches!(tag(words, opener), Tag::Comma) {
                    // "a list of children it wants": a relative clause without its pronoun.
                    verb.link = Link::Relative;
                    verb.parent = previous;
                }
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

/// Whether the comma at `comma` ends an insertion ("X, who sat beside, rejected") rather than joining verbs.
fn closes_insertion(
    words: &[Word],
    knowledge: &dyn Knowledge,
    parse: &Parse,
    comma: usize,
    previous: Option<usize>,
) -> bool {
    let Some(open) = words.get(..comma).unwrap_or_default().iter().rposition(|w| matches!(w.tag, Tag::Comma)) else {
        return false;
    };
    let Some(outer) = before(words, open) else { return false };
    if parse.chunk_at.get(outer).copied().flatten().is_none() {
        return false;
    }
    // Where the clause has its verb already, the comma joins: "has a plan, which rejects a cut, opposes a ban".
    let has_verb = parse.verbs.iter().rfind(|v| v.end <= open && v.form == Form::Finite && v.link == Link::Root);
    if let Some(verb) = has_verb {
        let subject = parse.chunk_at.get(outer).copied().flatten().and_then(|c| parse.chunks.get(c));
        let free = subject.is_some_and(|c| c.start <= verb.end + 1 && c.preposition.is_none() && knowledge.is_actor(c));
        if !(free && knowledge.takes_clause(verb.head)) {
            return false;
        }
    }
    // The verb before stands within the insertion, or there is none.
    match previous.and_then(|p| parse.verbs.get(p)) {
        None => true,
        Some(verb) => {
            verb.start > open && (verb.link == Link::Relative || verb.link == Link::Beside)
                || verb.end <= open && !matches!(verb.form, Form::Finite)
        }
    }
}

/// The first group of "the union and the operator", from the last.
fn coordinated(words: &[Word], parse: &Parse, chunk: usize, knowledge: &dyn Knowledge) -> usize {
    let mut at = chunk;
    for _ in 0..6 {
        let Some(current) = parse.chunks.get(at) else { return at };
        let Some(joint) = before(words, current.start) else { return at };
        // A comma joins only where a headline begins: "Harbour, union agree".
        let comma =
            words.get(joint).is_some_and(|w| w.tag == Tag::Comma) && !parse.verbs.iter().any(|v| v.start < joint);
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

/// By word, the verb that it belongs to: its own group, its object and additions up to where the next clause begins.
fn regions(words: &[Word], parse: &Parse) -> Vec<Option<usize>> {
    let mut regions = vec![None; words.len()];
    let mut current = None;
    let mut next = 0;
    for (at, slot) in regions.iter_mut().enumerate() {
        while parse.verbs.get(next).is_some_and(|verb| verb.from.min(verb.start) <= at) {
            current = Some(next);
            next += 1;
        }
        *slot = current;
    }
    // A subject before an insertion belongs to its own verb.
    for (index, verb) in parse.verbs.iter().enumerate() {
        let Some(subject) = verb.subject.and_then(|s| parse.chunks.get(s)).filter(|c| c.end <= verb.start) else {
            continue;
        };
        for slot in regions.iter_mut().take(subject.end).skip(subject.start.min(verb.from)) {
            if slot.is_none() {
                *slot = Some(index);
            }
        }
    }
    regions
}
