//! The page, in a browser: what is built is what is written as HTML, a tree that came with the page is taken over as it
//! stands, and what a reader does changes what is shown.
#![cfg(target_arch = "wasm32")]

use js_sys::{Object, Reflect};
use visavis::article::{Metadata, read};
use visavis::codebook::Codebook;
use visavis::coding::Coder;
use visavis::edition;
use visavis::reconcile::{Dossier, compare};
use visavis::view::{Element, Options, html::html, view};
use visavis::widget::{Widget, build};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, DocumentFragment, HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("a browser has a document")
}

/// A tree with every hook that the widget looks for.
fn tree() -> Element {
    let tab = |view: &'static str| Element::new("a").attribute("href", "#").attribute("data-view", view).text(view);
    let row = |issue: &'static str, status: &'static str, words: &str| {
        let cell = |side: &'static str| Element::new("div").attribute("data-side", side).text(side);
        Element::new("details")
            .attribute("data-issue", issue)
            .attribute("data-status", status)
            .child(
                Element::new("summary").child(cell("port")).child(Element::new("b").text(issue)).child(cell("union")),
            )
            .child(Element::new("p").text(words))
    };
    let button = |action: &'static str, value: &'static str| {
        Element::new("button").attribute("data-action", action).attribute("data-value", value).text(value)
    };
    Element::new("article")
        .attribute("data-visavis", "")
        .child(Element::new("p").child(button("status", "agreed")).child(button("status", "opposed")))
        .child(Element::new("nav").attribute("data-tabs", "").child(tab("positions")).child(tab("figures")))
        .child(
            Element::new("section")
                .attribute("data-panel", "positions")
                .child(Element::new("input").attribute("type", "search").attribute("data-action", "find"))
                .child(button("memoranda", "m"))
                .child(button("swap", "s"))
                .child(
                    Element::new("section")
                        .attribute("data-group", "Money")
                        .child(row("wages", "opposed", "The union demands nine per cent"))
                        .child(row("pensions", "one-sided", "The Mårker fund").attribute("data-memorandum", "")),
                )
                .child(Element::new("section").attribute("data-group", "Work").child(row(
                    "berths",
                    "agreed",
                    "Both accept",
                )))
                .child(Element::new("p").attribute("data-empty", "").attribute("hidden", "").text("Nothing fits")),
        )
        .child(
            Element::new("section")
                .attribute("data-panel", "figures")
                .child(
                    Element::new("svg")
                        .attribute("viewBox", "0 0 9 9")
                        .child(Element::new("circle").attribute("r", "3"))
                        .child(Element::new("text").text("nine")),
                )
                .child(button("issue", "berths"))
                .child(button("passage", "")),
        )
}

/// A core that speaks English.
fn widget() -> Widget {
    let widget = Widget::new();
    // A line each, without their keys, as the element's script hands them on.
    let lines: Vec<&str> =
        include_str!("../www/words/en.json").lines().filter_map(|line| line.split('"').nth(3)).collect();
    widget.speak(&lines.join("\n"));
    widget
}

/// The tree in a fragment, as in a shadow root.
fn page() -> (DocumentFragment, Widget) {
    let root = document().create_document_fragment();
    root.append_child(&build(&document(), &tree()).expect("builds")).expect("appends");
    let widget = widget();
    widget.take(&root);
    (root, widget)
}

fn find(root: &DocumentFragment, selector: &str) -> web_sys::Element {
    root.query_selector(selector).expect("a selector").unwrap_or_else(|| panic!("no {selector}"))
}

fn shown(root: &DocumentFragment) -> Vec<String> {
    let rows = root.query_selector_all("[data-issue]:not([hidden])").expect("a selector");
    (0..rows.length())
        .filter_map(|at| rows.item(at)?.dyn_into::<web_sys::Element>().ok()?.get_attribute("data-issue"))
        .collect()
}

fn field(record: &Object, name: &str) -> String {
    Reflect::get(record, &name.into()).ok().and_then(|value| value.as_string()).unwrap_or_default()
}

fn click(root: &DocumentFragment, widget: &Widget, selector: &str) -> String {
    widget.ask(&find(root, selector), "click", "").expect("the click asks for something");
    widget.commit(root)
}

#[wasm_bindgen_test]
fn what_is_built_is_what_is_written() {
    let hostile = "</p><script>document.title='x'</script>&amp;\"'";
    let tree = tree().child(Element::new("p").attribute("title", hostile).text(hostile));
    let built = build(&document(), &tree).expect("builds");
    let parsed = document().create_element("div").expect("a div");
    parsed.set_inner_html(&html(&tree));
    let parsed = parsed.first_element_child().expect("one element");
    assert!(built.is_equal_node(Some(&parsed)), "{}\n{}", built.outer_html(), parsed.outer_html());
    assert!(built.query_selector("script").expect("a selector").is_none());
}

/// The page's own tree, from the project's own articles: the same whether it is written and parsed or built.
#[wasm_bindgen_test]
fn the_page_built_is_the_page_written() {
    let codebook = Codebook::from_json(include_str!("../www/codebooks/istanbul-2025.json")).expect("a codebook");
    let coder = Coder::new(&codebook);
    let mut dossier = Dossier::default();
    let reports = [
        include_str!("../www/articles/agency-rewrite.txt"),
        include_str!("../www/articles/al-jazeera-live.txt"),
        include_str!("../www/articles/bbc-live.txt"),
        include_str!("../www/articles/new-spotlight.txt"),
        include_str!("../www/articles/peace-terms.txt"),
    ];
    for (number, text) in reports.iter().enumerate() {
        dossier.add(coder.code(&read(&format!("report-{number}"), text, Metadata::default())));
    }
    let comparison = compare(&dossier, &codebook);
    assert!(!comparison.issues.is_empty() && !comparison.timeline.is_empty());
    let tree = view(&comparison, &Options::default());
    let built = build(&document(), &tree).expect("builds");
    let parsed = document().create_element("div").expect("a div");
    parsed.set_inner_html(&html(&tree));
    assert!(built.is_equal_node(parsed.first_element_child().as_deref()));

    // As an edition it comes back as it was, and so does what is shown.
    let widget = widget();
    let root = document().create_document_fragment();
    widget.edition(&edition::write(&comparison)).expect("an edition");
    widget.show(&root, 2).expect("shows");
    assert_eq!(shown(&root).len(), comparison.issues.len());

    // The views that are not shown are filled in afterwards; then it is the whole.
    let mut filled = 1;
    while widget.fill(&root).expect("fills") {
        filled += 1;
    }
    assert_eq!(filled, 3);
    let whole = |tree: &str| tree.matches('<').count();
    assert_eq!(whole(&find(&root, "[data-visavis]").outer_html()), whole(&built.outer_html()));

    // Every passage opens, at its own words.
    let links = root.query_selector_all("[data-action=passage]").expect("a selector");
    assert!(links.length() > 0);
    for at in 0..links.length() {
        let link: web_sys::Element = links.item(at).expect("a link").unchecked_into();
        let number = |name: &str| link.get_attribute(name).and_then(|value| value.parse().ok()).unwrap_or(usize::MAX);
        let article = link.get_attribute("data-article").unwrap_or_default();
        let pane = widget.pane(&document(), &article, number("data-start"), number("data-end")).expect("builds");
        let pane = pane.expect("an article");
        assert!(pane.query_selector("[data-passage]").expect("a selector").is_some(), "{}", link.outer_html());
    }
    assert!(widget.pane(&document(), "moon", 0, 1).expect("builds").is_none());
}

#[wasm_bindgen_test]
fn what_is_no_edition_leaves_what_was_shown() {
    let (root, widget) = page();
    assert!(widget.edition("<!DOCTYPE html>").is_err());
    widget.show(&root, 2).expect("shows nothing new");
    assert_eq!(shown(&root).len(), 3);
}

#[wasm_bindgen_test]
fn only_web_addresses_become_links() {
    for (href, kept) in
        [("https://example.org/", true), ("#figures", true), ("javascript:alert(1)", false), (" data:,x", false)]
    {
        let link = build(&document(), &Element::new("a").attribute("href", href)).expect("builds");
        assert_eq!(link.has_attribute("href"), kept, "{href}");
    }
}

#[wasm_bindgen_test]
fn taking_over_keeps_every_node_and_what_was_typed() {
    let host = document().create_element("div").expect("a div");
    let root: DocumentFragment =
        host.attach_shadow(&web_sys::ShadowRootInit::new(web_sys::ShadowRootMode::Open)).expect("a root").into();
    root.append_child(&build(&document(), &tree()).expect("builds")).expect("appends");
    let before = root.query_selector_all("*").expect("a selector");
    let input: HtmlInputElement = find(&root, "input").unchecked_into();
    input.set_value("not yet asked");
    let widget = Widget::new();
    widget.take(&root);
    let after = root.query_selector_all("*").expect("a selector");
    assert_eq!(before.length(), after.length());
    for at in 0..before.length() {
        assert!(before.item(at) == after.item(at), "node {at} was replaced");
    }
    assert_eq!(find(&root, "[data-visavis]").get_attribute("data-state").as_deref(), Some("ready"));
    assert_eq!(find(&root, "nav").get_attribute("role").as_deref(), Some("tablist"));
}

#[wasm_bindgen_test]
fn one_panel_is_shown_and_the_arrows_go_round() {
    let (root, widget) = page();
    let panels = |root: &DocumentFragment| {
        ["positions", "figures"].map(|view| !find(root, &format!("[data-panel={view}]")).has_attribute("hidden"))
    };
    assert_eq!(panels(&root), [true, false]);
    let first = find(&root, "[data-view=positions]");
    let asked = widget.ask(&first, "keydown", "ArrowLeft").expect("goes round");
    assert_eq!(field(&asked, "view"), "figures");
    assert_eq!(panels(&root), [true, false], "asking changes nothing");
    widget.commit(&root);
    assert_eq!(panels(&root), [false, true]);
    assert_eq!(find(&root, "[data-view=figures]").get_attribute("aria-selected").as_deref(), Some("true"));
    assert_eq!(find(&root, "[data-view=positions]").get_attribute("tabindex").as_deref(), Some("-1"));
    assert!(widget.ask(&first, "keydown", "x").is_none());
}

#[wasm_bindgen_test]
fn filters_hide_rows_and_empty_groups() {
    let (root, widget) = page();
    assert_eq!(click(&root, &widget, "[data-value=opposed]"), "1 of 3 issues shown.");
    assert_eq!(shown(&root), ["wages"]);
    assert!(find(&root, "[data-group=Work]").has_attribute("hidden"));
    assert_eq!(find(&root, "[data-value=opposed]").get_attribute("aria-pressed").as_deref(), Some("true"));
    assert_eq!(click(&root, &widget, "[data-value=opposed]"), "All 3 issues shown.");

    let input: HtmlInputElement = find(&root, "input").unchecked_into();
    for (words, rows) in [("MARKER", vec!["pensions"]), ("union nine", vec!["wages"]), ("zebra", vec![])] {
        input.set_value(words);
        widget.ask(&input, "input", "").expect("searches");
        widget.commit(&root);
        assert_eq!(shown(&root), rows, "{words}");
        assert_eq!(find(&root, "[data-empty]").has_attribute("hidden"), !rows.is_empty());
    }
    input.set_value("");
    widget.ask(&input, "input", "").expect("searches");
    widget.commit(&root);
    click(&root, &widget, "[data-action=memoranda]");
    assert_eq!(shown(&root), ["pensions"]);
    click(&root, &widget, "[data-action=issue]");
    assert_eq!(shown(&root).len(), 3, "what is gone to is never hidden");
    assert!(find(&root, "[data-issue=berths]").has_attribute("open"));
}

#[wasm_bindgen_test]
fn a_row_opens_and_closes_by_its_summary() {
    let (root, widget) = page();
    click(&root, &widget, "[data-issue=wages] b");
    assert!(find(&root, "[data-issue=wages]").has_attribute("open"));
    assert_eq!(field(&widget.chosen(), "issue"), "wages");
    click(&root, &widget, "[data-issue=wages] b");
    assert!(!find(&root, "[data-issue=wages]").has_attribute("open"));
}

#[wasm_bindgen_test]
fn sides_swap_in_the_tree_and_back() {
    let (root, widget) = page();
    let text = |root: &DocumentFragment| find(root, "[data-issue=wages] summary").text_content().unwrap_or_default();
    assert_eq!(text(&root), "portwagesunion");
    click(&root, &widget, "[data-action=swap]");
    assert_eq!(text(&root), "unionwagesport");
    assert_eq!(field(&widget.chosen(), "sides"), "union port");
    assert!(widget.set(&root, "sides", "port union"));
    assert_eq!(text(&root), "portwagesunion");
}

#[wasm_bindgen_test]
fn bad_attributes_change_nothing() {
    let (root, widget) = page();
    for (name, value) in
        [("view", "charts"), ("issue", "moon"), ("status", "angry"), ("sides", "sea"), ("colour", "red")]
    {
        assert!(!widget.set(&root, name, value), "{name}={value}");
    }
    assert_eq!(shown(&root).len(), 3);
    assert!(widget.set(&root, "view", "figures"));
    assert!(widget.set(&root, "view", ""));
    assert_eq!(field(&widget.chosen(), "view"), "positions");
}

#[wasm_bindgen_test]
fn the_selected_tab_takes_the_focus() {
    let (fragment, widget) = page();
    let host = document().create_element("div").expect("a div");
    document().body().expect("a body").append_child(&host).expect("appends");
    let root = host.attach_shadow(&web_sys::ShadowRootInit::new(web_sys::ShadowRootMode::Open)).expect("a root");
    root.append_child(&fragment).expect("appends");
    assert!(widget.set(&root, "view", "figures"));
    widget.focus(&root, "tab");
    let focused: Option<HtmlElement> = root.active_element().map(JsValue::from).map(JsCast::unchecked_into);
    assert_eq!(focused.and_then(|element| element.get_attribute("data-view")).as_deref(), Some("figures"));
    host.remove();
}
