//! What the command line may hold.

use chrono::{DateTime, Utc};
use joint_scorecard::document::Moment;
use lexopt::{
    Arg::{Long, Short, Value},
    Parser, ValueExt,
};

use crate::{
    failure::Failure,
    input::Input,
    render::{Form, Options, Theme, view},
};

/// What is to be done.
#[derive(Debug, PartialEq)]
pub enum Command {
    /// Print this: help, or the version.
    Print(String),
    /// Say what is wrong with a document.
    Check { input: Input, as_json: bool },
    /// Print the figures of a document.
    Figures { input: Input, now: Option<DateTime<Utc>> },
    /// Print the card of a document as static HTML.
    Render { input: Input, options: Options },
    /// Print the JSON Schema of a document, or that of the figures.
    Schema { of_figures: bool },
}

const HELP: &str = "\
One scorecard for sales and marketing.

usage: joint-scorecard COMMAND

  check FILE|URL|-     say what is wrong with a document, one problem a line
      --json           the same as one JSON object
  figures FILE|URL|-   print what a document says, computed, as one JSON object
      --now INSTANT    the time it is looked at, if it has no as_of (2026-11-20T17:30:00Z)
  render FILE|URL|-    print the card as static HTML, without a script
      --as FORM        fragment (default): the element, to be put into a page;
                       page: a page of its own; mail: one for mail programs
      --locale TAG     language of words, numbers and dates (de-AT); the document's
      --theme THEME    auto (default), light, dark
      --view VIEW      card (default); review: all steps of a meeting; wall: a screen on a wall
      --src URL        what the element fetches once the page has its script
      --now INSTANT    as for figures
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
    let mut options = Options::default();
    while let Some(argument) = parser.next().map_err(misused)? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Print(HELP.to_owned())),
            Short('V') | Long("version") => {
                return Ok(Command::Print(concat!("joint-scorecard ", env!("CARGO_PKG_VERSION"), "\n").to_owned()));
            }
            Long("json") if is(&words, "check") => as_json = true,
            Long("now") if is(&words, "figures") || is(&words, "render") => {
                options.now = Some(instant(&value(&mut parser)?)?);
            }
            Long("as") if is(&words, "render") => {
                let form = value(&mut parser)?;
                options.form = Form::from_name(&form).ok_or_else(|| one_of("--as", "fragment, page, mail", &form))?;
            }
            Long("locale") if is(&words, "render") => options.locale = Some(value(&mut parser)?),
            Long("theme") if is(&words, "render") => {
                let theme = value(&mut parser)?;
                let known = Theme::from_name(&theme);
                options.theme = Some(known.ok_or_else(|| one_of("--theme", "auto, light, dark", &theme))?);
            }
            Long("view") if is(&words, "render") => {
                let name = value(&mut parser)?;
                options.view = view(&name).ok_or_else(|| one_of("--view", "card, review, wall", &name))?;
            }
            Long("src") if is(&words, "render") => options.src = Some(value(&mut parser)?),
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
        "figures" => Ok(Command::Figures { input: document(input)?, now: options.now }),
        "render" => Ok(Command::Render { input: document(input)?, options }),
        "schema" if input.is_none() => Ok(Command::Schema { of_figures }),
        "schema" => Err(misused("schema takes no document")),
        _ => Err(misused(format!("there is no command '{command}'"))),
    }
}

fn is(words: &[String], command: &str) -> bool {
    words.first().is_some_and(|word| word == command)
}

fn value(parser: &mut Parser) -> Result<String, Failure> {
    parser.value().and_then(ValueExt::string).map_err(misused)
}

fn instant(text: &str) -> Result<DateTime<Utc>, Failure> {
    match Moment::parse(text) {
        Some(Moment::Instant(at)) => Ok(at),
        _ => Err(misused(format!("--now takes an instant like 2026-11-20T17:30:00Z, not '{text}'"))),
    }
}

fn one_of(option: &str, words: &str, found: &str) -> Failure {
    misused(format!("{option} takes one of {words}, not '{found}'"))
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
        let now = DateTime::from_timestamp(1_795_195_800, 0);
        let command = Command::Figures { input: Input::Stdin, now };
        assert_eq!(parsed(&["figures", "-", "--now=2026-11-20T17:30:00Z"]), Ok(command));
        assert_eq!(parsed(&["schema"]), Ok(Command::Schema { of_figures: false }));
        assert_eq!(parsed(&["schema", "--figures"]), Ok(Command::Schema { of_figures: true }));
    }

    #[test]
    fn says_what_is_wrong_with_the_command_line() {
        let cases: [(&[&str], &str); 11] = [
            (&[], "a command is missing"),
            (&["chekc", "a"], "there is no command 'chekc'"),
            (&["check"], "check needs a document: a file, a URL, or - for standard input"),
            (&["check", "a", "b"], "one document at a time, and 'b' is one more"),
            (&["schema", "--json"], "invalid option '--json'"),
            (&["figures", "a", "--now", "noon"], "--now takes an instant like 2026-11-20T17:30:00Z, not 'noon'"),
            (&["figures", "a", "--now"], "missing argument for option '--now'"),
            (&["render", "a", "--theme", "blue"], "--theme takes one of auto, light, dark, not 'blue'"),
            (&["render", "a", "--view", "map"], "--view takes one of card, review, wall, not 'map'"),
            (&["figures", "a", "--theme", "dark"], "invalid option '--theme'"),
            (&["schema", "a"], "schema takes no document"),
        ];
        for (words, message) in cases {
            assert_eq!(parsed(words), Err(message.to_owned()), "{words:?}");
        }
    }
}
