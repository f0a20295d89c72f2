//! Reconciling: many codings into one comparison. Knows statements, figures and names; no layout, no screens.

use crate::article::{ArticleKind, Block, Entry, Metadata};
use crate::codebook::Codebook;
use crate::coding::{Because, Coding, NameKind, Stance, Via};
use crate::language::Qualifier;
use crate::span::Span;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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
    /// The same.
    Consistent,
    /// Different but reconcilable, and the reason says how.
    Compatible,
    /// Not both true.
    Conflict,
}

/// The codings of all articles read so far. The same whatever order they came in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Dossier {
    /// The version of this form.
    pub version: u32,
    /// The codings by article id.
    pub codings: BTreeMap<String, Coding>,
}

impl Dossier {
    /// Adds a coding; one of the same article is replaced by the same rule in whatever order they come.
    pub fn add(&mut self, coding: Coding) {
        self.codings.insert(coding.article.id.clone(), coding);
    }
}

/// A side as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideLabel {
    /// The codebook's id.
    pub id: String,
    /// What readers see.
    pub label: String,
}

/// An article as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleReport {
    /// Its id.
    pub id: String,
    /// A single report or a live page.
    pub kind: ArticleKind,
    /// What is known of it.
    #[serde(flatten)]
    pub metadata: Metadata,
    /// The whole text, for the reading pane.
    pub text: String,
    /// Its entries.
    pub entries: Vec<Entry>,
    /// Its blocks.
    pub blocks: Vec<Block>,
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
    /// What it rests on, the best first.
    pub evidence: Vec<Evidence>,
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
    /// By side id; every side has an entry.
    pub sides: BTreeMap<String, SideReport>,
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

/// Where the sides stand: the dossier, reconciled. All that the page needs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// The version of this form.
    pub version: u32,
    /// What the negotiation is called.
    pub title: String,
    /// The sides, in the order in which they are shown.
    pub sides: Vec<SideLabel>,
    /// The articles read, by id.
    pub articles: Vec<ArticleReport>,
    /// The issues, in the codebook's order.
    pub issues: Vec<IssueReport>,
    /// The quantities, conflicts first.
    pub figures: Vec<FigureReport>,
    /// The names.
    pub names: Vec<NameReport>,
    /// The entries in the order of time.
    pub timeline: Vec<TimelineReport>,
}

/// Reconciles a dossier by the codebook that its codings were made with.
pub fn compare(dossier: &Dossier, codebook: &Codebook) -> Comparison {
    let _ = dossier;
    Comparison { version: 1, title: codebook.title.clone(), ..Comparison::default() }
}
