//! By which word of theirs phrases are looked for: the one that fewest others have. A word that many have ("peace") then makes
//! nobody look at all of them, and most are never looked at.

use super::{Forms, Letters, Unit};
use crate::coding::term::{LETTERED, Lists, Terms, begins, of_form, of_letter};
use crate::index::sort;

/// A phrase under the number of one of its words; small, for most are only looked at and passed by.
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
                terms.add_first(LETTERED, list);
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
        sort(&mut self.prefixes, &|(a, _), (b, _)| a < b);
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

    /// Gives the phrases that may stand where a word does, which is at `at` and has these numbers; one may come more than once.
    pub fn phrases(&self, at: usize, numbers: [u32; 3], forms: &Forms, give: &mut dyn FnMut(u32)) {
        let [stem, form, lettered] = numbers;
        for number in [stem, form] {
            for entry in self.of(number) {
                if forms.has_any(entry.other) {
                    give(entry.phrase);
                }
            }
        }
        if lettered > 0
            && let Some(word) = forms.words.get(at)
        {
            let alike = of_letter(&self.prefixes, |(prefix, _)| prefix, word.lower).iter();
            alike.filter(|(prefix, _)| begins(word.lower, prefix)).for_each(|(_, entry)| give(entry.phrase));
        }
    }
}
