//! The command line of joint-scorecard.
fn main() {}
