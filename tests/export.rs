//! What leaves visavis is what other programs expect: the edition keeps to its schema, the table to RFC 4180, the annotations
//! to the Web Annotation Data Model, the linked data to the vocabulary of schema.org; and each leads back to the article's
//! own words.
#![cfg(not(target_arch = "wasm32"))]

use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use visavis::article::{Metadata, read};
use visavis::codebook::Codebook;
use visavis::coding::Coder;
use visavis::edition;
use visavis::export;
use visavis::reconcile::{Comparison, Dossier, compare};

mod samples;

const SCHEMA: &str = include_str!("../docs/edition.schema.json");
const CODEBOOK: &str = include_str!("../www/codebooks/istanbul-2025.json");

/// The comparison of the project's own articles.
fn digests() -> Comparison {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/www/articles");
    let known = std::fs::read_to_string(format!("{folder}/articles.json")).unwrap();
    let known: BTreeMap<String, Metadata> = serde_json::from_str(&known).unwrap();
    let codebook = Codebook::from_json(CODEBOOK).unwrap();
    let coder = Coder::new(&codebook);
    let mut dossier = Dossier::default();
    for file in std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
        if file.extension().is_some_and(|ending| ending == "txt") {
            let id = file.file_stem().unwrap().to_string_lossy().into_owned();
            let text = std::fs::read_to_string(&file).unwrap();
            dossier.add(coder.code(&read(&id, &text, known.get(&id).cloned().unwrap_or_default())));
        }
    }
    compare(&dossier, &codebook)
}

// ------------------------------------------------------------------------------------------------------- the schema

/// A validator of as much of JSON Schema 2020-12 as the schema uses; a keyword that it doesn't know is a mistake. What was
/// met on the way is noted: the properties, and the words of enumerations.
struct Validator {
    schema: Value,
    met: BTreeSet<String>,
}

impl Validator {
    fn new() -> Self {
        Self { schema: serde_json::from_str(SCHEMA).unwrap(), met: BTreeSet::new() }
    }

    fn check(&mut self, value: &Value) -> Result<(), String> {
        let schema = self.schema.clone();
        self.at(&schema, value, "$", "#")
    }

    fn at(&mut self, schema: &Value, value: &Value, place: &str, rule: &str) -> Result<(), String> {
        let fail = |why: String| Err(format!("{place}: {why} (by {rule})"));
        for (keyword, wanted) in schema.as_object().expect("a schema is an object") {
            match keyword.as_str() {
                "$schema" | "title" | "description" | "$defs" | "additionalProperties" => {}
                "$ref" => {
                    let name = wanted.as_str().unwrap().strip_prefix("#/$defs/").expect("a local reference");
                    let target = self.schema["$defs"].get(name).unwrap_or_else(|| panic!("{name}")).clone();
                    self.at(&target, value, place, &format!("#/$defs/{name}"))?;
                }
                "type" => {
                    let kinds: Vec<&str> = match wanted {
                        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
                        kind => kind.as_str().into_iter().collect(),
                    };
                    let is = |kind: &&str| match *kind {
                        "object" => value.is_object(),
                        "array" => value.is_array(),
                        "string" => value.is_string(),
                        "boolean" => value.is_boolean(),
                        "null" => value.is_null(),
                        "number" => value.is_number(),
                        "integer" => value.is_u64() || value.is_i64(),
                        other => panic!("{other}"),
                    };
                    if !kinds.iter().any(is) {
                        return fail(format!("{value} is no {kinds:?}"));
                    }
                }
                "const" if value != wanted => return fail(format!("{value} is not {wanted}")),
                "const" => {}
                "enum" => {
                    if !wanted.as_array().unwrap().contains(value) {
                        return fail(format!("{value} is none of {wanted}"));
                    }
                    self.met.insert(format!("{rule} = {value}"));
                }
                "minimum" if value.as_f64().is_some_and(|x| x < wanted.as_f64().unwrap()) => {
                    return fail(format!("{value} is less than {wanted}"));
                }
                "minimum" => {}
                // The one pattern that there is: a day, or two with a slash between.
                "pattern" => {
                    assert_eq!(wanted, "^[0-9]{4}-[0-9]{2}-[0-9]{2}(/[0-9]{4}-[0-9]{2}-[0-9]{2})?$");
                    let digits = |day: &str| {
                        day.len() == 10
                            && day
                                .bytes()
                                .enumerate()
                                .all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() })
                    };
                    let days: Vec<&str> = value.as_str().unwrap().split('/').collect();
                    if days.len() > 2 || !days.into_iter().all(digits) {
                        return fail(format!("{value} is no day"));
                    }
                }
                "items" => {
                    for (i, item) in value.as_array().into_iter().flatten().enumerate() {
                        self.at(wanted, item, &format!("{place}[{i}]"), &format!("{rule}/items"))?;
                    }
                }
                "required" => {
                    for key in wanted.as_array().unwrap().iter().filter_map(Value::as_str) {
                        if value.is_object() && value.get(key).is_none() {
                            return fail(format!("{key:?} is missing"));
                        }
                    }
                }
                "properties" => {}
                other => panic!("{rule}: the validator does not know {other:?}"),
            }
        }
        let none = Map::new();
        let known = schema.get("properties").and_then(Value::as_object).unwrap_or(&none);
        for (key, inner) in value.as_object().into_iter().flatten().filter(|_| schema["type"] == "object") {
            let (inside, rule) = (format!("{place}.{key}"), format!("{rule}/{key}"));
            match (known.get(key), schema.get("additionalProperties")) {
                (Some(wanted), _) => {
                    self.met.insert(rule.clone());
                    self.at(wanted, inner, &inside, &rule)?;
                }
                (None, Some(Value::Object(_))) => {
                    self.at(&schema["additionalProperties"], inner, &inside, &rule.replace(key, "*"))?;
                }
                (None, Some(Value::Bool(false))) => return fail(format!("{key:?} is unknown")),
                (None, _) => panic!("{rule}: say what else an object may hold"),
            }
        }
        Ok(())
    }

    /// All properties and words that the schema knows, as they are noted when they are met.
    fn all(&self) -> BTreeSet<String> {
        let mut all = BTreeSet::new();
        let mut open = vec![("#".to_string(), &self.schema)];
        open.extend(
            self.schema["$defs"].as_object().unwrap().iter().map(|(name, def)| (format!("#/$defs/{name}"), def)),
        );
        while let Some((rule, schema)) = open.pop() {
            for (key, inner) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
                all.insert(format!("{rule}/{key}"));
                open.push((format!("{rule}/{key}"), inner));
            }
            all.extend(
                schema.get("enum").and_then(Value::as_array).into_iter().flatten().map(|v| format!("{rule} = {v}")),
            );
            open.extend(schema.get("items").map(|items| (format!("{rule}/items"), items)));
            open.extend(schema.get("additionalProperties").filter(|s| s.is_object()).map(|s| (format!("{rule}/*"), s)));
        }
        all
    }
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn the_edition_and_its_schema_hold_each_other() {
    let mut validator = Validator::new();
    let full = edition::write(&samples::comparison());
    validator.check(&json(&full)).unwrap_or_else(|why| panic!("{why}"));
    validator.check(&json(&edition::write_for_script(samples::comparison()))).unwrap_or_else(|why| panic!("{why}"));
    // What the schema knows, the full sample holds: so no property and no word of it is left behind by the types.
    let unmet: Vec<_> = validator.all().difference(&validator.met).cloned().collect();
    assert!(unmet.is_empty(), "the schema knows what no edition has: {unmet:#?}");
}

#[test]
fn the_editions_of_real_articles_and_of_none_keep_to_the_schema() {
    for comparison in [digests(), compare(&Dossier::default(), &Codebook::from_json(CODEBOOK).unwrap())] {
        let edition = json(&edition::write(&comparison));
        Validator::new().check(&edition).unwrap_or_else(|why| panic!("{why}"));
    }
}

#[test]
fn the_schema_refuses_what_is_no_edition() {
    let full = json(&edition::write(&samples::comparison()));
    let broken = |change: &dyn Fn(&mut Value)| {
        let mut value = full.clone();
        change(&mut value);
        Validator::new().check(&value).is_err()
    };
    assert!(!broken(&|_| {}));
    assert!(broken(&|v| v["version"] = 1.into()));
    assert!(broken(&|v| v["title"] = Value::Null));
    assert!(broken(&|v| v["rows"] = Value::Array(Vec::new())));
    assert!(broken(&|v| v["issues"][1]["status"] = "settled".into()));
    assert!(broken(&|v| v["articles"][0]["blocks"][0]["start"] = (-1).into()));
    assert!(broken(&|v| v["issues"][1]["sides"]["union"]["positions"][0]["evidence"][0]["days"] = "next week".into()));
    assert!(broken(&|v| {
        v.as_object_mut().unwrap().remove("overtaken");
    }));
}

// -------------------------------------------------------------------------------------------------------- the table

/// Reads a table strictly by RFC 4180.
fn table(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut rest) = (Vec::new(), Vec::new(), text);
    while !rest.is_empty() {
        let mut field = String::new();
        if let Some(inner) = rest.strip_prefix('"') {
            rest = inner;
            loop {
                let (part, behind) = rest.split_once('"').expect("a closing mark");
                field += part;
                rest = behind;
                let Some(more) = rest.strip_prefix('"') else { break };
                field.push('"');
                rest = more;
            }
        } else {
            let end = rest.find([',', '\r', '\n', '"']).expect("every line ends");
            field += &rest[..end];
            rest = &rest[end..];
        }
        row.push(field);
        if let Some(next) = rest.strip_prefix("\r\n") {
            rows.push(std::mem::take(&mut row));
            rest = next;
        } else {
            rest = rest.strip_prefix(',').unwrap_or_else(|| panic!("neither comma nor end of line: {rest:.40}"));
        }
    }
    assert!(row.is_empty(), "the last line ends too");
    rows
}

#[test]
fn the_table_is_read_back_as_what_it_was() {
    for comparison in [digests(), samples::comparison()] {
        let rows = table(&export::csv(&comparison));
        let (head, rows) = rows.split_first().unwrap();
        let evidence = || {
            let sides = comparison.issues.iter().flat_map(|issue| issue.sides.values());
            sides.flat_map(|side| &side.positions).flat_map(|position| &position.evidence)
        };
        assert_eq!(evidence().count(), rows.len());
        let column = |name: &str| head.iter().position(|column| column == name).unwrap_or_else(|| panic!("{name}"));
        let given = |row: &[String], name: &str| {
            let field = &row[column(name)];
            assert!(!field.starts_with(['=', '+', '-', '@', '\t', '\r']), "a formula: {field:?}");
            field.strip_prefix('\'').unwrap_or(field).to_string()
        };
        let mut told: Vec<_> = rows
            .iter()
            .map(|row| {
                assert_eq!(row.len(), head.len());
                ["article", "start", "end", "quote", "speaker"].map(|name| given(row, name))
            })
            .collect();
        let mut held: Vec<_> = evidence()
            .map(|e| {
                let (start, end) = (e.span.start.to_string(), e.span.end.to_string());
                [e.article.clone(), start, end, e.quote.clone(), e.speaker.clone().unwrap_or_default()]
            })
            .collect();
        told.sort();
        held.sort();
        assert_eq!(told, held);
    }
}

// -------------------------------------------------------------------------------------------------- the annotations

/// An IRI with a scheme, and nothing in it that none may hold.
fn is_iri(text: &str) -> bool {
    let (scheme, rest) = text.split_once(':').unwrap_or_default();
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
        && !rest.is_empty()
        && !rest.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"{}|\\^`".contains(c))
}

#[test]
fn annotations_keep_to_the_model_and_lead_back_to_the_words() {
    let comparison = digests();
    let collection = export::annotations(&comparison);
    assert_eq!(collection["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!(collection["type"], "AnnotationCollection");
    let page = &collection["first"];
    assert_eq!((&page["type"], &page["partOf"]), (&"AnnotationPage".into(), &collection["id"]));
    let items = page["items"].as_array().unwrap();
    assert_eq!(collection["total"].as_u64(), Some(items.len() as u64));
    assert!(items.len() > 100, "{}", items.len());
    let texts: BTreeMap<String, Vec<char>> = comparison
        .articles
        .iter()
        .map(|a| (format!("urn:visavis:article:{}", a.id), a.text.chars().collect()))
        .collect();
    let mut ids = BTreeSet::new();
    for item in items {
        // The model: exactly one id, an IRI; the class; targets; bodies with a value; a motivation of the vocabulary.
        let id = item["id"].as_str().unwrap();
        assert!(is_iri(id) && ids.insert(id), "{id} is no IRI, or stands twice");
        assert_eq!((&item["type"], &item["motivation"]), (&"Annotation".into(), &"classifying".into()));
        for body in item["body"].as_array().unwrap() {
            assert_eq!((&body["type"], &body["format"]), (&"TextualBody".into(), &"text/plain".into()));
            assert!(body["value"].as_str().is_some_and(|value| !value.is_empty()), "{body}");
            assert!(["tagging", "describing"].contains(&body["purpose"].as_str().unwrap()), "{body}");
        }
        let source = item["target"]["source"].as_str().unwrap();
        assert!(is_iri(source), "{source}");
        let text = &texts[source];
        let selectors = item["target"]["selector"].as_array().unwrap();
        let (quote, place) = (&selectors[0], &selectors[1]);
        assert_eq!((&quote["type"], &place["type"]), (&"TextQuoteSelector".into(), &"TextPositionSelector".into()));
        let [start, end] = ["start", "end"].map(|key| place[key].as_u64().unwrap() as usize);
        let [exact, prefix, suffix] = ["exact", "prefix", "suffix"].map(|key| quote[key].as_str().unwrap());
        assert_eq!(text[start..end].iter().collect::<String>(), exact, "code points");
        assert!(text[..start].iter().collect::<String>().ends_with(prefix));
        assert!(text[end..].iter().collect::<String>().starts_with(suffix));
        assert!(prefix.chars().count() <= 32 && (start < 32 || prefix.chars().count() == 32));
    }
}

#[test]
fn an_annotation_s_identifier_stays_when_articles_are_added() {
    let ids = |comparison: &Comparison| -> BTreeSet<String> {
        let all = export::annotations(comparison);
        let items = all["first"]["items"].as_array().unwrap().clone();
        items.iter().map(|item| item["id"].as_str().unwrap().to_string()).collect()
    };
    let codebook = Codebook::from_json(CODEBOOK).unwrap();
    let coder = Coder::new(&codebook);
    let mut dossier = Dossier::default();
    let mut before = BTreeSet::new();
    for article in digests().articles {
        dossier.add(coder.code(&read(&article.id, &article.text, article.metadata)));
        let now = ids(&compare(&dossier, &codebook));
        assert!(before.is_subset(&now));
        before = now;
    }
}

#[test]
fn only_the_publisher_s_own_text_is_annotated_at_its_address() {
    let mut comparison = digests();
    comparison.articles[0].metadata.url = Some("https://example.org/live".into());
    let source = |comparison: &Comparison| {
        let all = export::annotations(comparison);
        let id = comparison.articles[0].id.clone();
        let of = |item: &&Value| item["id"].as_str().is_some_and(|own| own.contains(&format!(":{id}:")));
        let items = all["first"]["items"].as_array().unwrap().clone();
        items.iter().find(of).unwrap()["target"]["source"].as_str().unwrap().to_string()
    };
    assert!(source(&comparison).starts_with("urn:visavis:article:"), "a digest's words don't stand there");
    comparison.articles[0].metadata.label = None;
    assert_eq!(source(&comparison), "https://example.org/live");
    comparison.articles[0].metadata.url = Some("javascript:alert(1)".into());
    assert!(source(&comparison).starts_with("urn:visavis:article:"));
}

// -------------------------------------------------------------------------------------------------- the linked data

/// The classes that are written, each with its properties as schema.org has them (release 29), those it inherits included.
const VOCABULARY: [(&str, &[&str]); 9] = [
    ("Event", &["name", "description", "performer", "subjectOf"]),
    ("Organization", &["name"]),
    ("Thing", &["name"]),
    ("DefinedTerm", &["name", "termCode"]),
    ("NewsArticle", &["headline", "publisher", "datePublished", "url"]),
    ("LiveBlogPosting", &["headline", "publisher", "datePublished", "url"]),
    ("CreativeWork", &["name", "isBasedOn"]),
    ("Claim", &["text", "author", "about", "appearance", "citation"]),
    ("Quotation", &["text", "isPartOf", "mentions"]),
];

#[test]
fn linked_data_speak_the_vocabulary_and_every_reference_is_answered() {
    for mut comparison in [digests(), samples::comparison()] {
        comparison.articles.iter_mut().skip(1).for_each(|article| article.metadata.label = None);
        let data = export::json_ld(&comparison);
        assert_eq!(data["@context"], "https://schema.org");
        let vocabulary: BTreeMap<&str, &[&str]> = VOCABULARY.into();
        let (mut defined, mut named, mut claims) = (BTreeSet::new(), BTreeSet::new(), 0);
        let mut open: Vec<&Value> = data["@graph"].as_array().unwrap().iter().collect();
        while let Some(value) = open.pop() {
            match value {
                Value::Array(items) => open.extend(items),
                Value::Object(node) if node.len() == 1 && node.contains_key("@id") => {
                    named.insert(node["@id"].as_str().unwrap());
                }
                Value::Object(node) => {
                    let class = node["@type"].as_str().unwrap();
                    let properties = vocabulary.get(class).unwrap_or_else(|| panic!("{class}"));
                    claims += usize::from(class == "Claim");
                    for (key, inner) in node.iter().filter(|(key, _)| !key.starts_with('@')) {
                        assert!(properties.contains(&key.as_str()), "{class} has no {key}");
                        assert!(!inner.is_null() && inner != "", "{class}.{key} is empty");
                        open.push(inner);
                    }
                    if let Some(id) = node.get("@id") {
                        assert!(defined.insert(id.as_str().unwrap()), "{id} is defined twice");
                    }
                }
                _ => {}
            }
        }
        assert!(named.is_subset(&defined), "{:?}", named.difference(&defined).collect::<Vec<_>>());
        let positions =
            comparison.issues.iter().flat_map(|issue| issue.sides.values()).map(|side| side.positions.len());
        assert_eq!(claims, positions.sum::<usize>(), "every position is a claim");
        assert!(!data.to_string().contains("ClaimReview"));
    }
}
