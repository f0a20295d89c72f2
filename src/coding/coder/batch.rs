//! Sentences taken some at a time, stage by stage: what is done to one is done to all of them before what comes next. Code that
//! runs many times in a row finds its instructions at hand, and its branches foreseen, and so takes less than half the time.

use super::super::analysis::Analysis;
use super::super::issue::Called;
use super::super::passage::{Passage, Piece};
use super::super::phrase::Space;
use super::super::stance::Draft;
use super::super::word::{Vocabulary, tagged};
use super::{Coder, Context};
use crate::article::Article;
use crate::span::Span;

/// The most sentences that are taken at a time: those of an article, but for one so long that what is known of them all would
/// fill the memory.
const TOGETHER: usize = 512;
/// The most words that are read as one sentence; far more than news writes.
const LONGEST: usize = 240;

/// A sentence as it was cut.
pub(super) struct Cut<'p> {
    /// The number of its passage.
    pub passage: usize,
    /// In the passage.
    pub span: Span,
    pieces: &'p [Piece],
}

/// A sentence, and what the rules made of it.
pub(super) struct Coded<'a> {
    pub analysis: Analysis<'a>,
    pub drafts: Vec<Draft>,
    pub context: Context,
}

/// The sentences of passages. What no person would call a sentence is read in parts, so that the work grows with the text alone.
pub(super) fn cut<'p>(passages: &'p [Passage]) -> Vec<Cut<'p>> {
    let mut all = Vec::new();
    for (number, passage) in passages.iter().enumerate() {
        for (sentence, pieces) in passage.sentences() {
            all.extend(pieces.chunks(LONGEST).map(|part| {
                let span = match (pieces.len() > LONGEST, part.first(), part.last()) {
                    (true, Some(first), Some(last)) => Span::new(first.token.span.start, last.token.span.end),
                    _ => sentence,
                };
                Cut { passage: number, span, pieces: part }
            }));
        }
    }
    all
}

/// How many of the sentences are taken next: whole passages, but for one that has too many by itself.
pub(super) fn together(sentences: &[Cut]) -> usize {
    let Some(next) = sentences.get(TOGETHER) else { return sentences.len() };
    let last = sentences.iter().take(TOGETHER).rposition(|sentence| sentence.passage != next.passage);
    last.map_or(TOGETHER, |last| last + 1)
}

impl Coder<'_> {
    /// Some sentences, analysed as far as they can be by themselves.
    pub(super) fn analyse<'a>(
        &self,
        article: &'a Article,
        passages: &[Passage],
        sentences: &[Cut],
        vocabulary: &'a Vocabulary,
        called: &mut Called,
    ) -> Vec<Analysis<'a>> {
        let tagged = |cut: &Cut| {
            let passage = passages.get(cut.passage)?;
            let words = tagged(passage, cut.pieces, vocabulary);
            Some(Analysis::new(&article.text, cut.span.shifted(passage.block.span.start), words))
        };
        let mut all: Vec<Analysis> = sentences.iter().filter_map(tagged).collect();
        let mut space = Space::default();
        all.iter_mut().for_each(|analysis| analysis.find(&self.actors, &self.issues, called, &mut space));
        all.iter_mut().for_each(Analysis::parse);
        all.iter_mut().for_each(Analysis::find_cues);
        all
    }
}
