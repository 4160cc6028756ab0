//! The card as Yew components.
