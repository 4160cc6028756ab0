//! Shared goals: what both teams want, how far they are, and how it will end.

mod detail;
mod lines;
mod row;
pub(super) mod standing;

pub(super) use detail::said;

use crate::view::markup::{Html, html};

use super::{card::Card, chart, more::more, section::SectionFrame, status::word};
use crate::{
    document::Status,
    text::{GoalsText, Message, StateText},
};

/// How many goals are shown at first.
const SHOWN: usize = 12;

/// The section.
pub(super) fn goals(card: &Card) -> Html {
    let t = &card.language;
    let goals = &card.document().goals;
    if goals.is_empty() {
        return Html::default();
    }
    let rows = goals.iter().enumerate().map(|(index, goal)| row::row(card, index, goal)).collect();
    let frame =
        SectionFrame { aside: keys(card), ..SectionFrame::new(card, "goals", t.say(GoalsText::Title), news(card)) };
    frame.draw(html! {
        <>
            <div class="head" aria-hidden="true">
                <span />
                <span>{ t.say(GoalsText::Actual) }</span>
                <span>{ t.say(GoalsText::Progress) }</span>
                <span>{ t.say(GoalsText::Trend) }</span>
            </div>
            { more(card, SHOWN, "rows", rows) }
        </>
    })
}

/// What stands in place of the goals of a document that has none.
pub(super) fn no_goals(card: &Card) -> Html {
    let t = &card.language;
    html! {
        <div class="message plain">
            <div>
                <h3>{ t.with(StateText::NoGoals, &[("period", &card.period_name())]) }</h3>
                <p>{ t.say(StateText::NoGoalsHelp) }</p>
                <div class="pair">
                    <span class="avatar empty sales" aria-hidden="true" />
                    <span class="avatar empty marketing" aria-hidden="true" />
                    <span>
                        { t.with(StateText::OneOwnerEach, &[
                            ("first", &super::people::team_name(card, "sales")),
                            ("second", &super::people::team_name(card, "marketing")),
                        ]) }
                    </span>
                </div>
            </div>
        </div>
    }
}

/// `4 on track, 2 at risk, 1 off track, 1 achieved`
fn news(card: &Card) -> String {
    let t = &card.language;
    let order: [(Status, Message); 6] = [
        (Status::OnTrack, GoalsText::SomeOnTrack.into()),
        (Status::AtRisk, GoalsText::SomeAtRisk.into()),
        (Status::OffTrack, GoalsText::SomeOffTrack.into()),
        (Status::Achieved, GoalsText::SomeAchieved.into()),
        (Status::Missed, GoalsText::SomeMissed.into()),
        (Status::NotStarted, GoalsText::SomeNotStarted.into()),
    ];
    let count = |status: Status| card.figures.goals.values().filter(|figures| figures.status == status).count();
    let counts: Vec<String> = order
        .into_iter()
        .map(|(status, text)| (count(status), text))
        .filter(|&(count, _)| count > 0)
        .map(|(count, text)| t.count(text, count, &[]))
        .collect();
    t.joined(&counts)
}

/// What the marks mean.
fn keys(card: &Card) -> Html {
    let t = &card.language;
    html! {
        <ul class="keys">
            <li>{ chart::bar::Bar::filled(0.6).draw(None) }<span>{ t.say(GoalsText::WhereWeAre) }</span></li>
            <li>
                <svg class="bar" height="14" aria-hidden="true">
                    <rect class="tick" x="50%" y="0" width="2" height="14" />
                </svg>
                <span>{ t.say(GoalsText::WhereWeShouldBe) }</span>
            </li>
            <li class="of-trend">
                <svg class="chart" viewBox="0 0 22 12" aria-hidden="true">
                    <path class="chart-line actual" d="M0 11 11 7" />
                    <path class="chart-line forecast" d="M11 7 22 2" />
                </svg>
                <span>{ t.say(GoalsText::TrendThenForecast) }</span>
            </li>
        </ul>
    }
}

/// The word of a status, for sentences about a goal elsewhere on the card.
pub(super) fn status_word(card: &Card, status: Status) -> String {
    card.language.say(word(status))
}
