//! The words that attribution looks at: verbs and nouns of saying, thinking and wanting, and the closed classes.

use crate::coding::word::{plural, regular};
use crate::hash::Table;
use std::sync::OnceLock;

/// The classes of a word, as bits.
pub(super) mod class {
    pub const SAY: u64 = 1;
    pub const TELL: u64 = 1 << 1;
    pub const THINK: u64 = 1 << 2;
    pub const WANT: u64 = 1 << 3;
    pub const URGE: u64 = 1 << 4;
    pub const TAKE: u64 = 1 << 5;
    pub const WEAK: u64 = 1 << 6;
    pub const NOUN: u64 = 1 << 7;
    pub const ADJECTIVE: u64 = 1 << 8;
    pub const BE: u64 = 1 << 9;
    pub const HAVE: u64 = 1 << 10;
    pub const DO: u64 = 1 << 11;
    pub const MODAL: u64 = 1 << 12;
    pub const NOT: u64 = 1 << 13;
    pub const PRONOUN: u64 = 1 << 14;
    pub const OBJECT: u64 = 1 << 15;
    pub const DETERMINER: u64 = 1 << 16;
    pub const PREPOSITION: u64 = 1 << 17;
    pub const TO: u64 = 1 << 18;
    pub const AND: u64 = 1 << 19;
    pub const SUB: u64 = 1 << 20;
    pub const THAT: u64 = 1 << 21;
    pub const RELATIVE: u64 = 1 << 22;
    pub const ADVERB: u64 = 1 << 23;
    /// Any verb that is no cue.
    pub const VERB: u64 = 1 << 24;
    pub const TIME: u64 = 1 << 25;
    pub const BASE: u64 = 1 << 26;
    pub const S: u64 = 1 << 27;
    pub const PAST: u64 = 1 << 28;
    pub const PART: u64 = 1 << 29;
    pub const ING: u64 = 1 << 30;
    /// A verb that is a cue only with its particle.
    pub const PARTICLE: u64 = 1 << 31;
    /// A verb whose plain and -s forms are nouns as often.
    pub const THING: u64 = 1 << 32;
    /// A verb of coming to know.
    pub const REALIZE: u64 = 1 << 34;
    /// A verb that only carries a noun of saying.
    pub const LIGHT: u64 = 1 << 35;
    /// A noun for what carries words.
    pub const MESSAGE: u64 = 1 << 36;
    /// An adjective that is no cue.
    pub const QUALITY: u64 = 1 << 33;
    /// A number in words: "four", "two-thirds".
    pub const NUMBER: u64 = 1 << 37;
    /// A verb of getting.
    pub const RECEIVE: u64 = 1 << 38;
    /// A noun for what others say of somebody.
    pub const VERDICT: u64 = 1 << 39;

    pub const CUE: u64 = SAY | TELL | THINK | WANT | URGE | TAKE | WEAK | REALIZE | LIGHT | PARTICLE;
    pub const FINITE: u64 = S | PAST;
    pub const AUXILIARY: u64 = BE | HAVE | DO | MODAL;
}
use class::*;

/// What is listed of a form.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry {
    pub class: u64,
    /// The particles that make it a cue, each with the class it makes; "it_clear" is two words.
    pub particles: Vec<(&'static str, u64)>,
    /// The base form, of a verb.
    pub base: &'static str,
}

/// What is listed of a form in lower case, with straight apostrophes.
pub(super) fn entry(form: &str) -> Option<&'static Entry> {
    static LEXICON: OnceLock<Table<String, Entry>> = OnceLock::new();
    LEXICON.get_or_init(build).get(form)
}

/// How many forms there are, so that the table needn't grow with every few.
const ROOM: usize = 6000;

fn build() -> Table<String, Entry> {
    let text = include_str!("words.txt");
    let mut lexicon = Table::default();
    lexicon.reserve(ROOM);
    let lines = || text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(": "));
    let mut irregular: Table<&str, [&'static str; 2]> = Table::default();
    for forms in lines().filter(|(kind, _)| *kind == "irregular").flat_map(|(_, list)| list.split(" | ")) {
        let mut forms = forms.split(' ');
        if let (Some(base), Some(past), Some(part)) = (forms.next(), forms.next(), forms.next()) {
            irregular.insert(base, [past, part]);
        }
    }
    for (kind, list) in lines() {
        let Some(class) = class_of(kind) else { continue };
        for item in list.split(' ') {
            let (word, particle) = item.split_once('/').map_or((item, None), |(word, particle)| (word, Some(particle)));
            if class & (CUE | VERB) != 0 {
                add_verb(&mut lexicon, word, class, particle, irregular.get(word));
            } else {
                let particle = particle.map(|particle| (particle, class));
                add(&mut lexicon, word.to_owned(), class, particle, "");
                if class & (NOUN | THING | MESSAGE) != 0 {
                    add(&mut lexicon, plural(word), class, particle, "");
                }
            }
        }
    }
    lexicon
}

fn class_of(kind: &str) -> Option<u64> {
    Some(match kind {
        "say" => SAY,
        "tell" => TELL,
        "think" => THINK,
        "want" => WANT,
        "urge" => URGE,
        "take" => TAKE,
        "weak" => WEAK,
        "noun" => NOUN,
        "adjective" => ADJECTIVE,
        "be" => BE,
        "have" => HAVE,
        "do" => DO,
        "modal" => MODAL,
        "not" => NOT,
        "pronoun" => PRONOUN,
        "object" => OBJECT,
        "determiner" => DETERMINER,
        "preposition" => PREPOSITION,
        "to" => TO,
        "and" => AND,
        "sub" => SUB,
        "that" => THAT,
        "relative" => RELATIVE,
        "adverb" => ADVERB,
        "verb" => VERB,
        "time" => TIME,
        "thing" => THING,
        "message" => MESSAGE,
        "light" => LIGHT,
        "realize" => REALIZE,
        "receive" => RECEIVE | VERB,
        "verdict" => VERDICT | THING,
        "quality" => QUALITY,
        "number" => QUALITY | NUMBER,
        _ => return None,
    })
}

fn add(
    lexicon: &mut Table<String, Entry>,
    form: String,
    class: u64,
    particle: Option<(&'static str, u64)>,
    base: &'static str,
) {
    let entry = lexicon.entry(form).or_default();
    entry.class |= class;
    entry.particles.extend(particle);
    if entry.base.is_empty() {
        entry.base = base;
    }
}

fn add_verb(
    lexicon: &mut Table<String, Entry>,
    base: &'static str,
    class: u64,
    particle: Option<&'static str>,
    irregular: Option<&[&'static str; 2]>,
) {
    let [s, ed, ing] = regular(base);
    // "labeled" beside "labelled"
    if let Some(single) = ed.strip_suffix("lled").filter(|stem| base.len() == stem.len() + 1 && irregular.is_none()) {
        let own = if particle.is_some() { PARTICLE } else { class };
        add(lexicon, format!("{single}led"), own | PAST | PART, particle.map(|particle| (particle, class)), base);
        add(lexicon, format!("{single}ling"), own | ING, particle.map(|particle| (particle, class)), base);
    }
    let [past, part] = irregular.map_or([ed.clone(), ed], |[past, part]| [(*past).to_owned(), (*part).to_owned()]);
    let own = if particle.is_some() { PARTICLE } else { class };
    let particle = particle.map(|particle| (particle, class));
    for (form, kind) in [(base.to_owned(), BASE), (s, S), (past, PAST), (part, PART), (ing, ING)] {
        // A past form that is the participle too gets its particles once.
        let again = kind == PART
            && lexicon
                .get(&form)
                .is_some_and(|entry| entry.base == base && particle.is_some_and(|p| entry.particles.contains(&p)));
        add(lexicon, form, own | kind, particle.filter(|_| !again), base);
    }
}
