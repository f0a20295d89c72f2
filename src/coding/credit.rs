//! Credits: the agencies and papers that an article names as where it has something from ("seen by the AP", "told the Orsk
//! news agency"). Two articles that credit one agency for the same thing are one source, not two.

use super::Credit;
use super::analysis::Analysis;
use super::term::Terms;
use super::word::{Sets, Tag};
use crate::codebook::Codebook;
use crate::hash::Table;

/// The agencies that are known by name: the world's, in `agencies.txt`, and those of which the codebook says that they are
/// (`"kind": "agency"`). Others show themselves by what stands beside them.
pub(super) struct Agencies {
    /// By the first word, small: the words of the name, small, and the name to show, where it isn't the text's own.
    by_first: Table<String, Vec<Form>>,
}

/// The words of a name, and the name to show.
type Form = (Vec<String>, Option<String>);

impl Agencies {
    pub fn new(codebook: &Codebook, terms: &mut Terms) -> Self {
        let mut by_first: Table<String, Vec<Form>> = Table::default();
        let mut learn = |form: &str, name: Option<&str>| {
            let words: Vec<String> = form.split([' ', '-']).map(str::to_lowercase).collect();
            if let Some(first) = words.first() {
                terms.add_agency(first);
                by_first.entry(first.clone()).or_default().push((words, name.map(str::to_string)));
            }
        };
        include_str!("agencies.txt").lines().for_each(|name| learn(name, None));
        for named in codebook.names.iter().filter(|named| named.kind.as_deref() == Some("agency")) {
            std::iter::once(&named.name).chain(&named.aliases).for_each(|form| learn(form, Some(&named.name)));
        }
        // The longer first: "PA Media" before "PA".
        by_first.values_mut().for_each(|forms| forms.sort_by_key(|(words, _)| std::cmp::Reverse(words.len())));
        Self { by_first }
    }

    /// The credits of a sentence, each agency once.
    pub fn credits(&self, a: &Analysis, entry: Option<usize>) -> Vec<Credit> {
        let mut sources: Vec<String> = Vec::new();
        let mut add = |source: String| {
            if !sources.contains(&source) {
                sources.push(source);
            }
        };
        for (at, word) in a.words.iter().enumerate().filter(|_| a.has(Sets::AGENCIES)) {
            if word.term.agency
                && let Some((source, end)) = self.known(a, at)
                && is_credit(a, at, end)
            {
                add(source);
            }
            if a.form(at) == "news" && matches!(a.form(at + 1), "agency" | "service") {
                self.beside(a, at, at + 2).into_iter().for_each(&mut add);
            }
        }
        sources.into_iter().map(|source| Credit { source, span: a.span, entry }).collect()
    }

    /// The agency whose name begins at word `at`, and where it ends.
    fn known(&self, a: &Analysis, at: usize) -> Option<(String, usize)> {
        let forms = self.by_first.get(a.form(at))?;
        forms.iter().find_map(|(words, name)| {
            let mut end = at;
            for word in words {
                end += usize::from(end > at && matches!(a.form(end), "-" | "‐"));
                if a.form(end) != word {
                    return None;
                }
                end += 1;
            }
            let capital = a.word(at).is_some_and(|word| word.capital);
            capital.then(|| (name.clone().unwrap_or_else(|| a.quote(at, end)), end))
        })
    }

    /// The name that stands before or behind "news agency", words `start..end`.
    fn beside(&self, a: &Analysis, start: usize, end: usize) -> Option<String> {
        let is_name = |at: usize| {
            a.word(at).is_some_and(|word| word.capital && matches!(word.tag, Tag::Name | Tag::Noun))
                && !is_origin(a, at)
        };
        let behind = (end..a.words.len().min(end + 3)).take_while(|at| is_name(*at)).count();
        let before = (0..start).rev().take(3).take_while(|at| is_name(*at)).count();
        let (from, to) = if behind > 0 { (end, end + behind) } else { (start - before, start) };
        let name = (from < to).then(|| a.quote(from, to))?;
        Some(self.known(a, from).map_or(name, |(known, _)| known))
    }
}

/// "Orskian", "state": whose an agency is, no part of its name.
fn is_origin(a: &Analysis, at: usize) -> bool {
    ["ian", "ish", "ese", "ean"].iter().any(|ending| a.form(at).ends_with(ending))
}

/// Whether the name, words `start..end`, is credited: "reported by NAME", "NAME said", "(NAME)".
fn is_credit(a: &Analysis, start: usize, end: usize) -> bool {
    let back = |by: usize| start.checked_sub(by).map_or("", |at| a.form(at));
    let the = usize::from(back(1) == "the");
    let before = start.checked_sub(1 + the).is_some_and(|at| a.in_set(at, Sets::CREDITS_BEFORE));
    let (near, far) = (back(1 + the), back(2 + the));
    before
        || (near == "to" && matches!(far, "according" | "spoke" | "speaking" | "statement"))
        || (near == "with" && matches!(far, "interview"))
        || a.in_set(end, Sets::CREDITS_BEHIND)
        // "QUESTION (NAME): …" tells who asks.
        || (near == "(" && a.form(end) == ")" && a.form(end + 1) != ":")
}
