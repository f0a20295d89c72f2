//! What a reader has chosen, and what follows from it. Pure: it knows rows and their words, and no DOM.

use crate::text::find;
use crate::view::words::{Words, fill};

/// What is chosen. Every field is empty or false at first; ids are those of the tree (see the table in [`super`]).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The view; empty for the first, which holds the rows.
    pub view: String,
    /// The issue gone to: its row is open.
    pub issue: String,
    /// Only rows of this status.
    pub status: String,
    /// Only rows of this group.
    pub group: String,
    /// Only rows with all these words, folded as [`Row::words`] are.
    pub find: String,
    /// Only rows of which a memorandum says something.
    pub memoranda: bool,
    /// Whether the sides have changed places.
    pub swapped: bool,
}

/// What the filters look at in a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The issue's id.
    pub issue: String,
    /// Its status.
    pub status: String,
    /// Its group.
    pub group: String,
    /// Whether a memorandum says something of it.
    pub memorandum: bool,
    /// All its words, in lower case and without accents.
    pub words: String,
}

/// What a reader asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Another view.
    View(String),
    /// Only this status, or all again where it is chosen already.
    Status(String),
    /// Only this group; all where empty.
    Group(String),
    /// Only rows with these words, folded.
    Find(String),
    /// Only what stands in a memorandum, or all again.
    Memoranda,
    /// The sides in each other's place.
    Swap,
    /// This issue's row, open, in the view of rows.
    Issue(String),
    /// This issue's row closed.
    Close(String),
    /// All rows again.
    Reset,
}

impl State {
    /// What is chosen after `action`.
    ///
    /// ```
    /// use visavis::widget::state::{Action, State};
    /// let opposed = State::default().after(&Action::Status("opposed".into()));
    /// assert_eq!(opposed.status, "opposed");
    /// assert_eq!(opposed.after(&Action::Status("opposed".into())), State::default());
    /// ```
    pub fn after(&self, action: &Action) -> State {
        let mut next = self.clone();
        match action {
            Action::View(view) => next.view.clone_from(view),
            Action::Status(status) => next.status = if *status == self.status { String::new() } else { status.clone() },
            Action::Group(group) => next.group.clone_from(group),
            Action::Find(words) => next.find.clone_from(words),
            Action::Memoranda => next.memoranda = !self.memoranda,
            Action::Swap => next.swapped = !self.swapped,
            Action::Issue(issue) => next = State { view: String::new(), issue: issue.clone(), ..next },
            Action::Close(issue) if *issue == self.issue => next.issue.clear(),
            Action::Close(_) => {}
            Action::Reset => next = next.unfiltered(),
        }
        next
    }

    /// The same with no filter.
    pub fn unfiltered(&self) -> State {
        State { view: self.view.clone(), issue: self.issue.clone(), swapped: self.swapped, ..State::default() }
    }

    /// Whether any filter is set.
    pub fn filters(&self) -> bool {
        self.memoranda || [&self.status, &self.group, &self.find].into_iter().any(|filter| !filter.trim().is_empty())
    }

    /// Whether the filters let a row through.
    pub fn shows(&self, row: &Row) -> bool {
        (self.status.is_empty() || self.status == row.status)
            && (self.group.is_empty() || self.group == row.group)
            && (!self.memoranda || row.memorandum)
            && self.find.split_whitespace().all(|word| find(&row.words, word).is_some())
    }

    /// The issue gone to can be seen: where the filters hide its row they are dropped.
    pub fn revealing(self, rows: &[Row]) -> State {
        let hidden = rows.iter().any(|row| row.issue == self.issue && !self.shows(row));
        if hidden { self.unfiltered() } else { self }
    }

    /// What follows from an act: an issue gone to can be seen, and one that a filter hides is gone from.
    pub fn following(self, action: &Action, rows: &[Row]) -> State {
        let hidden = rows.iter().any(|row| row.issue == self.issue && !self.shows(row));
        match action {
            Action::Issue(_) => self.revealing(rows),
            _ if hidden => State { issue: String::new(), ..self },
            _ => self,
        }
    }

    /// What is told after a change from `before`; nothing where tabs and buttons say it themselves.
    pub fn announcement(&self, before: &State, rows: &[Row], words: &Words) -> String {
        let filter = |state: &State| (state.status.clone(), state.group.clone(), state.find.clone(), state.memoranda);
        if self.swapped != before.swapped {
            return words.told_swapped().into();
        }
        if filter(self) == filter(before) {
            return String::new();
        }
        let shown = rows.iter().filter(|row| self.shows(row)).count();
        match (shown, rows.len()) {
            (shown, all) if shown == all => fill(words.told_all(), &[&all.to_string()]),
            (0, _) => words.no_match().into(),
            (shown, all) => fill(words.told_some(), &[&shown.to_string(), &all.to_string()]),
        }
    }
}

/// Without accents, single blanks: how words are compared. `text` is decomposed (Unicode NFD) and in lower case already.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).map(undotted));
    }
    folded
}

/// The dotless i counts as an i: a capital I may be either.
fn undotted(c: char) -> char {
    if c == 'ı' { 'i' } else { c }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Vec<Row> {
        let row = |issue: &str, status: &str, group: &str, memorandum, words: &str| Row {
            issue: issue.into(),
            status: status.into(),
            group: group.into(),
            memorandum,
            words: fold(&words.to_lowercase()),
        };
        vec![
            row("wages", "opposed", "Money", true, "Wages The union demands nine per cent"),
            row("berths", "agreed", "Work", false, "Berths Both accept the new rota"),
            row("pensions", "opposed", "Money", false, "Pensions Not reported"),
        ]
    }

    fn shown(state: &State) -> Vec<String> {
        rows().into_iter().filter(|row| state.shows(row)).map(|row| row.issue).collect()
    }

    #[test]
    fn filters_add_up() {
        let state = State::default();
        assert_eq!(shown(&state), ["wages", "berths", "pensions"]);
        let state = state.after(&Action::Status("opposed".into()));
        assert_eq!(shown(&state), ["wages", "pensions"]);
        assert_eq!(shown(&state.after(&Action::Memoranda)), ["wages"]);
        assert_eq!(shown(&state.after(&Action::Group("Work".into()))), [""; 0]);
        assert_eq!(shown(&state.after(&Action::Find("nine union".into()))), ["wages"]);
        assert_eq!(shown(&state.after(&Action::Find("  ".into()))), ["wages", "pensions"]);
        assert!(state.filters());
        assert_eq!(state.after(&Action::Reset), State::default());
    }

    #[test]
    fn an_issue_gone_to_is_never_hidden() {
        let state = State::default().after(&Action::Status("opposed".into())).after(&Action::Issue("berths".into()));
        let seen = state.clone().revealing(&rows());
        assert_eq!((seen.status.as_str(), seen.issue.as_str()), ("", "berths"));
        let open = state.after(&Action::Issue("wages".into()));
        assert_eq!(open.clone().revealing(&rows()), open);
        assert_eq!(open.after(&Action::Close("pensions".into())).issue, "wages");
        assert_eq!(open.after(&Action::Close("wages".into())).issue, "");
    }

    #[test]
    fn a_filter_works_whatever_row_is_open() {
        let rows = rows();
        let act = |state: &State, action: Action| state.after(&action).following(&action, &rows);
        let open = act(&State::default(), Action::Issue("berths".into()));
        let filtered = act(&open, Action::Status("opposed".into()));
        assert_eq!((filtered.status.as_str(), filtered.issue.as_str()), ("opposed", ""));
        let kept = act(&open, Action::Status("agreed".into()));
        assert_eq!((kept.status.as_str(), kept.issue.as_str()), ("agreed", "berths"));
        assert_eq!(act(&filtered, Action::Issue("berths".into())), open, "what is gone to is never hidden");
    }

    #[test]
    fn a_change_is_told_once_and_only_if_it_can_t_be_seen_otherwise() {
        let (all, rows, words) = (State::default(), rows(), Words::english());
        let opposed = all.after(&Action::Status("opposed".into()));
        assert_eq!(opposed.announcement(&all, &rows, words), "2 of 3 issues shown.");
        assert_eq!(opposed.announcement(&opposed, &rows, words), "");
        assert_eq!(all.announcement(&opposed, &rows, words), "All 3 issues shown.");
        assert_eq!(
            all.after(&Action::Find("zebra".into())).announcement(&all, &rows, words),
            "No issue fits these filters."
        );
        assert_eq!(all.after(&Action::View("figures".into())).announcement(&all, &rows, words), "");
        assert_eq!(all.after(&Action::Swap).announcement(&all, &rows, words), "The sides have changed places.");
    }

    #[test]
    fn words_are_compared_without_accents() {
        assert_eq!(fold("ma\u{308}rker  and\u{a0}o\u{301}stby"), "marker and ostby");
        assert_eq!(fold("ılık i\u{307}stek"), fold("ilik istek"));
    }
}
