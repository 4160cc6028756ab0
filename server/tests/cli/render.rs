//! `joint-scorecard render`.

use serde_json::json;

use crate::program::{documents, run};

fn render(arguments: &[&str]) -> String {
    let document = documents("merel-2026-q2.json");
    let ended = run(&[&["render", document.as_str()], arguments].concat(), b"");
    assert_eq!((ended.code, ended.said.as_str()), (0, ""));
    ended.output
}

#[test]
fn a_fragment_is_the_element_with_its_shadow_root() {
    let html = render(&["--theme", "dark", "--src", "/api/scorecard.json?a&b"]);
    let head = "<joint-scorecard src=\"/api/scorecard.json?a&amp;b\" locale=\"en-GB\" theme=\"dark\" view=\"card\">\
                <template shadowrootmode=\"open\"><style>";
    assert!(html.starts_with(head), "{}", &html[..200]);
    assert!(html.ends_with("</div></template></joint-scorecard>\n"));
    assert!(html.contains("Working hours until the first answer"));
    assert!(html.contains("€1.01m"));
}

#[test]
fn a_page_and_a_mail_stand_alone() {
    for (form, element) in
        [("page", "<joint-scorecard "), ("mail", "<div class=\"joint-scorecard\" data-theme=\"auto\">")]
    {
        let html = render(&["--as", form]);
        assert!(html.starts_with("<!doctype html>\n<html lang=\"en-GB\">\n<meta charset=\"utf-8\">"), "{form}");
        assert!(html.contains("<title>Merel Cargo Bikes: one team, one road</title>"), "{form}");
        assert_eq!(html.matches(element).count(), 1, "{form}");
    }
    assert!(!render(&["--as", "mail"]).contains("<template"), "mail programs do not know shadow roots");
}

#[test]
fn a_review_shows_all_its_steps_and_a_wall_is_dark() {
    let review = render(&["--view", "review"]);
    for words in ["view=\"review\"", "Families and the form", "What we take with us", "60 minutes in all"] {
        assert!(review.contains(words), "{words}");
    }
    let wall = render(&["--view", "wall", "--now", "2026-05-30T09:00:00Z"]);
    assert!(wall.contains("theme=\"dark\" view=\"wall\"") && wall.contains("Held back most by"));
    assert!(render(&["--view", "wall", "--theme", "light"]).contains("theme=\"light\" view=\"wall\""));
}

#[test]
fn writes_words_and_figures_as_the_locale_does() {
    let german = render(&["--locale", "de"]);
    assert!(german.contains("1,01\u{a0}Mio.\u{a0}€") && german.contains("Gemeinsame Ziele"));
    assert!(render(&["--locale", "ar"]).contains("dir=\"rtl\""));
    assert!(render(&["--locale", "zh"]).contains("Shared goals"), "words that are not there are English");
    let ended = run(&["render", &documents("empty.json"), "--locale", "so british"], b"");
    assert_eq!(ended.code, 2);
    assert!(ended.said.contains("--locale: expected a BCP 47 language tag like en-GB"), "{}", ended.said);
}

#[test]
fn no_script_gets_into_it() {
    let attack = "</style></template><script>alert(1)</script>\" onload=\"alert(1)";
    let document = json!({
        "version": 1, "title": attack, "vision": attack, "currency": "EUR",
        "period": { "start": "2026-01-01", "end": "2026-03-31", "label": attack },
        "people": [{ "id": "a", "name": attack, "team": "sales", "avatar": "javascript:alert(1)" }],
        "goals": [{ "id": attack, "name": attack, "unit": "currency", "target": 1, "actual": 1, "owners": ["a"] }],
    });
    for form in ["fragment", "page", "mail"] {
        let arguments = ["render", "-", "--as", form, "--src", attack];
        let ended = run(&arguments, document.to_string().as_bytes());
        assert_eq!(ended.code, 0, "{}", ended.said);
        let html = ended.output;
        assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "{form}: the words are there");
        let tags = || html.split('<').filter_map(|piece| Some(piece.split_once('>')?.0));
        for forbidden in ["script", "onload=\"", "href=\"javascript", "style=\""] {
            let found = tags().find(|tag| tag.starts_with(forbidden) || tag.contains(&format!(" {forbidden}")));
            assert_eq!(found, None, "{form}");
        }
    }
}

#[test]
fn offers_nothing_that_cannot_be_pressed() {
    for view in ["card", "wall"] {
        let page = render(&["--view", view]);
        let (_, markup) = page.rsplit_once("</style>").expect("styles before the markup");
        assert!(!markup.contains("<button") && !markup.contains("popovertarget"), "{view}");
        assert!(view == "wall" || markup.contains("folds early open"), "sections stand open");
    }
}
