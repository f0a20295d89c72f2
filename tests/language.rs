//! The language layer: peers' suites where they are at hand, and what holds for every text.

mod beside;

use beside::beside;
use visavis::language::{Qualifier, numerals, quantities, quotations, sentences, tokens};
use visavis::span::Span;

/// A file of the suites beside the project; says aloud when it isn't there.
fn suite(name: &str) -> Option<serde_json::Value> {
    let path = beside(&format!("suites/{name}"), "how many of its cases are met")?;
    let text = std::fs::read_to_string(path).expect("a suite can be read");
    Some(serde_json::from_str(&text).expect("a suite is JSON"))
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

/// What a case of the Recognizers suites expects: the words, and what they are worth.
fn expected(case: &serde_json::Value) -> Vec<(String, String)> {
    let results = case["Results"].as_array().expect("results");
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_lowercase();
    results.iter().map(|result| (text(&result["Text"]), text(&result["Resolution"]["value"]))).collect()
}

/// The cases that are not aimed at, by their place in the suite; the list gives the reasons.
fn skipped(suite: &str) -> Vec<usize> {
    let list = include_str!("language/skipped.txt");
    list.lines()
        .filter_map(|line| line.strip_prefix(suite)?.strip_prefix('\t')?.split('\t').next()?.parse().ok())
        .collect()
}

/// Holds the cases of a suite against `read`, which gives words and value of each thing found; the number of right ones.
fn recognised(name: &str, same: fn(&str, &str) -> bool, read: impl Fn(&str) -> Vec<(String, String)>) -> Option<usize> {
    let suite = suite(&format!("recognizers/{name}.json"))?;
    let cases = suite.as_array().expect("a list of cases");
    let skip = skipped(name);
    let (mut right, mut left_out) = (0, 0);
    for (place, case) in cases.iter().enumerate() {
        let text = case["Input"].as_str().expect("a text");
        let (want, got) = (expected(case), read(text));
        let fits = want.len() == got.len()
            && want.iter().zip(&got).all(|(want, got)| want.0 == got.0 && same(&want.1, &got.1));
        right += usize::from(fits);
        if !fits && skip.contains(&place) {
            left_out += 1;
        } else if !fits {
            println!("{name} {place} {text:?}\n  want {want:?}\n  got  {got:?}");
        }
    }
    println!("{name}: {right} of {}, {left_out} of the others are on the list of what is skipped", cases.len());
    assert_eq!(right + left_out, cases.len(), "a case of {name} is neither met nor on the list of what is skipped");
    Some(right)
}

fn close(want: &str, got: &str) -> bool {
    let number = |text: &str| text.parse::<f64>().unwrap_or(f64::NAN);
    let (want, got) = (number(want), number(got));
    (want - got).abs() <= 1e-9 * want.abs().max(1e-6)
}

#[test]
fn recognizers_numbers() {
    // Ordinals and numbers with a unit glued on are others of their models.
    let read = |text: &str| {
        let found = numerals(text);
        let plain = found.iter().filter(|number| !number.ordinal && !number.measured && !number.vague);
        plain.map(|number| (number.span.of(text).to_lowercase(), number.value.to_string())).collect()
    };
    let Some(right) = recognised("NumberModel", close, read) else { return };
    assert!(right >= 214, "{right}");
}

#[test]
fn recognizers_ranges() {
    let read = |text: &str| {
        let found = quantities(text);
        let bounded = |q: &&visavis::language::Quantity| {
            let words = q.span.of(text).to_lowercase();
            q.low != q.high
                || words.starts_with("equal")
                || matches!(q.qualifier, Qualifier::AtLeast | Qualifier::MoreThan | Qualifier::UpTo)
        };
        let end = |bound: Option<f64>| bound.map_or(String::new(), |bound| bound.to_string());
        found
            .iter()
            .filter(bounded)
            .map(|q| (q.span.of(text).to_lowercase(), format!("{},{}", end(q.low), end(q.high))))
            .collect()
    };
    // Whether a bound itself is within the range is not ours to say.
    let same = |want: &str, got: &str| want.trim_matches(['(', ')', '[', ']']) == got;
    let Some(right) = recognised("NumberRangeModel", same, read) else { return };
    assert!(right >= 83, "{right}");
}

#[test]
fn recognizers_money() {
    let read = |text: &str| {
        let found = quantities(text);
        let money =
            found.iter().filter(|q| q.unit.is_some_and(|unit| !matches!(unit, "%" | "ordinal" | "years" | "days")));
        money
            .map(|q| {
                let value = q.low.or(q.high).unwrap_or_default();
                // Their money leaves out what bounds it.
                let words = q.span.of(text).to_lowercase();
                let bounds = ["about ", "more than ", "approximately ", "an estimated ", "over "];
                let bare = bounds.iter().find_map(|bound| words.strip_prefix(bound)).unwrap_or(&words);
                (bare.to_owned(), value.to_string())
            })
            .collect()
    };
    let Some(right) = recognised("CurrencyModel", close, read) else { return };
    assert!(right >= 147, "{right}");
}

#[test]
fn numbers_are_in_order_and_on_borders() {
    const PIECES: [&str; 30] = [
        "5",
        "1,000",
        "12",
        "-",
        " ",
        " to ",
        " and ",
        "half",
        " a ",
        "million",
        "m",
        "$",
        "€",
        "%",
        "third",
        "twenty",
        "-",
        "one",
        "hundreds",
        ".",
        "/",
        "more than ",
        "between ",
        "é",
        "½",
        "\u{a0}",
        "\n",
        "point",
        " of ",
        "e9",
    ];
    let mut state: u64 = 42;
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..12 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(PIECES[(state >> 33) as usize % PIECES.len()]);
        }
        let mut end = 0;
        for quantity in quantities(&text) {
            assert!(quantity.span.start >= end && !quantity.span.of(&text).is_empty(), "{quantity:?} in {text:?}");
            assert!(quantity.low.is_some() || quantity.high.is_some(), "{quantity:?} in {text:?}");
            end = quantity.span.end;
        }
        for number in numerals(&text) {
            assert!(number.value.is_finite() && !number.span.of(&text).is_empty(), "{number:?} in {text:?}");
        }
    }
    for piece in
        ["1 ", "one ", "one-", "1,000,", "from 1 ", "more than ", "a half and ", "$", "1-", "two point ", "hundred "]
    {
        let text = piece.repeat(100_000 / piece.len());
        quantities(&text);
        numerals(&text);
    }
}
