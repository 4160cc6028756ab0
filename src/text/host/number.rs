//! The short scale, amounts and rounding.

use fixed_decimal::{Decimal, Sign, SignDisplay, SignedRoundingMode, UnsignedRoundingMode};
use icu_decimal::DecimalFormatter;
use icu_experimental::dimension::currency::CurrencyType;
use icu_experimental::dimension::currency::formatter::CurrencyFormatter;

use super::HostFormats;

impl HostFormats {
    /// A number of three digits that count with the short scale behind it, and whether it has one.
    pub(super) fn short(&self, mut value: Decimal) -> (String, bool) {
        let exponent = self.compact.compact_exponent_for_magnitude(value.absolute.nonzero_magnitude_start());
        value.multiply_pow10(-i16::from(exponent));
        value.absolute.trim_end();
        match self.compact.format_with_exponent(&value, exponent) {
            Ok(text) => (text.to_string(), exponent > 0),
            Err(_) => (self.decimal.format(&value).to_string(), false),
        }
    }

    /// Writes an amount into the pattern of its currency.
    pub(super) fn money(&self, mut value: Decimal, currency: &str, signs: SignDisplay, short: bool) -> String {
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
    pub(super) fn language_at_home(&self) -> &str {
        let language = self.locale.id.language.as_str();
        match self.locale.id.region {
            Some(region) if !region.as_str().eq_ignore_ascii_case(language) => "",
            _ => language,
        }
    }
}

/// Rounds to a power of ten, halves away from zero as `Intl` does.
pub(super) fn round(value: &mut Decimal, position: i16) {
    value.round_with_mode(position, SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand));
}

/// Rounds to so many digits that count and drops the zeros behind them.
pub(super) fn round_to_digits(value: &mut Decimal, digits: i16) {
    round(value, value.absolute.nonzero_magnitude_start() - digits + 1);
    value.absolute.trim_end();
}

/// The same number written with at least so many digits after the point.
fn padded(mut value: Decimal, digits: i16) -> Decimal {
    value.absolute.pad_end(-digits);
    value
}
