//! What is said at the end.

use super::counts::Counts;

/// One layer's row.
pub struct Line {
    /// The layer.
    pub name: &'static str,
    /// What came of it.
    pub counts: Counts,
    /// How long it took.
    pub seconds: f64,
}

/// The counts of each layer.
pub fn table(lines: &[Line]) -> String {
    let mut table = format!("{:<12}{:>8}{:>8}{:>9}{:>8}\n", "layer", "passed", "failed", "skipped", "time");
    for Line { name, counts: Counts { passed, failed, skipped }, seconds } in lines {
        table.push_str(&format!("{name:<12}{passed:>8}{failed:>8}{skipped:>9}{seconds:>6.0} s\n"));
    }
    table
}

/// The last line.
pub fn total(Counts { passed, failed, skipped }: Counts) -> String {
    let skipped = if skipped == 0 { String::new() } else { format!(", {skipped} skipped") };
    format!("{passed} passed, {failed} failed{skipped}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_with_one_plain_line() {
        assert_eq!(total(Counts { passed: 12, failed: 0, skipped: 0 }), "12 passed, 0 failed");
        assert_eq!(total(Counts { passed: 12, failed: 1, skipped: 2 }), "12 passed, 1 failed, 2 skipped");
    }

    #[test]
    fn lines_up_the_layers() {
        let counts = Counts { passed: 120, failed: 1, skipped: 0 };
        let table = table(&[Line { name: "native", counts, seconds: 4.2 }]);
        let widths: Vec<usize> = table.lines().map(str::len).collect();
        assert_eq!(widths[0], widths[1], "{table}");
    }
}
