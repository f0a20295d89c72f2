//! JSON: read with places, so that an error can name line and column, and written. The ground floor, like [`crate::span`].
//!
//! The same reader and writer serve the command line and the browser, hence both take, refuse and write the same texts, and
//! the browser need not load another. The reader is stricter than the standard in one thing: nesting deeper than anything
//! of ours is refused. [`Form`] ties a type to its JSON form; `record!` and `words!`
//! write it down as a list of names. The lists stand in [`crate::edition`].

mod error;
mod form;
mod number;
mod parse;
mod plain;

pub use error::{Error, Malformed, Problem, Syntax, one_line};
pub use form::{Form, Reader, Record, key, member, object, word};
pub(crate) use form::{record, words};
pub use parse::{Fault, parse};
pub use plain::text;

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
