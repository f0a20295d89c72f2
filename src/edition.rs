//! The edition: a comparison as JSON, which the page reads; and the JSON forms of all that the stages hand on.
//!
//! The forms are those of the types' `serde` implementations, to the byte, and a test holds the two together. They are
//! written down once more because in the browser what `serde` derives for them weighs five times as much as these lists.
//!
//! ```
//! use visavis::{edition, reconcile::Comparison};
//! let comparison = Comparison { version: edition::VERSION, title: "The port strike".into(), ..Comparison::default() };
//! assert_eq!(edition::read(&edition::write(&comparison)), Ok(comparison));
//! let error = edition::read("{\"version\": 9}").unwrap_err();
//! assert_eq!(error.to_string(), "the edition is of version 9, and this visavis reads version 2: build it again");
//! ```

mod offsets;

pub use offsets::{Table, article_to_utf16, coding_to_utf16};

use crate::article::{Article, ArticleKind, Block, BlockKind, Entry, Metadata};
use crate::coding::{Antecedent, Because, Coding, Credit, Figure, Name, NameKind, Progress, Stance, Statement, Via};
use crate::json::{self, Form, Node, Reader, record, words};
use crate::language::Qualifier;
use crate::reconcile::{
    Arithmetic, Comparison, Dependence, DependenceReport, Evidence, FigureReport, FigureValue, Ground, IssueReport,
    NameReport, NameVariant, Overtaken, OvertakenReport, Place, PositionReport, SideLabel, SideReport, Sides, Status,
    TimelineReport, Verdict,
};
use crate::span::Span;
use crate::text::concat;
use std::fmt;

/// The version of the form that is written, and the only one that is read.
pub const VERSION: u32 = Comparison::VERSION;

/// Why a text is no edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditionError {
    /// It is of another version.
    Version(u32),
    /// Its offsets are counted in something else than bytes or UTF-16 units.
    Offsets(String),
    /// Something else than an edition.
    Form(json::Error),
    /// So many things that no page can show them.
    TooMuch(usize),
}

impl std::error::Error for EditionError {}

impl fmt::Display for EditionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Version(found) => {
                write!(f, "the edition is of version {found}, and this visavis reads version {VERSION}: build it again")
            }
            Self::Offsets(found) => {
                write!(
                    f,
                    "the edition counts its offsets in \"{}\"; leave that out or say \"utf-16\"",
                    json::one_line(found)
                )
            }
            Self::Form(error) => write!(f, "the edition can't be read: {error}"),
            Self::TooMuch(parts) => write!(
                f,
                "the edition holds {parts} passages, issues, figures, moments and names, and a page can show {SHOWN}: leave some out"
            ),
        }
    }
}

/// How many passages, issues, figures, moments and names a page shows at most. Thirty times what a long day's reports have;
/// more would make the browser stand still, and nobody would read it.
pub const SHOWN: usize = 20_000;

/// The comparison, where a page can show it all.
///
/// # Errors
/// How much it holds, where that is too much.
pub fn showable(comparison: Comparison) -> Result<Comparison, EditionError> {
    let positions = |issue: &IssueReport| issue.sides.values().map(|side| side.positions.as_slice()).fold(0, passages);
    let passages_of_issues: usize = comparison.issues.iter().map(positions).sum();
    let values: usize = comparison.figures.iter().map(|figure| figure.values.len()).sum();
    let forms: usize = comparison.names.iter().map(|name| name.variants.len()).sum();
    let heads = comparison.articles.len() + comparison.issues.len() + comparison.figures.len() + comparison.names.len();
    let parts = heads + passages_of_issues + values + forms + comparison.timeline.len();
    if parts > SHOWN { Err(EditionError::TooMuch(parts)) } else { Ok(comparison) }
}

fn passages(sum: usize, positions: &[PositionReport]) -> usize {
    positions.iter().fold(sum, |sum, position| sum + 1 + position.evidence.len())
}

/// Reads an edition.
///
/// # Errors
/// What is wrong with the text, and where.
pub fn read(text: &str) -> Result<Comparison, EditionError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let node = json::parse(text).map_err(|(at, why)| EditionError::Form(json::Error::of(text, (at, why.into()))))?;
    // The version first: another may lack what this one needs, and the error should name the true cause.
    let head = Head::read(&node, &mut Reader::default());
    if let Some(version) = head.version.filter(|version| *version != VERSION) {
        return Err(EditionError::Version(version));
    }
    let mut reader = Reader::default();
    let mut read = Comparison::read(&node, &mut reader);
    match head.offsets {
        None => {}
        Some(offsets) if offsets == UTF16 => offsets::to_bytes(&mut read),
        Some(other) => return Err(EditionError::Offsets(other)),
    }
    reader.finish(text, read).map_err(EditionError::Form)
}

/// Writes an edition, its offsets in bytes: for files.
pub fn write(comparison: &Comparison) -> String {
    comparison.to_json()
}

/// Writes an edition for a script, its offsets in UTF-16 units. [`read`] knows it by its `"offsets": "utf-16"`.
pub fn write_for_script(mut comparison: Comparison) -> String {
    offsets::to_utf16_units(&mut comparison);
    let json = comparison.to_json();
    concat(&["{\"offsets\":\"", UTF16, "\",", json.strip_prefix('{').unwrap_or(&json)])
}

const UTF16: &str = "utf-16";

/// What tells of which kind a text is, whatever else it holds.
struct Head {
    version: Option<u32>,
    offsets: Option<String>,
}

record!(Head { version, offsets });

record!(Span { start, end });
record!(Metadata { title: rare, publisher: rare, published: rare, url: rare, label: rare });
record!(Entry { headline, time, byline, span: flat });
record!(Block { kind, span: flat, entry });
record!(Article { id, kind, metadata: flat, text, entries, blocks });

record!(Antecedent { quote, span: flat, mark });
record!(Because { rule, cue, source, keyword, antecedent: rare });
record!(Statement {
    article,
    side,
    issue,
    stance,
    position,
    quote,
    span: flat,
    marks,
    speaker,
    via,
    memorandum,
    entry,
    because,
});
record!(Figure {
    article,
    measure,
    noun,
    quote,
    span: flat,
    mark,
    low,
    high,
    qualifier,
    unit,
    scope,
    attributed_to,
    entry,
});
record!(Name { form, kind, canonical, count });
record!(Progress { side, act, object, done, span: flat, entry });
record!(Credit { source, span: flat, entry });
record!(Coding { article, statements, figures, names, progress, credits });

record!(SideLabel { id, label });
record!(Evidence {
    article,
    quote,
    span: flat,
    marks,
    speaker,
    via,
    entry,
    time,
    days: rare,
    overtaken: rare,
    utterance,
    because,
});
record!(PositionReport { stance, position, label, verbatim, memorandum, reports, utterances, sources, evidence });
record!(SideReport { positions });
impl Form for Sides {
    fn read(from: &Node, reader: &mut Reader) -> Self {
        let mut sides = Self::default();
        for member in json::object(from, reader) {
            sides.insert(member.key.clone(), SideReport::read(&member.node, reader));
        }
        sides
    }

    fn write(&self, out: &mut String) {
        out.push('{');
        for (id, report) in self.iter() {
            json::key(id, out);
            report.write(out);
        }
        out.push('}');
    }
}

record!(IssueReport { id, label, group, status, reason, rests_on, sides });
record!(FigureValue { article, quote, span: flat, mark, low, high, qualifier, scope, attributed_to, entry });
record!(Ground { how, values });
record!(FigureReport { measure, label, unit, verdict, reason, ground: rare, values });
record!(NameVariant { form, articles });
record!(NameReport { canonical, kind, variants });
record!(TimelineReport { article, entry, time, at, headline, issues, span: flat });
record!(Place { article, quote, span: flat, entry, time });
record!(OvertakenReport { how, side, speaker, report, by });
record!(DependenceReport { how, articles, source, evidence });
record!(Comparison {
    version,
    title,
    label_language: rare,
    document: rare,
    sides,
    articles,
    issues,
    figures,
    names,
    timeline,
    overtaken,
    dependence,
});

words!(ArticleKind { "article": Article, "live": Live });
words!(BlockKind {
    "headline": Headline, "subhead": Subhead, "paragraph": Paragraph, "list-item": ListItem, "caption": Caption,
    "credit": Credit, "byline": Byline, "timestamp": Timestamp, "label": Label, "boilerplate": Boilerplate,
});
words!(Stance {
    "demands": Demands, "proposes": Proposes, "agrees": Agrees, "rejects": Rejects, "conditions": Conditions,
    "undecided": Undecided,
});
words!(Via { "self": Own, "other-side": OtherSide, "third-party": ThirdParty, "reporter": Reporter });
words!(Qualifier {
    "exact": Exact, "about": About, "at-least": AtLeast, "more-than": MoreThan, "up-to": UpTo, "nearly": Nearly,
});
words!(NameKind { "person": Person, "place": Place, "organisation": Organisation, "other": Other });
words!(Status {
    "agreed": Agreed, "partly-agreed": PartlyAgreed, "opposed": Opposed, "one-sided": OneSided, "unanswered": Unanswered,
});
words!(Arithmetic {
    "same": Same, "sum": Sum, "parts": Parts, "conflict": Conflict, "together": Together,
});
words!(Overtaken { "revised": Revised, "happened": Happened });
words!(Dependence { "copy": Copy, "credit": Credit });
words!(Verdict { "consistent": Consistent, "compatible": Compatible, "conflict": Conflict });
