//! Advice for a codebook's author, in one line each.

use std::fmt;

/// One piece of advice.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Advice {
    /// The way to the place: `issues[3]`; empty for the whole.
    pub path: String,
    /// What stands there, as readers see it: "Wages".
    pub label: String,
    /// What could be better.
    pub weakness: Weakness,
}

/// What could be better.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weakness {
    /// A side nobody speaks for.
    NoPeople,
    /// A party that is known by its label alone.
    NoAliases,
    /// An issue or measure that can't be found in any text.
    NoKeywords,
    /// No issue has named answers.
    NoPositions,
    /// Other issues have named answers, this one has none.
    NoPositionsHere,
    /// Several answers of one issue, and nothing to tell this one by.
    PositionWithoutKeywords,
    /// Nobody else is named who might speak.
    NoThirdParties,
    /// The same keyword gives two issues away.
    SharedKeyword {
        /// As written.
        keyword: String,
        /// The other issue's label.
        other: String,
    },
    /// The same keyword stands twice in one list.
    KeywordTwice(String),
    /// People of two parties have one name, or one surname.
    SharedPerson {
        /// The name.
        name: String,
        /// The other party's label.
        other: String,
    },
    /// Keywords that no sentence of the given articles has.
    NeverMatch(Vec<String>),
    /// No keyword of the issue is in the given articles.
    NeverFound,
    /// A keyword that so many sentences of the given articles have that it tells little.
    MatchesTooMuch {
        /// As written.
        keyword: String,
        /// The sentences that have it, of a hundred.
        percent: usize,
    },
}

impl fmt::Display for Advice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.path.is_empty(), self.label.is_empty()) {
            (true, _) => {}
            (false, true) => write!(f, "{}: ", self.path)?,
            (false, false) => write!(f, "{} ({}): ", self.path, self.label)?,
        }
        write!(f, "{}", self.weakness)
    }
}

impl fmt::Display for Weakness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPeople => f.write_str("no people; name those who speak for it, with their offices"),
            Self::NoAliases => f.write_str("no aliases; name the capital, bodies and short forms that stand for it"),
            Self::NoKeywords => f.write_str("no keywords; it will never be found"),
            Self::NoPositions => f.write_str("no issue has positions; cells will show the reports' own words"),
            Self::NoPositionsHere => f.write_str("no positions; its cells will show the reports' own words"),
            Self::PositionWithoutKeywords => {
                f.write_str("no keywords and no stance; it can't be told from the issue's other positions")
            }
            Self::NoThirdParties => {
                f.write_str("no third parties; name who else speaks, lest they be taken for nobody in particular")
            }
            Self::SharedKeyword { keyword, other } => {
                write!(f, "the keyword \"{keyword}\" is one of {other}'s too; a sentence with it will count for both")
            }
            Self::KeywordTwice(keyword) => write!(f, "the keyword \"{keyword}\" stands here twice"),
            Self::SharedPerson { name, other } => {
                write!(f, "\"{name}\" may be somebody of {other}'s too; give more than the surname in its aliases")
            }
            Self::NeverMatch(keywords) => write!(f, "not in these articles: \"{}\"", keywords.join("\", \"")),
            Self::NeverFound => f.write_str("none of its keywords is in these articles"),
            Self::MatchesTooMuch { keyword, percent } => {
                write!(f, "the keyword \"{keyword}\" is in {percent} of 100 sentences; make it narrower, or a hint")
            }
        }
    }
}
