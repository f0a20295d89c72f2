//! Provenance: which articles are independent sources, and which repeat each other.
//!
//! Two articles that share long stretches of their own words, or sentences with hardly a word changed, are copies of each
//! other or of one agency's text. What stands within quotation marks doesn't count: two papers that quote one remark are not
//! copies, and share an utterance. Articles that credit one agency for a passage have it from one source.

mod copied;

use super::forest::Forest;
use super::order::Order;
use super::position::time;
use super::{Dependence, DependenceReport, Dossier, Evidence, Place};
use crate::coding::Coding;
use crate::index::{distinct, groups, sort};
use crate::span::Span;
use copied::{Pair, copies, longest};

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

/// A passage of a coded article.
pub(super) fn passage(coding: &Coding, span: Span, entry: Option<usize>) -> Place {
    let article = &coding.article;
    Place { article: article.id.clone(), quote: span.of(&article.text).into(), span, entry, time: time(article, entry) }
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
