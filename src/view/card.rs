//! What every part of a card needs to know.

use std::{ops::Deref, rc::Rc};

use chrono::{DateTime, NaiveDate, Utc};
use yew::prelude::*;

use super::{explain::Explained, images::Images};
use crate::{
    document::{Document, Goal, Reading, Unit},
    measure::{Figures, Frame, figures},
    text::{Language, Measured},
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
    /// Asks to explain a figure.
    pub explain: Callback<Explained>,
}

impl Card {
    pub(super) fn new(
        reading: Rc<Reading>,
        language: Language,
        now: DateTime<Utc>,
        images: Images,
        explain: Callback<Explained>,
    ) -> Self {
        let figures = figures(&reading.document, now, language.zone());
        Self(Rc::new(Inner { reading, figures, language, now, images, explain }))
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
