//! Joint acts: what all sides settle, seal, sign or shake hands on, they accept.

use super::super::clause::{Chunk, Form, Link, Verb};
use super::super::lexicon::Class;
use super::super::word::{Sets, Tag};
use super::{Mood, Rules, Target};
use crate::codebook::Stance;

/// Verbs by which those who were apart come together on their object.
fn settles(base: &str) -> bool {
    matches!(base, "settle" | "resolve" | "seal" | "clinch" | "finalise" | "finalize" | "initial" | "conclude")
}
/// Participles by which something is told as what all have come together on.
fn seals(base: &str) -> bool {
    matches!(
        base,
        "settle"
            | "resolve"
            | "seal"
            | "clinch"
            | "finalise"
            | "finalize"
            | "initial"
            | "arrange"
            | "iron"
            | "overcome"
    )
}

impl Rules<'_, '_> {
    /// "The two sides have settled the pensions", "On pay they shook hands", "settled a single thing: the heating".
    pub(super) fn joint_rule(&mut self, target: &Target, place: Option<usize>) -> bool {
        let found = self.a.parse.verbs.iter().enumerate().find(|(index, verb)| {
            let bidden = matches!(verb.form, Form::Infinitive | Form::Bare);
            let done = verb.modal.is_none() && !verb.negated && !bidden;
            let together = self.a.base_in_set(verb.head, Sets::JOINS)
                && if verb.passive {
                    self.is_sealed(*index, verb, target, place)
                } else {
                    self.joined(*index, verb, target, place)
                };
            done && together
        });
        let met = || self.meets_again(target, place?);
        let does = || self.will_do(target, place?);
        let listed = || self.agreed_points(target).or_else(|| self.among_agreed(target, place?));
        let cue = found.map(|(_, verb)| (verb.start, verb.end)).or_else(met).or_else(does).or_else(listed);
        let Some(cue) = cue else { return false };
        let table = self.d.procedure.first().filter(|_| found.is_some_and(|(_, verb)| self.seats(verb, target)));
        let target = table.map_or(target.clone(), |talks| Target { issues: vec![*talks], ..target.clone() });
        // "They will meet on Thursday if there is progress"
        let over = self.a.verb_at(cue.0).filter(|_| found.is_none());
        let limited = over.is_some_and(|at| self.only_if_after(at) || self.verb(at).is_some_and(|v| self.if_after(v)));
        let stance = if limited { Stance::Conditions } else { Stance::Agrees };
        self.push(self.d.all, &target, stance, "joint", Some(cue), None, false);
        true
    }

    /// Whether all sides come together on the target by the verb.
    fn joined(&self, index: usize, verb: &Verb, target: &Target, place: Option<usize>) -> bool {
        let thing = self.settles_thing(verb, target);
        (thing || self.joins(index, verb, target, place)) && (self.all_sides(verb) || thing && self.they(verb))
    }

    /// "It is settled that wages rise", "the cranes are settled", "the swap that was arranged there": by nobody in particular.
    fn is_sealed(&self, index: usize, verb: &Verb, target: &Target, place: Option<usize>) -> bool {
        let alone = |agent: usize| self.who(agent).sides().is_none_or(|sides| sides.count_ones() < 2);
        let subject = verb.subject.and_then(|s| self.a.parse.chunks.get(s));
        // "A pay deal was signed"
        let front = subject.is_some_and(|group| self.is_accord_after(group, target));
        // "A deal was reached on pay"
        let on = verb.end == target.start.min(self.a.group_at(target.start).and_then(|c| c.preposition).unwrap_or(0))
            && matches!(self.a.form(verb.end), "on" | "over");
        let behind = on && verb.modal.is_none() && subject.is_some_and(|group| self.is_accord(group));
        let deal = front || behind || subject.is_some_and(|group| self.is_accord_on(group, target));
        let made = deal && matches!(self.a.base(verb.head), "reach" | "strike" | "sign" | "conclude" | "make" | "find");
        if !(made || seals(self.a.base(verb.head))) || self.agent(verb).is_some_and(alone) {
            return false;
        }
        let subject = subject.map_or("", |c| self.a.form(c.head));
        let below = place.and_then(|p| self.verb(p)).is_some_and(|v| v.parent == Some(index) && v.start > verb.end);
        let that = self.a.form(verb.end) == "that" && subject == "it" && below;
        // "Wages will rise, that is settled for both"
        let points = |at: usize| matches!(self.a.form(at), "that" | "this" | "much");
        let resumed =
            verb.start.checked_sub(1).is_some_and(points) && target.end < verb.from && verb.link == Link::Root;
        let told = verb.link == Link::Relative
            && target.at < verb.from
            && self.near(target, verb)
            && verb.from - target.at < 4;
        let front = (front || behind) && verb.link == Link::Root;
        that || resumed || told || front || place == Some(index) && target.at < verb.start && verb.link == Link::Root
    }

    /// "a two-year pay agreement": whether the group is an accord that is named by the target.
    fn is_accord_on(&self, group: &Chunk, target: &Target) -> bool {
        let within = group.start <= target.start && target.end <= group.head && group.preposition.is_none();
        let other = |at: usize| self.a.form(at) == "no" || self.a.in_set(at, Sets::UNMADE);
        // "signed a four-year contract"
        let accord = self.a.in_set(group.head, Sets::ACCORDS) || self.a.form(group.head) == "contract";
        within && accord && !(group.start..group.head).any(other)
    }

    /// "On pay, a compromise was found"
    fn is_accord_after(&self, group: &Chunk, target: &Target) -> bool {
        let on = self.a.group_at(target.start).and_then(|c| c.preposition);
        let front = on.is_some_and(|at| at == 0 && matches!(self.a.form(at), "on" | "over"));
        front && self.is_accord(group)
    }

    /// "a compromise", and not "no deal" or "a draft agreement".
    fn is_accord(&self, group: &Chunk) -> bool {
        let other = |at: usize| self.a.form(at) == "no" || self.a.in_set(at, Sets::UNMADE);
        self.a.in_set(group.head, Sets::ACCORDS) && !(group.start..group.head).any(other)
    }

    /// "Both teams will be back in May", "the parties will sit down again".
    fn meets_again(&self, target: &Target, place: usize) -> Option<(usize, usize)> {
        let verb = self.verb(place).filter(|v| v.modal.is_some_and(|m| self.a.base(m) == "will") && !v.negated)?;
        let back =
            target.covers(verb.head) || self.a.tag(verb.head) == Tag::Be && self.a.form(verb.end.max(1) - 1) == "back";
        (back && target.at >= verb.start && self.all_sides(verb)).then_some((verb.start, verb.end))
    }

    /// "Each side will name two doctors to a panel on wages", "The two sides will open an office where wages are paid".
    fn will_do(&self, target: &Target, place: usize) -> Option<(usize, usize)> {
        let inner = self.verb(place)?;
        let upper = inner.parent.filter(|_| inner.link == Link::Relative);
        let index = upper.unwrap_or(place);
        let verb = self.verb(index)?;
        let will = verb.modal.is_some_and(|at| self.a.base(at) == "will") && !verb.negated && !verb.passive;
        let other = |class| matches!(class, Class::Say | Class::Think | Class::Consider | Class::Answer | Class::Want);
        let talks = self.comes_back(verb)
            || self.cue(index).is_some_and(|c| other(c.cue.class))
            || self.a.base_in_set(verb.head, Sets::TALKS);
        // What an onlooker expects of them is no act of theirs.
        let own = verb.link == Link::Root && self.speaker.is_none() || self.speaking().is_some();
        let told = target.start >= verb.end && !target.pronoun && !self.adjunct(target, verb);
        (will && told && own && !talks && self.all_sides(verb)).then_some((verb.start, verb.end))
    }

    /// "agreed on two points: wages will rise, and", "reported agreement on two points: "
    fn agreed_points(&self, target: &Target) -> Option<(usize, usize)> {
        let mut before = (2..target.start).filter(|_| self.a.has(Sets::COLON));
        let colon = before.rfind(|at| self.a.tag(*at) == Tag::Colon)?;
        // "Also agreed: longer breaks", "The main points of the deal: longer breaks"
        let whole =
            !self.a.parse.verbs.iter().any(|v| v.end <= colon && v.form != Form::Participle && v.head + 1 != colon);
        let last = self.a.group_at(colon - 1).is_some_and(|group| {
            let the = self.a.form(group.start) == "the" && group.preposition.is_some_and(|at| self.a.form(at) == "of");
            the && self.a.in_set(group.head, Sets::ACCORDS)
                && (0..group.start).any(|at| self.a.in_set(at, Sets::DIGESTS))
        });
        let denied = (0..colon).any(|at| matches!(self.a.form(at), "no" | "not" | "yet" | "never"));
        // "The deal in brief: longer breaks"
        let deal = self.a.parse.chunks.first().filter(|c| c.start == 0 && self.a.form(0) == "the");
        let deal = deal.is_some_and(|c| self.a.in_set(c.head, Sets::ACCORDS) && self.is_item_of_deal(c, colon));
        let last = last || deal;
        let settled = (0..colon).find(|at| matches!(self.a.form(*at), "agreed" | "settled"));
        if whole && colon < 8 && !denied && self.a.actors.iter().all(|m| m.start > colon) {
            let cue = settled.or(Some(colon - 1).filter(|_| last)).map(|at| (at, at + 1));
            if cue.is_some() {
                return cue;
            }
        }
        let points = matches!(self.a.form(colon - 1), "points" | "things" | "matters" | "issues" | "questions");
        let agreed = |at: &usize| {
            self.a.in_set(*at, Sets::ACCORDS) && self.a.form(at + 1) == "on"
                || self
                    .verb_over(*at)
                    .is_some_and(|v| v.head == *at && self.a.base(*at) == "agree" && self.all_sides(v))
        };
        let on = (0..colon).find(agreed).filter(|_| points)?;
        let none = (0..on).any(|at| matches!(self.a.form(at), "no" | "not" | "without" | "never"));
        (!none).then_some((on, on + 1))
    }

    /// "Among the points already settled are the pay and", "Agreed, too, is a new roster"
    fn among_agreed(&self, target: &Target, place: usize) -> Option<(usize, usize)> {
        let is = self.verb(place).filter(|v| self.a.tag(v.head) == Tag::Be && !v.negated && target.start >= v.end)?;
        let done = |at: usize| matches!(self.a.form(at), "agreed" | "settled" | "resolved");
        let told = (0..is.start).find(|at| done(*at))?;
        let points = |at: usize| {
            matches!(self.a.form(at), "points" | "things" | "matters" | "issues" | "questions" | "terms" | "items")
        };
        let among = (0..told).any(points) || self.a.form(0) == "among" && (told..is.start).any(points);
        let denied = (0..is.start).any(|at| matches!(self.a.form(at), "no" | "not" | "yet" | "never" | "be"));
        ((among || told < 2) && !denied && self.a.actors.iter().all(|m| m.start > told)).then_some((told, told + 1))
    }

    /// Whether nothing but what the deal is stands between it and the colon, and nobody says anything behind that.
    fn is_item_of_deal(&self, deal: &Chunk, colon: usize) -> bool {
        let says = |(index, verb): (usize, &Verb)| {
            let talks = |class: Class| class.stance().is_some() || matches!(class, Class::Say | Class::Think);
            verb.start > colon && self.cue(index).is_some_and(|cue| talks(cue.cue.class))
        };
        let brief = matches!(self.a.form(deal.end), "in" | "at" | ":") || self.a.tag(deal.end) == Tag::Colon;
        let sealed = self.a.parse.verbs.iter().any(|v| v.start == deal.end && v.end < colon);
        (brief || sealed) && !self.a.parse.verbs.iter().enumerate().any(says)
    }

    /// "settled a single thing: the heating is to be repaired", "settled this in minutes: ".
    fn settles_thing(&self, verb: &Verb, target: &Target) -> bool {
        if !settles(self.a.base(verb.head)) || target.start < verb.end {
            return false;
        }
        let Some(colon) = (verb.end..target.start).find(|at| self.a.tag(*at) == Tag::Colon) else { return false };
        let this = matches!(self.a.form(verb.end), "this" | "that" | "it");
        // "settled one of them: "
        let last = self.a.form(colon - 1);
        let last = last.strip_suffix('s').unwrap_or(last);
        this || matches!(last, "thing" | "point" | "matter" | "issue" | "question" | "dispute" | "them")
    }

    /// "have set up a panel on pay", "have each named two doctors to a committee that will look into pay"
    fn sets_up(&self, verb: &Verb, target: &Target) -> bool {
        let found = match self.a.base(verb.head) {
            "set" => self.a.form(verb.end) == "up",
            base => founds(base),
        };
        let body = |at: usize| {
            matches!(
                self.a.form(at),
                "committee"
                    | "panel"
                    | "commission"
                    | "group"
                    | "body"
                    | "team"
                    | "office"
                    | "mechanism"
                    | "council"
                    | "arbitrator"
                    | "mediator"
                    | "hotline"
                    | "channel"
                    | "fund"
            )
        };
        found && target.start >= verb.end && (verb.end..target.end).any(body)
    }

    /// "named doctors to a committee on pay": who sits down together on a thing talks about it.
    fn seats(&self, verb: &Verb, target: &Target) -> bool {
        let body = |at: usize| matches!(self.a.form(at), "committee" | "group" | "commission" | "team");
        let named = target.issues.iter().any(|issue| self.d.procedure.contains(issue));
        !named && self.sets_up(verb, target) && (verb.end..target.start).any(body)
    }

    /// Whether the verb joins its subjects on the target.
    fn joins(&self, index: usize, verb: &Verb, target: &Target, place: Option<usize>) -> bool {
        let base = self.a.base(verb.head);
        let hands = base == "shake" && self.a.form(verb.end) == "hands";
        let (settles, reaches) =
            (settles(base), matches!(base, "reach" | "strike" | "sign" | "find" | "make" | "conclude"));
        let hands_over = matches!(base, "put" | "refer" | "hand" | "send" | "leave" | "submit" | "take");
        if !hands && !settles && !reaches && !hands_over && !founds(base) && !matches!(base, "set" | "fix") {
            return false;
        }
        if self.sets_up(verb, target) {
            return true;
        }
        let group = self.a.group_at(target.start);
        let on = group.and_then(|group| group.preposition).filter(|at| matches!(self.a.form(*at), "on" | "over"));
        // "On pay they shook hands", "shook hands on pay"
        if hands {
            return on.is_some_and(|on| on == verb.end + 1 || on < verb.start && verb.start - target.end < 6);
        }
        let object = settles && target.start >= verb.end;
        let bound =
            |group: &Chunk| group.preposition.is_none_or(|at| matches!(self.a.form(at), "on" | "over" | "about"));
        // "set a date for the next round", "fixed Monday as the date for talks"
        let dates =
            |at: usize| matches!(self.a.form(at), "date" | "dates" | "day" | "timetable" | "deadline" | "venue");
        if matches!(base, "set" | "fix") {
            let to = group.and_then(|group| group.preposition).filter(|at| matches!(self.a.form(*at), "for" | "of"));
            return to.is_some_and(|at| at > verb.end && dates(at - 1)) && place == Some(index);
        }
        // "settled that wages will rise", "initialled a text under which wages will rise"
        let below = place.and_then(|p| self.verb(p)).is_some_and(|v| {
            let under = self.a.form(v.from) == "which" && self.a.form(v.from.max(1) - 1) == "under";
            v.parent == Some(index) && (v.link == Link::Complement && self.a.form(verb.end) == "that" || under)
        });
        if object && (below || place == Some(index) && group.is_some_and(bound)) {
            return true;
        }
        // "signed a two-year pay agreement"
        let within = |group: &Chunk| self.is_accord_on(group, target);
        if (reaches || settles) && self.a.group_at(verb.end).is_some_and(within) {
            return true;
        }
        // "reached an understanding to let", "struck a deal to raise wages"
        let accord = self.a.group_at(verb.end).is_some_and(|group| self.a.in_set(group.head, Sets::ACCORDS));
        if reaches && accord && target.start >= verb.end && place != Some(index) && self.under(place, index) {
            return true;
        }
        // "have put it to a panel": where they go on with it
        if hands_over {
            return group.is_some_and(|group| {
                let to =
                    group.preposition.is_some_and(|at| matches!(self.a.form(at), "to" | "into" | "before" | "with"));
                to && place == Some(index) && target.issues.iter().all(|issue| self.d.procedure.contains(issue))
            });
        }
        // "reached an understanding: tariffs are to go"
        let deal = |colon: usize| (verb.end..colon).any(|at| self.a.in_set(at, Sets::ACCORDS));
        let later = (verb.end..target.start).find(|at| self.a.tag(*at) == Tag::Colon).filter(|_| reaches);
        later.is_some_and(deal)
    }

    /// "A thousand are to go home on either side": what will be done alike by all is agreed on by all.
    pub(super) fn mutual(&mut self, targets: &[Target]) {
        let alike = |at: usize| {
            matches!(self.a.form(at), "each" | "either" | "both")
                && self.a.in_set(at + 1, Sets::ALIKE)
                && at.checked_sub(1).is_some_and(|at| matches!(self.a.form(at), "on" | "from" | "in" | "by" | "to"))
        };
        let mut places = (0..self.a.words.len()).filter(|_| self.a.has(Sets::ALIKE));
        let Some(at) = places.find(|at| alike(*at)) else { return };
        for target in targets {
            let told = self.drafts.iter().any(|d| target.issues.contains(&d.issue));
            let place = self.a.verb_at(target.at);
            // "are to go home": the verb behind "to" says what is to be.
            let to = |v: &&Verb| v.parent == place && v.form == Form::Infinitive;
            let below = place.and_then(|index| self.verb(index + 1)).filter(to);
            let future = |v: &Verb| self.mood(v) == Mood::Future && !v.negated && v.link != Link::Relative;
            let will = place.and_then(|index| self.verb(index)).is_some_and(future) || below.is_some_and(future);
            if will && !told && !target.pronoun {
                self.push(self.d.all, target, Stance::Agrees, "mutual", Some((at - 1, at + 2)), None, false);
            }
        }
    }

    /// "will return to pay in May", "would come back to it in the autumn": later.
    pub(super) fn comes_back(&self, verb: &Verb) -> bool {
        match self.a.base(verb.head) {
            "return" => self.a.form(verb.end) == "to",
            "come" => self.a.form(verb.end) == "back" && self.a.form(verb.end + 1) == "to",
            _ => false,
        }
    }

    fn they(&self, verb: &Verb) -> bool {
        matches!(
            verb.subject.and_then(|s| self.a.parse.chunks.get(s)).map(|c| self.a.form(c.head)),
            Some("they" | "we")
        )
    }

    pub(super) fn all_sides(&self, verb: &Verb) -> bool {
        let Some(subject) = verb.subject else { return false };
        // "the lawyers of the two sides", "negotiators for both sides"
        let whole = |at: &usize| {
            self.a.parse.chunks.get(*at).is_some_and(|c| {
                c.end <= verb.start
                    && c.preposition.is_some_and(|p| matches!(self.a.form(p), "of" | "for" | "from" | "on"))
            })
        };
        let whole = Some(subject + 1).filter(whole).and_then(|at| self.d.refer(self.a, at, None).sides()).unwrap_or(0);
        let sides = whole | self.who(subject).sides().unwrap_or(0) | self.d.joined(self.a, subject);
        sides.count_ones() > 1 || self.they(verb) && self.a.base(verb.head) == "shake"
    }
}

/// Whether the verb brings a body into being, or somebody into it: "named two doctors to a panel".
fn founds(base: &str) -> bool {
    matches!(base, "name" | "appoint" | "create" | "form" | "establish" | "launch")
}
