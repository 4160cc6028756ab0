//! A module as far as dividing it needs to know it.

use std::collections::HashMap;

use anyhow::{Result, bail, ensure};
use wasmparser::{
    DataKind, ElementItems, ElementKind, Export, ExternalKind, FuncType, FunctionBody, Global, GlobalType, Import,
    KnownCustom, MemoryType, Name, Operator, Parser, Payload, TableType, TypeRef,
};

use crate::memory::Segment;

/// The sections of a module.
#[derive(Default)]
pub struct Module<'a> {
    pub types: Vec<FuncType>,
    pub imports: Vec<Import<'a>>,
    /// The type of each function, those that are imported first.
    pub functions: Vec<u32>,
    /// How many functions are imported.
    pub imported: u32,
    pub tables: Vec<TableType>,
    pub memory: Option<MemoryType>,
    pub globals: Vec<Global<'a>>,
    pub exports: Vec<Export<'a>>,
    pub start: Option<u32>,
    /// Where each run of table entries begins, and the functions in it.
    pub elements: Vec<(u32, Vec<u32>)>,
    pub bodies: Vec<FunctionBody<'a>>,
    /// What stands in memory from the start.
    pub data: Vec<Segment<'a>>,
    names: HashMap<u32, String>,
}

/// The table of functions; wasm-bindgen keeps JavaScript's values in another.
pub const FUNCTIONS: u32 = 0;

impl<'a> Module<'a> {
    pub fn read(bytes: &'a [u8]) -> Result<Self> {
        let mut module = Self::default();
        for payload in Parser::new(0).parse_all(bytes) {
            module.take(payload?)?;
        }
        ensure!(!module.names.is_empty(), "the functions of the module have no names: keep them until it is divided");
        let functions = module.tables.get(FUNCTIONS as usize);
        ensure!(functions.is_some_and(|table| table.element_type.is_func_ref()), "the first table holds no functions");
        Ok(module)
    }

    fn take(&mut self, payload: Payload<'a>) -> Result<()> {
        match payload {
            Payload::TypeSection(types) => {
                for ty in types.into_iter_err_on_gc_types() {
                    self.types.push(ty?);
                }
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import?;
                    let TypeRef::Func(ty) = import.ty else {
                        bail!("{}.{} is imported and no function", import.module, import.name)
                    };
                    self.functions.push(ty);
                    self.imported += 1;
                    self.imports.push(import);
                }
            }
            Payload::FunctionSection(functions) => {
                for ty in functions {
                    self.functions.push(ty?);
                }
            }
            Payload::TableSection(tables) => {
                for table in tables {
                    self.tables.push(table?.ty);
                }
            }
            Payload::MemorySection(memories) => {
                for memory in memories {
                    ensure!(self.memory.replace(memory?).is_none(), "the module has two memories");
                }
            }
            Payload::GlobalSection(globals) => {
                for global in globals {
                    self.globals.push(global?);
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    self.exports.push(export?);
                }
            }
            Payload::StartSection { func, .. } => self.start = Some(func),
            Payload::ElementSection(elements) => {
                for element in elements {
                    let element = element?;
                    let (ElementKind::Active { table_index, offset_expr }, ElementItems::Functions(functions)) =
                        (element.kind, element.items)
                    else {
                        bail!("the module has elements that do not stand in a table from the start");
                    };
                    ensure!(table_index.unwrap_or(0) == FUNCTIONS, "functions stand in another table than the first");
                    let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
                        bail!("the place of functions in the table is not constant");
                    };
                    self.elements.push((value.cast_unsigned(), functions.into_iter().collect::<Result<_, _>>()?));
                }
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::DataSection(data) => {
                for data in data {
                    let data = data?;
                    let DataKind::Active { offset_expr, .. } = data.kind else {
                        bail!("the module has data that does not stand in memory from the start");
                    };
                    let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
                        bail!("the place of data in memory is not constant");
                    };
                    self.data.push(Segment { at: value.cast_unsigned(), bytes: data.data.into() });
                }
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(names) = section.as_known() {
                    for subsection in names {
                        if let Name::Function(functions) = subsection? {
                            for name in functions {
                                let name = name?;
                                self.names.insert(name.index, name.name.to_owned());
                            }
                        }
                    }
                }
            }
            Payload::TagSection(_) => bail!("the module has tags"),
            _ => {}
        }
        Ok(())
    }

    /// The name of a function, with its hashes; empty if it has none.
    pub fn name(&self, function: u32) -> &str {
        self.names.get(&function).map_or("", |name| name)
    }

    /// The body of a function; none if it is imported.
    pub fn body(&self, function: u32) -> Option<&FunctionBody<'a>> {
        self.bodies.get(function.checked_sub(self.imported)? as usize)
    }

    /// The functions that have a body.
    pub fn defined(&self) -> std::ops::Range<u32> {
        self.imported..self.functions.len() as u32
    }

    /// The type of a function.
    pub fn type_of(&self, function: u32) -> Result<(u32, &FuncType)> {
        let index = self.functions.get(function as usize).copied();
        match index.and_then(|index| Some((index, self.types.get(index as usize)?))) {
            Some(found) => Ok(found),
            None => bail!("function {function} has no type"),
        }
    }

    /// What the module exports of this kind.
    pub fn exported(&self, kind: ExternalKind) -> impl Iterator<Item = &Export<'a>> {
        self.exports.iter().filter(move |export| export.kind == kind)
    }

    /// The type of a table.
    pub fn table(&self, table: u32) -> Result<TableType> {
        match self.tables.get(table as usize) {
            Some(ty) => Ok(*ty),
            None => bail!("there is no table {table}"),
        }
    }

    /// The type of a global.
    pub fn global(&self, global: u32) -> Result<GlobalType> {
        match self.globals.get(global as usize) {
            Some(global) => Ok(global.ty),
            None => bail!("there is no global {global}"),
        }
    }
}

/// `joint_scorecard[1a2b3c4d]::view` as `joint_scorecard::view`: the hashes differ from build to build.
pub fn without_hashes(name: &str) -> String {
    let mut rest = name;
    let mut plain = String::new();
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        match after.split_once(']') {
            Some((hash, after)) if hash.len() >= 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) => rest = after,
            _ => {
                plain.push('[');
                rest = after;
            }
        }
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::without_hashes;

    #[test]
    fn names_lose_their_hashes_alone() {
        assert_eq!(
            without_hashes("<alloc[c8a1b94caa27ad0]::vec::Vec<[u8]> as core[641134fb57596b42]::Clone>::clone"),
            "<alloc::vec::Vec<[u8]> as core::Clone>::clone"
        );
    }
}
