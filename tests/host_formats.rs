//! Outside a browser, numbers, dates and lists are written as `Intl` writes them.

#![cfg(not(target_arch = "wasm32"))]

#[path = "formats/table.rs"]
mod table;

use joint_scorecard::text::HostFormats;

#[test]
fn writes_what_intl_writes() {
    table::assert_writes_what_intl_writes(|locale| HostFormats::new(locale).expect("a well-formed tag"));
}
