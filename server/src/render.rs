//! `joint-scorecard render`: the card as static HTML.
//!
//! The components are those of the page; there is no script in what they leave, so nothing needs one to be read.

use std::rc::Rc;

use chrono::{DateTime, Utc};
use joint_scorecard::{
    text::Language,
    view::{Exports, Images, Later, Review, STYLES, Scorecard as Card, ScorecardProps, State, View},
};
use yew::LocalServerRenderer;

use crate::{Ending, failure::Failure, input::Input, print, scorecard::Scorecard};

/// How the card is to be rendered.
#[derive(Debug, Default, PartialEq)]
pub struct Options {
    /// A BCP 47 tag; the document's, if absent.
    pub locale: Option<String>,
    pub theme: Option<Theme>,
    pub form: Form,
    pub view: View,
    /// What the element is to fetch once it is there.
    pub src: Option<String>,
    /// The time it is looked at; now, if absent.
    pub now: Option<DateTime<Utc>>,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Theme {
    /// As the reader's system has it.
    Auto,
    Light,
    Dark,
}

impl Theme {
    /// Its name in the element's attribute.
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Auto, Self::Light, Self::Dark].into_iter().find(|theme| theme.name() == name)
    }
}

/// What the card stands in.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Form {
    /// The element with a declarative shadow root, to be put into a page.
    #[default]
    Fragment,
    /// A page of its own with that element in it.
    Page,
    /// A page without shadow root: mail programs do not know what one is.
    Mail,
}

impl Form {
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "fragment" => Some(Self::Fragment),
            "page" => Some(Self::Page),
            "mail" => Some(Self::Mail),
            _ => None,
        }
    }
}

/// What a page that holds nothing but the card needs.
const PAGE: &str = "body { font-family: system-ui, sans-serif; margin: 16px auto; max-width: 1100px }\n";

/// Prints the card of a document as HTML.
///
/// # Errors
/// - the input cannot be read, or is no document
/// - the locale is not a BCP 47 tag
pub fn run(input: &Input, options: &Options) -> Result<Ending, Failure> {
    let scorecard = Scorecard::open(input)?;
    let language = language(&scorecard, options)?;
    scorecard.warn(input);
    let title = escape(&scorecard.reading.document.title);
    let locale = escape(language.formats().locale());
    let props = ScorecardProps {
        state: State::from(scorecard.reading),
        language,
        now: options.now.unwrap_or_else(Utc::now),
        sections: None,
        view: options.view.clone(),
        // A mail has no origin of its own.
        images: if options.form == Form::Mail { Images::None } else { Images::default() },
        later: Later::Here,
        exports: Exports::default(),
        reached: None,
        is_static: true,
        on_retry: None,
    };
    let card = markup(props)?;
    // A wall is dark unless it is to be otherwise.
    let dark = matches!(options.view, View::Wall).then_some(Theme::Dark);
    let theme = options.theme.or(dark).unwrap_or(Theme::Auto).name();
    let view = view_name(&options.view);
    let page = |style: &str, body: &str| {
        format!(
            "<!doctype html>\n<html lang=\"{locale}\">\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
             <style>{PAGE}{style}</style>\n{body}</html>\n"
        )
    };
    let element = || {
        let src = options.src.as_deref().map(|src| format!(" src=\"{}\"", escape(src))).unwrap_or_default();
        format!(
            "<joint-scorecard{src} locale=\"{locale}\" theme=\"{theme}\" view=\"{view}\"><template shadowrootmode=\"open\">\
             <style>{STYLES}</style><div part=\"base\">{card}</div></template></joint-scorecard>\n"
        )
    };
    print(&match options.form {
        Form::Fragment => element(),
        Form::Page => page("", &element()),
        Form::Mail => {
            let body = format!("<div class=\"joint-scorecard\" data-theme=\"{theme}\">{card}</div>\n");
            page(STYLES, &body)
        }
    })
}

/// The name of a view in the element's attribute.
fn view_name(view: &View) -> &'static str {
    match view {
        View::Card => "card",
        View::Review(_) => "review",
        View::Wall => "wall",
    }
}

/// The view with this name; a review without a script shows all its steps.
pub fn view(name: &str) -> Option<View> {
    [View::Card, View::Review(Review::default()), View::Wall].into_iter().find(|view| view_name(view) == name)
}

fn language(scorecard: &Scorecard, options: &Options) -> Result<Language, Failure> {
    let locale = options.locale.as_ref().unwrap_or(&scorecard.locale);
    Language::of(locale, Rc::clone(&scorecard.zone)).map_err(|error| {
        Failure::new(
            format!("--locale: {error}"),
            "A tag names a language and, where it matters, a country: de, de-AT.",
        )
    })
}

fn markup(props: ScorecardProps) -> Result<String, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| {
        Failure::new(format!("the card cannot be rendered: {error}"), "See whether this process may open more files.")
    })?;
    Ok(runtime.block_on(LocalServerRenderer::<Card>::with_props(props).hydratable(false).render()))
}

/// For a text or for an attribute between double quotes.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
