//! Promises: the interface speaks every one of its languages wholly, and no file has a text that nobody says.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use visavis::view::words::{LANGUAGES, Words};

/// Texts with a form for each number, and how many forms that is.
const COUNTED: [&str; 10] = [
    "lede_of",
    "lede_read",
    "lede_read_undated",
    "reports",
    "independent",
    "more_positions",
    "more_passages",
    "covers",
    "reason_articles",
    "figure_same",
];

/// Texts with a form for each value of a list, by how many there are.
const LISTS: [(&str, usize); 10] = [
    ("separators", 2),
    ("months", 12),
    ("statuses", 6),
    ("stances", 6),
    ("acts", 6),
    ("verdicts", 3),
    ("kinds", 2),
    ("name_kinds", 4),
    ("qualifiers", 5),
    ("large", 2),
];

fn texts(json: &str) -> BTreeMap<String, String> {
    serde_json::from_str(json).expect("an object of texts")
}

fn english() -> BTreeMap<String, String> {
    texts(LANGUAGES[0].1)
}

/// The places of a template: `{0}`, `{1}`.
fn places(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect()
}

#[test]
fn every_language_has_every_key_and_no_other() {
    let english = english();
    let keys: Vec<&String> = english.keys().collect();
    assert!(keys.len() > 100, "{} keys", keys.len());
    for (language, json) in LANGUAGES {
        let words = texts(json);
        assert_eq!(words.keys().collect::<Vec<_>>(), keys, "{language}");
        assert_eq!(words["language"], language);
        for (key, text) in &words {
            let may_be_empty = key == "numerals" && language != "en";
            assert!(!text.trim().is_empty() || may_be_empty, "{language}: {key} is empty");
        }
    }
    let known: BTreeSet<&str> = Words::KEYS.iter().copied().collect();
    assert_eq!(known.len(), Words::KEYS.len(), "a key stands twice");
    assert!(known.iter().all(|key| english.contains_key(*key)));
}

#[test]
fn every_text_has_the_forms_of_its_language_and_the_places_of_the_english_one() {
    let english = english();
    for (language, json) in LANGUAGES {
        for (key, text) in &texts(json) {
            let forms = text.split('|').count();
            let expected = match (COUNTED.contains(&key.as_str()), language) {
                (true, "uk" | "ru") => 3,
                (true, "tr") => 1,
                (true, _) => 2,
                (false, _) => match LISTS.iter().find(|(list, _)| list == key) {
                    Some((_, length)) => *length,
                    None if key == "lede" => 6,
                    None if key == "numerals" => forms,
                    None => 1,
                },
            };
            assert_eq!(forms, expected, "{language}: {key}: {text}");
            // A form may leave a place out ("one passage"), as English does; none may have a place of its own.
            assert_eq!(places(text), places(&english[key]), "{language}: {key}");
        }
    }
}

/// A page's script hands the texts to the core without their keys.
#[test]
fn the_texts_stand_in_the_order_of_the_keys_one_a_line() {
    for (language, json) in LANGUAGES {
        let mut at = 0;
        for key in Words::KEYS {
            let found = json.find(&format!("\n  \"{key}\": \"")).unwrap_or_else(|| panic!("{language}: {key}"));
            assert!(found > at || at == 0, "{language}: {key} stands too early");
            at = found;
        }
        let words = texts(json);
        assert!(words.values().all(|text| !text.contains('\n')), "{language}");
        let lines = Words::KEYS.iter().map(|key| words[*key].clone()).collect::<Vec<_>>().join("\n");
        let (by_key, by_line) = (Words::of(language).expect(language), Words::from_lines(&lines));
        assert_eq!(format!("{by_key:?}"), format!("{by_line:?}"));
    }
}

#[test]
fn every_text_is_translated() {
    // The same in English: signs, and what is written alike.
    let alike = ["direction", "ellipsis", "separators", "percent", "lede_more", "date_form"];
    let english = english();
    for (language, json) in LANGUAGES.iter().skip(1) {
        for (key, text) in texts(json).iter().filter(|(key, _)| !alike.contains(&key.as_str())) {
            assert_ne!(*text, english[key], "{language}: {key}");
            let cyrillic = matches!(*language, "uk" | "ru");
            let latin =
                ["http", "codebook", "JSON", "UTF"].iter().fold(text.clone(), |text, name| text.replace(name, ""));
            let latin = latin.split(|c: char| !c.is_ascii_alphabetic()).any(|word| word.len() > 1);
            assert!(!cyrillic || key == "language" || !latin, "{language}: {key}: {text}");
        }
    }
    let letters = |language: &str| texts(LANGUAGES.iter().find(|(l, _)| *l == language).expect("known").1);
    let said = |language: &str, strange: &[char]| {
        for (key, text) in letters(language) {
            assert!(!text.contains(strange), "{language}: {key}: {text}");
        }
    };
    said("uk", &['ы', 'ё', 'ъ', 'э']);
    said("ru", &['і', 'ї', 'є', 'ґ', '’']);
}

/// What the files of a kind in a folder and those within it say.
fn sources(folder: &Path, ending: &str) -> String {
    let mut all = String::new();
    for entry in std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            all += &sources(&entry, ending);
        } else if entry.extension().is_some_and(|own| own == ending) {
            all += &std::fs::read_to_string(entry).expect("a source");
        }
    }
    all
}

#[test]
fn every_text_is_said_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let rust = sources(&root.join("src"), "rs");
    let script = sources(&root.join("www"), "js") + include_str!("../src/widget/fault.rs");
    for key in english().keys() {
        if Words::KEYS.contains(&key.as_str()) {
            assert!(rust.contains(&format!(".{key}()")), "the view never says {key}");
        } else {
            assert!(script.contains(&format!("\"{key}\"")), "the script never says {key}");
        }
    }
    for quoted in script.split('"').filter(|quoted| quoted.starts_with("fault_")) {
        assert!(english().contains_key(quoted), "{quoted} is no key");
    }
}
