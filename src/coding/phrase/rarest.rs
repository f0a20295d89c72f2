//! By which word of theirs phrases are looked for: the one that fewest others have. A word that many have ("peace") then makes
//! nobody look at all of them, and most are never looked at.

use super::{Forms, Letters, Unit};
use crate::coding::term::{Lists, Terms, of_form};

/// A phrase under the number of one of its words.
#[derive(Clone, Copy, Default)]
pub(super) struct Entry {
    pub phrase: u32,
    /// The number of another word that must be in the sentence too; 0 for none.
    pub other: u32,
}

/// Phrases by one of their words.
#[derive(Default)]
pub(super) struct Rarest {
    /// As they were added, each with the number of its word.
    added: Vec<(u32, Entry)>,
    /// The same in the order of these numbers, and where those of each begin.
    entries: Vec<Entry>,
    from: Vec<u32>,
    prefixes: Vec<(String, Entry)>,
}

impl Rarest {
    /// Notes a phrase under a word.
    pub fn add(&mut self, word: &Unit, entry: Entry, list: Lists, terms: &mut Terms) {
        let number = match word.letters.as_deref() {
            Some(Letters::Choice(words)) => {
                return words.iter().for_each(|word| self.add(word, entry, list, terms));
            }
            Some(Letters::Prefix(begin)) => {
                terms.add_prefix(begin);
                return self.prefixes.push((begin.clone(), entry));
            }
            Some(Letters::Capitals(form)) => of_form(terms.add_form(&form.to_lowercase())),
            None => word.number,
        };
        terms.add_first(number, list);
        self.added.push((number, entry));
    }

    /// Puts all that were added in their order.
    pub fn order(&mut self) {
        let most = self.added.iter().map(|(number, _)| *number as usize + 2).max().unwrap_or(0);
        self.from = vec![0; most];
        for (number, _) in &self.added {
            if let Some(count) = self.from.get_mut(*number as usize + 1) {
                *count += 1;
            }
        }
        let mut before = 0;
        for from in &mut self.from {
            before += *from;
            *from = before;
        }
        self.entries = vec![Entry::default(); self.added.len()];
        let mut next = self.from.clone();
        for (number, entry) in std::mem::take(&mut self.added) {
            let Some(next) = next.get_mut(number as usize) else { continue };
            if let Some(slot) = self.entries.get_mut(*next as usize) {
                *slot = entry;
            }
            *next += 1;
        }
    }

    fn of(&self, number: u32) -> &[Entry] {
        match self.from.get(number as usize..) {
            Some([from, to, ..]) => self.entries.get(*from as usize..*to as usize).unwrap_or_default(),
            _ => &[],
        }
    }

    /// The phrases that may stand where a word does; one may come more than once.
    pub fn phrases<'a>(&'a self, at: usize, forms: &'a Forms, list: Lists) -> impl Iterator<Item = &'a Entry> {
        let word = forms.words.get(at);
        let begins = word.is_some_and(|word| word.term.begins.has(list));
        let [stem, form] = forms.numbers.get(at).copied().filter(|_| begins).unwrap_or_default();
        let prefixed = word.filter(|word| word.term.prefixed);
        let begun = prefixed.into_iter().flat_map(|word| {
            self.prefixes.iter().filter(|(prefix, _)| word.lower.starts_with(prefix)).map(|(_, entry)| entry)
        });
        let numbered = self.of(stem).iter().chain(self.of(form));
        numbered.filter(|entry| forms.among.has(entry.other)).chain(begun)
    }
}
