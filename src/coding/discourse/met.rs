//! People whom the article itself introduces as somebody's: "Pia Holt, the guild's secretary". The codebook needn't know them.

use super::super::actor::{Who, has_left, is_body};
use super::super::analysis::Analysis;
use super::super::name::is_title;
use super::super::word::{Sets, Tag};
use super::{Discourse, refer::belongs};

impl Discourse {
    /// Notes those whom the sentence introduces; gives whether there were any.
    pub fn meet(&mut self, a: &Analysis) -> bool {
        let before = self.met.len();
        for chunk in 0..a.parse.chunks.len() {
            let Some((start, end)) = stranger(a, chunk) else { continue };
            if let Some(who @ Who::Sides(sides)) = self.introduced(a, chunk, start)
                && sides.count_ones() == 1
            {
                self.met.add(a.form(end - 1), a.quote(start, end), who);
            }
        }
        self.met.len() > before
    }

    /// Whose the person is as the words around the name say.
    fn introduced(&self, a: &Analysis, chunk: usize, start: usize) -> Option<Who> {
        let group = a.parse.chunks.get(chunk)?;
        let named = a.named.get(chunk)?;
        // "Guild secretary Pia Holt", "its secretary Pia Holt"
        let within = group.start..start;
        if within.clone().any(|at| a.word(at).is_some_and(is_body)) {
            let former = within.clone().any(|at| has_left(a.form(at)));
            return named.owner.or_else(|| self.possessor(a, chunk, None)).filter(|_| !former);
        }
        // "Pia Holt of the guild", "Pia Holt, for the guild,"
        let behind = a.tag(group.end);
        let comma = usize::from(behind == Tag::Comma);
        let next = a.parse.chunks.get(chunk + 1).filter(|next| next.preposition == Some(group.end + comma));
        let from = matches!((a.form(group.end + comma), comma), ("of" | "from", 0) | ("of" | "from" | "for", 1));
        if next.is_some_and(|next| from && (comma == 0 || a.tag(next.end) == Tag::Comma)) {
            return a.named.get(chunk + 1).filter(|named| named.person.is_none())?.who;
        }
        // "Pia Holt, the guild's secretary", "Pia Holt, who leads the guild"
        let beside = a.chunk_of(group.end + 1).filter(|_| comma == 1);
        if let Some(found) = beside.and_then(|beside| self.office(a, beside, group.end + 1)) {
            return Some(found);
        }
        if comma == 1 && a.form(group.end + 1) == "who" {
            return leads(a, group.end + 2);
        }
        // "The guild's secretary, Pia Holt", "the secretary of the guild, Pia Holt"
        let comma = group.start.checked_sub(1).filter(|at| a.tag(*at) == Tag::Comma)?;
        let before = chunk.checked_sub(1)?;
        let ends = |chunk: usize| a.parse.chunks.get(chunk).filter(|group| group.end == comma).map(|group| group.start);
        let whole = before.checked_sub(1).and_then(|outer| {
            let bound = a.parse.chunks.get(before)?.preposition? == a.parse.chunks.get(outer)?.end;
            let start = a.parse.chunks.get(outer)?.start;
            ends(before).filter(|_| bound).and_then(|_| self.office(a, outer, start))
        });
        whole.or_else(|| self.office(a, before, ends(before)?))
    }

    /// Whose the office is that the group at `chunk` names, where it begins at `start`.
    fn office(&self, a: &Analysis, chunk: usize, start: usize) -> Option<Who> {
        let group = a.parse.chunks.get(chunk).filter(|group| group.start == start)?;
        let holds = a.word(group.head).is_some_and(is_body) || a.in_set(group.head, Sets::PEOPLE);
        let past = (group.start..group.end).any(|at| has_left(a.form(at)));
        if !holds || past {
            return None;
        }
        let named = a.named.get(chunk)?;
        let own = named.who.or(named.owner).or_else(|| self.possessor(a, chunk, None));
        // An ambassador in a country is not that country's.
        let sent = matches!(a.form(group.head), "ambassador" | "envoy" | "representative" | "diplomat");
        own.or_else(|| belongs(a, chunk).filter(|_| !(sent && matches!(a.form(group.end), "in" | "at"))))
    }
}

/// Whom the person leads or speaks for, as the verb at `at` says: "leads the Northern team", "speaks for the guild".
fn leads(a: &Analysis, at: usize) -> Option<Who> {
    let verb = a.parse.verbs.iter().find(|verb| verb.start == at && !verb.passive && !verb.negated)?;
    let speaks = matches!(a.base(verb.head), "speak" | "negotiate" | "act") && a.form(verb.end) == "for";
    if !speaks && !matches!(a.base(verb.head), "lead" | "head" | "represent" | "chair" | "run" | "own" | "manage") {
        return None;
    }
    let object = a.chunk_of(verb.end + usize::from(speaks))?;
    let named = a.named.get(object)?;
    // "leads the talks for the guild"
    let behalf = || {
        let next = a.parse.chunks.get(object + 1)?;
        let bound = next.preposition.filter(|at| a.form(*at) == "for")? == a.parse.chunks.get(object)?.end;
        a.named.get(object + 1).filter(|_| bound)?.who
    };
    named.who.or(named.owner).or_else(|| belongs(a, object)).or_else(behalf)
}

/// The words of a name at the end of the group that nobody known bears: two at least, or one behind a title or an office.
fn stranger(a: &Analysis, chunk: usize) -> Option<(usize, usize)> {
    let group = a.parse.chunks.get(chunk)?;
    let (named, end) = (a.named.get(chunk)?, group.head + 1);
    let covered = |at: usize| a.actors.iter().any(|m| m.start <= at && at < m.end);
    let part = |at: usize| {
        let word = a.word(at);
        word.is_some_and(|w| w.tag == Tag::Name && w.capital && w.base.is_empty() && !is_body(w)) && !covered(at)
    };
    if named.who.is_some() || end != group.end || !part(group.head) {
        return None;
    }
    let mut start = group.head;
    while start > group.start && part(start - 1) && !is_title(a.form(start - 1)) {
        start -= 1;
    }
    let titled = start > group.start && (is_title(a.form(start - 1)) || a.word(start - 1).is_some_and(is_body));
    let short = a.form(group.head).trim_end_matches('.').len() < 3;
    (!short && (end - start > 1 || titled)).then_some((start, end))
}
