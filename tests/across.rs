//! Promise: what a paragraph has begun the next sentence goes on with: what is half offered, who answers whom, what "it" and
//! "that" are. A row is a paragraph and what it says of sides and issues.

#![cfg(not(target_arch = "wasm32"))]

mod theatre;

use theatre::hold;

#[test]
fn a_part_of_what_was_asked() {
    hold(&[
        (
            "The guild wants the playhouse to bear all the costs of better heating. Otto Lenz said the playhouse would \
             offer half.",
            &["actors heating demands", "house heating proposes"],
        ),
        (
            "The guild wants the playhouse to bear all the costs of better heating. The playhouse has offered a third.",
            &["actors heating demands", "house heating proposes"],
        ),
        (
            "The guild turned down the playhouse's offer of higher wages. Ida Brandt said the guild wanted at least 5 \
             million.",
            &["actors pay demands", "actors pay rejects", "house pay proposes"],
        ),
    ]);
}

#[test]
fn what_should_be_is_what_was_spoken_of() {
    hold(&[
        ("The heating was another topic. The guild says it should run all night.", &["actors heating demands"]),
        ("The sides are at odds over wages. The guild wants a rise of a tenth.", &["actors pay demands"]),
    ]);
}

#[test]
fn who_asked_does_not_answer() {
    hold(&[
        (
            "The playhouse asked the guild to accept Sunday shows. It has refused.",
            &["actors sundays rejects", "house sundays demands"],
        ),
        ("The guild wants higher wages. It said it would not drop the matter.", &["actors pay demands"]),
        ("The guild wants higher wages. \"We will not move on that,\" Ida Brandt said.", &["actors pay demands"]),
        ("The guild said the playhouse had broken the law. It wants higher wages.", &["actors pay demands"]),
        ("The mediator asked the playhouse to make an offer on wages.", &[]),
    ]);
}

#[test]
fn what_was_refused_before_is_refused_no_more() {
    hold(&[(
        "The playhouse will mend the heating, Otto Lenz said; a month ago it had refused to.",
        &["house heating agrees"],
    )]);
}

#[test]
fn that_is_what_was_asked() {
    hold(&[
        (
            "The guild wants better heating, but the playhouse said that was too expensive.",
            &["actors heating demands", "house heating rejects"],
        ),
        (
            "The guild wants better heating. This is not something the playhouse can agree to, Otto Lenz said.",
            &["actors heating demands", "house heating rejects"],
        ),
        (
            "The guild wants the wages doubled, but Otto Lenz has made clear he will not accept that.",
            &["actors pay demands", "house pay rejects"],
        ),
    ]);
}

#[test]
fn who_does_not_think_so_refuses() {
    hold(&[
        (
            "The guild wants better heating. \"I do not think the playhouse would agree to that,\" Otto Lenz said.",
            &["actors heating demands", "house heating rejects"],
        ),
        (
            "The guild asked for better heating. The director's spokesman said the playhouse had no money for it.",
            &["actors heating demands", "house heating rejects"],
        ),
        (
            "The guild offered Sunday shows in May. That is far from what the playhouse wants, Otto Lenz said.",
            &["actors sundays proposes", "house sundays rejects"],
        ),
        (
            "The guild wants higher wages. Otto Lenz said that was more than the playhouse could afford.",
            &["actors pay demands", "house pay rejects"],
        ),
        (
            "The playhouse has agreed to higher wages. That had been the guild's main demand.",
            &["actors pay demands", "house pay agrees"],
        ),
    ]);
}

#[test]
fn who_proposes_is_not_what_is_proposed() {
    hold(&[
        ("The playhouse rejected higher wages, as did the guild.", &["actors pay rejects", "house pay rejects"]),
        ("The guild has vowed to prevent Sunday shows.", &["actors sundays rejects"]),
        ("Both sides say they want to avoid Sunday shows.", &[]),
        (
            "The playhouse wants Sunday shows. The guild rejected the move.",
            &["actors sundays rejects", "house sundays demands"],
        ),
    ]);
}
