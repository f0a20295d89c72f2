//! Quotations: straight, curly, single, nested, over paragraphs.

use crate::span::Span;

/// One quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// With its marks.
    pub span: Span,
    /// Without its marks and the white space inside them.
    pub inner: Span,
    /// Whether both marks were found.
    pub closed: bool,
}

/// The outermost quotations of `text`, in order. A mark that is missing does not swallow the text behind its paragraph.
pub fn quotations(text: &str) -> Vec<Quotation> {
    let _ = text;
    Vec::new()
}
