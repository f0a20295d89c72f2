//! From JSON to a [`Codebook`]: the keys that may stand where, read strictly.

use super::error::{CodebookError, Problem};
use super::json::{self, Member, Node, Value};
use super::{Codebook, Document, Issue, Measure, Named, Person, Position, Side, Stance, validate};

/// The keys of one kind of object: those that must stand there first.
pub(super) struct Keys {
    /// All that may stand there.
    pub known: &'static [&'static str],
    /// How many of them, from the front, must.
    pub required: usize,
}

const fn keys(known: &'static [&'static str], required: usize) -> Keys {
    Keys { known, required }
}

pub(super) const CODEBOOK: Keys = keys(
    &["sides", "issues", "title", "language", "third_parties", "documents", "measures", "names", "$schema", "note"],
    2,
);
pub(super) const SIDE: Keys = keys(&["id", "label", "aliases", "people", "adjectives", "note"], 4);
pub(super) const THIRD_PARTY: Keys = keys(&["id", "label", "aliases", "people", "adjectives", "note"], 2);
pub(super) const PERSON: Keys = keys(&["name", "role", "aliases", "note"], 1);
pub(super) const DOCUMENT: Keys = keys(&["id", "aliases", "label", "side", "note"], 2);
pub(super) const ISSUE: Keys = keys(&["id", "label", "keywords", "group", "hints", "except", "positions", "note"], 3);
pub(super) const POSITION: Keys = keys(&["id", "label", "side", "stance", "keywords", "note"], 2);
pub(super) const MEASURE: Keys = keys(&["id", "label", "keywords", "unit", "issue", "note"], 3);
pub(super) const NAMED: Keys = keys(&["name", "kind", "aliases", "note"], 1);

/// One step of the way to a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step<'a> {
    Key(&'a str),
    Item(usize),
}

/// A way to a value, and what is wrong with it.
pub(super) struct Fault<'a> {
    pub path: Vec<Step<'a>>,
    pub problem: Problem,
}

type Read<'a, T> = Result<T, Fault<'a>>;

/// Reads and validates a codebook.
pub(super) fn load(text: &str) -> Result<Codebook, CodebookError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let root = json::parse(text).map_err(|(at, problem)| placed(text, at, String::new(), problem))?;
    read(&root).map_err(|fault| {
        let path = written(&fault.path);
        placed(text, offset(&root, &fault.path), path, fault.problem)
    })
}

fn read(root: &Node) -> Read<'_, Codebook> {
    let codebook = codebook(At { node: root, path: Vec::new() })?;
    validate::validate(&codebook).map_err(|(path, problem)| Fault { path, problem })?;
    Ok(codebook)
}

/// A value and the way to it.
struct At<'a> {
    node: &'a Node,
    path: Vec<Step<'a>>,
}

impl<'a> At<'a> {
    fn fault<T>(&self, problem: Problem) -> Read<'a, T> {
        Err(Fault { path: self.path.clone(), problem })
    }

    fn below(&self, step: Step<'a>, node: &'a Node) -> At<'a> {
        let mut path = self.path.clone();
        path.push(step);
        At { node, path }
    }

    /// The object here, its keys checked.
    fn object(self, keys: &Keys) -> Read<'a, Object<'a>> {
        let Value::Object(members) = &self.node.value else {
            return self.fault(Problem::Expected("an {object}"));
        };
        for member in members {
            if !keys.known.contains(&member.key.as_str()) {
                let problem = Problem::UnknownKey {
                    key: member.key.clone(),
                    nearest: nearest(&member.key, keys.known),
                    known: keys.known,
                };
                return self.below(Step::Key(&member.key), &member.node).fault(problem);
            }
        }
        for key in &keys.known[..keys.required] {
            if !members.iter().any(|member| member.key == *key) {
                return self.fault(Problem::Missing(key));
            }
        }
        Ok(Object { members, at: self })
    }

    fn text(self) -> Read<'a, String> {
        match &self.node.value {
            Value::Text(text) if text.trim().is_empty() => self.fault(Problem::EmptyText),
            Value::Text(text) => Ok(text.trim().to_string()),
            _ => self.fault(Problem::Expected("a \"text\"")),
        }
    }

    fn list<T>(self, item: impl Fn(At<'a>) -> Read<'a, T>) -> Read<'a, Vec<T>> {
        let Value::List(items) = &self.node.value else {
            return self.fault(Problem::Expected("a [list]"));
        };
        items.iter().enumerate().map(|(i, node)| item(self.below(Step::Item(i), node))).collect()
    }
}

/// An object whose keys are known.
struct Object<'a> {
    members: &'a [Member],
    at: At<'a>,
}

impl<'a> Object<'a> {
    fn get(&self, key: &str) -> Option<At<'a>> {
        let member = self.members.iter().find(|member| member.key == key)?;
        Some(self.at.below(Step::Key(&member.key), &member.node))
    }

    /// A text that [`At::object`] has seen to be there.
    fn text(&self, key: &'static str) -> Read<'a, String> {
        match self.get(key) {
            Some(at) => at.text(),
            None => self.at.fault(Problem::Missing(key)),
        }
    }

    fn optional(&self, key: &str) -> Read<'a, Option<String>> {
        self.get(key).map(At::text).transpose()
    }

    /// A list; one that isn't there is empty.
    fn list<T>(&self, key: &str, item: impl Fn(At<'a>) -> Read<'a, T>) -> Read<'a, Vec<T>> {
        self.get(key).map_or(Ok(Vec::new()), |at| at.list(item))
    }

    fn texts(&self, key: &str) -> Read<'a, Vec<String>> {
        self.list(key, At::text)
    }
}

fn codebook(at: At<'_>) -> Read<'_, Codebook> {
    let object = at.object(&CODEBOOK)?;
    Ok(Codebook {
        title: object.optional("title")?.unwrap_or_default(),
        language: object.optional("language")?.unwrap_or_else(|| "en".to_string()),
        sides: object.list("sides", |at| side(at, &SIDE))?,
        third_parties: object.list("third_parties", |at| side(at, &THIRD_PARTY))?,
        documents: object.list("documents", document)?,
        issues: object.list("issues", issue)?,
        measures: object.list("measures", measure)?,
        names: object.list("names", named)?,
    })
}

fn side<'a>(at: At<'a>, keys: &Keys) -> Read<'a, Side> {
    let object = at.object(keys)?;
    Ok(Side {
        id: object.text("id")?,
        label: object.text("label")?,
        aliases: object.texts("aliases")?,
        adjectives: object.texts("adjectives")?,
        people: object.list("people", person)?,
    })
}

fn person(at: At<'_>) -> Read<'_, Person> {
    // A name alone will do: who writes in haste has a list of names.
    if let Value::Text(_) = at.node.value {
        return Ok(Person { name: at.text()?, ..Person::default() });
    }
    let object = at.object(&PERSON)?;
    Ok(Person { name: object.text("name")?, role: object.optional("role")?, aliases: object.texts("aliases")? })
}

fn document(at: At<'_>) -> Read<'_, Document> {
    let object = at.object(&DOCUMENT)?;
    Ok(Document {
        id: object.text("id")?,
        label: object.optional("label")?,
        side: object.optional("side")?,
        aliases: object.texts("aliases")?,
    })
}

fn issue(at: At<'_>) -> Read<'_, Issue> {
    let object = at.object(&ISSUE)?;
    Ok(Issue {
        id: object.text("id")?,
        label: object.text("label")?,
        group: object.optional("group")?,
        keywords: object.texts("keywords")?,
        hints: object.texts("hints")?,
        except: object.texts("except")?,
        positions: object.list("positions", position)?,
    })
}

fn position(at: At<'_>) -> Read<'_, Position> {
    let object = at.object(&POSITION)?;
    Ok(Position {
        id: object.text("id")?,
        side: object.optional("side")?,
        label: object.text("label")?,
        stance: object.get("stance").map(stance).transpose()?,
        keywords: object.texts("keywords")?,
    })
}

fn stance(at: At<'_>) -> Read<'_, Stance> {
    let id = At { node: at.node, path: at.path.clone() }.text()?;
    match Stance::ALL.into_iter().find(|stance| stance.id() == id) {
        Some(stance) => Ok(stance),
        None => {
            let known = Stance::ALL.iter().map(|stance| stance.id().to_string()).collect();
            at.fault(Problem::Unknown { kind: "stance", id, known })
        }
    }
}

fn measure(at: At<'_>) -> Read<'_, Measure> {
    let object = at.object(&MEASURE)?;
    Ok(Measure {
        id: object.text("id")?,
        label: object.text("label")?,
        unit: object.optional("unit")?,
        issue: object.optional("issue")?,
        keywords: object.texts("keywords")?,
    })
}

fn named(at: At<'_>) -> Read<'_, Named> {
    let object = at.object(&NAMED)?;
    Ok(Named { name: object.text("name")?, kind: object.optional("kind")?, aliases: object.texts("aliases")? })
}

/// The known key that a slip of the fingers would most likely have meant.
fn nearest(key: &str, known: &'static [&'static str]) -> Option<&'static str> {
    let key = key.to_lowercase();
    let best = known.iter().map(|&candidate| (distance(&key, candidate), candidate)).min()?;
    (best.0 * 2 <= best.1.len()).then_some(best.1)
}

/// The number of letters to add, take away or change (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    // A key longer than any real one is compared by its beginning: the cost stays bounded.
    let a: Vec<char> = a.chars().take(64).collect();
    let mut row: Vec<usize> = (0..=a.len()).collect();
    for (i, y) in b.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (x, cell) in a.iter().zip(row.iter_mut().skip(1)) {
            let here = (diagonal + usize::from(*x != y)).min(left + 1).min(*cell + 1);
            diagonal = *cell;
            *cell = here;
            left = here;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

/// The byte where the last step of a way begins: its key, or its item. A way that ends early is followed as far as it goes.
fn offset(root: &Node, path: &[Step<'_>]) -> usize {
    let mut node = root;
    let mut at = root.at;
    for step in path {
        match (step, &node.value) {
            (Step::Key(key), Value::Object(members)) => match members.iter().find(|member| member.key == *key) {
                Some(member) => (at, node) = (member.at, &member.node),
                None => break,
            },
            (Step::Item(i), Value::List(items)) => match items.get(*i) {
                Some(item) => (at, node) = (item.at, item),
                None => break,
            },
            _ => break,
        }
    }
    at
}

/// A way as people write it: `issues[3].keywords[0]`.
pub(super) fn written(path: &[Step<'_>]) -> String {
    let mut out = String::new();
    for step in path {
        match step {
            Step::Key(key) => {
                if !out.is_empty() {
                    out.push('.');
                }
                out.push_str(key);
            }
            Step::Item(i) => {
                out.push('[');
                out.push_str(&i.to_string());
                out.push(']');
            }
        }
    }
    out
}

fn placed(text: &str, at: usize, path: String, problem: Problem) -> CodebookError {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|&c| c != '\n').count() + 1;
    CodebookError { path, line, column, problem }
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

    #[test]
    fn the_nearest_key_is_one_that_looks_like_it() {
        assert_eq!(nearest("keywrods", ISSUE.known), Some("keywords"));
        assert_eq!(nearest("Label", ISSUE.known), Some("label"));
        assert_eq!(nearest("colour", ISSUE.known), None);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", ""), 3);
    }
}
