//! Where a meeting is.

use chrono::{DateTime, Utc};
use yew::Callback;

/// A review: where the meeting is, what it has noted, and whom it asks for more.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Review {
    /// Where the meeting is.
    pub session: Session,
    /// What was noted, by the key of its step.
    pub notes: Vec<(String, String)>,
    /// What time it is; while the clock runs, every second anew.
    pub clock: DateTime<Utc>,
    /// Called with what people press. Without it there is nothing to press and no clock: all steps are shown.
    pub ask: Option<Callback<Ask>>,
}

/// What people ask of a review.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// To go to a step; see [`Session::go`].
    Go {
        /// Its key.
        step: String,
        /// Its place in the agenda.
        place: usize,
    },
    /// To stop the clock, or to let it run; see [`Session::toggle`].
    Clock {
        /// The key of the step that is shown.
        step: String,
        /// Its place in the agenda.
        place: usize,
    },
    /// To copy the summary.
    Copy,
    /// To print the summary.
    Print,
}

/// Where a meeting is, and how long it has talked about what.
///
/// Steps go by their keys: newer figures can make another agenda of the same meeting.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Session {
    /// The key of the step; none before the meeting has moved.
    pub step: String,
    /// Its place, for when there is no step of this key any more.
    pub place: usize,
    /// Since when the clock runs.
    pub since: Option<DateTime<Utc>>,
    /// Seconds that steps have taken until then.
    pub spent: Vec<(String, i64)>,
}

impl Session {
    /// Goes to a step. The clock starts with the first move, unless somebody started or stopped it before.
    pub fn go(&mut self, step: String, place: usize, now: DateTime<Utc>) {
        let runs = self.since.is_some() || self.spent.is_empty();
        self.stop(now);
        self.since = runs.then_some(now);
        (self.step, self.place) = (step, place);
    }

    /// Stops the clock of this step, or lets it run.
    pub fn toggle(&mut self, step: String, place: usize, now: DateTime<Utc>) {
        let runs = self.since.is_some();
        self.stop(now);
        self.since = (!runs).then_some(now);
        (self.step, self.place) = (step, place);
    }

    /// Adds the time that has run to what the step has taken.
    fn stop(&mut self, now: DateTime<Utc>) {
        let all = self.spent(&self.step, now);
        let step = &self.step;
        match self.spent.iter_mut().find(|(own, _)| own == step) {
            Some((_, spent)) => *spent = all,
            None => self.spent.push((step.clone(), all)),
        }
        self.since = None;
    }

    /// Seconds that a step has taken.
    pub fn spent(&self, step: &str, now: DateTime<Utc>) -> i64 {
        let before = self.spent.iter().find(|(own, _)| own == step).map_or(0, |&(_, spent)| spent);
        let running = self.since.filter(|_| step == self.step).map_or(0, |since| (now - since).num_seconds());
        before + running.max(0)
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
    }

    fn go(session: &mut Session, step: &str, seconds: i64) {
        session.go(step.to_owned(), 0, at(seconds));
    }

    #[test]
    fn the_clock_starts_with_the_first_move() {
        let mut session = Session::default();
        assert_eq!(session.spent("thanks", at(500)), 0);
        go(&mut session, "goals", 1000);
        assert_eq!((session.spent("thanks", at(1030)), session.spent("goals", at(1030))), (0, 30));
    }

    #[test]
    fn each_step_goes_on_where_it_was_left() {
        let mut session = Session::default();
        session.toggle("thanks".to_owned(), 0, at(0));
        go(&mut session, "goals", 60);
        go(&mut session, "thanks", 100);
        assert_eq!((session.spent("thanks", at(110)), session.spent("goals", at(110))), (70, 40));
    }

    #[test]
    fn a_clock_that_was_stopped_stays_so_until_somebody_lets_it_run() {
        let mut session = Session::default();
        session.toggle("thanks".to_owned(), 0, at(0));
        session.toggle("thanks".to_owned(), 0, at(20));
        go(&mut session, "goals", 300);
        assert_eq!((session.spent("thanks", at(400)), session.spent("goals", at(400))), (20, 0));
        session.toggle("goals".to_owned(), 1, at(400));
        assert_eq!(session.spent("goals", at(405)), 5);
    }

    #[test]
    fn a_clock_that_is_put_back_takes_no_time_away() {
        let mut session = Session::default();
        session.toggle("thanks".to_owned(), 0, at(100));
        assert_eq!(session.spent("thanks", at(40)), 0);
    }
}
