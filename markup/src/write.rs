//! Markup as a template, a text that the page's data holds, and calls that hand over what is not always the same.
//!
//! # Design
//! A template has a line for each step. `<p` begins an element, `class=why` is an attribute, `class` one whose value is
//! handed over, `"words` are words, `-` is a child that is handed over, `>` ends the element that was begun last. `?` begins what
//! stands there only if it is said so, `:` what else stands there, `.` ends both.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::{Expr, ExprLit, Ident, Lit};

use crate::node::{Attribute, Node, Value};

/// Nodes next to each other, as one.
pub fn nodes(nodes: &[Node]) -> TokenStream {
    match nodes {
        [] => quote!(crate::view::markup::Html::default()),
        [Node::Expression(expression)] if words(expression).is_none() => {
            let expression = expression_of(expression);
            quote!(crate::view::markup::only(#expression))
        }
        [Node::Each(each)] => quote!(crate::view::markup::each(#each)),
        [Node::Fragment(children)] => Template::of(children).build(&quote!(list)),
        [_] => Template::of(nodes).build(&quote!(one)),
        _ => Template::of(nodes).build(&quote!(list)),
    }
}

/// Markup in the making: what is always the same, and what is not, in the order in which it stands.
struct Template {
    lines: Vec<String>,
    calls: Vec<TokenStream>,
}

impl Template {
    fn of(nodes: &[Node]) -> Self {
        let mut template = Self { lines: Vec::new(), calls: Vec::new() };
        nodes.iter().for_each(|node| template.node(node));
        template
    }

    fn build(&self, function: &TokenStream) -> TokenStream {
        let Self { lines, calls } = self;
        let from = Ident::new("from", Span::mixed_site());
        let template = lines.join("\n");
        // The end of the template ends all that is open.
        let template = template.trim_end_matches("\n>");
        if calls.is_empty() {
            return quote!(crate::view::markup::#function(#template, crate::view::markup::begin()));
        }
        quote!({
            let #from = crate::view::markup::begin();
            #(#calls)*
            crate::view::markup::#function(#template, #from)
        })
    }

    fn call(&mut self, function: &str, value: &TokenStream) {
        let function = Ident::new(function, Span::call_site());
        self.calls.push(quote!(crate::view::markup::#function(#value);));
    }

    fn place(&mut self, value: &TokenStream) {
        self.lines.push("-".to_owned());
        self.call("node", value);
    }

    fn node(&mut self, node: &Node) {
        match node {
            Node::Element { tag, attributes, children } => {
                self.open(&tag.to_string(), attributes);
                children.iter().for_each(|child| self.node(child));
                self.lines.push(">".to_owned());
            }
            Node::Text(text) => self.words(text),
            Node::Expression(expression) => match words(expression) {
                Some(text) => self.words(&text),
                None => self.place(&expression_of(expression)),
            },
            Node::If { condition, then, otherwise } => self.choice(condition, then, otherwise),
            Node::Fragment(_) | Node::Each(_) => self.place(&nodes(std::slice::from_ref(node))),
        }
    }

    fn choice(&mut self, condition: &Expr, then: &[Node], otherwise: &[Node]) {
        let before = std::mem::take(&mut self.calls);
        self.lines.push("?".to_owned());
        then.iter().for_each(|node| self.node(node));
        let if_so = std::mem::take(&mut self.calls);
        if !otherwise.is_empty() {
            self.lines.push(":".to_owned());
            otherwise.iter().for_each(|node| self.node(node));
        }
        self.lines.push(".".to_owned());
        let if_not = std::mem::replace(&mut self.calls, before);
        self.calls.push(quote!(
            if #condition {
                crate::view::markup::choice(true);
                #(#if_so)*
            } else {
                crate::view::markup::choice(false);
                #(#if_not)*
            }
        ));
    }

    fn words(&mut self, text: &Lit) {
        match text {
            Lit::Str(text) if !text.value().contains('\n') => self.lines.push(format!("\"{}", text.value())),
            other => self.place(&quote!(#other)),
        }
    }

    fn open(&mut self, tag: &str, attributes: &[Attribute]) {
        self.lines.push(format!("<{tag}"));
        for Attribute { name, value } in attributes {
            match value {
                Value::Fixed(text) => self.lines.push(format!("{name}={}", text.value())),
                Value::Given(value) => {
                    self.lines.push(name.clone());
                    match &**name {
                        "key" | "onclick" | "onchange" | "checked" => self.call(name, value),
                        _ => self.call("value", value),
                    }
                }
            }
        }
    }
}

/// An expression, or statements as one.
fn expression_of(content: &TokenStream) -> TokenStream {
    match syn::parse2::<Expr>(content.clone()) {
        Ok(_) => content.clone(),
        Err(_) => quote!({ #content }),
    }
}

/// What stands as a literal between braces.
fn words(content: &TokenStream) -> Option<Lit> {
    match syn::parse2(content.clone()) {
        Ok(Expr::Lit(ExprLit { lit: lit @ Lit::Str(_), .. })) => Some(lit),
        _ => None,
    }
}
