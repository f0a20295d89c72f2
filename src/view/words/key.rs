//! The keys of the words, and what each text says.

use super::Words;

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
    /// Before the passage that names what the next one refers back to.
    named_before,
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
