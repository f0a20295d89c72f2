//! Rules for what others than the subject say.

use super::super::lexicon::class::{RECEIVE, VERDICT};
use super::super::parse::Form;
use super::super::tag::pos;
use super::content::Kind;
use super::{Found, Scan};

/// "The owners have reportedly left": nobody is named.
pub(super) fn reportedly(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    if !p.form(at).eq_ignore_ascii_case("reportedly") {
        return None;
    }
    let behind = s.skip_comma(at + 1);
    let end = s.content_end(behind, Kind::Clause, Default::default());
    let place = s.verbs.partition_point(|verb| verb.head < at).saturating_sub(1);
    let mut beside = s.verbs.get(place..)?.iter().take(2);
    let verb = beside.find(|verb| verb.from <= at && at <= verb.head + 1);
    let subject = verb.and_then(|verb| verb.subject).filter(|subject| subject.1 <= at && subject.0 >= s.claimed);
    let before = subject.map(|subject| (subject.0, at));
    let content = before.into_iter().chain([(behind, end)]).collect();
    (end > behind).then_some(Found { rule: "", source: None, cue: (at, at + 1), content })
}

/// "The mayor won praise from the owners": what is said is said of the subject, by those it comes from.
pub(super) fn received(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    let gets = p.is(at, RECEIVE) || p.has(at, pos::HAVE);
    let verb = *s.verb_at(at).filter(|verb| gets && verb.form != Form::Infinitive && !verb.passive)?;
    let group = pos::NOMINAL | pos::ADV | pos::CONJ;
    let mut nouns = (at + 1..s.sentence.1).take(7).take_while(|&at| p.has(at, group));
    let link = nouns.find(|&at| p.is(at, VERDICT) && !p.has(at + 1, group))? + 1;
    // "criticism of the owners" is said of them.
    let of = || p.form(link) == "of" && !matches!(p.form(link - 1), "criticism" | "praise");
    let subject = verb.subject.filter(|subject| subject.1 <= verb.from && subject.0 >= s.claimed)?;
    let source = s.group_behind(link + 1);
    ((matches!(p.form(link), "from" | "among") || of()) && source.1 > source.0).then(|| Found {
        rule: "",
        source: Some(source),
        cue: (verb.from, link + 1),
        content: vec![subject],
    })
}
