//! Promise: no politics in code. The sources in `src/` are held against what every codebook of the project names:
//! parties, people, places, issues, and the single words that give an issue away.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use visavis::codebook::Codebook;

/// Words of a codebook that are ordinary English too, each with what it means in the sources.
const ORDINARY: &[(&str, &str)] = &[
    ("U.S.", "an abbreviation with stops; a dollar"),
    ("British", "Summer Time"),
    ("US", "a dollar"),
    ("WEST", "a time zone"),
    ("bodies", "organisations"),
    ("children", "of an element"),
    ("europe", "a section of a newspaper"),
    ("france", "a news agency"),
    ("neutral", "wording, colours"),
    ("orphan", "a line left over"),
    ("reconvene", "to meet again, as in any negotiation"),
    ("territory", "what is nobody's act"),
];

/// What a codebook names: the word or phrase, and where it stands there.
fn named(codebook: &Codebook, file: &str) -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    let mut add = |phrase: &str, what: &str| {
        let phrase = phrase.strip_prefix("the ").unwrap_or(phrase);
        if phrase.chars().any(char::is_uppercase) {
            out.entry(phrase.to_uppercase()).or_insert_with(|| format!("{what} in {file}, as in a dateline"));
        }
        out.entry(phrase.to_string()).or_insert_with(|| format!("{what} in {file}"));
    };
    for side in codebook.sides.iter().chain(&codebook.third_parties) {
        add(&side.id, "a party's id");
        add(&side.label, "a party");
        for name in side.aliases.iter().chain(&side.adjectives) {
            add(name, "a party's name");
        }
        for person in &side.people {
            for name in std::iter::once(&person.name).chain(&person.aliases) {
                add(name, "a person");
                if let Some(surname) = name.split(' ').next_back() {
                    add(surname, "a surname");
                }
            }
        }
    }
    for name in &codebook.names {
        for form in std::iter::once(&name.name).chain(&name.aliases) {
            add(form, "a name");
        }
    }
    for issue in &codebook.issues {
        add(&issue.id, "an issue's id");
        for keyword in issue.keywords.iter().filter(|keyword| keyword.chars().all(char::is_alphabetic)) {
            add(keyword, "a keyword");
            add(&format!("{keyword}s"), "a keyword");
        }
    }
    // A name of two letters ("US", "EU") is looked for as it stands; an id or common noun that short says nothing.
    out.retain(|phrase, _| phrase.chars().count() > 3 || phrase.chars().all(|c| !c.is_lowercase()));
    // Plain words for parties ("the union") are no names.
    let plain = |phrase: &str| phrase.contains(' ') && phrase.chars().all(|c| !c.is_uppercase());
    out.retain(|phrase, _| !plain(phrase));
    out
}

/// The places where `text` has `phrase`, not inside a longer word, as line numbers.
fn found(text: &str, phrase: &str) -> Vec<usize> {
    let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    text.match_indices(phrase)
        .filter(|(at, _)| !inside(text[..*at].chars().next_back()))
        .filter(|(at, _)| !inside(text[at + phrase.len()..].chars().next()))
        .map(|(at, _)| text[..at].matches('\n').count() + 1)
        .collect()
}

fn files(folder: &Path, endings: &[&str], out: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, endings, out);
        } else if path.extension().is_some_and(|ending| endings.iter().any(|known| ending == *known)) {
            out.push(path);
        }
    }
}

fn codebooks() -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    let mut paths = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("www/codebooks"), &["json"], &mut paths);
    for path in paths {
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        if file != "codebook.schema.json" {
            let codebook = Codebook::from_json(&std::fs::read_to_string(&path).unwrap()).unwrap();
            all.extend(named(&codebook, &file));
        }
    }
    all
}

#[test]
fn the_sources_name_nothing_that_a_codebook_names() {
    let names = codebooks();
    assert!(names.len() > 300, "{} names: the codebooks are not read", names.len());
    let ordinary: BTreeSet<&str> = ORDINARY.iter().map(|(word, _)| *word).collect();
    let mut sources = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &["rs", "txt"], &mut sources);
    assert!(sources.len() > 10, "the sources are not found");
    let mut wrong = String::new();
    for path in sources {
        let text = std::fs::read_to_string(&path).unwrap();
        for (phrase, what) in names.iter().filter(|(phrase, _)| !ordinary.contains(phrase.as_str())) {
            for line in found(&text, phrase) {
                wrong.push_str(&format!("{}:{line}: {phrase:?}, {what}\n", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "facts of one dispute stand in the sources:\n{wrong}");
}

#[test]
fn the_list_of_ordinary_words_is_no_longer_than_it_must_be() {
    let names = codebooks();
    for (word, meaning) in ORDINARY {
        assert!(names.contains_key(*word), "{word:?} ({meaning}) is in no codebook: take it off the list");
    }
}

#[test]
fn names_are_found_as_whole_words_only() {
    assert_eq!(found("a\nRome, chrome, Rome_1 Romes x-Rome", "Rome"), [2, 2]);
    assert_eq!(found("the US and us; USB", "US"), [1]);
}
