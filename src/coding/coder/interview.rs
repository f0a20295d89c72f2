//! Interviews: which paragraphs ask and which answer, by their labels or by their order alone.

use super::super::discourse::{Discourse, Ref, Speaker};
use super::super::passage::Passage;
use crate::article::BlockKind;
use crate::language::Quotation;

/// The most words of a question in an interview.
const LONG_QUESTION: usize = 40;
/// How many questions to "you", and answers by "I" or "we", show that paragraphs without labels are an interview.
const FEWEST: usize = 2;

/// What a paragraph of an interview is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    Question,
    Answer,
}

/// By passage, what it is where the article is an interview.
pub(super) fn turns(passages: &[Passage]) -> Vec<Option<Turn>> {
    let mut turns: Vec<Option<Turn>> = passages.iter().map(|passage| label(passage.text)).collect();
    let Some(first) = unlabelled(passages).filter(|_| turns.iter().all(Option::is_none)) else { return turns };
    // Who is asked answers, and is asked again, whether or not each question has its mark.
    let mut last = Turn::Answer;
    for (turn, passage) in turns.iter_mut().zip(passages).skip(first) {
        if passage.block.kind == BlockKind::Headline {
            continue;
        }
        let goes_on = !asks(passage.text) && says(passage, OWN) && !says(passage, YOURS);
        last = if last == Turn::Question || goes_on { Turn::Answer } else { Turn::Question };
        *turn = Some(last);
    }
    turns
}

/// Where an interview without labels begins.
fn unlabelled(passages: &[Passage]) -> Option<usize> {
    let pairs = || passages.windows(2).enumerate().filter_map(|(at, pair)| Some((at, pair.first()?, pair.last()?)));
    let asked = || pairs().filter(|(_, question, _)| question.block.kind != BlockKind::Headline && asks(question.text));
    let (first, question, _) = asked().next()?;
    let enough = |found: &mut dyn Iterator<Item = ()>| found.nth(FEWEST - 1).is_some();
    let addressed = enough(&mut asked().filter(|(_, question, _)| says(question, YOURS)).map(drop));
    let answered = enough(&mut asked().filter(|(_, _, answer)| says(answer, OWN)).map(drop));
    let entry = question.block.entry;
    (addressed && answered && passages.iter().all(|passage| passage.block.entry == entry)).then_some(first)
}

/// What the paragraph is by its label.
fn label(text: &str) -> Option<Turn> {
    if is_question(text) {
        return Some(Turn::Question);
    }
    let text = text.trim_start();
    ["A: ", "A. ", "A – ", "A - "].iter().any(|mark| text.starts_with(mark)).then_some(Turn::Answer)
}

/// Whether the paragraph is labelled as a question, with or without its mark.
pub(super) fn is_question(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with(['Q', 'H', 'R', 'I'])
        && ["Q", "QUESTION", "Question", "HOST", "Host", "REPORTER", "INTERVIEWER"].iter().any(|label| {
            let behind = text.strip_prefix(label).map(str::trim_start);
            behind.is_some_and(|behind| behind.is_empty() || behind.starts_with([':', '(']))
        })
}

/// Whether a question ends the text, its quotation marks left aside.
pub(super) fn ends_asking(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '’', '\'', ' ']).ends_with('?')
}

/// Whether the paragraph is a question, that an answer may stand below.
pub(super) fn asks(text: &str) -> bool {
    ends_asking(text) && text.split_whitespace().take(LONG_QUESTION + 1).count() <= LONG_QUESTION
}

/// Words of whoever speaks for himself or his own, and of whoever speaks to another.
pub(super) const OWN: &[&str] = &["i", "we", "us", "our", "my", "me"];
const YOURS: &[&str] = &["you", "your", "yours"];

/// Whether one of the words stands in the passage, outside quotations: "We shall come again."
pub(super) fn says(passage: &Passage, words: &[&str]) -> bool {
    let text = passage.text;
    let mut rest = 0;
    let mut outside = |found: &Quotation| {
        let between = text.get(rest..found.span.start).unwrap_or_default();
        rest = rest.max(found.span.end);
        has(between, words)
    };
    passage.quotations.iter().any(&mut outside) || has(text.get(rest..).unwrap_or_default(), words)
}

fn has(text: &str, words: &[&str]) -> bool {
    let mut written = crate::text::words(text).map(|(_, word)| word).filter(|word| word.len() < 6);
    written.any(|word| words.iter().any(|other| word.eq_ignore_ascii_case(other)) && word != "US")
}

/// Opens a paragraph: what the one before it asked is kept, what it was about is not. In one that is `guessed` to answer,
/// only "I" or "we" behind a question says who speaks.
pub(super) fn open(d: &mut Discourse, turn: Option<Turn>, guessed: bool) {
    if turn.is_some() && d.interviewed.is_none() {
        // "A member of the Northern delegation on tariffs": nobody is named.
        d.interviewed = d.party.map(|who| Speaker { who, name: String::new() });
    }
    let side = d.interviewed.as_ref().and_then(|speaker| Ref::Who(speaker.who).sides());
    d.addressed = side.filter(|_| turn == Some(Turn::Question));
    d.block = if guessed || turn == Some(Turn::Answer) { d.interviewed.clone() } else { None };
    d.guessed = guessed;
    // The answer to a question is about what it asked.
    d.answers = d.question.take();
    d.topic = d.answers.map(|(issue, _)| issue).or(d.section);
    (d.label, d.title, d.opened) = (None, None, None);
    d.said = None;
    d.deal = false;
    d.paper = None;
}
