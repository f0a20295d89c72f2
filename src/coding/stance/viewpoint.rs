//! Whose view a sentence gives without a verb of saying: "in the union's eyes", "as far as the port is concerned"; and what
//! somebody would have if he could: "if the union has its way, wages will rise".

use super::super::actor::Sides;
use super::super::clause::{Link, Verb};
use super::super::word::{Sets, Tag, class};
use super::{Holder, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// The side in whose view the sentence says what it says.
    pub(super) fn viewpoint(&self) -> Option<Sides> {
        *self.viewed.get_or_init(|| self.view())
    }

    fn view(&self) -> Option<Sides> {
        let chunks = &self.a.parse.chunks;
        let eyes = chunks.iter().position(|c| {
            let marked = c.preposition.is_some_and(|p| matches!(self.a.form(p), "in" | "to"));
            // "In his opinion": whose, is not sure enough.
            let named = self.a.word(c.start).is_some_and(|w| !w.is(class::POSS));
            marked
                && named
                && matches!(self.a.form(c.head), "view" | "eyes" | "opinion" | "judgement" | "book" | "mind")
        });
        let owner = eyes.and_then(|c| self.owner(c, chunks.get(c)?.end, 0)).or_else(|| self.fronted_to());
        owner.or_else(|| self.a.parse.verbs.iter().find_map(|verb| self.sees(verb)))
    }

    /// "To the port it is a trap", "; for the union, that would be": for whom it is so, before what is so.
    fn fronted_to(&self) -> Option<Sides> {
        let chunks = &self.a.parse.chunks;
        let front = chunks.iter().enumerate().position(|(_, c)| {
            let begins = |p: usize| p == 0 || matches!(self.a.tag(p - 1), Tag::Semicolon | Tag::Quote);
            c.preposition.is_some_and(|p| matches!(self.a.form(p), "to" | "for") && begins(p))
        })?;
        let from = chunks.get(front)?.end;
        let from = from + usize::from(self.a.tag(from) == Tag::Comma);
        let is = |verb: &Verb| verb.from == from && self.a.tag(verb.head) == Tag::Be;
        let sides = self.who(front).sides().filter(|sides| sides.count_ones() == 1)?;
        self.a.parse.verbs.iter().any(is).then_some(sides)
    }

    /// "as the union sees it", "as far as the port is concerned", "that is how the port sees it", "as the port would have it".
    fn sees(&self, verb: &Verb) -> Option<Sides> {
        let subject = self.a.parse.chunks.get(verb.subject?)?;
        let as_ = subject.start.checked_sub(1).is_some_and(|at| matches!(self.a.form(at), "as" | "how"));
        let concerned = self.a.form(verb.head) == "concerned";
        let it = self.a.form(verb.end) == "it"
            || self.a.form(verb.end) == "the" && matches!(self.a.form(verb.end + 1), "situation" | "matter" | "case");
        let sees = it && (self.a.base_in_set(verb.head, Sets::VIEWS) || self.a.base(verb.head) == "have");
        if !as_ || !(concerned || sees) {
            return None;
        }
        self.who(verb.subject?).sides().filter(|sides| sides.count_ones() == 1)
    }

    /// "if the union has its way": what will be then is what it wants.
    pub(super) fn way_rule(&mut self, target: &Target, place: Option<usize>) -> bool {
        let way = self.a.parse.verbs.iter().position(|verb| self.has_its_way(verb));
        let Some((way, place)) = way.zip(place).filter(|(way, place)| way != place) else { return false };
        let (Some(over), Some(verb)) = (self.verb(way), self.verb(place)) else { return false };
        let Some(subject) = over.subject.filter(|_| verb.modal.is_some()) else { return false };
        let stance = if verb.negated ^ self.begins_with_no(target) { Stance::Rejects } else { Stance::Demands };
        let (holder, cue) = (Holder::Chunk(subject), (over.start, over.end));
        self.make(target, &Reading { stance, holder, rule: "has-its-way", cue, future: false })
    }

    /// "has its way", "gets her way".
    pub(super) fn has_its_way(&self, verb: &Verb) -> bool {
        let own = matches!(self.a.tag(verb.end), Tag::Det | Tag::Poss);
        let way = own && self.a.form(verb.end + 1) == "way";
        way && matches!(verb.link, Link::Adverbial(_)) && matches!(self.a.base(verb.head), "have" | "get")
    }
}
