//! Promise: what a sentence leaves open, only seems to say, or says of somebody else is not read as somebody's stance.

#![cfg(not(target_arch = "wasm32"))]

mod theatre;

use theatre::hold;

#[test]
fn what_is_asked_how_or_by_whom_nobody_demands() {
    hold(&[
        ("It is not clear how high wages should be, the guild said.", &[]),
        ("The two sides disagree over who should pay for the heating.", &[]),
        ("Ida Brandt said they had not settled how long wages should be frozen.", &[]),
        ("The heating will stay cold whatever is agreed.", &[]),
    ]);
}

#[test]
fn whose_offer_was_answered() {
    hold(&[
        (
            "The playhouse said the guild had turned down its offer on wages.",
            &["actors pay rejects", "house pay proposes"],
        ),
        (
            "The guild complained that the playhouse had given no reply to its request for heating.",
            &["actors heating demands", "house heating undecided"],
        ),
        ("The playhouse withdrew its offer on wages.", &["house pay rejects"]),
    ]);
}

#[test]
fn who_answers_may_be_asked_whose_he_is() {
    hold(&[("Officials have reacted slowly to his urgent calls for better heating.", &[])]);
}

#[test]
fn who_does_so_no_longer_gives_way() {
    hold(&[
        ("The guild has stopped asking for better heating.", &["actors heating agrees"]),
        ("By the evening the playhouse had given up opposing better heating.", &["house heating agrees"]),
        ("Lenz urged the guild to stop blocking Sunday shows.", &["house sundays demands"]),
    ]);
}

#[test]
fn what_has_not_been_ruled_out_is_open() {
    hold(&[
        ("The guild has not ruled out Sunday shows.", &["actors sundays undecided"]),
        (
            "The guild has not ruled out Sunday shows, provided that wages rise.",
            &["actors pay demands", "actors sundays conditions"],
        ),
        ("\"First the heating, then the shows on Sundays,\" Ida Brandt said.", &["actors sundays conditions"]),
    ]);
}

#[test]
fn what_others_say_of_a_thing_is_not_the_thing() {
    hold(&[
        ("The playhouse shrugged off the threat of higher wages.", &[]),
        ("Lenz dismissed claims that wages were too low.", &[]),
        ("Lenz rejected criticism of the heating.", &[]),
        ("Lenz rejected the guild's claim for higher wages.", &["actors pay demands", "house pay rejects"]),
    ]);
}

#[test]
fn who_threatens_refuses() {
    hold(&[
        (
            "The guild will walk out if the playhouse goes ahead with Sunday shows, Ida Brandt said.",
            &["actors sundays rejects"],
        ),
        ("Guild: we will strike if playhouse insists on Sunday shows", &["actors sundays rejects"]),
    ]);
}

#[test]
fn a_pronoun_is_none_of_those_it_speaks_to() {
    hold(&[
        (
            "The playhouse said no to better heating. It urged the guild to put on Sunday shows.",
            &["house heating rejects", "house sundays demands"],
        ),
        (
            "Talks with the guild went on. Lenz was calm. He urged the guild to put on Sunday shows.",
            &["house sundays demands"],
        ),
    ]);
}

#[test]
fn what_is_over_nobody_holds() {
    hold(&[
        ("The dispute began in spring, when the guild first demanded better heating.", &[]),
        ("The previous council had offered the guild higher wages, which it turned down.", &[]),
        ("Under the previous contract, the playhouse agreed to raise wages.", &[]),
    ]);
}

#[test]
fn what_stands_in_return_at_the_front_is_nobodys() {
    hold(&[("In return for better heating, the guild demands higher wages.", &["actors pay demands"])]);
}

#[test]
fn a_text_that_both_have_signed_is_nobodys_paper() {
    hold(&[
        (
            "The document was signed by Otto Lenz and the guild's Ida Brandt.\n\nIts main terms:\n\n- Wages rise by a tenth.",
            &["actors pay agrees", "house pay agrees"],
        ),
        (
            "Ida Brandt was calm. We now have some details of the playhouse's paper. It raises the wages offer by a tenth.",
            &["house pay proposes"],
        ),
    ]);
}

#[test]
fn who_is_called_on_does_not_speak_next() {
    hold(&[
        (
            "The guild was calm. It called on the playhouse to mend the heating. \"We will not accept lower wages,\" a spokesman said.",
            &["actors heating demands", "actors pay rejects"],
        ),
        (
            "Ida Brandt said it was late. An official of the playhouse shook his head. He said wages must fall.",
            &["house pay demands"],
        ),
        (
            "14:20 Lenz was late.\n\n14:05 The guild has just confirmed it: it will come. In exchange it is asking for better heating.",
            &["actors heating demands"],
        ),
    ]);
}

#[test]
fn what_is_only_told_of_somebody_is_not_held() {
    hold(&[
        ("The town votes on a bill that would oblige the playhouse to seek approval for any cut in wages.", &[]),
        ("The guild will accept no deal that includes Sunday shows.", &["actors sundays rejects"]),
        ("The guild will not sign a deal that brings it less than a tenth in wages.", &["actors pay demands"]),
    ]);
}

#[test]
fn who_has_not_said_that_he_comes_is_undecided() {
    hold(&[
        (
            "Lenz invited the guild to further talks. The guild had not confirmed by the evening that it would attend.",
            &["actors talks undecided", "house talks proposes"],
        ),
        ("The two sides will not meet again before Monday.", &[]),
        (
            "The guild and the playhouse will meet again for further talks in May if there is enough progress.",
            &["actors talks conditions", "house talks conditions"],
        ),
    ]);
}

#[test]
fn what_is_only_told_of_a_side_is_not_refused_with_it() {
    hold(&[
        ("Lenz rejected accusations that the playhouse had kept back wages.", &[]),
        ("Lenz rejected suggestions that the playhouse had let the heating fail.", &[]),
        ("The playhouse dismissed reports that Sunday shows were making a loss.", &[]),
        ("Lenz dismissed as nonsense a report that wages had been kept back.", &[]),
        ("The playhouse denied cutting wages.", &[]),
        ("The playhouse denied that it was planning Sunday shows.", &["house sundays rejects"]),
        ("The playhouse denied it wanted Sunday shows.", &["house sundays rejects"]),
        (
            "Lenz said the guild's refusal to accept Sunday shows was unacceptable.",
            &["actors sundays rejects", "house sundays demands"],
        ),
    ]);
}

#[test]
fn what_one_refused_before_one_gave_way_is_over() {
    hold(&[
        ("The guild accepted Sunday shows, which it had refused in March.", &["actors sundays agrees"]),
        ("The guild will accept Sunday shows, a step it had resisted for years.", &["actors sundays agrees"]),
        ("The guild, which rejected Sunday shows in March, now says it will allow them.", &["actors sundays agrees"]),
        ("The playhouse initially refused to discuss wages but later agreed to do so.", &["house pay agrees"]),
        ("The guild reversed its opposition to Sunday shows.", &["actors sundays agrees"]),
        ("The dispute goes back to 2009, when the playhouse refused to raise wages.", &[]),
    ]);
}

#[test]
fn how_somebody_is_dealt_with_is_no_stance() {
    hold(&[
        ("\"We will not be bullied over wages,\" Ida Brandt said.", &[]),
        ("The guild will not be rushed into a decision on Sunday shows, Ida Brandt said.", &[]),
        ("The guild will not be bullied into accepting Sunday shows, Ida Brandt said.", &["actors sundays rejects"]),
        ("\"I am not going to discuss wages in public,\" Lenz said.", &["house pay undecided"]),
        ("Lenz refused to discuss details of the wages.", &["house pay undecided"]),
        ("Lenz said it was too early to talk about wages.", &["house pay undecided"]),
        ("The playhouse left four doors open to the cold and the heating on.", &[]),
        ("The guild stopped short of rejecting Sunday shows.", &["actors sundays undecided"]),
    ]);
}

#[test]
fn what_is_excepted_left_out_or_broken_off() {
    hold(&[
        ("The two sides agreed on everything but wages.", &[]),
        ("The two sides have settled all questions apart from the heating.", &[]),
        ("The guild broke off talks on Sunday shows.", &[]),
        ("The playhouse called off a meeting on wages.", &[]),
        ("The agreement contains no clause on Sunday shows.", &[]),
        ("The guild's plan leaves out Sunday shows.", &[]),
        ("\"We do not want a wages war,\" Ida Brandt said.", &[]),
    ]);
}

#[test]
fn who_threatens_is_against_what_would_make_him_do_so() {
    hold(&[
        ("The guild threatened to walk out if the playhouse brings back Sunday shows.", &["actors sundays rejects"]),
        ("The guild warned that it would walk out if the playhouse did not raise wages.", &["actors pay demands"]),
        (
            "The guild warned that it would walk out if the playhouse refused to mend the heating.",
            &["actors heating demands"],
        ),
        ("\"We cannot have Sunday shows in a cold house,\" Ida Brandt said.", &["actors sundays rejects"]),
        ("\"No guild could accept such wages,\" Ida Brandt said.", &["actors pay rejects"]),
        ("\"We cannot be expected to pay for the heating alone,\" Lenz said.", &["house heating rejects"]),
        ("Lenz vowed that no player would get higher wages.", &["house pay rejects"]),
    ]);
}

#[test]
fn what_is_said_to_be_so_or_not_to_be_seen_is_no_stance() {
    hold(&[
        ("There was no sign that the guild would accept Sunday shows.", &[]),
        ("There is no evidence that the playhouse has agreed to higher wages.", &[]),
        ("Lenz accused the guild of stalling over Sunday shows.", &[]),
        ("The guild threatened to reject Sunday shows.", &[]),
        ("The playhouse insists that the heating is safe.", &[]),
        ("Both sides said the players had been heard, though the heating remains the main obstacle.", &[]),
        ("Sunday shows will never be part of any agreement, Ida Brandt said.", &["actors sundays rejects"]),
        ("The playhouse reneged on its promise to mend the heating.", &["house heating rejects"]),
    ]);
}

#[test]
fn who_says_it_and_what_stays() {
    hold(&[
        (
            "The players have rejected Sunday shows, their spokesman said on Monday, but have agreed to lower wages.",
            &["actors pay agrees", "actors sundays rejects"],
        ),
        ("Striking players on Tuesday turned down an improved wages offer.", &["actors pay rejects"]),
        ("The guild's decision to reject Sunday shows was unanimous.", &["actors sundays rejects"]),
        ("The guild's ban on Sunday shows would remain, Ida Brandt said.", &["actors sundays rejects"]),
        (
            "The ban on Sunday shows would stay until the hall was warm, Ida Brandt said.",
            &["actors sundays conditions"],
        ),
        ("Lenz did not address the question of the heating.", &["house heating undecided"]),
        ("The guild's leaders recommended that members accept the wages.", &["actors pay agrees"]),
        ("\"We are not going to ban Sunday shows,\" Lenz said.", &["house sundays rejects"]),
        (
            "The guild says the heating must be mended by May, which the playhouse calls absurd.",
            &["actors heating demands", "house heating rejects"],
        ),
    ]);
}

/// What is asked or offered ends where a clause begins that tells what somebody says with it, or when it was.
#[test]
fn what_a_demand_is_for_ends_with_its_list() {
    hold(&[
        (
            "Otto Lenz rejected the guild's demand for higher wages, saying it would only lead to Sunday shows.",
            &["actors pay demands", "house pay rejects"],
        ),
        (
            "The guild accepted a playhouse offer to raise wages, hours after the first of the Sunday shows began.",
            &["actors pay agrees", "house pay proposes"],
        ),
        (
            "The guild's demand for higher wages, better heating and an end to Sunday shows was turned down.",
            &[
                "actors heating demands",
                "actors pay demands",
                "actors sundays demands",
                "house heating rejects",
                "house pay rejects",
                "house sundays rejects",
            ],
        ),
        ("The playhouse has ignored a request for better heating.", &["house heating rejects"]),
    ]);
}
