//! The listed forms: the closed classes and common verbs of `words.txt` and the cues, with the inflected forms made from them.

use super::class::*;
use super::inflection::{plural, regular};
use super::{Start, Starts};
use crate::coding::lexicon;
use crate::hash::Table;
use crate::index::sort;
use std::sync::OnceLock;

/// A listed form.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry {
    pub flags: u32,
    pub base: &'static str,
}

/// The listed forms.
pub(super) struct Words {
    forms: Table<String, Entry>,
    /// By base form: the cues that begin with it, those of verbs and the others.
    cues: Table<&'static str, [Vec<Start>; 2]>,
}

/// How many forms there are, so that the table needn't grow with every few.
const ROOM: usize = 10_000;

/// The listed forms, made once.
pub(super) fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(Words::build)
}

impl Words {
    fn build() -> Self {
        let mut words = Self { forms: Table::default(), cues: Table::default() };
        words.forms.reserve(ROOM);
        for line in include_str!("../words.txt").lines().filter(|line| !line.starts_with('#')) {
            let Some((kind, list)) = line.split_once(':') else { continue };
            words.add_line(kind, list);
        }
        for (index, cue) in lexicon::cues().iter().enumerate() {
            words.add_cue(cue);
            if let Some(first) = cue.words.first() {
                let next = cue.numbers.get(1).copied().unwrap_or(0);
                let start = Start { cue: u16::try_from(index).unwrap_or(u16::MAX), next };
                let nominal = matches!(cue.frame, lexicon::Frame::Noun | lexicon::Frame::Judgement);
                let [verbs, others] = words.cues.entry(first).or_default();
                if nominal { others.push(start) } else { verbs.push(start) }
            }
        }
        // What stands for "be" begins its cues too.
        let be = words.cues.get("be").cloned().unwrap_or_default();
        for base in COPULAS.into_iter().filter(|base| *base != "be") {
            let own = words.cues.entry(base).or_default();
            own.iter_mut().zip(&be).for_each(|(own, be)| own.extend_from_slice(be));
        }
        for starts in words.cues.values_mut().flatten() {
            sort(starts, &|a, b| a.next < b.next);
        }
        words
    }

    /// The cues that begin with a word, by its base form.
    pub fn starts(&'static self, base: &str) -> Starts {
        self.cues.get(base).map_or_else(Starts::default, |[verbs, others]| Starts { verbs, others })
    }

    fn add_line(&mut self, kind: &str, list: &'static str) {
        if kind == "irregular" {
            for forms in list.split('|') {
                let forms: Vec<&'static str> = forms.split_whitespace().collect();
                let Some(base) = forms.first() else { continue };
                self.verb(base, forms.get(1).copied(), forms.get(2).copied());
            }
            return;
        }
        for word in list.split_whitespace() {
            match kind {
                "verb" => self.verb(word, None, None),
                "verbnoun" => {
                    self.verb(word, None, None);
                    for form in [word.to_owned(), regular(word)[0].clone()] {
                        self.add(form, VERBNOUN, word);
                    }
                }
                "be" => self.add(word.into(), if word == "being" { BE | ING } else { BE }, "be"),
                "negbe" => self.add(word.into(), BE | NEG, "be"),
                "have" => self.add(word.into(), if word == "having" { HAVE | ING } else { HAVE }, "have"),
                "neghave" => self.add(word.into(), HAVE | NEG, "have"),
                "do" => self.add(word.into(), DO, "do"),
                "negdo" => self.add(word.into(), DO | NEG, "do"),
                "modal" => {
                    let base = match word {
                        "cannot" => "can",
                        "'ll" => "will",
                        "'d" => "would",
                        _ => word,
                    };
                    self.add(word.into(), MODAL | if word == "cannot" { NEG } else { 0 }, base);
                }
                "negmodal" => self.add(
                    word.into(),
                    MODAL | NEG,
                    word.split('n').next().map_or(word, |base| {
                        if base == "wo" {
                            "will"
                        } else if base == "ca" {
                            "can"
                        } else {
                            base
                        }
                    }),
                ),
                "noun" | "role" => {
                    let flags = if kind == "role" { ROLE | NOUN } else { NOUN };
                    self.add(word.into(), flags, word);
                    self.add(plural(word), flags, word);
                }
                _ => {
                    let flag = match kind {
                        "det" => DET,
                        "poss" => POSS,
                        "pron" => PRON,
                        "prep" => PREP,
                        "to" => TO,
                        "conj" => CONJ,
                        "sub" => SUB,
                        "that" => THAT,
                        "rel" => REL,
                        "neg" => NEG,
                        "adv" => ADV,
                        "adj" => ADJ,
                        "num" => NUM,
                        _ => MONTH,
                    };
                    self.add(word.into(), flag, word);
                }
            }
        }
    }

    fn add(&mut self, form: String, flags: u32, base: &'static str) {
        let entry = self.forms.entry(form).or_default();
        entry.flags |= flags;
        if entry.base.is_empty() {
            entry.base = base;
        }
    }

    fn verb(&mut self, base: &'static str, past: Option<&'static str>, part: Option<&'static str>) {
        let [s, ed, ing] = regular(base);
        self.add(base.into(), BASE, base);
        self.add(s, S, base);
        self.add(ing, ING, base);
        let part = part.or(past);
        self.force(past.map_or_else(|| ed.clone(), str::to_owned), PAST, base);
        self.force(part.map_or(ed, str::to_owned), PART, base);
        // The two spellings: recognise and recognize, favour and favor.
        if let Some(stem) =
            base.strip_suffix("ise").filter(|stem| stem.len() > 3 && !stem.ends_with("prom") && !stem.ends_with("erc"))
        {
            for (end, flags) in [("ize", BASE), ("izes", S), ("ized", PAST | PART), ("izing", ING)] {
                self.add(format!("{stem}{end}"), flags, base);
            }
        }
        if base.contains("our") {
            let other = base.replacen("our", "or", 1);
            for (end, flags) in [("", BASE), ("s", S), ("ed", PAST | PART), ("ing", ING)] {
                self.add(format!("{other}{end}"), flags, base);
            }
        }
    }

    /// Adds a past form; an irregular verb's own base wins over another verb of that spelling.
    fn force(&mut self, form: String, flags: u32, base: &'static str) {
        self.add(form, flags, base);
    }

    fn add_cue(&mut self, cue: &lexicon::Cue) {
        for (at, word) in cue.words.iter().enumerate() {
            let known = self.forms.get(*word).map_or(0, |entry| entry.flags);
            if known == 0 {
                if at == 0 && matches!(cue.frame, lexicon::Frame::Verb) {
                    self.verb(word, None, None);
                } else {
                    let flag = if matches!(cue.frame, lexicon::Frame::Noun) { NOUN } else { 0 };
                    self.add((*word).into(), flag, word);
                    if flag == NOUN {
                        self.add(plural(word), NOUN, word);
                    }
                }
            } else if matches!(cue.frame, lexicon::Frame::Noun) && at == 0 {
                self.add((*word).into(), NOUN, word);
                self.add(plural(word), NOUN, word);
            }
        }
    }

    /// What is listed of a form in lower case.
    pub fn get(&self, lower: &str) -> Option<&Entry> {
        self.forms.get(lower)
    }
}

/// Verbs that may stand where a pattern says "be".
const COPULAS: [&str; 8] = ["be", "remain", "become", "seem", "appear", "stay", "prove", "stand"];

pub(in crate::coding) fn is_copula(base: &str) -> bool {
    COPULAS.contains(&base)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_made_from_their_verbs() {
        for (form, base) in [
            ("tried", "try"),
            ("stopped", "stop"),
            ("agreeing", "agree"),
            ("recognized", "recognise"),
            ("put", "put"),
            ("given", "give"),
        ] {
            assert_eq!(words().get(form).map(|entry| entry.base), Some(base), "{form}");
        }
    }
}
