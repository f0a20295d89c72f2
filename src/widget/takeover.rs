//! Taking over a tree: the same nodes, whether the page brought them or the widget built them. What script adds is added
//! here (roles, what is hidden, what is pressed), so that both kinds end alike.

use super::dom::{all, flag, folded, set, value, within};
use super::state::{Row, State};
use crate::text::concat;
use wasm_bindgen::JsCast;
use web_sys::{DocumentFragment, Element, HtmlInputElement, HtmlSelectElement};

/// What can be focused with the keyboard in a panel; a panel without any is focused itself.
const FOCUSABLE: &str = "a[href],button,input,select,summary,[tabindex]";

/// What the tree holds, by its ids.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The views, in the order of their tabs.
    pub views: Vec<String>,
    /// The rows, in order.
    pub rows: Vec<Row>,
    /// The sides, in the order in which they stand.
    pub sides: Vec<String>,
}

/// Makes the tabs tabs, and notes what there is.
pub fn take(root: &DocumentFragment) -> Facts {
    let views = tabs(root);
    let mut sides: Vec<String> = Vec::new();
    for side in all(root, "[data-side]").iter().map(|side| value(side, "data-side")) {
        if !sides.contains(&side) {
            sides.push(side);
        }
    }
    for control in all(root, "[disabled]") {
        flag(&control, "disabled", false);
    }
    for tree in all(root, "[data-visavis]") {
        set(&tree, "data-state", "ready");
    }
    Facts { views, rows: all(root, "[data-issue]").iter().map(row).collect(), sides }
}

/// Tabs and panels as the ARIA Authoring Practices have them.
fn tabs(root: &DocumentFragment) -> Vec<String> {
    for list in all(root, "[data-tabs]") {
        set(&list, "role", "tablist");
        within(&list, "li").iter().for_each(|item| set(item, "role", "none"));
    }
    let mut views = Vec::new();
    for tab in all(root, "[data-tabs] [data-view]") {
        let view = value(&tab, "data-view");
        set(&tab, "role", "tab");
        set(&tab, "id", &concat(&["tab-", &view]));
        set(&tab, "aria-controls", &concat(&["panel-", &view]));
        views.push(view);
    }
    for panel in all(root, "[data-panel]") {
        let view = value(&panel, "data-panel");
        set(&panel, "role", "tabpanel");
        set(&panel, "id", &concat(&["panel-", &view]));
        set(&panel, "aria-labelledby", &concat(&["tab-", &view]));
        settle(&panel, false);
    }
    views
}

/// A view that was filled in: its sides `swapped` as they are in the others, and the keyboard's way into it.
pub fn settle(panel: &Element, swapped: bool) {
    if swapped {
        swap(within(panel, "[data-side]"));
    }
    flag(panel, "tabindex", false);
    if within(panel, FOCUSABLE).is_empty() {
        set(panel, "tabindex", "0");
    }
}

fn row(element: &Element) -> Row {
    Row {
        issue: value(element, "data-issue"),
        status: value(element, "data-status"),
        group: element
            .closest("[data-group]")
            .ok()
            .flatten()
            .map(|group| value(&group, "data-group"))
            .unwrap_or_default(),
        memorandum: element.has_attribute("data-memorandum"),
        words: folded(element.text_content().unwrap_or_default()),
    }
}

/// Brings the tree from `before` to what `state` says. `before` is none for a tree just taken over.
pub fn apply(root: &DocumentFragment, facts: &Facts, before: Option<&State>, state: &State) {
    show_view(root, facts, state);
    show_rows(root, facts, state);
    show_controls(root, state);
    if before.is_some_and(|before| before.swapped) != state.swapped {
        for tree in all(root, "[data-visavis]") {
            flag(&tree, "data-swapped", state.swapped);
        }
        swap(all(root, "[data-side]"));
    }
    open(root, before.map_or("", |before| &before.issue), &state.issue);
}

/// Opens the row that is gone to; where it was closed again, closes it.
fn open(root: &DocumentFragment, before: &str, issue: &str) {
    if before == issue {
        return;
    }
    let opened = !issue.is_empty();
    for row in all(root, "[data-issue]") {
        if value(&row, "data-issue") == if opened { issue } else { before } {
            flag(&row, "open", opened);
        }
    }
}

fn show_view(root: &DocumentFragment, facts: &Facts, state: &State) {
    let shown = if state.view.is_empty() { facts.views.first() } else { Some(&state.view) };
    for tab in all(root, "[data-tabs] [data-view]") {
        let selected = Some(&value(&tab, "data-view")) == shown;
        set(&tab, "aria-selected", if selected { "true" } else { "false" });
        set(&tab, "tabindex", if selected { "0" } else { "-1" });
    }
    for panel in all(root, "[data-panel]") {
        flag(&panel, "hidden", Some(&value(&panel, "data-panel")) != shown);
    }
}

fn show_rows(root: &DocumentFragment, facts: &Facts, state: &State) {
    let mut any = false;
    for (element, row) in all(root, "[data-issue]").iter().zip(&facts.rows) {
        let shown = state.shows(row);
        flag(element, "hidden", !shown);
        any |= shown;
    }
    for group in all(root, "[data-group]") {
        flag(&group, "hidden", within(&group, "[data-issue]:not([hidden])").is_empty());
    }
    for empty in all(root, "[data-empty]") {
        flag(&empty, "hidden", any || facts.rows.is_empty());
    }
}

fn show_controls(root: &DocumentFragment, state: &State) {
    for control in all(root, "[data-action]") {
        let pressed = match value(&control, "data-action").as_str() {
            "status" => value(&control, "data-value") == state.status,
            "memoranda" => state.memoranda,
            "swap" => state.swapped,
            _ => continue,
        };
        set(&control, "aria-pressed", if pressed { "true" } else { "false" });
    }
    for select in all(root, "select[data-action=group]").iter().map(JsCast::unchecked_ref::<HtmlSelectElement>) {
        if select.value() != state.group {
            select.set_value(&state.group);
        }
    }
    for input in all(root, "input[data-action=find]").iter().map(JsCast::unchecked_ref::<HtmlInputElement>) {
        if words(input) != state.find {
            input.set_value(&state.find);
        }
    }
}

/// What is written in a search field, folded.
pub fn words(input: &HtmlInputElement) -> String {
    folded(input.value())
}

/// Swaps these sides wherever they stand next to each other: in the order of the tree too, so that what is heard is what
/// is seen. Each takes the other's place; what stands between them stays.
fn swap(sides: Vec<Element>) {
    // Each parent once, found before anything moves.
    let firsts = sides.into_iter().filter(|side| {
        let before = |element: &Element| element.previous_element_sibling();
        !std::iter::successors(before(side), before).any(|other| other.has_attribute("data-side"))
    });
    for parent in firsts.filter_map(|first| first.parent_element()).collect::<Vec<_>>() {
        let sides = within(&parent, ":scope > [data-side]");
        let Some(document) = parent.owner_document() else { continue };
        // A marker holds each side's place while they move.
        let places: Vec<_> = sides.iter().map(|_| document.create_text_node("")).collect();
        for (side, place) in sides.iter().zip(&places) {
            let _ = side.replace_with_with_node_1(place);
        }
        for (side, place) in sides.iter().rev().zip(&places) {
            let _ = place.replace_with_with_node_1(side);
        }
    }
}
