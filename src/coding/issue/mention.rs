//! Mentions: words of a sentence that name an issue, and how surely.

use super::super::phrase::Places;

/// One mention of an issue: its words lie within `start..end`.
#[derive(Clone, Debug)]
pub(in super::super) struct Mention {
    pub issue: usize,
    pub start: usize,
    pub end: usize,
    /// The words of the keyword's parts, each a range.
    pub parts: Places,
    /// How surely its words mean the issue.
    pub sure: Sure,
}

/// How surely words mean an issue, from the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) enum Sure {
    /// A verb of paying, or a unit, which may be for anything.
    Paid,
    /// They refer back, or are a hint or other words for a plain issue.
    Hinted,
    /// A keyword of an issue that its author has told in few words.
    Plain,
    /// Words of an issue that its author has told in many.
    Told,
}
