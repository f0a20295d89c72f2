//! The coder: goes through an article's blocks and sentences with the codebook's matchers, built once.

mod miss;

pub use miss::{Miss, Missing};

use super::actor::{Actors, Kind, Sides, Who};
use super::analysis::Analysis;
use super::clause::{Form, Link};
use super::discourse::{Discourse, Frame, Ref, Speaker};
use super::figure::Measures;
use super::issue::Issues;
use super::lexicon::Class;
use super::name::{Known, names};
use super::stance::{Draft, Rules};
use super::word::{Tag, tagged};
use super::{Because, Coding, Statement, Via};
use crate::article::{Article, Block, BlockKind};
use crate::codebook::{Codebook, Stance};
use crate::language::{quotations, sentences, tokens};
use crate::span::Span;

/// The most words that are read as one sentence; far more than news writes.
const LONGEST: usize = 240;

/// A codebook made ready for coding: build it once, code many articles.
pub struct Coder<'c> {
    codebook: &'c Codebook,
    actors: Actors,
    issues: Issues,
    measures: Measures,
    names: Known,
}

/// What is carried from sentence to sentence while an article is coded.
struct State {
    discourse: Discourse,
}

impl<'c> Coder<'c> {
    /// Makes the codebook's names and keywords ready to be found.
    pub fn new(codebook: &'c Codebook) -> Self {
        Self {
            codebook,
            actors: Actors::new(codebook),
            issues: Issues::new(codebook),
            measures: Measures::new(codebook),
            names: Known::new(codebook),
        }
    }

    /// Codes an article.
    pub fn code(&self, article: &Article) -> Coding {
        let mut statements = Vec::new();
        let mut figures = Vec::new();
        self.each(article, &mut |analysis, drafts, rules| {
            let speaker = rules.speaker.as_ref().map(|speaker| speaker.name.as_str());
            figures.extend(self.measures.figures(analysis, &article.id, speaker, rules.block.entry));
            for draft in drafts {
                statements.push(self.statement(article, analysis, draft, rules));
            }
        });
        statements.sort();
        statements.dedup();
        statements.sort_by(|a, b| (a.span, &a.issue, &a.side).cmp(&(b.span, &b.issue, &b.side)));
        Coding { article: article.clone(), statements, figures, names: names(article, &self.names) }
    }

    /// Goes through the sentences of the article and hands each with what the rules made of it.
    fn each(&self, article: &Article, visit: &mut dyn FnMut(&Analysis, Vec<Draft>, &Sentence)) {
        let mut state = State { discourse: Discourse { all: self.actors.all, ..Discourse::default() } };
        let mut entry = None;
        let mut lower = String::new();
        for (index, block) in article.blocks.iter().enumerate() {
            if !block.kind.is_content() {
                continue;
            }
            if block.entry != entry || index == 0 {
                state.discourse.enter();
                entry = block.entry;
            }
            let text = article.text_of(block);
            match block.kind {
                BlockKind::Headline | BlockKind::Subhead => state.discourse.frame = Frame::default(),
                BlockKind::ListItem => {}
                _ => {
                    if !state.discourse.frame.document || state.discourse.frame.stance.is_none() || text.ends_with(':')
                    {
                        // A frame of a lead-in ends with its list; a question's ends with the next heading.
                        if state.discourse.frame.subject.is_some() {
                            state.discourse.frame = Frame::default();
                        }
                    }
                }
            }
            state.discourse.block = None;
            let quotes = quotations(text);
            let quoted = |span: Span| {
                let at = span.start.saturating_sub(block.span.start);
                let before = quotes.partition_point(|q| q.inner.start <= at);
                before.checked_sub(1).and_then(|last| quotes.get(last)).is_some_and(|q| at < q.inner.end)
            };
            let all = tokens(text);
            let mut first = 0;
            for sentence in sentences(text) {
                let from = all
                    .get(first..)
                    .unwrap_or_default()
                    .iter()
                    .position(|t| t.span.start >= sentence.start)
                    .map_or(all.len(), |p| p + first);
                let to = all
                    .get(from..)
                    .unwrap_or_default()
                    .iter()
                    .position(|t| t.span.start >= sentence.end)
                    .map_or(all.len(), |p| p + from);
                first = to;
                let mut parts = Vec::with_capacity(to - from);
                for token in all.get(from..to).unwrap_or_default() {
                    split(text, *token, block.span.start, &mut parts);
                }
                // What no person would call a sentence is read in pieces, so that the work grows with the text alone.
                for piece in parts.chunks(LONGEST) {
                    let words = tagged(&article.text, piece, &quoted, &mut lower);
                    let span = match (parts.len() > LONGEST, piece.first(), piece.last()) {
                        (true, Some(first), Some(last)) => Span::new(first.span.start, last.span.end),
                        _ => sentence.shifted(block.span.start),
                    };
                    let analysis = Analysis::new(&article.text, span, words, &self.actors, &self.issues);
                    self.sentence(article, block, &analysis, &mut state, visit);
                }
            }
        }
    }

    fn sentence(
        &self,
        article: &Article,
        block: &Block,
        analysis: &Analysis,
        state: &mut State,
        visit: &mut dyn FnMut(&Analysis, Vec<Draft>, &Sentence),
    ) {
        let text = analysis.span.of(analysis.text);
        let question = text.trim_end_matches(['"', '”', '’', '\'', ' ']).ends_with('?');
        let heading = matches!(block.kind, BlockKind::Headline | BlockKind::Subhead);
        let speaker = self.speaker(analysis, &state.discourse, block);
        let mut drafts = Vec::new();
        if !question && !self.history(article, analysis) {
            drafts = Rules::new(analysis, &state.discourse, speaker.clone()).apply();
        }
        // "V. NAME: ..." speaks to the end of the paragraph.
        let colon = analysis.words.iter().take(7).position(|w| w.tag == Tag::Colon);
        if colon.is_some()
            && !heading
            && speaker.is_some()
            && state.discourse.block.is_none()
            && analysis.actors.iter().any(|m| Some(m.end) == colon && m.start < 4)
        {
            state.discourse.block = speaker.clone();
        }
        let context = Sentence { block: *block, speaker: speaker.clone() };
        self.remember(analysis, &mut state.discourse, &drafts, speaker);
        if (heading || text.ends_with(':'))
            && let Some(frame) = self.frame(analysis, &state.discourse, question)
        {
            state.discourse.frame = frame;
        }
        visit(analysis, drafts, &context);
    }

    /// The year of the article, where it is known.
    fn year(&self, article: &Article) -> Option<u32> {
        article
            .metadata
            .published
            .as_deref()
            .and_then(|published| published.get(..4))
            .and_then(|year| year.parse().ok())
    }

    /// Whether the sentence tells of earlier times only.
    fn history(&self, article: &Article, a: &Analysis) -> bool {
        a.words.iter().enumerate().any(|(at, _)| {
            let form = a.form(at);
            match form {
                "reminder" | "background" => at < 4,
                // "In 2016 it agreed", "the firm, in 2016, agreed".
                "in" => {
                    let year = a
                        .form(at + 1)
                        .parse::<u32>()
                        .is_ok_and(|year| (1800..2100).contains(&year) && a.form(at + 1).len() == 4);
                    let aside = at.checked_sub(1).is_none_or(|b| a.tag(b) == Tag::Comma)
                        && (at == 0 || a.tag(at + 2) == Tag::Comma);
                    let now = self.year(article).is_some_and(|now| a.form(at + 1) == now.to_string());
                    year && aside && !now
                }
                _ => false,
            }
        })
    }

    /// Who is said to say the sentence; nobody where the reporter speaks.
    fn speaker(&self, a: &Analysis, d: &Discourse, block: &Block) -> Option<Speaker> {
        let named = |chunk: usize, who: Who| {
            let pronoun = a.parse.chunks.get(chunk).and_then(|c| a.word(c.head)).is_some_and(|w| w.tag == Tag::Pron);
            let known = d.person.iter().chain(&d.speaker).find(|s| pronoun && s.who == who);
            Speaker { who, name: known.map_or_else(|| self.name(a, chunk), |s| s.name.clone()) }
        };
        let resolve = |chunk: usize| match d.refer(a, chunk, None) {
            Ref::Who(who) => Some(named(chunk, who)),
            Ref::Document(Some(sides)) => Some(named(chunk, Who::Sides(sides))),
            Ref::Other
                if a.chunk_of(a.parse.chunks.get(chunk)?.head).is_some()
                    && a.word(a.parse.chunks.get(chunk)?.head).is_some_and(|w| w.capital) =>
            {
                Some(named(chunk, Who::Third))
            }
            _ => None,
        };
        // "according to X", "in X's words"
        for at in 0..a.words.len() {
            if (a.form(at) == "according" && a.form(at + 1) == "to" || a.form(at) == "words" && a.form(at + 1) == "of")
                && let Some(found) = a.chunk_of(at + 2).and_then(resolve)
            {
                return Some(found);
            }
        }
        // "Their reply, as he quotes it: 'never'"
        if let Some(colon) = a.words.iter().position(|w| w.tag == Tag::Colon).filter(|c| a.tag(c + 1) == Tag::Quote) {
            let reply = a.parse.chunks.iter().enumerate().find(|(_, c)| {
                c.end <= colon
                    && matches!(
                        a.form(c.head),
                        "reply" | "answer" | "response" | "words" | "message" | "verdict" | "line"
                    )
            });
            if let Some((index, _)) = reply {
                let owner = a.named.get(index).and_then(|n| n.owner).or_else(|| d.possessor(a, index, None));
                if let Some(who) = owner {
                    return Some(named(index, who));
                }
            }
        }
        // The first verb of saying that stands over a clause or behind a quotation.
        for (index, verb) in a.parse.verbs.iter().enumerate() {
            let Some(cue) = a.verb_cues.get(index).copied().flatten() else { continue };
            if !matches!(cue.cue.class, Class::Say | Class::Think)
                || verb.negated && cue.cue.class == Class::Say
                || matches!(verb.link, Link::Relative)
            {
                continue;
            }
            let clause = a.parse.verbs.iter().any(|v| {
                v.parent == Some(index) && v.link == Link::Complement && matches!(v.form, Form::Finite | Form::Bare)
            });
            let behind = verb.subject.and_then(|s| a.parse.chunks.get(s)).is_some_and(|c| c.start >= verb.end);
            let tag =
                verb.from.checked_sub(1).is_some_and(|b| matches!(a.tag(b), Tag::Comma | Tag::Quote | Tag::Other));
            let quotes =
                a.words.iter().any(|w| w.quoted) || a.tag(verb.end) == Tag::Comma || a.tag(verb.end) == Tag::Colon;
            if !clause && !behind && !tag && !quotes {
                continue;
            }
            if let Some(found) = verb.subject.and_then(resolve) {
                return Some(found);
            }
        }
        // "Name: what is said"
        if let Some(colon) = a.words.iter().take(7).position(|w| w.tag == Tag::Colon)
            && let Some(chunk) = colon.checked_sub(1).and_then(|b| a.chunk_of(b))
        {
            let person = a.actors.iter().any(|m| m.end == colon && !matches!(m.kind, Kind::Adjective));
            if person
                && a.parse.verbs.first().is_none_or(|v| v.start > colon)
                && let Some(found) = resolve(chunk)
            {
                return Some(found);
            }
        }
        // "what is said: Name"
        if block.kind == BlockKind::Headline
            && let Some(colon) = a.words.iter().rposition(|w| w.tag == Tag::Colon)
            && a.words.len() - colon <= 5
            && let Some(found) = a.chunk_of(colon + 1).and_then(resolve)
        {
            return Some(found);
        }
        // Within a quotation the speaker goes on.
        let quoted = a.words.iter().filter(|w| !matches!(w.tag, Tag::Quote | Tag::Other)).take(2).all(|w| w.quoted);
        if quoted {
            return d.speaker.clone().or_else(|| d.person.clone());
        }
        d.block.clone().or_else(|| d.frame.speaker.clone())
    }

    fn name(&self, a: &Analysis, chunk: usize) -> String {
        let Some(group) = a.parse.chunks.get(chunk) else { return String::new() };
        let person = a.actors.iter().find_map(|m| match m.kind {
            Kind::Person(number) if group.start <= m.start && m.end <= group.end => {
                self.actors.people.get(usize::from(number)).cloned()
            }
            _ => None,
        });
        person.unwrap_or_else(|| a.quote(group.start, group.end))
    }

    /// Notes who is named, for the pronouns to come; `all` looks at the whole sentence.
    fn note_people(&self, a: &Analysis, d: &mut Discourse, all: bool) {
        let subjects: Vec<usize> = a.parse.verbs.iter().filter_map(|v| v.subject).collect();
        for mention in &a.actors {
            let chunk = a.chunk_of(mention.start);
            let subject = chunk.is_some_and(|c| subjects.contains(&c));
            let early = subject && mention.start < 12;
            if !all && !early {
                continue;
            }
            if !subject && all {
                continue;
            }
            match mention.kind {
                Kind::Person(number) => {
                    let name = self.actors.people.get(usize::from(number)).cloned().unwrap_or_default();
                    d.person = Some(Speaker { who: mention.who, name });
                }
                Kind::Party => d.party = Some(mention.who),
                Kind::Adjective => {
                    if chunk.and_then(|c| a.named.get(c)).is_some_and(|n| n.who.is_some()) {
                        d.group = Some(mention.who);
                        d.party = Some(mention.who);
                    }
                }
            }
        }
    }

    /// Leaves behind what the next sentences may refer to.
    fn remember(&self, a: &Analysis, d: &mut Discourse, drafts: &[Draft], speaker: Option<Speaker>) {
        self.note_people(a, d, true);
        for verb in &a.parse.verbs {
            let Some(chunk) = verb.subject else { continue };
            let plural = a.parse.chunks.get(chunk).is_some_and(|c| a.form(c.head).ends_with('s'));
            if let (true, Ref::Who(who)) = (plural, d.refer(a, chunk, None)) {
                d.group = Some(who);
            }
        }
        let plural_subject = a
            .parse
            .verbs
            .iter()
            .filter_map(|v| v.subject)
            .filter_map(|s| a.parse.chunks.get(s))
            .any(|c| a.form(c.head).ends_with('s') || a.form(c.head) == "they");
        if !plural_subject {
            // "told his negotiators what to bring home. They will press for"
            for (index, group) in a.parse.chunks.iter().enumerate() {
                let body = a.word(group.head).is_some_and(|w| w.is(super::word::class::ROLE))
                    && a.form(group.head).ends_with('s');
                if let (true, Ref::Who(who)) = (body, d.refer(a, index, None)) {
                    d.group = Some(who);
                }
            }
        }
        if let Some(speaker) = speaker {
            {
                let pronoun = speaker.name.len() < 6 && speaker.name.chars().next().is_some_and(char::is_lowercase);
                if !pronoun || d.speaker.is_none() {
                    d.speaker = Some(speaker);
                }
            }
        }
        d.about_document = (0..a.parse.chunks.len()).any(|chunk| super::discourse::is_document(a, chunk))
            || drafts.iter().any(|s| s.memorandum);
        d.joint = drafts.iter().any(|s| {
            s.stance == Stance::Agrees
                && drafts.iter().any(|t| t.issue == s.issue && t.sides != s.sides && t.stance == s.stance)
        });
        d.subject_document = a
            .parse
            .verbs
            .iter()
            .find(|v| v.form == Form::Finite && v.link == Link::Root)
            .and_then(|v| v.subject)
            .and_then(|s| match d.refer(a, s, None) {
                Ref::Document(owner) => owner,
                _ => None,
            });
        // "the Northern memorandum", "a paper from the union", "gave the town a memorandum"
        for (index, group) in a.parse.chunks.iter().enumerate() {
            let form = a.form(group.head);
            if matches!(
                form,
                "memorandum"
                    | "document"
                    | "paper"
                    | "plan"
                    | "draft"
                    | "proposal"
                    | "roadmap"
                    | "text"
                    | "terms"
                    | "demands"
                    | "memoranda"
                    | "agenda"
                    | "list"
            ) && a.form(group.end) != "of"
            {
                let owner = a.named.get(index).and_then(|n| n.owner).or_else(|| d.possessor(a, index, None));
                let owner = owner.or_else(|| {
                    let verb = a.parse.verb_at.get(group.head).copied().flatten().and_then(|v| a.parse.verbs.get(v))?;
                    let mut found = None;
                    if group.start >= verb.end
                        && !verb.passive
                        && matches!(
                            a.base(verb.head),
                            "give"
                                | "hand"
                                | "present"
                                | "submit"
                                | "send"
                                | "table"
                                | "pass"
                                | "deliver"
                                | "publish"
                                | "release"
                                | "circulate"
                        )
                    {
                        found = verb.subject.map(|s| d.refer(a, s, None));
                    }
                    for at in group.end..(group.end + 10).min(a.words.len()) {
                        if matches!(a.form(at), "from" | "by")
                            && let Some(Ref::Who(Who::Sides(s))) = a.chunk_of(at + 1).map(|c| d.refer(a, c, None))
                        {
                            found = Some(Ref::Who(Who::Sides(s)));
                        }
                        // Presented to one side, it is the other's.
                        if a.form(at) == "to"
                            && let Some(Ref::Who(Who::Sides(s))) = a.chunk_of(at + 1).map(|c| d.refer(a, c, None))
                        {
                            let other = d.all & !s;
                            if found.is_none() && other.count_ones() == 1 {
                                found = Some(Ref::Who(Who::Sides(other)));
                            }
                        }
                    }
                    match found {
                        Some(Ref::Who(who)) => Some(who),
                        _ => None,
                    }
                });
                if let Some(Who::Sides(sides)) = owner
                    && sides.count_ones() == 1
                {
                    d.document = Some(sides);
                }
            }
        }
        if !a.issues.mentions.is_empty() {
            d.issues = a.issues.mentions.iter().map(|m| m.issue).collect();
        }
        let demands: Vec<(usize, Sides)> = drafts
            .iter()
            .filter(|s| matches!(s.stance, Stance::Demands | Stance::Proposes | Stance::Conditions))
            .map(|s| (s.issue, s.sides))
            .collect();
        if !demands.is_empty() {
            d.demands = demands;
        }
        // Of several offers in a sentence the first is the one that is spoken of.
        for draft in drafts.iter().rev().filter(|s| matches!(s.stance, Stance::Proposes)) {
            d.offers.retain(|(issue, _)| *issue != draft.issue);
            d.offers.push((draft.issue, draft.sides));
        }
    }

    /// What a heading or a lead-in says of what stands below it.
    fn frame(&self, a: &Analysis, d: &Discourse, question: bool) -> Option<Frame> {
        let mut frame = Frame::default();
        let has = |form: &str| a.lower.iter().any(|lower| lower == form);
        let sides = a
            .actors
            .iter()
            .filter_map(|m| match m.who {
                Who::Sides(s) => Some(s),
                Who::Third => None,
            })
            .fold(0, |all, s| all | s);
        let documents = a.parse.chunks.iter().enumerate().find_map(|(index, group)| match d.refer(a, index, None) {
            Ref::Document(Some(sides))
                if super::discourse::is_document(a, index) || a.form(group.head) == "proposal" =>
            {
                Some(sides)
            }
            _ => None,
        });
        let wants = has("want")
            || has("wants")
            || has("demand")
            || has("demands")
            || has("conditions")
            || has("terms")
            || has("asked")
            || has("ask")
            || has("asks");
        let agreed = has("agreed") && (has("what") || has("agreed")) && !has("not") && a.words.len() < 8;
        let ends_colon = a.words.last().is_some_and(|w| w.tag == Tag::Colon);
        let first_side = a.actors.iter().find_map(|m| match m.who {
            Who::Sides(s) => Some(s),
            Who::Third => None,
        });
        if question || a.words.len() < 9 {
            if let Some(document) = documents {
                frame.side = Some(document);
                frame.stance = Some(Stance::Demands);
                frame.document = true;
                return Some(frame);
            }
            if wants && sides.count_ones() >= 1 {
                frame.side = first_side;
                frame.stance = Some(Stance::Demands);
                return Some(frame);
            }
            if agreed && sides.count_ones() != 1 {
                frame.side = Some(d.all);
                frame.stance = Some(Stance::Agrees);
                return Some(frame);
            }
        }
        if ends_colon {
            // "The main terms are:" of the document spoken of, "The minister said:"
            if let Some(document) = documents.or(d.document.filter(|_| has("terms") || has("points") || has("items"))) {
                frame.side = Some(document);
                frame.stance = Some(Stance::Demands);
                frame.document = true;
                return Some(frame);
            }
            let last = a.words.len().checked_sub(2).and_then(|at| a.chunk_of(at));
            if let Some(Ref::Who(Who::Sides(s))) = last.map(|c| d.refer(a, c, None)) {
                frame.subject = Some(s);
                frame.side = Some(s);
                return Some(frame);
            }
            let speaker = d.speaker.clone().filter(|_| {
                a.verb_cues.iter().flatten().any(|c| c.cue.class == Class::Say) || has("statements") || has("points")
            });
            if let Some(speaker) = speaker {
                frame.speaker = Some(speaker);
                return Some(frame);
            }
            if let Some(side) = first_side.filter(|_| has("statements") || has("points")) {
                frame.speaker = Some(Speaker { who: Who::Sides(side), name: String::new() });
                return Some(frame);
            }
        }
        None
    }

    fn statement(&self, article: &Article, a: &Analysis, draft: Draft, context: &Sentence) -> Statement {
        let side = self
            .codebook
            .sides
            .get(draft.sides.trailing_zeros() as usize)
            .map(|side| side.id.clone())
            .unwrap_or_default();
        let issue = self.codebook.issues.get(draft.issue).map(|issue| issue.id.clone()).unwrap_or_default();
        let span = if context.block.kind == BlockKind::ListItem { context.block.span } else { a.span };
        let cue = draft.cue.map(|(from, to)| a.span_of(from, to));
        let keyword = a.span_of(draft.keyword.0, draft.keyword.1);
        let mut marks: Vec<Span> =
            draft.source.map(|(from, to)| a.span_of(from, to)).into_iter().chain(cue).chain([keyword]).collect();
        marks.sort();
        let mut joined: Vec<Span> = Vec::with_capacity(marks.len());
        for mark in marks {
            match joined.last_mut() {
                Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
                _ => joined.push(mark),
            }
        }
        let via = match context.speaker.as_ref().map(|s| s.who) {
            None => {
                if draft.rule == "heading" && draft.memorandum {
                    Via::Own
                } else {
                    Via::Reporter
                }
            }
            Some(Who::Third) => Via::ThirdParty,
            Some(Who::Sides(sides)) => {
                if sides & draft.sides != 0 {
                    Via::Own
                } else {
                    Via::OtherSide
                }
            }
        };
        let position = a.issues.position(self.codebook, draft.issue, &side, draft.stance, 0, a.words.len());
        Statement {
            article: article.id.clone(),
            side,
            issue,
            stance: draft.stance,
            position,
            quote: span.of(&article.text).to_owned(),
            span,
            marks: joined,
            speaker: context.speaker.as_ref().map(|s| s.name.clone()).filter(|name| !name.is_empty()),
            via,
            memorandum: draft.memorandum,
            entry: context.block.entry,
            because: Because {
                rule: draft.rule.to_owned(),
                cue: draft.cue.map(|(from, to)| a.quote(from, to)),
                source: draft.source.map(|(from, to)| a.quote(from, to)),
                keyword: Some(keyword.of(&article.text).to_owned()),
            },
        }
    }
}

/// Where a sentence stands, and who says it.
struct Sentence {
    block: Block,
    speaker: Option<Speaker>,
}

/// The token in words without hyphens: "leader-level" is two.
pub(super) fn split(text: &str, token: crate::language::Token, by: usize, parts: &mut Vec<crate::language::Token>) {
    use crate::language::{Token, TokenKind};
    let form = token.span.of(text);
    if token.kind != TokenKind::Word || !form.contains('-') {
        parts.push(Token { kind: token.kind, span: token.span.shifted(by) });
        return;
    }
    let mut at = token.span.start;
    for piece in form.split('-') {
        if !piece.is_empty() {
            let kind = if piece.bytes().all(|b| b.is_ascii_digit()) { TokenKind::Number } else { TokenKind::Word };
            parts.push(Token { kind, span: Span::new(at, at + piece.len()).shifted(by) });
        }
        at += piece.len() + 1;
    }
}

impl Coder<'_> {
    /// The parse of each sentence, for the makers of rules.
    #[doc(hidden)]
    pub fn trace(&self, article: &Article) -> String {
        use std::fmt::Write;
        let mut out = String::new();
        self.each(article, &mut |a, drafts, context| {
            let _ = writeln!(out, "\n== [{:?}] {}", context.block.kind, a.span.of(a.text));
            let tags: Vec<String> =
                a.words.iter().enumerate().map(|(i, w)| format!("{i}:{}/{:?}", w.span.of(a.text), w.tag)).collect();
            let _ = writeln!(out, "  {}", tags.join(" "));
            for (i, c) in a.parse.chunks.iter().enumerate() {
                let _ = writeln!(
                    out,
                    "  NP{i} [{}] head={} prep={:?} named={:?}",
                    a.quote(c.start, c.end),
                    a.form(c.head),
                    c.preposition.map(|p| a.form(p)),
                    a.named.get(i)
                );
            }
            for (i, v) in a.parse.verbs.iter().enumerate() {
                let _ = writeln!(
                    out,
                    "  V{i} [{}] {:?} subj={:?} parent={:?} {:?} twin={:?} neg={} pass={} from={} cue={:?}",
                    a.quote(v.start, v.end),
                    v.form,
                    v.subject,
                    v.parent,
                    v.link,
                    v.twin,
                    v.negated,
                    v.passive,
                    v.from,
                    a.verb_cues.get(i).copied().flatten().map(|c| (c.cue.id, c.cue.class))
                );
            }
            for n in &a.noun_cues {
                let _ = writeln!(out, "  N {} {}", n.cue.id, n.start);
            }
            for m in &a.issues.mentions {
                let _ = writeln!(
                    out,
                    "  I {} [{}] at={:?}",
                    self.codebook.issues.get(m.issue).map(|i| i.id.as_str()).unwrap_or_default(),
                    a.quote(m.start, m.end),
                    a.parse.verb_at.get(m.end.saturating_sub(1))
                );
            }
            let _ = writeln!(out, "  speaker={:?}", context.speaker);
            for d in drafts {
                let _ = writeln!(
                    out,
                    "  => {} {} {:?} {} cue={:?}",
                    self.codebook
                        .sides
                        .get(d.sides.trailing_zeros() as usize)
                        .map(|s| s.id.as_str())
                        .unwrap_or_default(),
                    self.codebook.issues.get(d.issue).map(|i| i.id.as_str()).unwrap_or_default(),
                    d.stance,
                    d.rule,
                    d.cue.map(|(f, t)| a.quote(f, t))
                );
            }
        });
        out
    }
}
