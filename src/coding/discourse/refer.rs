//! Whom a noun group means: by its own name, by whose it is, or by what the sentences before left behind.

use super::super::actor::{Kind, Sides, Who, is_body, is_organisation};
use super::super::analysis::Analysis;
use super::super::clause::{Chunk, Link, Verb};
use super::super::lexicon::Class;
use super::super::word::{Sets, Tag, class};
use super::{Discourse, Ref, Speaker};

/// How many groups may ask each other who they are: "the sections of the draft of the terms that they presented".
const DEPTH: u8 = 4;

/// Nouns for the sides together, where nobody says whose they are.
const ALL_SIDES: &[&str] = &[
    "sides",
    "parties",
    "delegations",
    "teams",
    "negotiators",
    "delegates",
    "countries",
    "nations",
    "neighbours",
    "neighbors",
    "leaders",
    "both",
    "camps",
    "governments",
    "two",
    "presidents",
    "foes",
    "blocs",
    "factions",
    "rivals",
];

/// Nouns for the one opposite, behind "other".
const OPPOSITE: &[&str] = &[
    "side",
    "party",
    "delegation",
    "team",
    "counterpart",
    "counterparts",
    "adversary",
    "rival",
    "opponent",
    "neighbour",
    "camp",
    "bench",
    "capital",
    "government",
    "bloc",
    "group",
    "half",
    "lot",
    "room",
    "table",
];

/// Nouns for the one opposite, behind "their" or "its".
const FOES: &[&str] = &[
    "adversary",
    "adversaries",
    "foe",
    "foes",
    "opponent",
    "opponents",
    "rival",
    "rivals",
    "enemy",
    "neighbour",
    "neighbor",
];

/// Nouns for what somebody speaks for by calling it his own.
const HOMES: &[&str] = &["country", "nation", "homeland", "republic", "kingdom", "island", "islands", "city", "town"];

/// A noun group that is asked whom it means.
struct Asked<'g> {
    chunk: usize,
    group: &'g Chunk,
    form: &'g str,
    /// Whose it is.
    owner: Option<Who>,
    speaking: Option<Who>,
    depth: u8,
}

impl Asked<'_> {
    fn has(&self, a: &Analysis, form: &str) -> bool {
        (self.group.start..self.group.end).any(|at| a.form(at) == form)
    }

    fn owning(&self) -> Option<Sides> {
        sides_of(self.owner)
    }
}

fn sides_of(who: Option<Who>) -> Option<Sides> {
    match who {
        Some(Who::Sides(sides)) => Some(sides),
        _ => None,
    }
}

fn known(who: Option<Who>) -> Ref {
    who.map_or(Ref::Other, Ref::Who)
}

impl Discourse {
    /// Whom the noun group `chunk` means.
    pub fn refer(&self, a: &Analysis, chunk: usize, speaker: Option<&Speaker>) -> Ref {
        self.refer_within(a, chunk, speaker, DEPTH)
    }

    fn refer_within(&self, a: &Analysis, chunk: usize, speaker: Option<&Speaker>, depth: u8) -> Ref {
        let Some(depth) = depth.checked_sub(1) else { return Ref::Other };
        let (Some(group), Some(named)) = (a.parse.chunks.get(chunk), a.named.get(chunk)) else { return Ref::Other };
        if let Some(who) = named.who {
            return Ref::Who(self.named(a, group, who));
        }
        let asked = Asked {
            chunk,
            group,
            form: a.form(group.head),
            owner: named.owner.or_else(|| self.possessor(a, chunk, speaker)),
            speaking: speaker.map(|s| s.who).or(self.speaker.as_ref().map(|s| s.who)),
            depth,
        };
        self.opposite(a, &asked)
            .or_else(|| self.together(a, &asked))
            .or_else(|| self.paper(a, &asked, speaker))
            .or_else(|| self.body(a, &asked))
            .unwrap_or_else(|| self.pronoun(a, &asked, named.owner.is_some()))
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
        let bodies = ALL_SIDES.contains(&form) || a.in_set(group.head, Sets::BODIES) && (has("both") || has("two"));
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

    /// "The other side", "her counterpart".
    fn opposite(&self, a: &Analysis, asked: &Asked) -> Option<Ref> {
        let counterpart = matches!(asked.form, "counterpart" | "counterparts");
        let foe = FOES.contains(&asked.form) && asked.owner.is_some();
        let other = || ["other", "opposite", "opposing"].iter().any(|word| asked.has(a, word));
        if !(counterpart || foe || OPPOSITE.contains(&asked.form) && other()) {
            return None;
        }
        let own = asked.owning().or(self.addressed).or(sides_of(asked.speaking))?;
        self.other(own).map(|other| Ref::Who(Who::Sides(other)))
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

    /// Those who speak for somebody: "our members", "the government in the capital", "the minister".
    fn body(&self, a: &Analysis, asked: &Asked) -> Option<Ref> {
        let Asked { chunk, group, form, .. } = *asked;
        let body = a.word(group.head).is_some_and(is_body);
        let organisation = !body && is_organisation(form);
        if (body || organisation || a.in_set(group.head, Sets::PEOPLE))
            && let Some(owner) = asked.owner.or_else(|| belongs(a, chunk))
        {
            return Some(Ref::Who(owner));
        }
        // "his country", "its capital"; "the minister said the country would not"
        if HOMES.contains(&form) {
            let the = asked.has(a, "the") && group.end - group.start == 2;
            let own = asked.owner.filter(|_| !self.names_owner(a, chunk));
            return own.or_else(|| self.earlier(a, group.start, true).filter(|_| the)).map(Ref::Who);
        }
        // "she said members needed a rise"
        if group.end - group.start == 1 && matches!(form, "members" | "delegates" | "colleagues") {
            return sides_of(asked.speaking).map(|sides| Ref::Who(Who::Sides(sides)));
        }
        if !body && !organisation {
            return None;
        }
        let foreign = a.words.get(group.start..group.end).unwrap_or_default().iter().enumerate().any(|(i, w)| {
            let at = group.start + i;
            let unknown = at != group.head && w.capital && w.tag == Tag::Name;
            unknown && !a.actors.iter().any(|m| m.start <= at && at < m.end) || w.capital && w.tag == Tag::Adj && i > 0
        });
        if foreign || !(asked.has(a, "the") || asked.has(a, "this")) {
            return Some(Ref::Who(Who::Third));
        }
        let plural = form.ends_with('s') && !form.ends_with("ss");
        let who = if plural {
            self.group.or(asked.speaking)
        } else if organisation {
            self.earlier(a, group.start, true).or(self.latest).or(asked.speaking)
        } else {
            self.earlier(a, group.start, true).or(self.person.as_ref().map(|p| p.who)).or(asked.speaking).or(self.party)
        };
        Some(known(who))
    }

    fn pronoun(&self, a: &Analysis, asked: &Asked, owned: bool) -> Ref {
        let Asked { group, form, speaking, .. } = *asked;
        let head = a.word(group.head);
        let group_before = || self.earlier_group(a, group.start, asked.depth);
        match form {
            "he" | "she" | "him" | "himself" | "herself" | "who" if head.is_some_and(|w| w.tag == Tag::Pron) => {
                let person = self.person.as_ref().map(|person| person.who);
                // "Harlan will resign, he said": who is named in what somebody says is not the one who says it.
                let named = || self.earlier(a, group.start, true);
                let before = if tags(a, asked.chunk) { person.or_else(named) } else { named().or(person) };
                known(before.or(speaking))
            }
            "they" | "them" | "themselves" => {
                let before = group_before();
                // Who speaks says "we" of the own side; who asks, "you".
                let answers = self.block.is_some() && !self.guessed;
                let quoted = head.is_some_and(|w| w.quoted) || answers || self.addressed.is_some();
                if quoted && before.is_none() {
                    let own = self.addressed.or(sides_of(speaking));
                    let other = own.and_then(|own| self.other(own)).map(Who::Sides);
                    return known(other.or(self.group).or(self.party));
                }
                // "The port's manager said they had offered": those for whom he speaks.
                let person = || self.earlier(a, group.start, true).or_else(|| self.says_of(a, asked.chunk));
                let own = || person().filter(|who| matches!(who, Who::Sides(_)));
                known(before.or_else(own).or(self.group).or(speaking).or(self.party))
            }
            "you" | "yourself" | "yourselves" => known(self.addressed.map(Who::Sides)),
            "we" | "us" | "i" | "ourselves" | "me" => known(speaking.or(self.frame.side.map(Who::Sides))),
            "it" if self.subject_document.is_some() && group.start == 0 => Ref::Document(self.subject_document),
            "it" | "itself" => known(self.earlier(a, group.start, false).or(self.party).or(self.group)),
            "both" if group.end - group.start == 1 => Ref::Who(Who::Sides(self.all)),
            // A name that the codebook doesn't know is somebody else.
            _ if head.is_some_and(|w| w.tag == Tag::Name) && !owned => Ref::Who(Who::Third),
            _ => Ref::Other,
        }
    }

    /// The person who says the clause whose subject the group is, where a pronoun stands for him: "He said they".
    fn says_of(&self, a: &Analysis, chunk: usize) -> Option<Who> {
        let clause = a.parse.verbs.iter().find(|verb| verb.subject == Some(chunk) && verb.link == Link::Complement)?;
        let says = a.parse.chunks.get(a.parse.verbs.get(clause.parent?)?.subject?)?;
        self.person.as_ref().map(|person| person.who).filter(|_| matches!(a.form(says.head), "he" | "she"))
    }

    /// Who was the subject of an earlier verb in the sentence: a person, or a side.
    fn earlier(&self, a: &Analysis, at: usize, person: bool) -> Option<Who> {
        let subjects = a.parse.verbs.iter().filter(|v| v.start < at).filter_map(|v| v.subject);
        let mut found = None;
        for subject in subjects {
            let Some(group) = a.parse.chunks.get(subject).filter(|c| c.end <= at) else { continue };
            let Some(named) = a.named.get(subject) else { continue };
            if named.who.is_some() && named.person.is_some() == person {
                found = named.who;
            }
            // "her government": whose it is.
            if !person && named.who.is_none() && a.word(group.head).is_some_and(is_body) {
                found = self.possessor(a, subject, None).or_else(|| belongs(a, subject)).or(found);
            }
        }
        found
    }

    /// Whom the last plural group before `at` in the sentence means.
    fn earlier_group(&self, a: &Analysis, at: usize, depth: u8) -> Option<Who> {
        let groups = a.parse.chunks.get(..a.parse.chunks.partition_point(|group| group.end <= at)).unwrap_or_default();
        groups.iter().enumerate().rev().take(6).find_map(|(index, group)| {
            let form = a.form(group.head);
            let people = form.ends_with('s') || a.in_set(group.head, Sets::PEOPLE);
            // Papers and their parts are nobody.
            let papers = Sets::DOCUMENTS.with(Sets::PARTS);
            let paper = a.in_set(group.head, papers) || a.base_in_set(group.head, papers);
            // "Like their rivals, they": somebody else.
            let compared = group.preposition.is_some_and(|at| matches!(a.form(at), "like" | "unlike" | "against"));
            if !people || paper || compared || a.tag(group.head) == Tag::Pron {
                return None;
            }
            match self.refer_within(a, index, None, depth) {
                Ref::Who(who) => Some(who),
                _ => None,
            }
        })
    }

    /// Whose something is by "his", "its", "their", "our" in the group.
    pub fn possessor(&self, a: &Analysis, chunk: usize, speaker: Option<&Speaker>) -> Option<Who> {
        let group = a.parse.chunks.get(chunk)?;
        let speaking = speaker.map(|s| s.who).or(self.speaker.as_ref().map(|s| s.who));
        for at in group.start..group.end {
            if !a.word(at).is_some_and(|w| w.is(class::POSS) && w.tag == Tag::Det) {
                continue;
            }
            // Somebody named before it in the sentence comes first.
            let mut earlier = a.actors.iter().filter(|m| m.end <= at).filter(|m| !matches!(m.kind, Kind::Adjective));
            return match a.form(at) {
                "his" | "her" => earlier
                    .rfind(|m| matches!(m.kind, Kind::Person(_)))
                    .map(|m| m.who)
                    .or(self.person.as_ref().map(|p| p.who))
                    .or(speaking),
                "its" => earlier.rfind(|m| matches!(m.kind, Kind::Party)).map(|m| m.who).or(self.party).or(self.group),
                "their" => earlier.next_back().map(|m| m.who).or(self.group),
                "our" | "my" => speaking,
                "your" => self.addressed.map(Who::Sides),
                _ => None,
            };
        }
        None
    }

    pub(super) fn names_owner(&self, a: &Analysis, chunk: usize) -> bool {
        a.named.get(chunk).is_some_and(|named| named.owner.is_some())
    }
}

/// Whose a body or an office is by what stands behind it: "the government in X", "negotiators from X", "leader of X".
pub(super) fn belongs(a: &Analysis, chunk: usize) -> Option<Who> {
    let group = a.parse.chunks.get(chunk)?;
    let next = a.parse.chunks.get(chunk + 1)?;
    let close = next.preposition == Some(group.end) && matches!(a.form(group.end), "from" | "of" | "in" | "for" | "at");
    a.named.get(chunk + 1).filter(|_| close)?.who
}

/// Whether the group is the subject of a verb of saying behind what is said, which no clause of circumstances opens: "...,
/// he said", but not "When she came, he said".
fn tags(a: &Analysis, chunk: usize) -> bool {
    let Some(index) = a.parse.verbs.iter().position(|verb| verb.subject == Some(chunk)) else { return false };
    let says = a.verb_cues.get(index).copied().flatten().is_some_and(|cue| cue.cue.class == Class::Say);
    let start = a.parse.chunks.get(chunk).map_or(0, |group| group.start);
    let behind = start.checked_sub(1).is_some_and(|at| matches!(a.tag(at), Tag::Comma | Tag::Quote));
    let clause = a.parse.verbs.iter().any(|verb| verb.end <= start && matches!(verb.link, Link::Adverbial(_)));
    says && behind && !clause
}
