//! What the keys alone don't say: ids that stand once, references that lead somewhere, names that tell parties apart.

use super::error::Problem;
use super::keyword::Keyword;
use super::load::{Step, written};
use super::{Codebook, Side};
use std::collections::BTreeMap;

type Fault = (Vec<Step<'static>>, Problem);
type Checked = Result<(), Fault>;

use Step::{Item, Key};

/// Checks a codebook whose keys are right.
pub(super) fn validate(codebook: &Codebook) -> Checked {
    if codebook.language.split('-').next() != Some("en") {
        return Err((vec![Key("language")], Problem::Language(codebook.language.clone())));
    }
    if codebook.sides.len() < 2 {
        return Err((vec![Key("sides")], Problem::TooFewSides));
    }
    if codebook.issues.is_empty() {
        return Err((vec![Key("issues")], Problem::NoIssues));
    }
    ids(codebook)?;
    references(codebook)?;
    names(codebook)?;
    keywords(codebook)
}

fn ids(codebook: &Codebook) -> Checked {
    let of = |list: &'static str, i: usize| vec![Key(list), Item(i)];
    let sides = codebook.sides.iter().enumerate().map(|(i, side)| (side.id.as_str(), of("sides", i)));
    let others = codebook.third_parties.iter().enumerate().map(|(i, side)| (side.id.as_str(), of("third_parties", i)));
    once(sides.chain(others))?;
    once(codebook.documents.iter().enumerate().map(|(i, document)| (document.id.as_str(), of("documents", i))))?;
    once(codebook.measures.iter().enumerate().map(|(i, measure)| (measure.id.as_str(), of("measures", i))))?;
    once(codebook.issues.iter().enumerate().map(|(i, issue)| (issue.id.as_str(), of("issues", i))))?;
    for (i, issue) in codebook.issues.iter().enumerate() {
        let positions = issue.positions.iter().enumerate();
        once(positions.map(|(j, position)| (position.id.as_str(), [of("issues", i), of("positions", j)].concat())))?;
    }
    Ok(())
}

/// Ids become parts of addresses and of elements' ids.
fn once<'a>(entries: impl Iterator<Item = (&'a str, Vec<Step<'static>>)>) -> Checked {
    let mut seen: BTreeMap<&str, Vec<Step<'static>>> = BTreeMap::new();
    for (id, mut path) in entries {
        path.push(Key("id"));
        if !id.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_') {
            return Err((path, Problem::BadId(id.to_string())));
        }
        if let Some(first) = seen.get(id) {
            return Err((path, Problem::IdTwice { id: id.to_string(), first: written(first) }));
        }
        seen.insert(id, path);
    }
    Ok(())
}

fn references(codebook: &Codebook) -> Checked {
    let sides: Vec<&str> = codebook.sides.iter().map(|side| side.id.as_str()).collect();
    let issues: Vec<&str> = codebook.issues.iter().map(|issue| issue.id.as_str()).collect();
    for (i, issue) in codebook.issues.iter().enumerate() {
        for (j, position) in issue.positions.iter().enumerate() {
            let path = [Key("issues"), Item(i), Key("positions"), Item(j), Key("side")];
            leads(&position.side, &sides, "side", &path)?;
        }
    }
    for (i, document) in codebook.documents.iter().enumerate() {
        leads(&document.side, &sides, "side", &[Key("documents"), Item(i), Key("side")])?;
    }
    for (i, measure) in codebook.measures.iter().enumerate() {
        leads(&measure.issue, &issues, "issue", &[Key("measures"), Item(i), Key("issue")])?;
    }
    Ok(())
}

fn leads(id: &Option<String>, known: &[&str], kind: &'static str, path: &[Step<'static>]) -> Checked {
    match id {
        Some(id) if !known.contains(&id.as_str()) => {
            let known = known.iter().map(ToString::to_string).collect();
            Err((path.to_vec(), Problem::Unknown { kind, id: id.clone(), known }))
        }
        _ => Ok(()),
    }
}

/// A name or adjective that belongs to two parties can't tell who speaks. (People may share a surname: that is advice.)
fn names(codebook: &Codebook) -> Checked {
    let mut seen: BTreeMap<String, (usize, Vec<Step<'static>>)> = BTreeMap::new();
    for (party, (list, i, side)) in parties(codebook).enumerate() {
        let own = |key: &'static str| [Key(list), Item(i), Key(key)].to_vec();
        let label = std::iter::once((side.label.as_str(), own("label")));
        let aliases = side.aliases.iter().enumerate();
        let aliases = aliases.map(|(j, name)| (name.as_str(), [own("aliases"), vec![Item(j)]].concat()));
        let adjectives = side.adjectives.iter().enumerate();
        let adjectives = adjectives.map(|(j, name)| (name.as_str(), [own("adjectives"), vec![Item(j)]].concat()));
        for (name, path) in label.chain(aliases).chain(adjectives) {
            match seen.get(&bare(name)) {
                Some((other, first)) if *other != party => {
                    return Err((path, Problem::SharedName { name: name.to_string(), first: written(first) }));
                }
                Some(_) => {}
                None => {
                    seen.insert(bare(name), (party, path));
                }
            }
        }
    }
    Ok(())
}

fn parties(codebook: &Codebook) -> impl Iterator<Item = (&'static str, usize, &Side)> {
    let sides = codebook.sides.iter().enumerate().map(|(i, side)| ("sides", i, side));
    let others = codebook.third_parties.iter().enumerate().map(|(i, side)| ("third_parties", i, side));
    sides.chain(others)
}

/// A name without its article and regardless of case. What a party is called in capitals is rarely a word in lower case, and never another party.
pub(super) fn bare(name: &str) -> String {
    let lower = name.to_lowercase();
    lower.strip_prefix("the ").unwrap_or(&lower).to_string()
}

fn keywords(codebook: &Codebook) -> Checked {
    for (i, issue) in codebook.issues.iter().enumerate() {
        let at = [Key("issues"), Item(i)];
        parse(&issue.keywords, &at, "keywords")?;
        parse(&issue.hints, &at, "hints")?;
        parse(&issue.except, &at, "except")?;
        for (j, position) in issue.positions.iter().enumerate() {
            parse(&position.keywords, &[at[0], at[1], Key("positions"), Item(j)], "keywords")?;
        }
    }
    for (i, measure) in codebook.measures.iter().enumerate() {
        parse(&measure.keywords, &[Key("measures"), Item(i)], "keywords")?;
    }
    Ok(())
}

fn parse(keywords: &[String], at: &[Step<'static>], key: &'static str) -> Checked {
    for (i, keyword) in keywords.iter().enumerate() {
        if let Err(why) = Keyword::parse(keyword) {
            let path = [at, &[Key(key), Item(i)]].concat();
            return Err((path, Problem::Keyword { keyword: keyword.clone(), why }));
        }
    }
    Ok(())
}
