//! How the two teams work together: stories, ideas, meetings, alignment, definitions, joint work, the shelf.

use joint_scorecard::view::{Images, Section, State};
use serde_json::{Value, json};

use super::render::{assert_says, document, example, instant, reading, render, render_only, render_with, words};

fn with(section: &str, items: Value) -> String {
    render(&document(json!({ section: items })))
}

fn shows(markup: &str, section: &str) -> bool {
    markup.contains(&format!(r#"part="section {section}""#))
}

/// The words of one section alone.
fn only(section: Section, items: Value) -> String {
    let document = document(json!({ section.name(): items }));
    words(&render_only(section, &document))
}

#[test]
fn the_newest_story_is_told_and_the_earlier_ones_stand_behind_a_line() {
    let story = |id: &str, day: &str| {
        json!({
            "id": id, "title": format!("Title {id}"), "story": "It went well.", "people": ["amara", "priya"], "at": day,
            "link": "https://intranet.example/stories",
        })
    };
    let markup = with("spotlights", json!([story("old", "2026-10-13"), story("new", "2026-11-13")]));
    assert_says(
        &markup,
        &["Spotlight 13 November", "Amara and Priya", "Read the story : Title new , opens intranet.example"],
    );
    assert_says(&markup, &["1 earlier story"]);
    assert!(markup.find("Title new") < markup.find("Title old"));
    let link = r#"href="https://intranet.example/stories" target="_blank" rel="noopener noreferrer""#;
    assert!(markup.contains(link), "{markup}");
}

#[test]
fn a_long_story_can_be_read_to_its_end() {
    let story = |story: String| json!([{ "id": "s", "title": "T", "story": story, "at": "2026-11-13" }]);
    assert_says(&with("spotlights", story("Long. ".repeat(100) + "The end.")), &["Read all of it", "The end."]);
    assert!(!words(&with("spotlights", story("Short.".to_owned()))).contains("Read all of it"));
}

#[test]
fn pictures_come_only_from_where_the_page_allows_it() {
    let document = document(json!({
        "people": [
            { "id": "amara", "name": "Amara Okafor", "team": "sales", "avatar": "/faces/amara.jpg" },
            { "id": "priya", "name": "Priya Raman", "team": "marketing", "avatar": "https://cdn.example/priya.jpg" },
        ],
        "spotlights": [{
            "id": "s", "title": "T", "story": "S", "people": ["amara", "priya"], "at": "2026-11-13",
            "image": "//cdn.example/lyon.jpg",
        }],
    }));
    for (images, own, others) in
        [(Images::SameOrigin, true, false), (Images::Any, true, true), (Images::None, false, false)]
    {
        let markup = render_with(State::from(reading(&document)), |props| props.images = images);
        assert_eq!(markup.contains(r#"src="/faces/amara.jpg""#), own, "{images:?}");
        assert_eq!(markup.contains(r#"src="https://cdn.example/priya.jpg""#), others, "{images:?}");
        assert_eq!(markup.contains(r#"src="//cdn.example/lyon.jpg""#), others, "{images:?}");
        assert_says(&markup, &["AO", "PR"]);
    }
}

#[test]
fn an_idea_says_who_is_for_it_and_what_it_was_answered_or_for_how_long_it_waits() {
    let idea = |id: &str, state: &str, votes: Value, answer: Value| json!({ "id": id, "text": format!("Idea {id}."), "by": "priya", "at": "2026-11-11", "votes": votes, "state": state, "answer": answer });
    let said = only(
        Section::Ideas,
        json!([
            idea("a", "new", json!(["amara"]), json!(null)),
            idea("b", "trying", json!(["amara", "priya"]), json!("Running in November.")),
            idea("c", "declined", json!([]), json!("Too early.")),
            idea("d", "done", json!([]), json!(null)),
        ]),
    );
    let expected = [
        "1 being tried, 1 waiting for an answer, 1 done, 1 declined",
        "2 votes Idea b. Priya. Answer: Running in November.",
        "Amara and Priya Being tried",
        "1 vote Idea a. Priya, 11 November, no answer for 4 days",
        "Amara Open",
        "2 done or declined",
    ];
    for words in expected {
        assert!(said.contains(words), "{words:?} is missing in {said}");
    }
    assert!(said.find("Idea b") < said.find("Idea a"), "more votes first");
    assert!(said.find("2 done or declined") < said.find("Idea c"), "what is settled stands behind");
}

#[test]
fn meetings_stand_in_the_order_of_their_dates_and_a_slipped_rhythm_says_so() {
    let said = only(
        Section::Meetings,
        json!([
            { "id": "none", "name": "Someday", "kind": "night_walk" },
            { "id": "late", "name": "Shadow day", "kind": "shadowing", "every_days": 30, "last_at": "2026-09-25", "next_at": "2026-12-02" },
            { "id": "next", "name": "Review", "kind": "weekly", "every_days": 7, "last_at": "2026-11-13", "next_at": "2026-11-20T18:00:00Z",
              "agenda": ["Prices", "Fairs"], "link": "https://meet.example/r" },
            { "id": "over", "name": "Stand-up", "kind": "stand_up", "next_at": "2026-11-20T08:45:00Z" },
            { "id": "past", "name": "Kick-off", "kind": "planning", "next_at": "2026-11-19" },
        ]),
    );
    let expected = [
        "Review, today, 18:00",
        "Fri 20 Nov 18:00 Review weekly, 2 points from us on the agenda Prices Fairs Open the meeting : Review , opens meet.example",
        "Wed 2 Dec Shadow day monthly; 51 days since the last one",
        "Wed 2 Dec Shadow day monthly; 51 days since the last one Fri 20 Nov 08:45 Stand-up",
        "No date yet Someday night walk",
        "No date yet Kick-off planning",
    ];
    for words in expected {
        assert!(said.contains(words), "{words:?} is missing in {said}");
    }
    assert!(said.find("Fri 20 Nov 18:00") < said.find("Wed 2 Dec") && said.find("Wed 2 Dec") < said.find("Someday"));
}

#[test]
fn of_a_period_that_is_over_meetings_are_listed_as_they_were_in_its_time() {
    let meetings = json!([
        { "id": "past", "name": "Kick-off", "kind": "planning", "next_at": "2026-11-02" },
        { "id": "next", "name": "Review", "kind": "weekly", "next_at": "2026-11-17T18:00:00Z" },
    ]);
    for (now, expected) in [
        ("2026-11-20T17:30:00Z", ["No date yet Kick-off", "No date yet Review"]),
        ("2027-03-01T09:00:00Z", ["Review, 17 November 2026, 18:00", "Tue 17 Nov 18:00 Review"]),
    ] {
        let state = State::from(reading(&document(json!({ "meetings": meetings.clone() }))));
        let said = words(&render_with(state, |props| {
            props.now = instant(now);
            props.sections = Some([Section::Meetings].into());
        }));
        assert!(expected.iter().all(|words| said.contains(words)), "{now}: {said}");
    }
}

#[test]
fn rhythms_are_said_in_words() {
    for (days, words) in [
        (1, "every day"),
        (7, "weekly"),
        (10, "every 10 days"),
        (14, "every 2 weeks"),
        (30, "monthly"),
        (90, "every three months"),
        (365, "once a year"),
    ] {
        let said = only(Section::Meetings, json!([{ "id": "m", "name": "M", "kind": "weekly", "every_days": days }]));
        assert!(said.contains(words), "{days}: {said}");
    }
}

#[test]
fn alignment_names_what_is_missing_first_with_its_count_evidence_and_next_step() {
    let goal = |id: &str, owners: Value| json!({ "id": id, "name": format!("Goal {id}"), "unit": "currency", "target": 9, "actual": 9, "owners": owners });
    let markup = render(&document(json!({
        "sponsors": ["priya"],
        "goals": [goal("a", json!(["amara", "priya"])), goal("b", json!(["amara"]))],
    })));
    assert_says(
        &markup,
        &[
            "Weak An owner from each team on each goal 1 of 2 Ask who of the other team would own it too. \
             Begin with Goal b As it should be Goal a How it is judged: goals that people of both teams own.",
            "Missing The customer among the goals",
            "Strong The bottom line among the goals",
            "Weak A leader who stands behind it Priya",
            "not measured, for want of data",
        ],
    );
    let said = words(&markup);
    let place = |words: &str| said.find(words).expect(words);
    assert!(
        place("The customer among") < place("An owner from each")
            && place("An owner from each") < place("The bottom line")
    );
}

#[test]
fn a_leader_alone_is_nothing_to_judge_two_teams_by() {
    let stage = json!({ "id": "a", "name": "A", "team": "sales", "entered": 1 });
    let markup = render(&document(json!({ "sponsors": ["amara"], "funnel": { "stages": [stage] } })));
    assert!(shows(&markup, "funnel") && !shows(&markup, "alignment"));
}

#[test]
fn a_definition_says_what_it_means_who_agreed_and_what_is_due() {
    let both = json!(["amara", "priya"]);
    let markup = with(
        "definitions",
        json!([
            { "id": "mql", "term": "MQL", "meaning": "Asked for a price.", "criteria": ["Named contact"], "examples": ["The fair"],
              "agreed_by": both, "agreed_at": "2026-09-24", "changed_at": "2026-10-19", "review_by": "2026-12-15" },
            { "id": "sql", "term": "SQL", "meaning": "Has a need.", "agreed_by": both, "review_by": "2026-11-01" },
            { "id": "won", "term": "Won", "meaning": "Signed.", "agreed_by": ["amara"] },
            { "id": "lost", "term": "Lost", "meaning": "Gone." },
        ]),
    );
    assert_says(
        &markup,
        &[
            "MQL, SQL, Won, Lost. 2 are not agreed by both teams",
            "Asked for a price. What must be true Named contact For example The fair",
            "Agreed by Amara and Priya on 24 September. Changed on 19 October: figures before and after differ. \
             To be reviewed by 15 December. Agreed",
            "Was to be reviewed by 1 November. Review overdue",
            "Signed. Agreed by Amara. One team only",
            "Not agreed yet",
        ],
    );
    let one =
        with("definitions", json!([{ "id": "won", "term": "Won", "meaning": "Signed.", "agreed_by": ["amara"] }]));
    assert_says(&one, &["Won. Won is agreed by one team only"]);
}

#[test]
fn joint_work_and_the_shelf_are_a_line_each_that_opens_to_the_list() {
    let markup = render(&document(json!({
        "activities": [
            { "id": "a", "kind": "joint_visit", "people": ["amara", "priya"], "account": "Morel", "at": "2026-11-11", "outcome": "An order", "link": "/visit" },
            { "id": "b", "kind": "night_shift", "people": [], "at": "2026-11-12" },
        ],
        "resources": [
            { "id": "r", "name": "Drill press", "kind": "battle_card", "link": "/press", "team": "sales", "updated_at": "2026-11-02" },
            { "id": "s", "name": "Morel", "kind": "dossier", "link": "/morel", "updated_at": "2026-08-12" },
        ],
    })));
    assert_says(
        &markup,
        &[
            "Done together Joint visits, night shift 2",
            "Joint visit Wed 11 Nov Morel An order",
            "See more : Joint visit, Morel",
            "Shelf Battle card, dossier 2",
            "Battle card Drill press Sales Updated 2 November",
            "Not touched for 3 months",
            "Done together, Shelf 4 entries",
        ],
    );
    let said = words(&markup);
    assert!(said.find("Night shift Thu 12 Nov") < said.find("Joint visit Wed 11 Nov"), "newest first: {said}");
}

#[test]
fn a_note_stands_at_the_thing_that_it_is_about() {
    let markup = render(&document(json!({
        "ideas": [{ "id": "d", "text": "An idea.", "by": "amara", "at": "2026-11-12", "state": "new" }],
        "notes": [{ "id": "n", "on": "ideas/d", "by": "priya", "at": "2026-11-13", "text": "I would help." }],
    })));
    assert_says(
        &markup,
        &["An idea. Amara, 12 November, no answer for 3 days Notes, Friday 13 November Priya I would help."],
    );
}

#[test]
fn a_section_without_data_takes_no_space() {
    let markup = render(&document(json!({
        "ideas": [{ "id": "d", "text": "An idea.", "by": "amara", "at": "2026-11-12", "state": "new" }],
    })));
    for section in [
        "score",
        "goals",
        "funnel",
        "recognition",
        "spotlights",
        "meetings",
        "definitions",
        "activities",
        "resources",
        "lines",
    ] {
        assert!(!shows(&markup, section), "{section}");
    }
    assert!(shows(&markup, "ideas"));
}

#[test]
fn any_section_alone_is_a_card_and_none_says_what_would_be_here() {
    let whole = example("merel-2026-q2.json");
    for section in Section::ALL {
        let Some(items) = whole.get(section.name()) else { continue };
        let mut document = document(json!({ "people": whole["people"], "teams": whole["teams"] }));
        document[section.name()] = items.clone();
        let markup = render(&document);
        assert!(shows(&markup, section.name()), "{}", section.name());
        assert!(!words(&markup).contains("No shared goals"), "{}", section.name());
    }
    assert_says(&render(&document(json!({ "vision": "One team." }))), &["No shared goals for Q4 2026 yet"]);
}

#[test]
fn a_section_says_how_much_of_it_was_left_out() {
    let good = json!({ "id": "d", "text": "An idea.", "by": "amara", "at": "2026-11-12", "state": "new" });
    let said = only(Section::Ideas, json!([good, { "id": "e", "text": "No state." }]));
    assert!(said.contains("left out, see below"), "{said}");
    assert!(!only(Section::Ideas, json!([good])).contains("left out"));
}

#[test]
fn the_footer_reads_well_with_the_vision_or_the_leaders_alone() {
    let people = json!([
        { "id": "a", "name": "Ingrid Halvorsen", "team": "sales", "role": "Managing director" },
        { "id": "b", "name": "Ola Nordmann", "team": "sales", "role": "CFO" },
    ]);
    for (vision, sponsors, expected) in [
        (json!("One team."), json!(["a"]), "“One team.” Ingrid Halvorsen, Managing director"),
        (json!("One team."), json!([]), "“One team.”"),
        (json!(null), json!(["a"]), "Ingrid Halvorsen (Managing director) stands behind it"),
        (json!(null), json!(["a", "b"]), "Ingrid Halvorsen (Managing director) and Ola Nordmann (CFO) stand behind it"),
    ] {
        let document = json!({ "people": people, "vision": vision, "sponsors": sponsors });
        assert_says(&render(&self::document(document)), &[expected]);
    }
}
