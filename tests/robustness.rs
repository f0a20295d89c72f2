//! Promise: no input breaks it. No panic and no hang, whatever the text; every span it gives is one of the article's; and
//! time grows with the text, not with its square.

#![cfg(not(target_arch = "wasm32"))]

mod dice;

use dice::Dice;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};
use visavis::article::{Article, Metadata, read};
use visavis::codebook::Codebook;
use visavis::coding::attribution::attributions;
use visavis::coding::{Coder, Coding};
use visavis::reconcile::{Dossier, compare};
use visavis::span::Span;
use visavis::view::{Options, html::html, view};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A codebook, and the project's articles.
fn project() -> (Codebook, Vec<String>) {
    let text = fs::read_to_string(root().join("www/codebooks/istanbul-2025.json")).unwrap();
    let mut files: Vec<_> =
        fs::read_dir(root().join("www/articles")).unwrap().map(|file| file.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    (Codebook::from_json(&text).unwrap(), files.iter().map(|file| fs::read_to_string(file).unwrap()).collect())
}

/// How many rounds of invented input, and from which number on: `./build.sh fuzz ROUNDS SEED` gives others.
fn rounds(seed: u64) -> (usize, Dice) {
    let given = |name: &str| std::env::var(name).ok().and_then(|value| value.parse::<u64>().ok());
    let seed = given("VISAVIS_FUZZ_SEED").map_or(seed, |more| seed ^ more.wrapping_mul(0x9e37_79b9_7f4a_7c15).max(1));
    (given("VISAVIS_FUZZ_ROUNDS").map_or(60, |rounds| rounds as usize), Dice(seed.max(1)))
}

/// Keeps the text that broke something.
struct Kept<'a>(&'a str);

impl Drop for Kept<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("broke.txt");
            let kept = fs::write(&file, self.0);
            eprintln!("the text is in {} ({kept:?})", file.display());
        }
    }
}

/// Whether the span is a stretch of the text, on character boundaries.
fn fits(span: Span, text: &str) -> bool {
    span.start <= span.end && text.get(span.start..span.end).is_some()
}

/// All stages over one text; what they give is checked against the text.
#[track_caller]
fn stages(text: &str, coder: &Coder, codebook: &Codebook) -> Coding {
    let _kept = Kept(text);
    let article = read("a", text, Metadata::default());
    // Of a web page the words are kept, of a text all of it.
    if !text.contains('<') {
        assert_eq!(article.text, text, "the text is kept whole");
    }
    let text = article.text.as_str();
    lossless(&article);
    let coding = coder.code(&article);
    for statement in &coding.statements {
        assert!(fits(statement.span, text), "{statement:?}");
        assert_eq!(statement.quote, statement.span.of(text), "verbatim");
        for mark in &statement.marks {
            assert!(fits(*mark, text) && statement.span.contains(*mark), "a mark within its quote: {statement:?}");
        }
        assert!(statement.entry.is_none_or(|entry| entry < article.entries.len()));
    }
    for figure in &coding.figures {
        assert!(fits(figure.span, text) && fits(figure.mark, text), "{figure:?}");
        assert_eq!(figure.quote, figure.span.of(text), "verbatim");
        assert!(figure.low.is_none_or(f64::is_finite) && figure.high.is_none_or(f64::is_finite), "{figure:?}");
    }
    for found in attributions(text) {
        assert!(found.source.iter().chain(&found.cue).chain(&found.content).all(|span| fits(*span, text)), "{found:?}");
    }
    let mut dossier = Dossier::default();
    dossier.add(coding.clone());
    let page = html(&view(&compare(&dossier, codebook), &Options::default()));
    assert!(page.ends_with("</div>"), "the page is whole");
    coding
}

/// Every character of the text is in one block, in order, or white space or layout between blocks: here, that blocks don't
/// overlap, and, in a text without markup, that no word is lost.
#[track_caller]
fn lossless(article: &Article) {
    let markup = article.text.contains('<');
    let mut end = 0;
    for block in &article.blocks {
        assert!(fits(block.span, &article.text), "{block:?}");
        assert!(block.span.start >= end, "blocks overlap: {block:?}");
        let between = &article.text[end..block.span.start];
        assert!(markup || !between.chars().any(char::is_alphabetic), "words between blocks: {between:?}");
        assert!(block.entry.is_none_or(|entry| entry < article.entries.len()));
        end = block.span.end;
    }
    assert!(markup || !article.text[end..].chars().any(char::is_alphabetic), "words behind the last block");
}

const PIECES: &[&str] = &[
    "\"",
    "“",
    "”",
    "'",
    "''",
    "‘",
    "’",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\u{a0}",
    "\u{200b}",
    "\u{202e}",
    "\u{feff}",
    "\0",
    "…",
    "...",
    ".",
    ":",
    ";",
    "—",
    "–",
    "-",
    "(",
    ")",
    "[",
    "]",
    "<p>",
    "</p>",
    "<script>",
    "<!--",
    "&amp;",
    "&#x110000;",
    "•",
    "1.",
    "12)",
    "10:42",
    "17:32 BST",
    "2 June 2025",
    "$7bn",
    "1,000,000,000,000,000,000,000",
    "1e999",
    "-0",
    "٣",
    "Ⅷ",
    "½",
    "6,000",
    "two-to-three",
    "not",
    "never",
    "no",
    "n't",
    "said",
    "says",
    "according to",
    "demanded that",
    "refused to",
    "only if",
    "unless",
    "he",
    "they",
    "both sides",
    "neither side",
    "İ",
    "ß",
    "ﬁ",
    "e\u{301}",
    "😀",
    "👨‍👩‍👧",
    "中文",
    "عربي",
    "A",
    "a",
    " ",
    "  ",
];

#[test]
fn articles_with_odd_pieces_put_in_taken_out_and_turned_around_break_nothing() {
    let (codebook, articles) = project();
    let coder = Coder::new(&codebook);
    let (rounds, mut numbers) = rounds(0x9e37_79b9_7f4a_7c15);
    for round in 0..rounds {
        let mut chars: Vec<char> = articles[round % articles.len()].chars().collect();
        // A stretch of an article, since most of what goes wrong does so in a few lines.
        let from = numbers.below(chars.len());
        chars = chars[from..(from + 200 + numbers.below(3000)).min(chars.len())].to_vec();
        for _ in 0..1 + numbers.below(40) {
            let at = numbers.below(chars.len());
            match numbers.below(4) {
                0 => drop(chars.drain(at..(at + 1 + numbers.below(30)).min(chars.len()))),
                1 => chars[at..].reverse(),
                _ => {
                    let piece = PIECES[numbers.below(PIECES.len())].chars();
                    chars.splice(at..at, piece);
                }
            }
            if chars.is_empty() {
                chars.push('x');
            }
        }
        stages(&chars.into_iter().collect::<String>(), &coder, &codebook);
    }
}

#[test]
fn words_thrown_together_break_nothing() {
    let (codebook, articles) = project();
    let coder = Coder::new(&codebook);
    let words: Vec<&str> = articles.iter().flat_map(|text| text.split(' ')).chain(PIECES.iter().copied()).collect();
    let (rounds, mut numbers) = rounds(0x2545_f491_4f6c_dd1d);
    for _ in 0..rounds {
        let length = numbers.below(600);
        let glue = [" ", "", "\n"][numbers.below(3)];
        let text = (0..length).map(|_| words[numbers.below(words.len())]).collect::<Vec<_>>().join(glue);
        stages(&text, &coder, &codebook);
    }
}

#[test]
fn every_beginning_and_end_of_an_article_is_an_article() {
    let (codebook, articles) = project();
    let coder = Coder::new(&codebook);
    let mut numbers = Dice(77);
    for text in &articles {
        for _ in 0..6 {
            let mut at = numbers.below(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            stages(&text[..at], &coder, &codebook);
            stages(&text[at..], &coder, &codebook);
        }
    }
}

#[test]
fn time_grows_with_the_text_and_not_with_its_square() {
    let (codebook, _) = project();
    let coder = Coder::new(&codebook);
    const SIZE: usize = 300_000;
    let patterns: &[(&str, &str)] = &[
        ("one long word", "a"),
        ("one long number", "1,"),
        ("spaces", " "),
        ("line ends", "\n"),
        ("quotation marks", "\""),
        ("opening marks", "“"),
        ("nested marks", "“‘"),
        ("apostrophes", "'"),
        ("stops", "."),
        ("hyphens", "a-"),
        ("brackets", "("),
        ("commas", "the port, "),
        ("open tags", "<p"),
        ("tags", "<div><b>"),
        ("comments", "<!--"),
        ("references", "&amp"),
        ("stamps", "10:42\n"),
        ("list items", "• a\n"),
        ("numbered", "1. A\n"),
        ("names in one sentence", "Moscow and Kyiv and "),
        ("cues in one sentence", "refused to demand that it reject "),
        ("issues in one sentence", "the ceasefire and the prisoners, "),
        ("a sentence of clauses", "Moscow said that Kyiv demanded that "),
        ("many sentences", "Moscow refused the ceasefire. "),
        ("many paragraphs", "Moscow refused the ceasefire.\n\n"),
        ("many quotations", "“We refuse the ceasefire,” said Medinsky. "),
        ("capitals", "Abc Def "),
        ("figures", "6,000 bodies, "),
        (
            "entries of a page without a date",
            "A day in Istanbul\n10:42 BST\n\nJane Doe\n\nMoscow refused the ceasefire.\n\n",
        ),
        ("a quotation that never ends", "Moscow said “they refuse the ceasefire and "),
    ];
    for (name, piece) in patterns {
        let took = |size: usize| {
            let text = piece.repeat(size / piece.len());
            let begin = Instant::now();
            stages(&text, &coder, &codebook);
            begin.elapsed()
        };
        // Not a measure of speed, but of hanging: four times the text takes four times as long, on a busy machine perhaps
        // eight times, and sixteen times where each sentence looks at all the others; the second more is for what is over
        // too soon to be compared, the second and third try for a machine that stood still.
        let mut tries = (0..3).map(|_| (took(SIZE / 4), took(SIZE)));
        let linear = tries.find(|(part, whole)| *whole < *part * 11 + Duration::from_secs(1));
        let (part, whole) = linear.unwrap_or_else(|| panic!("{name}: time grows faster than the text"));
        eprintln!("{name}: {} ms, a quarter of it {} ms", whole.as_millis(), part.as_millis());
    }
}
