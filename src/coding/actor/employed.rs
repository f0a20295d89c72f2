//! Those who work for somebody, and the side that they are, where the codebook has one.

use super::Sides;
use crate::codebook::{Codebook, Side};

/// Nouns for those who work for somebody.
const EMPLOYED: &[&str] = &["workers", "employees", "staff", "staffers", "workforce", "crew", "crews"];

/// Whether the noun is one for those who work for somebody.
pub(in crate::coding) fn is_employed(lower: &str) -> bool {
    EMPLOYED.contains(&lower)
}

/// The one side that those who work for the other are: a union, or whom the codebook calls workers or staff.
pub(super) fn employed(codebook: &Codebook) -> Option<Sides> {
    let sides = codebook.sides.iter().take(32).enumerate();
    let mut all = sides.filter(|(_, side)| is_of_workers(side)).map(|(index, _)| 1 << index);
    all.next().filter(|_| all.next().is_none())
}

/// Whether a side's names say that it is of workers. A "Union" of countries has a capital.
fn is_of_workers(side: &Side) -> bool {
    let names = side.aliases.iter().chain([&side.label]);
    names.flat_map(|name| name.split([' ', '-'])).any(|word| {
        let word = word.trim_end_matches(['\'', '’']);
        matches!(word, "union" | "unions") || is_employed(&word.to_lowercase())
    })
}
