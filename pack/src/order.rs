//! Which byte stands for which symbol.
//!
//! Brotli guesses a byte of such data from the two before it, and distinguishes eight classes of them, by size alone
//! (RFC 7932, section 7.1, the mode for signed numbers). So symbols after which the same is likely should be in one class, and
//! those after which something else is likely in another. The classes are sought step by step: a symbol goes where
//! the whole then takes the fewest bits, until none wants to move.

use std::collections::HashMap;

use anyhow::{Result, ensure};

/// The bytes of each class.
const CLASSES: [std::ops::RangeInclusive<u8>; 8] =
    [0..=0, 1..=15, 16..=63, 64..=127, 128..=191, 192..=239, 240..=254, 255..=255];

/// What telling one more follower apart costs, in bits: each has a place in a table of its own.
const FOLLOWER: f64 = 5.0;

/// The most rounds of seeking.
const ROUNDS: usize = 4;

/// The byte of each symbol, of which there are `count`.
pub fn bytes(code: &[usize], count: usize) -> Result<Vec<u8>> {
    ensure!(count <= 256, "there are {count} kinds of operators, more than a byte can tell apart");
    let mut frequency = vec![0_usize; count];
    code.iter().for_each(|symbol| frequency[*symbol] += 1);
    let mut symbols: Vec<usize> = (0..count).collect();
    symbols.sort_by_key(|symbol| std::cmp::Reverse(frequency[*symbol]));

    let room = CLASSES.map(|class| class.count());
    let mut classes = vec![0; count];
    let mut taken = [0; 8];
    // To begin with, the most frequent ones alone, and the others in turn.
    let in_turn = (2..6).cycle();
    for (symbol, turn) in symbols.iter().zip([0, 7].into_iter().chain(in_turn)) {
        let class = if taken[turn] < room[turn] { turn } else { first_with_room(&taken, &room) };
        classes[*symbol] = class;
        taken[class] += 1;
    }
    let triples = triples(code);
    let mut bits = cost(&triples, &classes, count);
    for _ in 0..ROUNDS {
        let before = bits;
        for symbol in &symbols {
            let from = classes[*symbol];
            let mut best = from;
            for class in 0..8 {
                if class == from || taken[class] == room[class] {
                    continue;
                }
                classes[*symbol] = class;
                let moved = cost(&triples, &classes, count);
                if moved < bits {
                    (bits, best) = (moved, class);
                }
            }
            classes[*symbol] = best;
            taken[from] -= 1;
            taken[best] += 1;
        }
        if bits >= before {
            break;
        }
    }
    let mut free = CLASSES;
    let mut bytes = vec![0; count];
    for symbol in symbols {
        bytes[symbol] = free[classes[symbol]].next().unwrap_or_default();
    }
    Ok(bytes)
}

fn first_with_room(taken: &[usize; 8], room: &[usize; 8]) -> usize {
    (0..8).find(|class| taken[*class] < room[*class]).unwrap_or_default()
}

/// Which three symbols follow each other, and how often.
fn triples(code: &[usize]) -> Vec<([usize; 3], f64)> {
    let mut counts: HashMap<[usize; 3], f64> = HashMap::new();
    for triple in code.windows(3) {
        if let Ok(triple) = triple.try_into() {
            *counts.entry(triple).or_default() += 1.0;
        }
    }
    // In order, so that the same code always gets the same bytes.
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(triple, _)| *triple);
    counts
}

/// The bits that the code takes if each symbol is guessed from the classes of the two before it.
fn cost(triples: &[([usize; 3], f64)], classes: &[usize], count: usize) -> f64 {
    let mut followers = vec![0.0; 64 * count];
    for ([first, second, third], times) in triples {
        followers[(classes[*second] * 8 + classes[*first]) * count + third] += times;
    }
    let weigh = |times: f64| if times > 0.0 { times * times.log2() } else { 0.0 };
    followers
        .chunks(count)
        .map(|followers| {
            let known = followers.iter().filter(|times| **times > 0.0).count();
            weigh(followers.iter().sum()) - followers.iter().copied().map(weigh).sum::<f64>() + FOLLOWER * known as f64
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_symbol_has_a_byte_of_its_own() {
        let code: Vec<usize> = (0..2000).map(|place| place * place % 256).chain(0..256).collect();
        let mut bytes = bytes(&code, 256).unwrap();
        bytes.sort_unstable();
        assert_eq!(bytes, (0..=255).collect::<Vec<u8>>());
    }

    #[test]
    fn symbols_that_are_followed_by_the_same_are_in_one_class() {
        // One of eight that nobody can guess; after 0 to 3 comes 8, after 4 to 7 comes 9.
        let guesses =
            std::iter::successors(Some(1_u32), |last| Some(last.wrapping_mul(1_664_525).wrapping_add(1_013_904_223)));
        let guesses = guesses.map(|number| (number >> 24) as usize % 8).take(4000);
        let code: Vec<usize> = guesses.flat_map(|symbol| [symbol, if symbol < 4 { 8 } else { 9 }]).collect();
        let bytes = bytes(&code, 10).unwrap();
        let class = |symbol: usize| CLASSES.iter().position(|class| class.contains(&bytes[symbol]));
        assert!((0..4).all(|symbol| (4..8).all(|other| class(symbol) != class(other))));
    }

    #[test]
    fn more_symbols_than_bytes_are_refused() {
        assert!(bytes(&[0], 257).is_err());
    }
}
