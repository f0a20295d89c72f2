//! Provenance: which articles are independent sources, and which repeat each other.
//!
//! Two articles that share long stretches of their own words, or sentences with hardly a word changed, are copies of each
//! other or of one agency's text. What stands within quotation marks doesn't count: two papers that quote one remark are not
//! copies, and share an utterance. Articles that credit one agency for a passage have it from one source.
//!
//! Stretches are found by the hashes of their words, each held against the first article that has it: time and memory grow
//! with the text, and copies of one text find each other through the first of them.

use super::forest::Forest;
use super::order::Order;
use super::position::time;
use super::words::{meaning, shared};
use super::{Dependence, DependenceReport, Dossier, Evidence, Place};
use crate::article::Article;
use crate::coding::Coding;
use crate::hash::fnv;
use crate::index::{distinct, groups, sort};
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

/// Which articles are one source, and whom passages credit. Articles go by their numbers in the dossier.
pub(super) struct Sources<'a> {
    pub order: &'a Order<'a>,
    /// By article the first article of its group of copies.
    firsts: Vec<usize>,
    /// The passages that credit an agency, by article and place, and the agency.
    credits: Vec<(usize, usize, &'a str)>,
    /// What was found.
    pub reports: Vec<DependenceReport>,
}

impl<'a> Sources<'a> {
    pub fn new(dossier: &'a Dossier, order: &'a Order<'a>) -> Self {
        let codings: Vec<&Coding> = dossier.codings.values().collect();
        let mut credits: Vec<(usize, usize, &str)> = Vec::new();
        for (number, coding) in codings.iter().enumerate() {
            credits.extend(coding.credits.iter().map(|credit| (number, credit.span.start, credit.source.as_str())));
        }
        sort(&mut credits, &|a, b| (a.0, a.1) < (b.0, b.1));
        let pairs = copies(&codings);
        let mut groups = Forest::new(codings.len());
        for pair in &pairs {
            groups.unite(pair.first, pair.second);
        }
        let firsts: Vec<usize> = (0..codings.len()).map(|number| groups.root(number)).collect();
        let mut reports = copy_reports(&codings, &firsts, &pairs);
        reports.extend(credit_reports(&codings));
        Self { order, firsts, credits, reports }
    }

    /// How many independent sources some evidence comes from: how many articles, copies counted once, bring a remark of their
    /// own. Remarks for which one agency is credited are one.
    pub fn independent(&self, evidence: &[Evidence]) -> usize {
        let mut credited: Vec<(usize, &str)> = Vec::new();
        for piece in evidence {
            let place = (self.order.number(&piece.article), piece.span.start);
            let from = self.credits.partition_point(|credit| (Some(credit.0), credit.1) < place);
            let credits = self.credits.iter().skip(from).take_while(|credit| (Some(credit.0), credit.1) == place);
            credited.extend(credits.map(|credit| (piece.utterance, credit.2)));
        }
        // Remarks are numbered: what is had from each agency, then the utterances.
        let agencies: Vec<&str> = distinct(credited.iter().map(|(_, agency)| *agency).collect());
        let utterances = evidence.iter().map(|piece| piece.utterance + 1).max().unwrap_or(0);
        let mut remarks = Forest::new(agencies.len() + utterances);
        for (utterance, agency) in credited {
            if let Ok(number) = agencies.binary_search(&agency) {
                remarks.unite(agencies.len() + utterance, number);
            }
        }
        let mut remark = |piece: &Evidence| remarks.root(agencies.len() + piece.utterance);
        let brought: Vec<(Option<usize>, usize)> =
            distinct(evidence.iter().map(|piece| (self.first(&piece.article), remark(piece))).collect());
        let mut articles: Vec<_> = brought.chunk_by(|a, b| a.0 == b.0).collect();
        // Who has the fewest takes the first pick, so that each finds a remark of its own where there is one.
        sort(&mut articles, &|a, b| a.len() < b.len());
        let mut taken = vec![false; agencies.len() + utterances];
        let mut picks = |(_, remark): &(Option<usize>, usize)| {
            taken.get_mut(*remark).is_some_and(|taken| !std::mem::replace(taken, true))
        };
        articles.iter().filter(|remarks| remarks.iter().any(&mut picks)).count()
    }

    /// The first article of an article's group of copies.
    fn first(&self, article: &str) -> Option<usize> {
        self.firsts.get(self.order.number(article)?).copied()
    }

    /// How many independent sources some articles are, as far as copies go.
    pub fn groups(&self, articles: &[String]) -> usize {
        distinct(articles.iter().map(|id| self.first(id)).collect()).len()
    }
}

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
struct Pair {
    first: usize,
    second: usize,
    shared: Shared,
}

/// By the hash of words the first article, or sentence, that has them, and where. What articles write themselves is hashed
/// once more, by a hash that nobody can crowd.
type Places = HashMap<u64, (usize, Span)>;

/// The pairs of articles which are copies.
fn copies(codings: &[&Coding]) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    if codings.len() < 2 {
        return pairs;
    }
    let (mut runs, mut alike) = (Places::new(), Places::new());
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
            let (mut words, mut content) = (Vec::new(), Vec::new());
            let mut small = String::new();
            for (at, word) in pieces(inner) {
                if !inside(span.start + at) {
                    small.clear();
                    small.extend(word.chars().flat_map(char::to_lowercase));
                    let start = block.span.start + span.start + at;
                    words.push((fnv(&small), Span::new(start, start + word.len())));
                    content.extend(meaning(&small));
                }
            }
            Sentence { article: number, span: span.shifted(block.span.start), words, content: distinct(content) }
        })
    })
}

/// The words of a text and where they begin.
fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let begin = text.as_ptr() as usize;
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - begin, word))
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

/// A passage of a coded article.
pub(super) fn passage(coding: &Coding, span: Span, entry: Option<usize>) -> Place {
    let article = &coding.article;
    Place { article: article.id.clone(), quote: span.of(&article.text).into(), span, entry, time: time(article, entry) }
}

/// By article how many words the longest passage has that it shares with another, and where it stands.
fn longest(articles: usize, pairs: &[Pair]) -> Vec<(usize, Span)> {
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

/// The groups of copies, each article with the longest passage that it shares.
fn copy_reports(codings: &[&Coding], firsts: &[usize], pairs: &[Pair]) -> Vec<DependenceReport> {
    let longest = longest(codings.len(), pairs);
    let articles: Vec<_> = firsts.iter().zip(codings.iter().zip(longest)).collect();
    let mut reports = Vec::new();
    for group in groups(&articles, &|a, b| a.0 < b.0).iter().filter(|group| group.len() > 1) {
        let mut report = DependenceReport { how: Dependence::Copy, articles: vec![], source: None, evidence: vec![] };
        for (_, (coding, (_, span))) in group {
            let block = coding.article.block_at(span.start).and_then(|block| coding.article.blocks.get(block));
            report.articles.push(coding.article.id.clone());
            report.evidence.push(passage(coding, *span, block.and_then(|block| block.entry)));
        }
        reports.push(report);
    }
    reports
}

/// By agency the articles which credit it, with the first sentence of each that does.
fn credit_reports(codings: &[&Coding]) -> Vec<DependenceReport> {
    let mut credits = Vec::new();
    for coding in codings {
        credits.extend(coding.credits.iter().map(|credit| (*coding, credit)));
    }
    let mut reports = Vec::new();
    for mut firsts in groups(&credits, &|a, b| a.1.source < b.1.source) {
        firsts.dedup_by_key(|(coding, _)| coding.article.id.as_str());
        reports.push(DependenceReport {
            how: Dependence::Credit,
            articles: firsts.iter().map(|(coding, _)| coding.article.id.clone()).collect(),
            source: firsts.first().map(|(_, credit)| credit.source.clone()),
            evidence: firsts.iter().map(|(coding, credit)| passage(coding, credit.span, credit.entry)).collect(),
        });
    }
    reports
}
