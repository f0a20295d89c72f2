//! Whom a noun group means: by its own name, by whose it is, or by what the sentences before left behind.

use super::super::actor::{Sides, Who, has_left, is_body};
use super::super::analysis::Analysis;
use super::super::clause::{Chunk, Link, Verb};
use super::super::word::{Sets, Tag, class};
use super::pronoun::tags;
use super::{Discourse, Ref, Speaker};

/// How many groups may ask each other who they are: "the sections of the draft of the terms that they presented".
pub(super) const DEPTH: u8 = 4;

/// Nouns for what somebody speaks for by calling it his own.
const HOMES: &[&str] = &["country", "nation", "homeland", "republic", "kingdom", "island", "islands", "city", "town"];

/// A noun group that is asked whom it means.
pub(super) struct Asked<'g> {
    pub chunk: usize,
    pub group: &'g Chunk,
    pub form: &'g str,
    /// Whose it is.
    pub owner: Option<Who>,
    pub speaking: Option<Who>,
    pub depth: u8,
}

impl Asked<'_> {
    pub fn has(&self, a: &Analysis, form: &str) -> bool {
        (self.group.start..self.group.end).any(|at| a.form(at) == form)
    }

    pub fn owning(&self) -> Option<Sides> {
        sides_of(self.owner)
    }
}

pub(in crate::coding) fn sides_of(who: Option<Who>) -> Option<Sides> {
    match who {
        Some(Who::Sides(sides)) => Some(sides),
        _ => None,
    }
}

pub(super) fn known(who: Option<Who>) -> Ref {
    who.map_or(Ref::Other, Ref::Who)
}

/// Whether the group is what all sides say together: "a joint statement".
pub(in crate::coding) fn speaks_for_all(a: &Analysis, group: &Chunk) -> bool {
    matches!(a.form(group.head), "statement" | "communique" | "communiqué" | "declaration")
        && (group.start..group.head).any(|at| matches!(a.form(at), "joint" | "common"))
}

impl Discourse {
    /// Whom the noun group `chunk` means.
    pub fn refer(&self, a: &Analysis, chunk: usize, speaker: Option<&Speaker>) -> Ref {
        self.refer_within(a, chunk, speaker, DEPTH)
    }

    pub(super) fn refer_within(&self, a: &Analysis, chunk: usize, speaker: Option<&Speaker>, depth: u8) -> Ref {
        let Some(depth) = depth.checked_sub(1) else { return Ref::Other };
        let (Some(group), Some(named)) = (a.parse.chunks.get(chunk), a.named.get(chunk)) else { return Ref::Other };
        let single = group.end - group.start == 1 && a.tag(group.head) == Tag::Pron;
        let asked = |owner| Asked {
            chunk,
            group,
            form: a.form(group.head),
            owner,
            speaking: speaker.map(|s| s.who).or(self.speaker.as_ref().map(|s| s.who)),
            depth,
        };
        if let Some(who) = named.who {
            let workers = self.workers(a, &asked(None), Some(who));
            return workers.unwrap_or_else(|| Ref::Who(self.named(a, group, who)));
        }
        // "83 per cent of the union's members", "a majority of its board": of whom the most do it they do it.
        let most = matches!(
            a.form(group.head),
            "cent" | "percent" | "%" | "majority" | "most" | "quarters" | "thirds" | "half"
        ) || matches!(
            a.form(group.head),
            "thousands" | "hundreds" | "dozens" | "scores" | "many" | "some" | "several" | "all"
        );
        let own = || a.named.get(chunk + 1).is_some_and(|named| named.who.or(named.owner).is_some());
        let of = || own() && a.parse.chunks.get(chunk + 1).is_some_and(|next| next.preposition == Some(group.end));
        if most && a.form(group.end) == "of" && of() {
            return self.refer_within(a, chunk + 1, speaker, depth);
        }
        let possessor = || named.owner.or_else(|| self.possessor_within(a, chunk, speaker, depth));
        let asked = asked(if single { None } else { possessor() });
        // Most pronouns name nobody by what they are.
        if single && !matches!(asked.form, "both" | "each" | "either" | "neither" | "those" | "others") {
            return self.pronoun(a, &asked, false);
        }
        if let Some(workers) = self.workers(a, &asked, None) {
            return workers;
        }
        // "The commission, the bloc's executive arm,"
        if let Some(who) = self.part_of(a, chunk) {
            return Ref::Who(who);
        }
        // "opposition leaders in Northland": against whoever leads it.
        if a.word(group.head).is_some_and(is_body) && (group.start..group.head).any(|at| has_left(a.form(at))) {
            return Ref::Who(Who::Third);
        }
        self.opposite(a, &asked)
            .or_else(|| self.together(a, &asked))
            .or_else(|| self.paper(a, &asked, speaker))
            .or_else(|| self.body(a, &asked))
            .unwrap_or_else(|| self.pronoun(a, &asked, named.owner.is_some()))
    }

    /// Of whom the group is a part, as the group beside it between commas says: "the bloc's executive arm".
    fn part_of(&self, a: &Analysis, chunk: usize) -> Option<Who> {
        let group = a.parse.chunks.get(chunk).filter(|c| a.tag(c.end) == Tag::Comma && a.form(c.start) == "the")?;
        let next = a.parse.chunks.get(chunk + 1).filter(|next| next.start == group.end + 1)?;
        let part =
            matches!(a.form(next.head), "arm" | "branch" | "body" | "wing" | "executive" | "leadership" | "parliament");
        let closed = matches!(a.tag(next.end), Tag::Comma | Tag::Other);
        a.named.get(chunk + 1).filter(|_| part && closed)?.owner
    }

    /// Who is named: "the Northern and Southern delegations" are two.
    fn named(&self, a: &Analysis, group: &Chunk, who: Who) -> Who {
        let within = a.actors.iter().filter(|m| m.start < group.end && group.start < m.end);
        let joint = within.fold(0, |sides, m| if let Who::Sides(s) = m.who { sides | s } else { sides });
        let linked = (group.start..group.end).any(|at| a.tag(at) == Tag::Conj);
        if joint.count_ones() > 1 && linked { Who::Sides(joint) } else { who }
    }

    /// All sides: "the two delegations", "neither government".
    fn together(&self, a: &Analysis, asked: &Asked) -> Option<Ref> {
        let has = |form| asked.has(a, form);
        let Asked { form, group, .. } = *asked;
        let same = || self.statement && matches!(form, "statement" | "declaration" | "text" | "document") && has("the");
        if speaks_for_all(a, group) || same() {
            return Some(Ref::Who(Who::Sides(self.all)));
        }
        let bodies =
            a.in_set(group.head, Sets::TOGETHER) || a.in_set(group.head, Sets::BODIES) && (has("both") || has("two"));
        let alone = group.end - group.start == 1 && form != "two" && form != "leaders";
        let definite = || alone || ["both", "two", "the", "neither", "either", "warring"].into_iter().any(has);
        if bodies && asked.owner.is_none() && self.all.count_ones() > 1 && definite() {
            // "the leaders of Westland", "the coastal states of the Northern bloc": theirs alone.
            return Some(Ref::Who(belongs(a, asked.chunk).unwrap_or(Who::Sides(self.all))));
        }
        let single = matches!(form, "side" | "party" | "country" | "neither" | "each" | "either");
        let body = a.word(group.head).is_some_and(is_body) && asked.owner.is_none();
        let each = || ["neither", "each", "either"].into_iter().any(has);
        ((single || body) && each()).then_some(Ref::Who(Who::Sides(self.all)))
    }

    /// A paper and whose it is: "the second section of the Northern memorandum", "the plan the port presented".
    fn paper(&self, a: &Analysis, asked: &Asked, speaker: Option<&Speaker>) -> Option<Ref> {
        let Asked { chunk, group, .. } = *asked;
        if a.in_set(group.head, Sets::PARTS) {
            let whole = a.parse.chunks.get(chunk + 1).filter(|next| {
                next.preposition == Some(group.end) && matches!(a.form(group.end), "of" | "in" | "from")
            });
            let whole = whole.map(|_| self.refer_within(a, chunk + 1, speaker, asked.depth));
            if let Some(Ref::Document(Some(sides))) = whole {
                return Some(Ref::Document(Some(sides)));
            }
        }
        if !(a.in_set(group.head, Sets::DOCUMENTS) || a.base_in_set(group.head, Sets::DOCUMENTS)) {
            return None;
        }
        // "the guild's list of grievances" asks for nothing.
        let of = || a.parse.chunks.get(chunk + 1).filter(|next| next.preposition == Some(group.end));
        let terms = Sets::TERMS.with(Sets::OFFERS).with(Sets::DIGESTS);
        if asked.form == "list" && of().is_some_and(|of| !a.in_set(of.head, terms) && !a.base_in_set(of.head, terms)) {
            return None;
        }
        let by = || {
            let by = (group.end..(group.end + 6).min(a.words.len())).find(|at| matches!(a.form(*at), "by" | "from"))?;
            let named = a.named.get(a.chunk_of(by + 1)?)?;
            sides_of(named.who.or(named.owner))
        };
        let presented = || {
            let mut verbs = a.parse.verbs.iter();
            // "the paper that the mayor and his council have drawn up"
            let told = matches!(a.form(group.end), "that" | "which");
            let next = a.parse.chunks.get(chunk + 1)?.end;
            let joined = |v: &Verb| told && v.subject == Some(chunk + 2) && a.form(next) == "and";
            let own = |v: &Verb| v.subject == Some(chunk + 1) && v.from == group.end && v.link == Link::Relative;
            verbs.find(|v| own(v) || joined(v))?;
            match self.refer_within(a, chunk + 1, speaker, asked.depth) {
                Ref::Who(who) => sides_of(Some(who)),
                _ => None,
            }
        };
        let owner = asked.owning().or_else(by).or_else(presented);
        Some(Ref::Document(owner.or(self.frame.side.filter(|_| self.frame.document)).or(self.document)))
    }

    /// Whose a body or an office is by what stands behind it, named or not: "a member of the other team".
    fn belongs_to(&self, a: &Analysis, asked: &Asked) -> Option<Who> {
        let next = a.parse.chunks.get(asked.chunk + 1)?;
        let of = next.preposition == Some(asked.group.end) && matches!(a.form(asked.group.end), "of" | "from" | "for");
        let of = of && a.tag(next.head) == Tag::Noun;
        let meant = || match self.refer_within(a, Some(asked.chunk + 1).filter(|_| of)?, None, asked.depth) {
            Ref::Who(who @ Who::Sides(sides)) if sides.count_ones() == 1 => Some(who),
            _ => None,
        };
        belongs(a, asked.chunk).or_else(meant)
    }

    /// Whose capital or seat the sentence begins with, where "the government", "the ministry" is said to speak there.
    fn seated(&self, a: &Analysis, asked: &Asked) -> Option<Who> {
        let seat = a.parse.chunks.first().filter(|c| c.preposition == Some(0) && matches!(a.form(0), "in" | "at"))?;
        let comma = usize::from(a.tag(seat.end) == Tag::Comma);
        let the = asked.has(a, "the") && asked.group.start == seat.end + comma;
        a.named.first().filter(|_| the && asked.chunk == 1)?.who.filter(|who| matches!(who, Who::Sides(_)))
    }

    /// Whom the group means that it stands beside, between commas, and says more of.
    fn beside_whom(&self, a: &Analysis, asked: &Asked) -> Option<Who> {
        let Asked { chunk, group, .. } = *asked;
        let comma = group.start.checked_sub(1).filter(|at| a.tag(*at) == Tag::Comma && group.preposition.is_none())?;
        let closed = a.tag(group.end) == Tag::Comma || a.form(group.end) == "who";
        let before = chunk.checked_sub(1).filter(|_| closed)?;
        let next = a.parse.chunks.get(before).filter(|next| next.end == comma)?;
        let outer = before.checked_sub(1).filter(|outer| {
            next.preposition.is_some() && a.parse.chunks.get(*outer).is_some_and(|g| Some(g.end) == next.preposition)
        });
        let whole = outer.unwrap_or(before);
        let single = a.parse.chunks.get(whole).is_some_and(|g| !a.word(g.head).is_some_and(|w| w.is(class::PLURAL)));
        match self.refer_within(a, whole, None, asked.depth) {
            Ref::Who(who @ Who::Sides(sides)) if single && sides.count_ones() == 1 => Some(who),
            _ => None,
        }
    }

    /// Those who speak for somebody: "our members", "the government in the capital", "the minister".
    fn body(&self, a: &Analysis, asked: &Asked) -> Option<Ref> {
        let Asked { chunk, group, form, .. } = *asked;
        // "The councillor": an office that one side alone has.
        let office = || asked.has(a, "the") && self.offices.iter().any(|(own, _)| own == form);
        let body = a.word(group.head).is_some_and(is_body) || office();
        let organisation = !body && a.word(group.head).is_some_and(|word| word.organisation);
        if (body || organisation || a.in_set(group.head, Sets::PEOPLE))
            && let Some(owner) = asked.owner.or_else(|| self.belongs_to(a, asked))
        {
            return Some(Ref::Who(owner));
        }
        // "his country", "its capital"; "the minister said the country would not"
        if HOMES.contains(&form) {
            let the = asked.has(a, "the") && group.end - group.start == 2;
            let own = asked.owner.filter(|_| !self.names_owner(a, chunk));
            return own.or_else(|| self.earlier_person(a, group.start, None).filter(|_| the)).map(Ref::Who);
        }
        // "she said members needed a rise"
        if group.end - group.start == 1 && matches!(form, "members" | "delegates" | "colleagues") {
            return sides_of(asked.speaking).map(|sides| Ref::Who(Who::Sides(sides)));
        }
        if !body && !organisation {
            return None;
        }
        // "In Westhaven, the government said": the one that sits there.
        if let Some(seat) = self.seated(a, asked) {
            return Some(Ref::Who(seat));
        }
        // "The lead man from Westland, a former minister, laughed"
        if let Some(who) = self.beside_whom(a, asked) {
            return Some(Ref::Who(who));
        }
        // "Westland's chief negotiator, Ann Holt, said": whoever that is called.
        if let Some(who) = named_behind(a, asked) {
            return Some(Ref::Who(who));
        }
        let foreign = a.words.get(group.start..group.end).unwrap_or_default().iter().enumerate().any(|(i, w)| {
            let at = group.start + i;
            let unknown = at != group.head && w.capital && w.tag == Tag::Name && !w.sets.has(Sets::PORTFOLIOS);
            unknown && !a.actors.iter().any(|m| m.start <= at && at < m.end) || w.capital && w.tag == Tag::Adj && i > 0
        });
        // "the finance ministry", "an interior ministry official"
        if let Some(who) = self.holder_of("ministry").filter(|_| !foreign && asked.has(a, "ministry")) {
            return Some(Ref::Who(who));
        }
        // "a spokesman said": of whom the sentence before told.
        let speaks = matches!(form, "spokesman" | "spokeswoman" | "spokesperson") && group.end - group.start == 2;
        if speaks && asked.has(a, "a") && tags(a, chunk) {
            return Some(known(self.party.filter(|who| self.latest == Some(*who)).or_else(|| alone_before(a, group))));
        }
        if foreign || !(asked.has(a, "the") || asked.has(a, "this")) {
            return Some(Ref::Who(Who::Third));
        }
        let plural = form.ends_with('s') && !form.ends_with("ss");
        let person = || self.person.as_ref().map(|person| person.who);
        let who = if plural {
            self.group.or(asked.speaking)
        } else if organisation {
            self.earlier_person(a, group.start, None).or(self.latest).or(asked.speaking)
        } else {
            // Who is named in what the minister says is not the minister.
            let named = if tags(a, chunk) { None } else { self.earlier_person(a, group.start, None) };
            // "League lawmakers voted against cuts, which the party opposes"
            let named = named.or_else(|| alone_before(a, group).filter(|_| form == "party"));
            let named = named.or_else(|| self.holder_of(form));
            named.or_else(person).or(asked.speaking).or(self.party)
        };
        Some(known(who))
    }

    /// The side whose people alone hold the office, where nobody was spoken of last who may hold it.
    pub fn holder_of(&self, office: &str) -> Option<Who> {
        let (_, side) = self.offices.iter().find(|(own, _)| own == office)?;
        let third = self.person.as_ref().is_some_and(|person| person.who == Who::Third);
        (!third).then_some(Who::Sides(*side))
    }

    pub(super) fn names_owner(&self, a: &Analysis, chunk: usize) -> bool {
        a.named.get(chunk).is_some_and(|named| named.owner.is_some())
    }
}

/// Whose a body or an office is by what stands behind it: "the government in X", "negotiators from X", "leader of X".
pub(super) fn belongs(a: &Analysis, chunk: usize) -> Option<Who> {
    let group = a.parse.chunks.get(chunk)?;
    let next = a.parse.chunks.get(chunk + 1)?;
    // "an official from one of the towns"
    let one = matches!(a.form(next.head), "one" | "some" | "several" | "two") && next.end == next.start + 1;
    let of =
        a.parse.chunks.get(chunk + 2).filter(|c| one && c.preposition == Some(next.end) && a.form(next.end) == "of");
    // "an adviser to Holt", "a person close to Holt"
    let to = matches!(a.form(group.head), "adviser" | "advisers" | "aide" | "aides" | "assistant" | "counsel")
        || a.form(group.end.saturating_sub(1)) == "close";
    let close = next.preposition == Some(group.end)
        && (matches!(a.form(group.end), "from" | "of" | "in" | "for" | "at") || to && a.form(group.end) == "to");
    match of {
        Some(_) => a.named.get(chunk + 2).filter(|_| close).and_then(|named| named.who.or(named.owner)),
        None => a.named.get(chunk + 1).filter(|_| close)?.who,
    }
}

/// The side of the person whose name stands beside an office, behind a comma.
fn named_behind(a: &Analysis, asked: &Asked) -> Option<Who> {
    let comma = Some(asked.group.end).filter(|at| a.tag(*at) == Tag::Comma)?;
    let next = a.parse.chunks.get(asked.chunk + 1).filter(|next| next.start == comma + 1)?;
    let closed = a.tag(next.end) == Tag::Comma && a.word(asked.group.head).is_some_and(|w| !w.is(class::PLURAL));
    let named = a.named.get(asked.chunk + 1).filter(|named| closed && named.person.is_some())?;
    named.who.filter(|who| matches!(who, Who::Sides(_)))
}

/// The side that alone is named before the group: "Asked whether the port would pay, a spokesman said".
pub(super) fn alone_before(a: &Analysis, group: &Chunk) -> Option<Who> {
    let mut named = a.actors.iter().filter(|m| m.end <= group.start).map(|m| m.who);
    let first = named.next().filter(|who| matches!(who, Who::Sides(sides) if sides.count_ones() == 1))?;
    named.all(|who| who == first).then_some(first)
}
