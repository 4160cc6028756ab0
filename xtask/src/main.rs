//! The project's own commands: `cargo xtask help` lists them.
#![deny(missing_docs)]

mod bench;
mod command;
mod compressed;
mod demo;
mod npm_package;
mod options;
mod serve;
mod setup;
mod shots;
mod size;
mod stamp;
mod test;
mod tools;
mod workspace;

use std::process::ExitCode;

use crate::options::{HELP, Task};
use crate::tools::Tools;

fn main() -> ExitCode {
    match options::parse(lexopt::Parser::from_env()).and_then(perform) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> anyhow::Result<ExitCode> {
    let mut tools = Tools::default();
    match task {
        Task::Help => print!("{HELP}"),
        Task::Demo { port } => demo::run(&mut tools, port)?,
        Task::Serve { port } => serve::run(port)?,
        Task::Bench => bench::run(&mut tools)?,
        Task::Package => npm_package::build(&mut tools)?,
        Task::Size => {
            npm_package::build(&mut tools)?;
            size::check()?;
        }
        Task::Shots { update } => shots::run(&mut tools, update)?,
        Task::Test { only } => return test::run(&mut tools, &only),
    }
    Ok(ExitCode::SUCCESS)
}
