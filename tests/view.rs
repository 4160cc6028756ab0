//! What the card shows, rendered without a browser.

mod view {
    mod render;

    mod card;
    mod hostile;
    mod states;
    mod together;
}
