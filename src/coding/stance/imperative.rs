//! Imperatives: "Open the gates first", "Let wages rise", "Forget the levy", said by a side.

use super::super::clause::{Form, Verb};
use super::super::word::{Sets, Tag};
use super::effect::Over;
use super::{Holder, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// What whoever speaks bids others to do with the target.
    pub(super) fn imperative(&self, over: &Over) -> Option<Reading> {
        let Over { verb, object, inner, words, .. } = *over;
        if !object || !self.bids_all(verb) || self.a.in_set(verb.head, Sets::ASIDES) {
            return None;
        }
        let lets = self.a.base(verb.head) == "let";
        if inner.is_some_and(|inner| !lets || !matches!(inner.rule, "promise" | "duty")) {
            return None;
        }
        let stance = match () {
            () if self.a.in_set(verb.head, Sets::WAVED_AWAY) || verb.negated => Stance::Rejects,
            () if lets && self.a.form(verb.end) == "us" => Stance::Proposes,
            () => Stance::Demands,
        };
        Some(Reading { stance, holder: Holder::Speaker, rule: "imperative", cue: words, future: false })
    }

    /// "Open the gates, and we will talk about wages": what follows when the bidding is done.
    pub(super) fn bid_rule(&mut self, target: &Target, place: Option<usize>) -> bool {
        let Some(verb) = place.and_then(|place| self.verb(place)).filter(|verb| verb.modal.is_some()) else {
            return false;
        };
        let mut before = verb.from;
        while before > 0 && matches!(self.a.tag(before - 1), Tag::Adv | Tag::Quote) {
            before -= 1;
        }
        let joined = before > 0 && matches!(self.a.form(before - 1), "and" | "then");
        let own = verb.subject.and_then(|s| self.a.parse.chunks.get(s)).is_some_and(|c| {
            matches!(self.a.form(c.head), "we" | "i") || target.start < verb.start && self.a.tag(c.head) != Tag::Pron
        });
        if !joined || !own || verb.negated {
            return false;
        }
        let bid = self.a.parse.verbs.iter().find(|bid| bid.end <= before && self.bids_all(bid));
        let Some(cue) = bid.map(|bid| (bid.start, bid.end)) else { return false };
        let (stance, holder) = (Stance::Conditions, Holder::Speaker);
        self.make(target, &Reading { stance, holder, rule: "imperative", cue, future: false })
    }

    /// Whether the verb stands bare where a clause begins, and somebody says it.
    fn bids_all(&self, verb: &Verb) -> bool {
        let bare = verb.form == Form::Bare || self.a.form(verb.start) == "let";
        if !bare || verb.subject.is_some() || verb.modal.is_some() {
            return false;
        }
        let mut start = verb.start;
        while start > 0
            && (matches!(self.a.tag(start - 1), Tag::Adv | Tag::Neg)
                || matches!(self.a.form(start - 1), "but" | "and" | "so" | "do" | "first"))
        {
            start -= 1;
        }
        let opens = start == 0 || matches!(self.a.tag(start - 1), Tag::Quote | Tag::Colon | Tag::Dash | Tag::Semicolon);
        // "will 'not lift a crate'": the rest of a promise.
        let modal = start > 1 && matches!(self.a.tag(start - 2), Tag::Modal | Tag::To);
        // "Green Left will get", "a 750-crown bonus"
        let named = self.a.actors.iter().any(|m| (m.start..m.end).contains(&verb.start))
            || start > 1 && self.a.tag(start - 1) == Tag::Dash && self.a.tag(start - 2) == Tag::Num;
        opens && !modal && !named && (self.a.word(verb.start).is_some_and(|word| word.quoted) || self.speaker.is_some())
    }
}
