//! Amounts: which issue a sum or a share was said of, so that "the 5 per cent" is the rise again.

use super::super::analysis::Analysis;
use super::super::clause::Chunk;
use super::super::word::{Tag, class};
use super::Discourse;
use crate::language::{is_money, numerals};

/// How many are kept.
const MOST: usize = 32;

/// Of what kind an amount is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// A part of a hundred.
    Share,
    Money,
    /// A bare sum: compared by its number alone, with or without the sign of its money.
    Sum,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Amount {
    number: f64,
    unit: Unit,
}

/// The amounts of an article so far, each with its issue.
#[derive(Clone, Debug, Default)]
pub(in crate::coding) struct Amounts {
    said: Vec<(Amount, usize)>,
}

impl Amounts {
    /// Notes the amounts of a sentence: of what they are said to be a part ("5 per cent of the profits"), or of the one issue
    /// that it is about.
    pub fn note(&mut self, a: &Analysis, one: Option<usize>) {
        if !a.among.is(class::NUM) || one.is_none() && a.issues.mentions.is_empty() || self.said.len() >= MOST {
            return;
        }
        for (index, group) in a.parse.chunks.iter().enumerate() {
            let Some(found) = amount(a, group) else { continue };
            let whole = a
                .parse
                .chunks
                .get(index + 1)
                .filter(|next| next.preposition.is_some_and(|at| at <= group.end + 1 && a.form(at) == "of"));
            let within = |c: &Chunk| a.issues.mentions.iter().find(|m| m.start < c.end && c.start < m.end);
            // "an 8 per cent pay rise", "a rise of 8 per cent"
            let of =
                || group.preposition.filter(|at| a.form(*at) == "of").and_then(|at| a.group_at(at.checked_sub(1)?));
            let named = whole.and_then(within).or_else(|| within(group)).or_else(|| of().and_then(within));
            let Some(issue) = named.map(|m| m.issue).or(one) else { continue };
            if self.said.len() < MOST && !self.said.iter().any(|(said, of)| *said == found && *of == issue) {
                self.said.push((found, issue));
            }
        }
    }

    /// The issue that the amount was said of; else the only one of which any share, or any sum, was said.
    pub fn issue(&self, a: &Analysis, group: &Chunk) -> Option<usize> {
        let asked = amount(a, group).filter(|_| !self.said.is_empty())?;
        let only = |fits: &dyn Fn(&Amount) -> bool| {
            let mut issues = self.said.iter().filter(|(said, _)| fits(said)).map(|(_, issue)| *issue);
            let first = issues.next()?;
            issues.all(|issue| issue == first).then_some(first)
        };
        let same = |said: &Amount| said.unit == asked.unit && said.number == asked.number;
        if self.said.iter().any(|(said, _)| same(said)) {
            return only(&same);
        }
        (asked.unit != Unit::Sum).then(|| only(&|said| said.unit == asked.unit)).flatten()
    }
}

impl Discourse {
    /// The issue of an amount that the sentence names, where it names no issue.
    pub fn summed(&self, a: &Analysis) -> Option<usize> {
        let mut groups = a.parse.chunks.iter().filter(|_| a.among.is(class::NUM));
        groups.find_map(|group| self.amounts.issue(a, group))
    }
}

/// The amount that a group names: "6 per cent", "$90 billion", "ninety billion".
fn amount(a: &Analysis, group: &Chunk) -> Option<Amount> {
    let start = (group.start..group.end).find(|at| a.tag(*at) == Tag::Num)?;
    let sign = || start.checked_sub(1).is_some_and(|at| is_money(a.form(at)));
    // "an 8 per cent pay rise"
    let share = || (start..group.end).any(|at| matches!(a.form(at), "percent" | "cent" | "%"));
    let unit = unit(a, group).or_else(|| share().then_some(Unit::Share)).or_else(|| sign().then_some(Unit::Money))?;
    let number = numerals(a.span_of(start, group.end).of(a.text)).first()?.value;
    Some(Amount { number, unit })
}

/// What a group that names an amount counts, by the words at its end and behind it.
pub(super) fn unit(a: &Analysis, group: &Chunk) -> Option<Unit> {
    match a.form(group.head) {
        "percent" | "cent" | "%" => Some(Unit::Share),
        "billion" | "million" => Some(Unit::Sum),
        head => is_money(head).then_some(Unit::Money),
    }
}
