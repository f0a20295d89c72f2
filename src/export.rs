//! The comparison in the forms that other programs read: a table, annotations of the articles, linked data. Nothing is
//! judged in any of them; every row, annotation and claim carries the words that it rests on.
//!
//! ```
//! use visavis::export;
//! use visavis::reconcile::Comparison;
//! let nothing = Comparison::default();
//! assert!(export::csv(&nothing).starts_with("issue,"));
//! assert_eq!(export::annotations(&nothing)["total"], 0);
//! assert_eq!(export::json_ld(&nothing)["@context"], "https://schema.org");
//! ```

mod annotations;
mod csv;
mod json_ld;

pub use annotations::annotations;
pub use csv::csv;
pub use json_ld::json_ld;

use crate::article::Article;
use crate::coding::Stance;
use crate::reconcile::{Comparison, Evidence, IssueReport, PositionReport, SideLabel};

/// A piece of evidence with all that it stands under.
pub(crate) struct Row<'a> {
    pub issue: &'a IssueReport,
    pub side: &'a SideLabel,
    /// The place of the position among those of its side on the issue.
    pub place: usize,
    pub position: &'a PositionReport,
    pub evidence: &'a Evidence,
    pub article: Option<&'a Article>,
}

/// All evidence: by issue, side and position, the best first.
pub(crate) fn rows(comparison: &Comparison) -> impl Iterator<Item = Row<'_>> {
    comparison.issues.iter().flat_map(move |issue| {
        let sides = comparison.sides.iter().filter_map(|side| Some((side, issue.sides.get(&side.id)?)));
        sides.flat_map(move |(side, report)| {
            report.positions.iter().enumerate().flat_map(move |(place, position)| {
                position.evidence.iter().map(move |evidence| Row {
                    issue,
                    side,
                    place,
                    position,
                    evidence,
                    article: article(comparison, &evidence.article),
                })
            })
        })
    })
}

/// The article of an id; the articles are in the order of their ids.
pub(crate) fn article<'a>(comparison: &'a Comparison, id: &str) -> Option<&'a Article> {
    let found = comparison.articles.binary_search_by(|article| article.id.as_str().cmp(id));
    found
        .ok()
        .and_then(|place| comparison.articles.get(place))
        .or_else(|| comparison.articles.iter().find(|a| a.id == id))
}

/// The address of the text that was read; none for a digest, whose words don't stand at its publisher's, and for what is no
/// web address.
pub(crate) fn address(article: &Article) -> Option<&str> {
    let url = article.metadata.url.as_deref().filter(|_| article.metadata.label.is_none())?;
    let web = url.starts_with("https://") || url.starts_with("http://");
    Some(url)
        .filter(|url| web && !url.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"{}|\\^`".contains(c)))
}

/// A text as a part of a URN or a fragment: what isn't a letter, digit, hyphen, point or underscore of ASCII is written as the
/// hexadecimal value of its bytes.
pub(crate) fn segment(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// A word of the comparison as it stands in its JSON.
pub(crate) fn word<T: serde::Serialize>(value: T) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_string)).unwrap_or_default()
}

/// What a position says, in a few words of ours: "Union demands: eight percent (Pay)".
pub(crate) fn told(row: &Row) -> String {
    let does = match row.position.stance {
        Stance::Demands => "demands",
        Stance::Proposes => "offers",
        Stance::Agrees => "accepts",
        Stance::Rejects => "refuses",
        Stance::Conditions => "sets a condition",
        Stance::Undecided => "has not answered",
    };
    let label =
        if row.position.verbatim { format!("“{}”", row.position.label) } else { row.position.label.clone() };
    format!("{} {does}: {label} ({})", row.side.label, row.issue.label)
}
