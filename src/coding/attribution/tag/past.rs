//! Past forms: whether one is finite, a participle, or stands before a noun.

use super::Place;
use super::pos::*;
use crate::coding::attribution::lexicon::class::{
    BASE as BASE_CLASS, ING as ING_CLASS, NOUN as NOUN_CLASS, PART as PART_CLASS, PAST, PREPOSITION, RELATIVE,
    SUB as SUB_CLASS, THING, TIME as TIME_CLASS, TO as TO_CLASS,
};

impl Place<'_> {
    /// What the past form at this place is; `before` and `near` are the word before it without and with adverbs.
    pub(super) fn past(&self, before: u32, near: u32, nounish: bool, class: u64) -> u32 {
        if before & (BE | HAVE) != 0 {
            return PART;
        }
        // "Half said yes", "the 43-year-old asked"
        let counted = near & NUM != 0 && self.form(self.at) == "said";
        let aged = self.at.checked_sub(1).is_some_and(|before| self.form(before).ends_with("-old")) && !nounish;
        if near & (DET | POSS | NUM | ADJ) != 0 && !counted && !aged || near & ADV != 0 && before & (DET | POSS) != 0 {
            if class & BASE_CLASS != 0 && class & (THING | NOUN_CLASS) != 0 {
                return NOUN;
            }
            return if nounish { ADJ } else { NOUN };
        }
        // "said closed ports", "said undecided voters"
        if near & PREP != 0 || near & FIN != 0 && nounish {
            return if nounish { ADJ } else { PART };
        }
        if class & PAST == 0 {
            return if before & (MODAL | DO | TO) != 0 { BASE } else { PART };
        }
        let next = self.next(0);
        let by = next.is_some_and(|next| next.span.of(self.text) == "by");
        let speaks = matches!(self.form(self.at), "said" | "added" | "wrote" | "tweeted");
        // "responded by saying"
        let by = by && !self.words.get(self.at + 2).is_some_and(|word| word.is(ING_CLASS) && !word.is(THING));
        if by && !speaks && class & PART_CLASS != 0 && before & (NOUN | NAME | MARK) != 0 {
            return PART;
        }
        // "a plan called …": named.
        let names = matches!(self.form(self.at), "called" | "named" | "dubbed" | "titled" | "entitled" | "nicknamed");
        if names && near & NOUN != 0 && next.is_some_and(|next| next.capital || next.quotation > 0) {
            return PART;
        }
        // "Asked about the dues, Holt said": a participle that begins its clause.
        let opens = before == 0 || near & SUB != 0;
        let comma = self.before(0).is_some_and(|before| self.is_comma(before));
        let hangs =
            next.is_some_and(|next| next.is(PREPOSITION | TO_CLASS | SUB_CLASS | RELATIVE) || next.is(TIME_CLASS));
        let typical = matches!(
            self.form(self.at),
            "asked"
                | "based"
                | "known"
                | "named"
                | "led"
                | "followed"
                | "joined"
                | "backed"
                | "fueled"
                | "compared"
                | "accompanied"
                | "prompted"
                | "surrounded"
                | "sparked"
                | "coupled"
                | "combined"
                | "released"
                | "published"
                | "pressed"
                | "held"
                | "located"
                | "intended"
                | "designed"
                | "aimed"
                | "organized"
                | "sponsored"
                | "dubbed"
        );
        let allied = matches!(
            self.form(self.at),
            "allied"
                | "aligned"
                | "affiliated"
                | "associated"
                | "based"
                | "dated"
                | "commissioned"
                | "located"
                | "entitled"
        ) && near & (NOUN | NAME) != 0;
        if class & PART_CLASS != 0 && (opens || (comma || allied) && hangs && (typical || allied)) {
            return PART;
        }
        FIN
    }
}
