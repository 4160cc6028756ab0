//! Every layer of tests, cheap ones first; a layer that fails does not keep the next from running.

mod counts;
mod layer;
mod report;

use std::process::ExitCode;
use std::time::Instant;

use anyhow::Result;

use self::counts::Counts;
pub use self::layer::Layer;
use self::report::Line;
use crate::tools::Tools;

/// Runs the layers asked for, or all, and ends with `N passed, N failed`.
///
/// # Errors
/// None: what fails is counted.
pub fn run(tools: &mut Tools, only: &[Layer]) -> Result<ExitCode> {
    let lines: Vec<Line> = Layer::ALL
        .into_iter()
        .filter(|layer| only.is_empty() || only.contains(layer))
        .map(|layer| {
            eprintln!("\n=== {}: {}", layer.name(), layer.describe());
            let start = Instant::now();
            let counts = layer.run(tools).unwrap_or_else(|error| {
                eprintln!("error: {error:#}");
                Counts::check(false)
            });
            Line { name: layer.name(), counts, seconds: start.elapsed().as_secs_f64() }
        })
        .collect();
    print!("\n{}", report::table(&lines));
    let sum = lines.iter().fold(Counts::default(), |sum, line| sum + line.counts);
    println!("{}", report::total(sum));
    Ok(if sum.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
