//! Markup that remembers one small number from one drawing to the next.

use std::rc::Rc;

use yew::{
    prelude::*,
    virtual_dom::{Key, VComp, VNode},
};

use super::markup::{Html, ToNode, draw};

/// Draws with the number, and with what changes it.
type Draw = dyn Fn(usize, &Callback<usize>) -> Html;

/// Markup with a number of its own: whether it is open, how many rows it shows.
///
/// # Design
/// Each component costs the page four kilobytes of code that creates, compares, draws and destroys it, so this one
/// stands for all that a press changes.
struct Remember(usize);

#[derive(Properties)]
struct RememberProps {
    first: usize,
    draw: Rc<Draw>,
}

/// Equal to what was drawn from the same markup: comparing what it would draw takes longer than drawing.
impl PartialEq for RememberProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.draw, &other.draw)
    }
}

impl Component for Remember {
    type Message = usize;
    type Properties = RememberProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self(ctx.props().first)
    }

    fn update(&mut self, _: &Context<Self>, number: usize) -> bool {
        std::mem::replace(&mut self.0, number) != number
    }

    fn view(&self, ctx: &Context<Self>) -> VNode {
        draw(|| (ctx.props().draw)(self.0, &ctx.link().callback(|number| number)))
    }
}

/// Markup that is drawn again with another number when `draw`'s callback is called with one; `first` is its first. The
/// key tells it from others that may come to stand in its place: they have a number of another kind.
pub(super) fn remember(
    key: Option<&str>,
    first: usize,
    draw: impl Fn(usize, &Callback<usize>) -> Html + 'static,
) -> Html {
    remembering(key.map(Key::from), RememberProps { first, draw: Rc::new(draw) })
}

fn remembering(key: Option<Key>, props: RememberProps) -> Html {
    VNode::from(VComp::new::<Remember>(Rc::new(props), key)).to_node()
}
