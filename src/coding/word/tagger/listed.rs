//! Listed words whose own place tells what they are: "both", "press", "provided", "no longer".

use super::super::class::*;
use super::super::{Tag, Word};

/// Nouns behind which "press" is one too.
const PRESSES: &[&str] = &["office", "conference", "release", "officer", "secretary", "statement", "agency", "service"];

/// The tag of a listed word that its own place tells; `nearest` is the tag before it and `next` the word behind it.
pub(super) fn by_base(words: &[Word], index: usize, nearest: Tag, next: Option<&Word>) -> Option<Tag> {
    let word = words.get(index)?;
    let has = |flags: u32| word.is(flags);
    let next_is = |flags: u32| next.is_some_and(|w| w.is(flags));
    // "Both accept that", "all agree": before a verb, which is no noun, they stand alone.
    if matches!(word.base, "both" | "neither" | "all")
        && matches!(nearest, Tag::Other | Tag::Comma | Tag::Semicolon | Tag::Conj | Tag::That | Tag::Colon)
        && (next_is(MODAL | HAVE | BE | DO | PAST) || next_is(BASE) && !next_is(NOUN | VERBNOUN | ADJ))
    {
        return Some(Tag::Pron);
    }
    // "should all go", "must both be closed", "the union and the port both want": they say of whom, and the verb goes on.
    let of_whom = nearest == Tag::Modal && next_is(BASE | BE | HAVE | DO)
        || matches!(nearest, Tag::Have | Tag::Be) && next_is(PAST | PART | BE) && !next_is(NOUN)
        || matches!(nearest, Tag::Noun | Tag::Name | Tag::Pron) && next_is(BASE | PAST | MODAL | BE | HAVE | DO);
    if matches!(word.base, "both" | "all" | "each") && of_whom {
        return Some(Tag::Adv);
    }
    // "would neither raise nor lower it"
    let verb = next_is(BASE | PAST | PART) && matches!(nearest, Tag::Modal | Tag::Do | Tag::Have)
        || next_is(PAST | S) && matches!(nearest, Tag::Noun | Tag::Name | Tag::Pron);
    if word.base == "neither" && verb {
        return Some(Tag::Neg);
    }
    // "the guild's press office has confirmed it"
    if word.base == "press" && next.is_some_and(|w| PRESSES.contains(&w.lower)) {
        return Some(Tag::Noun);
    }
    // "provided the gate stays open": opens a condition where nothing is provided by anybody.
    if word.base == "provide"
        && has(PART | ING)
        && (matches!(nearest, Tag::Comma | Tag::Dash | Tag::Other) && next_is(DET | POSS | PRON | NOUN | ADJ)
            || next_is(THAT)
            || nearest == Tag::Noun && stands_between_clauses(words, index))
    {
        return Some(Tag::Sub);
    }
    // "Firms like Norr have": what follows is an example.
    let example = || {
        let behind = words.get(index + 1..).unwrap_or_default().iter();
        behind.take(4).skip(1).any(|w| w.is(HAVE | BE | MODAL))
    };
    if word.base == "like" && matches!(nearest, Tag::Noun | Tag::Name) && example() {
        return Some(Tag::Prep);
    }
    // "took note of it"
    let taken = || words.get(index.wrapping_sub(1)).is_some_and(|w| w.base == "take" && w.tag != Tag::Noun);
    if matches!(word.lower, "note" | "notice" | "part" | "issue" | "stock") && taken() {
        return Some(Tag::Noun);
    }
    // "Union sources said", "Questions about wages"
    let opens = || index == 0 && matches!(words.get(1).map(|w| w.lower), Some("about" | "on" | "over" | "as"));
    let speak = || next_is(PAST) && matches!(nearest, Tag::Noun | Tag::Name | Tag::Adj);
    if word.lower == "sources" && speak() || word.lower == "questions" && opens() {
        return Some(Tag::Noun);
    }
    // "Rebel sources said": no bare form opens a sentence that tells of somebody.
    let tells = || words.get(index + 2).is_some_and(|w| w.is(PAST | HAVE | BE | MODAL));
    if index == 0
        && has(BASE)
        && !has(PAST)
        && (word.term.actor || word.term.adjective)
        && next_is(PLURAL | ROLE)
        && tells()
    {
        return Some(Tag::Noun);
    }
    // "will stop air strikes": one bare form takes no other.
    let helps = || {
        let before = words.get(index.wrapping_sub(1)).map_or("", |w| w.base);
        matches!(before, "help" | "let" | "make" | "go" | "come" | "dare" | "need" | "see" | "hear" | "have")
    };
    let bare = has(BASE) && !has(PAST | PART | ADV | PREP | ADJ);
    if nearest == Tag::VerbBase && bare && next_is(NOUN | VERBNOUN | PLURAL) && !helps() {
        return Some(Tag::Noun);
    }
    // "took command of it", "seeking help from it"
    let held = || {
        words
            .get(index.wrapping_sub(1))
            .is_some_and(|w| matches!(w.tag, Tag::VerbFinite | Tag::VerbIng | Tag::VerbPart))
    };
    if bare && next_is(PREP) && held() && !helps() {
        return Some(Tag::Noun);
    }
    // "Armed clashes broke out": no sentence begins with what somebody did to them.
    if index == 0 && has(PART) && !has(BASE) && next_is(NOUN | VERBNOUN) && !next_is(DET | POSS | PRON | PREP) {
        return Some(Tag::Adj);
    }
    // "no longer": one adverb, which denies.
    let no_longer = |at: usize| {
        words.get(at).is_some_and(|w| w.base == "no") && words.get(at + 1).is_some_and(|w| w.base == "longer")
    };
    if no_longer(index) {
        return Some(Tag::Neg);
    }
    if index > 0 && no_longer(index - 1) {
        return Some(Tag::Adv);
    }
    // "once again", "once more": no clause begins there.
    let than = || index.checked_sub(1).and_then(|b| words.get(b)).is_some_and(|w| w.lower == "than");
    if word.base == "once" && (next.is_some_and(|w| matches!(w.base, "again" | "more")) || than()) {
        return Some(Tag::Adv);
    }
    if word.base == "more" && words.get(index.wrapping_sub(1)).is_some_and(|w| w.base == "once") {
        return Some(Tag::Adv);
    }
    None
}

/// Whether what would be stands before the word, and a clause behind it: "would accept it provided the gates stay open".
fn stands_between_clauses(words: &[Word], index: usize) -> bool {
    let mark = |w: &Word| matches!(w.tag, Tag::Comma | Tag::Semicolon);
    let mut behind = words.get(index + 1..).unwrap_or_default().iter().take_while(|w| !mark(w));
    let would = words.get(..index).unwrap_or_default().iter().any(|w| w.tag == Tag::Modal);
    let opens = behind.next().is_some_and(|w| w.is(DET | POSS | PRON) || w.capital);
    would && opens && behind.skip(1).any(|w| w.is(PAST | MODAL | BE | HAVE) || w.is(S) && !w.is(NOUN))
}
