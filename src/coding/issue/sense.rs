//! In what sense a sentence has the words of a keyword: as what it names, as a verb, as a time, as a part of a name.

use crate::coding::lexicon::Class;
use crate::coding::phrase::Forms;
use crate::coding::word::{Sets, Start, Tag, Word, class};
use crate::language::is_money;

/// Whether a keyword is one noun that is made of a verb.
pub(super) fn is_deed(keyword: &str) -> bool {
    let word = keyword.strip_suffix('s').unwrap_or(keyword);
    !keyword.contains(' ') && ["ment", "ure", "tion", "sion", "ance"].iter().any(|end| word.ends_with(end))
}

/// Whether a keyword is nothing but a unit: "percent", "million crowns".
pub(super) fn is_unit(keyword: &str) -> bool {
    let large = |word: &str| matches!(word, "percent" | "per" | "cent" | "%" | "million" | "billion");
    keyword.split(' ').all(|word| large(word) || is_money(word))
}

pub(super) fn is_verb(word: &Word) -> bool {
    matches!(word.tag, Tag::VerbBase | Tag::VerbFinite | Tag::VerbPart | Tag::VerbIng)
}

/// Whether the word is the verb by which somebody takes a stance, or says something: "claims", where a keyword is the noun.
pub(super) fn acts(word: &Word) -> bool {
    let mut alone = word.cues.verbs.iter().take_while(|start| start.next == 0).filter_map(Start::cue);
    is_verb(word) && alone.any(|cue| cue.class.stance().is_some() || cue.class == Class::Say)
}

/// Whether the word is a verb of paying, which may be for anything.
pub(super) fn pays(word: &Word) -> bool {
    is_verb(word) && matches!(word.base, "pay" | "spend" | "cost" | "buy" | "fund" | "finance" | "charge" | "work")
}

/// Whether what stands beside the word gives it another sense: "ruled out" is about no ruling, "the talk of" no talks.
pub(super) fn phrasal(forms: &Forms, start: usize, end: usize) -> bool {
    if time_to_think(forms, end) || told_to(forms, start, end) || proposes(forms, end) {
        return true;
    }
    let particle = |word: &Word| matches!(word.lower, "out" | "off" | "up" | "down" | "away" | "aside" | "back");
    let word = forms.words.get(start).filter(|_| end == start + 1);
    let next = |fits: &dyn Fn(&Word) -> bool| forms.words.get(end).is_some_and(fits);
    // "would talk about a levy": about that, and not about talks.
    let talks = |word: &Word| word.base == "talk" && next(&|word| word.lower == "about");
    // "meeting the demand would cost": no meeting.
    let meets = |word: &Word| {
        let object = forms.words.get(end..).unwrap_or_default().iter().take(6);
        let mut object = object.take_while(|word| !matches!(word.tag, Tag::Prep | Tag::Comma | Tag::VerbFinite));
        // "was met with a refusal"
        let greeted = word.tag == Tag::VerbPart && next(&|word| matches!(word.lower, "with" | "by"));
        word.base == "meet" && (greeted || object.any(|word| MET.contains(&word.lower)))
    };
    // "strike a deal": no stoppage.
    let strikes = |word: &Word| {
        let mut behind = forms.words.get(end..).unwrap_or_default().iter().take(4).take_while(|w| w.tag != Tag::Prep);
        word.base == "strike" && behind.any(|w| w.sets.has(Sets::ACCORDS))
    };
    // "remained willing", "raised the issue again", "released a statement": what becomes of talk, and of no thing.
    let of_talk = |word: &Word| {
        let objects = OF_TALK.iter().find(|(verb, _)| *verb == word.base).map_or(&[][..], |(_, objects)| *objects);
        let mut behind = forms.words.get(end..).unwrap_or_default().iter().take(4).take_while(|w| w.tag != Tag::Prep);
        word.base == "remain" || !objects.is_empty() && behind.any(|w| objects.contains(&w.lower))
    };
    let rumour = |word: &Word| word.lower == "talk" && next(&|word| word.lower == "of");
    word.is_some_and(|word| {
        rumour(word)
            || is_verb(word) && (next(&particle) || talks(word) || meets(word) || strikes(word) || of_talk(word))
    })
}

/// "asked for more time to study it": no more time for anything that is negotiated.
fn time_to_think(forms: &Forms, end: usize) -> bool {
    let word = |at: usize| forms.words.get(at);
    let time = end.checked_sub(1).and_then(word).is_some_and(|word| word.lower == "time");
    let thinks = |word: &Word| {
        matches!(
            word.base,
            "study"
                | "read"
                | "consider"
                | "examine"
                | "look"
                | "think"
                | "review"
                | "reply"
                | "respond"
                | "assess"
                | "digest"
                | "consult"
                | "decide"
        )
    };
    time && word(end).is_some_and(|word| word.tag == Tag::To) && word(end + 1).is_some_and(thinks)
}

/// "The mediator has proposed a levy", "a judge suggested": who says something is not what he says.
fn proposes(forms: &Forms, end: usize) -> bool {
    let person = end.checked_sub(1).and_then(|at| forms.words.get(at)).is_some_and(|word| word.is(class::ROLE));
    let mut behind = forms.words.get(end..).unwrap_or_default().iter();
    let verb = behind.find(|word| !matches!(word.tag, Tag::Have | Tag::Adv));
    let says = |word: &&Word| {
        matches!(word.base, "propose" | "suggest" | "say" | "urge" | "ask" | "recommend" | "announce" | "warn" | "hope")
    };
    person && verb.filter(says).is_some_and(|word| matches!(word.tag, Tag::VerbFinite | Tag::VerbPart))
}

/// "told the mediators that", "asked the conciliator for": whom somebody speaks to, and not what about.
fn told_to(forms: &Forms, start: usize, end: usize) -> bool {
    let person = end.checked_sub(1).and_then(|at| forms.words.get(at)).is_some_and(|word| word.is(class::ROLE));
    let mut before = forms.words.get(..start).unwrap_or_default().iter().rev();
    let verb = before.find(|word| word.tag != Tag::Det);
    // "asked the mediator to table a draft": the mediator is to do something.
    let asked = |word: &Word| matches!(word.lower, "for" | "about" | "whether" | "if" | "that");
    let tells = |word: &Word| match word.base {
        "tell" | "inform" | "assure" | "remind" | "brief" | "notify" => true,
        "ask" => forms.words.get(end).is_some_and(asked),
        _ => false,
    };
    person && verb.is_some_and(|word| is_verb(word) && tells(word))
}

/// Verbs that are also nouns of things, and what they are done to where no such thing is meant.
const OF_TALK: &[(&str, &[&str])] = &[
    (
        "raise",
        &[
            "issue",
            "issues",
            "question",
            "questions",
            "matter",
            "subject",
            "topic",
            "concern",
            "concerns",
            "point",
            "points",
            "objection",
            "objections",
            "doubt",
            "doubts",
            "hope",
            "hopes",
            "fear",
            "fears",
            "alarm",
            "voice",
            "eyebrows",
            "stakes",
            "possibility",
            "prospect",
            "spectre",
        ],
    ),
    ("release", &["statement", "text", "figures", "data", "video", "report", "transcript", "details", "communiqué"]),
    ("exchange", &["view", "views", "words", "barbs", "ideas", "letters", "fire", "accusations", "insults", "blows"]),
    ("strike", &["balance", "tone", "note", "chord", "blow", "pose"]),
    ("share", &["view", "views", "opinion", "concern", "concerns", "draft", "text", "analysis"]),
];

/// What is met without anybody's coming together.
const MET: &[&str] = &[
    "demand",
    "demands",
    "target",
    "targets",
    "deadline",
    "deadlines",
    "cost",
    "costs",
    "need",
    "needs",
    "requirement",
    "requirements",
    "condition",
    "conditions",
    "standard",
    "standards",
    "request",
    "requests",
    "obligation",
    "obligations",
    "bill",
    "bills",
    "expectations",
    "halfway",
    "criteria",
    "quota",
    "quotas",
];

/// Whether a unit of time only says when something is, or how often: "last year", "every five years", "a week".
pub(super) fn tells_when(forms: &Forms, start: usize, end: usize) -> bool {
    let is = |at: usize, words: &[&str]| forms.words.get(at).is_some_and(|word| words.contains(&word.lower));
    let back = |by: usize| start.checked_sub(by).is_some_and(|at| is(at, WHEN));
    let number = start.checked_sub(1).and_then(|at| forms.words.get(at)).is_some_and(|word| word.tag == Tag::Num);
    let within = || start.checked_sub(2).is_some_and(|at| is(at, &["over", "within", "in", "after", "since", "by"]));
    // "sets out terms": what is asked, and no time.
    let terms = || !number && is(start, &["terms"]);
    back(1) || number && (back(2) || within()) || terms() || is(end, &["old", "ago", "earlier", "later", "before"])
}

/// Whether a sum or a number stands right before: "40 crowns a tonne", "140 a tonne".
pub(super) fn behind_sum(forms: &Forms, start: usize) -> bool {
    let before = start.checked_sub(1).and_then(|at| forms.words.get(at));
    before.is_some_and(|word| word.tag == Tag::Num || is_money(word.lower))
}

/// Words before a unit of time that say when, or how often.
const WHEN: &[&str] =
    &["every", "each", "last", "next", "this", "per", "a", "an", "same", "coming", "past", "previous"];

/// Whether one word is part of a name: the "House" of "Customs House".
pub(super) fn within_name(forms: &Forms, start: usize, end: usize) -> bool {
    let capital = |at: usize| forms.words.get(at).is_some_and(|word| word.capital);
    let name = || start > 1 && capital(start - 1) || capital(end);
    // In a headline all words may have one.
    let small = || {
        forms.words.iter().filter(|word| matches!(word.tag, Tag::Noun | Tag::VerbFinite) && !word.capital).count() > 1
    };
    end == start + 1 && start > 0 && capital(start) && name() && small()
}
