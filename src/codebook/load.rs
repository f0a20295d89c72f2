//! From JSON to a [`Codebook`]: the keys that may stand where, and what the keys alone don't say: ids that stand once,
//! references that lead somewhere, names that tell parties apart.

use super::error::{CodebookError, Problem};
use super::field::{Keys, Read, get, items, keys, keywords, object, optional, placed, text, text_of, texts};
use super::{Codebook, Document, Issue, Measure, Named, Person, Position, Side, Stance};
use crate::json::{self, Member, Node, Value};
use std::collections::BTreeMap;

pub(super) const CODEBOOK: Keys = keys(
    &[
        "sides",
        "issues",
        "title",
        "language",
        "label_language",
        "third_parties",
        "documents",
        "measures",
        "names",
        "$schema",
        "note",
    ],
    2,
);
pub(super) const SIDE: Keys = keys(&["id", "label", "aliases", "people", "adjectives", "note"], 4);
pub(super) const THIRD_PARTY: Keys = keys(&["id", "label", "aliases", "people", "adjectives", "note"], 2);
pub(super) const PERSON: Keys = keys(&["name", "role", "aliases", "note"], 1);
pub(super) const DOCUMENT: Keys = keys(&["id", "aliases", "label", "side", "note"], 2);
pub(super) const ISSUE: Keys = keys(&["id", "label", "keywords", "group", "hints", "except", "positions", "note"], 3);
pub(super) const POSITION: Keys = keys(&["id", "label", "side", "stance", "keywords", "hints", "note"], 2);
pub(super) const MEASURE: Keys = keys(&["id", "label", "keywords", "unit", "issue", "note"], 3);
pub(super) const NAMED: Keys = keys(&["name", "kind", "aliases", "note"], 1);

/// Reads and validates a codebook.
pub(super) fn load(text: &str) -> Result<Codebook, CodebookError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let root = json::parse(text).map_err(|(at, why)| placed(text, None, (at, why.into())))?;
    let mut reader = Reader { text, taken: BTreeMap::new(), references: Vec::new(), party: 0, issue: 0 };
    reader.codebook(&root).map_err(|fault| placed(text, Some(&root), fault))
}

/// What reading one part must know of the others.
struct Reader<'a> {
    text: &'a str,
    /// Ids and names with their kind before them: whose they are, and the byte where they stand.
    taken: BTreeMap<String, (usize, usize)>,
    /// Ids that must be there in the end, with their kind, and the byte where they are named.
    references: Vec<(&'static str, String, usize)>,
    /// The number of the party that is being read.
    party: usize,
    /// The number of the issue that is being read: positions need differ within it only.
    issue: usize,
}

impl Reader<'_> {
    fn codebook(&mut self, node: &Node) -> Read<Codebook> {
        let object = object(node, &CODEBOOK)?;
        let codebook = Codebook {
            title: optional(object, "title")?.unwrap_or_default(),
            language: language(object)?,
            label_language: optional(object, "label_language")?,
            sides: self.list(object, "sides", |reader, node| reader.side(node, &SIDE))?,
            third_parties: self.list(object, "third_parties", |reader, node| reader.side(node, &THIRD_PARTY))?,
            documents: self.list(object, "documents", Self::document)?,
            issues: self.list(object, "issues", Self::issue)?,
            measures: self.list(object, "measures", Self::measure)?,
            names: self.list(object, "names", |_, node| named(node))?,
        };
        let place = |key| get(object, key).map_or(node.at, |list| list.at);
        if codebook.sides.len() < 2 {
            return Err((place("sides"), Problem::TooFewSides));
        }
        if codebook.issues.is_empty() {
            return Err((place("issues"), Problem::NoIssues));
        }
        let sides: Vec<&str> = codebook.sides.iter().map(|side| side.id.as_str()).collect();
        let issues: Vec<&str> = codebook.issues.iter().map(|issue| issue.id.as_str()).collect();
        for (kind, id, at) in &self.references {
            let known = if *kind == "side" { &sides } else { &issues };
            if !known.contains(&id.as_str()) {
                return Err((*at, Problem::Unknown { kind, id: id.clone(), known: known.join(", ") }));
            }
        }
        Ok(codebook)
    }

    fn list<T>(&mut self, object: &[Member], key: &str, item: fn(&mut Self, &Node) -> Read<T>) -> Read<Vec<T>> {
        let mut list = Vec::new();
        for node in items(object, key)? {
            list.push(item(self, node)?);
        }
        Ok(list)
    }

    fn side(&mut self, node: &Node, keys: &Keys) -> Read<Side> {
        let object = object(node, keys)?;
        self.party += 1;
        let side = Side {
            id: self.id(object, "party")?,
            label: text_of(object, "label")?,
            aliases: texts(object, "aliases")?,
            adjectives: texts(object, "adjectives")?,
            people: self.list(object, "people", |_, node| person(node))?,
        };
        // What belongs to two parties can't tell who speaks. (People may share a surname: that is advice, not a fault.)
        for key in ["label", "aliases", "adjectives"] {
            match get(object, key).map(|node| (node, &node.value)) {
                Some((_, Value::List(items))) => {
                    for node in items {
                        self.name(node)?;
                    }
                }
                Some((node, _)) => self.name(node)?,
                None => {}
            }
        }
        Ok(side)
    }

    /// Ids become parts of addresses and of elements' ids.
    fn id(&mut self, object: &[Member], kind: &str) -> Read<String> {
        let id = text_of(object, "id")?;
        let at = get(object, "id").map_or(0, |node| node.at);
        if !id.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_') {
            return Err((at, Problem::BadId(id)));
        }
        match self.taken.insert([kind, ":", &id].concat(), (0, at)) {
            Some((_, first)) => Err((at, Problem::IdTwice { id, line: json::place(self.text, first).0 })),
            None => Ok(id),
        }
    }

    fn name(&mut self, node: &Node) -> Read<()> {
        let name = text(node)?;
        match self.taken.insert(["name:", &bare(&name)].concat(), (self.party, node.at)) {
            Some((party, first)) if party != self.party => {
                Err((node.at, Problem::SharedName { name, line: json::place(self.text, first).0 }))
            }
            _ => Ok(()),
        }
    }

    fn reference(&mut self, object: &[Member], kind: &'static str) -> Read<Option<String>> {
        let id = optional(object, kind)?;
        if let (Some(id), Some(node)) = (&id, get(object, kind)) {
            self.references.push((kind, id.clone(), node.at));
        }
        Ok(id)
    }

    fn document(&mut self, node: &Node) -> Read<Document> {
        let object = object(node, &DOCUMENT)?;
        Ok(Document {
            id: self.id(object, "document")?,
            label: optional(object, "label")?,
            side: self.reference(object, "side")?,
            aliases: texts(object, "aliases")?,
        })
    }

    fn issue(&mut self, node: &Node) -> Read<Issue> {
        let object = object(node, &ISSUE)?;
        let id = self.id(object, "issue")?;
        self.issue += 1;
        Ok(Issue {
            id,
            label: text_of(object, "label")?,
            group: optional(object, "group")?,
            keywords: keywords(object, "keywords")?,
            hints: keywords(object, "hints")?,
            except: keywords(object, "except")?,
            positions: self.list(object, "positions", Self::position)?,
        })
    }

    fn position(&mut self, node: &Node) -> Read<Position> {
        let object = object(node, &POSITION)?;
        Ok(Position {
            id: self.id(object, &["position ", &self.issue.to_string()].concat())?,
            side: self.reference(object, "side")?,
            label: text_of(object, "label")?,
            stance: stance(object)?,
            keywords: keywords(object, "keywords")?,
            hints: keywords(object, "hints")?,
        })
    }

    fn measure(&mut self, node: &Node) -> Read<Measure> {
        let object = object(node, &MEASURE)?;
        Ok(Measure {
            id: self.id(object, "measure")?,
            label: text_of(object, "label")?,
            unit: optional(object, "unit")?,
            issue: self.reference(object, "issue")?,
            keywords: keywords(object, "keywords")?,
        })
    }
}

fn person(node: &Node) -> Read<Person> {
    // A name alone will do: who writes in haste has a list of names.
    if let Value::Text(_) = node.value {
        return Ok(Person { name: text(node)?, ..Person::default() });
    }
    let object = object(node, &PERSON)?;
    Ok(Person { name: text_of(object, "name")?, role: optional(object, "role")?, aliases: texts(object, "aliases")? })
}

fn named(node: &Node) -> Read<Named> {
    let object = object(node, &NAMED)?;
    Ok(Named { name: text_of(object, "name")?, kind: optional(object, "kind")?, aliases: texts(object, "aliases")? })
}

fn language(object: &[Member]) -> Read<String> {
    let Some(node) = get(object, "language") else { return Ok("en".to_string()) };
    let language = text(node)?;
    if language == "en" || language.starts_with("en-") {
        Ok(language)
    } else {
        Err((node.at, Problem::Language(language)))
    }
}

fn stance(object: &[Member]) -> Read<Option<Stance>> {
    let Some(node) = get(object, "stance") else { return Ok(None) };
    let id = text(node)?;
    match Stance::ALL.into_iter().find(|stance| stance.id() == id) {
        Some(stance) => Ok(Some(stance)),
        None => Err((node.at, Problem::Unknown { kind: "stance", id, known: Stance::ALL.map(Stance::id).join(", ") })),
    }
}

/// A name without its article and regardless of case. What a party is called in capitals is rarely a word in lower case,
/// and never another party.
fn bare(name: &str) -> String {
    let lower = name.to_lowercase();
    lower.strip_prefix("the ").unwrap_or(&lower).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// The schema that editors use and the keys that the loader takes are the same.
    #[test]
    fn the_schema_is_in_step() {
        let schema: serde_json::Value =
            serde_json::from_str(include_str!("../../www/codebooks/codebook.schema.json")).unwrap();
        for (kind, keys) in [
            ("codebook", CODEBOOK),
            ("side", SIDE),
            ("third_party", THIRD_PARTY),
            ("person", PERSON),
            ("document", DOCUMENT),
            ("issue", ISSUE),
            ("position", POSITION),
            ("measure", MEASURE),
            ("named", NAMED),
        ] {
            let object = &schema["$defs"][kind];
            let properties: BTreeSet<&str> =
                object["properties"].as_object().unwrap().keys().map(String::as_str).collect();
            assert_eq!(properties, keys.known.iter().copied().collect(), "{kind}");
            let required: BTreeSet<&str> =
                object["required"].as_array().unwrap().iter().map(|key| key.as_str().unwrap()).collect();
            assert_eq!(required, keys.known[..keys.required].iter().copied().collect(), "{kind}");
            assert_eq!(object["additionalProperties"], false, "{kind}");
        }
        let stances: Vec<&str> = Stance::ALL.iter().map(|stance| stance.id()).collect();
        assert_eq!(schema["$defs"]["position"]["properties"]["stance"]["enum"], serde_json::json!(stances));
    }
}
