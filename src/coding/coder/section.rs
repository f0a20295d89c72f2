//! Sections and labels: the issue that a heading names for what stands below it, or a word or three before a colon for what
//! stands behind it. "FACT BOX. Landings: The guild wants half. The port has offered a tenth."

use super::super::analysis::Analysis;
use super::super::clause::Form;
use super::super::discourse::Discourse;
use super::super::issue::{Mention, Sure};
use super::super::phrase::Places;
use super::super::word::Tag;
use super::Coder;

/// The most words of a label.
const LABEL: usize = 5;
/// The comma behind what a sentence is said to be about stands before this word.
const FRONT: usize = 8;

/// Takes words at the front of the sentence for a name of the issue.
fn names(a: &mut Analysis, issue: usize, start: usize, end: usize) {
    let parts = Places::one(start, end);
    a.issues.mentions.insert(0, Mention { issue, start, end, parts, sure: Sure::Plain });
}

/// Whether nothing but a name for what follows stands before the colon.
fn is_label(a: &Analysis, colon: usize) -> bool {
    let says = a.parse.verbs.iter().any(|verb| verb.start < colon && verb.form == Form::Finite);
    colon > 0 && !says && !a.actors.iter().any(|mention| mention.start < colon)
}

impl Coder<'_> {
    /// Reads a paragraph's first sentence as what it may be: labelled, or an item whose subject stands in the lead-in.
    pub(super) fn begin_paragraph(&self, a: &mut Analysis, d: &mut Discourse, goes_on: bool) {
        if goes_on {
            self.read_title(a, d);
        }
        self.read_label(a, d);
        if d.frame.subject.is_some() {
            a.subjectless();
        }
    }

    /// Knows what the sentence is labelled with, where that names an issue.
    fn read_label(&self, a: &mut Analysis, d: &mut Discourse) {
        let dash = a.words.iter().take(LABEL + 1).position(|word| word.tag == Tag::Dash).filter(|at| a.is_apart(*at));
        let colon = a.words.iter().take(LABEL + 1).position(|word| word.tag == Tag::Colon).or(dash);
        let Some(end) = colon.filter(|at| is_label(a, *at)) else { return };
        let Some(issue) = self.label(a, end) else {
            // "CATERING: The hall wants" is of none of them, nor of that of the paragraph before, as "A: It wants" is.
            let answers = d.question_asked || a.form(0).len() == 1;
            if !answers && a.word(end + 1).is_some_and(|word| word.capital) {
                d.forget_issues();
            }
            return;
        };
        // "Wages - agreed by both"
        if let Some(word) = a.words.get_mut(end).filter(|word| word.tag == Tag::Dash) {
            word.tag = Tag::Colon;
            a.parse();
            a.find_cues();
        }
        if !a.issues.mentions.iter().any(|mention| mention.end <= end) {
            names(a, issue, 0, end);
        }
        d.label = Some(issue);
        d.topic = Some(issue);
    }

    /// Knows what the paragraph is titled with, where a sentence of a word or three is no more than an issue's name: "Wages. The
    /// port will pay 40 crowns."
    fn read_title(&self, a: &Analysis, d: &mut Discourse) {
        let asked = d.answers.is_some() || d.frame.side.is_some_and(|side| side != d.all);
        let ends = a.words.len().checked_sub(1).filter(|end| a.form(*end) == "." && *end < LABEL);
        let ends = ends.filter(|end| a.parse.verbs.is_empty() && !asked && is_label(a, *end));
        let Some(issue) = ends.and_then(|end| self.label(a, end)) else { return };
        d.title = Some(issue);
        d.topic = Some(issue);
    }

    /// The issue that the words before `end` name as a label.
    fn label(&self, a: &Analysis, end: usize) -> Option<usize> {
        let within = a.issues.mentions.iter().filter(|mention| mention.end <= end).map(|mention| mention.issue);
        self.issues.labelled_by(a.words.get(..end)?, within)
    }

    /// Knows what an addition at the front says that the sentence is about, in words that would name no issue elsewhere: "On
    /// rest, she said". The issue may be called by any word that no other one is called by.
    pub(super) fn read_front(&self, a: &mut Analysis) {
        let opens = match a.form(0) {
            "on" | "about" | "regarding" | "concerning" => 1,
            "as" if matches!(a.form(1), "for" | "to" | "regards" | "concerns") => 2,
            "asked" | "pressed" | "questioned" | "quizzed" if matches!(a.form(1), "about" | "on") => 2,
            _ => return,
        };
        let Some(end) = (opens..FRONT).find(|at| a.tag(*at) == Tag::Comma) else { return };
        let named = a.issues.mentions.iter().any(|m| m.start < end) || a.actors.iter().any(|m| m.start < end);
        if named {
            return;
        }
        let words = a.words.get(opens..end).unwrap_or_default();
        if let Some(issue) = self.issues.named_by(words, std::iter::empty()) {
            names(a, issue, opens, end);
        }
    }

    /// Below a heading or behind a label, words that only hint at another issue mean none: "Trains: a delay of two years" is no
    /// adjournment.
    pub(super) fn keep_to(&self, a: &mut Analysis, d: &Discourse) {
        let Some(about) = d.about() else { return };
        a.issues.mentions.retain(|mention| mention.issue == about || mention.sure > Sure::Hinted);
    }
}
