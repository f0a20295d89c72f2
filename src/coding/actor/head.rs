//! What the names of sides are names of: "operators" of "the train operators", "guild" of "the Bakers' Guild", so that news
//! may call them so.

use crate::codebook::Side;

/// Nouns that every side may be called by.
const GENERAL: &[&str] = &[
    "side",
    "party",
    "team",
    "delegation",
    "government",
    "leadership",
    "leader",
    "leaders",
    "ministry",
    "minister",
    "president",
    "country",
    "negotiators",
    "officials",
    "authorities",
    "office",
    "capital",
    "spokesman",
    "parties",
    "sides",
];

/// Nouns for a body of members or of employees.
const ORGANISATIONS: &[&str] = &[
    "agency",
    "alliance",
    "assembly",
    "association",
    "authority",
    "bloc",
    "board",
    "branch",
    "club",
    "coalition",
    "commission",
    "committee",
    "compact",
    "company",
    "confederation",
    "consortium",
    "cooperative",
    "corporation",
    "council",
    "federation",
    "firm",
    "front",
    "group",
    "guild",
    "league",
    "movement",
    "network",
    "organisation",
    "organization",
    "society",
    "syndicate",
    "trust",
    "union",
];

/// The nouns that the names of a side are names of.
pub(super) fn heads(side: &Side) -> Vec<String> {
    let names = std::iter::once(&side.label).chain(&side.aliases);
    names.filter_map(|name| head_of(name)).filter(|head| !GENERAL.contains(&head.to_lowercase().as_str())).collect()
}

/// What a name of several words is a name of: "operators" of "train operators", "guild" of "Bakers' Guild" and of "Guild of
/// Bakers"; with its capital where it is no noun for such a body, "Guard" of "Northern Guard".
fn head_of(name: &str) -> Option<String> {
    let head = match name.split_once(" of ") {
        Some((head, _)) => head.split(' ').next_back(),
        None => name.split(' ').next_back().filter(|_| name.contains(' ')),
    }?;
    let lower = head.to_lowercase();
    Some(if is_organisation(&lower) { lower } else { head.to_owned() })
}

/// Whether the noun is one for a body of members, which its name ends in and which it is called by: "the guild".
pub(in crate::coding) fn is_organisation(lower: &str) -> bool {
    ORGANISATIONS.contains(&lower) || lower.strip_suffix('s').is_some_and(|one| ORGANISATIONS.contains(&one))
}
