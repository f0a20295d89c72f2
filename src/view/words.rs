//! Every word of the interface, in one place a language. A template's `{0}`, `{1}` are filled in by [`fill`].

use crate::article::ArticleKind;
use crate::coding::{NameKind, Stance};
use crate::json;
use crate::language::Qualifier;
use crate::reconcile::{Status, Verdict};

/// The forms that a counted phrase takes; which of them a number takes is the language's [`Words::plural`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plural(pub &'static [&'static str]);

/// The words of one language.
///
/// ```
/// use visavis::view::words::ENGLISH;
/// assert_eq!(ENGLISH.count(&ENGLISH.covers, 1), "covers 1 issue");
/// assert_eq!(ENGLISH.number(12_000.0), "12,000");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The language's tag: `en`.
    pub language: &'static str,
    /// Which form of a [`Plural`] a number takes.
    pub plural: fn(usize) -> usize,
    /// What parts the thousands, and what parts the decimals.
    pub separators: (&'static str, &'static str),
    /// Zero, one, two and so on, as they are written out in a sentence.
    pub numerals: &'static [&'static str],
    /// January to December.
    pub months: &'static [&'static str; 12],
    /// A date, of day, month and year.
    pub date: &'static str,
    /// The first and the last of a row of dates.
    pub dates: &'static str,
    /// The same within a month: the first day, the last day, month and year.
    pub days: &'static str,
    /// Joins the last two of a list.
    pub and: &'static str,

    /// The statuses: agreed, partly agreed, opposed, one-sided, unanswered, nothing reported.
    pub statuses: [&'static str; 6],
    /// What a side does, after its name: demands, proposes, agrees, rejects, conditions, undecided.
    pub stances: [&'static str; 6],
    /// How figures fit: consistent, compatible, conflict.
    pub verdicts: [&'static str; 3],
    /// Kinds of article: a report, a live page.
    pub kinds: [&'static str; 2],
    /// Kinds of names: persons, places, bodies, others.
    pub name_kinds: [&'static str; 4],
    /// Before a number: about, at least, more than, up to, nearly.
    pub qualifiers: [&'static str; 5],

    /// The title of the whole.
    pub heading: &'static str,
    /// The first view.
    pub positions: &'static str,
    /// The second.
    pub figures: &'static str,
    /// The third.
    pub timeline: &'static str,
    /// The fourth.
    pub sources: &'static str,
    /// What the row of views is called.
    pub views: &'static str,
    /// Where the comparison holds nothing at all.
    pub nothing: &'static str,

    /// The summary, a clause for each status; `{0}` how many, `{1}` the sides.
    pub lede: [(Option<Status>, &'static str); 6],
    /// The sides, once they have been named.
    pub they: &'static str,
    /// The first number of the summary: `{0}` of `{1}` issues.
    pub lede_of: Plural,
    /// What it was read from; `{0}` how many reports, `{1}` the dates.
    pub lede_read: Plural,
    /// The same without dates.
    pub lede_read_undated: Plural,

    /// What the filter by status is called.
    pub filter: &'static str,
    /// Searching the issues.
    pub find: &'static str,
    /// The same in a word.
    pub find_short: &'static str,
    /// Where the filters leave no issue.
    pub no_match: &'static str,
    /// Takes all filters away.
    pub reset: &'static str,
    /// Choosing a group.
    pub group: &'static str,
    /// No group chosen.
    pub all_groups: &'static str,
    /// Only what stands in the sides' own documents; `{0}` what such a document is called.
    pub document_only: &'static str,
    /// What a side's own document is called where the codebook doesn't say.
    pub document: &'static str,
    /// Where sides change places.
    pub swap: &'static str,
    /// The address of what is shown.
    pub copy_link: &'static str,
    /// What the row of tools is called.
    pub tools: &'static str,

    /// The sides' names by the stance: `{0}` of `{1}` reports.
    pub reports: Plural,
    /// No report of this side on this issue.
    pub not_reported: &'static str,
    /// Positions beyond those in the row.
    pub more_positions: Plural,
    /// Passages beyond those shown first.
    pub more_passages: Plural,
    /// Why the status is what it is; `{0}` the status.
    pub why: &'static str,
    /// Issues without a group.
    pub other_group: &'static str,

    /// Who reports it: the adversary; `{0}` who.
    pub via_other: &'static str,
    /// The adversary, by a speaker; `{0}` who, `{1}` of which side.
    pub via_other_speaker: &'static str,
    /// The adversary, without a name, where there are more than two sides.
    pub other_side: &'static str,
    /// Somebody else; `{0}` who.
    pub via_third: &'static str,
    /// Somebody else, without a name.
    pub third_party: &'static str,
    /// Where else the same remark is reported.
    pub also: &'static str,
    /// The way to the passage in the article's text.
    pub passage: &'static str,
    /// What that way is called in full; `{0}` the article.
    pub passage_in: &'static str,
    /// The way to the publisher's page; `{0}` the publisher.
    pub original: &'static str,
    /// The publisher's page, where its name is not known.
    pub publisher: &'static str,
    /// Leaves the reading pane.
    pub close: &'static str,

    /// What stands above the figures.
    pub figures_note: &'static str,
    /// No figures.
    pub no_figures: &'static str,
    /// Figures that one report alone gives, and once.
    pub single_figures: &'static str,
    /// Where a passage gives no number.
    pub no_number: &'static str,

    /// What stands above the timeline.
    pub timeline_note: &'static str,
    /// No times.
    pub no_timeline: &'static str,
    /// Entries without a date; `{0}` the source.
    pub undated: &'static str,

    /// The list of articles.
    pub articles: &'static str,
    /// What stands above the sources.
    pub sources_note: &'static str,
    /// The table of article by issue.
    pub coverage: &'static str,
    /// What its cells say.
    pub coverage_note: &'static str,
    /// The head of its first column.
    pub issue: &'static str,
    /// What an article covers; `{0}` how many issues.
    pub covers: Plural,
    /// An issue that one report alone covers.
    pub one_report: &'static str,
    /// The spellings.
    pub names: &'static str,
    /// What stands above the spellings.
    pub names_note: &'static str,
    /// The article's own text.
    pub read_text: &'static str,
    /// How the whole was made.
    pub method: &'static str,
    /// The number of an article; `{0}` the number.
    pub report_number: &'static str,
    /// A long quotation goes on.
    pub ellipsis: &'static str,
}

/// English.
pub const ENGLISH: Words = Words {
    language: "en",
    plural: |n| usize::from(n != 1),
    separators: (",", "."),
    numerals: &["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
    months: &[
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    date: "{0} {1} {2}",
    dates: "{0} to {1}",
    days: "{0} to {1} {2} {3}",
    and: "and",

    statuses: ["agreed", "partly agreed", "opposed", "one side only", "no answer yet", "not reported"],
    stances: ["demands", "offers", "accepts", "refuses", "only if", "has not answered"],
    verdicts: ["The reports agree", "The reports fit", "The reports conflict"],
    kinds: ["report", "live page"],
    name_kinds: ["People", "Places", "Bodies", "Others"],
    qualifiers: ["about", "at least", "more than", "up to", "nearly"],

    heading: "Where the sides stand",
    positions: "Positions",
    figures: "Figures",
    timeline: "Timeline",
    sources: "Sources",
    views: "Views of the comparison",
    nothing: "No statements of the sides were found in these reports.",

    lede: [
        (Some(Status::Agreed), "on {0} {1} agree"),
        (Some(Status::PartlyAgreed), "on {0} {1} agree in part"),
        (Some(Status::Opposed), "on {0} {1} are opposed"),
        (Some(Status::Unanswered), "on {0} an answer is awaited"),
        (Some(Status::OneSided), "on {0} the reports give one side only"),
        (None, "on {0} nothing is reported"),
    ],
    they: "they",
    lede_of: Plural(&["{0} of {1} issue", "{0} of {1} issues"]),
    lede_read: Plural(&["Read from {0} report of {1}.", "Read from {0} reports of {1}."]),
    lede_read_undated: Plural(&["Read from {0} report.", "Read from {0} reports."]),

    filter: "Show only the issues that are",
    find: "Find an issue or a word",
    find_short: "Find…",
    no_match: "No issue fits these filters.",
    reset: "Show all issues",
    group: "Group",
    all_groups: "All groups",
    document_only: "In a {0}",
    document: "document",
    swap: "Swap sides",
    copy_link: "Copy link",
    tools: "Search and filter",

    reports: Plural(&["{0} of {1} report", "{0} of {1} reports"]),
    not_reported: "not reported",
    more_positions: Plural(&["and {0} more position", "and {0} more positions"]),
    more_passages: Plural(&["{0} more passage", "{0} more passages"]),
    why: "Why {0}.",
    other_group: "Other issues",

    via_other: "according to {0}",
    via_other_speaker: "according to {0} ({1})",
    other_side: "another side",
    via_third: "according to {0}, who belongs to neither side",
    third_party: "a third party",
    also: "also in",
    passage: "passage",
    passage_in: "Passage in {0}",
    original: "at {0}",
    publisher: "the publisher’s page",
    close: "Close",

    figures_note: "The numbers that reports give, one mark a report. An arrow means “more than” or “up to”; an open mark, “about”.",
    no_figures: "The reports give no numbers.",
    single_figures: "Given by one report",
    no_number: "no number",

    timeline_note: "How events unfolded, by the times that the reports give, and the issues that each entry touches.",
    no_timeline: "The reports give no times.",
    undated: "{0}: entries without a time",

    articles: "The reports",
    sources_note: "Every line of this comparison rests on sentences of these reports.",
    coverage: "What rests on which report",
    coverage_note: "A mark says that the report gives a position of that side on the issue.",
    issue: "Issue",
    covers: Plural(&["covers {0} issue", "covers {0} issues"]),
    one_report: "one report",
    names: "Names and their spellings",
    names_note: "Spellings that were taken as one name, and the reports which write them.",
    read_text: "Read the text",
    method: "Coded by rule from the reports, with no guessing: every position opens to the sentences it rests on. Not reported does not mean refused.",
    report_number: "Report {0}",
    ellipsis: "…",
};

/// The words for a language tag (`en`, `en-GB`); English where the language is not known.
pub fn words(tag: &str) -> &'static Words {
    let _ = tag;
    &ENGLISH
}

impl Words {
    /// A status in a word or three; none where nothing is reported.
    pub fn status(&self, status: Option<Status>) -> &'static str {
        let [agreed, partly_agreed, opposed, one_sided, unanswered, none] = self.statuses;
        match status {
            Some(Status::Agreed) => agreed,
            Some(Status::PartlyAgreed) => partly_agreed,
            Some(Status::Opposed) => opposed,
            Some(Status::OneSided) => one_sided,
            Some(Status::Unanswered) => unanswered,
            None => none,
        }
    }

    /// What a side does, after its name: "Easton *refuses*".
    pub fn stance(&self, stance: Stance) -> &'static str {
        let [demands, proposes, agrees, rejects, conditions, undecided] = self.stances;
        match stance {
            Stance::Demands => demands,
            Stance::Proposes => proposes,
            Stance::Agrees => agrees,
            Stance::Rejects => rejects,
            Stance::Conditions => conditions,
            Stance::Undecided => undecided,
        }
    }

    /// How reported figures fit.
    pub fn verdict(&self, verdict: Verdict) -> &'static str {
        let [consistent, compatible, conflict] = self.verdicts;
        match verdict {
            Verdict::Consistent => consistent,
            Verdict::Compatible => compatible,
            Verdict::Conflict => conflict,
        }
    }

    /// What kind of text an article is.
    pub fn kind(&self, kind: ArticleKind) -> &'static str {
        let [article, live] = self.kinds;
        match kind {
            ArticleKind::Article => article,
            ArticleKind::Live => live,
        }
    }

    /// What a name is a name of.
    pub fn name_kind(&self, kind: NameKind) -> &'static str {
        let [person, place, organisation, other] = self.name_kinds;
        match kind {
            NameKind::Person => person,
            NameKind::Place => place,
            NameKind::Organisation => organisation,
            NameKind::Other => other,
        }
    }

    /// A bound or an approximation, before its number; empty for an exact one.
    pub fn qualifier(&self, qualifier: Qualifier) -> &'static str {
        let [about, at_least, more_than, up_to, nearly] = self.qualifiers;
        match qualifier {
            Qualifier::Exact => "",
            Qualifier::About => about,
            Qualifier::AtLeast => at_least,
            Qualifier::MoreThan => more_than,
            Qualifier::UpTo => up_to,
            Qualifier::Nearly => nearly,
        }
    }

    /// The form of a counted phrase for `n`, with `{0}` the number in figures.
    pub fn count(&self, plural: &Plural, n: usize) -> String {
        self.fill_count(plural, n, &[&self.number(n as f64)])
    }

    /// The form of a counted phrase for `n`, filled with `values`.
    pub fn fill_count(&self, plural: &Plural, n: usize, values: &[&str]) -> String {
        let form = plural.0.get((self.plural)(n)).or(plural.0.last()).copied().unwrap_or_default();
        fill(form, values)
    }

    /// A small number in words, a greater one in figures.
    pub fn numeral(&self, n: usize) -> String {
        self.numerals.get(n).map_or_else(|| self.number(n as f64), |word| (*word).into())
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
                out.push_str(self.separators.0);
            }
            out.push(digit);
        }
        if rest > 0 {
            let decimals = format!("{rest:02}");
            out.push_str(self.separators.1);
            out.push_str(decimals.trim_end_matches('0'));
        }
        out
    }

    /// A date as readers write it, from `2025-06-02…`; anything else as it stands.
    pub fn date(&self, iso: &str) -> String {
        match self.day_month_year(iso) {
            Some((day, month, year)) => fill(self.date, &[&day.to_string(), month, year]),
            None => iso.into(),
        }
    }

    /// A row of dates by its first and last.
    pub fn dates(&self, first: &str, last: &str) -> String {
        match (self.day_month_year(first), self.day_month_year(last)) {
            (Some(a), Some(b)) if a == b => self.date(first),
            (Some((from, month, year)), Some((to, m, y))) if (month, year) == (m, y) => {
                fill(self.days, &[&from.to_string(), &to.to_string(), month, year])
            }
            _ => fill(self.dates, &[&self.date(first), &self.date(last)]),
        }
    }

    fn day_month_year<'a>(&self, iso: &'a str) -> Option<(u8, &'static str, &'a str)> {
        let mut parts = iso.get(..10)?.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let month = self.months.get(month.parse::<usize>().ok()?.checked_sub(1)?)?;
        Some((day.parse().ok()?, month, year))
    }

    /// "A", "A and B", "A, B and C".
    pub fn list(&self, items: &[&str]) -> String {
        match items {
            [] => String::new(),
            [one] => (*one).into(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.and),
        }
    }
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

    #[test]
    fn templates_take_values_as_they_are() {
        assert_eq!(fill("{1} of {0}", &["{1}", "two"]), "two of {1}");
        assert_eq!(fill("{7}|{x}|{", &["a"]), "||");
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
        ];
        for (value, expected) in cases {
            assert_eq!(ENGLISH.number(value), expected);
        }
        assert_eq!(ENGLISH.number(f64::INFINITY), "∞");
    }

    #[test]
    fn dates_fall_back_to_what_was_given() {
        assert_eq!(ENGLISH.date("2025-06-02T17:32+01:00"), "2 June 2025");
        assert_eq!(ENGLISH.dates("2025-06-02", "2025-06-03T08:00"), "2 to 3 June 2025");
        assert_eq!(ENGLISH.dates("2025-05-31", "2025-06-03"), "31 May 2025 to 3 June 2025");
        assert_eq!(ENGLISH.date("2025-13-02"), "2025-13-02");
        assert_eq!(ENGLISH.date("last Monday"), "last Monday");
    }

    #[test]
    fn lists_and_counts() {
        assert_eq!(ENGLISH.list(&["A", "B", "C"]), "A, B and C");
        assert_eq!(ENGLISH.count(&ENGLISH.more_positions, 2), "and 2 more positions");
        assert_eq!((ENGLISH.numeral(9), ENGLISH.numeral(10)), ("nine".into(), "10".into()));
    }
}
