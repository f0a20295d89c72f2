//! Promise: whose words a sentence gives is read as a person reads it: by a tag that comes later, by who is quoted saying "we",
//! by the one or two who stand behind "it" and "they", and in headlines, which leave out their verbs.

#![cfg(not(target_arch = "wasm32"))]

mod theatre;

use theatre::{hold, read_out};

/// Holds that each headline alone says just what is wanted of it.
fn hold_headlines(rows: &[(&str, &[&str])]) {
    for (headline, wanted) in rows {
        assert_eq!(read_out(headline), *wanted, "{headline}");
    }
}

#[test]
fn a_quotation_is_by_whom_its_end_names() {
    hold(&[
        (
            "\"We will not accept Sunday shows. The players need one free day,\" Ida Brandt said.",
            &["actors sundays rejects"],
        ),
        (
            "\"They asked for higher wages. We said no,\" Otto Lenz told the council.",
            &["actors pay demands", "house pay rejects"],
        ),
    ]);
}

#[test]
fn who_is_quoted_saying_we_is_who_speaks() {
    hold(&[
        ("\"I told Mr Lenz that we would never accept Sunday shows,\" Ida Brandt said.", &["actors sundays rejects"]),
        ("\"We ask the guild to accept Sunday shows,\" said Otto Lenz.", &["house sundays demands"]),
        (
            "\"We have made it clear to the playhouse that the heating must be repaired,\" Ida Brandt said.",
            &["actors heating demands"],
        ),
        ("\"What we need is better heating,\" Ida Brandt said.", &["actors heating demands"]),
    ]);
}

#[test]
fn it_and_they_are_the_body_or_the_two_named_before() {
    hold(&[
        ("The guild's strike committee said it would not accept Sunday shows.", &["actors sundays rejects"]),
        (
            "Both Otto Lenz and Ida Brandt said they would accept further talks.",
            &["actors talks agrees", "house talks agrees"],
        ),
        (
            "Otto Lenz said he and Ida Brandt had agreed on better heating.",
            &["actors heating agrees", "house heating agrees"],
        ),
    ]);
}

#[test]
fn what_is_denied_for_good() {
    hold(&[(
        "Ida Brandt said the guild would \"under no circumstances\" accept Sunday shows.",
        &["actors sundays rejects"],
    )]);
}

#[test]
fn headlines_leave_out_their_verbs() {
    hold_headlines(&[
        ("Playhouse undecided on Sunday shows", &["house sundays undecided"]),
        ("Players unhappy with heating", &["actors heating rejects"]),
        ("Guild: no to Sunday shows", &["actors sundays rejects"]),
        ("Playhouse says yes to heating, no to pay", &["house heating agrees", "house pay rejects"]),
        ("No to Sunday shows, say players", &["actors sundays rejects"]),
        ("Lenz: no further talks until players return", &["house talks conditions"]),
        ("Lenz: no further talks until strike ends", &["house talks conditions"]),
        ("Sunday shows must go - Brandt", &["actors sundays demands"]),
        ("Deal on heating, pay still open", &["actors heating agrees", "house heating agrees"]),
        ("Agreement on heating reached", &["actors heating agrees", "house heating agrees"]),
    ]);
}

#[test]
fn headlines_tell_in_the_past_what_was_done_to_somebody() {
    hold_headlines(&[
        ("Players urged to accept Sunday shows", &[]),
        ("Players offered higher wages", &["house pay proposes"]),
        ("Playhouse under pressure to raise wages", &[]),
    ]);
}

#[test]
fn what_is_said_of_a_thing_named_beside_the_quotation() {
    hold(&[
        ("\"That is out of the question,\" Otto Lenz said of the Sunday shows.", &["house sundays rejects"]),
        ("Of the heating, Otto Lenz said: \"We cannot accept that.\"", &["house heating rejects"]),
    ]);
}

#[test]
fn what_the_others_will_get_is_granted() {
    hold(&[
        ("\"They will get better heating,\" Otto Lenz said.", &["house heating agrees"]),
        ("\"They will never have Sunday shows,\" Ida Brandt said.", &["actors sundays rejects"]),
    ]);
}

#[test]
fn a_relative_clause_may_tell_what_somebody_says_of_it() {
    hold(&[(
        "The guild wants better heating, which the playhouse says it cannot afford.",
        &["actors heating demands", "house heating rejects"],
    )]);
}

#[test]
fn nobody_sees_how_it_could_be() {
    hold(&[("\"I don't see how we could accept Sunday shows,\" Ida Brandt said.", &["actors sundays rejects"])]);
}

#[test]
fn others_are_no_side() {
    hold(&[
        ("A rival playhouse offered higher wages.", &[]),
        ("Another guild has accepted Sunday shows.", &[]),
        ("The opposition leaders of the guild rejected Sunday shows.", &[]),
        ("Analysts said the playhouse would refuse higher wages.", &[]),
        ("Theatre critics say the playhouse could not afford higher wages.", &[]),
        ("A group of players rejected Sunday shows.", &["actors sundays rejects"]),
    ]);
}

#[test]
fn answers_of_a_sentence() {
    hold(&[
        (
            "The guild wants better heating.\n\n\"We are not interested,\" Otto Lenz said.",
            &["actors heating demands", "house heating rejects"],
        ),
        (
            "The guild asked for better heating. The playhouse gave in.",
            &["actors heating demands", "house heating agrees"],
        ),
        (
            "The playhouse proposed Sunday shows. Its proposal has gone unanswered.",
            &["actors sundays undecided", "house sundays proposes"],
        ),
    ]);
}

#[test]
fn who_is_told_is_told_by_the_other() {
    hold(&[
        ("The players have been told they will have to accept Sunday shows.", &["house sundays demands"]),
        ("The players were told that wages would not be raised.", &["house pay rejects"]),
        ("The players were refused higher wages.", &["house pay rejects"]),
        ("The players were told by the mayor that wages would not be raised.", &[]),
    ]);
}

#[test]
fn a_name_before_a_colon_speaks_whatever_stands_between() {
    hold(&[(
        "Otto Lenz, in a letter to the players: \"We have offered better heating.\"",
        &["house heating proposes"],
    )]);
}

#[test]
fn who_is_a_man_is_told_by_the_office_too() {
    let text = "The guild's spokeswoman, Robin Holt, met Otto Lenz. She asked for better heating.";
    hold(&[(text, &["actors heating demands"])]);
}

#[test]
fn those_whom_somebody_serves_do_not_speak_for_him() {
    hold(&[
        ("The playhouse's customers want better heating.", &[]),
        ("The playhouse's managers want Sunday shows.", &["house sundays demands"]),
    ]);
}

#[test]
fn who_has_until_a_day_to_answer_has_not_answered() {
    hold(&[
        ("The playhouse has until Friday to decide whether to raise wages.", &["house pay undecided"]),
        (
            "\"They can have better heating if they accept Sunday shows,\" Otto Lenz said.",
            &["house heating conditions", "house sundays demands"],
        ),
    ]);
}

#[test]
fn of_two_who_speak_each_says_the_own() {
    hold(&[(
        "Ida Brandt said wages should rise; Otto Lenz said there would be no further talks.",
        &["actors pay demands", "house talks rejects"],
    )]);
}

#[test]
fn it_is_none_of_several() {
    hold(&[(
        "The playhouse is silent.\n\nThe players want better heating. It refuses.",
        &["actors heating demands", "house heating rejects"],
    )]);
}

#[test]
fn another_does_likewise() {
    hold(&[
        (
            "The guild has rejected Sunday shows. So has the playhouse.",
            &["actors sundays rejects", "house sundays rejects"],
        ),
        (
            "The guild has not accepted Sunday shows, nor has the playhouse.",
            &["actors sundays rejects", "house sundays rejects"],
        ),
        (
            "The guild proposed further talks and has heard nothing since.",
            &["actors talks proposes", "house talks undecided"],
        ),
        ("HEATING\n\nRejected by the playhouse.", &["house heating rejects"]),
    ]);
}
