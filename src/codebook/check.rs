//! What is missing and what is ambiguous in a codebook. None of it keeps the codebook from being used.

use super::advice::{Advice, Weakness};
use super::keyword::{Form, Keyword, Phrase, Word};
use super::{Codebook, Side};
use std::collections::BTreeMap;

/// What could be better in a codebook, in its own order.
///
/// ```
/// use visavis::codebook::{Codebook, check};
///
/// let codebook = Codebook::from_json(r#"{
///   "sides": [
///     {"id": "dockers", "label": "Dockers", "aliases": ["the union"], "people": ["Ana Reyes"]},
///     {"id": "harbour", "label": "Harbour", "aliases": ["the operator"], "people": []}
///   ],
///   "issues": [{"id": "wages", "label": "Wages", "keywords": ["pay rise"]}]
/// }"#)?;
/// assert_eq!(
///     check(&codebook)[0].to_string(),
///     "sides[1] (Harbour): no people; name those who speak for it, with their offices"
/// );
/// # Ok::<(), visavis::codebook::CodebookError>(())
/// ```
pub fn check(codebook: &Codebook) -> Vec<Advice> {
    let mut advice = Vec::new();
    parties(codebook, &mut advice);
    issues(codebook, &mut advice);
    for (i, measure) in codebook.measures.iter().enumerate() {
        keywords(&format!("measures[{i}]"), &measure.label, &measure.keywords, &mut advice);
    }
    advice
}

/// How often the keywords of issues stand in some articles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// How many sentences the articles have.
    pub sentences: usize,
    /// For each issue, for each of its keywords, in the codebook's order: the sentences that have it.
    pub issues: Vec<Vec<usize>>,
}

/// What some articles say about a codebook's keywords: those that never match, and those that match too much to tell
/// anything.
pub fn unused(codebook: &Codebook, usage: &Usage) -> Vec<Advice> {
    /// A keyword in more than so many sentences of a hundred is suspect, given enough sentences.
    const TOO_MUCH: usize = 20;
    const ENOUGH: usize = 40;
    let mut advice = Vec::new();
    for (i, (issue, counts)) in codebook.issues.iter().zip(&usage.issues).enumerate() {
        let mut say = |weakness| {
            advice.push(Advice { path: format!("issues[{i}]"), label: issue.label.clone(), weakness });
        };
        if counts.iter().all(|count| *count == 0) {
            say(Weakness::NeverFound);
            continue;
        }
        let counted = || issue.keywords.iter().zip(counts);
        let never: Vec<String> =
            counted().filter(|(_, count)| **count == 0).map(|(keyword, _)| keyword.clone()).collect();
        if !never.is_empty() {
            say(Weakness::NeverMatch(never));
        }
        for (keyword, count) in counted() {
            let percent = count * 100 / usage.sentences.max(1);
            if usage.sentences >= ENOUGH && percent > TOO_MUCH {
                say(Weakness::MatchesTooMuch { keyword: keyword.clone(), percent });
            }
        }
    }
    advice
}

fn parties(codebook: &Codebook, advice: &mut Vec<Advice>) {
    // Whose a name is: the party's number and label.
    let mut names: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
    let sides = codebook.sides.iter().enumerate().map(|(i, side)| (format!("sides[{i}]"), side));
    let others = codebook.third_parties.iter().enumerate().map(|(i, side)| (format!("third_parties[{i}]"), side));
    for (party, (path, side)) in sides.chain(others).enumerate() {
        let mut say = |weakness| advice.push(Advice { path: path.clone(), label: side.label.clone(), weakness });
        if party < codebook.sides.len() {
            if side.aliases.is_empty() {
                say(Weakness::NoAliases);
            }
            if side.people.is_empty() {
                say(Weakness::NoPeople);
            }
        }
        for name in surnames(side) {
            match names.get(name) {
                Some((other, label)) if *other != party => {
                    say(Weakness::SharedPerson { name: name.to_string(), other: (*label).to_string() });
                }
                _ => {
                    names.insert(name, (party, &side.label));
                }
            }
        }
    }
    if codebook.third_parties.is_empty() {
        advice.push(Advice { path: String::new(), label: String::new(), weakness: Weakness::NoThirdParties });
    }
}

/// What a second mention calls a side's people: the last word of a name.
fn surnames(side: &Side) -> impl Iterator<Item = &str> {
    side.people.iter().filter_map(|person| person.name.split_whitespace().next_back())
}

fn issues(codebook: &Codebook, advice: &mut Vec<Advice>) {
    let bare = codebook.issues.iter().all(|issue| issue.positions.is_empty());
    if bare {
        advice.push(Advice { path: String::new(), label: String::new(), weakness: Weakness::NoPositions });
    }
    let mut seen: BTreeMap<String, (usize, &str)> = BTreeMap::new();
    for (i, issue) in codebook.issues.iter().enumerate() {
        let path = format!("issues[{i}]");
        keywords(&path, &issue.label, &issue.keywords, advice);
        for keyword in &issue.keywords {
            for form in forms(keyword) {
                match seen.get(&form) {
                    Some((other, label)) if *other != i => {
                        let weakness =
                            Weakness::SharedKeyword { keyword: keyword.clone(), other: (*label).to_string() };
                        advice.push(Advice { path: path.clone(), label: issue.label.clone(), weakness });
                    }
                    _ => {
                        seen.insert(form, (i, &issue.label));
                    }
                }
            }
        }
        if issue.positions.is_empty() && !bare {
            let weakness = Weakness::NoPositionsHere;
            advice.push(Advice { path: path.clone(), label: issue.label.clone(), weakness });
        }
        for (j, position) in issue.positions.iter().enumerate() {
            if position.keywords.is_empty() && position.stance.is_none() && issue.positions.len() > 1 {
                let weakness = Weakness::PositionWithoutKeywords;
                let path = format!("{path}.positions[{j}]");
                advice.push(Advice { path, label: position.label.clone(), weakness });
            }
        }
    }
}

/// What is weak in a list of keywords by itself.
fn keywords(path: &str, label: &str, keywords: &[String], advice: &mut Vec<Advice>) {
    let mut say = |weakness| advice.push(Advice { path: path.to_string(), label: label.to_string(), weakness });
    if keywords.is_empty() {
        say(Weakness::NoKeywords);
    }
    let mut seen = Vec::new();
    for keyword in keywords {
        for form in forms(keyword) {
            if seen.contains(&form) {
                say(Weakness::KeywordTwice(keyword.clone()));
            }
            seen.push(form);
        }
    }
}

/// The phrases that a keyword stands for, so written that the same ones are equal. One with "+" is one by itself.
fn forms(keyword: &str) -> Vec<String> {
    let Ok(Keyword { parts }) = Keyword::parse(keyword) else { return Vec::new() };
    let mut parts: Vec<Vec<String>> = parts.iter().map(|part| part.iter().map(plain).collect()).collect();
    match parts.len() {
        1 => parts.pop().unwrap_or_default(),
        _ => vec![parts.iter().map(|part| part.join("|")).collect::<Vec<_>>().join("+")],
    }
}

fn plain(phrase: &Phrase) -> String {
    let mut out = String::new();
    for word in &phrase.words {
        out.push_str(if word.gap { " ... " } else { " " });
        spell(word, &mut out);
        for or in &word.or {
            out.push('/');
            spell(or, &mut out);
        }
    }
    out
}

/// A word without what its forms differ in, and the sign of how it is meant.
fn spell(word: &Word, out: &mut String) {
    out.push_str(match word.form {
        Form::Any => word.text.strip_suffix('s').unwrap_or(&word.text),
        Form::Exact | Form::Prefix | Form::Capitals => &word.text,
    });
    out.push(match word.form {
        Form::Any => ' ',
        Form::Exact => '=',
        Form::Prefix => '*',
        Form::Capitals => '^',
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(sides: &str, rest: &str) -> Vec<String> {
        let text = format!(r#"{{"sides": [{sides}], {rest}}}"#);
        check(&Codebook::from_json(&text).unwrap()).iter().map(ToString::to_string).collect()
    }

    const SIDES: &str = r#"{"id": "a", "label": "Union", "aliases": ["dockers"], "people": ["Ana Reyes"]},
        {"id": "b", "label": "Harbour", "aliases": ["operator"], "people": ["Jon Vik"]}"#;
    const THIRD: &str = r#""third_parties": [{"id": "c", "label": "City"}]"#;

    #[test]
    fn a_sound_codebook_gets_no_advice() {
        let issues = r#""issues": [{"id": "w", "label": "Wages", "keywords": ["pay", "wage + rise"], "positions": [{"id": "x", "label": "X"}]},
            {"id": "s", "label": "Shifts", "keywords": ["shift", "wage + cut"], "positions": [{"id": "x", "label": "X"}]}]"#;
        assert_eq!(said(SIDES, &format!("{THIRD}, {issues}")), [""; 0]);
    }

    #[test]
    fn what_is_missing_or_ambiguous_is_told() {
        let issues = r#""issues": [{"id": "w", "label": "Wages", "keywords": ["pay | pay rise", "bonus", "pay rises"]},
            {"id": "s", "label": "Shifts", "keywords": ["shift", "bonuses | bonus"]},
            {"id": "e", "label": "Else", "keywords": [], "positions": [{"id": "x", "label": "X"}, {"id": "y", "label": "Y", "keywords": ["z"]}]}]"#;
        let third = r#""third_parties": [{"id": "c", "label": "City", "people": ["Eva Vik"]}]"#;
        assert_eq!(
            said(SIDES, &format!("{third}, {issues}")),
            [
                r#"third_parties[0] (City): "Vik" may be somebody of Harbour's too; give more than the surname in its aliases"#,
                r#"issues[0] (Wages): the keyword "pay rises" stands here twice"#,
                "issues[0] (Wages): no positions; its cells will show the reports' own words",
                r#"issues[1] (Shifts): the keyword "bonuses | bonus" is one of Wages's too; a sentence with it will count for both"#,
                "issues[1] (Shifts): no positions; its cells will show the reports' own words",
                "issues[2] (Else): no keywords; it will never be found",
                "issues[2].positions[0] (X): no keywords and no stance; it can't be told from the issue's other positions",
            ]
        );
    }

    #[test]
    fn articles_show_what_never_matches_and_what_always_does() {
        let text = format!(
            r#"{{"sides": [{SIDES}], "issues": [{{"id": "w", "label": "Wages", "keywords": ["pay", "bonus", "talks", "salary"]}},
            {{"id": "s", "label": "Shifts", "keywords": ["shift"]}}]}}"#
        );
        let codebook = Codebook::from_json(&text).unwrap();
        let usage = Usage { sentences: 100, issues: vec![vec![7, 0, 40, 0], vec![0]] };
        assert_eq!(
            unused(&codebook, &usage).iter().map(ToString::to_string).collect::<Vec<_>>(),
            [
                r#"issues[0] (Wages): not in these articles: "bonus", "salary""#,
                r#"issues[0] (Wages): the keyword "talks" is in 40 of 100 sentences; make it narrower, or a hint"#,
                "issues[1] (Shifts): none of its keywords is in these articles",
            ]
        );
    }
}
