//! Markup: [`html!`](html) and the functions that it calls.

use crate::document::digits;
use std::{cell::RefCell, rc::Rc};

pub(crate) use joint_scorecard_markup::html;
use yew::{
    AttrValue, Callback, Event, MouseEvent,
    html::{onchange, onclick},
    virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, VList, VNode, VTag, VText},
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

/// A piece of markup while a card is being drawn: the place of its nodes among all that were built. Nothing is at 0.
///
/// # Design
/// Yew's nodes are values of 16 bytes that own others. Each that a function returns or hands on costs the page a place
/// on the stack and the code that moves and drops it, hundreds of times. A place is a number, and the nodes stay where they
/// were built until [`draw`] hands Yew the one that all others have become part of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Html(usize);

/// What is not always the same in a piece of markup.
enum Given {
    Node(Html),
    Value(Option<AttrValue>),
    Key(Key),
    Listener(Rc<dyn Listener>),
    Checked(bool),
    Choice(bool),
}

/// What is being drawn.
struct Drawing {
    /// What was handed over for templates that are not built yet, those that are inside others last.
    given: Vec<Given>,
    nodes: Vec<VNode>,
}

thread_local! {
    static DRAWING: RefCell<Drawing> = const { RefCell::new(Drawing { given: Vec::new(), nodes: Vec::new() }) };
}

/// Names of classes, those that are none left out. Yew's own list would cost the page two kilobytes.
macro_rules! classes {
    ($($name:expr),+ $(,)?) => { $crate::view::markup::joined(&[$(Option::from($name)),+]) };
}
pub(crate) use classes;

/// Words with spaces between them.
#[inline(never)]
pub(crate) fn joined(words: &[Option<&str>]) -> String {
    let mut all = String::new();
    for word in words.iter().flatten() {
        if !all.is_empty() {
            all.push(' ');
        }
        all.push_str(word);
    }
    all
}

/// Markup for Yew.
pub(crate) fn draw(content: impl FnOnce() -> Html) -> VNode {
    let before = DRAWING.with_borrow(|drawing| drawing.nodes.len());
    let node = content().finish();
    DRAWING.with_borrow_mut(|drawing| drawing.nodes.truncate(before));
    node
}

impl Html {
    /// As Yew has it: what outlives the drawing.
    #[inline(never)]
    pub fn finish(self) -> VNode {
        DRAWING.with_borrow(|drawing| drawing.nodes.get(self.0.wrapping_sub(1)).cloned()).unwrap_or_default()
    }
}

impl From<String> for Html {
    fn from(words: String) -> Self {
        words.to_node()
    }
}

impl FromIterator<Html> for Html {
    fn from_iter<T: IntoIterator<Item = Self>>(items: T) -> Self {
        each(items)
    }
}

/// Where what a template is given begins.
#[inline(never)]
pub(crate) fn begin() -> usize {
    DRAWING.with_borrow(|drawing| drawing.given.len())
}

#[inline(never)]
fn give(value: Given) {
    DRAWING.with_borrow_mut(|drawing| drawing.given.push(value));
}

#[inline(never)]
fn keep(node: VNode) -> Html {
    DRAWING.with_borrow_mut(|drawing| {
        drawing.nodes.push(node);
        Html(drawing.nodes.len())
    })
}

/// Whether what follows stands there, or what stands there otherwise.
#[inline(never)]
pub(crate) fn choice(is_so: bool) {
    give(Given::Choice(is_so));
}

/// A child.
#[inline]
pub(crate) fn node(content: impl ToNode) {
    content.give();
}

/// The value of an attribute.
#[inline]
pub(crate) fn value(value: impl ToValue) {
    value.give();
}

/// `true` or `false`, as attributes say it.
pub(crate) fn truth(is_so: bool) -> &'static str {
    if is_so { "true" } else { "false" }
}

/// What tells an element from its neighbours when the markup changes.
pub(crate) fn key(key: impl Into<Key>) {
    give(Given::Key(key.into()));
}

/// Called when the element is pressed.
#[inline(never)]
pub(crate) fn onclick(callback: Callback<MouseEvent>) {
    give(Given::Listener(Rc::new(onclick::Wrapper::new(callback))));
}

/// Called when what a person chose has changed.
#[inline(never)]
pub(crate) fn onchange(callback: Callback<Event>) {
    give(Given::Listener(Rc::new(onchange::Wrapper::new(callback))));
}

/// Whether a box is ticked or a button is the chosen one.
#[inline(never)]
pub(crate) fn checked(is_checked: bool) {
    give(Given::Checked(is_checked));
}

/// Markup with one root, of what was given since `from`.
#[inline(never)]
pub(crate) fn one(template: &'static str, from: usize) -> Html {
    keep(built(template, from).pop().unwrap_or_default())
}

/// Nodes next to each other, of what was given since `from`.
#[inline(never)]
pub(crate) fn list(template: &'static str, from: usize) -> Html {
    beside(built(template, from))
}

fn built(template: &'static str, from: usize) -> Vec<VNode> {
    let given = DRAWING.with_borrow_mut(|drawing| drawing.given.split_off(from.min(drawing.given.len())));
    let mut values = given.into_iter();
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
                    nodes.push(node.finish());
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
    debug_assert!(values.next().is_none(), "something inside markup has returned before it was built");
    nodes
}

/// Puts the nodes into their element, or makes one of them, and that behind those that were before it.
fn close(nodes: &mut Vec<VNode>, open: Option<(Option<VTag>, Vec<VNode>)>) {
    if let Some((element, before)) = open {
        let mut inner = std::mem::replace(nodes, before);
        nodes.push(match element {
            Some(mut element) => {
                element.add_children(inner);
                VNode::VTag(Rc::new(element))
            }
            None if inner.len() == 1 => inner.pop().unwrap_or_default(),
            None => side_by_side(inner),
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
    fn give(self) {
        give(Given::Node(self.to_node()));
    }
}

/// Markup that is one child.
pub(crate) fn only(content: impl ToNode) -> Html {
    content.to_node()
}

/// Children, one for each item.
pub(crate) fn each<T: ToNode>(items: impl IntoIterator<Item = T>) -> Html {
    let from = begin();
    for item in items {
        item.give();
    }
    together(from)
}

/// The children that were given since `from`.
#[inline(never)]
pub(crate) fn together(from: usize) -> Html {
    let given = DRAWING.with_borrow_mut(|drawing| drawing.given.split_off(from.min(drawing.given.len())));
    let mut nodes = Vec::new();
    for one in given {
        if let Given::Node(node) = one {
            nodes.push(node.finish());
        }
    }
    beside(nodes)
}

fn beside(nodes: Vec<VNode>) -> Html {
    keep(side_by_side(nodes))
}

#[inline(never)]
fn side_by_side(nodes: Vec<VNode>) -> VNode {
    VNode::VList(Rc::new(VList::with_children(nodes, None)))
}

fn text(text: AttrValue) -> VNode {
    VNode::VText(VText::new(text))
}

#[inline(never)]
fn words(words: AttrValue) -> Html {
    keep(text(words))
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

impl ToNode for VNode {
    fn to_node(self) -> Html {
        keep(self)
    }
}

impl ToNode for &VNode {
    fn to_node(self) -> Html {
        keep(self.clone())
    }
}

impl ToNode for String {
    #[inline(never)]
    fn to_node(self) -> Html {
        words(taken(self))
    }
}

impl ToNode for &str {
    #[inline(never)]
    fn to_node(self) -> Html {
        words(copied(self))
    }
}

impl ToNode for &String {
    fn to_node(self) -> Html {
        self.as_str().to_node()
    }
}

impl ToNode for AttrValue {
    fn to_node(self) -> Html {
        words(self)
    }
}

impl ToNode for &AttrValue {
    fn to_node(self) -> Html {
        words(self.clone())
    }
}

impl<T: ToNode> ToNode for Option<T> {
    fn to_node(self) -> Html {
        self.map_or_else(Html::default, ToNode::to_node)
    }
}

impl ToNode for Vec<Html> {
    fn to_node(self) -> Html {
        each(self)
    }
}

/// What can be the value of an attribute; without one, the attribute is not set.
pub(crate) trait ToValue: Sized {
    /// The value.
    fn to_value(self) -> Option<AttrValue>;

    /// Hands the value over.
    #[inline(never)]
    fn give(self) {
        give(Given::Value(self.to_value()));
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

impl ToValue for bool {
    fn to_value(self) -> Option<AttrValue> {
        self.then_some(AttrValue::Static(""))
    }
}

impl ToValue for i32 {
    fn to_value(self) -> Option<AttrValue> {
        Some(taken(digits(self.into())))
    }
}

impl<T: ToValue> ToValue for Option<T> {
    fn to_value(self) -> Option<AttrValue> {
        self.and_then(ToValue::to_value)
    }
}
