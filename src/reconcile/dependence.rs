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
use crate::index::{distinct, sort};
use crate::language::{is_quoted, quotations, sentences};
use crate::span::Span;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// So many words in a row hardly stand in two articles by chance.
const RUN: usize = 8;
/// Articles are copies where they share so many words …
const COPIED: usize = 60;
/// … or so many, where these are at least a fifth of the shorter one.
const COPIED_OF_SHORT: usize = 24;
const PART: usize = 5;
/// The fewest words of meaning in a sentence that can be told again by its words alone.
const SENTENCE: usize = 8;

/// Which articles are one source, and whom passages credit.
pub(super) struct Sources<'a> {
    pub order: &'a Order<'a>,
    /// By article the first article of its group of copies.
    copies: BTreeMap<&'a str, &'a str>,
    /// By passage the agencies that it credits.
    credits: BTreeMap<(&'a str, usize), Vec<&'a str>>,
    /// What was found.
    pub reports: Vec<DependenceReport>,
}

impl<'a> Sources<'a> {
    pub fn new(dossier: &'a Dossier, order: &'a Order<'a>) -> Self {
        let mut credits: BTreeMap<(&str, usize), Vec<&str>> = BTreeMap::new();
        for (id, coding) in &dossier.codings {
            for credit in &coding.credits {
                credits.entry((id.as_str(), credit.span.start)).or_default().push(&credit.source);
            }
        }
        let pairs = copies(dossier);
        let mut groups = Forest::default();
        for (a, b) in pairs.keys() {
            groups.unite(a, b);
        }
        let mut members: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (a, b) in pairs.keys() {
            members.entry(groups.root(a)).or_default().extend([*a, *b]);
        }
        let copies = members.iter().flat_map(|(root, of)| of.iter().map(|id| (*id, *root))).collect();
        let mut reports: Vec<DependenceReport> = members.values().map(|of| copy_report(dossier, of, &pairs)).collect();
        reports.extend(credit_reports(dossier));
        Self { order, copies, credits, reports }
    }

    /// How many independent sources some evidence comes from: how many articles, copies counted once, bring a remark of their
    /// own. Remarks for which one agency is credited are one.
    pub fn independent(&self, evidence: &[Evidence]) -> usize {
        let mut remarks: Forest<Remark> = Forest::default();
        for piece in evidence {
            let credits = self.credits.get(&(piece.article.as_str(), piece.span.start)).into_iter().flatten();
            credits.for_each(|agency| remarks.unite(Remark::Utterance(piece.utterance), Remark::Agency(agency)));
        }
        let mut brought: BTreeMap<&str, BTreeSet<Remark>> = BTreeMap::new();
        for piece in evidence {
            let article = piece.article.as_str();
            let first = self.copies.get(article).copied().unwrap_or(article);
            brought.entry(first).or_default().insert(remarks.root(Remark::Utterance(piece.utterance)));
        }
        // Who has the fewest takes the first pick, so that each finds a remark of its own where there is one.
        let mut brought: Vec<(usize, &str, BTreeSet<Remark>)> =
            brought.into_iter().map(|(article, remarks)| (remarks.len(), article, remarks)).collect();
        sort(&mut brought, &|a, b| a < b);
        let mut taken = BTreeSet::new();
        brought.iter().filter(|(_, _, remarks)| remarks.iter().any(|remark| taken.insert(*remark))).count()
    }

    /// How many independent sources some articles are, as far as copies go.
    pub fn groups(&self, articles: &[String]) -> usize {
        let first = |id: &String| self.copies.get(id.as_str()).map_or(id.clone(), |first| (*first).to_string());
        articles.iter().map(first).collect::<BTreeSet<_>>().len()
    }
}

/// An utterance, or all that is had from one agency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Remark<'a> {
    Agency(&'a str),
    Utterance(usize),
}

/// What two articles share: how many words, and the longest passage in each.
#[derive(Clone, Copy, Debug, Default)]
struct Shared {
    words: usize,
    longest: usize,
    here: Span,
    there: Span,
}

/// The pairs of articles which are copies; the first in a pair is the first of the dossier which has the text.
fn copies(dossier: &Dossier) -> BTreeMap<(&str, &str), Shared> {
    if dossier.codings.len() < 2 {
        return BTreeMap::new();
    }
    let mut runs: HashMap<u64, (usize, Span)> = HashMap::new();
    let mut alike: HashMap<u64, usize> = HashMap::new();
    let mut kept: Vec<Sentence> = Vec::new();
    let mut pairs: BTreeMap<(usize, usize), Shared> = BTreeMap::new();
    let mut lengths: Vec<usize> = Vec::new();
    for (number, coding) in dossier.codings.values().enumerate() {
        let mut length = 0;
        for sentence in own_sentences(number, &coding.article) {
            length += sentence.words.len();
            let mut found: BTreeMap<usize, Shared> = BTreeMap::new();
            sentence.runs(&mut runs, &mut found);
            sentence.alike(&alike, &kept, &mut found);
            for (other, shared) in found {
                let pair = pairs.entry((other, number)).or_default();
                let longest = if shared.longest > pair.longest { shared } else { *pair };
                *pair = Shared { words: pair.words + shared.words, ..longest };
            }
            if sentence.content.len() >= SENTENCE {
                for key in sentence.keys() {
                    alike.entry(key).or_insert(kept.len());
                }
                kept.push(sentence);
            }
        }
        lengths.push(length);
    }
    let ids: Vec<&str> = dossier.codings.keys().map(String::as_str).collect();
    let is_copy = |(a, b): &(usize, usize), shared: &Shared| {
        let shorter = lengths.get(*a).min(lengths.get(*b)).copied().unwrap_or_default();
        shared.words >= COPIED || (shared.words >= COPIED_OF_SHORT && shared.words * PART >= shorter)
    };
    let copies = pairs.into_iter().filter(|(pair, shared)| is_copy(pair, shared));
    copies.filter_map(|((a, b), shared)| Some(((*ids.get(a)?, *ids.get(b)?), shared))).collect()
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
    fn runs(&self, runs: &mut HashMap<u64, (usize, Span)>, found: &mut BTreeMap<usize, Shared>) {
        let mut covered: BTreeMap<usize, (usize, usize, Shared)> = BTreeMap::new();
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
            // Words from `start` to `end` are shared so far, in one stretch.
            let (start, end, shared) = covered.entry(holder).or_insert((at, at, Shared::default()));
            if at > *end {
                *start = at;
                *end = at;
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
        found.extend(covered.into_iter().map(|(holder, (_, _, shared))| (holder, shared)));
    }

    /// Three keys, of which two sentences with hardly a word changed share one: pairs of their smallest hashes.
    fn keys(&self) -> [u64; 3] {
        let at = |i: usize| self.content.get(i).copied().unwrap_or_default();
        let pair = |a: u64, b: u64| a.rotate_left(17) ^ b.wrapping_mul(0x100_0000_01b3);
        [pair(at(0), at(1)), pair(at(1), at(2)), pair(at(0), at(2))]
    }

    /// Finds the earlier sentence of another article which says the same in nearly the same words.
    fn alike(&self, alike: &HashMap<u64, usize>, kept: &[Sentence], found: &mut BTreeMap<usize, Shared>) {
        if self.content.len() < SENTENCE {
            return;
        }
        for other in self.keys().iter().filter_map(|key| kept.get(*alike.get(key)?)) {
            let longer = self.content.len().max(other.content.len());
            if other.article == self.article || shared(&self.content, &other.content) * 4 < longer * 3 {
                continue;
            }
            let words = self.words.len();
            let slot = found.entry(other.article).or_default();
            if slot.words < words {
                *slot = Shared { words, longest: words, here: self.span, there: other.span };
            }
        }
    }
}

fn place(dossier: &Dossier, article: &str, span: Span) -> Option<Place> {
    let coding = dossier.codings.get(article)?;
    let entry = coding.article.block_at(span.start).and_then(|block| coding.article.blocks.get(block)?.entry);
    Some(self::passage(coding, span, entry))
}

/// A passage of a coded article.
pub(super) fn passage(coding: &Coding, span: Span, entry: Option<usize>) -> Place {
    let article = &coding.article;
    Place { article: article.id.clone(), quote: span.of(&article.text).into(), span, entry, time: time(article, entry) }
}

fn copy_report(
    dossier: &Dossier,
    articles: &BTreeSet<&str>,
    pairs: &BTreeMap<(&str, &str), Shared>,
) -> DependenceReport {
    // The longest passage that an article shares with one before it.
    let mut longest: BTreeMap<&str, Shared> = BTreeMap::new();
    for ((a, b), shared) in pairs.iter().filter(|((a, _), _)| articles.contains(a)) {
        let turned = Shared { here: shared.there, there: shared.here, ..*shared };
        for (id, shared) in [(*b, *shared), (*a, turned)] {
            let slot = longest.entry(id).or_default();
            if slot.longest < shared.longest {
                *slot = shared;
            }
        }
    }
    let evidence = longest.into_iter().filter_map(|(id, shared)| place(dossier, id, shared.here)).collect();
    DependenceReport {
        how: Dependence::Copy,
        articles: articles.iter().map(|id| (*id).to_string()).collect(),
        source: None,
        evidence,
    }
}

/// By agency the articles which credit it, with the first sentence of each that does.
fn credit_reports(dossier: &Dossier) -> Vec<DependenceReport> {
    let mut by_source: BTreeMap<&str, BTreeMap<&str, Place>> = BTreeMap::new();
    for (id, coding) in &dossier.codings {
        for credit in &coding.credits {
            let articles = by_source.entry(&credit.source).or_default();
            articles.entry(id).or_insert_with(|| passage(coding, credit.span, credit.entry));
        }
    }
    let report = |(source, articles): (&str, BTreeMap<&str, Place>)| DependenceReport {
        how: Dependence::Credit,
        articles: articles.keys().map(|id| (*id).to_string()).collect(),
        source: Some(source.to_string()),
        evidence: articles.into_values().collect(),
    };
    by_source.into_iter().map(report).collect()
}
