//! The words of the interface. They are data: a file a language, `www/words/LANGUAGE.json`, which a person can translate
//! without reading Rust. The command line has them all inside; a page loads those of its own language alone.
//!
//! Each value is a text. `{0}`, `{1}` are places that [`fill`] fills. Where a text has several forms they are parted by `|`:
//! those of a counted phrase, which the language's own rule chooses from, or those of a list, in the order told here.

use crate::article::ArticleKind;
use crate::coding::{NameKind, Stance};
use crate::json::{self, Malformed, Value};
use crate::language::Qualifier;
use crate::reconcile::{PositionReport, Status, Verdict};
use crate::text::{concat, join};
use std::fmt;
use std::sync::OnceLock;

mod key;
mod number;

/// The languages of the interface, and the file of each.
pub const LANGUAGES: [(&str, &str); 4] = [
    ("en", EN),
    ("uk", include_str!("../../www/words/uk.json")),
    ("ru", include_str!("../../www/words/ru.json")),
    ("tr", include_str!("../../www/words/tr.json")),
];

const EN: &str = include_str!("../../www/words/en.json");

/// The words of one language.
///
/// ```
/// use visavis::view::words::Words;
/// let words = Words::english();
/// assert_eq!(words.count(words.covers(), 1), "covers 1 issue");
/// assert_eq!(words.number(12_000.0), "12,000");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Words {
    texts: Vec<String>,
}

/// Why a text holds no words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordsError {
    /// It is no JSON.
    Malformed(Malformed),
    /// A key is missing, or is no text.
    Missing(&'static str),
}

impl std::error::Error for WordsError {}

impl fmt::Display for WordsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed(why) => write!(f, "the words can't be read: {why}"),
            Self::Missing(key) => write!(f, "the words lack \"{key}\""),
        }
    }
}

impl Words {
    /// English.
    pub fn english() -> &'static Words {
        static ENGLISH: OnceLock<Words> = OnceLock::new();
        // A test reads the file; were it broken, everything would go without words.
        ENGLISH.get_or_init(|| Words::from_json(EN).unwrap_or_default())
    }

    /// The words for a language tag (`uk`, `en-GB`); none where the language is not one of the interface's.
    pub fn of(tag: &str) -> Option<Words> {
        let language = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        LANGUAGES.iter().find(|(known, _)| *known == language).and_then(|(_, json)| Words::from_json(json).ok())
    }

    /// Reads the words of a language: an object of texts. What else stands there is not the view's.
    ///
    /// # Errors
    /// What is wrong with the text.
    pub fn from_json(text: &str) -> Result<Words, WordsError> {
        let node = json::parse(text).map_err(|(_, why)| WordsError::Malformed(why))?;
        let members = if let Value::Object(members) = node.value { members } else { Vec::new() };
        let mut texts = Vec::with_capacity(Self::KEYS.len());
        for key in Self::KEYS {
            match members.iter().find(|member| member.key == *key).map(|member| &member.node.value) {
                Some(Value::Text(text)) => texts.push(text.clone()),
                _ => return Err(WordsError::Missing(key)),
            }
        }
        Ok(Words { texts })
    }

    /// The words as the element's script hands them on, which has read the file: the texts alone, in the order of
    /// [`Words::KEYS`], a line each. What stands behind them is not the view's.
    pub fn from_lines(texts: &str) -> Words {
        Words { texts: texts.split('\n').map(String::from).collect() }
    }

    fn text(&self, key: usize) -> &str {
        self.texts.get(key).map_or("", String::as_str)
    }

    /// A status in a word or three; none where nothing is reported.
    pub fn status(&self, status: Option<Status>) -> &str {
        form(self.statuses(), status_place(status))
    }

    /// The summary's clause for a status.
    pub fn lede_clause(&self, status: Option<Status>) -> &str {
        form(self.lede(), status_place(status))
    }

    /// What a side does, after its name: "Easton *refuses*".
    pub fn stance(&self, stance: Stance) -> &str {
        form(self.stances(), stance as usize)
    }

    /// The same as a noun: "refusal".
    pub fn act(&self, stance: Stance) -> &str {
        form(self.acts(), stance as usize)
    }

    /// How reported figures fit.
    pub fn verdict(&self, verdict: Verdict) -> &str {
        form(self.verdicts(), verdict as usize)
    }

    /// What kind of text an article is.
    pub fn kind(&self, kind: ArticleKind) -> &str {
        form(self.kinds(), usize::from(kind == ArticleKind::Live))
    }

    /// What a name is a name of.
    pub fn name_kind(&self, kind: NameKind) -> &str {
        let place = match kind {
            NameKind::Person => 0,
            NameKind::Place => 1,
            NameKind::Organisation => 2,
            NameKind::Other => 3,
        };
        form(self.name_kinds(), place)
    }

    /// A number with its bound or approximation: "more than 6,000".
    pub fn qualified(&self, qualifier: Qualifier, number: &str) -> String {
        let place = match qualifier {
            Qualifier::Exact => return number.into(),
            Qualifier::About => 0,
            Qualifier::AtLeast => 1,
            Qualifier::MoreThan => 2,
            Qualifier::UpTo => 3,
            Qualifier::Nearly => 4,
        };
        fill(form(self.qualifiers(), place), &[number])
    }

    /// The form of a counted phrase for `n`, with `{0}` the number in figures.
    pub fn count(&self, phrase: &str, n: usize) -> String {
        self.fill_count(phrase, n, &[&self.number(n as f64)])
    }

    /// The form of a counted phrase for `n`, filled with `values`.
    pub fn fill_count(&self, phrase: &str, n: usize, values: &[&str]) -> String {
        fill(form(phrase, self.plural(n)), values)
    }

    /// Which form of a counted phrase a whole number takes, by the rules of CLDR: one and other; in the Slavic languages
    /// one, few and many (their fourth, `other`, is for fractions alone). Where nouns don't change after
    /// a number a phrase has one form, which stands for all.
    ///
    /// See <https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html>.
    pub fn plural(&self, n: usize) -> usize {
        match (self.language(), n % 10, n % 100) {
            ("uk" | "ru", 1, rest) if rest != 11 => 0,
            ("uk" | "ru", 2..=4, rest) if !(12..=14).contains(&rest) => 1,
            ("uk" | "ru", ..) => 2,
            _ => usize::from(n != 1),
        }
    }

    /// What a position rests on: the further passages where one is shown in the side's own words; in how many of the articles it
    /// is reported; from how many sources, where these are fewer; and that it stands no more.
    pub fn support(&self, position: &PositionReport, articles: usize) -> String {
        let mut notes = Vec::new();
        if position.verbatim && position.utterances > 1 {
            notes.push(self.count(self.more_passages(), position.utterances - 1));
        }
        let of = [position.reports, articles].map(|n| self.number(n as f64));
        notes.push(self.fill_count(self.reports(), articles, &of.each_ref().map(String::as_str)));
        if position.sources < position.reports && position.sources > 0 {
            notes.push(self.count(self.independent(), position.sources));
        }
        if !position.stands() {
            notes.push(self.past().into());
        }
        join(&notes, ", ")
    }

    /// "A", "A and B", "A, B and C".
    pub fn list(&self, items: &[&str]) -> String {
        match items {
            [] => String::new(),
            [one] => (*one).into(),
            [first @ .., last] => concat(&[&join(first, ", "), " ", self.and(), " ", last]),
        }
    }
}

/// The place of a status in the lists by status.
fn status_place(status: Option<Status>) -> usize {
    match status {
        Some(Status::Agreed) => 0,
        Some(Status::PartlyAgreed) => 1,
        Some(Status::Opposed) => 2,
        Some(Status::OneSided) => 3,
        Some(Status::Unanswered) => 4,
        None => 5,
    }
}

/// One of the forms of a text; the last where it has fewer.
fn form(text: &str, place: usize) -> &str {
    text.split('|').take(place + 1).last().unwrap_or_default()
}

/// Fills the places `{0}` to `{9}` of a template. What has no value stays empty; a value is never read as a template.
pub fn fill(template: &str, values: &[&str]) -> String {
    let mut out = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((place, behind)) = after.split_once('}') else {
            rest = after;
            break;
        };
        if let Some(value) = place.parse::<usize>().ok().and_then(|place| values.get(place)) {
            out.push_str(value);
        }
        rest = behind;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn of(language: &str) -> Words {
        Words::of(language).expect("a language of the interface")
    }

    #[test]
    fn templates_take_values_as_they_are() {
        assert_eq!(fill("{1} of {0}", &["{1}", "two"]), "two of {1}");
        assert_eq!(fill("{7}|{x}|{", &["a"]), "||");
    }

    #[test]
    fn every_language_is_read_and_anything_else_is_refused() {
        for (language, json) in LANGUAGES {
            assert_eq!(Words::from_json(json).expect(language).language(), language);
        }
        assert_eq!(of("uk-UA").language(), "uk");
        assert!(Words::of("de").is_none() && Words::of("").is_none());
        let said = |text| Words::from_json(text).expect_err("no words").to_string();
        assert_eq!(said("{}"), "the words lack \"language\"");
        assert!(said("<!DOCTYPE html>").starts_with("the words can't be read: "));
        assert_eq!(said("[]"), said("{}"));
    }

    #[test]
    fn lists_and_counts() {
        let words = Words::english();
        assert_eq!(words.list(&["A", "B", "C"]), "A, B and C");
        assert_eq!(words.count(words.more_positions(), 2), "and 2 more positions");
        assert_eq!((words.numeral(9), words.numeral(10)), ("nine".into(), "10".into()));
        assert_eq!(of("uk").numeral(2), "2");
    }

    #[test]
    fn counted_phrases_take_the_form_of_their_number() {
        let forms = |language: &str, phrase: &str| -> Vec<usize> {
            let words = of(language);
            [1, 2, 5, 11, 12, 21, 22, 111, 112, 1001].map(|n| words.plural(n).min(phrase.split('|').count() - 1)).into()
        };
        assert_eq!(forms("en", "a|b"), [0, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
        for slavic in ["uk", "ru"] {
            assert_eq!(forms(slavic, "a|b|c"), [0, 1, 2, 2, 2, 0, 1, 2, 2, 0]);
        }
        assert_eq!(forms("tr", "a"), [0; 10]);
    }
}
