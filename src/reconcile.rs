//! Reconciling: many codings into one comparison. Knows statements, figures and names; no layout, no screens.

use crate::codebook::{Codebook, Issue};
use crate::coding::NameKind;
use dependence::Sources;
use order::Order;
use std::collections::{BTreeMap, BTreeSet};
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

/// The surnames, small, of the people whom the codebook or an article names.
fn people(dossier: &Dossier, codebook: &Codebook) -> BTreeSet<String> {
    let parties = codebook.sides.iter().chain(&codebook.third_parties).flat_map(|party| &party.people);
    let named = dossier.codings.values().flat_map(|coding| &coding.names);
    let named = named.filter(|name| name.kind == NameKind::Person).map(|name| &name.form);
    parties.map(|person| &person.name).chain(named).map(|name| surname(name)).collect()
}

/// What a side says on an issue: the issue, the side, its statements, and by statement what has overtaken it.
struct Cell<'a> {
    pieces: Vec<Piece<'a>>,
    overtaken: Vec<Option<usize>>,
}

/// Every issue of the codebook, with what each side holds on it, and what has been overtaken.
fn issues(
    dossier: &Dossier,
    codebook: &Codebook,
    sides: &[SideLabel],
    sources: &Sources,
) -> (Vec<IssueReport>, Vec<OvertakenReport>) {
    let people = people(dossier, codebook);
    let mut cells: BTreeMap<(&str, &str), Cell> = BTreeMap::new();
    for coding in dossier.codings.values() {
        for statement in &coding.statements {
            let when = sources.order.when(&coding.article.id, statement.entry);
            let cell = cells.entry((statement.issue.as_str(), statement.side.as_str()));
            let cell = cell.or_insert_with(|| Cell { pieces: Vec::new(), overtaken: Vec::new() });
            cell.pieces.push(Piece::new(&coding.article, statement, when, &people));
        }
    }
    let overtaken = overtaken::all(dossier, sources.order, &mut cells);
    let none = Cell { pieces: Vec::new(), overtaken: Vec::new() };
    let report = |issue: &Issue| {
        let held = |side: &SideLabel| {
            let cell = cells.get(&(issue.id.as_str(), side.id.as_str())).unwrap_or(&none);
            position::side_report(issue, &cell.pieces, &cell.overtaken, sources)
        };
        issue_report(issue, sides, sides.iter().map(held).collect(), sources)
    };
    (codebook.issues.iter().map(report).collect(), overtaken)
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
