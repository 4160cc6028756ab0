//! Who calls whom, and so which function belongs where.

use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    ops::Range,
};

use anyhow::{Result, bail, ensure};
use wasmparser::{ExternalKind, Operator};

use crate::{
    Plan,
    links::Links,
    module::{FUNCTIONS, Module, without_hashes},
};

/// Which functions are loaded later, and what both parts share.
pub struct Division {
    /// The functions of the second part.
    pub later: BTreeSet<u32>,
    /// Those of them that the first part calls, with their places in the table.
    pub gates: BTreeMap<u32, u32>,
    /// What the second part uses of the first.
    pub shared: Shared,
    /// Where in memory the constants stand that only the second part uses.
    pub constants: Vec<Range<u32>>,
}

/// What a set of functions uses.
#[derive(Debug, Default)]
pub struct Shared {
    pub functions: BTreeSet<u32>,
    pub globals: BTreeSet<u32>,
    pub tables: BTreeSet<u32>,
}

impl Division {
    pub fn of(module: &Module<'_>, links: &Links, plan: &Plan<'_>) -> Result<Self> {
        let uses = module
            .defined()
            .map(|function| Ok((function, uses(module, function)?)))
            .collect::<Result<BTreeMap<u32, Shared>>>()?;
        let is_later = |name: &str| plan.later.iter().any(|path| is_at(&without_hashes(name), path));
        let named: BTreeSet<u32> = module.defined().filter(|function| is_later(module.name(*function))).collect();
        ensure!(!named.is_empty(), "no function is named as one of those that are loaded later");

        let exported = module.exported(ExternalKind::Func).map(|export| export.index);
        let mut open: Vec<u32> = exported.chain(module.start).collect();
        let reached = links.reach(&open.iter().map(|function| module.name(*function)).collect(), &is_later);
        // What the linker did not know is taken for reached.
        let known: HashSet<&str> = links.names.values().map(|name| &**name).collect();
        let is_late = |name: &str| known.contains(name) && !reached.functions.contains(name);
        let in_table = module.elements.iter().flat_map(|(_, functions)| functions).copied();
        open.extend(in_table.filter(|function| !is_late(module.name(*function))));
        let mut first = BTreeSet::new();
        // What is called too early, and by whom.
        let mut called_early = BTreeMap::new();
        while let Some(function) = open.pop() {
            if !first.contains(&function) && !named.contains(&function) {
                first.insert(function);
                let Some(uses) = uses.get(&function) else { continue };
                called_early.extend(uses.functions.intersection(&named).map(|called| (*called, function)));
                open.extend(&uses.functions);
            }
        }
        for (function, caller) in &called_early {
            let name = without_hashes(module.name(*function));
            ensure!(
                plan.gates.iter().any(|gate| is_at(&name, gate)),
                "{name} is loaded later and no gate, but {} is loaded first and calls it",
                module.name(*caller)
            );
        }
        for function in &first {
            let name = module.name(*function);
            ensure!(!is_late(name), "{name} is loaded first, but the linker knows of nothing there that calls it");
            let plain = without_hashes(name);
            if plan.never.iter().any(|path| is_at(&plain, path)) {
                let calls = |caller: &&u32| uses.get(caller).is_some_and(|uses| uses.functions.contains(function));
                let caller = first.iter().find(calls).map_or("the function table", |caller| module.name(*caller));
                bail!("{plain} is loaded first, because of {}", without_hashes(caller));
            }
        }
        let table = module.tables.get(FUNCTIONS as usize).map_or(0, |table| table.initial as u32);
        let gates = called_early.into_keys().zip(table..).collect();
        let later: BTreeSet<u32> = module.defined().filter(|function| !first.contains(function)).collect();

        let mut shared = Shared { tables: BTreeSet::from([FUNCTIONS]), ..Shared::default() };
        for uses in later.iter().filter_map(|function| uses.get(function)) {
            shared.functions.extend(uses.functions.difference(&later));
            shared.globals.extend(&uses.globals);
            shared.tables.extend(&uses.tables);
        }
        Ok(Self { later, gates, shared, constants: links.unreached(&reached) })
    }
}

/// Whether a function's name begins with a path.
fn is_at(name: &str, path: &str) -> bool {
    let rest = name.trim_start_matches('<').strip_prefix(path);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("::") || rest.starts_with('[') || rest.starts_with('.'))
}

fn uses(module: &Module<'_>, function: u32) -> Result<Shared> {
    let mut uses = Shared::default();
    let Some(body) = module.body(function) else { return Ok(uses) };
    for operator in body.get_operators_reader()? {
        match operator? {
            Operator::Call { function_index }
            | Operator::RefFunc { function_index }
            | Operator::ReturnCall { function_index } => {
                uses.functions.insert(function_index);
            }
            Operator::GlobalGet { global_index } | Operator::GlobalSet { global_index } => {
                uses.globals.insert(global_index);
            }
            Operator::CallIndirect { table_index, .. }
            | Operator::TableGet { table: table_index }
            | Operator::TableSet { table: table_index }
            | Operator::TableGrow { table: table_index }
            | Operator::TableSize { table: table_index }
            | Operator::TableFill { table: table_index } => {
                uses.tables.insert(table_index);
            }
            Operator::MemoryInit { .. }
            | Operator::DataDrop { .. }
            | Operator::TableInit { .. }
            | Operator::ElemDrop { .. }
            | Operator::TableCopy { .. } => {
                bail!("{} uses an instruction that dividing does not know", module.name(function));
            }
            _ => {}
        }
    }
    Ok(uses)
}
