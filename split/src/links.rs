//! What the linker knew of the module, before other tools wrote it anew: what each function and each constant refers to.
//!
//! # Design
//! In a finished module, an address is a number like any other, and everything in the function table could be called by
//! anybody. The linker knows better, and says so in its relocations (`--emit-relocs`). From them follows which constants
//! and which methods of trait objects only those functions reach that are loaded later. Addresses and names stay as they
//! are on the way to the finished module.

mod read;

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    ops::Range,
};

pub use read::plain;

/// A function or a constant, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Node {
    Function(u32),
    Constant(usize),
}

/// Who refers to what.
#[derive(Debug, Default)]
pub struct Links {
    /// The name of each function.
    pub names: HashMap<u32, String>,
    /// Where each constant stands in memory.
    pub constants: Vec<Range<u32>>,
    /// What functions and constants refer to.
    pub uses: BTreeMap<Node, BTreeSet<Node>>,
    /// The functions that are called from outside, and what is referred to from nowhere that has a name.
    pub roots: BTreeSet<Node>,
}

/// What is reached without entering the functions that are loaded later.
#[derive(Debug, Default)]
pub struct Reached {
    pub functions: BTreeSet<String>,
    constants: BTreeSet<usize>,
}

impl Links {
    /// What is reached from the functions of these names and from outside, without entering those that `is_later`.
    pub fn reach(&self, names: &BTreeSet<&str>, is_later: &dyn Fn(&str) -> bool) -> Reached {
        let named = self.names.iter().filter(|(_, name)| names.contains(&***name)).map(|(at, _)| Node::Function(*at));
        let mut open: Vec<Node> = named.chain(self.roots.iter().copied()).collect();
        let mut seen = BTreeSet::new();
        let mut reached = Reached::default();
        while let Some(node) = open.pop() {
            if !seen.insert(node) {
                continue;
            }
            match node {
                Node::Function(function) => {
                    let name = self.names.get(&function).map_or("", |name| name);
                    if is_later(name) {
                        continue;
                    }
                    reached.functions.insert(name.to_owned());
                }
                Node::Constant(constant) => drop(reached.constants.insert(constant)),
            }
            open.extend(self.uses.get(&node).into_iter().flatten());
        }
        reached
    }

    /// Where in memory only such constants stand as were not reached.
    pub fn unreached(&self, reached: &Reached) -> Vec<Range<u32>> {
        let mut early = vec![];
        let mut late = vec![];
        for (constant, range) in self.constants.iter().enumerate() {
            let place = if reached.constants.contains(&constant) { &mut early } else { &mut late };
            place.push(range.clone());
        }
        without(joined(late), &joined(early))
    }
}

/// Ranges in order, those that touch each other as one.
fn joined(mut ranges: Vec<Range<u32>>) -> Vec<Range<u32>> {
    ranges.retain(|range| !range.is_empty());
    ranges.sort_by_key(|range| range.start);
    let mut all: Vec<Range<u32>> = Vec::new();
    for range in ranges {
        match all.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => all.push(range),
        }
    }
    all
}

/// What of `ranges` is not in `others`.
fn without(ranges: Vec<Range<u32>>, others: &[Range<u32>]) -> Vec<Range<u32>> {
    let mut rest = Vec::new();
    for range in ranges {
        let mut start = range.start;
        for other in others.iter().filter(|other| other.start < range.end && other.end > range.start) {
            rest.push(start..other.start);
            start = other.end;
        }
        rest.push(start..range.end);
    }
    rest.retain(|range| !range.is_empty());
    rest
}
