//! Promise: who has yet to decide, and who would do a thing only after another, is read so in a reporter's whole repertoire.

#![cfg(not(target_arch = "wasm32"))]

mod theatre;

use theatre::hold;

#[test]
fn who_does_not_say_when_leaves_it_open() {
    hold(&[
        ("The playhouse has not said when it will raise wages.", &["house pay undecided"]),
        ("The playhouse did not say when it would repair the heating.", &["house heating undecided"]),
        ("Otto Lenz declined to say when wages would rise.", &["house pay undecided"]),
        // What they will return to is not settled.
        ("The guild and the playhouse will return to wages in May.", &[]),
        ("The two sides failed to agree on heating and will return to the subject in May.", &[]),
    ]);
}

#[test]
fn who_asks_his_own_people_first_has_not_decided() {
    hold(&[
        ("Otto Lenz said he would take Sunday shows to his board.", &["house sundays undecided"]),
        ("The guild would pass the heating proposal on to its lawyers.", &["actors heating undecided"]),
        ("The guild is leaning towards Sunday shows.", &["actors sundays undecided"]),
        ("Otto Lenz said it was up to the guild to make an offer on Sunday shows.", &["house sundays demands"]),
    ]);
}

#[test]
fn what_is_told_as_having_been_so_is_over() {
    hold(&[
        ("The heating will be repaired, something the playhouse had long resisted.", &[]),
        ("Otto Lenz, who had ruled out Sunday shows as late as last week, smiled.", &[]),
        ("Otto Lenz, who ruled out Sunday shows, smiled.", &["house sundays rejects"]),
    ]);
}

#[test]
fn no_objection_may_have_its_limits() {
    hold(&[
        ("The guild had no objection to Sunday shows provided that they end early.", &["actors sundays conditions"]),
        ("The guild has no objection to Sunday shows as long as they end early.", &["actors sundays conditions"]),
        ("The guild has no objection to Sunday shows.", &["actors sundays agrees"]),
    ]);
}

#[test]
fn what_is_no_longer_offered_and_what_others_never_will() {
    hold(&[
        ("The guild is no longer offering Sunday shows.", &["actors sundays rejects"]),
        ("The playhouse no longer offers better heating.", &["house heating rejects"]),
        ("Otto Lenz said outsiders would never set foot in the heating cellar.", &["house heating rejects"]),
        ("The town said outsiders would never set foot in the heating cellar.", &[]),
    ]);
}

#[test]
fn who_plays_for_time_is_undecided() {
    hold(&[
        (
            "The playhouse took note of the guild's request for heating.",
            &["actors heating demands", "house heating undecided"],
        ),
        ("Lenz said the playhouse would need the weekend to go through the pay demand.", &["house pay undecided"]),
        (
            "On the guild's call for better heating, the playhouse asked for time.",
            &["actors heating demands", "house heating undecided"],
        ),
        ("The pay demand would have to be studied by the board, playhouse officials said.", &["house pay undecided"]),
        ("Lenz said the request for heating was \"with the board\".", &["house heating undecided"]),
        (
            "The playhouse would consult its donors on wages before giving the guild an answer.",
            &["house pay undecided"],
        ),
        ("The playhouse will meet to decide whether to give up Sunday shows.", &["house sundays undecided"]),
        ("The playhouse has so far avoided taking a position on heating.", &["house heating undecided"]),
        ("The guild is split over Sunday shows.", &["actors sundays undecided"]),
        ("Questions about the heating went unanswered by the playhouse.", &["house heating undecided"]),
        (
            "Neither the guild nor the playhouse would say on Friday if they would accept Sunday shows.",
            &["actors sundays undecided", "house sundays undecided"],
        ),
    ]);
}

#[test]
fn who_was_asked_and_knows_no_answer_is_undecided() {
    hold(&[
        ("Asked about heating, Lenz said he had no information.", &["house heating undecided"]),
        (
            "Asked whether the playhouse would mend the heating, Lenz said the board had not yet decided.",
            &["house heating undecided"],
        ),
        (
            "\"It is too early to say,\" was all Lenz offered when asked if the playhouse could mend the heating.",
            &["house heating undecided"],
        ),
        ("\"I don't know yet,\" said Lenz when a reporter asked about the heating.", &["house heating undecided"]),
        ("\"My answer is neither yes nor no,\" Lenz said of the call for Sunday shows.", &["house sundays undecided"]),
    ]);
}

#[test]
fn what_comes_only_later_is_on_a_condition() {
    hold(&[
        ("Before we speak about wages, Lenz said, they have to stop the walkout.", &["house pay conditions"]),
        ("Before any wages are raised, the playhouse says, the guild must end its walkout.", &["house pay conditions"]),
        ("Only then can we talk about wages, Lenz said.", &["house pay conditions"]),
        (
            "Wages would be raised when the walkout was over and not a day earlier, Lenz said.",
            &["house pay conditions"],
        ),
        ("Nothing will be spent on wages until the walkout ends, Lenz said.", &["house pay conditions"]),
        (
            "The playhouse would not raise wages without Sunday shows.",
            &["house pay conditions", "house sundays demands"],
        ),
        ("The guild would accept Sunday shows under certain conditions.", &["actors sundays conditions"]),
        (
            "The guild accepted Sunday shows, with the reservation that nobody be forced.",
            &["actors sundays conditions"],
        ),
        ("Sunday shows were made conditional by the guild on a new roof.", &["actors sundays conditions"]),
    ]);
}

#[test]
fn who_is_waited_for_has_not_answered() {
    hold(&[
        (
            "The mediators expect an answer from the guild by Monday on whether it will settle for lower wages.",
            &["actors pay undecided"],
        ),
        (
            "The mediator proposed better heating. Neither side has replied.",
            &["actors heating undecided", "house heating undecided"],
        ),
        (
            "As for the heating, the playhouse would wait for an opinion before making up its mind.",
            &["house heating undecided"],
        ),
        ("Wages could be raised if the guild worked longer, Lenz suggested.", &["house pay conditions"]),
        (
            "Any rise in wages would have to be preceded by a new contract, the playhouse said.",
            &["house pay conditions"],
        ),
        ("No decision has been taken by the guild on Sunday shows, an official said.", &["actors sundays undecided"]),
        ("There will be no rise in wages, Lenz repeated, until the walkout ends.", &["house pay conditions"]),
    ]);
}

#[test]
fn who_is_asked_whether_and_says_something_else() {
    hold(&[
        (
            "Pressed on whether the playhouse might mend the heating, Lenz said the cellar was old.",
            &["house heating undecided"],
        ),
        ("Lenz has an open mind on Sunday shows.", &["house sundays undecided"]),
        ("\"We are neither ruling Sunday shows in nor ruling them out,\" Brandt said.", &["actors sundays undecided"]),
        (
            "The guild wants better heating. The playhouse has stayed silent.",
            &["actors heating demands", "house heating undecided"],
        ),
        ("Lenz was asked about the heating. \"The answer is no,\" he said.", &["house heating rejects"]),
        (
            "The guild wants better heating. \"In your dreams,\" Lenz said.",
            &["actors heating demands", "house heating rejects"],
        ),
    ]);
}

#[test]
fn who_has_not_said_or_confirmed() {
    let open: &[&str] = &["actors pay undecided", "house pay proposes"];
    hold(&[
        ("As to whether Sunday shows would go, Lenz would say only that time was short.", &["house sundays undecided"]),
        ("Lenz would not commit himself on Sunday shows.", &["house sundays undecided"]),
        ("The playhouse offered higher wages and was waiting to hear what the guild would say.", open),
        ("The playhouse offered higher wages. From the guild there was no comment.", open),
        ("The playhouse offered higher wages. The guild's reaction was guarded.", open),
        ("The playhouse offered higher wages. \"Maybe we take them, maybe we don't,\" Brandt said.", open),
        ("The playhouse offered higher wages. \"Interesting,\" was all Brandt would say.", open),
        (
            "The playhouse called for further talks. The guild had not confirmed by Friday that it would attend.",
            &["actors talks undecided", "house talks demands"],
        ),
    ]);
}

#[test]
fn what_an_answer_was() {
    hold(&[
        (
            "The guild demanded better heating. The playhouse's answer was that the pipes were \"non-negotiable\".",
            &["actors heating demands", "house heating rejects"],
        ),
        (
            "The guild demanded better heating. Lenz's reply was that there was no money.",
            &["actors heating demands", "house heating rejects"],
        ),
        (
            "The guild demanded better heating. The heating was not negotiable, Lenz said.",
            &["actors heating demands", "house heating rejects"],
        ),
        ("The playhouse will not accept heating managed from the capital.", &["house heating rejects"]),
        ("Lenz smiled when asked about the heating.", &["house heating undecided"]),
        ("The heating was a question for later, Lenz said.", &["house heating undecided"]),
    ]);
}

#[test]
fn what_waits_for_something_is_on_a_condition_wherever_that_stands() {
    hold(&[
        (
            "So long as the roof leaked, the guild saw no point in further talks, Brandt said.",
            &["actors talks conditions"],
        ),
        ("Not before the roof is mended will the guild accept Sunday shows.", &["actors sundays conditions"]),
        ("Wages will be raised after the summer and not before, Lenz said.", &["house pay conditions"]),
        ("The playhouse would raise wages on the day the guild apologised.", &["house pay conditions"]),
        ("\"If they mend the roof, we can talk about Sunday shows,\" Brandt said.", &["actors sundays conditions"]),
        ("Any rise in wages must come with longer contracts, Lenz said.", &["house pay conditions"]),
        ("No further talks without an apology, the guild said.", &["actors talks conditions"]),
        (
            "The guild wants the roof mended before it will consider opening the hall for Sunday shows.",
            &["actors sundays conditions"],
        ),
        (
            "It accused the playhouse of hiding its books and said it could not accept lower wages before they were open.",
            &[],
        ),
    ]);
}

#[test]
fn what_was_granted_is_limited_by_the_sentence_behind() {
    let granted: &[&str] = &["house pay agrees", "house pay conditions"];
    hold(&[
        ("Lenz said the playhouse could accept higher wages. But first the roof has to be mended.", granted),
        ("Lenz said the playhouse could accept higher wages. But only if the guild apologised.", granted),
        ("Lenz said the playhouse could accept higher wages. But that would depend on the season.", granted),
        ("Lenz said the playhouse could accept higher wages. There was one condition, though: an apology.", granted),
        ("Lenz said the playhouse could accept higher wages. There were no strings attached.", &["house pay agrees"]),
        ("Lenz said the playhouse could accept higher wages. The guild had its own conditions.", &["house pay agrees"]),
        ("Higher wages would have to wait for a better season, Lenz said.", &["house pay conditions"]),
        (
            "The playhouse's readiness to talk about wages is tied to one condition: an apology.",
            &["house pay conditions"],
        ),
    ]);
}

#[test]
fn a_condition_is_one_of_its_own_clause() {
    hold(&[
        (
            "The guild can accept Sunday shows, and will not stand in the way of new heating as long as prices stay low.",
            &["actors heating conditions", "actors sundays agrees"],
        ),
        (
            "The playhouse refused to discuss a wages pact that would keep the doors open while the talks go on.",
            &["house pay rejects"],
        ),
        (
            "As for the heating, Lenz signalled that he would put off the repair if prices remained high.",
            &["house heating conditions"],
        ),
        (
            "The guild wants better heating, something Lenz says he can do only if ticket sales recover.",
            &["actors heating demands", "house heating conditions"],
        ),
        (
            "Lenz said he would need to know what the heating would cost before making a decision.",
            &["house heating undecided"],
        ),
    ]);
}

#[test]
fn who_gives_way_only_if() {
    hold(&[
        (
            "Lenz has dropped his opposition to Sunday shows, but will only allow them if the guild agrees.",
            &["house sundays agrees", "house sundays conditions"],
        ),
        (
            "The playhouse would only pay for new heating if sales rose. Under the offer, the heating would be mended by May.",
            &["house heating conditions", "house heating proposes"],
        ),
        ("Guild members left early because of the Sunday shows, which the party opposes.", &["actors sundays rejects"]),
    ]);
}

#[test]
fn what_a_pact_is_refused_for() {
    hold(&[
        ("The guild would vote against the pact if it brought in Sunday shows.", &["actors sundays rejects"]),
        ("The guild will turn the pact down if wages are cut.", &["actors pay rejects"]),
        ("The guild would accept a pact only if it included better heating.", &["actors heating demands"]),
        ("Support from the guild hinges on better heating.", &["actors heating demands"]),
        ("The playhouse has come under pressure from the guild to raise wages.", &["actors pay demands"]),
    ]);
}

#[test]
fn what_is_only_then_and_what_one_is_against() {
    hold(&[
        ("The playhouse will only discuss wages after the heating has been agreed.", &["house pay conditions"]),
        (
            "The guild is in favour of better heating but against Sunday shows.",
            &["actors heating proposes", "actors sundays rejects"],
        ),
    ]);
}
