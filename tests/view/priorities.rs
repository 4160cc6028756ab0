use serde_json::json;

use super::render::{assert_says, document, render, words};

#[test]
fn prospects_stand_by_rank_with_both_owners_and_what_comes_next() {
    let markup = render(&document(json!({
        "as_of": "2026-11-15T17:30:00Z",
        "funnel": { "stages": [{ "id": "mql", "name": "Qualified", "team": "marketing", "entered": 1 }] },
        "priorities": [
            { "id": "p2", "rank": 2, "account": "Morel", "value": 30_000, "sales_owner": "amara", "due": "2026-11-11" },
            {
                "id": "p1", "rank": 1, "account": "Nordhavn", "value": 140_000, "stage": "mql", "sales_owner": "amara",
                "marketing_owner": "priya", "next_step": "Joint visit", "due": "2026-11-26",
            },
        ],
    })));
    assert_says(
        &markup,
        &[
            "Priorities €170k in play; one without a marketing owner",
            "2 accounts, €170k, 1 overdue",
            "1 Nordhavn €140k Qualified AO PR Sales: Amara Okafor and Marketing: Priya Raman Joint visit Thu 26 Nov",
            "2 Morel €30k AO ? Sales: Amara Okafor and Marketing: nobody yet Overdue, 11 Nov",
        ],
    );
}

#[test]
fn without_values_the_news_counts_accounts() {
    let markup = render(&document(json!({ "priorities": [
        { "id": "p", "rank": 1, "account": "Morel", "sales_owner": "amara", "marketing_owner": "priya" },
    ] })));
    assert_says(&markup, &["Priorities 1 account"]);
    assert!(!words(&markup).contains("in play"));
}

#[test]
fn a_step_due_today_is_not_late_until_the_day_is_over() {
    let due = |as_of: &str| {
        words(&render(&document(json!({
            "as_of": as_of,
            "priorities": [{ "id": "p", "rank": 1, "account": "Morel", "due": "2026-11-15" }],
        }))))
    };
    assert!(!due("2026-11-15T23:00:00Z").contains("Overdue"));
    assert!(due("2026-11-16T00:00:01Z").contains("Overdue, 15 Nov"));
}
