//! Deals that an article tells of as made: what it goes on to say will be, all sides have agreed to.

use super::super::actor::Who;
use super::super::analysis::Analysis;
use super::super::clause::{Form, Link, Verb};
use super::super::discourse::Discourse;
use super::super::word::{Sets, Tag};

/// "The port and the union have reached an agreement", "struck a deal", "A deal was reached": whether the sentence tells of a
/// deal made by all.
pub(super) fn is_made(a: &Analysis, d: &Discourse) -> bool {
    a.parse.verbs.iter().any(|verb| {
        // "The strike ended after the two sides had signed an agreement"
        let told = match verb.link {
            Link::Root => !matches!(verb.form, Form::Infinitive | Form::Ing),
            Link::Adverbial(at) => verb.form == Form::Finite && matches!(a.form(at), "after" | "as" | "when"),
            _ => false,
        };
        let done = told && !verb.negated && verb.modal.is_none();
        done && (if verb.passive {
            is_reached(a, verb)
        } else {
            makes(a, verb) && by_all(a, d, verb) || seals(a, d, verb)
        })
    })
}

/// Whether an agreement stands here that isn't only hoped for.
fn accord(a: &Analysis, at: usize) -> bool {
    a.group_at(at).is_some_and(|group| {
        let other = |at: usize| matches!(a.form(at), "no" | "any") || a.in_set(at, Sets::UNMADE);
        a.in_set(group.head, Sets::ACCORDS) && !(group.start..group.head).any(other)
    })
}

/// "The union's members backed the deal": what one side puts its name to last, both have made.
fn seals(a: &Analysis, d: &Discourse, verb: &Verb) -> bool {
    let side = verb.subject.is_some_and(|subject| d.refer(a, subject, None).sides().is_some());
    let seals = matches!(a.base(verb.head), "ratify" | "approve" | "endorse" | "back" | "accept" | "pass");
    let votes = a.base(verb.head) == "vote" && (a.form(verb.end) == "for" || a.form(verb.end + 2) == "of");
    side && (seals && accord(a, verb.end) || votes && (1..4).any(|by| accord(a, verb.end + by)))
}

/// "A deal was reached", "agreement has been struck".
fn is_reached(a: &Analysis, verb: &Verb) -> bool {
    let subject = verb.subject.and_then(|subject| a.parse.chunks.get(subject));
    a.base_in_set(verb.head, Sets::MAKES_DEALS) && subject.is_some_and(|group| accord(a, group.head))
}

/// Whether the verb is "agree" or brings about a deal.
fn makes(a: &Analysis, verb: &Verb) -> bool {
    let base = a.base(verb.head);
    let object = |at: usize| a.group_at(at).is_none_or(|group| group.preposition.is_none());
    // "have resolved the main financial questions", "ended their dispute"
    let open = |at: usize| {
        let head = a.group_at(at).map_or(at, |group| group.head);
        matches!(a.base(head), "question" | "issue" | "point" | "dispute" | "difference" | "disagreement" | "row")
    };
    match base {
        "agree" => true,
        "settle" if a.form(verb.end) == "on" => true,
        "resolve" | "settle" | "end" => open(verb.end),
        // "came to terms", "to an agreement"
        "come" => a.tag(verb.end) == Tag::To && (a.form(verb.end + 1) == "terms" || accord(a, verb.end + 2)),
        "shake" => a.form(verb.end) == "hands",
        "find" => accord(a, verb.end) && object(verb.end),
        _ => a.base_in_set(verb.head, Sets::MAKES_DEALS) && accord(a, verb.end) && object(verb.end),
    }
}

/// "The accord was read out at dawn", "The terms were published by both", "Both signed a text": whether the sentence tells of
/// nothing but a deal, so that those behind it tell what it holds.
pub(super) fn is_told(a: &Analysis, d: &Discourse) -> bool {
    let year = |at: usize| a.word(at).is_some_and(|word| word.counts && word.lower.len() == 4);
    // "Under the accord, "
    let under = a.form(0) == "under" && a.parse.chunks.first().is_some_and(|group| group.preposition == Some(0));
    if under && a.form(1) == "the" && a.parse.chunks.first().is_some_and(|group| a.in_set(group.head, Sets::ACCORDS)) {
        return !(1..a.words.len()).any(|at| a.in_set(at, Sets::UNMADE) || year(at));
    }
    // "The deal: "
    let colon = a.words.iter().take(6).position(|word| word.tag == Tag::Colon);
    let deal = a.parse.chunks.first().filter(|group| group.start == 0 && a.form(0) == "the");
    if colon.is_some() && deal.is_some_and(|group| a.in_set(group.head, Sets::ACCORDS) && a.tag(group.end) != Tag::Noun)
    {
        return a.actors.is_empty();
    }
    let paper = |at: usize| {
        a.group_at(at).is_some_and(|group| {
            let papers = Sets::ACCORDS.with(Sets::PAPERS).with(Sets::DRAFTED);
            let named = a.in_set(group.head, papers);
            let other = |at: usize| matches!(a.form(at), "no" | "any") || a.in_set(at, Sets::UNMADE);
            named && !(group.start..group.head).any(other)
        })
    };
    let accord = |at: usize| a.group_at(at).is_some_and(|group| a.in_set(group.head, Sets::ACCORDS)) && paper(at);
    a.parse.verbs.iter().any(|verb| {
        let root = verb.link == Link::Root && verb.form == Form::Finite && !verb.negated && verb.modal.is_none();
        let tells = matches!(
            a.base(verb.head),
            "sign"
                | "initial"
                | "seal"
                | "conclude"
                | "publish"
                | "announce"
                | "unveil"
                | "read"
                | "present"
                | "release"
        );
        let subject = verb.subject.and_then(|s| a.parse.chunks.get(s)).map(|group| group.head);
        let told = match subject {
            Some(at) if verb.passive => {
                let of = a.group_at(at).map_or(at, |group| group.end + 1);
                accord(at) || paper(at) && (a.form(of - 1) == "of" && accord(of) || by_both(a, d, verb))
            }
            _ => by_all(a, d, verb) && a.group_at(verb.end).is_some_and(|g| g.start == verb.end) && paper(verb.end),
        };
        root && tells && told
    }) && !(0..a.words.len()).any(year)
}

/// "by both governments", "by Holt and the guild's Pia Lind"
fn by_both(a: &Analysis, d: &Discourse, verb: &Verb) -> bool {
    let Some(by) = (verb.end..a.words.len()).find(|at| a.form(*at) == "by") else { return false };
    let end = a.parse.verbs.iter().map(|v| v.from.min(v.start)).find(|from| *from > by).unwrap_or(a.words.len());
    let named = a.actors.iter().filter(|m| by < m.start && m.start < end).filter_map(|m| match m.who {
        Who::Sides(sides) => Some(sides),
        Who::Third => None,
    });
    let all = a.chunk_of(by + 1).and_then(|by| d.refer(a, by, None).sides()).unwrap_or(0);
    named.fold(all, |all, sides| all | sides).count_ones() > 1
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
