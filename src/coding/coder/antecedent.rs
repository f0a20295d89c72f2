//! Where the issues were last named: what a sentence refers back to that names its issue by no word of the codebook.

use super::super::Antecedent;
use super::super::analysis::Analysis;
use crate::span::Span;

/// The issues that an article, or an entry of a live page, has named so far, each with its last place.
#[derive(Default)]
pub(super) struct Antecedents {
    entry: Option<usize>,
    named: Vec<Named>,
}

struct Named {
    issue: usize,
    sentence: Span,
    words: Span,
}

impl Antecedents {
    /// Notes what a sentence names, and what it is a heading of. Another entry knows nothing of the one before.
    pub fn note(&mut self, a: &Analysis, entry: Option<usize>, heads: Option<usize>) {
        if self.entry != entry {
            *self = Self { entry, named: Vec::new() };
        }
        let whole = heads.map(|issue| (issue, a.span));
        let mentions = a.issues.mentions.iter().map(|m| (m.issue, a.span_of(m.start, m.end)));
        for (issue, words) in whole.into_iter().chain(mentions) {
            self.named.retain(|named| named.issue != issue);
            self.named.push(Named { issue, sentence: a.span, words });
        }
    }

    /// The passage that names the issue, where the quoted one doesn't.
    pub fn of(&self, a: &Analysis, issue: usize, quoted: Span) -> Option<Antecedent> {
        let named = self.named.iter().find(|named| named.issue == issue)?;
        let Named { sentence, words, .. } = *named;
        (!quoted.contains(words)).then(|| Antecedent {
            quote: sentence.of(a.text).to_owned(),
            span: sentence,
            mark: words,
        })
    }
}
