//! Attributions as `quotes` prints them: offsets in Unicode code points, as annotated collections count them.

use super::input::Document;
use crate::article::Article;
use crate::coding::attribution::{Attribution, attributions};
use crate::span::Span;
use serde::Serialize;

/// The attributions of one document.
#[derive(Debug, Serialize)]
pub(super) struct Quotes {
    doc: String,
    attributions: Vec<Quote>,
}

/// One attribution, each part as `[start, end]` in code points.
#[derive(Debug, Serialize)]
struct Quote {
    source: Vec<[usize; 2]>,
    cue: Vec<[usize; 2]>,
    content: Vec<[usize; 2]>,
    /// The name of the rule that found it.
    rule: &'static str,
}

pub(super) fn of_document(document: &Document) -> Quotes {
    of_text(document.doc.clone(), &document.text)
}

pub(super) fn of_article(article: &Article) -> Quotes {
    of_text(article.id.clone(), &article.text)
}

fn of_text(doc: String, text: &str) -> Quotes {
    let points = CodePoints::of(text);
    let spans =
        |spans: &[Span]| spans.iter().map(|span| [points.before(span.start), points.before(span.end)]).collect();
    let quote = |found: &Attribution| Quote {
        source: spans(&found.source),
        cue: spans(&found.cue),
        content: spans(&found.content),
        rule: found.rule,
    };
    Quotes { doc, attributions: attributions(text).iter().map(quote).collect() }
}

/// How many code points stand before a byte: the bytes at which each one starts, found by bisection.
struct CodePoints {
    starts: Vec<usize>,
}

impl CodePoints {
    fn of(text: &str) -> Self {
        Self { starts: text.char_indices().map(|(at, _)| at).collect() }
    }

    fn before(&self, byte: usize) -> usize {
        self.starts.partition_point(|&start| start < byte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_become_code_points() {
        let points = CodePoints::of("Zoë’s 😀 words");
        assert_eq!(points.before(0), 0);
        assert_eq!(points.before("Zoë’s ".len()), 6);
        assert_eq!(points.before("Zoë’s 😀".len()), 7);
        assert_eq!(points.before("Zoë’s 😀 words".len()), 13);
    }
}
