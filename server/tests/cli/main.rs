//! The command line as a program: what it prints where, and how it ends.

mod check;
mod figures;
mod program;
mod render;
