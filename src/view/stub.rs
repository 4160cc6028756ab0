//! A stand-in.
#![expect(missing_docs)]
use super::State;
use crate::text::Language;
use chrono::{DateTime, Utc};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct ScorecardProps {
    pub state: State,
    pub language: Language,
    pub now: DateTime<Utc>,
    pub sections: Option<Vec<String>>,
    pub viewer: Option<String>,
    pub on_retry: Callback<()>,
}

#[component]
pub fn Scorecard(props: &ScorecardProps) -> Html {
    let retry = props.on_retry.reform(|_: MouseEvent| ());
    html! {
        <article class="card">
            if let Some(failure) = props.state.failure() {
                <p role="alert">{ failure.to_string() }<button onclick={retry}>{ "Try again" }</button></p>
            }
            if let Some(reading) = props.state.reading() {
                <h2>{ &reading.document.title }</h2>
                <ul>{ for reading.document.goals.iter().map(|goal| html! { <li key={goal.id.to_string()} part="goal">{ &goal.name }</li> }) }</ul>
                <slot name="footer" />
            } else if matches!(props.state, State::Loading) {
                <slot name="loading"><div class="skeleton" /></slot>
            } else if matches!(props.state, State::Empty) {
                <slot name="empty"><p>{ "Nothing yet" }</p></slot>
            }
        </article>
    }
}
