//! Two issues of which the same words say the same: which of them is meant.

use super::super::issue::Sure;
use super::super::word::{Sets, Tag};
use super::{Draft, Rules};

impl Rules<'_, '_> {
    /// Drops what is said of an issue by which another is only told more fully: "agreed to phase in the levy", "wants
    /// inspectors at the dam". Over forty sets 12 statements of these were right and 48 wrong.
    pub(super) fn drop_added(&mut self) {
        self.drop_where(|rules, draft| rules.drafts.iter().any(|other| rules.is_beside(other, draft)));
    }

    /// Whether the draft's issue only tells more about the other's. The surer one is meant, or else the first.
    fn is_beside(&self, other: &Draft, draft: &Draft) -> bool {
        let said = |d: &Draft| (d.sides, d.stance, d.rule, d.cue);
        let sure = self.sure(draft);
        if other.issue == draft.issue || said(other) != said(draft) || sure == Sure::Told {
            return false;
        }
        let surer = self.sure(other);
        let first = other.keyword.1 <= draft.keyword.0;
        let (from, to) = if first { (other.keyword.1, draft.keyword.0) } else { (draft.keyword.1, other.keyword.0) };
        let clause = (from..to).any(|at| {
            matches!(self.a.tag(at), Tag::Sub | Tag::Rel | Tag::VerbIng)
                || matches!(self.a.form(at), "before" | "after" | "during" | "until" | "since" | "throughout" | "amid")
        });
        // "Apprentices will get a lump sum": what they get is meant.
        let gets = other.rule.starts_with("under") && (from..to).any(|at| self.a.base_in_set(at, Sets::RECEIVES));
        let meant = match first {
            _ if gets => !first,
            true => clause && surer > Sure::Paid || surer >= sure,
            false => (!clause || sure == Sure::Paid) && surer > sure,
        };
        meant && from <= to && !(from..to).any(|at| self.sets_beside(at))
    }

    /// How surely the draft's keyword means its issue.
    fn sure(&self, draft: &Draft) -> Sure {
        let mut mentions = self.a.issues.mentions.iter();
        let named = mentions.find(|m| m.issue == draft.issue && (m.start, m.end) == draft.keyword);
        named.map_or(Sure::Hinted, |m| m.sure)
    }

    /// Whether the word puts what stands behind it side by side with what stands before.
    fn sets_beside(&self, at: usize) -> bool {
        matches!(self.a.tag(at), Tag::Comma | Tag::Conj | Tag::Semicolon | Tag::Colon | Tag::Dash)
            || matches!(self.a.form(at), "nor" | "with" | "without" | "against" | "plus" | "away")
            || self.a.form(at) == "to" && self.refers(at)
    }

    /// "Would put the pay claim to arbitration": what is done with one thing is the other.
    fn refers(&self, to: usize) -> bool {
        let verb = self.a.verb_at(to).and_then(|index| self.verb(index));
        verb.is_some_and(|verb| {
            matches!(self.a.base(verb.head), "put" | "refer" | "submit" | "send" | "take" | "leave")
        })
    }
}
