//! The codebook: the one place where a dispute's names, issues and phrases stand. Written by a journalist, as JSON.

use serde::{Deserialize, Serialize};

/// A person who speaks for a side or a third party.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The full name.
    pub name: String,
    /// The office: "head of the delegation".
    pub role: Option<String>,
    /// Other names and descriptions: the surname alone, other spellings.
    pub aliases: Vec<String>,
}

/// A party to the negotiation, or a third party.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Side {
    /// Short and stable: `russia`.
    pub id: String,
    /// What readers see.
    pub label: String,
    /// Names, bodies, capitals and places that stand for it.
    pub aliases: Vec<String>,
    /// Who speaks for it.
    pub people: Vec<Person>,
}

/// A document on the table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Short and stable: `memorandum`.
    pub id: String,
    /// What it is called.
    pub aliases: Vec<String>,
}

/// A named answer to an issue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// Short and stable within its issue.
    pub id: String,
    /// Whose answer it is; none where both may give it.
    pub side: Option<String>,
    /// What readers see.
    pub label: String,
    /// The phrases that give it away.
    pub keywords: Vec<String>,
}

/// One question between the sides.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issue {
    /// Short and stable: `ceasefire`.
    pub id: String,
    /// What readers see.
    pub label: String,
    /// The group it is shown in: "Security".
    pub group: Option<String>,
    /// The phrases that give it away.
    pub keywords: Vec<String>,
    /// Its named answers.
    pub positions: Vec<Position>,
}

/// A quantity that reports are expected to give.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// Short and stable: `bodies-returned`.
    pub id: String,
    /// What readers see.
    pub label: String,
    /// What is counted: "bodies".
    pub unit: Option<String>,
    /// The phrases that give it away.
    pub keywords: Vec<String>,
}

/// A codebook, validated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Codebook {
    /// What the negotiation is called.
    pub title: String,
    /// The language of the articles; only `en` is known.
    pub language: String,
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
}
