//! Reconciling: many codings into one comparison. Knows statements, figures and names; no layout, no screens.

use crate::article::{Article, ArticleKind, Block, Entry, Metadata};
use crate::codebook::{Codebook, Issue};
use crate::coding::{Because, NameKind, Stance, Statement, Via};
use crate::language::Qualifier;
use crate::span::Span;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

mod dossier;
mod figure;
mod name;
mod position;
mod status;
mod timeline;
mod words;

pub use dossier::{Dossier, DossierError};

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
    /// The ids of the articles that the status rests on.
    pub rests_on: Vec<String>,
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

/// Where the sides stand: the dossier, reconciled. All that the page needs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// The version of this form.
    pub version: u32,
    /// What the negotiation is called.
    pub title: String,
    /// What the sides' own documents are called ("memorandum"), where the codebook says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
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

impl Comparison {
    /// The version of the form that is written.
    pub const VERSION: u32 = 1;

    /// Where the sides stand, in one sentence: "On 2 of 17 issues the sides agree; on 12 they are opposed."
    pub fn summary(&self) -> String {
        let statuses: Vec<Option<Status>> = self.issues.iter().map(|issue| issue.status).collect();
        status::summary(&statuses)
    }
}

/// Reconciles a dossier by the codebook that its codings were made with.
pub fn compare(dossier: &Dossier, codebook: &Codebook) -> Comparison {
    let sides: Vec<SideLabel> =
        codebook.sides.iter().map(|side| SideLabel { id: side.id.clone(), label: side.label.clone() }).collect();
    Comparison {
        version: Comparison::VERSION,
        title: codebook.title.clone(),
        document: codebook
            .documents
            .first()
            .and_then(|document| document.aliases.first().or(document.label.as_ref()))
            .cloned(),
        articles: dossier.codings.values().map(|coding| article_report(&coding.article)).collect(),
        issues: issues(dossier, codebook, &sides),
        figures: figure::figures(dossier, codebook),
        names: name::names(dossier, codebook),
        timeline: timeline::timeline(dossier),
        sides,
    }
}

fn article_report(article: &Article) -> ArticleReport {
    let Article { id, kind, metadata, text, entries, blocks } = article.clone();
    ArticleReport { id, kind, metadata, text, entries, blocks }
}

/// Every issue of the codebook, with what each side holds on it.
fn issues(dossier: &Dossier, codebook: &Codebook, sides: &[SideLabel]) -> Vec<IssueReport> {
    let mut cells: BTreeMap<(&str, &str), Vec<(&Article, &Statement)>> = BTreeMap::new();
    for coding in dossier.codings.values() {
        for statement in &coding.statements {
            let cell = cells.entry((statement.issue.as_str(), statement.side.as_str())).or_default();
            cell.push((&coding.article, statement));
        }
    }
    let none = Vec::new();
    let report = |issue: &Issue| {
        let held = |side: &SideLabel| {
            let cell = cells.get(&(issue.id.as_str(), side.id.as_str())).unwrap_or(&none);
            position::side_report(issue, cell)
        };
        issue_report(issue, sides, sides.iter().map(held).collect())
    };
    codebook.issues.iter().map(report).collect()
}

fn issue_report(issue: &Issue, labels: &[SideLabel], mut sides: Vec<SideReport>) -> IssueReport {
    let found = status::find(labels, &sides.iter().collect::<Vec<_>>());
    // The position that the status rests on stands first, so that a cell and its status tell the same story.
    for (side, telling) in sides.iter_mut().zip(&found.telling) {
        if let Some(positions) = telling.and_then(|at| side.positions.get_mut(..=at)) {
            positions.rotate_right(1);
        }
    }
    IssueReport {
        id: issue.id.clone(),
        label: issue.label.clone(),
        group: issue.group.clone(),
        status: found.status,
        reason: found.reason,
        rests_on: found.rests_on,
        sides: labels.iter().map(|label| label.id.clone()).zip(sides).collect(),
    }
}
