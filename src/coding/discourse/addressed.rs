//! Whom a pronoun can't mean: those whom its verb speaks to.

use super::super::actor::{Sides, Who};
use super::super::analysis::Analysis;
use super::super::clause::Form;
use super::refer::Asked;

/// Whether the pronoun at the front is the subject of a verb whose object names these sides: "She urged the port to pay".
pub(super) fn addresses(a: &Analysis, asked: &Asked, sides: Sides) -> bool {
    let subject = asked.group.start < 2 && matches!(asked.form, "he" | "she" | "it" | "they");
    let verb = a.parse.verbs.iter().find(|verb| verb.subject == Some(asked.chunk) && subject && !verb.passive);
    let object = verb.and_then(|verb| {
        let on = usize::from(matches!(a.form(verb.end), "on" | "upon"));
        a.chunk_of(verb.end + on).filter(|chunk| a.parse.chunks.get(*chunk).is_some_and(|c| c.start <= verb.end + 1))
    });
    // "She says the port will pay": of the port something is told.
    let told = |chunk: &usize| a.parse.verbs.iter().any(|v| v.subject == Some(*chunk) && v.form == Form::Finite);
    let object = object.filter(|chunk| !told(chunk)).and_then(|chunk| a.named.get(chunk));
    object.is_some_and(|named| named.who == Some(Who::Sides(sides)))
}
