//! The forms of plain types: texts, numbers, truth, what may be missing, lists.

use super::form::{Form, Reader};
use super::{Node, Problem, Value, number};

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

/// Writes a text, as serde_json does.
#[inline(never)]
pub fn text(text: &str, out: &mut String) {
    const HEX: [u8; 16] = *b"0123456789abcdef";
    out.push('"');
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| byte < b' ' || byte == b'"' || byte == b'\\') {
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
