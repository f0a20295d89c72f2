//! Writes a tree of elements as HTML text.

use super::Element;

/// The element as HTML, escaped.
pub fn html(element: &Element) -> String {
    let _ = element;
    String::new()
}
