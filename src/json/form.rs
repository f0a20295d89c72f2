//! What ties a type to its JSON form.

use super::plain::text;
use super::{Error, Member, Node, Problem, Value, parse};

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
