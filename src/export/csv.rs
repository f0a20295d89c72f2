//! The table: a row for each piece of evidence, as comma-separated values (RFC 4180).

use super::{Row, rows, word};
use crate::reconcile::Comparison;

/// The columns, in order.
const COLUMNS: [&str; 31] = [
    "issue",
    "issue_label",
    "group",
    "status",
    "side",
    "side_label",
    "stance",
    "position",
    "label",
    "verbatim",
    "memorandum",
    "stands",
    "reports",
    "utterances",
    "sources",
    "article",
    "publisher",
    "published",
    "url",
    "digest",
    "entry",
    "time",
    "days",
    "speaker",
    "via",
    "utterance",
    "quote",
    "start",
    "end",
    "overtaken",
    "overtaken_by",
];

/// The comparison as a table: a row for each piece of evidence, the columns named in the first.
///
/// As RFC 4180 has it: lines end in CR LF, a field that holds a comma, a quotation mark or a line break stands in quotation
/// marks. A field that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return)
/// gets an apostrophe before it, as OWASP advises ("CSV Injection"); so does one that begins with an apostrophe, so that taking
/// one off gives back what was there. Offsets are bytes.
pub fn csv(comparison: &Comparison) -> String {
    let mut out = COLUMNS.join(",") + "\r\n";
    for row in rows(comparison) {
        let fields: Vec<String> = fields(comparison, &row).iter().map(|text| field(text)).collect();
        out += &fields.join(",");
        out += "\r\n";
    }
    out
}

fn fields(comparison: &Comparison, row: &Row) -> [String; COLUMNS.len()] {
    let Row { issue, side, position, evidence, article, .. } = row;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let known = article.map(|article| article.metadata.clone()).unwrap_or_default();
    let overtaken = evidence.overtaken.and_then(|place| comparison.overtaken.get(place));
    [
        issue.id.clone(),
        issue.label.clone(),
        text(&issue.group),
        issue.status.map(word).unwrap_or_default(),
        side.id.clone(),
        side.label.clone(),
        word(position.stance),
        text(&position.position),
        position.label.clone(),
        position.verbatim.to_string(),
        position.memorandum.to_string(),
        position.stands().to_string(),
        position.reports.to_string(),
        position.utterances.to_string(),
        position.sources.to_string(),
        evidence.article.clone(),
        text(&known.publisher),
        text(&known.published),
        text(&known.url),
        text(&known.label),
        evidence.entry.map(|entry| entry.to_string()).unwrap_or_default(),
        text(&evidence.time),
        text(&evidence.days),
        text(&evidence.speaker),
        word(evidence.via),
        evidence.utterance.to_string(),
        evidence.quote.clone(),
        evidence.span.start.to_string(),
        evidence.span.end.to_string(),
        overtaken.map(|overtaken| word(overtaken.how)).unwrap_or_default(),
        overtaken.map(|overtaken| overtaken.by.quote.clone()).unwrap_or_default(),
    ]
}

/// A field as it stands in the file.
fn field(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\'']);
    let text = if formula { format!("'{text}") } else { text.to_string() };
    if text.contains([',', '"', '\r', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::field;

    #[test]
    fn fields_are_quoted_as_the_standard_has_it_and_start_no_formula() {
        for (text, written) in [
            ("plain", "plain"),
            ("", ""),
            ("a, b", "\"a, b\""),
            ("said \"no\"", "\"said \"\"no\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            ("=1+1", "'=1+1"),
            ("-8 percent", "'-8 percent"),
            ("@crew", "'@crew"),
            ("\t=1", "'\t=1"),
            ("'round", "''round"),
            ("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""),
        ] {
            assert_eq!(field(text), written);
        }
    }
}
