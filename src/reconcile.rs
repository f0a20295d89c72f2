//! Reconciling: many codings into one comparison. Knows statements, figures and names; no layout, no screens.

use crate::codebook::{Codebook, Issue};
use crate::coding::{Coding, NameKind, Statement};
use crate::index::{distinct, groups};
use dependence::Sources;
use order::Order;
use utterance::{Piece, surname};

mod comparison;
mod dependence;
mod dossier;
mod figure;
mod forest;
mod name;
mod order;
mod overtaken;
mod position;
mod sides;
mod status;
mod timeline;
mod utterance;
mod words;

pub use comparison::{
    Arithmetic, Comparison, Dependence, DependenceReport, Evidence, FigureReport, FigureValue, Ground, IssueReport,
    NameReport, NameVariant, Overtaken, OvertakenReport, Place, PositionReport, SideLabel, SideReport, Status,
    TimelineReport, Verdict,
};
pub use dossier::{Dossier, DossierError};
pub use sides::Sides;

/// Reconciles a dossier by the codebook that its codings were made with.
///
/// ```
/// use visavis::{article, codebook::Codebook, coding, reconcile::{Dossier, Status, compare}};
///
/// let codebook = Codebook::from_json(r#"{
///   "sides": [
///     {"id": "dockers", "label": "Dockers", "aliases": ["the dockers"], "people": []},
///     {"id": "harbour", "label": "Harbour", "aliases": ["the harbour"], "people": []}
///   ],
///   "issues": [{"id": "nights", "label": "Night shifts", "keywords": ["night shifts"]},
///              {"id": "crane", "label": "Cranes", "keywords": ["cranes"]}]
/// }"#)?;
/// let mut dossier = Dossier::default();
/// for (id, text) in [("a", "The dockers demanded an end to night shifts."), ("b", "The harbour accepted an end to night shifts.")] {
///     dossier.add(coding::code(&article::read(id, text, article::Metadata::default()), &codebook));
/// }
/// let comparison = compare(&dossier, &codebook);
/// assert_eq!(comparison.issues[0].status, Some(Status::Agreed));
/// // Silence is not refusal.
/// assert_eq!(comparison.issues[1].status, None);
/// # Ok::<(), visavis::codebook::CodebookError>(())
/// ```
pub fn compare(dossier: &Dossier, codebook: &Codebook) -> Comparison {
    let sides: Vec<SideLabel> =
        codebook.sides.iter().map(|side| SideLabel { id: side.id.clone(), label: side.label.clone() }).collect();
    let order = Order::new(dossier);
    let sources = Sources::new(dossier, &order);
    let (issues, overtaken) = issues(dossier, codebook, &sides, &sources);
    Comparison {
        version: Comparison::VERSION,
        title: codebook.title.clone(),
        label_language: codebook.label_language.clone(),
        document: codebook
            .documents
            .first()
            .and_then(|document| document.aliases.first().or(document.label.as_ref()))
            .cloned(),
        articles: dossier.codings.values().map(|coding| coding.article.clone()).collect(),
        issues,
        figures: figure::figures(dossier, codebook),
        names: name::names(dossier, codebook),
        timeline: timeline::timeline(dossier),
        overtaken,
        dependence: sources.reports,
        sides,
    }
}

/// The surnames, small and in order, of the people whom the codebook or an article names.
fn people(dossier: &Dossier, codebook: &Codebook) -> Vec<String> {
    let mut people = Vec::new();
    for party in codebook.sides.iter().chain(&codebook.third_parties) {
        people.extend(party.people.iter().map(|person| surname(&person.name)));
    }
    for name in dossier.codings.values().flat_map(|coding| &coding.names) {
        if name.kind == NameKind::Person {
            people.push(surname(&name.form));
        }
    }
    distinct(people)
}

/// What a side says on an issue: its statements.
struct Cell<'a> {
    issue: &'a str,
    side: &'a str,
    pieces: Vec<Piece<'a>>,
}

/// What each side says on each issue, in the order of their ids.
fn cells<'a>(dossier: &'a Dossier, order: &Order, people: &[String]) -> Vec<Cell<'a>> {
    let mut said: Vec<(&Coding, &Statement)> = Vec::new();
    for coding in dossier.codings.values() {
        said.extend(coding.statements.iter().map(|statement| (coding, statement)));
    }
    fn key<'a>((_, statement): &(&Coding, &'a Statement)) -> (&'a str, &'a str) {
        (&statement.issue, &statement.side)
    }
    let mut cells = Vec::new();
    for group in groups(&said, &|a, b| key(a) < key(b)) {
        let Some((issue, side)) = group.first().map(|said| key(said)) else { continue };
        let mut pieces = Vec::with_capacity(group.len());
        for (coding, statement) in group {
            let when = order.when(&coding.article.id, statement.entry);
            pieces.push(Piece::new(&coding.article, statement, when, people));
        }
        cells.push(Cell { issue, side, pieces });
    }
    cells
}

/// Every issue of the codebook, with what each side holds on it, and what has been overtaken.
fn issues(
    dossier: &Dossier,
    codebook: &Codebook,
    sides: &[SideLabel],
    sources: &Sources,
) -> (Vec<IssueReport>, Vec<OvertakenReport>) {
    let mut cells = cells(dossier, sources.order, &people(dossier, codebook));
    let overtaken = overtaken::all(dossier, sources.order, &mut cells);
    let mut reports = Vec::with_capacity(codebook.issues.len());
    for issue in &codebook.issues {
        let mut held = Vec::with_capacity(sides.len());
        for side in sides {
            let cell = cells.binary_search_by(|cell| (cell.issue, cell.side).cmp(&(&issue.id, &side.id))).ok();
            let cell = cell.and_then(|at| cells.get(at));
            held.push(cell.map(|cell| position::side_report(issue, cell, sources)).unwrap_or_default());
        }
        reports.push(issue_report(issue, sides, held, sources));
    }
    (reports, overtaken)
}

fn issue_report(issue: &Issue, labels: &[SideLabel], mut sides: Vec<SideReport>, sources: &Sources) -> IssueReport {
    let found = status::find(labels, &sides.iter().collect::<Vec<_>>(), sources);
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
