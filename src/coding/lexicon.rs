//! The stance lexicon: which words show a stance, and where its holder and its issue stand. The list is `cues.txt`.

use super::Stance;
use crate::hash::Table;
use std::sync::OnceLock;

/// What a cue says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// Wishes: denied, a refusal.
    Want,
    /// Requires and asks: denied, nothing.
    Demand,
    Propose,
    Agree,
    /// Commits itself: denied, undecided.
    Commit,
    /// Readiness: to do the thing, an offer; for the thing, an acceptance.
    Ready,
    Reject,
    Condition,
    /// Studies it.
    Consider,
    /// Answers, decides: denied, undecided; else nothing.
    Answer,
    /// Leaves it open.
    Silent,
    Say,
    Think,
    Expect,
    Accuse,
    /// A deed that shows a stance where it is promised or refused.
    Act,
    /// A deed of both sides.
    Swap,
    /// Hands over or voices something, whose own words decide.
    Report,
    /// Denies its complement.
    Fail,
    /// Leaves its complement as it is.
    Aspect,
    /// Binds its object.
    Oblige,
    /// Makes or lets its object do something.
    Cause,
    /// Does without something: denied, a demand.
    Spare,
    /// "is up for negotiation": denied, a refusal; else nothing.
    Open,
}

impl Class {
    /// The stance that the class shows when nothing denies it.
    pub fn stance(self) -> Option<Stance> {
        Some(match self {
            Self::Want | Self::Demand => Stance::Demands,
            Self::Propose => Stance::Proposes,
            Self::Agree | Self::Ready | Self::Commit => Stance::Agrees,
            Self::Reject => Stance::Rejects,
            Self::Condition => Stance::Conditions,
            Self::Consider | Self::Silent => Stance::Undecided,
            _ => return None,
        })
    }

    /// Whether the class asks for something or offers it, so that somebody may answer.
    pub fn asks(self) -> bool {
        matches!(self, Self::Want | Self::Demand | Self::Propose)
    }

    /// The stance that the class shows when denied.
    pub fn denied(self) -> Option<Stance> {
        Some(match self {
            Self::Want | Self::Agree | Self::Ready | Self::Open => Stance::Rejects,
            Self::Reject => Stance::Conditions,
            Self::Spare => Stance::Demands,
            Self::Answer | Self::Commit => Stance::Undecided,
            _ => return None,
        })
    }
}

/// Where the holder and the issue stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Frame {
    /// A verb: its subject holds the stance on what follows.
    Verb,
    /// A noun: its owner holds the stance on what follows.
    Noun,
    /// Said of the issue: the speaker, or whom "for" names, holds it.
    Predicate,
    /// Said of the holder.
    Holder,
    /// A judging word behind a verb of judging or behind "as".
    Judgement,
}

/// One cue.
#[derive(Clone, Debug)]
pub(super) struct Cue {
    pub class: Class,
    pub frame: Frame,
    /// The pattern as listed: its id.
    #[cfg(test)]
    pub id: &'static str,
    /// Its words in base form.
    pub words: Vec<&'static str>,
    /// Before which words up to three others may stand, as bits.
    pub gaps: u8,
    /// The numbers of its words.
    pub numbers: Vec<u16>,
}

/// The number of "be" among the words of cues.
pub(super) const BE: u16 = 1;

/// The cues and their words.
struct Lexicon {
    cues: Vec<Cue>,
    /// The words by number, from 1.
    numbers: Table<&'static str, u16>,
}

fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| parse(include_str!("cues.txt")))
}

/// The cues, made once.
pub(super) fn cues() -> &'static [Cue] {
    &lexicon().cues
}

/// The number of a word among those of the cues; 0 where it is none.
pub(super) fn number(word: &str) -> u16 {
    lexicon().numbers.get(word).copied().unwrap_or(0)
}

/// Most have no more words.
const FEW: usize = 4;
/// How many words they have, so that the table needn't grow with every few.
const ROOM: usize = 2000;

fn parse(list: &'static str) -> Lexicon {
    let mut cues = Vec::new();
    let mut numbers: Table<&'static str, u16> = Table::default();
    numbers.reserve(ROOM);
    numbers.insert("be", BE);
    for line in list.lines().filter(|line| !line.starts_with('#')) {
        let Some((head, patterns)) = line.split_once(':') else { continue };
        let Some((class, frame)) = head.split_once(' ') else { continue };
        let (Some(class), Some(frame)) = (class_of(class), frame_of(frame)) else { continue };
        for pattern in patterns.split('|').map(str::trim).filter(|pattern| !pattern.is_empty()) {
            let mut words = Vec::with_capacity(FEW);
            let mut gaps = 0;
            // Articles and adjectives before a noun of the pattern are looked through; the list may write them. A word
            // with a hyphen is two, as in a sentence.
            let parts = pattern.split([' ', '-']).filter(|word| !matches!(*word, "" | "a" | "an" | "the"));
            for word in parts {
                if word == "~" {
                    gaps |= 1u8.checked_shl(u32::try_from(words.len()).unwrap_or(0)).unwrap_or(0)
                } else {
                    words.push(word)
                }
            }
            let mut number = |word: &&'static str| {
                let next = u16::try_from(numbers.len() + 1).unwrap_or(0);
                *numbers.entry(word).or_insert(next)
            };
            let numbers = words.iter().map(&mut number).collect();
            cues.push(Cue {
                class,
                frame,
                #[cfg(test)]
                id: pattern,
                words,
                gaps,
                numbers,
            });
        }
    }
    Lexicon { cues, numbers }
}

fn class_of(name: &str) -> Option<Class> {
    Some(match name {
        "want" => Class::Want,
        "demand" => Class::Demand,
        "propose" => Class::Propose,
        "agree" => Class::Agree,
        "commit" => Class::Commit,
        "ready" => Class::Ready,
        "reject" => Class::Reject,
        "condition" => Class::Condition,
        "consider" => Class::Consider,
        "answer" => Class::Answer,
        "silent" => Class::Silent,
        "say" => Class::Say,
        "think" => Class::Think,
        "expect" => Class::Expect,
        "accuse" => Class::Accuse,
        "act" => Class::Act,
        "swap" => Class::Swap,
        "report" => Class::Report,
        "fail" => Class::Fail,
        "aspect" => Class::Aspect,
        "oblige" => Class::Oblige,
        "cause" => Class::Cause,
        "open" => Class::Open,
        "spare" => Class::Spare,
        _ => return None,
    })
}

fn frame_of(name: &str) -> Option<Frame> {
    Some(match name {
        "v" => Frame::Verb,
        "n" => Frame::Noun,
        "p" => Frame::Predicate,
        "h" => Frame::Holder,
        "r" => Frame::Judgement,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_line_is_read_and_no_cue_stands_twice_in_a_class() {
        let listed = include_str!("cues.txt");
        let lines = listed.lines().filter(|line| !line.starts_with('#') && line.contains(':')).count();
        let classes: BTreeSet<(Class, &str)> = cues()
            .iter()
            .map(|cue| {
                (
                    cue.class,
                    match cue.frame {
                        Frame::Verb => "v",
                        Frame::Noun => "n",
                        Frame::Predicate => "p",
                        Frame::Holder => "h",
                        Frame::Judgement => "r",
                    },
                )
            })
            .collect();
        assert_eq!(classes.len(), lines, "a line's class or frame is not known");
        assert!(cues().len() > 500);
        let mut seen = BTreeSet::new();
        for cue in cues() {
            assert!(!cue.words.is_empty(), "{}", cue.id);
            let twice = !seen.insert((cue.class, cue.frame as u8, cue.words.clone(), cue.gaps));
            assert!(!twice, "{} stands twice in its line", cue.id);
        }
    }

    #[test]
    fn denying_a_refusal_is_no_consent() {
        assert_eq!(Class::Reject.denied(), Some(Stance::Conditions));
        assert_eq!(Class::Demand.denied(), None);
        assert_eq!(Class::Answer.stance(), None);
        assert_eq!(Class::Answer.denied(), Some(Stance::Undecided));
    }
}
