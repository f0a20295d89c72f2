//! Names: the spellings of one person, place or body are united; different people of like names are kept apart.
//!
//! Ordered sieves, the most precise first. Each finds its candidates by a key, never by comparing all with all, and a
//! shorter or doubtful form joins only where there is exactly one name that it can belong to. Two names which the codebook
//! tells apart are never joined.

use super::{Dossier, NameReport, NameVariant};
use crate::codebook::Codebook;
use crate::coding::{Name, NameKind, is_title};
use crate::index::{self, sort};
use groups::Groups;
use sound::sound;

mod groups;
mod sound;

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
    kind: NameKind,
    /// The article's id and the name there; none where the codebook has the form.
    written: Option<(&'a str, &'a Name)>,
}

/// All names of the dossier with their spellings, by the form to show.
pub(super) fn names(dossier: &Dossier, codebook: &Codebook) -> Vec<NameReport> {
    let spellings = spellings(dossier, codebook);
    let mut groups = groups::found(&spellings);
    report(&spellings, &mut groups)
}

/// Every form in the dossier, and those of the codebook as forms that nobody writes, so that what is near them finds them.
fn spellings<'a>(dossier: &'a Dossier, codebook: &'a Codebook) -> Vec<Spelling<'a>> {
    let mut mentions: Vec<Mention> = Vec::new();
    for (id, coding) in &dossier.codings {
        let written = |name: &'a Name| Mention { form: &name.form, kind: name.kind, written: Some((id, name)) };
        mentions.extend(coding.names.iter().map(written));
    }
    let known = |form, kind| Mention { form, kind, written: None };
    for person in codebook.sides.iter().chain(&codebook.third_parties).flat_map(|party| &party.people) {
        mentions.push(known(&person.name, NameKind::Person));
    }
    for name in &codebook.names {
        mentions.push(known(&name.name, NameKind::Other));
    }
    let forms = index::groups(&mentions, &|a, b| a.form < b.form);
    forms.iter().filter_map(|mentions| spelling(mentions)).collect()
}

/// The mentions of one form, those of the codebook behind those of the articles. What the codebook calls it counts before
/// what the articles do, and what it is in the articles before what it is in the codebook.
fn spelling<'a>(mentions: &[&Mention<'a>]) -> Option<Spelling<'a>> {
    let &&Mention { form, kind, .. } = mentions.first()?;
    let in_codebook = mentions.iter().any(|mention| mention.written.is_none());
    let written = || mentions.iter().filter_map(|mention| mention.written);
    let words: Vec<&str> = form.split([' ', '\u{a0}', '-']).filter(|word| !word.is_empty()).collect();
    let titles = words.iter().take_while(|word| is_title(word)).count();
    let kind = written().map(|(_, name)| name.kind).min().unwrap_or(kind);
    let titled = kind == NameKind::Person && titles > 0 && titles < words.len();
    let words = words.iter().skip(if titled { titles } else { 0 }).map(|word| sound(word)).collect();
    let mut articles: Vec<&str> = written().map(|(article, _)| article).collect();
    articles.dedup();
    let canonical =
        if in_codebook { Some(form) } else { written().filter_map(|(_, name)| name.canonical.as_deref()).max() };
    Some(Spelling {
        form,
        articles,
        count: written().map(|(_, name)| name.count).sum(),
        kind,
        canonical,
        words,
        titled,
    })
}

fn report(spellings: &[Spelling], groups: &mut Groups) -> Vec<NameReport> {
    let written: Vec<(usize, &Spelling)> = spellings
        .iter()
        .enumerate()
        .filter(|(_, spelling)| !spelling.articles.is_empty())
        .map(|(place, spelling)| (groups.root(place), spelling))
        .collect();
    let mut reports = Vec::new();
    for together in index::groups(&written, &|a, b| a.0 < b.0) {
        let canonical = together.first().and_then(|(root, _)| groups.known(*root));
        let of: Vec<&Spelling> = together.into_iter().map(|(_, spelling)| *spelling).collect();
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
    use crate::coding::Coding;

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
