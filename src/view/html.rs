//! Writes a tree of elements as HTML text.

use super::{Element, Node};

/// Elements which hold nothing and have no end tag.
const VOID: [&str; 5] = ["br", "hr", "img", "input", "link"];

/// The element as HTML, escaped.
///
/// What comes from articles can only ever be text or an attribute's value: no name of a tag or attribute is data.
pub fn html(element: &Element) -> String {
    let mut out = String::new();
    write(element, &mut out);
    out
}

fn write(element: &Element, out: &mut String) {
    out.push('<');
    out.push_str(element.tag);
    for (name, value) in &element.attributes {
        out.push(' ');
        out.push_str(name);
        if !value.is_empty() {
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
    }
    out.push('>');
    if VOID.contains(&element.tag) {
        return;
    }
    for child in &element.children {
        match child {
            Node::Element(child) => write(child, out),
            Node::Text(text) => escape(text, out),
        }
    }
    out.push_str("</");
    out.push_str(element.tag);
    out.push('>');
}

/// Appends `text` with what markup would take for its own escaped. NUL, which HTML has no way to write, becomes U+FFFD.
pub fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            '\0' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_values_are_escaped() {
        let hostile = "</p><script>alert(\"1\")</script>&amp;\0";
        let element = Element::new("p").attribute("title", hostile).text(hostile);
        let escaped = "&lt;/p&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;\u{fffd}";
        assert_eq!(html(&element), format!("<p title=\"{escaped}\">{escaped}</p>"));
    }

    #[test]
    fn void_elements_and_flags() {
        let element =
            Element::new("label").child(Element::new("input").attribute("type", "checkbox").flag("checked", true));
        assert_eq!(html(&element), "<label><input type=\"checkbox\" checked></label>");
    }
}
