//! Where the words of a keyword stand.

use std::ops::{Deref, DerefMut};

/// The words of a keyword's parts, each from, to before. Most keywords have one part, and few more than two.
#[derive(Clone, Debug, Default)]
pub(in crate::coding) struct Places {
    few: [(usize, usize); 2],
    count: usize,
    /// All, where there are more than a few.
    many: Vec<(usize, usize)>,
}

impl Places {
    /// The words of the one part.
    pub fn one(start: usize, end: usize) -> Self {
        let mut places = Self::default();
        places.push((start, end));
        places
    }

    /// Adds the words of another part.
    pub fn push(&mut self, place: (usize, usize)) {
        if self.count == self.few.len() && self.many.is_empty() {
            self.many.extend(self.few);
        }
        match self.few.get_mut(self.count) {
            Some(slot) => *slot = place,
            None => self.many.push(place),
        }
        self.count += 1;
    }
}

impl Deref for Places {
    type Target = [(usize, usize)];

    fn deref(&self) -> &Self::Target {
        if self.many.is_empty() { self.few.get(..self.count).unwrap_or_default() } else { &self.many }
    }
}

impl DerefMut for Places {
    fn deref_mut(&mut self) -> &mut Self::Target {
        if self.many.is_empty() { self.few.get_mut(..self.count).unwrap_or_default() } else { &mut self.many }
    }
}
