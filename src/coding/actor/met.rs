//! The people whom an article has introduced so far, beside those of the codebook.

use super::super::name::is_title;
use super::super::word::{Tag, Word};
use super::{Kind, Mention, Who};
use crate::index::sort;

/// The numbers of those whom an article introduces begin behind the codebook's.
const FIRST: u16 = 1 << 15;
/// How many are kept of one article.
const MOST: usize = 64;

#[derive(Clone, Debug)]
struct Person {
    /// The last word of the name, in lower case.
    surname: String,
    /// The name as it was first written.
    name: String,
    who: Who,
}

/// The people met so far.
#[derive(Clone, Debug, Default)]
pub(in crate::coding) struct Met {
    people: Vec<Person>,
}

impl Met {
    /// The name of the person with this number.
    pub fn name(&self, number: u16) -> Option<&str> {
        self.people.get(usize::from(number.checked_sub(FIRST)?)).map(|person| person.name.as_str())
    }

    pub fn len(&self) -> usize {
        self.people.len()
    }

    /// Adds a person, unless there is one of this surname or there are too many.
    pub fn add(&mut self, surname: &str, name: String, who: Who) {
        if self.people.len() < MOST && self.people.iter().all(|person| person.surname != surname) {
            self.people.push(Person { surname: surname.to_owned(), name, who });
        }
    }

    /// Adds the places where one of them is named to what else is found; gives whether there are any.
    pub fn mentions(&self, words: &[Word], found: &mut Vec<Mention>) -> bool {
        if self.people.is_empty() {
            return false;
        }
        found.retain(|mention| !matches!(mention.kind, Kind::Person(number) if number >= FIRST));
        let known = found.len();
        for (at, word) in words.iter().enumerate().filter(|(_, word)| word.capital && word.tag == Tag::Name) {
            let Some(number) = self.people.iter().position(|person| *person.surname == *word.lower) else { continue };
            let Some(person) = self.people.get(number) else { continue };
            let covered = |at: usize| found.iter().take(known).any(|m| m.start <= at && at < m.end);
            let before = |at: usize| at.checked_sub(1).and_then(|at| words.get(at));
            let given = |word: &&Word| word.capital && word.tag == Tag::Name && !is_title(word.lower);
            let mut start = at;
            while before(start).filter(given).is_some_and(|w| person.name.to_lowercase().contains(w.lower)) {
                start -= 1;
            }
            // Behind somebody else's given name it is somebody else.
            let other = before(start).filter(given).is_some() && !covered(start - 1);
            if other || covered(at) {
                continue;
            }
            let kind = Kind::Person(FIRST.saturating_add(u16::try_from(number).unwrap_or(0)));
            found.push(Mention { start, end: at + 1, who: person.who, kind });
        }
        sort(found, &|a, b| a.start < b.start);
        found.len() > known
    }
}
