//! What headlines and answers say without a verb: "Guild: no to Sunday shows", "Deal on wages, says playhouse".

use super::super::analysis::CueAt;
use super::super::word::{Sets, Tag};
use super::{Holder, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// "says yes to a rise, no to a levy", "Guild: no to cuts", "'No' to cuts from guild": whoever says the word.
    pub(super) fn yes_no(&mut self, target: &Target, noun: CueAt) -> bool {
        let stance = if self.a.form(noun.start) == "no" { Stance::Rejects } else { Stance::Agrees };
        let says = self.verb_over(noun.start).filter(|v| self.a.base(v.head) == "say" && v.end <= noun.start);
        if says.is_some_and(|v| v.negated) {
            return false;
        }
        let colon = (0..noun.start).rfind(|at| self.a.tag(*at) == Tag::Colon);
        let named = colon.and_then(|at| self.a.chunk_of(at.checked_sub(1)?)).filter(|chunk| self.holds(*chunk));
        let end = self.a.group_at(target.start).map_or(target.end, |group| group.end);
        let from = self.a.chunk_of(end + 1).filter(|_| matches!(self.a.form(end), "from" | "by"));
        let reply = (end..self.a.words.len()).find(|at| self.a.tag(*at) == Tag::Colon);
        let reply = reply.and_then(|at| self.owner(self.a.chunk_of(at + 1)?, 0, 0));
        let chunk = says.and_then(|v| v.subject).or(named).or(from.filter(|chunk| self.holds(*chunk)));
        let holder = chunk.map(Holder::Chunk).or(reply.map(Holder::Sides)).unwrap_or(Holder::Speaker);
        self.make(target, &Reading { stance, holder, rule: "yes-no", cue: (noun.start, noun.end), future: false })
    }

    /// "Deal on wages, strike goes on", "Agreement on wages reached": all have made it.
    pub(super) fn bare_deal(&mut self, target: &Target) -> bool {
        let Some(deal) = self.a.parse.chunks.first().filter(|c| self.a.heading && c.start == 0) else { return false };
        // "Deal reached on wages"
        let made = matches!(self.a.form(deal.end), "reached" | "sealed" | "signed" | "struck" | "made");
        let end = deal.end + usize::from(made);
        let on = matches!(self.a.form(end), "on" | "over") && self.a.in_set(deal.head, Sets::ACCORDS);
        let Some(group) = self.a.group_at(target.start).filter(|_| on && self.a.form(0) != "no") else { return false };
        let direct = group.preposition == Some(end);
        let ends = match self.a.tag(group.end) {
            Tag::Comma | Tag::Semicolon => true,
            Tag::Other => group.end == self.a.words.len(),
            _ => matches!(self.a.form(group.end), "reached" | "sealed" | "signed" | "struck" | "as" | "but" | "after"),
        };
        if direct && ends {
            self.push(self.d.all, target, Stance::Agrees, "joint", Some((deal.start, deal.end)), None, false);
        }
        direct && ends
    }
}
