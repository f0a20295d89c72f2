//! Names: the spellings of one person, place or body are united; different people of like names are kept apart.
//!
//! Ordered sieves, the most precise first. Each finds its candidates by a key, never by comparing all with all, and a
//! shorter or doubtful form joins only where there is exactly one name that it can belong to. Two names which the codebook
//! tells apart are never joined.

use super::forest::Forest;
use super::{Dossier, NameReport, NameVariant};
use crate::codebook::Codebook;
use crate::coding::{NameKind, is_title};
use crate::index::sort;
use sound::sound;
use std::collections::{BTreeMap, BTreeSet};

mod sound;

/// The shortest word, in letters, in which one wrong letter is taken for a slip.
const SLIP: usize = 7;

/// A spelling, and who writes it.
#[derive(Default)]
struct Spelling {
    articles: BTreeSet<String>,
    count: usize,
    kind: Option<NameKind>,
    canonical: Option<String>,
    /// The words without title, folded.
    words: Vec<String>,
    titled: bool,
}

/// All names of the dossier with their spellings, by the form to show.
pub(super) fn names(dossier: &Dossier, codebook: &Codebook) -> Vec<NameReport> {
    let forms = collect(dossier, codebook);
    let spellings: Vec<&Spelling> = forms.values().collect();
    let mut groups = Groups::new(&spellings);
    same_in_the_codebook(&spellings, &mut groups);
    same_in_sound(&spellings, &mut groups);
    slips(&spellings, &mut groups);
    initials(&spellings, &mut groups);
    ends_of_longer_names(&spellings, &mut groups);
    acronyms(&forms, &spellings, &mut groups);
    report(&forms, &mut groups)
}

/// Every form in the dossier, and those of the codebook as forms that nobody writes, so that what is near them finds them.
fn collect(dossier: &Dossier, codebook: &Codebook) -> BTreeMap<String, Spelling> {
    let mut forms: BTreeMap<String, Spelling> = BTreeMap::new();
    for (id, coding) in &dossier.codings {
        for name in &coding.names {
            let spelling = forms.entry(name.form.clone()).or_default();
            spelling.articles.insert(id.clone());
            spelling.count += name.count;
            spelling.kind = Some(spelling.kind.map_or(name.kind, |kind| kind.min(name.kind)));
            spelling.canonical = spelling.canonical.take().max(name.canonical.clone());
        }
    }
    let parties = codebook.sides.iter().chain(&codebook.third_parties);
    let people = parties.flat_map(|party| &party.people).map(|person| (&person.name, NameKind::Person));
    let others = codebook.names.iter().map(|name| (&name.name, NameKind::Other));
    for (name, kind) in people.chain(others) {
        let spelling = forms.entry(name.clone()).or_default();
        spelling.canonical = Some(name.clone());
        spelling.kind = spelling.kind.or(Some(kind));
    }
    for (form, spelling) in &mut forms {
        let words: Vec<&str> = form.split([' ', '\u{a0}', '-']).filter(|word| !word.is_empty()).collect();
        let titles = words.iter().take_while(|word| is_title(word)).count();
        spelling.titled = spelling.kind == Some(NameKind::Person) && titles > 0 && titles < words.len();
        let core = if spelling.titled { words.get(titles..).unwrap_or_default() } else { &words };
        spelling.words = core.iter().map(|word| sound(word)).collect();
    }
    forms
}

/// Which spellings belong together, and for each group, by its root, the codebook's name where it has one.
struct Groups {
    forest: Forest<usize>,
    canonical: Vec<Option<String>>,
}

impl Groups {
    fn new(spellings: &[&Spelling]) -> Self {
        let canonical = spellings.iter().map(|spelling| spelling.canonical.clone()).collect();
        Self { forest: Forest::default(), canonical }
    }

    fn known(&mut self, of: usize) -> Option<String> {
        let root = self.forest.root(of);
        self.canonical.get(root).cloned().flatten()
    }

    /// Unites two groups, unless the codebook tells them apart.
    fn unite(&mut self, a: usize, b: usize) {
        let canonical = match (self.known(a), self.known(b)) {
            (Some(x), Some(y)) if x != y => return,
            (x, y) => x.or(y),
        };
        self.forest.unite(a, b);
        let root = self.forest.root(a);
        if let Some(slot) = self.canonical.get_mut(root) {
            *slot = canonical;
        }
    }

    /// The one group to which all of these belong; none where there are several, or none at all.
    fn only(&mut self, of: impl IntoIterator<Item = usize>) -> Option<usize> {
        let roots: BTreeSet<usize> = of.into_iter().map(|i| self.forest.root(i)).collect();
        if roots.len() == 1 { roots.into_iter().next() } else { None }
    }
}

/// Indexes of the spellings by a key.
fn by_key<K: Ord>(spellings: &[&Spelling], keys: impl Fn(&Spelling) -> Vec<K>) -> BTreeMap<K, Vec<usize>> {
    let mut index: BTreeMap<K, Vec<usize>> = BTreeMap::new();
    for (i, spelling) in spellings.iter().enumerate() {
        for key in keys(spelling) {
            index.entry(key).or_default().push(i);
        }
    }
    index
}

fn unite_all(index: BTreeMap<impl Ord, Vec<usize>>, groups: &mut Groups) {
    for same in index.into_values() {
        for pair in same.windows(2) {
            if let [a, b] = pair {
                groups.unite(*a, *b);
            }
        }
    }
}

fn same_in_the_codebook(spellings: &[&Spelling], groups: &mut Groups) {
    unite_all(by_key(spellings, |spelling| spelling.canonical.iter().cloned().collect()), groups);
}

/// Transliterations of one name: the folded words are the same.
fn same_in_sound(spellings: &[&Spelling], groups: &mut Groups) {
    unite_all(by_key(spellings, |spelling| vec![spelling.words.join(" ")]), groups);
}

/// One wrong, missing or additional letter in a long word of an otherwise equal name. Names which share all letters but one
/// share a key (the name without that letter; after SymSpell), so nobody is compared with everybody.
fn slips(spellings: &[&Spelling], groups: &mut Groups) {
    let keys = |spelling: &Spelling| {
        let mut keys = Vec::new();
        for (at, word) in spelling.words.iter().enumerate().filter(|(_, word)| word.len() + 1 >= SLIP) {
            let rest: Vec<&str> =
                spelling.words.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, word)| word.as_str()).collect();
            let rest = rest.join(" ");
            // A first letter is rarely a slip, and a last one often a case or a daughter.
            let mut places: Vec<usize> = word.char_indices().map(|(i, _)| i).skip(1).collect();
            places.pop();
            keys.push((at, word.clone(), rest.clone()));
            for place in places {
                let mut short = word.clone();
                short.remove(place);
                keys.push((at, short, rest.clone()));
            }
        }
        keys
    };
    for near in by_key(spellings, keys).into_values() {
        for pair in near.windows(2) {
            let (Some(&a), Some(&b)) = (pair.first(), pair.get(1)) else { continue };
            let (Some(x), Some(y)) = (spellings.get(a), spellings.get(b)) else { continue };
            let differ = x.words.iter().zip(&y.words).filter(|(p, q)| p != q);
            let single = x.words.len() == 1;
            let slip = differ.clone().count() == 1
                && differ.into_iter().all(|(p, q)| {
                    let long = p.len().max(q.len());
                    long >= SLIP + usize::from(single) && format!("{p}a") != *q && format!("{q}a") != *p
                });
            if slip {
                groups.unite(a, b);
            }
        }
    }
}

/// A surname alone, or the last words of a body's name, belong to the one longer name that ends so.
fn ends_of_longer_names(spellings: &[&Spelling], groups: &mut Groups) {
    let ends = |spelling: &Spelling| -> Vec<String> {
        (1..spelling.words.len()).map(|from| spelling.words.get(from..).unwrap_or_default().join(" ")).collect()
    };
    let index = by_key(spellings, ends);
    // The longer first, so that what is between two lengths has found its place.
    let mut order: Vec<(usize, &&Spelling)> = spellings.iter().enumerate().collect();
    sort(&mut order, &|a, b| a.1.words.len() > b.1.words.len());
    for (i, spelling) in order {
        let longer = index.get(&spelling.words.join(" ")).cloned().unwrap_or_default();
        let fits = |j: &usize| spellings.get(*j).is_some_and(|other| fits_end(spelling, other));
        if let Some(root) = groups.only(longer.into_iter().filter(fits)) {
            groups.unite(i, root);
        }
    }
}

/// Whether a short form can be the end of the longer name, by their kinds.
fn fits_end(short: &Spelling, long: &Spelling) -> bool {
    use NameKind::{Organisation, Other, Person, Place};
    match (short.kind.unwrap_or(Other), long.kind.unwrap_or(Other)) {
        (Place, _) | (_, Place) => false,
        (Organisation, other) | (other, Organisation) => other == Organisation,
        (Person, _) | (_, Person) => true,
        (Other, Other) => short.words.len() == 1 && long.words.len() <= 3,
    }
}

/// "A. Brenk" belongs to the one Brenk whose first name begins with an A.
fn initials(spellings: &[&Spelling], groups: &mut Groups) {
    let letter = |word: &str| word.chars().next();
    let key = |spelling: &Spelling| match (spelling.words.first(), spelling.words.last()) {
        (Some(first), Some(last)) if spelling.words.len() > 1 => letter(first).map(|l| (l, last.clone())),
        _ => None,
    };
    let is_initial = |spelling: &Spelling| spelling.words.first().is_some_and(|word| word.len() == 1);
    for same in by_key(spellings, |spelling| key(spelling).into_iter().collect()).into_values() {
        let (short, long): (Vec<usize>, Vec<usize>) =
            same.into_iter().partition(|i| spellings.get(*i).is_some_and(|spelling| is_initial(spelling)));
        if let Some(root) = groups.only(long) {
            short.into_iter().for_each(|i| groups.unite(i, root));
        }
    }
}

/// A word of capitals belongs to the one name whose words begin with them.
fn acronyms(forms: &BTreeMap<String, Spelling>, spellings: &[&Spelling], groups: &mut Groups) {
    let mut by_initials: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (i, form) in forms.keys().enumerate() {
        let words: Vec<&str> = form.split([' ', '-']).collect();
        let person = spellings.get(i).is_some_and(|spelling| spelling.kind == Some(NameKind::Person));
        if words.len() > 1 && !person {
            let initials = words.iter().filter_map(|word| word.chars().next()).filter(|c| c.is_uppercase());
            by_initials.entry(initials.collect()).or_default().push(i);
        }
    }
    for (i, form) in forms.keys().enumerate() {
        let letters: String = form.chars().filter(|c| *c != '.').collect();
        let long = if letters.chars().all(char::is_uppercase) { by_initials.get(&letters) } else { None };
        if let Some(root) = long.and_then(|long| groups.only(long.iter().copied())) {
            groups.unite(i, root);
        }
    }
}

fn report(forms: &BTreeMap<String, Spelling>, groups: &mut Groups) -> Vec<NameReport> {
    let mut together: BTreeMap<usize, Vec<(&String, &Spelling)>> = BTreeMap::new();
    for (i, (form, spelling)) in forms.iter().enumerate() {
        let root = groups.forest.root(i);
        if !spelling.articles.is_empty() {
            together.entry(root).or_default().push((form, spelling));
        }
    }
    let mut reports: Vec<NameReport> = together
        .into_iter()
        .map(|(root, spellings)| {
            let canonical = groups.known(root);
            let kind = spellings.iter().filter_map(|(_, spelling)| spelling.kind).min().unwrap_or(NameKind::Other);
            let variant = |(form, spelling): &(&String, &Spelling)| NameVariant {
                form: (*form).clone(),
                articles: spelling.articles.iter().cloned().collect(),
            };
            NameReport {
                canonical: canonical.unwrap_or_else(|| shown(&spellings)),
                kind,
                variants: spellings.iter().map(variant).collect(),
            }
        })
        .collect();
    sort(&mut reports, &|a, b| a.canonical < b.canonical);
    reports
}

/// The form to show: the fullest without a title that is written most.
fn shown(spellings: &[(&String, &Spelling)]) -> String {
    let best = spellings.iter().max_by_key(|(form, spelling)| {
        (
            !spelling.titled,
            spelling.words.len().min(3),
            spelling.articles.len(),
            spelling.count,
            std::cmp::Reverse(*form),
        )
    });
    best.map(|(form, _)| (*form).clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::codebook::{Person, Side};
    use crate::coding::{Coding, Name};

    /// The groups of forms, when each article writes the names given for it.
    fn groups(articles: &[&[(&str, NameKind)]], codebook: &Codebook) -> Vec<Vec<String>> {
        let mut dossier = Dossier::default();
        for (n, names) in articles.iter().enumerate() {
            let article = Article { id: n.to_string(), ..Article::default() };
            let name = |&(form, kind): &(&str, NameKind)| Name { form: form.into(), kind, canonical: None, count: 1 };
            let names = names.iter().map(name).collect();
            dossier.add(Coding { article, names, ..Coding::default() });
        }
        let reports = names(&dossier, codebook);
        reports.into_iter().map(|report| report.variants.into_iter().map(|v| v.form).collect()).collect()
    }

    fn people(names: &[&str]) -> Vec<Vec<String>> {
        let names: Vec<_> = names.iter().map(|name| (*name, NameKind::Person)).collect();
        groups(&[&names], &Codebook::default())
    }

    #[test]
    fn spellings_of_one_person_are_united() {
        for one in [
            &["Oleksiy Brenkyi", "Oleksii Brenky", "Oleksij Brenkiy", "Brenkyi"][..],
            &["Aldo Hrenssen", "Aldo Hrensen", "Hrenssen"],
            &["Aldo Frellinksen", "Aldo Frellincksen"],
            &["Aldo Marsterberg", "Aldo Marsterbirg", "Marsterberg"],
            &["Aldo Brenk", "Senator Brenk", "A. Brenk", "Brenk"],
            &["Ines van der Holt", "van der Holt", "Holt"],
            &["Çağla Öztürk", "Cagla Ozturk"],
            &["Zaporin Zhukhov", "Zaporin Zukhov"],
        ] {
            assert_eq!(people(one).len(), 1, "{one:?}: {:?}", people(one));
        }
    }

    #[test]
    fn different_people_of_like_names_are_kept_apart() {
        for two in [
            &["Aldo Brenk", "Ines Brenk"][..],
            &["Aldo Brenk", "Aldo Brink"],
            &["Aldo Merkov", "Aldo Merkova"],
            &["Iva Medvelska", "Iva Medvelski"],
            &["Kim Holt", "Him Holt"],
        ] {
            assert_eq!(people(two).len(), 2, "{two:?}");
        }
        assert_eq!(people(&["Aldo Brenk", "Ines Brenk", "Brenk"]).len(), 3, "whose surname it is can't be known");
        assert_eq!(people(&["Aldo Brenk", "Anna Brenk", "A. Brenk"]).len(), 3);
    }

    #[test]
    fn bodies_are_united_by_their_last_words_and_their_initials() {
        use NameKind::{Organisation, Other};
        let names = [("Orsk Transport Ministry", Organisation), ("Transport Ministry", Organisation), ("OTM", Other)];
        assert_eq!(groups(&[&names], &Codebook::default()).len(), 1);
        let two = [("Orsk Transport Ministry", Organisation), ("Vale Transport Ministry", Organisation)];
        let apart = groups(&[&two, &[("Transport Ministry", Organisation)]], &Codebook::default());
        assert_eq!(apart.len(), 3);
    }

    #[test]
    fn what_the_codebook_tells_apart_stays_apart_and_its_form_is_shown() {
        let person = |name: &str| Person { name: name.into(), ..Person::default() };
        let side = Side { people: vec![person("Aldo Marsterberg"), person("Aldo Marsterbergh")], ..Side::default() };
        let codebook = Codebook { sides: vec![side], ..Codebook::default() };
        let found =
            groups(&[&[("Aldo Marsterberg", NameKind::Person), ("Aldo Marsterbergh", NameKind::Person)]], &codebook);
        assert_eq!(found.len(), 2);
        let mut dossier = Dossier::default();
        let article = Article { id: "a".into(), ..Article::default() };
        let name = Name { form: "Marsterburgh".into(), kind: NameKind::Person, canonical: None, count: 1 };
        dossier.add(Coding { article, names: vec![name], ..Coding::default() });
        assert_eq!(names(&dossier, &Codebook::default())[0].canonical, "Marsterburgh");
    }
}
