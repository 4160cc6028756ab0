//! Formats and zones outside a browser: ICU4X and chrono-tz, which carry their own data.
//!
//! # Design
//! The page asks `Intl`, so what stands here has to say the same; `tests/formats` holds a table of what `Intl` says and
//! compares for the languages the catalogue speaks. Elsewhere details differ: symbols of some currencies, a few dates,
//! the percent sign of Persian. Two things ICU4X does not decide as `Intl` does, so that they are decided here: how many
//! digits a short number has (three that count, where ICU4X takes two), and whether a whole amount shows its minor
//! units. For both, ICU4X gives the pattern and the number is written into it. The short scale, currencies and per cent
//! are marked unstable by ICU4X: its versions move only together with this file.

mod number;
mod zone;

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use fixed_decimal::{Decimal, FloatPrecision, Sign, SignDisplay};
use icu_datetime::fieldsets::enums::{CalendarPeriodFieldSet, DateFieldSet};
use icu_datetime::fieldsets::{E, M, MD, MDE, T, YMD};
use icu_datetime::input::{Date as IcuDate, Time as IcuTime};
use icu_datetime::options::TimePrecision;
use icu_datetime::{DateTimeFormatter, NoCalendarFormatter};
use icu_decimal::{CompactDecimalFormatter, DecimalFormatter};
use icu_experimental::dimension::percent::formatter::PercentFormatter;
use icu_experimental::dimension::percent::options::Display;
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

use super::{Date, Formats, Number, Plural};
use number::{round, round_to_digits};

pub use zone::HostZone;

/// What a locale knows about writing numbers, dates and lists, by ICU4X.
///
/// # Example
/// ```
/// use joint_scorecard::text::{Formats, HostFormats, Number};
///
/// let british = HostFormats::new("en-GB")?;
/// assert_eq!(british.number(1_185_000.0, Number::ShortMoney("GBP"), false), "£1.19m");
/// assert!(HostFormats::new("not a locale").is_err());
/// # Ok::<(), joint_scorecard::text::HostError>(())
/// ```
#[derive(Debug)]
pub struct HostFormats {
    tag: String,
    locale: Locale,
    decimal: DecimalFormatter,
    compact: CompactDecimalFormatter,
    percent: PercentFormatter<DecimalFormatter>,
    signed_percent: PercentFormatter<DecimalFormatter>,
    list: ListFormatter,
    plurals: PluralRules,
    time: NoCalendarFormatter<T>,
}

impl HostFormats {
    /// The formats of a locale. Languages that CLDR does not know are written as its root locale writes.
    ///
    /// # Errors
    /// If `locale` is not a well-formed BCP 47 tag.
    pub fn new(locale: &str) -> Result<Self, HostError> {
        let error = || HostError { expected: "a BCP 47 language tag like en-GB", found: locale.to_owned() };
        let parsed = Locale::from_str(locale).map_err(|_| error())?;
        Self::load(locale, parsed).ok_or_else(error)
    }

    /// The language of the locale without region and script: `de` of `de-AT`.
    pub(super) fn language(&self) -> &str {
        self.locale.id.language.as_str()
    }

    /// The same for English words: they have the plural forms of English, whatever the locale.
    pub(super) fn with_english_plurals(self) -> Self {
        let english = PluralRules::try_new_cardinal((&icu_locale_core::locale!("en")).into());
        Self { plurals: english.unwrap_or(self.plurals), ..self }
    }

    fn load(tag: &str, locale: Locale) -> Option<Self> {
        Some(Self {
            tag: tag.to_owned(),
            decimal: DecimalFormatter::try_new((&locale).into(), Default::default()).ok()?,
            compact: CompactDecimalFormatter::try_new_short((&locale).into(), Default::default()).ok()?,
            percent: PercentFormatter::try_new((&locale).into(), Default::default()).ok()?,
            signed_percent: PercentFormatter::try_new((&locale).into(), Display::ExplicitSign.into()).ok()?,
            list: ListFormatter::try_new_and(
                (&locale).into(),
                ListFormatterOptions::default().with_length(ListLength::Wide),
            )
            .ok()?,
            plurals: PluralRules::try_new_cardinal((&locale).into()).ok()?,
            time: NoCalendarFormatter::try_new((&locale).into(), T::short().with_time_precision(TimePrecision::Minute))
                .ok()?,
            locale,
        })
    }
}

impl Formats for HostFormats {
    fn locale(&self) -> &str {
        &self.tag
    }

    fn number(&self, value: f64, style: Number<'_>, signed: bool) -> String {
        // Only a number that is not finite cannot be read.
        let Ok(mut number) = Decimal::try_from_f64(value, FloatPrecision::RoundTrip) else {
            return String::new();
        };
        let signs = if signed { SignDisplay::ExceptZero } else { SignDisplay::Negative };
        match style {
            Number::Plain { digits } => {
                round(&mut number, -i16::from(digits));
                number.absolute.trim_end();
                self.decimal.format(&number.with_sign_display(signs)).to_string()
            }
            Number::Short => {
                round_to_digits(&mut number, 3);
                self.short(number.with_sign_display(signs)).0
            }
            Number::Percent => {
                number.multiply_pow10(2);
                number.absolute.trim_start();
                if value == 0.0 || value.abs() >= 0.1 {
                    round(&mut number, 0);
                } else {
                    round_to_digits(&mut number, 2);
                }
                let number = number.with_sign_display(signs);
                // The signed pattern brings its own plus.
                match number.sign() {
                    Sign::Positive => self.signed_percent.format(&number.with_sign(Sign::None)).to_string(),
                    _ => self.percent.format(&number).to_string(),
                }
            }
            Number::Money(currency) => self.money(number, currency, signs, false),
            Number::ShortMoney(currency) => self.money(number, currency, signs, true),
        }
    }

    fn day(&self, day: NaiveDate, style: Date) -> String {
        let (month, date) = (day.month() as u8, day.day() as u8);
        let Ok(day) = IcuDate::try_new_iso(day.year(), month, date) else { return day.to_string() };
        let date = |fields: DateFieldSet| {
            DateTimeFormatter::try_new((&self.locale).into(), fields).map(|format| format.format(&day).to_string())
        };
        let month = |fields: M| {
            let fields = CalendarPeriodFieldSet::M(fields);
            DateTimeFormatter::try_new((&self.locale).into(), fields).map(|format| format.format(&day).to_string())
        };
        let written = match style {
            Date::DayMonth => date(DateFieldSet::MD(MD::long())),
            Date::Short => date(DateFieldSet::MDE(MDE::medium())),
            Date::Long => date(DateFieldSet::MDE(MDE::long())),
            Date::Brief => date(DateFieldSet::MD(MD::medium())),
            Date::Full => date(DateFieldSet::YMD(YMD::long())),
            Date::Weekday => date(DateFieldSet::E(E::long())),
            Date::Month => month(M::medium()),
            Date::LongMonth => month(M::long()),
        };
        written.map(plain_spaces).unwrap_or_default()
    }

    fn time(&self, time: NaiveTime) -> String {
        match IcuTime::try_new(time.hour() as u8, time.minute() as u8, 0, 0) {
            Ok(time) => {
                let text = plain_spaces(self.time.format(&time).to_string());
                // CLDR's short time of Spain has one digit where the pattern that ICU4X takes has two.
                match text.strip_prefix('0') {
                    Some(short) if self.language_at_home() == "es" => short.to_owned(),
                    _ => text,
                }
            }
            Err(_) => String::new(),
        }
    }

    fn list(&self, items: &[String]) -> String {
        self.list.format(items.iter()).to_string()
    }

    fn plural(&self, value: f64) -> Plural {
        let Ok(number) = Decimal::try_from_f64(value, FloatPrecision::RoundTrip) else { return Plural::Other };
        match self.plurals.category_for(&number) {
            PluralCategory::Zero => Plural::Zero,
            PluralCategory::One => Plural::One,
            PluralCategory::Two => Plural::Two,
            PluralCategory::Few => Plural::Few,
            PluralCategory::Many => Plural::Many,
            PluralCategory::Other => Plural::Other,
        }
    }
}

/// Browsers write a plain space in dates and times where CLDR has a narrow one that does not break, as before AM and PM.
fn plain_spaces(text: String) -> String {
    text.replace('\u{202f}', " ")
}

/// A locale or a time zone that does not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostError {
    expected: &'static str,
    found: String,
}

impl fmt::Display for HostError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}, found {:?}", self.expected, self.found)
    }
}

impl std::error::Error for HostError {}
