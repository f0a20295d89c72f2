//! Passages: the blocks of an article that report, cut into sentences, quotations and tokens once for all who read them.

use super::term::Terms;
use super::word::Vocabulary;
use crate::article::{Article, Block};
use crate::language::{Quotation, Token, TokenKind, quotations, sentences, tokens};
use crate::span::Span;
use std::ops::Range;

/// How many words more a sentence has, most often, when its tokens are cut.
const SPLIT: usize = 4;

/// A token and the number of its form.
#[derive(Clone, Copy)]
pub(super) struct Piece {
    pub token: Token,
    pub form: u32,
}

/// A block and what it is made of; spans count from its start.
pub(super) struct Passage<'a> {
    pub block: Block,
    pub text: &'a str,
    pub quotations: Vec<Quotation>,
    tokens: Vec<Piece>,
    /// The tokens cut at hyphens and contractions, of those sentences alone that have any.
    pieces: Vec<Piece>,
    sentences: Vec<Sentence>,
}

/// A sentence, its tokens and its pieces.
struct Sentence {
    span: Span,
    tokens: Range<usize>,
    pieces: Range<usize>,
}

impl<'a> Passage<'a> {
    /// The passages of an article.
    pub fn all(article: &'a Article, vocabulary: &mut Vocabulary, terms: &Terms) -> Vec<Self> {
        let blocks = article.blocks.iter().filter(|block| block.kind.is_content());
        blocks.map(|block| Self::of(*block, article.text_of(block), vocabulary, terms)).collect()
    }

    fn of(block: Block, text: &'a str, vocabulary: &mut Vocabulary, terms: &Terms) -> Self {
        let found = tokens(text);
        let mut tokens = Vec::with_capacity(found.len());
        let mut pieces = Vec::new();
        let spans = sentences(text);
        let mut cut = Vec::with_capacity(spans.len());
        let mut rest = found.as_slice();
        for span in spans {
            rest = rest.get(count(rest, span.start)..).unwrap_or_default();
            let (here, behind) = rest.split_at_checked(count(rest, span.end)).unwrap_or((rest, &[]));
            rest = behind;
            let first = (tokens.len(), pieces.len());
            for token in here {
                let form = vocabulary.number(token.span.of(text), token.kind, terms);
                let apart = pieces.len() > first.1;
                if !vocabulary.form(form).whole {
                    if !apart {
                        pieces.reserve(here.len() + SPLIT);
                        pieces.extend_from_slice(tokens.get(first.0..).unwrap_or_default());
                    }
                    split(text, *token, &mut |token| {
                        let form = vocabulary.number(token.span.of(text), token.kind, terms);
                        pieces.push(Piece { token, form });
                    });
                } else if apart {
                    pieces.push(Piece { token: *token, form });
                }
                tokens.push(Piece { token: *token, form });
            }
            cut.push(Sentence { span, tokens: first.0..tokens.len(), pieces: first.1..pieces.len() });
        }
        Self { block, text, quotations: quotations(text), tokens, pieces, sentences: cut }
    }

    /// The sentences, each with its tokens.
    pub fn tokens(&self) -> impl Iterator<Item = &[Piece]> {
        self.sentences.iter().map(|sentence| self.tokens.get(sentence.tokens.clone()).unwrap_or_default())
    }

    /// Where the quotation ends that the sentence begins within or with, and does not close.
    pub fn open_at(&self, sentence: Span) -> Option<usize> {
        let begins = |quotation: &&Quotation| quotation.span.start <= sentence.start;
        let quotation = self.quotations.iter().rfind(begins)?.span;
        (quotation.end > sentence.end).then_some(quotation.end)
    }

    /// The sentences, each with its tokens cut at hyphens and contractions.
    pub fn sentences(&self) -> impl Iterator<Item = (Span, &[Piece])> {
        let pieces = |sentence: &Sentence| match sentence.pieces.is_empty() {
            true => self.tokens.get(sentence.tokens.clone()).unwrap_or_default(),
            false => self.pieces.get(sentence.pieces.clone()).unwrap_or_default(),
        };
        self.sentences.iter().map(move |sentence| (sentence.span, pieces(sentence)))
    }
}

/// How many tokens begin before `end`.
fn count(tokens: &[Token], end: usize) -> usize {
    tokens.iter().take_while(|token| token.span.start < end).count()
}

/// The token in words without hyphens or contractions: "leader-level" is two, "they'll" is two.
fn split(text: &str, token: Token, add: &mut dyn FnMut(Token)) {
    let form = token.span.of(text);
    let Span { start, end } = token.span;
    let short = ["ll", "ve", "re", "d", "m"].into_iter().find_map(|end| {
        let bare = form.strip_suffix(end)?.strip_suffix(['\'', '’'])?;
        bare.bytes().all(|b| b.is_ascii_alphabetic()).then_some(bare.len())
    });
    if let Some(cut) = short.filter(|cut| *cut > 0) {
        add(Token { span: Span::new(start, start + cut), ..token });
        return add(Token { span: Span::new(start + cut, end), ..token });
    }
    if !form.contains('-') {
        return add(token);
    }
    let mut at = start;
    for piece in form.split('-') {
        if !piece.is_empty() {
            let number = piece.bytes().all(|b| b.is_ascii_digit());
            let kind = if number { TokenKind::Number } else { TokenKind::Word };
            add(Token { kind, span: Span::new(at, at + piece.len()) });
        }
        at += piece.len() + 1;
    }
}
