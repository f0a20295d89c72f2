//! Whether a form that may be a verb is one where it stands.

use super::class::*;
use super::{Sets, Start, Tag, Word};
use crate::coding::lexicon::Class;

/// The tag of a form that may be a verb; none where it is not one here.
pub(super) fn verb_tag(
    word: &Word,
    previous: Option<&Word>,
    before: Tag,
    nearest: Tag,
    next: Option<&Word>,
    words: &[Word],
    index: usize,
) -> Option<Tag> {
    let has = |flags: u32| word.is(flags);
    let noun_place =
        matches!(before, Tag::Det | Tag::Poss | Tag::Adj | Tag::Num) || (matches!(before, Tag::Prep) && !has(ING));
    let next_tag_open =
        next.is_some_and(|w| w.is(DET | POSS | PRON | PREP | TO | THAT | NUM | NEG | ADJ | SUB) || w.capital);
    // "no to strike action": a thing.
    let answer = || index.checked_sub(2).and_then(|b| words.get(b)).is_some_and(|w| matches!(w.lower, "yes" | "no"));
    let to = matches!(before, Tag::To) && has(BASE) && !(has(VERBNOUN | NOUN) && answer());
    let auxiliary = matches!(before, Tag::Modal | Tag::Do) || to;
    if has(ING) {
        if matches!(before, Tag::Det | Tag::Poss | Tag::Num) {
            return Some(Tag::Noun);
        }
        if has(PREP) {
            return None;
        }
        // "a rise and parking permits": what an issue is called by acts on nothing.
        if word.term.matter && before != Tag::Be && !next.is_some_and(|w| w.is(DET | POSS | PRON) && w.base != "'s") {
            return Some(Tag::Noun);
        }
        // "once fighting has paused": the subject of the verb behind it.
        if next.is_some_and(|w| w.is(HAVE | BE | MODAL)) && !matches!(before, Tag::Be | Tag::Comma) {
            return Some(Tag::Noun);
        }
        // "three online working groups": a noun in the singular behind a number still wants its head.
        let counted =
            index.checked_sub(2).and_then(|b| words.get(b)).is_some_and(|w| w.tag == Tag::Num && w.base != "one");
        if counted
            && matches!(before, Tag::Noun)
            && previous.is_some_and(|w| !w.is(PLURAL))
            && next.is_some_and(|w| w.is(PLURAL))
        {
            return Some(Tag::Adj);
        }
        if matches!(before, Tag::Adj) && !next.is_some_and(|w| w.is(DET | POSS | PRON) && !w.is(THAT)) {
            return Some(Tag::Noun);
        }
        // "The head of purchasing said"
        let of = previous.is_some_and(|w| w.lower == "of") && next.is_some_and(|w| w.is(PAST) && !w.is(PART | NOUN));
        if of || next.is_some_and(|w| w.base == "of") || word.is(NOUN) && !next_tag_open {
            return Some(Tag::Noun);
        }
        return Some(Tag::VerbIng);
    }
    // "handed over list of names": of what stands behind "of", a thing.
    if has(VERBNOUN) && !has(PAST | ING) && next.is_some_and(|w| w.base == "of") && !auxiliary {
        return None;
    }
    // "a pay rise": behind one thing, counted by its article, a bare form is no verb.
    if has(BASE) && !has(PAST) && before == Tag::Noun && !(word.base == "need" && next.is_some_and(|w| w.is(TO))) {
        let mut back = words.get(..index).unwrap_or_default().iter().rev();
        let group = back.find(|w| !matches!(w.tag, Tag::Noun | Tag::Adj));
        // "to the negotiating table": nor behind a preposition.
        let bound = group.is_some_and(|w| w.tag == Tag::Det)
            && back.next().is_some_and(|w| matches!(w.tag, Tag::Prep | Tag::To));
        let one = bound && !plural_holds(words, index) || group.is_some_and(|w| matches!(w.base, "a" | "an"));
        if one && previous.is_some_and(|w| !w.is(PLURAL)) {
            return None;
        }
    }
    // "bring them back": an adverb where nothing stands behind it that it could back.
    if has(BASE) && has(ADV | PREP) && !has(PAST | S) && !auxiliary && !next_tag_open {
        return None;
    }
    // "that the fire be put out", "strike must end": the subject of the verb behind it; "what we need is" has its own.
    let own = || previous.is_some_and(|w| matches!(w.lower, "i" | "we" | "you" | "they")) || behind_what(words, index);
    if has(BASE) && !has(PAST) && !auxiliary && next.is_some_and(|w| w.is(BE | HAVE | MODAL)) && !own() {
        return None;
    }
    if has(BASE) && auxiliary {
        // "to talks" is a noun, "to talk" a verb.
        return Some(Tag::VerbBase);
    }
    if matches!(before, Tag::Be | Tag::Have) && has(PAST | PART) {
        return Some(Tag::VerbPart);
    }
    if has(PAST | PART) {
        // "accept fixed breaks", "had demanded reduced hours": the participle is the object's.
        let verbal = matches!(before, Tag::VerbFinite | Tag::VerbBase | Tag::VerbPart | Tag::VerbIng);
        let unknown = |w: &Word| w.flags == 0 && !w.capital && w.lower.starts_with(char::is_alphabetic);
        let noun = |w: &Word| (w.is(NOUN | VERBNOUN) || unknown(w)) && !w.is(PREP | DET | PRON | ADV);
        if verbal && !has(BASE) && previous.is_some_and(|w| w.base != "get") && next.is_some_and(noun) {
            return Some(Tag::Adj);
        }
        if before == Tag::Num
            && the_two(words, index)
            && next.is_some_and(|w| w.is(THAT | TO | DET | POSS) || w.lower == "on")
        {
            return Some(Tag::VerbFinite);
        }
        // "A critic said the heating", "a cleric told him": an unlisted noun that ends like an adjective.
        let noun_like = before == Tag::Adj && previous.is_some_and(|w| w.base.is_empty());
        let object = || next.is_some_and(|w| w.is(DET | POSS | PRON | THAT) && w.base != "'s");
        if noun_like && has(PAST) && (matches!(word.base, "say" | "tell") || object()) {
            return Some(Tag::VerbFinite);
        }
        if noun_place && !matches!(before, Tag::Prep)
            || matches!(before, Tag::Prep) && next.is_some_and(|w| w.is(NOUN | ADJ | PART))
        {
            // "the proposed roadmap": a participle as an adjective; "the wounded".
            return Some(
                if next.is_some_and(|w| {
                    w.is(NOUN | ADJ | ING | BASE) && !w.is(PREP) || w.flags == 0 && !matches!(w.tag, Tag::Comma)
                }) {
                    Tag::Adj
                } else {
                    Tag::Noun
                },
            );
        }
        if has(BASE) && !has(VERBNOUN) && matches!(before, Tag::Conj | Tag::Comma) && base_before(words, index) {
            return Some(Tag::VerbBase);
        }
        if has(BASE) && noun_place {
            return None;
        }
        if has(BASE) && !has(PAST) {
            // "become", "come", "run" are base forms too.
            return Some(Tag::VerbBase);
        }
        if has(VERBNOUN) && before == Tag::Noun && ends_object(words, index, next) {
            return None;
        }
        let done = has(PAST | PART) && tells_what_was_done(words, index, next);
        return Some(if has(PAST) && !done { Tag::VerbFinite } else { Tag::VerbPart });
    }
    if noun_place {
        return None;
    }
    if has(S) {
        // "that wages as well as pensions rise"
        let well = words.get(index + 2).is_some_and(|w| w.lower == "well");
        if has(NOUN | VERBNOUN) && well && next.is_some_and(|w| w.lower == "as") {
            return None;
        }
        // "shook hands", "joined hands"
        if word.base == "hand" && matches!(nearest, Tag::VerbFinite | Tag::VerbBase | Tag::VerbPart) {
            return None;
        }
        // "The Harbour states refused": a side is called so; "sovereign states cannot".
        let called = word.term.actor && matches!(before, Tag::Name);
        if called && next.is_some_and(|w| w.is(PAST | PART | S | CONJ | TO))
            || next.is_some_and(|w| w.is(MODAL | BE | HAVE | DO))
                && !behind_what(words, index)
                && !ends_clause(word, words, index, next)
        {
            return None;
        }
        // "would accept monitors": right behind a verb stands its object, whatever the word may be elsewhere.
        let behind_verb = index.checked_sub(1).and_then(|b| words.get(b)).is_some_and(takes_object);
        if behind_verb || before == Tag::Name && named_behind_verb(words, index) {
            return None;
        }
        if has(NOUN | VERBNOUN) {
            let subject = matches!(before, Tag::Name | Tag::Pron)
                || behind_what(words, index)
                || matches!(before, Tag::Noun)
                    && previous.is_some_and(|w| w.is(ROLE) || w.term.actor || w.sets.has(Sets::PEOPLE))
                || matches!(nearest, Tag::Rel);
            // "needs to reopen"; "rejects any cut, opposes a ban, and demands talks".
            let needs = word.base == "need" && next.is_some_and(|w| w.is(TO));
            let parallel = words.get(..index).unwrap_or_default().iter().any(|w| w.tag == Tag::VerbFinite && w.is(S));
            let continues = needs
                || matches!(before, Tag::Conj | Tag::Comma | Tag::That | Tag::Rel)
                    && (next_tag_open && finite_before(words, index) || parallel && next.is_some_and(|w| w.is(NOUN)));
            // "The union, however, calls for"
            let resumes = next_tag_open && resumes(words, index, false);
            // "The paper also demands pay"
            let also = next.is_some() && behind_adverb(words, index);
            return (subject && next.is_some()
                || ends_clause(word, words, index, next)
                || also
                || continues
                || resumes
                || matches!(before, Tag::Rel | Tag::That) && next_tag_open)
                .then_some(Tag::VerbFinite);
        }
        return Some(Tag::VerbFinite);
    }
    if has(BASE) {
        // "Open the gates", "Fix our roof": where a sentence begins, with its object.
        let opens =
            index.checked_sub(1).and_then(|b| words.get(b)).is_none_or(|w| matches!(w.tag, Tag::Quote | Tag::Colon));
        if opens
            && !has(PREP | SUB | DET)
            && next.is_some_and(|w| {
                w.is(DET | POSS) && !w.is(PREP | SUB) && w.base != "'s" || matches!(w.lower, "them" | "us" | "it")
            })
        {
            return Some(Tag::VerbBase);
        }
        if has(VERBNOUN | NOUN) {
            let subject = matches!(before, Tag::Pron)
                || matches!(before, Tag::Name) && next_tag_open && several_named(words, index)
                || matches!(before, Tag::Noun)
                    && previous.is_some_and(|w| w.is(ROLE) || w.term.actor || w.sets.has(Sets::PEOPLE))
                    && next_tag_open;
            // "that wages rise", "if prices fall": a clause without a verb yet, behind things.
            let things = previous.is_some_and(|w| w.is(S | PLURAL) && w.tag == Tag::Noun);
            // "the people who pay for it"
            let who = previous.is_some_and(|w| w.base == "who") && next_tag_open;
            let several = before == Tag::Noun && next_tag_open && plural_holds(words, index);
            let subject = subject || who || several || things && clause_opens(words, index);
            let list = matches!(before, Tag::Conj | Tag::Comma) && base_before(words, index) && next_tag_open;
            let needs = word.base == "need" && next.is_some_and(|w| w.is(TO));
            let resumes = next_tag_open && resumes(words, index, true);
            return (subject || list || needs || resumes).then_some(Tag::VerbBase);
        }
        // "make it clear", "left it open"
        let made = index
            .checked_sub(2)
            .and_then(|b| words.get(b))
            .is_some_and(|w| matches!(w.base, "make" | "leave" | "keep" | "find" | "hold" | "consider"));
        if has(ADJ | PREP | ADV) && (!matches!(before, Tag::Pron) || has(ADJ) && made) {
            return None;
        }
        return Some(Tag::VerbBase);
    }
    None
}

/// Whether the name before `index` is bound by "for" or "to" to a clause that has its verb: "gave in to the demand for Bremen
/// monitors".
fn named_behind_verb(words: &[Word], index: usize) -> bool {
    let mut back = words.get(..index).unwrap_or_default().iter().rev().skip_while(|w| w.tag == Tag::Name);
    let bound = back.next().is_some_and(|w| matches!(w.lower, "for" | "to" | "with" | "by"));
    let group = |w: &&Word| {
        matches!(w.tag, Tag::Noun | Tag::Adj | Tag::Det | Tag::Poss | Tag::Num | Tag::Name | Tag::Prep | Tag::To)
    };
    let verb = back.find(|w| !group(w));
    let says = |w: &Word| w.cues.verbs.iter().filter_map(Start::cue).any(|cue| cue.class == Class::Say);
    bound
        && verb.is_some_and(|w| {
            matches!(w.tag, Tag::VerbFinite | Tag::VerbBase | Tag::VerbIng | Tag::VerbPart) && !says(w)
        })
}

/// Whether the word is a verb behind which no other may stand that is finite: "accept", "accepts", "accepting".
fn takes_object(word: &Word) -> bool {
    let stance = |start: &Start| start.next == 0 && start.cue().is_some_and(|cue| cue.class.stance().is_some());
    let finite = word.tag == Tag::VerbFinite && word.is(S) && word.cues.verbs.iter().any(stance);
    finite || matches!(word.tag, Tag::VerbBase | Tag::VerbIng)
}

/// Whether "the two" stands before the word, and nothing before that but what opens a clause: "The two agreed to meet".
fn the_two(words: &[Word], index: usize) -> bool {
    let Some([the, two]) = index.checked_sub(2).and_then(|from| words.get(from..index)) else { return false };
    let opens = |w: &Word| matches!(w.tag, Tag::That | Tag::Comma | Tag::Quote | Tag::Semicolon | Tag::Sub);
    the.lower == "the"
        && matches!(two.lower, "two" | "three" | "four")
        && index.checked_sub(3).and_then(|at| words.get(at)).is_none_or(opens)
}

/// Whether an adverb that no noun group holds stands before the word, behind a noun and before any verb: "The paper also".
fn behind_adverb(words: &[Word], index: usize) -> bool {
    let Some([noun, adverb]) = index.checked_sub(2).and_then(|from| words.get(from..index)) else { return false };
    let first = || words.get(..index).unwrap_or_default().iter().all(|w| !matches!(w.tag, Tag::VerbFinite | Tag::Be));
    matches!(adverb.lower, "also" | "again" | "now" | "still" | "therefore" | "thus" | "further" | "then" | "instead")
        && matches!(noun.tag, Tag::Noun | Tag::Name)
        && first()
}

/// Whether a form that may be past or a participle tells what was done to what stands before it: "as proposed by", "fish from
/// waters closed to boats". Its clause has its verb, which is none of saying, and nothing stands behind that it could act on.
fn tells_what_was_done(words: &[Word], index: usize, next: Option<&Word>) -> bool {
    let Some(before) = index.checked_sub(1).and_then(|b| words.get(b)) else { return false };
    let bound = next.is_some_and(|w| w.is(PREP) && w.tag != Tag::To);
    if before.tag == Tag::Sub {
        return matches!(before.base, "as" | "if" | "unless" | "though" | "than") && bound;
    }
    if before.tag != Tag::Noun || !bound {
        return false;
    }
    let mut back = words.get(..index).unwrap_or_default().iter().rev();
    let open = |w: &&Word| matches!(w.tag, Tag::Noun | Tag::Adj | Tag::Det | Tag::Poss | Tag::Num | Tag::Prep);
    let verb = back.by_ref().find(|w| !open(w));
    const CLAUSAL: &[&str] = &[
        "say", "add", "claim", "think", "believe", "report", "note", "know", "fear", "hope", "insist", "argue", "warn",
        "announce", "confirm", "show", "mean", "hear", "tell", "feel", "find", "see", "suggest", "agree", "accept",
        "deny", "explain", "predict", "expect", "be", "have",
    ];
    let verbal = |w: &Word| matches!(w.tag, Tag::VerbBase | Tag::VerbIng | Tag::VerbPart | Tag::VerbFinite);
    verb.is_some_and(|w| verbal(w) && !CLAUSAL.contains(&w.base))
}

/// Whether what ends here is the object of a verb or preposition: "agree to the tax cut."
fn ends_object(words: &[Word], index: usize, next: Option<&Word>) -> bool {
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
fn plural_holds(words: &[Word], index: usize) -> bool {
    let mut back = words.get(..index).unwrap_or_default().iter().rev();
    let group = |w: &Word| matches!(w.tag, Tag::Noun | Tag::Name | Tag::Adj | Tag::Det | Tag::Poss | Tag::Num);
    let bound =
        back.find(|w| !group(w)).is_some_and(|w| matches!(w.lower, "of" | "for" | "from" | "with" | "in" | "at"));
    let several = back.next().is_some_and(|w| w.tag == Tag::Noun && w.is(PLURAL));
    bound && several && back.find(|w| !group(w)).is_none_or(|w| matches!(w.tag, Tag::That | Tag::Quote | Tag::Comma))
}

/// Whether the word at `index` ends an insertion in a sentence that has no verb yet, and somebody who acts stands before it,
/// one or several: "The union, however,".
fn resumes(words: &[Word], index: usize, several: bool) -> bool {
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

/// "What the union wants is", "all it asks is": the verb of the clause that "what" opens, behind its subject.
fn behind_what(words: &[Word], index: usize) -> bool {
    let behind = words.get(..index).unwrap_or_default();
    let group = |w: &Word| matches!(w.tag, Tag::Noun | Tag::Name | Tag::Adj | Tag::Det | Tag::Pron);
    let what = |w: &Word| matches!(w.lower, "what" | "all");
    let from = behind.iter().rposition(|w| what(w) || !group(w));
    from.is_some_and(|from| from + 1 < index && words.get(from).is_some_and(what))
}

/// "Until the strike ends", "once the heating starts on Monday": the verb of a clause that has had none, behind one thing.
fn ends_clause(word: &Word, words: &[Word], index: usize, next: Option<&Word>) -> bool {
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
fn several_named(words: &[Word], index: usize) -> bool {
    let behind = words.get(..index).unwrap_or_default();
    let from = behind.iter().rposition(|w| w.tag != Tag::Name).map_or(0, |at| at + 1);
    let plural = behind.last().is_some_and(|w| w.lower.ends_with('s'));
    let opener = from.checked_sub(1).and_then(|at| words.get(at));
    plural || opener.is_none_or(|w| !matches!(w.tag, Tag::Det | Tag::Prep | Tag::Poss)) || clause_opens(words, index)
}

/// Whether a verb in its base form stands before `index`, so that another may be coordinated with it.
fn base_before(words: &[Word], index: usize) -> bool {
    words.get(..index).unwrap_or_default().iter().any(|w| matches!(w.tag, Tag::VerbBase))
}

/// Whether "that", "if", "would have" or the like stands before the nouns before `index`.
pub(super) fn clause_opens(words: &[Word], index: usize) -> bool {
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
fn finite_before(words: &[Word], index: usize) -> bool {
    words.get(..index).unwrap_or_default().iter().any(|w| matches!(w.tag, Tag::VerbFinite | Tag::VerbPart))
}
