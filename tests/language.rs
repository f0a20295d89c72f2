//! The language layer: peers' suites where they are at hand, and what holds for every text.

use std::path::{Path, PathBuf};
use visavis::language::{quotations, sentences, tokens};
use visavis::span::Span;

/// A file of the suites beside the project; says aloud when it isn't there.
fn suite(name: &str) -> Option<serde_json::Value> {
    let path: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/suites").join(name);
    match std::fs::read_to_string(&path) {
        Ok(text) => Some(serde_json::from_str(&text).expect("a suite is JSON")),
        Err(_) => {
            eprintln!("SKIPPED: {} is not here", path.display());
            None
        }
    }
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn golden_rules_of_sentences() {
    let Some(suite) = suite("golden-rules.json") else { return };
    let cases = suite.as_array().expect("a list of cases");
    let mut right = 0;
    for case in cases {
        let text = case["text"].as_str().expect("a text");
        let want: Vec<&str> =
            case["sentences"].as_array().expect("sentences").iter().filter_map(|s| s.as_str()).collect();
        let got: Vec<String> = sentences(text).iter().map(|span| squeezed(span.of(text))).collect();
        if got == want {
            right += 1;
        } else {
            println!("{}\n  want {want:?}\n  got  {got:?}", case["name"]);
        }
    }
    println!("golden rules: {right} of {}", cases.len());
    assert!(right >= 49, "golden rules: {right} of {}", cases.len());
}

/// Texts out of the pieces that decide about borders, by a fixed sequence of numbers.
fn texts() -> impl Iterator<Item = String> {
    const PIECES: [&str; 44] = [
        " ",
        " ",
        " ",
        " ",
        "\n",
        "\n\n",
        "\u{a0}",
        ".",
        ". ",
        "...",
        "…",
        "?",
        "!",
        ",",
        "“",
        "”",
        "\"",
        "'",
        "‘",
        "’",
        "''",
        "(",
        ")",
        "Mr.",
        "U.S.",
        "J.",
        "a.m.",
        "5",
        "1,000",
        "1.",
        "2)",
        "•",
        "-",
        "—",
        "The",
        "said",
        "dockers",
        "it’s",
        "é",
        "e\u{301}",
        "港",
        "🙂",
        "$7bn",
        "www.a.org/b",
    ];
    let mut state: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut next = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    };
    (0..4000).map(move |_| {
        let length = next(40);
        (0..length).map(|_| PIECES[next(PIECES.len())]).collect()
    })
}

/// The spans are in order, apart, on character boundaries, not empty, and leave out white space alone.
fn assert_cover(text: &str, spans: &[Span]) {
    let mut end = 0;
    for span in spans {
        assert!(span.start >= end && span.end > span.start, "{span:?} in {text:?}");
        assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end), "{span:?} in {text:?}");
        assert_eq!(text[end..span.start].trim(), "", "left out of {text:?}");
        end = span.end;
    }
    assert_eq!(text[end..].trim(), "", "left out of {text:?}");
}

#[test]
fn tokens_cover_all_but_white_space() {
    for text in texts() {
        let spans: Vec<Span> = tokens(&text).iter().map(|token| token.span).collect();
        assert_cover(&text, &spans);
        assert!(spans.iter().all(|span| !span.of(&text).contains(char::is_whitespace)), "{text:?}");
    }
}

#[test]
fn sentences_cover_all_but_white_space() {
    for text in texts() {
        assert_cover(&text, &sentences(&text));
    }
}

#[test]
fn quotations_are_in_order_and_within_their_paragraph() {
    for text in texts() {
        let mut end = 0;
        for quotation in quotations(&text) {
            assert!(quotation.span.start >= end, "{quotation:?} in {text:?}");
            assert!(text.get(quotation.span.start..quotation.span.end).is_some(), "{quotation:?} in {text:?}");
            assert!(
                quotation.span.contains(quotation.inner) || quotation.inner.is_empty(),
                "{quotation:?} in {text:?}"
            );
            assert!(!quotation.span.of(&text).contains('\n'), "{quotation:?} in {text:?}");
            end = quotation.span.end;
        }
    }
}

/// Texts that would be slow were any stage to look twice at what lies behind a mark.
#[test]
fn hostile_texts_end_soon() {
    for piece in [
        "\n",
        " ",
        "\"",
        "'a ",
        "‘",
        "“",
        ". ",
        "1. ",
        "'",
        "''",
        "a.",
        "-",
        "“a ‘b ",
        "\" a",
        "A. ",
        "…",
        ". .",
        "(",
        "é",
    ] {
        let text = piece.repeat(100_000 / piece.len());
        assert_cover(&text, &tokens(&text).iter().map(|token| token.span).collect::<Vec<_>>());
        assert_cover(&text, &sentences(&text));
        quotations(&text);
    }
}
