//! Topics: what many negotiations are about, in the words that English has for it, so that a codebook written in ten minutes
//! finds "meet again" for its "further talks". The list is `data/topics.txt`.

use super::stem::stem;
use crate::codebook::Codebook;
use std::collections::BTreeSet;

/// The further phrases of a codebook's issues: the issue's index and the phrase. What two issues ask for is nobody's.
pub(super) fn topics(codebook: &Codebook) -> Vec<(usize, &'static str)> {
    let words = |text: &str| -> Vec<String> {
        text.split([' ', '-']).filter(|word| !word.is_empty()).map(|word| stem(&word.to_lowercase())).collect()
    };
    let issues: Vec<Vec<Vec<String>>> = codebook
        .issues
        .iter()
        .map(|issue| issue.keywords.iter().chain([&issue.label]).map(|keyword| words(keyword)).collect())
        .collect();
    let all: BTreeSet<&String> = issues.iter().flatten().flatten().collect();
    let mut found = Vec::new();
    for line in include_str!("../../data/topics.txt").lines().filter(|line| !line.starts_with('#')) {
        let Some((asked, said)) = line.split_once('>') else { continue };
        let asked: Vec<Vec<String>> =
            asked.split('|').map(&words).filter(|choice| choice.iter().all(|word| all.contains(word))).collect();
        if asked.is_empty() {
            continue;
        }
        // A keyword that is the topic's name asks for it more than one that only holds it beside another word.
        let asks = |keywords: &Vec<Vec<String>>| -> usize {
            let fits = |keyword: &Vec<String>| {
                let choices = asked.iter().filter(|choice| {
                    // One word names what a keyword is about only at its end.
                    let head = choice.len() > 1 || keyword.last() == choice.last();
                    head && choice.iter().all(|word| keyword.contains(word))
                });
                choices.map(|choice| 3usize.saturating_sub(keyword.len() - choice.len().min(keyword.len()))).max()
            };
            keywords.iter().filter_map(fits).max().unwrap_or(0)
        };
        let wishes: Vec<usize> = issues.iter().map(asks).collect();
        let most = wishes.iter().copied().max().unwrap_or(0);
        let mut places = wishes.iter().enumerate().filter(|(_, wish)| most > 0 && **wish == most);
        if let (Some((issue, _)), None) = (places.next(), places.next()) {
            found.extend(said.split('|').map(|phrase| (issue, phrase.trim())));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codebook(issues: &str) -> Codebook {
        let text = format!(
            r#"{{"title": "t", "sides": [{{"id": "a", "label": "A", "aliases": [], "people": []}}, {{"id": "b", "label": "B", "aliases": [], "people": []}}], "issues": [{issues}]}}"#
        );
        Codebook::from_json(&text).unwrap()
    }

    #[test]
    fn an_issue_is_found_in_other_words_unless_two_ask_for_them() {
        let one = codebook(r#"{"id": "t", "label": "T", "keywords": ["another round of talks"]}"#);
        assert!(topics(&one).contains(&(0, "reconvene")));
        let two = codebook(
            r#"{"id": "t", "label": "T", "keywords": ["further talks"]}, {"id": "u", "label": "Next round", "keywords": ["x"]}"#,
        );
        assert!(topics(&two).is_empty());
    }

    /// A phrase that stands for two topics could be taken for either.
    #[test]
    fn the_list_is_well_formed() {
        let mut seen = std::collections::BTreeSet::new();
        let lines =
            include_str!("../../data/topics.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        for line in lines {
            let (asked, said) = line.split_once('>').unwrap();
            assert!(asked.split('|').all(|choice| !choice.trim().is_empty()), "{line}");
            for phrase in said.split('|').map(str::trim) {
                assert!(crate::codebook::Keyword::parse(phrase).is_ok(), "{phrase:?}");
                assert!(seen.insert(phrase), "{phrase:?} stands twice");
            }
        }
    }
}
