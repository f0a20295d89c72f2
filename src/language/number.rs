//! Numbers as news writes them: words, ranges, bounds, money, percentages, ordinals.

use crate::span::Span;
use serde::{Deserialize, Serialize};

/// How exactly a number is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Qualifier {
    /// As it stands, or a range given as such.
    #[default]
    Exact,
    /// "about", "some", "around".
    About,
    /// "at least".
    AtLeast,
    /// "more than", "over".
    MoreThan,
    /// "up to", "at most", "under", "within".
    UpTo,
    /// "nearly", "almost".
    Nearly,
}

/// One quantity.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The words of the number, with qualifier, currency and unit signs.
    pub span: Span,
    /// The lower bound; none where only an upper one is given ("up to 40").
    pub low: Option<f64>,
    /// The upper bound; none where only a lower one is given ("more than 40").
    pub high: Option<f64>,
    /// How exactly it is meant.
    pub qualifier: Qualifier,
    /// The unit where the number itself carries one: `%`, `USD`, `EUR`, `ordinal`; none for a plain count.
    pub unit: Option<&'static str>,
}

/// The quantities of `text`, in order, not overlapping.
pub fn quantities(text: &str) -> Vec<Quantity> {
    let _ = text;
    Vec::new()
}
