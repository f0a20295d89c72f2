//! The tagger: what each word of a sentence is, chosen by its classes and its neighbours, left to right.

mod listed;
mod together;

use listed::by_base;
use together::{adverbs, conjunctions, denials, twice};

use super::class::*;
use super::verb::{clause_opens, verb_tag};
use super::{Tag, Vocabulary, Word};
use crate::coding::passage::{Passage, Piece};
use crate::language::{TokenKind, is_quoted};

/// The words of a sentence of a passage, tagged; their spans are those of the article.
pub(in crate::coding) fn tagged<'v>(passage: &Passage, pieces: &[Piece], vocabulary: &'v Vocabulary) -> Vec<Word<'v>> {
    let mut found: Vec<Word> = Vec::with_capacity(pieces.len());
    let mut small = 0;
    let mut large = 0;
    for Piece { token, form } in pieces {
        let known = vocabulary.form(*form);
        let quoted = is_quoted(&passage.quotations, token.span.start);
        let mut word = Word::new(token.span.shifted(passage.block.span.start), quoted, known);
        // "it's", "that's": behind a pronoun it is a verb.
        if word.base == "'s" && found.last().is_some_and(|last: &Word| last.is(PRON | THAT) || last.base == "there") {
            word = Word::new(word.span, quoted, vocabulary.is());
        }
        // "the dockers' demand": an apostrophe behind a plural outside a quotation is the possessive.
        if word.tag == Tag::Quote && matches!(token.span.of(passage.text), "'" | "’") {
            let plural = found.last().is_some_and(|last: &Word| {
                last.span.end == word.span.start && !last.quoted && last.lower.ends_with(['s', 'z', 'x'])
            });
            if plural {
                word.tag = Tag::Poss;
            }
        }
        if token.kind == TokenKind::Word && token.span.len() > 3 {
            if word.capital { large += 1 } else { small += 1 }
        }
        found.push(word);
    }
    // A headline in capitals says nothing by its capitals.
    let shouts = || {
        let words = || pieces.iter().map(|piece| piece.token.span.of(passage.text));
        words().count() > 2 && words().all(|word| !word.contains(char::is_lowercase))
    };
    let title_case = large > 2 && small * 3 < large || large > 0 && small == 0 && shouts();
    for index in 0..found.len() {
        let tag = match choose(&found, index, title_case) {
            Tag::VerbIng | Tag::VerbFinite | Tag::VerbPart if is_second(passage, pieces, index) => Tag::Adj,
            // "Striking dockers rejected it"
            Tag::VerbIng if index == 0 && goes_with_people(&found) => Tag::Adj,
            // "the clean-up", "a lay-off"
            Tag::Prep | Tag::Adv if is_particle(&found, index) && is_second(passage, pieces, index) => Tag::Noun,
            tag => tag,
        };
        if let Some(word) = found.get_mut(index) {
            word.tag = tag;
        }
    }
    adverbs(&mut found);
    denials(&mut found);
    conjunctions(&mut found);
    found
}

/// Whether the sentence begins with what some people do, and goes on with them: "Striking dockers".
fn goes_with_people(words: &[Word]) -> bool {
    let [first, second, ..] = words else { return false };
    let does = matches!(first.lower, "striking" | "protesting" | "visiting" | "warring" | "picketing" | "opposing");
    does && second.lower.ends_with('s') && !second.is(DET | PREP)
}

/// Whether the word makes a noun of the verb before it: "clean-up".
fn is_particle(words: &[Word], index: usize) -> bool {
    words.get(index).is_some_and(|w| matches!(w.lower, "up" | "off" | "out" | "down" | "back" | "over" | "away"))
}

/// Whether the word is the second of two that a hyphen joins, and no "re-opening": "drug-making countries", "army-linked firms".
fn is_second(passage: &Passage, pieces: &[Piece], index: usize) -> bool {
    let Some([first, second]) = index.checked_sub(1).and_then(|at| pieces.get(at..=index)) else { return false };
    let between = passage.text.get(first.token.span.end..second.token.span.start);
    between == Some("-") && !matches!(first.token.span.of(passage.text), "re" | "co" | "pre" | "Re" | "Co" | "Pre")
}

/// Whether the word is a small part of a name: "Zaid al-Rami", "Ada van Holt".
fn is_particle_of_name(words: &[Word], index: usize) -> bool {
    let named = |at: usize| words.get(at).is_some_and(|w| w.capital && w.tag == Tag::Name);
    words.get(index + 1).is_some_and(|w| w.capital)
        && words.get(index).filter(|w| !w.capital).is_some_and(|w| match w.lower {
            "al" | "el" => true,
            "van" | "von" | "de" | "da" | "di" | "der" | "den" | "bin" | "ibn" | "ben" | "abu" => {
                index.checked_sub(1).is_some_and(named)
            }
            _ => false,
        })
}

/// The auxiliary to which the word at `index` belongs, beyond an insertion: "would, in return, raise", "has not, he said, paid".
fn auxiliary_before<'w>(words: &'w [Word<'w>], index: usize) -> Option<&'w Word<'w>> {
    let word = words.get(index).filter(|word| word.is(BASE | PART))?;
    let close = index.checked_sub(1).filter(|at| words.get(*at).is_some_and(|w| w.tag == Tag::Comma))?;
    let near = close.saturating_sub(8);
    let comma = near + words.get(near..close)?.iter().rposition(|w| w.tag == Tag::Comma)?;
    let mut back = words.get(..comma)?.iter().rev();
    let auxiliary = back.find(|w| !matches!(w.tag, Tag::Adv | Tag::Neg))?;
    let fits = match auxiliary.tag {
        Tag::Modal | Tag::Do => word.is(BASE),
        Tag::Have | Tag::Be => word.is(PART),
        _ => false,
    };
    Some(auxiliary).filter(|_| fits)
}

/// The tag of the word at `index`, whose left neighbours have theirs.
fn choose(words: &[Word], index: usize, title_case: bool) -> Tag {
    let Some(word) = words.get(index) else { return Tag::Other };
    // "a 5 per cent rise": one measure, as "percent" is.
    if word.tag == Tag::Prep && word.lower == "per" && words.get(index + 1).is_some_and(|w| w.lower == "cent") {
        return Tag::Num;
    }
    if !matches!(word.tag, Tag::Other) || word.flags == 0 && word.base.is_empty() {
        return if word.flags == 0 && matches!(word.tag, Tag::Other) && word.capital { Tag::Name } else { word.tag };
    }
    if is_particle_of_name(words, index) {
        return Tag::Name;
    }
    // An unlisted word behind "to" or a pronoun, with an object behind it, is a verb: "to overhaul the cranes".
    if word.base.is_empty() && !word.capital && word.is(NOUN) {
        let to = index.checked_sub(1).and_then(|b| words.get(b)).is_some_and(|w| w.tag == Tag::To);
        let object = || {
            let next = words.get(index + 1);
            next.is_some_and(|w| w.is(DET | POSS | NUM | PRON | ADJ) || w.capital || w.is(NOUN) && w.base.is_empty())
        };
        let mut back = words.get(..index).unwrap_or_default().iter().rev();
        let before = back.find(|w| !matches!(w.tag, Tag::Adv | Tag::Neg | Tag::Quote));
        let modal = before.is_some_and(|w| matches!(w.tag, Tag::Modal | Tag::Do));
        // "that it mend the road", "which represents ten ports"
        let subject = || {
            before.is_some_and(|w| matches!(w.lower, "it" | "he" | "she" | "they" | "we"))
                || word.lower.ends_with('s') && before.is_some_and(|w| w.tag == Tag::Rel)
        };
        // "would have the limits outlast the war"
        let things = || before.is_some_and(|w| w.is(PLURAL) && w.tag == Tag::Noun) && clause_opens(words, index);
        // "an end to rosters that": a plural behind "to" is what it comes to.
        let plural = word.lower.ends_with('s') && !word.lower.ends_with("ss");
        // "open to agency crew": such an ending is no verb's.
        let abstract_noun = ["cy", "ity", "ness", "ship", "ism"].iter().any(|end| word.lower.ends_with(end));
        if modal || object() && !abstract_noun && (to && !plural || subject() || things()) {
            return Tag::VerbBase;
        }
    }
    let twice = || (0..3).any(|back| index.checked_sub(back).is_some_and(|at| twice(words, at)));
    // A plain noun, or an unlisted adjective, stays one beside whatever words.
    if !word.capital && word.is(NOUN) && !word.is(!(NOUN | PLURAL | ROLE)) {
        return if twice() { Tag::Adj } else { Tag::Noun };
    }
    if !word.capital && word.base.is_empty() && !word.is(!ADJ) {
        return Tag::Adj;
    }
    // "today's guards": whose they are, as any other noun's.
    if word.is(ADV) && matches!(word.lower, "today" | "yesterday" | "tomorrow" | "tonight") {
        let owns = words.get(index + 1).is_some_and(|w| w.base == "'s");
        return if owns { Tag::Noun } else { Tag::Adv };
    }
    // The neighbour that counts: adverbs and quotation marks are looked through.
    let mut back = words.get(..index).unwrap_or_default().iter().rev().filter(|w| !matches!(w.tag, Tag::Quote));
    let nearest = back.next().map_or(Tag::Other, |w| w.tag);
    let mut look = words
        .get(..index)
        .unwrap_or_default()
        .iter()
        .rev()
        .filter(|w| !matches!(w.tag, Tag::Quote | Tag::Adv | Tag::Neg));
    let previous = look.next();
    let previous = auxiliary_before(words, index).or(previous);
    let before = previous.map_or(Tag::Other, |w| w.tag);
    let next = words.get(index + 1..).unwrap_or_default().iter().find(|w| !matches!(w.tag, Tag::Quote));
    let has = |flags: u32| word.is(flags);
    let next_is = |flags: u32| next.is_some_and(|w| w.is(flags));

    if has(NUM) && !has(DET) {
        return Tag::Num;
    }
    if !word.base.is_empty()
        && let Some(tag) = by_base(words, index, nearest, next)
    {
        return tag;
    }
    if twice() {
        return Tag::Adj;
    }
    // "has long pushed for": an adverb, where an adjective has no noun to stand before.
    // "a move long sought by the union", "a rise the union first asked for"
    // "the fund, long sought by the union,"
    let by = || nearest == Tag::Comma && words.get(index + 2).is_some_and(|w| w.lower == "by");
    let told = || nearest == Tag::Noun || by();
    let done = || matches!(word.base, "long" | "first" | "last") && told() && next_is(PAST | PART);
    if has(ADJ)
        && matches!(word.base, "long" | "further" | "first" | "last" | "next" | "late")
        && (before == Tag::Have && next_is(PAST | PART) || before == Tag::Modal && next_is(BASE | HAVE | BE) || done())
    {
        return Tag::Adv;
    }
    if has(TO) {
        return Tag::To;
    }
    if has(BE) {
        return Tag::Be;
    }
    if word.base == "'s" {
        return Tag::Poss;
    }
    if has(MODAL) && !(word.capital && index > 0 && has(MONTH) && !title_case) {
        return Tag::Modal;
    }
    if has(HAVE) {
        return Tag::Have;
    }
    if has(DO) {
        return Tag::Do;
    }
    if has(MONTH) && word.capital && !has(VERB) {
        return Tag::Noun;
    }
    if word.capital
        && index > 0
        && !title_case
        && !has(PRON | DET | POSS | CONJ | PREP | SUB | REL | THAT | MODAL | NEG)
    {
        let opens =
            matches!(words.get(index - 1).map(|w| w.tag), Some(Tag::Quote | Tag::Colon | Tag::Dash | Tag::Other));
        if !opens || word.flags & !(NOUN | ADJ) == 0 {
            return if has(ROLE) {
                Tag::Noun
            } else if has(ADJ) && !has(NOUN) && word.base.is_empty() {
                Tag::Adj
            } else {
                Tag::Name
            };
        }
    }
    if word.capital
        && word.base.is_empty()
        && !title_case
        && (has(NOUN) || has(ADJ | ING) && next_is(PAST | S | MODAL | BE | HAVE | DO))
    {
        return Tag::Name;
    }
    // "Foster said", "Grant will": nobody is bidden to do what a verb behind it tells.
    let alone = || words.get(index + 2).is_none_or(|w| !w.is(NOUN | ADJ | VERBNOUN));
    let tells = || next_is(MODAL | BE | HAVE | DO) || next_is(PAST) && alone();
    if word.capital && !title_case && has(BASE) && !has(NOUN | ROLE | PLURAL | PREP | ADV | PAST) && tells() {
        return Tag::Name;
    }
    if has(THAT) {
        // "of that country": before a noun behind a preposition.
        if nearest == Tag::Prep && next_is(NOUN) && !next_is(PLURAL) {
            return Tag::Det;
        }
        // "That share has been": of one thing, at the front.
        // "will look at that only if", "nothing came of that"
        let bound =
            || previous.is_some_and(|w| matches!(w.lower, "at" | "of" | "for" | "with" | "about" | "over" | "on"));
        let thing = NOUN | ADJ | VERBNOUN | NUM | PRON | DET | POSS;
        if nearest == Tag::Prep
            && bound()
            && next.is_none_or(|w| !w.is(thing) && !w.capital && w.flags != 0 || w.tag != Tag::Other)
        {
            return Tag::Pron;
        }
        let next_word = || words.get(index + 2);
        if index == 0 && next_is(NOUN | NUM) && !next_is(PLURAL | PAST | S | PRON) && next_word().is_some() {
            return Tag::Det;
        }
        // "That led to", "because that was", "; that is not", "thought that was": what was told before.
        let verb = || words.get(index - 1).is_some_and(|w| matches!(w.tag, Tag::VerbFinite | Tag::VerbBase));
        let opens = index == 0 || matches!(nearest, Tag::Semicolon | Tag::Sub) || verb() && next_is(BE | HAVE | DO);
        return if opens && next_is(BE | HAVE | MODAL | DO | PAST | S) && !next_is(NOUN | VERBNOUN | ADJ) {
            Tag::Pron
        } else {
            Tag::That
        };
    }
    if has(POSS) {
        return Tag::Det;
    }
    if has(REL) && !(has(DET) && next_is(NOUN)) {
        return Tag::Rel;
    }
    // "neither accepted nor refused it": it joins.
    let joins = || {
        let mut earlier = words.get(..index).unwrap_or_default().iter();
        before == Tag::Noun || before == Tag::VerbFinite && earlier.any(|w| w.base == "neither")
    };
    if has(NEG) && !(word.base == "nor" && joins()) {
        return Tag::Neg;
    }
    // "since July", "until 2 May": no clause begins there.
    let thing = || words.get(index + 2).is_some_and(|w| w.is(NOUN | VERBNOUN) && !w.is(PREP));
    let dated = || next.is_some_and(|w| w.is(MONTH) && !w.is(VERB) && !thing() || w.counts);
    if matches!(word.base, "since" | "after" | "before" | "until" | "till") && dated() {
        return Tag::Prep;
    }
    // "has since confirmed it"
    if word.base == "since" && before == Tag::Have && next_is(PART) {
        return Tag::Adv;
    }
    if has(SUB) && !has(PREP) && !has(ADV) {
        return Tag::Sub;
    }
    if has(CONJ) && !(word.base == "yet" && has(ADV) && !matches!(nearest, Tag::Comma | Tag::Other)) {
        return Tag::Conj;
    }
    if has(VERB) {
        if let Some(tag) = verb_tag(word, previous, before, nearest, next, words, index) {
            return tag;
        }
        if has(ADJ) {
            return Tag::Adj;
        }
        return if has(PREP) {
            Tag::Prep
        } else if has(ADV) {
            Tag::Adv
        } else {
            Tag::Noun
        };
    }
    if has(SUB) {
        // "could be discussed once wages had been raised": a clause with a verb of its own.
        let clause = word.base == "once"
            && next.is_some_and(|w| {
                w.capital || w.is(DET | PRON | POSS | NOUN | ADJ) && !matches!(w.base, "a" | "this" | "every")
            })
            && words
                .get(index + 2..)
                .unwrap_or_default()
                .iter()
                .take(8)
                .take_while(|w| w.tag != Tag::Comma)
                .any(|w| w.is(HAVE | BE | MODAL | PAST | S));
        return if !clause
            && has(ADV)
            && !(index == 0 || matches!(nearest, Tag::Comma | Tag::Semicolon | Tag::Noun | Tag::Adv))
        {
            Tag::Adv
        } else {
            Tag::Sub
        };
    }
    if has(PREP) {
        return Tag::Prep;
    }
    if has(PRON) {
        return Tag::Pron;
    }
    if has(DET) {
        return Tag::Det;
    }
    if has(NOUN) && has(ADJ) {
        return if next_is(NOUN) { Tag::Adj } else { Tag::Noun };
    }
    if has(ADV) && !has(NOUN) && !has(ADJ) {
        return Tag::Adv;
    }
    if has(ADJ) {
        return Tag::Adj;
    }
    if has(NOUN) {
        return Tag::Noun;
    }
    Tag::Other
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Metadata, read};
    use crate::coding::term::Terms;

    fn tags(text: &str) -> Vec<Tag> {
        let article = read("a", text, Metadata::default());
        let terms = Terms::default();
        let mut vocabulary = Vocabulary::default();
        let passages = Passage::all(&article, &mut vocabulary, &terms);
        let sentences =
            passages.iter().flat_map(|passage| passage.sentences().map(move |(_, pieces)| (passage, pieces)));
        sentences.flat_map(|(passage, pieces)| tagged(passage, pieces, &vocabulary)).map(|word| word.tag).collect()
    }

    #[test]
    fn verbs_and_nouns_of_one_form() {
        use Tag::*;
        assert_eq!(tags("The union demands talks"), [Det, Noun, VerbFinite, Noun]);
        assert_eq!(tags("the demands of the union"), [Det, Noun, Prep, Det, Noun]);
        assert_eq!(tags("They agreed to exchange pilots"), [Pron, VerbFinite, To, VerbBase, Noun]);
        assert_eq!(tags("an exchange of pilots"), [Det, Noun, Prep, Noun]);
        assert_eq!(tags("It would not accept lower fares"), [Pron, Modal, Neg, VerbBase, Adj, Noun]);
        assert_eq!(tags("the proposed pier was closed"), [Det, Adj, Noun, Be, VerbPart]);
        assert_eq!(tags("The five insist on a ban"), [Det, Num, VerbBase, Prep, Det, Noun]);
        assert_eq!(tags("for a 50-year lease"), [Prep, Det, Num, Dash, Noun, Noun]);
    }
}
