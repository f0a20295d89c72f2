//! Names: the spellings of one person, place or body are united; different people of like names are kept apart.
//!
//! Ordered sieves, the most precise first. Each finds its candidates by a key, never by comparing all with all, and a
//! shorter or doubtful form joins only where there is exactly one name that it can belong to. Two names which the codebook
//! tells apart are never joined.

use super::forest::Forest;
use super::{Dossier, NameReport, NameVariant};
use crate::codebook::Codebook;
use crate::coding::{NameKind, is_title};
use crate::index::{grouped, sort};
use crate::text::join;
use sound::sound;

mod sound;

/// The shortest word, in letters, in which one wrong letter is taken for a slip.
const SLIP: usize = 7;

/// A spelling, and who writes it.
struct Spelling<'a> {
    form: &'a str,
    /// The articles that write it; none where the codebook alone has it.
    articles: Vec<&'a str>,
    count: usize,
    kind: NameKind,
    canonical: Option<&'a str>,
    /// The words without title, folded.
    words: Vec<String>,
    titled: bool,
}

/// A form as an article writes it, or as the codebook has it.
struct Mention<'a> {
    form: &'a str,
    article: Option<&'a str>,
    count: usize,
    kind: NameKind,
    canonical: Option<&'a str>,
}

/// All names of the dossier with their spellings, by the form to show.
pub(super) fn names(dossier: &Dossier, codebook: &Codebook) -> Vec<NameReport> {
    let spellings = spellings(dossier, codebook);
    let mut groups = Groups::new(&spellings);
    // Transliterations of one name: the folded words are the same.
    let same_in_the_codebook = by_key(&spellings, &|spelling| spelling.canonical.map(Into::into).into_iter().collect());
    let same_in_sound = by_key(&spellings, &|spelling| vec![join(&spelling.words, " ")]);
    for pair in same_in_the_codebook.iter().chain(&same_in_sound).flat_map(|(_, same)| same.windows(2)) {
        if let [a, b] = pair {
            groups.unite(*a, *b);
        }
    }
    slips(&spellings, &mut groups);
    initials(&spellings, &mut groups);
    ends_of_longer_names(&spellings, &mut groups);
    acronyms(&spellings, &mut groups);
    report(&spellings, &mut groups)
}

/// Every form in the dossier, and those of the codebook as forms that nobody writes, so that what is near them finds them.
fn spellings<'a>(dossier: &'a Dossier, codebook: &'a Codebook) -> Vec<Spelling<'a>> {
    let mut mentions: Vec<Mention> = Vec::new();
    for (id, coding) in &dossier.codings {
        for name in &coding.names {
            let (form, canonical) = (name.form.as_str(), name.canonical.as_deref());
            mentions.push(Mention { form, article: Some(id), count: name.count, kind: name.kind, canonical });
        }
    }
    let known = |form, kind| Mention { form, article: None, count: 0, kind, canonical: Some(form) };
    for person in codebook.sides.iter().chain(&codebook.third_parties).flat_map(|party| &party.people) {
        mentions.push(known(person.name.as_str(), NameKind::Person));
    }
    for name in &codebook.names {
        mentions.push(known(name.name.as_str(), NameKind::Other));
    }
    let form = |place: usize| mentions.get(place).map(|mention| mention.form);
    let forms = grouped(mentions.len(), &|a, b| form(a) < form(b));
    forms.iter().filter_map(|places| spelling(&mentions, places)).collect()
}

/// The mentions of one form, those of the codebook behind those of the articles. What the codebook calls it counts before
/// what the articles do, and what it is in the articles before what it is in the codebook.
fn spelling<'a>(mentions: &[Mention<'a>], places: &[usize]) -> Option<Spelling<'a>> {
    let mentions = || places.iter().filter_map(|&place| mentions.get(place));
    let first = mentions().next()?;
    let known = mentions().find(|mention| mention.article.is_none());
    let written = || mentions().filter(|mention| mention.article.is_some());
    let words: Vec<&str> = first.form.split([' ', '\u{a0}', '-']).filter(|word| !word.is_empty()).collect();
    let titles = words.iter().take_while(|word| is_title(word)).count();
    let kind = written().map(|mention| mention.kind).min().unwrap_or(first.kind);
    let titled = kind == NameKind::Person && titles > 0 && titles < words.len();
    let words = words.iter().skip(if titled { titles } else { 0 }).map(|word| sound(word)).collect();
    let mut articles: Vec<&str> = written().filter_map(|mention| mention.article).collect();
    articles.dedup();
    Some(Spelling {
        form: first.form,
        articles,
        count: written().map(|mention| mention.count).sum(),
        kind,
        canonical: known.map_or(written().filter_map(|mention| mention.canonical).max(), |known| known.canonical),
        words,
        titled,
    })
}

/// Which spellings belong together, and for each group, by its root, the codebook's name where it has one.
struct Groups<'a> {
    forest: Forest,
    canonical: Vec<Option<&'a str>>,
}

impl<'a> Groups<'a> {
    fn new(spellings: &[Spelling<'a>]) -> Self {
        let canonical = spellings.iter().map(|spelling| spelling.canonical).collect();
        Self { forest: Forest::new(spellings.len()), canonical }
    }

    fn known(&mut self, of: usize) -> Option<&'a str> {
        self.canonical.get(self.forest.root(of)).copied().flatten()
    }

    /// Unites two groups, unless the codebook tells them apart.
    fn unite(&mut self, a: usize, b: usize) {
        let canonical = match (self.known(a), self.known(b)) {
            (Some(x), Some(y)) if x != y => return,
            (x, y) => x.or(y),
        };
        self.forest.unite(a, b);
        if let Some(slot) = self.canonical.get_mut(self.forest.root(a)) {
            *slot = canonical;
        }
    }

    /// Unites some with the one group to which all of `of` belong; with none where these are of several, or none at all.
    fn unite_with_only(&mut self, some: &[usize], of: &[usize]) {
        let Some((&first, others)) = of.split_first() else { return };
        let root = self.forest.root(first);
        if others.iter().all(|&other| self.forest.root(other) == root) {
            some.iter().for_each(|&one| self.unite(one, root));
        }
    }
}

/// The places of the spellings by a key, the keys in order.
type ByKey = Vec<(String, Vec<usize>)>;

fn by_key(spellings: &[Spelling], keys: &dyn Fn(&Spelling) -> Vec<String>) -> ByKey {
    let mut all: Vec<(String, usize)> = Vec::new();
    for (place, spelling) in spellings.iter().enumerate() {
        for key in keys(spelling) {
            all.push((key, place));
        }
    }
    let key = |at: usize| all.get(at).map(|(key, _)| key.as_str());
    let mut groups = Vec::new();
    for group in grouped(all.len(), &|a, b| key(a) < key(b)) {
        let name = group.first().and_then(|&at| key(at)).unwrap_or_default();
        groups.push((name.to_string(), group.iter().filter_map(|&at| Some(all.get(at)?.1)).collect()));
    }
    groups
}

/// The places under a key.
fn under<'a>(key: &str, of: &'a ByKey) -> &'a [usize] {
    let at = of.binary_search_by(|(other, _)| other.as_str().cmp(key)).ok();
    at.and_then(|at| of.get(at)).map_or(&[], |(_, places)| places)
}

/// One wrong, missing or additional letter in a long word of an otherwise equal name. Names which share all letters but one
/// share a key (the name without that letter; after SymSpell), so nobody is compared with everybody.
fn slips(spellings: &[Spelling], groups: &mut Groups) {
    let keys = |spelling: &Spelling| {
        let mut keys = Vec::new();
        for (at, word) in spelling.words.iter().enumerate().filter(|(_, word)| word.len() + 1 >= SLIP) {
            let (before, behind) = spelling.words.split_at(at);
            let rest = [join(before, " "), join(behind.get(1..).unwrap_or_default(), " ")].join(" ");
            let mut key = |word: &str| keys.push([&at.to_string(), "\0", word, "\0", &rest].concat());
            key(word);
            // A first letter is rarely a slip, and a last one often a case or a daughter.
            let last = word.char_indices().next_back().map_or(0, |(last, _)| last);
            for (place, letter) in word.char_indices().skip(1).filter(|(place, _)| *place < last) {
                let (before, behind) = word.split_at(place);
                key(&[before, behind.get(letter.len_utf8()..).unwrap_or_default()].concat());
            }
        }
        keys
    };
    for (_, near) in by_key(spellings, &keys) {
        for pair in near.windows(2) {
            let &[a, b] = pair else { continue };
            if let (Some(x), Some(y)) = (spellings.get(a), spellings.get(b))
                && is_slip(x, y)
            {
                groups.unite(a, b);
            }
        }
    }
}

/// Whether two names differ in one word only, which is long, and in more than a daughter's ending.
fn is_slip(a: &Spelling, b: &Spelling) -> bool {
    let mut differ = a.words.iter().zip(&b.words).filter(|(p, q)| p != q);
    let (Some((p, q)), None) = (differ.next(), differ.next()) else { return false };
    let daughter = |p: &str, q: &str| q.strip_suffix('a') == Some(p);
    p.len().max(q.len()) >= SLIP + usize::from(a.words.len() == 1) && !daughter(p, q) && !daughter(q, p)
}

/// A surname alone, or the last words of a body's name, belong to the one longer name that ends so.
fn ends_of_longer_names(spellings: &[Spelling], groups: &mut Groups) {
    let index = by_key(spellings, &|spelling| {
        (1..spelling.words.len()).map(|from| join(spelling.words.get(from..).unwrap_or_default(), " ")).collect()
    });
    // The longer first, so that what is between two lengths has found its place.
    let mut order: Vec<(usize, &Spelling)> = spellings.iter().enumerate().collect();
    sort(&mut order, &|a, b| a.1.words.len() > b.1.words.len());
    for (i, spelling) in order {
        let fits = |j: &usize| spellings.get(*j).is_some_and(|other| fits_end(spelling, other));
        let longer: Vec<usize> = under(&join(&spelling.words, " "), &index).iter().copied().filter(fits).collect();
        groups.unite_with_only(&[i], &longer);
    }
}

/// Whether a short form can be the end of the longer name, by their kinds.
fn fits_end(short: &Spelling, long: &Spelling) -> bool {
    use NameKind::{Organisation, Other, Person, Place};
    match (short.kind, long.kind) {
        (Place, _) | (_, Place) => false,
        (Organisation, other) | (other, Organisation) => other == Organisation,
        (Person, _) | (_, Person) => true,
        (Other, Other) => short.words.len() == 1 && long.words.len() <= 3,
    }
}

/// "A. Brenk" belongs to the one Brenk whose first name begins with an A.
fn initials(spellings: &[Spelling], groups: &mut Groups) {
    let key = |spelling: &Spelling| match spelling.words.as_slice() {
        [first, .., last] => first.chars().next().map(|letter| format!("{letter} {last}")).into_iter().collect(),
        _ => Vec::new(),
    };
    let is_initial = |place: &usize| {
        spellings.get(*place).and_then(|spelling| spelling.words.first()).is_some_and(|word| word.len() == 1)
    };
    for (_, same) in by_key(spellings, &key) {
        let (short, long): (Vec<usize>, Vec<usize>) = same.iter().partition(|place| is_initial(place));
        groups.unite_with_only(&short, &long);
    }
}

/// A word of capitals belongs to the one name whose words begin with them.
fn acronyms(spellings: &[Spelling], groups: &mut Groups) {
    let by_initials = by_key(spellings, &|spelling| {
        let words: Vec<&str> = spelling.form.split([' ', '-']).collect();
        if words.len() < 2 || spelling.kind == NameKind::Person {
            return Vec::new();
        }
        vec![words.iter().filter_map(|word| word.chars().next()).filter(|c| c.is_uppercase()).collect()]
    });
    for (i, spelling) in spellings.iter().enumerate() {
        let letters = spelling.form.replace('.', "");
        if letters.chars().all(char::is_uppercase) {
            groups.unite_with_only(&[i], under(&letters, &by_initials));
        }
    }
}

fn report(spellings: &[Spelling], groups: &mut Groups) -> Vec<NameReport> {
    let written: Vec<(usize, &Spelling)> = spellings
        .iter()
        .enumerate()
        .filter(|(_, spelling)| !spelling.articles.is_empty())
        .map(|(place, spelling)| (groups.forest.root(place), spelling))
        .collect();
    let root = |place: usize| written.get(place).map(|(root, _)| *root);
    let mut reports = Vec::new();
    for together in grouped(written.len(), &|a, b| root(a) < root(b)) {
        let canonical = together.first().and_then(|&place| root(place)).and_then(|root| groups.known(root));
        let of: Vec<&Spelling> = together.iter().filter_map(|&place| Some(written.get(place)?.1)).collect();
        let variant = |spelling: &&Spelling| NameVariant {
            form: spelling.form.to_string(),
            articles: spelling.articles.iter().map(|id| (*id).to_string()).collect(),
        };
        reports.push(NameReport {
            canonical: canonical.unwrap_or_else(|| shown(&of)).to_string(),
            kind: of.iter().map(|spelling| spelling.kind).min().unwrap_or(NameKind::Other),
            variants: of.iter().map(variant).collect(),
        });
    }
    sort(&mut reports, &|a, b| a.canonical < b.canonical);
    reports
}

/// The form to show: the fullest without a title that is written most.
fn shown<'a>(spellings: &[&Spelling<'a>]) -> &'a str {
    let best = spellings.iter().max_by_key(|spelling| {
        (
            !spelling.titled,
            spelling.words.len().min(3),
            spelling.articles.len(),
            spelling.count,
            std::cmp::Reverse(spelling.form),
        )
    });
    best.map_or("", |spelling| spelling.form)
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
