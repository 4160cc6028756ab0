//! The one door for results of arithmetic: what is not a number is no figure.

/// The number, if it is one: neither the result of a division by zero nor beyond all bounds.
pub(super) fn finite(number: f64) -> Option<f64> {
    number.is_finite().then_some(number)
}

/// `part` / `whole`; nothing where the whole is 0 or the result is beyond all bounds.
///
/// ```
/// use joint_scorecard::measure::ratio;
///
/// assert_eq!(ratio(3.0, 4.0), Some(0.75));
/// assert_eq!(ratio(0.0, 0.0), None);
/// assert_eq!(ratio(1e300, 1e-300), None);
/// ```
pub fn ratio(part: f64, whole: f64) -> Option<f64> {
    if whole == 0.0 || !whole.is_finite() { None } else { finite(part / whole) }
}

/// Whether `value` reaches `limit`, where both went through arithmetic: 1.0 − 0.95 is not to miss 0.05 by the last bit.
pub(super) fn reaches(value: f64, limit: f64) -> bool {
    value >= limit - 1e-12 * value.abs().max(limit.abs())
}
