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
    all: Stems,
    /// Those of labels alone: "tickets" heads "Ticket prices", whatever keyword has the word as well.
    labels: Stems,
}

/// By the number of a word's stem: its issue, or [`NOBODY`] where it is another's as well.
#[derive(Default)]
struct Stems(Vec<Option<usize>>);

impl Owners {
    pub fn of(codebook: &Codebook, terms: &mut Terms) -> Self {
        let (mut all, mut labels) = (Stems::default(), Stems::default());
        // "The league" is whoever is called so, and not the "league of their own" that an issue is about.
        let named = side_words(codebook).chain(BINDS.iter().copied());
        for word in GENERAL.split_whitespace().chain(named) {
            let stem = terms.add_stem(&word.to_lowercase());
            all.note(stem, NOBODY);
            labels.note(stem, NOBODY);
        }
        for (index, issue) in codebook.issues.iter().enumerate() {
            let keywords = issue.keywords.iter().map(|keyword| (keyword, false));
            for (text, label) in std::iter::once((&issue.label, true)).chain(keywords) {
                for word in pieces(text, |byte| matches!(byte, b' ' | b'-' | b'|' | b'/')) {
                    let large = word.contains(|c: char| c.is_uppercase()).then(|| word.to_lowercase());
                    let stem = terms.add_stem(large.as_deref().unwrap_or(word));
                    all.note(stem, index);
                    if label {
                        labels.note(stem, index);
                    }
                }
            }
        }
        Self { all, labels }
    }

    /// Leaves their words to those issues alone.
    pub fn keep(&mut self, keep: &dyn Fn(usize) -> bool) {
        self.all.keep(keep);
        self.labels.keep(keep);
    }

    /// Whose word it is that has this stem.
    pub fn owner(&self, stem: u32) -> Option<usize> {
        self.all.owner(stem)
    }

    /// Whose label alone has it.
    pub fn titled(&self, stem: u32) -> Option<usize> {
        self.labels.owner(stem)
    }
}

impl Stems {
    fn note(&mut self, stem: u32, issue: usize) {
        let stem = stem as usize;
        if self.0.len() <= stem {
            self.0.resize(stem + 1, None);
        }
        if let Some(owner) = self.0.get_mut(stem) {
            *owner = Some(if owner.is_none_or(|owner| owner == issue) { issue } else { NOBODY });
        }
    }

    fn keep(&mut self, keep: &dyn Fn(usize) -> bool) {
        self.0.iter_mut().for_each(|owner| *owner = owner.filter(|issue| keep(*issue)));
    }

    fn owner(&self, stem: u32) -> Option<usize> {
        self.0.get(stem as usize).copied().flatten().filter(|issue| *issue != NOBODY)
    }
}
