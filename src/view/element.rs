//! A tree of elements, which is all the view makes: html.rs writes it as text, the widget builds it as DOM.

use std::borrow::Cow;

/// An element or a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// A text, never markup.
    Text(String),
}

/// One element of HTML or SVG.
///
/// ```
/// use visavis::view::{Element, html::html};
/// let line = Element::new("p").class("note").text("a < b");
/// assert_eq!(html(&line), "<p class=\"note\">a &lt; b</p>");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// The tag's name; those of SVG are built in SVG's name space.
    pub tag: &'static str,
    /// The attributes in order.
    pub attributes: Vec<(&'static str, Cow<'static, str>)>,
    /// What it holds.
    pub children: Vec<Node>,
}

impl Element {
    /// An empty element.
    pub fn new(tag: &'static str) -> Self {
        Self { tag, ..Self::default() }
    }

    /// With one more attribute.
    pub fn attribute(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// With a name for those who don't see it.
    pub fn label(self, name: &str) -> Self {
        self.attribute("aria-label", name.to_string())
    }

    /// With its classes.
    pub fn class(self, names: impl Into<Cow<'static, str>>) -> Self {
        self.attribute("class", names)
    }

    /// With an attribute that stands without a value, where `on`.
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        if on { self.attribute(name, "") } else { self }
    }

    /// With one more element in it.
    pub fn child(mut self, child: impl Into<Option<Element>>) -> Self {
        self.children.extend(child.into().map(Node::Element));
        self
    }

    /// With more elements in it.
    pub fn children(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        self.adopt(&mut children.into_iter().map(Node::Element));
        self
    }

    /// With one more text in it.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.children.push(Node::Text(text.into()));
        self
    }

    /// With more nodes in it.
    pub fn nodes(mut self, nodes: impl IntoIterator<Item = Node>) -> Self {
        self.adopt(&mut nodes.into_iter());
        self
    }

    /// Takes nodes in: one loop for all iterators, which in the browser's module stands once and not once an iterator.
    #[inline(never)]
    fn adopt(&mut self, nodes: &mut dyn Iterator<Item = Node>) {
        for node in nodes {
            self.children.push(node);
        }
    }

    /// Whether it is built in the name space of SVG.
    pub fn is_svg(&self) -> bool {
        matches!(self.tag, "svg" | "g" | "line" | "circle" | "rect" | "path")
    }

    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_ref())
    }

    /// All its text, as it would be read.
    pub fn text_content(&self) -> String {
        let mut all = String::new();
        self.collect(&mut all);
        all
    }

    fn collect(&self, all: &mut String) {
        for child in &self.children {
            match child {
                Node::Element(element) => element.collect(all),
                Node::Text(text) => all.push_str(text),
            }
        }
    }
}
