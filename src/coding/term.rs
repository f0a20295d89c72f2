//! Terms: the words that a codebook's names and keywords are made of, numbered, so that a word of an article is looked up once
//! and then compared by number.

use super::name::Known;
use super::stem::stem;
use crate::codebook::Codebook;
use crate::hash::Table;

/// What the codebook has of a word, by number; 0 for nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Term {
    /// The form as it stands, in lower case.
    pub form: u32,
    /// The stem, which all forms of a word share.
    pub stem: u32,
    /// How a surname sounds.
    pub sound: u32,
    /// In which lists some phrase is looked for by one of its numbers.
    pub begins: Lists,
    /// Whether it begins, or is written in capitals, as some keyword asks ("demilit*", "TV").
    pub lettered: bool,
    /// Whether a name holds it, with a capital there and here.
    pub name: bool,
    /// Whether it is the adjective of a party: "Ruritanian".
    pub adjective: bool,
    /// Whether a name of a party ends in it, in lower case: "the dockers".
    pub actor: bool,
    /// Whether an agency's name begins with it, with a capital here.
    pub agency: bool,
    /// Whether an issue is called by it, as it stands: "parking", which is no verb then.
    pub matter: bool,
}

impl Term {
    /// Its numbers among forms and stems.
    pub fn numbers(&self) -> [u32; 3] {
        [of_stem(self.stem), of_form(self.form), if self.lettered { LETTERED } else { 0 }]
    }
}

/// Some lists of phrases, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Lists(u8);

impl Lists {
    pub const ACTORS: Self = Self(1);
    pub const ISSUES: Self = Self(1 << 1);
    pub const MEASURES: Self = Self(1 << 2);

    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// A set of small numbers, for a quick look: 0, which stands for nothing, is always in it, and so is what there is no room for.
#[derive(Clone, Debug)]
pub(super) struct Bits([u64; 128]);

impl Default for Bits {
    fn default() -> Self {
        let mut bits = [0; 128];
        bits[0] = 1;
        Self(bits)
    }
}

impl Bits {
    pub fn add(&mut self, number: u32) {
        if let Some(bits) = self.0.get_mut(number as usize / 64) {
            *bits |= 1 << (number % 64);
        }
    }

    pub fn has(&self, number: u32) -> bool {
        self.0.get(number as usize / 64).is_none_or(|bits| bits >> (number % 64) & 1 == 1)
    }
}

/// How many words a large codebook has.
const ROOM: usize = 3000;

/// The terms of one codebook.
#[derive(Default)]
pub(super) struct Terms {
    forms: Table<String, Word>,
    /// How many forms have a number.
    numbered: u32,
    stems: Table<String, u32>,
    sounds: Table<String, u32>,
    /// How words begin that some keyword asks for, in order.
    prefixes: Vec<String>,
    /// By the number among forms and stems: the lists in which some phrase begins with it.
    firsts: Vec<Lists>,
    /// The names, as whole ones.
    pub names: Known,
}

/// What the codebook has of a form.
#[derive(Clone, Copy, Default)]
struct Word {
    number: u32,
    stem: u32,
    name: bool,
    adjective: bool,
    actor: bool,
    agency: bool,
    matter: bool,
    capitals: bool,
}

impl Terms {
    /// The names of a codebook, and no words yet.
    pub fn of(codebook: &Codebook) -> Self {
        let mut terms = Self { names: Known::new(codebook), ..Self::default() };
        // Room for the words of a large codebook, so that the tables needn't grow with every few.
        terms.forms.reserve(ROOM);
        terms.stems.reserve(ROOM);
        terms
    }

    /// What the codebook has of a word in lower case; one with a capital may be a surname.
    pub fn get(&self, lower: &str, capital: bool) -> Term {
        let number = |of: &Table<String, u32>, key: &str| of.get(key).copied().unwrap_or(0);
        let known = self.forms.get(lower).copied().unwrap_or_default();
        let (form, stem) = (known.number, number(&self.stems, &stem(lower)));
        let first = |number: u32| self.firsts.get(number as usize).copied().unwrap_or_default();
        let capitals = || match lower.contains('.') {
            true => self.forms.get(lower.replace('.', "").as_str()).is_some_and(|known| known.capitals),
            false => known.capitals,
        };
        let mut alike = of_letter(&self.prefixes, |prefix| prefix, lower).iter();
        let lettered = alike.any(|prefix| lower.starts_with(prefix.as_str())) || capitals();
        let letters = if lettered { first(LETTERED) } else { Lists::default() };
        Term {
            form,
            stem,
            begins: first(of_form(form)).with(first(of_stem(stem))).with(letters),
            sound: if capital && lower.len() > 4 { number(&self.sounds, &sound(lower)) } else { 0 },
            actor: !capital && known.actor,
            adjective: capital && known.adjective,
            name: capital && known.name,
            agency: capital && known.agency,
            matter: known.matter,
            lettered,
        }
    }

    pub fn add_form(&mut self, lower: &str) -> u32 {
        let known = self.forms.entry(lower.to_owned()).or_default();
        if known.number == 0 {
            self.numbered += 1;
            known.number = self.numbered;
        }
        known.number
    }

    /// The number of a word's stem, which is made once a word.
    pub fn add_stem(&mut self, word: &str) -> u32 {
        if let Some(stem) = self.forms.get(word).map(|known| known.stem).filter(|stem| *stem > 0) {
            return stem;
        }
        let number = add(&mut self.stems, stem(word));
        self.forms.entry(word.to_owned()).or_default().stem = number;
        number
    }

    /// Notes a word that some keyword asks for in capitals.
    pub fn add_capitals(&mut self, lower: &str) {
        self.forms.entry(lower.to_owned()).or_default().capitals = true;
    }

    pub fn add_sound(&mut self, name: &str) -> u32 {
        add(&mut self.sounds, sound(name))
    }

    /// Notes the common noun at the end of a party's name.
    pub fn add_actor(&mut self, lower: &str) {
        self.forms.entry(lower.to_owned()).or_default().actor = true;
    }

    /// Notes the adjective of a party.
    pub fn add_adjective(&mut self, lower: &str) {
        self.forms.entry(lower.to_owned()).or_default().adjective = true;
    }

    /// Notes the first word of an agency's name.
    pub fn add_agency(&mut self, lower: &str) {
        self.forms.entry(lower.to_owned()).or_default().agency = true;
    }

    /// Notes what an issue is called by.
    pub fn add_matter(&mut self, lower: &str) {
        self.forms.entry(lower.to_owned()).or_default().matter = true;
    }

    /// Notes a word of a name that has a capital there.
    pub fn add_name(&mut self, lower: &str) {
        self.forms.entry(lower.to_owned()).or_default().name = true;
    }

    /// Notes that a phrase of a list begins with a word, by the number of its form or stem among both; 0 for none.
    pub fn add_first(&mut self, number: u32, list: Lists) {
        let number = number as usize;
        if self.firsts.len() <= number {
            self.firsts.resize(number + 1, Lists::default());
        }
        if let Some(first) = self.firsts.get_mut(number).filter(|_| number > 0) {
            *first = first.with(list);
        }
    }

    /// Notes how words begin that some keyword asks for.
    pub fn add_prefix(&mut self, prefix: &str) {
        if let Err(place) = self.prefixes.binary_search_by(|known| known.as_str().cmp(prefix)) {
            self.prefixes.insert(place, prefix.to_owned());
        }
    }
}

/// The number, among those of forms and stems, of all words that only their letters tell.
pub(super) const LETTERED: u32 = 1;

/// The numbers of forms and stems among both; 0 for none.
pub(super) fn of_form(form: u32) -> u32 {
    if form == 0 { 0 } else { form * 2 + 1 }
}

pub(super) fn of_stem(stem: u32) -> u32 {
    stem * 2
}

/// Of what is in order by how words begin, that which begins with the letter that a word begins with.
pub(super) fn of_letter<'a, T>(ordered: &'a [T], begin: fn(&T) -> &str, word: &str) -> &'a [T] {
    let first = |text: &str| text.as_bytes().first().copied();
    let from = ordered.partition_point(|one| first(begin(one)) < first(word));
    let behind = ordered.get(from..).unwrap_or_default();
    behind.get(..behind.partition_point(|one| first(begin(one)) == first(word))).unwrap_or_default()
}

/// Whether a word begins so; most don't with the first letter.
pub(super) fn begins(word: &str, prefix: &str) -> bool {
    word.as_bytes().first() == prefix.as_bytes().first() && word.starts_with(prefix)
}

fn add(numbers: &mut Table<String, u32>, key: String) -> u32 {
    let next = u32::try_from(numbers.len() + 1).unwrap_or(u32::MAX);
    *numbers.entry(key).or_insert(next)
}

/// A surname as it sounds: what transliterations differ in is made one.
fn sound(name: &str) -> String {
    let mut sound = String::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase) {
        let c = match c {
            'y' | 'j' | 'ï' | 'í' | 'ı' => 'i',
            'w' => 'v',
            'é' | 'è' | 'ë' => 'e',
            'ü' | 'ú' => 'u',
            'ö' | 'ó' => 'o',
            'ç' | 'ğ' => 'g',
            '\'' | '’' | '-' => continue,
            other => other,
        };
        if sound.ends_with(c) {
            continue;
        }
        sound.push(c);
    }
    for (written, spoken) in [("ie", "e"), ("kh", "h"), ("ph", "f"), ("tz", "ts")] {
        if sound.contains(written) {
            sound = sound.replace(written, spoken);
        }
    }
    sound
}
