//! Yew's `html!`, for pages that count every byte.
//!
//! # Design
//! Yew's own macro writes the code that builds an element out at each place: about 300 bytes of wasm for a paragraph
//! with a text in it. This one takes the same markup and makes data of all that is always the same: a list of steps. What
//! is not (texts, attributes, conditions) it hands over in the order in which it stands, a call for each, and one
//! function (`crate::view::markup`) puts both together. Of all events it knows `onclick` and `onchange`; components it
//! hands on to Yew.

mod node;
mod write;

use proc_macro::TokenStream;

/// Markup as Yew writes it: elements, components, `{ expressions }`, `{ for iterators }`, `if` with its `else`.
#[proc_macro]
pub fn html(input: TokenStream) -> TokenStream {
    let nodes = syn::parse_macro_input!(input as node::Nodes);
    write::nodes(&nodes.0).into()
}
