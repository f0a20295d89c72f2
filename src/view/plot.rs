//! Small drawings as SVG. Geometry stands in attributes, colours in the style sheet: a strict policy allows no style here.

use super::Element;
use crate::json;
use crate::reconcile::Status;
use crate::text::concat;

/// The two sizes of the drawing of a status, in its own units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// In a row.
    Row,
    /// In the strip.
    Strip,
}

impl Size {
    /// The width, and the least distance of a dot's centre from the edge.
    const fn width(self) -> (usize, usize) {
        match self {
            Self::Row => (120, 8),
            Self::Strip => (56, 8),
        }
    }
}

/// What a side has on an issue, for the drawing of its status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dot {
    /// A position.
    Held,
    /// No answer yet to what the other side wants.
    Awaited,
    /// Nothing is reported.
    Missing,
}

/// The sides as dots over a line: their distance is the status. It adds nothing to the words, so it is hidden from readers
/// of the words.
pub fn gap(status: Option<Status>, dots: &[Dot], size: Size) -> Element {
    let (width, edge) = size.width();
    let widest = width - 2 * edge;
    let touching = widest.min(13 * dots.len().saturating_sub(1));
    let spread = match status {
        Some(Status::Agreed) => touching,
        Some(Status::PartlyAgreed) => touching + (widest - touching) / 3,
        _ => widest,
    };
    let open = matches!(status, Some(Status::Unanswered | Status::OneSided) | None);
    let line = Element::new("line").class(if open { "rule open" } else { "rule" }).attribute("x1", edge.to_string());
    let line = line.attribute("x2", (width - edge).to_string()).attribute("y1", "8").attribute("y2", "8");
    let start = (width - spread) / 2;
    let steps = dots.len().saturating_sub(1).max(1);
    let drawn = dots.iter().enumerate().filter(|(_, dot)| **dot != Dot::Missing);
    Element::new("svg")
        .class("gap")
        .attribute("viewBox", concat(&["0 0 ", &width.to_string(), " 16"]))
        .attribute("aria-hidden", "true")
        .child(line)
        .children(drawn.map(|(i, dot)| mark(start + spread * i / steps, i, *dot)))
}

/// The class that gives a side its colour: `s1` for the first.
pub fn class(index: usize) -> &'static str {
    ["s1", "s2", "s3", "s4"].get(index % 4).copied().unwrap_or_default()
}

/// The mark of side `index`: told apart by shape as well as by colour. The first is filled, the second open, the third a
/// square, the fourth an open square.
fn mark(x: usize, index: usize, dot: Dot) -> Element {
    let names = concat(&[class(index), if dot == Dot::Awaited { " awaited" } else { "" }]);
    match index % 4 {
        0 => circle(x, "6"),
        1 => circle(x, "5"),
        _ => {
            let corner = x.saturating_sub(5).to_string();
            let square = Element::new("rect").attribute("x", corner).attribute("y", "3");
            square.attribute("width", "10").attribute("height", "10")
        }
    }
    .class(names)
}

fn circle(x: usize, radius: &'static str) -> Element {
    Element::new("circle").attribute("cx", x.to_string()).attribute("cy", "8").attribute("r", radius)
}

/// The mark of a side alone, as the key to the drawings.
pub fn key(index: usize) -> Element {
    let svg = Element::new("svg").class("key").attribute("viewBox", "0 0 16 16").attribute("aria-hidden", "true");
    svg.child(mark(8, index, Dot::Held))
}

/// Where a reported number reaches.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Value {
    /// The lower bound; none where there is only an upper one.
    pub low: Option<f64>,
    /// The upper bound; none where there is only a lower one.
    pub high: Option<f64>,
    /// Whether it is meant about so.
    pub about: bool,
}

/// The range of a plot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The value at the start.
    pub from: f64,
    /// The value at the end.
    pub to: f64,
}

impl Scale {
    /// A scale from nought to a round number above the greatest value; from below nought where there are such values. Of
    /// whole values the line in the middle stands for a whole one too: there are no two and a half time zones.
    /// None where there is no value to show, or all of them are nought.
    pub fn of(values: impl Iterator<Item = Value>) -> Option<Self> {
        let numbers = values.flat_map(|value| [value.low, value.high]).flatten().filter(|n| n.is_finite());
        let (least, greatest, whole) =
            numbers.fold((0.0_f64, 0.0_f64, true), |(a, b, whole), n| (a.min(n), b.max(n), whole && n.fract() == 0.0));
        let (from, to) = (-round_up(-least), round_up(greatest));
        let halves = |to: &f64| whole && ((from + to) / 2.0).fract() != 0.0;
        let to = [to, round_up(to + 0.5), round_up(to + 1.0)].into_iter().find(|to| !halves(to)).unwrap_or(to);
        (greatest > least).then_some(Self { from, to })
    }

    /// How far along the scale a value lies, in percent, to a tenth; 3 to 93 so that marks and arrows have room. The style
    /// sheet draws the scale's lines at 3, 48 and 93.
    fn at(self, value: f64) -> f64 {
        let share = (value - self.from) / (self.to - self.from);
        ((3.0 + share.clamp(0.0, 1.0) * 90.0) * 10.0).round() / 10.0
    }
}

/// The least of 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten that is not below `value`.
fn round_up(value: f64) -> f64 {
    if value <= 0.0 {
        return 0.0;
    }
    let power = 10.0_f64.powi(value.log10().floor() as i32);
    let steps = [1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];
    steps.iter().map(|step| step * power).find(|round| *round >= value * (1.0 - 1e-9)).unwrap_or(value)
}

/// A reported number on the scale, with one mark for each report that gives it: a dot, a bar for a range, an arrow for a
/// bound. The scale is in percent of the width, so that it fits any width without distortion.
pub fn number(scale: Scale, value: Value, reports: usize) -> Element {
    let reports = reports.clamp(1, 8);
    let height = 26.max(10 * reports + 6);
    let svg = Element::new("svg").attribute("width", "100%").attribute("height", height.to_string());
    let first = height as f64 / 2.0 - 5.0 * (reports - 1) as f64;
    let marks = (0..reports).filter_map(|i| reported(scale, value, first + 10.0 * i as f64));
    Element::new("span").class("plot").attribute("aria-hidden", "true").child(svg.children(marks))
}

fn reported(scale: Scale, value: Value, y: f64) -> Option<Element> {
    let group = Element::new("g").class(if value.about { "mark about" } else { "mark" });
    let dot = |x: f64| {
        Element::new("circle").attribute("cx", percent(x)).attribute("cy", json::decimal(y)).attribute("r", "4.5")
    };
    // Drawn in a viewport of its own, so that an arrow keeps its size whatever the width.
    let arrow = |x: f64, path: &str| {
        let viewport = Element::new("svg").attribute("x", percent(x)).attribute("y", json::decimal(y));
        viewport
            .attribute("overflow", "visible")
            .child(Element::new("path").class("arrow").attribute("d", path.to_string()))
    };
    Some(match (value.low, value.high) {
        (Some(low), Some(high)) if low == high => group.child(dot(scale.at(low))),
        (Some(low), Some(high)) => {
            let (from, to) = (scale.at(low), scale.at(high));
            let bar = Element::new("line").class("range").attribute("x1", percent(from)).attribute("x2", percent(to));
            group
                .child(bar.attribute("y1", json::decimal(y)).attribute("y2", json::decimal(y)))
                .child(dot(from))
                .child(dot(to))
        }
        (Some(low), None) => group.child(arrow(scale.at(low), "M4 0h14m-4-3.5 4 3.5-4 3.5")).child(dot(scale.at(low))),
        (None, Some(high)) => {
            group.child(arrow(scale.at(high), "M-4 0h-14m4-3.5-4 3.5 4 3.5")).child(dot(scale.at(high)))
        }
        (None, None) => return None,
    })
}

fn percent(value: f64) -> String {
    // A hundredth of a percent is less than a pixel.
    json::decimal((value * 100.0).round() / 100.0) + "%"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_end_on_round_numbers() {
        for (value, expected) in [(11_900.0, 12_000.0), (6_000.0, 6_000.0), (1.0, 1.0), (0.3, 0.3), (97.0, 100.0)] {
            assert!((round_up(value) - expected).abs() < expected * 1e-6, "{value}: {}", round_up(value));
        }
        let at = |low| Value { low: Some(low), high: None, about: false };
        assert_eq!(Scale::of([at(0.0)].into_iter()), None);
        assert_eq!(Scale::of([at(f64::INFINITY)].into_iter()), None);
        assert_eq!(Scale::of([at(-30.0), at(5.0)].into_iter()), Some(Scale { from: -30.0, to: 6.0 }));
        for (greatest, to) in [(5.0, 6.0), (1.0, 2.0), (15.0, 20.0), (25.0, 30.0), (12.0, 12.0), (2.5, 2.5)] {
            assert_eq!(Scale::of([at(greatest)].into_iter()), Some(Scale { from: 0.0, to }));
        }
    }

    #[test]
    fn the_distance_is_the_status() {
        let distance = |status| {
            let svg = gap(Some(status), &[Dot::Held, Dot::Held], Size::Row);
            let centres: Vec<f64> = svg
                .children
                .iter()
                .filter_map(|node| match node {
                    super::super::Node::Element(e) => e.get("cx")?.parse().ok(),
                    super::super::Node::Text(_) => None,
                })
                .collect();
            centres[1] - centres[0]
        };
        assert!(distance(Status::Agreed) < distance(Status::PartlyAgreed));
        assert!(distance(Status::PartlyAgreed) < distance(Status::Opposed));
    }

    #[test]
    fn a_side_without_report_has_no_dot() {
        let svg = gap(Some(Status::OneSided), &[Dot::Missing, Dot::Held], Size::Strip);
        assert_eq!(svg.children.len(), 2, "the line and one dot");
    }

    #[test]
    fn many_reports_stay_within_bounds() {
        let value = Value { low: Some(1.0), high: None, about: true };
        let svg = number(Scale { from: 0.0, to: 2.0 }, value, 100_000);
        assert!(super::super::html::html(&svg).len() < 4_000);
    }
}
