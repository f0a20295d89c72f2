//! Addresses: only `http` and `https` ever become links, and a link to a passage is made only where it can't mislead.

use super::Element;
use crate::article::Article;
use crate::span::Span;
use crate::text::{concat, find, join};

/// A text longer than this is not searched for what makes a passage unique.
const SEARCHED: usize = 200_000;

/// Whether an address may become a link.
pub(super) fn is_web(address: &str) -> bool {
    let lower = |prefix: &str| address.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
    (lower("https://") || lower("http://")) && !address.chars().any(|c| c.is_control() || c.is_whitespace())
}

/// A link out of the page, which tells the other site nothing but where it was asked from.
pub(super) fn outward(address: &str) -> Element {
    Element::new("a").attribute("href", address.to_string()).attribute("rel", "noopener external")
}

/// Whether an article's passages can have addresses: none where it has no address itself, and none where the text is a
/// digest, and so not what stands there.
fn linked(article: &Article) -> Option<&str> {
    article.metadata.url.as_deref().filter(|url| is_web(url) && article.metadata.label.is_none())
}

/// An article's text as a browser searches it, where its passages can have addresses and it isn't too long.
pub(super) fn searched(article: &Article) -> Option<String> {
    (linked(article).is_some() && article.text.len() <= SEARCHED).then(|| folded(&article.text))
}

/// The address of a passage at its publisher's: none where it can have none, or where the words don't stand once and only
/// once in the text, `searched`.
pub(super) fn passage_address(article: &Article, searched: &str, span: Span, quote: &str) -> Option<String> {
    let address = linked(article)?;
    let base = address.split_once('#').map_or(address, |(base, _)| base);
    Some(concat(&[base, "#", &directive(&article.text, searched, span, quote)?]))
}

/// The text fragment of a passage (`:~:text=…`), where its words stand only once in the text: the whole of a short passage,
/// the first and last words of a long one. Browsers look for them without regard to case and accents, and so does this.
///
/// See <https://wicg.github.io/scroll-to-text-fragment/>.
///
/// ```
/// use visavis::{span::Span, view::fragment};
/// let text = "The port opens. The port opens again on Monday.";
/// assert_eq!(fragment(text, Span::new(16, 47), "The port opens again on Monday."),
///     Some(":~:text=The%20port%20opens%20again%20on%20Monday.".into()));
/// assert_eq!(fragment(text, Span::new(0, 14), "The port opens"), None);
/// ```
pub fn fragment(text: &str, span: Span, quote: &str) -> Option<String> {
    if text.len() > SEARCHED { None } else { directive(text, &folded(text), span, quote) }
}

fn directive(text: &str, searched: &str, span: Span, quote: &str) -> Option<String> {
    if span.of(text) != quote || quote.contains(['\n', '\r']) {
        return None;
    }
    let once = |words: &str| {
        let words = folded(words);
        let first = find(searched, &words).and_then(|at| searched.get(at + words.len()..));
        first.is_none_or(|rest| find(rest, &words).is_none())
    };
    if quote.len() <= 120 {
        return once(quote).then(|| concat(&[":~:text=", &encoded(quote)]));
    }
    let words: Vec<&str> = quote.split(' ').collect();
    let (start, end) = (join(words.get(..6)?, " "), join(words.get(words.len().checked_sub(6)?..)?, " "));
    (words.len() >= 12 && once(&start) && once(&end))
        .then(|| concat(&[":~:text=", &encoded(&start), ",", &encoded(&end)]))
}

/// The base letters of U+00C0 to U+017F, so that `É`, `é` and `e` are one letter, as they are to a browser's search.
const BASES: &[u8; 192] = b"aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuyty\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// A text as a browser's search compares it: without cases, accents and soft hyphens, any white space as one blank. Written
/// down for the scripts at hand; the tables of all of them would weigh more than the rest of the view's words.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let code = u32::from(c);
        match c {
            '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' => {}
            c if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            '\u{c0}'..='\u{17f}' => {
                out.push(BASES.get(code as usize - 0xc0).map_or(c, |base| char::from(*base)));
            }
            '\u{391}'..='\u{3a9}' | '\u{410}'..='\u{42f}' => out.extend(char::from_u32(code + 0x20)),
            '\u{400}'..='\u{40f}' => out.extend(char::from_u32(code + 0x50)),
            '‘' | '’' => out.push('\''),
            '“' | '”' => out.push('"'),
            c => out.push(c.to_ascii_lowercase()),
        }
    }
    out
}

/// Percent-encoded, with all that a text fragment takes for its own.
fn encoded(text: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'~' | b'!' | b'\'' | b'(' | b')') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.extend(
                [byte >> 4, byte & 15]
                    .iter()
                    .filter_map(|digit| DIGITS.get(usize::from(*digit)))
                    .map(|d| char::from(*d)),
            );
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Metadata;

    fn report(url: &str, label: Option<&str>) -> Article {
        Article {
            id: "a".into(),
            kind: Default::default(),
            metadata: Metadata { url: Some(url.into()), label: label.map(Into::into), ..Metadata::default() },
            text: "Crews want more pay, now.".into(),
            entries: Vec::new(),
            blocks: Vec::new(),
        }
    }

    #[test]
    fn only_web_addresses_become_links() {
        for address in
            ["javascript:alert(1)", " https://a.example", "data:text/html,x", "//a.example", "http://a\n.example", ""]
        {
            assert!(!is_web(address), "{address}");
        }
        assert!(is_web("HTTPS://a.example/b?c=d"));
    }

    fn address(article: &Article, span: Span, quote: &str) -> Option<String> {
        passage_address(article, &searched(article)?, span, quote)
    }

    /// Browsers find "THE PORT" and "the pört" for "the port": what they might find elsewhere is no way to the passage.
    #[test]
    fn words_that_stand_twice_but_for_case_and_accents_are_no_way() {
        let quote = "The port opens";
        for other in [
            "THE PORT OPENS",
            "the pórt opens",
            "the port\u{a0} opens",
            "the po\u{301}rt opens",
            "the por\u{ad}t opens",
        ] {
            assert_eq!(fragment(&format!("{quote}. {other}."), Span::new(0, 14), quote), None, "{other}");
        }
        assert!(fragment("The port opens. The ports open.", Span::new(0, 14), quote).is_some());
        assert_eq!(folded("ÀÖØÞ ÉŁŽſ ΑΩ ЁЯ"), "aoot elzs αω ёя");
    }

    #[test]
    fn a_digest_never_links_to_words_that_do_not_stand_there() {
        let (span, quote) = (Span::new(0, 25), "Crews want more pay, now.");
        let linked = address(&report("https://a.example/b#c", None), span, quote);
        assert_eq!(linked.as_deref(), Some("https://a.example/b#:~:text=Crews%20want%20more%20pay%2C%20now."));
        assert_eq!(address(&report("https://a.example/b", Some("our digest")), span, quote), None);
        assert_eq!(address(&report("javascript:b", None), span, quote), None);
    }
}
