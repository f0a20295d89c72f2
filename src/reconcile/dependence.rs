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
use crate::index::{distinct, grouped, sort};
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
        let longest = longest(codings.len(), &pairs);
        let first = |number: usize| firsts.get(number).copied();
        let mut reports: Vec<DependenceReport> = grouped(codings.len(), &|a, b| first(a) < first(b))
            .iter()
            .filter(|group| group.len() > 1)
            .map(|group| copy_report(&codings, group, &longest))
            .collect();
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
        let mut brought: Vec<(usize, usize)> = Vec::new();
        for piece in evidence {
            let first = self.first(&piece.article).unwrap_or(usize::MAX);
            brought.push((first, remarks.root(agencies.len() + piece.utterance)));
        }
        let brought = distinct(brought);
        let article = |at: usize| brought.get(at).map(|(article, _)| *article);
        let mut articles: Vec<Vec<usize>> = grouped(brought.len(), &|a, b| article(a) < article(b));
        // Who has the fewest takes the first pick, so that each finds a remark of its own where there is one.
        sort(&mut articles, &|a, b| a.len() < b.len());
        let mut taken = vec![false; agencies.len() + utterances];
        let mut picks = |at: &usize| {
            let slot = brought.get(*at).and_then(|(_, remark)| taken.get_mut(*remark));
            slot.is_some_and(|taken| !std::mem::replace(taken, true))
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

/// What two articles share: how many words, and the longest passage in each.
#[derive(Clone, Copy, Debug, Default)]
struct Shared {
    words: usize,
    longest: usize,
    here: Span,
    there: Span,
    /// The stretch of words that is being read, in words of the sentence.
    stretch: (usize, usize),
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
                let longest = if shared.longest > all.longest { shared } else { *all };
                *all = Shared { words: all.words + shared.words, ..longest };
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
            if holder == self.article {
                continue;
            }
            let shared = found.entry(holder).or_insert(Shared { stretch: (at, at), ..Shared::default() });
            // Words from `start` to `end` are shared so far, in one stretch.
            let (start, end) = &mut shared.stretch;
            if at > *end {
                (*start, *end) = (at, at);
                (shared.here, shared.there) = (whole, there);
            }
            shared.words += at + RUN - *end;
            *end = at + RUN;
            if *end - *start >= shared.longest {
                shared.longest = *end - *start;
                if shared.here.is_empty() {
                    (shared.here, shared.there) = (whole, there);
                }
                shared.here.end = whole.end;
                shared.there.end = there.end.max(shared.there.end);
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
                *slot = Shared { words, longest: words, here: self.span, there: other.span, ..Shared::default() };
            }
        }
    }
}

/// A passage of a coded article.
pub(super) fn passage(coding: &Coding, span: Span, entry: Option<usize>) -> Place {
    let article = &coding.article;
    Place { article: article.id.clone(), quote: span.of(&article.text).into(), span, entry, time: time(article, entry) }
}

/// By article the longest passage that it shares with another.
fn longest(articles: usize, pairs: &[Pair]) -> Vec<Shared> {
    let mut longest = vec![Shared::default(); articles];
    for Pair { first, second, shared } in pairs {
        for (number, here) in [(*second, shared.here), (*first, shared.there)] {
            if let Some(slot) = longest.get_mut(number).filter(|slot| slot.longest < shared.longest) {
                *slot = Shared { here, ..*shared };
            }
        }
    }
    longest
}

/// A group of copies, each with the longest passage that it shares.
fn copy_report(codings: &[&Coding], group: &[usize], longest: &[Shared]) -> DependenceReport {
    let mut report = DependenceReport { how: Dependence::Copy, articles: vec![], source: None, evidence: vec![] };
    for &number in group {
        let (Some(coding), Some(Shared { here, .. })) = (codings.get(number), longest.get(number)) else { continue };
        let block = coding.article.block_at(here.start).and_then(|block| coding.article.blocks.get(block));
        report.articles.push(coding.article.id.clone());
        report.evidence.push(passage(coding, *here, block.and_then(|block| block.entry)));
    }
    report
}

/// By agency the articles which credit it, with the first sentence of each that does.
fn credit_reports(codings: &[&Coding]) -> Vec<DependenceReport> {
    let mut credits = Vec::new();
    for coding in codings {
        credits.extend(coding.credits.iter().map(|credit| (*coding, credit)));
    }
    let source = |at: usize| credits.get(at).map_or("", |(_, credit)| credit.source.as_str());
    let mut reports = Vec::new();
    for group in grouped(credits.len(), &|a, b| source(a) < source(b)) {
        let mut firsts: Vec<_> = group.iter().filter_map(|&at| credits.get(at)).collect();
        firsts.dedup_by_key(|(coding, _)| coding.article.id.as_str());
        reports.push(DependenceReport {
            how: Dependence::Credit,
            articles: firsts.iter().map(|(coding, _)| coding.article.id.clone()).collect(),
            source: group.first().map(|&at| source(at).to_string()),
            evidence: firsts.iter().map(|(coding, credit)| passage(coding, credit.span, credit.entry)).collect(),
        });
    }
    reports
}
