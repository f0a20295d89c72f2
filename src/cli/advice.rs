//! Advice for a codebook's author, for people to read.

use super::counted;
use super::table::clean;
use crate::article::Article;
use crate::codebook::{Codebook, check, unused};
use crate::coding::{Coder, Missing, Topic, topics, usage};
use std::fmt::Write;

/// What a codebook has, and what could be better in it, a line each.
pub(super) fn advice(codebook: &Codebook, articles: &[Article]) -> String {
    let mut out = String::new();
    let title = if codebook.title.is_empty() { "A codebook" } else { &codebook.title };
    let keywords = codebook.issues.iter().map(|issue| issue.keywords.len()).sum();
    let counts = [
        counted(codebook.sides.len(), "side", "sides"),
        counted(codebook.third_parties.len(), "third party", "third parties"),
        counted(codebook.issues.len(), "issue", "issues"),
        counted(keywords, "keyword", "keywords"),
        counted(codebook.measures.len(), "measure", "measures"),
    ];
    let _ = writeln!(out, "{title}: {}", counts.join(", "));
    let mut advice = check(codebook);
    if !articles.is_empty() {
        advice.extend(unused(codebook, &usage(codebook, articles)));
    }
    for advice in &advice {
        let _ = writeln!(out, "{advice}");
    }
    if advice.is_empty() {
        let _ = writeln!(out, "Nothing is missing or ambiguous.");
    }
    out += &known(codebook);
    out += &unnamed(codebook, articles);
    out
}

/// So many sentences show what keywords are wanting.
const SHOWN: usize = 12;

/// The sentences in which a side takes a stance and no word names an issue: where an author sees which words are wanting.
fn unnamed(codebook: &Codebook, articles: &[Article]) -> String {
    let coder = Coder::new(codebook);
    let mut sentences = Vec::new();
    for article in articles {
        let misses = coder.misses(article).into_iter().filter(|miss| miss.missing == Missing::Issue);
        sentences.extend(misses.map(|miss| (&article.id, clean(miss.span.of(&article.text)))));
    }
    if sentences.is_empty() {
        return String::new();
    }
    let count = counted(sentences.len(), "sentence has", "sentences have");
    let mut out = format!("{count} a side and a stance and no issue; what they speak of may be a keyword:\n");
    for (article, sentence) in sentences.iter().take(SHOWN) {
        let _ = writeln!(out, "  {}: “{sentence}”", clean(article));
    }
    if sentences.len() > SHOWN {
        let _ = writeln!(out, "  and {} more, which code --explain shows", sentences.len() - SHOWN);
    }
    out
}

/// Which topics of the list each issue is found by besides its keywords, and which two issues dispute.
fn known(codebook: &Codebook) -> String {
    let topics = topics(codebook);
    let names = |of: &dyn Fn(&Topic) -> bool| -> Vec<&str> {
        topics.iter().filter(|topic| of(topic)).map(|topic| topic.name).collect()
    };
    let mut out = String::from("Known in other words too, which needn't be written:\n");
    for (index, issue) in codebook.issues.iter().enumerate() {
        let names = names(&|topic| topic.issue() == Some(index));
        let alone = || format!("nothing; it lives on {}", counted(issue.keywords.len(), "keyword", "keywords"));
        let names = if names.is_empty() { alone() } else { names.join(", ") };
        let _ = writeln!(out, "  {}: {names}", issue.label);
    }
    for topic in topics.iter().filter(|topic| topic.issue().is_none()) {
        let labels = topic.issues.iter().filter_map(|at| codebook.issues.get(*at)).map(|issue| issue.label.as_str());
        let labels = labels.collect::<Vec<_>>().join(", ");
        let _ = writeln!(out, "  nobody's, for these ask for it alike: {}: {labels}", topic.name);
    }
    out
}
