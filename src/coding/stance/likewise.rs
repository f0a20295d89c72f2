//! What is said without saying it again: "So has the port", "nor did the guild", "Rejected by the port" below a heading.

use super::super::actor::Sides;
use super::super::clause::Form;
use super::super::word::{Sets, Tag};
use super::{Holder, Reading, Rules, Target};

impl Rules<'_, '_> {
    /// "The guild has refused talks. So has the port", "and so did the port": what one did, another does too.
    pub(super) fn likewise(&mut self) {
        let mut places = (0..self.a.words.len()).filter(|_| self.a.has(Sets::TOO));
        let Some((at, end, own)) = places.find_map(|at| self.does_too(at)) else { return };
        let here = self.drafts.iter().filter(|draft| draft.keyword.1 <= at);
        let mut said: Vec<_> = here.map(|draft| (draft.issue, draft.sides, draft.stance)).collect();
        if said.is_empty() && at < 2 {
            said.clone_from(&self.d.last);
        }
        for (issue, sides, stance) in said {
            if sides & own == 0 && sides.count_ones() == 1 {
                let target = Target::new(vec![issue], at, end, at);
                self.push(own, &target, stance, "likewise", Some((at, end)), None, false);
            }
        }
    }

    /// The side behind "so has", "nor did", and where it ends.
    fn does_too(&self, at: usize) -> Option<(usize, usize, Sides)> {
        let opens = at == 0 || matches!(self.a.tag(at - 1), Tag::Comma | Tag::Conj | Tag::Quote | Tag::Semicolon);
        let so = opens && matches!(self.a.form(at), "so" | "nor" | "neither");
        let does = matches!(self.a.tag(at + 1), Tag::Have | Tag::Do | Tag::Be | Tag::Modal);
        let chunk = self.a.chunk_of(at + 2).filter(|_| so && does)?;
        let end = self.a.parse.chunks.get(chunk)?.end;
        let own = self.who(chunk).sides().filter(|own| own.count_ones() == 1 && self.is_closed(end))?;
        Some((at, end, own))
    }

    /// "OMBUDSMAN: Rejected by the port", "Accepted by both sides" below a heading, or behind what was asked: said of that.
    pub(super) fn fragment(&mut self) {
        if !self.drafts.is_empty() || !self.a.issues.mentions.is_empty() {
            return;
        }
        let bare = |verb: &&_| matches!(verb, &&super::Verb { form: Form::Participle, start: 0, .. });
        let Some((verb, cue)) = self.a.parse.verbs.first().filter(bare).zip(self.cue(0)) else { return };
        let (Some(stance), Some(agent)) = (self.polar(verb, cue.cue.class), self.agent(verb)) else { return };
        let asked = || self.d.on_the_table(self.who(agent).sides()).filter(|_| !self.d.open.is_empty());
        let Some(issue) = self.d.section.or_else(asked) else { return };
        let target = Target::new(vec![issue], verb.start, verb.end, verb.start);
        let (holder, cue) = (Holder::Chunk(agent), (verb.start, verb.end));
        self.make(&target, &Reading { stance, holder, rule: "passive", cue, future: false });
    }
}
