//! Conditions: what comes only if, only once, not before something else.

use super::super::clause::{Form, Link, Verb};
use super::super::word::{Tag, class};
use super::{Holder, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// Whether what follows makes the clause conditional: "only if", "only after", "unless", "not before".
    pub(super) fn only_if_after(&self, index: usize) -> bool {
        let Some(verb) = self.verb(index) else { return false };
        // "will only pay once": the word stands with the verb.
        let only = (verb.start..verb.end).any(|at| self.a.form(at) == "only");
        (verb.end..self.a.words.len())
            .take(40)
            .any(|at| self.only_at(at) || only && matches!(self.a.form(at), "if" | "once" | "after" | "when" | "where"))
    }

    /// Whether a condition stands before the clause of the verb: "If wages rise, the union will".
    pub(super) fn if_before(&self, index: usize) -> bool {
        let Some(verb) = self.verb(index) else { return false };
        self.a.parse.verbs.iter().take(index).any(|v| {
            matches!(v.link, Link::Adverbial(sub) if matches!(self.a.form(sub), "if" | "unless") && sub < 3)
                && v.end <= verb.from.max(verb.start)
                && (v.end..verb.start).any(|at| self.a.tag(at) == Tag::Comma)
        })
    }

    /// Whether "if" follows: what could be, if something else is.
    pub(super) fn if_after(&self, verb: &Verb) -> bool {
        (verb.end..self.a.words.len()).take(30).any(|at| self.a.form(at) == "if")
    }

    pub(super) fn only_at(&self, at: usize) -> bool {
        let base = self.a.form(at);
        let only = |back: usize| at.checked_sub(back).is_some_and(|b| matches!(self.a.form(b), "only"));
        match base {
            "if" | "once" | "after" | "when" | "where" => {
                only(1) || only(2) && self.a.tag(at.saturating_sub(1)) == Tag::Adv
            }
            "unless" => true,
            "provided" | "providing" => self.a.tag(at) == Tag::Sub,
            "long" => {
                self.a.form(at + 1) == "as" && at.checked_sub(1).is_some_and(|b| matches!(self.a.form(b), "as" | "so"))
            }
            "condition" => at.checked_sub(1).is_some_and(|b| self.a.form(b) == "on"),
            "until" => {
                let before = self.a.words.get(..at).unwrap_or_default();
                before.iter().any(|w| w.tag == Tag::Neg || w.is(class::NEG) || w.base == "no")
            }
            _ => false,
        }
    }

    /// The word that makes the clause or group of the target adverbial ("before any rise", "if talks fail").
    pub(super) fn subordinator(&self, target: &Target, place: Option<usize>) -> Option<usize> {
        let mut current = place;
        for _ in 0..6 {
            let index = current?;
            let verb = self.verb(index)?;
            if let Link::Adverbial(sub) = verb.link
                && self.conditional(sub, verb)
                && (sub < target.at || target.at >= verb.from)
            {
                return Some(sub);
            }
            if current == place {
                let near = (verb.end.min(target.start)..target.start).rev().find(|at| {
                    self.a.tag(*at) == Tag::Sub
                        && matches!(
                            self.a.base(*at),
                            "if" | "once" | "after" | "before" | "until" | "unless" | "when" | "since" | "because"
                        )
                });
                if let Some(sub) = near
                    .filter(|sub| !(*sub..target.start).any(|at| matches!(self.a.tag(at), Tag::Comma | Tag::Semicolon)))
                {
                    return Some(sub);
                }
            }
            match verb.link {
                Link::Complement | Link::Beside => current = verb.parent,
                _ => return None,
            }
        }
        None
    }

    /// Whether the word opens a condition: "if", "unless", "once"; "after", "when" only behind "only" or before what is
    /// still to come. Another clause says what is so.
    pub(super) fn conditional(&self, sub: usize, verb: &Verb) -> bool {
        match self.a.form(sub) {
            "if" | "unless" | "once" | "until" | "should" | "provided" | "providing" => true,
            "after" | "when" | "where" => self.only_at(sub),
            "before" => verb.form != Form::Finite || verb.modal.is_some() || self.a.tag(verb.head) != Tag::VerbFinite,
            _ => false,
        }
    }

    /// An issue within a condition: "before any rise" is a condition on the rise; what must come first is demanded.
    pub(super) fn condition_rule(&mut self, target: &Target, sub: usize) {
        let base = self.a.form(sub);
        let main = (0..self.a.parse.verbs.len()).rfind(|i| {
            self.verb(*i).is_some_and(|v| v.start < sub && !matches!(v.link, Link::Adverbial(s) if s == sub))
        });
        let only = self.only_at(sub)
            || main.and_then(|m| self.verb(m)).is_some_and(|v| (v.start..v.end).any(|at| self.a.form(at) == "only"));
        let any = (sub..target.end).any(|at| self.a.form(at) == "any");
        let holder = main.and_then(|m| self.chain_any(m));
        let cue = (sub.saturating_sub(usize::from(only && sub > 0)), sub + 1);
        if only
            && !target.pronoun
            && matches!(base, "if" | "once" | "after" | "when" | "unless" | "until" | "provided" | "providing")
        {
            let subject = main.and_then(|m| self.verb(m)).and_then(|v| v.subject);
            let side = subject.filter(|s| self.d.refer(self.a, *s, self.speaker.as_ref()).sides().is_some());
            let holder = holder.map_or(side.map_or(Holder::Speaker, Holder::Chunk), |r| r.holder);
            self.make(target, &Reading { stance: Stance::Demands, holder, rule: "only-once", cue, future: false });
        } else if any
            && matches!(base, "before" | "if" | "should" | "when")
            && let Some(reading) = holder
        {
            self.make(target, &Reading { stance: Stance::Conditions, rule: "before-any", cue, ..reading });
        }
    }

    /// The reading of a verb for whatever stands below it.
    pub(super) fn chain_any(&self, index: usize) -> Option<Reading> {
        let verb = self.verb(index)?;
        let target =
            Target { issues: Vec::new(), start: verb.end, end: verb.end, at: verb.end, offers: false, pronoun: false };
        self.chain(index, true, &target)
    }
}
