//! What markup is made of, and how it is read.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{
    Expr, Ident, Lit, LitStr, Path, Token, braced,
    ext::IdentExt,
    parse::{Parse, ParseStream, Result},
    token::Brace,
};

/// Nodes next to each other.
pub struct Nodes(pub Vec<Node>);

pub enum Node {
    Element { tag: Ident, attributes: Vec<Attribute>, children: Vec<Node> },
    Component { path: Path, attributes: Vec<Attribute>, children: Vec<Node> },
    Fragment(Vec<Node>),
    Text(Lit),
    Expression(TokenStream),
    Each(TokenStream),
    If { condition: Expr, then: Vec<Node>, otherwise: Vec<Node> },
}

pub struct Attribute {
    /// As it stands in the markup: `aria-label`.
    pub name: String,
    pub value: Value,
}

pub enum Value {
    Fixed(LitStr),
    Given(TokenStream),
}

impl Parse for Nodes {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut nodes = Vec::new();
        let is_at_end_tag = || input.peek(Token![<]) && input.peek2(Token![/]);
        while !(input.is_empty() || is_at_end_tag()) {
            nodes.push(input.parse()?);
        }
        Ok(Self(nodes))
    }
}

impl Parse for Node {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.peek(Token![<]) {
            return tag(input);
        }
        if input.peek(Token![if]) {
            return condition(input);
        }
        if input.peek(Brace) {
            let content;
            braced!(content in input);
            if content.peek(Token![for]) {
                content.parse::<Token![for]>()?;
                return Ok(Self::Each(content.parse()?));
            }
            return Ok(Self::Expression(content.parse()?));
        }
        if input.peek(Lit) {
            return Ok(Self::Text(input.parse()?));
        }
        Ok(Self::Expression(input.parse()?))
    }
}

fn condition(input: ParseStream<'_>) -> Result<Node> {
    input.parse::<Token![if]>()?;
    let condition = Expr::parse_without_eager_brace(input)?;
    let then;
    braced!(then in input);
    let then = then.parse::<Nodes>()?.0;
    let mut otherwise = Vec::new();
    if input.peek(Token![else]) {
        input.parse::<Token![else]>()?;
        if input.peek(Token![if]) {
            otherwise.push(self::condition(input)?);
        } else {
            let content;
            braced!(content in input);
            otherwise = content.parse::<Nodes>()?.0;
        }
    }
    Ok(Node::If { condition, then, otherwise })
}

fn tag(input: ParseStream<'_>) -> Result<Node> {
    input.parse::<Token![<]>()?;
    if input.peek(Token![>]) {
        input.parse::<Token![>]>()?;
        let children = input.parse::<Nodes>()?.0;
        input.parse::<Token![<]>()?;
        input.parse::<Token![/]>()?;
        input.parse::<Token![>]>()?;
        return Ok(Node::Fragment(children));
    }
    let path = Path::parse_mod_style(input)?;
    let mut attributes = Vec::new();
    while !input.peek(Token![>]) && !input.peek(Token![/]) {
        attributes.push(input.parse()?);
    }
    let mut children = Vec::new();
    if input.peek(Token![/]) {
        input.parse::<Token![/]>()?;
        input.parse::<Token![>]>()?;
    } else {
        input.parse::<Token![>]>()?;
        children = input.parse::<Nodes>()?.0;
        input.parse::<Token![<]>()?;
        input.parse::<Token![/]>()?;
        let end = Path::parse_mod_style(input)?;
        if end != path {
            let expected = path.to_token_stream();
            return Err(syn::Error::new_spanned(end, format!("expected </{expected}>")));
        }
        input.parse::<Token![>]>()?;
    }
    Ok(match path.get_ident() {
        Some(name) if name.to_string().starts_with(|first: char| first.is_ascii_lowercase()) => {
            Node::Element { tag: name.clone(), attributes, children }
        }
        _ => Node::Component { path, attributes, children },
    })
}

impl Parse for Attribute {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.peek(Brace) {
            let content;
            braced!(content in input);
            let name = content.call(Ident::parse_any)?;
            return Ok(Self { name: name.unraw().to_string(), value: Value::Given(quote!(#name)) });
        }
        let mut name = input.call(Ident::parse_any)?.unraw().to_string();
        while input.peek(Token![-]) {
            input.parse::<Token![-]>()?;
            name.push('-');
            name.push_str(&input.call(Ident::parse_any)?.unraw().to_string());
        }
        input.parse::<Token![=]>()?;
        let value = if input.peek(LitStr) {
            Value::Fixed(input.parse()?)
        } else if input.peek(Brace) {
            let content;
            braced!(content in input);
            Value::Given(content.parse()?)
        } else {
            let value: TokenTree = input.parse()?;
            Value::Given(value.into())
        };
        Ok(Self { name, value })
    }
}

impl Attribute {
    /// As Yew's macro reads it.
    pub fn for_yew(&self) -> TokenStream {
        let name: TokenStream = self.name.parse().unwrap_or_default();
        match &self.value {
            Value::Fixed(text) => quote!(#name=#text),
            Value::Given(value) => quote!(#name={#value}),
        }
    }
}
