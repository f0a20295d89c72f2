//! Words that belong together: adverbs and conjunctions of several words, words said twice.

use super::super::class::*;
use super::super::{Tag, Word};
use crate::coding::clause::at_no_price;

/// Adverbs of two or three words, which stand between the words of a verb as one of one does: "was in principle prepared",
/// "most of all".
pub(super) fn adverbs(words: &mut [Word]) {
    for at in 1..words.len() {
        let Some([first, second]) = words.get(at - 1..=at) else { continue };
        if first.tag != Tag::Prep && first.lower != "as" {
            continue;
        }
        let most = at > 1 && words.get(at - 2).is_some_and(|w| matches!(w.lower, "most" | "least" | "first"));
        let from = if most && first.lower == "of" { at - 2 } else { at - 1 };
        let adverb = match first.lower {
            "in" => matches!(second.lower, "principle" | "general" | "fact" | "effect" | "theory" | "turn"),
            "above" => second.lower == "all",
            "of" => second.lower == "course" || second.lower == "all" && most,
            "for" => second.lower == "now",
            "at" => matches!(second.lower, "last" | "present" | "once"),
            "as" => second.lower == "yet",
            _ => false,
        };
        if adverb {
            for word in words.get_mut(from..=at).unwrap_or_default() {
                word.tag = Tag::Adv;
            }
        }
    }
}

/// "would under no circumstances accept": between an auxiliary and its verb it denies.
pub(super) fn denials(words: &mut [Word]) {
    for last in 3..words.len() {
        let before = words.get(last - 3).map_or(Tag::Other, |w| w.tag);
        if !matches!(before, Tag::Modal | Tag::Have | Tag::Be | Tag::Do | Tag::Quote) || !at_no_price(words, last) {
            continue;
        }
        let denial = words.get_mut(last - 2..=last).unwrap_or_default().iter_mut();
        for (word, tag) in denial.zip([Tag::Adv, Tag::Neg, Tag::Adv]) {
            word.tag = tag;
        }
    }
}

/// "Wages as well as pensions", "wages, along with pensions": the last word joins the two groups as "and" does.
pub(super) fn conjunctions(words: &mut [Word]) {
    for at in 1..words.len() {
        let form = |at: usize| words.get(at).map_or("", |w| w.lower);
        let well = form(at) == "as" && form(at - 1) == "well" && at > 1 && form(at - 2) == "as";
        let along = form(at) == "with" && matches!(form(at - 1), "along" | "together");
        let from = at - if well { 2 } else { 1 };
        let thing = |w: &Word| {
            matches!(w.tag, Tag::Noun | Tag::Name | Tag::Pron | Tag::VerbIng | Tag::Comma | Tag::Quote) || w.is(S)
        };
        if (well || along) && from.checked_sub(1).and_then(|before| words.get(before)).is_some_and(thing) {
            for word in words.get_mut(from..at).unwrap_or_default() {
                word.tag = Tag::Adv;
            }
            if let Some(word) = words.get_mut(at) {
                word.tag = Tag::Conj;
            }
        }
    }
}

/// Whether the three words from `at` on are one adjective: "face to face talks", "one on one".
pub(super) fn twice(words: &[Word], at: usize) -> bool {
    let Some([first, joint, last]) = words.get(at..at + 3) else { return false };
    joint.is(TO | PREP)
        && matches!(joint.lower, "to" | "on" | "by" | "for")
        && first.lower == last.lower
        && !first.is(DET | PRON)
        && first.tag != Tag::Quote
}
