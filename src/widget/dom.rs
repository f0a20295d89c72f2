//! Builds a tree of elements as DOM: elements, attributes and text nodes, never markup, so that no policy is in its way.

use super::state::fold;
use crate::view::{Element, Node};
use js_sys::JsString;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, DocumentFragment, NodeList};

const HTML: &str = "http://www.w3.org/1999/xhtml";
const SVG: &str = "http://www.w3.org/2000/svg";

/// The tree as DOM, not yet anywhere in the document.
pub fn build(document: &Document, tree: &Element) -> Result<web_sys::Element, JsValue> {
    let built = element(document, tree, HTML)?;
    // Texts beside each other are one, and empty ones none, as they are where HTML is parsed.
    built.normalize();
    Ok(built)
}

fn element(document: &Document, tree: &Element, around: &str) -> Result<web_sys::Element, JsValue> {
    let space = if tree.tag == "svg" { SVG } else { around };
    let made = document.create_element_ns(Some(space), tree.tag)?;
    for (name, value) in &tree.attributes {
        if *name != "href" || address(value) {
            made.set_attribute(name, value)?;
        }
    }
    for child in &tree.children {
        match child {
            Node::Element(child) => made.append_child(element(document, child, space)?.as_ref())?,
            Node::Text(text) => made.append_child(document.create_text_node(text).as_ref())?,
        };
    }
    Ok(made)
}

/// Whether a link may go there: a place on the web or in the tree.
fn address(href: &str) -> bool {
    ["#", "http://", "https://"].iter().any(|start| href.starts_with(start))
}

/// The elements in `root` that a selector finds, in the order of the tree; none where the selector is wrong.
#[inline(never)]
pub fn all(root: &DocumentFragment, selector: &str) -> Vec<web_sys::Element> {
    root.query_selector_all(selector).map(list).unwrap_or_default()
}

/// The same within an element.
#[inline(never)]
pub fn within(element: &web_sys::Element, selector: &str) -> Vec<web_sys::Element> {
    element.query_selector_all(selector).map(list).unwrap_or_default()
}

/// The elements of a list. What a selector finds is an element; of which window's kind is not asked, for an element may have
/// been moved from one document into another.
fn list(nodes: NodeList) -> Vec<web_sys::Element> {
    (0..nodes.length()).filter_map(|at| Some(nodes.item(at)?.unchecked_into())).collect()
}

/// A text as [`fold`] wants it, folded. Cases and accents are the browser's to know: their tables would weigh more than all
/// else that is done with words here.
#[inline(never)]
pub fn folded(text: String) -> String {
    fold(&String::from(JsString::from(text).normalize("NFD").to_lower_case()))
}

/// An attribute's value; empty where there is none.
#[inline(never)]
pub fn value(element: &web_sys::Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// Sets an attribute, unless it has that value already: what doesn't change wakes nobody.
#[inline(never)]
pub fn set(element: &web_sys::Element, name: &str, value: &str) {
    if element.get_attribute(name).as_deref() != Some(value) {
        // A name that is written in this crate is never one that the DOM refuses.
        let _ = element.set_attribute(name, value);
    }
}

/// Sets or removes an attribute that stands without a value.
#[inline(never)]
pub fn flag(element: &web_sys::Element, name: &str, on: bool) {
    if on {
        set(element, name, "");
    } else {
        let _ = element.remove_attribute(name);
    }
}
