//! A noun for what somebody answers, beside the answer itself: "Her reply was brief: no", "'Never,' was the answer from the
//! port".

use super::super::word::{Sets, Tag};
use super::Analysis;

impl Analysis<'_> {
    /// The noun group that is called an answer, and where what is answered begins: behind a colon, or with the sentence where
    /// that is a quotation which the group closes.
    pub fn reply(&self) -> Option<(usize, usize)> {
        if !self.has(Sets::REPLIES) {
            return None;
        }
        let mut groups = self.parse.chunks.iter().enumerate();
        groups.find_map(|(chunk, group)| {
            self.in_set(group.head, Sets::REPLIES).then_some(())?;
            let leads =
                || self.words.iter().position(|word| word.tag == Tag::Colon).filter(|colon| *colon >= group.end);
            // Of a quotation that is told of it, whatever stands between; else of nothing but the group itself.
            let own = |colon: usize| {
                let mut before = self.parse.verbs.iter().filter(|verb| verb.start < colon);
                before.all(|verb| verb.subject == Some(chunk) || verb.end <= group.start && self.gives(verb.head))
            };
            let colon = leads().filter(|colon| self.tag(colon + 1) == Tag::Quote || own(*colon));
            let closes = || {
                let verb = self.parse.verbs.iter().find(|verb| verb.end == group.start)?;
                let quoted = verb.start > 2 && self.tag(verb.start - 1) == Tag::Quote && self.tag(0) == Tag::Quote;
                (quoted && self.tag(verb.head) == Tag::Be).then_some(0)
            };
            Some((chunk, colon.map(|colon| colon + 1).or_else(closes)?))
        })
    }

    /// Whether the verb is one by which somebody has an answer or gives it.
    pub fn gives(&self, head: usize) -> bool {
        matches!(self.base(head), "give" | "have" | "offer" | "send" | "deliver" | "return" | "issue")
    }
}
