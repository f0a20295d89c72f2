//! Items below a lead-in that says whose they are: "Wages: 3 per cent, but no veto", "Gates: rejected", "No new cranes". Each
//! part of an item says by its first words what becomes of what the item is about, or else takes the lead-in's word.

use super::super::actor::Sides;
use super::super::analysis::Analysis;
use super::super::clause::{Form, Link, Verb};
use super::super::discourse::sides_of;
use super::super::lexicon::{Class, Frame};
use super::super::word::{Sets, Tag};
use super::{Draft, Mood, Rules, Target};
use crate::codebook::Stance;
use std::ops::Range;

/// What stands in an item instead of a clause, and what it shows.
const SHORT: &[(Stance, &[&str])] = &[
    (
        Stance::Rejects,
        &[
            "not wanted",
            "not needed",
            "not necessary",
            "not required",
            "not planned",
            "not acceptable",
            "not accepted",
            "not negotiable",
        ],
    ),
    (Stance::Rejects, &["not possible", "not on offer", "out of the question", "off the table", "none", "not at all"]),
    (Stance::Agrees, &["yes", "fine", "possible", "acceptable", "welcome", "no objection", "no objections"]),
    (Stance::Undecided, &["under review", "under consideration", "under discussion", "open", "undecided", "unclear"]),
    (Stance::Proposes, &["on offer", "on the table", "available", "negotiable"]),
    (Stance::Undecided, &["no answer", "no reply", "no comment", "no decision", "not decided", "not yet decided"]),
];

/// What a noun for several things that a side puts forward says of them.
pub(in crate::coding) fn listed(a: &Analysis, at: usize) -> Option<Stance> {
    match a.form(at) {
        // "a list of grievances"
        "list" if a.form(at + 1) == "of" => listed(a, at + 2),
        "demands" | "conditions" | "terms" | "points" | "requirements" | "requests" | "priorities" | "wishes"
        | "preconditions" | "list" | "goals" | "aims" | "objectives" | "claims" | "items" => Some(Stance::Demands),
        "offer" | "offers" | "concessions" | "ideas" | "suggestions" | "proposals" => Some(Stance::Proposes),
        "objections" => Some(Stance::Rejects),
        _ => None,
    }
}

/// How many words a label has at most.
const LABEL: usize = 7;

impl Rules<'_, '_> {
    /// What the parts of an item say of its label, or of what they name, where the rules for all sentences said nothing.
    pub(super) fn item_rule(&mut self) {
        let frame = &self.d.frame;
        let (Some(side), Some(stance)) = (frame.side, frame.stance) else { return };
        if self.is_left_open(stance) {
            return;
        }
        let Some(side) = self.listed_for(side, stance) else { return };
        let label = self.item_label();
        // Without a label, what has no verb of its own alone: "a fund of 30 million, but no veto".
        let verbless = self.a.parse.verbs.iter().all(|v| v.form != Form::Finite);
        let bare = frame.itemised && verbless;
        if frame.verbless && !bare {
            return;
        }
        let Some(from) = label.or(Some(0).filter(|_| bare)) else { return };
        let mut theme = self.named_within(0..from.max(1));
        let document = frame.document;
        for (number, part) in self.parts(from).into_iter().enumerate() {
            let named = self.named_within(part.clone()).filter(|_| label.is_none() || theme.is_none());
            theme = named.or(theme);
            let Some(target) = theme.clone() else { continue };
            if self.others_do(&part, side) || self.is_told_in(&part, &target) {
                continue;
            }
            let told = self.told_in(&part, stance);
            // "The guild wants: no Sunday shows": that there be none is what it asks.
            let told = if label.is_none() && number == 0 && told == Stance::Rejects { stance } else { told };
            if told == stance && number > 0 {
                continue;
            }
            if told != stance {
                self.drafts
                    .retain(|d| d.rule != "heading" || !target.issues.contains(&d.issue) || d.keyword.0 < part.start);
            }
            let cue = Some((part.start, part.end.min(part.start + 3)));
            self.push(side, &target, told, "part", cue, None, document);
        }
    }

    /// Whether other rules found in the part what it says of the target.
    fn is_told_in(&self, part: &Range<usize>, target: &Target) -> bool {
        let within = |d: &Draft| d.cue.is_some_and(|cue| part.contains(&cue.0)) && d.rule != "heading";
        self.drafts.iter().any(|d| target.issues.contains(&d.issue) && within(d))
    }

    /// Whether the target is the label of an item, which the item's parts tell of.
    pub(super) fn is_label(&self, target: &Target) -> bool {
        self.item_label().is_some_and(|from| target.end < from)
    }

    /// "The guild's demands in brief: higher wages and a roof", "has set two conditions: ": what stands behind the colon.
    pub(super) fn counted_rule(&mut self, target: &Target) -> bool {
        let mut before = (0..target.start).rev().filter(|_| self.a.has(Sets::COLON));
        let Some(colon) = before.find(|at| self.a.tag(*at) == Tag::Colon) else { return false };
        let told = |v: &Verb| v.start > colon && v.form == Form::Finite && v.link == Link::Root;
        let things = |at: usize| matches!(self.a.form(at), "things" | "following" | "points" | "changes" | "measures");
        let said = |at: usize| listed(self.a, at).filter(|_| !things(at)).or_else(|| self.one_thing(at, colon));
        let Some(noun) = (0..colon).rev().find(|at| said(*at).is_some() || things(*at)) else { return false };
        let Some(chunk) = self.a.chunk_of(noun).filter(|_| !self.a.parse.verbs.iter().any(told)) else { return false };
        let over = self.a.parse.chunks.get(chunk).and_then(|group| {
            let index = self.a.parse.verbs.iter().rposition(|v| v.end <= group.start)?;
            let verb = self.verb(index)?;
            let end = self.cue(index).map_or(verb.end, |cue| cue.end.max(verb.end));
            let puts = !verb.passive
                && !verb.negated
                && verb.form == Form::Finite
                && (group.start == end || group.start == verb.end);
            verb.subject.filter(|_| puts).map(|subject| (subject, self.cue(index)))
        });
        // "is asking for three things: "
        let asked = over.and_then(|(_, cue)| cue?.cue.class.stance()).filter(|_| things(noun));
        let Some(stance) = said(noun).or(asked) else { return false };
        let owned = sides_of(
            self.a.named.get(chunk).and_then(|n| n.owner).or_else(|| self.d.possessor(self.a, chunk, self.speaker)),
        );
        let by = over.and_then(|(subject, _)| self.d.refer(self.a, subject, self.speaker).sides());
        // "rejected the union's demand: a rise" answers it too, and it is nobody's who rejects it.
        let answers =
            over.and_then(|(_, cue)| cue).is_some_and(|cue| matches!(cue.cue.class, Class::Reject | Class::Agree));
        let Some(side) = owned.or(by.filter(|_| !answers)).filter(|side| side.count_ones() == 1) else { return false };
        self.push(side, target, stance, "counted", Some((colon - 1, colon)), None, false);
        !answers
    }

    /// "The union's request: a rise", "had one condition: a rise": what a noun for one thing right before a colon says of it.
    fn one_thing(&self, at: usize, colon: usize) -> Option<Stance> {
        let last = at + 1 == colon && self.a.group_at(at).is_some_and(|group| group.head == at);
        let asks = || self.a.noun_cues.iter().find(|cue| cue.start <= at && at < cue.end && cue.cue.class.asks());
        match self.a.form(at) {
            _ if !last => None,
            "condition" | "price" | "position" | "message" => Some(Stance::Demands),
            _ => asks()?.cue.class.stance(),
        }
    }

    /// Where what stands behind an item's label begins: "Wages: ".
    fn item_label(&self) -> Option<usize> {
        let colon = self.a.words.iter().take(LABEL).position(|w| w.tag == Tag::Colon)?;
        let verbless = self.a.parse.verbs.iter().all(|v| v.start > colon || v.form == Form::Ing);
        let speaker = self.a.actors.iter().any(|m| m.end == colon);
        (verbless && !speaker && colon > 0).then_some(colon + 1)
    }

    /// The only issue, or the first, that is named within the words.
    fn named_within(&self, part: Range<usize>) -> Option<Target> {
        self.a.issues.mentions.iter().find(|m| part.contains(&m.start)).map(Target::named)
    }

    /// The parts of an item, each of which says something by itself.
    fn parts(&self, from: usize) -> Vec<Range<usize>> {
        let end = self.a.words.len();
        let mut parts = Vec::new();
        let mut start = from;
        for at in from + 1..end {
            let parted = match self.a.tag(at) {
                Tag::Semicolon => true,
                // "40 crowns, to be raised only if"
                Tag::Comma => self.a.tag(at + 1) == Tag::To,
                // "could be lowered, but only if" is one.
                _ => matches!(self.a.form(at), "but" | "though") && !self.limits(at + 1),
            };
            if parted {
                parts.push(start..at);
                start = at + 1;
            }
        }
        parts.push(start..end);
        parts.retain(|part| part.len() > usize::from(part.end == end && self.a.tag(end - 1) == Tag::Other));
        parts
    }

    /// Whether what stands here only limits what was said before: "only if", "not before", "if".
    fn limits(&self, at: usize) -> bool {
        match self.a.form(at) {
            "only" | "if" | "provided" | "once" | "as" | "on" => true,
            "not" => matches!(self.a.form(at + 1), "before" | "until" | "without" | "unless" | "if" | "as"),
            _ => false,
        }
    }

    /// Whether somebody else than the lead-in's side does something in the part, who isn't bidden to.
    fn others_do(&self, part: &Range<usize>, side: Sides) -> bool {
        self.a.parse.verbs.iter().enumerate().any(|(index, verb)| {
            let doer = verb.subject.and_then(|s| self.who(s).sides());
            let holds = self.cue(index).is_some_and(|c| c.cue.class.stance().is_some());
            let bidden = matches!(self.mood(verb), Mood::Duty | Mood::Future) || verb.link == Link::Relative;
            part.contains(&verb.start) && holds && !bidden && doer.is_some_and(|doer| doer & side == 0)
        })
    }

    /// What a part of an item says, where the lead-in says `stance` of all.
    fn told_in(&self, part: &Range<usize>, stance: Stance) -> Stance {
        let own = self.own_word(part);
        let conditional = part.clone().any(|at| self.only_at(at))
            || part
                .clone()
                .any(|at| self.a.form(at) == "not" && self.a.form(at + 1) == "before" && !self.dated(at + 1))
            || self.lasts_until(part)
            || own == Some(Stance::Agrees) && part.clone().any(|at| self.if_at(at));
        let undecided = |v: &Verb| part.contains(&v.start) && self.is_undecided(v);
        if self.a.parse.verbs.iter().any(undecided) {
            return Stance::Undecided;
        }
        if conditional && own != Some(Stance::Rejects) {
            return Stance::Conditions;
        }
        if let Some(own) = own {
            return own;
        }
        let Some(verb) = self.a.parse.verbs.iter().find(|v| part.contains(&v.start) && v.link == Link::Root) else {
            return stance;
        };
        let subject = verb.subject.and_then(|s| self.a.parse.chunks.get(s)).map_or(verb.start, |c| c.start);
        let there = self.a.tag(verb.head) == Tag::Be && self.is_none_at(verb.end);
        let denied = verb.negated || self.subject_denies(verb) && self.is_none_at(subject) || there;
        match (self.mood(verb), denied) {
            (Mood::Duty, false) if stance == Stance::Proposes => Stance::Demands,
            (Mood::Possible, false) if stance == Stance::Demands => Stance::Proposes,
            // "Roof: it would repair it if"
            (Mood::Future, false) if stance == Stance::Demands && self.by_lead(verb) => {
                if part.clone().any(|at| self.if_at(at)) { Stance::Conditions } else { Stance::Proposes }
            }
            (Mood::Future | Mood::Possible | Mood::Plain, true) if verb.form == Form::Finite => Stance::Rejects,
            _ => stance,
        }
    }

    /// What a few words that end the sentence behind `at` say instead of a clause, and where they end: "lump sum 'not possible'".
    pub(super) fn short_word(&self, at: usize) -> Option<(Stance, usize)> {
        let at = (at..).find(|at| !matches!(self.a.tag(*at), Tag::Quote | Tag::Adv) || self.a.form(*at) == "not")?;
        let ends = |at: usize| matches!(self.a.tag(at), Tag::Other | Tag::Comma | Tag::Quote);
        SHORT.iter().find_map(|(stance, list)| {
            let fits = |words: &&&str| words.split(' ').enumerate().all(|(i, word)| self.a.form(at + i) == word);
            let end = at + list.iter().find(fits)?.split(' ').count();
            ends(end).then_some((*stance, end))
        })
    }

    /// What the first words of the part, or its verb, say by themselves.
    fn own_word(&self, part: &Range<usize>) -> Option<Stance> {
        let short = |words: &str| words.split(' ').enumerate().all(|(i, word)| self.a.form(part.start + i) == word);
        if let Some((stance, _)) = SHORT.iter().find(|(_, list)| list.iter().any(|words| short(words))) {
            return Some(*stance);
        }
        if let Some(judged) = self.a.judgements.iter().find(|j| j.start == part.start) {
            return judged.cue.class.stance();
        }
        let denied = self.a.form(part.start) == "not" && self.a.tag(part.start + 1) == Tag::Det;
        if denied || self.is_none_at(part.start) {
            return Some(Stance::Rejects);
        }
        let mut verbs = self.a.parse.verbs.iter().enumerate().filter(|(_, v)| part.contains(&v.start));
        verbs.find_map(|(index, verb)| {
            let cue = self.cue(index)?;
            let main = verb.link == Link::Root && (verb.form == Form::Finite || verb.start == part.start);
            let side = || verb.subject.is_some_and(|s| self.holds(s));
            let weak = match cue.cue.class {
                Class::Commit | Class::Condition => true,
                Class::Ready => !side(),
                _ => cue.cue.frame == Frame::Noun,
            };
            self.polar(verb, cue.cue.class).filter(|_| main && !weak && self.mood(verb) != Mood::Duty)
        })
    }

    /// Whether the lead-in's side is said to do what the verb says.
    fn by_lead(&self, verb: &Verb) -> bool {
        let Some(subject) = verb.subject else { return false };
        let it = self.a.parse.chunks.get(subject).is_some_and(|c| matches!(self.a.form(c.head), "it" | "they" | "we"));
        let lead = self.d.frame.side;
        !verb.passive && (it || self.who(subject).sides() == lead)
    }

    /// "no veto", but not "no more than five".
    fn is_none_at(&self, at: usize) -> bool {
        let bound = matches!(self.a.form(at + 1), "more" | "fewer" | "less" | "later" | "longer" | "earlier");
        self.a.form(at) == "no" && !bound
    }

    /// "remain in place until the levy goes", "stay as long as": what won't change before something else does.
    fn lasts_until(&self, part: &Range<usize>) -> bool {
        let stays = |verb: &Verb| matches!(self.a.base(verb.head), "remain" | "stay" | "continue");
        let stays = self.a.parse.verbs.iter().any(|v| part.contains(&v.start) && v.form == Form::Finite && stays(v));
        stays && part.clone().any(|at| matches!(self.a.form(at), "until" | "unless") && !self.dated(at))
    }
}
