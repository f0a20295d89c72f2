//! What is an open question: "it is unclear whether the town will pay", "whether it will remains to be seen".

use super::super::clause::{Chunk, Form, Link, Verb};
use super::super::issue::Mention;
use super::super::word::Tag;
use super::{Holder, Mood, Reading, Rules, Target};
use crate::codebook::Stance;

/// Words by which a question is open.
const OPEN: &[&str] = &["unclear", "unknown", "uncertain", "open", "undecided", "unresolved", "unsettled"];
/// Words by which it is open where they are denied.
const CLOSED: &[&str] = &["clear", "known", "certain", "sure", "decided", "settled"];

impl Rules<'_, '_> {
    /// Whether the verb's clause is a question that something else is said of: "whether", "say if".
    pub(super) fn is_question(&self, verb: &Verb) -> bool {
        // "has yet to decide what it wants"
        let decides = |p: usize| {
            self.verb(p).is_some_and(|p| {
                self.a.base(p.head) == "decide"
                    || p.negated && matches!(self.a.base(p.head), "say" | "reveal" | "disclose" | "specify")
            })
        };
        let asks = || self.a.tag(verb.from) == Tag::Rel && verb.parent.is_some_and(decides);
        // "to decide whether to accept"
        let to = || {
            verb.form == Form::Infinitive && verb.start.checked_sub(1).is_some_and(|at| self.a.form(at) == "whether")
        };
        verb.link == Link::Complement && (matches!(self.a.form(verb.from), "whether" | "if") || asks() || to())
    }

    /// "will not reveal whether", "cannot tell you if": who doesn't say it leaves it open.
    pub(super) fn keeps_to_itself(&self, question: &Verb) -> Option<Reading> {
        let parent = question.parent?;
        let upper = self.verb(parent).filter(|upper| self.denied(upper) && !upper.passive)?;
        let decides = self.a.base(upper.head) == "decide" && (self.pending(upper) || upper.modal.is_none());
        let says = decides || self.says(parent);
        let holder = upper.subject.filter(|s| says && self.holds(*s)).map(Holder::Chunk)?;
        let cue = (upper.start, upper.end);
        Some(Reading { stance: Stance::Undecided, holder, rule: "verb", cue, future: false })
    }

    /// Whether the words before here are the question that the sentence begins with: "Asked whether the port would pay, he".
    pub(super) fn is_put_to(&self, end: usize) -> bool {
        let asked = (0..3).find(|at| matches!(self.a.form(*at), "asked" | "pressed" | "quizzed" | "questioned"));
        let Some(asked) = asked.filter(|at| self.a.chunk_of(at.wrapping_sub(1)).is_none()) else { return false };
        let begins = (asked + 1..asked + 5).find(|at| self.opens_question(*at));
        begins.is_some_and(|from| end > from && !(from..end).any(|at| self.a.tag(at) == Tag::Comma))
    }

    /// Whether a question begins here: "whether", "how", "about".
    pub(super) fn opens_question(&self, at: usize) -> bool {
        matches!(
            self.a.form(at),
            "whether" | "if" | "how" | "why" | "what" | "when" | "who" | "where" | "which" | "about"
        )
    }

    /// Whether what the verb's clause says is only guessed, or said not to be so: "it is possible that", "is likely to".
    pub(super) fn is_guess(&self, verb: &Verb) -> bool {
        let Some(upper) = verb.parent.and_then(|p| self.verb(p)).filter(|_| verb.link == Link::Complement) else {
            return false;
        };
        if self.no_sign(verb) {
            return true;
        }
        let clause = self.a.tag(verb.from) == Tag::That || verb.form == Form::Infinitive;
        let near = upper.end..verb.start.min(upper.end + 3);
        let says = |words: &[&str]| near.clone().any(|at| words.contains(&self.a.form(at)));
        // "My guess is that the port will pay"
        let subject = upper.subject.and_then(|subject| self.a.parse.chunks.get(subject));
        let bet = |subject: &Chunk| matches!(self.a.form(subject.head), "guess" | "bet" | "hunch" | "prediction");
        let guess = says(&["likely", "unlikely"])
            || subject.is_some_and(bet)
            || verb.form == Form::Finite
                && (says(&["possible", "conceivable", "false", "untrue"]) || upper.negated && says(&["true"]));
        clause && guess && self.a.tag(upper.head) == Tag::Be
    }

    /// "There is no sign that the port will pay", "no evidence that it has agreed": nobody says that it does.
    fn no_sign(&self, verb: &Verb) -> bool {
        let that = self.a.tag(verb.from) == Tag::That && verb.form == Form::Finite;
        let noun = verb.from.checked_sub(1).filter(|_| that).and_then(|at| self.a.group_at(at));
        noun.is_some_and(|group| {
            matches!(self.a.form(group.start), "no" | "little")
                && matches!(
                    self.a.form(group.head),
                    "sign"
                        | "signs"
                        | "indication"
                        | "indications"
                        | "evidence"
                        | "hint"
                        | "proof"
                        | "guarantee"
                        | "suggestion"
                )
        })
    }

    /// "It is too early to say whether", "too soon to comment on": whoever says so has not decided.
    pub(super) fn too_early(&self, verb: &Verb) -> Option<Reading> {
        let upper = verb.parent.and_then(|p| self.verb(p)).filter(|_| verb.form == Form::Infinitive)?;
        let says = matches!(
            self.a.base(verb.head),
            "say"
                | "comment"
                | "decide"
                | "tell"
                | "judge"
                | "know"
                | "answer"
                | "respond"
                | "reply"
                | "react"
                | "talk"
                | "speak"
                | "speculate"
                | "predict"
                | "discuss"
        );
        let before = (upper.start..verb.start).rev().find(|at| self.a.tag(*at) != Tag::Quote)?;
        let early = matches!(self.a.form(before), "early" | "soon");
        let too = early && self.a.form(before - 1) == "too" || self.a.form(before) == "premature";
        let cue = (upper.start, verb.end);
        (says && too && self.a.tag(upper.head) == Tag::Be && !upper.negated).then_some(Reading {
            stance: Stance::Undecided,
            holder: Holder::Speaker,
            rule: "open-question",
            cue,
            future: false,
        })
    }

    /// Whether the verb's clause tells of what there is no way or chance of.
    pub(super) fn no_way(&self, verb: &Verb) -> bool {
        let from = verb.from.saturating_sub(3);
        let no = (from..verb.start)
            .any(|at| self.a.form(at) == "no" && matches!(self.a.form(at + 1), "way" | "chance" | "prospect"));
        // "I don't see how we could", "cannot imagine how it would"
        let how = (verb.from.saturating_sub(1)..verb.start).any(|at| self.a.form(at) == "how");
        let sees = |upper: &&Verb| upper.negated && matches!(self.a.base(upper.head), "see" | "imagine" | "understand");
        let upper = verb.parent.filter(|_| how && verb.modal.is_some()).and_then(|p| self.verb(p));
        no || upper.as_ref().is_some_and(sees)
    }

    /// What is said of the question that the verb's clause asks, where it is said to be open: whoever has yet to act has
    /// not decided.
    pub(super) fn open_question(&self, index: usize, verb: &Verb) -> Option<Reading> {
        // "Whether the town will come to the hall is not clear": told of the question before it.
        let first = self.verb(0).filter(|first| index == 1 && first.from < 2 && !self.is_question(verb));
        let (index, verb) = first.map_or((index, verb), |first| (0, first));
        let asks = self.is_question(verb) || first.is_some() && self.a.form(verb.from) == "whether";
        let side = verb.subject.filter(|s| self.holds(*s)).map(Holder::Chunk);
        let told = || self.speaking().filter(|sides| sides.count_ones() == 1).map(Holder::Sides);
        let holder = side.or_else(told).filter(|_| asks)?;
        if self.mood(verb) != Mood::Future {
            return None;
        }
        let front = verb.parent.is_none() && verb.from < 2;
        let upper = match verb.parent {
            Some(parent) => self.verb(parent)?,
            None => self.a.parse.verbs.iter().skip(index + 1).find(|v| v.form == Form::Finite).filter(|_| front)?,
        };
        // "remains to be seen"
        let over = upper.parent.filter(|_| upper.form == Form::Infinitive).and_then(|p| self.verb(p));
        let seen = (upper.start..upper.end + 4).any(|at| self.a.form(at) == "seen");
        let remains = seen && self.a.base(over.unwrap_or(upper).head) == "remain";
        let from = upper.start;
        let to = if front { upper.end + 4 } else { verb.from };
        let open = (from..to).any(|at| OPEN.contains(&self.a.form(at)))
            || upper.negated && (from..to).any(|at| CLOSED.contains(&self.a.form(at)))
            || remains;
        open.then_some(Reading {
            stance: Stance::Undecided,
            holder,
            rule: "open-question",
            cue: (from, to.min(self.a.words.len())),
            future: false,
        })
    }

    /// "As to whether the levy would go, she said": what the clause at the front leaves open.
    pub(super) fn whether_at_front(&self, named: &[Mention]) -> Option<(Target, usize)> {
        let whether = (0..3).find(|at| self.a.form(*at) == "whether")?;
        let mention = named.iter().find(|m| m.start > whether)?;
        let comma = (mention.end..self.a.words.len()).find(|at| self.a.tag(*at) == Tag::Comma)?;
        let rest = self.a.parse.verbs.iter().any(|verb| verb.start > comma && verb.link == Link::Root);
        let alone = (whether..mention.start).all(|at| self.a.tag(at) != Tag::Comma);
        (rest && alone).then(|| (Target::named(mention), comma + 1))
    }
}
