//! Whether a form that may be a verb is one where it stands.

mod around;

pub(super) use around::clause_opens;
use around::{
    acts_alone, base_before, before_insertion, begins_as_thing, behind_adverb, behind_what, demands_first, ends_clause,
    ends_object, ends_relative, finite_before, first_holds, is_compound, lacks_verb, named_behind_verb, plural_holds,
    resumes, several_named, takes_object, tells_what_was_done, the_two,
};

use super::class::*;
use super::{Sets, Tag, Word};

/// "The deal raises wages", "the plan limits the shifts": what a paper does to what stands behind.
fn deal_holds(noun: &Word, word: &Word, next: Option<&Word>) -> bool {
    noun.sets.has(Sets::ACCORDS.with(Sets::DOCUMENTS).with(Sets::OFFERS).with(Sets::DRAFTED))
        && !noun.is(PLURAL)
        && Sets::of(word.base).has(Sets::HOLDS)
        && next.is_some_and(|w| w.is(DET | POSS | NUM | NOUN | ADJ | VERBNOUN) || w.counts)
}

/// The deal of which "that" before `index` tells: "a contract that", "a deal on Friday that".
fn deal_before<'w>(words: &'w [Word<'w>], index: usize) -> Option<&'w Word<'w>> {
    let back = words.get(..index.checked_sub(1)?)?.iter().rev();
    let mut near = back.take(4).take_while(|w| matches!(w.tag, Tag::Noun | Tag::Name | Tag::Prep | Tag::Num));
    near.find(|w| w.tag == Tag::Noun && w.sets.has(Sets::DEALS))
}

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
    if acts_alone(words, word, index, next) {
        return Some(Tag::VerbFinite);
    }
    // "The offer on pay falls short": no adjective stands behind a fall.
    if word.base == "fall" && has(S) && next.is_some_and(|w| w.lower == "short") {
        return Some(Tag::VerbFinite);
    }
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
    let of = next.is_some_and(|w| w.base == "of");
    if has(VERBNOUN) && !has(PAST | ING) && of && !auxiliary && !behind_what(words, index) {
        return None;
    }
    if has(S) && index == 0 && begins_as_thing(words) {
        return None;
    }
    // "a pay rise": behind one thing, counted by its article, a bare form is no verb.
    let measured = || has(VERBNOUN) && previous.is_some_and(|w| matches!(w.lower, "percent" | "cent" | "pct" | "%"));
    if has(BASE)
        && (!has(PAST) || measured())
        && before == Tag::Noun
        && !(word.base == "need" && next.is_some_and(|w| w.is(TO)))
    {
        let mut back = words.get(..index).unwrap_or_default().iter().rev();
        // "a 50-year lease" too.
        let group = back.find(|w| !matches!(w.tag, Tag::Noun | Tag::Adj | Tag::Num | Tag::Dash));
        // "to the negotiating table": nor behind a preposition.
        let bound = group.is_some_and(|w| w.tag == Tag::Det)
            && back.next().is_some_and(|w| matches!(w.tag, Tag::Prep | Tag::To));
        let one = bound && !plural_holds(words, index)
            || group.is_some_and(|w| matches!(w.base, "a" | "an" | "no" | "another"));
        // "its striking refuse collectors": what is told of some by what they do.
        let told = group.is_some_and(|w| w.tag == Tag::Det) && previous.is_some_and(|w| w.is(ING));
        if (one || told) && previous.is_some_and(|w| !w.is(PLURAL)) {
            return None;
        }
    }
    // "rejects cap on fares", "offers cut in rents": right behind a verb of stance stands its object.
    let held = || nearest == Tag::VerbFinite && previous.is_some_and(takes_object);
    if has(BASE) && !has(S | PREP | ADV) && next.is_some_and(|w| w.is(PREP)) && held() {
        return None;
    }
    // "bring them back", "back at the table": an adverb where nothing stands behind it that it could back.
    let bare = || !next_tag_open || next.is_some_and(|w| w.is(PREP) && !w.is(DET | TO));
    if has(BASE) && has(ADV | PREP) && !has(PAST | S) && !auxiliary && bare() {
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
    // "The five insist on a ban", "the two demand that".
    let several = has(BASE) && !has(ADJ | PREP | ADV) && (!has(VERBNOUN | NOUN) || next_tag_open);
    if several && before == Tag::Num && the_two(words, index) {
        return Some(Tag::VerbBase);
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
        if word.base == "state" && previous.is_some_and(|w| w.lower == "member") {
            return None;
        }
        // "a package it says would cost more"
        let told = previous.is_some_and(|w| matches!(w.lower, "it" | "he" | "she"));
        if told && next.is_some_and(|w| w.is(MODAL)) {
            return Some(Tag::VerbFinite);
        }
        // "The Harbour states refused": a side is called so; "sovereign states cannot".
        let called = word.term.actor && matches!(before, Tag::Name);
        // "the rise the guild wants would": what is never a thing has an end of its own.
        let wants =
            || matches!(word.base, "want" | "seek" | "propose" | "insist" | "favour" | "reject" | "accept" | "oppose");
        let thing = has(NOUN | VERBNOUN) || !wants();
        if called && next.is_some_and(|w| w.is(PAST | PART | S | CONJ | TO))
            || thing
                && next.is_some_and(|w| w.is(MODAL | BE | HAVE | DO))
                && !behind_what(words, index)
                && !ends_clause(word, words, index, next)
        {
            return None;
        }
        // "would accept monitors": right behind a verb stands its object, whatever the word may be elsewhere.
        let behind_verb = index.checked_sub(1).and_then(|b| words.get(b)).is_some_and(takes_object);
        // "to shorten hotel stays": a bare noun behind a verb wants its head.
        let compound = || {
            let noun = previous.is_some_and(|w| w.tag == Tag::Noun && !w.is(PLURAL | ROLE) && !w.term.actor);
            let to = index.checked_sub(3).and_then(|b| words.get(b)).is_some_and(|w| w.tag == Tag::To);
            noun && to && words.get(index - 2).is_some_and(|w| w.tag == Tag::VerbBase)
        };
        let named = || {
            let first = demands_first(words, index, next) || behind_what(words, index);
            before == Tag::Name && named_behind_verb(words, index) && !first
        };
        if behind_verb || compound() || named() {
            return None;
        }
        // "proposed that disputes over pay go to a judge": what begins a clause is its subject.
        let told = before == Tag::That
            && index
                .checked_sub(2)
                .and_then(|b| words.get(b))
                .is_some_and(|w| matches!(w.tag, Tag::VerbFinite | Tag::VerbPart | Tag::VerbBase));
        if has(NOUN | VERBNOUN) && told && next.is_some_and(|w| w.is(PREP)) {
            return None;
        }
        if has(NOUN | VERBNOUN) {
            // "Bremen forces crossed the border": the subject of the verb behind it.
            let acts = before == Tag::Name && next.is_some_and(|w| w.is(PAST) && !w.is(NOUN | VERBNOUN | ADJ));
            // "Westland demands continued access"
            let thing = |w: &Word| w.is(NOUN | VERBNOUN) && !w.is(PREP | DET | ADV | PLURAL);
            let acts = acts && !(word.base == "demand" && words.get(index + 2).is_some_and(thing));
            let subject = matches!(before, Tag::Name | Tag::Pron) && !acts
                || behind_what(words, index)
                || first_holds(words, index, next)
                || matches!(before, Tag::Noun)
                    && previous.is_some_and(|w| w.is(ROLE) || w.term.actor || w.sets.has(Sets::PEOPLE))
                || matches!(nearest, Tag::Rel)
                || before == Tag::Noun
                    && previous.is_some_and(|w| deal_holds(w, word, next) && !finite_before(words, index))
                || before == Tag::Comma && before_insertion(words, index).is_some_and(|w| deal_holds(w, word, next))
                // "signed a contract on Friday that raises wages"
                || before == Tag::That && deal_before(words, index).is_some_and(|w| deal_holds(w, word, next));
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
            return (subject && next.is_some() && !is_compound(words, index)
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
        // "Wages head the list", "More guards top its demands"
        let several = before == Tag::Noun && previous.is_some_and(|w| w.tag == Tag::Noun && w.is(PLURAL | S));
        let first = || !finite_before(words, index) && next.is_some_and(|w| w.is(DET | POSS));
        if several && matches!(word.base, "head" | "top" | "lead") && first() {
            return Some(Tag::VerbBase);
        }
        // "Its demands range from a rise to"
        let stands = || matches!(word.base, "range" | "feature" | "figure" | "rank" | "focus" | "centre" | "center");
        if several && stands() && !finite_before(words, index) && next.is_some_and(|w| w.is(PREP)) {
            return Some(Tag::VerbBase);
        }
        if has(VERBNOUN | NOUN) {
            // "Dockers demand talks": who asks without any other verb.
            let named = |w: &Word| w.tag == Tag::Name && w.lower.ends_with('s');
            let whom = || previous.is_some_and(|w| w.is(ROLE) || w.term.actor || named(w) || w.sets.has(Sets::PEOPLE));
            let crowd = previous.is_some_and(|w| matches!(w.lower, "staff" | "police" | "people" | "personnel"));
            let several = several || crowd || before == Tag::Name && previous.is_some_and(|w| w.lower.ends_with('s'));
            if several && word.base == "demand" && whom() && lacks_verb(words, index) {
                return Some(Tag::VerbBase);
            }
            let subject = matches!(before, Tag::Pron)
                || matches!(before, Tag::Name) && next_tag_open && several_named(words, index)
                || matches!(before, Tag::Noun)
                    && previous.is_some_and(|w| w.is(ROLE) || w.term.actor || w.sets.has(Sets::PEOPLE))
                    && next_tag_open;
            // "that wages rise", "if prices fall": a clause without a verb yet, behind things.
            let things = previous.is_some_and(|w| w.is(S | PLURAL) && w.tag == Tag::Noun);
            // "the people who pay for it"
            let who = previous.is_some_and(|w| w.base == "who") && next_tag_open;
            let several = before == Tag::Noun
                && next_tag_open
                && (plural_holds(words, index) || things && first_holds(words, index, next));
            let subject = subject || who || several || things && clause_opens(words, index);
            let subject = subject || ends_relative(words, index, next);
            // "The port and the union strike deal on wages"
            let strikes = word.base == "strike" && next.is_some_and(|w| w.sets.has(Sets::ACCORDS));
            let subject = subject || strikes && matches!(before, Tag::Name | Tag::Noun);
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
