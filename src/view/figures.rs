//! The second view: what numbers the reports give, drawn, in words, and whether they fit. Conflicts first.

use super::evidence::{marked, source, ways};
use super::plot::{self, Scale, Value};
use super::words::fill;
use super::{Element, Page};
use crate::index::sorted;
use crate::language::Qualifier;
use crate::reconcile::{FigureReport, FigureValue, Verdict};
use crate::text::{concat, join};

/// All figures. Those that one report alone gives, and once, come last and short: there is nothing to compare.
pub(super) fn figures(page: &Page) -> Element {
    let figures = &page.comparison.figures;
    if figures.is_empty() {
        return Element::new("p").class("note").text(page.words.no_figures());
    }
    let (single, several): (Vec<_>, Vec<_>) = figures.iter().partition(|figure| figure.values.len() < 2);
    let verdict = |place: usize| several.get(place).map(|figure| figure.verdict);
    let conflicts_first = sorted(several.len(), &|a, b| verdict(a) > verdict(b));
    let singles = (!single.is_empty()).then(|| {
        let rows = single.iter().map(|figure| {
            let values = values(page, figure, None);
            Element::new("li")
                .child(page.labelled(Element::new("p").class("measure")).text(&figure.label))
                .children(values)
        });
        let heading = page.heading(2).class("group-name").text(page.words.single_figures());
        Element::new("section").class("singles").child(heading).child(list("single").children(rows))
    });
    Element::new("div")
        .class("figures")
        .child(Element::new("p").class("note").text(page.words.figures_note()))
        .children(conflicts_first.into_iter().filter_map(|place| Some(compared(page, several.get(place)?))))
        .child(singles)
}

/// A list which stays one for screen readers, whatever its style.
fn list(class: &'static str) -> Element {
    Element::new("ul").class(class).attribute("role", "list")
}

/// One figure: its verdict and reason, its scale and its values.
fn compared(page: &Page, figure: &FigureReport) -> Element {
    let scale = Scale::of(figure.values.iter().map(plotted));
    let heading = page.labelled(page.heading(2).class("measure")).text(&figure.label);
    let verdict = Element::new("p")
        .class("verdict")
        .child(sign(figure.verdict))
        .child(Element::new("b").text(concat(&[page.words.verdict(figure.verdict), "."])))
        .text(" ")
        .child(super::reason::of_figure(page, figure));
    let rows = values(page, figure, scale).into_iter().map(|value| Element::new("li").child(value));
    Element::new("section")
        .class("figure")
        .attribute("part", "figure")
        .attribute("data-measure", figure.measure.clone())
        .attribute("data-verdict", verdict_name(figure.verdict))
        .child(heading)
        .child(verdict)
        .child(scale.map(|scale| axis(page, scale, figure.unit.as_deref())))
        .child(list("values").children(rows))
}

fn verdict_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Consistent => "consistent",
        Verdict::Compatible => "compatible",
        Verdict::Conflict => "conflict",
    }
}

/// The verdict as a sign: equal, nearly equal, unequal. The words beside it say the same.
fn sign(verdict: Verdict) -> Element {
    let path = match verdict {
        Verdict::Consistent => "M3 6h10M3 10h10",
        Verdict::Compatible => "M3 7c2-3 4-3 5-1s3 2 5-1M3 12c2-3 4-3 5-1s3 2 5-1",
        Verdict::Conflict => "M3 6h10M3 10h10M11 2 5 14",
    };
    let svg = Element::new("svg").class("sign").attribute("viewBox", "0 0 16 16").attribute("aria-hidden", "true");
    svg.child(Element::new("path").attribute("d", path))
}

/// What is counted, and the numbers at the ends and the middle of the scale.
fn axis(page: &Page, scale: Scale, unit: Option<&str>) -> Element {
    let middle = (scale.from + scale.to) / 2.0;
    let ticks = [scale.from, middle, scale.to].map(|tick| {
        let number = page.words.number(tick);
        Element::new("span").text(if unit == Some("%") { fill(page.words.percent(), &[&number]) } else { number })
    });
    // Of an ordinal, a year or a share the number is all there is to say.
    let unit = unit.filter(|unit| !matches!(*unit, "%" | "ordinal" | "year"));
    let unit = unit.map(|unit| Element::new("bdi").class("unit").text(unit));
    let axis = Element::new("div").class("axis").attribute("aria-hidden", "true");
    axis.child(unit).child(Element::new("div").class("ticks").children(ticks))
}

fn plotted(value: &FigureValue) -> Value {
    let (low, high) = match value.qualifier {
        Qualifier::MoreThan | Qualifier::AtLeast => (value.low.or(value.high), None),
        Qualifier::UpTo => (None, value.high.or(value.low)),
        Qualifier::Exact | Qualifier::About | Qualifier::Nearly => (value.low.or(value.high), value.high.or(value.low)),
    };
    Value { low, high, about: matches!(value.qualifier, Qualifier::About | Qualifier::Nearly) }
}

/// The values, those that say the same of the same together; each opens to its sentences.
fn values(page: &Page, figure: &FigureReport, scale: Option<Scale>) -> Vec<Element> {
    let same = |a: &FigureValue, b: &FigureValue| {
        (a.low, a.high, a.qualifier, &a.scope, &a.attributed_to)
            == (b.low, b.high, b.qualifier, &b.scope, &b.attributed_to)
    };
    let mut rows: Vec<Vec<&FigureValue>> = Vec::new();
    for value in &figure.values {
        match rows.iter_mut().find(|row| row.first().is_some_and(|first| same(first, value))) {
            Some(row) => row.push(value),
            None => rows.push(vec![value]),
        }
    }
    rows.iter().filter_map(|row| Some(given(page, row.first()?, row, scale))).collect()
}

/// A value, who gives it, and the sentences which do.
fn given(page: &Page, value: &FigureValue, all: &[&FigureValue], scale: Option<Scale>) -> Element {
    let mut facts = Element::new("span").class("facts").child(Element::new("b").text(number_words(page, value)));
    if let Some(scope) = &value.scope {
        facts = facts.text(" ").child(Element::new("bdi").class("scope").text(scope));
    }
    let reports = page.numbers(&mut all.iter().map(|value| value.article.as_str()));
    let count = page.words.fill_count(
        page.words.reports(),
        page.reports(),
        &[&page.words.number(reports.len() as f64), &page.words.number(page.reports() as f64)],
    );
    let mut meta = Element::new("span").class("meta");
    if let Some(who) = &value.attributed_to {
        meta = meta.child(Element::new("bdi").text(who)).text(super::DOT);
    }
    let facts = facts.text(" ").child(meta.text(count));
    let plot = scale.map(|scale| plot::number(scale, plotted(value), reports.len()));
    Element::new("details")
        .class("value")
        .child(Element::new("summary").child(facts).child(plot))
        .children(all.iter().map(|value| passage(page, value)))
}

/// The words of the number as the article has them; else the number itself.
fn number_words(page: &Page, value: &FigureValue) -> String {
    let article = page.article(&value.article);
    let words = article.map(|(_, article)| value.mark.of(&article.text)).filter(|words| !words.is_empty());
    if let Some(words) = words {
        return join(&words.split_whitespace().collect::<Vec<_>>(), " ");
    }
    super::reason::number(page, value, None)
}

/// The sentence that gives a value.
fn passage(page: &Page, value: &FigureValue) -> Element {
    let quote = page.verbatim("blockquote").nodes(marked(&value.quote, value.span, &[value.mark]));
    let mut cite = Element::new("p").class("cite");
    if let Some((number, article)) = page.article(&value.article) {
        cite = cite.nodes(source(page, number, article, page.entry_time(article, value.entry)));
        cite = cite.child(ways(page, number, article, value.span, &value.quote, true));
    }
    Element::new("div").class("passage").attribute("part", "passage").child(quote).child(cite)
}
