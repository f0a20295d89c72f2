//! Where no verb says it: "No night shifts, full stop", "No rise, no night shifts", "Higher wages 'impossible', says the port".

use super::super::clause::Form;
use super::super::word::{Sets, Tag};
use super::{Holder, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// "No rise, no night shifts", "a rise or nothing": what nothing goes without is demanded, the rest depends on it.
    pub(super) fn no_no_rule(&mut self, target: &Target) -> bool {
        let Some(group) = self.a.group_at(target.start) else { return false };
        let (start, end) = (group.start, group.end);
        let opens = |at: usize| at == 0 || matches!(self.a.tag(at - 1), Tag::Colon | Tag::Quote | Tag::Dash);
        let no = |at: usize| self.a.form(at) == "no" && self.a.chunk_of(at).is_some();
        // "No cut, no freeze" rules out both where both are of one issue, and so do three of them; so does "no exceptions".
        let issue = |at: usize| {
            let chunk = self.a.chunk_of(at);
            self.a.issues.mentions.iter().find(|m| self.a.chunk_of(m.start) == chunk).map(|m| m.issue)
        };
        let other = |at: usize| issue(at).is_none_or(|issue| !target.issues.contains(&issue));
        let nos = || (0..self.a.words.len()).filter(|at| no(*at)).count();
        let second = |at: usize| {
            nos() == 2
                && other(at)
                && !matches!(
                    self.a.form(at + 1).trim_end_matches('s'),
                    "exception" | "compromise" | "concession" | "discussion"
                )
        };
        let first = no(start) && opens(start) && self.a.tag(end) == Tag::Comma && no(end + 1) && second(end + 1);
        let before = || {
            let comma = start.checked_sub(1).filter(|at| self.a.tag(*at) == Tag::Comma)?;
            let first = self.a.group_at(comma.checked_sub(1)?)?;
            (no(first.start) && (opens(first.start) || self.a.tag(first.start - 1) == Tag::Comma))
                .then_some(first.start)
        };
        let ends =
            |at: usize| matches!(self.a.tag(at), Tag::Other | Tag::Comma | Tag::Semicolon | Tag::Quote | Tag::Dash);
        let or_nothing = self.a.form(end) == "or" && self.a.form(end + 1) == "nothing" && ends(end + 2);
        // "No levy, no panel, no new round": three are refused.
        let stance = match () {
            () if nos() > 2 && no(start) && (opens(start) || before().is_some()) => Stance::Rejects,
            () if first || or_nothing => Stance::Demands,
            () if no(start)
                && ends(end)
                && before().is_some_and(|first| opens(first) && other(first) && nos() == 2) =>
            {
                Stance::Conditions
            }
            () => return false,
        };
        let (holder, cue) = (Holder::Speaker, (start, end));
        self.make(target, &Reading { stance, holder, rule: "no-no", cue, future: false })
    }

    /// Where no verb stands: "No night shifts, full stop", "Higher wages 'impossible', says the port".
    pub(super) fn bare_rule(&mut self, target: &Target, place: Option<usize>) -> bool {
        let Some(group) = self.a.group_at(target.start) else { return false };
        let (start, end, none) = (group.start, group.end, self.a.form(group.start) == "no");
        let said = place.is_some_and(|p| self.verb(p).is_some_and(|v| v.start > end) && self.says(p));
        // Below "What the union wants" it is an item.
        if self.d.frame.stance.is_some() {
            return false;
        }
        let opens = |at: usize| {
            at == 0
                || matches!(self.a.tag(at - 1), Tag::Colon | Tag::Quote)
                || self.a.heading && self.a.tag(at - 1) == Tag::Dash
        };
        // "no deal on pay unless", "no guards on board until": what it depends on.
        let depends = |from: usize| {
            let dash = |at: &usize| !matches!(self.a.tag(*at), Tag::Comma | Tag::Semicolon | Tag::Colon);
            let sub =
                |at: &usize| matches!(self.a.form(*at), "until" | "unless" | "before" | "during" | "while" | "without");
            (from..self.a.words.len().min(from + 7)).take_while(dash).find(sub)
        };
        // "No more money for Sunday shows, says the port", "Not one crown more for Sunday shows"
        let over = group.preposition.filter(|at| matches!(self.a.form(*at), "for" | "on" | "to" | "in"));
        let over = over.and_then(|at| self.a.group_at(at.checked_sub(1)?)).filter(|over| {
            let none = self.a.form(over.start) == "no" || self.a.form(over.start.max(1) - 1) == "not";
            let what = matches!(
                self.a.base(over.head),
                "money"
                    | "cash"
                    | "fund"
                    | "concession"
                    | "compromise"
                    | "change"
                    | "penny"
                    | "cent"
                    | "crown"
                    | "euro"
                    | "dollar"
                    | "pound"
                    | "retreat"
                    | "exception"
                    | "movement"
                    | "discussion"
                    | "negotiation"
            ) || self.a.form(over.end) == "more"
                || self.a.form(over.head) == "more";
            none && what && (opens(over.start) || over.start == 1)
        });
        let verbless = || place.is_none() || said;
        let (holder, rule) = (Holder::Speaker, "bare");
        if let Some(over) = over.filter(|_| verbless()) {
            let cue = (over.start, over.end);
            let stance = if depends(end).is_some() { Stance::Conditions } else { Stance::Rejects };
            return self.make(target, &Reading { stance, holder, rule, cue, future: false });
        }
        // "No deal on pay until the guards are back"
        let deal = group.preposition.filter(|at| matches!(self.a.form(*at), "on" | "over"));
        let deal = deal.and_then(|at| self.a.group_at(at.checked_sub(1)?)).filter(|over| {
            self.a.form(over.start) == "no" && opens(over.start) && self.a.in_set(over.head, Sets::DEALS)
        });
        if let Some(at) = deal.and(depends(end)).filter(|at| !self.dated(*at)) {
            let (stance, cue) = (Stance::Conditions, (at, at + 1));
            return self.make(target, &Reading { stance, holder, rule, cue, future: false });
        }
        let colon = start.checked_sub(1).filter(|at| self.a.tag(*at) == Tag::Colon);
        if !opens(start) || group.preposition.is_some() || !(place.is_none() || said || colon.is_some()) {
            return false;
        }
        let depends = depends(end);
        let only = matches!(self.a.form(end), "only") && self.only_at(end + 1);
        // What it depends on may be told with a verb: "no talks until the strike ends".
        if colon.is_some()
            && depends.is_none()
            && !only
            && self.a.parse.verbs.iter().any(|v| v.start >= end && v.form == Form::Finite)
        {
            return false;
        }
        let between = |at: usize| matches!(self.a.tag(at), Tag::Quote | Tag::Det);
        let judged = self.a.judgements.iter().find(|j| j.start >= target.end && (target.end..j.start).all(between));
        let (stance, cue) = match judged {
            Some(judged) => (judged.cue.class.stance(), (judged.start, judged.end)),
            None if none && depends.is_some() => {
                (Some(Stance::Conditions), depends.map_or((end, end + 1), |at| (at, at + 1)))
            }
            None if only => (Some(Stance::Conditions), (end, end + 2)),
            None if none => (Some(Stance::Rejects), (start, start + 1)),
            None => match self.short_word(end) {
                Some((stance, to)) if colon.is_some() || said => (Some(stance), (end, to)),
                _ => return false,
            },
        };
        let Some(stance) = stance else { return false };
        // "The union remains adamant: no cuts"
        let before = colon.and_then(|at| self.a.parse.verbs.iter().rfind(|v| v.end <= at)).and_then(|v| v.subject);
        let holder = before.map_or(Holder::Speaker, Holder::Chunk);
        self.make(target, &Reading { stance, holder, rule: "bare", cue, future: false })
    }
}
