//! Numbers, dates and lists as the browser's `Intl` writes them.

use std::cell::RefCell;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::text::{Date, Formats, Number, Plural};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    #[derive(Clone)]
    pub(super) type DateTimeFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    pub(super) fn new(locale: &str, options: &Object) -> Result<DateTimeFormat, JsValue>;
    #[wasm_bindgen(method)]
    pub(super) fn format(this: &DateTimeFormat, milliseconds: f64) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    #[derive(Clone)]
    type NumberFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str, options: &Object) -> Result<NumberFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &NumberFormat, value: f64) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type ListFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str) -> Result<ListFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &ListFormat, items: &Array) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type PluralRules;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str) -> Result<PluralRules, JsValue>;
    #[wasm_bindgen(method)]
    fn select(this: &PluralRules, value: f64) -> String;

    #[wasm_bindgen(js_namespace = Intl, js_name = getCanonicalLocales, catch)]
    fn canonical(locale: &str) -> Result<Array, JsValue>;
}

/// An options object for a constructor of `Intl`, which takes numbers as text too.
pub(super) fn options(entries: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (name, value) in entries {
        // A plain object takes any property.
        let _ = Reflect::set(&object, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    object
}

/// One locale as the browser knows it. Its formatters are made once, when first needed.
pub struct PageFormats {
    locale: String,
    numbers: RefCell<Vec<(Key, NumberFormat)>>,
    dates: RefCell<Vec<(Moment, DateTimeFormat)>>,
    list: Option<ListFormat>,
    plural: Option<PluralRules>,
}

/// Which number format it is.
#[derive(PartialEq, Eq)]
struct Key {
    kind: Kind,
    signed: bool,
    currency: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Plain(u8),
    Short,
    Percent,
    SmallPercent,
    Money,
    ShortMoney,
}

/// A share below this is written with two significant digits.
const SMALL: f64 = 0.1;

impl Kind {
    fn of<'a>(value: f64, style: Number<'a>) -> (Self, &'a str) {
        match style {
            Number::Plain { digits } => (Self::Plain(digits), ""),
            Number::Short => (Self::Short, ""),
            Number::Percent if value.abs() < SMALL => (Self::SmallPercent, ""),
            Number::Percent => (Self::Percent, ""),
            Number::Money(currency) => (Self::Money, currency),
            Number::ShortMoney(currency) => (Self::ShortMoney, currency),
        }
    }

    fn options(self, signed: bool, currency: &str) -> Object {
        let sign = ("signDisplay", if signed { "exceptZero" } else { "negative" });
        let (percent, money) = (("style", "percent"), ("style", "currency"));
        let (compact, currency) = (("notation", "compact"), ("currency", currency));
        let significant = |digits| ("maximumSignificantDigits", digits);
        let fraction = |digits| ("maximumFractionDigits", digits);
        match self {
            Self::Plain(digits) => options(&[sign, fraction(digit(digits))]),
            Self::Short => options(&[sign, compact, significant("3")]),
            Self::Percent => options(&[sign, percent, fraction("0")]),
            Self::SmallPercent => options(&[sign, percent, significant("2")]),
            Self::Money => options(&[sign, money, currency, ("trailingZeroDisplay", "stripIfInteger")]),
            Self::ShortMoney => options(&[sign, money, currency, compact, significant("3")]),
        }
    }
}

fn digit(digits: u8) -> &'static str {
    "0123456789".get(usize::from(digits)..=usize::from(digits)).unwrap_or("9")
}

impl PageFormats {
    /// The first of these tags that is one, or English.
    pub fn choose<'a>(tags: impl IntoIterator<Item = &'a str>) -> String {
        tags.into_iter().find_map(Self::canonical).unwrap_or_else(|| "en".to_owned())
    }

    /// A tag as it is best written, if it is one; underlines may stand for hyphens.
    pub fn canonical(tag: &str) -> Option<String> {
        canonical(&tag.replace('_', "-")).ok()?.get(0).as_string()
    }

    /// The formats of a locale as [`choose`](Self::choose) gives it.
    pub fn new(locale: String) -> Self {
        Self {
            numbers: RefCell::default(),
            dates: RefCell::default(),
            list: ListFormat::new(&locale).ok(),
            plural: PluralRules::new(&locale).ok(),
            locale,
        }
    }

    /// The same for English words: they have the plural forms of English, whatever the locale.
    pub fn with_english_plurals(self) -> Self {
        Self { plural: PluralRules::new("en").ok(), ..self }
    }

    fn number_format(&self, kind: Kind, signed: bool, currency: &str) -> Option<NumberFormat> {
        let known = |(key, _): &&(Key, _)| key.kind == kind && key.signed == signed && key.currency == currency;
        if let Some((_, format)) = self.numbers.borrow().iter().find(known) {
            return Some(format.clone());
        }
        let format = NumberFormat::new(&self.locale, &kind.options(signed, currency)).ok()?;
        let key = Key { kind, signed, currency: currency.to_owned() };
        self.numbers.borrow_mut().push((key, format.clone()));
        Some(format)
    }

    fn date_format(&self, style: Moment) -> Option<DateTimeFormat> {
        if let Some((_, format)) = self.dates.borrow().iter().find(|(known, _)| *known == style) {
            return Some(format.clone());
        }
        let format = DateTimeFormat::new(&self.locale, &style.options()).ok()?;
        self.dates.borrow_mut().push((style, format.clone()));
        Some(format)
    }

    fn write(&self, style: Moment, local: NaiveDateTime) -> String {
        // Milliseconds of any year that chrono knows are exact in a double.
        let milliseconds = local.and_utc().timestamp_millis() as f64;
        self.date_format(style).map(|format| format.format(milliseconds)).unwrap_or_default()
    }
}

/// Which date format it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Moment {
    Day(Date),
    Time,
}

impl Moment {
    /// Local days and times pass through the formatter as if they were UTC.
    fn options(self) -> Object {
        let zone = ("timeZone", "UTC");
        let (day, year) = (("day", "numeric"), ("year", "numeric"));
        let (month, short_month) = (("month", "long"), ("month", "short"));
        let (weekday, short_weekday) = (("weekday", "long"), ("weekday", "short"));
        match self {
            Self::Day(Date::DayMonth) => options(&[zone, day, month]),
            Self::Day(Date::Short) => options(&[zone, short_weekday, day, short_month]),
            Self::Day(Date::Long) => options(&[zone, weekday, day, month]),
            Self::Day(Date::Brief) => options(&[zone, day, short_month]),
            Self::Day(Date::Full) => options(&[zone, day, month, year]),
            Self::Day(Date::Month) => options(&[zone, short_month]),
            Self::Day(Date::LongMonth) => options(&[zone, month]),
            Self::Day(Date::Weekday) => options(&[zone, weekday]),
            Self::Time => options(&[zone, ("timeStyle", "short")]),
        }
    }
}

impl Formats for PageFormats {
    fn locale(&self) -> &str {
        &self.locale
    }

    fn number(&self, value: f64, style: Number<'_>, signed: bool) -> String {
        let (kind, currency) = Kind::of(value, style);
        self.number_format(kind, signed, currency).map(|format| format.format(value)).unwrap_or_default()
    }

    fn day(&self, day: NaiveDate, style: Date) -> String {
        self.write(Moment::Day(style), day.and_time(NaiveTime::MIN))
    }

    fn time(&self, time: NaiveTime) -> String {
        self.write(Moment::Time, NaiveDate::default().and_time(time))
    }

    fn list(&self, items: &[String]) -> String {
        let array: Array = items.iter().map(|item| JsValue::from_str(item)).collect();
        self.list.as_ref().map(|list| list.format(&array)).unwrap_or_else(|| items.join(", "))
    }

    fn plural(&self, value: f64) -> Plural {
        match self.plural.as_ref().map(|plural| plural.select(value)).as_deref() {
            Some("zero") => Plural::Zero,
            Some("one") => Plural::One,
            Some("two") => Plural::Two,
            Some("few") => Plural::Few,
            Some("many") => Plural::Many,
            _ => Plural::Other,
        }
    }
}
