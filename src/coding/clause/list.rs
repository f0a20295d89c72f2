//! Groups that are the subject of one verb together: "wages, the heating and further talks must improve".

use super::super::word::{Tag, Word};
use super::hang::{Spot, climb};
use super::{Form, Link, before, tag};

/// The most groups of a list that are looked through.
const MOST: usize = 8;

/// Whether a word joins groups: "and", "or", "nor", and the last word of "as well as" and "along with".
pub(super) fn joins_groups(word: &Word) -> bool {
    word.tag == Tag::Conj && matches!(word.lower, "and" | "or" | "nor" | "as" | "with")
}

/// Where the list begins whose last group, the subject of a verb, is `last` and begins at `start`; nowhere where the group
/// before it belongs to another verb.
pub(super) fn list_start(spot: &Spot, last: usize, start: usize) -> Option<usize> {
    let Spot { words, knowledge, parse, .. } = *spot;
    let acts = parse.chunks.get(last).is_some_and(|chunk| knowledge.is_actor(chunk));
    // "the port and its allies": who belongs to somebody acts as he does.
    let own = words.get(start).is_some_and(|w| matches!(w.lower, "its" | "their" | "his" | "her"));
    let mut first = start;
    let mut found = None;
    for _ in 0..MOST {
        let Some(mut joint) = before(words, first) else { break };
        let conjunction =
            words.get(joint).is_some_and(|word| joins_groups(word) || word.lower == "but" && also(words, first));
        let comma = first != start && tag(words, joint) == Tag::Comma;
        if !conjunction && !comma {
            break;
        }
        // "wages, along with the heating," "wages, talks, and the heating"
        if conjunction && tag(words, before(words, joint)?) == Tag::Comma {
            joint = before(words, joint)?;
        }
        let group = before(words, joint).and_then(|at| parse.chunk_at.get(at).copied().flatten());
        let Some(outer) = group.map(|group| climb(words, parse, group)).and_then(|top| parse.chunks.get(top)) else {
            break;
        };
        if outer.preposition.is_some() || knowledge.is_actor(outer) != acts && !own {
            break;
        }
        first = outer.start;
        if opens(spot, first) {
            found = Some(first);
        }
    }
    found
}

/// "not only wages but also the heating": whether "also" stands before the group at `start`.
fn also(words: &[Word], start: usize) -> bool {
    start.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|word| matches!(word.lower, "also" | "even"))
}

/// Whether a list that begins at `start` is nobody's object: a clause begins there, or a verb of saying stands before it.
fn opens(spot: &Spot, start: usize) -> bool {
    let Spot { words, knowledge, parse, previous, .. } = *spot;
    let Some(left) = before(words, start) else { return true };
    let verb = previous.and_then(|previous| parse.verbs.get(previous));
    match tag(words, left) {
        Tag::That | Tag::Sub | Tag::Rel | Tag::Colon | Tag::Semicolon => true,
        Tag::Comma => verb.is_none_or(|verb| {
            let subordinate = words.get(verb.from).is_some_and(|w| w.tag == Tag::Sub);
            subordinate || knowledge.says(verb.head) || matches!(verb.link, Link::Adverbial(_) | Link::Beside)
        }),
        // "said the season was long and wages or pensions must rise"
        Tag::Conj => verb.is_some_and(|verb| verb.form == Form::Finite && verb.link == Link::Complement),
        _ => verb.is_some_and(|verb| verb.end == left + 1 && knowledge.says(verb.head)),
    }
}
