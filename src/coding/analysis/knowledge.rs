//! What the parse asks of the words of a sentence: which verbs take a clause, who acts.

use super::super::actor::{Mention, judge};
use super::super::clause::{Chunk, Knowledge};
use super::super::lexicon::{Class, Frame};
use super::super::word::{Sets, Start, Tag, Word, class};

/// What the parse asks of words: by their cues, and by who is named.
pub(super) struct Known<'b> {
    pub words: &'b [Word<'b>],
    pub mentions: &'b [Mention],
}

impl Knowledge for Known<'_> {
    fn takes_clause(&self, head: usize) -> bool {
        self.words.get(head).is_some_and(|word| {
            word.cues.verbs.iter().filter(|start| start.next == 0).filter_map(Start::cue).any(|cue| {
                cue.frame == Frame::Verb
                    && matches!(
                        cue.class,
                        Class::Say
                            | Class::Think
                            | Class::Expect
                            | Class::Want
                            | Class::Demand
                            | Class::Propose
                            | Class::Agree
                            | Class::Commit
                    )
            }) || matches!(word.base, "mean" | "ensure" | "show" | "know" | "learn" | "hear" | "understand")
        })
    }

    fn says(&self, head: usize) -> bool {
        self.words.get(head).is_some_and(|word| {
            let mut alone = word.cues.verbs.iter().filter(|start| start.next == 0).filter_map(Start::cue);
            alone.any(|cue| cue.frame == Frame::Verb && matches!(cue.class, Class::Say | Class::Think))
                || word.base == "insist"
        })
    }

    fn is_held(&self, head: usize) -> bool {
        self.words.get(head).is_some_and(|word| {
            word.cues.verbs.iter().filter_map(Start::cue).any(|cue| {
                // A verb that only carries its noun ("make an offer") tells nothing by itself.
                let whole = cue.words.len() == 1 || matches!(word.base, "rule" | "decline" | "turn" | "call" | "push");
                whole
                    && cue.frame == Frame::Verb
                    && (cue.class.stance().is_some() || matches!(cue.class, Class::Say | Class::Think | Class::Expect))
            })
        })
    }

    fn controls_object(&self, head: usize) -> bool {
        self.words.get(head).is_some_and(|word| word.base_sets.has(Sets::CONTROLS_OBJECT))
    }

    fn accuses(&self, head: usize) -> bool {
        self.words.get(head).is_some_and(|word| {
            let all = word.cues.verbs.iter().chain(word.cues.others);
            let mut alone = all.filter(|start| start.next == 0).filter_map(Start::cue);
            alone.any(|cue| cue.class == Class::Accuse)
        })
    }

    fn is_actor(&self, chunk: &Chunk) -> bool {
        let named = judge(self.words, self.mentions, chunk);
        named.who.is_some()
            || self.words.get(chunk.head).is_some_and(|word| {
                word.tag == Tag::Pron
                    && !matches!(word.base, "it" | "everything" | "nothing" | "something" | "anything" | "one" | "ones")
            })
            || self.words.get(chunk.head).is_some_and(|word| word.is(class::ROLE))
    }
}
