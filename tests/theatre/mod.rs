//! A dispute that is nobody's, for sentences by phenomenon: a row is a sentence (or what leads to it, and it) and what it
//! says of sides and issues.

use visavis::article::{Metadata, read};
use visavis::codebook::Codebook;
use visavis::coding::code;

const CODEBOOK: &str = r#"{"title": "A theatre",
 "sides": [{"id": "actors", "label": "Players' Guild", "aliases": ["the guild", "the players"],
            "people": [{"name": "Ida Brandt", "role": "president"}]},
           {"id": "house", "label": "Playhouse", "aliases": ["the playhouse", "the theatre managers"],
            "people": [{"name": "Otto Lenz", "role": "director"}]}],
 "issues": [{"id": "pay", "label": "Pay", "keywords": ["pay", "wages"]},
            {"id": "sundays", "label": "Sunday shows", "keywords": ["Sunday shows"]},
            {"id": "heating", "label": "Heating", "keywords": ["heating"]},
            {"id": "talks", "label": "Next talks", "keywords": ["further talks"]}]}"#;

/// What is coded in a text, as "side issue stance", in order.
pub fn read_out(text: &str) -> Vec<String> {
    let codebook = Codebook::from_json(CODEBOOK).unwrap();
    let coding = code(&read("a", text, Metadata::default()), &codebook);
    let mut said: Vec<String> =
        coding.statements.iter().map(|s| format!("{} {} {}", s.side, s.issue, s.stance.id())).collect();
    said.sort();
    said.dedup();
    said
}

/// Holds that each text says just what is wanted of it.
#[allow(dead_code, reason = "each test uses what it needs")]
pub fn hold(rows: &[(&str, &[&str])]) {
    let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    let rows: Vec<(String, Vec<String>)> =
        rows.iter().map(|(text, wanted)| ((*text).to_owned(), owned(wanted))).collect();
    hold_all(&rows);
}

/// The same, of texts that are made.
pub fn hold_all(rows: &[(String, Vec<String>)]) {
    let mut wrong = String::new();
    for (text, wanted) in rows {
        // A report begins with a headline; what is tested stands below it.
        let said = read_out(&format!("A day at the theatre\n\nIt rained in the morning.\n\n{text}\n"));
        if said != *wanted {
            wrong.push_str(&format!("{text}\n  wanted {wanted:?}\n  found  {said:?}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
