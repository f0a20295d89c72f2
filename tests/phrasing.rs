//! Promise: the ways in which English reports a negotiation are read as a person reads them, in a dispute that is nobody's:
//! a sentence or what leads to it each, by phenomenon.

#![cfg(not(target_arch = "wasm32"))]

mod theatre;

use theatre::{hold, read_out};

#[test]
fn what_is_asked_in_return() {
    hold(&[
        (
            "The playhouse offered higher wages in return for Sunday shows.",
            &["house pay proposes", "house sundays demands"],
        ),
        (
            "In exchange for better heating, the guild would accept Sunday shows.",
            &["actors heating demands", "actors sundays agrees"],
        ),
    ]);
}

#[test]
fn deals_are_refused_for_what_is_in_them() {
    hold(&[
        ("The guild will not accept any deal that makes Sunday shows a duty.", &["actors sundays rejects"]),
        ("The guild will not sign an agreement without better heating.", &["actors heating demands"]),
    ]);
}

#[test]
fn taking_back_a_demand_gives_way() {
    hold(&[
        ("The playhouse has withdrawn its proposal to put on Sunday shows.", &["house sundays agrees"]),
        ("The guild dropped its objections to Sunday shows.", &["actors sundays agrees"]),
        ("The guild no longer opposes Sunday shows.", &["actors sundays agrees"]),
    ]);
}

#[test]
fn what_is_liked_better_and_what_less() {
    hold(&[
        ("The guild would sooner have no contract at all than play Sunday shows.", &["actors sundays rejects"]),
        ("The guild prefers better heating to higher wages.", &["actors heating demands", "actors pay rejects"]),
        (
            "The playhouse proposed better heating instead of higher wages.",
            &["house heating proposes", "house pay rejects"],
        ),
        ("The playhouse wants Sunday shows rather than higher wages.", &["house pay rejects", "house sundays demands"]),
        ("The playhouse offered more than the wages of last May.", &["house pay proposes"]),
    ]);
}

#[test]
fn in_whose_view_and_if_who_has_their_way() {
    hold(&[
        ("In the guild's view, wages should rise.", &["actors pay demands"]),
        ("In the guild's eyes, Sunday shows are an insult.", &["actors sundays rejects"]),
        ("As far as the playhouse is concerned, Sunday shows are out of the question.", &["house sundays rejects"]),
        ("Sunday shows will go if the guild has its way.", &["actors sundays demands"]),
        ("If the guild gets its way, wages will not fall.", &["actors pay rejects"]),
    ]);
}

#[test]
fn half_answers_and_offers_on_a_condition() {
    hold(&[
        ("The higher wages were a step forward but not enough, Ida Brandt said.", &["actors pay rejects"]),
        (
            "The playhouse offered higher wages, but only after the guild learns two parts.",
            &["house pay conditions", "house pay proposes"],
        ),
        ("The playhouse stopped short of promising higher wages.", &["house pay undecided"]),
        ("The playhouse is prepared to go as far as 4 per cent on wages.", &["house pay proposes"]),
        ("Both sides will put the question of wages to a judge.", &["actors pay agrees", "house pay agrees"]),
    ]);
}

#[test]
fn duties_and_what_is_going_to_be_or_not() {
    hold(&[
        ("Wages have got to rise, Ida Brandt said.", &["actors pay demands"]),
        ("Higher wages are not going to be paid, Otto Lenz said.", &["house pay rejects"]),
        ("The guild does not have to accept Sunday shows.", &[]),
        ("Otto Lenz says the wages need to be cut.", &["house pay demands"]),
        ("The price for higher wages is Sunday shows, Otto Lenz said.", &["house sundays demands"]),
        ("The guild cannot do without better heating.", &["actors heating demands"]),
        ("The offer on wages, the playhouse said, was valid until the end of May.", &[]),
    ]);
}

#[test]
fn plain_words_of_news_and_features() {
    hold(&[
        ("The guild, for all its talk, has no quarrel with Sunday shows.", &["actors sundays agrees"]),
        ("The plan for Sunday shows had the guild's blessing.", &["actors sundays agrees"]),
        ("Sunday shows do not suit the guild.", &["actors sundays rejects"]),
        ("Higher wages found no favour with the playhouse.", &["house pay rejects"]),
        ("Ida Brandt put in a word for better heating.", &["actors heating demands"]),
        ("The guild softened its stance on Sunday shows.", &["actors sundays agrees"]),
        ("The playhouse left the door open to higher wages.", &["house pay undecided"]),
        ("Sunday shows are still on offer, Otto Lenz said.", &["house sundays proposes"]),
        ("The guild called Sunday shows worth considering.", &["actors sundays undecided"]),
        ("The guild will not consider Sunday shows.", &["actors sundays rejects"]),
        ("The guild has no intention of blocking Sunday shows.", &["actors sundays agrees"]),
        ("About Sunday shows there was nothing to discuss, Ida Brandt said.", &["actors sundays rejects"]),
        ("Not one of the Sunday shows will be tolerated, the guild said.", &["actors sundays rejects"]),
    ]);
}

#[test]
fn who_is_ready_or_not() {
    hold(&[
        ("They'll never accept Sunday shows, the guild said.", &["actors sundays rejects"]),
        (
            "The playhouse is prepared to pay higher wages, but only if the players learn two parts.",
            &["house pay conditions"],
        ),
        ("Both have long pushed for better heating.", &["actors heating demands", "house heating demands"]),
        (
            "Neither side would say anything about Sunday shows.",
            &["actors sundays undecided", "house sundays undecided"],
        ),
    ]);
}

#[test]
fn passives_name_who_acts() {
    hold(&[
        (
            "A request by the guild for better heating was turned down by the playhouse.",
            &["actors heating demands", "house heating rejects"],
        ),
        (
            "Better heating, demanded by the guild, was ruled out by Otto Lenz.",
            &["actors heating demands", "house heating rejects"],
        ),
        ("The guild's demand for better heating was rejected.", &["actors heating demands", "house heating rejects"]),
    ]);
}

#[test]
fn labels_and_fronted_groups_are_what_a_sentence_is_about() {
    hold(&[
        (
            "Heating: demanded by the guild, rebuffed by the playhouse.",
            &["actors heating demands", "house heating rejects"],
        ),
        ("Wages: the playhouse offered a rise of 2 per cent.", &["house pay proposes"]),
        ("On Sunday shows the guild would not be drawn.", &["actors sundays undecided"]),
    ]);
}

#[test]
fn a_headline_names_who_speaks() {
    let said = read_out("Otto Lenz: Sunday shows must come first\n\nIt rained in the morning.\n");
    assert_eq!(said, ["house sundays demands"]);
}

#[test]
fn items_take_their_stance_from_what_leads_to_them() {
    let list = |lead: &str| {
        read_out(&format!("A day at the theatre\n\nIt rained.\n\n{lead}\n\n- better heating\n- higher wages\n"))
    };
    let demands = ["actors heating demands", "actors pay demands"];
    assert_eq!(list("The guild set out the following points:"), demands);
    assert_eq!(list("The guild is calling for:"), demands);
    assert_eq!(list("Here is what the guild wants:"), demands);
    assert_eq!(list("The playhouse refuses:"), ["house heating rejects", "house pay rejects"]);
}

#[test]
fn a_number_alone_is_a_position() {
    hold(&[(
        "Wages were next. The playhouse will not go above 4.5 per cent; the guild wants 6 per cent.",
        &["actors pay demands", "house pay rejects"],
    )]);
}

#[test]
fn what_is_said_of_a_thing_of_the_topic_is_said_of_the_topic() {
    hold(&[
        (
            "The guild raised the heating again. The playhouse has declined to discuss pipes.",
            &["house heating rejects"],
        ),
        (
            "The playhouse poured scorn on that: the whole point of heating, it said, is to keep soup warm.",
            &["house heating rejects"],
        ),
        // Not where the sentence before names two, nor in another paragraph.
        ("They spoke of heating and Sunday shows. The playhouse has declined to discuss pipes.", &[]),
        ("The guild raised the heating again.\n\nThe playhouse has declined to discuss pipes.", &[]),
        // Not what was said long ago.
        ("The guild raised the heating again. Three years ago, the playhouse blocked a similar bid.", &[]),
        // Who confirms what was done takes no stance; who is made to do something neither.
        ("Heating came next. The playhouse confirmed that both sides had handed over drawings.", &[]),
    ]);
}

#[test]
fn the_next_round_in_other_words() {
    hold(&[
        ("Both sides agreed to meet again on Friday.", &["actors talks agrees", "house talks agrees"]),
        ("The playhouse refuses to return to the negotiating table.", &["house talks rejects"]),
    ]);
}

#[test]
fn predictions_are_nobodys_position() {
    hold(&[
        ("Critics expect the playhouse to give way on wages before spring.", &[]),
        ("The guild is expected to accept Sunday shows.", &[]),
    ]);
}

#[test]
fn who_is_no_side_speaks_for_none() {
    hold(&[
        ("\"They should just raise the wages,\" said Mara Brandt, a nurse.", &[]),
        ("\"They must scrap Sunday shows,\" Nils Kern, a student waiting at the door, told this paper.", &[]),
        ("\"They must scrap Sunday shows,\" Ida Brandt told this paper.", &["actors sundays demands"]),
        ("Guild president I. Brandt demanded better heating.", &["actors heating demands"]),
    ]);
}

#[test]
fn what_is_done_only_if_another_thing_is() {
    hold(&[
        (
            "The playhouse is ready to raise wages if the guild drops its objection to Sunday shows.",
            &["actors sundays rejects", "house pay conditions", "house sundays demands"],
        ),
        ("The guild will accept Sunday shows as soon as the boiler works.", &["actors sundays conditions"]),
        ("Once the boiler is mended, the guild is prepared to accept Sunday shows.", &["actors sundays conditions"]),
        (
            "The guild would not play Sunday shows until the boiler was mended, she said.",
            &["actors sundays conditions"],
        ),
        (
            "Lenz said that higher wages without Sunday shows were out of the question.",
            &["house pay rejects", "house sundays demands"],
        ),
        (
            "The guild rejected Sunday shows and said it would strike unless the boiler was mended.",
            &["actors sundays rejects"],
        ),
        ("The playhouse offered higher wages if the guild played in the rain.", &["house pay proposes"]),
    ]);
}

#[test]
fn insertions_end_where_their_verb_ends() {
    hold(&[
        ("The guild, which wants higher wages, walked out.", &["actors pay demands"]),
        (
            "Otto Lenz, speaking at a dinner to mark the jubilee, also brushed aside the guild's claims for higher wages.",
            &["actors pay demands", "house pay rejects"],
        ),
        ("The guild says the house is cold and rules out Sunday shows.", &["actors sundays rejects"]),
        ("The guild wants the heating repaired without delay.", &["actors heating demands"]),
    ]);
}

#[test]
fn insertions_part_no_verb() {
    hold(&[
        ("The playhouse would, in return, raise wages.", &["house pay proposes"]),
        ("The playhouse will not, however, raise wages.", &["house pay rejects"]),
        ("The playhouse has not, so far, accepted higher wages.", &["house pay rejects"]),
        ("The playhouse is, however, ready to raise wages.", &["house pay proposes"]),
        ("The guild does not, in principle, object to Sunday shows.", &["actors sundays agrees"]),
        ("The playhouse would, Otto Lenz said, raise wages.", &["house pay agrees"]),
        ("The guild has, according to Otto Lenz, agreed to Sunday shows.", &["actors sundays agrees"]),
        ("The two have, though, signed off on better heating.", &["actors heating agrees", "house heating agrees"]),
    ]);
}

#[test]
fn what_comes_first_and_what_only_then() {
    hold(&[
        (
            "\"First the heating must work, then we can talk about Sunday shows,\" Ida Brandt said.",
            &["actors heating demands", "actors sundays conditions"],
        ),
        (
            "If the playhouse raises wages, the guild will accept Sunday shows.",
            &["actors pay demands", "actors sundays conditions"],
        ),
        ("Without higher wages nothing will work, Ida Brandt said.", &["actors pay demands"]),
        (
            "The guild demanded that wages be raised before further talks can begin.",
            &["actors pay demands", "actors talks conditions"],
        ),
    ]);
}

#[test]
fn documents_are_told_of_in_many_ways() {
    hold(&[
        ("The second section of the guild's paper requires that wages be raised.", &["actors pay demands"]),
        (
            "The guild sent its memorandum to the playhouse. Under another clause, the managers would repair the heating.",
            &["actors heating demands"],
        ),
        (
            "The guild's demands include better heating and higher wages.",
            &["actors heating demands", "actors pay demands"],
        ),
    ]);
    let list = read_out(
        "A day at the theatre\n\nThe guild has sent the playhouse the draft of a contract. Its main points are as follows.\n\n1. Wages shall be raised every year.\n\n2. The heating shall be repaired.\n\nThe playhouse fed its visitors.\n",
    );
    assert_eq!(list, ["actors heating demands", "actors pay demands"]);
}

#[test]
fn the_second_says_something_of_the_same_thing() {
    hold(&[
        (
            "The guild wants higher wages from May, while the playhouse has suggested the autumn.",
            &["actors pay demands", "house pay proposes"],
        ),
        (
            "Ida Brandt asked for better heating and got a flat no.",
            &["actors heating demands", "house heating rejects"],
        ),
        ("The guild expects the heating to be repaired.", &["actors heating demands"]),
        (
            "The guild would accept neither Sunday shows nor lower wages.",
            &["actors pay rejects", "actors sundays rejects"],
        ),
        ("On Sunday shows the guild would not even open the file.", &["actors sundays rejects"]),
        (
            "The guild offered Sunday shows. There was no word from the playhouse.",
            &["actors sundays proposes", "house sundays undecided"],
        ),
    ]);
}

#[test]
fn papers_are_not_asked_who_presented_them() {
    hold(&[
        ("The guild rejected the terms they presented on wages.", &["actors pay rejects"]),
        ("The sections of the terms they presented, the parts of the plans they submitted.", &[]),
        ("The plans they submitted, and the drafts they received, are of no use.", &[]),
    ]);
}

#[test]
fn what_is_carried_by_a_noun_or_by_another_verb() {
    hold(&[
        (
            "The guild makes higher wages a prerequisite for Sunday shows.",
            &["actors pay demands", "actors sundays conditions"],
        ),
        (
            "The playhouse would have the guild play Sunday shows and forgo higher wages.",
            &["house pay demands", "house sundays demands"],
        ),
        ("The two sides came away with a deal on wages.", &["actors pay agrees", "house pay agrees"]),
        ("The playhouse and the guild parted without a deal on wages.", &[]),
        ("The playhouse made an improved offer on wages.", &["house pay proposes"]),
        ("Brandt expects the playhouse to mend the heating.", &["actors heating demands"]),
        ("The playhouse expects further talks to begin in May.", &[]),
        ("For the guild, Sunday shows are a red line.", &["actors sundays rejects"]),
        (
            "Sunday shows are possible, but only as part of a wider deal, according to Lenz.",
            &["house sundays conditions"],
        ),
        ("The playhouse said higher wages were not on the table.", &["house pay rejects"]),
        ("Brandt called the plan for Sunday shows a sham.", &["actors sundays rejects"]),
    ]);
}

#[test]
fn who_holds_what_is_said_of_a_thing() {
    hold(&[
        ("A key demand of the guild is better heating.", &["actors heating demands"]),
        ("For the guild, heating comes first.", &["actors heating demands"]),
        ("The playhouse, the guild says, refuses to repair the heating.", &["house heating rejects"]),
        ("Otto Lenz said that raising wages was out of the question.", &["house pay rejects"]),
        ("The playhouse conceded that wages had to rise.", &["house pay agrees"]),
        ("Otto Lenz hinted that the playhouse might raise wages.", &["house pay proposes"]),
        ("Ida Brandt told Otto Lenz to raise wages.", &["actors pay demands"]),
        (
            "The playhouse says it is ready to discuss wages but not Sunday shows.",
            &["house pay proposes", "house sundays rejects"],
        ),
        ("Calls by the guild for better heating went unheeded.", &["actors heating demands", "house heating rejects"]),
    ]);
}

#[test]
fn headlines_and_answers_without_a_verb() {
    hold(&[
        ("\"No Sunday shows, full stop,\" said Ida Brandt.", &["actors sundays rejects"]),
        ("The guild remains adamant: no Sunday shows.", &["actors sundays rejects"]),
    ]);
    assert_eq!(read_out("Playhouse ready to raise wages\n\nIt rained.\n"), ["house pay proposes"]);
    assert_eq!(read_out("Higher wages 'impossible', says playhouse\n\nIt rained.\n"), ["house pay rejects"]);
}

#[test]
fn what_is_open_is_nobodys_position() {
    hold(&[
        ("It is unclear whether the sun will shine on Sunday shows.", &[]),
        ("The two sides failed to agree on wages.", &[]),
        ("Neither side gave ground on wages.", &[]),
        ("Last year the guild rejected Sunday shows.", &[]),
        ("The guild has yet to decide on Sunday shows.", &["actors sundays undecided"]),
    ]);
}

#[test]
fn conditions_histories_and_asides() {
    hold(&[
        ("The playhouse would raise wages, but only with a guarantee against strikes.", &["house pay conditions"]),
        ("Three years ago, the guild rejected Sunday shows.", &[]),
        ("Otto Lenz said that wages could not be touched.", &["house pay rejects"]),
        (
            "The guild accepted Sunday shows, which the playhouse had put forward. It insists, however, on better heating.",
            &["actors heating demands", "actors sundays agrees", "house sundays proposes"],
        ),
    ]);
}

#[test]
fn there_is_no_money_and_no_sign_of_it() {
    hold(&[
        ("Otto Lenz said there was no money for higher wages.", &["house pay rejects"]),
        ("The playhouse shows no sign of giving way on wages.", &["house pay rejects"]),
        ("Otto Lenz denied that the playhouse wanted to cut wages.", &[]),
        ("Otto Lenz rejected a call by the mayor for higher wages.", &["house pay rejects"]),
        ("Ida Brandt called the proposal for Sunday shows a slap in the face.", &["actors sundays rejects"]),
        ("Under a deal reached on Monday, wages will rise by 3 per cent.", &["actors pay agrees", "house pay agrees"]),
    ]);
}

#[test]
fn a_refusal_judges_only_behind_as() {
    hold(&[
        ("The guild refused once more to accept Sunday shows without conditions.", &["actors sundays rejects"]),
        ("The guild rejected Sunday shows as a trick.", &["actors sundays rejects"]),
        ("The playhouse expects a summer storm to cost wages.", &[]),
        ("The guild expects the wages to be paid.", &["actors pay demands"]),
    ]);
}

#[test]
fn an_answer_of_a_word_is_said_of_the_question() {
    hold(&[
        ("Q: What about Sunday shows?\n\nI. BRANDT: Never.", &["actors sundays rejects"]),
        ("QUESTION: And heating, would you accept it?\n\nI. BRANDT: Of course, any day.", &["actors heating agrees"]),
        ("HOST: Will wages rise?\n\nO. LENZ: No comment.", &["house pay undecided"]),
        ("HOST: Will wages rise?\n\nHe laughed. No, they will not see him again.", &[]),
        ("HOST: Will wages rise?\n\nO. LENZ: No man can tell.", &[]),
    ]);
}

#[test]
fn what_something_is_counted_by_and_where_it_is_done_is_no_issue() {
    hold(&[
        ("The guild demands 2 percent of every wage for the choir.", &[]),
        ("The guild demands payment for every Sunday show.", &["actors pay demands"]),
        ("The playhouse must mend the heating at the Sunday shows, Ida Brandt said.", &["actors heating demands"]),
        ("The heating must be mended, she went on.", &[]),
        ("Ida Brandt stood up. The heating must be mended, she went on.", &["actors heating demands"]),
    ]);
}

#[test]
fn do_so_is_what_was_spoken_of() {
    hold(&[
        (
            "Will the guild play Sunday shows? It will do so once there is a contract on paper.",
            &["actors sundays conditions"],
        ),
        (
            "The playhouse wants Sunday shows. The guild hinted that it might do so, as long as nobody is sacked.",
            &["actors sundays conditions", "house sundays demands"],
        ),
        (
            "The playhouse wants Sunday shows. The guild will do so, and gladly.",
            &["actors sundays agrees", "house sundays demands"],
        ),
        ("The heating broke. The wages are low. They should all go home, and they do so once it rains.", &[]),
    ]);
}

#[test]
fn an_interview_is_read_by_the_order_of_its_paragraphs() {
    let lead =
        "Ida Brandt, president of the Players' Guild, received us backstage.\n\nDo you sleep?\n\nI sleep well.\n\n";
    hold(&[
        // A question without its mark, an answer without "we", and who "they" are.
        (
            &format!(
                "{lead}Your rivals say you are stubborn. Are you?\n\nWe are.\n\nThey would like Sunday shows.\n\nNever."
            ),
            &["actors sundays rejects", "house sundays demands"],
        ),
        (
            &format!(
                "{lead}Do you like your room?\n\nWe do.\n\nAnd the heating?\n\nThe managers are deaf. They refuse."
            ),
            &["house heating rejects"],
        ),
        (&format!("{lead}And Sunday shows?\n\nNever."), &[]),
    ]);
}

#[test]
fn he_and_she_are_people_of_whom_it_may_be_said() {
    hold(&[
        ("Ida Brandt met Mr Lenz on the stairs. He rejects Sunday shows.", &["house sundays rejects"]),
        ("Ida Brandt met Mr Lenz on the stairs. She rejects Sunday shows.", &["actors sundays rejects"]),
        ("On the radio Otto Lenz's voice was hoarse. He rejects Sunday shows.", &["house sundays rejects"]),
        (
            "Otto Lenz spoke first. Ida Brandt, the guild's president, laughed it off: that, she said, was theatre. She demands higher wages.",
            &["actors pay demands"],
        ),
        (
            "A member of the guild, asked at the door: he would like Sunday shows to end, he said.",
            &["actors sundays demands"],
        ),
        (
            "The guild was tired, Ida Brandt said, while Otto Lenz whistled in the hall. She rejects Sunday shows.",
            &["actors sundays rejects"],
        ),
        ("Someone who had sat there for the guild, he says, rejects Sunday shows.", &["actors sundays rejects"]),
        ("The man from the guild, a former president, rejects Sunday shows.", &["actors sundays rejects"]),
        ("\"We in the playhouse,\" a guest said, \"reject Sunday shows.\"", &["house sundays rejects"]),
        ("In the guild this was heard with a smile. It wants higher wages.", &["actors pay demands"]),
        ("\"The others refuse to discuss wages,\" Ida Brandt said.", &["house pay rejects"]),
    ]);
}

#[test]
fn a_keywords_last_word_stands_for_it_while_nothing_else_is_called_so() {
    hold(&[
        ("The Sunday shows sell well, both say. The guild rejects the shows.", &["actors sundays rejects"]),
        ("The Sunday shows and the heating are new. The puppet shows are old.\n\nThe guild rejects the shows.", &[]),
        ("It does. The guild rejects the shows.", &["actors sundays rejects"]),
    ]);
}

#[test]
fn a_verb_with_a_particle_is_another_verb() {
    hold(&[
        ("The playhouse refused to pay.", &["house pay rejects"]),
        ("The playhouse refused to pay back its printer.", &[]),
    ]);
}

#[test]
fn what_acts_on_something_is_somebody() {
    hold(&[(
        "The guild opposes Sunday shows.\n\nThe playhouse demands that it cede the land.",
        &["actors sundays rejects"],
    )]);
}

#[test]
fn the_words_of_a_keyword_may_stand_apart() {
    hold(&[
        ("The guild refuses to put on more than two shows on a Sunday.", &["actors sundays rejects"]),
        ("The guild refuses to put on more than two shows.", &[]),
    ]);
}

#[test]
fn verbs_nobody_listed_behind_a_relative_pronoun() {
    hold(&[
        ("The guild, which musters 300 players, wants better heating.", &["actors heating demands"]),
        ("The playhouse has not yet decided whether to put on Sunday shows.", &["house sundays undecided"]),
    ]);
}

#[test]
fn what_one_would_rather_talk_about_is_a_change_of_subject() {
    hold(&[
        ("The playhouse prefers to talk about Sunday shows.", &[]),
        ("The playhouse prefers Sunday shows.", &["house sundays demands"]),
    ]);
}

#[test]
fn what_somebody_would_do_if_is_not_done() {
    hold(&[(
        "The guild wants better heating. \"If the playhouse is serious, it will agree,\" Brandt said of the heating.",
        &["actors heating demands"],
    )]);
}

#[test]
fn a_denial_before_to_denies_what_follows() {
    hold(&[
        ("The playhouse is not going to accept Sunday shows.", &["house sundays rejects"]),
        ("The playhouse said it is not going to back Sunday shows.", &["house sundays rejects"]),
        ("The guild is not going to demand higher wages.", &[]),
        ("The playhouse is not to pay higher wages.", &["house pay rejects"]),
    ]);
}

#[test]
fn a_refusal_with_an_end_is_a_condition() {
    hold(&[
        (
            "Not one Sunday show would be played before the boiler was mended, Ida Brandt said.",
            &["actors sundays conditions"],
        ),
        (
            "Ida Brandt said no Sunday shows would be played until the boiler was mended.",
            &["actors sundays conditions"],
        ),
        ("The guild will not play Sunday shows so long as it rains.", &["actors sundays conditions"]),
        ("Otto Lenz refused to discuss wages before the boiler was mended.", &["house pay conditions"]),
        ("The guild could accept Sunday shows only as a trial.", &["actors sundays conditions"]),
    ]);
}

#[test]
fn what_has_to_come_first_is_asked() {
    hold(&[
        (
            "Higher wages can come only after Sunday shows, Otto Lenz said.",
            &["house pay conditions", "house sundays demands"],
        ),
        (
            "Ida Brandt said that without better heating there would be no Sunday shows.",
            &["actors heating demands", "actors sundays conditions"],
        ),
        ("It was up to the playhouse to raise wages, the guild said.", &["actors pay demands"]),
        ("It was time to raise wages, Ida Brandt said.", &["actors pay demands"]),
        ("It was essential that wages rise, Ida Brandt said.", &["actors pay demands"]),
    ]);
}

#[test]
fn what_is_put_off_is_open() {
    hold(&[
        ("The playhouse had promised an answer on wages by Sunday.", &["house pay undecided"]),
        ("The guild asked for a week to study the offer on wages.", &["actors pay undecided"]),
        ("The guild said it needed clarification on Sunday shows.", &["actors sundays undecided"]),
        ("The guild is still discussing the offer on wages.", &["actors pay undecided"]),
        ("The playhouse has not confirmed further talks.", &["house talks undecided"]),
        (
            "Neither the guild nor the playhouse has commented on Sunday shows.",
            &["actors sundays undecided", "house sundays undecided"],
        ),
        ("The guild and the playhouse have yet to agree on wages.", &[]),
    ]);
}

#[test]
fn where_they_part_nobody_holds_anything() {
    hold(&[
        ("The two sides are still far apart on wages.", &[]),
        ("The guild and the playhouse remain divided over Sunday shows.", &[]),
        ("The two sides have settled their differences on wages.", &["actors pay agrees", "house pay agrees"]),
    ]);
}

#[test]
fn whoever_is_told_to_is_not_who_agrees() {
    hold(&[
        ("The guild had been told to accept Sunday shows.", &["house sundays demands"]),
        ("The guild was asked to accept Sunday shows.", &["house sundays demands"]),
        ("The players have been promised higher wages.", &["house pay agrees"]),
        ("The guild received an assurance that wages would not fall.", &["house pay agrees"]),
        ("Otto Lenz urged the guild to drop its demand for higher wages.", &["house pay demands"]),
        ("The guild asked its members to give up Sunday shows.", &[]),
    ]);
}

#[test]
fn deeds_that_are_out_of_reach_are_refused() {
    hold(&[
        ("Otto Lenz said he could not raise wages.", &["house pay rejects"]),
        ("Otto Lenz said the playhouse was unable to raise wages.", &["house pay rejects"]),
        ("The playhouse insisted that wages could not rise.", &["house pay rejects"]),
        ("The playhouse said there would be no rise in wages.", &["house pay rejects"]),
        ("The playhouse denied having promised higher wages.", &[]),
        ("Ida Brandt said no fee was paid.\n\nThe guild spoke of Sunday shows.", &[]),
    ]);
}

#[test]
fn as_somebody_proposed() {
    hold(&[
        ("Better heating, as proposed by the playhouse, would cost a fortune.", &["house heating proposes"]),
        (
            "The playhouse would give the players better heating, but not higher wages.",
            &["house heating proposes", "house pay rejects"],
        ),
        ("Ida Brandt hinted that the guild might accept Sunday shows.", &["actors sundays proposes"]),
        ("The playhouse favours better heating.", &["house heating proposes"]),
    ]);
}

#[test]
fn a_headline_abridges() {
    let text = "Guild wants better heating\n\nThe guild has proposed better heating.\n";
    assert_eq!(read_out(text), ["actors heating proposes"]);
    let text = "Guild wants better heating\n\nThe guild demands better heating. The playhouse rejects it.\n";
    assert_eq!(read_out(text), ["actors heating demands", "house heating rejects"]);
}

#[test]
fn at_no_price_denies() {
    hold(&[
        ("By no means would the guild accept Sunday shows, Ida Brandt said.", &["actors sundays rejects"]),
        ("Never would the guild accept Sunday shows, Ida Brandt said.", &["actors sundays rejects"]),
        ("The guild would accept Sunday shows at no price, Ida Brandt said.", &["actors sundays rejects"]),
        ("The playhouse need not raise wages, Otto Lenz said.", &["house pay rejects"]),
        ("The guild insisted it would not accept Sunday shows.", &["actors sundays rejects"]),
    ]);
}

#[test]
fn consent_that_hangs_on_something() {
    hold(&[
        (
            "The guild made its consent to Sunday shows dependent on higher wages.",
            &["actors pay demands", "actors sundays conditions"],
        ),
        (
            "The guild's consent to Sunday shows depends on higher wages.",
            &["actors pay demands", "actors sundays conditions"],
        ),
    ]);
}

#[test]
fn who_is_named_in_words_is_not_who_says_them() {
    let text = "Otto Lenz met the press on Monday.\n\nIda Brandt must accept Sunday shows, he said.\n";
    assert_eq!(read_out(text), ["house sundays demands"]);
}

#[test]
fn what_a_paper_does_goes_on_behind_an_insertion() {
    hold(&[(
        "The guild presented its plan, seen by the press, which rejects Sunday shows, opposes any heating by gas, and demands \
         higher wages.",
        &["actors heating rejects", "actors pay demands", "actors sundays rejects"],
    )]);
}

#[test]
fn haste_is_no_condition_and_what_is_far_off_no_demand() {
    hold(&[("The guild will accept Sunday shows as soon as it can.", &["actors sundays agrees"])]);
    let text = "The talks\n\nThe guild and the playhouse met on Monday.\n\nWhat the guild demands\n\nBetter heating in all \
                rooms. Higher wages from May.\n\nThe strike goes on, and no Sunday show is in sight.\n";
    assert_eq!(read_out(text), ["actors heating demands", "actors pay demands"]);
}

#[test]
fn agency_sentences_of_every_day() {
    hold(&[
        ("Otto Lenz, the playhouse's director, said it had offered a rise in wages.", &["house pay proposes"]),
        ("Ida Brandt, the guild's president, said it had rejected Sunday shows.", &["actors sundays rejects"]),
        (
            "The guild and the playhouse have signed a text on heating, but there has been no agreement on Sunday shows.",
            &["actors heating agrees", "house heating agrees"],
        ),
        ("The playhouse does not intend to raise wages.", &["house pay rejects"]),
        ("The playhouse said it intended to repair the heating.", &["house heating proposes"]),
        ("The guild wants the heating repaired and the pay raised.", &["actors heating demands", "actors pay demands"]),
        ("The guild wants higher wages and the heating repaired.", &["actors heating demands", "actors pay demands"]),
        ("The guild said the rooms must each be heated.", &["actors heating demands"]),
    ]);
}

#[test]
fn what_is_answered_was_asked_or_offered() {
    hold(&[
        ("The playhouse rejected the guild's pay claim.", &["actors pay demands", "house pay rejects"]),
        ("The playhouse called the guild's pay claim excessive.", &["actors pay demands", "house pay rejects"]),
        (
            "The guild has yet to reply to the playhouse's heating offer.",
            &["actors heating undecided", "house heating proposes"],
        ),
        (
            "The guild's rejection of the playhouse's demand for Sunday shows came as no surprise.",
            &["actors sundays rejects", "house sundays demands"],
        ),
        ("The guild stands by its offer of Sunday shows.", &["actors sundays proposes"]),
        ("The playhouse improved its pay offer on Monday.", &["house pay proposes"]),
        ("The guild said it was asked to drop its pay claim.", &["actors pay demands", "house pay demands"]),
    ]);
}

#[test]
fn a_refusal_with_an_end_is_a_condition_wherever_the_end_stands() {
    hold(&[
        (
            "Until the doors are open, the guild will not accept Sunday shows, Ida Brandt said.",
            &["actors sundays conditions"],
        ),
        ("The playhouse is not ready to raise wages until the town has voted.", &["house pay conditions"]),
        ("The guild ruled out Sunday shows until the roof is tight.", &["actors sundays conditions"]),
        ("The guild agreed to Sunday shows on the condition that the town approves.", &["actors sundays conditions"]),
        ("The playhouse is ready to raise wages provided that the town approves.", &["house pay conditions"]),
    ]);
}

#[test]
fn who_needs_to_do_what_somebody_else_says_is_asked() {
    hold(&[
        ("Ida Brandt said the playhouse needed to repair the heating.", &["actors heating demands"]),
        ("The guild plans to demand better heating.", &["actors heating demands"]),
    ]);
}

#[test]
fn what_is_an_open_question_is_undecided() {
    hold(&[
        ("It is not clear whether the guild will accept Sunday shows.", &["actors sundays undecided"]),
        ("It remains to be seen whether the playhouse will raise wages.", &["house pay undecided"]),
        ("Whether the playhouse will raise wages is still open.", &["house pay undecided"]),
        ("Otto Lenz did not say if the playhouse would raise wages.", &["house pay undecided"]),
        ("The guild does not yet know whether it will accept Sunday shows.", &["actors sundays undecided"]),
        ("No decision had been taken on better heating, Otto Lenz said.", &["house heating undecided"]),
        ("A decision on better heating will be taken next week, Otto Lenz said.", &["house heating undecided"]),
        ("Higher wages were under consideration, Otto Lenz said.", &["house pay undecided"]),
    ]);
}

#[test]
fn what_lies_on_the_table_is_offered() {
    hold(&[
        ("Better heating is on the table, said Otto Lenz.", &["house heating proposes"]),
        ("Otto Lenz said higher wages were not on the table.", &["house pay rejects"]),
        ("The playhouse's latest offer is better heating.", &["house heating proposes"]),
        ("The guild's demand for better heating remains on the table.", &["actors heating demands"]),
    ]);
}

#[test]
fn what_is_vowed_denied_or_excluded() {
    hold(&[
        ("The playhouse vowed never to raise wages.", &["house pay rejects"]),
        ("Otto Lenz insisted wages would not be raised.", &["house pay rejects"]),
        ("The playhouse declined to rule out higher wages.", &["house pay conditions"]),
        ("The playhouse is not considering raising wages.", &["house pay rejects"]),
        ("The guild is not against Sunday shows.", &["actors sundays agrees"]),
        ("Higher wages were not an option, Otto Lenz said.", &["house pay rejects"]),
    ]);
}

#[test]
fn demands_in_other_shapes() {
    hold(&[
        ("The guild's most important demand is better heating.", &["actors heating demands"]),
        ("The guild has made higher wages its main demand.", &["actors pay demands"]),
        ("The guild came to the table demanding better heating.", &["actors heating demands"]),
        ("The playhouse was told by the guild to repair the heating.", &["actors heating demands"]),
        ("Ida Brandt said the playhouse had a duty to repair the heating.", &["actors heating demands"]),
        ("Ida Brandt said it was time for higher wages.", &["actors pay demands"]),
        ("It was essential for the heating to be repaired, Ida Brandt said.", &["actors heating demands"]),
        ("The guild threatened to walk out if the playhouse did not raise wages.", &["actors pay demands"]),
        ("The guild has submitted a pay claim.", &["actors pay demands"]),
    ]);
}

#[test]
fn who_agrees_with_the_other_side_agrees_with_it() {
    hold(&[
        ("The guild agreed with the playhouse on Sunday shows.", &["actors sundays agrees", "house sundays agrees"]),
        ("The playhouse agreed with the guild to raise wages.", &["actors pay agrees", "house pay agrees"]),
        ("The playhouse gave a guarantee that wages would be raised.", &["house pay agrees"]),
    ]);
}

#[test]
fn what_is_guessed_quarrelled_over_or_only_talked_about_is_nobodys_position() {
    hold(&[
        ("It is possible that the guild will demand better heating.", &[]),
        ("The guild is likely to reject Sunday shows.", &[]),
        ("It is not true that the playhouse offered higher wages, said Otto Lenz.", &[]),
        ("The guild wants an end to the pay dispute before the summer.", &[]),
        ("The playhouse wants to end the row over the heating quickly.", &[]),
        ("The guild will meet on Friday to discuss pay.", &[]),
        ("The guild is under pressure to drop its demand for better heating.", &["actors heating demands"]),
    ]);
}

#[test]
fn what_a_side_says_it_will_or_cannot_do() {
    hold(&[
        ("The playhouse will repair the heating, Otto Lenz said.", &["house heating agrees"]),
        ("Otto Lenz said the playhouse could not repair the heating.", &["house heating rejects"]),
        ("The offer of better heating still stands, Otto Lenz said.", &["house heating proposes"]),
        ("One of the guild's demands is better heating.", &["actors heating demands"]),
        ("The playhouse is still deciding whether to raise wages.", &["house pay undecided"]),
    ]);
}

#[test]
fn what_turns_a_verb_round() {
    hold(&[
        ("The guild has vowed to fight for higher wages.", &["actors pay demands"]),
        ("The playhouse is not about to accept higher wages.", &["house pay rejects"]),
        ("Otto Lenz said there was no way the playhouse would accept higher wages.", &["house pay rejects"]),
        (
            "Ida Brandt said it was too early to say whether the guild would accept Sunday shows.",
            &["actors sundays undecided"],
        ),
        ("Ida Brandt said it was too soon to comment on Sunday shows.", &["actors sundays undecided"]),
        ("The playhouse wants an apology before raising wages.", &["house pay conditions"]),
        ("The guild accepted Sunday shows with reservations.", &["actors sundays conditions"]),
        ("The guild will stay on strike until wages are raised.", &["actors pay demands"]),
        ("The playhouse presented a compromise on pay.", &["house pay proposes"]),
    ]);
}

#[test]
fn what_should_be_part_of_it() {
    hold(&[
        ("Sunday shows should be part of the contract, Otto Lenz said.", &["house sundays demands"]),
        ("Better heating had to be part of any contract, Ida Brandt said.", &["actors heating demands"]),
        ("Sunday shows should be part of the deal, Otto Lenz said.", &["house sundays demands"]),
        ("The playhouse showed no sign of moving on wages.", &["house pay rejects"]),
        ("The guild will fight any cut in wages.", &["actors pay rejects"]),
        ("The further talks should be over by May, Otto Lenz said.", &[]),
        ("There will be no contract as long as the further talks remain open, Otto Lenz said.", &[]),
        ("The playhouse could raise wages, Otto Lenz said, if the guild did the same.", &["house pay conditions"]),
    ]);
}

#[test]
fn words_that_ask_for_nothing() {
    hold(&[
        ("The guild asked about wages.", &[]),
        ("The guild wanted to know how wages are set.", &[]),
        ("The playhouse claims to have put on Sunday shows.", &[]),
        ("The guild asked to hear what becomes of wages.", &[]),
        ("The playhouse confirmed the request for Sunday shows.", &[]),
        (
            "Asked whether the playhouse might raise wages if the guild accepted Sunday shows, Mr Lenz laughed.",
            &["house pay undecided"],
        ),
        // What onlookers think will be.
        ("My guess is that the guild will accept Sunday shows.", &[]),
        ("Pollsters say that the guild will accept Sunday shows.", &[]),
        ("Striking players and theatre managers back at the table for further talks", &[]),
        // A name is about nothing that its words name.
        ("The guild turned down an invitation to Heating Hall in the old town.", &[]),
        ("Ms Brandt will not hear of the talk of Sunday shows.", &["actors sundays rejects"]),
        // Who denies a report says nothing of what it is about.
        ("Ms Brandt denied that Sunday shows had come up in the meeting.", &[]),
        ("Ms Brandt denied on Monday that the guild had put off the further talks.", &[]),
        ("Mr Lenz denied a newspaper report that the playhouse had discussed wages with the guild.", &[]),
        ("The playhouse says the guild leaves the heating on at night. The guild denies this.", &[]),
        ("The playhouse denied the guild's request for higher wages.", &["actors pay demands", "house pay rejects"]),
    ]);
}

#[test]
fn what_a_verb_has_nothing_to_do_with() {
    hold(&[
        ("The playhouse agreed to raise wages, but Sunday shows themselves are in dispute.", &["house pay agrees"]),
        // What is told of another thing isn't of what the paragraph was about.
        ("Mr Lenz spoke about the heating. Ms Brandt said the players could live with two coats.", &[]),
        (
            "Mr Lenz spoke about the heating. Ms Brandt said the players could live with that.",
            &["actors heating agrees"],
        ),
        ("The playhouse spoke about the heating. The doors open at nine, both press offices confirm.", &[]),
        ("Mr Lenz spoke about wages. In private the players concede that the town will decide more.", &[]),
        // How much, and not what.
        ("The guild wants wages of 12 crowns rather than wages of 11.", &["actors pay demands"]),
        // What all leave out they have agreed to.
        ("Sunday shows are off the table, both sides said.", &["actors sundays agrees", "house sundays agrees"]),
    ]);
}

#[test]
fn what_nothing_goes_without_and_what_is_lowered_to_a_figure() {
    hold(&[
        (
            "Without better heating, the guild will not accept Sunday shows.",
            &["actors heating demands", "actors sundays conditions"],
        ),
        ("The guild lowered its demand for wages from 20 to 18 percent.", &["actors pay demands"]),
        ("The guild relaxed its demand for a rise in wages from $200 to $180.", &["actors pay demands"]),
    ]);
}

#[test]
fn whose_verb_stands_behind_a_participle_or_an_infinitive() {
    hold(&[
        ("Sunday shows are not going to happen, Ida Brandt said.", &["actors sundays rejects"]),
        (
            "A guild request for the playhouse to raise wages has been denied, Otto Lenz said.",
            &["actors pay demands", "house pay rejects"],
        ),
        (
            "Otto Lenz's proposal that shows be put on every Sunday is under review, guild officials said.",
            &["actors sundays undecided", "house sundays proposes"],
        ),
        (
            "The playhouse has agreed that actors caught missing rehearsals will keep their wages.",
            &["house pay agrees"],
        ),
        ("The playhouse proposed a panel that would rule on wages.", &["house pay proposes"]),
    ]);
}

#[test]
fn what_may_be_only_then() {
    hold(&[
        (
            "Unless wages rise, the guild will not discuss giving up its Sunday shows.",
            &["actors pay demands", "actors sundays conditions"],
        ),
        ("The playhouse would consider better heating if wages stayed as they are.", &["house heating conditions"]),
        (
            "The playhouse would look at the heating, Otto Lenz said, but not before the summer is over.",
            &["house heating conditions"],
        ),
        (
            "The guild will accept Sunday shows, an official of the guild said on condition of anonymity.",
            &["actors sundays agrees"],
        ),
        ("The playhouse proposed linking wages to prices.", &["house pay proposes"]),
        ("The guild dismissed the idea of tying wages to prices.", &["actors pay rejects"]),
        (
            "Actors will have to work longer if they want higher wages, the playhouse told them.",
            &["house pay conditions"],
        ),
    ]);
}

#[test]
fn who_keeps_an_answer_to_himself() {
    hold(&[
        ("The playhouse will not reveal before May whether it intends to raise wages.", &["house pay undecided"]),
        ("The playhouse declined to say on Friday if it would raise wages.", &["house pay undecided"]),
        (
            "The guild is to consult its members before responding to the idea of Sunday shows.",
            &["actors sundays undecided"],
        ),
        ("Sunday shows have been called off, the playhouse said.", &["house sundays agrees"]),
    ]);
}

#[test]
fn nobody_answers_his_own_request_or_offer() {
    hold(&[
        (
            "The playhouse complained that the guild had given no reply to its pay proposal.",
            &["actors pay undecided", "house pay proposes"],
        ),
        (
            "The guild said the playhouse had turned down its call for better heating.",
            &["actors heating demands", "house heating rejects"],
        ),
        (
            "The guild said the playhouse was refusing to discuss its demand for higher wages.",
            &["actors pay demands", "house pay rejects"],
        ),
    ]);
}

#[test]
fn one_thing_stands_behind_a_colon() {
    hold(&[
        ("Ida Brandt restated the guild's central request: higher wages.", &["actors pay demands"]),
        ("The playhouse has a proposal: Sunday shows in May.", &["house sundays proposes"]),
        ("The playhouse rejected the guild's main demand: higher wages.", &["actors pay demands", "house pay rejects"]),
    ]);
}

#[test]
fn each_half_of_an_absolute_is_whom_it_names() {
    hold(&[
        (
            "The talks broke down, with the playhouse insisting on Sunday shows and the guild demanding higher wages.",
            &["actors pay demands", "house sundays demands"],
        ),
        (
            "The talks stalled, the guild wanting higher wages and the playhouse refusing to discuss heating.",
            &["actors pay demands", "house heating rejects"],
        ),
    ]);
}

#[test]
fn a_rule_that_bans_is_what_is_asked() {
    hold(&[
        ("The guild is holding out for a rule banning Sunday shows.", &["actors sundays demands"]),
        ("The guild would sign nothing that allowed Sunday shows.", &["actors sundays rejects"]),
        ("The guild believes that wages should be tied to prices.", &["actors pay demands"]),
    ]);
}

#[test]
fn what_is_raised_is_no_rise() {
    hold(&[
        ("The guild hopes to win higher wages.", &["actors pay demands"]),
        ("What does the guild want? Above all, higher wages. The playhouse is closed.", &["actors pay demands"]),
        ("What is the playhouse offering?\n\nBetter heating in May.", &["house heating proposes"]),
    ]);
}

#[test]
fn room_to_move_is_an_offer() {
    hold(&[
        ("There was room to move on heating, Otto Lenz said.", &["house heating proposes"]),
        ("The playhouse saw little room for movement on wages.", &["house pay rejects"]),
        ("The wages the guild wants would ruin the playhouse, critics said.", &["actors pay demands"]),
        ("Reporters have seen the guild's paper. It asks for better heating.", &["actors heating demands"]),
    ]);
}

#[test]
fn what_a_side_draws_up_it_offers() {
    hold(&[
        (
            "Lenz presented a draft that would trim wages and cut Sunday shows.",
            &["house pay proposes", "house sundays proposes"],
        ),
        ("The guild circulated a paper that would double wages.", &["actors pay proposes"]),
    ]);
}

#[test]
fn what_is_good_for_nothing_or_not_what_was_wanted() {
    hold(&[
        ("The guild said Sunday shows would solve nothing.", &["actors sundays rejects"]),
        ("Lenz said higher wages would help nobody.", &["house pay rejects"]),
        ("Lenz said higher wages would not solve the problem.", &["house pay rejects"]),
        ("The guild described the heating as nowhere near enough.", &["actors heating rejects"]),
        ("The guild voted by 19 to 11 on Tuesday night against Sunday shows.", &["actors sundays rejects"]),
        ("\"It is not the heating we dreamed of,\" Lenz said.", &[]),
    ]);
}

#[test]
fn what_a_remark_stands_in_the_middle_of() {
    hold(&[
        ("It was time, Lenz said, to mend the heating.", &["house heating demands"]),
        ("It would be wrong to cut wages, Lenz said.", &["house pay rejects"]),
        ("Lenz said it was unacceptable that wages should be raised.", &["house pay rejects"]),
        ("Lenz said it was too early to discuss the heating.", &["house heating undecided"]),
    ]);
}
