//! A paragraph as attribution sees it: words with their classes, quotations, sentences.

use super::Attribution;
use super::lexicon::class::*;
use super::lexicon::{self, Entry};
use super::tag::{pos, tag};
use crate::coding::word::fold;
use crate::language::{Quotation, Token, TokenKind, quotations, sentences, tokens};
use crate::span::Span;

/// A stretch of words: from, to before.
pub(super) type Range = (usize, usize);

/// A word or mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub span: Span,
    pub class: u64,
    pub entry: Option<&'static Entry>,
    pub capital: bool,
    pub kind: TokenKind,
    /// The quotation it stands in: its place among the paragraph's, from 1; 0 for none.
    pub quotation: usize,
    /// Whether it is the first or last mark of a quotation.
    pub marks_quotation: bool,
    /// What it is here, a bit of [`pos`](super::tag::pos).
    pub pos: u32,
}

impl Word {
    pub fn is(&self, class: u64) -> bool {
        self.class & class != 0
    }
}

/// A paragraph.
pub(super) struct Paragraph<'a> {
    pub text: &'a str,
    pub words: Vec<Word>,
    /// The words of each quotation, marks included: from, to.
    pub quotations: Vec<(usize, usize)>,
    /// The words of each sentence: from, to.
    pub sentences: Vec<(usize, usize)>,
    closed: bool,
}

impl<'a> Paragraph<'a> {
    pub fn of(text: &'a str, span: Span) -> Self {
        let own = span.of(text);
        let quoted: Vec<Quotation> = quotations(own)
            .into_iter()
            .map(|q| Quotation { span: q.span.shifted(span.start), inner: q.inner.shifted(span.start), ..q })
            .collect();
        let mut lower = String::new();
        let mut words = Vec::new();
        let mut quotations = vec![(0, 0); quoted.len()];
        let mut at = 0;
        for token in tokens(own).into_iter().flat_map(|token| parts(own, token)) {
            let token_span = token.span.shifted(span.start);
            while quoted.get(at).is_some_and(|q| q.span.end <= token_span.start) {
                at += 1;
            }
            let quotation = if quoted.get(at).is_some_and(|q| q.span.start <= token_span.start) { at + 1 } else { 0 };
            if let Some(range) = quotation.checked_sub(1).and_then(|at| quotations.get_mut(at)) {
                if *range == (0, 0) {
                    *range = (words.len(), words.len());
                }
                range.1 = words.len() + 1;
            }
            let form = token_span.of(text);
            let capital = form.chars().next().is_some_and(char::is_uppercase);
            let entry = if token.kind == TokenKind::Word { look_up(form, capital, &mut lower) } else { None };
            let class = entry.map_or_else(|| by_ending(form, capital, token.kind), |entry| entry.class);
            let marks_quotation = token.kind == TokenKind::Mark
                && quotation > 0
                && quoted.get(at).is_some_and(|q| token_span.end <= q.inner.start || token_span.start >= q.inner.end);
            let kind = token.kind;
            words.push(Word { span: token_span, class, entry, capital, kind, quotation, marks_quotation, pos: 0 });
        }
        let mut paragraph =
            Self { text, words, quotations, sentences: Vec::new(), closed: quoted.last().is_none_or(|q| q.closed) };
        paragraph.cut(sentences(own), span.start);
        paragraph
    }

    fn cut(&mut self, sentences: Vec<Span>, base: usize) {
        let mut from = 0;
        for sentence in sentences {
            let end = sentence.end + base;
            let to = from
                + self.words.get(from..).map_or(0, |rest| rest.iter().take_while(|word| word.span.start < end).count());
            if to > from {
                self.sentences.push((from, to));
                tag(self.words.get_mut(from..to).unwrap_or_default(), self.text);
            }
            from = to;
        }
    }

    pub fn word(&self, at: usize) -> Option<&Word> {
        self.words.get(at)
    }

    pub fn is(&self, at: usize, class: u64) -> bool {
        self.words.get(at).is_some_and(|word| word.is(class))
    }

    /// Whether a word is one of these parts of speech.
    pub fn has(&self, at: usize, pos: u32) -> bool {
        self.words.get(at).is_some_and(|word| word.pos & pos != 0)
    }

    /// Whether a word stands within a quotation.
    pub fn quoted(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.quotation > 0)
    }

    pub fn capital(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.capital)
    }

    /// Whether white space stands on both sides of a word.
    pub fn spaced(&self, at: usize) -> bool {
        let (Some(before), Some(word), Some(next)) =
            (at.checked_sub(1).and_then(|before| self.word(before)), self.word(at), self.word(at + 1))
        else {
            return false;
        };
        before.span.end < word.span.start && word.span.end < next.span.start
    }

    /// Whether a verb takes a clause without "that".
    pub fn takes_clause(&self, head: usize) -> bool {
        self.is(head, SAY | TELL | THINK | REALIZE)
    }

    /// Of what tense the first verb or auxiliary of a group is: 0 for the past, 1 for the present, 2 behind a modal.
    pub fn tense(&self, from: usize, head: usize) -> u8 {
        let first = (from..=head).find(|&at| self.has(at, pos::AUX | pos::VERB)).unwrap_or(head);
        let form = self.form(first);
        if self.has(first, pos::MODAL) {
            2
        } else if matches!(form, "was" | "were" | "had" | "did" | "wasn't" | "weren't" | "hadn't" | "didn't")
            || self.is(first, PAST) && !self.is(first, BASE)
        {
            0
        } else {
            1
        }
    }

    /// Where a name begins behind a common noun: "debate | Ann Holt".
    pub fn name_behind_noun(&self, from: usize, to: usize) -> usize {
        let mut at = to;
        while at > from && self.has(at - 1, pos::NAME) {
            at -= 1;
        }
        if at > from && at < to && self.has(at - 1, pos::NOUN | pos::POSS) { at } else { from }
    }

    pub fn form(&self, at: usize) -> &'a str {
        self.words.get(at).map_or("", |word| word.span.of(self.text))
    }

    pub fn is_mark(&self, at: usize, marks: &[&str]) -> bool {
        self.words.get(at).is_some_and(|word| word.kind == TokenKind::Mark) && marks.contains(&self.form(at))
    }

    pub fn is_stop(&self, at: usize) -> bool {
        self.is_mark(at, &[".", "?", "!", "..", "...", "…"])
    }

    /// Whether a quotation begins at a word.
    pub fn opens(&self, at: usize) -> bool {
        self.quotation(at).is_some_and(|(from, _)| from == at)
    }

    /// The words of the quotation that a word stands in.
    pub fn quotation(&self, at: usize) -> Option<(usize, usize)> {
        let place = self.words.get(at)?.quotation.checked_sub(1)?;
        self.quotations.get(place).copied()
    }

    /// Where the sentence of a word begins.
    pub fn sentence_start(&self, at: usize) -> usize {
        let behind = self.sentences.partition_point(|(from, _)| *from <= at);
        behind.checked_sub(1).and_then(|place| self.sentences.get(place)).map_or(at, |(from, _)| *from)
    }

    /// The text from word `from` to before word `to`.
    pub fn span(&self, from: usize, to: usize) -> Option<Span> {
        let last = to.checked_sub(1).filter(|&last| last >= from)?;
        Some(Span::new(self.words.get(from)?.span.start, self.words.get(last)?.span.end))
    }

    /// The whole paragraph, without a bullet.
    pub fn whole(&self) -> Span {
        let from = usize::from(self.is_bullet() && self.words.len() > 1);
        self.span(from, self.words.len()).unwrap_or_default()
    }

    fn is_bullet(&self) -> bool {
        self.is_mark(0, &["•", "-", "–", "*", "·", "—", "▪", "◦", "●"])
    }

    /// Whether the paragraph is what a lead-in before it announced: a quotation or an item of a list.
    pub fn goes_on_with_lead_in(&self) -> bool {
        self.is_bullet()
            || (self.opens(0) && self.words.iter().filter(|word| word.quotation == 0).count() * 6 <= self.words.len())
    }

    /// Whether the paragraph is quoted throughout.
    pub fn is_quotation(&self) -> bool {
        self.opens(0) && self.words.iter().all(|word| word.quotation > 0 || word.kind == TokenKind::Mark)
    }

    pub fn may_go_on(&self) -> bool {
        self.is_bullet() || !self.closed
    }

    /// Whether an attribution without content ends the paragraph with a colon.
    pub fn leads_in(&self, attribution: &Attribution) -> bool {
        self.is_mark(self.words.len().saturating_sub(1), &[":"]) && attribution.content.is_empty()
    }
}

/// A word and the verb that is drawn into it: "they" and "'re".
fn parts(text: &str, token: Token) -> impl Iterator<Item = Token> {
    let form = token.span.of(text);
    let cut = form.rfind(['\'', '’']).filter(|&cut| {
        let tail = form.get(cut..).unwrap_or_default().trim_start_matches(['\'', '’']);
        cut > 0 && token.kind == TokenKind::Word && matches!(tail, "re" | "ve" | "ll" | "d" | "m")
    });
    let at = token.span.start + cut.unwrap_or(form.len());
    let whole = Token { span: Span::new(token.span.start, at), ..token };
    [whole, Token { span: Span::new(at, token.span.end), ..token }].into_iter().take(1 + usize::from(cut.is_some()))
}

fn look_up(form: &str, capital: bool, lower: &mut String) -> Option<&'static Entry> {
    // No listed word is longer.
    if form.len() > 20 {
        return None;
    }
    fold(form, lower);
    let entry = lexicon::entry(lower)?;
    // "US" is not "us".
    let name = capital
        && form.len() > 1
        && form.chars().all(char::is_uppercase)
        && entry.class & (PRONOUN | OBJECT | PREPOSITION) != 0;
    (!name).then_some(entry)
}

/// The class of a word that isn't listed.
fn by_ending(form: &str, capital: bool, kind: TokenKind) -> u64 {
    if capital || kind != TokenKind::Word {
        0
    } else if form.len() > 4 && form.ends_with("ly") {
        ADVERB
    } else if form.contains('-') {
        QUALITY
    } else if form.len() > 4 && form.ends_with("ed") {
        VERB | PAST | PART
    } else if form.len() > 5 && form.ends_with("ing") {
        VERB | ING
    } else {
        0
    }
}
