//! Names: the persons, places and bodies that one article names, as it writes them. Knows capital letters and titles, no
//! politics; what the codebook names is recognised in all its forms.

mod evidence;
mod known;
mod run;
mod tells;

pub(super) use known::{Beginning, Known};
pub(super) use tells::Tells;

use super::passage::{Passage, Piece};
use super::word::{Form, Vocabulary};
use super::{Name, NameKind};
use crate::hash::Numbers;
use crate::index::sort;
use evidence::{Evidence, Line, Word};
use run::runs;

/// The longest name, in words: "the High Representative of the Union for …" is no name but a title.
const LONGEST: u8 = 7;

/// How adjectives of places end, and those who are from there.
const ADJECTIVES: [&str; 6] = ["ian", "ians", "ish", "ese", "ean", "eans"];

/// Whether what stands for a speaker names nobody.
pub(crate) fn is_pronoun(name: &str) -> bool {
    ["he", "she", "it", "they", "we", "i", "you", "who"].iter().any(|pronoun| name.eq_ignore_ascii_case(pronoun))
}

/// Whether a word is a title or an office that stands before a name: "Senator", "Dr.".
pub(crate) fn is_title(word: &str) -> bool {
    Tells::of(word.to_lowercase().trim_end_matches('.')).has(Tells::TITLE)
}

/// A name as the article has it, its kind and what the codebook calls it.
type Read<'a> = (&'a str, NameKind, Option<&'a str>);

/// The names in an article, sorted by form. Each is counted as it stands; with one title before it, also with the title.
pub(super) fn names<'a>(passages: &'a [Passage], vocabulary: &'a Vocabulary, known: &'a Known) -> Vec<Name> {
    let lines: Vec<Line> = passages.iter().map(|passage| Line::of(passage, vocabulary)).collect();
    let evidence = Evidence::of(&lines, vocabulary, known);
    let mut read: Vec<Read> = Vec::new();
    for line in &lines {
        for run in runs(line, &evidence) {
            add(run, line, &evidence, &mut read);
        }
    }
    let mut names: Vec<Name> = Vec::new();
    let mut numbers = Numbers::default();
    for (form, kind, canonical) in read {
        match names.get_mut(numbers.add(form)) {
            Some(name) => unite(name, kind, canonical, 1),
            None => names.push(Name { form: form.to_owned(), kind, canonical: canonical.map(str::to_owned), count: 1 }),
        }
    }
    sort(&mut names, &|a, b| a.form < b.form);
    // Where forms crowd each other, one may have two numbers.
    names.dedup_by(|name, known| {
        let same = name.form == known.form;
        if same {
            unite(known, name.kind, name.canonical.as_deref(), name.count);
        }
        same
    });
    names
}

/// Adds what was read of a name elsewhere.
fn unite(name: &mut Name, kind: NameKind, canonical: Option<&str>, count: usize) {
    name.count += count;
    name.kind = name.kind.min(kind);
    if name.canonical.is_none() {
        name.canonical = canonical.map(str::to_owned);
    }
}

/// Adds the names in one run: without the titles before it, and where there is just one title, with it too.
fn add<'a>(run: &[Word], line: &Line<'a>, evidence: &Evidence<'a>, names: &mut Vec<Read<'a>>) {
    let Line { text, .. } = line;
    let all = || run.iter().map(|word| evidence.form(word));
    let form = |from: usize| match (run.get(from), run.last()) {
        (Some(first), Some(last)) => text.get(first.start..last.end).unwrap_or_default(),
        _ => "",
    };
    let known_at = |from: usize| evidence.named(run.get(from..).unwrap_or_default(), form(from));
    let whole = form(0);
    if let Some((canonical, kind)) = known_at(0) {
        names.push((whole, *kind, Some(canonical)));
        return;
    }
    let is_title = |form: &Form| match form.lower.strip_suffix('.') {
        Some(_) => is_title(&form.lower),
        None => form.tells.has(Tells::TITLE),
    };
    let ends = |is: &dyn Fn(&Form) -> bool| run.last().is_some_and(|word| is(evidence.form(word)));
    let body = ends(&|form| form.tells.has(Tells::BODY));
    // What stands behind the last title is the name, unless the run ends in the title or names a body.
    let titled = if body { None } else { all().rposition(is_title).filter(|at| at + 1 < run.len()) };
    let from = titled.map_or(0, |at| at + 1);
    let name = form(from);
    let known_name = if from > 0 { known_at(from) } else { None };
    let single = run.len() - from == 1;
    let is_adjective = |form: &Form| {
        let word = &*form.lower;
        let ends = |end: &&str| word.as_bytes().last() == end.as_bytes().last() && word.ends_with(end);
        ADJECTIVES.iter().any(ends) || evidence.known.adjectives.contains(word)
    };
    if known_name.is_none() && titled.is_none() {
        let opener = usize::from(run.len() > 1 && run.first().is_some_and(|word| word.opens));
        let is_no_name = |form: &Form| is_title(form) || is_adjective(form);
        if (single && (ends(&is_no_name) || name.len() < 2 || body))
            || all().skip(opener).all(is_no_name)
            || ends(&is_title)
            || is_compound(name, evidence)
        {
            return;
        }
    }
    let place = || all().any(|form| form.tells.has(Tells::PLACE));
    let kind = match known_name {
        Some((_, kind)) => *kind,
        None if titled.is_some() => NameKind::Person,
        None if body => NameKind::Organisation,
        None if place() => NameKind::Place,
        None if speaks(run, line, evidence) && !name.chars().all(char::is_uppercase) => NameKind::Person,
        None => NameKind::Other,
    };
    let canonical = known_name.map(|(canonical, _)| canonical.as_str());
    names.push((name, kind, canonical));
    if titled == Some(0) {
        names.push((whole, kind, canonical));
    }
}

/// "Orsk-based", "Orsk-Vale": made of names, and none itself.
fn is_compound(name: &str, evidence: &Evidence) -> bool {
    let mut parts = name.split('-');
    let small = parts.clone().skip(1).any(|part| part.len() > 3 && part.chars().next().is_some_and(char::is_lowercase));
    small || (name.contains('-') && parts.all(|part| evidence.name(part).is_some()))
}

/// Whether a word of speech stands right behind or before the run.
fn speaks(run: &[Word], line: &Line, evidence: &Evidence) -> bool {
    let words = &line.words;
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return false };
    let start = words.partition_point(|word| word.start < first.start);
    let end = words.partition_point(|word| word.start <= last.start);
    let is_speech = |word: &&Word| evidence.form(word).tells.has(Tells::SPEECH);
    let before = start.checked_sub(1).and_then(|at| words.get(at)).filter(is_speech);
    // "told Brenk" has a hearer.
    before.is_some_and(|word| !matches!(line.written(word), "told" | "tells" | "asked" | "asks"))
        || words.get(end).filter(is_speech).is_some_and(|word| word.start == last.end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Block, BlockKind, Metadata};
    use crate::codebook::{Codebook, Side};
    use crate::coding::term::Terms;
    use crate::span::Span;

    fn found(text: &str, codebook: &Codebook) -> Vec<(String, NameKind)> {
        let mut article =
            Article { id: "a".into(), text: text.into(), metadata: Metadata::default(), ..Article::default() };
        article.blocks.push(Block { kind: BlockKind::Paragraph, span: Span::new(0, text.len()), entry: None });
        let terms = Terms::of(codebook);
        let mut vocabulary = Vocabulary::default();
        let passages = Passage::all(&article, &mut vocabulary, &terms);
        names(&passages, &vocabulary, &terms.names).into_iter().map(|name| (name.form, name.kind)).collect()
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
