//! Attribution: source, cue and content of reported speech, belief and intention (PARC, PolNeAR). Needs no codebook.

use crate::span::Span;

/// Who is said to have said, thought or wanted what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attribution {
    /// Who said it; empty where nobody is named.
    pub source: Vec<Span>,
    /// The words that say so.
    pub cue: Vec<Span>,
    /// What was said.
    pub content: Vec<Span>,
    /// The name of the rule that found it.
    pub rule: &'static str,
}

/// The attributions in a text of one or more paragraphs (a line is a paragraph), in the order of their content.
pub fn attributions(text: &str) -> Vec<Attribution> {
    let _ = text;
    Vec::new()
}
