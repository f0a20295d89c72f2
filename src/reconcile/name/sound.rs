//! Names as they sound: what makes the romanisations of one name the same.

/// A word as it sounds to a writer who transliterates: small, without accents, what romanisations write differently made
/// the same (y, i, ii, iy; h, g, kh; zh, z; ph, f; doubled letters). Short words and abbreviations stay as they are.
pub(super) fn sound(word: &str) -> String {
    let plain: String = word.to_lowercase().chars().filter(|c| c.is_alphanumeric()).map(unaccented).collect();
    if plain.len() < 4 || word.chars().filter(|c| c.is_uppercase()).count() > 1 {
        return plain;
    }
    let mut folded = plain;
    let mut letters = letters(&folded);
    for (from, to) in SOUNDS {
        // Most words lack a letter of most of them.
        if letters & self::letters(from) == self::letters(from) && folded.contains(from) {
            folded = folded.replace(from, to);
            letters |= self::letters(to);
        }
    }
    let mut last = None;
    folded.retain(|c| last.replace(c) != Some(c));
    folded
}

/// Which letters a word has, as bits; some share one.
fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |letters, letter| letters | 1 << (letter % 32))
}

/// What romanisations of one sound differ in, in the order in which it is replaced.
const SOUNDS: [(&str, &str); 24] = [
    ("shch", "sh"),
    ("sch", "sh"),
    ("kh", "h"),
    ("zh", "z"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("cz", "ch"),
    ("tz", "ts"),
    ("x", "ks"),
    ("w", "v"),
    ("ou", "u"),
    ("yu", "u"),
    ("iu", "u"),
    ("ju", "u"),
    ("ya", "a"),
    ("ia", "a"),
    ("ja", "a"),
    ("ye", "e"),
    ("ie", "e"),
    ("y", "i"),
    ("j", "i"),
    ("g", "h"),
    ("ii", "i"),
];

/// A Latin letter without its accent.
const fn unaccented(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' | 'ĉ' | 'ċ' => 'c',
        'ď' | 'đ' => 'd',
        'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' | 'ģ' | 'ġ' => 'g',
        'í' | 'ì' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => 'i',
        'ķ' => 'k',
        'ł' | 'ľ' | 'ļ' => 'l',
        'ñ' | 'ń' | 'ň' | 'ņ' => 'n',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ú' | 'ù' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ž' | 'ż' => 'z',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sounds_bring_romanisations_together_and_leave_short_words_alone() {
        for (a, b) in [("Serhiy", "Sergii"), ("Wolodymir", "Volodymyr"), ("Zhanna", "Zana"), ("Mykhyi", "Mikhy")] {
            assert_eq!(sound(a), sound(b), "{a} {b}");
        }
        assert_ne!(sound("Him"), sound("Gim"));
        assert_ne!(sound("Vladimir"), sound("Volodymyr"));
    }
}
