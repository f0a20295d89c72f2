//! Those who work for somebody: "workers at the mill" want what their union wants, where a side is one.

use super::super::actor::{Sides, Who};
use super::super::analysis::Analysis;
use super::super::word::Tag;
use super::refer::{Asked, belongs, sides_of};
use super::{Discourse, Ref};
use crate::codebook::{Codebook, Side};

/// Nouns for those who work for somebody.
const EMPLOYED: &[&str] = &["workers", "employees", "staff", "staffers", "workforce", "crew", "crews"];

/// The one side that those who work for the other are: a union, or whom the codebook calls workers or staff.
pub(in crate::coding) fn employed(codebook: &Codebook) -> Option<Sides> {
    let sides = codebook.sides.iter().take(32).enumerate();
    let mut all = sides.filter(|(_, side)| is_of_workers(side)).map(|(index, _)| 1 << index);
    all.next().filter(|_| all.next().is_none())
}

/// Whether a side's names say that it is of workers. A "Union" of countries has a capital.
fn is_of_workers(side: &Side) -> bool {
    let names = side.aliases.iter().chain([&side.label]);
    names.flat_map(|name| name.split([' ', '-'])).any(|word| {
        let word = word.trim_end_matches(['\'', '’']);
        matches!(word, "union" | "unions") || EMPLOYED.contains(&word.to_lowercase().as_str())
    })
}

impl Discourse {
    /// Workers, of the other side or of nobody named: "staff at the mill", "its crews", "workers want".
    pub(super) fn workers(&self, a: &Analysis, asked: &Asked, named: Option<Who>) -> Option<Ref> {
        let own = self.employed.filter(|_| EMPLOYED.contains(&asked.form))?;
        let group = asked.group;
        let alone = || {
            let plain = |at: usize| a.tag(at) == Tag::Det || matches!(a.form(at), "the" | "striking" | "all");
            // "employees on short contracts", "workers who fell ill" are some of them.
            let behind = matches!(a.tag(group.end), Tag::Prep | Tag::Rel | Tag::That);
            (group.start..group.head).all(plain) && !behind
        };
        let whose = named.or(asked.owner).or_else(|| belongs(a, asked.chunk));
        match sides_of(whose) {
            Some(sides) => (sides & own == 0).then_some(Ref::Who(Who::Sides(own))),
            None => (whose.is_none() && alone()).then_some(Ref::Who(Who::Sides(own))),
        }
    }
}
