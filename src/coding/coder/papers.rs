//! Papers: whose draft, list or catalogue of demands a sentence speaks of.

use super::super::actor::{Sides, Who};
use super::super::analysis::Analysis;
use super::super::clause::{Link, Verb};
use super::super::discourse::{Discourse, Ref, sides_of};
use super::super::word::Sets;

/// The one side whose paper the sentence speaks of last, and whether it is an offer: "the Northern memorandum", "a paper from
/// the union", "gave the town a draft contract".
pub(super) fn paper_of(a: &Analysis, d: &Discourse) -> Option<(Sides, bool)> {
    if let Some(sides) = writes(a, d) {
        return Some((sides, false));
    }
    let mut papers = (0..a.parse.chunks.len()).rev().filter(|chunk| names_paper(a, *chunk));
    let owned = |chunk| owner(a, d, chunk).filter(|sides| sides.count_ones() == 1).map(|sides| (sides, chunk));
    let (sides, chunk) = papers.find_map(owned)?;
    // "Its terms are": those of the offer that was spoken of.
    let still = d.document_offers && d.document == Some(sides);
    let offers = |at: usize| a.base_in_set(at, Sets::OFFERS) || still && a.in_set(at, Sets::DIGESTS);
    Some((sides, a.parse.chunks.get(chunk).is_some_and(|group| offers(group.head))))
}

/// The side that has written to somebody: of its letter goes on whoever tells of one.
fn writes(a: &Analysis, d: &Discourse) -> Option<Sides> {
    let to = |verb: &&Verb| a.base(verb.head) == "write" && a.form(verb.end) == "to" && verb.link == Link::Root;
    let verb = a.parse.verbs.iter().find(to).filter(|verb| !verb.passive && !verb.negated && verb.modal.is_none())?;
    d.refer(a, verb.subject?, None).sides().filter(|sides| sides.count_ones() == 1)
}

/// Whether the group names a paper that one side may have written.
fn names_paper(a: &Analysis, chunk: usize) -> bool {
    let Some(group) = a.parse.chunks.get(chunk) else { return false };
    let whole = || a.parse.chunks.get(chunk + 1).is_some_and(|whole| a.in_set(whole.head, Sets::DRAFTED));
    // "a list of guests" is none, "the draft of a treaty" is.
    if a.in_set(group.head, Sets::ONES_PAPER) {
        return a.form(group.end) != "of" || whole();
    }
    let draft = |at: usize| matches!(a.form(at), "draft" | "proposed" | "model");
    a.in_set(group.head, Sets::DRAFTED) && (group.start..group.head).any(draft)
}

/// Whose the paper is.
fn owner(a: &Analysis, d: &Discourse, chunk: usize) -> Option<Sides> {
    let named = sides_of(a.named.get(chunk).and_then(|named| named.owner).or_else(|| d.possessor(a, chunk, None)));
    let referred = || match d.refer(a, chunk, None) {
        Ref::Document(sides) => sides.filter(|sides| d.document != Some(*sides)),
        _ => None,
    };
    named.or_else(referred).or_else(|| handed(a, d, chunk))
}

/// Whose the paper is by who hands it to whom: "gave the town a draft", "a draft from the port", "the draft that it sent".
fn handed(a: &Analysis, d: &Discourse, chunk: usize) -> Option<Sides> {
    let group = a.parse.chunks.get(chunk)?;
    let hands = |verb: &&Verb| !verb.passive && a.base_in_set(verb.head, Sets::HANDS);
    let side = |at: usize| match a.chunk_of(at).map(|chunk| d.refer(a, chunk, None)) {
        Some(Ref::Who(Who::Sides(sides))) => Some(sides),
        _ => None,
    };
    let over = a.parse.verbs.iter().rev().find(|verb| verb.end <= group.start && verb.subject.is_some());
    let relative = a.parse.verbs.iter().find(|verb| verb.link == Link::Relative && verb.from == group.end);
    let subject = over.filter(hands).or(relative.filter(hands)).and_then(|verb| verb.subject);
    let by = subject.and_then(|subject| d.refer(a, subject, None).sides());
    let behind = group.end..(group.end + 10).min(a.words.len());
    let from = behind.clone().filter(|at| matches!(a.form(*at), "from" | "by")).find_map(|at| side(at + 1));
    // Presented to one side, it is the other's.
    let to = || behind.filter(|at| a.form(*at) == "to").find_map(|at| side(at + 1)).map(|sides| d.all & !sides);
    from.or(by).or_else(to)
}
