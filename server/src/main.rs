//! The command line of joint-scorecard.
//!
//! What it prints to standard output is for a file or another program; what it says to people goes to standard error.
//! It ends with 0 if all is well, 1 if the document has problems, 2 if there is nothing that it could work on.

mod arguments;
mod check;
mod failure;
mod figures;
mod input;
mod json;
mod render;
mod scorecard;
mod web;

use std::{
    io::{self, Write},
    process::ExitCode,
};

use arguments::Command;
use failure::Failure;
use joint_scorecard::{document, measure};

/// How a command ended that could do its work.
enum Ending {
    Clean,
    Problems,
}

fn main() -> ExitCode {
    let ending = arguments::parse(lexopt::Parser::from_env()).and_then(run);
    match ending {
        Ok(Ending::Clean) => ExitCode::SUCCESS,
        Ok(Ending::Problems) => ExitCode::from(1),
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::from(2)
        }
    }
}

fn run(command: Command) -> Result<Ending, Failure> {
    match command {
        Command::Print(text) => print(&text),
        Command::Check { input, as_json } => check::run(&input, as_json),
        Command::Figures { input, now } => figures::run(&input, now),
        Command::Render { input, options } => render::run(&input, &options),
        Command::Schema { of_figures: false } => print(&format!("{:#}\n", document::schema())),
        Command::Schema { of_figures: true } => print(&format!("{:#}\n", measure::schema())),
    }
}

/// Writes to standard output. A reader that has seen enough (`head`) is no failure.
fn print(text: &str) -> Result<Ending, Failure> {
    let mut output = io::stdout().lock();
    match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::new(format!("standard output cannot be written: {error}"), "See whether the disk is full."))
        }
        _ => Ok(Ending::Clean),
    }
}
