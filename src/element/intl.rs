//! Numbers, dates and lists as the browser's `Intl` writes them.

use std::cell::RefCell;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
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

/// One locale and one zone as the browser knows them. Its formatters are made once, when first needed.
pub struct PageFormats {
    locale: String,
    zone: Option<String>,
    numbers: RefCell<Vec<(Key, NumberFormat)>>,
    dates: RefCell<Vec<((Date, bool), DateTimeFormat)>>,
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

/// Per cent below this are written with two significant digits; it is where rounding makes ten of them.
const SMALL: f64 = 0.0995;

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
        let sign = ("signDisplay", if signed { "exceptZero" } else { "auto" });
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
    /// The first of these tags that is one, or English; and a zone, if the browser knows it.
    pub fn new<'a>(tags: impl IntoIterator<Item = &'a str>, zone: Option<&str>) -> Self {
        let canonical = |tag: &str| canonical(&tag.replace('_', "-")).ok()?.get(0).as_string();
        let locale = tags.into_iter().find_map(canonical).unwrap_or_else(|| "en".to_owned());
        Self {
            zone: zone.map(str::to_owned),
            numbers: RefCell::default(),
            dates: RefCell::default(),
            list: ListFormat::new(&locale).ok(),
            plural: PluralRules::new(&locale).ok(),
            locale,
        }
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

    fn date(&self, at: DateTime<Utc>, style: Date, local: bool) -> String {
        let milliseconds = at.timestamp_millis() as f64;
        self.date_format(style, local).map(|format| format.format(milliseconds)).unwrap_or_default()
    }

    fn date_format(&self, style: Date, local: bool) -> Option<DateTimeFormat> {
        if let Some((_, format)) = self.dates.borrow().iter().find(|(key, _)| *key == (style, local)) {
            return Some(format.clone());
        }
        let zone = self.zone.as_deref().filter(|_| local).unwrap_or("UTC");
        let format = DateTimeFormat::new(&self.locale, &date_options(style, zone)).ok()?;
        self.dates.borrow_mut().push(((style, local), format.clone()));
        Some(format)
    }
}

fn date_options(style: Date, zone: &str) -> Object {
    let zone = ("timeZone", zone);
    let (day, year) = (("day", "numeric"), ("year", "numeric"));
    let (month, short_month) = (("month", "long"), ("month", "short"));
    let (weekday, short_weekday) = (("weekday", "long"), ("weekday", "short"));
    let (hour, minute) = (("hour", "numeric"), ("minute", "2-digit"));
    match style {
        Date::DayMonth => options(&[zone, day, month]),
        Date::Short => options(&[zone, short_weekday, day, short_month]),
        Date::Long => options(&[zone, weekday, day, month]),
        Date::Brief => options(&[zone, day, short_month]),
        Date::Full => options(&[zone, day, month, year]),
        Date::Month => options(&[zone, short_month]),
        Date::Time => options(&[zone, hour, minute]),
        Date::LongTime => options(&[zone, weekday, day, month, hour, minute]),
        Date::ShortTime => options(&[zone, short_weekday, day, short_month, hour, minute]),
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
        self.date(day.and_time(NaiveTime::MIN).and_utc(), style, false)
    }

    fn instant(&self, at: DateTime<Utc>, style: Date) -> String {
        self.date(at, style, true)
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
