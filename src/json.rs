//! JSON: read with places, so that an error can name line and column, and written. The ground floor, like [`crate::span`].
//!
//! The same reader and writer serve the command line and the browser, hence both take, refuse and write the same texts, and
//! the browser need not load another. The reader is stricter than the standard in one thing: nesting deeper than anything
//! of ours is refused. [`Form`] ties a type to its JSON form; `record!` and `words!`
//! write it down as a list of names. The lists stand in [`crate::edition`].

mod form;
mod number;
mod parse;

pub use form::{Error, Form, Problem, Reader, Record, key, member, object, one_line, text, word};
pub(crate) use form::{record, words};
pub use parse::{Fault, parse};

use std::fmt;

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A text, its escapes resolved.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// An object, its members in the order of the text.
    Object(Vec<Member>),
}

/// A value and the byte where it begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The byte.
    pub at: usize,
    /// The value.
    pub value: Value,
}

/// A key, the byte where it begins, and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The byte where the key begins.
    pub at: usize,
    /// The key.
    pub key: String,
    /// The value.
    pub node: Node,
}

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

/// A number as a decimal, as short as it can be: `6000`, `0.125`. What is no number is `null`.
pub fn decimal(value: f64) -> String {
    let mut out = String::new();
    number::write(value, &mut out);
    match out.strip_suffix(".0") {
        Some(whole) => whole.into(),
        None => out,
    }
}

/// The line and the column of a byte, both counted from 1, the column in characters.
pub fn place(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let column = before.chars().rev().take_while(|&c| c != '\n').count() + 1;
    (before.matches('\n').count() + 1, column)
}
