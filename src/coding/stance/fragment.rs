//! What stands below a heading or behind a label that names an issue, without naming it again: "LANDINGS. Rejected by the port",
//! "Five weeks, says the port", "The guild: two", "The port would leave the figure to a panel".

use super::super::clause::{Form, Link, Verb};
use super::super::discourse::sides_of;
use super::super::lexicon::Class;
use super::super::word::{Sets, Tag, class, is_copula};
use super::{Holder, Reading, Rules, Target};
use crate::codebook::Stance;
use std::ops::Range;

/// How many words somebody puts in at most without a verb.
const PUT_IN: usize = 12;

impl Rules<'_, '_> {
    /// What stands without a verb below a heading or behind a label, said of what that names: "OMBUDSMAN: Rejected by the
    /// port", "Five weeks, says the port", "The guild: two".
    pub(super) fn fragment(&mut self) {
        if !self.drafts.is_empty() {
            return;
        }
        let about = self.d.about();
        if self.a.issues.mentions.iter().any(|mention| Some(mention.issue) != about) {
            return;
        }
        if self.rejected_by(about) || self.settled_label() {
            return;
        }
        if let Some(issue) = about.filter(|issue| !self.would_do(*issue)) {
            self.put_in(issue);
        }
    }

    /// "Wages: agreed at 40 crowns", "Landings: settled": by all, where nobody is named.
    fn settled_label(&mut self) -> bool {
        let Some(issue) = self.d.label else { return false };
        let Some(colon) = (1..6).find(|at| self.a.tag(*at) == Tag::Colon) else { return false };
        let done = matches!(self.a.form(colon + 1), "agreed" | "settled" | "resolved" | "deal" | "agreement");
        let named = self.a.actors.iter().any(|mention| mention.start > colon);
        let end = matches!(self.a.tag(colon + 2), Tag::Other | Tag::Prep | Tag::Comma | Tag::Semicolon);
        if done && !named && end {
            let target = Target::new(vec![issue], 0, colon, 0);
            self.push(self.d.all, &target, Stance::Agrees, "joint", Some((colon + 1, colon + 2)), None, false);
        }
        done && !named && end
    }

    /// "Rejected by the port", "Accepted by both sides"; without a heading said of what was asked.
    fn rejected_by(&mut self, about: Option<usize>) -> bool {
        let bare = |verb: &&_| matches!(verb, &&Verb { form: Form::Participle, start: 0, .. });
        let Some((verb, cue)) = self.a.parse.verbs.first().filter(bare).zip(self.cue(0)) else { return false };
        let (Some(stance), Some(agent)) = (self.polar(verb, cue.cue.class), self.agent(verb)) else { return false };
        let asked = || self.d.on_the_table(self.who(agent).sides()).filter(|_| !self.d.open.is_empty());
        let Some(issue) = about.or_else(asked) else { return false };
        let target = Target::new(vec![issue], verb.start, verb.end, verb.start);
        let (holder, cue) = (Holder::Chunk(agent), (verb.start, verb.end));
        self.make(&target, &Reading { stance, holder, rule: "passive", cue, future: false })
    }

    /// "The port would leave the figure to a panel": whatever it is, it is how the port would have it; "Fish: port to buy 40
    /// tonnes": what somebody is going to do about what the label names.
    fn would_do(&mut self, issue: usize) -> bool {
        let labelled = self.d.label == Some(issue);
        let will = |verb: &&Verb| {
            let to = self.a.tag(verb.start) == Tag::To && verb.form == Form::Finite;
            labelled && to && verb.link == Link::Root && !verb.passive && !self.a.base_in_set(verb.head, Sets::TALKS)
        };
        if let Some(verb) = self.a.parse.verbs.iter().find(will)
            && let Some(subject) = verb.subject.filter(|subject| self.who(*subject).sides().is_some())
        {
            let (holder, cue) = (Holder::Chunk(subject), (verb.start, verb.end));
            let target = Target::new(vec![issue], verb.start, verb.end, verb.start);
            let stance = if verb.negated { Stance::Rejects } else { Stance::Agrees };
            return self.make(&target, &Reading { stance, holder, rule: "promise", cue, future: true });
        }
        let does = |(index, verb): &(usize, &Verb)| {
            let would = verb.modal.is_some_and(|at| self.a.base(at) == "would");
            // "would like the port to pay" asks for it.
            let asks = || self.cue(*index).is_some_and(|c| matches!(c.cue.class, Class::Want | Class::Demand));
            would && verb.link == Link::Root && !verb.passive && !is_copula(self.a.base(verb.head)) && !asks()
        };
        let Some((_, verb)) = self.a.parse.verbs.iter().enumerate().find(does) else { return false };
        let Some(subject) = verb.subject.filter(|subject| self.who(*subject).sides().is_some()) else { return false };
        let stance = if verb.negated { Stance::Rejects } else { Stance::Proposes };
        let (holder, cue) = (Holder::Chunk(subject), (verb.start, verb.end));
        let target = Target::new(vec![issue], verb.start, verb.end, verb.start);
        self.make(&target, &Reading { stance, holder, rule: "fragment", cue, future: false })
    }

    /// "Five weeks, says the port", "The port: five weeks": what somebody names is what he wants; after the other's wish, what
    /// he offers instead.
    fn put_in(&mut self, issue: usize) {
        let Some(words) = self.words_put_in() else { return };
        let Some(side) = self.speaker.and_then(|speaker| sides_of(Some(speaker.who))) else { return };
        let denied = self.a.word(words.start).is_some_and(|word| word.is(class::NEG) || word.lower == "no");
        let answers = self.d.demands.iter().any(|(asked, whose)| *asked == issue && whose & side == 0);
        let stance = match () {
            () if denied => Stance::Rejects,
            () if answers => Stance::Proposes,
            () => Stance::Demands,
        };
        let target = Target::new(vec![issue], words.start, words.end, words.start);
        self.push(side, &target, stance, "fragment", Some((words.start, words.end)), None, false);
    }

    /// The words that somebody puts in without a verb of their own, before "says the port" or behind "The port:".
    fn words_put_in(&self) -> Option<Range<usize>> {
        let words = self.a.words.len();
        let last = words.checked_sub(1)?;
        if let Some(colon) = (0..words).take(PUT_IN).find(|at| self.a.tag(*at) == Tag::Colon) {
            let named = self.a.actors.iter().any(|mention| mention.end == colon);
            return (named && self.a.parse.verbs.is_empty() && colon < last).then_some(colon + 1..last);
        }
        let (verb, before) = self.a.parse.verbs.split_last()?;
        let says = self.says(before.len());
        let comma = verb.start.checked_sub(1).filter(|at| *at > 0 && self.a.tag(*at) == Tag::Comma)?;
        // "Repeal, says the guild"
        let bare = before.iter().all(|verb| matches!(verb.form, Form::Bare | Form::Ing | Form::Participle));
        let from = (0..comma).rfind(|at| self.a.tag(*at) == Tag::Colon).map_or(0, |colon| colon + 1);
        (says && bare && from < comma && comma < from + PUT_IN).then_some(from..comma)
    }
}
