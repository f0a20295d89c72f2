//! Topics: what many negotiations are about, in the words that English has for it, so that a codebook written in ten minutes
//! finds "meet again" for its "further talks". The list is `data/topics.txt`.

use super::stem::stem;
use crate::codebook::{Codebook, Issue};

/// The list: a line a topic.
const LIST: &str = include_str!("../../data/topics.txt");

/// Words that say nothing of what a keyword is about; what stands before one is what it is about ("filling of the lake").
const BETWEEN: &[&str] = &["of", "for", "in", "on", "at", "to", "from", "with", "by", "near", "over", "under"];
const EMPTY: &[&str] = &["the", "a", "an", "and", "or"];

/// A keyword or label, as topics ask for it.
struct Keyword {
    /// Its words: stem and form.
    words: Vec<(String, String)>,
    /// How many of them stand before the first preposition.
    front: usize,
}

impl Keyword {
    fn read(text: &str) -> Self {
        let (mut words, mut front) = (Vec::new(), None);
        for word in text.split([' ', '-', '+']).map(|word| word.trim_matches(['=', '*'])) {
            let word = word.to_lowercase();
            if BETWEEN.contains(&&*word) {
                front = front.or(Some(words.len()));
            } else if !EMPTY.contains(&&*word) && word.contains(char::is_alphanumeric) {
                words.push((stem(&word), word));
            }
        }
        Self { front: front.unwrap_or(words.len()), words }
    }

    /// How well a topic's name fits: 3 where it is the whole keyword, less for each further word; 0 for not at all.
    fn fit(&self, name: &[Asked]) -> usize {
        let is = |asked: &Asked, at: usize| {
            let word = self.words.get(at.wrapping_sub(1));
            word.is_some_and(|(stem, form)| if asked.exact { asked.text == *form } else { asked.text == *stem })
        };
        let has = |asked: &Asked| (1..=self.words.len()).any(|at| is(asked, at));
        let fits = match name {
            // One word names what a keyword is about only at its end.
            [one] => is(one, self.words.len()) || is(one, self.front),
            _ => name.iter().all(has),
        };
        if fits { 3usize.saturating_sub(self.words.len().saturating_sub(name.len())) } else { 0 }
    }
}

/// A word that a topic asks for.
struct Asked {
    text: String,
    /// In this form alone.
    exact: bool,
}

/// A topic that a codebook asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// The indices of the issues that ask for it most plainly. Where there are several, it is nobody's.
    pub issues: Vec<usize>,
    /// What it is called: the first of the names that the list has for it.
    pub name: &'static str,
    /// Other words for it, as the list has them.
    said: &'static str,
}

impl Topic {
    /// The index of the issue that has it.
    pub fn issue(&self) -> Option<usize> {
        self.issues.first().copied().filter(|_| self.issues.len() == 1)
    }

    /// Its phrases, as keywords.
    pub fn phrases(&self) -> impl Iterator<Item = &'static str> {
        self.said.split('|').map(str::trim)
    }
}

/// The topics of a codebook's issues. A keyword asks for those alone that name most of it: "sick pay" for no other pay.
///
/// ```
/// use visavis::{codebook::Codebook, coding};
///
/// let codebook = Codebook::from_json(r#"{
///   "sides": [
///     {"id": "dockers", "label": "Dockers", "aliases": [], "people": []},
///     {"id": "harbour", "label": "Harbour", "aliases": [], "people": []}
///   ],
///   "issues": [{"id": "talks", "label": "Talks", "keywords": ["next round"]}]
/// }"#)?;
/// assert!(coding::topics(&codebook).iter().flat_map(coding::Topic::phrases).any(|phrase| phrase == "reconvene"));
/// # Ok::<(), visavis::codebook::CodebookError>(())
/// ```
pub fn topics(codebook: &Codebook) -> Vec<Topic> {
    let read = |issue: &Issue| -> Vec<Keyword> {
        // A choice for one part of several names nothing by itself: "leave" in "troops + leave | quit" is no holiday.
        let whole = issue.keywords.iter().filter(|keyword| !(keyword.contains('+') && keyword.contains('|')));
        let written = whole.flat_map(|keyword| keyword.split('|')).chain([issue.label.as_str()]);
        written.map(Keyword::read).collect()
    };
    let issues: Vec<Vec<Keyword>> = codebook.issues.iter().map(read).collect();
    // The stems of the codebook's words in their order, and which issue's which keyword has each.
    let places = issues.iter().enumerate().flat_map(|(issue, keywords)| {
        keywords
            .iter()
            .enumerate()
            .flat_map(move |(at, keyword)| keyword.words.iter().map(move |word| (word, issue, at)))
    });
    let mut stems: Vec<(&str, usize, usize)> =
        places.map(|((stem, _), issue, at)| (stem.as_str(), issue, at)).collect();
    stems.sort_unstable();
    // Most of what the list asks for begins like no word of the codebook, and needn't be looked at further.
    let begun = |word: &str| {
        let start = word.trim_start_matches('=');
        let start = start.get(..3).unwrap_or(start);
        stems.get(stems.partition_point(|(stem, ..)| *stem < start)).is_some_and(|(stem, ..)| stem.starts_with(start))
    };
    let mut best: Vec<Vec<usize>> = issues.iter().map(|keywords| vec![0; keywords.len()]).collect();
    let mut asking = Vec::new();
    for line in LIST.lines().filter(|line| !line.starts_with('#')) {
        let Some((names, said)) = line.split_once('>') else { continue };
        let words = |name: &'static str| name.split([' ', '-']).filter(|word| !word.is_empty());
        let names_asked: Vec<Vec<Asked>> = names
            .split('|')
            .filter(|name| words(name).all(begun))
            .map(|name| words(name).map(asked).collect())
            .collect();
        if names_asked.is_empty() {
            continue;
        }
        let mut fits: Vec<Vec<usize>> = issues.iter().map(|keywords| vec![0; keywords.len()]).collect();
        for name in &names_asked {
            let first = name.first().map(|word| if word.exact { stem(&word.text) } else { word.text.clone() });
            let from = first.as_deref().map_or(stems.len(), |first| stems.partition_point(|(stem, ..)| *stem < first));
            let held = stems.iter().skip(from).take_while(|(stem, ..)| Some(*stem) == first.as_deref());
            for &(_, issue, at) in held {
                let keyword = issues.get(issue).and_then(|keywords| keywords.get(at));
                if let (Some(keyword), Some(fit)) = (keyword, fits.get_mut(issue).and_then(|fits| fits.get_mut(at))) {
                    *fit = keyword.fit(name).max(*fit);
                }
            }
        }
        for (best, fit) in best.iter_mut().flatten().zip(fits.iter().flatten()) {
            *best = (*best).max(*fit);
        }
        asking.push((names, said, fits));
    }
    let wish = |fits: &[usize], best: &[usize]| {
        fits.iter().zip(best).filter(|(fit, best)| fit == best).map(|(fit, _)| *fit).max().unwrap_or(0)
    };
    let mut found = Vec::new();
    for (names, said, fits) in asking {
        let wishes: Vec<usize> = fits.iter().zip(&best).map(|(fits, best)| wish(fits, best)).collect();
        let most = wishes.iter().copied().max().unwrap_or(0);
        let issues: Vec<usize> = (0..wishes.len()).filter(|at| most > 0 && wishes.get(*at) == Some(&most)).collect();
        if !issues.is_empty() {
            found.push(Topic { issues, name: names.split('|').next().unwrap_or(names).trim(), said });
        }
    }
    found
}

fn asked(word: &str) -> Asked {
    match word.strip_prefix('=') {
        Some(form) => Asked { text: form.to_lowercase(), exact: true },
        None => Asked { text: stem(&word.to_lowercase()), exact: false },
    }
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

    fn has(codebook: &Codebook, issue: usize, wanted: &str) -> bool {
        let topics = topics(codebook);
        topics
            .iter()
            .filter(|topic| topic.issue() == Some(issue))
            .flat_map(Topic::phrases)
            .any(|phrase| phrase == wanted)
    }

    #[test]
    fn an_issue_is_found_in_other_words_unless_two_ask_for_them() {
        let one = codebook(r#"{"id": "t", "label": "T", "keywords": ["another round of talks"]}"#);
        assert!(has(&one, 0, "reconvene"));
        let two = codebook(
            r#"{"id": "t", "label": "T", "keywords": ["further talks"]}, {"id": "u", "label": "Next round", "keywords": ["x"]}"#,
        );
        assert!(topics(&two).iter().all(|topic| topic.issue().is_none()));
    }

    #[test]
    fn a_keyword_asks_for_what_names_most_of_it() {
        let sick = codebook(r#"{"id": "s", "label": "S", "keywords": ["sick pay"]}"#);
        assert!(has(&sick, 0, "off sick") && !has(&sick, 0, "salaries"));
        let pay = codebook(r#"{"id": "p", "label": "P", "keywords": ["rate of pay"]}"#);
        assert!(has(&pay, 0, "salaries"));
    }

    /// A phrase that stands for two topics could be taken for either.
    #[test]
    fn the_list_is_well_formed() {
        let mut seen = std::collections::BTreeSet::new();
        for line in LIST.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let (names, said) = line.split_once('>').unwrap();
            for name in names.split('|') {
                assert!(!name.trim().is_empty(), "{line}");
                for word in name.split([' ', '-']).filter(|word| !word.is_empty()) {
                    let asked = asked(word);
                    let start = asked.text.get(..3).unwrap_or(&asked.text);
                    assert!(word.trim_start_matches('=').starts_with(start), "{word} is stemmed to other letters");
                }
            }
            for phrase in said.split('|') {
                assert!(crate::codebook::Keyword::parse(phrase).is_ok(), "{phrase:?}");
                assert!(seen.insert(phrase.trim()), "{phrase:?} stands twice");
            }
        }
    }
}
