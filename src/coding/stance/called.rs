//! What somebody calls a thing in words of their own: 'called the raise "a tip"', 'described the levy as "theft by decree"'.

use super::super::actor::Sides;
use super::super::clause::{Link, Verb};
use super::super::lexicon::Class;
use super::super::word::{Sets, Tag};
use super::{Holder, Reading, Rules, Target};
use crate::codebook::Stance;

/// Verbs that give what stands behind them another name.
const NAMES: &[&str] = &["call", "describe", "brand", "label", "dub", "term", "characterise", "characterize", "liken"];

impl Rules<'_, '_> {
    /// Who gives what the other side wants or does a name of their own, within quotation marks, scoffs at it, unless the name
    /// praises.
    pub(super) fn called(&self, verb: &Verb, target: &Target) -> Option<Reading> {
        let names = NAMES.contains(&self.a.base(verb.head)) && !matches!(self.a.form(verb.end), "for" | "on" | "in");
        // "once called it": long ago.
        let once = (verb.from..verb.head).any(|at| matches!(self.a.form(at), "once" | "famously"));
        let quoted = once || self.a.word(verb.head).is_some_and(|word| word.quoted);
        let scoffs = names && !quoted && !verb.negated && verb.modal.is_none();
        // "Her offer was described by Lind as 'a tip'"
        let by = self.agent(verb).filter(|_| verb.passive && target.end <= verb.start);
        let subject = verb.subject.filter(|_| !verb.passive && target.start >= verb.end);
        let holder = by.or(subject).filter(|holder| scoffs && self.holds(*holder))?;
        let from = by.and_then(|by| self.a.parse.chunks.get(by)).map_or(target.end, |by| by.end);
        let open = (from..from + 8).find(|at| self.a.tag(*at) == Tag::Quote)?;
        let parts = |at: usize| {
            matches!(
                self.a.tag(at),
                Tag::Comma | Tag::Semicolon | Tag::Colon | Tag::VerbFinite | Tag::Modal | Tag::Be | Tag::Rel
            )
        };
        let name = (open + 1..open + 3).any(|at| {
            matches!(self.a.form(at), "a" | "an" | "the" | "no" | "not" | "nothing") || self.a.tag(at) == Tag::Noun
        });
        if !name || (from..open).any(parts) {
            return None;
        }
        let close = (open + 1..self.a.words.len()).find(|at| self.a.tag(*at) == Tag::Quote)?;
        let praised = self.praises(open, close, target);
        let own = self.owned_by_holder(target, holder);
        let cue = (verb.start, verb.end);
        let reading =
            Reading { stance: Stance::Rejects, holder: Holder::Chunk(holder), rule: "called", cue, future: false };
        (!praised && !own).then_some(reading)
    }

    /// "Four percent was 'a number for the bin', Lind said", "the figure is a tip": the same, by what it is said to be.
    pub(super) fn dubbed(&self, verb: &Verb, target: &Target) -> Option<Reading> {
        let named = self.is_named(target);
        let amount = self.a.group_at(target.start).is_some_and(|group| self.a.tag(group.start) == Tag::Num);
        let open = (verb.end..verb.end + 1).find(|at| self.a.tag(*at) == Tag::Quote);
        let from = open.map_or(verb.end, |open| open + 1);
        let said = self.a.word(from).is_some_and(|word| word.quoted);
        let name =
            matches!(self.a.form(from), "a" | "an") || self.a.form(from) == "not" && self.a.form(from + 1) == "an";
        let plain = !verb.negated || self.a.form(from) == "not";
        let spoken = said && (amount || !named || open.is_some()) || amount && verb.link == Link::Complement;
        // "To the port it would be 'a trap'"
        let seen = open.is_some() && self.viewpoint().is_some();
        let spoken = spoken && !target.pronoun || said && seen;
        if !(name && plain && spoken) || verb.modal.is_some() && !seen || target.end > verb.start {
            return None;
        }
        let own = self.speaking()?;
        let asked =
            |terms: &[(usize, Sides)]| terms.iter().any(|(issue, by)| target.issues.contains(issue) && by & own == 0);
        let theirs = asked(&self.d.offers) || asked(&self.d.demands);
        let ends = |at: &usize| matches!(self.a.tag(*at), Tag::Quote | Tag::Comma | Tag::Semicolon);
        let close = (from..self.a.words.len()).find(ends).unwrap_or(self.a.words.len());
        let reading = Reading {
            stance: Stance::Rejects,
            holder: Holder::Speaker,
            rule: "called",
            cue: (verb.start, verb.end),
            future: false,
        };
        (theirs && !self.praises(from, close, target)).then_some(reading)
    }

    /// Whether the name praises, or tells of the talks themselves.
    fn praises(&self, from: usize, to: usize, target: &Target) -> bool {
        (from..to).any(|at| self.a.in_set(at, Sets::PRAISE))
            || self.a.judgements.iter().any(|j| from < j.end && j.end <= to && j.cue.class != Class::Reject)
            || target.issues.iter().all(|issue| self.d.procedure.contains(issue))
    }

    /// Whether the target is the holder's own: "called its offer".
    fn owned_by_holder(&self, target: &Target, holder: usize) -> bool {
        let Some(group) = self.a.group_at(target.start) else { return false };
        let own = matches!(self.a.form(group.start), "its" | "their" | "his" | "her" | "our" | "my");
        let chunk = self.a.chunk_of(target.start);
        let owner = chunk.and_then(|chunk| self.owner(chunk, group.end, group.end));
        own || owner.is_some() && owner == self.who(holder).sides()
    }
}
