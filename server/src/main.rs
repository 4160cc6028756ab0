//! The command line of joint-scorecard.
fn main() {
    println!("{}", serde_json::to_string_pretty(&joint_scorecard::document::schema()).expect("x"));
}
