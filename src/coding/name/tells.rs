//! What single words tell of a name: titles, bodies, places, speech.

use crate::hash::{Table, flags};
use std::sync::OnceLock;

/// What a word tells beside a name or in one, as bits; the words are in `names.txt`, each list behind its name.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::coding) struct Tells(u32);

impl Tells {
    /// Titles and offices before a name.
    pub const TITLE: Self = Self(1);
    /// Last words of a body's name.
    pub const BODY: Self = Self(1 << 1);
    /// Words of a place's name.
    pub const PLACE: Self = Self(1 << 2);
    /// Small words inside a name: "von", "al".
    pub const PARTICLE: Self = Self(1 << 3);
    /// Capitalised words which are no names: days, months, pronouns and whatever begins sentences.
    pub const NEVER: Self = Self(1 << 4);
    /// Verbs and words of speech beside which a name is a person's.
    pub const SPEECH: Self = Self(1 << 5);
    /// A man's given name.
    pub const MAN: Self = Self(1 << 6);
    /// A woman's given name that doesn't end as most of them do.
    pub const WOMAN: Self = Self(1 << 7);

    const LISTS: [(&'static str, u32); 8] = [
        ("titles", Self::TITLE.0),
        ("bodies", Self::BODY.0),
        ("places", Self::PLACE.0),
        ("particles", Self::PARTICLE.0),
        ("never", Self::NEVER.0),
        ("speech", Self::SPEECH.0),
        ("men", Self::MAN.0),
        ("women", Self::WOMAN.0),
    ];

    /// What a word in lower case tells.
    pub fn of(lower: &str) -> Self {
        static WORDS: OnceLock<Table<&'static str, u32>> = OnceLock::new();
        let words = WORDS.get_or_init(|| flags(include_str!("../names.txt"), &Self::LISTS));
        Self(words.get(lower).copied().unwrap_or_default())
    }

    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}
