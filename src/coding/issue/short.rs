//! The last words of keywords, which stand for them: "the levy" for "carbon levy", where only one issue has such a word.

use super::owner::Owners;
use super::written::BINDS;
use crate::codebook::Codebook;
use crate::coding::phrase::{Forms, Places};
use crate::coding::term::{Bits, Term, Terms};
use crate::coding::word::{Tag, Word};
use crate::index::sort;

/// The last words of the codebook's keywords.
pub(super) struct Shorts {
    /// By stem.
    words: Vec<Short>,
    stems: Bits,
}

/// The last word of an issue's keyword: once the keyword was named, while nothing else was called so, it stands for it.
struct Short {
    issue: usize,
    form: u32,
    stem: u32,
}

/// What an article has called by the last words of keywords so far. "The pipeline" is the codebook's "undersea pipeline"
/// once that was named, and while nothing else was, such as a "gas pipeline".
#[derive(Clone, Debug, Default)]
pub(in crate::coding) struct Called {
    /// By issue: whether it was named in any way.
    issue: Vec<bool>,
    /// By short form.
    keyword: Vec<bool>,
    other: Vec<bool>,
}

impl Shorts {
    pub fn new(codebook: &Codebook, terms: &mut Terms, owners: &Owners) -> Self {
        let mut words: Vec<Short> = Vec::new();
        let keywords = codebook.issues.iter().enumerate();
        for (issue, keyword) in keywords.flat_map(|(at, issue)| issue.keywords.iter().map(move |keyword| (at, keyword)))
        {
            let Some(last) = head(keyword) else { continue };
            let (form, stem) = (terms.add_form(last), terms.add_stem(last));
            if owners.owner(stem) == Some(issue) && !words.iter().any(|short| short.form == form) {
                words.push(Short { issue, form, stem });
            }
        }
        sort(&mut words, &|a, b| a.stem < b.stem);
        let mut stems = Bits::default();
        words.iter().for_each(|short| stems.add(short.stem));
        Self { words, stems }
    }

    /// Whether something else was called by the word that has this stem.
    pub fn names_other(&self, stem: u32, called: &Called) -> bool {
        self.of(stem).is_some_and(|(number, _)| called.other.get(number).is_some_and(|other| *other))
    }

    /// The first of the words that has this stem, and its place among them.
    fn of(&self, stem: u32) -> Option<(usize, &Short)> {
        let number = Some(stem).filter(|stem| *stem != 0 && self.stems.has(*stem))?;
        let number = self.words.partition_point(|short| short.stem < number);
        Some((number, self.words.get(number).filter(|short| short.stem == stem)?))
    }

    /// Notes what the sentence calls by the last words of keywords, and gives those that stand for their keywords ("the levy"):
    /// issue, from, to before. `named` are the keywords that stand in it, each with its issue.
    pub fn learn<'a>(
        &self,
        forms: &Forms,
        named: impl Iterator<Item = (usize, &'a Places)> + Clone,
        called: &mut Called,
    ) -> Vec<(usize, usize, usize)> {
        called.keyword.resize(self.words.len(), false);
        called.other.resize(self.words.len(), false);
        for (issue, _) in named.clone() {
            called.issue.resize(called.issue.len().max(issue + 1), false);
            called.issue.get_mut(issue).into_iter().for_each(|named| *named = true);
        }
        let mut definite = Vec::new();
        for (at, word) in forms.words.iter().enumerate().skip(1) {
            let Term { stem, form, .. } = word.term;
            let Some((number, short)) = self.of(stem) else { continue };
            let keyword = named.clone().any(|(_, parts)| parts.iter().any(|(start, end)| *start < at && at < *end));
            let other = forms.words.get(at - 1).is_some_and(|before| matches!(before.tag, Tag::Noun | Tag::Name));
            let seen = if keyword { &mut called.keyword } else { &mut called.other };
            if let Some(seen) = seen.get_mut(number) {
                *seen |= keyword || other;
            }
            let before = (0..at).rev().find(|before| forms.words.get(*before).is_none_or(|w| w.tag != Tag::Quote));
            let the = before.filter(|before| forms.words.get(*before).is_some_and(is_definite));
            definite.extend(the.filter(|_| short.form == form).map(|start| (number, (short.issue, start, at + 1))));
        }
        let kept = definite.into_iter().filter(|(number, (issue, ..))| called.is_keyword(*number, *issue));
        kept.map(|(_, place)| place).collect()
    }
}

impl Called {
    /// Whether the short form stands for the issue's keyword: once that was named in any way, the last word of its keywords
    /// will do.
    fn is_keyword(&self, short: usize, issue: usize) -> bool {
        let has = |list: &[bool], at: usize| list.get(at).is_some_and(|seen| *seen);
        (has(&self.keyword, short) || has(&self.issue, issue)) && !has(&self.other, short)
    }
}

/// Whether what stands behind the word was named before.
fn is_definite(word: &Word) -> bool {
    matches!(word.lower, "the" | "this" | "that" | "these" | "those" | "such")
}

/// The last word of a plain keyword of several, where it is a word by itself and not bound by another: "carbon levy" is a
/// levy, "land for peace" no peace.
fn head(keyword: &str) -> Option<&str> {
    let bound = keyword.split(' ').any(|word| BINDS.contains(&word));
    let plain = !bound && !keyword.contains(['+', '|', '*', '=', '.', '…']);
    let last = keyword.split([' ', '-']).next_back().filter(|_| plain && keyword.contains([' ', '-']))?;
    (last.len() > 2 && last.bytes().all(|b| b.is_ascii_lowercase())).then_some(last)
}
