//! Status: how far apart the sides are on an issue, with the reason as a sentence.
//!
//! What the sides hold is weighed against each other: acts which meet (both accept, one accepts what the other wants)
//! against acts which clash (one refuses what the other wants, both want what excludes each other), each as often as
//! both of its ends are reported. So one stray report doesn't turn what many say, and silence is never a refusal.

use super::dependence::Sources;
use super::position::support;
use super::words::{clipped, count, list};
use super::{PositionReport, SideLabel, SideReport, Status};
use crate::coding::{Stance, Via};
use crate::index::distinct;

/// The longest own words in a reason, in bytes.
const QUOTED: usize = 80;

/// What was found about an issue.
pub(super) struct Finding {
    /// How far apart the sides are; none where nothing is reported of any.
    pub status: Option<Status>,
    /// Why, as a sentence.
    pub reason: String,
    /// The ids of the articles on which the status rests.
    pub rests_on: Vec<String>,
    /// For each side the index of the position that the status rests on.
    pub telling: Vec<Option<usize>>,
}

/// A side on an issue, and what it does.
#[derive(Clone, Copy)]
struct Party<'a> {
    side: &'a SideReport,
    acts: Acts,
}

/// A side's acts on an issue: how much each stance weighs.
#[derive(Clone, Copy, Default)]
struct Acts {
    demands: usize,
    proposes: usize,
    agrees: usize,
    rejects: usize,
    conditions: usize,
    undecided: usize,
    /// How much of the agreement is to a part.
    partial: usize,
}

impl Acts {
    fn of(side: &SideReport) -> Self {
        let mut acts = Self::default();
        for position in side.positions.iter().filter(|position| position.stands()) {
            let number = weight(position);
            match position.stance {
                Stance::Demands => acts.demands += number,
                Stance::Proposes => acts.proposes += number,
                Stance::Agrees => {
                    acts.agrees += number;
                    let partial = position.evidence.iter().filter(|e| is_partial(&e.quote, e.because.cue.as_deref()));
                    acts.partial += number * partial.count() / position.evidence.len().max(1);
                }
                Stance::Rejects => acts.rejects += number,
                Stance::Conditions => acts.conditions += number,
                Stance::Undecided => acts.undecided += number,
            }
        }
        acts
    }

    const fn wants(&self) -> usize {
        self.demands + self.proposes
    }

    /// Whether the side has answered: what it does weighs at least as much as that it has not answered.
    const fn answered(&self) -> bool {
        let acts = self.wants() + self.agrees + self.rejects + self.conditions;
        acts > 0 && acts >= self.undecided
    }
}

/// How much a position counts: each utterance, or each article where they are more, a half more where it is a named answer,
/// and half where only others tell of it.
fn weight(position: &PositionReport) -> usize {
    let number = position.utterances.max(position.reports);
    let first_hand = position.evidence.iter().any(|e| matches!(e.via, Via::Own | Via::Reporter));
    number * (1 + usize::from(first_hand)) + number * usize::from(position.position.is_some())
}

/// Words which limit an acceptance, where they stand behind it.
const LIMITS: [&str; 9] =
    ["only", "just", "some of", "part of", "partly", "partially", "in principle", "a few", "limited to"];

/// Whether an acceptance is of a part: "agreed to return only ten of them".
fn is_partial(quote: &str, cue: Option<&str>) -> bool {
    let quote = quote.to_lowercase();
    let behind = match cue.map(str::to_lowercase).and_then(|cue| quote.find(&cue)) {
        Some(at) => quote.get(at..).unwrap_or_default(),
        None => &quote,
    };
    let spaced: String = behind.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    LIMITS.iter().any(|limit| format!(" {spaced} ").contains(&format!(" {limit} ")))
}

/// Finds the status of an issue from what each side holds on it.
pub(super) fn find(labels: &[SideLabel], sides: &[&SideReport], sources: &Sources) -> Finding {
    let parties: Vec<Party> = sides.iter().map(|side| Party { side, acts: Acts::of(side) }).collect();
    let hearsay: Vec<usize> = (0..sides.len()).filter(|&i| is_hearsay(i, sides)).collect();
    let heard: Vec<Party> = parties.iter().copied().filter(|party| !party.side.positions.is_empty()).collect();
    let status = match heard.len() {
        0 => None,
        count if count == 1 || count == hearsay.len() + 1 => Some(Status::OneSided),
        _ => farthest(&heard),
    };
    let asked: usize = parties.iter().map(|party| party.acts.wants()).sum();
    let telling: Vec<Option<usize>> =
        parties.iter().map(|party| most_telling(party, status, asked > party.acts.wants())).collect();
    let (reason, rests_on) = explain(status, labels, sides, &telling, &hearsay, sources);
    Finding { status, reason, rests_on, telling }
}

/// Whether a side's stance is known, and from its adversary alone. A joint act that either announces is known of both.
fn is_hearsay(side: usize, sides: &[&SideReport]) -> bool {
    let Some(own) = sides.get(side) else { return false };
    let joint: Vec<(&str, usize)> = sides
        .iter()
        .enumerate()
        .filter(|(i, _)| *i != side)
        .flat_map(|(_, other)| &other.positions)
        .filter(|position| position.stance == Stance::Agrees)
        .flat_map(|position| position.evidence.iter().map(|e| (e.article.as_str(), e.span.start)))
        .collect();
    let joint = distinct(joint);
    // What stands in its own document is the side's own word, whoever read it out.
    let document = own.positions.iter().any(|position| position.memorandum);
    !own.positions.is_empty()
        && !document
        && own.positions.iter().all(|position| {
            position.evidence.iter().all(|e| {
                let together = position.stance == Stance::Agrees
                    && joint.binary_search(&(e.article.as_str(), e.span.start)).is_ok();
                e.via == Via::OtherSide && !together
            })
        })
}

/// The status of the two sides that are farthest apart.
fn farthest(heard: &[Party]) -> Option<Status> {
    let mut pairs = Vec::new();
    for (n, one) in heard.iter().enumerate() {
        pairs.extend(heard.iter().skip(n + 1).map(|other| between(one, other)));
    }
    [Status::Opposed, Status::Unanswered, Status::PartlyAgreed, Status::Agreed].into_iter().find(|s| pairs.contains(s))
}

/// How two sides stand that have both been heard.
fn between(a: &Party, b: &Party) -> Status {
    let (x, y) = (a.acts, b.acts);
    if !x.answered() || !y.answered() {
        return Status::Unanswered;
    }
    let same = same_answer(a.side, b.side);
    let both_accept = x.agrees.min(y.agrees);
    let granted = x.agrees.min(y.wants() + y.conditions) + y.agrees.min(x.wants() + x.conditions);
    let refused = x.rejects.min(y.wants() + y.agrees) + y.rejects.min(x.wants() + x.agrees);
    let tied = x.conditions.min(y.wants() + y.conditions + y.rejects) + y.conditions.min(x.wants() + x.rejects);
    let contrary = if same > 0 { 0 } else { x.demands.min(y.wants()).max(y.demands.min(x.wants())) };
    let both_refuse = if same > 0 { 0 } else { x.rejects.min(y.rejects) };
    let clashes = refused + tied + contrary + both_refuse;
    // Where the sides clash, an acceptance is first taken for one of the side's own cause.
    let meets = both_accept * 2 + granted.saturating_sub(clashes) + same * 2;

    // An act counts against its opposite where it is reported at least half as often.
    if meets >= 2 * clashes && meets > 0 {
        let part = (x.partial + y.partial) * 2 > x.agrees + y.agrees;
        if part || (clashes > 0 && both_accept == 0) { Status::PartlyAgreed } else { Status::Agreed }
    } else if clashes >= 2 * meets && clashes > 0 {
        Status::Opposed
    } else if meets > 0 || x.proposes.min(y.proposes) > 0 {
        Status::PartlyAgreed
    } else {
        Status::Unanswered
    }
}

/// How often the two want, or refuse, the same of the codebook's named answers.
fn same_answer(a: &SideReport, b: &SideReport) -> usize {
    let pairs = a.positions.iter().flat_map(|p| b.positions.iter().map(move |q| (p, q)));
    pairs
        .filter(|(p, q)| p.position.is_some() && p.position == q.position)
        .filter(|(p, q)| {
            wants(p.stance) == wants(q.stance) && (p.stance == Stance::Rejects) == (q.stance == Stance::Rejects)
        })
        .map(|(p, q)| weight(p).min(weight(q)))
        .sum()
}

const fn wants(stance: Stance) -> bool {
    matches!(stance, Stance::Demands | Stance::Proposes | Stance::Agrees)
}

/// The position that a side's part in the status rests on: its first one of the stance that the status is about.
/// `asked`: whether another side wants something.
fn most_telling(party: &Party, status: Option<Status>, asked: bool) -> Option<usize> {
    use Stance::{Agrees, Conditions, Demands, Proposes, Rejects, Undecided};
    let order: [Stance; 6] = match status {
        Some(Status::Agreed | Status::PartlyAgreed) => [Agrees, Demands, Proposes, Conditions, Rejects, Undecided],
        Some(Status::Unanswered) => [Undecided, Demands, Proposes, Conditions, Rejects, Agrees],
        // Who is asked for something shows best by the refusal; who asks, by the demand.
        _ if asked && party.acts.rejects >= party.acts.demands => {
            [Rejects, Demands, Conditions, Proposes, Agrees, Undecided]
        }
        _ => [Demands, Rejects, Conditions, Proposes, Agrees, Undecided],
    };
    let positions = &party.side.positions;
    let first = |stance: &Stance| positions.iter().position(|p| p.stance == *stance && p.stands());
    order.iter().find_map(first).or_else(|| (!positions.is_empty()).then_some(0))
}

/// The reason in words, and the articles that it rests on.
fn explain(
    status: Option<Status>,
    labels: &[SideLabel],
    sides: &[&SideReport],
    telling: &[Option<usize>],
    hearsay: &[usize],
    sources: &Sources,
) -> (String, Vec<String>) {
    let label = |i: usize| labels.get(i).map_or("", |side| side.label.as_str());
    let Some(status) = status else {
        return ("No article reports a position of any side.".into(), Vec::new());
    };
    let mut clauses = Vec::new();
    let mut articles: Vec<&str> = Vec::new();
    let mut fewest = usize::MAX;
    let mut silent = Vec::new();
    for (i, side) in sides.iter().enumerate() {
        let Some(position) = telling.get(i).copied().flatten().and_then(|at| side.positions.get(at)) else {
            silent.push(label(i));
            continue;
        };
        clauses.push(clause(label(i), position));
        if !(status == Status::OneSided && hearsay.contains(&i)) {
            fewest = fewest.min(position.reports);
        }
        articles.extend(position.evidence.iter().map(|e| e.article.as_str()));
    }
    let mut reason = match status {
        Status::OneSided if silent.is_empty() => clauses.join("; ") + ".",
        Status::OneSided => format!("{}; of {} nothing is reported.", clauses.join("; "), list(&silent)),
        Status::PartlyAgreed => format!("{}: they meet in a part.", clauses.join("; ")),
        _ => clauses.join("; ") + ".",
    };
    if status == Status::OneSided {
        for &i in hearsay {
            reason.push_str(&format!(" What {} holds is known from the other side alone.", label(i)));
        }
    }
    let articles: Vec<String> = distinct(articles).into_iter().map(str::to_string).collect();
    if articles.len() == 1 {
        reason.push_str(" This rests on one article alone.");
    } else if sources.groups(&articles) == 1 {
        reason.push_str(" This rests on one source alone: the articles copy each other or one text.");
    } else if fewest == 1 && status != Status::OneSided {
        reason.push_str(" One side's part rests on one article alone.");
    }
    (reason, articles)
}

/// "The port's offer: three percent (3 articles)". Nouns, since a side may be one or many.
fn clause(side: &str, position: &PositionReport) -> String {
    let act = match position.stance {
        Stance::Demands => "demand",
        Stance::Proposes => "offer",
        Stance::Agrees => "acceptance",
        Stance::Rejects => "refusal",
        Stance::Conditions => "condition",
        Stance::Undecided => "answer is open",
    };
    let owner = if side.ends_with('s') { format!("{side}'") } else { format!("{side}'s") };
    let label =
        if position.verbatim { format!("“{}”", clipped(&position.label, QUOTED)) } else { position.label.clone() };
    let memorandum = if position.memorandum { "in its own document, " } else { "" };
    format!("{owner} {act}: {label} ({memorandum}{})", support(position))
}

/// "On 2 of 17 issues the sides agree; on 12 they are opposed." Issues of which nothing is reported are not counted.
pub(super) fn summary(statuses: &[Option<Status>]) -> String {
    let number = |wanted: Status| statuses.iter().filter(|s| **s == Some(wanted)).count();
    let reported = statuses.iter().flatten().count();
    if reported == 0 {
        return "The articles report no position of any side.".into();
    }
    let parts: Vec<String> = [
        (Status::Agreed, "the sides agree"),
        (Status::PartlyAgreed, "they agree in part"),
        (Status::Opposed, "they are opposed"),
        (Status::Unanswered, "an answer is still open"),
        (Status::OneSided, "only one side is heard"),
    ]
    .into_iter()
    .filter(|(status, _)| number(*status) > 0 || *status == Status::Agreed)
    .enumerate()
    .map(|(n, (status, words))| match n {
        0 => format!("On {} of {} {words}", number(status), count(reported, "issue")),
        _ => format!("on {} {words}", number(status)),
    })
    .collect();
    parts.join("; ") + "."
}
