//! Shapes that decide by themselves what a sentence says of an issue: a list handed over, options for something, an
//! addition that only says when or where.

use super::super::analysis::CueAt;
use super::super::clause::{Chunk, Form, Link, Verb};
use super::super::lexicon::{Class, Frame};
use super::super::word::{Sets, Tag, is_copula};
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

    /// "A rise is a condition for night shifts", "As a condition for talks the port wants a rise": what depends on the other.
    fn condition_for(&self, target: &Target) -> Option<Reading> {
        let mut group = self.a.group_at(target.start)?;
        // "a condition for any progress on wages"
        let over = group.preposition.and_then(|at| self.a.group_at(at.checked_sub(1)?).filter(|over| over.end == at));
        group = over.filter(|over| matches!(self.a.form(over.start), "any" | "progress")).unwrap_or(group);
        let bound = group.preposition.filter(|at| matches!(self.a.form(*at), "for" | "of"))?;
        let noun = bound.checked_sub(1).filter(|at| {
            matches!(
                self.a.form(*at),
                "condition" | "precondition" | "prerequisite" | "preconditions" | "prerequisites"
            )
        })?;
        let chunk = self.a.chunk_of(noun)?;
        let group = self.a.parse.chunks.get(chunk).filter(|c| self.a.form(c.start) != "no")?;
        let behind = |v: &&Verb| v.start >= target.end && v.link == Link::Root;
        let as_one = group.start.checked_sub(1).is_some_and(|at| self.a.form(at) == "as");
        let verb = match as_one && group.start == 1 {
            true => self.a.parse.verbs.iter().find(behind)?,
            false => self.verb_over(noun).filter(|v| v.end <= noun)?,
        };
        let side = verb.subject.filter(|s| self.holds(*s) && !verb.passive);
        let sets = as_one || matches!(self.a.base(verb.head), "make" | "set" | "name" | "call");
        let holder = match self.owner(chunk, bound, bound) {
            Some(sides) => Holder::Sides(sides),
            None if sets => Holder::Chunk(side?),
            None if is_copula(self.a.base(verb.head)) => Holder::Speaker,
            None => return None,
        };
        let cue = (noun, bound + 1);
        (!verb.negated).then_some(Reading { stance: Stance::Conditions, holder, rule: "tied", cue, future: false })
    }

    /// "made its consent to a ban conditional on a rise", "tied the ban to a rise": the first on a condition, the second asked.
    pub(super) fn tied_rule(&mut self, target: &Target, place: Option<usize>) -> bool {
        if let Some(reading) = self.condition_for(target).or_else(|| self.hangs_on(target, place?)) {
            return self.make(target, &reading);
        }
        let Some((verb, cue)) = place.and_then(|p| Some((self.verb(p)?, self.cue(p)?))) else { return false };
        let ties = cue.cue.class == Class::Condition && cue.cue.frame == Frame::Verb && !verb.negated && !verb.passive;
        let Some(subject) = verb.subject.filter(|_| ties && target.start >= verb.end) else { return false };
        // "proposed linking fares to prices", "dismissed the idea of it": another verb says what becomes of the link.
        let upper = verb.parent.filter(|_| verb.link == Link::Complement).and_then(|p| self.cue(p));
        if upper.is_some_and(|c| matches!(c.cue.class, Class::Propose | Class::Reject)) {
            return target.start >= cue.end;
        }
        // "set conditions for a ban" ties the ban.
        let sets = cue.cue.words.iter().any(|word| {
            matches!(
                *word,
                "condition"
                    | "conditions"
                    | "string"
                    | "strings"
                    | "reservation"
                    | "reservations"
                    | "conditional"
                    | "qualified"
            ) && cue.cue.words.first() != Some(&"make")
        });
        let stance = if target.start >= cue.end && !sets { Stance::Demands } else { Stance::Conditions };
        let holder = Holder::Chunk(subject);
        self.make(target, &Reading { stance, holder, rule: "tied", cue: (verb.start, cue.end), future: false })
    }

    /// "made its consent to a ban dependent on a rise", "the union's consent to a ban depends on a rise".
    fn hangs_on(&self, target: &Target, place: usize) -> Option<Reading> {
        let verb = self.verb(place).filter(|v| !v.negated && !v.passive)?;
        let subject = verb.subject?;
        let (on, holder) = if self.a.base(verb.head) == "make" {
            let on = (verb.end..verb.end + 16).find(|at| {
                matches!(self.a.form(*at), "dependent" | "conditional" | "contingent")
                    && matches!(self.a.form(at + 1), "on" | "upon")
            })?;
            (on, Holder::Chunk(subject))
        } else {
            let cue = self.cue(place).filter(|c| c.cue.class == Class::Condition && c.cue.frame == Frame::Predicate)?;
            let group = self.a.parse.chunks.get(subject)?;
            let gives = |class: Class| matches!(class, Class::Agree | Class::Propose | Class::Commit | Class::Ready);
            let consent = |n: &&CueAt| gives(n.cue.class) && group.start <= n.start && n.start < group.end;
            let owner = match self.a.noun_cues.iter().find(consent) {
                Some(consent) => self.owner(subject, consent.end, verb.start)?,
                // "A rise hinges on longer shifts, the port said": for whoever says so.
                // "Any rise depends on sales, the port said"
                None => {
                    let any = self.a.form(group.start) == "any";
                    self.speaking().filter(|_| any || self.names_two(group, cue.end))?
                }
            };
            (cue.end - 1, Holder::Sides(owner))
        };
        let stance = if target.start > on { Stance::Demands } else { Stance::Conditions };
        Some(Reading { stance, holder, rule: "tied", cue: (verb.start, on + 1), future: false })
    }

    /// Whether the group names an issue, and another stands behind.
    fn names_two(&self, group: &Chunk, behind: usize) -> bool {
        let mentions = &self.a.issues.mentions;
        let first = mentions.iter().find(|m| group.start <= m.start && m.start < group.end);
        first.is_some_and(|first| mentions.iter().any(|m| m.start >= behind && m.issue != first.issue))
    }

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
        let said = place.is_some_and(|p| {
            self.verb(p).is_some_and(|v| v.start > end) && self.cue(p).is_some_and(|c| c.cue.class == Class::Say)
        });
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
            let sub = |at: &usize| matches!(self.a.form(*at), "until" | "unless" | "before" | "during" | "while");
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
            None if none && self.a.form(end) != "without" => (Some(Stance::Rejects), (start, start + 1)),
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
        if self.is_venue(verb, chunk, preposition) {
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

    /// "agreed in talks on Monday to raise wages", "rejected the levy in the third round": the talks only say where.
    fn is_venue(&self, verb: &Verb, group: &Chunk, preposition: usize) -> bool {
        let talks = matches!(
            self.a.base(group.head),
            "talk" | "talks" | "negotiation" | "meeting" | "session" | "round" | "discussion" | "consultation"
        );
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
