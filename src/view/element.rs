//! A tree of elements, which is all the view makes: html.rs writes it as text, the widget builds it as DOM.

use std::borrow::Cow;
use std::ops::Deref;

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
// One pointer wide: a tree is put together by handing elements on, and in the browser's module each such step would
// otherwise be spelled out field by field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element(Box<Parts>);

/// What an element is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// The tag's name; those of SVG are built in SVG's name space.
    pub tag: &'static str,
    /// The attributes in order.
    pub attributes: Vec<(&'static str, Cow<'static, str>)>,
    /// What it holds.
    pub children: Vec<Node>,
}

impl Deref for Element {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl Element {
    /// An empty element.
    #[inline(never)]
    pub fn new(tag: &'static str) -> Self {
        Self(Box::new(Parts { tag, ..Parts::default() }))
    }

    /// With one more attribute.
    #[inline(never)]
    pub fn attribute(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.0.attributes.push((name, value.into()));
        self
    }

    /// With a name for those who don't see it.
    pub fn label(self, name: &str) -> Self {
        self.attribute("aria-label", name.to_string())
    }

    /// With its classes.
    #[inline(never)]
    pub fn class(self, names: impl Into<Cow<'static, str>>) -> Self {
        self.attribute("class", names)
    }

    /// With an attribute that stands without a value, where `on`.
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        if on { self.attribute(name, "") } else { self }
    }

    /// With one more element in it.
    pub fn child(self, child: impl Into<Option<Element>>) -> Self {
        self.with(child.into())
    }

    #[inline(never)]
    fn with(mut self, child: Option<Element>) -> Self {
        if let Some(child) = child {
            self.0.children.push(Node::Element(child));
        }
        self
    }

    /// With more elements in it.
    pub fn children(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        self.adopt(&mut children.into_iter().map(Node::Element));
        self
    }

    /// With one more text in it.
    #[inline(never)]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.0.children.push(Node::Text(text.into()));
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
            self.0.children.push(node);
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
