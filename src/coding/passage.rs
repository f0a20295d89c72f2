//! Passages: the blocks of an article that report, cut into sentences and tokens once for all who read them.

use super::word::Vocabulary;
use crate::article::{Article, Block};
use crate::language::{Token, sentences, tokens};
use crate::span::Span;
use std::ops::Range;

/// A block and what it is made of; spans count from its start.
pub(super) struct Passage<'a> {
    pub block: Block,
    pub text: &'a str,
    tokens: Vec<Token>,
    /// The number of each token's form.
    forms: Vec<usize>,
    sentences: Vec<(Span, Range<usize>)>,
}

impl<'a> Passage<'a> {
    /// The passages of an article.
    pub fn all(article: &'a Article, vocabulary: &mut Vocabulary<'a>) -> Vec<Self> {
        let blocks = article.blocks.iter().filter(|block| block.kind.is_content());
        blocks.map(|block| Self::of(*block, article.text_of(block), vocabulary)).collect()
    }

    fn of(block: Block, text: &'a str, vocabulary: &mut Vocabulary<'a>) -> Self {
        let tokens = tokens(text);
        let forms = tokens.iter().map(|token| vocabulary.number(token.span.of(text), token.kind)).collect();
        let mut cut = Vec::new();
        let mut first = 0;
        for sentence in sentences(text) {
            let upto = |from: usize, end: usize| {
                let rest = tokens.get(from..).unwrap_or_default();
                from + rest.iter().take_while(|token| token.span.start < end).count()
            };
            let from = upto(first, sentence.start);
            first = upto(from, sentence.end);
            cut.push((sentence, from..first));
        }
        Self { block, text, tokens, forms, sentences: cut }
    }

    /// The sentences, each with its tokens and the numbers of their forms.
    pub fn sentences(&self) -> impl Iterator<Item = (Span, &[Token], &[usize])> {
        self.sentences.iter().map(|(sentence, tokens)| {
            let forms = self.forms.get(tokens.clone()).unwrap_or_default();
            (*sentence, self.tokens.get(tokens.clone()).unwrap_or_default(), forms)
        })
    }
}
