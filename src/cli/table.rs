//! A comparison as a table for the terminal.

use super::counted;
use crate::reconcile::{
    Comparison, Dependence, FigureReport, IssueReport, Overtaken, OvertakenReport, PositionReport, SideLabel,
};
use crate::view::{self, words::Words};
use std::collections::BTreeSet;
use words::{length, name_words, place_words, position_words, quoted, status_words, value_words, verdict_words};

mod words;

pub(super) use words::clean;

/// How many positions of a side are shown; the page and the JSON have them all.
const POSITIONS: usize = 3;

/// The width to write for: that of the terminal where it says so, within what reads well.
pub(super) fn width() -> usize {
    std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()).unwrap_or(100).clamp(60, 120)
}

/// The comparison as text, at most `width` characters a line.
pub(super) fn table(comparison: &Comparison, width: usize) -> String {
    let mut page = Page { text: String::new(), width };
    page.line(&comparison.title);
    page.paragraph(0, 0, &summary(comparison));
    let reported: Vec<_> = comparison.issues.iter().filter(|issue| issue.status.is_some()).collect();
    let mut group = None;
    for issue in &reported {
        if group != Some(&issue.group) {
            group = Some(&issue.group);
            page.heading(issue.group.as_deref().unwrap_or("Issues"));
        }
        page.issue(issue, &comparison.sides, comparison.articles.len());
    }
    page.silent(comparison);
    page.figures(comparison);
    page.overtaken(comparison);
    page.dependence(comparison);
    page.text
}

/// Where the sides stand, in a sentence or two, as the page says it.
fn summary(comparison: &Comparison) -> String {
    let lede = view::lede(comparison, &view::Options::default());
    if comparison.issues.iter().any(|issue| issue.status.is_some()) {
        return lede;
    }
    format!("No statements found: nothing in these texts is a position of a side on one of the issues. {lede}")
}

/// The text so far.
struct Page {
    text: String,
    width: usize,
}

impl Page {
    fn line(&mut self, text: &str) {
        self.text += clean(text).trim_end();
        self.text.push('\n');
    }

    /// A text over as many lines as it needs, the first indented by `first`, the others by `rest`.
    fn paragraph(&mut self, first: usize, rest: usize, text: &str) {
        self.hanging(&" ".repeat(first), rest, text);
    }

    /// A text behind what stands before it, its other lines indented by `rest`.
    fn hanging(&mut self, before: &str, rest: usize, text: &str) {
        let mut line = before.to_owned();
        let mut empty = true;
        for word in clean(text).split_whitespace() {
            if !empty && length(&line) + 1 + length(word) > self.width {
                self.line(&line);
                line = " ".repeat(rest);
                empty = true;
            }
            if !empty {
                line.push(' ');
            }
            line += word;
            empty = false;
        }
        self.line(&line);
    }

    fn heading(&mut self, text: &str) {
        self.text.push('\n');
        let name = clean(text).to_uppercase();
        let rule = "─".repeat(self.width.saturating_sub(length(&name) + 1));
        self.line(&format!("{name} {rule}"));
    }

    fn issue(&mut self, issue: &IssueReport, sides: &[SideLabel], articles: usize) {
        self.text.push('\n');
        let status = status_words(issue.status);
        let gap = self.width.saturating_sub(length(&issue.label) + length(&status)).max(2);
        self.line(&format!("{}{}{status}", issue.label, " ".repeat(gap)));
        let name = sides.iter().map(|side| length(&side.label)).max().unwrap_or(0).min(18);
        for side in sides {
            let positions = issue.sides.get(&side.id).map(|report| report.positions.as_slice()).unwrap_or_default();
            if positions.is_empty() {
                self.line(&format!("  {:name$}  {}", side.label, Words::english().not_reported()));
            }
            let shown = most_telling(positions);
            for (at, position) in shown.iter().enumerate() {
                let label = if at == 0 { side.label.as_str() } else { "" };
                let before = format!("  {label:name$}  {:17}", Words::english().stance(position.stance));
                self.hanging(&before, name + 21, &position_words(position, articles));
            }
            if positions.len() > shown.len() {
                let words = Words::english();
                let more = words.count(words.more_positions(), positions.len() - shown.len());
                self.paragraph(name + 4, name + 4, &more);
            }
        }
    }

    /// The issues of which nothing is reported, in one sentence.
    fn silent(&mut self, comparison: &Comparison) {
        let silent: Vec<_> = comparison.issues.iter().filter(|issue| issue.status.is_none()).collect();
        if silent.is_empty() || silent.len() == comparison.issues.len() {
            return;
        }
        let labels: Vec<_> = silent.iter().map(|issue| issue.label.as_str()).collect();
        self.heading("Not reported");
        self.paragraph(0, 0, &labels.join("; "));
    }

    /// What has been overtaken, each with what has overtaken it.
    fn overtaken(&mut self, comparison: &Comparison) {
        if comparison.overtaken.is_empty() {
            return;
        }
        let words = Words::english();
        self.heading(words.overtaken());
        for OvertakenReport { how, report, by, .. } in &comparison.overtaken {
            self.text.push('\n');
            let how = match how {
                Overtaken::Revised => words.revised(),
                Overtaken::Happened => words.happened(),
            };
            self.paragraph(0, 2, &format!("{}: {}", place_words(report, comparison), quoted(&report.quote)));
            self.paragraph(2, 4, &format!("{how} {}: {}", place_words(by, comparison), quoted(&by.quote)));
        }
    }

    /// Which articles depend on each other, and whom they credit.
    fn dependence(&mut self, comparison: &Comparison) {
        if comparison.dependence.is_empty() {
            return;
        }
        self.heading("Where the reports are from");
        self.text.push('\n');
        for report in &comparison.dependence {
            let names: Vec<String> = report.articles.iter().map(|id| name_words(id, comparison)).collect();
            let line = match (&report.source, report.how) {
                (Some(source), Dependence::Credit) => format!("{source} is credited by {}.", names.join("; ")),
                _ => format!("These share long passages and count as one source: {}.", names.join("; ")),
            };
            self.paragraph(0, 2, &line);
        }
    }

    fn figures(&mut self, comparison: &Comparison) {
        let several = |figure: &&FigureReport| figure.values.len() > 1;
        let figures: Vec<_> = comparison.figures.iter().filter(several).collect();
        if figures.is_empty() {
            return;
        }
        self.heading("Figures");
        for figure in &figures {
            self.figure(figure, comparison);
        }
        let single = comparison.figures.len() - figures.len();
        if single > 0 {
            self.text.push('\n');
            let more = counted(single, "more figure is", "more figures are");
            self.paragraph(0, 0, &format!("{more} reported once."));
        }
    }

    fn figure(&mut self, figure: &FigureReport, comparison: &Comparison) {
        self.text.push('\n');
        let verdict = verdict_words(figure.verdict);
        let gap = self.width.saturating_sub(length(&figure.label) + length(&verdict)).max(2);
        self.line(&format!("{}{}{verdict}", figure.label, " ".repeat(gap)));
        let mut told = BTreeSet::new();
        for value in &figure.values {
            let line = value_words(value, figure, comparison);
            if told.insert(line.clone()) {
                self.paragraph(2, 6, &line);
            }
        }
        if !figure.reason.is_empty() {
            self.paragraph(2, 2, &format!("Why: {}", figure.reason));
        }
    }
}

/// The first positions, one of each stance before a second of the same.
fn most_telling(positions: &[PositionReport]) -> Vec<&PositionReport> {
    let mut stances = BTreeSet::new();
    let (firsts, others): (Vec<_>, Vec<_>) = positions.iter().partition(|position| stances.insert(position.stance));
    firsts.into_iter().chain(others).take(POSITIONS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::coding::Stance;
    use crate::reconcile::{SideReport, Sides, Status};

    fn comparison_position() -> PositionReport {
        PositionReport {
            stance: Stance::Demands,
            position: None,
            label: "a pay rise of eight per cent ".repeat(12),
            verbatim: true,
            memorandum: true,
            reports: 1,
            utterances: 1,
            sources: 1,
            evidence: Vec::new(),
        }
    }

    fn comparison() -> Comparison {
        let mut sides = Sides::default();
        sides.insert("dockers".to_owned(), SideReport { positions: vec![comparison_position()] });
        sides.insert("port".to_owned(), SideReport::default());
        let side = |id: &str, label: &str| SideLabel { id: id.into(), label: label.into() };
        Comparison {
            title: "The port strike".into(),
            sides: vec![side("dockers", "The dockers"), side("port", "The port")],
            articles: vec![Article { id: "monday".into(), ..Article::default() }],
            issues: vec![IssueReport {
                id: "pay".into(),
                label: "Pay".into(),
                group: Some("Money".into()),
                status: Some(Status::OneSided),
                reason: "The dockers demand more; no report gives the port's answer.".into(),
                rests_on: vec!["monday".into()],
                sides,
            }],
            ..Comparison::default()
        }
    }

    #[test]
    fn silence_is_not_shown_as_refusal() {
        let text = table(&comparison(), 80);
        assert!(text.contains("The port     not reported"), "{text}");
        assert!(!text.contains("refuses"), "{text}");
    }

    #[test]
    fn no_line_is_wider_than_asked() {
        for width in [60, 80, 120] {
            for line in table(&comparison(), width).lines() {
                assert!(length(line) <= width, "{width}: {line}");
            }
        }
    }

    #[test]
    fn nothing_found_is_said() {
        let empty = Comparison { issues: Vec::new(), ..comparison() };
        assert!(table(&empty, 80).contains("No statements found"));
    }

    #[test]
    fn one_position_of_each_stance_comes_before_a_second_of_the_same() {
        let position = |stance, label: &str| PositionReport { stance, label: label.into(), ..comparison_position() };
        let positions = [
            position(Stance::Demands, "one"),
            position(Stance::Demands, "two"),
            position(Stance::Rejects, "three"),
            position(Stance::Demands, "four"),
        ];
        let labels: Vec<_> = most_telling(&positions).iter().map(|position| position.label.as_str()).collect();
        assert_eq!(labels, ["one", "three", "two"]);
    }
}
