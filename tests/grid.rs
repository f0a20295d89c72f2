//! Promise: sentences that mean the same are coded the same. Plain clauses are written over as agency reports write them, in
//! other orders, with more said beside them, with several things where there was one, and say what they said before.

#![cfg(not(target_arch = "wasm32"))]

mod theatre;

use theatre::hold_all;

/// Who does what with a thing: its side, its name, the verb, the same in the plural, and what it says of the thing.
const DEEDS: &[(&str, &str, &str, &str, &str)] = &[
    ("actors", "the guild", "wants", "want", "demands"),
    ("actors", "the guild", "demanded", "demanded", "demands"),
    ("actors", "the guild", "has called for", "have called for", "demands"),
    ("house", "the playhouse", "is offering", "are offering", "proposes"),
    ("house", "the playhouse", "agreed to", "agreed to", "agrees"),
    ("house", "the playhouse", "opposes", "oppose", "rejects"),
    ("house", "the playhouse", "has ruled out", "have ruled out", "rejects"),
    ("actors", "the guild", "would never accept", "would never accept", "rejects"),
    ("house", "the playhouse", "is considering", "are considering", "undecided"),
];

/// The same of a passive, or of a participle.
const DONE: &[(&str, &str, &str, &str, &str)] = &[
    ("actors", "the guild", "demanded", "demanding", "demands"),
    ("house", "the playhouse", "offered", "offering", "proposes"),
    ("house", "the playhouse", "accepted", "accepting", "agrees"),
    ("house", "the playhouse", "ruled out", "ruling out", "rejects"),
];

/// What somebody says of things: what is so of one, what of several, and what that says.
const JUDGED: &[(&str, &str, &str)] = &[
    ("must improve", "must improve", "demands"),
    ("should improve", "should improve", "demands"),
    ("has to improve", "have to improve", "demands"),
    ("is out of the question", "are out of the question", "rejects"),
    ("would be unacceptable", "would be unacceptable", "rejects"),
    ("is essential", "are essential", "demands"),
];

/// Things in pairs, each with its issue.
const PAIRS: &[[(&str, &str); 2]] = &[
    [("higher wages", "pay"), ("better heating", "heating")],
    [("better heating", "heating"), ("further talks", "talks")],
    [("Sunday shows", "sundays"), ("higher wages", "pay")],
    [("further talks", "talks"), ("Sunday shows", "sundays")],
];

/// A sentence with what it says, as a side, a stance and issues.
fn row(rows: &mut Vec<(String, Vec<String>)>, sentence: String, says: &[(&str, &str, &str)]) {
    let mut first = sentence.chars();
    let capital: String = first.next().into_iter().flat_map(char::to_uppercase).chain(first).collect();
    let mut wanted: Vec<String> = says.iter().map(|(side, issue, stance)| format!("{side} {issue} {stance}")).collect();
    wanted.sort();
    rows.push((capital, wanted));
}

/// The pattern with its parts: `S` who, `V` does, `W` (several) do, `X` and `Y` what.
fn filled(pattern: &str, parts: &[(char, &str)]) -> String {
    let part =
        |c: char| parts.iter().find(|(name, _)| *name == c).map_or(c.to_string(), |(_, text)| (*text).to_owned());
    pattern.chars().map(part).collect()
}

/// Who does what with two things, in all the patterns of `two`; with one, in those of `one`.
fn deeds(deeds: &[(&str, &str, &str, &str, &str)], one: &[&str], two: &[&str]) {
    let mut rows = Vec::new();
    for (at, (side, who, verb, several, stance)) in deeds.iter().enumerate() {
        let [(x, first), (y, second)] = PAIRS[at % PAIRS.len()];
        let parts = [('S', *who), ('V', *verb), ('W', *several), ('X', x), ('Y', y)];
        for pattern in one {
            row(&mut rows, filled(pattern, &parts), &[(side, first, stance)]);
        }
        for pattern in two {
            row(&mut rows, filled(pattern, &parts), &[(side, first, stance), (side, second, stance)]);
        }
    }
    hold_all(&rows);
}

#[test]
fn whatever_is_said_beside_it() {
    let one = [
        "S V X.",
        "on Monday S V X.",
        "S on Monday V X.",
        "S, however, V X.",
        "S, for its part, V X.",
        "S, which represents 300 people, V X.",
        "S, whose members met on Monday, V X.",
        "S, one of the oldest in the country, V X.",
        "S – founded in 1952 – V X.",
        "on Monday, S – under pressure from the ministry – V X.",
        "as the season began, S, in a letter to its members, V X.",
        "while the ministry looked on, S, speaking after the meeting, V X.",
        "S, citing rising costs, V X.",
        "in a letter to its members, S V X.",
        "S V X for the first time since 2019.",
        "S V X, which would cost 3 million crowns a year.",
        "S V X after a meeting that lasted three hours.",
        "S V X three days before the season begins.",
        "negotiators for S W X.",
        "members of S W X.",
        "according to the ministry, S V X.",
    ];
    deeds(DEEDS, &one, &[]);
}

#[test]
fn several_things_as_one() {
    let two = [
        "S V X and Y.",
        "S V X as well as Y.",
        "S V X along with Y.",
        "S V both X and Y.",
        "S V not only X but also Y.",
        "S V X and, for the first time, Y.",
        "S V several things, including X and Y.",
    ];
    deeds(DEEDS, &[], &two);
}

#[test]
fn what_was_done_to_things() {
    let one = [
        "X were V by S.",
        "X have been V by S.",
        "X were on Monday V by S.",
        "having V X, S left the meeting.",
        "it is X that S V.",
        "what S V is X.",
        "S left the meeting, W X.",
        "W X, S left the meeting.",
        "after W X, S left the meeting.",
    ];
    let two = ["X and Y were V by S.", "X as well as Y were V by S.", "W X and Y, S left the meeting."];
    deeds(DONE, &one, &two);
}

#[test]
fn what_is_so_of_several_things() {
    let one = [
        "the guild said J.",
        "the guild said that J.",
        "J, the guild said.",
        "J, said Ida Brandt.",
        "according to the guild, J.",
        "the guild insists that J.",
        "Ida Brandt told reporters on Monday that J.",
        "Ida Brandt: J.",
        "\"J,\" Ida Brandt, the guild's president, told reporters after the meeting.",
        "the guild left the meeting, saying J.",
        "saying J, the guild left the meeting.",
        "the guild said that, in its view, J.",
        "the guild said the season was long and J.",
        "the guild told the ministry that while the season was long, J.",
    ];
    let mut rows = Vec::new();
    for (is, are, stance) in JUDGED {
        let things = [
            (format!("wages {are}"), vec!["pay"]),
            (format!("wages, which everybody talks about, {are}"), vec!["pay"]),
            (format!("the heating {is}"), vec!["heating"]),
            (format!("wages and the heating {are}"), vec!["heating", "pay"]),
            (format!("the heating and wages {are}"), vec!["heating", "pay"]),
            (format!("both wages and heating {are}"), vec!["heating", "pay"]),
            (format!("wages as well as the heating {are}"), vec!["heating", "pay"]),
            (format!("wages, along with the heating, {are}"), vec!["heating", "pay"]),
            (format!("wages, further talks and heating {are}"), vec!["heating", "pay", "talks"]),
        ];
        for (clause, issues) in &things {
            let says: Vec<(&str, &str, &str)> = issues.iter().map(|issue| ("actors", *issue, *stance)).collect();
            for pattern in one {
                row(&mut rows, pattern.replace('J', clause), &says);
            }
        }
    }
    hold_all(&rows);
}

#[test]
fn what_is_to_be_done_to_several_things() {
    let mut rows = Vec::new();
    for sentence in [
        "The guild insists that wages and heating improve.",
        "The guild demanded that heating and wages be improved.",
        "The guild wants wages and heating to improve.",
        "The guild wants wages and heating improved.",
        "The guild demanded that wages rise and heating improve.",
        "The guild insists that wages be raised and the heating repaired.",
        "The guild called for wages to be raised and the heating to be repaired.",
        "The guild wants wages raised and the heating repaired.",
        "The guild wants an increase in wages and better heating.",
    ] {
        row(&mut rows, sentence.to_owned(), &[("actors", "pay", "demands"), ("actors", "heating", "demands")]);
    }
    hold_all(&rows);
}

#[test]
fn what_is_refused_with_another_thing() {
    let mut rows = Vec::new();
    for sentence in [
        "The playhouse said it would not raise wages or repair the heating.",
        "The playhouse said it would neither raise wages nor repair the heating.",
        "\"We will not raise wages or repair the heating,\" Otto Lenz said.",
        "The playhouse refused to raise wages and to repair the heating.",
        "The playhouse said there would be no higher wages or better heating.",
        "The playhouse said there would be neither higher wages nor better heating.",
    ] {
        row(&mut rows, sentence.to_owned(), &[("house", "pay", "rejects"), ("house", "heating", "rejects")]);
    }
    let not = "The playhouse offered better heating but not an increase in wages.".to_owned();
    row(&mut rows, not, &[("house", "heating", "proposes"), ("house", "pay", "rejects")]);
    let part = "The playhouse promised to raise wages but not to repair the heating.".to_owned();
    row(&mut rows, part, &[("house", "pay", "agrees"), ("house", "heating", "rejects")]);
    hold_all(&rows);
}

#[test]
fn two_who_differ_in_one_sentence() {
    let mut rows = Vec::new();
    for sentence in [
        "The guild wants higher wages and the playhouse rejected better heating.",
        "The guild wants higher wages, while the playhouse rejected better heating.",
        "The guild wants higher wages; the playhouse has ruled out better heating.",
        "The guild wants higher wages but the playhouse is against better heating.",
    ] {
        row(&mut rows, sentence.to_owned(), &[("actors", "pay", "demands"), ("house", "heating", "rejects")]);
    }
    let gapped = "The guild wants higher wages, and the playhouse better heating.".to_owned();
    row(&mut rows, gapped, &[("actors", "pay", "demands"), ("house", "heating", "demands")]);
    for sentence in [
        "The guild and the playhouse both want higher wages.",
        "The guild, along with the playhouse, wants higher wages.",
        "Both sides want higher wages.",
    ] {
        row(&mut rows, sentence.to_owned(), &[("actors", "pay", "demands"), ("house", "pay", "demands")]);
    }
    hold_all(&rows);
}
