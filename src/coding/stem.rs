//! Stems: the forms of a word made one, for the keywords of a codebook.

use crate::hash::Table;
use std::sync::OnceLock;

/// The stem by which the forms of a word are one: plural, tenses, the noun of the verb ("withdrawal", "recognition").
pub(super) fn stem(word: &str) -> String {
    let mut word = word;
    while let Some(rest) = word.strip_suffix("'s") {
        word = rest;
    }
    let word = irregular(word);
    if word.len() <= 3 || !word.is_ascii() {
        return word.trim_end_matches('.').to_owned();
    }
    let mut stem = word.to_owned();
    // Plural and third person.
    match stem.as_bytes() {
        [_, _, .., b'i', b'e', b's'] => {
            stem.truncate(stem.len() - 3);
            stem.push('y');
        }
        [.., b's', b's', b'e', b's'] | [.., b's' | b'c', b'h', b'e', b's'] | [.., b'x', b'e', b's'] => {
            stem.truncate(stem.len() - 2);
        }
        [.., b's' | b'u' | b'i', b's'] => {}
        [.., b's'] => stem.truncate(stem.len() - 1),
        _ => {}
    }
    let mut bare = false;
    let last = stem.bytes().next_back().filter(|_| !WHOLE.contains(&stem.as_str()));
    for (end, put) in ENDINGS.iter().filter(|(end, _)| end.bytes().next_back() == last) {
        if let Some(rest) = stem.strip_suffix(end)
            && rest.len() >= 3
        {
            bare = matches!(*end, "ing" | "ed");
            let length = rest.len();
            stem.truncate(length);
            stem.push_str(put);
            break;
        }
    }
    // "stopp" and "stop", "bann" and "ban", "recognis" and "recogniz" are one; so are "lease" and "leas", "party" and "parti".
    match stem.as_bytes() {
        [.., a, b] if a == b && !matches!(b, b'l' | b's' | b'e' | b'o') && (bare || stem.len() > 4) => {
            stem.pop();
        }
        // A consonant that a short vowel would have doubled: "mining" is of "mine", not of "min".
        short if bare && is_short(short) => stem.push('e'),
        _ => {}
    }
    // The "e" of a short word tells it from another: "fares" from "far", "planes" from "plan" (Porter 1980, step 5a).
    if let [rest @ .., b'e'] = stem.as_bytes()
        && rest.len() > 2
        && !is_short(rest)
    {
        stem.pop();
    }
    if stem.ends_with("iz") {
        stem.truncate(stem.len() - 1);
        stem.push('s');
    }
    if stem.ends_with('y') && stem.len() > 3 {
        stem.pop();
        stem.push('i');
    }
    stem
}

/// Whether it is one syllable with a single vowel before its single last consonant ("min", "strik", "plan").
fn is_short(stem: &[u8]) -> bool {
    let vowel = |letter: &u8| matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    let [.., before, last] = stem else { return false };
    vowel(before)
        && !vowel(last)
        && !matches!(last, b'w' | b'x')
        && stem.iter().filter(|letter| vowel(letter)).count() == 1
}

/// Endings and what stands in their place, the longest first.
const ENDINGS: &[(&str, &str)] = &[
    ("isation", "is"),
    ("ization", "is"),
    ("ising", "is"),
    ("izing", "is"),
    ("ised", "is"),
    ("ized", "is"),
    ("nition", "nis"),
    ("ments", ""),
    ("ment", ""),
    ("awal", "aw"),
    ("ality", "al"),
    ("ations", "at"),
    ("ation", "at"),
    ("ating", "at"),
    ("ated", "at"),
    ("ction", "ct"),
    ("ing", ""),
    ("ied", "y"),
    ("ed", ""),
];

/// Words whose end is none: what would be left of them is another word ("her", "even").
const WHOLE: &[&str] = &[
    "herring", "evening", "wedding", "sibling", "ceiling", "during", "taking", "earning", "saving", "holding",
    "hearing", "reading", "finding", "boarding", "lodging", "clothing", "bearing", "being",
];

/// Words with the forms that no rule finds.
const IRREGULAR: &str = "child children | man men | woman women | withdraw withdrew withdrawn | give gave given giving | \
    meet met | leave left leaving | hold held | pay paid | fall fell | take took taken | bring brought | \
    freeze froze frozen | sit sat | fight fought | sell sold | send sent | build built | cut cutting | \
    set setting | let letting | get getting | put putting | shrink shrank | join joining | do does | \
    was was | has has | his his | memorandum memoranda | leader leaders | \
    expand expansion expansions | extend extension extensions | suspend suspension suspensions | \
    dismiss dismissal dismissals | cancel cancellation cancellations cancelled | implement implementation | \
    explore exploration | maintain maintenance | reduce reduction reductions | inspect inspector inspectors | \
    comply compliance | renew renewal renewals | approve approval approvals | remove removal removals | \
    resume resumption | abolish abolition | admit admission admissions | \
    acquire acquisition acquisitions | produce production | close closure closures | \
    autonomous autonomy | redundant redundancy redundancies | defend defence defense | divide division | \
    broaden broadening | relocate relocation | exempt exemption exemptions | restrict restriction restrictions | \
    detain detention | occupy occupation | consult consultation consultations";

/// The base of a form that no rule finds.
fn irregular(word: &str) -> &str {
    static BASES: OnceLock<Table<&'static str, &'static str>> = OnceLock::new();
    let bases = BASES.get_or_init(|| {
        let words = IRREGULAR.split(" | ").filter_map(|word| word.split_once(' '));
        words.flat_map(|(base, forms)| forms.split(' ').map(move |form| (form, base))).collect()
    });
    bases.get(word).copied().unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn forms_of_one_word_have_one_stem() {
        for group in [
            &["withdraw", "withdrawal", "withdrawing", "withdrew", "withdraws"][..],
            &["recognise", "recognize", "recognition", "recognised", "recognizing"],
            &["lease", "leasing", "leased"],
            &["demobilise", "demobilisation", "demobilization"],
            &["final", "finality"],
            &["deploy", "deployment", "deployed"],
            &["wage", "wages"],
            &["child", "children"],
            &["stop", "stopped", "stopping"],
            &["territory", "territories"],
            &["give", "giving", "gave"],
            &["ban", "bans", "banned", "banning"],
            &["mine", "mines", "mining", "mined"],
            &["strike", "strikes", "striking"],
            &["price", "prices", "pricing", "priced"],
            &["plan", "plans", "planned", "planning"],
            &["visit", "visited"],
        ] {
            let first = stem(group[0]);
            for word in group {
                assert_eq!(stem(word), first, "{word}");
            }
        }
    }

    #[test]
    fn short_words_stay_apart() {
        for (one, other) in
            [("fares", "far"), ("bare", "bar"), ("mine", "min"), ("rates", "rat"), ("sites", "sit"), ("planes", "plan")]
        {
            assert_ne!(stem(one), stem(other), "{one}");
        }
    }
}
