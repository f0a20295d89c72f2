//! Copies: articles that share stretches of their own words, or sentences with hardly a word changed.
//!
//! Stretches are found by the hashes of their words, each held against the first article that has it: time and memory grow
//! with the text, and copies of one text find each other through the first of them.

use super::super::words::{each_word, shared};
use crate::article::Article;
use crate::coding::Coding;
use crate::index::{distinct, sort};
use crate::language::{is_quoted, quotations, sentences};
use crate::span::Span;
use std::collections::{BTreeMap, HashMap};

/// So many words in a row hardly stand in two articles by chance.
const RUN: usize = 8;
/// Articles are copies where they share so many words …
const COPIED: usize = 60;
/// … or so many, where these are at least a fifth of the shorter one.
const COPIED_OF_SHORT: usize = 24;
const PART: usize = 5;
/// The fewest words of meaning in a sentence that can be told again by its words alone.
const SENTENCE: usize = 8;

/// A stretch of words that two articles share.
#[derive(Clone, Copy, Debug, Default)]
struct Stretch {
    /// Which words of the sentence, end-exclusive.
    from: usize,
    to: usize,
    /// The same in the text of each.
    here: Span,
    there: Span,
}

impl Stretch {
    const fn words(&self) -> usize {
        self.to - self.from
    }
}

/// What two articles share.
#[derive(Clone, Copy, Debug, Default)]
struct Shared {
    /// How many words, all stretches together.
    words: usize,
    longest: Stretch,
    /// The stretch that was found last.
    last: Option<Stretch>,
}

impl Shared {
    /// Adds a run behind the others, which may go on with the last of them.
    fn add(&mut self, run: Stretch) {
        let (new, stretch) = match self.last.filter(|last| run.from <= last.to) {
            Some(Stretch { from, to, here, there }) => {
                let here = Span::new(here.start, run.here.end);
                let there = Span::new(there.start, there.end.max(run.there.end));
                (run.to - to, Stretch { from, to: run.to, here, there })
            }
            None => (run.words(), run),
        };
        self.words += new;
        self.last = Some(stretch);
        if stretch.words() >= self.longest.words() {
            self.longest = stretch;
        }
    }
}

/// Two articles of which one is a copy; the first is the first of the dossier which has the text.
pub(super) struct Pair {
    pub first: usize,
    pub second: usize,
    shared: Shared,
}

/// By the hash of words the first article, or sentence, that has them, and where. What articles write themselves is hashed
/// once more, by a hash that nobody can crowd.
type Places = HashMap<u64, (usize, Span)>;

/// The pairs of articles which are copies.
pub(super) fn copies(codings: &[&Coding]) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    if codings.len() < 2 {
        return pairs;
    }
    let words = codings.iter().map(|coding| coding.article.text.len() / 8).sum();
    let (mut runs, mut alike) = (Places::with_capacity(words), Places::with_capacity(words / 8));
    let mut kept: Vec<Sentence> = Vec::new();
    let mut lengths: Vec<usize> = Vec::new();
    for (number, coding) in codings.iter().enumerate() {
        let mut length = 0;
        let mut with: BTreeMap<usize, Shared> = BTreeMap::new();
        for sentence in own_sentences(number, &coding.article) {
            length += sentence.words.len();
            let mut found: BTreeMap<usize, Shared> = BTreeMap::new();
            sentence.runs(&mut runs, &mut found);
            sentence.alike(&alike, &kept, &mut found);
            for (other, shared) in found {
                let all = with.entry(other).or_default();
                all.words += shared.words;
                if shared.longest.words() > all.longest.words() {
                    all.longest = shared.longest;
                }
            }
            if sentence.content.len() >= SENTENCE {
                for key in sentence.keys() {
                    alike.entry(key).or_insert((kept.len(), sentence.span));
                }
                kept.push(sentence);
            }
        }
        for (first, shared) in with {
            let shorter = lengths.get(first).copied().unwrap_or_default().min(length);
            if shared.words >= COPIED || (shared.words >= COPIED_OF_SHORT && shared.words * PART >= shorter) {
                pairs.push(Pair { first, second: number, shared });
            }
        }
        lengths.push(length);
    }
    sort(&mut pairs, &|a, b| (a.first, a.second) < (b.first, b.second));
    pairs
}

/// A sentence without what it quotes.
struct Sentence {
    article: usize,
    span: Span,
    /// The words, folded, as hashes, each with its end in the text.
    words: Vec<(u64, Span)>,
    content: Vec<u64>,
}

/// The sentences of an article's own text, quotations left out.
fn own_sentences(number: usize, article: &Article) -> impl Iterator<Item = Sentence> {
    article.blocks.iter().filter(|block| block.kind.is_content()).flat_map(move |block| {
        let text = article.text_of(block);
        let quotes = quotations(text);
        let inside = move |at: usize| is_quoted(&quotes, at);
        sentences(text).into_iter().map(move |span| {
            let inner = span.of(text);
            let (mut own, mut content) = (Vec::with_capacity(inner.len() / 5), Vec::with_capacity(inner.len() / 8));
            each_word(inner, &mut |word, form, meaning| {
                if !inside(span.start + word.start) {
                    own.push((form, word.shifted(block.span.start + span.start)));
                    content.extend(meaning);
                }
            });
            Sentence { article: number, span: span.shifted(block.span.start), words: own, content: distinct(content) }
        })
    })
}

impl Sentence {
    /// Notes the runs of this sentence, and which words of it an earlier article has in a run.
    fn runs(&self, runs: &mut Places, found: &mut BTreeMap<usize, Shared>) {
        for (at, run) in self.words.windows(RUN).enumerate() {
            let hash =
                run.iter().fold(0u64, |hash, (word, _)| hash.rotate_left(7).wrapping_mul(0x100_0000_01b3) ^ word);
            let whole = match (run.first(), run.last()) {
                (Some(first), Some(last)) => Span::new(first.1.start, last.1.end),
                _ => continue,
            };
            let (holder, there) = *runs.entry(hash).or_insert((self.article, whole));
            if holder != self.article {
                let run = Stretch { from: at, to: at + RUN, here: whole, there };
                found.entry(holder).or_default().add(run);
            }
        }
    }

    /// Three keys, of which two sentences with hardly a word changed share one: pairs of their smallest hashes.
    fn keys(&self) -> [u64; 3] {
        let at = |i: usize| self.content.get(i).copied().unwrap_or_default();
        let pair = |a: u64, b: u64| a.rotate_left(17) ^ b.wrapping_mul(0x100_0000_01b3);
        [pair(at(0), at(1)), pair(at(1), at(2)), pair(at(0), at(2))]
    }

    /// Finds the earlier sentence of another article which says the same in nearly the same words.
    fn alike(&self, alike: &Places, kept: &[Sentence], found: &mut BTreeMap<usize, Shared>) {
        if self.content.len() < SENTENCE {
            return;
        }
        for other in self.keys().iter().filter_map(|key| kept.get(alike.get(key)?.0)) {
            let longer = self.content.len().max(other.content.len());
            if other.article == self.article || shared(&self.content, &other.content) * 4 < longer * 3 {
                continue;
            }
            let words = self.words.len();
            let slot = found.entry(other.article).or_default();
            if slot.words < words {
                let whole = Stretch { from: 0, to: words, here: self.span, there: other.span };
                *slot = Shared { words, longest: whole, last: None };
            }
        }
    }
}

/// By article how many words the longest passage has that it shares with another, and where it stands.
pub(super) fn longest(articles: usize, pairs: &[Pair]) -> Vec<(usize, Span)> {
    let mut longest = vec![(0, Span::default()); articles];
    for Pair { first, second, shared: Shared { longest: shared, .. } } in pairs {
        for (number, span) in [(*second, shared.here), (*first, shared.there)] {
            if let Some(slot) = longest.get_mut(number).filter(|slot| slot.0 < shared.words()) {
                *slot = (shared.words(), span);
            }
        }
    }
    longest
}
