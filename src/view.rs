//! The view: a comparison as a tree of elements. Knows wording, order and accessibility; not the DOM.

pub mod element;
pub mod html;

pub use element::{Element, Node};

use crate::reconcile::Comparison;

/// The whole comparison as one tree, the same that is written as HTML at build time and built as DOM in the browser.
pub fn view(comparison: &Comparison) -> Element {
    Element::new("article").text(&comparison.title)
}
