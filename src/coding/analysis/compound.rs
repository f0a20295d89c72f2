//! Names and keywords of several words, and nouns that look like verbs, tagged as the names of things that they are.

use super::super::actor::Mention;
use super::super::issue::Found;
use super::super::word::{Tag, Word, class};

/// "The Union of Harbour and Dock Labour", "Trinidad and Tobago": what joins the words of one name joins nothing else.
pub(super) fn whole_names(words: &mut [Word], actors: &[Mention]) {
    for mention in actors {
        for word in words.get_mut(mention.start + 1..mention.end).unwrap_or_default() {
            if word.tag == Tag::Conj {
                word.tag = Tag::Name;
            }
        }
    }
}

/// A keyword of several words that ends in a noun, or in "-ing", is one noun group: "a working week", "bottom trawling".
pub(super) fn compounds(words: &mut [Word], found: &Found) {
    for mention in &found.mentions {
        let together = mention.parts.windows(2).all(|pair| matches!(pair, [(_, end), (start, _)] if start == end));
        let (start, end) = (&mention.start, &mention.end);
        if !together {
            continue;
        }
        let last = end.saturating_sub(1);
        let ends = words.get(last).is_some_and(|w| matches!(w.tag, Tag::Noun | Tag::VerbIng));
        let first = words.get(*start).is_some_and(|w| matches!(w.tag, Tag::VerbIng | Tag::Noun | Tag::Adj | Tag::Name));
        // "relegated clubs", "frozen money": what is done to it is part of the name.
        let done =
            words.get(*start).is_some_and(|w| matches!(w.tag, Tag::VerbFinite | Tag::VerbPart) && w.is(class::PART));
        if done
            && end - start == 2
            && ends
            && let Some(word) = words.get_mut(*start)
        {
            word.tag = Tag::Adj;
        }
        // "Heating: too dear", "on heating they agree": a thing, unless it has an object.
        if end - start == 1
            && matches!(
                words.get(*end).map(|w| w.tag),
                None | Some(
                    Tag::Colon
                        | Tag::Comma
                        | Tag::Other
                        | Tag::Prep
                        | Tag::Modal
                        | Tag::VerbFinite
                        | Tag::VerbBase
                        | Tag::To
                        | Tag::Conj
                )
            )
            && let Some(word) = words.get_mut(*start).filter(|w| w.tag == Tag::VerbIng)
        {
            word.tag = Tag::Noun;
        }
        // "wants heating and wages to improve": a thing beside another.
        let beside = start.checked_sub(2).is_some_and(|at| {
            let tag = |at: usize| words.get(at).map(|w| w.tag);
            tag(at) == Some(Tag::Noun) && tag(at + 1) == Some(Tag::Conj) && tag(*end + 1) == Some(Tag::VerbBase)
        });
        if end - start == 1
            && beside
            && words.get(*end).is_some_and(|w| w.tag == Tag::To)
            && let Some(word) = words.get_mut(*start).filter(|w| w.tag == Tag::VerbFinite && w.is(class::S))
        {
            word.tag = Tag::Noun;
        }
        // "to cease fire": a verb and its object.
        if end - start == 2 && words.get(*start).is_some_and(|w| w.tag == Tag::VerbBase) {
            if let Some(word) = words.get_mut(last).filter(|w| w.tag == Tag::VerbBase) {
                word.tag = Tag::Noun;
            }
            continue;
        }
        // "Sunday shows", "a pay rise": forms of a verb that are nouns here; "talks resume" is a clause.
        let plural = words.get(last.wrapping_sub(1)).is_some_and(|w| w.is(class::PLURAL));
        let nominal = words
            .get(last)
            .is_some_and(|w| w.tag == Tag::VerbFinite && w.is(class::S) || w.tag == Tag::VerbBase && !plural);
        if end - start > 1
            && first
            && nominal
            && let Some(word) = words.get_mut(last)
        {
            word.tag = Tag::Noun;
        }
        if end - start < 2 || !(ends || nominal) || !first {
            continue;
        }
        for word in words.get_mut(*start..*end).unwrap_or_default() {
            if word.tag == Tag::VerbIng {
                word.tag = Tag::Noun;
            }
        }
    }
}
