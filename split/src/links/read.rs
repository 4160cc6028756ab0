//! Reading what the linker says of a module.

use std::{collections::BTreeMap, ops::Range};

use anyhow::{Result, bail, ensure};
use wasm_encoder::RawSection;
use wasmparser::{
    DataKind, ExternalKind, KnownCustom, Linking, Name, Operator, Parser, Payload, RelocationType, SymbolInfo,
};

use super::{Links, Node};

/// The segment of constants; what else there is may change while the module runs.
const CONSTANTS: &str = ".rodata";

/// A symbol of the linker.
#[derive(Clone, Copy)]
enum Symbol {
    Function(u32),
    Data { segment: usize, start: u32, end: u32 },
    Other,
}

/// A module as the linker leaves it.
#[derive(Default)]
struct Linked {
    symbols: Vec<Symbol>,
    /// Where the code of each function stands in the code section.
    bodies: Vec<Range<u64>>,
    /// Where each segment stands in the data section, and in memory.
    segments: Vec<(Range<u64>, u32)>,
    names: Vec<String>,
    /// Of code and of data: where something is referred to, and the symbol.
    references: [Vec<(u64, u32)>; 2],
    imported: u32,
}

impl Links {
    /// Reads what the linker says of a module.
    ///
    /// # Errors
    /// A module that is malformed, or that was linked without `--emit-relocs`.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut links = Self::default();
        let mut linked = Linked::default();
        let mut section = 0;
        let mut sections = [u32::MAX; 2];
        let mut start = 0;
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload?;
            match &payload {
                Payload::ImportSection(imports) => {
                    for import in imports.clone().into_imports() {
                        linked.imported += u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports.clone() {
                        let export = export?;
                        if export.kind == ExternalKind::Func {
                            links.roots.insert(Node::Function(export.index));
                        }
                    }
                }
                Payload::CodeSectionStart { unchecked_range: range, .. } => {
                    start = range.start;
                    sections[0] = section;
                }
                Payload::CodeSectionEntry(body) => {
                    let range = body.range();
                    linked.bodies.push(range.start - start..range.end - start);
                }
                Payload::DataSection(data) => {
                    sections[1] = section;
                    let start = data.range().start;
                    for data in data.clone() {
                        let data = data?;
                        let DataKind::Active { offset_expr, .. } = data.kind else {
                            bail!("the linker has left passive data");
                        };
                        let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
                            bail!("the place of data in memory is not constant");
                        };
                        let end = data.range.end - start;
                        linked.segments.push((end - data.data.len() as u64..end, value.cast_unsigned()));
                    }
                }
                Payload::CustomSection(custom) => match custom.as_known() {
                    KnownCustom::Linking(linking) => {
                        for subsection in linking {
                            linked.take(subsection?)?;
                        }
                    }
                    KnownCustom::Reloc(relocations) => {
                        let of = relocations.section_index();
                        let references = sections.iter().position(|&section| section == of);
                        let Some(references) = references.and_then(|place| linked.references.get_mut(place)) else {
                            continue;
                        };
                        for relocation in relocations.entries() {
                            let relocation = relocation?;
                            if refers(relocation.ty) {
                                references.push((relocation.offset.into(), relocation.index));
                            }
                        }
                    }
                    KnownCustom::Name(names) => {
                        for subsection in names {
                            if let Name::Function(functions) = subsection? {
                                for name in functions {
                                    let name = name?;
                                    let plain = rustc_demangle::demangle(name.name).to_string();
                                    links.names.insert(name.index, plain);
                                }
                            }
                        }
                    }
                    _ => {}
                },
                _ => {}
            }
            // Code is one section, however many functions it has.
            section += u32::from(payload.as_section().is_some());
        }
        ensure!(
            !linked.symbols.is_empty() && linked.references.iter().all(|references| !references.is_empty()),
            "the linker has not said what refers to what: link with --emit-relocs"
        );
        linked.connect(&mut links);
        Ok(links)
    }
}

/// Whether this is a reference to a function or to data.
fn refers(ty: RelocationType) -> bool {
    use RelocationType::{
        FunctionIndexLeb, MemoryAddrI32, MemoryAddrLeb, MemoryAddrSleb, TableIndexI32, TableIndexSleb,
    };
    matches!(ty, FunctionIndexLeb | TableIndexSleb | TableIndexI32 | MemoryAddrLeb | MemoryAddrSleb | MemoryAddrI32)
}

impl Linked {
    fn take(&mut self, linking: Linking<'_>) -> Result<()> {
        match linking {
            Linking::SymbolTable(symbols) => {
                for symbol in symbols {
                    self.symbols.push(match symbol? {
                        SymbolInfo::Func { index, .. } => Symbol::Function(index),
                        SymbolInfo::Data { symbol: Some(data), .. } => Symbol::Data {
                            segment: data.index as usize,
                            start: data.offset,
                            end: data.offset.saturating_add(data.size),
                        },
                        _ => Symbol::Other,
                    });
                }
            }
            Linking::SegmentInfo(segments) => {
                for segment in segments {
                    self.names.push(segment?.name.to_owned());
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Finds out in which function or constant each reference stands, and what it refers to.
    fn connect(&self, links: &mut Links) {
        // Symbols for the same place are one constant; changing data counts too, for what it refers to.
        let mut numbers: BTreeMap<(usize, u32, u32), usize> = BTreeMap::new();
        for symbol in &self.symbols {
            if let Symbol::Data { segment, start, end } = *symbol {
                let next = numbers.len();
                numbers.entry((segment, start, end)).or_insert(next);
            }
        }
        links.constants = vec![0..0; numbers.len()];
        for (&(segment, start, end), &number) in &numbers {
            if let Some((_, address)) = self.segments.get(segment)
                && self.names.get(segment).is_some_and(|name| name == CONSTANTS)
                && let Some(range) = links.constants.get_mut(number)
            {
                *range = address + start..address + end;
            }
        }
        let target = |symbol: u32| match *self.symbols.get(symbol as usize)? {
            Symbol::Function(function) => Some(Node::Function(function)),
            Symbol::Data { segment, start, end } => numbers.get(&(segment, start, end)).map(|&at| Node::Constant(at)),
            Symbol::Other => None,
        };
        let [code, data] = &self.references;
        for &(at, symbol) in code {
            let body = self.bodies.partition_point(|body| body.end <= at);
            if let Some(target) = target(symbol) {
                links.uses.entry(Node::Function(self.imported + body as u32)).or_default().insert(target);
            }
        }
        for &(at, symbol) in data {
            let Some(segment) = self.segments.iter().position(|(range, _)| range.contains(&at)) else { continue };
            let inside = (at - self.segments[segment].0.start) as u32;
            let Some(target) = target(symbol) else { continue };
            let around =
                numbers.iter().filter(|((of, start, end), _)| *of == segment && (*start..*end).contains(&inside));
            let around: Vec<usize> = around.map(|(_, &number)| number).collect();
            if around.is_empty() {
                links.roots.insert(target);
            }
            for number in around {
                links.uses.entry(Node::Constant(number)).or_default().insert(target);
            }
        }
    }
}

/// A linked module without what the linker says of it: other tools take that for an unfinished module.
///
/// # Errors
/// A module that is malformed.
pub fn plain(linked: &[u8]) -> Result<Vec<u8>> {
    let mut module = wasm_encoder::Module::new();
    for payload in Parser::new(0).parse_all(linked) {
        let payload = payload?;
        let is_said = matches!(&payload, Payload::CustomSection(custom) if matches!(custom.as_known(), KnownCustom::Linking(_) | KnownCustom::Reloc(_)));
        if let Some((id, range)) = payload.as_section()
            && !is_said
            && let Some(data) = linked.get(range.start as usize..range.end as usize)
        {
            module.section(&RawSection { id, data });
        }
    }
    Ok(module.finish())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{super::Reached, *};

    const MODULE: &str = r#"(module
        (memory 1)
        (func $start (export "start") (call $used))
        (func $used (drop (i32.const 1024)))
        (func $unused (drop (i32.const 1032)))
        (func $method)
        (data (i32.const 1024) "usedunusedmethod"))"#;

    /// A vector of at most 127 bytes or entries, as modules have it.
    fn counted(count: usize, content: Vec<u8>) -> Vec<u8> {
        [vec![count as u8], content].concat()
    }

    fn text(text: &str) -> Vec<u8> {
        counted(text.len(), text.into())
    }

    fn custom(name: &str, content: Vec<u8>) -> Vec<u8> {
        let content = [text(name), content].concat();
        [vec![0], counted(content.len(), content)].concat()
    }

    /// The module as a linker leaves it. `start` refers to `used`, `used` to the constant of four bytes at 1024, which refers to
    /// `method`; `unused` refers to the six bytes behind it. The last six bytes are nobody's.
    fn linked() -> Vec<u8> {
        let plain = wat::parse_str(MODULE).expect("a module");
        let (mut sections, mut bodies, mut data) = (Vec::new(), Vec::new(), 0);
        let mut code = 0;
        for payload in Parser::new(0).parse_all(&plain) {
            let payload = payload.expect("a section");
            sections.extend(payload.as_section().map(|(id, _)| id));
            match payload {
                Payload::CodeSectionStart { unchecked_range, .. } => code = unchecked_range.start,
                Payload::CodeSectionEntry(body) => bodies.push((body.range().start - code) as u8 + 1),
                Payload::DataSection(section) => {
                    let start = section.range().start;
                    let segment = section.into_iter().next().expect("a segment").expect("a good one");
                    data = (segment.range.end - segment.data.len() as u64 - start) as u8;
                }
                _ => {}
            }
        }
        let place = |id: u8| sections.iter().position(|&section| section == id).expect("it is there") as u8;
        let function = |index: u8, name: &str| [vec![0, 0, index], text(name)].concat();
        let constant = |name: &str, offset: u8, size: u8| [vec![1, 0], text(name), vec![0, offset, size]].concat();
        let symbols =
            [function(1, "used"), function(3, "method"), constant(".Lused", 0, 4), constant(".Lunused", 4, 6)];
        let table = counted(symbols.len(), symbols.concat());
        let segments = counted(1, [text(CONSTANTS), vec![0, 0]].concat());
        let linking = [vec![2, 8], counted(table.len(), table), vec![5], counted(segments.len(), segments)].concat();
        // Each: its kind (a called function, an address, a place in the function table), where it stands, the symbol; of an address, what is added.
        let in_code = [vec![0, bodies[0], 0], vec![4, bodies[1], 2, 0], vec![4, bodies[2], 3, 0]];
        let in_code = [vec![place(10)], counted(3, in_code.concat())].concat();
        let in_data = vec![place(11), 1, 2, data, 1];
        [plain, custom("linking", linking), custom("reloc.CODE", in_code), custom("reloc.DATA", in_data)].concat()
    }

    #[test]
    fn what_the_linker_says_tells_who_reaches_what() {
        let links = Links::read(&linked()).expect("a linked module");
        let unreached = |reached: &Reached| {
            links.unreached(reached).iter().map(|range| (range.start, range.end)).collect::<Vec<_>>()
        };
        let reached = links.reach(&BTreeSet::new(), &|_| false);
        let names: Vec<&str> = reached.functions.iter().map(|name| &**name).collect();
        assert_eq!(names, ["method", "start", "used"]);
        assert_eq!(unreached(&reached), [(1028, 1034)]);
        // Whatever `used` alone reaches is not reached without entering it.
        let reached = links.reach(&BTreeSet::new(), &|name| name == "used");
        assert_eq!(reached.functions, BTreeSet::from(["start".to_owned()]));
        assert_eq!(unreached(&reached), [(1024, 1034)]);
        let named = links.reach(&BTreeSet::from(["unused"]), &|_| false);
        assert_eq!(unreached(&named), []);
    }

    #[test]
    fn without_what_the_linker_says_it_is_the_same_module() {
        let plain = plain(&linked()).expect("a module");
        assert_eq!(plain, wat::parse_str(MODULE).expect("a module"));
    }
}
