//! Topics: what many negotiations are about, in the words that English has for it, so that a codebook written in ten minutes
//! finds "meet again" for its "further talks". The list is `data/topics.txt`.

use super::stem::stem;
use crate::codebook::{Codebook, Issue};
use crate::index::{distinct, sort};

/// The list: a line a topic.
const LIST: &str = include_str!("../../data/topics.txt");

/// Words that say nothing of what a keyword is about; what stands before one is what it is about ("filling of the lake").
const BETWEEN: &[&str] = &["of", "for", "in", "on", "at", "to", "from", "with", "by", "near", "over", "under"];
const EMPTY: &[&str] = &["the", "a", "an", "and", "or"];
/// The section of the list that is about the talks themselves.
const PROCEDURE: &str = "Talks";
/// An issue with more keywords than these has been told in other words by its author, and asks for no topic.
const PLAIN: usize = 16;

/// Whether the issue's author has told it in few words.
pub(super) fn is_plain(issue: &Issue) -> bool {
    issue.keywords.len() <= PLAIN
}

/// A word: its stem and its form.
struct Word {
    stem: String,
    form: String,
}

impl Word {
    fn new(form: String) -> Self {
        Self { stem: stem(&form), form }
    }
}

/// A keyword or label, as topics ask for it.
struct Keyword {
    issue: usize,
    words: Vec<Word>,
    /// How many of them stand before the first preposition.
    front: usize,
}

impl Keyword {
    fn read(issue: usize, text: &str) -> Self {
        let (mut words, mut front) = (Vec::new(), None);
        for word in text.split([' ', '-', '+', '/']).map(|word| word.trim_matches(['=', '*'])) {
            let word = word.to_lowercase();
            if BETWEEN.contains(&&*word) {
                front = front.or(Some(words.len()));
            } else if !EMPTY.contains(&&*word) && word.contains(char::is_alphanumeric) {
                words.push(Word::new(word));
            }
        }
        Self { issue, front: front.unwrap_or(words.len()), words }
    }

    /// How well a topic's name fits: 3 where it is the whole keyword, less for each further word; 0 for not at all.
    fn fit(&self, name: &[Asked]) -> usize {
        let further = self.words.len().saturating_sub(name.len());
        let last = |end: usize| end.checked_sub(1).and_then(|at| self.words.get(at));
        let fits = match name {
            // One word names what a keyword is about only at its end, and only with one other at most.
            [one] => further < 2 && [last(self.words.len()), last(self.front)].into_iter().flatten().any(|w| one.is(w)),
            _ => name.iter().all(|asked| self.words.iter().any(|word| asked.is(word))),
        };
        if fits { 3usize.saturating_sub(further) } else { 0 }
    }
}

/// A word that a topic asks for.
struct Asked {
    word: Word,
    /// In this form alone.
    exact: bool,
}

impl Asked {
    fn read(word: &str) -> Self {
        Self { exact: word.starts_with('='), word: Word::new(word.trim_start_matches('=').to_lowercase()) }
    }

    fn is(&self, word: &Word) -> bool {
        if self.exact { self.word.form == word.form } else { self.word.stem == word.stem }
    }
}

/// The words of a topic's name, but those that no keyword is known by.
fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split([' ', '-']).filter(|word| !word.is_empty() && !BETWEEN.contains(word) && !EMPTY.contains(word))
}

/// A topic that a codebook asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// The indices of the issues that ask for it most plainly. Where there are several, it is nobody's.
    pub issues: Vec<usize>,
    /// What it is called: the first of the names that the list has for it.
    pub name: &'static str,
    /// Whether it is about the talks themselves: when, where and how, and never how much.
    pub(super) procedure: bool,
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
    let mut keywords = Vec::new();
    for (index, issue) in codebook.issues.iter().enumerate().filter(|(_, issue)| is_plain(issue)) {
        // A choice for one part of several names nothing by itself: "leave" in "troops + leave | quit" is no holiday.
        let whole = issue.keywords.iter().filter(|keyword| !(keyword.contains('+') && keyword.contains(['|', '/'])));
        let written = whole.flat_map(|keyword| keyword.split('|'));
        keywords.extend(written.map(|keyword| Keyword::read(index, keyword)));
        keywords.push(Keyword::read(index, &issue.label));
    }
    if keywords.is_empty() {
        return Vec::new();
    }
    let having = |at: usize, keyword: &Keyword| keyword.words.iter().map(|w| (w.stem.clone(), at)).collect::<Vec<_>>();
    let mut places: Vec<(String, usize)> = keywords.iter().enumerate().flat_map(|(at, k)| having(at, k)).collect();
    sort(&mut places, &|a, b| a < b);
    let from =
        |start: &str| places.get(places.partition_point(|(stem, _)| stem.as_str() < start)..).unwrap_or_default();
    // Most of what the list asks for begins like no word of the codebook, and needn't be looked at further.
    let begun = |word: &str| {
        let start = word.trim_start_matches('=');
        let start = start.get(..3).unwrap_or(start);
        from(start).first().is_some_and(|(stem, _)| stem.starts_with(start))
    };
    // Which keywords name most of what has one of these names, and how well it fits them.
    let fitting = |names: &str| {
        let mut fits: Vec<(usize, usize)> = Vec::new();
        for name in names.split('|').filter(|name| words(name).all(begun)) {
            let name: Vec<Asked> = words(name).map(Asked::read).collect();
            let Some(last) = name.last() else { continue };
            let near = from(&last.word.stem).iter().take_while(|(stem, _)| *stem == last.word.stem);
            let fit = |at: usize| keywords.get(at).map_or(0, |keyword| keyword.fit(&name));
            fits.extend(near.map(|(_, at)| (*at, fit(*at))).filter(|(_, fit)| *fit > 0));
        }
        distinct(fits)
    };
    // How well the topic that fits each keyword best does.
    let mut best = vec![0; keywords.len()];
    let mut asking = Vec::new();
    let mut procedure = false;
    for line in LIST.lines() {
        if let Some(section) = line.strip_prefix("# ") {
            procedure = section == PROCEDURE;
        }
        let Some((names, said)) = line.split_once('>') else { continue };
        let (names, akin) = names.split_once('~').unwrap_or((names, ""));
        let fits = fitting(names);
        for (at, fit) in &fits {
            best.get_mut(*at).into_iter().for_each(|best| *best = (*fit).max(*best));
        }
        let akin = fitting(akin);
        if !(fits.is_empty() && akin.is_empty()) {
            asking.push((names, said, fits, akin, procedure));
        }
    }
    // Of the issues that ask for a topic those that ask most plainly.
    let most = |fits: &mut dyn Iterator<Item = &(usize, usize)>| {
        let asks: Vec<(usize, usize)> = fits.filter_map(|(at, fit)| Some((*fit, keywords.get(*at)?.issue))).collect();
        let most = asks.iter().map(|(fit, _)| *fit).max();
        distinct(asks.iter().filter(|(fit, _)| Some(*fit) == most).map(|(_, issue)| *issue).collect())
    };
    let mut found = Vec::new();
    for (names, said, fits, akin, procedure) in asking {
        let mut issues = most(&mut fits.iter().filter(|(at, fit)| best.get(*at) == Some(fit)));
        if issues.is_empty() {
            issues = most(&mut akin.iter());
        }
        if !issues.is_empty() {
            let name = names.split('|').next().unwrap_or(names).trim_matches([' ', '=']);
            found.push(Topic { issues, name, procedure, said });
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
    fn what_is_only_akin_asks_where_nobody_else_does() {
        let talks = r#"{"id": "t", "label": "T", "keywords": ["next round"]}"#;
        assert!(has(&codebook(talks), 0, "face to face"));
        let both = codebook(&format!(r#"{talks}, {{"id": "s", "label": "S", "keywords": ["meeting of leaders"]}}"#));
        assert!(has(&both, 1, "face to face") && has(&both, 0, "reconvene"));
        let plain = codebook(r#"{"id": "t", "label": "T", "keywords": ["negotiations"]}"#);
        assert!(has(&plain, 0, "reconvene"));
    }

    #[test]
    fn a_name_may_hold_small_words() {
        let volumes = codebook(r#"{"id": "v", "label": "V", "keywords": ["take or pay"]}"#);
        assert!(has(&volumes, 0, "take-or-pay") && !has(&volumes, 0, "salary"));
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
            for name in names.split(['|', '~']) {
                assert!(!name.trim().is_empty(), "{line}");
                for word in words(name) {
                    let Asked { word, .. } = Asked::read(word);
                    assert_eq!(word.form.get(..3), word.stem.get(..3), "{} is stemmed to other letters", word.form);
                }
            }
            for phrase in said.split('|') {
                assert!(crate::codebook::Keyword::parse(phrase).is_ok(), "{phrase:?}");
                assert!(seen.insert(phrase.trim()), "{phrase:?} stands twice");
            }
        }
    }
}
