//! Names: the persons, places and bodies that one article names, as it writes them. Knows capital letters and titles, no
//! politics; what the codebook names is recognised in all its forms.

use super::passage::Passage;
use super::{Name, NameKind};
use crate::codebook::{Codebook, Side};
use crate::language::{TokenKind, tokens};
use crate::span::Span;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::OnceLock;

/// The longest name, in words: "the High Representative of the Union for …" is no name but a title.
const LONGEST: usize = 7;

/// What a word tells beside a name or in one, as bits; the words are in `names.txt`, each list behind its name.
#[derive(Clone, Copy, Default)]
struct Tells(u8);

impl Tells {
    /// Titles and offices before a name.
    const TITLE: Self = Self(1);
    /// Last words of a body's name.
    const BODY: Self = Self(1 << 1);
    /// Words of a place's name.
    const PLACE: Self = Self(1 << 2);
    /// Small words inside a name: "von", "al".
    const PARTICLE: Self = Self(1 << 3);
    /// Capitalised words which are no names: days, months, pronouns and whatever begins sentences.
    const NEVER: Self = Self(1 << 4);
    /// Verbs and words of speech beside which a name is a person's.
    const SPEECH: Self = Self(1 << 5);

    const LISTS: [(&'static str, Self); 6] = [
        ("titles", Self::TITLE),
        ("bodies", Self::BODY),
        ("places", Self::PLACE),
        ("particles", Self::PARTICLE),
        ("never", Self::NEVER),
        ("speech", Self::SPEECH),
    ];

    /// What a word in lower case tells.
    fn of(lower: &str) -> Self {
        static WORDS: OnceLock<HashMap<&'static str, Tells>> = OnceLock::new();
        let words = WORDS.get_or_init(|| {
            let mut words: HashMap<&'static str, Tells> = HashMap::new();
            for (list, line) in include_str!("names.txt").lines().filter_map(|line| line.split_once(':')) {
                let Some((_, tells)) = Self::LISTS.iter().find(|(name, _)| *name == list) else { continue };
                line.split_whitespace().for_each(|word| words.entry(word).or_default().0 |= tells.0);
            }
            words
        });
        words.get(lower).copied().unwrap_or_default()
    }

    const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Whether a word is a title or an office that stands before a name: "Senator", "Dr.".
pub(crate) fn is_title(word: &str) -> bool {
    Tells::of(word.to_lowercase().trim_end_matches('.')).has(Tells::TITLE)
}

/// The codebook's names, by their folded form: its own form of the name, and the kind where it tells.
pub(super) struct Known {
    names: HashMap<String, (String, NameKind)>,
    /// The first words of these forms, with the most words that one of them has: most words begin no name.
    firsts: HashMap<String, usize>,
    /// "Northern": what makes people and bodies a party's own, and is no name.
    adjectives: BTreeSet<String>,
}

impl Known {
    /// Collects the names of parties, people and whatever else the codebook names.
    pub(super) fn new(codebook: &Codebook) -> Self {
        let mut known = HashMap::new();
        let mut firsts = HashMap::new();
        let mut learn = |form: &str, canonical: &str, kind: NameKind| {
            if form.chars().any(char::is_uppercase) {
                let folded = folded(form);
                let first = folded.split(' ').next().unwrap_or_default().to_lowercase();
                let longest = firsts.entry(first).or_insert(0);
                *longest = tokens(form).len().max(*longest);
                known.entry(folded).or_insert_with(|| (canonical.to_string(), kind));
            }
        };
        let parties: Vec<&Side> = codebook.sides.iter().chain(&codebook.third_parties).collect();
        for party in &parties {
            for person in &party.people {
                let forms = std::iter::once(&person.name).chain(&person.aliases);
                forms.for_each(|form| learn(form, &person.name, NameKind::Person));
            }
        }
        for name in &codebook.names {
            let kind = match name.kind.as_deref() {
                Some("person") => NameKind::Person,
                Some("place") => NameKind::Place,
                Some("organisation" | "agency") => NameKind::Organisation,
                _ => NameKind::Other,
            };
            std::iter::once(&name.name).chain(&name.aliases).for_each(|form| learn(form, &name.name, kind));
        }
        for party in &parties {
            for form in std::iter::once(&party.label).chain(&party.aliases) {
                let last = form.rsplit(' ').next().unwrap_or_default().to_lowercase();
                let body = Tells::of(&last).has(Tells::BODY);
                learn(form, &party.label, if body { NameKind::Organisation } else { NameKind::Place });
            }
        }
        let adjectives = parties.iter().flat_map(|party| &party.adjectives).map(|word| word.to_lowercase()).collect();
        Self { names: known, firsts, adjectives }
    }

    fn get(&self, form: &str) -> Option<&(String, NameKind)> {
        self.names.get(&folded(form))
    }

    /// The most words of a name that begins with this word; 0 where none does.
    fn longest(&self, word: &str) -> usize {
        let folded = folded(word).to_lowercase();
        let first = folded.split(' ').next().unwrap_or_default();
        self.firsts.get(first).copied().unwrap_or(if folded == "the" { LONGEST } else { 0 }).min(LONGEST)
    }
}

/// A name without the differences that are none: case of the rest of a word stays ("US" is not "us"), but not points,
/// hyphens, curly apostrophes and an article in front. Words of capitals alone are told from others.
fn folded(form: &str) -> String {
    let form = form.strip_prefix("the ").or_else(|| form.strip_prefix("The ")).unwrap_or(form);
    let mut folded = String::with_capacity(form.len());
    for c in form.chars() {
        match c {
            '.' => {}
            '’' => folded.push('\''),
            '-' | '\u{a0}' => folded.push(' '),
            _ => folded.push(c),
        }
    }
    let short_capitals = folded.len() <= 3 && !folded.chars().any(char::is_lowercase);
    if short_capitals { folded } else { folded.to_lowercase() }
}

/// A word of a block, as names need it.
#[derive(Clone, Copy)]
struct Word<'a> {
    text: &'a str,
    start: usize,
    end: usize,
    capital: bool,
    /// Whether it opens a sentence or a quotation, where every word has a capital.
    opens: bool,
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

/// A block and its words; marks are left out, and what they part is seen by the bytes between words.
struct Line<'a> {
    text: &'a str,
    words: Vec<Word<'a>>,
    /// Whether every word of weight has a capital, as in some headlines.
    title_case: bool,
}

impl<'a> Line<'a> {
    fn of(passage: &Passage<'a>) -> Self {
        let text = passage.text;
        let mut words: Vec<Word> = Vec::with_capacity(passage.tokens.len());
        for (_, tokens) in passage.sentences() {
            let mut opens = true;
            for token in tokens {
                let word = token.span.of(text);
                if token.kind == TokenKind::Mark {
                    opens |= matches!(word, "\"" | "“" | "‘" | "''" | "``" | ":" | "•");
                    continue;
                }
                let Span { start, end } = token.span;
                let capital = word.chars().next().is_some_and(char::is_uppercase);
                words.push(Word { text: word, start, end, capital, opens });
                opens = false;
            }
        }
        let long = words.iter().filter(|word| word.text.len() > 3).count();
        let capitals = words.iter().filter(|word| word.text.len() > 3 && word.capital).count();
        let short = long < 4 && words.len() > 1 && words.iter().all(|word| word.capital);
        let headline = !text.ends_with(['.', '!', '"', '”', ':']);
        Self { text, title_case: headline && (short || long > 3 && capitals * 10 > long * 8), words }
    }
}

/// What the article shows of its words, by the word as it is written.
struct Evidence<'a> {
    words: HashMap<&'a str, Seen>,
}

/// What is known of a word; of one that is written small, only that it is.
#[derive(Default)]
struct Seen {
    /// In lower case, where it is written with a capital.
    small: Option<String>,
    /// Whether it stands so where nothing asks for a capital.
    shown: bool,
    /// The most words of a known name that it begins, and whether it is one by itself.
    longest: usize,
    known: bool,
    tells: Tells,
}

impl Seen {
    fn new(word: &Word, known: &Known) -> Self {
        if !word.capital {
            return Self::default();
        }
        let small = word.text.to_lowercase();
        let longest = known.longest(word.text);
        Self {
            shown: false,
            longest,
            known: longest > 0 && known.get(word.text).is_some(),
            tells: Tells::of(&small),
            small: Some(small),
        }
    }
}

impl<'a> Evidence<'a> {
    fn of(lines: &[Line<'a>], known: &Known) -> Self {
        let mut words = HashMap::new();
        for line in lines {
            for word in &line.words {
                let seen = words.entry(word.text).or_insert_with(|| Seen::new(word, known));
                seen.shown |= !(line.title_case || word.capital && word.opens);
            }
        }
        Self { words }
    }

    fn get(&self, word: &Word) -> Option<&Seen> {
        self.words.get(word.text)
    }

    /// Whether the article writes the word small.
    fn is_small(&self, seen: &Seen) -> bool {
        seen.small.as_ref().and_then(|small| self.words.get(small.as_str())).is_some_and(|small| small.shown)
    }
}

/// Stretches of capitalised words, with the small words inside names.
fn runs<'w, 'a>(line: &'w Line<'a>, evidence: &Evidence, known: &Known) -> Vec<&'w [Word<'a>]> {
    let Line { text, words, title_case } = line;
    let between = |a: &Word, b: &Word| text.get(a.end..b.start).unwrap_or_default();
    let lower = |word: &Word| word.text.to_lowercase();
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(first) = words.get(at) {
        let Some(seen) = evidence.get(first).filter(|_| first.capital) else {
            at += 1;
            continue;
        };
        let carried_on = || !evidence.is_small(seen) && follows_capital(words, at, text);
        let inside = !title_case && (!first.opens || seen.tells.has(Tells::TITLE) || carried_on());
        if seen.tells.has(Tells::NEVER) || !(inside || seen.shown || seen.known) {
            at += 1;
            continue;
        }
        let ends = words.len().min(at + seen.longest);
        let longest_known = (at + 1..=ends).rev().find(|&end| {
            let last = words.get(end - 1).map_or(first.end, |word| word.end);
            text.get(first.start..last).is_some_and(|form| known.get(form).is_some())
        });
        let mut end = longest_known.unwrap_or(at + 1);
        while let (Some(last), Some(next)) = (words.get(end - 1), words.get(end)) {
            let joined = matches!(between(last, next), " " | "\u{a0}") && end - at < LONGEST && !next.opens;
            let of = (next.text == "of" || next.text == "for")
                && words.get(at..end).unwrap_or_default().iter().any(|word| Tells::of(&lower(word)).has(Tells::BODY));
            let the = next.text == "the" && end > at + 1 && matches!(last.text, "of" | "for");
            let particle = of || the || leads_on(words.get(end..).unwrap_or_default(), text);
            let named = next.capital
                && evidence
                    .get(next)
                    .is_some_and(|seen| !seen.tells.has(Tells::NEVER) && (!title_case || seen.shown || seen.known));
            if !(joined && (named || particle)) {
                break;
            }
            end += 1;
        }
        // A small word at the end was no part of it.
        while end > at + 1 && words.get(end - 1).is_some_and(|word| !word.capital) {
            end -= 1;
        }
        runs.extend(words.get(at..end));
        at = end;
    }
    runs
}

/// Whether particles ("van der") stand here, and a capital behind them.
fn leads_on(words: &[Word], text: &str) -> bool {
    let particles = words.iter().take(3).take_while(|word| Tells::of(word.text).has(Tells::PARTICLE)).count();
    let (Some(last), Some(next)) = (particles.checked_sub(1).and_then(|at| words.get(at)), words.get(particles)) else {
        return false;
    };
    last.text != "of" && next.capital && text.get(last.end..next.start) == Some(" ")
}

/// Whether the next word carries on a name.
fn follows_capital(words: &[Word], at: usize, text: &str) -> bool {
    match (words.get(at), words.get(at + 1)) {
        (Some(word), Some(next)) => next.capital && text.get(word.end..next.start) == Some(" "),
        _ => false,
    }
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
