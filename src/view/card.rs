//! What every part of a card needs to know.

use std::{ops::Deref, rc::Rc};

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use yew::prelude::*;

use super::{explain::Explained, export::Exports, images::Images, later::Later, scorecard::ScorecardProps};
use crate::{
    document::{Document, Goal, Moment, Reading, Unit},
    measure::{Figures, Frame, figures},
    text::{Date, FigureText, Language, Measured},
};

/// A document with its figures, in a language, at a time. Cheap to clone; equal to its own clones alone.
#[derive(Clone)]
pub struct Card(Rc<Inner>);

/// The parts of a [`Card`].
pub struct Inner {
    /// The document, and what had to be left out of it.
    pub reading: Rc<Reading>,
    /// What it comes to.
    pub figures: Figures,
    /// Words, numbers and dates.
    pub language: Language,
    /// The time at which it is looked at.
    pub now: DateTime<Utc>,
    /// Where pictures may come from.
    pub images: Images,
    /// Whether the code is there for what is loaded later.
    pub later: Later,
    /// What it offers to be saved as.
    pub exports: Exports,
    /// Whether nothing can be pressed.
    pub is_static: bool,
    /// Asks to explain a figure.
    pub explain: Callback<Explained>,
}

impl Card {
    pub(super) fn new(reading: Rc<Reading>, props: &ScorecardProps, explain: Callback<Explained>) -> Self {
        let ScorecardProps { language, now, images, later, exports, is_static, .. } = props;
        let figures = figures(&reading.document, *now, language.zone());
        let (language, now, images, later, exports) = (language.clone(), *now, *images, *later, *exports);
        let is_static = *is_static;
        Self(Rc::new(Inner { reading, figures, language, now, images, later, exports, is_static, explain }))
    }

    /// A card of a document that is looked at at `now`.
    #[cfg(test)]
    pub(super) fn of(reading: Reading, language: Language, now: DateTime<Utc>) -> Self {
        let reading = Rc::new(reading);
        let props = ScorecardProps {
            state: super::State::Ready(reading.clone()),
            language,
            now,
            sections: None,
            view: super::View::Card,
            images: Images::default(),
            later: Later::Here,
            exports: Exports::default(),
            reached: None,
            is_static: false,
            on_retry: None,
        };
        Self::new(reading, &props, Callback::noop())
    }

    /// The document.
    pub fn document(&self) -> &Document {
        &self.reading.document
    }

    /// When its period starts and ends, and when its figures were true.
    pub fn frame(&self) -> Frame<'_> {
        Frame::new(self.document(), self.now, self.language.zone())
    }

    /// The document's currency.
    pub fn currency(&self) -> Option<&str> {
        self.document().currency.as_ref().map(|currency| currency.code())
    }

    /// What a goal is measured in.
    pub fn measured(&self, goal: &Goal) -> Measured<'_> {
        Measured { unit: goal.unit, currency: self.currency() }
    }

    /// An amount in the document's currency, short.
    pub fn money(&self, amount: f64) -> String {
        self.language.value(amount, Measured { unit: Unit::Currency, currency: self.currency() })
    }

    /// A count.
    pub fn number(&self, count: f64) -> String {
        self.language.value(count, Measured { unit: Unit::Count, currency: None })
    }

    /// A share as per cent.
    pub fn share(&self, share: f64) -> String {
        self.language.value(share, Measured { unit: Unit::Percent, currency: None })
    }

    /// A moment as seen from when the figures were true: its time if it is on that day, its day if it is not.
    pub fn when(&self, moment: Moment) -> String {
        let t = &self.language;
        let (day, today) = (moment.day(t.zone()), self.frame().today());
        match moment {
            Moment::Instant(at) if day == today => t.time(at),
            Moment::Day(_) if day == today => t.say(FigureText::Today),
            _ if day.year() == today.year() => t.day(day, Date::Brief),
            _ => t.day(day, Date::Full),
        }
    }

    /// A length of time on the teams' clock. With working hours it is never told in days: theirs are shorter.
    pub fn clock(&self, length: TimeDelta) -> String {
        if self.document().calendar.is_some() && length.num_hours() >= 48 {
            return self.language.amount(FigureText::Hours, length.num_hours() as f64, 0, &[]);
        }
        self.language.duration(length)
    }

    /// When the figures were true, in words.
    pub fn true_at(&self) -> String {
        let t = &self.language;
        match self.document().as_of {
            Some(as_of) => t.moment(as_of, Date::Long),
            None => t.instant(self.now, Date::Long),
        }
    }

    /// The day on which it is looked at.
    pub fn today(&self) -> NaiveDate {
        self.language.zone().local(self.now).date()
    }

    /// What people call the period.
    pub fn period_name(&self) -> String {
        self.language.period_name(&self.document().period, self.today())
    }
}

impl Deref for Card {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl PartialEq for Card {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
