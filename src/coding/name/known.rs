//! The names that the codebook knows, in all their forms.

use super::tells::Tells;
use super::{LONGEST, NameKind};
use crate::codebook::{Codebook, Side};
use crate::hash::Table;
use crate::language::tokens;
use std::collections::BTreeSet;
use std::num::NonZero;

/// How a word may begin a name of the codebook.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::coding) struct Beginning {
    /// The most words of a name that it begins; 0 for none.
    pub longest: u8,
    /// The place, among those of the codebook and from 1, of the name that it is by itself.
    pub whole: Option<NonZero<u32>>,
}

/// The codebook's names: its own form of each, and the kind where it tells.
#[derive(Default)]
pub(in crate::coding) struct Known {
    names: Vec<(String, NameKind)>,
    /// By their folded forms, the places of the names.
    forms: Table<String, NonZero<u32>>,
    /// The first words of these forms, with the most words that one of them has: most words begin no name.
    firsts: Table<String, u8>,
    /// "Northern": what makes people and bodies a party's own, and is no name.
    pub adjectives: BTreeSet<String>,
}

impl Known {
    /// Collects the names of parties, people and whatever else the codebook names.
    pub fn new(codebook: &Codebook) -> Self {
        let mut names = Vec::new();
        let mut forms: Table<String, NonZero<u32>> = Table::default();
        let mut firsts = Table::default();
        let mut learn = |form: &str, canonical: &str, kind: NameKind| {
            if form.chars().any(char::is_uppercase) {
                let folded = folded(form);
                let first = folded.split(' ').next().unwrap_or_default().to_lowercase();
                let longest = firsts.entry(first).or_insert(0);
                *longest = u8::try_from(tokens(form).len()).unwrap_or(u8::MAX).max(*longest);
                forms.entry(folded).or_insert_with(|| {
                    names.push((canonical.to_string(), kind));
                    u32::try_from(names.len()).ok().and_then(NonZero::new).unwrap_or(NonZero::<u32>::MAX)
                });
            }
        };
        let parties: Vec<&Side> = codebook.sides.iter().chain(&codebook.third_parties).collect();
        for party in &parties {
            for person in &party.people {
                let forms = std::iter::once(&person.name).chain(&person.aliases);
                forms.for_each(|form| learn(form, &person.name, NameKind::Person));
            }
        }
        for name in &codebook.names {
            let kind = match name.kind.as_deref() {
                Some("person") => NameKind::Person,
                Some("place") => NameKind::Place,
                Some("organisation" | "agency") => NameKind::Organisation,
                _ => NameKind::Other,
            };
            std::iter::once(&name.name).chain(&name.aliases).for_each(|form| learn(form, &name.name, kind));
        }
        for party in &parties {
            for form in std::iter::once(&party.label).chain(&party.aliases) {
                let last = form.rsplit(' ').next().unwrap_or_default().to_lowercase();
                let body = Tells::of(&last).has(Tells::BODY);
                learn(form, &party.label, if body { NameKind::Organisation } else { NameKind::Place });
            }
        }
        let adjectives = parties.iter().flat_map(|party| &party.adjectives).map(|word| word.to_lowercase()).collect();
        Self { names, forms, firsts, adjectives }
    }

    /// What a name is called by the codebook; `space` is scratch space.
    pub fn get(&self, form: &str, space: &mut String) -> Option<&(String, NameKind)> {
        fold(form, space);
        self.at(*self.forms.get(space.as_str())?)
    }

    /// The name at a place.
    pub fn at(&self, place: NonZero<u32>) -> Option<&(String, NameKind)> {
        self.names.get(place.get() as usize - 1)
    }

    /// How a word, which is `lower` in lower case, may begin a name.
    pub fn beginning(&self, word: &str, lower: &str) -> Beginning {
        let longest = self.longest(word, lower);
        let whole = if longest > 0 { self.forms.get(&folded(word)).copied() } else { None };
        Beginning { longest, whole }
    }

    /// The most words of a name that begins with this word; 0 where none does.
    fn longest(&self, word: &str, lower: &str) -> u8 {
        let first = |first: &str| self.firsts.get(first).copied();
        let longest = if lower.bytes().all(|b| b.is_ascii_lowercase()) {
            first(lower)
        } else {
            first(folded(word).to_lowercase().split(' ').next().unwrap_or_default())
        };
        longest.unwrap_or(if lower == "the" { LONGEST } else { 0 }).min(LONGEST)
    }
}

/// A name without the differences that are none: case of the rest of a word stays ("US" is not "us"), but not points,
/// hyphens, curly apostrophes and an article in front. Words of capitals alone are told from others.
fn fold(form: &str, folded: &mut String) {
    let form = form.strip_prefix("the ").or_else(|| form.strip_prefix("The ")).unwrap_or(form);
    folded.clear();
    let apart = |c| matches!(c, '.' | '’' | '-' | '\u{a0}');
    let whole = form.is_ascii() && !form.bytes().any(|byte| matches!(byte, b'.' | b'-'));
    if whole {
        folded.push_str(form);
    }
    for piece in form.split_inclusive(apart).filter(|_| !whole) {
        let bare = piece.trim_end_matches(apart);
        folded.push_str(bare);
        match piece.get(bare.len()..) {
            Some("’") => folded.push('\''),
            Some("-" | "\u{a0}") => folded.push(' '),
            _ => {}
        }
    }
    let short_capitals = folded.len() <= 3 && !folded.chars().any(char::is_lowercase);
    if !short_capitals && folded.is_ascii() {
        folded.make_ascii_lowercase();
    } else if !short_capitals {
        *folded = folded.to_lowercase();
    }
}

fn folded(form: &str) -> String {
    let mut folded = String::with_capacity(form.len());
    fold(form, &mut folded);
    folded
}
