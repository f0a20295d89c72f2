//! What a deal holds that all have made: "The agreement provides for a rise", "signed a deal limiting the shifts".

use super::super::clause::{Chunk, Form, Link, Verb};
use super::super::word::{Sets, Tag};
use super::{Holder, Mood, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// What the verb, or one over its clause, says of the target as part of a deal: "raises wages", "obliges the port to pay",
    /// "means that wages rise".
    pub(super) fn deal_holds(&self, target: &Target, verb: &Verb) -> Option<Reading> {
        let says = |v: &Verb| matches!(self.a.base(v.head), "say" | "state" | "mean" | "see" | "make" | "read");
        if let Some(reading) = self.under_which(verb) {
            return Some(reading);
        }
        let (mut verb, mut over) = (verb, false);
        loop {
            // "leaves the fee at 5 per cent", but not "leaves it out" or "unresolved"
            let leaves = self.a.base(verb.head) == "leave" && matches!(self.a.form(target.end), "at" | "in");
            let holds = leaves || self.a.base_in_set(verb.head, Sets::HOLDS) || over && says(verb);
            if let Some(held) = if holds { self.held(target, verb) } else { None } {
                return Some(held);
            }
            verb = verb.parent.filter(|_| verb.link == Link::Complement).and_then(|p| self.verb(p))?;
            over = true;
        }
    }

    /// What the clause says that tells more of a deal which was made: "signed a deal under which wages will rise".
    fn under_which(&self, verb: &Verb) -> Option<Reading> {
        let which = [verb.from, verb.from.saturating_sub(1)].into_iter().find(|at| self.a.form(*at) == "which")?;
        let under = which.checked_sub(1).filter(|at| matches!(self.a.form(*at), "under" | "by"))?;
        let made = self.a.parse.verbs.iter().rfind(|v| v.end < under && v.form == Form::Finite)?;
        let deal = self.a.group_at(made.end).filter(|c| self.is_made_deal(c) || self.is_new_paper(c, Some(made)))?;
        let cue = (deal.start, which + 1);
        let reading = Reading { stance: Stance::Agrees, holder: Holder::Joint, rule: "under-deal", cue, future: false };
        let so = matches!(self.mood(verb), Mood::Plain | Mood::Future | Mood::Duty);
        (so && self.makes(made) && self.all_sides(made)).then_some(reading)
    }

    /// What a verb with a deal for its subject says of the target behind it.
    fn held(&self, target: &Target, verb: &Verb) -> Option<Reading> {
        let subject = verb.subject.and_then(|s| self.a.parse.chunks.get(s))?;
        if verb.negated || target.start < verb.end {
            return None;
        }
        let made = verb.parent.and_then(|p| self.verb(p)).filter(|p| p.end <= subject.start);
        let deal = self.deal_before(subject, made).filter(|c| self.is_made_deal(c) || self.is_new_paper(c, made))?;
        let fresh = verb.link == Link::Relative
            && made.is_some_and(|v| self.makes(v) || self.seals_deal(deal, v) || self.ends_with(deal, v));
        // "contains no clause on the base"
        let none = self.a.group_at(verb.end).filter(|c| c.start == verb.end && c.end <= target.start);
        if none.is_some_and(|c| matches!(self.a.form(c.start), "no" | "nothing" | "neither")) {
            return None;
        }
        let whole = self.deal_of(deal).unwrap_or(deal);
        let the = matches!(self.a.form(whole.start), "the" | "this" | "that") && verb.link != Link::Complement;
        let would = verb.modal.is_some_and(|at| self.a.base(at) == "would");
        let tentative = (deal.start..deal.head)
            .any(|at| matches!(self.a.form(at), "tentative" | "preliminary" | "provisional" | "interim"));
        // "Deal ends strike"
        let the = the || self.a.heading && deal.start == 0;
        let holds = matches!(self.mood(verb), Mood::Plain | Mood::Future) && (!would || tentative || fresh);
        let cue = (verb.start, verb.end);
        let reading = Reading { stance: Stance::Agrees, holder: Holder::Joint, rule: "under-deal", cue, future: false };
        (holds && (the || fresh || self.is_sealed_behind(deal))).then_some(reading)
    }

    /// "The two sides ended the strike with a deal that": what they did, they did by making one.
    fn ends_with(&self, deal: &Chunk, made: &Verb) -> bool {
        let with = deal.preposition.is_some_and(|at| self.a.form(at) == "with");
        let done = made.form == Form::Finite && made.modal.is_none() && !made.negated && !made.passive;
        with && done && self.a.in_set(deal.head, Sets::ACCORDS) && self.all_sides(made)
    }

    /// The deal that the clause tells of: "signed a deal on Friday that", where a day stands between.
    fn deal_before<'s>(&'s self, subject: &'s Chunk, made: Option<&Verb>) -> Option<&'s Chunk> {
        let day = subject.preposition.filter(|_| made.is_some() && !self.a.in_set(subject.head, Sets::DEALS));
        let object = day.and_then(|at| self.a.group_at(at.checked_sub(1)?));
        Some(object.filter(|object| made.is_some_and(|made| object.start == made.end)).unwrap_or(subject))
    }

    /// "The two sides announced a road map that would": what all have made public or put their names to.
    fn is_new_paper(&self, group: &Chunk, made: Option<&Verb>) -> bool {
        let paper = self.a.in_set(group.head, Sets::DEALS) || self.a.in_set(group.head, Sets::PAPERS);
        made.is_some_and(|made| {
            let signs = matches!(
                self.a.base(made.head),
                "announce" | "agree" | "sign" | "initial" | "unveil" | "conclude" | "seal"
            );
            paper && signs && self.all_sides(made) || self.seals_deal(group, made)
        })
    }

    /// "Members ratified the contract, which": what one side had still to approve.
    fn seals_deal(&self, group: &Chunk, made: &Verb) -> bool {
        let deal = self.a.in_set(group.head, Sets::ACCORDS) || matches!(self.a.form(group.head), "contract" | "treaty");
        let seals = matches!(self.a.base(made.head), "ratify" | "approve" | "endorse" | "back" | "accept");
        let done = !made.negated && !made.passive && made.modal.is_none() && made.form == Form::Finite;
        deal && seals && done && made.subject.is_some_and(|s| self.holds(s)) && group.start == made.end
    }

    /// Where the clause of the verb says under which deal the target stands: "Under the deal, wages will rise", "the guards
    /// will get a rise under an accord signed on Friday".
    pub(super) fn under_deal(&self, verb: &Verb, target: &Target) -> Option<(usize, usize)> {
        let under = |at: usize| match self.a.form(at) {
            "under" => true,
            // "should be part of the deal, the port said": it isn't yet.
            "of" => {
                let told = at < 3 || self.mood(verb) == Mood::Plain || self.nobody_says();
                told && at > 0 && matches!(self.a.form(at - 1), "part" | "core" | "heart" | "centrepiece" | "element")
            }
            "to" => at > 0 && self.a.form(at - 1) == "according",
            "in" | "by" | "with" => at == 0,
            _ => false,
        };
        let parts = |at: usize| matches!(self.a.tag(at), Tag::That | Tag::Rel | Tag::Sub | Tag::Semicolon | Tag::Conj);
        let fits = |group: &&Chunk| {
            let Some(at) = group.preposition.filter(|at| under(*at)) else { return false };
            // "Under the deal, wages", "The port, under the deal, will"
            let inserted = |at: usize| at > verb.from && group.end <= verb.start && self.a.tag(at - 1) == Tag::Comma;
            let front = at < 3 && group.end <= verb.from.max(verb.start) || inserted(at);
            let behind = at >= target.end && at >= verb.end && !(verb.end..at).any(parts);
            // "would be wise under a deal": under any.
            let one = !matches!(self.a.form(group.start), "a" | "an") || self.is_sealed_behind(group);
            (front || behind) && (one && self.is_made_deal(group) || self.is_of_all(group))
        };
        let group = self.a.parse.chunks.iter().find(fits)?;
        Some((group.preposition?, group.end))
    }

    /// Whether the group is a deal of these days, or a paper that was signed.
    fn is_made_deal(&self, group: &Chunk) -> bool {
        let year = |at: usize| {
            self.a.word(at).is_some_and(|word| word.lower.len() == 4 && word.lower.bytes().all(|b| b.is_ascii_digit()))
        };
        let other = |at: usize| self.a.in_set(at, Sets::UNMADE) || year(at);
        // "the accord of 2019", "of three years ago"
        let ago = || (group.end + 2..group.end + 5).any(|at| self.a.form(at) == "ago");
        // "the accord reached in 2019"
        let reached = usize::from(self.a.parse.verbs.iter().any(|v| v.start == group.end && v.end == group.end + 1));
        let dated = self.a.tag(group.end + reached) == Tag::Prep && (year(group.end + reached + 1) || ago());
        let made = self.a.in_set(group.head, Sets::ACCORDS)
            || (self.a.in_set(group.head, Sets::PAPERS) || self.is_part(group)) && self.is_sealed_behind(group);
        // "Under the terms", "the text", after it was told that all have made one
        let terms = || {
            let called = matches!(self.a.form(group.head), "terms" | "package" | "plan" | "contract" | "proposal");
            self.d.made && self.a.form(group.start) == "the" && (called || self.a.in_set(group.head, Sets::PAPERS))
        };
        let made = made || terms() || self.deal_of(group).is_some_and(|deal| self.is_made_deal(deal));
        made && !dated && !(group.start..group.end).any(other)
    }

    /// "a clause", "the chapter": a part of a paper, and not what was "first made in May".
    fn is_part(&self, group: &Chunk) -> bool {
        let counts = matches!(self.a.form(group.head), "first" | "second" | "third");
        self.a.in_set(group.head, Sets::PARTS) && !counts
    }

    /// Of what the group names the terms, the text or a copy: "the terms of the deal".
    fn deal_of(&self, group: &Chunk) -> Option<&Chunk> {
        let names = self.a.in_set(group.head, Sets::PARTS) || self.a.in_set(group.head, Sets::DIGESTS);
        let bound = names && matches!(self.a.form(group.end), "of" | "in");
        self.a.group_at(group.end + 1).filter(|deal| bound && deal.preposition == Some(group.end))
    }

    /// "a joint statement", "the final text": what all have put their names to.
    fn is_of_all(&self, group: &Chunk) -> bool {
        let is = |words: &[&str]| (group.start..group.head).any(|at| words.contains(&self.a.form(at)));
        match self.a.form(group.head) {
            "statement" | "declaration" | "communique" | "communiqué" => is(&["joint", "common"]),
            "text" | "version" | "wording" => {
                self.a.form(group.start) == "the" && is(&["joint", "common", "final", "agreed"])
            }
            _ => false,
        }
    }

    /// "a text signed on Friday", "the paper, initialled by both": whether what stands behind the group says so.
    fn is_sealed_behind(&self, group: &Chunk) -> bool {
        let at = group.end + usize::from(self.a.tag(group.end) == Tag::Comma);
        let done = |v: &Verb| v.passive || self.a.tag(v.end) == Tag::Prep && v.start == v.head;
        let accepts = |v: &Verb| matches!(self.a.base(v.head), "accept" | "approve" | "adopt" | "endorse" | "initial");
        let sealed =
            |v: &Verb| v.start == at && done(v) && (accepts(v) || self.a.base_in_set(v.head, Sets::MAKES_DEALS));
        // "a compromise that both sides accepted on Monday"
        let all = |v: &Verb| {
            let near = v.from >= group.end && v.from < group.end + 3 && v.start < group.end + 6;
            near && !v.passive
                && v.modal.is_none()
                && (accepts(v) || self.a.base(v.head) == "sign")
                && self.all_sides(v)
        };
        self.a.parse.verbs.iter().any(|v| sealed(v) || all(v))
    }

    /// "The two sides signed", "have reached": a deal that they made.
    fn makes(&self, verb: &Verb) -> bool {
        let modal = verb.modal.is_some() || verb.negated || self.a.tag(verb.start) == Tag::To;
        self.a.base_in_set(verb.head, Sets::MAKES_DEALS) && !modal && verb.subject.is_some_and(|s| self.holds(s))
    }
}
