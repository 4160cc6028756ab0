//! The alphabet of the code: each kind of operator is a symbol, and so are the runs of them that are frequent.

use std::collections::HashMap;

use crate::code::{Module, Operand, Operator};

/// What a symbol stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// A byte of code.
    Byte(u8),
    /// The next operand of this kind.
    Operand(Operand),
    /// The end of a function.
    End,
}

/// The most symbols that stand for two others that follow each other. More of them make the list longer than the code shorter.
const RUNS: usize = 40;

/// The code as symbols.
pub struct Symbols {
    /// What each symbol stands for.
    pub meanings: Vec<Vec<Step>>,
    /// The symbols of all functions.
    pub code: Vec<usize>,
}

impl Symbols {
    pub fn of(module: &Module<'_>) -> Self {
        let mut meanings: Vec<Vec<Step>> = Vec::new();
        let mut known = HashMap::new();
        let mut functions: Vec<Vec<usize>> = Vec::new();
        for function in &module.functions {
            let steps = function.operators.iter().map(steps).chain([vec![Step::End]]);
            let symbols = steps.map(|steps| {
                *known.entry(steps).or_insert_with_key(|steps| {
                    meanings.push(steps.clone());
                    meanings.len() - 1
                })
            });
            functions.push(symbols.collect());
        }
        let free = 256_usize.saturating_sub(meanings.len());
        for _ in 0..RUNS.min(free) {
            let Some((first, second)) = most_frequent(&functions) else { break };
            let run = meanings.len();
            meanings.push([first, second].iter().flat_map(|symbol| meanings[*symbol].clone()).collect());
            for function in &mut functions {
                join(function, first, second, run);
            }
        }
        Self { meanings, code: functions.concat() }
    }
}

fn steps(operator: &Operator<'_>) -> Vec<Step> {
    let code = operator.code.iter().map(|byte| Step::Byte(*byte));
    code.chain(operator.operands.iter().map(|(operand, _)| Step::Operand(*operand))).collect()
}

/// The two symbols that follow each other most often.
fn most_frequent(functions: &[Vec<usize>]) -> Option<(usize, usize)> {
    let mut counts: HashMap<(usize, usize), usize> = HashMap::new();
    for pair in functions.iter().flat_map(|function| function.windows(2)) {
        if let [first, second] = pair {
            *counts.entry((*first, *second)).or_default() += 1;
        }
    }
    // Of equals the first, so that the same module is always packed in the same way.
    counts
        .into_iter()
        .filter(|(_, count)| *count > 1)
        .max_by_key(|(pair, count)| (*count, std::cmp::Reverse(*pair)))
        .map(|(pair, _)| pair)
}

/// Replaces one symbol and another by one for both.
fn join(function: &mut Vec<usize>, first: usize, second: usize, run: usize) {
    let mut joined = Vec::with_capacity(function.len());
    for symbol in function.drain(..) {
        if symbol == second && joined.last() == Some(&first) {
            joined.pop();
            joined.push(run);
        } else {
            joined.push(symbol);
        }
    }
    *function = joined;
}

#[cfg(test)]
mod tests {
    use super::join;

    #[test]
    fn a_run_is_replaced_from_the_left() {
        let mut function = vec![1, 1, 1, 2, 1, 1];
        join(&mut function, 1, 1, 9);
        assert_eq!(function, [9, 1, 2, 9]);
    }
}
