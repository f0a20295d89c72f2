//! Names: the persons, places and bodies that one article names, as it writes them. Knows capital letters and titles, no
//! politics; what the codebook names is recognised in all its forms.

mod evidence;
mod known;
mod run;
mod tells;

pub(super) use known::Known;

use super::passage::Passage;
use super::{Name, NameKind};
use evidence::{Evidence, Line, Word};
use run::runs;
use std::collections::BTreeMap;
use tells::Tells;

/// The longest name, in words: "the High Representative of the Union for …" is no name but a title.
const LONGEST: usize = 7;

/// Whether a word is a title or an office that stands before a name: "Senator", "Dr.".
pub(crate) fn is_title(word: &str) -> bool {
    Tells::of(word.to_lowercase().trim_end_matches('.')).has(Tells::TITLE)
}

/// The names in an article, sorted by form. Each is counted as it stands; with one title before it, also with the title.
pub(super) fn names(passages: &[Passage], known: &Known) -> Vec<Name> {
    let words: Vec<Line> = passages.iter().map(Line::of).collect();
    let evidence = Evidence::of(&words, known);
    let mut found: BTreeMap<String, (usize, NameKind, Option<String>)> = BTreeMap::new();
    for line in &words {
        for run in runs(line, &evidence, known) {
            for (form, kind, canonical) in read(run, line, known) {
                let name = found.entry(form).or_insert((0, NameKind::Other, None));
                name.0 += 1;
                name.1 = name.1.min(kind);
                name.2 = name.2.take().or(canonical);
            }
        }
    }
    let name = |(form, (count, kind, canonical))| Name { form, kind, canonical, count };
    found.into_iter().map(name).collect()
}

/// The names in one run: without the titles before it, and where there is just one title, with it too.
fn read(run: &[Word], line: &Line, known: &Known) -> Vec<(String, NameKind, Option<String>)> {
    let Line { text, words, .. } = line;
    let lower: Vec<String> = run.iter().map(|word| word.text.to_lowercase()).collect();
    let form = |from: usize| match (run.get(from), run.last()) {
        (Some(first), Some(last)) => text.get(first.start..last.end).unwrap_or_default().to_string(),
        _ => String::new(),
    };
    let whole = form(0);
    if let Some((canonical, kind)) = known.get(&whole) {
        return vec![(whole, *kind, Some(canonical.clone()))];
    }
    let is_title = |word: &String| Tells::of(word.trim_end_matches('.')).has(Tells::TITLE);
    let body = lower.last().is_some_and(|last| Tells::of(last).has(Tells::BODY));
    // What stands behind the last title is the name, unless the run ends in the title or names a body.
    let titled = if body { None } else { lower.iter().rposition(is_title).filter(|at| at + 1 < run.len()) };
    let from = titled.map_or(0, |at| at + 1);
    let name = form(from);
    let known_name = known.get(&name);
    let single = run.len() - from == 1;
    let is_adjective = |word: &str| {
        known.adjectives.contains(word)
            || ["ian", "ians", "ish", "ese", "ean", "eans"].iter().any(|e| word.ends_with(e))
    };
    if known_name.is_none() && titled.is_none() {
        let opener = usize::from(run.len() > 1 && run.first().is_some_and(|word| word.opens));
        let alone = lower.get(from).map(String::as_str).unwrap_or_default();
        if (single && (is_adjective(alone) || is_title(&alone.to_string()) || name.len() < 2 || body))
            || lower.iter().skip(opener).all(|word| is_title(word) || is_adjective(word))
            || lower.last().is_some_and(is_title)
            || is_compound(&name, known)
        {
            return Vec::new();
        }
    }
    let place = lower.iter().any(|word| Tells::of(word).has(Tells::PLACE));
    let kind = match known_name {
        Some((_, kind)) => *kind,
        None if titled.is_some() => NameKind::Person,
        None if body => NameKind::Organisation,
        None if place => NameKind::Place,
        None if speaks(run, words) && !name.chars().all(char::is_uppercase) => NameKind::Person,
        None => NameKind::Other,
    };
    let canonical = known_name.map(|(canonical, _)| canonical.clone());
    let mut names = vec![(name, kind, canonical.clone())];
    if titled == Some(0) {
        names.push((whole, kind, canonical));
    }
    names
}

/// "Orsk-based", "Orsk-Vale": made of names, and none itself.
fn is_compound(name: &str, known: &Known) -> bool {
    let mut parts = name.split('-');
    let small = parts.clone().skip(1).any(|part| part.len() > 3 && part.chars().next().is_some_and(char::is_lowercase));
    small || (name.contains('-') && parts.all(|part| known.get(part).is_some()))
}

/// Whether a word of speech stands right behind or before the run.
fn speaks(run: &[Word], words: &[Word]) -> bool {
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return false };
    let start = words.partition_point(|word| word.start < first.start);
    let end = words.partition_point(|word| word.start <= last.start);
    let is_speech = |word: &&Word| Tells::of(&word.text.to_lowercase()).has(Tells::SPEECH);
    let before = start.checked_sub(1).and_then(|at| words.get(at)).filter(is_speech);
    // "told Brenk" has a hearer.
    before.is_some_and(|word| !matches!(word.text, "told" | "tells" | "asked" | "asks"))
        || words.get(end).filter(is_speech).is_some_and(|word| word.start == last.end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Block, BlockKind, Metadata};
    use crate::codebook::{Codebook, Side};
    use crate::span::Span;

    fn found(text: &str, codebook: &Codebook) -> Vec<(String, NameKind)> {
        let mut article =
            Article { id: "a".into(), text: text.into(), metadata: Metadata::default(), ..Article::default() };
        article.blocks.push(Block { kind: BlockKind::Paragraph, span: Span::new(0, text.len()), entry: None });
        names(&Passage::all(&article), &Known::new(codebook)).into_iter().map(|name| (name.form, name.kind)).collect()
    }

    fn forms(text: &str) -> Vec<String> {
        found(text, &Codebook::default()).into_iter().map(|(form, _)| form).collect()
    }

    #[test]
    fn a_name_is_its_capitalised_words_without_the_titles_before_it() {
        assert_eq!(
            forms("On Monday the mayor, Aldo Brenk, met Ines van der Holt in Orsk."),
            ["Aldo Brenk", "Ines van der Holt", "Orsk"]
        );
        assert_eq!(forms("They asked Deputy Prime Minister Aldo Brenk."), ["Aldo Brenk"]);
        assert_eq!(forms("They asked Senator Brenk."), ["Brenk", "Senator Brenk"]);
    }

    #[test]
    fn what_opens_a_sentence_is_a_name_only_where_something_speaks_for_it() {
        assert_eq!(forms("Talks failed. Brenk left. They say Brenk was angry."), ["Brenk"]);
        assert!(forms("Nothing was signed. Hopes were high.").is_empty());
        assert_eq!(forms("Aldo Brenk left."), ["Aldo Brenk"]);
    }

    #[test]
    fn adjectives_days_and_titles_alone_are_no_names() {
        assert!(forms("In June a Norvegian minister and the President met on Tuesday.").is_empty());
        assert_eq!(forms("It was the Orskian Transport Ministry."), ["Orskian Transport Ministry"]);
    }

    #[test]
    fn possessives_part_names_and_marks_do() {
        assert_eq!(forms("He met Orsk's Aldo Brenk, Ferrum’s envoy."), ["Aldo Brenk", "Ferrum", "Orsk"]);
    }

    #[test]
    fn kinds_follow_from_titles_bodies_and_speech() {
        let kinds = found(
            "They met Mayor Brenk, the Transport Ministry and Lake Orsk. Then Holt said no.",
            &Codebook::default(),
        );
        let kind = |form: &str| kinds.iter().find(|(f, _)| f == form).map(|(_, kind)| *kind);
        assert_eq!(kind("Brenk"), Some(NameKind::Person));
        assert_eq!(kind("Transport Ministry"), Some(NameKind::Organisation));
        assert_eq!(kind("Lake Orsk"), Some(NameKind::Place));
        assert_eq!(kind("Holt"), Some(NameKind::Person));
    }

    #[test]
    fn headlines_in_capitals_give_only_what_is_known() {
        let text = "Orsk Signals No Compromise On Dock Wages";
        assert!(forms(text).is_empty());
        let side = Side { id: "orsk".into(), label: "Orsk".into(), ..Side::default() };
        let codebook = Codebook { sides: vec![side], ..Codebook::default() };
        assert_eq!(found(text, &codebook), [("Orsk".to_string(), NameKind::Place)]);
    }
}
