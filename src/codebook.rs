//! The codebook: the one place where a dispute's names, issues and phrases stand. Written by a journalist, as JSON.
//!
//! Only `sides` (id, label, aliases, people) and `issues` (id, label, keywords) must be there; everything else makes the
//! coding better. Keywords are phrases with a few signs, told in [`keyword`].
//!
//! ```
//! use visavis::codebook::Codebook;
//!
//! let codebook = Codebook::from_json(r#"{
//!   "sides": [
//!     {"id": "dockers", "label": "Dockers", "aliases": ["the union"], "people": ["Ana Reyes"]},
//!     {"id": "harbour", "label": "Harbour", "aliases": ["the operator"], "people": [{"name": "Jon Vik", "role": "director"}]}
//!   ],
//!   "issues": [{"id": "wages", "label": "Wages", "keywords": ["wage", "pay ... rise", "pay | salary + cut"]}]
//! }"#)?;
//! assert_eq!(codebook.sides[1].people[0].role.as_deref(), Some("director"));
//! assert!(codebook.issues[0].positions.is_empty());
//! # Ok::<(), visavis::codebook::CodebookError>(())
//! ```

use serde::{Deserialize, Serialize};

mod advice;
mod check;
mod error;
mod field;
pub mod keyword;
mod load;
mod nearest;

pub use advice::{Advice, Weakness};
pub use check::{Usage, check, unused};
pub use error::{CodebookError, Problem};
pub use keyword::Keyword;

/// What a side does about an issue (after the event classes of CAMEO and PLOVER).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// Requires, asks, insists, calls for; demands a ban, waiver or lifting too.
    Demands,
    /// Offers, suggests, puts forward, is ready to hold.
    Proposes,
    /// Accepts, has agreed; a joint act that is announced counts for both sides.
    Agrees,
    /// Refuses, rules out, dismisses, calls unacceptable.
    Rejects,
    /// Only if, only after, not before.
    Conditions,
    /// Studies it, has given no answer, has not committed.
    Undecided,
}

impl Stance {
    /// All of them, in order.
    pub const ALL: [Stance; 6] =
        [Self::Demands, Self::Proposes, Self::Agrees, Self::Rejects, Self::Conditions, Self::Undecided];

    /// As it is written in a codebook and in output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Demands => "demands",
            Self::Proposes => "proposes",
            Self::Agrees => "agrees",
            Self::Rejects => "rejects",
            Self::Conditions => "conditions",
            Self::Undecided => "undecided",
        }
    }
}

/// A person who speaks for a side or a third party.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Person {
    /// The full name.
    pub name: String,
    /// The office, or several with commas or "and" between: "defence minister and head of the delegation".
    pub role: Option<String>,
    /// Other names and descriptions: another spelling, a former office.
    pub aliases: Vec<String>,
}

impl Person {
    /// The offices, each by itself: "defence minister", "head of the delegation".
    pub fn roles(&self) -> impl Iterator<Item = &str> {
        let role = self.role.as_deref().unwrap_or_default();
        role.split([',', ';']).flat_map(|part| part.split(" and ")).map(str::trim).filter(|part| !part.is_empty())
    }
}

/// A party to the negotiation, or a third party.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Side {
    /// Short and stable: `north`.
    pub id: String,
    /// What readers see.
    pub label: String,
    /// Names, bodies, capitals and places that stand for it.
    pub aliases: Vec<String>,
    /// What makes people and bodies its own: in "the Northern delegation" or "the Northern president" it is the side that
    /// acts, in "Northern territory" it isn't.
    pub adjectives: Vec<String>,
    /// Who speaks for it.
    pub people: Vec<Person>,
}

/// A document on the table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Document {
    /// Short and stable: `draft`.
    pub id: String,
    /// What readers see.
    pub label: Option<String>,
    /// Whose it is; none where each side has one of the kind.
    pub side: Option<String>,
    /// What it is called.
    pub aliases: Vec<String>,
}

/// A named answer to an issue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Position {
    /// Short and stable within its issue.
    pub id: String,
    /// Whose answer it is; none where both may give it.
    pub side: Option<String>,
    /// What readers see.
    pub label: String,
    /// What a side that has this answer does: it tells a demand for a thing from its refusal.
    pub stance: Option<Stance>,
    /// The phrases that give it away. None: its stance is enough where no other position fits.
    pub keywords: Vec<String>,
    /// Weak keywords: they tell this answer, with its stance, where no other word of a sentence tells the stance.
    pub hints: Vec<String>,
}

impl Position {
    /// Whether a side that takes this stance may give this answer.
    pub fn fits(&self, side: &str, stance: Stance) -> bool {
        self.side.as_deref().is_none_or(|own| own == side) && self.stance.is_none_or(|own| own == stance)
    }

    /// Whether it is what a side says in general when it takes the answer's stance: it has no keywords of its own.
    pub fn is_general(&self) -> bool {
        self.keywords.is_empty() && self.stance.is_some()
    }
}

/// One question between the sides.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Issue {
    /// Short and stable: `wages`.
    pub id: String,
    /// What readers see.
    pub label: String,
    /// The group it is shown in: "Security".
    pub group: Option<String>,
    /// The phrases that give it away.
    pub keywords: Vec<String>,
    /// Weak keywords: they name the issue where a sentence has no keyword of any other.
    pub hints: Vec<String>,
    /// Longer phrases in which a keyword means something else ("fishing port" where the issue is the port).
    pub except: Vec<String>,
    /// Its named answers.
    pub positions: Vec<Position>,
}

/// A quantity that reports are expected to give.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Measure {
    /// Short and stable: `jobs-lost`.
    pub id: String,
    /// What readers see.
    pub label: String,
    /// What is counted: "jobs".
    pub unit: Option<String>,
    /// The issue it belongs to.
    pub issue: Option<String>,
    /// The phrases that give it away.
    pub keywords: Vec<String>,
}

/// A name that reports spell in several ways and that is no party's and no person's: a place, a body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Named {
    /// The form that readers see.
    pub name: String,
    /// `place`, `organisation`, `agency` (a news agency or paper that reports credit), or anything else that tells.
    pub kind: Option<String>,
    /// The other forms.
    pub aliases: Vec<String>,
}

/// A codebook, validated: [`Codebook::from_json`] is the way in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Codebook {
    /// What the negotiation is called.
    pub title: String,
    /// The language of the articles; only `en` is known.
    pub language: String,
    /// The language of the title and the labels, where it isn't the articles': readers' programs pronounce them by it.
    pub label_language: Option<String>,
    /// The sides, in the order in which they are shown.
    pub sides: Vec<Side>,
    /// Everyone else who speaks.
    pub third_parties: Vec<Side>,
    /// The documents on the table.
    pub documents: Vec<Document>,
    /// The issues, in the order in which they are shown.
    pub issues: Vec<Issue>,
    /// The expected quantities.
    pub measures: Vec<Measure>,
    /// Names with more than one spelling.
    pub names: Vec<Named>,
}

impl Codebook {
    /// Reads a codebook and checks it. The same code runs natively and in the browser.
    pub fn from_json(text: &str) -> Result<Codebook, CodebookError> {
        load::load(text)
    }
}
