//! Samples that several tests share.
#![allow(dead_code)]

use visavis::article::{Article, ArticleKind, Block, BlockKind, Entry, Metadata};
use visavis::coding::{Antecedent, Because, NameKind, Stance, Via};
use visavis::edition;
use visavis::language::Qualifier;
use visavis::reconcile::{
    Arithmetic, Comparison, Dependence, DependenceReport, Evidence, FigureReport, FigureValue, Ground, IssueReport,
    NameReport, NameVariant, Overtaken, OvertakenReport, Place, PositionReport, SideLabel, SideReport, Sides, Status,
    TimelineReport, Verdict,
};
use visavis::span::Span;

/// A text with all that is hard to write in JSON.
pub const TEXT: &str = "\u{feff}\"Nine per cent\", said Ostby \\ the union’s\tman.\r\n😀\u{1}</script>";

/// A comparison in which every field of every type is filled once and empty once.
pub fn comparison() -> Comparison {
    let because = |full: bool| Because {
        rule: "verb".into(),
        cue: full.then(|| "said".into()),
        source: full.then(|| "Ostby".into()),
        keyword: full.then(|| "per cent".into()),
        antecedent: full.then(|| Antecedent { quote: TEXT.into(), span: Span::new(3, 40), mark: Span::new(4, 8) }),
    };
    let evidence = |full: bool, via| Evidence {
        article: "a".into(),
        quote: TEXT.into(),
        span: Span::new(3, 40),
        marks: if full { vec![Span::new(4, 8), Span::new(9, 12)] } else { vec![] },
        speaker: full.then(|| "Ostby".into()),
        via,
        entry: full.then_some(2),
        time: full.then(|| "15:42".into()),
        days: full.then(|| "2031-02-03/2031-02-09".into()),
        overtaken: full.then_some(1),
        utterance: 7,
        because: because(full),
    };
    let position = |full: bool, stance| PositionReport {
        stance,
        position: full.then(|| "nine".into()),
        label: TEXT.into(),
        verbatim: full,
        memorandum: !full,
        reports: 3,
        utterances: 2,
        sources: 1,
        evidence: [Via::Own, Via::OtherSide, Via::ThirdParty, Via::Reporter].map(|via| evidence(full, via)).into(),
    };
    let stances =
        [Stance::Demands, Stance::Proposes, Stance::Agrees, Stance::Rejects, Stance::Conditions, Stance::Undecided];
    let issue = |status: Option<Status>| IssueReport {
        id: status.map_or("wages".into(), |status| format!("wages-{}", status as u8)),
        label: "Wages".into(),
        group: status.map(|_| "Money".into()),
        status,
        reason: "They differ.".into(),
        rests_on: vec!["a".into()],
        sides: Sides::from([
            ("port".into(), SideReport::default()),
            ("union".into(), SideReport { positions: stances.map(|stance| position(status.is_some(), stance)).into() }),
        ]),
    };
    let value = |full: bool, qualifier| FigureValue {
        article: "a".into(),
        quote: TEXT.into(),
        span: Span::new(3, 40),
        mark: Span::new(4, 8),
        low: full.then_some(6000.0),
        high: full.then_some(0.125),
        qualifier,
        scope: full.then(|| "each side".into()),
        attributed_to: full.then(|| "Ostby".into()),
        entry: full.then_some(0),
    };
    let qualifiers = [
        Qualifier::Exact,
        Qualifier::About,
        Qualifier::AtLeast,
        Qualifier::MoreThan,
        Qualifier::UpTo,
        Qualifier::Nearly,
    ];
    let metadata = Metadata {
        title: Some(TEXT.into()),
        publisher: Some("The Quay".into()),
        published: Some("2031-02-03".into()),
        url: Some("https://example.org/".into()),
        label: Some("our invention".into()),
    };
    let report = |id: &str, kind, metadata| Article {
        id: id.into(),
        kind,
        metadata,
        text: TEXT.into(),
        entries: vec![
            Entry { headline: "One".into(), time: Some("15:42".into()), byline: None, span: Span::new(0, 3) },
            Entry { headline: "Two".into(), time: None, byline: Some("A. Reporter".into()), span: Span::new(3, 9) },
        ],
        blocks: blocks(),
    };
    Comparison {
        version: edition::VERSION,
        title: TEXT.into(),
        label_language: Some("uk".into()),
        document: Some("memorandum".into()),
        sides: ["port", "union"].map(|id| SideLabel { id: id.into(), label: format!("The {id}") }).into(),
        articles: vec![
            report("a", ArticleKind::Article, metadata),
            report("b", ArticleKind::Live, Metadata::default()),
        ],
        issues: [
            None,
            Some(Status::Agreed),
            Some(Status::PartlyAgreed),
            Some(Status::Opposed),
            Some(Status::OneSided),
            Some(Status::Unanswered),
        ]
        .map(issue)
        .into(),
        figures: [
            (Verdict::Consistent, Some(Arithmetic::Same)),
            (Verdict::Consistent, None),
            (Verdict::Compatible, Some(Arithmetic::Sum)),
            (Verdict::Compatible, Some(Arithmetic::Parts)),
            (Verdict::Compatible, Some(Arithmetic::Together)),
            (Verdict::Conflict, Some(Arithmetic::Conflict)),
        ]
        .map(|(verdict, how)| FigureReport {
            measure: "jobs".into(),
            label: "Jobs".into(),
            unit: (verdict == Verdict::Conflict).then(|| "jobs".into()),
            verdict,
            reason: "6,000 is 6,000.".into(),
            ground: how.map(|how| Ground { how, values: vec![0, 1] }),
            values: qualifiers.map(|qualifier| value(qualifier != Qualifier::About, qualifier)).into(),
        })
        .into(),
        names: [NameKind::Person, NameKind::Place, NameKind::Organisation, NameKind::Other]
            .map(|kind| NameReport {
                canonical: "Ostby".into(),
                kind,
                variants: vec![NameVariant { form: "Østby".into(), articles: vec!["a".into(), "b".into()] }],
            })
            .into(),
        timeline: [None, Some(1)]
            .map(|entry| TimelineReport {
                article: "a".into(),
                entry,
                time: entry.map(|_| "15:42".into()),
                at: entry.map(|_| "2031-02-03T15:42".into()),
                headline: "One".into(),
                issues: vec!["wages".into()],
                span: Span::new(0, 3),
            })
            .into(),
        overtaken: [Overtaken::Revised, Overtaken::Happened]
            .map(|how| OvertakenReport {
                how,
                side: "port".into(),
                speaker: (how == Overtaken::Revised).then(|| "Ostby".into()),
                report: place(true),
                by: place(false),
            })
            .into(),
        dependence: [Dependence::Copy, Dependence::Credit]
            .map(|how| DependenceReport {
                how,
                articles: vec!["a".into(), "b".into()],
                source: (how == Dependence::Credit).then(|| "The Wire".into()),
                evidence: vec![place(true), place(false)],
            })
            .into(),
    }
}

fn place(full: bool) -> Place {
    let entry = full.then_some(1);
    Place { article: "a".into(), quote: TEXT.into(), span: Span::new(3, 40), entry, time: full.then(|| "15:42".into()) }
}

/// A block of each kind.
pub fn blocks() -> Vec<Block> {
    let kinds = [
        BlockKind::Headline,
        BlockKind::Subhead,
        BlockKind::Paragraph,
        BlockKind::ListItem,
        BlockKind::Caption,
        BlockKind::Credit,
        BlockKind::Byline,
        BlockKind::Timestamp,
        BlockKind::Label,
        BlockKind::Boilerplate,
    ];
    kinds.map(|kind| Block { kind, span: Span::new(3, 9), entry: kind.is_content().then_some(1) }).into()
}
