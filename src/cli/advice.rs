//! Advice for a codebook's author, for people to read.

use super::counted;
use crate::article::Article;
use crate::codebook::{Codebook, check, unused};
use crate::coding::usage;
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
    out
}
