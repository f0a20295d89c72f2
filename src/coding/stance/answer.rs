//! Answers of a word or two: "Never.", "Of course.", "No comment." What they are said of is what the question before asked.

use super::super::actor::Who;
use super::super::word::Tag;
use super::{Rules, Target};
use crate::codebook::Stance;

/// What is said instead of a sentence, and what it shows.
const ANSWERS: &[(Stance, &[&str])] = &[
    (
        Stance::Rejects,
        &[
            "no",
            "never",
            "not at all",
            "certainly not",
            "absolutely not",
            "definitely not",
            "of course not",
            "no way",
            "no chance",
            "not a chance",
            "by no means",
            "under no circumstances",
            "out of the question",
            "that is out of the question",
            "forget it",
            "impossible",
            "nonsense",
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
            "with pleasure",
            "by all means",
            "agreed",
            "any day",
            "any time",
            "at any time",
            "why not",
            "definitely",
            "sure",
        ],
    ),
    (
        Stance::Undecided,
        &[
            "no comment",
            "we will see",
            "we 'll see",
            "let us wait and see",
            "next question",
            "it depends",
            "that depends",
            "too early to say",
            "it is too early to say",
            "that remains to be seen",
            "ask me tomorrow",
            "not yet",
        ],
    ),
];

impl Rules<'_, '_> {
    /// The answer that opens the paragraph behind a question, given by somebody who speaks for a side.
    pub(super) fn answer_rule(&mut self) {
        let Some((issue, yes)) = self.d.answers.filter(|_| self.drafts.is_empty() && self.a.issues.mentions.is_empty())
        else {
            return;
        };
        let Some(Who::Sides(sides)) = self
            .speaker
            .as_ref()
            .map(|s| s.who)
            .filter(|who| matches!(who, Who::Sides(sides) if sides.count_ones() == 1))
        else {
            return;
        };
        // "A. NAME: Never."
        let label = self.a.words.iter().take(7).position(|word| word.tag == Tag::Colon);
        let mut start = label.map_or(0, |colon| colon + 1);
        while self.a.tag(start) == Tag::Quote {
            start += 1;
        }
        let closed = |at: usize| {
            at >= self.a.words.len()
                || matches!(self.a.tag(at), Tag::Comma | Tag::Quote | Tag::Dash | Tag::Semicolon | Tag::Other)
        };
        let said = |answer: &str| {
            let words: Vec<&str> = answer.split(' ').collect();
            let end = start + words.len();
            (words.iter().enumerate().all(|(by, word)| self.a.form(start + by) == *word) && closed(end)).then_some(end)
        };
        let found = ANSWERS
            .iter()
            .find_map(|(stance, answers)| answers.iter().find_map(|answer| Some((*stance, said(answer)?))));
        if let Some((stance, end)) = found {
            let stance = match stance {
                Stance::Agrees => yes,
                // "Will you insist on it?" "No.": that is no refusal.
                Stance::Rejects if yes == Stance::Demands => return,
                _ => stance,
            };
            let target = Target { issues: vec![issue], start, end, at: start, offers: false, pronoun: false };
            self.push(sides, &target, stance, "answer", Some((start, end)), None, false);
        }
    }
}
