//! What each word of a sentence is, chosen among its classes by its neighbours, left to right.

use super::lexicon::class::{
    ADJECTIVE, ADVERB, AND, AUXILIARY, CUE, DETERMINER, ING as ING_CLASS, MESSAGE, MODAL as MODAL_CLASS, NOT,
    NOUN as NOUN_CLASS, OBJECT, PART as PART_CLASS, PREPOSITION, PRONOUN, QUALITY, RELATIVE, SUB as SUB_CLASS,
    THAT as THAT_CLASS, THING, TIME as TIME_CLASS, TO as TO_CLASS, VERB as VERB_CLASS,
};
use super::paragraph::Word;
use crate::language::TokenKind;

mod closed;
mod open;
mod past;
mod reduced;

/// The parts of speech, as bits.
pub(super) mod pos {
    pub const DET: u32 = 1;
    /// The possessive "'s".
    pub const POSS: u32 = 1 << 1;
    pub const PRON: u32 = 1 << 2;
    pub const OBJ: u32 = 1 << 3;
    pub const PREP: u32 = 1 << 4;
    /// The "to" of an infinitive.
    pub const TO: u32 = 1 << 5;
    pub const CONJ: u32 = 1 << 6;
    pub const SUB: u32 = 1 << 7;
    pub const THAT: u32 = 1 << 8;
    /// "who", "which", "whose".
    pub const REL: u32 = 1 << 9;
    /// "what", "how", "why".
    pub const WH: u32 = 1 << 10;
    pub const MODAL: u32 = 1 << 11;
    pub const BE: u32 = 1 << 12;
    pub const HAVE: u32 = 1 << 13;
    pub const DO: u32 = 1 << 14;
    pub const NEG: u32 = 1 << 15;
    pub const ADV: u32 = 1 << 16;
    pub const ADJ: u32 = 1 << 17;
    pub const NUM: u32 = 1 << 18;
    pub const NOUN: u32 = 1 << 19;
    pub const NAME: u32 = 1 << 20;
    pub const TIME: u32 = 1 << 21;
    /// A base form behind "to", a modal or "do", or as an order.
    pub const BASE: u32 = 1 << 22;
    /// A finite form.
    pub const FIN: u32 = 1 << 23;
    /// A past participle.
    pub const PART: u32 = 1 << 24;
    pub const ING: u32 = 1 << 25;
    pub const MARK: u32 = 1 << 26;

    /// An auxiliary verb.
    pub const AUX: u32 = MODAL | BE | HAVE | DO;
    /// A full verb.
    pub const VERB: u32 = BASE | FIN | PART | ING;
    /// What may end a noun group.
    pub const HEAD: u32 = NOUN | NAME | PRON | OBJ | NUM;
    /// What a noun group is made of.
    pub const NOMINAL: u32 = DET | POSS | ADJ | NUM | NOUN | NAME;
}
use pos::*;

/// Tags the words of a sentence.
pub(super) fn tag(words: &mut [Word], text: &str) {
    let long = |capital: bool| {
        words
            .iter()
            .filter(|word| word.kind == TokenKind::Word && word.span.len() > 3 && word.capital == capital)
            .count()
    };
    // In a headline capitals say nothing.
    let headline = long(true) > 2 && long(false) * 3 < long(true);
    for at in 0..words.len() {
        let pos = Place { words, text, at, headline }.choose();
        if let Some(word) = words.get_mut(at) {
            word.pos = pos;
        }
    }
    reduced::reduced_relatives(words, text);
}

/// A word among its neighbours; those before it have their tags.
struct Place<'w> {
    words: &'w [Word],
    text: &'w str,
    at: usize,
    headline: bool,
}

impl<'w> Place<'w> {
    fn form(&self, at: usize) -> &'w str {
        self.words.get(at).map_or("", |word| word.span.of(self.text))
    }

    /// The word before, quotation marks looked through.
    fn before(&self, skip: u32) -> Option<&'w Word> {
        self.words.get(..self.at)?.iter().rev().take(6).find(|word| word.pos & skip == 0 && !word.marks_quotation)
    }

    /// The word behind, quotation marks looked through.
    fn next(&self, skip: u64) -> Option<&'w Word> {
        self.words.get(self.at + 1..)?.iter().take(4).find(|word| !word.is(skip) && !word.marks_quotation)
    }

    fn choose(&self) -> u32 {
        let Some(word) = self.words.get(self.at) else { return MARK };
        match word.kind {
            TokenKind::Number => return NUM,
            TokenKind::Mark => return self.mark(),
            TokenKind::Word => {}
        }
        let class = word.class;
        let form = word.span.of(self.text);
        if matches!(form, "'s" | "’s") {
            return self.apostrophe_s();
        }
        if class & TIME_CLASS != 0 && (word.capital || class & !TIME_CLASS == 0) {
            return TIME;
        }
        let start = self.before(0).is_none_or(|before| before.kind == TokenKind::Mark && !self.is_comma(before));
        if form == "May"
            && !self.headline
            && self.before(0).is_some_and(|before| before.pos & (PREP | NOUN | ADJ | DET) != 0)
        {
            return TIME;
        }
        // "Will Holt" is a name.
        if word.capital
            && class & MODAL_CLASS != 0
            && self.words.get(self.at + 1).is_some_and(|next| next.capital)
            && !self.headline
        {
            return NAME;
        }
        // "Small, who runs the port, said"
        let form_at = |at: usize| self.words.get(at).map_or("", |word| word.span.of(self.text));
        if word.capital && start && form_at(self.at + 1) == "," && form_at(self.at + 2) == "who" {
            return NAME;
        }
        let closed = class
            & (AUXILIARY
                | NOT
                | PRONOUN
                | OBJECT
                | DETERMINER
                | PREPOSITION
                | TO_CLASS
                | AND
                | SUB_CLASS
                | THAT_CLASS
                | RELATIVE)
            != 0;
        // "CBS This Morning"
        let titled = closed
            && class & (DETERMINER | PRONOUN) != 0
            && form.len() > 1
            && [self.at.wrapping_sub(1), self.at + 1].iter().all(|&beside| {
                self.words.get(beside).is_some_and(|word| word.capital && word.class & (AUXILIARY | TO_CLASS) == 0)
            });
        if word.capital && titled && !start && !self.headline {
            return NAME;
        }
        let headline_verb = self.headline && class & (CUE | VERB_CLASS) != 0;
        if word.capital && !closed && !start && !headline_verb {
            return NAME;
        }
        if closed {
            return self.closed_class(class, form);
        }
        if word.capital && start && !self.headline {
            let goes_on = self.words.get(self.at + 1).is_some_and(|next| next.capital || is_s(next.span.of(self.text)));
            if class == 0 || goes_on && class & (ADVERB | ING_CLASS | PART_CLASS) == 0 {
                return NAME;
            }
        }
        self.open_class(class, form)
    }

    fn is_comma(&self, word: &Word) -> bool {
        word.span.of(self.text) == ","
    }

    fn mark(&self) -> u32 {
        let Some(word) = self.words.get(self.at) else { return MARK };
        match word.span.of(self.text) {
            "%" | "$" | "£" | "€" => NUM,
            "'" | "’" if !word.marks_quotation => {
                let plural = self.at.checked_sub(1).is_some_and(|before| self.form(before).ends_with('s'));
                if plural { POSS } else { MARK }
            }
            _ => MARK,
        }
    }

    fn apostrophe_s(&self) -> u32 {
        let pronoun = self.before(0).is_some_and(|before| before.pos & (PRON | REL | WH | THAT | ADV) != 0);
        let verbal = self.next(0).is_some_and(|next| {
            next.is(NOT | AUXILIARY)
                || next.is(DETERMINER) && !next.is(OBJECT)
                || next.is(ADVERB) && !next.is(QUALITY) && !next.capital
                || next.is(ING_CLASS) && !next.is(THING | NOUN_CLASS) && next.is(CUE)
        });
        if pronoun || verbal { BE } else { POSS }
    }
}

fn is_s(form: &str) -> bool {
    matches!(form, "'s" | "’s")
}

/// Whether a word that isn't tagged yet may go on a noun group.
fn is_nounish(word: &Word) -> bool {
    match word.kind {
        TokenKind::Number => true,
        TokenKind::Mark => false,
        TokenKind::Word => {
            let class = word.class;
            class == 0
                || word.capital
                || class & (NOUN_CLASS | THING | MESSAGE | QUALITY | ADJECTIVE) != 0
                || class & (PART_CLASS | ING_CLASS) != 0 && class & (CUE | AUXILIARY) == 0
        }
    }
}

fn has_ending_of_noun(form: &str) -> bool {
    const ENDINGS: [&str; 15] =
        ["s", "ion", "ment", "ity", "ness", "er", "or", "ism", "ist", "ance", "ence", "ship", "ing", "cy", "ty"];
    ENDINGS.iter().any(|ending| form.ends_with(ending)) || has_ending_of_adjective(form)
}

fn has_ending_of_adjective(form: &str) -> bool {
    const ENDINGS: [&str; 11] = ["al", "ive", "ous", "ful", "ic", "able", "ible", "ian", "ish", "less", "ary"];
    form.len() > 4 && ENDINGS.iter().any(|ending| form.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coding::attribution::paragraph::Paragraph;
    use crate::span::Span;

    #[track_caller]
    fn assert_tags(text: &str, wanted: &[u32]) {
        let paragraph = Paragraph::of(text, Span::new(0, text.len()));
        let found: Vec<u32> = paragraph.words.iter().map(|word| word.pos).collect();
        assert_eq!(found, wanted, "{text:?}");
    }

    #[test]
    fn one_form_is_noun_and_verb() {
        assert_tags("The owners claim that it works", &[DET, NOUN, FIN, THAT, PRON, FIN]);
        assert_tags("The claim of the owners is old", &[DET, NOUN, PREP, DET, NOUN, BE, ADJ]);
        assert_tags("Holt plans to vote", &[NAME, FIN, TO, BASE]);
        assert_tags("her plans failed", &[DET, NOUN, FIN]);
        assert_tags("a meeting in the building", &[DET, NOUN, PREP, DET, NOUN]);
        assert_tags("They were meeting owners", &[PRON, BE, ING, NOUN]);
    }

    #[test]
    fn participles_are_told_from_the_past() {
        assert_tags("the poll released on Monday showed", &[DET, NOUN, PART, PREP, TIME, FIN]);
        assert_tags("He sent a letter published in May", &[PRON, FIN, DET, NOUN, PART, PREP, TIME]);
        assert_tags("the proposed tunnel", &[DET, ADJ, NOUN]);
        assert_tags("The dues were raised by Holt", &[DET, NOUN, BE, PART, PREP, NAME]);
    }

    #[test]
    fn an_s_behind_an_apostrophe_is_a_verb_or_possessive() {
        assert_tags("Holt's plan", &[NAME, POSS, NOUN]);
        assert_tags("She's not here", &[PRON, BE, NEG, ADV]);
        assert_tags("the city's first deputy", &[DET, NOUN, POSS, ADJ, ADJ]);
    }

    #[test]
    fn to_is_of_an_infinitive_or_of_a_place() {
        assert_tags("to overhaul the cranes", &[TO, BASE, DET, NOUN]);
        assert_tags("according to people here", &[ING, PREP, NOUN, ADV]);
    }
}
