//! Why there is no card: what happened, what it means for the reader, and one line for whoever runs the page.

use crate::document::digits;
use yew::prelude::*;

use crate::view::markup::{Html, html};

use super::{
    state::{Code, Failure},
    status::{Shape, Tone},
};
use crate::text::{Language, StateText};

/// What a failure is called, what the reader can do, and what whoever runs the page can.
struct Words {
    happened: StateText,
    help: Option<StateText>,
    operator: Option<StateText>,
}

fn words(code: Code) -> Words {
    use StateText as Text;
    let (happened, help, operator) = match code {
        Code::BadAddress => (Text::BadAddress, None, Some(Text::NotFoundOperator)),
        Code::Unreachable => (Text::Unreachable, Some(Text::UnreachableHelp), Some(Text::UnreachableOperator)),
        Code::BlockedByPolicy => (Text::Refused, None, Some(Text::RefusedOperator)),
        Code::TimedOut => (Text::TimedOut, Some(Text::ServerErrorHelp), None),
        Code::SignedOut => (Text::Unauthorized, Some(Text::UnauthorizedHelp), Some(Text::UnauthorizedOperator)),
        Code::Forbidden => (Text::Forbidden, Some(Text::ForbiddenHelp), Some(Text::ForbiddenOperator)),
        Code::NotFound => (Text::NotFound, Some(Text::NotFoundHelp), Some(Text::NotFoundOperator)),
        Code::Refused => (Text::OtherStatus, None, None),
        Code::ServerError => (Text::ServerError, Some(Text::ServerErrorHelp), Some(Text::ServerErrorOperator)),
        Code::LoginPage => (Text::LoginPage, Some(Text::LoginPageHelp), Some(Text::LoginPageOperator)),
        Code::NotJson => (Text::NotJson, Some(Text::BrokenHelp), None),
        Code::CutOff => (Text::CutOff, Some(Text::BrokenHelp), None),
        Code::TooNew => (Text::NewerVersion, None, Some(Text::NewerVersionOperator)),
        Code::MissingField | Code::NotADocument => (Text::MissingField, Some(Text::BrokenHelp), None),
        Code::TokenFailed => (Text::TokenFailed, Some(Text::UnauthorizedHelp), None),
        Code::TransformFailed => (Text::TransformFailed, Some(Text::BrokenHelp), None),
    };
    Words { happened, help, operator }
}

fn say(language: &Language, text: StateText, failure: &Failure) -> String {
    let status = failure.status.map(|status| digits(status.into())).unwrap_or_default();
    let address = failure.address.clone().unwrap_or_else(|| language.say(StateText::ThisPage));
    language.with(text, &[("address", &address), ("status", &status)])
}

/// What happened, in one sentence.
pub(super) fn summary(language: &Language, failure: &Failure) -> String {
    say(language, words(failure.code).happened, failure)
}

/// The whole message, in place of the card.
pub(super) fn failed(
    language: &Language,
    failure: &Failure,
    retry: Option<u32>,
    on_retry: Option<&Callback<()>>,
) -> Html {
    let t = language;
    let Words { happened, help, operator } = words(failure.code);
    let remedy = failure
        .page
        .as_ref()
        .filter(|_| failure.code == Code::Unreachable)
        .map(|page| ["Access-Control-Allow-Origin: ", page].concat());
    // Within the page's own origin there is nothing that it would have to send.
    let operator = operator.filter(|_| failure.code != Code::Unreachable || remedy.is_some());
    html! {
        <div class="message" role="alert" part="error">
            { Shape::Diamond.draw(Tone::Bad) }
            <div>
                <h2>{ t.say(StateText::Failed) }</h2>
                <p>
                    { say(t, happened, failure) }{ " " }
                    if let Some(help) = help {
                        { say(t, help, failure) }
                    }
                </p>
                if let Some(operator) = operator {
                    <p><strong>{ t.say(StateText::ForOperator) }</strong>{ " " }{ say(t, operator, failure) }</p>
                }
                if let Some(remedy) = remedy {
                    <code dir="ltr">{ remedy }</code>
                }
                if !failure.detail.is_empty() {
                    <code dir="ltr">{ &failure.detail }</code>
                }
                if let Some(on_retry) = on_retry {
                    <p class="actions">
                        <button type="button" class="button filled" onclick={on_retry.reform(|_: MouseEvent| ())}>
                            { t.say(StateText::TryAgain) }
                        </button>
                    </p>
                }
                if let Some(seconds) = retry {
                    <p class="small">{ t.amount(StateText::TryEveryMinute, f64::from(seconds.max(60) / 60), 0, &[]) }</p>
                }
            </div>
        </div>
    }
}
