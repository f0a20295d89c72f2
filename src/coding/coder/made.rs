//! Deals that an article tells of as made: what it goes on to say will be, all sides have agreed to.

use super::super::analysis::Analysis;
use super::super::clause::{Form, Link, Verb};
use super::super::discourse::Discourse;
use super::super::word::Sets;

/// "The port and the union have reached an agreement", "struck a deal": whether the sentence tells of a deal made by all.
pub(super) fn is_made(a: &Analysis, d: &Discourse) -> bool {
    a.parse.verbs.iter().any(|verb| {
        let told = verb.link == Link::Root && !matches!(verb.form, Form::Infinitive | Form::Ing);
        let done = told && !verb.negated && verb.modal.is_none() && !verb.passive;
        done && makes(a, verb) && by_all(a, d, verb)
    })
}

/// Whether the verb is "agree" or brings about a deal.
fn makes(a: &Analysis, verb: &Verb) -> bool {
    let accord = |at: usize| {
        a.group_at(at).is_some_and(|group| {
            let other = |at: usize| matches!(a.form(at), "no" | "any") || a.in_set(at, Sets::UNMADE);
            group.preposition.is_none() && a.in_set(group.head, Sets::ACCORDS) && !(group.start..group.head).any(other)
        })
    };
    // "have resolved the main financial questions"
    let open = |at: usize| {
        let head = a.group_at(at).map_or(at, |group| group.head);
        matches!(a.base(head), "question" | "issue" | "point" | "dispute" | "difference" | "disagreement" | "row")
    };
    let resolves = matches!(a.base(verb.head), "resolve" | "settle") && open(verb.end);
    resolves || a.base(verb.head) == "agree" || a.base_in_set(verb.head, Sets::MAKES_DEALS) && accord(verb.end)
}

fn by_all(a: &Analysis, d: &Discourse, verb: &Verb) -> bool {
    let Some(subject) = verb.subject else { return false };
    let sides = d.refer(a, subject, None).sides().unwrap_or(0) | d.joined(a, subject);
    sides.count_ones() > 1
}

/// "Several points remain open", "Nothing was decided on wages", "The text is silent on them".
pub(super) fn leaves_open(a: &Analysis) -> bool {
    a.has(Sets::LEFT_OPEN)
}
