//! What can be wrong with a codebook, said in one line: where, what, and what to do.

use crate::json::Malformed;
use std::fmt::{self, Write};

/// Why a text is no codebook.
///
/// ```
/// use visavis::codebook::Codebook;
///
/// let error = Codebook::from_json(r#"{"sides": [], "isues": []}"#).unwrap_err();
/// assert_eq!(error.to_string(), r#"codebook, line 1, column 15, at isues: unknown key "isues"; did you mean "issues"?"#);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodebookError {
    /// The way from the top to the place: `issues[3].keywords[0]`; empty for the whole.
    pub path: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// What is wrong there.
    pub problem: Problem,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// There is no text.
    Empty,
    /// The text is not JSON; the words say how to mend it.
    NotJson(&'static str),
    /// Lists and objects are nested beyond what any codebook needs.
    TooDeep,
    /// A key stands twice in one object.
    KeyTwice(String),
    /// No such key here.
    UnknownKey {
        /// As written.
        key: String,
        /// The known key that looks most like it.
        nearest: Option<&'static str>,
        /// All keys that may stand here.
        known: &'static [&'static str],
    },
    /// A key that must stand here is missing.
    Missing(&'static str),
    /// A value of another kind was expected; the words say which.
    Expected(&'static str),
    /// A text that readers or the coder need is empty.
    EmptyText,
    /// An id with characters that don't fit into addresses.
    BadId(String),
    /// Two entries of one kind have the same id.
    IdTwice {
        /// The id.
        id: String,
        /// The line where it stood first.
        line: usize,
    },
    /// A negotiation needs two sides.
    TooFewSides,
    /// There is nothing to compare.
    NoIssues,
    /// A reference to something that isn't there.
    Unknown {
        /// What it should be: "side", "issue", "stance".
        kind: &'static str,
        /// As written.
        id: String,
        /// Those that are there, with commas.
        known: String,
    },
    /// A name that belongs to two parties cannot tell who speaks.
    SharedName {
        /// The name.
        name: String,
        /// The line where it stood first.
        line: usize,
    },
    /// The articles' language is not one that is read.
    Language(String),
    /// A keyword that can match nothing; the words say why.
    Keyword {
        /// As written.
        keyword: String,
        /// What is wrong with it and what to do.
        why: &'static str,
    },
}

impl From<Malformed> for Problem {
    fn from(malformed: Malformed) -> Self {
        match malformed {
            Malformed::Empty => Self::Empty,
            Malformed::Syntax(why) => Self::NotJson(why.text()),
            Malformed::TooDeep => Self::TooDeep,
        }
    }
}

impl std::error::Error for CodebookError {}

impl fmt::Display for CodebookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "codebook, line {}, column {}", self.line, self.column)?;
        if !self.path.is_empty() {
            write!(f, ", at {}", self.path)?;
        }
        write!(f, ": {}", self.problem)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("nothing here; give at least \"sides\" and \"issues\""),
            Self::NotJson(why) => write!(f, "not JSON: {why}"),
            Self::TooDeep => f.write_str("nested too deeply; a codebook has lists of sides, issues and measures"),
            Self::KeyTwice(key) => write!(f, "the key {} stands twice; put both into one", Quoted(key)),
            Self::UnknownKey { key, nearest: Some(nearest), .. } => {
                write!(f, "unknown key {}; did you mean {}?", Quoted(key), Quoted(nearest))
            }
            Self::UnknownKey { key, known, .. } => {
                write!(f, "unknown key {}; known here: {}", Quoted(key), known.join(", "))
            }
            Self::Missing(key) => write!(f, "{} is missing; add it", Quoted(key)),
            Self::Expected(what) => write!(f, "{what} must stand here"),
            Self::EmptyText => f.write_str("empty; write something or take it out"),
            Self::BadId(id) => write!(f, "{} is no id; use letters, digits, - and _ only", Quoted(id)),
            Self::IdTwice { id, line } => write!(f, "the id {} is taken in line {line}; give each its own", Quoted(id)),
            Self::TooFewSides => f.write_str("a negotiation has at least two sides; add the other"),
            Self::NoIssues => f.write_str("no issues; add at least one question between the sides"),
            Self::Unknown { kind, id, known } => write!(f, "no {kind} has the id {}; there are: {known}", Quoted(id)),
            Self::SharedName { name, line } => {
                write!(f, "{} names another party in line {line}; leave it with one of them", Quoted(name))
            }
            Self::Language(language) => write!(f, "language {} is not read; only \"en\" is", Quoted(language)),
            Self::Keyword { keyword, why } => write!(f, "the keyword {} can't match: {why}", Quoted(keyword)),
        }
    }
}

/// Somebody's words in quotation marks, on one line and of bounded length.
struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const LONGEST: usize = 80;
        f.write_str("\"")?;
        for c in self.0.chars().take(LONGEST) {
            f.write_char(if c.is_control() { ' ' } else { c })?;
        }
        f.write_str(if self.0.chars().nth(LONGEST).is_some() { "…\"" } else { "\"" })
    }
}
