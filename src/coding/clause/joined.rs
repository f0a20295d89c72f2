//! Coordinated verbs: "and demands", ", demands".

use super::super::word::{Tag, class};
use super::hang::{Spot, join};
use super::subject::insertion;
use super::{Form, Link, Verb, before, tag};

/// Joins the verb to the one before it, where a conjunction or a comma does; gives whether one does.
pub(super) fn joined(spot: &Spot, verb: &mut Verb, left: usize) -> bool {
    let Spot { words, knowledge, parse, previous, .. } = *spot;
    // "and demands", ", demands": the subject of the verb before it.
    let left = addition_start(spot, verb, left).unwrap_or(left);
    let joined = matches!(tag(words, left), Tag::Conj)
        || (matches!(tag(words, left), Tag::Comma) && insertion(words, knowledge, parse, left, previous).is_none());
    if !joined {
        return false;
    }
    // "The plan the port presented, seen by us, wants": the noun before the relative clause.
    let earlier = parse.verbs.get(..previous.map_or(0, |p| p + 1)).unwrap_or_default();
    let bare = earlier.first().filter(|v| v.link == Link::Relative && v.form == Form::Finite && v.parent.is_none());
    let noun = bare.filter(|_| tag(words, left) == Tag::Comma && verb.form == Form::Finite);
    let noun = noun.and_then(|v| before(words, v.from)).and_then(|at| parse.chunk_at.get(at).copied().flatten());
    if noun.is_some() && !earlier.iter().any(|v| v.form == Form::Finite && v.link == Link::Root) {
        verb.subject = noun;
        return true;
    }
    // "insist on its right to leave, oppose a ban": with the verb that somebody holds, not with the infinitive.
    let root = |v: &Verb| v.form == Form::Bare && v.link == Link::Root && knowledge.is_held(v.head);
    let held = earlier.iter().rposition(root).filter(|_| verb.form == Form::Bare && knowledge.is_held(verb.head));
    if let Some(root) = held {
        join(verb, parse, root);
        return true;
    }
    let mut candidate = previous;
    // "The port will open on Monday, its head said, but will not stay open": what is told goes on, not who tells it.
    let told = |v: &Verb| {
        let mark = |at: usize| tag(words, at) == Tag::Comma;
        let starts = |v: &Verb, forms: &[&str]| words.get(v.start).is_some_and(|w| forms.contains(&w.lower));
        // "The crews have rejected it, their union said on Monday, but agreed to talks"
        let perfect = words.get(left).is_some_and(|w| w.lower == "but")
            && earlier.first().is_some_and(|first| starts(first, &["has", "have"]));
        let present = verb.modal.is_some() || starts(verb, &["is", "are", "has", "have"]) || perfect;
        present
            && knowledge.says(v.head)
            && v.link == Link::Root
            && (mark(v.end) || before(words, left).is_some_and(mark))
            && before(words, v.from).is_some_and(mark)
    };
    if previous.and_then(|p| parse.verbs.get(p)).is_some_and(told) {
        // "a pause which, its spokesman said, would help": the clause around goes on.
        if tag(words, left) == Tag::Comma {
            return true;
        }
        candidate = earlier.iter().rposition(|v| v.form == Form::Finite && v.link == Link::Root && !told(v));
    }
    while let Some(c) = candidate {
        let Some(other) = parse.verbs.get(c) else { break };
        let same = other.form == verb.form || (verb.form == Form::Bare && other.form == Form::Infinitive);
        if same {
            // "says the figure is too high and will not discuss it": who says so, for the figure is discussed.
            let back = words.get(verb.end).is_some_and(|w| matches!(w.lower, "it" | "them")) && verb.modal.is_some();
            let holder = holder_of(spot, c, verb, back || knowledge.is_held(verb.head));
            join(verb, parse, holder);
            // "will not raise wages or mend the roof"
            verb.negated |= other.negated && words.get(left).is_some_and(|w| matches!(w.base, "or" | "nor"));
            if verb.form == Form::Bare {
                verb.modal = other.modal;
            }
            if verb.form == Form::Bare && other.form == Form::Infinitive {
                verb.form = Form::Infinitive;
            }
            return true;
        }
        // "will open the gate and hire": a bare form behind a modal.
        if verb.form == Form::Bare && other.modal.is_some() {
            join(verb, parse, c);
            verb.modal = other.modal;
            verb.negated |= other.negated && words.get(left).is_some_and(|w| matches!(w.base, "or" | "nor"));
            verb.form = Form::Finite;
            return true;
        }
        candidate = c.checked_sub(1);
    }
    true
}

/// The conjunction before what only tells when or where, and no subject: "is calm and on several days has called".
fn addition_start(spot: &Spot, verb: &Verb, left: usize) -> Option<usize> {
    let Spot { words, parse, previous, .. } = *spot;
    let group = parse.chunks.get(parse.chunk_at.get(left).copied().flatten()?)?;
    let and = group.preposition.and_then(|at| before(words, at)).filter(|at| tag(words, *at) == Tag::Conj)?;
    let finite = |v: &Verb| v.form == Form::Finite && v.subject.is_some();
    // "but only with a pledge attached"
    let done = verb.start == verb.head && words.get(verb.head).is_some_and(|w| w.is(class::PART));
    (verb.form == Form::Finite && !done && parse.verbs.get(previous?).is_some_and(finite)).then_some(and)
}

/// Which verb a coordinated one goes with: "says the port is busy and rules out a ban" is somebody's who says and rules out.
fn holder_of(spot: &Spot, candidate: usize, verb: &Verb, acts: bool) -> usize {
    let Spot { words, knowledge, parse, .. } = *spot;
    let under = |index: usize, link: Link| parse.verbs.get(index).filter(|v| v.link == link).and_then(|v| v.parent);
    // "says a strike is all the port understands and demands more": past what only tells of a thing.
    let all = parse.verbs.get(candidate).and_then(|v| words.get(v.from)).is_some_and(|w| w.lower == "all");
    let candidate = under(candidate, Link::Relative).filter(|_| all).unwrap_or(candidate);
    let Some(upper) = under(candidate, Link::Complement).filter(|_| acts) else { return candidate };
    let (Some(inner), Some(outer)) = (parse.verbs.get(candidate), parse.verbs.get(upper)) else { return candidate };
    let subject = |verb: &Verb| verb.subject.and_then(|s| parse.chunks.get(s));
    let acting = |verb: &Verb| subject(verb).is_some_and(|group| knowledge.is_actor(group));
    // "It said": the body that was spoken of.
    let it = |verb: &Verb| subject(verb).is_some_and(|group| words.get(group.head).is_some_and(|w| w.lower == "it"));
    let says = acting(outer) || it(outer) && knowledge.says(outer.head);
    // "said the port was stalling and called for": what goes on has the form of what it goes on from.
    let told = |verb: &Verb| {
        verb.start == verb.head && words.get(verb.head).is_some_and(|w| w.is(class::PAST) && w.tag != Tag::Be)
    };
    let parallel = told(verb) && told(outer) && !told(inner);
    if says && (parallel || !acting(inner)) { upper } else { candidate }
}

/// "wages be raised and the heating repaired": the passive verb before, whose auxiliary holds here too, and the subject.
pub(super) fn elided(spot: &Spot, verb: &Verb) -> Option<(usize, usize)> {
    let Spot { words, knowledge, parse, previous, left } = *spot;
    let twin = previous.filter(|p| parse.verbs.get(*p).is_some_and(|v| v.passive && v.start < v.head))?;
    let subject = left.and_then(|at| parse.chunk_at.get(at).copied().flatten())?;
    let group = parse.chunks.get(subject).filter(|c| c.preposition.is_none() && !knowledge.is_actor(c))?;
    let joint = before(words, group.start).filter(|at| matches!(tag(words, *at), Tag::Conj | Tag::Comma))?;
    let near = parse.verbs.get(twin).is_some_and(|v| v.end == joint || tag(words, joint) == Tag::Conj);
    let object = parse.chunk_at.get(verb.end).copied().flatten().is_some();
    (near && !object).then_some((twin, subject))
}
