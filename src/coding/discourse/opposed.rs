//! Whom a pronoun can't mean: those whom its verb speaks to, and whose offer it is that they answer.

use super::super::actor::{Sides, Who};
use super::super::analysis::Analysis;
use super::super::clause::Form;
use super::super::lexicon::Class;
use super::super::word::Sets;
use super::refer::Asked;

/// Whether the group is what somebody asked or offered and the verb over it tells how these answer it: "turned down its offer",
/// "has not replied to its request", but not "withdrew its offer".
pub(super) fn is_answered(a: &Analysis, chunk: usize, by: Option<Who>) -> bool {
    let Some(group) = a.parse.chunks.get(chunk) else { return false };
    let asked = a.noun_cues.iter().any(|noun| {
        let within = group.start <= noun.start && noun.start < group.end;
        within && matches!(noun.cue.class, Class::Demand | Class::Propose | Class::Want)
    });
    if !asked || (group.start..group.end).any(|at| a.form(at) == "own") {
        return false;
    }
    let Some(index) = a.parse.verbs.iter().rposition(|verb| verb.end <= group.start) else { return false };
    let Some(verb) = a.parse.verbs.get(index).filter(|verb| verb.end + 4 >= group.start) else { return false };
    let own = matches!(
        a.base(verb.head),
        "confirm" | "approve" | "endorse" | "reconsider" | "review" | "rethink" | "go" | "press" | "push"
    );
    let class = a.verb_cues.get(index).copied().flatten().map(|cue| cue.cue.class);
    let answers = matches!(class, Some(Class::Reject | Class::Agree | Class::Answer | Class::Consider | Class::Silent))
        || matches!(a.base(verb.head), "ignore" | "heed" | "grant" | "receive");
    let reply = || (verb.end..group.start).any(|at| a.base_in_set(at, Sets::REPLIES));
    let upper = verb.parent.and_then(|upper| a.parse.verbs.get(upper)).filter(|_| verb.subject.is_none());
    let subject = verb.subject.or_else(|| upper.and_then(|upper| upper.subject));
    let who = subject.and_then(|subject| a.named.get(subject)).and_then(|named| named.who);
    !own && (answers || reply()) && who.is_some() && who == by
}

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
