//! What the command line may hold.

use lexopt::{
    Arg::{Long, Short, Value},
    Parser, ValueExt,
};

use crate::{failure::Failure, input::Input};

/// What is to be done.
#[derive(Debug, PartialEq)]
pub enum Command {
    /// Print this: help, or the version.
    Print(String),
    /// Say what is wrong with a document.
    Check { input: Input, as_json: bool },
    /// Print the JSON Schema of a document, or that of the figures.
    Schema { of_figures: bool },
}

const HELP: &str = "\
One scorecard for sales and marketing.

usage: joint-scorecard COMMAND

  check FILE|URL|-     say what is wrong with a document, one problem a line
      --json           the same as one JSON object
  schema               print the JSON Schema of a document
      --figures        that of the figures

  -h, --help           print this
  -V, --version        print the version

`-` is standard input. Ends with 0 if all is well, 1 if the document has problems,
2 if it cannot be read at all.
";

/// Reads the command line.
///
/// # Errors
/// - there is no command, or none of this name
/// - a command lacks its document or has more than one
/// - an option is none of the command's, or its value cannot be used
pub fn parse(mut parser: Parser) -> Result<Command, Failure> {
    let mut words = Vec::new();
    let mut as_json = false;
    let mut of_figures = false;
    while let Some(argument) = parser.next().map_err(misused)? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Print(HELP.to_owned())),
            Short('V') | Long("version") => {
                return Ok(Command::Print(concat!("joint-scorecard ", env!("CARGO_PKG_VERSION"), "\n").to_owned()));
            }
            Long("json") if is(&words, "check") => as_json = true,
            Long("figures") if is(&words, "schema") => of_figures = true,
            Value(word) => words.push(word.string().map_err(misused)?),
            unexpected => return Err(misused(unexpected.unexpected())),
        }
    }
    let mut words = words.into_iter();
    let Some(command) = words.next() else { return Err(misused("a command is missing")) };
    let input = words.next().map(Input::new);
    if let Some(more) = words.next() {
        return Err(misused(format!("one document at a time, and '{more}' is one more")));
    }
    let document = |input: Option<Input>| {
        input.ok_or_else(|| misused(format!("{command} needs a document: a file, a URL, or - for standard input")))
    };
    match command.as_str() {
        "check" => Ok(Command::Check { input: document(input)?, as_json }),
        "schema" if input.is_none() => Ok(Command::Schema { of_figures }),
        "schema" => Err(misused("schema takes no document")),
        _ => Err(misused(format!("there is no command '{command}'"))),
    }
}

fn is(words: &[String], command: &str) -> bool {
    words.first().is_some_and(|word| word == command)
}

fn misused(what: impl ToString) -> Failure {
    Failure::new(what.to_string(), "Try: joint-scorecard --help")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(words: &[&str]) -> Result<Command, String> {
        parse(Parser::from_args(words)).map_err(|failure| failure.message)
    }

    #[test]
    fn reads_each_command() {
        let file = Input::new("a.json".to_owned());
        assert_eq!(parsed(&["check", "a.json"]), Ok(Command::Check { input: file, as_json: false }));
        assert_eq!(parsed(&["check", "-", "--json"]), Ok(Command::Check { input: Input::Stdin, as_json: true }));
        assert_eq!(parsed(&["schema"]), Ok(Command::Schema { of_figures: false }));
        assert_eq!(parsed(&["schema", "--figures"]), Ok(Command::Schema { of_figures: true }));
    }

    #[test]
    fn says_what_is_wrong_with_the_command_line() {
        let cases: [(&[&str], &str); 6] = [
            (&[], "a command is missing"),
            (&["chekc", "a"], "there is no command 'chekc'"),
            (&["check"], "check needs a document: a file, a URL, or - for standard input"),
            (&["check", "a", "b"], "one document at a time, and 'b' is one more"),
            (&["schema", "--json"], "invalid option '--json'"),
            (&["schema", "a"], "schema takes no document"),
        ];
        for (words, message) in cases {
            assert_eq!(parsed(words), Err(message.to_owned()), "{words:?}");
        }
    }
}
