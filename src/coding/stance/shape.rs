//! Shapes that decide by themselves what a sentence says of an issue: a list handed over, options for something, an
//! addition that only says when or where.

use super::super::clause::{Chunk, Form, Link, Verb};
use super::super::lexicon::Class;
use super::super::word::{Sets, Tag};
use super::{Holder, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// "The conditions for a visit must be worked out first": what must come first is a condition on the target.
    pub(super) fn groundwork(&self, target: &Target, index: usize) -> bool {
        let Some(verb) = self.verb(index) else { return false };
        let Some(subject) = verb.subject.and_then(|s| self.a.parse.chunks.get(s)) else { return false };
        // "Work on the dam must stop": not what comes first.
        let ends = matches!(self.a.base(verb.head), "stop" | "suspend" | "halt" | "end" | "cease" | "pause" | "freeze");
        !ends
            && matches!(
                self.a.form(subject.head),
                "conditions"
                    | "condition"
                    | "groundwork"
                    | "preparations"
                    | "preparation"
                    | "prerequisites"
                    | "basis"
                    | "ground"
                    | "foundations"
                    | "work"
            )
            && subject.head < target.start
            && target.at < verb.start
    }

    /// "offered two options for a visit: a fee or a delay": what the options are for comes on conditions, and they are the terms.
    pub(super) fn options_rule(&mut self, target: &Target) -> bool {
        let mut words = self.a.words.iter().filter(|_| self.a.has(Sets::COLON));
        let Some(colon) = words.position(|w| w.tag == Tag::Colon) else { return false };
        let options = self.a.parse.chunks.iter().position(|c| {
            c.end <= colon
                && matches!(self.a.form(c.head), "options" | "alternatives" | "variants" | "scenarios" | "choices")
        });
        let Some(options) = options else { return false };
        let Some(verb) = self.verb_over(colon).or_else(|| self.verb(0)) else {
            return false;
        };
        if self.a.parse.chunks.get(options).is_none_or(|c| c.start < verb.end) {
            return false;
        }
        let Some(subject) = verb.subject else { return false };
        let stance = if target.start > colon { Stance::Demands } else { Stance::Conditions };
        let cue = self.a.parse.chunks.get(options).map_or((verb.start, verb.end), |c| (c.start, c.end));
        self.make(target, &Reading { stance, holder: Holder::Chunk(subject), rule: "options", cue, future: false })
    }

    /// "handed over a list of names": who hands the other side a list of something asks for it.
    pub(super) fn list_rule(&mut self, target: &Target, place: Option<usize>) -> bool {
        let Some(verb) = place.and_then(|p| self.verb(p)) else { return false };
        if !matches!(
            self.a.base(verb.head),
            "give" | "hand" | "present" | "provide" | "pass" | "submit" | "send" | "deliver"
        ) || verb.passive
            || verb.modal.is_some()
            // "is willing to provide lists of": nothing is handed over yet.
            || verb.form == Form::Infinitive
        {
            return false;
        }
        let list = (verb.end..target.start)
            .rev()
            .find(|at| matches!(self.a.form(*at), "list" | "lists"))
            .filter(|at| self.a.form(at + 1) == "of" || self.a.form(at + 1) == "with");
        let (Some(list), Some(subject)) = (list, verb.subject) else { return false };
        if target.start - list > 6 {
            return false;
        }
        self.make(
            target,
            &Reading {
                stance: Stance::Demands,
                holder: Holder::Chunk(subject),
                rule: "list",
                cue: (list, list + 1),
                future: false,
            },
        )
    }

    /// "remain split on pay", "far apart over": where the sides part is no stance of either.
    pub(super) fn parts_them(&self, at: usize) -> bool {
        let group = self.a.group_at(at);
        let on = group.and_then(|c| c.preposition).filter(|at| matches!(self.a.form(*at), "on" | "over" | "about"));
        // "the pay dispute"
        let row = group.map(|c| c.head).filter(|head| *head > at && self.a.in_set(*head, Sets::PARTED));
        row.or(on.and_then(|on| on.checked_sub(1))).is_some_and(|at| {
            let verb = self.verb_over(at);
            // "The union is split over pay": within itself.
            let alone = |s: &usize| self.d.joined(self.a, *s) == 0;
            let subject = verb.and_then(|v| v.subject).filter(alone).and_then(|s| self.who(s).sides());
            if matches!(self.a.form(at), "split" | "divided" | "torn")
                && subject.is_some_and(|sides| sides.count_ones() == 1)
                && row.is_none()
            {
                return false;
            }
            let ends = verb.is_some_and(|v| {
                let settles = matches!(
                    self.a.base(v.head),
                    "settle" | "resolve" | "end" | "overcome" | "bridge" | "iron" | "break"
                );
                // "wants to end the row": both do.
                let wants = v.form == Form::Infinitive
                    && v.parent.and_then(|p| self.cue(p)).is_some_and(|c| c.cue.class == Class::Want);
                settles && !wants && (v.start < at || v.passive && !v.negated && v.modal.is_none())
            });
            !ends && self.a.in_set(at, Sets::PARTED)
        })
    }

    /// Whether the target only says when, where or beside what: "agreed at the talks", "without a deal".
    pub(super) fn adjunct(&self, target: &Target, verb: &Verb) -> bool {
        let aside = (verb.end..target.start).any(|at| {
            self.a.tag(at) == Tag::Sub
                && matches!(
                    self.a.form(at),
                    "as" | "while" | "because" | "since" | "although" | "though" | "when" | "after"
                )
                && !self.only_at(at)
        });
        if aside && target.start > verb.end {
            return true;
        }
        let Some(chunk) = self.a.group_at(target.start) else { return false };
        let Some(preposition) = chunk.preposition else { return false };
        if preposition < target.start.min(verb.end) && preposition >= verb.start {
            return false;
        }
        // "a law on service during strikes is not needed"
        if matches!(self.a.form(preposition), "during" | "amid" | "throughout") {
            return true;
        }
        if self.is_venue(verb, chunk, preposition) || self.ends_talks_on(verb, preposition) {
            return true;
        }
        // "to run trains without guards" is one deed.
        let deed = self.a.form(preposition) == "without"
            && preposition
                .checked_sub(1)
                .and_then(|b| self.a.chunk_of(b))
                .and_then(|c| self.a.parse.chunks.get(c))
                .is_some_and(|c| c.start >= verb.end && c.preposition.is_none());
        if deed {
            return false;
        }
        // "could live with faster checks at the border": the thing's place, not where they met
        let thing = self.a.form(preposition) == "at"
            && target.issues.iter().all(|issue| !self.d.procedure.contains(issue))
            && preposition
                .checked_sub(1)
                .and_then(|b| self.a.chunk_of(b))
                .and_then(|c| self.a.parse.chunks.get(c))
                .is_some_and(|c| {
                    c.start >= verb.end && self.a.tag(c.head) == Tag::Noun && !self.a.in_set(c.head, Sets::TIMES)
                });
        if thing {
            return false;
        }
        let covered = self.a.verb_cues.iter().flatten().any(|cue| cue.start <= preposition && preposition < cue.end);
        !covered
            && preposition >= verb.end
            && matches!(
                self.a.form(preposition),
                "at" | "during"
                    | "amid"
                    | "despite"
                    | "throughout"
                    | "since"
                    | "following"
                    | "within"
                    | "via"
                    | "unlike"
                    | "except"
                    | "without"
            )
    }

    /// "broke off talks on fish", "walked out of a meeting on the levy": of what they were about nothing is said.
    pub(super) fn ends_talks_on(&self, verb: &Verb, preposition: usize) -> bool {
        let on = matches!(self.a.form(preposition), "on" | "about" | "over");
        let outer = preposition.checked_sub(1).and_then(|at| self.a.group_at(at)).filter(|c| on && c.start >= verb.end);
        let ends = matches!(
            self.a.base(verb.head),
            "break"
                | "walk"
                | "call"
                | "suspend"
                | "halt"
                | "quit"
                | "leave"
                | "boycott"
                | "cancel"
                | "pull"
                | "postpone"
                | "abandon"
                | "adjourn"
                | "interrupt"
                | "storm"
                | "skip"
                | "cut"
                | "end"
                | "freeze"
                | "pause"
        );
        ends && outer.is_some_and(|outer| self.is_round(outer))
    }

    /// Whether the group names talks.
    fn is_round(&self, group: &Chunk) -> bool {
        let one = self.a.form(group.head).trim_end_matches('s');
        matches!(one, "talk" | "negotiation" | "meeting" | "session" | "round" | "discussion" | "consultation")
    }

    /// "agreed in talks on Monday to raise wages", "rejected the levy in the third round": the talks only say where.
    fn is_venue(&self, verb: &Verb, group: &Chunk, preposition: usize) -> bool {
        let talks = self.is_round(group);
        let takes = matches!(
            self.a.base(verb.head),
            "agree" | "settle" | "decide" | "offer" | "reject" | "propose" | "refuse" | "demand" | "accept" | "insist"
        );
        let object = self.a.group_at(verb.end);
        let named = object.is_some_and(|c| c.preposition.is_none() && c.start < preposition);
        let said = self.a.parse.verbs.iter().any(|v| {
            v.start >= group.end
                && v.link == Link::Complement
                && v.parent.and_then(|p| self.verb(p)).is_some_and(|p| p.start == verb.start)
        });
        self.a.form(preposition) == "in" && talks && takes && (named || said)
    }

    /// Whether the verb only says what something is done for: "in an attempt to avert a strike", "in order to".
    pub(super) fn purpose(&self, verb: &Verb) -> bool {
        let Some(noun) = verb.start.checked_sub(1) else { return false };
        let aim = matches!(self.a.form(noun), "attempt" | "bid" | "effort");
        let group = self.a.group_at(noun);
        verb.form == Form::Infinitive
            && aim
            && group.and_then(|c| c.preposition).is_some_and(|p| self.a.form(p) == "in")
    }

    /// A conditional clause ends with its comma: "should talks fail, such as": what follows belongs to the verb above.
    pub(super) fn beyond_insertion(&self, target: &Target, place: Option<usize>) -> Option<usize> {
        let index = place?;
        let verb = self.verb(index)?;
        let inserted = matches!(verb.link, Link::Adverbial(_)) && verb.parent.is_some();
        let closed =
            (verb.end..target.start).any(|at| self.a.tag(at) == Tag::Comma && !matches!(self.a.tag(at + 1), Tag::Conj));
        if inserted && closed && target.at > verb.end { verb.parent } else { place }
    }
}
