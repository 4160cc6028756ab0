//! How many tests passed, in the words of each runner.

use std::ops::Add;

/// What came of a layer.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Counts {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed, or a runner that broke off.
    pub failed: usize,
    /// Tests that did not run.
    pub skipped: usize,
}

impl Counts {
    /// A layer that is one test as a whole.
    pub fn check(success: bool) -> Self {
        Self { passed: success.into(), failed: (!success).into(), skipped: 0 }
    }

    /// The counts of a runner, if it counted at all: one that fails without a failed test is a failure itself.
    pub fn of_run(counted: Option<Self>, success: bool) -> Self {
        match counted {
            Some(counts) if !success && counts.failed == 0 => Self { failed: 1, ..counts },
            Some(counts) => counts,
            None => Self::check(false),
        }
    }

    /// Reads the lines `test result: ok. 3 passed; 0 failed; 1 ignored; …` of cargo's and wasm-bindgen's test runners.
    pub fn of_cargo(text: &str) -> Option<Self> {
        let results = text.lines().filter_map(|line| line.split_once("test result: ").map(|(_, result)| result));
        results
            .map(|result| {
                let count = |what| number_before(result, what).unwrap_or_default();
                Self { passed: count("passed"), failed: count("failed"), skipped: count("ignored") }
            })
            .reduce(Add::add)
    }

    /// Reads the last lines of Playwright: `2 failed`, `1 skipped`, `30 passed (12.3s)`.
    pub fn of_playwright(text: &str) -> Option<Self> {
        let counts = text.lines().filter_map(|line| {
            let (number, rest) = line.trim().split_once(' ')?;
            let number = number.parse().ok()?;
            // Its last line carries the time, the others nothing.
            let what = rest.split(" (").next()?;
            match what {
                "passed" => Some(Self { passed: number, ..Self::default() }),
                // Passed only when tried again: not good enough.
                "failed" | "flaky" | "interrupted" => Some(Self { failed: number, ..Self::default() }),
                "skipped" | "did not run" => Some(Self { skipped: number, ..Self::default() }),
                _ => None,
            }
        });
        counts.reduce(Add::add)
    }
}

impl Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }
}

fn number_before(text: &str, what: &str) -> Option<usize> {
    let (before, _) = text.split_once(&format!(" {what}"))?;
    before.rsplit(' ').next()?.parse().ok()
}

/// A text without the colours of a terminal.
pub fn without_colours(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut pieces = text.split("\u{1b}[");
    plain.extend(pieces.next());
    for piece in pieces {
        // A sequence ends with its first letter.
        let end = piece.find(|character: char| character.is_ascii_alphabetic()).map_or(piece.len(), |end| end + 1);
        plain.push_str(&piece[end..]);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds_up_what_cargo_says() {
        let text = "running 3 tests\n...\ntest result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n\
            test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 measured; 5 filtered out; finished in 0.1s\n";
        assert_eq!(Counts::of_cargo(text), Some(Counts { passed: 13, failed: 2, skipped: 1 }));
        assert_eq!(Counts::of_cargo("error: could not compile"), None);
    }

    #[test]
    fn adds_up_what_playwright_says() {
        let text = "  ✓  1 a.spec.ts:3:1 › shows 30 passed goals (1.2s)\n  2 failed\n    a.spec.ts:9:1 › b ────\n  \
            1 skipped\n  3 did not run\n  30 passed (12.3s)\n";
        assert_eq!(Counts::of_playwright(text), Some(Counts { passed: 30, failed: 2, skipped: 4 }));
        assert_eq!(
            Counts::of_playwright("  1 flaky\n  2 passed (1.0m)\n"),
            Some(Counts { passed: 2, failed: 1, skipped: 0 })
        );
        assert_eq!(Counts::of_playwright("Error: No tests found"), None);
    }

    #[test]
    fn a_runner_that_breaks_off_has_failed() {
        let counted = Counts { passed: 3, failed: 0, skipped: 0 };
        assert_eq!(Counts::of_run(Some(counted), false), Counts { failed: 1, ..counted });
        assert_eq!(Counts::of_run(Some(counted), true), counted);
        assert_eq!(Counts::of_run(None, true).failed, 1);
    }

    #[test]
    fn reads_through_colours() {
        let text = without_colours(
            "\u{1b}[32m  30 passed\u{1b}[39m\u{1b}[2m (12.3s)\u{1b}[22m\ntest result: \u{1b}[31mFAILED\u{1b}(B. 1 failed",
        );
        assert!(text.starts_with("  30 passed (12.3s)\n"), "{text}");
        assert_eq!(Counts::of_playwright(&text), Some(Counts { passed: 30, failed: 0, skipped: 0 }));
    }
}
