//! The comparison: where the sides stand, as plain values that are written as JSON and shown as a page.

use super::{Sides, status};
use crate::article::Article;
use crate::coding::{Because, NameKind, Stance, Via};
use crate::language::Qualifier;
use crate::span::Span;
use serde::{Deserialize, Serialize};

/// How far apart the sides are on an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// All sides accept the same.
    Agreed,
    /// They accept a part of it.
    PartlyAgreed,
    /// They want what excludes each other.
    Opposed,
    /// One side's stance alone is reported. Silence is not refusal.
    OneSided,
    /// One side has asked or offered, the other has given no answer yet.
    Unanswered,
}

/// How the reported values of one quantity fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The same, be it in parts.
    Consistent,
    /// Different but reconcilable, and the reason says how.
    Compatible,
    /// Not both true.
    Conflict,
}

/// A side as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideLabel {
    /// The codebook's id.
    pub id: String,
    /// What readers see.
    pub label: String,
}

/// The words that a position rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The article's id.
    pub article: String,
    /// The whole sentence or list item, verbatim.
    pub quote: String,
    /// Where it stands in the article's text.
    #[serde(flatten)]
    pub span: Span,
    /// The coded words within it, spans of the article's text.
    pub marks: Vec<Span>,
    /// Who says so.
    pub speaker: Option<String>,
    /// Who reports it.
    pub via: Via,
    /// The index of the live page's entry.
    pub entry: Option<usize>,
    /// The entry's or article's time, as printed.
    pub time: Option<String>,
    /// The day or days that the words speak of ("next week"), counted from the day on which they were written: `2025-06-09`,
    /// or `2025-06-09/2025-06-15` as ISO 8601 writes an interval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<String>,
    /// What has overtaken it since: an index into [`Comparison::overtaken`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overtaken: Option<usize>,
    /// Which of the position's utterances it reports: what has the same number is one remark, reported several times.
    pub utterance: usize,
    /// Why it was coded.
    pub because: Because,
}

/// One position of one side on one issue, with all its evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PositionReport {
    /// What the side does.
    pub stance: Stance,
    /// The codebook's position, where one fits.
    pub position: Option<String>,
    /// What readers see: the position's label or else the statement's own words.
    pub label: String,
    /// Whether `label` is the statement's own words and so to be set as a quotation.
    pub verbatim: bool,
    /// Whether it stands in the side's own document.
    pub memorandum: bool,
    /// In how many articles it is reported.
    pub reports: usize,
    /// How many remarks these reports go back to: a headline and its paragraph, or two papers quoting one, are one.
    pub utterances: usize,
    /// How many independent sources these reports are: how many articles bring a remark of their own, where copies are one
    /// article, and what one agency is credited for is one remark.
    pub sources: usize,
    /// What it rests on, the best first.
    pub evidence: Vec<Evidence>,
}

impl PositionReport {
    /// Whether it still stands, as far as the reports go: not all of it has been overtaken.
    pub fn stands(&self) -> bool {
        self.evidence.is_empty() || self.evidence.iter().any(|evidence| evidence.overtaken.is_none())
    }
}

/// What one side holds on one issue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideReport {
    /// The positions, the most telling first; empty where nothing is reported.
    pub positions: Vec<PositionReport>,
}

/// One issue, compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssueReport {
    /// The codebook's id.
    pub id: String,
    /// What readers see.
    pub label: String,
    /// The group it is shown in.
    pub group: Option<String>,
    /// How far apart the sides are; none where nothing is reported of any.
    pub status: Option<Status>,
    /// Why, as a sentence.
    pub reason: String,
    /// The ids of the articles that the status rests on.
    pub rests_on: Vec<String>,
    /// By side id; every side has an entry.
    pub sides: Sides,
}

/// One reported value of a quantity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FigureValue {
    /// The article's id.
    pub article: String,
    /// The sentence, verbatim.
    pub quote: String,
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// The words of the number, a span of the article's text.
    pub mark: Span,
    /// The lower bound.
    pub low: Option<f64>,
    /// The upper bound.
    pub high: Option<f64>,
    /// How exactly it is meant.
    pub qualifier: Qualifier,
    /// Of whom.
    pub scope: Option<String>,
    /// Who gives the number.
    pub attributed_to: Option<String>,
    /// The index of the live page's entry.
    pub entry: Option<usize>,
}

/// What a verdict on figures rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Arithmetic {
    /// All values are the first.
    Same,
    /// The first, of each side, makes the second in all.
    Sum,
    /// All but the last make the last.
    Parts,
    /// The first and the second exclude each other.
    Conflict,
    /// All can be true.
    Together,
}

/// The reason of a verdict without its words, for those who tell it in another language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// What the values do.
    pub how: Arithmetic,
    /// Which values, by their places in the report's list.
    pub values: Vec<usize>,
}

/// One quantity, with all its reported values.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FigureReport {
    /// The codebook's measure or the head noun.
    pub measure: String,
    /// What readers see.
    pub label: String,
    /// What is counted.
    pub unit: Option<String>,
    /// How the values fit.
    pub verdict: Verdict,
    /// Why, with the arithmetic in words.
    pub reason: String,
    /// The same without words; none where no number is given, or values are given in several units.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<Ground>,
    /// The values, by article and place.
    pub values: Vec<FigureValue>,
}

/// A spelling, and who writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameVariant {
    /// As it stands.
    pub form: String,
    /// The ids of the articles which write it so.
    pub articles: Vec<String>,
}

/// One person, place or body, with its spellings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameReport {
    /// The form to show.
    pub canonical: String,
    /// What it is.
    pub kind: NameKind,
    /// Its spellings.
    pub variants: Vec<NameVariant>,
}

/// One moment of the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimelineReport {
    /// The article's id.
    pub article: String,
    /// The index of its entry.
    pub entry: Option<usize>,
    /// The time as printed.
    pub time: Option<String>,
    /// The time to sort by, in UTC where the zone is known: `2025-06-02T16:32`.
    pub at: Option<String>,
    /// The entry's or article's headline.
    pub headline: String,
    /// The issues that it touches.
    pub issues: Vec<String>,
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
}

/// A passage of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The article's id.
    pub article: String,
    /// The sentence, verbatim.
    pub quote: String,
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// The index of the live page's entry.
    pub entry: Option<usize>,
    /// The entry's or article's time, as printed.
    pub time: Option<String>,
}

/// How a report has been overtaken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Overtaken {
    /// The same speaker says otherwise later: the later words stand.
    Revised,
    /// It tells that something has not happened yet, and later it has. It was true of its time.
    Happened,
}

/// A report that was right when it was written, and what has overtaken it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OvertakenReport {
    /// How.
    pub how: Overtaken,
    /// Whose line or act it is: the side's id.
    pub side: String,
    /// Who speaks, where the same speaker has changed the line.
    pub speaker: Option<String>,
    /// What was reported.
    pub report: Place,
    /// What was reported later.
    pub by: Place,
}

/// How articles depend on each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dependence {
    /// They share long stretches of their own words, not quotations: copies of each other or of one text.
    Copy,
    /// They credit the same agency or paper for what they tell.
    Credit,
}

/// Articles which are not independent of each other, or of whom they credit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DependenceReport {
    /// How.
    pub how: Dependence,
    /// The articles, by id.
    pub articles: Vec<String>,
    /// Whom they credit.
    pub source: Option<String>,
    /// What shows it: the longest shared passage in each article, or the first sentence with the credit.
    pub evidence: Vec<Place>,
}

/// Where the sides stand: the dossier, reconciled. All that the page needs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// The version of this form.
    pub version: u32,
    /// What the negotiation is called.
    pub title: String,
    /// The language of the codebook's title and labels, where it isn't English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label_language: Option<String>,
    /// What the sides' own documents are called ("memorandum"), where the codebook says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// The sides, in the order in which they are shown.
    pub sides: Vec<SideLabel>,
    /// The articles read, by id.
    pub articles: Vec<Article>,
    /// The issues, in the codebook's order.
    pub issues: Vec<IssueReport>,
    /// The quantities, conflicts first.
    pub figures: Vec<FigureReport>,
    /// The names.
    pub names: Vec<NameReport>,
    /// The entries in the order of time.
    pub timeline: Vec<TimelineReport>,
    /// What was reported and has been overtaken since, by article and place.
    pub overtaken: Vec<OvertakenReport>,
    /// Which articles depend on each other, and on whom they draw.
    pub dependence: Vec<DependenceReport>,
}

impl Comparison {
    /// The version of the form that is written.
    pub const VERSION: u32 = 2;

    /// Where the sides stand, in one sentence: "On 2 of 17 issues the sides agree; on 12 they are opposed."
    pub fn summary(&self) -> String {
        let statuses: Vec<Option<Status>> = self.issues.iter().map(|issue| issue.status).collect();
        status::summary(&statuses)
    }
}
