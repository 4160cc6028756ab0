//! Markup: [`html!`](html) and the functions that it calls.

use std::rc::Rc;

pub(crate) use joint_scorecard_markup::html;
use yew::{
    AttrValue, Classes, Html,
    html::IntoPropValue,
    virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VTag, VText},
};

/// What can be a child of an element.
pub(crate) trait ToNode {
    /// The node.
    fn to_node(self) -> Html;
}

/// A child.
pub(crate) fn node(content: impl ToNode) -> Html {
    content.to_node()
}

/// Children, one for each item.
pub(crate) fn each<T: ToNode>(items: impl IntoIterator<Item = T>) -> Html {
    list(items.into_iter().map(ToNode::to_node).collect())
}

/// Nodes next to each other.
#[inline(never)]
pub(crate) fn list(nodes: Vec<Html>) -> Html {
    Html::VList(Rc::new(VList::with_children(nodes, None)))
}

#[inline(never)]
fn text(text: AttrValue) -> Html {
    Html::VText(VText::new(text))
}

#[inline(never)]
fn copied(words: &str) -> AttrValue {
    AttrValue::from(words.to_owned())
}

#[inline(never)]
fn taken(words: String) -> AttrValue {
    AttrValue::from(words)
}

impl ToNode for Html {
    fn to_node(self) -> Html {
        self
    }
}

impl ToNode for String {
    #[inline(never)]
    fn to_node(self) -> Html {
        text(taken(self))
    }
}

impl ToNode for &str {
    #[inline(never)]
    fn to_node(self) -> Html {
        text(copied(self))
    }
}

impl ToNode for &String {
    fn to_node(self) -> Html {
        self.as_str().to_node()
    }
}

impl ToNode for AttrValue {
    fn to_node(self) -> Html {
        text(self)
    }
}

impl ToNode for &AttrValue {
    fn to_node(self) -> Html {
        text(self.clone())
    }
}

impl<T: ToNode> ToNode for Option<T> {
    fn to_node(self) -> Html {
        self.map_or_else(Html::default, ToNode::to_node)
    }
}

impl ToNode for Vec<Html> {
    fn to_node(self) -> Html {
        list(self)
    }
}

/// What can be the value of an attribute; without one, the attribute is not set.
pub(crate) trait ToValue {
    /// The value.
    fn to_value(self) -> Option<AttrValue>;
}

/// The value of an attribute.
pub(crate) fn value(value: impl ToValue) -> Option<AttributeOrProperty> {
    value.to_value().map(AttributeOrProperty::Attribute)
}

/// The value of an attribute that is always the same.
pub(crate) const fn fixed_value(value: &'static str) -> AttributeOrProperty {
    AttributeOrProperty::Attribute(AttrValue::Static(value))
}

impl ToValue for &'static str {
    fn to_value(self) -> Option<AttrValue> {
        Some(AttrValue::Static(self))
    }
}

impl ToValue for String {
    fn to_value(self) -> Option<AttrValue> {
        Some(taken(self))
    }
}

impl ToValue for &String {
    fn to_value(self) -> Option<AttrValue> {
        Some(copied(self))
    }
}

impl ToValue for AttrValue {
    fn to_value(self) -> Option<AttrValue> {
        Some(self)
    }
}

impl ToValue for &AttrValue {
    fn to_value(self) -> Option<AttrValue> {
        Some(self.clone())
    }
}

impl ToValue for Classes {
    #[inline(never)]
    fn to_value(self) -> Option<AttrValue> {
        self.into_prop_value()
    }
}

impl ToValue for bool {
    fn to_value(self) -> Option<AttrValue> {
        self.then_some(AttrValue::Static(""))
    }
}

impl ToValue for i32 {
    fn to_value(self) -> Option<AttrValue> {
        Some(taken(self.to_string()))
    }
}

impl<T: ToValue> ToValue for Option<T> {
    fn to_value(self) -> Option<AttrValue> {
        self.and_then(ToValue::to_value)
    }
}

/// An element without attributes.
#[inline(never)]
pub(crate) fn bare(tag: &'static str, children: Vec<Html>) -> Html {
    made(tag, Attributes::Static(&[]), children)
}

/// An element whose attributes are always the same.
#[inline(never)]
pub(crate) fn fixed(
    tag: &'static str,
    attributes: &'static [(&'static str, AttributeOrProperty)],
    children: Vec<Html>,
) -> Html {
    made(tag, Attributes::Static(attributes), children)
}

/// An element.
#[inline(never)]
pub(crate) fn element(
    tag: &'static str,
    keys: &'static [&'static str],
    values: Vec<Option<AttributeOrProperty>>,
    children: Vec<Html>,
) -> Html {
    made(tag, Attributes::Dynamic { keys, values: values.into_boxed_slice() }, children)
}

fn made(tag: &'static str, attributes: Attributes, children: Vec<Html>) -> Html {
    let mut element = VTag::new(AttrValue::Static(tag));
    element.attributes = attributes;
    element.add_children(children);
    Html::VTag(Rc::new(element))
}

/// An element with its key.
#[inline(never)]
pub(crate) fn keyed(mut element: Html, key: impl Into<Key>) -> Html {
    if let Html::VTag(element) = &mut element {
        Rc::make_mut(element).key = Some(key.into());
    }
    element
}
