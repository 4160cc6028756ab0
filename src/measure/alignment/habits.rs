//! What people do together: meet, thank, tell, answer.

use super::{Bar, Case, Finding, Practice, Strength, judge};
use crate::measure::{crosses, is_answered, rhythm};

/// Days within which a story is still told.
const STORY_DAYS: i64 = 30;

pub(super) fn findings<'a>(case: &Case<'a, '_>) -> Vec<Finding<'a>> {
    let Case { document, frame, teams, .. } = case;
    vec![
        judge(
            Practice::Meetings,
            Bar::All,
            &mut document.meetings.iter().filter_map(|meeting| Some((&*meeting.id, rhythm(meeting, frame)?.is_kept))),
        ),
        sponsor(case),
        judge(
            Practice::Recognition,
            Bar::Most,
            &mut document.recognition.iter().map(|kudos| (&*kudos.id, crosses(kudos, teams))),
        ),
        judge(
            Practice::Stories,
            Bar::One,
            &mut document
                .spotlights
                .iter()
                .map(|story| (&*story.id, (0..=STORY_DAYS).contains(&frame.days_since(story.at)))),
        ),
        judge(Practice::Ideas, Bar::All, &mut document.ideas.iter().map(|idea| (&*idea.id, is_answered(idea)))),
        judge(
            Practice::Activities,
            Bar::Most,
            &mut document
                .activities
                .iter()
                .map(|activity| (&*activity.id, teams.span_both(activity.people.iter().map(|person| &**person)))),
        ),
    ]
}

/// A sponsor from leadership is in neither of the two teams; one from within them is better than none.
fn sponsor<'a>(case: &Case<'a, '_>) -> Finding<'a> {
    let leads = |person: &str| case.teams.knows(person) && case.teams.side_of(person).is_none();
    let sponsors = case.document.sponsors.iter().map(|person| &**person);
    let (done, open): (Vec<&str>, Vec<&str>) = sponsors.partition(|person| leads(person));
    let strength = match (done.is_empty(), open.is_empty()) {
        (false, _) => Strength::Strong,
        (true, false) => Strength::Weak,
        (true, true) => Strength::Missing,
    };
    Finding { practice: Practice::Sponsor, strength, count: None, done, open }
}
