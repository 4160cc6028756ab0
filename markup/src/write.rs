//! Markup as calls of functions that exist once.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::node::{Attribute, Node, Value};

/// Nodes next to each other, as one.
pub fn nodes(nodes: &[Node]) -> TokenStream {
    match nodes {
        [] => quote!(::yew::Html::default()),
        [one] => node(one),
        several => {
            let several = several.iter().map(node);
            quote!(crate::view::markup::list(::std::vec![#(#several),*]))
        }
    }
}

fn node(node: &Node) -> TokenStream {
    match node {
        Node::Element { tag, attributes, children } => {
            if attributes.iter().any(Attribute::is_for_yew) {
                let attributes = attributes.iter().map(Attribute::for_yew);
                if children.is_empty() {
                    return quote!(::yew::html! { <#tag #(#attributes)* /> });
                }
                let children = inside(children);
                quote!(::yew::html! { <#tag #(#attributes)*>#children</#tag> })
            } else {
                element(&tag.to_string(), attributes, children)
            }
        }
        Node::Component { path, attributes, children } => {
            let attributes = attributes.iter().map(Attribute::for_yew);
            let children = inside(children);
            quote!(::yew::html! { <#path #(#attributes)*>#children</#path> })
        }
        Node::Fragment(children) => {
            let children = children.iter().map(self::node);
            quote!(crate::view::markup::list(::std::vec![#(#children),*]))
        }
        Node::Text(text) => quote!(crate::view::markup::node(#text)),
        Node::Expression(expression) if syn::parse2::<syn::Expr>(expression.clone()).is_ok() => {
            quote!(crate::view::markup::node(#expression))
        }
        Node::Expression(statements) => quote!(crate::view::markup::node({ #statements })),
        Node::Each(each) => quote!(crate::view::markup::each(#each)),
        Node::If { condition, then, otherwise } => {
            let (then, otherwise) = (nodes(then), nodes(otherwise));
            quote!(if #condition { #then } else { #otherwise })
        }
    }
}

/// The children of what Yew's own macro writes.
fn inside(children: &[Node]) -> TokenStream {
    if children.is_empty() {
        return TokenStream::new();
    }
    let children = nodes(children);
    quote!({ #children })
}

fn element(tag: &str, attributes: &[Attribute], children: &[Node]) -> TokenStream {
    let children = children.iter().map(node);
    let children = quote!(::std::vec![#(#children),*]);
    let (keys, attributes): (Vec<&Attribute>, Vec<&Attribute>) = attributes.iter().partition(|one| one.name == "key");
    let names = attributes.iter().map(|one| &*one.name);
    let fixed: Option<Vec<_>> = attributes
        .iter()
        .map(|one| match &one.value {
            Value::Fixed(text) => Some(text),
            Value::Given(_) => None,
        })
        .collect();
    let element = match fixed {
        Some(values) if attributes.is_empty() => {
            let _ = values;
            quote!(crate::view::markup::bare(#tag, #children))
        }
        Some(values) => quote!(crate::view::markup::fixed(
            #tag,
            const { &[#((#names, crate::view::markup::fixed_value(#values))),*] },
            #children,
        )),
        None => {
            let values = attributes.iter().map(|one| match &one.value {
                Value::Fixed(text) => quote!(::std::option::Option::Some(crate::view::markup::fixed_value(#text))),
                Value::Given(value) => quote!(crate::view::markup::value({ #value })),
            });
            quote!(crate::view::markup::element(
                #tag,
                const { &[#(#names),*] },
                ::std::vec![#(#values),*],
                #children,
            ))
        }
    };
    match keys.first().map(|key| &key.value) {
        None => element,
        Some(Value::Fixed(key)) => quote!(crate::view::markup::keyed(#element, #key)),
        Some(Value::Given(key)) => {
            let place = format_ident!("key");
            quote!({
                let #place = ::yew::virtual_dom::Key::from({ #key });
                crate::view::markup::keyed(#element, #place)
            })
        }
    }
}
