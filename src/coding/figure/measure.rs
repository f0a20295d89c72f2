//! Which of the codebook's measures a number is of: the one whose keywords stand nearest, if its unit fits.

use super::super::Figure;
use super::super::analysis::Analysis;
use super::super::name::is_pronoun;
use super::super::phrase::{Forms, Found, Keywords, Space};
use super::super::term::{Lists, Terms};
use super::noun::singular;
use super::time::time_unit;
use super::{Draft, Kind, drafts};
use crate::codebook::Codebook;
use crate::index::sort;

/// How many words may stand between a number and the keyword of its measure that is nearest to it.
const NEAR: usize = 12;

/// The codebook's measures, ready to be found.
pub(in crate::coding) struct Measures {
    keywords: Keywords<usize>,
    known: Vec<Known>,
}

/// Words for people: what counts members of a group is said of soldiers, men or people as well.
const PERSONS: [&str; 11] = [
    "person",
    "people",
    "individual",
    "soldier",
    "man",
    "woman",
    "serviceman",
    "civilian",
    "troop",
    "member",
    "worker",
];

/// Whether a unit is one of people: by the list, or by the ending of those who do or suffer something.
fn is_people(unit: &str) -> bool {
    PERSONS.contains(&unit) || ["er", "or", "ee", "ist"].iter().any(|ending| unit.ends_with(ending))
}

/// A measure: its id, its unit in the singular, and the kind of thing that the unit asks for.
struct Known {
    id: String,
    unit: Option<String>,
    kind: Option<Kind>,
}

impl Measures {
    pub fn new(codebook: &Codebook, terms: &mut Terms) -> Self {
        let mut keywords = Keywords::new(Lists::MEASURES);
        let mut known = Vec::new();
        for (number, measure) in codebook.measures.iter().enumerate() {
            measure.keywords.iter().for_each(|keyword| keywords.add(keyword, number, terms));
            let unit = measure.unit.as_deref().and_then(|unit| unit.rsplit(' ').next()).map(singular);
            known.push(Known { id: measure.id.clone(), unit, kind: measure.unit.as_deref().map(kind_of_unit) });
        }
        Self { keywords: keywords.ready(terms), known }
    }

    /// The figures of a sentence, in the order of the text.
    pub fn figures(
        &self,
        a: &Analysis,
        article: &str,
        speaker: Option<&str>,
        entry: Option<usize>,
        space: &mut Space,
    ) -> Vec<Figure> {
        let drafts = drafts(a);
        if drafts.is_empty() {
            return Vec::new();
        }
        let found = match a.words.iter().any(|word| word.term.begins.has(Lists::MEASURES)) {
            true => self.keywords.find(&Forms::new(&a.words, a.text, space), &|_, _| false),
            false => Vec::new(),
        };
        let chosen = self.choose(&drafts, &found);
        let mut figures = Vec::new();
        for (draft, measure) in drafts.iter().zip(chosen) {
            let measure = measure.and_then(|what| self.known.get(what));
            // A year, an order or a bare "one" says something only where the codebook asks for it.
            let plain = matches!(draft.kind, Kind::Year | Kind::Ordinal) || draft.is_bare_one;
            if measure.is_none() && (plain || draft.noun.is_empty()) {
                continue;
            }
            figures.push(Figure {
                article: article.to_string(),
                measure: measure.map(|known| known.id.clone()),
                noun: draft.noun.clone(),
                quote: a.span.of(a.text).to_string(),
                span: a.span,
                mark: draft.mark,
                low: draft.low,
                high: draft.high,
                qualifier: draft.qualifier,
                unit: draft.unit.clone(),
                scope: draft.scope.clone(),
                attributed_to: speaker.filter(|name| !is_pronoun(name)).map(str::to_string),
                entry,
            });
        }
        figures
    }

    /// Gives each number its measure: the best matches first, and one measure to one number of a sentence, as long as the
    /// others have a measure of their own.
    fn choose(&self, drafts: &[Draft], found: &[Found<usize>]) -> Vec<Option<usize>> {
        let mut matches: Vec<(usize, std::cmp::Reverse<usize>, usize)> = Vec::new();
        for (number, draft) in drafts.iter().enumerate() {
            for hit in found.iter().filter(|hit| self.fits(hit.what, draft, &hit.parts)) {
                matches.extend(weight(draft, &hit.parts).map(|weight| (weight, std::cmp::Reverse(number), hit.what)));
            }
        }
        sort(&mut matches, &|a, b| a > b);
        let mut chosen = vec![None; drafts.len()];
        // What has the measure best is followed only by what has it nearly as well ("3 crates in May, 5 crates in June").
        let best = |what: usize| matches.iter().find(|hit| hit.2 == what).map_or(0, |hit| hit.0);
        for again in [false, true] {
            for &(weight, std::cmp::Reverse(number), what) in &matches {
                let free = if again { weight * 3 >= best(what) * 2 } else { !chosen.contains(&Some(what)) };
                if let Some(slot) = chosen.get_mut(number).filter(|slot| free && slot.is_none()) {
                    *slot = Some(what);
                }
            }
        }
        chosen
    }

    /// Whether a measure can be the number's: it is of the kind that the measure's unit asks for, and what is counted is named
    /// by the unit or by a keyword that stands at the number.
    fn fits(&self, measure: usize, draft: &Draft, parts: &[(usize, usize)]) -> bool {
        let Some(known) = self.known.get(measure) else { return false };
        let counted = draft.kind != Kind::Count
            || known
                .unit
                .as_ref()
                .is_some_and(|unit| *unit == draft.noun || (is_people(unit) && PERSONS.contains(&draft.noun.as_str())))
            || parts.iter().any(|&(start, end)| start <= draft.group.1 && draft.group.0 < end);
        known.kind.is_none_or(|kind| kind == draft.kind) && counted
    }
}

/// What kind of thing a measure's unit asks for.
fn kind_of_unit(unit: &str) -> Kind {
    match unit {
        "%" | "percent" => Kind::Percent,
        "year" => Kind::Year,
        "ordinal" => Kind::Ordinal,
        _ if time_unit(unit).is_some() => Kind::Time,
        _ if unit.len() == 3 && unit.chars().all(char::is_uppercase) => Kind::Money,
        _ => Kind::Count,
    }
}

/// How much a keyword says for a number: each of its parts counts the more, the nearer it stands and the more words it has.
/// None where no part is within reach.
fn weight(draft: &Draft, parts: &[(usize, usize)]) -> Option<usize> {
    let of = |&(start, end): &(usize, usize)| {
        let far = if start >= draft.end { start - draft.end } else { draft.start.saturating_sub(end) };
        if far > NEAR { 0 } else { NEAR - far + 2 * (end - start) }
    };
    Some(parts.iter().map(of).sum()).filter(|weight| *weight > 0)
}
