//! Promise: the command line reads files and answers in stable forms; what it can't read it refuses in one line, with
//! nothing half written.

#![cfg(not(target_arch = "wasm32"))]

use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const CODEBOOK: &str = r#"{
  "title": "The port strike", "language": "en",
  "sides": [
    {"id": "union", "label": "Dockers' union", "aliases": ["the union", "dockers"], "people": [{"name": "Ada Marsh", "role": "leader"}]},
    {"id": "port", "label": "Port authority", "aliases": ["the port", "the authority"], "people": [{"name": "Tom Quill", "role": "director"}]}
  ],
  "issues": [
    {"id": "pay", "label": "Pay", "group": "Money", "keywords": ["pay rise", "wages"]},
    {"id": "cranes", "label": "Automatic cranes", "group": "Work", "keywords": ["automatic cranes"]}
  ]
}"#;

const REPORT: &str = "Dockers walk out over wages

The union demanded a pay rise of eight per cent on Monday. \"We reject automatic cranes,\" Ada Marsh said.

The port refused the pay rise. Tom Quill said the authority proposed talks about automatic cranes.
";

/// A folder of its own for one test, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("visavis-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        let folder = Self(path);
        folder.file("strike.json", CODEBOOK);
        folder
    }

    /// Writes a file, and gives its path.
    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn visavis<S: AsRef<std::ffi::OsStr>>(arguments: &[S]) -> Output {
    with_input(arguments, b"")
}

fn with_input<S: AsRef<std::ffi::OsStr>>(arguments: &[S], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_visavis"))
        .args(arguments)
        .env_remove("COLUMNS")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that refuses its arguments does not read its input.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

/// What a command that must succeed prints.
#[track_caller]
fn text<S: AsRef<std::ffi::OsStr>>(arguments: &[S]) -> String {
    let output = visavis(arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    out(&output).to_owned()
}

/// The one line of a command that must fail with `code`, leaving nothing on standard output.
#[track_caller]
fn refusal<S: AsRef<std::ffi::OsStr>>(code: i32, arguments: &[S]) -> String {
    let output = visavis(arguments);
    let error = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(code), "{error}");
    assert_eq!(out(&output), "", "nothing is half written");
    assert_eq!(error.trim_end().lines().count(), 1, "one line: {error}");
    assert!(error.starts_with("visavis: "), "{error}");
    error
}

#[test]
fn read_gives_the_structure_as_documented() {
    let folder = Folder::new("read");
    let article = folder.file("monday.txt", REPORT);
    let json: Value = serde_json::from_str(&text(&["read", "--json", &article])).unwrap();
    assert_eq!(json["id"], "monday");
    assert_eq!(json["kind"], "article");
    for key in ["title", "publisher", "published", "entries", "blocks"] {
        assert!(json.get(key).is_some(), "{key}");
    }
    let blocks = json["blocks"].as_array().unwrap();
    assert!(blocks.len() >= 3, "{blocks:?}");
    for block in blocks {
        let (start, end) = (block["start"].as_u64().unwrap() as usize, block["end"].as_u64().unwrap() as usize);
        assert_eq!(block["text"], REPORT[start..end]);
    }
    let outline = text(&["read", &article]);
    assert!(outline.contains("Dockers walk out over wages") && outline.contains("paragraph"), "{outline}");
}

#[test]
fn metadata_come_from_the_list_beside_the_articles() {
    let folder = Folder::new("metadata");
    let article = folder.file("monday.txt", REPORT);
    folder.file("articles.json", r#"{"monday": {"publisher": "The Harbour Post", "published": "2031-03-04"}}"#);
    let json: Value = serde_json::from_str(&text(&["read", "--json", &article])).unwrap();
    assert_eq!((&json["publisher"], &json["published"]), (&"The Harbour Post".into(), &"2031-03-04".into()));
    folder.file("articles.json", r#"{"monday": {"publsher": "The Harbour Post"}}"#);
    let error = refusal(1, &["read", &article]);
    assert!(error.contains("articles.json") && error.contains("publsher") && error.contains("line 1"), "{error}");
}

#[test]
fn code_gives_a_statement_a_line_verbatim() {
    let folder = Folder::new("code");
    let article = folder.file("monday.txt", REPORT);
    let lines = text(&["code", "--codebook", &folder.path("strike.json"), &article]);
    assert!(!lines.is_empty(), "statements are found");
    for line in lines.lines() {
        let statement: Value = serde_json::from_str(line).unwrap();
        let (start, end) = (statement["start"].as_u64().unwrap(), statement["end"].as_u64().unwrap());
        assert_eq!(statement["quote"], REPORT[start as usize..end as usize]);
        assert_eq!(statement["article"], "monday");
        for key in ["side", "issue", "stance", "position", "speaker", "via", "memorandum", "entry", "because"] {
            assert!(statement.get(key).is_some(), "{key}");
        }
    }
    let explained = text(&["code", "--explain", "--codebook", &folder.path("strike.json"), &article]);
    assert!(explained.contains("rule") && explained.contains("union demands pay"), "{explained}");
    let none = "Ada Marsh walked along the quay to talk about the pay rise.\n\nThe union demanded a longer lunch.\n\n\
                Somebody refused the pay rise.\n\nIt rained on Monday.\n";
    let explained =
        text(&["code", "--explain", "--codebook", &folder.path("strike.json"), &folder.file("none.txt", none)]);
    for why in ["no word that shows a stance", "no keyword of an issue", "no name of a side"] {
        assert!(explained.contains(why), "{why}: {explained}");
    }
    assert!(!explained.contains("rained"), "{explained}");
}

#[test]
fn compare_prints_a_table_json_and_pages() {
    let folder = Folder::new("compare");
    let article = folder.file("monday.txt", REPORT);
    let codebook = folder.path("strike.json");
    let table = text(&["compare", "--codebook", &codebook, &article]);
    assert!(table.starts_with("The port strike\n"), "{table}");
    assert!(table.contains("Dockers' union") && table.contains("Port authority"), "{table}");
    let json: Value = serde_json::from_str(&text(&["compare", "--json", "--codebook", &codebook, &article])).unwrap();
    for key in ["articles", "issues", "figures", "names", "timeline"] {
        assert!(json[key].is_array(), "{key}");
    }
    assert_eq!(json["issues"][0]["sides"]["union"]["positions"][0]["stance"], "demands");
    let csv = text(&["compare", "--csv", "--codebook", &codebook, &article]);
    assert!(csv.starts_with("issue,") && csv.contains("\r\npay,"), "{csv}");
    let notes: Value =
        serde_json::from_str(&text(&["compare", "--annotations", "--codebook", &codebook, &article])).unwrap();
    assert_eq!(notes["type"], "AnnotationCollection");
    let linked: Value =
        serde_json::from_str(&text(&["compare", "--json-ld", "--codebook", &codebook, &article])).unwrap();
    assert_eq!(linked["@context"], "https://schema.org");
    let fragment = text(&["compare", "--fragment", "--heading-level", "1", "--codebook", &codebook, &article]);
    let page = text(&["compare", "--html", "--codebook", &codebook, &article]);
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains(fragment.trim()), "the page holds the fragment");
    assert!(page.contains("<title>The port strike</title>") && page.contains("pay rise of eight"), "{page}");
}

#[test]
fn a_folder_stands_for_the_articles_in_it_in_any_order() {
    let folder = Folder::new("folder");
    let one = folder.file("articles/monday.txt", REPORT);
    let two = folder.file("articles/tuesday.html", "<p>The union agreed to automatic cranes.</p>");
    folder.file("articles/notes.md", "not an article");
    let codebook = folder.path("strike.json");
    let whole = text(&["compare", "--json", "--codebook", &codebook, &folder.path("articles")]);
    assert_eq!(whole, text(&["compare", "--json", "--codebook", &codebook, &two, &one]), "order does not matter");
    assert_eq!(
        whole,
        text(&["compare", "--json", "--codebook", &codebook, &one, &two, &one]),
        "nor does reading twice"
    );
    let other = folder.file("elsewhere/monday.txt", "Quite another text.");
    let error = refusal(1, &["compare", "--codebook", &codebook, &one, &other]);
    assert!(error.contains("rename"), "{error}");
    fs::create_dir_all(folder.path("empty")).unwrap();
    assert!(refusal(1, &["compare", &folder.path("empty")]).contains("no .txt"));
}

#[test]
fn standard_input_is_an_article_too() {
    let folder = Folder::new("stdin");
    let article = folder.file("standard-input.txt", REPORT);
    let codebook = folder.path("strike.json");
    let output = with_input(&["compare", "--json", "--codebook", &codebook, "-"], REPORT.as_bytes());
    assert!(output.status.success());
    assert_eq!(out(&output), text(&["compare", "--json", "--codebook", &codebook, &article]));
}

#[test]
fn dossiers_merge_to_what_reading_all_at_once_gives() {
    let folder = Folder::new("merge");
    let codebook = folder.path("strike.json");
    let one = folder.file("monday.txt", REPORT);
    let two = folder.file("tuesday.txt", "Talks go on\n\nThe port agreed to the pay rise, Tom Quill said.\n");
    let dossier = |name: &str, articles: &[&str]| {
        let arguments = [&["code", "--dossier", "--codebook", &codebook], articles].concat();
        folder.file(name, text(&arguments))
    };
    let (first, second) = (dossier("first.json", &[&one]), dossier("second.json", &[&two]));
    let both = dossier("both.json", &[&one, &two]);
    let merged = text(&["merge", &first, &second]);
    assert_eq!(merged, text(&["merge", &second, &first]), "commutative");
    assert_eq!(merged, text(&["merge", &both, &first]), "idempotent");
    assert_eq!(merged, fs::read_to_string(&both).unwrap());
    assert_eq!(
        text(&["compare", "--codebook", &codebook, "--dossier", &first, &two]),
        text(&["compare", "--codebook", &codebook, &one, &two])
    );
    let error = refusal(1, &["merge", &folder.path("strike.json")]);
    assert!(error.contains("strike.json") && error.contains("dossier"), "{error}");
    let error = refusal(1, &["compare", "--codebook", &codebook, &first]);
    assert!(error.contains("first.json") && error.contains("--dossier"), "a dossier is no article: {error}");
}

#[test]
fn quotes_count_in_code_points() {
    let folder = Folder::new("quotes");
    let said = "“Zoë’s crew stays — 😀 — ashore,” Ada Marsh said on Monday.";
    let file = folder.file("lines.jsonl", serde_json::json!({"doc": "a", "text": said}).to_string() + "\n\n");
    let line: Value = serde_json::from_str(text(&["quotes", "--jsonl", &file]).trim()).unwrap();
    assert_eq!(line["doc"], "a");
    let points: Vec<char> = said.chars().collect();
    let found = &line["attributions"][0];
    let part = |name: &str| -> String {
        let span = &found[name][0];
        points[span[0].as_u64().unwrap() as usize..span[1].as_u64().unwrap() as usize].iter().collect()
    };
    assert_eq!(part("source"), "Ada Marsh");
    assert!(part("content").contains("Zoë’s crew stays — 😀 — ashore"), "{line}");
    let error = refusal(1, &["quotes", "--jsonl", &folder.file("broken.jsonl", "{\"doc\": \"a\"}")]);
    assert!(error.contains("line 1") && error.contains("text"), "{error}");
}

#[test]
fn a_text_without_positions_is_said_to_have_none() {
    let folder = Folder::new("nothing");
    let article = folder.file("weather.txt", "It rained all day. The ducks were pleased.");
    let table = text(&["compare", "--codebook", &folder.path("strike.json"), &article]);
    assert!(table.contains("No statements found"), "{table}");
    assert_eq!(text(&["code", "--codebook", &folder.path("strike.json"), &article]), "");
}

#[test]
fn what_is_no_text_is_refused_in_one_line_that_names_the_file() {
    let folder = Folder::new("bad");
    let files: [(&str, &[u8], &str); 7] = [
        ("empty.txt", b"", "nothing in it"),
        ("blank.txt", b" \n\t\n", "nothing in it"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        ("latin.txt", b"The union said \x93no\x94 on Monday.", "byte 15 is not UTF-8"),
        ("cut.txt", b"The union said no \xe2\x80", "not UTF-8"),
        ("utf16.txt", b"\xff\xfeT\0h\0e\0", "UTF-16"),
        ("nul.txt", b"The union\0said no", "binary"),
    ];
    for (name, bytes, problem) in files {
        let file = folder.file(name, bytes);
        for command in
            [&["read"][..], &["read", "--json"], &["code"], &["compare"], &["compare", "--html"], &["quotes"]]
        {
            let error = refusal(1, &[command, &[file.as_str()]].concat());
            assert!(error.contains(name) && error.contains(problem), "{error}");
        }
        // One bad article among good ones leaves no half page either.
        let good = folder.file("monday.txt", REPORT);
        refusal(1, &["compare", "--html", &good, &file]);
    }
}

#[test]
fn a_missing_file_is_named() {
    for arguments in [
        &["read", "nowhere.txt"][..],
        &["code", "nowhere.txt"],
        &["compare", "nowhere.txt"],
        &["compare", "--dossier", "nowhere.txt"],
        &["compare", "--codebook", "nowhere.txt", "-"],
        &["quotes", "--jsonl", "nowhere.txt"],
        &["merge", "nowhere.txt"],
        &["codebook", "check", "nowhere.txt"],
    ] {
        let error = refusal(1, arguments);
        assert!(error.contains("nowhere.txt: there is no such file"), "{error}");
    }
}

#[test]
fn a_line_break_in_a_name_stays_one_line() {
    let error = refusal(1, &["read", "no\nwhere\u{1b}[2J.txt"]);
    assert!(error.contains("no\\nwhere\\u{1b}[2J.txt"), "{error}");
}

#[test]
fn a_codebook_with_a_misspelt_key_names_the_place_and_the_nearest_key() {
    let folder = Folder::new("misspelt");
    let article = folder.file("monday.txt", REPORT);
    let codebook = folder.file("misspelt.json", CODEBOOK.replacen("\"keywords\"", "\"keywrods\"", 1));
    for command in [&["compare", "--codebook", &codebook, &article][..], &["codebook", "check", &codebook]] {
        let error = refusal(1, command);
        assert!(error.contains("misspelt.json") && error.contains("keywrods") && error.contains("keywords"), "{error}");
        assert!(error.contains("issues"), "the place: {error}");
    }
}

#[test]
fn a_codebook_with_two_issues_of_one_id_is_refused() {
    let folder = Folder::new("twice");
    let codebook = folder.file("twice.json", CODEBOOK.replace("\"cranes\"", "\"pay\""));
    let error = refusal(1, &["codebook", "check", &codebook]);
    assert!(error.contains("twice.json") && error.contains("pay"), "{error}");
}

#[test]
fn a_codebook_that_is_no_json_is_refused() {
    let folder = Folder::new("broken");
    for broken in ["{", "[]", "null", "{}", "{\"title\": 3}", "not JSON"] {
        let error = refusal(1, &["codebook", "check", &folder.file("broken.json", broken)]);
        assert!(error.contains("broken.json"), "{error}");
    }
}

#[test]
fn a_good_codebook_is_checked_without_complaint() {
    let folder = Folder::new("good");
    assert!(text(&["codebook", "check", &folder.path("strike.json")]).contains("The port strike"));
}

#[test]
fn a_check_with_articles_shows_where_a_stance_has_no_issue() {
    let folder = Folder::new("wanting");
    let article =
        folder.file("lunch.txt", "Lunch\n\nThe dockers demanded longer lunches. The dockers demanded a pay rise.\n");
    let advice = text(&["codebook", "check", &folder.path("strike.json"), &article]);
    assert!(advice.contains("1 sentence has a side and a stance and no issue"), "{advice}");
    assert!(advice.contains("lunch: “The dockers demanded longer lunches.”"), "{advice}");
    assert!(!advice.contains("“The dockers demanded a pay rise.”"), "{advice}");
}

#[test]
fn a_wrong_call_says_where_the_help_is() {
    for arguments in [
        &[][..],
        &["compere"],
        &["--verbose"],
        &["read"],
        &["read", "a.txt", "b.txt"],
        &["read", "--html", "a.txt"],
        &["code"],
        &["code", "--explain", "--dossier", "a.txt"],
        &["compare"],
        &["compare", "--json", "--html", "a.txt"],
        &["compare", "--csv", "--json-ld", "a.txt"],
        &["code", "--annotations", "a.txt"],
        &["compare", "--codebook"],
        &["compare", "--fragment", "--heading-level", "7", "a.txt"],
        &["quotes"],
        &["quotes", "a.txt", "--jsonl", "b.jsonl"],
        &["merge"],
        &["codebook"],
        &["codebook", "chekc", "a.json"],
        &["codebook", "check"],
        &["bench"],
    ] {
        let error = refusal(2, arguments);
        assert!(error.contains("`visavis help`"), "{error}");
    }
}

#[test]
fn help_lists_every_command() {
    for call in [&["help"][..], &["--help"], &["compare", "--help"]] {
        let help = text(call);
        for command in ["read", "code", "compare", "quotes", "merge", "codebook check", "bench"] {
            assert!(help.contains(&format!("visavis {command}")), "{command}");
        }
        assert!(help.lines().all(|line| line.chars().count() <= 120), "{help}");
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let folder = Folder::new("pipe");
    let article = folder.file("long.txt", REPORT.repeat(3000));
    let mut child = Command::new(env!("CARGO_BIN_EXE_visavis"))
        .args(["read", "--json", &article])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn an_article_of_twenty_megabytes_is_read_and_compared() {
    let folder = Folder::new("large");
    let mut large = String::new();
    for number in 0.. {
        large += &format!("On day {number} the crews met again. {}\n\n", REPORT.trim());
        if large.len() > 20_000_000 {
            break;
        }
    }
    let article = folder.file("large.txt", &large);
    let table = text(&["compare", "--codebook", &folder.path("strike.json"), &article]);
    assert!(table.contains("Pay") && table.contains("opposed"), "{table}");
}

#[test]
fn a_page_of_markup_is_shown_as_text() {
    let folder = Folder::new("markup");
    let article = folder.file(
        "hostile.txt",
        "Talks\n\nThe union demanded a pay rise <script>alert(1)</script><img src=x onerror=alert(1)>.\n",
    );
    for form in ["--html", "--fragment"] {
        let page = text(&["compare", form, "--codebook", &folder.path("strike.json"), &article]);
        assert!(!page.contains("<script>alert") && !page.contains("<img src=x"), "{page}");
    }
}

#[test]
fn the_forms_do_not_depend_on_the_folder_they_are_read_from() {
    let (here, there) = (Folder::new("here"), Folder::new("there"));
    let json = |folder: &Folder| {
        let article = folder.file("monday.txt", REPORT);
        text(&["compare", "--json", "--codebook", &folder.path("strike.json"), &article])
    };
    assert_eq!(json(&here), json(&there));
    assert!(Path::new(&here.0).exists());
}
