//! Words of the closed classes: pronouns, determiners, conjunctions, prepositions.

use super::Place;
use super::pos::*;
use super::{has_ending_of_noun, is_nounish};
use crate::coding::attribution::lexicon::class::{
    ADVERB, AND, AUXILIARY, BASE as BASE_CLASS, BE as BE_CLASS, CUE, DETERMINER, DO as DO_CLASS, HAVE as HAVE_CLASS,
    ING as ING_CLASS, MODAL as MODAL_CLASS, NOT, NOUN as NOUN_CLASS, OBJECT, PART as PART_CLASS, PAST, PRONOUN,
    QUALITY, RELATIVE, S, SUB as SUB_CLASS, THAT as THAT_CLASS, THING, TIME as TIME_CLASS, TO as TO_CLASS, WANT,
};
use crate::coding::attribution::paragraph::Word;
use crate::language::TokenKind;

impl Place<'_> {
    pub(super) fn closed_class(&self, class: u64, form: &str) -> u32 {
        let lower = form.to_ascii_lowercase();
        let nounish = self.next(ADVERB).is_some_and(is_nounish);
        match lower.as_str() {
            "who" | "which" | "whose" | "whom" => {
                let noun = self.before(0).is_some_and(|before| {
                    before.pos & (HEAD | PREP | CONJ | TIME) != 0
                        || before.kind == TokenKind::Mark && before.span.of(self.text) != ":"
                });
                return if noun { REL } else { WH };
            }
            "her" | "his" => return if nounish { DET } else { OBJ },
            "like" => {
                let verb = self.before(ADV | NEG).is_some_and(|before| before.pos & (MODAL | DO | TO) != 0)
                    || self.before(0).is_some_and(|before| before.pos & PRON != 0);
                return if verb { BASE } else { PREP };
            }
            _ => {}
        }
        if class & TO_CLASS != 0 {
            return self.to();
        }
        if class & (BE_CLASS | HAVE_CLASS | DO_CLASS | MODAL_CLASS) != 0 {
            return if class & BE_CLASS != 0 {
                BE
            } else if class & HAVE_CLASS != 0 {
                HAVE
            } else if class & DO_CLASS != 0 {
                DO
            } else {
                MODAL
            };
        }
        if class & NOT != 0 {
            return NEG;
        }
        if class & THAT_CLASS != 0 {
            return THAT;
        }
        if class & RELATIVE != 0 {
            return WH;
        }
        if class & AND != 0 {
            return CONJ;
        }
        if matches!(lower.as_str(), "all" | "both" | "each")
            && self.before(ADV).is_some_and(|before| before.pos & (AUX | PRON) != 0)
        {
            return ADV;
        }
        if matches!(lower.as_str(), "the" | "a" | "an" | "my" | "your" | "our" | "their" | "its" | "every") {
            return DET;
        }
        if class & DETERMINER != 0 {
            // "some said", "this is": alone.
            return if nounish || self.next(0).is_some_and(|next| next.is(DETERMINER)) { DET } else { PRON };
        }
        if class & PRONOUN != 0 {
            return if matches!(lower.as_str(), "many" | "some" | "others") && nounish { DET } else { PRON };
        }
        if class & OBJECT != 0 {
            return OBJ;
        }
        let least = lower == "at" && matches!(self.form(self.at + 1), "least" | "most");
        if least
            || self.at > 0
                && matches!(lower.as_str(), "about" | "over")
                && self.words.get(self.at + 1).is_some_and(|next| next.kind == TokenKind::Number)
        {
            return ADV;
        }
        if class & SUB_CLASS != 0 {
            // "Holt once said"
            let before_verb = self.before(0).is_some_and(|before| before.pos & (HEAD & !NUM) != 0)
                && self.next(ADVERB).is_some_and(|next| next.is(PAST) && next.is(CUE));
            if lower == "once" && before_verb {
                return ADV;
            }
            // "has since stressed"
            if lower == "since" && self.before(0).is_some_and(|before| before.pos & HAVE != 0) {
                return ADV;
            }
            let phrase = matches!(lower.as_str(), "before" | "after" | "since" | "until" | "till")
                && (self.next(0).is_some_and(|next| next.kind == TokenKind::Number || next.is(TIME_CLASS | ING_CLASS))
                    || !self.verb_follows());
            if phrase {
                return PREP;
            }
            return if lower == "so" && self.next(0).is_some_and(|next| next.is(QUALITY | ADVERB)) { ADV } else { SUB };
        }
        // "an inside source"
        let within = matches!(lower.as_str(), "inside" | "outside" | "above" | "near" | "opposite" | "down" | "off");
        if within && nounish && self.before(0).is_some_and(|before| before.pos & (DET | POSS) != 0) {
            return ADJ;
        }
        PREP
    }

    /// The "to" of an infinitive, or the preposition.
    fn to(&self) -> u32 {
        // "to back the plan": what is an adverb too may be the verb.
        let back = self.next(0).filter(|next| next.is(BASE_CLASS));
        let Some(next) = back.or_else(|| self.next(ADVERB | NOT)) else { return PREP };
        if self.before(0).is_some_and(|before| before.span.of(self.text).eq_ignore_ascii_case("according")) {
            return PREP;
        }
        if next.capital && !self.headline {
            return PREP;
        }
        if next.is(AUXILIARY) {
            return TO;
        }
        if next.is(BASE_CLASS) {
            // "to work" is a verb, "to work and family" seldom is.
            let noun = next.is(THING | NOUN_CLASS)
                && self.words.get(self.at + 2).is_some_and(|word| {
                    word.is(BE_CLASS | HAVE_CLASS | MODAL_CLASS) || word.is(PAST) && !word.is(PART_CLASS)
                });
            return if noun { PREP } else { TO };
        }
        // "declined to address the report"
        let wanted =
            self.before(0).is_some_and(|before| before.is(WANT) && before.pos & (FIN | PART | BASE | ING) != 0);
        if wanted && next.is(THING) && self.words.get(self.at + 2).is_some_and(|word| word.is(DETERMINER | OBJECT)) {
            return TO;
        }
        // A verb that isn't listed: "to overhaul the cranes".
        let form = next.span.of(self.text);
        if next.class == 0 && next.kind == TokenKind::Word && !has_ending_of_noun(form) { TO } else { PREP }
    }

    /// Whether what may be a finite verb stands among the next words: "after he left", not "after the vote".
    fn verb_follows(&self) -> bool {
        let clause = |word: &&Word| word.kind != TokenKind::Mark && !word.is(THAT_CLASS);
        self.words.iter().skip(self.at + 1).take(7).take_while(clause).any(|word| {
            word.is(AUXILIARY)
                || word.is(PAST | S) && !word.is(THING | NOUN_CLASS) && !word.capital
                || word.is(PRONOUN) && !word.is(DETERMINER)
        })
    }
}
