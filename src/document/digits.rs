//! Whole numbers as text.
//!
//! # Design
//! What the standard library does for all its ways of formatting would cost the page two kilobytes, for numbers in paths,
//! attributes and messages alone. Numbers that people read are the locale's, see [`text`](crate::text).

/// A whole number in decimal digits: `-12`.
pub fn digits(number: i64) -> String {
    let mut text = in_base(number.unsigned_abs(), 10, 1);
    if number < 0 {
        text.insert(0, '-');
    }
    text
}

/// A number in the digits of a base up to 16, at least `width` of them.
pub(super) fn in_base(mut number: u64, base: u64, width: usize) -> String {
    let mut digits = Vec::new();
    while number > 0 || digits.len() < width.max(1) {
        let digit = (number % base) as usize;
        digits.push(b"0123456789abcdef".get(digit).copied().unwrap_or(b'?'));
        number /= base;
    }
    digits.into_iter().rev().map(char::from).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn writes_at_least_as_many_digits_as_are_wanted() {
        assert_eq!(in_base(45, 10, 6), "000045");
        assert_eq!(in_base(0x202e, 16, 1), "202e");
    }

    proptest! {
        #[test]
        fn writes_numbers_like_the_standard_library(number: i64) {
            prop_assert_eq!(digits(number), number.to_string());
        }
    }
}
