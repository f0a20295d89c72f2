//! Promise: ordinary agency prose is read as a person reads it, in a dispute that is nobody's: far subjects, lists, papers,
//! answers, by phenomenon. A row is a sentence (or what leads to it, and it) and what it says of sides and issues.

#![cfg(not(target_arch = "wasm32"))]

mod theatre;

use theatre::hold;

#[test]
fn ordinary_reports_join_far_words() {
    hold(&[
        ("The guild says the season is over and rules out Sunday shows of any kind.", &["actors sundays rejects"]),
        (
            "The Players' Guild (PG), which speaks for actors, dressers and singers, wants higher wages.",
            &["actors pay demands"],
        ),
        (
            "Otto Lenz, speaking at a lunch to mark the opening of the bar, also brushed aside claims for higher wages.",
            &["house pay rejects"],
        ),
        (
            "The two sides came to an agreement Tuesday on the heating.",
            &["actors heating agrees", "house heating agrees"],
        ),
        ("Agreement was reached on heating.", &["actors heating agrees", "house heating agrees"]),
        ("The evening ended with an agreement to raise wages.", &["actors pay agrees", "house pay agrees"]),
        ("Wages that have been frozen since March should be paid at once, Ida Brandt said.", &["actors pay demands"]),
    ]);
}

#[test]
fn papers_say_what_should_be() {
    hold(&[
        (
            "Under the guild's plan, the playhouse would raise wages, repair the heating and drop Sunday shows.",
            &["actors heating demands", "actors pay demands", "actors sundays demands"],
        ),
        (
            "The guild's paper asks for better heating. Sunday shows would have to end in May.",
            &["actors heating demands", "actors sundays demands"],
        ),
        (
            "The third part of the guild's paper requires that the playhouse repair the heating.",
            &["actors heating demands"],
        ),
        (
            "The two sides reached a deal at dawn.\n\nUnder the agreement:\n\n* Wages will go up in May.\n* The playhouse will repair the heating.",
            &["actors heating agrees", "actors pay agrees", "house heating agrees", "house pay agrees"],
        ),
        (
            "The guild has sent the playhouse a draft. Its main points are as follows.\n\n1. Wages shall rise in May.\n\n2. The heating shall be repaired.\n\nThe playhouse closed for the night after the show on pay day.",
            &["actors heating demands", "actors pay demands"],
        ),
    ]);
}

#[test]
fn a_noun_takes_up_what_was_said() {
    hold(&[
        ("Better heating is something the playhouse could live with.", &["house heating agrees"]),
        (
            "The guild asked for higher wages, something Otto Lenz dismissed as absurd.",
            &["actors pay demands", "house pay rejects"],
        ),
        (
            "The playhouse proposed Sunday shows, an idea that the guild turned down at once.",
            &["actors sundays rejects", "house sundays proposes"],
        ),
    ]);
}

#[test]
fn nothing_is_accepted_answered_or_asked_in_few_words() {
    hold(&[
        (
            "The guild will accept neither Sunday shows nor lower wages.",
            &["actors pay rejects", "actors sundays rejects"],
        ),
        ("The guild accepted no Sunday shows.", &["actors sundays rejects"]),
        ("The playhouse made no commitment on heating.", &["house heating undecided"]),
        ("The guild has not received any reply from the playhouse on wages.", &["house pay undecided"]),
        ("Otto Lenz did not want to comment on wages.", &["house pay undecided"]),
        ("Otto Lenz said he would give an answer on the heating within days.", &["house heating undecided"]),
        ("The guild told the playhouse to repair the heating.", &["actors heating demands"]),
        ("The guild expects the playhouse to raise wages.", &["actors pay demands"]),
        ("The guild had been offered higher wages.", &["house pay proposes"]),
    ]);
}

#[test]
fn what_there_is_none_of() {
    hold(&[
        ("Ida Brandt said there was no need for Sunday shows.", &["actors sundays rejects"]),
        ("Ida Brandt said there could be no Sunday shows.", &["actors sundays rejects"]),
        ("The playhouse has no plans to raise wages.", &["house pay rejects"]),
        ("The playhouse had no objection to better heating.", &["house heating agrees"]),
        ("The guild would not stand in the way of Sunday shows.", &["actors sundays agrees"]),
        ("The guild wants no Sunday shows.", &["actors sundays rejects"]),
        ("The guild will settle for nothing less than higher wages.", &["actors pay demands"]),
        ("The guild refused to drop its demand for higher wages.", &["actors pay demands"]),
    ]);
}

#[test]
fn nobody_answers_yet() {
    hold(&[
        ("The playhouse has yet to decide on the heating.", &["house heating undecided"]),
        ("The playhouse was unable to say whether it would raise wages.", &["house pay undecided"]),
        ("Otto Lenz said nothing about wages.", &["house pay undecided"]),
        ("The playhouse asked for time to think about wages.", &["house pay undecided"]),
        ("The playhouse came back with an offer of higher wages.", &["house pay proposes"]),
        ("The guild put better heating at the top of its list.", &["actors heating demands"]),
        ("The guild gave the playhouse a week to accept higher wages.", &["actors pay demands"]),
    ]);
}

#[test]
fn people_whom_the_article_introduces_speak_for_their_side() {
    hold(&[
        ("Guild secretary Pia Holt said higher wages were needed.", &["actors pay demands"]),
        ("Pia Holt, the guild's secretary, said on Monday that wages must rise.", &["actors pay demands"]),
        (
            "Pia Holt, secretary of the Players' Guild, spoke at noon.\n\nHolt rejected Sunday shows.",
            &["actors sundays rejects"],
        ),
        ("\"Wages must rise,\" said the guild's secretary, Pia Holt.", &["actors pay demands"]),
        ("Jan Roth, who runs the playhouse, came late.\n\nMr Roth ruled out Sunday shows.", &["house sundays rejects"]),
        (
            "A member of the guild said that the night was long. He called for better heating.",
            &["actors heating demands"],
        ),
        // Somebody else of that name, and those who have left, speak for themselves.
        ("Pia Holt of the guild came late.\n\nHer cousin Jan Holt demanded higher wages.", &[]),
        ("Jan Roth, a former director of the playhouse, called for higher wages.", &[]),
        ("Jan Roth, a critic of the guild, called for higher wages.", &[]),
    ]);
}

#[test]
fn answers_are_given_to_what_was_asked() {
    hold(&[
        (
            "The guild wants Sunday shows to end. The playhouse would rather not.",
            &["actors sundays demands", "house sundays rejects"],
        ),
        (
            "The guild wants Sunday shows to end.\n\n\"They would rather not,\" said Ida Brandt.",
            &["actors sundays demands", "house sundays rejects"],
        ),
        (
            "The guild asked for better heating.\n\n\"Over my dead body,\" Otto Lenz said.",
            &["actors heating demands", "house heating rejects"],
        ),
        (
            "The guild asked for better heating. With pleasure, said the playhouse.",
            &["actors heating demands", "house heating agrees"],
        ),
        (
            "The guild asked for better heating. \"Never,\" Otto Lenz replied.",
            &["actors heating demands", "house heating rejects"],
        ),
        // Who asks doesn't answer.
        ("The guild asked for better heating. \"Never,\" Ida Brandt said.", &["actors heating demands"]),
        ("What about the heating?\n\nNot a penny, according to the playhouse.", &["house heating rejects"]),
        ("Who repairs the heating?\n\nThe players should, according to Otto Lenz.", &["house heating demands"]),
        ("Asked about Sunday shows, Otto Lenz declined to comment.", &["house sundays undecided"]),
        ("Asked if he would accept Sunday shows, Otto Lenz replied: \"Never.\"", &["house sundays rejects"]),
        (
            "Ida Brandt, asked about Sunday shows, said that a contract must be signed first.",
            &["actors sundays conditions"],
        ),
    ]);
}

#[test]
fn who_is_called_by_the_noun_that_a_name_ends_in() {
    hold(&[
        ("It opened in 1931. The guild's committee wants better heating.", &["actors heating demands"]),
        ("Otto Lenz said that the company had proposed Sunday shows.", &["house sundays proposes"]),
        ("Ida Brandt said members needed higher wages.", &["actors pay demands"]),
        ("The guild's members need higher wages.", &["actors pay demands"]),
        (
            "The players struck on Monday. Otto Lenz said they had offered Sunday shows. He said they were also ready to repair the heating.",
            &["house heating proposes", "house sundays proposes"],
        ),
        ("The visitors from the guild demanded higher wages.", &["actors pay demands"]),
        ("Otto Lenz said the opposite camp had offered Sunday shows.", &["actors sundays proposes"]),
        ("The playhouse will have lawyers look at it. It wants Sunday shows.", &["house sundays demands"]),
        ("Ida Brandt told the paper that her country would not accept Sunday shows.", &["actors sundays rejects"]),
    ]);
}

#[test]
fn who_says_we_behind_a_question_is_whom_the_article_names_first() {
    let asked = |question: &str| {
        let title = "An hour with Ida Brandt, president of the guild";
        format!("{title}\n\n{question}\n\nWe want higher wages.")
    };
    hold(&[
        (&asked("What do you ask for?"), &["actors pay demands"]),
        // Nobody has asked: it may be the reporter's "we".
        (&asked("The rain went on."), &[]),
    ]);
}

#[test]
fn what_goes_on_from_the_sentence_before() {
    hold(&[
        (
            "The guild wants wages to rise within a year.\n\nThe playhouse rejected the timetable.",
            &["actors pay demands", "house pay rejects"],
        ),
        (
            "Wages must go up, Ida Brandt reiterated.\n\nThe two sides also agreed on how the heating is to be repaired.",
            &["actors heating agrees", "actors pay demands", "house heating agrees"],
        ),
        (
            "The playhouse offered better heating. Ida Brandt called that too little.",
            &["actors heating rejects", "house heating proposes"],
        ),
        (
            "The playhouse wants lower wages.\n\nOtto Lenz renewed his demand that they be paid in May.",
            &["house pay demands"],
        ),
        (
            "The guild must play Sunday shows, Otto Lenz said. It must also accept lower wages.",
            &["house pay demands", "house sundays demands"],
        ),
        (
            "The Players' Guild (PG) and the playhouse agreed to hold further talks.",
            &["actors talks agrees", "house talks agrees"],
        ),
    ]);
}

#[test]
fn what_all_come_together_on_all_accept() {
    hold(&[
        ("The two sides have already settled the wages.", &["actors pay agrees", "house pay agrees"]),
        (
            "The two sides settled a single thing: the heating will be repaired.",
            &["actors heating agrees", "house heating agrees"],
        ),
        (
            "The guild and the playhouse shook hands on better heating.",
            &["actors heating agrees", "house heating agrees"],
        ),
        ("The pay rise will come in May, as agreed by the two sides.", &["actors pay agrees", "house pay agrees"]),
        ("The heating will be repaired, as agreed with the city's plumbers.", &[]),
        // One side settles nothing alone, and what may come is not there.
        ("The playhouse settled the heating bill.", &[]),
        ("The two sides could settle the wages.", &[]),
    ]);
}

#[test]
fn an_amount_is_of_what_it_was_said_of() {
    hold(&[
        (
            "The guild wants a pay rise of 9 per cent. It also wants better heating.\n\nThe playhouse has offered better heating.\n\nOtto Lenz rejected the 9 per cent.",
            &["actors heating demands", "actors pay demands", "house heating proposes", "house pay rejects"],
        ),
        (
            "The guild wants wages to go up by 9 per cent. The playhouse wants Sunday shows.\n\nOtto Lenz offered 5 per cent.",
            &["actors pay demands", "house pay proposes", "house sundays demands"],
        ),
        // In words or in digits: no other number is said of wages.
        (
            "The guild wants a pay rise of twenty-two per cent. It also wants better heating for 14 per cent of the rooms.\n\nThe playhouse has offered better heating.\n\nOtto Lenz rejected the 22 per cent.",
            &["actors heating demands", "actors pay demands", "house heating proposes", "house pay rejects"],
        ),
        (
            "The guild wants a pay rise of 14 per cent. It also wants better heating for 22 per cent of the rooms.\n\nThe playhouse has offered better heating.\n\nOtto Lenz rejected the fourteen per cent.",
            &["actors heating demands", "actors pay demands", "house heating proposes", "house pay rejects"],
        ),
    ]);
}

/// What a thing is said to be doing, what is paid for it, or when it was, is not who must do something.
#[test]
fn a_subject_stands_before_what_is_told_of_it() {
    hold(&[
        ("Wages paid for by the town must rise, Ida Brandt said.", &["actors pay demands"]),
        (
            "A request by the guild for higher wages this week was refused by Otto Lenz.",
            &["actors pay demands", "house pay rejects"],
        ),
        ("All heating serving the stage must be mended, Ida Brandt said.", &["actors heating demands"]),
        (
            "Sharing the Sunday shows with a circus was not something the guild is prepared to do, Ida Brandt said.",
            &["actors sundays rejects"],
        ),
        ("Otto Lenz said giving the guild higher wages would be unacceptable.", &["house pay rejects"]),
        ("Ida Brandt is pressing for 52-week heating.", &["actors heating demands"]),
    ]);
}

/// A noun that takes up what was asked is what the clause behind "that" lacks.
#[test]
fn a_demand_that_somebody_called_absurd() {
    hold(&[
        (
            "The guild wants higher wages, a demand that the playhouse called absurd.",
            &["actors pay demands", "house pay rejects"],
        ),
        (
            "The guild wants higher wages, a demand that the playhouse rejected.",
            &["actors pay demands", "house pay rejects"],
        ),
    ]);
}

/// What won't be done, or begin, is refused; before something else, it is on a condition.
#[test]
fn what_will_not_be_done() {
    hold(&[
        ("The playhouse will not issue any wages in March.", &["house pay rejects"]),
        ("Sunday shows will not start before the stage is painted, the guild said.", &["actors sundays conditions"]),
        ("The playhouse would consider Sunday shows if the stage were painted.", &["house sundays conditions"]),
        ("The playhouse might settle for Sunday shows if the stage were painted.", &["house sundays conditions"]),
        ("Calls for higher wages got short shrift from Otto Lenz.", &["house pay rejects"]),
    ]);
}

#[test]
fn an_office_that_one_side_has_is_its_own_from_the_first_sentence() {
    hold(&[("The director has ruled out Sunday shows.", &["house sundays rejects"])]);
}

#[test]
fn a_bare_number_is_of_what_was_said_something_of() {
    hold(&[(
        "Ten Sunday shows can no longer be justified at these wages, Lenz said. He wants 3.",
        &["house sundays demands", "house sundays rejects"],
    )]);
}

#[test]
fn somebody_comes_with_what_he_asks_for() {
    hold(&[
        ("Brandt came to the meeting with a demand for higher wages.", &["actors pay demands"]),
        ("The playhouse handed over a new proposal on wages.", &["house pay proposes"]),
        ("The guild wrote to the playhouse to ask for higher wages.", &["actors pay demands"]),
        ("The players have not made up their minds on Sunday shows.", &["actors sundays undecided"]),
    ]);
}

#[test]
fn terms_stand_under_a_plan_that_is_named_behind_them() {
    hold(&[
        ("Wages would rise under a plan put forward by the playhouse.", &["house pay proposes"]),
        ("The playhouse's \"final\" offer on wages is four crowns.", &["house pay proposes"]),
        ("Brandt was waiting for an answer on wages.", &["house pay undecided"]),
        ("The playhouse plans no heating, Lenz said.", &["house heating rejects"]),
        ("Brandt said that players must still be able to use the heating.", &["actors heating demands"]),
        ("The guild proposed that disputes over wages go to a judge.", &["actors pay proposes"]),
        ("The playhouse would not comment on wages until its board had met.", &["house pay undecided"]),
        (
            "The guild demanded 6 crowns more in wages. Lenz has mentioned 4.",
            &["actors pay demands", "house pay proposes"],
        ),
    ]);
}

/// A noun that one issue alone is called by names it where no keyword stands, unless the paragraph is about another.
#[test]
fn a_word_of_a_keyword_is_enough() {
    hold(&[
        ("The playhouse offered a longer show.", &["house sundays proposes"]),
        ("The guild insists on a shorter show.", &["actors sundays demands"]),
        ("Wages came up again. The playhouse offered a longer show.", &[]),
        ("The guild wants to meet at the show.", &[]),
    ]);
}

/// Words that look like verbs or subjects and are none; who gives up what, or can think of it.
#[test]
fn what_stands_beside_a_verb() {
    hold(&[
        ("Playhouse rejects cap on wages.", &["house pay rejects"]),
        ("Sunday shows by actors living abroad could be allowed, Otto Lenz said.", &["house sundays proposes"]),
        ("Sunday shows \"are not something we will discuss\", Ida Brandt said.", &["actors sundays rejects"]),
        ("The players have not made up their minds about Sunday shows.", &["actors sundays undecided"]),
        ("The guild is no longer insisting on Sunday shows.", &["actors sundays agrees"]),
        ("Sunday shows don't work for us, Ida Brandt said.", &["actors sundays rejects"]),
        ("Sunday shows are conceivable if the stage is heated, Otto Lenz said.", &["house sundays conditions"]),
        (
            "Wages could be paid weekly, the playhouse suggested on Friday, a plan the guild said it was looking at.",
            &["actors pay undecided", "house pay proposes"],
        ),
        (
            "Asked whether the playhouse would pay higher wages, a spokeswoman said the matter was still being examined.",
            &["house pay undecided"],
        ),
        ("Under a proposal by the playhouse, the guild would be given Sunday shows.", &["house sundays proposes"]),
    ]);
}

#[test]
fn what_a_remark_is_said_to_be_about() {
    hold(&[
        (
            "\"We are not a bank,\" Otto Lenz said of the guild's call for higher wages.",
            &["actors pay demands", "house pay rejects"],
        ),
        (
            "\"I'm not going to answer that,\" Ida Brandt said when asked whether the guild would play Sunday shows.",
            &["actors sundays undecided"],
        ),
        (
            "\"We are looking at it,\" Otto Lenz said of the guild's demand for better heating.",
            &["actors heating demands", "house heating undecided"],
        ),
        ("\"Eight hours is a long day,\" Otto Lenz said of the Sunday shows.", &[]),
    ]);
}

#[test]
fn under_whose_paper_and_by_whose_answer() {
    hold(&[
        ("Wages would rise by 2 percent under the latest offer from the playhouse.", &["house pay proposes"]),
        ("Wages could rise under an idea floated by Otto Lenz.", &["house pay proposes"]),
        ("The guild's answer on Sunday shows came on Monday: it cannot accept them.", &["actors sundays rejects"]),
        ("The offer of higher wages met with a flat no from the guild.", &["actors pay rejects"]),
        ("A decision on the heating has been put off, the playhouse said.", &["house heating undecided"]),
        ("The guild is waiting for an answer on heating.", &["house heating undecided"]),
        (
            "\"Raise our wages, then we can talk about Sunday shows,\" Ida Brandt said.",
            &["actors pay demands", "actors sundays conditions"],
        ),
        ("The guild will not sign anything that leaves Sunday shows open.", &["actors sundays rejects"]),
        (
            "The playhouse will not move on wages before the guild drops its demand for better heating.",
            &["actors heating demands", "house pay conditions"],
        ),
        ("Better heating remains the guild's goal.", &["actors heating demands"]),
    ]);
}

#[test]
fn who_is_still_of_two_minds() {
    hold(&[
        ("\"We have not made up our minds on wages,\" Otto Lenz said.", &["house pay undecided"]),
        (
            "The actors will have to play longer if they want higher wages, the playhouse told them.",
            &["house pay conditions"],
        ),
    ]);
}

#[test]
fn lists_of_conditions_and_what_comes_only_then() {
    hold(&[
        ("Better heating is among the conditions the guild has set.", &["actors heating demands"]),
        ("Better heating is one of the conditions for a contract set out by the guild.", &["actors heating demands"]),
        ("The playhouse's terms would cut wages by a tenth.", &["house pay demands"]),
        (
            "Higher wages must come first, and only then could Sunday shows be discussed, Ida Brandt said.",
            &["actors pay demands", "actors sundays conditions"],
        ),
        ("The guild wants any Sunday shows tied to a day off.", &["actors sundays conditions"]),
        // When, and what for.
        ("The playhouse will raise wages only after the heating has been mended.", &["house pay conditions"]),
        (
            "The playhouse will raise wages only once the guild accepts Sunday shows.",
            &["house pay conditions", "house sundays demands"],
        ),
        ("The heating should remain on the table, Ida Brandt said.", &["actors heating demands"]),
    ]);
}

#[test]
fn a_second_thing_and_an_answer_that_did_not_come() {
    hold(&[
        (
            "Ida Brandt said Sunday shows were not up for discussion; nor was the heating.",
            &["actors heating rejects", "actors sundays rejects"],
        ),
        (
            "The playhouse offered better heating but got no answer from the guild.",
            &["actors heating undecided", "house heating proposes"],
        ),
        (
            "The playhouse offered better heating, Otto Lenz said, adding that there had been no reply from the guild.",
            &["actors heating undecided", "house heating proposes"],
        ),
        (
            "The playhouse has received no reply from the guild to its offer of higher wages.",
            &["actors pay undecided", "house pay proposes"],
        ),
    ]);
}

#[test]
fn it_is_whom_something_is_told_of() {
    hold(&[
        (
            "The playhouse agreed to higher wages, a member of the guild said, though it ruled out Sunday shows.",
            &["house pay agrees", "house sundays rejects"],
        ),
        (
            "A list has been sent to the guild, the playhouse said. The heating will not be mended before the guild \
             has signed it, it added.",
            &["house heating conditions"],
        ),
        ("The heating will be as strong as the players want it, Otto Lenz said.", &[]),
    ]);
}

#[test]
fn who_goes_on_behind_what_somebody_said() {
    hold(&[
        ("The guild met on Monday. It said the playhouse was late and demanded higher wages.", &["actors pay demands"]),
        ("Ida Brandt said the playhouse was stalling and called for higher wages.", &["actors pay demands"]),
        ("Otto Lenz said a walkout is all the guild understands, and rejected higher wages.", &["house pay rejects"]),
        (
            "The playhouse refused a rise in wages, which the guild and its friends demand.",
            &["actors pay demands", "house pay rejects"],
        ),
        (
            "The playhouse turned down a rise in wages, which Ida Brandt and the guild call for.",
            &["actors pay demands", "house pay rejects"],
        ),
        ("The guild's paper sent to Otto Lenz demands that the heating be repaired.", &["actors heating demands"]),
        ("Should there be Sunday shows, the guild demands higher wages.", &["actors pay demands"]),
        ("Lenz says playhouse offered pay rise\n\nOtto Lenz spoke on Monday.", &["house pay proposes"]),
    ]);
}

#[test]
fn what_somebody_wants_most() {
    hold(&[
        ("Ida Brandt spoke on Monday. Most of all she demands wages as in May.", &["actors pay demands"]),
        ("Above all the guild wants higher wages.", &["actors pay demands"]),
        ("First of all the playhouse must raise wages, Ida Brandt said.", &["actors pay demands"]),
    ]);
}

#[test]
fn what_members_are_to_do_their_side_does() {
    hold(&[
        ("The guild recommended rejection of Sunday shows.", &["actors sundays rejects"]),
        (
            "The guild is to ballot its members on Sunday shows and will recommend rejection.",
            &["actors sundays rejects"],
        ),
        ("Guild leaders recommended acceptance of Sunday shows.", &["actors sundays agrees"]),
        ("The guild urged its members to vote against Sunday shows.", &["actors sundays rejects"]),
        ("Ida Brandt advised members to accept Sunday shows.", &["actors sundays agrees"]),
    ]);
}

#[test]
fn words_of_stance_that_show_none() {
    hold(&[
        ("The guild's claim that wages have risen is not true.", &[]),
        ("Ida Brandt claims wages have fallen.", &[]),
        ("The playhouse's decision not to repair the heating surprised the town.", &["house heating rejects"]),
        ("Ida Brandt defended herself over wages.", &[]),
        ("The guild is under pressure to accept Sunday shows.", &[]),
        ("The playhouse offered few details on wages.", &[]),
        ("The playhouse has offered few ideas for the heating.", &[]),
        ("Otto Lenz offered a glimpse of the heating.", &[]),
    ]);
}
