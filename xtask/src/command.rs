//! Running other programs.

use std::io::{self, Read, Write};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::thread;

use anyhow::{Context, Result, bail};

/// The command as a person would type it.
pub fn shown(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy()];
    words.extend(command.get_args().map(|argument| argument.to_string_lossy()));
    words.join(" ")
}

/// Runs a command before the reader's eyes.
///
/// # Errors
/// The program is not there, or it fails.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| not_started(command))?;
    if !status.success() {
        bail!("`{}` failed ({status})", shown(command));
    }
    Ok(())
}

/// What a command prints, without showing it.
///
/// # Errors
/// The program is not there, or it fails: then with what it complained of.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).output().with_context(|| not_started(command))?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        bail!("`{}` failed ({}): {}", shown(command), output.status, complaint.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What a program left behind.
pub struct Transcript {
    /// Whether it reported success.
    pub success: bool,
    /// All that it printed, both streams in the order of arrival.
    pub text: String,
}

/// Runs a command before the reader's eyes and keeps what it prints.
///
/// # Errors
/// The program is not there, or its output cannot be read.
pub fn transcribe(command: &mut Command) -> Result<Transcript> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| not_started(command))?;
    let text = Mutex::new(Vec::new());
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    thread::scope(|scope| {
        scope.spawn(|| copy(stdout, io::stdout(), &text));
        scope.spawn(|| copy(stderr, io::stderr(), &text));
    });
    let status = child.wait()?;
    let text = text.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    Ok(Transcript { success: status.success(), text: String::from_utf8_lossy(&text).into_owned() })
}

/// Copies a stream as it comes; a reader who went away does not stop the program.
fn copy(from: Option<impl Read>, mut to: impl Write, kept: &Mutex<Vec<u8>>) {
    let Some(mut from) = from else { return };
    let mut buffer = [0; 8192];
    while let Ok(count @ 1..) = from.read(&mut buffer) {
        let chunk = &buffer[..count];
        let _ = to.write_all(chunk).and_then(|()| to.flush());
        if let Ok(mut kept) = kept.lock() {
            kept.extend_from_slice(chunk);
        }
    }
}

fn not_started(command: &Command) -> String {
    format!("`{}` could not be started", shown(command))
}
