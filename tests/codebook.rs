//! Promise: a codebook is read strictly, and what is wrong with one is said in one line: where, what, and what to do.

#![cfg(not(target_arch = "wasm32"))]

use visavis::codebook::{Codebook, Problem, check};

fn read(path: &str) -> String {
    std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The least that is a codebook, with room for one fault: `SIDE` stands for more keys of the second side, `ISSUE` for more
/// of the issue, `TOP` for more at the top.
const LEAST: &str = r#"{
  "sides": [
    {"id": "dockers", "label": "Dockers", "aliases": ["the union"], "people": []},
    {"id": "harbour", "label": "Harbour", "aliases": ["the operator"], "people": ["Jon Vik"]SIDE}
  ],
  "issues": [{"id": "wages", "label": "Wages", "keywords": ["pay rise"]ISSUE}]TOP
}"#;

fn with(place: &str, text: &str) -> String {
    let codebook = LEAST.replacen(place, text, 1);
    ["SIDE", "ISSUE", "TOP"].iter().fold(codebook, |codebook, place| codebook.replace(place, ""))
}

/// Every codebook of the project is one.
#[test]
fn every_codebook_of_the_project_loads() {
    let root = env!("CARGO_MANIFEST_DIR");
    let list = |folder: &str| std::fs::read_dir(format!("{root}/{folder}")).unwrap().map(|entry| entry.unwrap().path());
    let published = list("www/codebooks").filter(|path| !path.ends_with("codebook.schema.json"));
    let invented = list("tests/disputes").map(|folder| folder.join("codebook.json"));
    let mut read = 0;
    for path in published.chain(invented) {
        if let Err(error) = Codebook::from_json(&std::fs::read_to_string(&path).unwrap()) {
            panic!("{}: {error}", path.display());
        }
        read += 1;
    }
    assert!(read > 0);
}

#[test]
fn sides_and_issues_are_enough() {
    let codebook = Codebook::from_json(&with("TOP", "")).unwrap();
    assert_eq!(codebook.language, "en");
    assert_eq!(codebook.sides[1].people[0].name, "Jon Vik");
    assert_eq!(codebook.issues[0].positions, []);
    // A byte order mark, as some editors write one, is no fault.
    assert_eq!(Codebook::from_json(&format!("\u{feff}{}", with("TOP", ""))), Ok(codebook));
}

#[test]
fn everything_else_may_be_there() {
    let codebook = Codebook::from_json(&read("www/codebooks/istanbul-2025.json")).unwrap();
    assert_eq!(codebook.sides.len(), 2);
    assert_eq!(codebook.issues.len(), 17);
    for issue in &codebook.issues {
        assert!(issue.group.is_some() && !issue.keywords.is_empty(), "{}", issue.id);
        assert!(!issue.positions.is_empty(), "{}", issue.id);
    }
    let person =
        codebook.sides[0].people.iter().find(|person| person.roles().count() > 1).expect("one with two offices");
    assert!(person.roles().all(|role| !role.contains(',')));
    assert!(!codebook.measures.is_empty() && !codebook.documents.is_empty() && !codebook.third_parties.is_empty());
}

/// The faults that people make: where each is put, what stands at the place that the message names, and the message.
#[test]
fn faults_are_told_in_one_line() {
    let shared = r#"names another party in line 3; leave it with one of them"#;
    let stances = "demands, proposes, agrees, rejects, conditions, undecided";
    for (place, text, points_at, message) in [
        ("TOP", r#", "tittle": "x""#, "\"tittle\":", r#", at tittle: unknown key "tittle"; did you mean "title"?"#.into()),
        (
            "ISSUE",
            r#", "keywrods": []"#,
            "\"keywrods\":",
            r#", at issues[0].keywrods: unknown key "keywrods"; did you mean "keywords"?"#.into(),
        ),
        (
            "SIDE",
            r#", "flag": "x""#,
            "\"flag\":",
            r#", at sides[1].flag: unknown key "flag"; known here: id, label, aliases, people, adjectives, note"#.into(),
        ),
        ("TOP", r#", "issues": []"#, "\"issues\": []", r#", at issues: the key "issues" stands twice; put both into one"#.into()),
        (
            "ISSUE",
            r#"}, {"id": "wages", "label": "Pay", "keywords": []"#,
            r#""wages", "label": "Pay""#,
            r#", at issues[1].id: the id "wages" is taken in line 6; give each its own"#.into(),
        ),
        (
            "ISSUE",
            r#", "group": " ""#,
            "\" \"",
            ", at issues[0].group: empty; write something or take it out".into(),
        ),
        (
            "ISSUE",
            r#", "positions": [{"id": "ten", "label": "Ten", "side": "dokers"}]"#,
            "\"dokers\"",
            r#", at issues[0].positions[0].side: no side has the id "dokers"; there are: dockers, harbour"#.into(),
        ),
        (
            "ISSUE",
            r#", "positions": [{"id": "ten", "label": "Ten", "stance": "wants"}]"#,
            "\"wants\"",
            format!(r#", at issues[0].positions[0].stance: no stance has the id "wants"; there are: {stances}"#),
        ),
        (
            "ISSUE",
            r#", "positions": [{"id": "ten"}]"#,
            "{\"id\": \"ten\"}",
            r#", at issues[0].positions[0]: "label" is missing; add it"#.into(),
        ),
        (
            "ISSUE",
            r#", "hints": ["raise", "+ pay"]"#,
            "\"+ pay\"",
            r#", at issues[0].hints[1]: the keyword "+ pay" can't match: there is no word in it, or none beside a + or |"#.into(),
        ),
        ("ISSUE", r#", "hints": "raise""#, "\"raise\"", ", at issues[0].hints: a [list] must stand here".into()),
        ("SIDE", r#", "adjectives": [1]"#, "1]", r#", at sides[1].adjectives[0]: a "text" must stand here"#.into()),
        (
            "SIDE",
            r#", "adjectives": ["Union"]"#,
            "\"Union\"",
            format!(r#", at sides[1].adjectives[0]: "Union" {shared}"#),
        ),
        (
            "TOP",
            r#", "third_parties": [{"id": "city", "label": "Cité", "aliases": ["The Union"]}]"#,
            "\"The Union\"",
            format!(r#", at third_parties[0].aliases[0]: "The Union" {shared}"#),
        ),
        (
            "TOP",
            r#", "third_parties": [{"id": "dockers", "label": "City"}]"#,
            r#""dockers", "label": "City""#,
            r#", at third_parties[0].id: the id "dockers" is taken in line 3; give each its own"#.into(),
        ),
        (
            "TOP",
            r#", "measures": [{"id": "a b", "label": "A", "keywords": []}]"#,
            r#""a b""#,
            r#", at measures[0].id: "a b" is no id; use letters, digits, - and _ only"#.into(),
        ),
        (
            "TOP",
            r#", "measures": [{"id": "a", "label": "A", "keywords": [], "issue": "pay"}]"#,
            r#""pay""#,
            r#", at measures[0].issue: no issue has the id "pay"; there are: wages"#.into(),
        ),
        (
            "TOP",
            r#", "language": "tr""#,
            "\"tr\"",
            r#", at language: language "tr" is not read; only "en" is"#.into(),
        ),
        ("TOP", ",", "}", ": not JSON: a comma before a closing bracket must go".into()),
        ("TOP", "} {", "{", ": not JSON: something after the end".into()),
    ] {
        let codebook = with(place, text);
        let error = Codebook::from_json(&codebook).expect_err(text);
        let line = codebook.lines().nth(error.line - 1).unwrap();
        let rest: String = line.chars().skip(error.column - 1).collect();
        assert!(rest.starts_with(points_at), "{error}\nbut there stands: {rest}");
        let place = format!("codebook, line {}, column {}", error.line, error.column);
        assert_eq!(error.to_string(), format!("{place}{message}"));
        assert!(!error.to_string().contains('\n'));
    }
}

/// Our own codebook follows the advice that others get.
#[test]
fn the_published_codebook_needs_no_advice() {
    let codebook = Codebook::from_json(&read("www/codebooks/istanbul-2025.json")).unwrap();
    let advice: Vec<String> = check(&codebook).iter().map(ToString::to_string).collect();
    assert_eq!(advice, [""; 0]);
}

#[test]
fn what_is_no_codebook_at_all_is_refused() {
    for (text, problem) in [
        ("", Problem::Empty),
        ("  \n", Problem::Empty),
        ("[]", Problem::Expected("an {object}")),
        ("{}", Problem::Missing("sides")),
        (r#"{"sides": [], "issues": []}"#, Problem::TooFewSides),
    ] {
        assert_eq!(Codebook::from_json(text).unwrap_err().problem, problem, "{text:?}");
    }
    for text in ["not json", "{\"sides\"", "\u{0}\u{1}\u{2}", "<html>", "{'sides': []}", "{\"sides\": [\"\\"] {
        assert!(matches!(Codebook::from_json(text).unwrap_err().problem, Problem::NotJson(_)), "{text:?}");
    }
}

/// Cut anywhere, or with any one byte changed, a codebook is read or refused, and the place is in the text.
#[test]
fn no_text_breaks_the_loader() {
    let whole = read("www/codebooks/istanbul-2025.json");
    for end in (0..whole.len()).step_by(97).filter(|end| whole.is_char_boundary(*end)) {
        let error = Codebook::from_json(&whole[..end]).expect_err("a codebook that is cut off");
        assert!(error.line <= whole[..end].matches('\n').count() + 1);
    }
    let small = with("ISSUE", r#", "positions": [{"id": "ten", "label": "\u00e9\ud83d\ude00 […] * + | ="}]"#);
    for at in 0..small.len() {
        for byte in [b'"', b'\\', b'{', b']', b',', b'0', b' ', 0xc3] {
            let mut bytes = small.clone().into_bytes();
            bytes[at] = byte;
            let _ = Codebook::from_json(&String::from_utf8_lossy(&bytes));
        }
    }
}

/// The example that authors copy is a codebook, and what the page says of it holds.
#[test]
fn the_page_on_writing_one_is_right() {
    let page = read("docs/codebook.md");
    let example = page.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let codebook = Codebook::from_json(example).unwrap();
    assert_eq!(codebook.sides[0].people[1].name, "Idris Penhale");
    let keys = read("www/codebooks/codebook.schema.json");
    for key in [
        "third_parties",
        "adjectives",
        "group",
        "positions",
        "documents",
        "measures",
        "names",
        "note",
        "hints",
        "except",
    ] {
        assert!(page.contains(&format!("`{key}`")) && keys.contains(&format!("\"{key}\"")), "{key}");
    }
    let slip = example.replacen("keywords", "keywrods", 1);
    let error = Codebook::from_json(&slip).unwrap_err().to_string();
    assert!(error.ends_with(r#": unknown key "keywrods"; did you mean "keywords"?"#), "{error}");
}
