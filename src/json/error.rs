//! What can be wrong with a text that should be JSON, or the JSON form of something.

use super::place;
use std::fmt;

/// Why a text is no JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Malformed {
    /// There is no text.
    Empty,
    /// The rules of JSON are broken.
    Syntax(Syntax),
    /// Lists and objects are nested beyond what anything of ours needs.
    TooDeep,
}

/// What is wrong where a text is no JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// Something stands after the end.
    AfterEnd,
    /// A value is missing.
    NoValue,
    /// The text ends within a list, an object or a text.
    TooSoon,
    /// A word without quotation marks.
    Bare,
    /// A number breaks off.
    NoDigit,
    /// A key is missing.
    NoKey,
    /// The colon behind a key is missing.
    NoColon,
    /// Two items without a comma.
    NoComma,
    /// A comma behind the last item.
    LastComma,
    /// A text that is not closed.
    Open,
    /// A line break within a text.
    LineBreak,
    /// A backslash before something that needs none.
    Backslash,
    /// An escape that is no character.
    Unicode,
}

impl Syntax {
    /// What is wrong, and how to mend it.
    pub fn text(self) -> &'static str {
        match self {
            Self::AfterEnd => "something after the end",
            Self::NoValue => "a value must come here: a \"text\", a [list] or an {object}",
            Self::TooSoon => "the text ends too soon: a bracket or a quotation mark is not closed",
            Self::Bare => "a text must stand in double quotation marks",
            Self::NoDigit => "a digit is missing",
            Self::NoKey => "a key in double quotation marks must come here",
            Self::NoColon => "a colon must come between a key and its value",
            Self::NoComma => "a comma or a closing bracket must come here",
            Self::LastComma => "a comma before a closing bracket must go",
            Self::Open => "a quotation mark opens here and is not closed",
            Self::LineBreak => "a line break inside a text: close the quotation mark before it",
            Self::Backslash => "a backslash must be doubled",
            Self::Unicode => "a \\u must be followed by the four hexadecimal digits of a character",
        }
    }
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("nothing here"),
            Self::Syntax(why) => write!(f, "not JSON: {}", why.text()),
            Self::TooDeep => f.write_str("lists and objects are nested too deeply"),
        }
    }
}

/// Why a text is not the JSON form of what it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
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
    /// The text is no JSON.
    Malformed(Malformed),
    /// A key that must stand here is missing.
    Missing(&'static str),
    /// A value of another kind was expected; the words say which.
    Expected(&'static str),
    /// No such word is known here.
    Unknown(String),
}

impl Error {
    /// A fault with its place in the text.
    pub fn of(text: &str, (at, problem): (usize, Problem)) -> Self {
        let (line, column) = place(text, at);
        Self { line, column, problem }
    }
}

impl From<Malformed> for Problem {
    fn from(malformed: Malformed) -> Self {
        Self::Malformed(malformed)
    }
}

impl std::error::Error for Error {}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}: ", self.line, self.column)?;
        match &self.problem {
            Problem::Malformed(why) => why.fmt(f),
            Problem::Missing(key) => write!(f, "\"{key}\" is missing"),
            Problem::Expected(what) => write!(f, "{what} must stand here"),
            Problem::Unknown(word) => write!(f, "\"{}\" is not known here", one_line(word)),
        }
    }
}

/// Somebody's word on one line, of bounded length.
pub fn one_line(word: &str) -> String {
    word.chars().take(80).map(|c| if c.is_control() { ' ' } else { c }).collect()
}
