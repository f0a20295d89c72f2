//! What stands around a form that may be a verb, and tells whether it is one.

use super::super::class::*;
use super::super::{Sets, Start, Tag, Word};
use crate::coding::lexicon::Class;

/// Whether the name before `index` stands within what a verb is done to: "gave in to the demand for Bremen monitors", "rejects
/// the North Bank plans", "staff from two Texas plants".
pub(super) fn named_behind_verb(words: &[Word], index: usize) -> bool {
    let mut back = words.get(..index).unwrap_or_default().iter().rev().skip_while(|w| w.tag == Tag::Name).peekable();
    let mut article = false;
    while let Some(w) =
        back.peek().filter(|w| matches!(w.tag, Tag::Det | Tag::Num | Tag::Adj | Tag::Noun) && !w.capital)
    {
        article |= matches!(w.tag, Tag::Det | Tag::Num);
        back.next();
    }
    let bound = |w: &&Word| w.tag == Tag::Prep && article || matches!(w.lower, "for" | "to" | "with" | "by");
    let group = |w: &&Word| {
        matches!(w.tag, Tag::Noun | Tag::Adj | Tag::Det | Tag::Poss | Tag::Num | Tag::Name | Tag::Prep | Tag::To)
    };
    let verb = if back.peek().is_some_and(bound) { back.find(|w| !group(w)) } else { back.next().filter(|_| article) };
    verb.is_some_and(|w| matches!(w.tag, Tag::VerbFinite | Tag::VerbBase | Tag::VerbIng | Tag::VerbPart) && !says(w))
}

/// Whether a cue of saying begins with the word.
fn says(word: &Word) -> bool {
    word.cues.verbs.iter().filter_map(Start::cue).any(|cue| cue.class == Class::Say)
}

/// Whether the word is a verb behind which no other may stand that is finite: "accept", "accepts", "accepting".
pub(super) fn takes_object(word: &Word) -> bool {
    let stance = |start: &Start| start.next == 0 && start.cue().is_some_and(|cue| cue.class.stance().is_some());
    let finite = word.tag == Tag::VerbFinite && word.is(S) && word.cues.verbs.iter().any(stance);
    finite || matches!(word.tag, Tag::VerbBase | Tag::VerbIng)
}

/// "A plan given to the port demands that it close": a verb of stance with its clause, where the sentence has none yet.
pub(super) fn demands_first(words: &[Word], index: usize, next: Option<&Word>) -> bool {
    // "sent to the port demands": what may be a participle was done to the noun before.
    let finite = |w: &Word| match w.tag {
        Tag::VerbFinite => !w.is(PART),
        tag => matches!(tag, Tag::Be | Tag::Have | Tag::Do | Tag::Modal),
    };
    let stance = |start: &Start| start.cue().is_some_and(|cue| cue.class.stance().is_some());
    let before = words.get(..index).unwrap_or_default();
    // "A plan drawn up by the port calls for a cut", "A letter sent by the port demands a cut"
    let done = || before.windows(2).any(|w| matches!(w, [thing, done] if thing.tag == Tag::Noun && done.is(PART)));
    let object = || next.is_some_and(|w| w.lower == "for" || w.is(DET | POSS) && w.base != "'s") && done();
    (next.is_some_and(|w| w.is(THAT)) || object())
        && words.get(index).is_some_and(|w| w.cues.verbs.iter().any(stance))
        && !before.iter().any(finite)
}

/// Whether "the two" stands before the word, and nothing before that but what opens a clause: "The two agreed to meet".
pub(super) fn the_two(words: &[Word], index: usize) -> bool {
    let Some([the, two]) = index.checked_sub(2).and_then(|from| words.get(from..index)) else { return false };
    let opens = |w: &Word| matches!(w.tag, Tag::That | Tag::Comma | Tag::Quote | Tag::Semicolon | Tag::Sub);
    the.lower == "the"
        && matches!(two.lower, "two" | "three" | "four" | "five" | "six" | "seven" | "eight" | "nine" | "ten")
        && index.checked_sub(3).and_then(|at| words.get(at)).is_none_or(opens)
}

/// Whether an adverb that no noun group holds stands before the word, behind a noun and before any verb: "The paper also".
pub(super) fn behind_adverb(words: &[Word], index: usize) -> bool {
    let Some([noun, adverb]) = index.checked_sub(2).and_then(|from| words.get(from..index)) else { return false };
    let first = || words.get(..index).unwrap_or_default().iter().all(|w| !matches!(w.tag, Tag::VerbFinite | Tag::Be));
    matches!(adverb.lower, "also" | "again" | "now" | "still" | "therefore" | "thus" | "further" | "then" | "instead")
        && matches!(noun.tag, Tag::Noun | Tag::Name)
        && first()
}

/// Whether a form that may be past or a participle tells what was done to what stands before it: "as proposed by", "fish from
/// waters closed to boats". Its clause has its verb, which is none of saying, and nothing stands behind that it could act on.
pub(super) fn tells_what_was_done(words: &[Word], index: usize, next: Option<&Word>) -> bool {
    let Some(before) = index.checked_sub(1).and_then(|b| words.get(b)) else { return false };
    let bound = next.is_some_and(|w| w.is(PREP) && w.tag != Tag::To || w.base == "since");
    if before.tag == Tag::Sub {
        return matches!(before.base, "as" | "if" | "unless" | "though" | "than") && bound;
    }
    // "The deal, signed on Friday, raises wages"
    if before.tag == Tag::Comma {
        // "agreed last week", "published two weeks ago"
        let when = |w: &Word| w.counts || matches!(w.lower, "last" | "late" | "early" | "earlier" | "this" | "a");
        return next.is_some_and(|w| w.is(PREP | MONTH | ADV) || when(w)) && is_inserted(words, index);
    }
    if before.tag != Tag::Noun || !bound || is_only_verb(words, index) {
        return false;
    }
    let mut back = words.get(..index).unwrap_or_default().iter().rev();
    let open = |w: &&Word| {
        matches!(w.tag, Tag::Noun | Tag::Adj | Tag::Det | Tag::Poss | Tag::Num | Tag::Prep | Tag::To | Tag::Dash)
    };
    let verb = back.by_ref().find(|w| !open(w));
    const CLAUSAL: &[&str] = &[
        "say", "add", "claim", "think", "believe", "report", "note", "know", "fear", "hope", "insist", "argue", "warn",
        "announce", "confirm", "show", "mean", "hear", "tell", "feel", "find", "see", "suggest", "agree", "explain",
        "predict", "expect", "be", "have",
    ];
    let verbal = |w: &Word| matches!(w.tag, Tag::VerbBase | Tag::VerbIng | Tag::VerbPart | Tag::VerbFinite);
    verb.is_some_and(|w| verbal(w) && !CLAUSAL.contains(&w.base))
}

/// Whether no other word of the sentence may be its finite verb: "The offer to pay half met with a flat no".
fn is_only_verb(words: &[Word], index: usize) -> bool {
    let finite = |w: &Word| matches!(w.tag, Tag::VerbFinite | Tag::Be | Tag::Have | Tag::Do | Tag::Modal);
    let may_be = |w: &Word| w.is(BE | HAVE | DO | MODAL | PAST) || w.is(S) && !w.is(NOUN | VERBNOUN | PLURAL);
    let behind = words.get(index + 1..).unwrap_or_default();
    !words.get(..index).unwrap_or_default().iter().any(finite) && !behind.iter().any(may_be)
}

/// Whether an insertion begins at `index` behind the first noun group of a sentence, and its verb stands behind the insertion.
fn is_inserted(words: &[Word], index: usize) -> bool {
    let behind = words.get(index + 1..).unwrap_or_default();
    let comma = behind.iter().take(16).position(|w| w.tag == Tag::Comma);
    let resumed = comma.and_then(|at| behind.get(at + 1));
    let verb = resumed.is_some_and(|w| w.is(S | BE | HAVE | MODAL | DO) || w.is(PAST) && !w.is(NOUN | ADJ));
    let noun =
        index.checked_sub(2).and_then(|at| words.get(at)).is_some_and(|w| matches!(w.tag, Tag::Noun | Tag::Name));
    let acts = |w: &Word| matches!(w.tag, Tag::VerbFinite | Tag::VerbPart | Tag::Be | Tag::Have | Tag::Modal | Tag::Do);
    verb && noun && !words.get(..index).unwrap_or_default().iter().any(acts)
}

/// Whether what ends here is the object of a verb or preposition: "agree to the tax cut."
pub(super) fn ends_object(words: &[Word], index: usize, next: Option<&Word>) -> bool {
    let ends = next.is_none_or(|w| matches!(w.tag, Tag::Comma | Tag::Semicolon) || w.tag == Tag::Other && w.flags == 0);
    let mut back = words.get(..index).unwrap_or_default().iter().rev();
    let det = back.find(|w| !matches!(w.tag, Tag::Noun | Tag::Adj)).is_some_and(|w| w.tag == Tag::Det);
    ends && det
        && back.next().is_some_and(|w| {
            matches!(w.tag, Tag::Prep | Tag::To | Tag::VerbBase | Tag::VerbFinite | Tag::VerbPart | Tag::VerbIng)
        })
}

/// Whether the first group of the sentence or clause is of several, and the one before `index` says whose they are: "members of
/// the union want", "that talks with the port go on".
pub(super) fn plural_holds(words: &[Word], index: usize) -> bool {
    let mut back = words.get(..index).unwrap_or_default().iter().rev();
    let group = |w: &Word| matches!(w.tag, Tag::Noun | Tag::Name | Tag::Adj | Tag::Det | Tag::Poss | Tag::Num);
    let bound =
        back.find(|w| !group(w)).is_some_and(|w| matches!(w.lower, "of" | "for" | "from" | "with" | "in" | "at"));
    let several = back.next().is_some_and(|w| w.tag == Tag::Noun && w.is(PLURAL));
    bound && several && back.find(|w| !group(w)).is_none_or(|w| matches!(w.tag, Tag::That | Tag::Quote | Tag::Comma))
}

/// Whether the word at `index` ends an insertion in a sentence that has no verb yet, and somebody who acts stands before it,
/// one or several: "The union, however,".
pub(super) fn resumes(words: &[Word], index: usize, several: bool) -> bool {
    let mark = |word: &Word| matches!(word.tag, Tag::Comma | Tag::Dash);
    let ends = index.checked_sub(1).and_then(|at| words.get(at)).is_some_and(mark) && !finite_before(words, index);
    let mut pairs = words.get(..index.saturating_sub(1)).unwrap_or_default().windows(2);
    ends && pairs.any(|pair| match pair {
        [who, behind] => {
            let acts = who.tag == Tag::Name || who.term.actor || who.is(ROLE) || who.sets.has(Sets::PEOPLE);
            mark(behind) && acts && (!several || who.tag == Tag::Noun && who.is(PLURAL))
        }
        _ => false,
    })
}

/// What the first group of the sentence names, where an insertion that tells what was done to it ends before `index`: "The
/// deal, signed on Friday,", "The chapter on wages, agreed last week,".
pub(super) fn before_insertion<'w>(words: &'w [Word<'w>], index: usize) -> Option<&'w Word<'w>> {
    let inserted =
        words.get(..index.checked_sub(1)?).filter(|_| words.get(index - 1).is_some_and(|w| w.tag == Tag::Comma))?;
    let comma = inserted.iter().rposition(|w| w.tag == Tag::Comma)?;
    let group = inserted.get(..comma).filter(|_| inserted.get(comma + 1).is_some_and(|w| w.tag == Tag::VerbPart))?;
    let plain =
        |w: &Word| matches!(w.tag, Tag::Noun | Tag::Name | Tag::Adj | Tag::Det | Tag::Num | Tag::Prep | Tag::Poss);
    let end = group.iter().position(|w| w.tag == Tag::Prep).unwrap_or(group.len());
    group.get(end.checked_sub(1)?).filter(|_| group.iter().all(plain))
}

/// "What the union wants is", "all it asks is", "the rise that the union demands is": the verb of the clause that "what"
/// opens, or "that" behind a thing, behind its subject.
pub(super) fn behind_what(words: &[Word], index: usize) -> bool {
    let behind = words.get(..index).unwrap_or_default();
    let group = |w: &Word| matches!(w.tag, Tag::Noun | Tag::Name | Tag::Adj | Tag::Det | Tag::Pron);
    let what = |w: &Word| matches!(w.lower, "what" | "all");
    let Some(from) = behind.iter().rposition(|w| what(w) || !group(w)).filter(|from| from + 1 < index) else {
        return false;
    };
    let thing = || from.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|w| w.tag == Tag::Noun);
    let told = || behind.last().is_some_and(|w| w.term.actor) && thing();
    words.get(from).is_some_and(|opener| what(opener) || matches!(opener.lower, "that" | "which") && told())
}

/// "Until the strike ends", "once the heating starts on Monday": the verb of a clause that has had none, behind one thing.
pub(super) fn ends_clause(word: &Word, words: &[Word], index: usize, next: Option<&Word>) -> bool {
    let back = words.get(..index).unwrap_or_default();
    let group = |w: &Word| matches!(w.tag, Tag::Noun | Tag::Adj | Tag::Det | Tag::Poss | Tag::Num);
    let Some(opener) = back.iter().rposition(|w| !group(w)) else { return false };
    let opens = back.get(opener).is_some_and(|w| {
        matches!(w.lower, "if" | "unless" | "until" | "once" | "after" | "before" | "when" | "while" | "that")
    });
    let one = opener + 1 < index && back.last().is_some_and(|w| w.tag == Tag::Noun && !w.is(PLURAL));
    // Unlike "talks" or "cuts" these are seldom many.
    let verbal = matches!(word.base, "end" | "start" | "stop");
    let dated = || words.get(index + 2).is_some_and(|w| w.is(MONTH) || w.capital || w.counts || w.base == "next");
    // "Only once the strike ends will the drivers"
    let inverts = || words.first().is_some_and(|w| matches!(w.lower, "only" | "not"));
    let ends = next.is_none_or(|w| match w.tag {
        Tag::Comma | Tag::Semicolon => true,
        _ if w.is(MODAL | DO) => inverts(),
        _ => w.flags == 0 && !w.lower.starts_with(char::is_alphanumeric) || w.is(PREP) && dated() || w.is(MONTH),
    });
    opens && one && verbal && ends
}

/// Whether the name before `index` may stand for several who do something, as "Bremen" in "a Bremen plan" doesn't: it is a
/// plural, or has no article or preposition before it, or something is asked of it ("that Bremen plan").
pub(super) fn several_named(words: &[Word], index: usize) -> bool {
    let behind = words.get(..index).unwrap_or_default();
    let from = behind.iter().rposition(|w| w.tag != Tag::Name).map_or(0, |at| at + 1);
    let plural = behind.last().is_some_and(|w| w.lower.ends_with('s'));
    let opener = from.checked_sub(1).and_then(|at| words.get(at));
    plural || opener.is_none_or(|w| !matches!(w.tag, Tag::Det | Tag::Prep | Tag::Poss)) || clause_opens(words, index)
}

/// "which the union and its allies demand", "which both sides call for": what ends a clause that "which" opens and that has no
/// verb yet, behind several.
pub(super) fn ends_relative(words: &[Word], index: usize, next: Option<&Word>) -> bool {
    let ends = |w: Option<&Word>| {
        w.is_none_or(|w| {
            matches!(w.tag, Tag::Comma | Tag::Semicolon | Tag::Dash)
                || w.flags == 0 && !w.lower.starts_with(char::is_alphanumeric)
        })
    };
    let stranded = || next.is_some_and(|w| matches!(w.lower, "for" | "on" | "to")) && ends(words.get(index + 2));
    if !ends(next) && !stranded() {
        return false;
    }
    let group =
        |w: &Word| matches!(w.tag, Tag::Noun | Tag::Name | Tag::Adj | Tag::Det | Tag::Poss | Tag::Num | Tag::Conj);
    let behind = words.get(..index).unwrap_or_default();
    let Some(which) = behind.iter().rposition(|w| !group(w)).filter(|at| at + 1 < index) else { return false };
    let subject = behind.get(which + 1..).unwrap_or_default();
    let several = subject.last().is_some_and(|w| w.is(PLURAL) || w.tag == Tag::Name && w.lower.ends_with('s'));
    let joined = || {
        subject.iter().any(|w| w.base == "and")
            && subject.last().is_some_and(|w| matches!(w.tag, Tag::Noun | Tag::Name))
    };
    behind.get(which).is_some_and(|w| w.lower == "which") && (several || joined())
}

/// Whether a verb in its base form stands before `index`, so that another may be coordinated with it.
pub(super) fn base_before(words: &[Word], index: usize) -> bool {
    words.get(..index).unwrap_or_default().iter().any(|w| matches!(w.tag, Tag::VerbBase))
}

/// Whether "that", "if", "would have" or the like stands before the nouns before `index`.
pub(in super::super) fn clause_opens(words: &[Word], index: usize) -> bool {
    let mut back = words.get(..index).unwrap_or_default().iter().rev();
    let opener = back.find(|w| !matches!(w.tag, Tag::Noun | Tag::Adj | Tag::Det | Tag::Poss | Tag::Num));
    // "would have the ships stop", "let wages rise"
    let mut made = |w: &Word| match w.tag {
        Tag::Have => back.next().is_some_and(|w| matches!(w.tag, Tag::Modal | Tag::Neg)),
        _ => w.base == "let",
    };
    opener.is_some_and(|w| w.tag == Tag::That || matches!(w.base, "if" | "unless" | "until" | "once") || made(w))
}

/// Whether a finite verb stands before `index`.
pub(super) fn finite_before(words: &[Word], index: usize) -> bool {
    words.get(..index).unwrap_or_default().iter().any(|w| matches!(w.tag, Tag::VerbFinite | Tag::VerbPart))
}

/// Whether the word says what "this", "many" or "what" before it does, which then stands alone: "this became law", "this means
/// that", "what happened".
pub(super) fn acts_alone(words: &[Word], word: &Word, index: usize, next: Option<&Word>) -> bool {
    let Some(who) = index.checked_sub(1).and_then(|at| words.get(at)).map(|w| w.lower) else { return false };
    let thing = next.is_some_and(|w| w.is(NOUN | VERBNOUN | ADJ) && !w.is(DET | POSS | PREP | PRON));
    let object = || next.is_some_and(|w| w.is(DET | POSS | PRON | TO | THAT) && w.base != "'s");
    match who {
        "what" | "whatever" => word.is(PAST | S) && !word.is(ING) && !thing,
        "this" if word.is(S) => next.is_none_or(|w| w.lower != "of") && (!word.is(NOUN) || object()),
        "this" | "these" | "those" | "many" | "some" => {
            word.is(PAST) && (!word.is(PART) && !thing || who != "those" && object())
        }
        _ => false,
    }
}

/// Whether the first group of the sentence ends before `index`, and no other word may be its verb: "The study estimates that a
/// million will", "The film chronicles the strike", "These lapses raise doubts".
pub(super) fn first_holds(words: &[Word], index: usize, next: Option<&Word>) -> bool {
    let first = words.get(..index).unwrap_or_default();
    // "A text seen by the daily lists the cuts"
    let done = first.iter().any(|w| w.tag == Tag::VerbPart);
    let group = |w: &Word| match w.tag {
        Tag::Noun | Tag::Name | Tag::Adj | Tag::Det | Tag::Poss | Tag::Num | Tag::VerbPart => true,
        tag => w.lower == "of" || done && tag == Tag::Prep,
    };
    let opened =
        first.iter().skip_while(|w| w.tag == Tag::Quote).all(group) && first.last().is_some_and(|w| w.tag == Tag::Noun);
    let tells = words.get(index).is_some_and(|w| says(w) || w.base == "estimate");
    let told = next.is_some_and(|w| w.is(THAT)) && tells && first.last().is_some_and(|w| !w.is(PLURAL));
    let object = next.is_some_and(|w| w.is(DET | POSS | PRON) && !w.is(THAT) && w.base != "'s");
    // "The paper lists what the port wants"
    let what = next.is_some_and(|w| matches!(w.lower, "what" | "how" | "why" | "whether"));
    opened && (told || what || object && is_only_verb(words, index))
}

/// Whether the one before `index` has no article of its own and stands behind a preposition or a verb, or behind a word for
/// several, so that it only tells whose things they are: "bowed to union demands", "some of the key union demands".
pub(super) fn is_compound(words: &[Word], index: usize) -> bool {
    let Some(whose) = index.checked_sub(1).and_then(|at| words.get(at)) else { return false };
    let mut back = words.get(..index - 1).unwrap_or_default().iter().rev();
    let before = back.find(|w| w.tag != Tag::Adj || w.is(DET));
    let several = |w: &Word| {
        matches!(w.lower, "several" | "some" | "many" | "most" | "all" | "two" | "three" | "four" | "five" | "other")
    };
    let bare = |w: &Word| matches!(w.tag, Tag::Prep | Tag::To) || w.tag == Tag::VerbIng || w.tag == Tag::VerbBase;
    whose.tag == Tag::Noun && !whose.is(PLURAL) && !whose.capital && before.is_some_and(|w| several(w) || bare(w))
}

/// Whether the first word is a thing by what stands behind it: "Rebels and government", "Rebels, government agree", "Rebels agreed",
/// "Rebels in the north called for". No sentence begins with what a verb does.
pub(super) fn begins_as_thing(words: &[Word]) -> bool {
    let tells = |at: usize| {
        words.get(at).is_some_and(|w| {
            let thing = || words.get(at + 1).is_some_and(|w| w.is(NOUN | ADJ | VERBNOUN));
            w.is(MODAL | HAVE | BE | DO) || w.is(PAST) && !w.is(NOUN | VERBNOUN) && !thing()
        })
    };
    let Some(next) = words.get(1) else { return false };
    let bare = next.is(BASE) && !next.is(NOUN | VERBNOUN | ADJ | PREP | ADV | DET | PAST);
    let place = || {
        let ends = |w: &Word| w.tag == Tag::Comma || w.is(THAT | REL | SUB);
        let clause = words.iter().position(ends).unwrap_or(words.len());
        matches!(next.lower, "in" | "from" | "of" | "near" | "at") && (2..clause).any(tells)
    };
    next.is(CONJ) || next.tag == Tag::Comma || bare || tells(1) || place()
}

/// Whether nothing in the sentence but the word at `index`, which has a thing behind it, can be its verb.
pub(super) fn lacks_verb(words: &[Word], index: usize) -> bool {
    let mut behind = words.get(index + 1..).unwrap_or_default().iter().take_while(|w| !w.is(SUB));
    let next = words.get(index + 1).is_some_and(|w| w.is(NOUN | VERBNOUN | ADJ | S) && !w.is(PREP | PART));
    next && !finite_before(words, index) && !behind.any(|w| w.is(MODAL | HAVE | BE | DO) || w.is(PAST) && !w.is(NOUN))
}
