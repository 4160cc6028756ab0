//! Time zones by chrono-tz.

use chrono::{DateTime, Offset, TimeZone, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};

use super::HostError;
use crate::document::Zone;

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
