//! Who says so, through whom, when, and who only repeats it: from articles to the comparison, on an invented port strike.
#![cfg(not(target_arch = "wasm32"))]

use visavis::article::{Metadata, read};
use visavis::codebook::Codebook;
use visavis::coding::{Coder, Stance};
use visavis::reconcile::{Comparison, Dependence, Dossier, Overtaken, PositionReport, Status, compare};

const CODEBOOK: &str = r#"{
  "title": "The port strike",
  "sides": [
    {"id": "union", "label": "Union", "aliases": ["the union", "the dockers"],
     "people": [{"name": "Aldo Brenk", "role": "head of the union"}, {"name": "Mara Lunt", "role": "spokeswoman of the union"}]},
    {"id": "port", "label": "Port", "aliases": ["the port"],
     "people": [{"name": "Ines Holt", "role": "director of the port"}]}
  ],
  "issues": [
    {"id": "pay", "label": "Pay", "keywords": ["pay", "pay rise", "wages"],
     "positions": [{"id": "eight", "side": "union", "label": "Eight percent more", "keywords": ["eight percent"]}]},
    {"id": "nights", "label": "Night shifts", "keywords": ["night shifts"]}
  ],
  "names": [{"name": "Quayside Wire", "kind": "agency"}]
}"#;

/// What the articles say together; of each the id, the day and the text.
fn compared(articles: &[(&str, &str, &str)]) -> Comparison {
    let codebook = Codebook::from_json(CODEBOOK).unwrap();
    let coder = Coder::new(&codebook);
    let mut dossier = Dossier::default();
    for (id, day, text) in articles {
        let known = Metadata { published: Some((*day).into()), ..Metadata::default() };
        dossier.add(coder.code(&read(id, text, known)));
    }
    compare(&dossier, &codebook)
}

fn held<'a>(found: &'a Comparison, issue: &str, side: &str) -> &'a [PositionReport] {
    let issue = found.issues.iter().find(|i| i.id == issue).unwrap();
    &issue.sides[side].positions
}

fn of_stance<'a>(found: &'a Comparison, issue: &str, side: &str, stance: Stance) -> &'a PositionReport {
    held(found, issue, side).iter().find(|p| p.stance == stance).unwrap_or_else(|| panic!("{side} {stance:?} {issue}"))
}

/// A live page of 4 March, of each entry the time, the headline and the text.
fn live(entries: &[(&str, &str, &str)]) -> String {
    let mut page = String::from("Live Reporting\n\n");
    for (number, (time, headline, text)) in entries.iter().enumerate() {
        let text = text.replace('\n', "\n    ");
        page += &format!(
            "  {}. {headline}published at {time} British Summer Time 4 March\n\n    {text}\n\n    The ferry sails.\n\n",
            number + 1
        );
    }
    page
}

const MONDAY: &str = "2031-03-03";
const TUESDAY: &str = "2031-03-04";

// ----------------------------------------------------------------------------------------------------- who supersedes

#[test]
fn later_words_of_the_same_speaker_supersede_the_earlier_ones_and_both_are_kept() {
    let found = compared(&[
        ("monday", MONDAY, "Talks\n\nThe port rejects the night shifts that crews asked for, Ines Holt said.\n"),
        ("tuesday", TUESDAY, "Talks\n\nThe port accepts the night shifts that crews asked for, Ines Holt said.\n"),
    ]);
    let (no, yes) =
        (of_stance(&found, "nights", "port", Stance::Rejects), of_stance(&found, "nights", "port", Stance::Agrees));
    assert!(!no.stands() && yes.stands());
    let report = &found.overtaken[no.evidence[0].overtaken.unwrap()];
    assert_eq!(report.how, Overtaken::Revised);
    assert_eq!(report.speaker.as_deref(), Some("Ines Holt"));
    assert_eq!((report.report.article.as_str(), report.by.article.as_str()), ("monday", "tuesday"));
    assert!(report.by.quote.contains("accepts the night shifts"));
    assert_eq!(held(&found, "nights", "port")[0].stance, Stance::Agrees, "what stands comes first");
}

#[test]
fn the_order_of_the_articles_names_decides_nothing() {
    let found = compared(&[
        ("b", MONDAY, "Talks\n\nThe port rejects the night shifts that crews asked for, Ines Holt said.\n"),
        ("a", TUESDAY, "Talks\n\nThe port accepts the night shifts that crews asked for, Ines Holt said.\n"),
    ]);
    assert!(!of_stance(&found, "nights", "port", Stance::Rejects).stands());
    assert!(of_stance(&found, "nights", "port", Stance::Agrees).stands());
}

#[test]
fn a_spokeswoman_s_softer_line_and_the_leader_s_harder_one_both_stand() {
    let found = compared(&[
        ("monday", MONDAY, "Talks\n\nThe union rejects the night shifts that the port offered, Aldo Brenk said.\n"),
        ("tuesday", TUESDAY, "Talks\n\nThe union accepts the night shifts that the port offered, Mara Lunt said.\n"),
    ]);
    assert!(found.overtaken.is_empty(), "{:?}", found.overtaken);
    assert!(held(&found, "nights", "union").iter().all(PositionReport::stands));
}

#[test]
fn of_two_reports_of_one_day_neither_is_the_later() {
    let found = compared(&[
        ("one", MONDAY, "Talks\n\nThe port rejects the night shifts that crews asked for, Ines Holt said.\n"),
        ("two", MONDAY, "Talks\n\nThe port accepts the night shifts that crews asked for, Ines Holt said.\n"),
    ]);
    assert!(found.overtaken.is_empty(), "{:?}", found.overtaken);
}

#[test]
fn another_number_of_the_same_thing_is_a_new_offer() {
    let offer = |percent: &str| {
        format!("Talks\n\nThe port has offered a pay rise of {percent} percent a year, Ines Holt said.\n")
    };
    let (three, five) = (offer("three"), offer("five"));
    let found = compared(&[("monday", MONDAY, &three), ("tuesday", TUESDAY, &five)]);
    assert_eq!(found.overtaken.len(), 1, "{:?}", found.overtaken);
    assert!(found.overtaken[0].report.quote.contains("three") && found.overtaken[0].by.quote.contains("five"));
    let same = compared(&[("monday", MONDAY, &three), ("tuesday", TUESDAY, &three)]);
    assert!(same.overtaken.is_empty(), "said again is not taken back");
}

#[test]
fn another_matter_of_the_same_issue_takes_nothing_back() {
    let found = compared(&[
        ("monday", MONDAY, "Talks\n\nThe union rejects longer night shifts for apprentices, Aldo Brenk said.\n"),
        (
            "tuesday",
            TUESDAY,
            "Talks\n\nThe union accepts night shifts on holidays if a doctor is there, Aldo Brenk said.\n",
        ),
    ]);
    assert!(found.overtaken.is_empty(), "{:?}", found.overtaken);
}

// ------------------------------------------------------------------------------------------------------ what happened

#[test]
fn what_had_not_happened_yet_is_of_its_time_once_it_has() {
    let page = live(&[
        ("16:40", "The paper arrives", "The port has now handed over its memorandum."),
        ("10:05", "Crews wait", "The port has yet to share its memorandum, Mara Lunt said."),
    ]);
    let found = compared(&[("live", MONDAY, &page)]);
    let report = found.overtaken.iter().find(|o| o.how == Overtaken::Happened).expect("overtaken");
    assert!(report.report.quote.contains("has yet to share"), "{report:?}");
    assert!(report.by.quote.contains("has now handed over"), "{report:?}");
    let times = [&report.report, &report.by].map(|place| place.time.clone().unwrap_or_default());
    assert!(times[0].contains("10:05") && times[1].contains("16:40"), "{times:?}");
    assert_eq!(report.side, "port");
    // The same page the other way round: what is later can't be overtaken by what was before.
    let turned = page.replace("16:40", "09:00");
    assert!(compared(&[("live", MONDAY, &turned)]).overtaken.is_empty());
}

#[test]
fn an_open_answer_is_of_its_time_once_the_side_answers() {
    let open =
        "Talks\n\nThe union demands a pay rise of eight percent. The port has not responded to the pay demand.\n";
    let answer = "Talks\n\nThe port rejected the pay rise on Tuesday.\n";
    let before = compared(&[("monday", MONDAY, open)]);
    assert_eq!(before.issues[0].status, Some(Status::Unanswered), "{}", before.issues[0].reason);
    let after = compared(&[("monday", MONDAY, open), ("tuesday", TUESDAY, answer)]);
    assert_eq!(after.issues[0].status, Some(Status::Opposed), "{}", after.issues[0].reason);
    let silent = of_stance(&after, "pay", "port", Stance::Undecided);
    assert!(!silent.stands());
    assert_eq!(after.overtaken[silent.evidence[0].overtaken.unwrap()].how, Overtaken::Happened);
}

// ----------------------------------------------------------------------------------------------------- one utterance

#[test]
fn a_headline_and_its_paragraph_are_one_utterance() {
    let text = "Port refuses night shifts\n\nThe port refuses all night shifts before the end of the year, \
                Ines Holt told reporters.\n";
    let found = compared(&[("a", MONDAY, text)]);
    let position = of_stance(&found, "nights", "port", Stance::Rejects);
    assert_eq!((position.evidence.len(), position.utterances, position.sources), (2, 1, 1), "{position:#?}");
}

#[test]
fn a_list_item_that_repeats_an_entry_is_one_utterance() {
    let page = live(&[
        (
            "16:40",
            "The day so far",
            "Here is what happened:\n\n• The union demanded a pay rise of eight percent for all crews.\n• It rained.",
        ),
        ("10:05", "Pay", "The union demanded a pay rise of eight percent for all crews at the port on Monday."),
    ]);
    let position = |found: &Comparison| of_stance(found, "pay", "union", Stance::Demands).clone();
    let found = position(&compared(&[("live", MONDAY, &page)]));
    assert_eq!((found.evidence.len(), found.utterances, found.sources), (2, 1, 1), "{found:#?}");
}

#[test]
fn two_papers_that_quote_one_remark_are_one_source_and_two_remarks_two() {
    let one = "Talks\n\nThe union demands a pay rise and will “not lift one crate for less than a decent wage”, Aldo Brenk \
               told a crowd at the gate.\n";
    let two = "Talks\n\nThe union demands more pay. It also demands that wages be decent, or it will “not lift one crate \
               for less than a decent wage”, Brenk said.\n";
    let found = compared(&[("one", MONDAY, one), ("two", MONDAY, two)]);
    let quoting = |position: &&PositionReport| position.evidence.iter().any(|e| e.quote.contains("one crate"));
    let positions: Vec<_> = held(&found, "pay", "union").iter().filter(quoting).collect();
    assert_eq!(positions.len(), 1, "{positions:#?}");
    assert_eq!((positions[0].reports, positions[0].sources), (2, 1), "{positions:#?}");

    let other = "Talks\n\nThe union demanded a pay rise and decent wages in a long letter, Mara Lunt said.\n";
    let found = compared(&[("one", MONDAY, one), ("three", MONDAY, other)]);
    let sources: usize = held(&found, "pay", "union").iter().map(|p| p.sources).sum();
    assert_eq!(sources, 2, "{:#?}", held(&found, "pay", "union"));
}

#[test]
fn own_words_that_say_the_same_are_one_position_whoever_says_them() {
    let found = compared(&[
        ("a", MONDAY, "Talks\n\nThe union demands shorter night shifts for the crews, Aldo Brenk said.\n"),
        ("b", MONDAY, "Talks\n\nThe dockers demanded shorter night-shifts for crews, Mara Lunt said.\n"),
    ]);
    let positions = held(&found, "nights", "union");
    assert_eq!(positions.len(), 1, "{positions:#?}");
    assert_eq!((positions[0].reports, positions[0].utterances, positions[0].sources), (2, 2, 2), "two people said it");
}

// ------------------------------------------------------------------------------------------------------- who repeats

const WIRE: &str = "The union demands a pay rise of eight percent for every crew that works the long quay. \
    The cranes stood still from early morning while trucks queued far beyond the gates of the old harbour. \
    Managers walked along the empty berths and counted the ships that had turned away towards other ports. \
    A baker near the gates handed out bread to the pickets and said that business had never been better.";

#[test]
fn articles_that_copy_one_text_are_one_source_and_it_is_said() {
    let copy = format!("Port at a standstill\n\n{WIRE}\n\nOur own reporter adds that the ferry still sails.\n");
    let rewritten = WIRE.replace("early morning", "dawn").replace("handed out bread", "gave out bread");
    let texts = [format!("Crews walk out\n\n{WIRE}\n"), copy, format!("Nothing moves\n\n{rewritten}\n")];
    let own =
        "Elsewhere\n\nThe union demands more pay, eight percent and nothing less, Mara Lunt told us by telephone.\n";
    let found =
        compared(&[("a", MONDAY, &texts[0]), ("b", MONDAY, &texts[1]), ("c", MONDAY, &texts[2]), ("d", MONDAY, own)]);
    let copies: Vec<_> = found.dependence.iter().filter(|d| d.how == Dependence::Copy).collect();
    assert_eq!(copies.len(), 1, "{copies:#?}");
    assert_eq!(copies[0].articles, ["a", "b", "c"]);
    assert_eq!(copies[0].evidence.len(), 3, "what shows it");
    for place in &copies[0].evidence {
        let text = &found.articles.iter().find(|a| a.id == place.article).unwrap().text;
        assert_eq!(place.span.of(text), place.quote, "verbatim");
        assert!(place.quote.split(' ').count() >= 8, "{}", place.quote);
    }
    let position = of_stance(&found, "pay", "union", Stance::Demands);
    assert_eq!((position.reports, position.sources), (4, 2), "{position:#?}");

    let found = compared(&[("a", MONDAY, &texts[0]), ("b", MONDAY, &texts[1])]);
    assert!(found.issues[0].reason.contains("one source alone"), "{}", found.issues[0].reason);
}

#[test]
fn papers_that_quote_the_same_long_speech_are_no_copies() {
    let speech = "“Nobody at this port has had a decent rise in eleven years, and nobody who stands here tonight will go \
                  back to work before the owners put a serious offer on the table and sign it in front of all of us.”";
    let one = format!("Crews walk out\n\nAldo Brenk spoke to a crowd from the back of a lorry. {speech}\n");
    let two = format!("Standstill\n\n{speech} So the head of the union ended his address by the gates.\n");
    let found = compared(&[("a", MONDAY, &one), ("b", MONDAY, &two)]);
    assert!(found.dependence.is_empty(), "{:#?}", found.dependence);
}

#[test]
fn reports_of_the_same_event_in_their_own_words_are_no_copies() {
    let one =
        "Crews walk out\n\nThe union demands a pay rise of eight percent. Cranes stood still all day on Monday.\n";
    let two = "Standstill\n\nEight percent is what the union wants. On Monday not one crane of the harbour moved.\n";
    assert!(compared(&[("a", MONDAY, one), ("b", MONDAY, two)]).dependence.is_empty());
}

#[test]
fn what_one_agency_is_credited_for_is_one_source() {
    let one = "Talks\n\nThe union demands a pay rise of eight percent, according to a letter seen by Quayside Wire.\n";
    let two = "Standstill\n\nThe union demanded eight percent and decent wages at a meeting behind closed doors, Quayside Wire \
               reported.\n";
    let found = compared(&[("a", MONDAY, one), ("b", MONDAY, two)]);
    let credit = found.dependence.iter().find(|d| d.how == Dependence::Credit).expect("a credit");
    assert_eq!((credit.source.as_deref(), credit.articles.len()), (Some("Quayside Wire"), 2));
    let position = of_stance(&found, "pay", "union", Stance::Demands);
    assert_eq!((position.reports, position.sources), (2, 1), "{position:#?}");
}

// -------------------------------------------------------------------------------------------------------------- time

#[test]
fn days_are_counted_from_each_article_s_own() {
    let said = |when: &str| format!("Talks\n\nThe port will accept the night shifts {when}, Ines Holt said.\n");
    for (published, when, days) in [
        (MONDAY, "next week", Some("2031-03-10/2031-03-16")),
        (TUESDAY, "tomorrow", Some("2031-03-05")),
        (TUESDAY, "on Monday", Some("2031-03-03")),
        (TUESDAY, "next month", Some("2031-04-01/2031-04-30")),
        (TUESDAY, "by the end of the month", Some("2031-03-20/2031-03-31")),
        ("2031-03-04T23:30-05:00", "next Monday", Some("2031-03-10")),
        (TUESDAY, "today", None),
        (TUESDAY, "very soon", None),
    ] {
        let found = compared(&[("a", published, &said(when))]);
        let evidence = &held(&found, "nights", "port")[0].evidence[0];
        assert_eq!(evidence.days.as_deref(), days, "{when}");
    }
}

#[test]
fn an_entry_s_days_are_counted_from_its_own_stamp() {
    let page = live(&[
        ("09:10", "Shifts", "The port will accept the night shifts tomorrow, Ines Holt said."),
        ("08:00", "Quiet", "Nothing moves."),
    ]);
    let found = compared(&[("live", "2031-03-05", &page)]);
    assert_eq!(held(&found, "nights", "port")[0].evidence[0].days.as_deref(), Some("2031-03-05"));
}
