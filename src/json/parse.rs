//! From text to values.

use super::{Malformed, Member, Node, Syntax, Value};

/// How deep lists and objects may be nested. An edition needs nine.
const DEEPEST: usize = 32;

/// What is wrong with a text, and at which byte.
pub type Fault = (usize, Malformed);

/// Reads a whole text.
///
/// # Errors
/// What keeps it from being JSON, and the byte where that stands.
pub fn parse(text: &str) -> Result<Node, Fault> {
    let mut parser = Parser { text, at: 0 };
    parser.blank();
    if parser.peek().is_none() {
        return Err((0, Malformed::Empty));
    }
    let node = parser.value(0)?;
    parser.blank();
    match parser.peek() {
        None => Ok(node),
        Some(_) => Err(parser.wrong(Syntax::AfterEnd)),
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// What is not read yet. Reading stops at characters of one byte only, so this never falls within one.
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn blank(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn wrong(&self, what: Syntax) -> Fault {
        (self.at.min(self.text.len()), Malformed::Syntax(what))
    }

    fn value(&mut self, depth: usize) -> Result<Node, Fault> {
        let at = self.at;
        if depth > DEEPEST {
            return Err((at, Malformed::TooDeep));
        }
        let value = match self.peek() {
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"') => Value::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(b't') => self.word("true", Value::Bool(true))?,
            Some(b'f') => self.word("false", Value::Bool(false))?,
            Some(b'n') => self.word("null", Value::Null)?,
            Some(_) => return Err(self.wrong(Syntax::NoValue)),
            None => return Err(self.wrong(Syntax::TooSoon)),
        };
        Ok(Node { at, value })
    }

    fn word(&mut self, word: &str, value: Value) -> Result<Value, Fault> {
        if !self.rest().starts_with(word) {
            return Err(self.wrong(Syntax::Bare));
        }
        self.at += word.len();
        Ok(value)
    }

    fn number(&mut self) -> Result<Value, Fault> {
        let start = self.at;
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(Value::Number(super::number::read(self.text.get(start..self.at).unwrap_or_default())))
    }

    fn digits(&mut self) -> Result<(), Fault> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at == start { Err(self.wrong(Syntax::NoDigit)) } else { Ok(()) }
    }

    fn list(&mut self, depth: usize) -> Result<Value, Fault> {
        self.at += 1;
        let mut items = Vec::new();
        self.blank();
        if self.take(b']') {
            return Ok(Value::List(items));
        }
        loop {
            self.blank();
            items.push(self.value(depth + 1)?);
            if self.closed(b']')? {
                return Ok(Value::List(items));
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Value, Fault> {
        self.at += 1;
        let mut members: Vec<Member> = Vec::new();
        self.blank();
        if self.take(b'}') {
            return Ok(Value::Object(members));
        }
        loop {
            self.blank();
            let at = self.at;
            if self.peek() != Some(b'"') {
                return Err(self.wrong(Syntax::NoKey));
            }
            let key = self.string()?;
            self.blank();
            if !self.take(b':') {
                return Err(self.wrong(Syntax::NoColon));
            }
            self.blank();
            let node = self.value(depth + 1)?;
            members.push(Member { at, key, node });
            if self.closed(b'}')? {
                return Ok(Value::Object(members));
            }
        }
    }

    /// After an item: whether the list or object ends here; if not, a comma was read.
    fn closed(&mut self, end: u8) -> Result<bool, Fault> {
        self.blank();
        if self.take(end) {
            return Ok(true);
        }
        if !self.take(b',') {
            return Err(match self.peek() {
                None => self.wrong(Syntax::TooSoon),
                Some(_) => self.wrong(Syntax::NoComma),
            });
        }
        self.blank();
        if self.peek() == Some(end) {
            return Err(self.wrong(Syntax::LastComma));
        }
        Ok(false)
    }

    fn string(&mut self) -> Result<String, Fault> {
        let open = self.at;
        self.at += 1;
        let mut out = String::new();
        loop {
            let rest = self.rest();
            let Some(stop) = rest.bytes().position(|byte| byte == b'"' || byte == b'\\' || byte < b' ') else {
                return Err((open, Malformed::Syntax(Syntax::Open)));
            };
            out.push_str(rest.get(..stop).unwrap_or_default());
            self.at += stop;
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(out);
                }
                Some(b'\\') => out.push(self.escape()?),
                _ => return Err(self.wrong(Syntax::LineBreak)),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Fault> {
        let start = self.at;
        self.at += 1;
        let letter = self.peek();
        self.at += 1;
        let c = match letter {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(start),
            _ => return Err((start, Malformed::Syntax(Syntax::Backslash))),
        };
        Ok(c)
    }

    fn unicode(&mut self, start: usize) -> Result<char, Fault> {
        const NO: Malformed = Malformed::Syntax(Syntax::Unicode);
        let first = self.hex().ok_or((start, NO))?;
        let code = if (0xD800..0xDC00).contains(&first) {
            if !(self.take(b'\\') && self.take(b'u')) {
                return Err((start, NO));
            }
            let second = self.hex().filter(|low| (0xDC00..0xE000).contains(low)).ok_or((start, NO))?;
            0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
        } else {
            first
        };
        char::from_u32(code).ok_or((start, NO))
    }

    fn hex(&mut self) -> Option<u32> {
        let digits = self.text.as_bytes().get(self.at..self.at + 4)?;
        self.at += 4;
        digits.iter().try_fold(0, |sum, &digit| Some(sum * 16 + char::from(digit).to_digit(16)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ours and serde_json must take and refuse the same texts (but for nesting).
    #[test]
    fn agrees_with_serde_json() {
        let texts = [
            "{}",
            "[]",
            "[1,2.5,-0,1e9,1E-3]",
            "01",
            "1.",
            "-",
            ".5",
            "1e",
            "\"a\\u00e9\\ud83d\\ude00\\n\"",
            "\"\\ud83d\"",
            "\"\\ud83d\\u0041\"",
            "\"\\x\"",
            "\"a\nb\"",
            "\"open",
            "[1,]",
            "{\"a\":1,}",
            "{\"a\"}",
            "{a:1}",
            "[1 2]",
            "true",
            "tru",
            "nul",
            "null",
            " [ ] ",
            "[] x",
            "[",
            "{\"a\":",
            "\"\\u12\"",
            "\"\\u",
            "\"\\",
            "\u{feff}[]",
            "'a'",
            "{\"a\":{\"b\":[null,true,false,\"\"]}}",
            "[\u{a0}]",
            "\"é\u{7f}\"",
        ];
        for text in texts {
            let ours = parse(text);
            let theirs = serde_json::from_str::<serde_json::Value>(text);
            assert_eq!(ours.is_ok(), theirs.is_ok(), "{text:?}: {ours:?} against {theirs:?}");
            if let (Ok(Node { value: Value::Text(a), .. }), Ok(serde_json::Value::String(b))) = (ours, theirs) {
                assert_eq!(a, b);
            }
        }
    }

    #[test]
    fn places_are_bytes() {
        let node = parse("{ \"é\" : [ 1 , \"b\" ] }").unwrap();
        let Value::Object(members) = node.value else { panic!() };
        assert_eq!(members[0].at, 2);
        assert_eq!(members[0].node.at, 9);
        let Value::List(items) = &members[0].node.value else { panic!() };
        assert_eq!(items[1].at, 15);
    }

    #[test]
    fn refuses_what_would_exhaust_the_stack() {
        assert_eq!(parse(&"[".repeat(100_000)).unwrap_err().1, Malformed::TooDeep);
        assert_eq!(parse(" \n").unwrap_err().1, Malformed::Empty);
    }
}
