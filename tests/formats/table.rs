//! What `Intl` writes, and what somebody else writes in its place.

use chrono::{NaiveDate, NaiveTime};
use joint_scorecard::text::{Date, Formats, Number};
use std::collections::BTreeMap;

/// Made by `intl.mjs`.
const TABLE: &str = include_str!("intl.tsv");

/// What the formats write for a line of the table; [`None`] for a line that is none.
fn written(formats: &dyn Formats, style: &str, input: &str) -> Option<String> {
    let number = |style| {
        let (input, signed) = input.strip_prefix('+').map_or((input, false), |input| (input, true));
        Some(formats.number(input.parse().ok()?, style, signed))
    };
    let day = |style| Some(formats.day(input.parse::<NaiveDate>().ok()?, style));
    match style.split_once(' ').unwrap_or((style, "")) {
        ("plain", digits) => number(Number::Plain { digits: digits.parse().ok()? }),
        ("short", _) => number(Number::Short),
        ("percent", _) => number(Number::Percent),
        ("money", currency) => number(Number::Money(currency)),
        ("short_money", currency) => number(Number::ShortMoney(currency)),
        ("day_month", _) => day(Date::DayMonth),
        ("short_day", _) => day(Date::Short),
        ("long", _) => day(Date::Long),
        ("brief", _) => day(Date::Brief),
        ("full", _) => day(Date::Full),
        ("month", _) => day(Date::Month),
        ("long_month", _) => day(Date::LongMonth),
        ("weekday", _) => day(Date::Weekday),
        ("time", _) => Some(formats.time(NaiveTime::parse_from_str(input, "%H:%M").ok()?)),
        ("list", _) => Some(formats.list(&input.split('|').map(str::to_owned).collect::<Vec<_>>())),
        ("plural", _) => Some(format!("{:?}", formats.plural(input.parse().ok()?)).to_lowercase()),
        _ => None,
    }
}

/// Characters that cannot be seen or told apart, as the table writes them.
fn seen(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{a0}' | '\u{61c}' | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{2060}'..='\u{206f}' => {
                format!("\\u{:04x}", c as u32)
            }
            _ => c.to_string(),
        })
        .collect()
}

/// Holds the formats of each locale to the table.
pub fn assert_writes_what_intl_writes<F: Formats>(formats_of: impl Fn(&str) -> F) {
    let mut formats = BTreeMap::new();
    let mut differing = Vec::new();
    for line in TABLE.lines() {
        let [locale, style, input, expected] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let formats = formats.entry(locale).or_insert_with(|| formats_of(locale));
        let found = seen(&written(formats, style, input).unwrap_or_else(|| panic!("no such style: {line}")));
        if found != expected {
            differing.push(format!("{locale}\t{style}\t{input}\texpected {expected}\tfound {found}"));
        }
    }
    assert!(TABLE.lines().count() > 1000, "the table is cut off");
    assert!(differing.is_empty(), "{} lines differ:\n{}", differing.len(), differing.join("\n"));
}
