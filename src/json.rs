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
    /// The words say what is wrong and how to mend it.
    Syntax(&'static str),
    /// Lists and objects are nested beyond what anything of ours needs.
    TooDeep,
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("nothing here"),
            Self::Syntax(why) => write!(f, "not JSON: {why}"),
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
