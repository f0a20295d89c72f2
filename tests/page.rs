//! Promises: the page says what the comparison says, in words that all stand in one place, and is complete without script;
//! evidence is verbatim; silence is not refusal; nothing from an article is ever markup.

use std::collections::{BTreeMap, BTreeSet};
use visavis::article::{Article, ArticleKind, Block, BlockKind, Entry, Metadata};
use visavis::coding::{Antecedent, Because, NameKind, Stance, Via};
use visavis::language::Qualifier;
use visavis::reconcile::*;
use visavis::span::Span;
use visavis::view::words::Words;
use visavis::view::{Element, Node, Options, anchors, html::html, pane, prerendered, view};

// ------------------------------------------------------------------------------------------------ an invented dispute

const LIVE: &str = "Port talks: as it happened\n\nCrews put their demand on the table\n10:05\n\nThe dock crews demand a \
rise of eight percent, Ada Orr said.\n\nOwners answer\n16:40\n\nThe owners said no to eight percent.\n\nShare this page";
const DIGEST: &str = "Around 40 crews will work on Sunday.\n\nThe owners offer night shifts only if Sunday work stays.";

fn find(text: &str, words: &str) -> Span {
    let start = text.find(words).unwrap_or_else(|| panic!("{words:?} stands in the text"));
    Span::new(start, start + words.len())
}

fn evidence(article: &str, text: &str, quote: &str, mark: &str, speaker: Option<&str>, via: Via) -> Evidence {
    Evidence {
        article: article.into(),
        quote: quote.into(),
        span: find(text, quote),
        marks: vec![find(text, mark)],
        speaker: speaker.map(Into::into),
        via,
        entry: None,
        time: None,
        days: None,
        overtaken: None,
        utterance: 0,
        because: Because::default(),
    }
}

fn position(stance: Stance, label: &str, verbatim: bool, evidence: Vec<Evidence>) -> PositionReport {
    let reports = evidence.iter().map(|e| &e.article).collect::<BTreeSet<_>>().len();
    let (position, memorandum) = (None, stance == Stance::Demands);
    PositionReport {
        stance,
        position,
        label: label.into(),
        verbatim,
        memorandum,
        reports,
        utterances: evidence.len(),
        sources: reports,
        evidence,
    }
}

fn issue(id: &str, label: &str, group: &str, status: Option<Status>, sides: [Vec<PositionReport>; 2]) -> IssueReport {
    let [crews, owners] = sides.map(|positions| SideReport { positions });
    IssueReport {
        id: id.into(),
        label: label.into(),
        group: Some(group.into()),
        status,
        rests_on: Vec::new(),
        reason: "Each side was reported in its own words.".into(),
        sides: [("crews".to_string(), crews), ("owners".to_string(), owners)].into(),
    }
}

fn value(quote: &str, mark: &str, low: Option<f64>, high: Option<f64>, qualifier: Qualifier) -> FigureValue {
    FigureValue {
        article: "digest".into(),
        quote: quote.into(),
        span: find(DIGEST, quote),
        mark: find(DIGEST, mark),
        low,
        high,
        qualifier,
        scope: None,
        attributed_to: None,
        entry: None,
    }
}

/// The port strike: two sides, four issues, two articles, of which one is a digest.
fn strike() -> Comparison {
    let said = "The dock crews demand a rise of eight percent, Ada Orr said.";
    let refused = "The owners said no to eight percent.";
    let shifts = "The owners offer night shifts only if Sunday work stays.";
    let mut demand = evidence("live", LIVE, said, "a rise of eight percent", Some("Ada Orr"), Via::Own);
    demand.entry = Some(0);
    demand.time = Some("10:05".into());
    let entry = |headline: &str, time: &str, start: usize, end: usize| Entry {
        headline: headline.into(),
        time: Some(time.into()),
        byline: None,
        span: Span::new(start, end),
    };
    let first = find(LIVE, "Crews put").start;
    let second = find(LIVE, "Owners answer").start;
    let block = |kind, words: &str, entry| Block { kind, span: find(LIVE, words), entry };
    let article = |id: &str, kind, metadata, text: &str, entries, blocks| Article {
        id: id.into(),
        kind,
        metadata,
        text: text.into(),
        entries,
        blocks,
    };
    let moment = |entry: usize, time: &str, headline: &str, issues: &[&str], start| TimelineReport {
        article: "live".into(),
        entry: Some(entry),
        time: Some(time.into()),
        at: Some(format!("2031-03-04T{time}")),
        headline: headline.into(),
        issues: issues.iter().map(|id| (*id).into()).collect(),
        span: Span::new(start, start + headline.len()),
    };
    let named = |form: &str, articles: &[&str]| NameVariant {
        form: form.into(),
        articles: articles.iter().map(|id| (*id).into()).collect(),
    };
    let side = |id: &str, label: &str| SideLabel { id: id.into(), label: label.into() };
    Comparison {
        version: Comparison::VERSION,
        title: "The port strike".into(),
        label_language: None,
        document: Some("letter".into()),
        sides: vec![side("crews", "Dock crews"), side("owners", "Terminal owners")],
        articles: vec![
            article(
                "digest",
                ArticleKind::Article,
                Metadata {
                    publisher: Some("Harbour Courier".into()),
                    label: Some("our digest of a report in the Harbour Courier".into()),
                    url: Some("https://courier.example/strike".into()),
                    published: Some("2031-03-05".into()),
                    ..Metadata::default()
                },
                DIGEST,
                Vec::new(),
                Vec::new(),
            ),
            article(
                "live",
                ArticleKind::Live,
                Metadata {
                    title: Some("Port talks: as it happened".into()),
                    publisher: Some("Evening Post".into()),
                    url: Some("https://post.example/live#top".into()),
                    published: Some("2031-03-04".into()),
                    ..Metadata::default()
                },
                LIVE,
                vec![
                    entry("Crews put their demand on the table", "10:05", first, second),
                    entry("Owners answer", "16:40", second, LIVE.len()),
                ],
                vec![
                    block(BlockKind::Headline, "Port talks: as it happened", None),
                    block(BlockKind::Headline, "Crews put their demand on the table", Some(0)),
                    block(BlockKind::Timestamp, "10:05", Some(0)),
                    block(BlockKind::Paragraph, said, Some(0)),
                    block(BlockKind::Headline, "Owners answer", Some(1)),
                    block(BlockKind::Timestamp, "16:40", Some(1)),
                    block(BlockKind::Paragraph, refused, Some(1)),
                    block(BlockKind::Boilerplate, "Share this page", Some(1)),
                ],
            ),
        ],
        issues: vec![
            issue(
                "pay",
                "Pay",
                "Money",
                Some(Status::Opposed),
                [
                    vec![position(Stance::Demands, "A rise of eight percent", false, vec![demand])],
                    vec![position(
                        Stance::Rejects,
                        refused,
                        true,
                        vec![evidence("live", LIVE, refused, "said no to eight percent", None, Via::Reporter)],
                    )],
                ],
            ),
            issue(
                "nights",
                "Night shifts",
                "Hours",
                Some(Status::OneSided),
                [
                    vec![],
                    vec![position(
                        Stance::Conditions,
                        "Sunday work stays",
                        false,
                        vec![evidence(
                            "digest",
                            DIGEST,
                            shifts,
                            "only if Sunday work stays",
                            Some("Bo Lind"),
                            Via::OtherSide,
                        )],
                    )],
                ],
            ),
            issue("training", "Training", "Hours", None, [vec![], vec![]]),
        ],
        figures: vec![
            FigureReport {
                measure: "crews-on-sunday".into(),
                label: "Crews on Sunday".into(),
                unit: Some("crews".into()),
                verdict: Verdict::Conflict,
                reason: "40 is not 60.".into(),
                ground: Some(Ground { how: Arithmetic::Conflict, values: vec![0, 1] }),
                values: vec![
                    value(
                        "Around 40 crews will work on Sunday.",
                        "Around 40",
                        Some(40.0),
                        Some(40.0),
                        Qualifier::About,
                    ),
                    value("Around 40 crews will work on Sunday.", "40 crews", Some(60.0), None, Qualifier::MoreThan),
                ],
            },
            FigureReport {
                measure: "sundays".into(),
                label: "Sundays".into(),
                unit: None,
                verdict: Verdict::Consistent,
                reason: String::new(),
                ground: None,
                values: vec![value("Around 40 crews will work on Sunday.", "Sunday", None, None, Qualifier::Exact)],
            },
        ],
        names: vec![NameReport {
            canonical: "Ada Orr".into(),
            kind: NameKind::Person,
            variants: vec![named("Ada Orr", &["live"]), named("Ada Ohr", &["digest"])],
        }],
        timeline: vec![
            moment(0, "10:05", "Crews put their demand on the table", &["pay"], first),
            moment(1, "16:40", "Owners answer", &[], second),
        ],
        overtaken: Vec::new(),
        dependence: Vec::new(),
    }
}

// -------------------------------------------------------------------------------------------------- walking a tree

fn walk<'a>(element: &'a Element, seen: &mut Vec<&'a Element>) {
    seen.push(element);
    for child in &element.children {
        if let Node::Element(child) = child {
            walk(child, seen);
        }
    }
}

fn all(element: &Element) -> Vec<&Element> {
    let mut seen = Vec::new();
    walk(element, &mut seen);
    seen
}

fn with_class<'a>(tree: &'a Element, class: &str) -> Vec<&'a Element> {
    let has = |element: &&Element| element.get("class").is_some_and(|names| names.split(' ').any(|name| name == class));
    all(tree).into_iter().filter(has).collect()
}

fn row<'a>(tree: &'a Element, issue: &str) -> &'a Element {
    all(tree).into_iter().find(|element| element.get("data-issue") == Some(issue)).expect("the issue has a row")
}

fn tree() -> Element {
    view(&strike(), &Options::default())
}

// ---------------------------------------------------------------------------------------------------------- the tests

/// The invented dispute as an edition, for the tests in the browser.
#[test]
fn the_edition_is_as_written_down() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/port-strike.json");
    let edition = visavis::edition::write(&strike()) + "\n";
    if std::env::var_os("VISAVIS_ACCEPT").is_some() {
        std::fs::write(&path, &edition).expect("the edition can be written");
    }
    assert_eq!(std::fs::read_to_string(&path).expect("tests/golden/port-strike.json is there"), edition);
}

/// The whole page of the invented dispute, a line an element, so that a change can be read. To accept a change:
/// `VISAVIS_ACCEPT=1 cargo test --test page`.
#[test]
fn the_page_is_as_written_down() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/port-strike.html");
    let page = prerendered(&strike(), &Options::default(), "/* style */").replace('>', ">\n").replace("</", "\n</");
    let page: String = page.lines().filter(|line| !line.is_empty()).flat_map(|line| [line, "\n"]).collect();
    if std::env::var_os("VISAVIS_ACCEPT").is_some() {
        std::fs::write(&path, &page).expect("the page can be written");
    }
    let golden = std::fs::read_to_string(&path).expect("tests/golden/port-strike.html is there");
    let differs = golden.lines().zip(page.lines()).enumerate().find(|(_, (a, b))| a != b);
    assert_eq!(differs, None, "the first line that differs");
    assert_eq!(golden.lines().count(), page.lines().count());
}

#[test]
fn evidence_is_shown_verbatim_with_its_words_marked() {
    let tree = tree();
    let pay = row(&tree, "pay");
    let quotes: Vec<String> =
        all(pay).iter().filter(|element| element.tag == "blockquote").map(|element| element.text_content()).collect();
    assert_eq!(
        quotes,
        ["The dock crews demand a rise of eight percent, Ada Orr said.", "The owners said no to eight percent."]
    );
    let marks: Vec<String> = all(pay).iter().filter(|e| e.tag == "mark").map(|e| e.text_content()).collect();
    assert_eq!(marks, ["a rise of eight percent", "said no to eight percent"]);
}

#[test]
fn silence_is_not_shown_as_refusal() {
    let tree = tree();
    let cells = with_class(row(&tree, "nights"), "cell");
    assert!(cells[0].text_content().contains("not reported"));
    for cell in &cells[..1] {
        assert!(with_class(cell, "stance").is_empty(), "a side that is not reported does nothing");
    }
    let dots = |issue: &str| with_class(row(&tree, issue), "gap")[0].children.len() - 1;
    assert_eq!((dots("pay"), dots("nights"), dots("training")), (2, 1, 0));
}

#[test]
fn a_digest_is_never_shown_as_the_publishers_words() {
    let tree = tree();
    let cites = with_class(row(&tree, "nights"), "cite");
    let cite = cites[0].text_content();
    assert!(cite.contains("our digest of a report in the Harbour Courier"), "{cite}");
    assert!(cite.starts_with("according to Bo Lind (Dock crews)"), "{cite}");
    let page = html(&tree);
    assert!(!page.contains("courier.example/strike#"), "no link to words which don't stand there");
    assert!(page.contains("https://post.example/live#:~:text=The%20owners%20said%20no%20to%20eight%20percent."));
}

#[test]
fn every_link_within_the_page_leads_somewhere_without_script() {
    let comparison = strike();
    let tree = tree();
    let slots: BTreeSet<&str> = all(&tree).iter().filter(|e| e.tag == "slot").filter_map(|e| e.get("name")).collect();
    let outside = anchors(&comparison, &Options::default());
    let places: BTreeSet<&str> = outside.iter().filter_map(|e| e.get("id")).collect();
    let links: Vec<&str> = all(&tree).iter().filter_map(|e| e.get("href")?.strip_prefix('#')).collect();
    assert!(links.len() > 12, "{links:?}");
    for link in links {
        assert!(places.contains(link) && slots.contains(link), "{link}");
    }
    assert_eq!(places, slots, "a place for each slot, a slot for each place");
    for anchor in &outside {
        assert_eq!(anchor.get("id"), anchor.get("slot"));
    }
}

#[test]
fn two_comparisons_in_one_page_have_places_of_their_own() {
    let ids = |prefix| {
        let anchors = anchors(&strike(), &Options { prefix, ..Options::default() });
        anchors.iter().filter_map(|e| Some(e.get("id")?.to_string())).collect::<BTreeSet<String>>()
    };
    assert!(ids("first").is_disjoint(&ids("second")));
}

#[test]
fn headings_follow_the_level_that_is_asked_for() {
    for level in 1..=6 {
        let tree = view(&strike(), &Options { heading_level: level, ..Options::default() });
        let levels: Vec<u8> = all(&tree).iter().filter_map(|e| e.tag.strip_prefix('h')?.parse().ok()).collect();
        assert_eq!(levels[0], level);
        assert!(levels.iter().all(|l| (level..=6).contains(l)));
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "no level is left out: {levels:?}");
        }
    }
}

/// The names by which a reader of the screen tells controls and sections apart.
#[test]
fn everything_that_can_be_used_has_a_name() {
    for element in all(&tree()) {
        let named = element.get("aria-label").is_some() || !element.text_content().trim().is_empty();
        if matches!(element.tag, "a" | "button" | "summary" | "select" | "input" | "option") {
            assert!(named, "{}", html(element));
        }
        if element.tag == "svg" {
            let hidden = |e: &Element| e.get("aria-hidden") == Some("true");
            assert!(
                hidden(element) || element.get("x").is_some() || element.get("width").is_some(),
                "{}",
                html(element)
            );
        }
    }
}

#[test]
fn a_row_reads_as_one_sentence_for_each_side() {
    let tree = tree();
    let summary = all(row(&tree, "pay")).into_iter().find(|e| e.tag == "summary").expect("a row opens").text_content();
    let words = summary.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(
        words,
        "Pay: opposed. Dock crews demands, letter: A rise of eight percent, 1 of 2 reports. \
         Terminal owners refuses: The owners said no to eight percent., 1 of 2 reports."
    );
}

#[test]
fn a_position_in_its_own_words_says_how_many_passages_more_stand_behind_it() {
    let mut comparison = strike();
    let position = &mut comparison.issues[0].sides.get_mut("owners").unwrap().positions[0];
    position.evidence.push(Evidence { utterance: 1, ..position.evidence[0].clone() });
    position.utterances = 2;
    let tree = view(&comparison, &Options::default());
    let said = with_class(row(&tree, "pay"), "reports")[1].text_content();
    assert_eq!(said, "1 more passage, 1 of 2 reports");
    assert_eq!(all(row(&tree, "pay")).iter().filter(|e| e.tag == "blockquote").count(), 3);
}

/// What the strictest policy forbids: no style or script in the tree, no address but of the web.
#[test]
fn nothing_from_an_article_is_markup() {
    let hostile = "\"><script>alert(1)</script><img src=x onerror=alert(1)>\u{202e}\0&lt;";
    let mut comparison = strike();
    comparison.title = hostile.into();
    comparison.sides[0].label = hostile.into();
    comparison.articles[1].metadata.url = Some("javascript:alert(1)".into());
    comparison.articles[1].metadata.title = Some(hostile.into());
    comparison.articles[0].metadata.label = Some(hostile.into());
    comparison.issues[0].label = hostile.into();
    comparison.issues[0].id = hostile.into();
    comparison.issues[0].reason = hostile.into();
    comparison.figures[0].label = hostile.into();
    comparison.names[0].canonical = hostile.into();
    comparison.timeline[0].headline = hostile.into();
    for side in comparison.issues.iter_mut().flat_map(|issue| issue.sides.values_mut()) {
        for position in &mut side.positions {
            position.label = hostile.into();
            position.evidence[0].speaker = Some(hostile.into());
            position.evidence[0].quote = hostile.into();
        }
    }
    let tree = view(&comparison, &Options::default());
    for element in all(&tree) {
        assert!(!matches!(element.tag, "script" | "style" | "iframe" | "img" | "object"), "{}", element.tag);
        for (name, value) in &element.attributes {
            assert!(!name.starts_with("on") && *name != "style", "{name}");
            if *name == "href" {
                assert!(value.starts_with('#') || value.starts_with("https://"), "{value}");
            }
        }
    }
    let page = html(&tree);
    assert!(!page.contains("<script") && !page.contains("<img") && !page.contains('\0'));
    let names = all(&tree).iter().map(|e| e.tag).collect::<BTreeSet<_>>();
    let tags = page.match_indices('<').filter(|(at, _)| !page[at + 1..].starts_with('/'));
    for (at, _) in tags {
        let tag: String = page[at + 1..].chars().take_while(char::is_ascii_alphanumeric).collect();
        assert!(names.contains(tag.as_str()), "<{tag} is no element of the tree");
    }
}

#[test]
fn spans_that_do_not_fit_their_text_break_nothing() {
    let mut comparison = strike();
    comparison.articles[1].text = "à".repeat(40);
    comparison.articles[0].text = String::new();
    for evidence in comparison.issues[0].sides.values_mut().flat_map(|s| &mut s.positions).flat_map(|p| &mut p.evidence)
    {
        evidence.span = Span::new(7, 3);
        evidence.marks = vec![Span::new(0, usize::MAX), Span::new(9, 2), Span::new(usize::MAX, 0)];
    }
    comparison.figures[0].values[0].mark = Span::new(1, 2);
    comparison.figures[0].values[1].low = Some(f64::NAN);
    comparison.timeline[0].article = "nowhere".into();
    comparison.timeline[1].entry = Some(99);
    comparison.timeline[1].issues = vec!["nothing".into()];
    comparison.issues[1].sides = Sides::default();
    let page = html(&view(&comparison, &Options::default()));
    assert!(page.contains("Where the sides stand"));
    assert!(pane(&comparison, "live", Span::new(usize::MAX, 1), &Options::default()).is_some());
    assert!(pane(&comparison, "nowhere", Span::default(), &Options::default()).is_none());
}

#[test]
fn the_pane_puts_one_passage_forward_and_leaves_furniture_out() {
    let comparison = strike();
    let passage = find(LIVE, "The owners said no to eight percent.");
    let pane = pane(&comparison, "live", passage, &Options::default()).expect("there is such an article");
    let forward: Vec<_> = all(&pane).into_iter().filter(|e| e.get("data-passage").is_some()).collect();
    assert_eq!(forward.len(), 1);
    assert_eq!(forward[0].text_content(), "The owners said no to eight percent.");
    assert!(!pane.text_content().contains("Share this page"));
    assert!(pane.text_content().contains("Evening Post · live page · 4 March 2031"));
}

#[test]
fn three_sides_stand_beside_each_other() {
    let mut comparison = strike();
    comparison.sides.push(SideLabel { id: "city".into(), label: "The city".into() });
    let tree = view(&comparison, &Options::default());
    assert_eq!(with_class(row(&tree, "pay"), "cell").len(), 3);
    assert!(with_class(&tree, "facing").is_empty() && !with_class(&tree, "many").is_empty());
    assert!(
        with_class(&tree, "lede")[0].text_content().contains("Dock crews, Terminal owners and The city are opposed")
    );
}

#[test]
fn an_empty_comparison_says_so() {
    let page = html(&view(&Comparison::default(), &Options::default()));
    assert!(page.contains(Words::english().nothing()), "{page}");
}

#[test]
fn the_page_grows_with_the_comparison_and_no_faster() {
    let mut comparison = strike();
    let one = html(&view(&comparison, &Options::default())).len();
    let issue = comparison.issues[0].clone();
    for i in 0..500 {
        comparison.issues.push(IssueReport { id: format!("issue {i}"), ..issue.clone() });
    }
    let many = html(&view(&comparison, &Options::default())).len();
    assert!(many < one * 520, "{many} bytes for 503 issues, {one} for three");
}

/// What a page may style is what the README lists.
#[test]
fn the_readme_lists_every_property_and_part() {
    let readme = include_str!("../README.md");
    let style = include_str!("../www/visavis.css");
    let properties: BTreeSet<&str> = style
        .split("var(--visavis-")
        .skip(1)
        .filter_map(|rest| rest.split([',', ')']).next())
        .filter(|name| !matches!(*name, "side-2" | "side-3")) // "to"
        .collect();
    assert!(properties.len() > 8, "{properties:?}");
    for property in properties {
        assert!(readme.contains(&format!("`--visavis-{property}`")), "--visavis-{property}");
    }
    let passage = find(LIVE, "The owners said no to eight percent.");
    let pane = pane(&strike(), "live", passage, &Options::default()).expect("there is such an article");
    let tree = tree();
    let parts: BTreeSet<&str> = all(&tree).into_iter().chain(all(&pane)).filter_map(|e| e.get("part")).collect();
    for part in parts {
        assert!(readme.contains(&format!("`{part}`")), "part {part}");
    }
}

// -------------------------------------------------------------------------------- every word of the interface is data

/// English with its words behind glass: what the page shows outside of ⟦…⟧ is data, or doesn't come from the words.
fn behind_glass() -> Words {
    let glass = |text: &str| format!("⟦{}⟧", text.replace('{', "⟧{").replace('}', "}⟦"));
    let mut words: BTreeMap<String, String> =
        serde_json::from_str(include_str!("../www/words/en.json")).expect("the words are JSON");
    for (key, text) in &mut words {
        if !["language", "direction", "separators"].contains(&key.as_str()) {
            *text = text.split('|').map(glass).collect::<Vec<_>>().join("|");
        }
    }
    Words::from_json(&serde_json::to_string(&words).expect("texts are JSON")).expect("words")
}

/// A text without what is behind glass.
fn outside(text: &str) -> String {
    let mut out = String::new();
    let mut depth = 0;
    for c in text.chars() {
        match c {
            '⟦' => depth += 1,
            '⟧' => {
                depth -= 1;
                out.push(' ');
            }
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    assert_eq!(depth, 0, "{text}");
    out
}

#[test]
fn every_word_of_the_interface_is_one_of_its_words() {
    let data = serde_json::to_string(&strike()).expect("a comparison is JSON");
    let words = behind_glass();
    let options = Options { words: &words, ..Options::default() };
    let tree = view(&strike(), &options);
    let passage = find(LIVE, "The owners said no to eight percent.");
    let pane = pane(&strike(), "live", passage, &options).expect("there is such an article");
    let mut checked = 0;
    for element in all(&tree).into_iter().chain(all(&pane)) {
        let texts = element.children.iter().filter_map(|child| match child {
            Node::Text(text) => Some(text.as_str()),
            Node::Element(_) => None,
        });
        let said = ["aria-label", "placeholder", "title", "alt"].iter().filter_map(|name| element.get(name));
        for text in texts.chain(said) {
            checked += 1;
            for word in outside(text).split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
                assert!(data.contains(word), "{word:?} of {text:?} stands in no data and is no word of the interface");
            }
        }
    }
    assert!(checked > 100, "{checked}");
}

// --------------------------------------------------------------------------------------------------- in other languages

/// In another language the whole page is in that language, but for data, and what articles say is marked as English.
#[test]
fn the_page_speaks_its_language_and_leaves_data_as_it_is() {
    let data = serde_json::to_string(&strike()).expect("a comparison is JSON");
    for language in ["uk", "ru", "tr"] {
        let words = Words::of(language).expect("a language of the interface");
        let options = Options { words: &words, ..Options::default() };
        let tree = view(&strike(), &options);
        assert_eq!(tree.get("lang"), Some(language));
        let passage = find(LIVE, "The owners said no to eight percent.");
        let pane = pane(&strike(), "live", passage, &options).expect("there is such an article");
        for element in all(&tree).into_iter().chain(all(&pane)) {
            if element.tag == "blockquote" || element.tag == "q" {
                assert_eq!(element.get("lang"), Some("en"), "{}", element.text_content());
            }
            for child in &element.children {
                let Node::Text(text) = child else { continue };
                for word in text.split(|c: char| !c.is_alphabetic()).filter(|word| word.is_ascii() && word.len() > 2) {
                    let known = data.contains(word) || words_say(&words, word);
                    assert!(known, "{language}: {word:?} of {text:?} is neither data nor {language}");
                }
            }
        }
    }
}

fn words_say(words: &Words, word: &str) -> bool {
    format!("{words:?}").to_lowercase().contains(&word.to_lowercase())
}

#[test]
fn reasons_are_told_in_the_language_of_the_page() {
    let words = Words::of("uk").expect("a language of the interface");
    let tree = view(&strike(), &Options { words: &words, ..Options::default() });
    let why = |issue: &str| with_class(row(&tree, issue), "why")[0].text_content();
    assert_eq!(
        why("pay"),
        "Чому «протилежні позиції»: Dock crews — вимога: A rise of eight percent (у власному документі, 1 публікація); \
         Terminal owners — відмова: “The owners said no to eight percent.” (1 публікація). \
         Позиція однієї зі сторін спирається лише на одну публікацію."
    );
    assert_eq!(
        why("nights"),
        "Чому «лише одна сторона»: Dock crews — не повідомляється; Terminal owners — умова: Sunday work stays \
         (1 публікація). Позиція сторони «Terminal owners» відома лише зі слів іншої сторони."
    );
    let verdict = with_class(&tree, "verdict")[0].text_content();
    assert_eq!(
        verdict,
        "Цифри розходяться. Близько 40 crews (our digest of a report in the Harbour Courier) проти понад 60 crews \
         (our digest of a report in the Harbour Courier): якщо йдеться про те саме, обидві цифри не можуть бути правильними."
    );
}

#[test]
fn an_article_without_a_name_is_called_by_its_number_in_a_reason_too() {
    let mut comparison = strike();
    let place = comparison.articles.iter().position(|article| article.id == "digest").expect("there is a digest");
    comparison.articles[place].metadata = Metadata::default();
    let conflict =
        comparison.figures.iter_mut().find(|figure| figure.verdict == Verdict::Conflict).expect("a conflict");
    conflict.reason = "About 40 (digest) against more than 60 (live).".into();
    conflict.values.iter_mut().for_each(|value| value.article = "digest".into());
    let said = with_class(&view(&comparison, &Options::default()), "verdict")[0].text_content();
    assert!(said.ends_with(&format!("About 40 (Report {}) against more than 60 (live).", place + 1)), "{said}");
}

// -------------------------------------------------------------------------------------- what is overtaken, who repeats

/// The strike with a line that was changed later, days that are spoken of, and articles which depend on each other.
fn changed() -> Comparison {
    let mut comparison = strike();
    let place = |article: &str, text: &str, quote: &str| Place {
        article: article.into(),
        quote: quote.into(),
        span: find(text, quote),
        entry: None,
        time: None,
    };
    let position = &mut comparison.issues[0].sides.get_mut("crews").unwrap().positions[0];
    let demand = position.evidence[0].clone();
    (position.reports, position.sources) = (2, 1);
    (position.evidence[0].overtaken, position.evidence[0].days) = (Some(0), Some("2031-03-10/2031-03-16".into()));
    comparison.overtaken = vec![OvertakenReport {
        how: Overtaken::Revised,
        side: "crews".into(),
        speaker: Some("Ada Orr".into()),
        report: place("live", LIVE, &demand.quote),
        by: place("digest", DIGEST, "Around 40 crews will work on Sunday."),
    }];
    let depend = |how, source: Option<&str>| DependenceReport {
        how,
        articles: vec!["digest".into(), "live".into()],
        source: source.map(Into::into),
        evidence: Vec::new(),
    };
    comparison.dependence = vec![depend(Dependence::Copy, None), depend(Dependence::Credit, Some("Quayside Wire"))];
    comparison
}

#[test]
fn what_was_overtaken_says_so_and_leads_to_what_came_later() {
    let comparison = changed();
    let tree = view(&comparison, &Options::default());
    let page = html(&tree);
    assert!(page.contains("no longer stands") && page.contains("from 1 independent source"), "{page}");
    assert!(page.contains("Later put otherwise:") && page.contains("Overtaken by later reports"), "{page}");
    assert!(page.contains("speaks of 10 to 16 March 2031"), "{page}");
    let outside = anchors(&comparison, &Options::default());
    let places: BTreeSet<&str> = outside.iter().filter_map(|e| e.get("id")).collect();
    for link in all(&tree).iter().filter_map(|e| e.get("href")?.strip_prefix('#')) {
        assert!(places.contains(link), "{link}");
    }
    assert!(!html(&view(&strike(), &Options::default())).contains("Overtaken by"), "nothing is said of nothing");
}

#[test]
fn a_passage_that_refers_back_shows_what_it_refers_to() {
    let mut comparison = strike();
    let named = "The dock crews demand a rise of eight percent, Ada Orr said.";
    let owners = comparison.issues.iter_mut().find(|issue| issue.id == "pay").and_then(|i| i.sides.get_mut("owners"));
    let refusal = &mut owners.unwrap().positions[0].evidence[0];
    let antecedent = Antecedent { quote: named.into(), span: find(LIVE, named), mark: find(LIVE, "a rise") };
    refusal.because.antecedent = Some(antecedent);
    let page = html(&view(&comparison, &Options::default()));
    let shown =
        "Referring to: <q dir=\"auto\">The dock crews demand <mark>a rise</mark> of eight percent, Ada Orr said.</q>";
    assert!(page.contains(shown), "{page}");
    assert!(
        !html(&view(&strike(), &Options::default())).contains("Referring to"),
        "what names its issue refers to none"
    );
}

#[test]
fn articles_that_depend_on_each_other_say_so() {
    let page = html(&view(&changed(), &Options::default()));
    assert!(page.contains("shares long passages with Report 2"), "{page}");
    assert!(page.contains("draws on Quayside Wire"), "{page}");
}

#[test]
fn an_overtaken_report_that_leads_nowhere_breaks_nothing() {
    let mut comparison = changed();
    comparison.overtaken[0].by.article = "nowhere".into();
    comparison.issues[0].sides.get_mut("crews").unwrap().positions[0].evidence[0].overtaken = Some(99);
    assert!(html(&view(&comparison, &Options::default())).contains("Overtaken by later reports"));
}

#[test]
fn the_codebook_s_words_are_marked_where_the_interface_speaks_another_language() {
    let classes = ["kicker", "name", "answer", "who-side", "group-name", "measure", "to-issue"];
    let marked = |interface: &str, labels: Option<&str>| {
        let words = Words::of(interface).expect("a language");
        let comparison = Comparison { label_language: labels.map(String::from), ..strike() };
        let tree = view(&comparison, &Options { words: &words, ..Options::default() });
        let named =
            |class: &str| with_class(&tree, class).iter().filter_map(|it| it.get("lang").map(String::from)).collect();
        classes.map(named).into_iter().flat_map(|of_class: BTreeSet<String>| of_class).collect::<BTreeSet<String>>()
    };
    let only = |language: &str| BTreeSet::from([language.to_string()]);
    assert_eq!(marked("en", None), BTreeSet::new());
    assert_eq!(marked("en", Some("en-GB")), BTreeSet::new());
    assert_eq!(marked("uk", None), only("en"));
    assert_eq!(marked("en", Some("uk")), only("uk"));
    // Quotations are the articles' own, and those are in English: a position in its own words keeps that.
    assert_eq!(marked("uk", Some("uk")), only("en"));
}
