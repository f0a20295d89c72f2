//! Promise 1, lossless reading: every byte of an article is in exactly one block or is white space or layout between blocks;
//! and what the blocks are, held by golden files (`VISAVIS_BLESS=1 cargo test --test reading` accepts new output).
//!
//! The pages in `tests/reading/` are invented, each in a layout that real news pages have.

mod beside;
mod dice;

use beside::beside;
use dice::Dice;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use visavis::article::{Article, BlockKind, Metadata, ReadError, read, read_bytes};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The files of a folder with one of these endings, in order of their names; none where there is no such folder.
fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.filter_map(|e| e.ok().map(|e| e.path())).collect();
    paths.retain(|p| p.extension().is_some_and(|e| endings.iter().any(|x| e == *x)));
    paths.sort();
    paths
}

fn read_file(path: &Path) -> Article {
    let id = path.file_stem().unwrap().to_string_lossy();
    read(&id, &fs::read_to_string(path).unwrap(), Metadata::default())
}

/// Whether a stretch between blocks is white space or layout: invisible characters, bullets, numbers of entries and items.
fn is_layout(gap: &str) -> bool {
    gap.split(|c: char| {
        c.is_whitespace() || "\u{feff}\u{200b}\u{2060}\u{ad}".contains(c) || ('\u{200b}'..='\u{202e}').contains(&c)
    })
    .filter(|piece| !piece.is_empty())
    .all(|piece| {
        let bullets = piece.chars().all(|c| "•●○◦▪■□‣⁃∙➔➤►▶✓✔◆❖-–—*+·→»›>".contains(c));
        let digits = piece.trim_start_matches(|c| "•●○◦▪■□‣⁃∙➔➤►▶✓✔◆❖".contains(c));
        let number =
            digits.strip_suffix(['.', ')']).is_some_and(|n| n.len() <= 3 && n.bytes().all(|b| b.is_ascii_digit()));
        bullets || number
    })
}

/// Panics, with the text, where the blocks of an article do not cover it as promised.
fn assert_lossless(article: &Article, text: &str) {
    assert_eq!(article.text, text, "the text was changed");
    let mut behind = 0;
    for block in &article.blocks {
        let span = block.span;
        assert!(span.start >= behind, "blocks overlap or are out of order at {span:?} in {text:?}");
        assert!(
            text.is_char_boundary(span.start) && text.is_char_boundary(span.end),
            "{span:?} cuts a character in {text:?}"
        );
        assert!(span.start < span.end && span.end <= text.len(), "{span:?} is no stretch of {text:?}");
        let gap = &text[behind..span.start];
        assert!(is_layout(gap), "lost: {gap:?} in {text:?}");
        let words = &text[span.start..span.end];
        assert_eq!(words.trim(), words, "white space in a block of {text:?}");
        behind = span.end;
    }
    assert!(is_layout(&text[behind..]), "lost at the end: {:?} in {text:?}", &text[behind..]);
    for (i, entry) in article.entries.iter().enumerate() {
        let own: Vec<_> = article.blocks.iter().filter(|b| b.entry == Some(i)).collect();
        assert!(!own.is_empty(), "entry {i} has no block in {text:?}");
        assert!(own.iter().all(|b| entry.span.contains(b.span)), "a block of entry {i} stands outside it in {text:?}");
        assert!(
            own.iter().any(|b| matches!(b.kind, BlockKind::Headline | BlockKind::Timestamp)),
            "entry {i} has neither headline nor stamp in {text:?}"
        );
    }
    assert!(article.blocks.iter().all(|b| b.entry.is_none_or(|e| e < article.entries.len())));
    assert_eq!(article.contexts().len(), article.blocks.len());
}

const PIECES: &[&str] = &[
    "Dockers walk out",
    "The port will answer on Monday.",
    "“We shall see,” she said.",
    "What now?",
    "He said:",
    "Pay",
    "LIVE: Port strike",
    "Live updates",
    "published at 17:32 2 June",
    "talks endpublished at 17:32 British Summer Time 2 June",
    "Talks end - 17:32",
    "17:32",
    "2 hours ago",
    "Tuesday 3 June 2025",
    "June 3, 2025, 8:08 a.m.",
    "By Jane Doe",
    "Reporting from Portsea",
    "Image source, Agency",
    "a quayImage source, Agency",
    "Image caption,",
    "Analysis",
    "Breaking",
    "Comments (0)",
    "Leave a Reply",
    "Read more here.",
    "ALSO READ | Ports",
    "Related",
    "This live page will be closed soon. So:",
    "PORTSEA, June 2 (Agency) - The dockers",
    "[Jane/Agency]",
    "(Agency Photo/Jane)",
    "___",
    "• ",
    "•",
    "- ",
    "* ",
    "– ",
    "→ ",
    "1. ",
    "2. ",
    "3) ",
    "12.",
    "1",
    ".",
    ":",
    "?",
    "’",
    "“",
    "”",
    "…",
    "\u{a0}",
    "\u{feff}",
    "\u{200b}",
    "\u{202e}",
    "\u{2028}",
    "\r\n",
    "\r",
    "\n",
    "\n\n",
    "\n\n\n",
    "\n    ",
    "\t",
    "\u{b}",
    "\u{c}",
    "\u{85}",
    "é",
    "Türkiye",
    "漢字",
    "🙂",
    "a",
    "Z",
    " ",
    "Image source",
    "Photo: ",
    "Photograph: Jane",
    "  4. Analysis",
    "<p>",
    "&amp;",
    "We’ll bring you more.",
    "Stay with us. ",
    "\u{0}",
    "\u{ad}",
    "e\u{301}",
    "U.S.",
    "p.m.",
    "Vol. 3, No. 4",
    "Here is what happened on Monday, June 2:",
];

#[test]
fn no_byte_is_lost_whatever_the_text() {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    for round in 0..6000 {
        let mut text = String::new();
        for _ in 0..dice.below(40) {
            text.push_str(dice.pick(PIECES));
            match dice.below(6) {
                0 => text.push(' '),
                1 | 2 => text.push('\n'),
                3 => text.push_str("\n\n"),
                4 if round % 3 == 0 => text.extend(char::from_u32(dice.below(0x3000) as u32)),
                _ => {}
            }
        }
        // Texts that look like a page of HTML are read as such; their promise is tested with their own text.
        if !visavis::article::is_html(&text) {
            assert_lossless(&read("random", &text, Metadata::default()), &text);
        }
    }
}

const TAGS: &[&str] = &[
    "<p>",
    "</p>",
    "<div class='story'>",
    "</div>",
    "<div class=\"sidebar comments\">",
    "<h1>",
    "</h1>",
    "<h2>",
    "</h2>",
    "<ul><li>",
    "</li>",
    "</ul>",
    "<a href=x>",
    "</a>",
    "<article>",
    "</article>",
    "<br>",
    "<br/>",
    "<b>",
    "</i>",
    "<time datetime='2025-06-02'>",
    "</time>",
    "<figcaption>",
    "</figcaption>",
    "<!-- a",
    "-->",
    "<script>",
    "</script>",
    "<nav>",
    "</nav>",
    "<td>",
    "<p hidden>",
    "<span class=byline>",
    "</span>",
    "<",
    ">",
    "<p a='",
    "&amp;",
    "&#8217;",
    "&#xd800;",
    "&",
    "<title>",
    "</title>",
    "<aside>",
    "<meta property='og:title' content='Talks'>",
    "</html>",
    "<svg><title>x</title></svg>",
    "<style>",
    "</body>",
];

#[test]
fn no_byte_of_the_text_taken_from_html_is_lost() {
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    for _ in 0..3000 {
        let mut html = "<html>".to_owned();
        for _ in 0..dice.below(60) {
            html.push_str(if dice.below(2) == 0 { dice.pick(TAGS) } else { dice.pick(PIECES) });
        }
        let article = read("random", &html, Metadata::default());
        let text = article.text.clone();
        assert_lossless(&article, &text);
    }
}

/// The same page set otherwise: without its indentation, with more blank lines, with none at all where stamps or numbers tell
/// the entries.
#[test]
fn how_a_page_is_set_changes_no_headline() {
    let headlines = |text: &str| -> Vec<String> {
        read("page", text, Metadata::default()).entries.into_iter().map(|e| e.headline.replace('\u{a0}', " ")).collect()
    };
    let lines = |text: &str, join: &str| -> String {
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        lines.join(join)
    };
    for name in ["www/articles/al-jazeera-live.txt", "www/articles/bbc-live.txt", "tests/reading/numbered-live.txt"] {
        let text = fs::read_to_string(root().join(name)).unwrap();
        let expected = headlines(&text);
        assert!(expected.len() >= 5, "{name}");
        assert_eq!(headlines(&lines(&text, "\n")), expected, "{name} without indentation");
        let stamped = text.contains("published at ");
        if stamped {
            assert_eq!(headlines(&lines(&text, "\n\n")), expected, "{name} with more blank lines");
            let dense: Vec<&str> = text.lines().filter(|l| !l.trim().is_empty()).collect();
            assert_eq!(headlines(&dense.join("\n")), expected, "{name} without blank lines");
        }
    }
}

#[test]
fn no_byte_of_a_real_page_is_lost() {
    let mut pages = files(&root().join("tests/reading"), &["txt"]);
    pages.extend(files(&root().join("www/articles"), &["txt"]));
    for folder in ["articles", "gold/wire", "gold/hard"] {
        let found = beside(folder, "that nothing is lost of its articles");
        pages.extend(found.iter().flat_map(|folder| files(folder, &["txt"])));
    }
    assert!(pages.len() >= 8);
    for path in pages {
        let text = fs::read_to_string(&path).unwrap();
        assert_lossless(&read_file(&path), &text);
        // Other line ends, and a byte order mark, change no block's words.
        let dos = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        let (plain, other) = (read_file(&path), read("dos", &dos, Metadata::default()));
        let words =
            |a: &Article| a.blocks.iter().map(|b| (b.kind, a.text_of(b).replace("\r\n", "\n"))).collect::<Vec<_>>();
        assert_eq!(words(&plain), words(&other), "{}", path.display());
    }
}

/// A page's structure for people: a line a block.
fn shown(article: &Article) -> String {
    let name = |kind: BlockKind| serde_json::to_value(kind).unwrap().as_str().unwrap().to_owned();
    let mut out = String::new();
    let or_none = |value: &Option<String>| value.clone().unwrap_or_else(|| "none".to_owned());
    let metadata = &article.metadata;
    writeln!(out, "{:?}; title: {}", article.kind, or_none(&metadata.title)).unwrap();
    writeln!(out, "publisher: {}; published: {}", or_none(&metadata.publisher), or_none(&metadata.published)).unwrap();
    let mut entry = None;
    for block in &article.blocks {
        if block.entry != entry {
            entry = block.entry;
            match entry.and_then(|e| article.entries.get(e).map(|of| (e, of))) {
                Some((e, of)) => {
                    writeln!(out, "entry {e}; time: {}; byline: {}", or_none(&of.time), or_none(&of.byline)).unwrap()
                }
                None => writeln!(out, "no entry").unwrap(),
            }
        }
        writeln!(out, "  {:<12}{}", name(block.kind), article.text_of(block).replace('\n', "⏎")).unwrap();
    }
    out
}

#[test]
fn pages_are_read_as_reviewed() {
    let mut pages = files(&root().join("tests/reading"), &["txt", "html"]);
    pages.extend(files(&root().join("www/articles"), &["txt"]));
    let mut wrong = Vec::new();
    for path in &pages {
        let golden = root().join("tests/reading").join(path.file_name().unwrap()).with_extension("read");
        let got = shown(&read_file(path));
        if std::env::var_os("VISAVIS_BLESS").is_some() {
            fs::write(&golden, &got).unwrap();
        }
        let wanted = fs::read_to_string(&golden).unwrap_or_default();
        if wanted != got {
            let line = wanted
                .lines()
                .zip(got.lines())
                .position(|(a, b)| a != b)
                .unwrap_or(wanted.lines().count().min(got.lines().count()));
            let at = |text: &str| text.lines().nth(line).unwrap_or("(nothing)").to_owned();
            wrong.push(format!(
                "{} line {}\n  reviewed: {}\n  now:      {}",
                golden.display(),
                line + 1,
                at(&wanted),
                at(&got)
            ));
        }
    }
    assert!(wrong.is_empty(), "{}\nVISAVIS_BLESS=1 accepts the new output", wrong.join("\n"));
}

#[test]
fn the_originals_are_read_as_annotated() {
    let untested = "how the originals are read";
    let Some((shared, gold)) = beside("articles", untested).zip(beside("gold/structure.json", untested)) else {
        return;
    };
    let gold: serde_json::Value = serde_json::from_str(&fs::read_to_string(gold).unwrap()).unwrap();
    for document in gold["documents"].as_array().unwrap() {
        let name = document["doc"].as_str().unwrap();
        let originals = files(&shared, &["txt"]);
        let path = originals.iter().find(|p| p.file_name().unwrap().to_string_lossy().starts_with(name)).unwrap();
        let article = read_file(path);
        assert_eq!(serde_json::to_value(article.kind).unwrap(), document["kind"], "{name}");
        let entries = document["entries"].as_array().unwrap_or(&Vec::new()).clone();
        let plain = |text: &str| text.replace('\u{a0}', " ");
        let wanted: Vec<String> = entries.iter().map(|e| plain(e["headline"].as_str().unwrap())).collect();
        let got: Vec<String> = article.entries.iter().map(|e| plain(&e.headline)).collect();
        assert_eq!(got, wanted, "{name}");
        for (entry, own) in entries.iter().zip(&article.entries) {
            assert_eq!(entry["time"].as_str(), own.time.as_deref(), "{name}: {}", own.headline);
            assert_eq!(entry["byline"].as_str(), own.byline.as_deref(), "{name}: {}", own.headline);
        }
        for line in document["boilerplate"].as_array().unwrap().iter().filter_map(|l| l.as_str()) {
            let kept = article.blocks.iter().any(|b| {
                matches!(b.kind, BlockKind::Paragraph | BlockKind::ListItem) && article.text_of(b).contains(line)
            });
            assert!(!kept, "{name}: furniture taken for text: {line}");
        }
    }
}

#[test]
fn what_is_no_text_is_told() {
    let error = |bytes: &[u8]| read_bytes("x", bytes, Metadata::default()).unwrap_err();
    assert_eq!(error(b""), ReadError::Empty);
    assert_eq!(error(" \r\n\u{a0}\u{feff}\n".as_bytes()), ReadError::Empty);
    assert_eq!(error(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), ReadError::Binary { at: 8 });
    assert_eq!(error(b"Talks in Z\xfcrich end"), ReadError::NotUtf8 { at: 10 });
    assert_eq!(error(b"T\0a\0l\0k\0"), ReadError::Binary { at: 1 });
    for one in [error(b""), error(b"\0"), error(b"\xff")] {
        assert!(one.to_string().lines().count() == 1 && !one.to_string().is_empty());
    }
    let article = read_bytes("x", "Talks end\n\nThey met.".as_bytes(), Metadata::default()).unwrap();
    assert_eq!(article.metadata.title.as_deref(), Some("Talks end"));
}

/// Twenty megabytes in the shapes that are hardest on a reader. What is asserted is that it ends, without loss; a quadratic
/// step anywhere would take hours.
#[test]
fn twenty_megabytes_are_read() {
    const SIZE: usize = 20 << 20;
    let shapes: [(&str, &str); 9] = [
        ("one line", "The dockers of Portsea met again. "),
        ("short lines", "The dockers met\n"),
        ("headings", "Pay on the quays\n\n"),
        ("items", "• pay\n"),
        ("numbers", "1. Dockers walk out\n\nThey did.\n\n"),
        ("stamps", "Live updates\n\n17:32\nDockers walk out\n\nThey did.\n\n"),
        ("boxes", "Related\nDockers\n"),
        ("commas", ",,,,,,,,,,,,,,,,"),
        ("wrapped", "the dockers of the northern quay went home on a night\n"),
    ];
    let html: [(&str, &str); 12] = [
        ("paragraphs", "<p>The dockers of Portsea met again. "),
        ("boxes in boxes", "<div>met "),
        ("open tags", "<b>met <i>"),
        ("links", "<a href=x>Pay</a> "),
        ("lost quotes", "<a href='x>Pay "),
        ("mixed quotes", "<a b=\"'>Pay "),
        ("references", "&amp;&#8217;&nope;"),
        ("comments", "<!-- a --><!-- "),
        ("cells", "<table><tr><td>met "),
        ("closing tags", "</p></div></b>"),
        ("scripts", "<script>"),
        ("angles", "<<<<"),
    ];
    // Unoptimised builds would take a minute; the shapes are the same at a tenth of the size.
    let size = if cfg!(debug_assertions) { SIZE / 20 } else { SIZE };
    for (name, piece) in shapes {
        let text = piece.repeat(size / piece.len());
        let article = read("big", &text, Metadata::default());
        assert!(!article.blocks.is_empty(), "{name}");
        assert_eq!(article.text.len(), text.len(), "{name}");
    }
    for (name, piece) in html {
        let text = format!("<html>{}", piece.repeat(size / piece.len()));
        let article = read("big", &text, Metadata::default());
        assert!(article.text.len() <= text.len(), "{name}");
    }
}

/// The embedded default says of each article that it is our digest, and gives an address only where one is known.
#[test]
fn the_digests_are_labelled() {
    let folder = root().join("www/articles");
    let list = fs::read_to_string(folder.join("articles.json")).unwrap();
    let known: std::collections::BTreeMap<String, Metadata> = serde_json::from_str(&list).unwrap();
    let ids: Vec<String> =
        files(&folder, &["txt"]).iter().map(|p| p.file_stem().unwrap().to_string_lossy().into_owned()).collect();
    assert_eq!(ids, known.keys().cloned().collect::<Vec<_>>());
    for (id, metadata) in &known {
        assert!(metadata.label.as_deref().is_some_and(|l| l.starts_with("our digest of ")), "{id}");
        assert!(metadata.title.is_some() && metadata.url.is_none(), "{id}");
        assert!(metadata.published.as_deref().is_none_or(|p| visavis::article::date::parse(p).is_some()), "{id}");
    }
}

/// A few headlines or briefs are no page with furniture below its report; the lines of a fact box are items.
#[test]
fn briefs_and_fact_boxes_are_told() {
    let kinds = |text: &str| read("a", text, Metadata::default()).blocks.iter().map(|b| b.kind).collect::<Vec<_>>();
    let briefs = "A day in Carrow\n\nIt rained.\n\nGuild rejects offer on Sunday shows";
    assert_eq!(kinds(briefs), [BlockKind::Headline, BlockKind::Paragraph, BlockKind::Subhead]);
    let facts = "A day in Carrow\n\nIt rained.\n\nKEY POINTS\nWages: up by a tenth\nHeating: new pipes by May";
    let wanted =
        [BlockKind::Headline, BlockKind::Paragraph, BlockKind::Subhead, BlockKind::ListItem, BlockKind::ListItem];
    assert_eq!(kinds(facts), wanted);
}
