//! What can be wrong with a codebook, said in one line: where, what, and what to do.

use std::fmt;

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
        /// Where it stood first.
        first: String,
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
        /// Those that are there.
        known: Vec<String>,
    },
    /// A name that belongs to two parties cannot tell who speaks.
    SharedName {
        /// The name.
        name: String,
        /// Where it stood first.
        first: String,
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
            Self::KeyTwice(key) => write!(f, "the key {key:?} stands twice; put both into one"),
            Self::UnknownKey { key, nearest: Some(nearest), .. } => {
                write!(f, "unknown key {key:?}; did you mean {nearest:?}?")
            }
            Self::UnknownKey { key, known, .. } => write!(f, "unknown key {key:?}; known here: {}", known.join(", ")),
            Self::Missing(key) => write!(f, "{key:?} is missing; add it"),
            Self::Expected(what) => write!(f, "{what} must stand here"),
            Self::EmptyText => f.write_str("empty; write something or take it out"),
            Self::BadId(id) => write!(f, "{id:?} is no id; use letters, digits, - and _ only"),
            Self::IdTwice { id, first } => write!(f, "the id {id:?} is taken by {first}; give each its own"),
            Self::TooFewSides => f.write_str("a negotiation has at least two sides; add the other"),
            Self::NoIssues => f.write_str("no issues; add at least one question between the sides"),
            Self::Unknown { kind, id, known } => {
                write!(f, "no {kind} has the id {id:?}; there are: {}", known.join(", "))
            }
            Self::SharedName { name, first } => {
                write!(f, "{name:?} already names another party, at {first}; leave it with one of them")
            }
            Self::Language(language) => write!(f, "language {language:?} is not read; only \"en\" is"),
            Self::Keyword { keyword, why } => write!(f, "the keyword {keyword:?} can't match: {why}"),
        }
    }
}
