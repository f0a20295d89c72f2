//! Clauses: the noun groups and verb groups of a sentence, whose subject is whose, and which verb stands under which.
//!
//! A light parse, one pass left to right: no tree of the whole sentence, but for every verb its subject, its governing
//! verb and how it hangs on it, which is what the rules of stance need.

mod finite;
mod hang;
mod infinitive;
mod joined;
mod list;
mod noun_group;
mod opener;
mod subject;
mod verb_group;
mod whole;

use super::word::{Sets, Tag, Word};
use hang::hang;
use noun_group::chunks;
use verb_group::verbs;
pub(super) use verb_group::{at_no_price, plain_addition};

/// A noun group: "the head of" is one, "the delegation" the next.
#[derive(Clone, Debug)]
pub(super) struct Chunk {
    pub start: usize,
    pub end: usize,
    /// Its last noun, name or pronoun.
    pub head: usize,
    /// The preposition before it.
    pub preposition: Option<usize>,
}

/// The form of a verb group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Finite,
    /// With "to".
    Infinitive,
    /// The base form alone: "demanded that the town pay".
    Bare,
    Ing,
    Participle,
}

/// How a verb hangs on its governor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// On nothing.
    Root,
    /// "that ...", or the clause that a verb of saying takes without it; "to ...", "... -ing".
    Complement,
    /// Behind "who", "which", or as a participle behind a noun: said of a noun.
    Relative,
    /// Behind "if", "once", "before": the index of that word.
    Adverbial(usize),
    /// ", saying ...": beside the verb before it.
    Beside,
}

/// A verb group.
#[derive(Clone, Debug)]
pub(super) struct Verb {
    pub start: usize,
    /// The main verb.
    pub head: usize,
    pub end: usize,
    pub form: Form,
    pub passive: bool,
    pub negated: bool,
    /// The modal: its index.
    pub modal: Option<usize>,
    /// Its subject: an index of a chunk.
    pub subject: Option<usize>,
    /// The verb above it.
    pub parent: Option<usize>,
    pub link: Link,
    /// The verb before it with which it is coordinated.
    pub twin: Option<usize>,
    /// Where its clause begins: at its subject, or at itself.
    pub from: usize,
}

impl Verb {
    /// A verb group by itself, active, affirmed, and hanging on nothing.
    fn new(form: Form, start: usize, head: usize, end: usize) -> Self {
        Verb {
            start,
            head,
            end,
            form,
            passive: false,
            negated: false,
            modal: None,
            subject: None,
            parent: None,
            link: Link::Root,
            twin: None,
            from: start,
        }
    }
}

/// The parse of a sentence.
#[derive(Clone, Debug, Default)]
pub(super) struct Parse {
    pub chunks: Vec<Chunk>,
    pub verbs: Vec<Verb>,
    /// By word: the chunk it is in.
    pub chunk_at: Vec<Option<usize>>,
    /// By word: the verb whose words these are, or whose object or addition they stand in.
    pub verb_at: Vec<Option<usize>>,
}

/// What the parse asks of the lexicon and the codebook.
pub(super) trait Knowledge {
    /// Whether the verb takes a clause: says, thinks, demands.
    fn takes_clause(&self, head: usize) -> bool;
    /// Whether the verb takes a clause and no thing: says, thinks.
    fn says(&self, head: usize) -> bool;
    /// Whether the verb's object is the subject of the infinitive behind it: "urged the town to pay".
    fn controls_object(&self, head: usize) -> bool;
    /// Whether the verb's subject is somebody who says, wants, offers or refuses.
    fn is_held(&self, head: usize) -> bool;
    /// Whether the verb blames its object for what follows.
    fn accuses(&self, head: usize) -> bool;
    /// Whether the chunk names somebody who acts.
    fn is_actor(&self, chunk: &Chunk) -> bool;
}

/// Parses a tagged sentence.
pub(super) fn parse(words: &[Word], knowledge: &dyn Knowledge) -> Parse {
    let chunks = chunks(words, knowledge);
    let mut chunk_at = Vec::with_capacity(words.len());
    for (index, chunk) in chunks.iter().enumerate() {
        chunk_at.resize(chunk.start, None);
        chunk_at.resize(chunk.end, Some(index));
    }
    chunk_at.resize(words.len(), None);
    let mut parse = Parse { verbs: verbs(words, &chunk_at), chunks, chunk_at, verb_at: Vec::new() };
    for index in 0..parse.verbs.len() {
        hang(words, knowledge, &mut parse, index);
    }
    fronted(words, &mut parse);
    told_behind(words, knowledge, &mut parse);
    parse.verb_at = regions(words, &parse);
    parse
}

/// "Rejecting a rise, the port said", "After raising wages, the port": what stands at the front is done by whom the sentence
/// is about.
fn fronted(words: &[Word], parse: &mut Parse) {
    let begins = parse.verbs.first().filter(|v| v.form == Form::Ing && v.subject.is_none() && v.link == Link::Beside);
    let Some(front) = begins.filter(|v| v.start < 3).map(|v| v.end) else { return };
    let main = parse.verbs.iter().find(|v| v.form == Form::Finite && v.link == Link::Root && v.start > front);
    let Some((subject, from)) = main.and_then(|v| Some((v.subject?, v.from))) else { return };
    // "By raising wages, the port could": only what it might do.
    let by = words.get(..front).unwrap_or_default().iter().any(|w| w.lower == "by");
    let parted = !by && before(words, from).is_some_and(|at| tag(words, at) == Tag::Comma);
    if let Some(verb) = parse.verbs.first_mut().filter(|_| parted) {
        verb.subject = Some(subject);
    }
}

/// "Wages will rise, the port conceded on Monday": what stands before is what the last verb takes.
fn told_behind(words: &[Word], knowledge: &dyn Knowledge, parse: &mut Parse) {
    let root = |verb: &&Verb| verb.form == Form::Finite && verb.link == Link::Root;
    let mut roots = parse.verbs.iter().enumerate().rev().filter(|(_, verb)| root(verb));
    let (Some((index, teller)), Some((front, told))) = (roots.next(), roots.next()) else { return };
    let actor = teller.subject.and_then(|s| parse.chunks.get(s)).is_some_and(|c| knowledge.is_actor(c));
    let parted = before(words, teller.from).is_some_and(|at| tag(words, at) == Tag::Comma);
    let takes = knowledge.takes_clause(teller.head) && !knowledge.says(teller.head) && !teller.passive;
    let behind = parse.chunk_at.get(teller.end).copied().flatten().and_then(|c| parse.chunks.get(c));
    let object =
        behind.is_some_and(|c| c.start == teller.end && !words.get(c.head).is_some_and(|w| w.sets.has(Sets::TIMES)));
    let complement = parse.verbs.iter().any(|verb| verb.parent == Some(index));
    let told = told.end < teller.from && told.modal.is_some();
    if let Some(verb) =
        parse.verbs.get_mut(front).filter(|_| actor && parted && takes && !object && !complement && told)
    {
        (verb.parent, verb.link) = (Some(index), Link::Complement);
    }
}

fn tag(words: &[Word], at: usize) -> Tag {
    words.get(at).map_or(Tag::Other, |word| word.tag)
}

/// The word before `at`, adverbs, negations and quotation marks looked through.
fn before(words: &[Word], at: usize) -> Option<usize> {
    words.get(..at)?.iter().rposition(|word| !matches!(word.tag, Tag::Adv | Tag::Quote | Tag::Neg))
}

/// By word, the verb that it belongs to: its own group, its object and additions up to where the next clause begins.
fn regions(words: &[Word], parse: &Parse) -> Vec<Option<usize>> {
    // "The union, which wants a rise, walked out": behind an insertion a verb's region begins with itself.
    let begins = |index: usize, verb: &Verb| {
        let inner = index.checked_sub(1).and_then(|i| parse.verbs.get(i)).is_some_and(|i| {
            i.start > verb.from && matches!(i.link, Link::Relative | Link::Adverbial(_) | Link::Beside)
        });
        if inner { verb.start } else { verb.from.min(verb.start) }
    };
    let mut regions = Vec::with_capacity(words.len());
    let mut current = None;
    for (index, verb) in parse.verbs.iter().enumerate() {
        regions.resize(begins(index, verb).max(regions.len()), current);
        current = Some(index);
    }
    regions.resize(words.len(), current);
    // A subject before an insertion belongs to its own verb.
    let main = |verb: &Verb| verb.link != Link::Relative;
    let verbs = || parse.verbs.iter().enumerate();
    for (index, verb) in verbs().filter(|(_, v)| main(v)).chain(verbs().filter(|(_, v)| !main(v))) {
        let Some(subject) = verb.subject.and_then(|s| parse.chunks.get(s)).filter(|c| c.end <= verb.start) else {
            continue;
        };
        // "The union said guards who were hired in May should stay": the clause begins with its subject.
        let parted = verb.from <= subject.start && main(verb) && verb.form == Form::Finite;
        // "The gates of the jail, the mayor says, will open": its additions belong to it.
        let parts = |word: &Word| matches!(word.tag, Tag::Comma | Tag::Dash | Tag::Rel | Tag::That | Tag::Sub);
        let end = (subject.end..verb.start).find(|at| words.get(*at).is_some_and(parts)).unwrap_or(subject.end);
        for slot in regions.iter_mut().take(end).skip(subject.start.min(verb.from)) {
            let over = slot.and_then(|at| parse.verbs.get(at)).is_some_and(|v| v.end <= verb.from);
            if slot.is_none() || parted && over {
                *slot = Some(index);
            }
        }
    }
    for index in 0..parse.verbs.len() {
        if let Some((from, upper)) = more_behind(words, parse, index) {
            regions.iter_mut().skip(from).take_while(|slot| **slot == Some(index)).for_each(|slot| *slot = Some(upper));
        }
    }
    regions
}

/// "wants a halt once it is hot, and the removal of": where the object goes on behind a clause that tells when, and whose.
fn more_behind(words: &[Word], parse: &Parse, index: usize) -> Option<(usize, usize)> {
    let verb = parse.verbs.get(index).filter(|v| matches!(v.link, Link::Adverbial(_)) && v.form == Form::Finite)?;
    let comma = words.iter().skip(verb.end).position(|w| w.tag == Tag::Comma).map(|at| verb.end + at)?;
    let goes_on =
        tag(words, comma + 1) == Tag::Conj && matches!(tag(words, comma + 2), Tag::Det | Tag::Adj | Tag::Noun);
    let ends = || parse.verbs.get(index + 1).is_none_or(|next| next.start > comma + 3 && next.form != Form::Finite);
    let mut upper = verb.parent.filter(|_| goes_on && ends())?;
    while parse.verbs.get(upper)?.form != Form::Finite {
        upper = parse.verbs.get(upper)?.parent?;
    }
    let object = parse.verbs.get(upper).filter(|v| v.end < verb.from && v.start < verb.from)?.end;
    parse.chunk_at.get(object).copied().flatten()?;
    Some((comma + 1, upper))
}

#[cfg(test)]
mod tests {
    use super::super::passage::Passage;
    use super::super::term::Terms;
    use super::super::word::{Vocabulary, tagged};
    use super::*;
    use crate::article::{Metadata, read};

    /// What a reader without a codebook knows: who says something, and that nobody is a side.
    struct Plain<'w>(&'w [Word<'w>]);

    impl Knowledge for Plain<'_> {
        fn takes_clause(&self, head: usize) -> bool {
            self.says(head)
        }
        fn says(&self, head: usize) -> bool {
            self.0.get(head).is_some_and(|word| matches!(word.base, "say" | "think" | "tell"))
        }
        fn controls_object(&self, _: usize) -> bool {
            false
        }
        fn is_held(&self, _: usize) -> bool {
            false
        }
        fn accuses(&self, _: usize) -> bool {
            false
        }
        fn is_actor(&self, _: &Chunk) -> bool {
            false
        }
    }

    /// The head of the subject of the last verb that somebody or something does.
    fn subject(text: &str) -> String {
        parsed(text, |words, parse| {
            let told = |verb: &&Verb| matches!(verb.form, Form::Finite | Form::Bare);
            let verb = parse.verbs.iter().rfind(told).unwrap();
            head(words, parse, verb)
        })
    }

    fn head(words: &[Word], parse: &Parse, verb: &Verb) -> String {
        verb.subject.map(|chunk| words[parse.chunks[chunk].head].lower.to_owned()).unwrap_or_default()
    }

    /// How the last verb hangs, on which verb, and its subject.
    fn hangs(text: &str) -> (Link, String, String) {
        parsed(text, |words, parse| {
            let verb = parse.verbs.last().unwrap();
            let parent = verb.parent.map(|at| words[parse.verbs[at].head].lower.to_owned());
            (verb.link, parent.unwrap_or_default(), head(words, parse, verb))
        })
    }

    fn parsed<T>(text: &str, read_off: impl Fn(&[Word], &Parse) -> T) -> T {
        let article = read("a", text, Metadata::default());
        let (terms, mut vocabulary) = (Terms::default(), Vocabulary::default());
        let passages = Passage::all(&article, &mut vocabulary, &terms);
        let passage = &passages[0];
        let (_, pieces) = passage.sentences().next().unwrap();
        let words = tagged(passage, pieces, &vocabulary);
        read_off(&words, &parse(&words, &Plain(&words)))
    }

    #[test]
    fn the_subject_is_found_over_what_is_told_of_it() {
        for (text, wanted) in [
            ("The fight over wages and pensions is bitter.", "fight"),
            ("The sale of horses, mules and carts has begun.", "sale"),
            ("The rise in wages and the cut in hours were turned down.", "cut"),
            ("Plans for closing the depot were turned down.", "plans"),
            ("The decision to end the need to pay was bitter.", "decision"),
            ("The promise of ships to save the yard was bitter.", "promise"),
            ("Owners of yards such as Norr, Teller and Bly will attend.", "owners"),
            ("Some yards, such as Norr, Teller and Bly, will close.", "yards"),
            ("Students like Holt have left.", "students"),
            ("Ann Holt, of Plano, Texas, was told.", "holt"),
            ("Holt herself appeared on Monday.", "holt"),
            ("The fees we pay are high.", "fees"),
            ("Every move the yard makes on Monday will fail.", "move"),
            ("The rise that the yard wants to bring in was bitter.", "rise"),
            ("Workers who refuse to join the yard will be sacked.", "workers"),
            ("That led to a strike.", "that"),
            ("The head of the port of that country promised a rise.", "head"),
            ("The yard accepted a limit on fees and the port will fight it.", "port"),
            ("After the march, North forces crossed the river.", "forces"),
            ("A league of about 400 members of the guild left.", "league"),
            ("The unions were calm and on several days have left.", "unions"),
            ("The talks are on what becomes of the yard.", "what"),
            ("It is the Yard Council (YC), which runs ports.", "council"),
            ("It was a list of terms that was long.", "list"),
            ("Ann Holt said the date for closing the yard was bitter.", "date"),
            ("One expert said calls on board were bitter.", "calls"),
        ] {
            assert_eq!(subject(text), wanted, "{text}");
        }
    }

    #[test]
    fn forms_that_may_be_nouns_are_verbs_where_nothing_else_is() {
        for (text, wanted) in [
            ("This became the law.", "this"),
            ("This means a rise.", "this"),
            ("Holt thought that was odd.", "that"),
            ("That share has been rising.", "share"),
            ("They all need a rise.", "they"),
            ("The film covers the strike.", "film"),
            ("The study estimates that a rise is near.", "rise"),
            ("The safety lapses raise the price.", "lapses"),
            ("Reading has left.", "reading"),
            ("A coal-fired yard will close.", "yard"),
            ("The family left on Monday.", "family"),
            ("Armed clashes broke out.", "clashes"),
            ("The yard took command of ships.", "yard"),
            ("It closed, envoy Zaid al-Rami said.", "rami"),
        ] {
            assert_eq!(subject(text), wanted, "{text}");
        }
    }

    #[test]
    fn clauses_hang_on_the_verb_that_takes_them() {
        for (text, link, parent, subject) in [
            ("Holt told the paper there was a plan.", Link::Complement, "told", ""),
            ("The study estimates that half will leave.", Link::Complement, "estimates", "half"),
            ("They saw firms leaving the town, accusing the mayor.", Link::Beside, "leaving", "they"),
            ("Holt said that, because of the cold, the yard will close.", Link::Complement, "said", "yard"),
            ("Holt told the paper that while it was cold, wages will rise.", Link::Complement, "told", "wages"),
            ("Holt said yes to that, a clerk added, and the yard has left.", Link::Root, "", "yard"),
            ("Holt thought that, Bly said, and the yard has left.", Link::Root, "", "yard"),
            ("If Bly keeps up this talk he will leave.", Link::Root, "", "he"),
            ("It is cold, envoy Zaid Rami said.", Link::Root, "", "rami"),
            ("They made a plan for the salt to be taxed.", Link::Complement, "made", "salt"),
        ] {
            assert_eq!(hangs(text), (link, parent.to_owned(), subject.to_owned()), "{text}");
        }
    }
}
