//! The words of the interface. They are data: a file a language, `www/words/LANGUAGE.json`, which a person can translate
//! without reading Rust. The command line has them all inside; a page loads those of its own language alone.
//!
//! Each value is a text. `{0}`, `{1}` are places that [`fill`] fills. Where a text has several forms they are parted by `|`:
//! those of a counted phrase, which the language's own rule chooses from, or those of a list, in the order told here.

use crate::article::ArticleKind;
use crate::coding::{NameKind, Stance};
use crate::json::{self, Malformed, Value};
use crate::language::Qualifier;
use crate::reconcile::{Status, Verdict};
use crate::text::{concat, join};
use std::fmt;
use std::sync::OnceLock;

/// The languages of the interface, and the file of each.
pub const LANGUAGES: [(&str, &str); 4] = [
    ("en", EN),
    ("uk", include_str!("../../www/words/uk.json")),
    ("ru", include_str!("../../www/words/ru.json")),
    ("tr", include_str!("../../www/words/tr.json")),
];

const EN: &str = include_str!("../../www/words/en.json");

macro_rules! keys {
    ($($(#[$what:meta])* $key:ident,)+) => {
        #[allow(non_camel_case_types)]
        enum Key { $($key),+ }

        /// What the view says, by its key.
        impl Words {
            /// The keys, in the order in which they stand here.
            pub const KEYS: &[&str] = &[$(stringify!($key)),+];

            $($(#[$what])* pub fn $key(&self) -> &str { self.text(Key::$key as usize) })+
        }
    };
}

keys! {
    /// The language's tag: `en`.
    language,
    /// `ltr`, or `rtl` where it is written from right to left.
    direction,
    /// What parts the thousands, and what parts the decimals.
    separators,
    /// `{0}` percent.
    percent,
    /// Zero, one, two and so on, as they are written out in the summary; empty where they are written in figures.
    numerals,
    /// January to December, as they stand in a date.
    months,
    /// A date, of day, month and year.
    date_form,
    /// The first and the last of a row of dates.
    dates_form,
    /// The same within a month: the first day, the last day, month and year.
    days_form,
    /// Joins the last two of a list.
    and,

    /// The statuses: agreed, partly agreed, opposed, one-sided, unanswered, nothing reported.
    statuses,
    /// What a side does, after its name: demands, proposes, agrees, rejects, conditions, undecided.
    stances,
    /// The same as nouns, in the reason of a status.
    acts,
    /// How figures fit: consistent, compatible, conflict.
    verdicts,
    /// Kinds of article: a report, a live page.
    kinds,
    /// Kinds of names: persons, places, bodies, others.
    name_kinds,
    /// A number `{0}` that is meant about, at least, more than, up to, nearly so.
    qualifiers,
    /// `{0}` million, `{0}` billion.
    large,
    /// From `{0}` to `{1}`.
    range,

    /// The title of the whole.
    heading,
    /// The first view.
    positions,
    /// The second.
    figures,
    /// The third.
    timeline,
    /// The fourth.
    sources,
    /// What the row of views is called.
    views,
    /// Where the comparison holds nothing at all.
    nothing,

    /// The summary, a clause for each status in the order of `statuses`; `{0}` how many, `{1}` the sides.
    lede,
    /// The sides, once they have been named.
    they,
    /// The first number of the summary: `{0}` of `{1}` issues, in the form for the second.
    lede_of,
    /// The others; `{0}` how many.
    lede_more,
    /// What it was read from; `{0}` how many reports, `{1}` the dates.
    lede_read,
    /// The same without dates.
    lede_read_undated,

    /// What the filter by status is called.
    filter,
    /// Searching the issues.
    find,
    /// The same in a word.
    find_short,
    /// Where the filters leave no issue.
    no_match,
    /// Takes all filters away.
    reset,
    /// Choosing a group.
    group,
    /// No group chosen.
    all_groups,
    /// Only what stands in the sides' own documents; `{0}` what such a document is called.
    document_only,
    /// What a side's own document is called where the codebook doesn't say.
    document,
    /// Where sides change places.
    swap,
    /// The address of what is shown.
    copy_link,
    /// What the row of tools is called.
    tools,

    /// In how many reports a position stands: `{0}` of `{1}`, in the form for the second.
    reports,
    /// From how many independent sources they are, where these are fewer.
    independent,
    /// A position that does not stand any more.
    past,
    /// No report of this side on this issue.
    not_reported,
    /// Positions beyond those in the row.
    more_positions,
    /// Passages beyond those shown first.
    more_passages,
    /// Why the status is what it is; `{0}` the status.
    why,
    /// Issues without a group.
    other_group,

    /// The reason of a status, a clause a side; `{0}` the side, `{1}` the act, `{2}` the position, `{3}` what it rests on.
    reason_side,
    /// In how many articles a position stands, in a reason.
    reason_articles,
    /// What stands in the side's own document; `{0}` in how many articles.
    reason_document,
    /// A side of which nothing is reported; `{0}` the side.
    reason_silent,
    /// The sides meet in a part.
    reason_part,
    /// A side that is known from its adversary alone; `{0}` the side.
    reason_hearsay,
    /// Everything rests on one article.
    reason_one_article,
    /// Everything rests on articles which copy each other.
    reason_one_source,
    /// One side's part does.
    reason_one_side,

    /// Who reports it: the adversary; `{0}` who.
    via_other,
    /// The adversary, by a speaker; `{0}` who, `{1}` of which side.
    via_other_speaker,
    /// The adversary, without a name, where there are more than two sides.
    other_side,
    /// Somebody else; `{0}` who.
    via_third,
    /// Somebody else, without a name.
    third_party,
    /// Where else the same remark is reported.
    also,
    /// The days that a remark speaks of, where they are not those of its writing.
    speaks_of,
    /// The same speaker says otherwise later; behind it stands where.
    revised,
    /// What had not happened has happened later; behind it stands where.
    happened,
    /// The way to the passage in the article's text.
    passage,
    /// What that way is called in full; `{0}` the article.
    passage_in,
    /// The way to the publisher's page; `{0}` the publisher.
    original,
    /// The publisher's page, where its name is not known.
    publisher,
    /// Leaves the reading pane.
    close,

    /// What stands above the figures.
    figures_note,
    /// No figures.
    no_figures,
    /// Figures that one report alone gives, and once.
    single_figures,
    /// Where a passage gives no number.
    no_number,

    /// Why figures fit or don't: all `{0}` passages say `{1}`, in the form for the first.
    figure_same,
    /// `{0}` of each side, `{1}` in all.
    figure_sum,
    /// The parts `{0}` make the whole `{1}`.
    figure_parts,
    /// `{0}` by the source `{1}` against `{2}` by the source `{3}`.
    figure_conflict,
    /// `{0}`, different and all true.
    figure_together,

    /// What stands above the timeline.
    timeline_note,
    /// No times.
    no_timeline,
    /// Entries without a date; `{0}` the source.
    undated,
    /// Reports that later ones have overtaken.
    overtaken,

    /// The list of articles.
    articles,
    /// What stands above the sources.
    sources_note,
    /// The table of article by issue.
    coverage,
    /// What its cells say.
    coverage_note,
    /// The head of its first column.
    issue,
    /// What an article covers; `{0}` how many issues.
    covers,
    /// An issue that one report alone covers.
    one_report,
    /// An article shares long stretches with others; `{0}` which.
    copies,
    /// An article has something from agencies or papers; `{0}` which.
    credits,
    /// The spellings.
    names,
    /// What stands above the spellings.
    names_note,
    /// The article's own text.
    read_text,
    /// How the whole was made.
    method,
    /// The number of an article; `{0}` the number.
    report_number,
    /// A long quotation goes on.
    ellipsis,

    /// Told when all issues are shown again; `{0}` how many.
    told_all,
    /// Told when the filters leave some; `{0}` of `{1}`.
    told_some,
    /// Told when the sides have changed places.
    told_swapped,
}

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

    /// A small number in words, where the language writes them out, a greater one in figures.
    pub fn numeral(&self, n: usize) -> String {
        match self.numerals().split('|').nth(n) {
            Some(word) if !word.is_empty() => word.into(),
            _ => self.number(n as f64),
        }
    }

    /// A number in figures, its thousands parted; at most two decimals.
    pub fn number(&self, value: f64) -> String {
        if !value.is_finite() {
            return (if value > 0.0 { "∞" } else { "−∞" }).into();
        }
        if value.abs() >= 1e16 {
            return json::decimal(value);
        }
        let hundredths = (value.abs() * 100.0).round() as u64;
        let (whole, rest) = ((hundredths / 100).to_string(), hundredths % 100);
        let mut out = String::from(if value < 0.0 && hundredths > 0 { "−" } else { "" });
        for (i, digit) in whole.chars().enumerate() {
            // A number of four figures is parted as well, so that columns of numbers line up.
            if i > 0 && (whole.len() - i).is_multiple_of(3) {
                out.push_str(form(self.separators(), 0));
            }
            out.push(digit);
        }
        if rest > 0 {
            out.push_str(form(self.separators(), 1));
            for digit in [rest / 10, rest % 10].into_iter().take(if rest.is_multiple_of(10) { 1 } else { 2 }) {
                out.push(char::from(b'0' + digit as u8));
            }
        }
        out
    }

    /// A number in figures, millions and more in words.
    pub fn large_number(&self, value: f64) -> String {
        let scaled = |by: f64, place| fill(form(self.large(), place), &[&self.number(value / by)]);
        match value.abs() {
            1e9..1e15 => scaled(1e9, 1),
            1e6..1e9 => scaled(1e6, 0),
            _ => self.number(value),
        }
    }

    /// A date as readers write it, from `2025-06-02…`; anything else as it stands.
    pub fn date(&self, iso: &str) -> String {
        match self.day_month_year(iso) {
            Some((day, month, year)) => fill(self.date_form(), &[&day, month, year]),
            None => iso.into(),
        }
    }

    /// A row of dates by its first and last.
    pub fn dates(&self, first: &str, last: &str) -> String {
        match (self.day_month_year(first), self.day_month_year(last)) {
            (Some(a), Some(b)) if a == b => self.date(first),
            (Some((from, month, year)), Some((to, m, y))) if (month, year) == (m, y) => {
                fill(self.days_form(), &[&from, &to, month, year])
            }
            _ => fill(self.dates_form(), &[&self.date(first), &self.date(last)]),
        }
    }

    fn day_month_year<'a>(&'a self, iso: &'a str) -> Option<(String, &'a str, &'a str)> {
        let mut parts = iso.get(..10)?.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let month = self.months().split('|').nth(month.parse::<usize>().ok()?.checked_sub(1)?)?;
        Some((day.parse::<usize>().ok()?.to_string(), month, year))
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

    fn of(language: &str) -> Words {
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
    fn numbers_are_parted_and_rounded() {
        let cases = [
            (0.0, "0"),
            (999.0, "999"),
            (12_000.0, "12,000"),
            (1_234_567.5, "1,234,567.5"),
            (-0.004, "0"),
            (-3.25, "−3.25"),
            (0.07, "0.07"),
        ];
        for (value, expected) in cases {
            assert_eq!(Words::english().number(value), expected);
        }
        assert_eq!(Words::english().number(f64::INFINITY), "∞");
        assert_eq!(of("tr").number(12_345.6), "12.345,6");
        assert_eq!(of("uk").number(12_345.6), "12\u{a0}345,6");
    }

    #[test]
    fn dates_fall_back_to_what_was_given() {
        let words = Words::english();
        assert_eq!(words.date("2025-06-02T17:32+01:00"), "2 June 2025");
        assert_eq!(words.dates("2025-06-02", "2025-06-03T08:00"), "2 to 3 June 2025");
        assert_eq!(words.dates("2025-05-31", "2025-06-03"), "31 May 2025 to 3 June 2025");
        assert_eq!(words.date("2025-13-02"), "2025-13-02");
        assert_eq!(words.date("last Monday"), "last Monday");
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
