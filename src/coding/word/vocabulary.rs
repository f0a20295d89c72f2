//! The vocabulary: what is known of each form before a sentence is looked at, found out once.

use super::class::*;
use super::forms::{Entry, is_copula, words};
use super::inflection::fold;
use super::{Form, Sets, Starts, Tag};
use crate::coding::actor::is_organisation;
use crate::coding::figure::transfers;
use crate::coding::lexicon::number;
use crate::coding::name::{Beginning, Tells};
use crate::coding::term::Terms;
use crate::hash::Numbers;
use crate::language::{TokenKind, counts};

/// The forms met so far, by number. What is known of a form is the same in every article, so one vocabulary does for all that
/// are read by one codebook.
#[derive(Default)]
pub(in crate::coding) struct Vocabulary {
    numbers: Numbers,
    forms: Vec<Form>,
    /// The form "'s" where it is a verb.
    is: Form,
    /// Scratch space.
    lower: String,
}

impl Vocabulary {
    /// The number of a token's form.
    pub fn number(&mut self, form: &str, kind: TokenKind, terms: &Terms) -> u32 {
        let number = self.numbers.add(form);
        if number == self.forms.len() {
            if number == 0 {
                self.is = Form { lower: "'s".into(), ..self.judge("is", TokenKind::Word, terms) };
            }
            let known = self.judge(form, kind, terms);
            self.forms.push(known);
        }
        u32::try_from(number).unwrap_or(u32::MAX)
    }

    /// The number of a form that was met.
    pub fn find(&self, form: &str) -> Option<usize> {
        self.numbers.find(form)
    }

    /// How many forms were met.
    pub fn len(&self) -> usize {
        self.forms.len()
    }

    /// What is known of a form.
    pub fn form(&self, number: u32) -> &Form {
        self.forms.get(number as usize).unwrap_or(&self.is)
    }

    /// What is known of "'s" behind a pronoun.
    pub fn is(&self) -> &Form {
        &self.is
    }

    fn judge(&mut self, form: &str, kind: TokenKind, terms: &Terms) -> Form {
        let capital = form.chars().next().is_some_and(char::is_uppercase);
        fold(form, &mut self.lower);
        let lower = self.lower.as_str();
        let mut known = Form {
            lower: lower.into(),
            term: terms.get(lower, capital),
            capital,
            counts: kind == TokenKind::Number || counts(form),
            whole: kind != TokenKind::Word || form.bytes().all(|b| b.is_ascii_alphanumeric()),
            organisation: is_organisation(lower),
            transfers: transfers(lower),
            tells: Tells::of(lower),
            name: if capital { terms.names.beginning(form, lower) } else { Beginning::default() },
            ..Form::default()
        };
        match kind {
            TokenKind::Number => {
                known.mark = Tag::Num;
                known.flags = NUM;
            }
            TokenKind::Mark => known.mark = mark(form),
            TokenKind::Word => list(&mut known, form),
        }
        known.sets = Sets::of(&known.lower);
        if known.term.agency {
            known.sets = known.sets.with(Sets::AGENCIES);
        }
        known
    }
}

/// The classes of a word, its base form and its cues.
fn list(word: &mut Form, form: &str) {
    let lower = &*word.lower;
    word.numbers[0] = number(lower);
    if let Some(Entry { flags, base }) = words().get(lower) {
        // A word that is listed for a cue alone is judged by its ending.
        word.flags = if *flags == 0 { by_ending(lower) } else { *flags };
        word.base = base;
        word.cues = words().starts(base);
        word.numbers[1] = number(base);
        word.copula = is_copula(base);
        word.base_sets = Sets::of(base);
    } else if lower == "'s" {
        word.flags = POSS;
        word.base = "'s";
    } else if word.term.adjective {
        word.flags = ADJ;
    } else if word.term.name && !["an", "ish", "ese"].iter().any(|end| lower.ends_with(end)) {
        // A name of the codebook: "Easted" is no verb, "Central" no adjective.
    } else {
        word.flags = by_ending(lower);
    }
    let regular = matches!(lower.as_bytes(), [.., before, b's'] if !matches!(before, b's' | b'u'));
    // "seamen", "fishermen"
    let men = lower.ends_with("men") && !matches!(lower, "specimen" | "regimen" | "abdomen" | "acumen" | "omen");
    if word.is(NOUN) && (regular || men || matches!(lower, "children" | "people")) {
        word.flags |= PLURAL;
    }
    // "made up their minds": where a cue says "mind".
    // "its" is not several of "it".
    if let (true, Some(singular)) =
        (regular && !word.is(POSS) && (word.base.is_empty() || word.base == lower), lower.strip_suffix('s'))
    {
        word.numbers[1] = number(singular);
    }
    word.mark = always(word.flags, word.base);
    // "US" is not "us", "May" and "March" are months.
    if word.capital
        && form.len() > 1
        && form.chars().all(|c| c.is_uppercase() || c == '.')
        && matches!(lower.trim_end_matches('.'), "us" | "it" | "me" | "via" | "u.s")
    {
        word.flags = 0;
        word.mark = Tag::Other;
        word.base = "";
        word.cues = Starts::default();
        word.numbers[1] = 0;
        word.copula = false;
        word.base_sets = Sets::default();
    }
}

/// The tag of a word of one closed class, whose neighbours never change it; [`Tag::Other`] for all others.
fn always(flags: u32, base: &str) -> Tag {
    match (flags, base) {
        (DET, "both" | "each" | "neither" | "all" | "no" | "more") => Tag::Other,
        (POSS, "'s") | (PREP, "on" | "by" | "for" | "after" | "before" | "until") => Tag::Other,
        (DET | POSS, _) => Tag::Det,
        (PREP, _) => Tag::Prep,
        (PRON, _) => Tag::Pron,
        _ => Tag::Other,
    }
}

fn mark(form: &str) -> Tag {
    match form {
        "," => Tag::Comma,
        "%" => Tag::Noun,
        ":" => Tag::Colon,
        ";" => Tag::Semicolon,
        "–" | "—" | "-" | "--" | "…" | "..." => Tag::Dash,
        "\"" | "“" | "”" | "'" | "‘" | "’" | "''" | "``" | "«" | "»" | "„" => Tag::Quote,
        _ => Tag::Other,
    }
}

/// The classes of a word that is not listed, by its ending.
fn by_ending(lower: &str) -> u32 {
    let last = lower.as_bytes().last();
    let ends = |list: &[&str]| {
        list.iter().any(|end| last == end.as_bytes().last() && lower.len() > end.len() + 2 && lower.ends_with(end))
    };
    // "unannounced checks": few verbs begin so, and those are listed.
    let not_done = || lower.starts_with("un") && !lower.starts_with("under");
    if ends(&["ly"]) {
        ADV
    } else if ends(&["ed"]) && not_done() {
        ADJ
    } else if ends(&["ed"]) {
        PAST | PART
    } else if ends(&["ing"]) {
        ING
    } else if ends(&["al", "ive", "ous", "ful", "ic", "able", "ible", "ian", "ish", "less", "ary", "thern", "stern"]) {
        ADJ
    } else {
        NOUN
    }
}
