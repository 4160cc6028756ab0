//! Markup: [`html!`](html) and the functions that it calls.

use std::{cell::RefCell, rc::Rc};

pub(crate) use joint_scorecard_markup::html;
use yew::{
    AttrValue, Callback, Classes, Event, Html, MouseEvent,
    html::{IntoPropValue, onchange, onclick},
    virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, VList, VTag, VText},
};

/// One step of building markup: a line of a template, see `joint_scorecard_markup`.
enum Step {
    /// Begins an element: the names of its attributes, and their values where those are always the same.
    Open(&'static str, Vec<&'static str>, Vec<Option<&'static str>>),
    /// Words that are always the same.
    Words(&'static str),
    /// Takes the next of the values.
    Place,
    /// Ends the element that was begun last.
    Close,
    /// Begins what stands there only if it is said so; otherwise, the step to go on with.
    If(usize),
    /// Begins what stands there otherwise; if it does not, the step to go on with.
    Else(usize),
    /// Ends what was begun by `If`.
    End,
}

thread_local! {
    /// The steps of each template that has been used, in the order of the templates' addresses. They stay: there are
    /// only as many as the code has, and elements share the names of their attributes.
    static KNOWN: RefCell<Vec<Known>> = const { RefCell::new(Vec::new()) };
}

struct Known {
    template: (*const u8, usize),
    steps: &'static [Step],
}

/// The steps of a template.
fn steps(template: &'static str) -> &'static [Step] {
    KNOWN.with_borrow_mut(|all| {
        let place = (template.as_ptr(), template.len());
        let at = all.partition_point(|known| known.template < place);
        match all.get(at) {
            Some(known) if known.template == place => known.steps,
            _ => {
                let steps: &'static [Step] = read(template).leak();
                all.insert(at, Known { template: place, steps });
                steps
            }
        }
    })
}

fn read(template: &'static str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut open = Vec::new();
    for line in template.split('\n') {
        let rest = line.get(1..).unwrap_or_default();
        match line.as_bytes().first() {
            Some(b'<') => steps.push(Step::Open(rest, Vec::new(), Vec::new())),
            Some(b'"') => steps.push(Step::Words(rest)),
            Some(b'-') => steps.push(Step::Place),
            Some(b'>') => steps.push(Step::Close),
            Some(b'?') => {
                open.push(steps.len());
                steps.push(Step::If(0));
            }
            Some(b':') => {
                let here = steps.len();
                lead(&mut steps, open.pop(), here + 1);
                open.push(here);
                steps.push(Step::Else(0));
            }
            Some(b'.') => {
                let here = steps.len();
                lead(&mut steps, open.pop(), here);
                steps.push(Step::End);
            }
            _ => {
                if let Some(Step::Open(_, names, texts)) = steps.last_mut() {
                    let (name, text) = match line.split_once('=') {
                        Some((name, text)) => (name, Some(text)),
                        None => (line, None),
                    };
                    names.push(name);
                    texts.push(text);
                }
            }
        }
    }
    steps
}

/// Leads the step at `from` to the step at `to`.
fn lead(steps: &mut [Step], from: Option<usize>, to: usize) {
    if let Some(Step::If(next) | Step::Else(next)) = from.and_then(|from| steps.get_mut(from)) {
        *next = to;
    }
}

/// What is not always the same in a piece of markup, in the order in which it stands.
pub(crate) struct Values(Vec<Given>);

enum Given {
    Node(Html),
    Value(Option<AttrValue>),
    Key(Key),
    Listener(Rc<dyn Listener>),
    Checked(bool),
    Choice(bool),
}

impl Values {
    /// None yet.
    #[inline(never)]
    pub fn new() -> Self {
        Self(Vec::new())
    }

    #[inline(never)]
    fn give(&mut self, value: Given) {
        self.0.push(value);
    }

    /// Whether what follows stands there, or what stands there otherwise.
    #[inline(never)]
    pub fn choice(&mut self, is_so: bool) {
        self.give(Given::Choice(is_so));
    }

    /// A child.
    #[inline]
    pub fn node(&mut self, content: impl ToNode) {
        content.give(self);
    }

    /// The value of an attribute.
    #[inline]
    pub fn value(&mut self, value: impl ToValue) {
        value.give(self);
    }

    /// What tells an element from its neighbours when the markup changes.
    pub fn key(&mut self, key: impl Into<Key>) {
        self.give(Given::Key(key.into()));
    }

    /// Called when the element is pressed.
    #[inline(never)]
    pub fn onclick(&mut self, callback: Callback<MouseEvent>) {
        self.give(Given::Listener(Rc::new(onclick::Wrapper::new(callback))));
    }

    /// Called when what a person chose has changed.
    #[inline(never)]
    pub fn onchange(&mut self, callback: Callback<Event>) {
        self.give(Given::Listener(Rc::new(onchange::Wrapper::new(callback))));
    }

    /// Whether a box is ticked or a button is the chosen one.
    #[inline(never)]
    pub fn checked(&mut self, is_checked: bool) {
        self.give(Given::Checked(is_checked));
    }
}

/// Markup with one root.
#[inline(never)]
pub(crate) fn one(template: &'static str, values: Values) -> Html {
    built(template, values).pop().unwrap_or_default()
}

/// Nodes next to each other.
#[inline(never)]
pub(crate) fn list(template: &'static str, values: Values) -> Html {
    together(built(template, values))
}

fn built(template: &'static str, values: Values) -> Vec<Html> {
    let mut values = values.0.into_iter();
    let mut nodes = Vec::new();
    let mut open = Vec::new();
    let steps = steps(template);
    let mut at = 0;
    while let Some(step) = steps.get(at) {
        at += 1;
        match step {
            Step::Open(tag, names, texts) => {
                let mut element = VTag::new(AttrValue::Static(tag));
                if !names.is_empty() {
                    let mut given = |text: &Option<&'static str>| {
                        let text = match text {
                            Some(text) => Some(AttrValue::Static(text)),
                            None => values.next()?.belong_to(&mut element),
                        };
                        text.map(AttributeOrProperty::Attribute)
                    };
                    let values = texts.iter().map(&mut given).collect();
                    element.attributes = Attributes::Dynamic { keys: names, values };
                }
                open.push((Some(element), std::mem::take(&mut nodes)));
            }
            Step::Words(words) => nodes.push(text(AttrValue::Static(words))),
            Step::Place => {
                if let Some(Given::Node(node)) = values.next() {
                    nodes.push(node);
                }
            }
            Step::If(otherwise) => {
                if !matches!(values.next(), Some(Given::Choice(true))) {
                    at = *otherwise;
                }
                open.push((None, std::mem::take(&mut nodes)));
            }
            Step::Else(end) => at = *end,
            Step::Close | Step::End => close(&mut nodes, open.pop()),
        }
    }
    while let Some(last) = open.pop() {
        close(&mut nodes, Some(last));
    }
    nodes
}

/// Puts the nodes into their element, or makes one of them, and that behind those that were before it.
fn close(nodes: &mut Vec<Html>, open: Option<(Option<VTag>, Vec<Html>)>) {
    if let Some((element, before)) = open {
        let mut inner = std::mem::replace(nodes, before);
        nodes.push(match element {
            Some(mut element) => {
                element.add_children(inner);
                Html::VTag(Rc::new(element))
            }
            None if inner.len() == 1 => inner.pop().unwrap_or_default(),
            None => together(inner),
        });
    }
}

impl Given {
    /// The value of an attribute; what is none is set.
    fn belong_to(self, element: &mut VTag) -> Option<AttrValue> {
        match self {
            Self::Value(value) => return value,
            Self::Key(key) => element.key = Some(key),
            Self::Listener(listener) => {
                element.add_listener(listener);
            }
            Self::Checked(is_checked) => element.set_checked(is_checked),
            Self::Node(_) | Self::Choice(_) => {}
        }
        None
    }
}

/// What can be a child of an element.
pub(crate) trait ToNode: Sized {
    /// The node.
    fn to_node(self) -> Html;

    /// Hands the node over.
    #[inline(never)]
    fn give(self, values: &mut Values) {
        values.give(Given::Node(self.to_node()));
    }
}

/// A child.
pub(crate) fn node(content: impl ToNode) -> Html {
    content.to_node()
}

/// Children, one for each item.
pub(crate) fn each<T: ToNode>(items: impl IntoIterator<Item = T>) -> Html {
    // Collecting would cost each caller the code that guesses how many there will be.
    let mut nodes = Vec::new();
    for item in items {
        add(&mut nodes, item.to_node());
    }
    together(nodes)
}

#[inline(never)]
fn add(nodes: &mut Vec<Html>, node: Html) {
    nodes.push(node);
}

#[inline(never)]
fn together(nodes: Vec<Html>) -> Html {
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
        together(self)
    }
}

/// What can be the value of an attribute; without one, the attribute is not set.
pub(crate) trait ToValue: Sized {
    /// The value.
    fn to_value(self) -> Option<AttrValue>;

    /// Hands the value over.
    #[inline(never)]
    fn give(self, values: &mut Values) {
        values.give(Given::Value(self.to_value()));
    }
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
