//! Amounts: which issue a sum or a share was said of, so that "the 5 per cent" is the rise again.

use super::super::analysis::Analysis;
use super::super::clause::Chunk;
use super::super::word::Tag;

/// How many are kept.
const MOST: usize = 32;

/// Numbers that news writes in words, by their digits.
const WORDS: &[(&str, &str)] = &[
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("ten", "10"),
    ("eleven", "11"),
    ("twelve", "12"),
    ("fifteen", "15"),
    ("eighteen", "18"),
    ("twenty", "20"),
    ("thirty", "30"),
    ("forty", "40"),
    ("fifty", "50"),
    ("sixty", "60"),
    ("seventy", "70"),
    ("eighty", "80"),
    ("ninety", "90"),
];

/// Of what kind an amount is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Share,
    Money,
    Other,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Amount {
    number: String,
    unit: Unit,
}

/// The amounts of an article so far, each with its issue.
#[derive(Clone, Debug, Default)]
pub(in crate::coding) struct Amounts {
    said: Vec<(Amount, usize)>,
}

impl Amounts {
    /// Notes the amounts of a sentence that is about one issue.
    pub fn note(&mut self, a: &Analysis, issue: usize) {
        for found in a.parse.chunks.iter().filter_map(|group| amount(a, group)) {
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
        (asked.unit != Unit::Other).then(|| only(&|said| said.unit == asked.unit)).flatten()
    }
}

/// The amount that a group names: "6 per cent", "$90 billion", "ninety billion".
fn amount(a: &Analysis, group: &Chunk) -> Option<Amount> {
    let start = (group.start..group.end).find(|at| a.tag(*at) == Tag::Num)?;
    let unit = match a.form(group.end) {
        "%" => Unit::Share,
        "per" if a.form(group.end + 1) == "cent" => Unit::Share,
        _ => match a.form(group.head) {
            "percent" => Unit::Share,
            "crowns" | "dollars" | "euros" | "pounds" | "yuan" | "francs" => Unit::Money,
            // A bare sum is compared by its number alone, with or without the sign of its money.
            "billion" | "million" => Unit::Other,
            _ if start.checked_sub(1).is_some_and(|at| matches!(a.form(at), "$" | "€" | "£")) => Unit::Money,
            _ => return None,
        },
    };
    let mut number = String::new();
    for at in (start..group.end).take_while(|at| a.tag(*at) == Tag::Num) {
        let form = a.form(at);
        let digits = WORDS.iter().find(|(word, _)| *word == form).map_or(form, |(_, digits)| digits);
        number.push_str(digits);
    }
    Some(Amount { number, unit })
}
