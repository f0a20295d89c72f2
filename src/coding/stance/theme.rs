//! Themes: what a label before a colon or a group at the front says the rest of the sentence is about, where that doesn't
//! name it again ("Wages: the firm offered 4 per cent", "On wages it would not be drawn").

use super::super::analysis::Analysis;
use super::super::clause::Link;
use super::super::issue::Mention;
use super::super::lexicon::{Class, Frame};
use super::super::word::Tag;
use super::{Reading, Rules, Target};

/// The issue that a sentence is labelled with: "Wages: ...".
pub(in crate::coding) fn label<'a>(a: &'a Analysis) -> Option<&'a Mention> {
    let colon = a.words.iter().take(7).position(|w| w.tag == Tag::Colon)?;
    let verbless = a.parse.verbs.iter().all(|v| v.start > colon);
    a.issues.mentions.iter().find(|m| m.end <= colon && m.start < 3 && verbless)
}

impl Rules<'_, '_> {
    /// The theme of the sentence: its issue, its words, and where what it governs begins.
    fn theme(&self) -> Option<(Target, usize)> {
        let target = |m: &Mention| Target {
            issues: vec![m.issue],
            start: m.start,
            end: m.end,
            at: m.end.saturating_sub(1),
            offers: false,
            pronoun: false,
        };
        if let Some(mention) = label(self.a) {
            let colon = self.a.words.iter().position(|w| w.tag == Tag::Colon)?;
            return Some((target(mention), colon + 1));
        }
        let mention = self.a.issues.mentions.first().filter(|m| m.start < 6)?;
        let group = self.a.chunk_of(mention.start).and_then(|c| self.a.parse.chunks.get(c))?;
        let preposition = group.preposition.filter(|p| *p < 3 && self.a.parse.verbs.iter().all(|v| v.start > *p))?;
        let fronted = matches!(self.a.form(preposition), "on" | "about" | "regarding" | "concerning" | "over")
            || matches!(self.a.form(preposition), "for" | "to")
                && preposition > 0
                && self.a.form(preposition - 1) == "as";
        let free = self.a.parse.verb_at.get(mention.start).copied().flatten().is_none();
        (fronted && free).then(|| (target(mention), mention.end))
    }

    /// What verbs without an issue of their own say of the theme. Gives whether any did.
    pub(super) fn theme_rule(&mut self, targets: &[Target]) -> bool {
        let Some((theme, from)) = self.theme() else { return false };
        let mut made = false;
        for index in 0..self.a.parse.verbs.len() {
            let (Some(verb), Some(cue)) = (self.verb(index), self.cue(index)) else { continue };
            let shows = cue.cue.class.stance().or(cue.cue.class.denied()).is_some();
            if verb.start < from || !shows || matches!(verb.link, Link::Adverbial(_) | Link::Relative) && !verb.passive
            {
                continue;
            }
            // A verb that has an issue of its own, or one below it, says it of that.
            let own = targets
                .iter()
                .any(|t| t.start >= from && self.under(self.a.parse.verb_at.get(t.at).copied().flatten(), index));
            if own {
                continue;
            }
            let object = !(verb.passive && cue.start >= verb.head) && cue.cue.frame != Frame::Predicate;
            let at = if object { verb.end } else { verb.start };
            let place = Target { start: at, end: at, at, ..theme.clone() };
            let Some(reading) = self.chain(index, object, &place) else { continue };
            let stance = if self.only_if_after(index) && reading.stance != crate::codebook::Stance::Rejects {
                crate::codebook::Stance::Conditions
            } else {
                reading.stance
            };
            made |= self.make(&theme, &Reading { stance, ..reading });
        }
        let answers: Vec<_> =
            self.a.noun_cues.iter().filter(|n| n.cue.class == Class::Answer && n.start >= from).copied().collect();
        for noun in answers {
            if let Some(chunk) = self.a.chunk_of(noun.start) {
                made |= self.no_answer(&theme, noun, chunk);
            }
        }
        made
    }

    /// Whether the verb at `place` is the one at `index` or stands below it.
    fn under(&self, place: Option<usize>, index: usize) -> bool {
        let mut current = place;
        for _ in 0..6 {
            match current {
                Some(verb) if verb == index => return true,
                Some(verb) => current = self.verb(verb).filter(|v| v.link == Link::Complement).and_then(|v| v.parent),
                None => return false,
            }
        }
        false
    }
}
