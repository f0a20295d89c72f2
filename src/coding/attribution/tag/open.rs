//! Words of the open classes: which of its forms a verb stands in, and whether it is one here.

use super::Place;
use super::pos::*;
use super::{has_ending_of_adjective, is_nounish};
use crate::coding::attribution::lexicon::class::{
    ADJECTIVE, ADVERB, AUXILIARY, BASE as BASE_CLASS, CUE, DETERMINER, ING as ING_CLASS, MESSAGE, NOUN as NOUN_CLASS,
    NUMBER, OBJECT, PART as PART_CLASS, PAST, PREPOSITION, PRONOUN, QUALITY, REALIZE, RELATIVE, S, SAY,
    SUB as SUB_CLASS, THAT as THAT_CLASS, THING, THINK, TO as TO_CLASS, WEAK,
};
use crate::coding::attribution::paragraph::Word;
use crate::language::TokenKind;

impl Place<'_> {
    pub(super) fn open_class(&self, class: u64, form: &str) -> u32 {
        if class & NUMBER != 0 {
            return NUM;
        }
        // "made it clear"
        let made = self.at.checked_sub(2).and_then(|at| self.words.get(at)).and_then(|word| word.entry);
        if class & QUALITY != 0 && made.is_some_and(|entry| entry.base == "make") {
            return ADJ;
        }
        let before = self.before(ADV | NEG).map_or(0, |word| word.pos);
        let near = self.before(0).map_or(0, |word| word.pos);
        let nounish = self.next(0).is_some_and(is_nounish);
        let in_group = near & (DET | POSS | NUM) != 0 || near & ADJ != 0;
        // "four in ten say they …", "42% said the …": a number, and a clause of its own behind.
        let counts = near & NUM != 0 || self.before(0).is_some_and(|word| word.is(QUALITY) && near & ADJ != 0);
        if counts
            && class & (SAY | THINK | REALIZE) != 0
            && class & (BASE_CLASS | PAST) != 0
            && class & THING == 0
            && self.clause()
        {
            return FIN;
        }
        if class & CUE != 0 && class & BASE_CLASS != 0 && self.is_said_of_some() {
            return FIN;
        }
        if class & ADVERB != 0 && class & (BASE_CLASS | QUALITY | ADJECTIVE) == 0 {
            return ADV;
        }
        // "was first reported", "the mayor first said"
        let beside_verb = class & ADVERB != 0
            && near & (AUX | NOUN | NAME | PRON) != 0
            && self.next(0).is_some_and(|next| next.is(PART_CLASS | PAST) && (next.is(CUE) || form == "likely"));
        if beside_verb {
            return ADV;
        }
        // "which he said defied them": the verb of what is said follows.
        let gap = || {
            self.words
                .get(..self.at)
                .unwrap_or_default()
                .iter()
                .rev()
                .take(6)
                .any(|word| word.pos & (REL | WH | THAT) != 0)
        };
        if class & ING_CLASS != 0 {
            return self.ing(near, nounish, class);
        }
        if class & (PAST | PART_CLASS) != 0 && !(class & BASE_CLASS != 0 && before & (TO | MODAL | DO) != 0) {
            return self.past(before, near, nounish && !(near & FIN != 0 && gap()), class);
        }
        if class & S != 0 && near & FIN != 0 && !gap() {
            // "said details of the plan"
            return NOUN;
        }
        if class & S != 0 {
            let says = class & (SAY | THINK) != 0 && near & ADJ != 0 && self.next(0).is_some_and(|next| next.capital);
            let only_says = class & (SAY | THINK) != 0 && near & (DET | POSS) == 0;
            return if class & (THING | NOUN_CLASS) == 0 {
                if !says && !only_says && (in_group || near & PREP != 0) { NOUN } else { FIN }
            } else {
                self.third_person(near)
            };
        }
        if class & BASE_CLASS != 0 {
            return self.base(before, near, class);
        }
        if before & (MODAL | DO) != 0 || near & TO != 0 {
            return BASE;
        }
        // "the firm declined to": a verb with what it takes stands behind.
        let verb = near & (DET | POSS | NOUN) != 0
            && self.words.get(self.at + 1).is_some_and(|next| next.is(PAST) && next.is(CUE))
            && self.words.get(self.at + 2).is_some_and(|word| word.is(TO_CLASS | THAT_CLASS | DETERMINER | PRONOUN));
        // "the chief of staff"
        let alone = verb
            || near & (DET | POSS) != 0
                && self.next(0).is_some_and(|next| {
                    let comma = next.kind == TokenKind::Mark && self.is_comma(next);
                    comma || next.is(AUXILIARY) || next.is(PREPOSITION) && !next.is(SUB_CLASS)
                });
        if class & (QUALITY | ADJECTIVE) != 0 && !alone {
            return if class & NOUN_CLASS != 0 && !nounish { NOUN } else { ADJ };
        }
        if class & NOUN_CLASS == 0 && has_ending_of_adjective(form) && (nounish || before & BE != 0) {
            return ADJ;
        }
        NOUN
    }

    /// "Many fear that", "two-thirds support it": some of those spoken of before, and what a verb takes.
    fn is_said_of_some(&self) -> bool {
        let some = |form: &str| {
            let form = form.to_ascii_lowercase();
            let share =
                matches!(form.as_str(), "half" | "third" | "quarter" | "one-third" | "two-thirds" | "three-quarters");
            share || matches!(form.as_str(), "many" | "more" | "most" | "few" | "others" | "some")
        };
        self.at.checked_sub(1).is_some_and(|before| some(self.form(before)))
            && self.next(0).is_some_and(|next| {
                next.is(PRONOUN | THAT_CLASS | DETERMINER | OBJECT | TO_CLASS)
                    || next.capital
                    || next.is(ING_CLASS) && !next.is(THING)
            })
    }

    /// Whether what follows begins a clause: a pronoun, "that", an article.
    fn clause(&self) -> bool {
        self.next(0).is_some_and(|next| next.is(PRONOUN | THAT_CLASS | DETERMINER))
    }

    fn ing(&self, near: u32, nounish: bool, class: u64) -> u32 {
        if near & (DET | POSS | NUM) != 0 && !(near & NUM != 0 && class & SAY != 0) {
            return if nounish { ADJ } else { NOUN };
        }
        // "Polling of voters"
        if near & ADJ != 0 || near == 0 && self.next(0).is_some_and(|next| next.span.of(self.text) == "of") {
            return NOUN;
        }
        let object = self
            .next(0)
            .is_some_and(|next| next.is(DETERMINER | OBJECT | PRONOUN | THAT_CLASS | TO_CLASS) || next.capital);
        let thing = class & (THING | NOUN_CLASS) != 0;
        if (near & (PREP | NOUN) != 0 && thing || near & NAME != 0 && class & THING != 0) && !object {
            return NOUN;
        }
        // "his stern warning that"
        let owned = self.at.checked_sub(2).and_then(|at| self.words.get(at)).is_some_and(|word| {
            let form = word.span.of(self.text);
            word.pos & POSS != 0 || matches!(form, "his" | "her" | "their" | "its" | "my" | "our" | "a" | "an")
        });
        if near & NOUN != 0 && thing && owned && self.next(0).is_some_and(|next| next.is(THAT_CLASS | TO_CLASS)) {
            return NOUN;
        }
        ING
    }

    /// "…, documents show.": a verb at the end of its sentence, behind a noun that follows a comma.
    fn closes_tag(&self) -> bool {
        let word = |at: usize| self.words.get(at);
        let ends = word(self.at + 1).is_none_or(|next| matches!(next.span.of(self.text), "." | "?" | "!" | ","));
        let before = self.words.get(..self.at).unwrap_or_default().iter().rev().take(12);
        let cue = word(self.at).is_some_and(|word| word.is(SAY | WEAK | REALIZE | THINK));
        let comma = before.take_while(|word| word.pos & (FIN | AUX | CONJ | ING) == 0).any(|word| self.is_comma(word));
        ends && cue && comma && self.before(0).is_some_and(|word| word.pos & (NOUN | NAME) != 0)
    }

    fn third_person(&self, near: u32) -> u32 {
        if near & (DET | POSS | ADJ | NUM | PREP | TO | MODAL) != 0 {
            return NOUN;
        }
        if near & (PRON | REL | WH) != 0 {
            return FIN;
        }
        let plural = self.before(0).is_some_and(|before| before.pos & NOUN != 0 && self.is_plural(before));
        // "an average of polls shows"
        let of = |at: usize| self.words.get(at).is_some_and(|word| word.span.of(self.text) == "of");
        let plural = plural && !self.at.checked_sub(2).is_some_and(of);
        let particle = self.words.get(self.at + 1).filter(|next| next.is(PREPOSITION)).is_none_or(|next| {
            let form = next.span.of(self.text);
            self.words
                .get(self.at)
                .and_then(|word| word.entry)
                .is_some_and(|entry| entry.particles.iter().any(|(particle, _)| particle.starts_with(form)))
        });
        let opens = self.opens_complement() && particle;
        // "A poll of owners shows that …"
        let that = self.words.get(self.at).is_some_and(|word| word.is(SAY | REALIZE))
            && self.next(0).is_some_and(|next| next.is(THAT_CLASS));
        let plural = plural && !that;
        let subject = near & (NAME | NOUN | THAT | TIME | ADV | MARK) != 0 && !plural;
        let listed = near & CONJ == 0 || self.words.iter().take(self.at).any(|word| word.pos & FIN != 0 && word.is(S));
        let start = near == 0;
        // "that Holt hopes can help"
        let gap = self
            .at
            .checked_sub(2)
            .and_then(|at| self.words.get(at))
            .is_some_and(|word| word.pos & (THAT | REL | WH) != 0);
        if gap && near & (NAME | NOUN) != 0 && self.next(0).is_some_and(|next| next.is(AUXILIARY)) {
            return FIN;
        }
        if self.closes_tag() && !plural {
            return FIN;
        }
        if opens && subject && listed && !start || near & CONJ != 0 && listed && opens { FIN } else { NOUN }
    }

    fn base(&self, before: u32, near: u32, class: u64) -> u32 {
        if before & (TO | MODAL | DO) != 0 {
            return BASE;
        }
        // "a think tank"
        if near & (DET | ADJ | NOUN) != 0
            && self.next(0).is_some_and(|next| next.span.of(self.text).starts_with("tank"))
        {
            return NOUN;
        }
        let noun = class & (THING | NOUN_CLASS) != 0;
        if near & (DET | POSS | NUM | ADJ) != 0 || near & PREP != 0 {
            return if class & QUALITY != 0 && self.next(0).is_some_and(is_nounish) { ADJ } else { NOUN };
        }
        if class & (QUALITY | ADJECTIVE) != 0 && (self.next(0).is_some_and(is_nounish) || before & BE != 0) {
            return ADJ;
        }
        if before & BE != 0 || near & BE != 0 {
            return NOUN;
        }
        if before & (PRON | REL) != 0 {
            return FIN;
        }
        let pair =
            self.at > 3 && self.words.get(self.at - 2).is_some_and(|word| word.pos & CONJ != 0) && near & NAME != 0;
        let plural = pair
            || self.before(ADV | NEG).is_some_and(|before| before.pos & (NOUN | NAME) != 0 && self.is_plural(before));
        // "Weirs campaign manager": a name in "s" is one person's, and what stands behind goes on the group.
        let named = self.before(0).is_some_and(|before| before.pos & NAME != 0)
            && self.words.get(self.at + 1).is_some_and(|next| {
                next.class & !NOUN_CLASS == 0 && !next.capital && next.kind == TokenKind::Word
                    || class & CUE == 0 && !next.is(DETERMINER | PRONOUN | OBJECT | TO_CLASS)
            });
        let joined = before & (CONJ | MARK) != 0;
        let earlier = |pos: u32| self.words.iter().take(self.at).rev().take(30).any(|word| word.pos & pos != 0);
        if noun {
            let opens = self.opens_complement();
            let plural = !named && (plural || opens && before & (NOUN | NAME) != 0 && self.plural_subject());
            return if plural && (opens || self.closes_tag()) {
                FIN
            } else if joined && opens && earlier(BASE) {
                BASE
            } else if before & THAT != 0 && opens {
                FIN
            } else {
                NOUN
            };
        }
        // "Economists, like the owners, say …": the clause has no verb yet.
        let awaited = before & MARK != 0
            && class & (SAY | THINK) != 0
            && !earlier(FIN | AUX | BASE | SUB)
            && earlier(NOUN | NAME | PRON);
        // "those who were asked say", "…, say some dockers"
        let speaks = class & (SAY | THINK) != 0 && earlier(NOUN | NAME | PRON) && self.next(0).is_some();
        let closed =
            speaks && before & PART != 0 || near & MARK != 0 && class & SAY != 0 && self.form(self.at) == "say";
        // "have left the port and say they will stay"
        let joins = near & CONJ != 0 && class & (SAY | THINK) != 0 && self.clause() && !earlier(BASE);
        if awaited || closed || joins || plural || before & (NOUN | NAME | THAT | TIME) != 0 && !joined {
            return FIN;
        }
        BASE
    }

    /// "Voters in each state want": whether the clause has no verb so far, and a plural noun before its first preposition.
    fn plural_subject(&self) -> bool {
        let mut head = None;
        for word in self.words.get(..self.at).unwrap_or_default().iter().rev().take(12) {
            if word.pos & (FIN | AUX | BASE | ING | PART | TO | CONJ) != 0 {
                return false;
            }
            if word.pos & (SUB | THAT | REL | WH) != 0 || word.kind == TokenKind::Mark {
                break;
            }
            if word.pos & PREP != 0 {
                head = None;
            } else {
                head = head.or(Some(word).filter(|word| word.pos & (NOUN | NAME) != 0));
            }
        }
        head.is_some_and(|word| self.is_plural(word) && (word.pos & NOUN != 0 || word.span.len() > 6))
    }

    /// Whether what follows is what a verb takes rather than a noun.
    fn opens_complement(&self) -> bool {
        let quoted = self.words.get(self.at + 1).is_some_and(|next| next.marks_quotation && next.quotation > 0);
        // "Advocates also said": the verb is still to come.
        let verb_behind = self
            .words
            .get(self.at + 2)
            .is_some_and(|word| word.is(PAST) && !word.is(THING | NOUN_CLASS) || word.is(AUXILIARY));
        quoted
            || self.words.get(self.at + 1).is_some_and(|next| {
                next.is(DETERMINER | PRONOUN | OBJECT | TO_CLASS | QUALITY)
                    || next.is(THAT_CLASS | RELATIVE) && self.words.get(self.at).is_some_and(|word| word.is(CUE))
                    || next.capital
                    || next.kind == TokenKind::Number
                    || next.is(PREPOSITION) && !matches!(next.span.of(self.text), "of" | "from" | "among")
                    || next.is(SUB_CLASS)
                    || next.is(ADVERB) && !verb_behind
                    || matches!(next.class, 0 | MESSAGE) && next.kind == TokenKind::Word
                    || next.is(NOUN_CLASS | THING) && next.is(S)
                    || matches!(next.span.of(self.text), ":" | "there")
            })
    }

    fn is_plural(&self, word: &Word) -> bool {
        let form = word.span.of(self.text);
        let short_name = word.capital && word.class == 0 && form.len() < 5;
        form.ends_with('s') && !form.ends_with("ss") && !form.ends_with("sis") && !form.ends_with("'s") && !short_name
            || matches!(form, "people" | "men" | "women" | "children" | "police" | "percent" | "majority")
    }
}
