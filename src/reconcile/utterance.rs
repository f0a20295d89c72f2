//! Utterances: which statements report one remark. A headline and its paragraph, a list item that repeats an entry, and two
//! papers quoting one remark are one utterance reported several times, not independent support.

use super::order::When;
use super::words::{Memory, content, quoted, shared};
use crate::article::{Article, BlockKind};
use crate::coding::{Statement, Via};
use crate::index::sorted;

/// Two passages are one utterance where they share this part of the words of the shorter one …
const ALIKE: (usize, usize) = (3, 5);
/// … a headline and a passage below it this part …
const HEADLINE: (usize, usize) = (1, 3);
/// … and at least so many words, or all of both.
const SHARED: usize = 3;
/// So many words within quotation marks make a quotation that two papers hardly share by chance.
const QUOTATION: usize = 4;

/// A statement with what is needed to compare it.
pub(super) struct Piece<'a> {
    pub article: &'a Article,
    pub statement: &'a Statement,
    pub when: When,
    /// Who says so, where it is a person: the surname, small.
    pub person: Option<String>,
    pub headline: bool,
    pub words: Vec<u64>,
    /// Those which tell what it is about: not who says it, nor which way.
    pub matter: Vec<u64>,
    /// The words within quotation marks.
    quoted: Vec<u64>,
    /// What has overtaken it: an index into the comparison's list.
    pub overtaken: Option<usize>,
}

impl<'a> Piece<'a> {
    /// `people` are the surnames, small and in order, of the people who are known.
    pub fn new(article: &'a Article, statement: &'a Statement, when: When, people: &[String]) -> Self {
        let at = article.blocks.partition_point(|block| block.span.end <= statement.span.start);
        let headline = article
            .blocks
            .get(at)
            .is_some_and(|block| matches!(block.kind, BlockKind::Headline | BlockKind::Subhead | BlockKind::Caption));
        let person = statement.speaker.as_deref().map(surname).filter(|name| people.binary_search(name).is_ok());
        let (words, quoted) = (content(&statement.quote), quoted(&statement.quote));
        let because = &statement.because;
        let known = [&statement.speaker, &because.cue, &because.source].into_iter().flatten();
        let known: Vec<u64> = known.flat_map(|words| content(words)).collect();
        let matter = words.iter().copied().filter(|word| !known.contains(word)).collect();
        Self { article, statement, when, person, headline, words, matter, quoted, overtaken: None }
    }

    /// The best evidence first: the side's own words before the report's, a third party's and the adversary's account;
    /// named speakers before nameless, whole sentences before headlines.
    pub fn order(&self) -> (u8, bool, bool, &str, usize) {
        let via = match self.statement.via {
            Via::Own => 0,
            Via::Reporter => 1,
            Via::ThirdParty => 2,
            Via::OtherSide => 3,
        };
        (via, self.headline, self.statement.speaker.is_none(), &self.article.id, self.statement.span.start)
    }

    /// Whether both report one remark: of one stance, alike or quoting the same words, and not of two people. A headline may
    /// call its speaker otherwise than the text below it, and says it in fewer words.
    fn is_one_utterance(&self, other: &Piece) -> bool {
        let both = shared(&self.words, &other.words);
        let shorter = self.words.len().min(other.words.len());
        let alike = both >= SHARED && both * ALIKE.1 >= shorter * ALIKE.0 || self.words == other.words;
        let one_article = self.article.id == other.article.id;
        let one_entry = one_article && self.statement.entry == other.statement.entry;
        let entry = one_entry && self.statement.entry.is_some();
        let heads =
            one_entry && self.headline != other.headline && both >= 2 && both * HEADLINE.1 >= shorter * HEADLINE.0;
        let fewer = self.quoted.len().min(other.quoted.len());
        let same = shared(&self.quoted, &other.quoted);
        let quotes = fewer >= QUOTATION && same * ALIKE.1 >= fewer * ALIKE.0;
        let one_person = self.person.is_none() || other.person.is_none() || self.person == other.person;
        self.statement.stance == other.statement.stance && (one_person || entry) && (heads || quotes || alike)
    }
}

/// The last word of a name, which spellings of one person share.
pub(super) fn surname(name: &str) -> String {
    name.split_whitespace().next_back().unwrap_or_default().to_lowercase()
}

/// By piece the number of the utterance that it reports. Each is held against the first piece of an utterance, and only where
/// they share a word; so whole sentences come first, and what is short finds them.
pub(super) fn utterances(pieces: &[Piece]) -> Vec<usize> {
    let key = |i: usize| pieces.get(i).map(|p| (p.headline, std::cmp::Reverse(p.words.len()), p.order()));
    let order = sorted(pieces.len(), &|a, b| key(a) < key(b));
    let mut firsts: Vec<&Piece> = Vec::new();
    let mut memory = Memory::default();
    let mut numbers = vec![0; pieces.len()];
    for i in order {
        let (Some(piece), Some(slot)) = (pieces.get(i), numbers.get_mut(i)) else { continue };
        let words = [piece.words.as_slice(), &piece.quoted].concat();
        let home = |number: &usize| firsts.get(*number).is_some_and(|first| first.is_one_utterance(piece));
        *slot = memory.near(&words).into_iter().find(home).unwrap_or_else(|| {
            memory.add(&words, firsts.len());
            firsts.push(piece);
            firsts.len() - 1
        });
    }
    numbers
}
