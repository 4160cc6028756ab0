//! Charts, drawn as SVG with their numbers in attributes: a strict policy drops styles.

pub(super) mod bar;
pub(super) mod course;
pub(super) mod spark;

use crate::document::digits;

/// A share of the width or height as an attribute: `42.5%`. Rust's own float formatting would cost the page bytes.
pub(super) fn percent(share: f64) -> String {
    let tenths = (share.clamp(-1.0, 2.0) * 1000.0).round() as i32;
    let sign = if tenths < 0 { "-" } else { "" };
    let digits = |number: i32| digits(number.into());
    [sign, &digits(tenths.abs() / 10), ".", &digits(tenths.abs() % 10), "%"].concat()
}

/// A length from 0 to 1000 as an attribute.
pub(super) fn thousandths(share: f64) -> i32 {
    (share.clamp(-1.0, 2.0) * 1000.0).round() as i32
}

/// The path through points given as shares of width and height.
pub(super) fn path(points: &[(f64, f64)]) -> String {
    let mut path = String::with_capacity(points.len() * 10);
    for (index, &(x, y)) in points.iter().enumerate() {
        path.push(if index == 0 { 'M' } else { 'L' });
        path.push_str(&digits(thousandths(x).into()));
        path.push(' ');
        path.push_str(&digits(thousandths(y).into()));
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_numbers_of_attributes_without_surprises() {
        assert_eq!(percent(0.425), "42.5%");
        assert_eq!(percent(0.0), "0.0%");
        assert_eq!(percent(-0.001), "-0.1%");
        assert_eq!(percent(1e300), "200.0%");
        assert_eq!(path(&[(0.0, 1.0), (0.5, 0.25)]), "M0 1000L500 250");
    }
}
