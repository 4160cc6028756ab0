//! What the card shows, rendered without a browser.

mod view {
    mod render;

    mod agreements;
    mod card;
    mod funnel;
    mod handoffs;
    mod hostile;
    mod needs;
    mod priorities;
    mod review;
    mod states;
    mod together;
    mod wall;
}
