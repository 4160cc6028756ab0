//! Formats and zones outside a browser: ICU4X and chrono-tz, which carry their own data.
//!
//! # Design
//! The page asks `Intl`, so what stands here has to say the same; `tests/formats` holds a table of what `Intl` says and
//! compares. Two things ICU4X does not decide as `Intl` does, so that they are decided here: how many digits a short
//! number has (three that count, where ICU4X takes two), and whether a whole amount shows its minor units. For both,
//! ICU4X gives the pattern and the number is written into it. The short scale, currencies and per cent are marked
//! unstable by ICU4X: its versions move only together with this file.

use super::{Date, Formats, Number, Plural};
use crate::document::Zone;
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Offset, TimeZone, Timelike, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};
use fixed_decimal::{Decimal, FloatPrecision, Sign, SignDisplay, SignedRoundingMode, UnsignedRoundingMode};
use icu_datetime::fieldsets::enums::{CalendarPeriodFieldSet, DateFieldSet};
use icu_datetime::fieldsets::{E, M, MD, MDE, T, YMD};
use icu_datetime::input::{Date as IcuDate, Time as IcuTime};
use icu_datetime::options::TimePrecision;
use icu_datetime::{DateTimeFormatter, NoCalendarFormatter};
use icu_decimal::{CompactDecimalFormatter, DecimalFormatter};
use icu_experimental::dimension::currency::CurrencyType;
use icu_experimental::dimension::currency::formatter::CurrencyFormatter;
use icu_experimental::dimension::percent::formatter::PercentFormatter;
use icu_experimental::dimension::percent::options::Display as PercentDisplay;
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use std::fmt;
use std::str::FromStr;

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

    fn load(tag: &str, locale: Locale) -> Option<Self> {
        Some(Self {
            tag: tag.to_owned(),
            decimal: DecimalFormatter::try_new((&locale).into(), Default::default()).ok()?,
            compact: CompactDecimalFormatter::try_new_short((&locale).into(), Default::default()).ok()?,
            percent: PercentFormatter::try_new((&locale).into(), Default::default()).ok()?,
            signed_percent: PercentFormatter::try_new((&locale).into(), PercentDisplay::ExplicitSign.into()).ok()?,
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

    /// A number of three digits that count with the short scale behind it, and whether it has one.
    fn short(&self, mut value: Decimal) -> (String, bool) {
        let exponent = self.compact.compact_exponent_for_magnitude(value.absolute.nonzero_magnitude_start());
        value.multiply_pow10(-i16::from(exponent));
        value.absolute.trim_end();
        match self.compact.format_with_exponent(&value, exponent) {
            Ok(text) => (text.to_string(), exponent > 0),
            Err(_) => (self.decimal.format(&value).to_string(), false),
        }
    }

    /// Writes an amount into the pattern of its currency.
    fn money(&self, mut value: Decimal, currency: &str, signs: SignDisplay, short: bool) -> String {
        let bare = |value: &Decimal| self.decimal.format(value).to_string();
        let Some(pattern) = self.currency(currency) else {
            return [currency, "\u{a0}", &bare(&value.with_sign_display(signs))].concat();
        };
        // ICU4X writes 1 with as many digits as the currency has minor units: that is the pattern, and their number.
        let pattern = |sign| pattern.format_fixed_decimal(&Decimal::from(1).with_sign(sign)).to_string();
        let unsigned = pattern(Sign::None);
        let (minor, one) = (0..=4)
            .rev()
            .map(|digits| (digits, bare(&padded(Decimal::from(1), digits))))
            .find(|(_, one)| unsigned.contains(&**one))
            .unwrap_or_default();

        if short {
            round_to_digits(&mut value, 3);
        } else {
            round(&mut value, -minor);
            value.absolute.trim_end();
            if *value.absolute.magnitude_range().start() < 0 {
                value = padded(value, minor);
            }
        }
        let value = value.with_sign_display(signs);
        let sign = value.sign();
        let (number, scaled) = match value.with_sign(Sign::None) {
            value if short => self.short(value),
            value => (bare(&value), false),
        };
        let pattern = match sign {
            Sign::None => unsigned,
            // A short scale has its sign before everything, whatever the pattern of negative amounts says.
            _ if scaled => bare(&Decimal::from(1).with_sign(sign)).replacen(&bare(&Decimal::from(1)), &unsigned, 1),
            Sign::Negative => pattern(sign),
            // And a plus stands where the minus would.
            Sign::Positive => pattern(Sign::Negative).replacen(['-', '\u{2212}'], "+", 1),
        };
        pattern.replacen(&one, &number, 1)
    }

    /// The pattern of a currency; [`None`] for what is no currency code.
    fn currency(&self, code: &str) -> Option<CurrencyFormatter<DecimalFormatter>> {
        let currency = CurrencyType::try_from_str(code).ok()?;
        let prefs = (&self.locale).into();
        if self.writes_the_code_of(code) {
            CurrencyFormatter::try_new_code(prefs, currency, Default::default()).ok()
        } else {
            CurrencyFormatter::try_new_symbol(prefs, currency, Default::default()).ok()
        }
    }

    /// Whether a currency's symbol is its code although the root locale has a symbol: ICU4X's data lacks these.
    ///
    /// Source: CLDR 48, `currency/symbol` of the languages that the catalogue speaks.
    fn writes_the_code_of(&self, currency: &str) -> bool {
        let codes = match self.language_at_home() {
            "es" => "AUD BRL CAD CNY GBP HKD ILS INR JPY KRW MXN NZD PHP TWD XAF XCD XOF",
            "fr" => "CNY HKD JPY PHP TWD XCD",
            "nl" => "PHP XPF",
            "pl" => "AUD CAD CNY GBP HKD ILS INR JPY KRW MXN NZD PHP TWD USD VND XCG",
            "ar" | "de" | "ja" | "pt" => "PHP",
            _ => "",
        };
        codes.split(' ').any(|code| code.eq_ignore_ascii_case(currency))
    }

    /// The language, if the locale is the one that data without a region stands for.
    fn language_at_home(&self) -> &str {
        let language = self.locale.id.language.as_str();
        match self.locale.id.region {
            Some(region) if !region.as_str().eq_ignore_ascii_case(language) => "",
            _ => language,
        }
    }
}

impl Formats for HostFormats {
    fn locale(&self) -> &str {
        &self.tag
    }

    fn number(&self, value: f64, style: Number<'_>, signed: bool) -> String {
        // A number that is none is not for here (the contract says finite); it must not stop a whole card.
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
        written.unwrap_or_default()
    }

    fn time(&self, time: NaiveTime) -> String {
        match IcuTime::try_new(time.hour() as u8, time.minute() as u8, 0, 0) {
            Ok(time) => {
                // Browsers write the plain space before AM and PM where CLDR has a narrow one.
                let text = self.time.format(&time).to_string().replace('\u{202f}', " ");
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

/// Rounds to a power of ten, halves away from zero as `Intl` does.
fn round(value: &mut Decimal, position: i16) {
    value.round_with_mode(position, SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand));
}

/// Rounds to so many digits that count and drops the zeros behind them.
fn round_to_digits(value: &mut Decimal, digits: i16) {
    round(value, value.absolute.nonzero_magnitude_start() - digits + 1);
    value.absolute.trim_end();
}

/// The same number written with at least so many digits after the point.
fn padded(mut value: Decimal, digits: i16) -> Decimal {
    value.absolute.pad_end(-digits);
    value
}

/// The rules of a time zone, by chrono-tz.
///
/// # Example
/// ```
/// use joint_scorecard::document::Zone;
/// use joint_scorecard::text::HostZone;
///
/// let london = HostZone::new("Europe/London")?;
/// assert_eq!(london.offset(chrono::DateTime::UNIX_EPOCH), 3600);
/// assert!(HostZone::new("Europe/Atlantis").is_err());
/// # Ok::<(), joint_scorecard::text::HostError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HostZone(Tz);

impl HostZone {
    /// The zone of an IANA name.
    ///
    /// # Errors
    /// If the time zone database has no zone of this name.
    pub fn new(name: &str) -> Result<Self, HostError> {
        let error = || HostError { expected: "an IANA time zone like Europe/London", found: name.to_owned() };
        TZ_VARIANTS.iter().find(|zone| zone.name().eq_ignore_ascii_case(name)).copied().map(Self).ok_or_else(error)
    }
}

impl Zone for HostZone {
    fn offset(&self, at: DateTime<Utc>) -> i32 {
        self.0.offset_from_utc_datetime(&at.naive_utc()).fix().local_minus_utc()
    }
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
