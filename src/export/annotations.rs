//! Annotations: each piece of evidence as an annotation of its article, after the Web Annotation Data Model (W3C, 2017).

use super::{Row, address, rows, segment, told, word};
use crate::article::Article;
use crate::reconcile::Comparison;
use crate::span::Span;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// How many characters before and behind the quoted words are given to find them by.
const AROUND: usize = 32;

/// Every how many bytes the characters of a text are counted.
const STEP: usize = 256;

/// The comparison's evidence as an annotation collection: for each piece what was coded, as a text and as tags, and where it
/// stands, by its words and by its place.
///
/// Positions count Unicode code points, as the model demands. An article is named by its address, or by a URN where it has
/// none or is a digest. Identifiers depend on the article, the place and what was coded, and so stay the same when articles
/// are added.
pub fn annotations(comparison: &Comparison) -> Value {
    let tables: BTreeMap<&str, Characters> =
        comparison.articles.iter().map(|article| (article.id.as_str(), Characters::of(&article.text))).collect();
    let mut items: Vec<Value> = Vec::new();
    for row in rows(comparison) {
        if let Some((article, table)) =
            row.article.and_then(|article| Some((article, tables.get(article.id.as_str())?)))
        {
            items.push(annotation(&row, article, table));
        }
    }
    json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:visavis:annotations",
        "type": "AnnotationCollection",
        "label": comparison.title,
        "total": items.len(),
        "first": {
            "id": "urn:visavis:annotations:page:1",
            "type": "AnnotationPage",
            "partOf": "urn:visavis:annotations",
            "startIndex": 0,
            "items": items,
        },
    })
}

fn annotation(row: &Row, article: &Article, table: &Characters) -> Value {
    let Row { issue, side, position, evidence, .. } = row;
    let span = evidence.span;
    let stance = word(position.stance);
    let id =
        [&article.id, &format!("{}-{}", span.start, span.end), &issue.id, &side.id, &stance].map(|part| segment(part));
    let tag =
        |value: &str| json!({"type": "TextualBody", "purpose": "tagging", "value": value, "format": "text/plain"});
    let mut body = vec![
        json!({
            "type": "TextualBody", "purpose": "describing", "value": told(row), "format": "text/plain", "language": "en",
        }),
        tag(&issue.id),
        tag(&side.id),
        tag(&stance),
    ];
    body.extend(position.position.as_deref().map(tag));
    let (before, behind) = around(&article.text, span);
    json!({
        "id": format!("urn:visavis:annotation:{}", id.join(":")),
        "type": "Annotation",
        "motivation": "classifying",
        "body": body,
        "target": {
            "source": address(article).map_or_else(|| format!("urn:visavis:article:{}", segment(&article.id)), str::to_string),
            "selector": [
                {"type": "TextQuoteSelector", "exact": span.of(&article.text), "prefix": before, "suffix": behind},
                {"type": "TextPositionSelector", "start": table.before(span.start), "end": table.before(span.end)},
            ],
        },
    })
}

/// What stands before and behind a passage.
fn around(text: &str, span: Span) -> (String, String) {
    let before = text.get(..span.start).unwrap_or_default();
    let from = before.char_indices().rev().take(AROUND).last().map_or(before.len(), |(at, _)| at);
    let behind = text.get(span.end..).unwrap_or_default().chars().take(AROUND).collect();
    (before.get(from..).unwrap_or_default().to_string(), behind)
}

/// How many characters stand before a byte of a text.
struct Characters<'a> {
    text: &'a str,
    /// The characters that begin before every `STEP`th byte.
    known: Vec<usize>,
}

impl<'a> Characters<'a> {
    fn of(text: &'a str) -> Self {
        let mut known = vec![0];
        let mut sum = 0;
        for piece in text.as_bytes().chunks(STEP) {
            sum += begins(piece);
            known.push(sum);
        }
        Self { text, known }
    }

    fn before(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        let from = byte / STEP * STEP;
        self.known.get(byte / STEP).unwrap_or(&0) + begins(self.text.as_bytes().get(from..byte).unwrap_or_default())
    }
}

/// How many characters begin in these bytes.
fn begins(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}
