//! What ties a type to its JSON form.

use super::{Malformed, Member, Node, Value, number, parse, place};
use std::fmt;

/// A type with a JSON form.
///
/// Reading never stops halfway: what is wrong is noted in the [`Reader`], and what stands in its place is thrown away with
/// the whole. That spares every field the way out, which would weigh more than the rest of the reading.
pub trait Form: Sized {
    /// Whether its key may be missing.
    const OPTIONAL: bool = false;

    /// Reads it from a value.
    fn read(from: &Node, reader: &mut Reader) -> Self;

    /// Writes it.
    fn write(&self, out: &mut String);

    /// Reads a whole text.
    ///
    /// # Errors
    /// What is wrong with the text, and where.
    fn from_json(text: &str) -> Result<Self, Error> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let node = parse(text).map_err(|(at, why)| Error::of(text, (at, why.into())))?;
        let mut reader = Reader::default();
        let read = Self::read(&node, &mut reader);
        reader.finish(text, read)
    }

    /// The JSON text.
    fn to_json(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }
}

/// A type whose form is an object. Its members can stand among another's.
pub trait Record: Sized {
    /// Reads it from an object's members; `at` is where the object begins.
    fn read_members(members: &[Member], at: usize, reader: &mut Reader) -> Self;

    /// Writes its members behind those that are there.
    fn write_members(&self, out: &mut String);
}

/// What was found wrong while reading: the first of it, and the byte where it stands.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    fault: Option<(usize, Problem)>,
}

impl Reader {
    /// Notes what is wrong.
    #[inline(never)]
    pub fn fault(&mut self, at: usize, problem: Problem) {
        self.fault.get_or_insert((at, problem));
    }

    /// What was read, if nothing was wrong.
    ///
    /// # Errors
    /// What was found wrong first.
    pub fn finish<T>(self, text: &str, read: T) -> Result<T, Error> {
        match self.fault {
            None => Ok(read),
            Some(fault) => Err(Error::of(text, fault)),
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

/// The members of an object; none, and a fault, where the value is no object.
#[inline(never)]
pub fn object<'a>(from: &'a Node, reader: &mut Reader) -> &'a [Member] {
    match &from.value {
        Value::Object(members) => members,
        _ => {
            reader.fault(from.at, Problem::Expected("an {object}"));
            &[]
        }
    }
}

/// The items of a list; none, and a fault, where the value is no list.
#[inline(never)]
fn items<'a>(from: &'a Node, reader: &mut Reader) -> &'a [Node] {
    match &from.value {
        Value::List(items) => items,
        _ => {
            reader.fault(from.at, Problem::Expected("a [list]"));
            &[]
        }
    }
}

/// The value of a key, read.
pub fn member<T: Form>(members: &[Member], at: usize, key: &'static str, reader: &mut Reader) -> T {
    T::read(find(members, at, key, T::OPTIONAL, reader), reader)
}

#[inline(never)]
fn find<'a>(members: &'a [Member], at: usize, key: &'static str, optional: bool, reader: &mut Reader) -> &'a Node {
    static MISSING: Node = Node { at: 0, value: Value::Null };
    match members.iter().find(|member| member.key == key) {
        Some(member) => &member.node,
        None => {
            if !optional {
                reader.fault(at, Problem::Missing(key));
            }
            &MISSING
        }
    }
}

/// Writes a key, with the comma before it where it isn't the first.
#[inline(never)]
pub fn key(key: &str, out: &mut String) {
    if !out.ends_with('{') {
        out.push(',');
    }
    text(key, out);
    out.push(':');
}

/// Writes a text, as serde_json does.
#[inline(never)]
pub fn text(text: &str, out: &mut String) {
    const HEX: [u8; 16] = *b"0123456789abcdef";
    out.push('"');
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c < ' ' || c == '"' || c == '\\') {
        let (plain, behind) = rest.split_at(at);
        out.push_str(plain);
        let byte = behind.bytes().next().unwrap_or_default();
        out.push('\\');
        match byte {
            b'\n' => out.push('n'),
            b'\r' => out.push('r'),
            b'\t' => out.push('t'),
            8 => out.push('b'),
            12 => out.push('f'),
            b'"' | b'\\' => out.push(char::from(byte)),
            _ => {
                out.push_str("u00");
                out.push(char::from(HEX[usize::from(byte >> 4)]));
                out.push(char::from(HEX[usize::from(byte & 15)]));
            }
        }
        rest = behind.get(1..).unwrap_or_default();
    }
    out.push_str(rest);
    out.push('"');
}

/// Which of a few words it is; the first, and a fault, where it is none.
#[inline(never)]
pub fn word(from: &Node, words: &[&str], reader: &mut Reader) -> usize {
    let Value::Text(word) = &from.value else {
        reader.fault(from.at, Problem::Expected("a \"text\""));
        return 0;
    };
    words.iter().position(|known| known == word).unwrap_or_else(|| {
        reader.fault(from.at, Problem::Unknown(word.clone()));
        0
    })
}

/// Writes down the form of a record: its fields in order. `flat` fields are records whose members stand among its own;
/// `rare` ones are left out where they are none.
macro_rules! record {
    ($type:ty { $($field:ident $(: $how:ident)?),* $(,)? }) => {
        impl $crate::json::Record for $type {
            fn read_members(members: &[$crate::json::Member], at: usize, reader: &mut $crate::json::Reader) -> Self {
                Self { $($field: $crate::json::record!(@read $($how)? members at reader $field)),* }
            }

            fn write_members(&self, out: &mut String) {
                let Self { $($field),* } = self;
                $($crate::json::record!(@write $($how)? out $field);)*
            }
        }

        impl $crate::json::Form for $type {
            fn read(from: &$crate::json::Node, reader: &mut $crate::json::Reader) -> Self {
                $crate::json::Record::read_members($crate::json::object(from, reader), from.at, reader)
            }

            fn write(&self, out: &mut String) {
                out.push('{');
                $crate::json::Record::write_members(self, out);
                out.push('}');
            }
        }
    };
    (@read flat $members:ident $at:ident $reader:ident $field:ident) => {
        $crate::json::Record::read_members($members, $at, $reader)
    };
    (@read rare $members:ident $at:ident $reader:ident $field:ident) => {
        $crate::json::record!(@read $members $at $reader $field)
    };
    (@read $members:ident $at:ident $reader:ident $field:ident) => {
        $crate::json::member($members, $at, stringify!($field), $reader)
    };
    (@write flat $out:ident $field:ident) => { $crate::json::Record::write_members($field, $out) };
    (@write rare $out:ident $field:ident) => {
        if $field.is_some() {
            $crate::json::record!(@write $out $field);
        }
    };
    (@write $out:ident $field:ident) => {{
        $crate::json::key(stringify!($field), $out);
        $crate::json::Form::write($field, $out);
    }};
}

/// Writes down the form of an enumeration: the word of each of its values.
macro_rules! words {
    ($type:ty { $($word:literal: $value:ident),* $(,)? }) => {
        impl $crate::json::Form for $type {
            fn read(from: &$crate::json::Node, reader: &mut $crate::json::Reader) -> Self {
                const VALUES: &[$type] = &[$(<$type>::$value),*];
                VALUES[$crate::json::word(from, &[$($word),*], reader)]
            }

            fn write(&self, out: &mut String) {
                $crate::json::text(match self { $(<$type>::$value => $word),* }, out);
            }
        }
    };
}

pub(crate) use {record, words};

impl Form for String {
    #[inline(never)]
    fn read(from: &Node, reader: &mut Reader) -> Self {
        if let Value::Text(text) = &from.value {
            return text.clone();
        }
        reader.fault(from.at, Problem::Expected("a \"text\""));
        String::new()
    }

    fn write(&self, out: &mut String) {
        text(self, out);
    }
}

impl Form for bool {
    fn read(from: &Node, reader: &mut Reader) -> Self {
        if !matches!(from.value, Value::Bool(_)) {
            reader.fault(from.at, Problem::Expected("true or false"));
        }
        from.value == Value::Bool(true)
    }

    fn write(&self, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }
}

impl Form for f64 {
    #[inline(never)]
    fn read(from: &Node, reader: &mut Reader) -> Self {
        if let Value::Number(value) = from.value {
            return value;
        }
        reader.fault(from.at, Problem::Expected("a number"));
        0.0
    }

    fn write(&self, out: &mut String) {
        number::write(*self, out);
    }
}

// Offsets, counts and indices fit into 32 bits in the browser, and so everywhere.
impl Form for usize {
    #[inline(never)]
    fn read(from: &Node, reader: &mut Reader) -> Self {
        match from.value {
            Value::Number(value) if value >= 0.0 && value <= f64::from(u32::MAX) && value.fract() == 0.0 => {
                value as usize
            }
            _ => {
                reader.fault(from.at, Problem::Expected("a whole number"));
                0
            }
        }
    }

    #[inline(never)]
    fn write(&self, out: &mut String) {
        out.push_str(&self.to_string());
    }
}

impl Form for u32 {
    fn read(from: &Node, reader: &mut Reader) -> Self {
        usize::read(from, reader) as u32
    }

    fn write(&self, out: &mut String) {
        (*self as usize).write(out);
    }
}

impl<T: Form> Form for Option<T> {
    const OPTIONAL: bool = true;

    fn read(from: &Node, reader: &mut Reader) -> Self {
        if from.value == Value::Null { None } else { Some(T::read(from, reader)) }
    }

    fn write(&self, out: &mut String) {
        match self {
            Some(value) => value.write(out),
            None => out.push_str("null"),
        }
    }
}

impl<T: Form> Form for Vec<T> {
    fn read(from: &Node, reader: &mut Reader) -> Self {
        // A plain loop: collecting is compiled in five pieces a type.
        let items = items(from, reader);
        let mut list = Vec::with_capacity(items.len());
        for item in items {
            list.push(T::read(item, reader));
        }
        list
    }

    fn write(&self, out: &mut String) {
        out.push('[');
        for item in self {
            if !out.ends_with('[') {
                out.push(',');
            }
            item.write(out);
        }
        out.push(']');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_written_as_by_serde_json() {
        for sample in
            ["", "plain", "\"quoted\" \\ back", "line\nline\r\ttab\u{8}\u{c}\u{1}\u{1f}\u{7f}", "é😀\u{2028}</script>"]
        {
            assert_eq!(sample.to_owned().to_json(), serde_json::to_string(sample).unwrap());
            assert_eq!(String::from_json(&sample.to_owned().to_json()).unwrap(), sample);
        }
    }

    #[test]
    fn faults_have_places() {
        let error = Vec::<Option<u32>>::from_json("[1,\n null, 1.5]").unwrap_err();
        assert_eq!(error.to_string(), "line 2, column 8: a whole number must stand here");
        assert_eq!(bool::from_json("").unwrap_err().to_string(), "line 1, column 1: nothing here");
    }
}
