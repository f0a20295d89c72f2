//! Sets of words that rules ask for; the words are in `sets.txt`, each set behind its name.

use crate::hash::{Table, flags};
use std::sync::OnceLock;

/// Some sets of words, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::coding) struct Sets(u64);

impl Sets {
    /// Nouns for a text that a side puts on the table.
    pub const DOCUMENTS: Self = Self(1 << 0);
    /// Nouns for a written text, which its side stands behind as a whole.
    pub const PAPERS: Self = Self(1 << 1);
    /// Nouns for those who belong to a side when they are said to be its own.
    pub const PEOPLE: Self = Self(1 << 2);
    /// Nouns for an offer.
    pub const OFFERS: Self = Self(1 << 3);
    /// Nouns for what is asked.
    pub const TERMS: Self = Self(1 << 4);
    /// Nouns for whatever was spoken of.
    pub const MATTERS: Self = Self(1 << 5);
    /// Verbs whose object does what the infinitive behind it says.
    pub const CONTROLS_OBJECT: Self = Self(1 << 6);
    /// Verbs by which somebody comes to have what another has handed over.
    pub const RECEIVES: Self = Self(1 << 7);
    /// Verbs that say nothing of an act by themselves.
    pub const EMPTY: Self = Self(1 << 8);
    /// Nouns for what both sides would sign.
    pub const DEALS: Self = Self(1 << 9);
    /// Verbs that take back, or weaken, what their object names.
    pub const TAKES_BACK: Self = Self(1 << 10);
    /// What one person may be called by an office.
    pub const OFFICES: Self = Self(1 << 11);
    /// Words right before an agency's name that make it a credit.
    pub const CREDITS_BEFORE: Self = Self(1 << 12);
    /// Words right behind an agency's name that make it a credit.
    pub const CREDITS_BEHIND: Self = Self(1 << 13);
    /// Units of time in which a figure may count.
    pub const TIMES: Self = Self(1 << 14);
    /// Words by which a noun group points at what was spoken of.
    pub const POINTING: Self = Self(1 << 15);
    /// Nouns for a part of a text.
    pub const PARTS: Self = Self(1 << 16);
    /// Nouns that name all sides behind "both" or "two".
    pub const BODIES: Self = Self(1 << 17);
    /// Nouns for what a paper holds, in a line that leads to it.
    pub const DIGESTS: Self = Self(1 << 18);
    /// Verbs that bid a listener only to follow: "look", "suppose".
    pub const ASIDES: Self = Self(1 << 19);
    /// Verbs that bid a listener to give something up.
    pub const WAVED_AWAY: Self = Self(1 << 20);
    /// Nouns for what all sides have come together on.
    pub const ACCORDS: Self = Self(1 << 21);
    /// Nouns for those who do alike behind "either" or "both".
    pub const ALIKE: Self = Self(1 << 22);
    /// Nouns for what somebody came for, before it is named.
    pub const THINGS: Self = Self(1 << 23);
    /// Verbs by which somebody comes with something.
    pub const BRINGS: Self = Self(1 << 24);
    /// Nouns for the one opposite, behind "other".
    pub const OPPOSITES: Self = Self(1 << 25);
    /// Nouns for the sides together, where nobody says whose they are.
    pub const TOGETHER: Self = Self(1 << 26);
    /// Nouns for what is only thought of.
    pub const IDEAS: Self = Self(1 << 27);
    /// Verbs that, denied, say that somebody keeps at it.
    pub const KEEPS_AT: Self = Self(1 << 28);
    /// Verbs by which somebody gives a view of what is said beside them: "as the port sees it".
    pub const VIEWS: Self = Self(1 << 29);
    /// Words that say that the sides are apart: "split on", "the rift over".
    pub const PARTED: Self = Self(1 << 30);
    /// Words by which something asked for is more of what there is: "another round".
    pub const MORE: Self = Self(1 << 31);
    /// Nouns for a paper that one side may have written alone.
    pub const ONES_PAPER: Self = Self(1 << 32);
    /// Nouns for what a draft is a draft of.
    pub const DRAFTED: Self = Self(1 << 33);
    /// Verbs by which somebody hands over or makes known a paper of its own.
    pub const HANDS: Self = Self(1 << 34);
    /// Verbs whose object, or place, says what their subject holds: "adopted a motion demanding", "came to the table demanding".
    pub const COMES_WITH: Self = Self(1 << 35);
    /// What those do who have not come together.
    pub const TALKS: Self = Self(1 << 36);
    /// Verbs that say what a deal holds, or what becomes of a thing by it.
    pub const HOLDS: Self = Self(1 << 37);
    /// Verbs by which a deal comes about.
    pub const MAKES_DEALS: Self = Self(1 << 38);
    /// What deals are called that are not made, or were made long ago.
    pub const UNMADE: Self = Self(1 << 39);
    /// Those whose trade it is to say what others will or should do.
    pub const ONLOOKERS: Self = Self(1 << 40);
    /// Those whom somebody serves, pays or stands against, and who don't speak for him.
    pub const OUTSIDERS: Self = Self(1 << 41);
    /// Words without which nothing is limited to a condition: "only if", "unless".
    pub const LIMITS: Self = Self(1 << 42);
    /// Words without which nothing stands under a condition: "if", "as soon as".
    pub const IFS: Self = Self(1 << 43);
    /// Without which nothing is done "at no price", and none are counted.
    pub const NO: Self = Self(1 << 44);
    pub const COLON: Self = Self(1 << 45);
    pub const THEN: Self = Self(1 << 46);
    pub const NOTHING: Self = Self(1 << 47);
    /// Words without which no aside says what all have agreed on: "as agreed".
    pub const BY_ALL: Self = Self(1 << 48);
    /// Words that say of another what was said of one: "so has the port".
    pub const TOO: Self = Self(1 << 49);
    /// Words that name a source without a verb: "according to", "in the words of".
    pub const SOURCES: Self = Self(1 << 50);
    /// Words beside an agency's name; those that begin one of the codebook's, or of the world's, are in it too.
    pub const AGENCIES: Self = Self(1 << 51);
    /// Verbs by which several come together on something, or something is told as what all have come together on.
    pub const JOINS: Self = Self(1 << 52);
    /// Words that begin an answer which stands for a sentence.
    pub const ANSWERS: Self = Self(1 << 53);
    /// Verbs that say, of what is so now, what has become of a thing.
    pub const COMES_ABOUT: Self = Self(1 << 54);
    /// Words of a sentence that tells what a deal leaves open.
    pub const LEFT_OPEN: Self = Self(1 << 55);
    /// Words of a name that speaks well of a thing, or of nothing but how it went.
    pub const PRAISE: Self = Self(1 << 56);
    /// Nouns for what somebody lays on others.
    pub const IMPOSED: Self = Self(1 << 60);
    /// Nouns for what somebody answers.
    pub const REPLIES: Self = Self(1 << 57);
    /// Words without which nothing is liked better than another thing: "than", "rather".
    pub const PREFERS: Self = Self(1 << 58);
    /// Words without which nothing is given for another thing: "in return for".
    pub const IN_RETURN: Self = Self(1 << 59);
    /// Nouns for what is only told of somebody, or held against them.
    pub const HEARSAY: Self = Self(1 << 62);
    /// What a ministry may be for.
    pub const PORTFOLIOS: Self = Self(1 << 61);

    const NAMES: [(&'static str, u64); 63] = [
        ("documents", Self::DOCUMENTS.0),
        ("papers", Self::PAPERS.0),
        ("people", Self::PEOPLE.0),
        ("offers", Self::OFFERS.0),
        ("terms", Self::TERMS.0),
        ("matters", Self::MATTERS.0),
        ("controls-object", Self::CONTROLS_OBJECT.0),
        ("receives", Self::RECEIVES.0),
        ("empty", Self::EMPTY.0),
        ("deals", Self::DEALS.0),
        ("takes-back", Self::TAKES_BACK.0),
        ("offices", Self::OFFICES.0),
        ("credits-before", Self::CREDITS_BEFORE.0),
        ("credits-behind", Self::CREDITS_BEHIND.0),
        ("times", Self::TIMES.0),
        ("pointing", Self::POINTING.0),
        ("parts", Self::PARTS.0),
        ("bodies", Self::BODIES.0),
        ("digests", Self::DIGESTS.0),
        ("asides", Self::ASIDES.0),
        ("waved-away", Self::WAVED_AWAY.0),
        ("accords", Self::ACCORDS.0),
        ("alike", Self::ALIKE.0),
        ("things", Self::THINGS.0),
        ("brings", Self::BRINGS.0),
        ("opposites", Self::OPPOSITES.0),
        ("together", Self::TOGETHER.0),
        ("ideas", Self::IDEAS.0),
        ("keeps-at", Self::KEEPS_AT.0),
        ("views", Self::VIEWS.0),
        ("parted", Self::PARTED.0),
        ("more", Self::MORE.0),
        ("ones-paper", Self::ONES_PAPER.0),
        ("drafted", Self::DRAFTED.0),
        ("hands", Self::HANDS.0),
        ("comes-with", Self::COMES_WITH.0),
        ("talks", Self::TALKS.0),
        ("holds", Self::HOLDS.0),
        ("makes-deals", Self::MAKES_DEALS.0),
        ("unmade", Self::UNMADE.0),
        ("onlookers", Self::ONLOOKERS.0),
        ("outsiders", Self::OUTSIDERS.0),
        ("limits", Self::LIMITS.0),
        ("ifs", Self::IFS.0),
        ("no", Self::NO.0),
        ("colon", Self::COLON.0),
        ("then", Self::THEN.0),
        ("nothing", Self::NOTHING.0),
        ("by-all", Self::BY_ALL.0),
        ("too", Self::TOO.0),
        ("sources", Self::SOURCES.0),
        ("agencies", Self::AGENCIES.0),
        ("joins", Self::JOINS.0),
        ("answers", Self::ANSWERS.0),
        ("comes-about", Self::COMES_ABOUT.0),
        ("left-open", Self::LEFT_OPEN.0),
        ("praise", Self::PRAISE.0),
        ("replies", Self::REPLIES.0),
        ("prefers", Self::PREFERS.0),
        ("in-return", Self::IN_RETURN.0),
        ("portfolios", Self::PORTFOLIOS.0),
        ("imposed", Self::IMPOSED.0),
        ("hearsay", Self::HEARSAY.0),
    ];

    /// The sets that a word is in.
    pub fn of(word: &str) -> Self {
        static SETS: OnceLock<Table<&'static str, u64>> = OnceLock::new();
        let sets = SETS.get_or_init(|| flags(include_str!("../sets.txt"), &Self::NAMES));
        Self(sets.get(word).copied().unwrap_or_default())
    }

    /// Whether any of `others` is among them.
    pub const fn has(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    pub const fn with(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_set_has_its_words_and_every_line_its_set() {
        let lines: Vec<(&str, &str)> =
            include_str!("../sets.txt").lines().filter_map(|line| line.split_once(':')).collect();
        assert_eq!(lines.len(), Sets::NAMES.len());
        for (name, set) in Sets::NAMES {
            let (_, list) = lines.iter().find(|(own, _)| *own == name).unwrap();
            assert!(!list.trim().is_empty());
            assert!(list.split_whitespace().all(|word| Sets::of(word).has(Sets(set))), "{name}");
        }
    }
}
