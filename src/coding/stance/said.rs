//! What is said instead of a sentence: "Never.", "Of course.", "Not a penny", "Ask me on Friday"; and what it shows.

use super::super::term::begins;
use super::super::word::{Sets, Tag};
use super::Rules;
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
            "not a chance",
            "not happening",
            "in your dreams",
            "in their dreams",
            "we said no",
            "i said no",
            "i said forget it",
            "we are not having it",
            "we are not having that",
            "that is not happening",
            "that isn't happening",
            "we don't have the money",
            "we do not have the money",
            "we can't afford it",
            "we cannot afford it",
            "they won't get it",
            "they will not get it",
            "they won't get that",
            "they can whistle for it",
            "they can forget about it",
            "they can keep it",
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
            "there is no money",
            "there was no money",
            "there is no money left",
            "there was no money left",
            "there is no money for it",
            "there was no money for it",
            "there is no money for that",
            "there was no money for that",
            "there is no room",
            "there was no room",
            "there is no need",
            "there was no need",
            "there was nothing to discuss",
            "there was nothing to negotiate",
            "there was nothing to talk about",
            "there is nothing to talk about",
            "there is nothing more to give",
            "there was nothing more to give",
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
            "nowhere near",
            "nowhere near enough",
            "nowhere near good enough",
            "nowhere close",
            "still miles off",
            "miles off",
            "miles away",
            "still a long way off",
            "a long way off",
            "still far too little",
            "hardly",
            "unacceptable",
            "unthinkable",
            "unrealistic",
            "dream on",
            "no need",
            "no more",
            "no further",
            "nothing more",
            "a joke",
            "an insult",
            "a non starter",
            "that was not going to happen",
            "that will not happen",
            "that would not happen",
            "it is not going to happen",
            "it was not going to happen",
            "it will not happen",
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
            "time will tell",
            "one step at a time",
            "one thing at a time",
            "all in good time",
            "first things first",
            "let's see",
            "that is a question for another day",
            "that's a question for another day",
            "we are not there yet",
            "we're not there yet",
            "we are looking at it",
            "we're looking at it",
            "i have an open mind",
            "we have an open mind",
            "we will get back to you",
            "i couldn't say",
            "it depends",
            "that depends",
            "too early to say",
            "it is too early to say",
            "that remains to be seen",
            "no decision yet",
            "i can't say",
            "we can't say",
            "i cannot say",
            "we cannot say",
            "i can't tell you",
            "i can't tell you today",
            "i don't know",
            "we don't know",
            "we haven't discussed it",
            "we haven't discussed that",
            "we haven't decided",
            "we haven't made up our minds",
            "no idea",
            "my answer is neither yes nor no",
            "our answer is neither yes nor no",
            "neither yes nor no",
            "let me think about it",
            "let us think about it",
            "nothing is decided",
            "nothing has been decided",
            "not yet",
        ],
    ),
];

impl Rules<'_, '_> {
    /// An answer that stands for a sentence, and where it ends.
    pub(super) fn said(&self, start: usize) -> Option<(Stance, usize)> {
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
            end += usize::from(stance == Stance::Undecided && self.a.form(end) == "yet");
            (stance == Stance::Conditions || self.is_closed(end)).then_some(end)
        };
        let mut all = ANSWERS.iter();
        all.find_map(|(stance, answers)| answers.iter().find_map(|answer| Some((*stance, said(*stance, answer)?))))
            .or_else(|| Some((Stance::Undecided, self.put_off(start)?)))
            .or_else(|| Some((Stance::Rejects, self.not_one(start).or_else(|| self.falls_out(start))?)))
    }

    /// "Ask me on Friday", "Ask me again next week", "We'll see what the lawyers say": the answer comes later.
    fn put_off(&self, start: usize) -> Option<usize> {
        let later =
            self.a.form(start) == "ask" && matches!(self.a.form(start + 1), "me" | "us" | "him" | "her" | "them");
        let see = matches!(self.a.form(start), "we" | "i")
            && matches!(self.a.form(start + 1), "will" | "'ll" | "shall" | "have")
            && (start + 2..start + 4).any(|at| self.a.form(at) == "see" && self.asks_what(at + 1));
        let depends = matches!(self.a.form(start), "it" | "that")
            && (start + 1..start + 4).any(|at| self.a.base(at) == "depend" && self.a.form(at + 1) == "on");
        // "We haven't discussed that in the cabinet yet"
        let behind =
            if self.a.tag(start + 1) == Tag::Have && self.a.tag(start + 2) == Tag::Neg { start + 3 } else { start + 2 };
        let left = matches!(self.a.form(start), "we" | "i")
            && (self.a.form(start + 1).ends_with("n't") || behind > start + 2)
            && matches!(
                self.a.base(behind),
                "discuss" | "decide" | "talk" | "consider" | "study" | "look" | "examine" | "read" | "see"
            );
        // "Maybe we will, maybe we won't"
        let maybe = |at: usize| matches!(self.a.form(at), "maybe" | "perhaps");
        if maybe(start) && (start + 1..start + 8).any(maybe) {
            return (start + 1..=self.a.words.len()).find(|at| matches!(self.a.tag(*at), Tag::Quote | Tag::Other));
        }
        // "I'm not going to negotiate in public", "We won't speculate"
        let words = start + 1..start + 6;
        let denies = words.clone().any(|at| self.a.tag(at) == Tag::Neg || self.a.form(at).ends_with("n't"));
        let guesses = words
            .into_iter()
            .any(|at| matches!(self.a.form(at), "negotiate" | "speculate" | "prejudge" | "comment" | "guess"));
        let left = left || matches!(self.a.form(start), "we" | "i") && denies && guesses;
        let ends = || (start..self.a.words.len()).find(|at| *at > start + 1 && self.is_closed(*at));
        if later || see || depends || left { ends() } else { None }
    }

    fn asks_what(&self, at: usize) -> bool {
        matches!(self.a.form(at), "what" | "how" | "whether" | "if" | "where" | "when" | "who")
    }

    /// "Too little", "far too much", "not good enough", "not at that price": a verdict without a verb.
    fn falls_out(&self, start: usize) -> Option<usize> {
        let end = (start + 1..start + 9).find(|at| self.is_closed(*at))?;
        let verbless = self.a.parse.verbs.iter().all(|verb| verb.end <= start || verb.start >= end);
        let first =
            start + usize::from(matches!(self.a.form(start), "far" | "much" | "way" | "simply" | "just" | "still"));
        let waits = [
            "yet", "now", "sure", "only", "if", "until", "till", "unless", "before", "without", "bad", "today", "just",
            "more", "less", "beyond",
        ];
        let says = match self.a.form(first) {
            "too" => first + 1 < end && !matches!(self.a.form(first + 1), "early" | "soon"),
            "not" => first + 1 < end && !(first + 1..end).any(|at| waits.contains(&self.a.form(at))),
            _ => false,
        };
        (verbless && says).then_some(end)
    }

    /// "Not a penny", "not one metre", "not a single one".
    pub(super) fn not_one(&self, start: usize) -> Option<usize> {
        let one = start + 1 + usize::from(self.a.form(start + 1) == "a" && self.a.form(start + 2) == "single");
        let counts = matches!(self.a.form(one), "a" | "one" | "single" | "another");
        let end = one + 2;
        (self.a.form(start) == "not" && counts && self.is_closed(end)).then_some(end)
    }

    pub(super) fn is_closed(&self, at: usize) -> bool {
        at >= self.a.words.len()
            || matches!(self.a.tag(at), Tag::Comma | Tag::Quote | Tag::Dash | Tag::Semicolon | Tag::Other)
            // "says five at most"
            || self.a.form(at) == "at" && matches!(self.a.form(at + 1), "most" | "least" | "best")
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
