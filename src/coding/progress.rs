//! Progress: what a side is reported to have done, or not to have done yet ("has yet to hand over its list"). A later report
//! that it has been done overtakes the earlier one.

use super::Progress;
use super::actor::{Sides, Who};
use super::analysis::Analysis;
use super::clause::{Form, Link, Verb};
use super::discourse::is_document;
use super::word::Sets;
use crate::codebook::Codebook;

/// The act that a verb tells of; a verb of none of these is an act of its own.
fn act_of(base: &str) -> Option<&'static str> {
    Some(match base {
        "share" | "hand" | "give" | "pass" | "present" | "deliver" | "send" | "submit" | "provide" | "exchange"
        | "table" | "show" | "supply" | "release" | "publish" | "circulate" => "hand-over",
        "answer" | "respond" | "reply" | "react" => "answer",
        "sign" | "ratify" | "approve" | "adopt" | "endorse" => "sign",
        "name" | "appoint" | "nominate" => "name",
        _ => return None,
    })
}

/// What the sentence says has been done, or has not been done yet.
///
/// `all` are the sides of the codebook.
pub(super) fn progress(a: &Analysis, codebook: &Codebook, all: Sides, entry: Option<usize>) -> Vec<Progress> {
    let mut found = Vec::new();
    // Where nobody is named, nobody does anything, unless they all exchange something.
    let named = !a.actors.is_empty();
    for (index, verb) in a.parse.verbs.iter().enumerate() {
        let base = a.base(verb.head);
        if !named && base != "exchange" {
            continue;
        }
        let Some(done) = state(a, verb) else { continue };
        let receives = a.base_in_set(verb.head, Sets::RECEIVES);
        let act = if receives { Some("hand-over") } else { act_of(base) };
        // What shows a stance is a statement.
        let stance = done && a.verb_cues.get(index).is_some_and(Option::is_some);
        if a.base_in_set(verb.head, Sets::EMPTY) || (act.is_none() && (base.is_empty() || stance)) {
            continue;
        }
        let Some(thing) = object(a, verb, receives) else { continue };
        let Some(sides) = doer(a, verb, thing, receives, all) else { continue };
        let head = a.parse.chunks.get(thing).map_or("", |chunk| a.base(chunk.head));
        let head =
            if head.is_empty() { a.parse.chunks.get(thing).map_or("", |chunk| a.form(chunk.head)) } else { head };
        let object = if is_document(a, thing) { "document" } else { head };
        let held = codebook.sides.iter().enumerate().take(32).filter(|(number, _)| sides >> number & 1 == 1);
        for (_, side) in held {
            found.push(Progress {
                side: side.id.clone(),
                act: act.unwrap_or(base).to_string(),
                object: object.to_string(),
                done,
                span: a.span,
                entry,
            });
        }
    }
    found
}

/// Whether the verb tells of something done (true), of something not done yet (false), or of neither.
fn state(a: &Analysis, verb: &Verb) -> Option<bool> {
    let back = |by: usize| verb.start.checked_sub(by).map_or("", |at| a.form(at));
    // "has yet to answer": the infinitive's group begins at "to" or behind it.
    let yet_to = (a.form(verb.start) == "to" && back(1) == "yet") || (back(1) == "to" && back(2) == "yet");
    if verb.form == Form::Infinitive && yet_to {
        return Some(false);
    }
    if let Link::Adverbial(at) = verb.link
        && matches!(a.form(at), "if" | "unless" | "once" | "when" | "until" | "before" | "should")
    {
        return None;
    }
    if verb.modal.is_some() || !matches!(verb.form, Form::Finite | Form::Participle) {
        return None;
    }
    if !verb.negated {
        return Some(true);
    }
    // "has not answered", "did not yet answer": what never comes is refused, not awaited.
    let group = verb.start.saturating_sub(1)..(verb.end + 2);
    let perfect =
        group.clone().any(|at| matches!(a.form(at), "has" | "have" | "had" | "hasn't" | "haven't" | "hadn't"));
    let yet = group.clone().any(|at| a.form(at) == "yet");
    (verb.form == Form::Finite && (perfect || yet)).then_some(false)
}

/// The thing that is handed over, signed, answered: the object, or the subject of a passive.
fn object(a: &Analysis, verb: &Verb, receives: bool) -> Option<usize> {
    if is_passive(verb) {
        // "the paper, handed over today": what stands right before the participle.
        return verb.subject.or_else(|| a.parse.chunks.iter().rposition(|chunk| chunk.end <= verb.start));
    }
    // "passed on a paper": a particle is no preposition.
    let particle = |at: usize| at == verb.end && matches!(a.form(at), "on" | "over" | "out" | "in" | "up");
    let of_verb = |at: usize| a.verb_at(at).and_then(|v| a.parse.verbs.get(v));
    let mut objects = a.parse.chunks.iter().enumerate().filter(|(_, chunk)| {
        let to = chunk.preposition.is_none_or(|at| particle(at) || (a.form(at) == "to" && !receives));
        chunk.start >= verb.end && to && of_verb(chunk.head).is_some_and(|v| v.head == verb.head)
    });
    // "gave the port its list": who gets it stands first.
    objects.find(|(index, _)| a.named.get(*index).is_none_or(|named| named.who.is_none())).map(|(index, _)| index)
}

/// "was handed over", "handed over by the port".
fn is_passive(verb: &Verb) -> bool {
    verb.passive || (verb.form == Form::Participle && verb.link == Link::Relative)
}

/// Whose act it is.
fn doer(a: &Analysis, verb: &Verb, thing: usize, receives: bool, all: Sides) -> Option<Sides> {
    let sides = |who: Option<Who>| match who {
        Some(Who::Sides(sides)) => Some(sides),
        _ => None,
    };
    let other = |of: Sides| Some(all & !of).filter(|rest| rest.count_ones() == 1);
    let owner = a.named.get(thing).and_then(|named| sides(named.owner));
    let named = |chunk: usize| a.named.get(chunk).and_then(|named| sides(named.who));
    let behind = |preposition: &str| {
        let chunks = a.parse.chunks.iter().enumerate();
        let mut found = chunks.filter(|(_, chunk)| {
            chunk.start >= verb.end && chunk.preposition.is_some_and(|at| a.form(at) == preposition)
        });
        found.find_map(|(index, _)| named(index))
    };
    if receives {
        let giver = owner.or_else(|| behind("from"));
        return giver.or_else(|| verb.subject.and_then(named).and_then(other));
    }
    if is_passive(verb) {
        return behind("by").or(owner).or_else(|| behind("to").and_then(other));
    }
    if a.base(verb.head) == "exchange" {
        return Some(all);
    }
    let subject = verb.subject.or_else(|| verb.parent.and_then(|parent| a.parse.verbs.get(parent)?.subject));
    subject.and_then(named)
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Block, BlockKind};
    use crate::codebook::{Codebook, Named, Side};
    use crate::coding::Coder;
    use crate::span::Span;

    fn coded(text: &str) -> crate::coding::Coding {
        let side = |id: &str, label: &str| Side { id: id.into(), label: label.into(), ..Side::default() };
        let wire = Named { name: "Quayside Wire".into(), kind: Some("agency".into()), aliases: Vec::new() };
        let codebook = Codebook {
            sides: vec![side("port", "the Port"), side("union", "the Union")],
            names: vec![wire],
            ..Codebook::default()
        };
        let mut article = Article { id: "a".into(), text: text.into(), ..Article::default() };
        article.blocks.push(Block { kind: BlockKind::Paragraph, span: Span::new(0, text.len()), entry: None });
        Coder::new(&codebook).code(&article)
    }

    /// What was done or not done yet: side, act, object, whether done.
    fn told(text: &str) -> Vec<(String, String, String, bool)> {
        coded(text).progress.into_iter().map(|p| (p.side, p.act, p.object, p.done)).collect()
    }

    #[test]
    fn what_is_done_and_what_is_not_done_yet() {
        for (text, side, done) in [
            ("The Port has yet to share its memorandum.", "port", false),
            ("The Port has not yet handed over its memorandum.", "port", false),
            ("The Port hasn't sent a memorandum.", "port", false),
            ("The Port gave the Union a memorandum.", "port", true),
            ("The Port passed on a memorandum.", "port", true),
            ("The Union has received the Port's memorandum.", "port", true),
            ("The Union says it received a memorandum from the Port.", "port", true),
            ("The memorandum was handed over by the Port.", "port", true),
        ] {
            let found = told(text);
            let wanted = (side.to_string(), "hand-over".to_string(), "document".to_string(), done);
            assert!(found.contains(&wanted), "{text}: {found:?}");
            assert!(!found.contains(&(wanted.0, wanted.1, wanted.2, !done)), "{text}: {found:?}");
        }
    }

    #[test]
    fn what_may_be_done_is_neither_done_nor_awaited() {
        for text in [
            "The Port will hand over its memorandum.",
            "The Port agreed to hand over its memorandum.",
            "The Port would share its memorandum.",
            "If the Port shares its memorandum, the Union will answer.",
            "The Port does not share the memorandum.",
        ] {
            assert!(!told(text).iter().any(|(_, act, ..)| act == "hand-over"), "{text}: {:?}", told(text));
        }
    }

    #[test]
    fn agencies_are_credited_by_name_and_by_what_stands_beside_them() {
        let credits = |text: &str| -> Vec<String> { coded(text).credits.into_iter().map(|c| c.source).collect() };
        for (text, sources) in [
            ("The plan, seen by Quayside Wire, has two parts.", &["Quayside Wire"][..]),
            ("A docker told the Orsk news agency that it was over.", &["Orsk"]),
            ("It was over, according to the Orskian state news agency Vale Orsk.", &["Vale Orsk"]),
            ("It was over, the Associated Press reported.", &["Associated Press"]),
            ("It was over (AP).", &["AP"]),
            ("QUESTION (AP): Is it over?", &[]),
            ("Reporters of Quayside Wire waited outside.", &[]),
            ("The Orskian news agency was shut.", &[]),
        ] {
            assert_eq!(credits(text), sources, "{text}");
        }
    }
}
