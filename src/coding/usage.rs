//! How often the codebook's keywords stand in given articles: what its author wants to know before anything is coded.

use super::passage::Passage;
use super::phrase::{Forms, Keywords, Space};
use super::term::{Lists, Terms};
use super::word::{Tag, Vocabulary, tagged};
use crate::article::Article;
use crate::codebook::{Codebook, Usage};
use std::collections::BTreeSet;

/// Counts, for every keyword of an issue, the sentences that have it.
///
/// ```
/// use visavis::{article, codebook::Codebook, coding};
///
/// let codebook = Codebook::from_json(r#"{
///   "sides": [
///     {"id": "dockers", "label": "Dockers", "aliases": [], "people": []},
///     {"id": "harbour", "label": "Harbour", "aliases": [], "people": []}
///   ],
///   "issues": [{"id": "wages", "label": "Wages", "keywords": ["pay rise", "bonus"]}]
/// }"#)?;
/// let text = "Dockers want more\n\nThe dockers want a pay rise of ten percent. They said so on Monday.\n";
/// let usage = coding::usage(&codebook, &[article::read("a", text, article::Metadata::default())]);
/// assert_eq!(usage.issues, [[1, 0]]);
/// # Ok::<(), visavis::codebook::CodebookError>(())
/// ```
pub fn usage(codebook: &Codebook, articles: &[Article]) -> Usage {
    let mut keywords = Keywords::new(Lists::ISSUES);
    let mut terms = Terms::default();
    let mut usage = Usage { sentences: 0, issues: Vec::with_capacity(codebook.issues.len()) };
    for (i, issue) in codebook.issues.iter().enumerate() {
        for (j, keyword) in issue.keywords.iter().enumerate() {
            keywords.add(keyword, (i, j), &mut terms);
        }
        usage.issues.push(vec![0; issue.keywords.len()]);
    }
    let keywords = keywords.ready(&mut terms);
    let mut space = Space::default();
    for article in articles {
        let mut vocabulary = Vocabulary::default();
        for passage in Passage::all(article, &mut vocabulary, &terms) {
            for (_, pieces) in passage.sentences() {
                let words = tagged(&passage, pieces, &vocabulary);
                let forms = Forms::new(&words, &article.text, &mut space);
                let parted =
                    |from: usize, to: usize| words.iter().take(to).skip(from).any(|word| word.tag == Tag::Semicolon);
                let found: BTreeSet<_> = keywords.find(&forms, &parted).into_iter().map(|found| found.what).collect();
                for (i, j) in found {
                    if let Some(count) = usage.issues.get_mut(i).and_then(|issue| issue.get_mut(j)) {
                        *count += 1;
                    }
                }
                usage.sentences += 1;
            }
        }
    }
    usage
}
