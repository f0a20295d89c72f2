//! Whether "he" or "she" stands for somebody, as far as a title or a given name tells.

use super::super::actor::Mention;
use super::super::analysis::Analysis;
use super::super::name::Tells;

/// Which of the two pronouns stands for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::coding) enum Gender {
    He,
    She,
}

impl Gender {
    /// By a pronoun.
    pub fn of_pronoun(form: &str) -> Option<Self> {
        match form {
            "he" | "him" | "his" | "himself" => Some(Self::He),
            "she" | "her" | "herself" => Some(Self::She),
            _ => None,
        }
    }

    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::He => Self::She,
            Self::She => Self::He,
        }
    }

    /// By a title or an office that only one of them has.
    pub fn of_title(form: &str) -> Option<Self> {
        match form.trim_end_matches('.') {
            "mr" | "sir" | "lord" | "king" | "prince" | "baron" | "brother" => Some(Self::He),
            "mrs" | "ms" | "miss" | "lady" | "dame" | "madam" | "madame" | "queen" | "princess" | "baroness"
            | "sister" => Some(Self::She),
            office if office.ends_with("woman") => Some(Self::She),
            office if office.ends_with("sman") || office == "chairman" => Some(Self::He),
            _ => None,
        }
    }

    /// By a given name; one in "-a" is mostly a woman's.
    pub fn of_name(name: &str) -> Option<Self> {
        let (given, _) = name.split_once(' ')?;
        let tells = Tells::of(&given.to_lowercase());
        match () {
            () if tells.has(Tells::MAN) => Some(Self::He),
            () if tells.has(Tells::WOMAN) || given.len() > 2 && given.ends_with('a') => Some(Self::She),
            () => None,
        }
    }

    /// By the words before a name in its group: "Ms Holt", "spokesman Otto Lenz".
    pub fn before(a: &Analysis, mention: &Mention) -> Option<Self> {
        let start = a.group_at(mention.start)?.start;
        (start..mention.start).rev().find_map(|at| Self::of_title(a.form(at)))
    }
}
