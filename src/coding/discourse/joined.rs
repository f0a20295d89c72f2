//! The sides that stand together: "the union and the operator", "Harbour, union agree".

use super::super::actor::{Sides, Who};
use super::super::analysis::Analysis;
use super::super::word::Tag;
use super::{Discourse, Ref};

impl Discourse {
    /// The sides coordinated with the group: "the union and the operator", "he and the minister".
    pub fn joined(&self, a: &Analysis, chunk: usize) -> Sides {
        let mut sides = 0;
        let mut at = chunk;
        for _ in 0..4 {
            let Some(group) = a.parse.chunks.get(at) else { break };
            let mut before = group.start;
            while before > 0 && matches!(a.tag(before - 1), Tag::Quote | Tag::Adv) {
                before -= 1;
            }
            let Some(link) = before.checked_sub(1) else { break };
            let conjunction = matches!(a.form(link), "and" | "nor")
                || a.tag(link) == Tag::Conj && matches!(a.form(link), "as" | "with");
            if !conjunction && a.tag(link) != Tag::Comma {
                break;
            }
            // "the union, along with the operator"
            let behind = (0..link).rev().find(|at| !matches!(a.tag(*at), Tag::Adv | Tag::Comma));
            let Some(outer) = behind.and_then(|b| a.chunk_of(before_bracket(a, b))) else { break };
            // A comma joins only where a headline begins: "Harbour, union agree".
            let first = a
                .parse
                .chunks
                .get(outer)
                .is_some_and(|c| c.start == 0 && c.preposition.is_none() && a.tag(0) != Tag::Det);
            let comma = first && a.heading && group.preposition.is_none();
            if !conjunction && !comma {
                break;
            }
            let pronoun =
                a.parse.chunks.get(outer).is_some_and(|c| matches!(a.form(c.head), "he" | "she" | "they" | "we" | "i"));
            let named = || a.named.get(outer).and_then(|n| n.who);
            match if pronoun { self.refer(a, outer, None) } else { named().map_or(Ref::Other, Ref::Who) } {
                Ref::Who(Who::Sides(s)) => {
                    sides |= s;
                }
                _ => break,
            }
            at = outer;
        }
        sides
    }
}

/// The word before a short form in brackets that ends at `at`: "the Dockers' Union (DU)".
fn before_bracket(a: &Analysis, at: usize) -> usize {
    let open = (at.saturating_sub(4)..at).rev().find(|at| a.form(*at) == "(");
    open.filter(|_| a.form(at) == ")").map_or(at, |open| open.saturating_sub(1))
}
