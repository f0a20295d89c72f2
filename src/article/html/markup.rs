//! Tags and text of HTML as they come, tolerantly: a small tokenizer that never fails and never looks back.
//!
//! It knows what matters for reading text: comments, raw elements (script, style), attributes with any quotes, character
//! references. It builds no tree and mends no nesting; that is for `html.rs`.

/// One thing of a page.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token<'h> {
    /// Text between tags, with its character references.
    Text(&'h str),
    /// An opening tag and its attributes as written.
    Open(&'h str, &'h str),
    /// A closing tag.
    Close(&'h str),
}

/// The tokens of a page, in order.
pub(super) struct Tokens<'h> {
    rest: &'h str,
}

/// Elements whose content is not markup.
const RAW: [&str; 7] = ["script", "style", "textarea", "title", "xmp", "noembed", "noframes"];

impl<'h> Tokens<'h> {
    pub fn new(html: &'h str) -> Self {
        Self { rest: html }
    }

    fn take(&mut self, length: usize) -> &'h str {
        let (head, tail) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.rest = tail;
        head
    }

    /// What stands before `</name`, taken whole; the closing tag is left.
    pub fn raw(&mut self, name: &str) -> &'h str {
        let mut from = 0;
        while let Some(at) = self.rest.get(from..).and_then(|r| r.find("</")) {
            let start = from + at;
            let tag = self.rest.get(start + 2..start + 2 + name.len());
            if tag.is_some_and(|t| t.eq_ignore_ascii_case(name)) {
                return self.take(start);
            }
            from = start + 2;
        }
        self.take(self.rest.len())
    }
}

/// Whether an element's content is raw text.
pub(super) fn is_raw(name: &str) -> bool {
    RAW.iter().any(|r| name.eq_ignore_ascii_case(r))
}

impl<'h> Iterator for Tokens<'h> {
    type Item = Token<'h>;

    fn next(&mut self) -> Option<Token<'h>> {
        loop {
            let rest = self.rest;
            let first = rest.chars().next()?;
            if first != '<' {
                let end = rest.find('<').unwrap_or(rest.len());
                return Some(Token::Text(self.take(end)));
            }
            let bytes = rest.as_bytes();
            match bytes.get(1) {
                Some(b'!') if rest.starts_with("<!--") => {
                    let end = rest.get(4..).and_then(|r| r.find("-->")).map_or(rest.len(), |at| at + 7);
                    self.take(end);
                }
                Some(b'!' | b'?') => {
                    let end = rest.find('>').map_or(rest.len(), |at| at + 1);
                    self.take(end);
                }
                Some(b'/') if bytes.get(2).is_some_and(u8::is_ascii_alphabetic) => {
                    let end = rest.find('>').map_or(rest.len(), |at| at + 1);
                    let tag = self.take(end);
                    return Some(Token::Close(name_of(tag.get(2..).unwrap_or_default())));
                }
                Some(c) if c.is_ascii_alphabetic() => {
                    let end = tag_end(rest);
                    let tag = self.take(end);
                    let name = name_of(tag.get(1..).unwrap_or_default());
                    let attributes = tag.get(1 + name.len()..).unwrap_or_default().trim_end_matches('>');
                    return Some(Token::Open(name, attributes));
                }
                _ => return Some(Token::Text(self.take(1))),
            }
        }
    }
}

fn name_of(tag: &str) -> &str {
    let end = tag.find(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/').unwrap_or(tag.len());
    tag.get(..end).unwrap_or_default()
}

/// The length of a tag: to its `>`, quoted attributes passed by. A quote that is never closed ends at the first `>`.
fn tag_end(rest: &str) -> usize {
    let mut quote = 0u8;
    let mut first_end = None;
    for (at, &b) in rest.as_bytes().iter().enumerate() {
        match b {
            b'>' if quote == 0 => return at + 1,
            b'>' => first_end = first_end.or(Some(at + 1)),
            b'"' | b'\'' if quote == 0 => quote = b,
            b if quote != 0 && b == quote => quote = 0,
            _ => {}
        }
        // A tag of more than 16 KiB has lost a quotation mark.
        if at > 16 << 10 && first_end.is_some() {
            break;
        }
    }
    first_end.unwrap_or(rest.len())
}

/// The value of an attribute, character references left as they are; empty where it has none.
pub(super) fn attribute<'h>(attributes: &'h str, name: &str) -> Option<&'h str> {
    let mut rest = attributes.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
    while !rest.is_empty() {
        let end = rest.find(|c: char| c.is_ascii_whitespace() || c == '=' || c == '/').unwrap_or(rest.len());
        let (key, after) = rest.split_at_checked(end.max(1)).unwrap_or((rest, ""));
        let after = after.trim_start();
        let (value, next) = match after.strip_prefix('=') {
            None => ("", after),
            Some(value) => {
                let value = value.trim_start();
                match value.chars().next() {
                    Some(q @ ('"' | '\'')) => {
                        let inner = value.get(1..).unwrap_or_default();
                        let end = inner.find(q).unwrap_or(inner.len());
                        (inner.get(..end).unwrap_or_default(), inner.get(end + 1..).unwrap_or_default())
                    }
                    _ => {
                        let end = value.find(|c: char| c.is_ascii_whitespace()).unwrap_or(value.len());
                        value.split_at_checked(end).unwrap_or((value, ""))
                    }
                }
            }
        };
        if key.eq_ignore_ascii_case(name) {
            return Some(value);
        }
        rest = next.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
    }
    None
}

/// Character references that news pages use; numbers are read for all others.
const NAMED: [(&str, char); 48] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("sbquo", '‚'),
    ("bdquo", '„'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("hellip", '…'),
    ("bull", '•'),
    ("middot", '·'),
    ("euro", '€'),
    ("pound", '£'),
    ("cent", '¢'),
    ("yen", '¥'),
    ("copy", '©'),
    ("reg", '®'),
    ("trade", '™'),
    ("deg", '°'),
    ("times", '×'),
    ("minus", '−'),
    ("frac12", '½'),
    ("sect", '§'),
    ("para", '¶'),
    ("shy", '\u{ad}'),
    ("zwnj", '\u{200c}'),
    ("zwj", '\u{200d}'),
    ("ensp", ' '),
    ("emsp", ' '),
    ("thinsp", ' '),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("agrave", 'à'),
    ("ccedil", 'ç'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("auml", 'ä'),
    ("Uuml", 'Ü'),
    ("szlig", 'ß'),
    ("ntilde", 'ñ'),
];

/// What stands for the characters 128 to 159 where a page numbers them as Windows does.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// Adds a text to `out` with its character references read.
pub(super) fn decode(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(rest.get(..at).unwrap_or_default());
        rest = rest.get(at..).unwrap_or_default();
        let (c, length) = reference(rest).unwrap_or(('&', 1));
        out.push(c);
        rest = rest.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
}

/// The character of the reference that begins a text, and how long the reference is.
fn reference(text: &str) -> Option<(char, usize)> {
    let inner = text.get(1..)?;
    if let Some(number) = inner.strip_prefix('#') {
        let (radix, digits) = match number.strip_prefix(['x', 'X']) {
            Some(digits) => (16, digits),
            None => (10, number),
        };
        let count = digits.bytes().take(8).take_while(|b| char::from(*b).is_digit(radix)).count();
        let code = u32::from_str_radix(digits.get(..count)?, radix).ok()?;
        let c = match code {
            0x80..=0x9f => WINDOWS.chars().nth(code as usize - 0x80)?,
            0 => '\u{fffd}',
            code => char::from_u32(code).unwrap_or('\u{fffd}'),
        };
        let length = 1 + (inner.len() - digits.len()) + count;
        let closed = text.as_bytes().get(length) == Some(&b';');
        return Some((c, length + usize::from(closed)));
    }
    let count = inner.bytes().take(8).take_while(u8::is_ascii_alphanumeric).count();
    let name = inner.get(..count)?;
    let closed = inner.as_bytes().get(count) == Some(&b';');
    let &(_, c) = NAMED.iter().find(|(n, _)| *n == name)?;
    closed.then_some((c, count + 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_text_and_comments() {
        let html = "<p class=\"a>b\" ID=x>Talks <b>end</B> & 3 < 4<!-- <p> --><br/>so";
        let tokens: Vec<Token> = Tokens::new(html).collect();
        assert_eq!(
            tokens,
            [
                Token::Open("p", " class=\"a>b\" ID=x"),
                Token::Text("Talks "),
                Token::Open("b", ""),
                Token::Text("end"),
                Token::Close("B"),
                Token::Text(" & 3 "),
                Token::Text("<"),
                Token::Text(" 4"),
                Token::Open("br", "/"),
                Token::Text("so"),
            ]
        );
        assert_eq!(attribute(" class=\"a>b\" ID=x", "id"), Some("x"));
        assert_eq!(attribute(" hidden class = 'c d' ", "class"), Some("c d"));
        assert_eq!(attribute(" hidden", "hidden"), Some(""));
        assert_eq!(attribute(" a=b", "c"), None);
    }

    #[test]
    fn references() {
        let read = |text: &str| {
            let mut out = String::new();
            decode(text, &mut out);
            out
        };
        assert_eq!(
            read("Owners &amp; dockers&#8217; &#x201c;pay&rdquo; &nope; &#146; AT&T &"),
            "Owners & dockers’ “pay” &nope; ’ AT&T &"
        );
    }

    #[test]
    fn broken_pages_end() {
        for html in [
            "<",
            "<p",
            "<p class=\"",
            "</",
            "</p",
            "<!--",
            "<!",
            "<script>",
            "<a href='",
            "&#",
            "&#x",
            "<p a=\"b>c<p>d",
        ] {
            assert!(Tokens::new(html).count() <= 4, "{html}");
        }
        let mut tokens = Tokens::new("<script>if (a < b) { '</p>' }</script>x");
        tokens.next();
        assert_eq!(tokens.raw("script"), "if (a < b) { '</p>' }");
    }
}
