//! Who is meant as the other of two: "the other side", "her counterpart", "those opposite".

use super::super::actor::Who;
use super::super::analysis::Analysis;
use super::super::word::Sets;
use super::refer::{Asked, sides_of};
use super::{Discourse, Ref};

/// Nouns for the one opposite, behind "their" or "its".
const FOES: &[&str] = &[
    "adversary",
    "adversaries",
    "foe",
    "foes",
    "opponent",
    "opponents",
    "rival",
    "rivals",
    "enemy",
    "neighbour",
    "neighbor",
];

impl Discourse {
    /// The one other side: "the other side", "her counterpart", "those opposite", and "the others" by whose words these are.
    pub(super) fn opposite(&self, a: &Analysis, asked: &Asked) -> Option<Ref> {
        let form = asked.form;
        let counterpart =
            matches!(form, "counterpart" | "counterparts") || form == "number" && asked.has(a, "opposite");
        let foe = asked.owner.is_some() && FOES.contains(&form);
        let other = || ["other", "opposite", "opposing"].iter().any(|word| asked.has(a, word));
        let those = matches!(form, "those" | "ones") && a.form(asked.group.end) == "opposite";
        let others = form == "others" && asked.has(a, "the") && self.own_words(a, asked.group.head);
        if !(counterpart || foe || those || others || a.in_set(asked.group.head, Sets::OPPOSITES) && other()) {
            return None;
        }
        let own = asked.owning().or(self.addressed).or(sides_of(asked.speaking))?;
        self.other(own).map(|other| Ref::Who(Who::Sides(other)))
    }

    /// Whether the word is said by a side of itself: in a quotation, or in an interview.
    pub(super) fn own_words(&self, a: &Analysis, at: usize) -> bool {
        let answers = self.block.is_some() && !self.guessed;
        a.word(at).is_some_and(|word| word.quoted) || answers || self.addressed.is_some()
    }
}
