//! Promise: how texts are set is read as a person reads it. What stands in a list, or below a line that leads to it, is
//! somebody's by the lead-in, about what its label names, and said by its first words; sentences go on about what others asked.

#![cfg(not(target_arch = "wasm32"))]

mod theatre;

use theatre::hold;

#[test]
fn an_offer_in_points() {
    hold(&[
        (
            "The playhouse's offer in detail:\n\n- Pay: 3 per cent from July instead of 8.\n\n- Heating: new pipes would be \
             laid in May, but only if the town helps.\n\n- Sunday shows: no change to the plans.",
            &["house heating conditions", "house pay proposes", "house sundays rejects"],
        ),
        (
            "The playhouse listed two things it was prepared to do:\n\n- raise wages\n\n- repair the heating",
            &["house heating proposes", "house pay proposes"],
        ),
        (
            "The playhouse has sent the players an offer. Its terms are as follows.\n\n- Sunday shows: one a month, but no \
             matinees.\n\n- Heating: in use until May.",
            &["house heating proposes", "house sundays proposes", "house sundays rejects"],
        ),
    ]);
}

#[test]
fn an_answer_in_points() {
    hold(&[
        (
            "The guild's answer, point by point:\n\n– Pay: accepted, as long as it is paid monthly.\n\n– Sunday shows: \
             rejected.\n\n– Heating: under review.\n\n– Further talks: agreed.",
            &["actors heating undecided", "actors pay conditions", "actors sundays rejects", "actors talks agrees"],
        ),
        (
            "The guild's answer:\n\n- Sunday shows: could be put on, but not before the boiler is repaired.\n\n- Pay: not negotiable.",
            &["actors pay rejects", "actors sundays conditions"],
        ),
    ]);
}

#[test]
fn labels_below_a_heading() {
    hold(&[(
        "The playhouse's position at a glance\n\nIt was put online on Monday.\n\nHeating: It would repair the boiler.\n\nSunday \
         shows: The players are to put on two a month.\n\nFurther talks: Not wanted.",
        &["house heating proposes", "house sundays demands", "house talks rejects"],
    )]);
}

#[test]
fn lines_that_lead_to_a_list() {
    hold(&[
        (
            "According to the director, the playhouse now expects two things of the players:\n\n- lower wages,\n\n- and Sunday \
             shows.",
            &["house pay demands", "house sundays demands"],
        ),
        (
            "In return, the playhouse would:\n\n- raise wages,\n\n- and repair the heating.",
            &["house heating proposes", "house pay proposes"],
        ),
        (
            "The guild and the playhouse have agreed on the following:\n\n- There will be no Sunday shows.\n\n- The playhouse \
             will repair the heating.",
            &["actors heating agrees", "actors sundays agrees", "house heating agrees", "house sundays agrees"],
        ),
    ]);
}

#[test]
fn lists_of_what_is_nobodys_position() {
    hold(&[
        ("Facts about the theatre:\n\n- The heating is 60 years old.\n\n- Wages are paid monthly.", &[]),
        (
            "A short history:\n\n- 2019: The guild demands higher wages.\n\n- 2021: The playhouse refuses Sunday shows.",
            &[],
        ),
        (
            "The guild accuses the playhouse of breaking its word on two points:\n\n- The heating was never repaired.\n\n- Wages \
             were cut.",
            &[],
        ),
    ]);
}

#[test]
fn who_holds_an_office_is_known_by_it() {
    hold(&[("Ida Brandt was the first to leave. The director ruled out higher wages.", &["house pay rejects"])]);
}

#[test]
fn papers_that_go_on_asking() {
    hold(&[
        (
            "The guild's paper was published on Monday. The paper also calls for better heating.",
            &["actors heating demands"],
        ),
        (
            "\"We are open to Sunday shows,\" said a member of the guild's team who asked not to be named.",
            &["actors sundays agrees"],
        ),
    ]);
}

#[test]
fn answers_to_several_things() {
    let asked = "Ida Brandt asked for higher wages and better heating.";
    let all = |answer: &str| format!("{asked} {answer}");
    let demands = ["actors heating demands", "actors pay demands"];
    for (answer, says) in [
        ("Otto Lenz rejected both.", ["house heating rejects", "house pay rejects"]),
        ("Otto Lenz agreed to the former but not to the latter.", ["house heating rejects", "house pay agrees"]),
        ("Neither was acceptable to the playhouse, Otto Lenz said.", ["house heating rejects", "house pay rejects"]),
        ("The playhouse has yet to respond to either demand.", ["house heating undecided", "house pay undecided"]),
        ("The playhouse has said nothing on either point.", ["house heating undecided", "house pay undecided"]),
    ] {
        hold(&[(&all(answer), &[demands[0], demands[1], says[0], says[1]])]);
    }
}

#[test]
fn answers_to_what_was_asked_before() {
    let offer = "actors sundays proposes";
    for (answer, says) in [
        ("Otto Lenz said he would put the idea to his board.", "house sundays undecided"),
        ("Only if the players bring their own lights, Otto Lenz said.", "house sundays conditions"),
        ("\"That door is closed,\" Otto Lenz said.", "house sundays rejects"),
    ] {
        hold(&[(&format!("The guild proposed Sunday shows. {answer}"), &[offer, says])]);
    }
    let talks = "house talks proposes";
    for (answer, says) in [
        ("The guild said it would come.", "actors talks agrees"),
        ("Ida Brandt said she would be there if the doors were open.", "actors talks conditions"),
        ("The guild will not take part.", "actors talks rejects"),
    ] {
        hold(&[(&format!("The playhouse suggested further talks. {answer}"), &[says, talks])]);
    }
    hold(&[
        ("\"No comment,\" Otto Lenz said when asked about the heating.", &["house heating undecided"]),
        (
            "The playhouse suggested further talks on Tuesday. Ida Brandt said she would come to further talks.",
            &["actors talks agrees", "house talks proposes"],
        ),
    ]);
}

#[test]
fn what_is_counted_in_a_sentence() {
    let three = ["actors heating demands", "actors pay demands", "actors talks demands"];
    hold(&[
        ("The guild's demands in brief: higher wages, better heating and further talks.", &three),
        ("The players are asking for three things: higher wages, better heating and further talks.", &three),
        ("The players want:\n\n1. Pay: 9 per cent.\n\n2. Heating: new pipes.\n\n3. Further talks.", &three),
        ("The guild's list of guests is long: pipers for the heating, the town's actors, the mayor.", &[]),
        ("The guild has three demands. First, higher wages. Second, better heating. And third, further talks.", &three),
    ]);
}

#[test]
fn what_a_heading_or_a_lead_in_makes_of_clauses() {
    hold(&[
        ("What the playhouse says\n\n- Sunday shows are essential.", &["house sundays demands"]),
        (
            "The guild would accept:\n\n- Sunday shows in summer\n\n- lower wages for beginners",
            &["actors pay agrees", "actors sundays agrees"],
        ),
        (
            "Timeline\n\n3 January: The playhouse refuses higher wages.\n\n9 January: The guild demands further talks.",
            &[],
        ),
    ]);
}

#[test]
fn what_holds_under_a_deal() {
    hold(&[(
        "Under the deal, the players get better heating. Under the agreement, wages go up by 3 per cent.",
        &["actors heating agrees", "actors pay agrees", "house heating agrees", "house pay agrees"],
    )]);
}

#[test]
fn who_speaks_without_a_name() {
    hold(&[
        (
            "The guild also commented on the heating. It should be repaired by May, a spokesman said.",
            &["actors heating demands"],
        ),
        (
            "Otto Lenz met Ida Brandt on Monday. She asked him for better heating. He said he would think about it.",
            &["actors heating demands", "house heating undecided"],
        ),
        ("A person close to the playhouse said it was prepared to raise wages.", &["house pay proposes"]),
        (
            "The film union sees it differently. Its chairwoman, Ines Holt, said the players should go home. She added that \
             higher wages were not needed.",
            &[],
        ),
    ]);
}

#[test]
fn a_fact_box() {
    hold(&[
        (
            "Where they stand\n\nSUNDAY SHOWS\n\n* Two a year, says the guild. Four, says the playhouse.\n\nHEATING\n\n* The \
             guild: new pipes. The playhouse: a second stove.",
            &["actors heating demands", "actors sundays demands", "house heating proposes", "house sundays proposes"],
        ),
        (
            "Where they stand\n\n* Heating: The guild insists on new pipes. The playhouse has offered a delay of two years.\n\n\
             * Sunday shows: The playhouse would leave the number to a vote.",
            &["actors heating demands", "house heating proposes", "house sundays proposes"],
        ),
    ]);
}

#[test]
fn a_brief() {
    hold(&[(
        "The playhouse said on Monday:\n\n* Offers to repair the heating by May\n\n* Rejects Sunday shows\n\nThe guild, in a \
         statement an hour later:\n\n* Demands higher wages",
        &["actors pay demands", "house heating proposes", "house sundays rejects"],
    )]);
}

#[test]
fn items_that_say_whose_they_are() {
    hold(&[
        (
            "Who wants what\nThe guild: higher wages\nThe playhouse: Sunday shows in winter",
            &["actors pay demands", "house sundays demands"],
        ),
        ("Where the two stand\n\nWages: higher by a tenth\n\nHeating: new pipes", &[]),
        (
            "Summary of positions\n\nWages – agreed by both\n\nHeating – demanded by the guild, refused by the playhouse",
            &["actors heating demands", "actors pay agrees", "house heating rejects", "house pay agrees"],
        ),
        ("Where the talks stand:\n\nWages: agreed at 40 crowns.", &["actors pay agrees", "house pay agrees"]),
        (
            "What has been agreed so far:\n- Wages: up by a tenth\n- Still open: heating",
            &["actors pay agrees", "house pay agrees"],
        ),
        (
            "The main points of the deal struck early on Saturday:\n\n- wages will rise in May",
            &["actors pay agrees", "house pay agrees"],
        ),
        ("The deal in brief: higher wages from May.", &["actors pay agrees", "house pay agrees"]),
    ]);
}
