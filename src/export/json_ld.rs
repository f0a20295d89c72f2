//! Linked data in the vocabulary of schema.org, for a page's `<script type="application/ld+json">`.
//!
//! Only what the comparison knows: articles, the sides, the issues, what each side holds as a `Claim` with the passages that
//! it rests on as `Quotation`s. No `ClaimReview`: nothing here says what is true.

use super::{Row, address, rows, segment, told};
use crate::article::{Article, ArticleKind};
use crate::index::distinct;
use crate::reconcile::{Comparison, SideLabel};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The comparison as one JSON-LD document: a graph whose nodes name each other by fragments of the page that it stands in.
pub fn json_ld(comparison: &Comparison) -> Value {
    let mut graph = vec![json!({
        "@id": "#negotiation",
        "@type": "Event",
        "name": comparison.title,
        "description": comparison.summary(),
        "performer": comparison.sides.iter().map(|side| reference(&side_id(side))).collect::<Vec<_>>(),
        "subjectOf": comparison.articles.iter().map(|article| reference(&article_id(article))).collect::<Vec<_>>(),
    })];
    graph.extend(
        comparison.sides.iter().map(|side| json!({"@id": side_id(side), "@type": "Organization", "name": side.label})),
    );
    graph.extend(comparison.articles.iter().map(article));
    graph.extend(comparison.issues.iter().map(
        |issue| json!({"@id": issue_id(&issue.id), "@type": "DefinedTerm", "name": issue.label, "termCode": issue.id}),
    ));
    let mut claims: BTreeMap<(String, String, usize), Vec<Row>> = BTreeMap::new();
    for row in rows(comparison) {
        claims.entry((row.issue.id.clone(), row.side.id.clone(), row.place)).or_default().push(row);
    }
    graph.extend(claims.values().filter_map(|rows| claim(rows)));
    json!({"@context": "https://schema.org", "@graph": graph})
}

fn reference(id: &str) -> Value {
    json!({ "@id": id })
}

fn side_id(side: &SideLabel) -> String {
    format!("#side-{}", segment(&side.id))
}

fn issue_id(issue: &str) -> String {
    format!("#issue-{}", segment(issue))
}

fn article_id(article: &Article) -> String {
    address(article).map_or_else(|| format!("#article-{}", segment(&article.id)), str::to_string)
}

/// An object without what is not known.
fn known<const N: usize>(members: [(&str, Option<Value>); N]) -> Value {
    let members = members.into_iter().filter_map(|(key, value)| Some((key.to_string(), value?)));
    Value::Object(members.collect::<Map<_, _>>())
}

/// An article; of a digest, what it is and what it is based on.
fn article(report: &Article) -> Value {
    let metadata = &report.metadata;
    let text = |text: &Option<String>| text.clone().map(Value::String);
    let publisher = metadata.publisher.as_ref().map(|name| json!({"@type": "Organization", "name": name}));
    let kind = match report.kind {
        ArticleKind::Article => "NewsArticle",
        ArticleKind::Live => "LiveBlogPosting",
    };
    // A date alone or with a time is what both schema.org and ISO 8601 call a date; anything else stays out.
    let date =
        metadata.published.clone().filter(|date| date.starts_with(|c: char| c.is_ascii_digit())).map(Value::String);
    if let Some(label) = &metadata.label {
        return known([
            ("@id", Some(article_id(report).into())),
            ("@type", Some("CreativeWork".into())),
            ("name", Some(label.clone().into())),
            (
                "isBasedOn",
                Some(known([("@type", Some(kind.into())), ("publisher", publisher), ("datePublished", date)])),
            ),
        ]);
    }
    known([
        ("@id", Some(article_id(report).into())),
        ("@type", Some(kind.into())),
        ("headline", text(&metadata.title)),
        ("publisher", publisher),
        ("datePublished", date),
        ("url", address(report).map(Value::from)),
    ])
}

/// A position as a claim of its side, with its passages.
fn claim(rows: &[Row]) -> Option<Value> {
    let row = rows.first()?;
    let id = format!("#claim-{}-{}-{}", segment(&row.issue.id), segment(&row.side.id), row.place + 1);
    let appears: Vec<String> = distinct(rows.iter().filter_map(|row| row.article).map(article_id).collect());
    Some(json!({
        "@id": id,
        "@type": "Claim",
        "text": told(row),
        "author": reference(&side_id(row.side)),
        "about": reference(&issue_id(&row.issue.id)),
        "appearance": appears.iter().map(|id| reference(id)).collect::<Vec<_>>(),
        "citation": rows.iter().map(quotation).collect::<Vec<_>>(),
    }))
}

/// A passage; whoever speaks in it is mentioned, since the words may be the reporter's.
fn quotation(row: &Row) -> Value {
    let speaker = row.evidence.speaker.as_ref().map(|name| json!({"@type": "Thing", "name": name}));
    known([
        ("@type", Some("Quotation".into())),
        ("text", Some(row.evidence.quote.clone().into())),
        ("isPartOf", row.article.map(|article| reference(&article_id(article)))),
        ("mentions", speaker),
    ])
}
