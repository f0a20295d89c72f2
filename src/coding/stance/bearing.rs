//! Whom a reading falls to where the verb's subject doesn't tell, and what readiness and judging words show.

use super::super::actor::Sides;
use super::super::analysis::CueAt;
use super::super::clause::{Link, Verb};
use super::super::lexicon::Class;
use super::super::word::{Sets, Tag};
use super::Rules;
use crate::codebook::Stance;

/// Before this word an insertion ends.
const INSERTED: usize = 7;

impl Rules<'_, '_> {
    /// A judging word behind a verb of judging or "as", and what it shows.
    pub(super) fn judgement(&self, index: usize, verb: &Verb) -> Option<(Stance, (usize, usize))> {
        let class = self.cue(index).map(|c| c.cue.class);
        let judges = matches!(class, Some(Class::Think | Class::Reject | Class::Consider))
            || matches!(
                self.a.base(verb.head),
                "call"
                    | "describe"
                    | "deem"
                    | "find"
                    | "dismiss"
                    | "regard"
                    | "consider"
                    | "brand"
                    | "label"
                    | "rate"
                    | "see"
                    | "criticise"
                    | "slam"
                    | "term"
                    | "characterise"
                    | "condemn"
            );
        // "is calling for a body to rule on illegal catches"
        let calls = self.a.base(verb.head) == "call" && self.a.tag(verb.end) == Tag::Prep;
        if !judges || calls || self.rejects_word(verb.end) {
            return None;
        }
        // "rejected it as premature"; "refuses a deal without conditions" judges nothing.
        let plain =
            class != Some(Class::Reject) || matches!(self.a.base(verb.head), "dismiss" | "denounce" | "condemn");
        let found = self.a.judgements.iter().find(|j| {
            let before = j.start.checked_sub(1).map_or("", |at| self.a.form(at));
            let article = matches!(before, "a" | "an" | "the").then(|| j.start.checked_sub(2)).flatten();
            let behind_as = before == "as" || article.is_some_and(|at| self.a.form(at) == "as");
            let preposition = j.start.checked_sub(1).is_some_and(|at| self.a.tag(at) == Tag::Prep);
            j.start >= verb.end && j.start < verb.end + 16 && (behind_as || plain && !preposition)
        })?;
        let stops = (verb.end..found.start)
            .any(|at| matches!(self.a.tag(at), Tag::VerbFinite | Tag::Be | Tag::Modal | Tag::Semicolon));
        let negated = self.denied(verb);
        let stance = if negated { found.cue.class.denied() } else { found.cue.class.stance() };
        let half = stance == Some(Stance::Agrees) && self.falls_short(found.end);
        let stance = if half { Some(Stance::Rejects) } else { stance };
        stance.filter(|_| !stops).map(|stance| (stance, (found.start, found.end)))
    }

    /// Readiness to carry on accepts what is there; readiness to do or hold something offers it.
    pub(super) fn readiness(&self, from: usize, stance: Stance) -> Stance {
        if stance != Stance::Agrees {
            return stance;
        }
        // "willing, however, to cut it", "ready, he said, to cut it"
        let inserted = (self.a.tag(from) == Tag::Comma)
            .then(|| (from + 2..from + INSERTED).find(|at| self.a.tag(*at) == Tag::Comma))
            .flatten();
        let mut at = inserted.map_or(from, |comma| comma + 1);
        while matches!(self.a.tag(at), Tag::Quote | Tag::Adv | Tag::Neg) {
            at += 1;
        }
        // "ready for a rise now", "any day" offers one.
        if self.a.form(at) == "for" || self.a.form(at.wrapping_sub(1)) == "for" {
            let soon =
                (at..at + 9).any(|at| matches!(self.a.form(at), "now" | "any" | "today" | "tomorrow" | "immediately"));
            return if soon { self.for_more(at) } else { Stance::Agrees };
        }
        // "open to building a wall" offers one, "open to discussing one" would talk.
        let talks = [
            "talk",
            "negotiate",
            "discuss",
            "consider",
            "hear",
            "explore",
            "accept",
            "study",
            "listen",
            "meet",
            "look",
            "continue",
        ];
        if self.a.tag(at) == Tag::VerbIng
            && self.a.form(at.wrapping_sub(1)) == "to"
            && !talks.contains(&self.a.base(at))
        {
            return Stance::Proposes;
        }
        // "open to a rise of 3 per cent"
        let new = || matches!(self.a.form(at), "a" | "an") || self.a.tag(at) == Tag::Num;
        if self.a.form(at.wrapping_sub(1)) == "to" && new() {
            return Stance::Proposes;
        }
        if self.a.tag(at) != Tag::To {
            return Stance::Agrees;
        }
        let next = self.a.base(at + 1);
        // "ready to go as far as 4 per cent"
        if next == "go" && matches!(self.a.form(at + 2), "as" | "up" | "down" | "to" | "higher" | "lower") {
            return Stance::Proposes;
        }
        // "ready to meet again", "to attend": accepts.
        if matches!(next, "meet" | "sit") && (self.a.form(at + 2) == "again" || self.a.form(at + 3) == "again") {
            return Stance::Agrees;
        }
        // "ready to return" accepts; "at any time" offers to.
        if matches!(next, "attend" | "return" | "join" | "come") {
            let any = |at: usize| self.a.form(at) == "any" && self.a.in_set(at + 1, Sets::TIMES);
            let any = (at..self.a.words.len()).take(12).any(any);
            return if any { Stance::Proposes } else { Stance::Agrees };
        }
        // "ready to keep half of the depots" offers to; "ready to keep talking", "keep up the talks" accepts.
        let goes_on = |form: &str| form.ends_with("ing") || matches!(form, "up" | "on" | "open" | "to" | "in");
        if next == "keep" && !goes_on(self.a.form(at + 2)) {
            return Stance::Proposes;
        }
        // "prepared to contemplate a rise"
        if matches!(next, "contemplate" | "entertain" | "envisage" | "countenance" | "explore") {
            return Stance::Proposes;
        }
        // "ready to talk about pay" offers to; "ready to talk" accepts.
        if matches!(next, "talk" | "negotiate") && matches!(self.a.form(at + 2), "about" | "over" | "on") {
            return Stance::Proposes;
        }
        if matches!(
            next,
            "continue"
                | "keep"
                | "go"
                | "resume"
                | "accept"
                | "agree"
                | "consider"
                | "study"
                | "carry"
                | "negotiate"
                | "talk"
        ) {
            Stance::Agrees
        } else {
            Stance::Proposes
        }
    }

    /// What is favoured: more of what there is is accepted, something new is offered.
    pub(super) fn for_more(&self, from: usize) -> Stance {
        let more = |at: usize| self.a.in_set(at, Sets::MORE);
        if (from..from + 5).any(more) { Stance::Agrees } else { Stance::Proposes }
    }

    /// Who answers where it isn't said: "The union's offer was turned down", "the rise the union sought on Monday was turned
    /// down" by the other side.
    pub(super) fn answering(&self, verb: &Verb, class: Class) -> Option<Sides> {
        if !matches!(class, Class::Reject | Class::Agree | Class::Consider | Class::Answer) {
            return None;
        }
        let subject = verb.subject?;
        let group = self.a.parse.chunks.get(subject)?;
        let puts = |class| matches!(class, Class::Demand | Class::Propose | Class::Want);
        let asks = self.a.noun_cues.iter().any(|n| group.start <= n.start && n.start < group.end && puts(n.cue.class));
        let owner = || self.owner(subject, group.end, verb.start).filter(|_| asks);
        // What the clause between tells of it.
        let clause = |(index, inner): (usize, &Verb)| {
            let between = inner.link == Link::Relative && inner.from >= group.end && inner.end <= verb.start;
            let puts = between && !inner.negated && self.cue(index).is_some_and(|cue| puts(cue.cue.class));
            let who = if inner.passive { self.agent(inner) } else { inner.subject };
            self.who(who.filter(|_| puts)?).sides()
        };
        self.d.other(owner().or_else(|| self.a.parse.verbs.iter().enumerate().find_map(clause))?)
    }

    /// Verbs whose passive without an agent means all sides: "was agreed".
    pub(super) fn is_settled(&self, verb: &Verb) -> bool {
        matches!(
            self.a.base(verb.head),
            "agree"
                | "settle"
                | "arrange"
                | "reach"
                | "strike"
                | "confirm"
                | "coordinate"
                | "finalise"
                | "seal"
                | "clinch"
                | "fix"
        )
    }

    /// For whom something is as a predicate says: "out of the question for the union".
    pub(super) fn beneficiary(&self, from: usize) -> Option<usize> {
        let mut at = from;
        while matches!(self.a.tag(at), Tag::Quote | Tag::Adv) {
            at += 1;
        }
        // "acceptable to the town"; "finds favour with the town", "has the backing of the town"
        let last = from.wrapping_sub(1);
        let noun = self.a.tag(last) == Tag::Noun || self.a.form(last) == "no";
        // "fell on deaf ears at the town hall", "went down badly with the town"
        let bound = matches!(self.a.form(at), "for" | "to" | "with")
            || noun && matches!(self.a.form(at), "from" | "of" | "at" | "in");
        if !bound {
            return None;
        }
        self.a.chunk_of(at + 1).filter(|chunk| self.holds(*chunk))
    }

    /// "a step in the right direction but not enough": what is praised by half is refused.
    pub(super) fn falls_short(&self, from: usize) -> bool {
        let but = (from..from + 4).find(|at| matches!(self.a.form(*at), "but" | "yet" | "though"));
        but.is_some_and(|but| {
            let not = (but + 1..but + 5).any(|at| {
                self.a.tag(at) == Tag::Neg
                    && (at..at + 4).any(|at| matches!(self.a.form(at), "enough" | "sufficient" | "adequate" | "far"))
            });
            let judged =
                self.a.judgements.iter().any(|j| j.cue.class == Class::Reject && j.start > but && j.start < but + 5);
            not || judged
        })
    }

    /// For whom something is as the words before its clause say: "For the union, a cut is out of the question".
    pub(super) fn for_whom(&self, verb: &Verb) -> Option<usize> {
        // "To the port a single crane is too many": without a comma.
        let to =
            self.a.parse.chunks.first().filter(|c| c.preposition == Some(0) && matches!(self.a.form(0), "to" | "for"));
        if to.is_some_and(|c| c.end <= verb.start) && self.holds(0) {
            return Some(0);
        }
        let comma = verb.from.checked_sub(1).filter(|at| self.a.tag(*at) == Tag::Comma)?;
        let chunk = comma.checked_sub(1).and_then(|at| self.a.chunk_of(at)).filter(|chunk| self.holds(*chunk))?;
        let preposition = self.a.parse.chunks.get(chunk)?.preposition?;
        (self.a.form(preposition) == "for").then_some(chunk)
    }

    /// Whether a group is one or more sides, or the paper of one.
    pub(super) fn holds(&self, chunk: usize) -> bool {
        self.who(chunk).sides().is_some()
    }

    /// "stick to the roster", "stand by the accord": what is nobody's own is kept, and not insisted on.
    pub(super) fn keeps_to(&self, cue: CueAt) -> bool {
        let keeps = matches!(cue.cue.words.as_slice(), ["stick" | "adhere" | "hold", "to"] | ["stick" | "stand", "by"]);
        keeps && self.a.group_at(cue.end).is_some_and(|group| self.a.form(group.start) == "the")
    }

    /// "has not said yes"
    pub(super) fn has_not_said(&self, verb: &Verb) -> bool {
        verb.modal.is_none() && self.a.tag(verb.start) == Tag::Have && self.a.base(verb.head) == "say"
    }
}
