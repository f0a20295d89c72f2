//! Addresses: only `http` and `https` ever become links, and a link to a passage is made only where it can't mislead.

use super::Element;
use crate::reconcile::ArticleReport;
use crate::span::Span;

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

/// The address of a passage at its publisher's: none where the article has no address, where the text is a digest, and so
/// not what stands there, or where the words don't stand in it once and only once.
pub(super) fn passage_address(article: &ArticleReport, span: Span, quote: &str) -> Option<String> {
    let address = article.metadata.url.as_deref().filter(|url| is_web(url) && article.metadata.label.is_none())?;
    let base = address.split_once('#').map_or(address, |(base, _)| base);
    Some(format!("{base}#{}", fragment(&article.text, span, quote)?))
}

/// The text fragment of a passage (`:~:text=…`), where its words stand only once in the text: the whole of a short passage,
/// the first and last words of a long one.
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
    if text.len() > SEARCHED || span.of(text) != quote || quote.contains(['\n', '\r']) {
        return None;
    }
    let once = |words: &str| text.matches(words).nth(1).is_none();
    if quote.len() <= 120 {
        return once(quote).then(|| format!(":~:text={}", encoded(quote)));
    }
    let words: Vec<&str> = quote.split(' ').collect();
    let (start, end) = (words.get(..6)?.join(" "), words.get(words.len().checked_sub(6)?..)?.join(" "));
    (words.len() >= 12 && once(&start) && once(&end)).then(|| format!(":~:text={},{}", encoded(&start), encoded(&end)))
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

    fn report(url: &str, label: Option<&str>) -> ArticleReport {
        ArticleReport {
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

    #[test]
    fn a_digest_never_links_to_words_that_do_not_stand_there() {
        let (span, quote) = (Span::new(0, 25), "Crews want more pay, now.");
        let linked = passage_address(&report("https://a.example/b#c", None), span, quote);
        assert_eq!(linked.as_deref(), Some("https://a.example/b#:~:text=Crews%20want%20more%20pay%2C%20now."));
        assert_eq!(passage_address(&report("https://a.example/b", Some("our digest")), span, quote), None);
        assert_eq!(passage_address(&report("javascript:b", None), span, quote), None);
    }
}
