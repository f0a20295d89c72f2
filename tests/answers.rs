//! Promise: what one side answers to what another asked or offered is coded on that issue, whether it says yes, no or nothing,
//! in the same sentence or at the head of the next paragraph.

#![cfg(not(target_arch = "wasm32"))]

mod theatre;

use theatre::hold_all;

/// Holds that each answer to the guild's demand, in the same paragraph and in the next, is the playhouse's of this stance.
fn hold_answers(stance: &str, answers: &[&str]) {
    let mut rows = Vec::new();
    for answer in answers {
        for gap in [" ", "\n\n"] {
            let wanted = vec!["actors heating demands".to_owned(), format!("house heating {stance}")];
            rows.push((format!("The guild demanded better heating.{gap}{answer}"), wanted));
        }
    }
    hold_all(&rows);
}

/// Holds what is coded of each text.
fn hold_texts(rows: &[(&str, &[&str])]) {
    let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    let rows: Vec<(String, Vec<String>)> =
        rows.iter().map(|(text, wanted)| ((*text).to_owned(), owned(wanted))).collect();
    hold_all(&rows);
}

#[test]
fn who_only_shrugs_has_not_answered() {
    hold_texts(&[
        ("Asked about heating, Otto Lenz shrugged.", &["house heating undecided"]),
        (
            "Asked about heating, Otto Lenz shrugged and said the playhouse would not mend it.",
            &["house heating rejects"],
        ),
        ("Otto Lenz shrugged.", &[]),
    ]);
}

#[test]
fn a_demand_is_turned_down_in_many_words() {
    hold_answers(
        "rejects",
        &[
            "Lenz called that demand absurd.",
            "Lenz was not tempted.",
            "Lenz was unmoved.",
            "Lenz shook his head.",
            "\"They can forget it,\" Lenz said.",
            "Lenz answered with a single word as he crossed the stage: \"Never.\"",
            "His answer came at once, Lenz said, and it was no.",
            "The answer from the playhouse was no.",
            "Refused by the playhouse.",
            "The playhouse isn't having any of it.",
            "Lenz said it would refuse.",
            "Lenz said such a thing could not be contemplated.",
            "The playhouse's answer was brief: no.",
            "The playhouse's response was a flat no.",
            "\"No,\" came the answer from the playhouse.",
            "\"Not at that price,\" said Lenz.",
            "\"Still miles off,\" Lenz said.",
            "\"Far too much,\" Lenz said.",
            "Lenz said the playhouse would not be pushed.",
            "Lenz said the figure was \"not realistic\".",
            "Lenz said the playhouse would not.",
            "The playhouse gave short shrift to the idea.",
            "The demand fell on deaf ears at the playhouse.",
            "The demand did not go down well at the playhouse.",
            "The demand was dismissed.",
            "Lenz said the playhouse had no money.",
        ],
    );
}

#[test]
fn a_demand_is_granted_in_many_words() {
    hold_answers(
        "agrees",
        &[
            "Lenz signalled that he could live with such an arrangement.",
            "The playhouse said it would go along.",
            "The playhouse has given its consent.",
            "The playhouse has since accepted it.",
            "Lenz said it would accept.",
            "Lenz said the playhouse would.",
            "Lenz said the playhouse would do so.",
            "The playhouse gave way.",
        ],
    );
}

#[test]
fn a_demand_is_left_open_in_many_words() {
    hold_answers(
        "undecided",
        &[
            "The playhouse has not decided.",
            "Lenz would neither confirm nor deny that the playhouse was thinking of it.",
            "Lenz preferred not to say.",
            "Lenz said it was too early to respond.",
            "Lenz promised an answer by Friday.",
            "A reply is expected on Friday.",
            "\"I am not saying yes and I am not saying no,\" Lenz said.",
            "\"Ask me on Monday,\" Lenz said.",
            "\"Ask me again after the premiere,\" Lenz said.",
            "\"We'll see what the roof costs,\" Lenz said.",
            "\"We haven't discussed that in the board yet,\" Lenz said.",
            "Lenz said he would need to see it in writing first.",
            "Lenz said that he would have to talk to the owners first.",
            "Lenz said that he would wait for the audit before taking a position.",
            "By noon the playhouse had not done so.",
            "The playhouse kept quiet.",
        ],
    );
}

#[test]
fn a_question_is_answered_in_the_next_sentence() {
    hold_texts(&[
        ("Will the players accept Sunday shows? Brandt could not say.", &["actors sundays undecided"]),
        ("\"Sunday shows? Never,\" said Brandt.", &["actors sundays rejects"]),
        ("Brandt was asked three times about Sunday shows. \"No,\" she said.", &["actors sundays rejects"]),
        ("Asked about Sunday shows, Brandt smiled. \"Ask me in May,\" she said.", &["actors sundays undecided"]),
        (
            "\"Will you accept Sunday shows?\" a reporter shouted. \"Not yet,\" said Brandt.",
            &["actors sundays undecided"],
        ),
        ("\"Sunday shows in May, fine,\" said Brandt.", &["actors sundays agrees"]),
        ("\"Sunday shows all year long, no,\" said Brandt.", &["actors sundays rejects"]),
    ]);
}

#[test]
fn an_offer_is_scoffed_at_by_what_it_is_called() {
    hold_texts(&[
        (
            "The playhouse offered 4 percent higher wages.\n\nFour percent was \"a coin in a hat\", Brandt said.",
            &["actors pay rejects", "house pay proposes"],
        ),
        ("The playhouse offered 4 percent higher wages. Brandt said 4 percent was a basis.", &["house pay proposes"]),
        (
            "The playhouse offered higher wages. It fell short, said Brandt.",
            &["actors pay rejects", "house pay proposes"],
        ),
    ]);
}

#[test]
fn what_is_answered_with_a_thing_of_its_own_is_no_answer() {
    hold_texts(&[
        ("The guild demanded better heating.\n\nLenz had nothing against Brandt.", &["actors heating demands"]),
        ("The guild demanded better heating.\n\nLenz said the concert would go ahead.", &["actors heating demands"]),
    ]);
}

#[test]
fn a_sentence_that_says_nothing_stands_before_the_answer() {
    hold_texts(&[
        (
            "The guild demanded better heating. Lenz's answer was brief. \"Not enough room,\" he said.",
            &["actors heating demands", "house heating rejects"],
        ),
        (
            "Lenz offered to hold further talks with Brandt. She had not replied by Friday.",
            &["actors talks undecided", "house talks proposes"],
        ),
    ]);
}

#[test]
fn an_answer_is_tied_to_something() {
    hold_answers(
        "conditions",
        &["Lenz said the playhouse would, if the town helped.", "Lenz would agree only if the town helped."],
    );
}

#[test]
fn an_answer_is_whose_it_is_called() {
    hold_answers(
        "rejects",
        &[
            "The playhouse's answer was brief: two stoves, and not one more.",
            "The playhouse's reply came hours later: the sum was \"insulting\".",
            "The answer from the playhouse came within the hour: the matter was closed.",
            "Otto Lenz gave a one-word answer: no.",
        ],
    );
    hold_texts(&[
        ("Asked about heating, the playhouse had a one-word reply: no.", &["house heating rejects"]),
        ("Asked about heating, the playhouse gave a one-word answer: \"No.\"", &["house heating rejects"]),
        ("\"Better heating is out of the question,\" was the response from the playhouse.", &["house heating rejects"]),
    ]);
}
