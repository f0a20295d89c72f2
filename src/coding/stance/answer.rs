//! Answers: "Never.", "Of course.", "Not a penny", "They would rather not". What they are said of is what was asked before,
//! by a question, by the words "asked whether", or by the other side in the sentence before.

use super::super::actor::{Sides, Who};
use super::super::clause::{Link, Verb};
use super::super::term::begins;
use super::super::word::{Sets, Tag};
use super::{Rules, Target};
use crate::codebook::Stance;

/// What is said instead of a sentence, and what it shows.
const ANSWERS: &[(Stance, &[&str])] = &[
    (
        Stance::Rejects,
        &[
            "no",
            "never",
            "never ever",
            "so no",
            "no thanks",
            "no thank you",
            "thank you no",
            "not at all",
            "certainly not",
            "absolutely not",
            "definitely not",
            "of course not",
            "no way",
            "no chance",
            "by no means",
            "under no circumstances",
            "over my dead body",
            "over our dead bodies",
            "not on my watch",
            "not in a hundred years",
            "nothing of the kind",
            "nothing doing",
            "out of the question",
            "that is out of the question",
            "that is not on",
            "that was not on",
            "that is not going to happen",
            "that door is closed",
            "that door is shut",
            "that ship has sailed",
            "that matter is closed",
            "the matter is closed",
            "that subject is closed",
            "that chapter is closed",
            "that debate is over",
            "there is nothing to discuss",
            "there is nothing to negotiate",
            "we are not going there",
            "we are not interested",
            "i am not interested",
            "not interested",
            "not for us",
            "not with us",
            "count us out",
            "we have nothing more to give",
            "we have nothing more to offer",
            "forget it",
            "impossible",
            "nonsense",
            "they can forget it",
            "they can forget that",
            "he can forget it",
            "he can forget that",
            "she can forget it",
            "she can forget that",
            "you can forget it",
            "you can forget that",
            "no deal",
            "not for sale",
            "a waste of time",
            "pure fantasy",
            "too little",
            "not enough",
            "not good enough",
        ],
    ),
    (
        Stance::Agrees,
        &[
            "yes",
            "of course",
            "certainly",
            "absolutely",
            "gladly",
            "happily",
            "with pleasure",
            "with all my heart",
            "by all means",
            "fine by us",
            "fine by me",
            "fine with us",
            "agreed",
            "we can do that",
            "we can live with that",
            "no problem",
            "any day",
            "any time",
            "at any time",
            "why not",
            "definitely",
            "sure",
            "fine",
            "all right",
        ],
    ),
    (
        Stance::Conditions,
        &["only if", "only when", "only once", "only after", "not before", "not until", "not unless", "not without"],
    ),
    (
        Stance::Undecided,
        &[
            "no comment",
            "we have not discussed it",
            "we have not discussed that",
            "we have not decided",
            "we have not made up our minds",
            "we will think about it",
            "perhaps",
            "maybe",
            "we will see",
            "we 'll see",
            "wait and see",
            "let us wait and see",
            "next question",
            "it depends",
            "that depends",
            "too early to say",
            "it is too early to say",
            "that remains to be seen",
            "ask me tomorrow",
            "ask me monday",
            "ask me on monday",
            "ask me next week",
            "ask me later",
            "ask me again tomorrow",
            "ask me again next week",
            "no decision yet",
            "nothing is decided",
            "nothing has been decided",
            "not yet",
        ],
    ),
];

/// What an answer is given to: the issue, what a yes means, and who asked where that is a side.
struct Asked {
    issue: usize,
    yes: Stance,
    by: Sides,
}

impl Rules<'_, '_> {
    /// The answer that opens the sentence, or what stands behind its question.
    pub(super) fn answer_rule(&mut self) {
        // "Only if the levy went first": what it names is named within the condition.
        let limits = |rules: &Self| matches!(rules.said(rules.answer_start(0)), Some((Stance::Conditions, _)));
        if !self.drafts.is_empty() && !limits(self) {
            return;
        }
        let before = || self.asked_before().filter(|_| self.a.issues.mentions.is_empty() || limits(self));
        let Some((asked, from)) = self.asked_here().or_else(|| Some((before()?, 0))) else { return };
        let start = if self.said(from).is_some() { from } else { self.answer_start(from) };
        let found = self.said(start).map(|(stance, end)| (stance, self.answering_side(), end));
        let found = found.or_else(|| self.left_out(from.max(start))).or_else(|| self.plain_answer());
        let Some((stance, Some(sides), end)) = found else { return };
        if sides.count_ones() != 1 || sides & asked.by != 0 {
            return;
        }
        let stance = match stance {
            Stance::Agrees => asked.yes,
            // "Will you insist on it?" "No.": that is no refusal.
            Stance::Rejects if asked.yes == Stance::Demands => return,
            _ => stance,
        };
        let target = Target::new(vec![asked.issue], start, end, start);
        self.push(sides, &target, stance, "answer", Some((start, end)), None, false);
    }

    /// What the question before asked; or what the other side asked for in the sentence before, where that is one thing.
    fn asked_before(&self) -> Option<Asked> {
        if let Some((issue, yes)) = self.d.answers {
            return Some(Asked { issue, yes, by: 0 });
        }
        let (issue, by) = *self.d.open.first()?;
        let one = self.d.open.iter().all(|(other, sides)| *other == issue && *sides == by);
        one.then_some(Asked { issue, yes: Stance::Agrees, by })
    }

    /// What the sentence itself says that somebody was asked: "Asked whether it would pay, the port replied: ...".
    fn asked_here(&self) -> Option<(Asked, usize)> {
        if let Some(verdict) = self.verdict() {
            return Some(verdict);
        }
        let (theme, end) = self.question_at_front().or_else(|| self.question_behind())?;
        Some((Asked { issue: *theme.issues.first()?, yes: Stance::Agrees, by: 0 }, end))
    }

    /// "Cameras in the cabs, no," "Four percent, fine": what stands before the answer, without a verb.
    fn verdict(&self) -> Option<(Asked, usize)> {
        let first = self.a.issues.mentions.first().filter(|first| first.start < 4)?;
        let mut commas = (first.end..first.end + 12).filter(|at| matches!(self.a.tag(*at), Tag::Comma | Tag::Dash));
        let comma = commas.find(|at| self.said(at + 1).is_some_and(|(stance, _)| stance != Stance::Conditions))?;
        let verbless = self.a.parse.verbs.iter().all(|verb| verb.start > comma);
        let one = self.a.issues.mentions.iter().all(|m| m.issue == first.issue || m.start > comma);
        (verbless && one).then_some((Asked { issue: first.issue, yes: Stance::Agrees, by: 0 }, comma + 1))
    }

    /// "Her answer came at once, and it was no", "the answer from the port was yes".
    fn plain_answer(&self) -> Option<(Stance, Option<Sides>, usize)> {
        let answers = |chunk: &usize| {
            let head = self.a.parse.chunks.get(*chunk).map_or("", |group| self.a.form(group.head));
            matches!(head, "answer" | "reply" | "response")
        };
        let said = self.a.parse.verbs.iter().find(|verb| {
            let word = matches!(self.a.form(verb.end), "no" | "yes") && self.is_closed(verb.end + 1);
            word && self.a.tag(verb.head) == Tag::Be && !verb.negated
        })?;
        let subject = said.subject?;
        let it = || self.a.parse.chunks.get(subject).is_some_and(|group| self.a.form(group.head) == "it");
        let chunk = Some(subject).filter(answers).or_else(|| (0..subject).find(answers).filter(|_| it()))?;
        let end = self.a.parse.chunks.get(chunk)?.end;
        let stance = if self.a.form(said.end) == "no" { Stance::Rejects } else { Stance::Agrees };
        Some((stance, self.owner(chunk, end, said.start), said.end + 1))
    }

    /// "'No comment,' he said when asked about the levy": what the answer was given to.
    fn question_behind(&self) -> Option<(Target, usize)> {
        let mentions = Some(&self.a.issues.mentions).filter(|_| self.a.tag(0) == Tag::Quote)?;
        let first = mentions.first()?;
        let asked = (1..self.a.words.len()).find(|at| {
            let opens = self.a.form(at - 1) == "when" || self.a.tag(at - 1) == Tag::Comma;
            let binds = matches!(self.a.form(at + 1), "about" | "on" | "whether" | "if" | "for");
            matches!(self.a.form(*at), "asked" | "pressed" | "questioned") && opens && binds
        })?;
        mentions.iter().all(|m| m.start > asked).then(|| (Target::named(first), 0))
    }

    /// Where the answer begins: behind a label ("A. NAME: Never.") or, behind a question, where a quotation opens.
    fn answer_start(&self, from: usize) -> usize {
        let label = if from == 0 {
            // "He answered with one word as he left the hall: 'Never.'"
            let opens = |at: usize| at < 7 || self.a.tag(at + 1) == Tag::Quote;
            let colon = (0..self.a.words.len()).find(|at| self.a.tag(*at) == Tag::Colon && opens(*at));
            colon.map(|colon| colon + 1)
        } else {
            let mut rest = self.a.words.iter().enumerate().skip(from);
            rest.find(|(_, word)| matches!(word.tag, Tag::Colon | Tag::Quote)).map(|(at, _)| at + 1)
        };
        let mut start = label.unwrap_or(from);
        while self.a.tag(start) == Tag::Quote {
            start += 1;
        }
        start
    }

    /// An answer that stands for a sentence, and where it ends.
    fn said(&self, start: usize) -> Option<(Stance, usize)> {
        let first = self.a.word(start).filter(|word| word.sets.has(Sets::ANSWERS))?.lower;
        let said = |stance: Stance, answer: &str| {
            if !begins(answer, first) {
                return None;
            }
            let mut end = start;
            for word in answer.split(' ') {
                // "Thank you, no."
                end += usize::from(end > start && self.a.tag(end) == Tag::Comma);
                if self.a.form(end) != word {
                    return None;
                }
                end += 1;
            }
            (stance == Stance::Conditions || self.is_closed(end)).then_some(end)
        };
        let mut all = ANSWERS.iter();
        all.find_map(|(stance, answers)| answers.iter().find_map(|answer| Some((*stance, said(*stance, answer)?))))
            .or_else(|| Some((Stance::Rejects, self.not_one(start)?)))
    }

    /// "Not a penny", "not one metre", "not a single one".
    fn not_one(&self, start: usize) -> Option<usize> {
        let one = start + 1 + usize::from(self.a.form(start + 1) == "a" && self.a.form(start + 2) == "single");
        let counts = matches!(self.a.form(one), "a" | "one" | "single" | "another");
        let end = one + 2;
        (self.a.form(start) == "not" && counts && self.is_closed(end)).then_some(end)
    }

    /// An answer whose verb is left out: "They would rather not", "The islands should, according to the port".
    fn left_out(&self, start: usize) -> Option<(Stance, Option<Sides>, usize)> {
        let verb = self.a.parse.verbs.iter().find(|verb| verb.start >= start && verb.start < start + 8)?;
        let bare = matches!(self.a.tag(verb.head), Tag::Do | Tag::Modal);
        let subject = verb.subject.filter(|_| bare && self.is_closed(verb.end))?;
        let own = self.who(subject).sides();
        if verb.negated {
            return Some((Stance::Rejects, own, verb.end));
        }
        // "Who pays?" "They should": who says so asks it of them.
        let asks = matches!(self.a.base(verb.head), "should" | "must" | "ought");
        if asks && self.d.answers.is_some() {
            let by = self.answering_side().filter(|by| own.is_none_or(|own| own & by == 0))?;
            return Some((Stance::Demands, Some(by), verb.end));
        }
        None
    }

    /// "The board has not decided", "whether it will strike he could not say".
    pub(super) fn is_undecided(&self, verb: &Verb) -> bool {
        let asked = || self.d.answers.is_some() || self.a.form(usize::from(self.a.tag(0) == Tag::Quote)) == "whether";
        verb.negated
            && verb.link == Link::Root
            && self.is_closed(verb.end)
            && match self.a.base(verb.head) {
                "decide" => verb.modal.is_none(),
                "say" | "tell" => asked(),
                _ => false,
            }
    }

    pub(super) fn is_closed(&self, at: usize) -> bool {
        at >= self.a.words.len()
            || matches!(self.a.tag(at), Tag::Comma | Tag::Quote | Tag::Dash | Tag::Semicolon | Tag::Other)
    }

    /// The side that gives the answer.
    fn answering_side(&self) -> Option<Sides> {
        match self.speaker.map(|s| s.who) {
            Some(Who::Sides(sides)) => Some(sides),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_an_answer_is_in_its_set() {
        for (_, answers) in ANSWERS {
            for first in answers.iter().filter_map(|answer| answer.split(' ').next()) {
                assert!(Sets::of(first).has(Sets::ANSWERS), "{first}");
            }
        }
    }
}
