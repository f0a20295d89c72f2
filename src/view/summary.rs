//! What stands above: the title, the summary in words, the strip of statuses, the tabs and tools.

use super::words::fill;
use super::{Element, Page, VIEWS, plot};
use crate::reconcile::Status;
use crate::text::{concat, join};

/// The order of the strip: from agreed to opposed.
const ORDER: [Option<Status>; 6] = [
    Some(Status::Agreed),
    Some(Status::PartlyAgreed),
    Some(Status::Unanswered),
    Some(Status::OneSided),
    None,
    Some(Status::Opposed),
];

/// The order of the summary.
const CLAUSES: [Option<Status>; 6] = [
    Some(Status::Agreed),
    Some(Status::PartlyAgreed),
    Some(Status::Opposed),
    Some(Status::Unanswered),
    Some(Status::OneSided),
    None,
];

/// The status as attributes name it.
pub(super) fn status_name(status: Option<Status>) -> &'static str {
    match status {
        Some(Status::Agreed) => "agreed",
        Some(Status::PartlyAgreed) => "partly-agreed",
        Some(Status::Opposed) => "opposed",
        Some(Status::OneSided) => "one-sided",
        Some(Status::Unanswered) => "unanswered",
        None => "none",
    }
}

/// The negotiation's name and the title.
pub(super) fn title(page: &Page) -> Element {
    let kicker = page.labelled(Element::new("p").class("kicker")).text(&page.comparison.title);
    let heading = page.heading(0).class("title").attribute("part", "title").text(page.words.heading());
    Element::new("div").class("titles").child(kicker).child(heading)
}

/// The title, the summary and the strip.
pub(super) fn header(page: &Page) -> Element {
    let lede = Element::new("p").class("lede").attribute("part", "lede").text(lede(page));
    Element::new("div").class("head").child(title(page)).child(lede).child(strip(page))
}

/// The summary in words: on how many issues the sides agree, and so on; and from what it was read.
pub(super) fn lede(page: &Page) -> String {
    let words = page.words;
    let issues = &page.comparison.issues;
    let labels: Vec<&str> = page.comparison.sides.iter().map(|side| side.label.as_str()).collect();
    let mut clauses: Vec<String> = Vec::new();
    let mut sides = words.list(&labels);
    for status in CLAUSES {
        let count = issues.iter().filter(|issue| issue.status == status).count();
        if count == 0 {
            continue;
        }
        let mut number = words.numeral(count);
        if clauses.is_empty() {
            number = words.fill_count(words.lede_of(), issues.len(), &[&number, &words.numeral(issues.len())]);
        } else {
            number = fill(words.lede_more(), &[&number]);
            sides = words.they().into();
        }
        clauses.push(fill(words.lede_clause(status), &[&number, &sides]));
    }
    let mut text = capital(&join(&clauses, "; "), words.language());
    if !text.is_empty() {
        text.push_str(". ");
    }
    text + &read_from(page)
}

/// "Read from five reports of 2 June 2025."
fn read_from(page: &Page) -> String {
    let words = page.words;
    let reports = page.comparison.articles.len();
    let dates =
        || page.comparison.articles.iter().filter_map(|article| article.metadata.published.as_deref()?.get(..10));
    let count = words.numeral(reports);
    match (dates().min(), dates().max()) {
        (Some(first), Some(last)) if first == last => {
            words.fill_count(words.lede_read(), reports, &[&count, &words.date(first)])
        }
        (Some(first), Some(last)) => {
            let span = words.dates(first, last);
            words.fill_count(words.lede_read(), reports, &[&count, &span])
        }
        _ => words.fill_count(words.lede_read_undated(), reports, &[&count]),
    }
}

/// The text with its first letter as a capital.
pub(super) fn capital(text: &str, language: &str) -> String {
    let mut chars = text.chars();
    let mut out = String::with_capacity(text.len());
    out.extend(chars.next().map(|first| upper(first, language)));
    out.push_str(chars.as_str());
    out
}

/// A letter's capital, in the scripts of the interface's languages. The standard library's table of all scripts would weigh
/// as much as a whole view.
fn upper(letter: char, language: &str) -> char {
    let by = match letter {
        'i' if language == "tr" => return 'İ',
        'ı' => return 'I',
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' | 'α'..='ρ' | 'σ'..='ω' | 'а'..='я' => 0x20,
        'ѐ'..='џ' => 0x50,
        // Here capital and small letters take turns, the small ones at odd places.
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ѡ'..='ԯ' => u32::from(letter) & 1,
        _ => 0,
    };
    char::from_u32(u32::from(letter) - by).unwrap_or(letter)
}

/// The strip: for each status its issues, each a small drawing of the distance, and a button which filters.
fn strip(page: &Page) -> Element {
    let segments = ORDER.iter().filter_map(|status| segment(page, *status));
    Element::new("div")
        .class("strip")
        .attribute("part", "strip")
        .attribute("role", "group")
        .label(page.words.filter())
        .children(segments)
}

fn segment(page: &Page, status: Option<Status>) -> Option<Element> {
    let issues: Vec<_> = page.comparison.issues.iter().filter(|issue| issue.status == status).collect();
    if issues.is_empty() {
        return None;
    }
    // More than forty drawings say no more than forty.
    let ticks = issues.iter().take(40).map(|issue| {
        Element::new("span").class("tick").child(plot::gap(
            status,
            &super::positions::dots(page, issue),
            plot::Size::Strip,
        ))
    });
    let name = || {
        let count = Element::new("b").text(page.words.number(issues.len() as f64));
        [super::Node::Element(count), super::Node::Text(concat(&[" ", page.words.status(status)]))]
    };
    let button = Element::new("button")
        .attribute("type", "button")
        .attribute("data-script", "")
        .attribute("data-action", "status")
        .attribute("data-value", status_name(status))
        .attribute("aria-pressed", "false")
        .flag("disabled", true)
        .nodes(name());
    let segment = Element::new("div").class("segment");
    Some(
        segment
            .child(Element::new("div").class("ticks").attribute("aria-hidden", "true").children(ticks))
            .child(button)
            .child(Element::new("p").class("plain").nodes(name())),
    )
}

/// The tabs, which without script are links to the views below, and the tools, which need script.
pub(super) fn tabs(page: &Page) -> Element {
    let words = page.words;
    let tab = |name: &'static str| {
        let href = concat(&["#", &page.place(name)]);
        Element::new("a")
            .class("tab")
            .attribute("part", "tab")
            .attribute("href", href)
            .attribute("data-view", name)
            .text(page.label(name))
    };
    let nav = Element::new("nav").class("tabs").attribute("data-tabs", "").label(words.views());
    Element::new("div").class("bar").child(nav.children(VIEWS.map(tab))).child(tools(page))
}

fn tools(page: &Page) -> Element {
    let words = page.words;
    let action = |tag: &'static str, name: &'static str| Element::new(tag).attribute("data-action", name);
    let button = |name: &'static str, label: String| action("button", name).attribute("type", "button").text(label);
    let find = action("input", "find")
        .attribute("type", "search")
        .label(words.find())
        .attribute("placeholder", words.find_short().to_string());
    let groups = super::positions::groups(page);
    let group = (groups.len() > 1).then(|| {
        let option = |value: &str| Element::new("option").attribute("value", value.to_string());
        let named = groups.iter().map(|(name, _)| super::positions::of_group(page, option(name), name));
        let all = option("").text(words.all_groups());
        let select = action("select", "group").label(words.group()).child(all).children(named);
        Element::new("span").class("pick").child(select)
    });
    let documents = super::positions::has_documents(page).then(|| {
        let label = fill(words.document_only(), &[page.document()]);
        button("memoranda", label).attribute("aria-pressed", "false")
    });
    Element::new("div")
        .class("tools")
        .attribute("part", "tools")
        .attribute("data-script", "")
        .attribute("role", "group")
        .label(words.tools())
        .child(find)
        .child(group)
        .child(documents)
        .child(button("swap", words.swap().into()))
        .child(button("link", words.copy_link().into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_begins_with_a_capital() {
        for (small, language, capital_) in [
            ("on two", "en", "On two"),
            ("із двох", "uk", "Із двох"),
            ("єдність", "uk", "Єдність"),
            ("ґанок", "uk", "Ґанок"),
            ("ёлка", "ru", "Ёлка"),
            ("iki", "tr", "İki"),
            ("ışık", "tr", "Işık"),
            ("şart", "tr", "Şart"),
            ("été", "en", "Été"),
            ("Already", "en", "Already"),
            ("17 issues", "en", "17 issues"),
            ("", "en", ""),
        ] {
            assert_eq!(capital(small, language), capital_);
        }
    }
}
