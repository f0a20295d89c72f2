//! Participles that look like the past: a clause said of a noun without "which was".

use super::pos::*;
use crate::coding::attribution::lexicon::class::{DETERMINER, PART as PART_CLASS, REALIZE, SAY, TELL, THINK, WANT};
use crate::coding::attribution::paragraph::Word;
use crate::language::TokenKind;

/// "The poll released on Monday showed", "read a letter released on Monday": a past form whose clause has another finite verb,
/// and nothing to hold both apart, is a participle.
pub(super) fn reduced_relatives(words: &mut [Word], text: &str) {
    let apart = |word: &Word| {
        word.pos & (CONJ | SUB | THAT | REL | WH) != 0 || word.kind == TokenKind::Mark && !word.marks_quotation
    };
    inserted_participles(words);
    // Whether the clause so far has a finite verb, and whether that takes a clause.
    let (mut finite, mut takes) = (false, false);
    for at in 0..words.len() {
        let Some(word) = words.get(at).copied() else { break };
        if apart(&word) {
            (finite, takes) = (false, false);
            continue;
        }
        let open = word.pos == FIN
            && word.is(PART_CLASS)
            && !word.is(SAY | THINK)
            && !has_no_passive(&word)
            && at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|word| word.pos & (NOUN | NAME) != 0);
        if open {
            // "Holt pledged to open it": no participle of this verb hangs on a name.
            let wants = word.is(WANT) && words.get(at + 1).is_some_and(|next| next.pos & TO != 0);
            if wants && words.get(at - 1).is_some_and(|before| before.pos & NAME != 0) {
                finite = true;
                continue;
            }
            let last = |next: &Word| matches!(next.span.of(text), "last" | "this" | "earlier");
            let hangs = words.get(at + 1).is_some_and(|next| next.pos & (PREP | TIME | ADV | TO) != 0 || last(next));
            // "put out a letter": with an object it is no participle.
            let form = |at: usize| words.get(at).map_or("", |word| word.span.of(text));
            let particle = matches!(form(at + 1), "out" | "up" | "down" | "off");
            let hangs = hangs
                && !(particle && words.get(at + 2).is_some_and(|word| word.pos & DET != 0 || word.is(DETERMINER)));
            let mut behind = words.iter().skip(at + 1).take(14).take_while(|word| !apart(word) && word.pos & PRON == 0);
            let bare = |word: &Word| matches!(word.span.of(text), "be" | "been" | "being" | "having");
            if finite && !takes || hangs && behind.any(|word| word.pos & (FIN | AUX) != 0 && !bare(word)) {
                if let Some(word) = words.get_mut(at) {
                    word.pos = PART;
                }
                continue;
            }
        }
        if word.pos & (FIN | AUX) != 0 {
            finite = true;
            takes |= word.is(SAY | TELL | THINK | REALIZE);
        }
    }
}

/// Whether a past form can't be said of a noun: "the mayor seemed", "the mayor declined".
fn has_no_passive(word: &Word) -> bool {
    word.entry.is_some_and(|entry| {
        matches!(
            entry.base,
            "seem"
                | "appear"
                | "look"
                | "come"
                | "go"
                | "become"
                | "remain"
                | "happen"
                | "decline"
                | "refuse"
                | "agree"
                | "try"
                | "begin"
                | "start"
                | "continue"
        )
    })
}

/// "The survey, conducted for the mayor, found": a past form between commas before the verb is a participle.
fn inserted_participles(words: &mut [Word]) {
    let comma = |word: &Word| word.kind == TokenKind::Mark && !word.marks_quotation && word.span.len() == 1;
    for at in 2..words.len() {
        let (Some(noun), Some(mark), Some(word), Some(next)) =
            (words.get(at - 2), words.get(at - 1), words.get(at), words.get(at + 1))
        else {
            continue;
        };
        let open = word.pos == FIN && word.is(PART_CLASS) && noun.pos & (NOUN | NAME) != 0 && comma(mark);
        if !open || next.pos & (PREP | TIME | ADV) == 0 {
            continue;
        }
        let behind = words.iter().skip(at + 1).take(20);
        let mut rest = behind.skip_while(|word| !comma(word) && word.pos & (FIN | AUX | PRON) == 0);
        let closes = rest.next().is_some_and(comma);
        if closes
            && rest.find(|word| word.pos & ADV == 0).is_some_and(|word| word.pos & (FIN | AUX) != 0)
            && let Some(word) = words.get_mut(at)
        {
            word.pos = PART;
        }
    }
}
