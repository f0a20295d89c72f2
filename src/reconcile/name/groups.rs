//! Which spellings are of one name: the sieves, the most precise first.

use super::super::forest::Forest;
use super::Spelling;
use crate::coding::NameKind;
use crate::hash::{fnv, fnv_behind};
use crate::index::sort;

/// The shortest word, in letters, in which one wrong letter is taken for a slip.
const SLIP: usize = 7;

/// The groups that the sieves find.
pub(super) fn found<'a>(spellings: &[Spelling<'a>]) -> Groups<'a> {
    let mut groups = Groups::new(spellings);
    let same_in_the_codebook =
        ByKey::new(spellings, &|spelling, add| spelling.canonical.into_iter().for_each(|name| add(fnv(name))));
    // Transliterations of one name: the folded words are the same.
    let same_in_sound = ByKey::new(spellings, &|spelling, add| add(number(&spelling.words)));
    for (a, b) in same_in_the_codebook.neighbours().chain(same_in_sound.neighbours()) {
        groups.unite(a, b);
    }
    slips(spellings, &mut groups);
    initials(spellings, &mut groups);
    ends_of_longer_names(spellings, &mut groups);
    acronyms(spellings, &mut groups);
    groups
}

/// Which spellings belong together, and for each group, by its root, the codebook's name where it has one.
pub(super) struct Groups<'a> {
    forest: Forest,
    canonical: Vec<Option<&'a str>>,
}

impl<'a> Groups<'a> {
    fn new(spellings: &[Spelling<'a>]) -> Self {
        let canonical = spellings.iter().map(|spelling| spelling.canonical).collect();
        Self { forest: Forest::new(spellings.len()), canonical }
    }

    /// The codebook's name for the group of a spelling.
    pub fn known(&mut self, of: usize) -> Option<&'a str> {
        self.canonical.get(self.forest.root(of)).copied().flatten()
    }

    /// The number of the group of a spelling.
    pub fn root(&mut self, of: usize) -> usize {
        self.forest.root(of)
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

/// Gives the keys of a spelling.
type Keys<'k> = dyn Fn(&Spelling, &mut dyn FnMut(u64)) + 'k;

/// The places of spellings by a key, in the order of the keys. A key is the number of its text.
struct ByKey(Vec<(u64, usize)>);

impl ByKey {
    fn new(spellings: &[Spelling], keys: &Keys) -> Self {
        let mut all: Vec<(u64, usize)> = Vec::new();
        for (place, spelling) in spellings.iter().enumerate() {
            keys(spelling, &mut |key| all.push((key, place)));
        }
        sort(&mut all, &|a, b| a.0 < b.0);
        Self(all)
    }

    /// The places under each key.
    fn each(&self) -> impl Iterator<Item = Vec<usize>> {
        self.0.chunk_by(|a, b| a.0 == b.0).map(places)
    }

    /// Each two places which have a key in common and stand beside each other under it.
    fn neighbours(&self) -> impl Iterator<Item = (usize, usize)> {
        self.0.windows(2).filter_map(|pair| match pair {
            [(key, a), (other, b)] if key == other => Some((*a, *b)),
            _ => None,
        })
    }

    /// The places under a key.
    fn under(&self, key: u64) -> Vec<usize> {
        let from = self.0.partition_point(|(other, _)| *other < key);
        let rest = self.0.get(from..).unwrap_or_default();
        places(rest.get(..rest.partition_point(|(other, _)| *other == key)).unwrap_or_default())
    }
}

fn places(of: &[(u64, usize)]) -> Vec<usize> {
    of.iter().map(|(_, place)| *place).collect()
}

/// The number of some words.
fn number(words: &[String]) -> u64 {
    words.iter().fold(fnv(""), |number, word| fnv_behind(fnv_behind(number, word), " "))
}

/// One wrong, missing or additional letter in a long word of an otherwise equal name. Names which share all letters but one
/// share a key (the name without that letter; after SymSpell), so nobody is compared with everybody.
fn slips(spellings: &[Spelling], groups: &mut Groups) {
    let keys = |spelling: &Spelling, add: &mut dyn FnMut(u64)| {
        for (at, word) in spelling.words.iter().enumerate().filter(|(_, word)| word.len() + 1 >= SLIP) {
            let (before, behind) = spelling.words.split_at(at);
            let rest = number(before) ^ number(behind.get(1..).unwrap_or_default()).rotate_left(1 + at as u32);
            let mut key = |before: &str, behind: &str| add(fnv_behind(fnv_behind(rest, before), behind));
            key(word, "");
            // A first letter is rarely a slip, and a last one often a case or a daughter.
            let last = word.char_indices().next_back().map_or(0, |(last, _)| last);
            for (place, letter) in word.char_indices().skip(1).filter(|(place, _)| *place < last) {
                let (before, behind) = word.split_at(place);
                key(before, behind.get(letter.len_utf8()..).unwrap_or_default());
            }
        }
    };
    for (a, b) in ByKey::new(spellings, &keys).neighbours() {
        if spellings.get(a).zip(spellings.get(b)).is_some_and(|(a, b)| is_slip(a, b)) {
            groups.unite(a, b);
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
    let index = ByKey::new(spellings, &|spelling, add| {
        (1..spelling.words.len()).for_each(|from| add(number(spelling.words.get(from..).unwrap_or_default())));
    });
    // The longer first, so that what is between two lengths has found its place.
    let mut order: Vec<(usize, &Spelling)> = spellings.iter().enumerate().collect();
    sort(&mut order, &|a, b| a.1.words.len() > b.1.words.len());
    for (i, spelling) in order {
        let fits = |j: &usize| spellings.get(*j).is_some_and(|other| fits_end(spelling, other));
        let mut longer = index.under(number(&spelling.words));
        longer.retain(fits);
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
    let key = |spelling: &Spelling, add: &mut dyn FnMut(u64)| {
        if let [first, .., last] = spelling.words.as_slice() {
            let letter = first.chars().next().map_or(0, char::len_utf8);
            add(fnv_behind(fnv(first.get(..letter).unwrap_or_default()), last));
        }
    };
    let is_initial = |place: &usize| {
        spellings.get(*place).and_then(|spelling| spelling.words.first()).is_some_and(|word| word.len() == 1)
    };
    for same in ByKey::new(spellings, &key).each() {
        let (short, long): (Vec<usize>, Vec<usize>) = same.iter().partition(|place| is_initial(place));
        groups.unite_with_only(&short, &long);
    }
}

/// A word of capitals belongs to the one name whose words begin with them.
fn acronyms(spellings: &[Spelling], groups: &mut Groups) {
    let by_initials = ByKey::new(spellings, &|spelling, add| {
        if spelling.form.contains([' ', '-']) && spelling.kind != NameKind::Person {
            let firsts = spelling.form.split([' ', '-']).filter_map(|word| word.chars().next());
            add(fnv(&firsts.filter(|c| c.is_uppercase()).collect::<String>()));
        }
    });
    for (i, spelling) in spellings.iter().enumerate() {
        let letters = spelling.form.replace('.', "");
        if letters.chars().all(char::is_uppercase) {
            groups.unite_with_only(&[i], &by_initials.under(fnv(&letters)));
        }
    }
}
