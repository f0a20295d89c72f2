//! Terms: the words that a codebook's names and keywords are made of, numbered, so that a word of an article is looked up once
//! and then compared by number.

use super::stem::stem;
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
    /// Whether it begins as some keyword asks ("demilit*").
    pub prefixed: bool,
    /// Whether a name holds it, with a capital there and here.
    pub name: bool,
    /// Whether it is the adjective of a party: "Ruritanian".
    pub adjective: bool,
    /// Whether a name of a party ends in it, in lower case: "the dockers".
    pub actor: bool,
}

/// The terms of one codebook.
#[derive(Default)]
pub(super) struct Terms {
    forms: Table<String, u32>,
    stems: Table<String, u32>,
    sounds: Table<String, u32>,
    names: Table<String, u32>,
    actors: Table<String, u32>,
    adjectives: Table<String, u32>,
    prefixes: Vec<String>,
}

impl Terms {
    /// What the codebook has of a word in lower case; one with a capital may be a surname.
    pub fn get(&self, lower: &str, capital: bool) -> Term {
        let number = |of: &Table<String, u32>, key: &str| of.get(key).copied().unwrap_or(0);
        Term {
            form: number(&self.forms, lower),
            stem: number(&self.stems, &stem(lower)),
            sound: if capital && lower.len() > 4 { number(&self.sounds, &sound(lower)) } else { 0 },
            actor: !capital && self.actors.contains_key(lower),
            adjective: capital && self.adjectives.contains_key(lower),
            name: capital && self.names.contains_key(lower),
            prefixed: self.prefixes.iter().any(|prefix| lower.starts_with(prefix.as_str())),
        }
    }

    pub fn add_form(&mut self, lower: &str) -> u32 {
        add(&mut self.forms, lower.to_owned())
    }

    pub fn add_stem(&mut self, word: &str) -> u32 {
        add(&mut self.stems, stem(word))
    }

    pub fn add_sound(&mut self, name: &str) -> u32 {
        add(&mut self.sounds, sound(name))
    }

    /// Notes the common noun at the end of a party's name.
    pub fn add_actor(&mut self, lower: &str) {
        add(&mut self.actors, lower.to_owned());
    }

    /// Notes the adjective of a party.
    pub fn add_adjective(&mut self, lower: &str) {
        add(&mut self.adjectives, lower.to_owned());
    }

    /// Notes a word of a name that has a capital there.
    pub fn add_name(&mut self, lower: &str) {
        add(&mut self.names, lower.to_owned());
    }

    pub fn add_prefix(&mut self, prefix: &str) {
        self.prefixes.push(prefix.to_owned());
    }
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
