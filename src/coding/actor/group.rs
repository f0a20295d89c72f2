//! What a noun group names: who it is, and whose.

use super::super::clause::Chunk;
use super::super::word::{Tag, Word};
use super::{Kind, Mention, Who, is_body};

/// What a noun group names: its actor, and whose it is.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::coding) struct Naming {
    /// Who it is.
    pub who: Option<Who>,
    /// Whose it is: "Northland's" in "Northland's demand", "Northern" in "the Northern memorandum".
    pub owner: Option<Who>,
    pub person: Option<u16>,
}

/// Whether a side's name that is a common noun is used of another of that kind.
fn is_another(words: &[Word], mention: &Mention, chunk: &Chunk) -> bool {
    let common = words.get(mention.start..mention.end).is_some_and(|name| name.iter().all(|word| !word.capital));
    let before = words.get(chunk.start..mention.start).unwrap_or_default();
    // "a group of five powers" is made of them.
    let of = words.get(mention.end).is_some_and(|word| word.lower == "of");
    common
        && !of
        && before.iter().any(|word| matches!(word.lower, "a" | "an" | "another" | "other" | "rival" | "competing"))
}

/// Words that say that an office is somebody's no more, or is held against the side.
pub(in crate::coding) fn has_left(form: &str) -> bool {
    matches!(form, "former" | "ex" | "retired" | "exiled" | "opposition" | "dissident" | "onetime" | "late")
}

/// Judges a noun group by the mentions in it.
pub(in crate::coding) fn judge(words: &[Word], mentions: &[Mention], chunk: &Chunk) -> Naming {
    let mut named = Naming::default();
    // "Northland's opposition leader", "Northland's former minister": against whoever leads it, or no more with them. "The
    // Northland government late on Friday" still is; "the opposition", where that names a side, and "the opposition Labour
    // League" are that side.
    let named_by =
        |at: usize| mentions.iter().any(|m| at < m.end && (m.start <= at || m.start < chunk.end && chunk.head < m.end));
    let left = (chunk.start..chunk.end)
        .filter(|at| words.get(*at).is_some_and(|word| word.lower != "late" && has_left(word.lower)))
        .any(|at| !named_by(at));
    for mention in mentions.iter().filter(|m| m.start < chunk.end && chunk.start < m.end) {
        let last = mention.end.saturating_sub(1);
        let possessive = mention.end < chunk.end
            && words
                .get(mention.end)
                .is_some_and(|word| word.base == "'s" || matches!(word.tag, Tag::Poss | Tag::Quote));
        let head = last >= chunk.head || mention.end >= chunk.end;
        let head_word = words.get(chunk.head);
        let body = head_word.is_some_and(is_body);
        match mention.kind {
            Kind::Adjective => {
                let capital = words.get(mention.start).is_some_and(|word| word.capital);
                if body && chunk.head > last {
                    named.who = named.who.or(Some(mention.who));
                } else if capital || chunk.head > last {
                    named.owner = Some(mention.who);
                }
            }
            _ if possessive => {
                if body {
                    named.who = Some(mention.who)
                } else {
                    named.owner = Some(mention.who)
                }
                named.person = None;
            }
            Kind::Person(number) if head => {
                named.who = Some(mention.who);
                named.person = Some(number);
            }
            Kind::Person(_) => {
                // "Name aide", "Name spokesman"
                if body { named.who = Some(mention.who) } else { named.owner = Some(mention.who) }
            }
            // "a rival operator", "another union": one of the kind, and not the side.
            Kind::Party if head && is_another(words, mention, chunk) => named.who = Some(Who::Third),
            Kind::Party => {
                if head || body {
                    named.who = Some(mention.who)
                } else {
                    named.owner = Some(mention.who)
                }
            }
        }
    }
    if left && named.person.is_none() && named.who.is_some() {
        named.who = Some(Who::Third);
    }
    named
}
