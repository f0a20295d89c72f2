//! What a number counts: the head of its noun group, in the singular.

use super::super::analysis::Analysis;
use super::super::word::Tag;
use super::{Draft, Kind};

/// The words of the number's noun group.
pub(super) fn group(a: &Analysis, draft: &Draft) -> (usize, usize) {
    let form = |at: usize| a.form(at);
    let end = counted(a, draft).unwrap_or(draft.end);
    // "the bodies of 60 soldiers", "a list of nearly 400 children"
    let of = draft.start.checked_sub(1).filter(|&at| form(at) == "of").and_then(|at| at.checked_sub(1));
    (of.unwrap_or(draft.start), end)
}

/// What the number counts: the head of its noun group, in the singular.
pub(super) fn noun(a: &Analysis, draft: &Draft, last: Option<&Draft>) -> String {
    let form = |at: usize| a.form(at);
    if let Some(head) = counted(a, draft) {
        // "69 injured", "12 killed": the participle is what they are.
        return singular(form(head));
    }
    let next = form(draft.end);
    if matches!(
        next,
        "killed" | "wounded" | "injured" | "dead" | "missing" | "displaced" | "arrested" | "detained" | "hurt"
    ) {
        return next.to_string();
    }
    // "10 of them", "(31)": what was counted before.
    let of_them = next == "of" && matches!(form(draft.end + 1), "them" | "these" | "those" | "whom" | "which");
    let alone = matches!(next, "" | ")" | "." | "," | ";" | "]" | "on" | "in" | "at" | "and");
    match last {
        Some(last) if (of_them || alone) && last.kind == Kind::Count => last.noun.clone(),
        _ => String::new(),
    }
}

/// The head of the noun group behind the number: "41 enemy ships", "two of the three towns".
pub(super) fn counted(a: &Analysis, draft: &Draft) -> Option<usize> {
    let form = |at: usize| a.form(at);
    let mut from = draft.end;
    if form(from) == "of" && !matches!(form(from + 1), "them" | "these" | "those" | "whom" | "which") {
        from += 1;
        while matches!(form(from), "the" | "its" | "their" | "his" | "her" | "these" | "those" | "all") {
            from += 1;
        }
    }
    head_after(a, from)
}

/// The last noun of the group that begins at word `from`.
pub(super) fn head_after(a: &Analysis, from: usize) -> Option<usize> {
    // Whether a hyphen, which may be a word of its own or stand between two, follows word `at`.
    let hyphen = |at: usize| {
        let (Some(word), Some(next)) = (a.words.get(at), a.words.get(at + 1)) else { return false };
        let gap = a.text.get(word.span.end..next.span.start).unwrap_or_default();
        matches!(gap, "-" | "‐" | "‑") || (gap.is_empty() && matches!(a.form(at + 1), "-" | "‐" | "‑"))
    };
    let mut head = None;
    for at in from..a.words.len().min(from + 7) {
        let word = a.words.get(at)?;
        let lower = a.form(at);
        match word.tag {
            Tag::Noun if !hyphen(at) => {
                head = Some(at);
                // A plural closes the group: what is behind it is a verb or another group.
                if singular(lower) != lower {
                    break;
                }
            }
            Tag::Adj | Tag::Num if head.is_none() => {}
            _ if head.is_none() && matches!(lower, "other" | "more" | "such") => {}
            Tag::Name if head.is_none() => {}
            Tag::VerbPart | Tag::VerbIng if head.is_none() => {}
            Tag::Adv if head.is_none() => {}
            Tag::Conj if head.is_none() && at > from => {}
            // "self-made": what is joined by a hyphen is one adjective.
            Tag::Dash if matches!(lower, "-" | "‐" | "‑") => {}
            _ if head.is_none() && (hyphen(at) || at > from && hyphen(at - 1)) => {}
            _ => break,
        }
    }
    head
}

/// A noun in the singular, by its ending.
pub(super) fn singular(word: &str) -> String {
    let irregular = match word {
        "people" | "persons" => "person",
        "children" => "child",
        "men" => "man",
        "women" => "woman",
        "lives" => "life",
        "wives" => "wife",
        "aircraft" => "aircraft",
        _ => "",
    };
    if !irregular.is_empty() {
        return irregular.into();
    }
    match word {
        _ if word.len() < 4 || word.ends_with("ss") || word.ends_with("us") || word.ends_with("is") => word.into(),
        _ if word.ends_with("ies") => format!("{}y", word.trim_end_matches("ies")),
        _ if ["ches", "shes", "sses", "xes", "zes"].iter().any(|e| word.ends_with(e)) => {
            word.trim_end_matches("es").into()
        }
        _ => word.strip_suffix('s').unwrap_or(word).into(),
    }
}
