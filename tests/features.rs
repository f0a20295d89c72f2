//! How features tell of a stance: by what somebody would have done, by what is bidden, by what both will do, by what stands
//! behind a colon, by what comes only then.

mod theatre;

use theatre::hold;

#[test]
fn what_somebody_would_have_done_is_wanted() {
    hold(&[
        ("The guild would have wages rise.", &["actors pay demands"]),
        ("Otto Lenz would have the players give up Sunday shows.", &["house sundays demands"]),
        ("Ida Brandt would see Sunday shows scrapped.", &["actors sundays demands"]),
        ("The guild would not have Sunday shows in the contract.", &["actors sundays rejects"]),
        ("The playhouse would have to think about wages.", &[]),
        ("The guild would have a say in wages.", &[]),
    ]);
}

#[test]
fn what_a_side_bids_is_wanted() {
    hold(&[
        ("\"Raise our wages first,\" Ida Brandt said.", &["actors pay demands"]),
        ("\"Let wages stand still,\" said Otto Lenz.", &["house pay demands"]),
        ("\"Forget Sunday shows,\" said Ida Brandt.", &["actors sundays rejects"]),
        (
            "\"Mend the heating, and we will play Sunday shows,\" said Ida Brandt.",
            &["actors heating demands", "actors sundays conditions"],
        ),
        ("\"Look at our wages,\" said Ida Brandt.", &[]),
    ]);
}

#[test]
fn what_all_settle_or_do_alike_is_agreed() {
    hold(&[
        ("It is settled that wages will rise.", &["actors pay agrees", "house pay agrees"]),
        ("The heating is settled.", &["actors heating agrees", "house heating agrees"]),
        ("The two sides settled this in an hour: better heating.", &["actors heating agrees", "house heating agrees"]),
        ("Wages are to fall by a tenth on both sides.", &["actors pay agrees", "house pay agrees"]),
        ("Wages fell by a tenth on both sides.", &[]),
    ]);
}

#[test]
fn the_one_thing_that_somebody_came_for_is_wanted() {
    hold(&[
        ("The guild had come for one thing: better heating.", &["actors heating demands"]),
        ("The players arrived with a single word on their lips: wages.", &["actors pay demands"]),
        (
            "Otto Lenz named three things without which he will not sign: Sunday shows and lower wages.",
            &["house pay demands", "house sundays demands"],
        ),
    ]);
}

#[test]
fn what_comes_only_then_is_on_a_condition() {
    hold(&[
        ("Wages will rise, Otto Lenz says, on the day that the hall is full.", &["house pay conditions"]),
        ("\"We will talk about wages when the books are open,\" said Otto Lenz.", &["house pay conditions"]),
        ("Once the roof is dry, the playhouse sees sense in better heating.", &["house heating conditions"]),
        ("If the roof is not mended, Ida Brandt said, wages would fall.", &[]),
    ]);
}

#[test]
fn in_whose_view() {
    hold(&[
        ("Wages have to rise, as the players have it.", &["actors pay demands"]),
        ("To the guild any pay freeze is unacceptable.", &["actors pay rejects"]),
        ("In the guild's draft the wages must rise.", &["actors pay demands"]),
        ("Sunday shows are nothing that the guild could live with.", &["actors sundays rejects"]),
        ("That wages are cut is unthinkable for the guild.", &["actors pay rejects"]),
    ]);
}

#[test]
fn a_paper_in_points() {
    hold(&[
        (
            "We have seen the paper that Ida Brandt and her committee have drawn up. Here is our digest:\n\n- wages rise by a \
             tenth\n\n- Sunday shows could come back in May",
            &["actors pay demands", "actors sundays proposes"],
        ),
        ("Otto Lenz pulled out a list:\n\n- wages stand still", &["house pay demands"]),
    ]);
}

#[test]
fn clauses_within_clauses() {
    hold(&[
        ("Ida Brandt said players who were hired in May should get higher wages.", &["actors pay demands"]),
        ("The guild would pay what it owes in wages once the books are open.", &["actors pay conditions"]),
        ("The guild has said more than once that it will not play Sunday shows.", &["actors sundays rejects"]),
        ("Ida Brandt said the guild would not agree to the pay cut.", &["actors pay rejects"]),
        ("The guild insists on what was said about wages.", &["actors pay demands"]),
        ("The guild would settle for half the wages.", &["actors pay proposes"]),
        ("The playhouse has not said yes to higher wages.", &["house pay undecided"]),
    ]);
}

#[test]
fn one_thing_against_another() {
    hold(&[
        ("The guild wants not Sunday shows but better heating.", &["actors heating demands", "actors sundays rejects"]),
        ("The guild asked for heating, not wages.", &["actors heating demands", "actors pay rejects"]),
        (
            "The guild insists on heating; the playhouse, on Sunday shows.",
            &["actors heating demands", "house sundays demands"],
        ),
        ("\"No heating, no Sunday shows,\" Ida Brandt said.", &["actors heating demands", "actors sundays conditions"]),
        ("Better heating or nothing, Ida Brandt said.", &["actors heating demands"]),
    ]);
}
