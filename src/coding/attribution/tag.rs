//! What each word of a sentence is, chosen among its classes by its neighbours, left to right.

use super::lexicon::class::{
    ADJECTIVE, ADVERB, AND, AUXILIARY, BASE as BASE_CLASS, BE as BE_CLASS, CUE, DETERMINER, DO as DO_CLASS,
    HAVE as HAVE_CLASS, ING as ING_CLASS, MESSAGE, MODAL as MODAL_CLASS, NOT, NOUN as NOUN_CLASS, OBJECT,
    PART as PART_CLASS, PAST, PREPOSITION, PRONOUN, QUALITY, RELATIVE, S, SAY, SUB as SUB_CLASS, THAT as THAT_CLASS,
    THING, THINK, TIME as TIME_CLASS, TO as TO_CLASS, VERB as VERB_CLASS,
};
use super::paragraph::Word;
use crate::language::TokenKind;

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
    reduced_relatives(words);
}

/// "The poll released on Monday showed", "read a letter released on Monday": a past form whose clause has another finite verb,
/// and nothing to hold both apart, is a participle.
fn reduced_relatives(words: &mut [Word]) {
    let apart = |word: &Word| {
        word.pos & (CONJ | SUB | THAT | REL | WH) != 0 || word.kind == TokenKind::Mark && !word.marks_quotation
    };
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
            && at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|word| word.pos & (NOUN | NAME) != 0);
        if open {
            let hangs = words.get(at + 1).is_some_and(|next| next.pos & (PREP | TIME | ADV | TO) != 0);
            let mut behind = words.iter().skip(at + 1).take(14).take_while(|word| !apart(word) && word.pos & PRON == 0);
            if finite && !takes || hangs && behind.any(|word| word.pos & (FIN | AUX) != 0) {
                if let Some(word) = words.get_mut(at) {
                    word.pos = PART;
                }
                continue;
            }
        }
        if word.pos & (FIN | AUX) != 0 {
            finite = true;
            takes |= word.is(CUE);
        }
    }
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

    fn closed_class(&self, class: u64, form: &str) -> u32 {
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
            let phrase = matches!(lower.as_str(), "before" | "after" | "since" | "until" | "till")
                && (self.next(0).is_some_and(|next| next.kind == TokenKind::Number || next.is(TIME_CLASS | ING_CLASS))
                    || !self.verb_follows());
            if phrase {
                return PREP;
            }
            return if lower == "so" && self.next(0).is_some_and(|next| next.is(QUALITY | ADVERB)) { ADV } else { SUB };
        }
        PREP
    }

    /// The "to" of an infinitive, or the preposition.
    fn to(&self) -> u32 {
        let Some(next) = self.next(ADVERB | NOT) else { return PREP };
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
        // A verb that isn't listed: "to overhaul the cranes".
        let form = next.span.of(self.text);
        if next.class == 0 && next.kind == TokenKind::Word && !has_ending_of_noun(form) { TO } else { PREP }
    }

    fn open_class(&self, class: u64, form: &str) -> u32 {
        let before = self.before(ADV | NEG).map_or(0, |word| word.pos);
        let near = self.before(0).map_or(0, |word| word.pos);
        let nounish = self.next(0).is_some_and(is_nounish);
        let in_group = near & (DET | POSS | NUM) != 0 || near & ADJ != 0;
        if class & ADVERB != 0 && class & (BASE_CLASS | QUALITY | ADJECTIVE) == 0 {
            return ADV;
        }
        if class & ING_CLASS != 0 {
            return self.ing(near, nounish, class);
        }
        if class & (PAST | PART_CLASS) != 0 && !(class & BASE_CLASS != 0 && before & (TO | MODAL | DO) != 0) {
            return self.past(before, near, nounish, class);
        }
        if class & S != 0 {
            return if class & (THING | NOUN_CLASS) == 0 {
                if in_group || near & PREP != 0 { NOUN } else { FIN }
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
        // "the chief of staff"
        let alone =
            near & (DET | POSS) != 0 && self.next(0).is_some_and(|next| next.is(PREPOSITION) && !next.is(SUB_CLASS));
        if class & (QUALITY | ADJECTIVE) != 0 && !alone {
            return if class & NOUN_CLASS != 0 && !nounish { NOUN } else { ADJ };
        }
        if class & NOUN_CLASS == 0 && has_ending_of_adjective(form) && (nounish || before & BE != 0) {
            return ADJ;
        }
        NOUN
    }

    fn ing(&self, near: u32, nounish: bool, class: u64) -> u32 {
        if near & (DET | POSS | NUM) != 0 {
            return if nounish { ADJ } else { NOUN };
        }
        if near & ADJ != 0 {
            return NOUN;
        }
        let object = self
            .next(0)
            .is_some_and(|next| next.is(DETERMINER | OBJECT | PRONOUN | THAT_CLASS | TO_CLASS) || next.capital);
        if near & (PREP | NOUN) != 0 && class & (THING | NOUN_CLASS) != 0 && !object {
            return NOUN;
        }
        ING
    }

    fn past(&self, before: u32, near: u32, nounish: bool, class: u64) -> u32 {
        if before & (BE | HAVE) != 0 {
            return PART;
        }
        if near & (DET | POSS | NUM | ADJ) != 0 || near & ADV != 0 && before & (DET | POSS) != 0 {
            if class & BASE_CLASS != 0 && class & (THING | NOUN_CLASS) != 0 {
                return NOUN;
            }
            return if nounish { ADJ } else { NOUN };
        }
        if near & PREP != 0 {
            return if nounish { ADJ } else { PART };
        }
        if class & PAST == 0 {
            return if before & (MODAL | DO | TO) != 0 { BASE } else { PART };
        }
        let next = self.next(0);
        let by = next.is_some_and(|next| next.span.of(self.text) == "by");
        if by && class & PART_CLASS != 0 && before & (NOUN | NAME | MARK) != 0 {
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
        if class & PART_CLASS != 0 && (opens || comma && hangs && typical) {
            return PART;
        }
        FIN
    }

    fn third_person(&self, near: u32) -> u32 {
        if near & (DET | POSS | ADJ | NUM | PREP | TO | MODAL) != 0 {
            return NOUN;
        }
        if near & (PRON | REL | WH) != 0 {
            return FIN;
        }
        let plural = self.before(0).is_some_and(|before| before.pos & NOUN != 0 && self.is_plural(before));
        let particle = self.words.get(self.at + 1).filter(|next| next.is(PREPOSITION)).is_none_or(|next| {
            let form = next.span.of(self.text);
            self.words
                .get(self.at)
                .and_then(|word| word.entry)
                .is_some_and(|entry| entry.particles.iter().any(|(particle, _)| particle.starts_with(form)))
        });
        let opens = self.opens_complement() && particle;
        let subject = near & (NAME | NOUN | THAT | TIME | ADV | MARK) != 0 && !plural;
        let listed = near & CONJ == 0 || self.words.iter().take(self.at).any(|word| word.pos & FIN != 0 && word.is(S));
        let start = near == 0;
        if opens && subject && listed && !start || near & CONJ != 0 && listed && opens { FIN } else { NOUN }
    }

    fn base(&self, before: u32, near: u32, class: u64) -> u32 {
        if before & (TO | MODAL | DO) != 0 {
            return BASE;
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
        let joined = before & (CONJ | MARK) != 0;
        let earlier = |pos: u32| self.words.iter().take(self.at).rev().take(30).any(|word| word.pos & pos != 0);
        if noun {
            let opens = self.opens_complement();
            return if plural && opens {
                FIN
            } else if joined && opens && earlier(BASE) {
                BASE
            } else if before & THAT != 0 && opens {
                FIN
            } else {
                NOUN
            };
        }
        if plural || before & (NOUN | NAME | THAT) != 0 && !joined {
            return FIN;
        }
        BASE
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

    /// Whether what follows is what a verb takes rather than a noun.
    fn opens_complement(&self) -> bool {
        let quoted = self.words.get(self.at + 1).is_some_and(|next| next.marks_quotation && next.quotation > 0);
        quoted
            || self.words.get(self.at + 1).is_some_and(|next| {
                next.is(DETERMINER | PRONOUN | OBJECT | THAT_CLASS | TO_CLASS | RELATIVE | QUALITY)
                    || next.capital
                    || next.kind == TokenKind::Number
                    || next.is(PREPOSITION) && !matches!(next.span.of(self.text), "of" | "from" | "among")
                    || next.is(SUB_CLASS | ADVERB)
                    || matches!(next.class, 0 | MESSAGE) && next.kind == TokenKind::Word
                    || next.is(NOUN_CLASS | THING) && next.is(S)
                    || next.span.of(self.text) == ":"
            })
    }

    fn is_plural(&self, word: &Word) -> bool {
        let form = word.span.of(self.text);
        let short_name = word.capital && word.class == 0 && form.len() < 5;
        form.ends_with('s') && !form.ends_with("ss") && !form.ends_with("'s") && !short_name
            || matches!(form, "people" | "men" | "women" | "children" | "officials" | "police")
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
