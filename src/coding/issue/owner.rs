//! Whose a word is: those that one issue alone is called by.

use super::written::{BINDS, side_words};
use crate::codebook::Codebook;
use crate::coding::term::Terms;
use crate::text::pieces;

/// No issue's index.
const NOBODY: usize = usize::MAX;

/// Nouns at the end of a keyword that say too little by themselves.
const GENERAL: &str = "agreement bill body case clause condition conference country data date day deal demand group home hour issue \
    law level line list matter measure meeting month negotiation offer office official order paper people person \
    place plan point policy process programme proposal question right role round rule scheme service session side \
    staff state statement step system table talk term text time vote way week work worker year";

/// The issues that words belong to: those words that one issue alone has in its label and keywords.
pub(super) struct Owners {
    /// By the number of a word's stem: its issue, or [`NOBODY`] where it is another's as well.
    by_stem: Vec<Option<usize>>,
}

impl Owners {
    pub fn of(codebook: &Codebook, terms: &mut Terms) -> Self {
        let mut owners = Self { by_stem: Vec::new() };
        // "The league" is whoever is called so, and not the "league of their own" that an issue is about.
        let named = side_words(codebook).chain(BINDS.iter().copied());
        for word in GENERAL.split_whitespace().chain(named) {
            owners.note(terms.add_stem(&word.to_lowercase()), NOBODY);
        }
        for (index, issue) in codebook.issues.iter().enumerate() {
            let words = |text| pieces(text, |byte| matches!(byte, b' ' | b'-' | b'|' | b'/'));
            for word in std::iter::once(&issue.label).chain(&issue.keywords).flat_map(|text| words(text)) {
                let large = word.contains(|c: char| c.is_uppercase()).then(|| word.to_lowercase());
                owners.note(terms.add_stem(large.as_deref().unwrap_or(word)), index);
            }
        }
        owners
    }

    fn note(&mut self, stem: u32, issue: usize) {
        let stem = stem as usize;
        if self.by_stem.len() <= stem {
            self.by_stem.resize(stem + 1, None);
        }
        if let Some(owner) = self.by_stem.get_mut(stem) {
            *owner = Some(if owner.is_none_or(|owner| owner == issue) { issue } else { NOBODY });
        }
    }

    /// Leaves their words to those issues alone.
    pub fn keep(&mut self, keep: &dyn Fn(usize) -> bool) {
        self.by_stem.iter_mut().for_each(|owner| *owner = owner.filter(|issue| keep(*issue)));
    }

    /// Whose word it is that has this stem.
    pub fn owner(&self, stem: u32) -> Option<usize> {
        self.by_stem.get(stem as usize).copied().flatten().filter(|issue| *issue != NOBODY)
    }
}
