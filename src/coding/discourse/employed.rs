//! Those who work for somebody: "workers at the mill" want what their union wants, where a side is one.

use super::super::actor::{Who, is_employed};
use super::super::analysis::Analysis;
use super::super::word::Tag;
use super::refer::{Asked, belongs, sides_of};
use super::{Discourse, Ref};

impl Discourse {
    /// Workers, of the other side or of nobody named: "staff at the mill", "its crews", "workers want".
    pub(super) fn workers(&self, a: &Analysis, asked: &Asked, named: Option<Who>) -> Option<Ref> {
        let own = self.employed.filter(|_| is_employed(asked.form))?;
        let group = asked.group;
        let alone = || {
            let plain = |at: usize| a.tag(at) == Tag::Det || matches!(a.form(at), "the" | "striking" | "all");
            // "employees on short contracts", "workers who fell ill" are some of them.
            let behind = matches!(a.tag(group.end), Tag::Prep | Tag::Rel | Tag::That);
            (group.start..group.head).all(plain) && !behind
        };
        let whose = named.or(asked.owner).or_else(|| belongs(a, asked.chunk));
        match sides_of(whose) {
            Some(sides) => (sides & own == 0).then_some(Ref::Who(Who::Sides(own))),
            None => (whose.is_none() && alone()).then_some(Ref::Who(Who::Sides(own))),
        }
    }
}
