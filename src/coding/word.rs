//! Words: what class a word of English may be of, its base form, and its tag in a sentence.
//!
//! The closed classes and the common verbs are listed in `words.txt`; the inflected forms are made from them once.
//! What is not listed is judged by its ending. A tag is then chosen by the neighbours, left to right.

use super::lexicon;
use crate::language::{Token, TokenKind};
use crate::span::Span;
use std::collections::HashMap;
use std::sync::OnceLock;

/// What a word is in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    Det,
    Poss,
    Pron,
    Prep,
    To,
    Conj,
    Sub,
    That,
    Rel,
    Modal,
    Be,
    Have,
    Do,
    Neg,
    Adv,
    Adj,
    Num,
    Noun,
    Name,
    /// A base form used as a verb, bare or behind "to".
    VerbBase,
    /// A finite form: present with -s, or past.
    VerbFinite,
    /// A past participle, or a past form that stands as one.
    VerbPart,
    VerbIng,
    Comma,
    Colon,
    Semicolon,
    Dash,
    Quote,
    Other,
}

/// The classes a form may be of, as bits.
pub(super) mod class {
    pub const DET: u32 = 1;
    pub const POSS: u32 = 1 << 1;
    pub const PRON: u32 = 1 << 2;
    pub const PREP: u32 = 1 << 3;
    pub const TO: u32 = 1 << 4;
    pub const CONJ: u32 = 1 << 5;
    pub const SUB: u32 = 1 << 6;
    pub const THAT: u32 = 1 << 7;
    pub const REL: u32 = 1 << 8;
    pub const MODAL: u32 = 1 << 9;
    pub const BE: u32 = 1 << 10;
    pub const HAVE: u32 = 1 << 11;
    pub const DO: u32 = 1 << 12;
    pub const NEG: u32 = 1 << 13;
    pub const ADV: u32 = 1 << 14;
    pub const ADJ: u32 = 1 << 15;
    pub const NUM: u32 = 1 << 16;
    pub const NOUN: u32 = 1 << 17;
    pub const ROLE: u32 = 1 << 18;
    pub const MONTH: u32 = 1 << 19;
    pub const BASE: u32 = 1 << 20;
    pub const S: u32 = 1 << 21;
    pub const PAST: u32 = 1 << 22;
    pub const PART: u32 = 1 << 23;
    pub const ING: u32 = 1 << 24;
    /// A verb whose plain and -s forms are nouns as often.
    pub const VERBNOUN: u32 = 1 << 25;
    /// A noun that looks like a plural.
    pub const PLURAL: u32 = 1 << 26;
    pub const VERB: u32 = BASE | S | PAST | PART | ING;
}
use class::*;

/// A listed form.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry {
    pub flags: u32,
    pub base: &'static str,
    /// The cues that begin with the base form.
    pub cues: Vec<u16>,
}

/// A token of a sentence with what is known of it.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub span: Span,
    pub tag: Tag,
    pub flags: u32,
    /// The base form where the word is listed, else empty.
    pub base: &'static str,
    /// The cues that begin here.
    pub cues: &'static [u16],
    pub capital: bool,
    /// Whether it stands within quotation marks.
    pub quoted: bool,
}

impl Word {
    pub fn is(&self, flags: u32) -> bool {
        self.flags & flags != 0
    }
}

/// The listed forms.
pub(super) struct Words {
    forms: HashMap<String, Entry>,
}

/// The listed forms, made once.
pub(super) fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(Words::build)
}

/// The forms of a regular verb: -s, -ed, -ing.
pub(super) fn regular(verb: &str) -> [String; 3] {
    let mut end = verb.bytes().rev();
    let (last, before, third) = (end.next().unwrap_or(b'x'), end.next().unwrap_or(b'x'), end.next().unwrap_or(b'x'));
    let vowel = |b: u8| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u');
    let stem = verb.get(..verb.len().saturating_sub(1)).unwrap_or(verb);
    if last == b'e' {
        let ing = if before == b'i' {
            format!("{}ying", stem.trim_end_matches('i'))
        } else if before == b'e' {
            format!("{verb}ing")
        } else {
            format!("{stem}ing")
        };
        return [format!("{verb}s"), format!("{verb}d"), ing];
    }
    if last == b'y' && !vowel(before) {
        return [format!("{stem}ies"), format!("{stem}ied"), format!("{verb}ing")];
    }
    let s = if matches!(last, b's' | b'x' | b'z') || (last == b'h' && matches!(before, b'c' | b's')) || last == b'o' {
        "es"
    } else {
        "s"
    };
    let doubles = [
        "admit", "commit", "submit", "permit", "transmit", "refer", "defer", "prefer", "confer", "occur", "compel",
        "expel", "rebut", "recur", "rebel", "forget", "begin", "regret", "transfer", "cancel", "signal", "label",
        "veto",
    ];
    let vowels = verb.bytes().filter(|b| vowel(*b)).count();
    let double = last != b'o'
        && (doubles.contains(&verb)
            || (vowels == 1 && vowel(before) && !vowel(third) && !vowel(last) && !matches!(last, b'w' | b'x' | b'y')));
    let middle = if double { format!("{verb}{}", char::from(last)) } else { verb.to_owned() };
    [format!("{verb}{s}"), format!("{middle}ed"), format!("{middle}ing")]
}

impl Words {
    fn build() -> Self {
        let mut words = Self { forms: HashMap::new() };
        for line in include_str!("words.txt").lines().filter(|line| !line.starts_with('#')) {
            let Some((kind, list)) = line.split_once(':') else { continue };
            words.add_line(kind, list);
        }
        let mut by_first: HashMap<&str, Vec<u16>> = HashMap::new();
        for (index, cue) in lexicon::cues().iter().enumerate() {
            words.add_cue(cue);
            if let Some(first) = cue.words.first() {
                by_first.entry(first).or_default().push(u16::try_from(index).unwrap_or(u16::MAX));
            }
        }
        for entry in words.forms.values_mut() {
            let copula = if is_copula(entry.base) && entry.base != "be" { by_first.get("be") } else { None };
            entry.cues = by_first.get(entry.base).into_iter().chain(copula).flatten().copied().collect();
            entry.cues.sort_unstable();
        }
        words
    }

    fn add_line(&mut self, kind: &str, list: &'static str) {
        if kind == "irregular" {
            for forms in list.split('|') {
                let forms: Vec<&'static str> = forms.split_whitespace().collect();
                let Some(base) = forms.first() else { continue };
                self.verb(base, forms.get(1).copied(), forms.get(2).copied());
            }
            return;
        }
        for word in list.split_whitespace() {
            match kind {
                "verb" => self.verb(word, None, None),
                "verbnoun" => {
                    self.verb(word, None, None);
                    for form in [word.to_owned(), regular(word)[0].clone()] {
                        self.add(form, VERBNOUN, word);
                    }
                }
                "be" => self.add(word.into(), if word == "being" { BE | ING } else { BE }, "be"),
                "negbe" => self.add(word.into(), BE | NEG, "be"),
                "have" => self.add(word.into(), HAVE, "have"),
                "neghave" => self.add(word.into(), HAVE | NEG, "have"),
                "do" => self.add(word.into(), DO, "do"),
                "negdo" => self.add(word.into(), DO | NEG, "do"),
                "modal" => self.add(
                    word.into(),
                    MODAL | if word == "cannot" { NEG } else { 0 },
                    if word == "cannot" { "can" } else { word },
                ),
                "negmodal" => self.add(
                    word.into(),
                    MODAL | NEG,
                    word.split('n').next().map_or(word, |base| {
                        if base == "wo" {
                            "will"
                        } else if base == "ca" {
                            "can"
                        } else {
                            base
                        }
                    }),
                ),
                "noun" | "role" => {
                    let flags = if kind == "role" { ROLE | NOUN } else { NOUN };
                    self.add(word.into(), flags, word);
                    self.add(plural(word), flags, word);
                }
                _ => {
                    let flag = match kind {
                        "det" => DET,
                        "poss" => POSS,
                        "pron" => PRON,
                        "prep" => PREP,
                        "to" => TO,
                        "conj" => CONJ,
                        "sub" => SUB,
                        "that" => THAT,
                        "rel" => REL,
                        "neg" => NEG,
                        "adv" => ADV,
                        "adj" => ADJ,
                        "num" => NUM,
                        _ => MONTH,
                    };
                    self.add(word.into(), flag, word);
                }
            }
        }
    }

    fn add(&mut self, form: String, flags: u32, base: &'static str) {
        let entry = self.forms.entry(form).or_default();
        entry.flags |= flags;
        if entry.base.is_empty() {
            entry.base = base;
        }
    }

    fn verb(&mut self, base: &'static str, past: Option<&'static str>, part: Option<&'static str>) {
        let [s, ed, ing] = regular(base);
        self.add(base.into(), BASE, base);
        self.add(s, S, base);
        self.add(ing, ING, base);
        let part = part.or(past);
        self.force(past.map_or_else(|| ed.clone(), str::to_owned), PAST, base);
        self.force(part.map_or(ed, str::to_owned), PART, base);
        // The two spellings: recognise and recognize, favour and favor.
        if let Some(stem) =
            base.strip_suffix("ise").filter(|stem| stem.len() > 3 && !stem.ends_with("prom") && !stem.ends_with("erc"))
        {
            for (end, flags) in [("ize", BASE), ("izes", S), ("ized", PAST | PART), ("izing", ING)] {
                self.add(format!("{stem}{end}"), flags, base);
            }
        }
        if base.contains("our") {
            let other = base.replacen("our", "or", 1);
            for (end, flags) in [("", BASE), ("s", S), ("ed", PAST | PART), ("ing", ING)] {
                self.add(format!("{other}{end}"), flags, base);
            }
        }
    }

    /// Adds a past form; an irregular verb's own base wins over another verb of that spelling.
    fn force(&mut self, form: String, flags: u32, base: &'static str) {
        self.add(form, flags, base);
    }

    fn add_cue(&mut self, cue: &lexicon::Cue) {
        for (at, word) in cue.words.iter().enumerate() {
            let known = self.forms.get(*word).map_or(0, |entry| entry.flags);
            if known == 0 {
                if at == 0 && matches!(cue.frame, lexicon::Frame::Verb) {
                    self.verb(word, None, None);
                } else {
                    let flag = if matches!(cue.frame, lexicon::Frame::Noun) { NOUN } else { 0 };
                    self.add((*word).into(), flag, word);
                    if flag == NOUN {
                        self.add(plural(word), NOUN, word);
                    }
                }
            } else if matches!(cue.frame, lexicon::Frame::Noun) && at == 0 {
                self.add((*word).into(), NOUN, word);
                self.add(plural(word), NOUN, word);
            }
        }
    }

    /// What is listed of a form in lower case.
    pub fn get(&self, lower: &str) -> Option<&Entry> {
        self.forms.get(lower)
    }
}

/// Verbs that may stand where a pattern says "be".
pub(super) fn is_copula(base: &str) -> bool {
    matches!(base, "be" | "remain" | "become" | "seem" | "appear" | "stay" | "prove" | "stand")
}

/// The regular plural.
pub(super) fn plural(noun: &str) -> String {
    let [s, ..] = regular(noun);
    s
}

/// The words of a sentence: its tokens, tagged. `lower` is scratch space.
pub(super) fn tagged(text: &str, tokens: &[Token], quoted: &dyn Fn(Span) -> bool, lower: &mut String) -> Vec<Word> {
    let listed = words();
    let mut found: Vec<Word> = Vec::with_capacity(tokens.len());
    let mut small = 0;
    let mut large = 0;
    for token in tokens {
        let form = token.span.of(text);
        let capital = form.chars().next().is_some_and(char::is_uppercase);
        lower.clear();
        for c in form.chars() {
            if c == '’' {
                lower.push('\'');
            } else {
                lower.extend(c.to_lowercase());
            }
        }
        let mut word = Word {
            span: token.span,
            tag: Tag::Other,
            flags: 0,
            base: "",
            cues: &[],
            capital,
            quoted: quoted(token.span),
        };
        match token.kind {
            TokenKind::Number => {
                word.tag = Tag::Num;
                word.flags = NUM;
            }
            TokenKind::Mark => {
                word.tag = mark(form);
                // "the dockers' demand": an apostrophe behind a plural outside a quotation is the possessive.
                let plural = found.last().is_some_and(|last: &Word| {
                    last.span.end == token.span.start && !last.quoted && last.span.of(text).ends_with(['s', 'z', 'x'])
                });
                if plural && matches!(form, "'" | "’") {
                    word.tag = Tag::Poss;
                }
            }
            TokenKind::Word => {
                if let Some(entry) = listed.get(lower) {
                    // A word that is listed for a cue alone is judged by its ending.
                    word.flags = if entry.flags == 0 { by_ending(lower) } else { entry.flags };
                    word.base = entry.base;
                    word.cues = &entry.cues;
                } else if lower == "'s" {
                    word.flags = POSS;
                    word.base = "'s";
                } else {
                    word.flags = by_ending(lower);
                }
                if word.is(NOUN) && lower.ends_with('s') && !lower.ends_with("ss") && !lower.ends_with("us") {
                    word.flags |= PLURAL;
                }
                // "US" is not "us", "May" and "March" are months.
                if capital
                    && form.len() > 1
                    && form.chars().all(|c| c.is_uppercase() || c == '.')
                    && word.is(PRON | PREP | DET)
                {
                    word.flags = 0;
                    word.base = "";
                    word.cues = &[];
                }
                if form.len() > 3 {
                    if capital { large += 1 } else { small += 1 }
                }
            }
        }
        found.push(word);
    }
    // A headline in capitals says nothing by its capitals.
    let title_case = large > 2 && small * 3 < large;
    for index in 0..found.len() {
        let tag = choose(&found, index, title_case);
        if let Some(word) = found.get_mut(index) {
            word.tag = tag;
        }
    }
    found
}

fn mark(form: &str) -> Tag {
    match form {
        "," => Tag::Comma,
        ":" => Tag::Colon,
        ";" => Tag::Semicolon,
        "–" | "—" | "-" | "--" | "…" | "..." => Tag::Dash,
        "\"" | "“" | "”" | "'" | "‘" | "’" | "''" | "``" | "«" | "»" | "„" => Tag::Quote,
        _ => Tag::Other,
    }
}

/// The classes of a word that is not listed, by its ending.
fn by_ending(lower: &str) -> u32 {
    let ends = |list: &[&str]| list.iter().any(|end| lower.len() > end.len() + 2 && lower.ends_with(end));
    if ends(&["ly"]) {
        ADV
    } else if ends(&["ed"]) {
        PAST | PART
    } else if ends(&["ing"]) {
        ING
    } else if ends(&["al", "ive", "ous", "ful", "ic", "able", "ible", "ian", "ish", "less", "ary"]) {
        ADJ
    } else {
        NOUN
    }
}

/// The tag of the word at `index`, whose left neighbours have theirs.
fn choose(words: &[Word], index: usize, title_case: bool) -> Tag {
    let Some(word) = words.get(index) else { return Tag::Other };
    if !matches!(word.tag, Tag::Other) || word.flags == 0 && word.base.is_empty() {
        return if word.flags == 0 && matches!(word.tag, Tag::Other) && word.capital { Tag::Name } else { word.tag };
    }
    // An unlisted word behind "to" with an object behind it is a verb: "to overhaul the cranes".
    if word.base.is_empty() && !word.capital && word.is(NOUN) {
        let to = index.checked_sub(1).and_then(|b| words.get(b)).is_some_and(|w| w.tag == Tag::To);
        let object = words
            .get(index + 1)
            .is_some_and(|w| w.is(DET | POSS | NUM | PRON | ADJ) || w.capital || w.is(NOUN) && w.base.is_empty());
        let modal = words
            .get(..index)
            .unwrap_or_default()
            .iter()
            .rev()
            .find(|w| !matches!(w.tag, Tag::Adv | Tag::Neg | Tag::Quote))
            .is_some_and(|w| matches!(w.tag, Tag::Modal | Tag::Do));
        if to && object || modal {
            return Tag::VerbBase;
        }
    }
    // The neighbour that counts: adverbs and quotation marks are looked through.
    let mut back = words.get(..index).unwrap_or_default().iter().rev().filter(|w| !matches!(w.tag, Tag::Quote));
    let nearest = back.next().map_or(Tag::Other, |w| w.tag);
    let mut look = words
        .get(..index)
        .unwrap_or_default()
        .iter()
        .rev()
        .filter(|w| !matches!(w.tag, Tag::Quote | Tag::Adv | Tag::Neg));
    let previous = look.next();
    let before = previous.map_or(Tag::Other, |w| w.tag);
    let next = words.get(index + 1..).unwrap_or_default().iter().find(|w| !matches!(w.tag, Tag::Quote));
    let has = |flags: u32| word.is(flags);
    let next_is = |flags: u32| next.is_some_and(|w| w.is(flags));

    if has(NUM) && !has(DET) {
        return Tag::Num;
    }
    if has(TO) {
        return Tag::To;
    }
    if has(BE) {
        return Tag::Be;
    }
    if word.base == "'s" {
        return Tag::Poss;
    }
    if has(MODAL) && !(word.capital && index > 0 && has(MONTH) && !title_case) {
        return Tag::Modal;
    }
    if has(HAVE) {
        return Tag::Have;
    }
    if has(DO) {
        return Tag::Do;
    }
    if has(MONTH) && word.capital && !has(VERB) {
        return Tag::Noun;
    }
    if word.capital
        && index > 0
        && !title_case
        && !has(PRON | DET | POSS | CONJ | PREP | SUB | REL | THAT | MODAL | NEG)
    {
        let opens =
            matches!(words.get(index - 1).map(|w| w.tag), Some(Tag::Quote | Tag::Colon | Tag::Dash | Tag::Other));
        if !opens || word.flags & !(NOUN | ADJ) == 0 {
            return if has(ROLE) {
                Tag::Noun
            } else if has(ADJ) && !has(NOUN) && word.base.is_empty() {
                Tag::Adj
            } else {
                Tag::Name
            };
        }
    }
    if word.capital
        && word.base.is_empty()
        && !title_case
        && (has(NOUN) || has(ADJ) && next_is(PAST | S | MODAL | BE | HAVE | DO))
    {
        return Tag::Name;
    }
    if has(THAT) {
        // "that" as a determiner or pronoun: behind a preposition, or before a noun with nothing that takes a clause.
        return Tag::That;
    }
    if has(POSS) {
        return Tag::Det;
    }
    if has(REL) && !(has(DET) && next_is(NOUN)) {
        return Tag::Rel;
    }
    if has(NEG) {
        return Tag::Neg;
    }
    if has(SUB) && !has(PREP) && !has(ADV) {
        return Tag::Sub;
    }
    if has(CONJ) && !(word.base == "yet" && has(ADV) && !matches!(nearest, Tag::Comma | Tag::Other)) {
        return Tag::Conj;
    }
    if has(VERB) {
        if let Some(tag) = verb_tag(word, previous, before, nearest, next, words, index) {
            return tag;
        }
        if has(ADJ) {
            return Tag::Adj;
        }
        return if has(PREP) {
            Tag::Prep
        } else if has(ADV) {
            Tag::Adv
        } else {
            Tag::Noun
        };
    }
    if has(SUB) {
        return if has(ADV) && !(index == 0 || matches!(nearest, Tag::Comma | Tag::Semicolon | Tag::Noun | Tag::Adv)) {
            Tag::Adv
        } else {
            Tag::Sub
        };
    }
    if has(PREP) {
        return Tag::Prep;
    }
    if has(PRON) {
        return Tag::Pron;
    }
    if has(DET) {
        return Tag::Det;
    }
    if has(NOUN) && has(ADJ) {
        return if next_is(NOUN) { Tag::Adj } else { Tag::Noun };
    }
    if has(ADV) && !has(NOUN) && !has(ADJ) {
        return Tag::Adv;
    }
    if has(ADJ) {
        return Tag::Adj;
    }
    if has(NOUN) {
        return Tag::Noun;
    }
    Tag::Other
}

/// The tag of a form that may be a verb; none where it is not one here.
fn verb_tag(
    word: &Word,
    previous: Option<&Word>,
    before: Tag,
    nearest: Tag,
    next: Option<&Word>,
    words: &[Word],
    index: usize,
) -> Option<Tag> {
    let has = |flags: u32| word.is(flags);
    let noun_place =
        matches!(before, Tag::Det | Tag::Poss | Tag::Adj | Tag::Num) || (matches!(before, Tag::Prep) && !has(ING));
    let next_tag_open =
        next.is_some_and(|w| w.is(DET | POSS | PRON | PREP | TO | THAT | NUM | NEG | ADJ | SUB) || w.capital);
    if has(ING) {
        if matches!(before, Tag::Det | Tag::Poss | Tag::Num) {
            return Some(Tag::Noun);
        }
        if has(PREP) {
            return None;
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
        if matches!(before, Tag::Adj) && !next.is_some_and(|w| w.is(DET | POSS | PRON)) {
            return Some(Tag::Noun);
        }
        if next.is_some_and(|w| w.base == "of") || word.is(NOUN) && !next_tag_open {
            return Some(Tag::Noun);
        }
        return Some(Tag::VerbIng);
    }
    let auxiliary = matches!(before, Tag::Modal | Tag::Do) || (matches!(before, Tag::To) && has(BASE));
    if has(BASE) && auxiliary {
        // "to talks" is a noun, "to talk" a verb.
        return Some(Tag::VerbBase);
    }
    if matches!(before, Tag::Be | Tag::Have) && has(PAST | PART) {
        return Some(Tag::VerbPart);
    }
    if has(PAST | PART) {
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
        return Some(if has(PAST) { Tag::VerbFinite } else { Tag::VerbPart });
    }
    if noun_place {
        return None;
    }
    if has(S) {
        if has(NOUN | VERBNOUN) {
            let subject = matches!(before, Tag::Name | Tag::Pron)
                || matches!(before, Tag::Noun) && previous.is_some_and(|w| w.is(ROLE))
                || matches!(nearest, Tag::Rel);
            let after = next.is_some_and(|w| w.is(DET | POSS | PRON | THAT | TO | PREP | SUB | NUM | ADJ))
                || next.is_some_and(|w| w.capital)
                || next.is_some();
            // "needs to reopen"; "rejects any cut, opposes a ban, and demands talks".
            let needs = word.base == "need" && next.is_some_and(|w| w.is(TO));
            let parallel = words.get(..index).unwrap_or_default().iter().any(|w| w.tag == Tag::VerbFinite && w.is(S));
            let continues = needs
                || matches!(before, Tag::Conj | Tag::Comma | Tag::That | Tag::Rel)
                    && (next_tag_open && finite_before(words, index) || parallel && next.is_some_and(|w| w.is(NOUN)));
            return (subject && after || continues || matches!(before, Tag::Rel | Tag::That) && next_tag_open)
                .then_some(Tag::VerbFinite);
        }
        return Some(Tag::VerbFinite);
    }
    if has(BASE) {
        if has(VERBNOUN | NOUN) {
            let subject = matches!(before, Tag::Pron)
                || matches!(before, Tag::Name) && next_tag_open
                || matches!(before, Tag::Noun) && previous.is_some_and(|w| w.is(ROLE)) && next_tag_open;
            let list = matches!(before, Tag::Conj | Tag::Comma) && base_before(words, index) && next_tag_open;
            let needs = word.base == "need" && next.is_some_and(|w| w.is(TO));
            return (subject || list || needs).then_some(Tag::VerbBase);
        }
        if has(ADJ | PREP | ADV) && !matches!(before, Tag::Pron) {
            return None;
        }
        return Some(Tag::VerbBase);
    }
    None
}

/// Whether a verb in its base form stands before `index`, so that another may be coordinated with it.
fn base_before(words: &[Word], index: usize) -> bool {
    words.get(..index).unwrap_or_default().iter().any(|w| matches!(w.tag, Tag::VerbBase))
}

/// Whether a finite verb stands before `index`.
fn finite_before(words: &[Word], index: usize) -> bool {
    words.get(..index).unwrap_or_default().iter().any(|w| matches!(w.tag, Tag::VerbFinite | Tag::VerbPart))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(text: &str) -> Vec<Tag> {
        tagged(text, &crate::language::tokens(text), &|_| false, &mut String::new())
            .iter()
            .map(|word| word.tag)
            .collect()
    }

    #[test]
    fn verbs_and_nouns_of_one_form() {
        use Tag::*;
        assert_eq!(tags("The union demands talks"), [Det, Noun, VerbFinite, Noun]);
        assert_eq!(tags("the demands of the union"), [Det, Noun, Prep, Det, Noun]);
        assert_eq!(tags("They agreed to exchange pilots"), [Pron, VerbFinite, To, VerbBase, Noun]);
        assert_eq!(tags("an exchange of pilots"), [Det, Noun, Prep, Noun]);
        assert_eq!(tags("It would not accept lower fares"), [Pron, Modal, Neg, VerbBase, Adj, Noun]);
        assert_eq!(tags("the proposed pier was closed"), [Det, Adj, Noun, Be, VerbPart]);
    }

    #[test]
    fn forms_are_made_from_their_verbs() {
        for (form, base) in [
            ("tried", "try"),
            ("stopped", "stop"),
            ("agreeing", "agree"),
            ("recognized", "recognise"),
            ("put", "put"),
            ("given", "give"),
        ] {
            assert_eq!(words().get(form).map(|entry| entry.base), Some(base), "{form}");
        }
    }
}
