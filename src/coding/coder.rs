//! The coder: goes through an article's blocks and sentences with the codebook's matchers, built once.

mod antecedent;
mod batch;
mod frame;
mod headline;
mod interview;
mod known;
mod made;
mod memory;
mod miss;
mod papers;
mod paragraph;
mod past;
mod people;
mod reported;
mod section;
mod speaker;
mod statement;
#[cfg(test)]
mod trace;

use antecedent::Antecedents;
use batch::{Coded, Cut, cut, together};
use frame::counts;
use interview::{OWN, Turn, asks, ends_asking, is_question, open, says, turns};
use memory::{asked_for, puts_question};
pub use miss::{Miss, Missing};
use paragraph::{item, labelled, leads, tells_history};
use reported::Reported;

use super::actor::{Actors, Kind};
use super::analysis::Analysis;
use super::clause::Form;
use super::credit::Agencies;
use super::discourse::{Discourse, Frame, Gender, Speaker};
use super::figure::Measures;
use super::issue::{Called, Issues};
use super::name::names;
use super::passage::Passage;
use super::phrase::Space;
use super::progress::progress;
use super::stance::{Draft, Rules};
use super::term::Terms;
use super::word::{Tag, Vocabulary};
use super::{Coding, Name};
use crate::article::{Article, Block, BlockKind};
use crate::codebook::{Codebook, Person};
use crate::index::{distinct, sort};
use std::borrow::Cow;
use std::mem;
use std::sync::{Mutex, PoisonError};

/// How many forms are kept for the next article: more than a newspaper of a month has.
const MOST: usize = 1 << 15;

/// A codebook made ready for coding: build it once, code many articles.
pub struct Coder<'c> {
    codebook: Cow<'c, Codebook>,
    terms: Terms,
    actors: Actors,
    /// Which of its people are known to be men or women, by number.
    genders: Vec<(u16, Gender)>,
    issues: Issues,
    measures: Measures,
    agencies: Agencies,
    /// The forms of the articles coded so far.
    vocabulary: Mutex<Vocabulary>,
}

/// What is carried from sentence to sentence while an article is coded.
struct State {
    discourse: Discourse,
    /// Whether the heading above says that what stands below it is history.
    past: bool,
    /// The entry of the passage.
    entry: Option<usize>,
}

impl State {
    /// Comes to a passage, where somebody may have the word by turns.
    fn begin(&mut self, passage: &Passage, turn: Option<Turn>, first: bool) {
        let Passage { block, text, .. } = passage;
        if block.entry != self.entry || first {
            self.discourse.enter();
            self.entry = block.entry;
        }
        match block.kind {
            BlockKind::Headline | BlockKind::Subhead => {
                self.discourse.frame = Frame::default();
                self.discourse.section = None;
                self.past = block.kind == BlockKind::Subhead && tells_history(text);
            }
            BlockKind::ListItem => self.discourse.frame.itemised = true,
            _ => {
                let frame = &mut self.discourse.frame;
                let ends = frame.itemised && !item(text);
                frame.itemised |= item(text);
                // A frame of a lead-in ends with its list; a question's ends with the next heading.
                let led =
                    frame.subject.is_some() && frame.speaker.is_none() || frame.list && !item(text) && !labelled(text);
                let paper = frame.document && frame.stance.is_some() && !leads(text);
                if ends || led && !paper {
                    *frame = Frame::default();
                }
            }
        }
        let guessed = turn.is_none() && self.discourse.question_asked && says(passage, OWN);
        open(&mut self.discourse, turn, guessed);
        self.discourse.question_asked = asks(text);
    }
}

impl<'c> Coder<'c> {
    /// Makes the codebook's names and keywords ready to be found.
    pub fn new(codebook: &'c Codebook) -> Self {
        Self::of(Cow::Borrowed(codebook))
    }

    /// The same with a codebook of its own, to be kept for later.
    pub fn keeping(codebook: Codebook) -> Coder<'static> {
        Coder::of(Cow::Owned(codebook))
    }

    /// By which codebook it codes.
    pub fn codebook(&self) -> &Codebook {
        &self.codebook
    }

    fn of(codebook: Cow<'c, Codebook>) -> Self {
        let mut terms = Terms::of(&codebook);
        let actors = Actors::new(&codebook, &mut terms);
        let people = codebook.sides.iter().take(32).chain(&codebook.third_parties).flat_map(|side| &side.people);
        let told = |person: &Person| {
            let office = |role: &str| Gender::of_title(&role.split_whitespace().next_back()?.to_lowercase());
            Gender::of_name(&person.name).or_else(|| person.roles().find_map(office))
        };
        let genders = (0..).zip(people).filter_map(|(number, person)| Some((number, told(person)?))).collect();
        Self {
            genders,
            actors,
            issues: Issues::new(&codebook, &mut terms),
            measures: Measures::new(&codebook, &mut terms),
            agencies: Agencies::new(&codebook, &mut terms),
            terms,
            vocabulary: Mutex::default(),
            codebook,
        }
    }

    /// Codes an article.
    pub fn code(&self, article: &Article) -> Coding {
        let mut statements = Vec::new();
        let mut figures = Vec::new();
        let (mut done, mut credits) = (Vec::new(), Vec::new());
        let (mut antecedents, mut space) = (Antecedents::default(), Space::default());
        let names = self.each(article, &mut |coded| {
            for Coded { analysis, context, .. } in coded {
                let speaker = context.speaker.as_ref().map(|speaker| speaker.name.as_str());
                let entry = context.block.entry;
                figures.extend(self.measures.figures(analysis, &article.id, speaker, entry, &mut space));
            }
            for Coded { analysis, context, .. } in coded {
                done.extend(progress(analysis, &self.codebook, self.actors.all, context.block.entry));
                credits.extend(self.agencies.credits(analysis, context.block.entry));
            }
            for Coded { analysis, drafts, context } in coded {
                antecedents.note(analysis, context.block.entry, context.heads);
                let statement = |draft| self.statement(article, analysis, draft, context, &antecedents);
                statements.extend(drafts.iter().map(statement));
            }
        });
        headline::unfold(article, &mut statements);
        let mut statements = distinct(statements);
        sort(&mut statements, &|a, b| (a.span, &a.issue, &a.side) < (b.span, &b.issue, &b.side));
        Coding { article: article.clone(), statements, figures, names, progress: done, credits }
    }

    /// Goes through the sentences of the article, hands some at a time with what the rules made of each, and gives the names.
    fn each(&self, article: &Article, visit: &mut dyn FnMut(&[Coded])) -> Vec<Name> {
        // Who codes another article meanwhile begins with an empty one.
        let kept = || self.vocabulary.lock().unwrap_or_else(PoisonError::into_inner);
        let mut vocabulary = mem::take(&mut *kept());
        if vocabulary.len() > MOST {
            vocabulary = Vocabulary::default();
        }
        let passages = Passage::all(article, &mut vocabulary, &self.terms);
        self.passages(article, &passages, &vocabulary, visit);
        let names = names(&passages, &vocabulary, &self.terms.names);
        *kept() = vocabulary;
        names
    }

    fn passages(
        &self,
        article: &Article,
        passages: &[Passage],
        vocabulary: &Vocabulary,
        visit: &mut dyn FnMut(&[Coded]),
    ) {
        let (procedure, genders) = (self.issues.procedure.clone(), self.genders.clone());
        let offices = self.actors.offices.clone();
        let (all, employed) = (self.actors.all, self.actors.employed);
        let discourse = Discourse { all, procedure, employed, genders, offices, ..Discourse::default() };
        let mut state = State { discourse, past: false, entry: None };
        let (mut called, mut begun) = (Called::default(), passages.iter().zip(turns(passages)).enumerate().peekable());
        let all = cut(passages);
        let mut rest = all.as_slice();
        while let Some((sentences, behind)) = rest.split_at_checked(together(rest)).filter(|(some, _)| !some.is_empty())
        {
            rest = behind;
            let mut analyses = self.analyse(article, passages, sentences, vocabulary, &mut called);
            let mut coded = Vec::with_capacity(analyses.len());
            for (at, sentence) in sentences.iter().enumerate() {
                while let Some((number, (passage, turn))) = begun.next_if(|(number, _)| *number <= sentence.passage) {
                    state.begin(passage, turn, number == 0);
                }
                let Some(passage) = passages.get(sentence.passage) else { continue };
                let (from_here, analyses) = (sentences.get(at..), analyses.get_mut(at..).unwrap_or_default());
                state.discourse.ahead =
                    self.says_ahead(passage, from_here.unwrap_or_default(), analyses, &state.discourse);
                let Some(mut analysis) = analyses.first_mut().map(mem::take) else { continue };
                analysis.meet(&state.discourse.met);
                let last = at.checked_sub(1).and_then(|at| sentences.get(at));
                if last.is_none_or(|last| last.passage != sentence.passage) {
                    let goes_on = sentences.get(at + 1).is_some_and(|next| next.passage == sentence.passage);
                    self.begin_paragraph(&mut analysis, &mut state.discourse, goes_on);
                }
                self.read_front(&mut analysis);
                self.keep_to(&mut analysis, &state.discourse);
                // Whom the sentence introduces it knows already.
                if matches!(passage.block.kind, BlockKind::Headline | BlockKind::Subhead) {
                    analysis.telegraphic();
                } else if state.discourse.meet(&analysis) {
                    analysis.meet(&state.discourse.met);
                }
                let (drafts, context) = self.sentence(article, &passage.block, &analysis, &mut state);
                coded.push(Coded { analysis, drafts, context });
            }
            visit(&coded);
        }
    }

    /// Who says the sentence that closes a quotation, as its tag tells: "...," she said. The first sentence stands within.
    fn says_ahead(
        &self,
        passage: &Passage,
        sentences: &[Cut],
        analyses: &mut [Analysis],
        discourse: &Discourse,
    ) -> Option<Speaker> {
        let (within, behind) = sentences.split_first()?;
        let closed = passage.open_at(within.span)?;
        let mut behind = behind.iter().take_while(|sentence| sentence.passage == within.passage);
        let closing = analyses.get_mut(behind.position(|sentence| sentence.span.end >= closed)? + 1)?;
        closing.meet(&discourse.met);
        self.speaker(closing, discourse, &passage.block)
    }

    /// The name of a person, of the codebook's or of those whom the article introduces.
    fn person<'d>(&'d self, d: &'d Discourse, number: u16) -> Option<&'d str> {
        let known = self.actors.people.get(usize::from(number)).map(String::as_str);
        known.or_else(|| d.met.name(number))
    }

    fn sentence(
        &self,
        article: &Article,
        block: &Block,
        analysis: &Analysis,
        state: &mut State,
    ) -> (Vec<Draft>, Context) {
        let text = analysis.span.of(analysis.text);
        let question = ends_asking(text);
        let heading = matches!(block.kind, BlockKind::Headline | BlockKind::Subhead);
        let speaker = self.speaker(analysis, &state.discourse, block);
        let mut drafts = Vec::new();
        if !question && !state.past && !past::is_bygone(self.year(article), analysis) {
            drafts = Rules::new(analysis, &state.discourse, speaker.as_ref()).apply();
            if drafts.is_empty() && !heading {
                drafts = self.known(analysis, &state.discourse, speaker.as_ref());
            }
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
        let sourced = !drafts.is_empty() && self.names_source(analysis, &state.discourse, speaker.as_ref());
        let reported = if sourced { self.reported(analysis, &state.discourse) } else { Vec::new() };
        let mut context = Context {
            block: *block,
            speaker: speaker.clone(),
            reported,
            heads: None,
            #[cfg(test)]
            meant: trace::meant(analysis, &state.discourse, speaker.as_ref()),
        };
        self.remember(analysis, &mut state.discourse, &drafts, speaker, heading);
        // A plain article's headline names what happened; only a heading within it, or over an entry, leads to what follows.
        let title = block.kind == BlockKind::Headline && block.entry.is_none();
        let ends = analysis.span.end == block.span.end;
        let put = !question && drafts.is_empty() && puts_question(analysis);
        let asks = || question || put || is_question(block.span.of(&article.text));
        if state.discourse.addressed.is_some() || ends && asks() {
            state.discourse.question = asked_for(analysis, &state.discourse).or(state.discourse.question);
        }
        // "Will it strike? He could not say": the next sentence answers, in the paragraph or, by `open`, in the next.
        state.discourse.answers =
            asked_for(analysis, &state.discourse).filter(|_| (question || put) && !heading && !ends);
        // "PAY", "What about pay?"; a headline that tells something is no label.
        let named = analysis.issues.mentions.first().is_some_and(|m| m.end - m.start == analysis.words.len());
        let label = question || named || analysis.parse.verbs.is_empty();
        if heading && !title && label && block.entry.is_none() && analysis.actors.is_empty() {
            let mentioned = analysis.issues.mentions.iter().map(|mention| mention.issue);
            let section = self.issues.named_by(&analysis.words, mentioned);
            context.heads = section;
            state.discourse.section = section;
            state.discourse.said_of = section.or(state.discourse.said_of);
            state.discourse.issues = section.map_or(mem::take(&mut state.discourse.issues), |issue| vec![issue]);
        }
        let Frame { verbless, list, itemised, .. } = state.discourse.frame;
        if verbless && !(list || itemised || question) && analysis.parse.verbs.iter().any(|v| v.form == Form::Finite) {
            state.discourse.frame = Frame::default();
        }
        if (heading && !title || question && !heading || leads(text))
            && let Some(mut frame) = self.frame(analysis, &state.discourse, question, heading)
        {
            if question {
                state.discourse.asked = frame.stance;
                // "What do they want? A rise. They have said so": within a paragraph the first clause ends the answer.
                frame.verbless |= !heading && !ends;
            }
            state.discourse.frame = frame;
        }
        // "The guild has four demands. First, higher wages."
        if state.discourse.frame == Frame::default() && !heading && counts(analysis) {
            let led = self.lead_in(analysis, &state.discourse);
            if let Some((side, stance)) = led.filter(|(side, _)| side.count_ones() == 1) {
                state.discourse.frame =
                    Frame { side: Some(side), stance: Some(stance), list: true, verbless: true, ..Frame::default() };
            }
        }
        // The one whom an interview is with is named first.
        if state.discourse.interviewed.is_none() {
            state.discourse.interviewed = analysis.actors.iter().find_map(|m| match m.kind {
                Kind::Person(number) => {
                    let name = self.person(&state.discourse, number).unwrap_or_default().to_owned();
                    Some(Speaker { who: m.who, name })
                }
                _ => None,
            });
        }
        (drafts, context)
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
}

/// Where a sentence stands, and who says it.
struct Context {
    block: Block,
    speaker: Option<Speaker>,
    reported: Vec<Reported>,
    /// The issue that it names as the heading of what stands below it.
    heads: Option<usize>,
    /// Whom and what its noun groups mean, for the makers of rules.
    #[cfg(test)]
    meant: String,
}
