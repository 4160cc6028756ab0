//! A module taken apart: the code, operator by operator, and what stands before and after it.

use std::ops::Range;

use anyhow::{Result, bail, ensure};
use wasmparser::{Encoding, OperatorsReader, Parser, Payload};

/// What an operand is. Each kind has a stream of its own; those that look alike to a compressor and mean something else
/// are apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operand {
    /// How many blocks a branch leaves.
    Depth,
    /// A local variable.
    Local,
    /// A local variable that says where to load from.
    Base,
    /// A function.
    Function,
    /// A type and a table of functions.
    Indirect,
    /// How far from there to load from or store to.
    Offset,
    /// A number of 32 bits.
    Number,
    /// A number of 32 bits that is added or subtracted, mostly a size.
    Size,
    /// A number of 32 bits that is large enough to be the place of a constant in memory.
    Address,
    /// A number of 64 bits.
    Wide,
    /// Anything else, its length first.
    Other,
}

impl Operand {
    /// All kinds, in the order of their streams.
    pub const ALL: [Self; 11] = [
        Self::Depth,
        Self::Local,
        Self::Base,
        Self::Function,
        Self::Indirect,
        Self::Offset,
        Self::Number,
        Self::Size,
        Self::Address,
        Self::Wide,
        Self::Other,
    ];
}

/// Where the linker puts constants: above the stack of a mebibyte.
const CONSTANTS: i32 = 1 << 20;

/// Opcodes, as the specification of WebAssembly has them.
mod op {
    pub const BR: u8 = 0x0c;
    pub const BR_IF: u8 = 0x0d;
    pub const BR_TABLE: u8 = 0x0e;
    pub const CALL: u8 = 0x10;
    pub const CALL_INDIRECT: u8 = 0x11;
    pub const LOCAL_GET: u8 = 0x20;
    pub const LOCAL_SET: u8 = 0x21;
    pub const LOCAL_TEE: u8 = 0x22;
    pub const I32_LOAD: u8 = 0x28;
    pub const I64_LOAD32_U: u8 = 0x35;
    pub const I64_STORE32: u8 = 0x3e;
    pub const I32_CONST: u8 = 0x41;
    pub const I64_CONST: u8 = 0x42;
    pub const F32_CONST: u8 = 0x43;
    pub const F64_CONST: u8 = 0x44;
    pub const I32_ADD: u8 = 0x6a;
    pub const I32_SUB: u8 = 0x6b;
}

/// One operator.
#[derive(Debug, PartialEq, Eq)]
pub struct Operator<'a> {
    /// What it does, with those operands that are part of it: the alignment of a load, the type of a block.
    pub code: &'a [u8],
    /// Its other operands, as they are encoded.
    pub operands: Vec<(Operand, &'a [u8])>,
}

/// The body of a function.
#[derive(Debug)]
pub struct Function<'a> {
    /// The declarations of its local variables.
    pub locals: &'a [u8],
    /// All but the last, which ends the function.
    pub operators: Vec<Operator<'a>>,
    whole: &'a [u8],
}

/// A module.
#[derive(Debug)]
pub struct Module<'a> {
    /// Everything before the code.
    pub before: &'a [u8],
    pub functions: Vec<Function<'a>>,
    /// Everything after the code.
    pub after: &'a [u8],
}

impl<'a> Module<'a> {
    pub fn read(bytes: &'a [u8]) -> Result<Self> {
        let mut functions = Vec::new();
        let mut section: Option<Range<usize>> = None;
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload?;
            if let Some((CODE, range)) = payload.as_section() {
                section = Some(range.start as usize..range.end as usize);
            }
            match payload {
                Payload::Version { encoding, .. } => ensure!(encoding == Encoding::Module, "this is no module"),
                Payload::CodeSectionEntry(body) => functions.push(Function::read(&body)?),
                _ => {}
            }
        }
        let Some(section) = section else { bail!("the module has no code") };
        // Before the section stands its kind, and its size in as few bytes as hold it.
        let size = leb(section.len()).len();
        let before = section.start.checked_sub(size + 1).and_then(|end| bytes.get(..end));
        let Some((before, after)) = before.zip(bytes.get(section.end..)) else { bail!("the module is cut off") };
        ensure!(
            bytes.get(before.len()) == Some(&CODE),
            "the size of the code is not written in as few bytes as hold it"
        );
        Ok(Self { before, functions, after })
    }

    /// The module as it is unpacked: with the sizes of and in the code written in five bytes each, since they are known last.
    pub fn plain(&self) -> Vec<u8> {
        let mut code = in_five_bytes(self.functions.len()).to_vec();
        for function in &self.functions {
            code.extend(in_five_bytes(function.whole.len()));
            code.extend(function.whole);
        }
        [self.before, &[CODE], &in_five_bytes(code.len()), &code, self.after].concat()
    }
}

/// The operator that ends a function.
pub const END: u8 = 0x0b;

/// The section of code.
pub const CODE: u8 = 10;

impl<'a> Function<'a> {
    fn read(body: &wasmparser::FunctionBody<'a>) -> Result<Self> {
        let whole = body.as_bytes();
        let mut reader = body.get_operators_reader()?;
        let first = body.range().start;
        let place = |reader: &OperatorsReader<'_>| (reader.original_position() - first) as usize;
        let start = place(&reader);
        let mut codes: Vec<&[u8]> = Vec::new();
        while !reader.eof() {
            let from = place(&reader);
            reader.read()?;
            codes.extend(whole.get(from..place(&reader)));
        }
        ensure!(codes.pop() == Some(&[END]), "a function does not end");
        let next = codes.iter().skip(1).map(|code| code.first().copied()).chain([None]);
        let operators = codes.iter().zip(next).map(|(code, next)| Operator::of(code, next)).collect::<Result<_>>()?;
        let Some(locals) = whole.get(..start) else { bail!("a function is cut off") };
        Ok(Self { locals, operators, whole })
    }
}

impl<'a> Operator<'a> {
    /// Takes one apart. `next` is the opcode of the one after it.
    fn of(bytes: &'a [u8], next: Option<u8>) -> Result<Self> {
        let Some((opcode, rest)) = bytes.split_first() else { bail!("an operator is empty") };
        let is_load = |opcode| (op::I32_LOAD..=op::I64_LOAD32_U).contains(&opcode);
        let kinds: &[Operand] = match *opcode {
            op::BR | op::BR_IF => &[Operand::Depth],
            op::LOCAL_GET if next.is_some_and(is_load) => &[Operand::Base],
            op::LOCAL_GET | op::LOCAL_SET | op::LOCAL_TEE => &[Operand::Local],
            op::CALL => &[Operand::Function],
            op::CALL_INDIRECT => &[Operand::Indirect, Operand::Indirect],
            op::I32_LOAD..=op::I64_STORE32 => &[Operand::Offset],
            op::I32_CONST if signed(rest) >= CONSTANTS => &[Operand::Address],
            op::I32_CONST if matches!(next, Some(op::I32_ADD | op::I32_SUB)) => &[Operand::Size],
            op::I32_CONST => &[Operand::Number],
            op::I64_CONST => &[Operand::Wide],
            op::BR_TABLE | op::F32_CONST | op::F64_CONST => {
                return Ok(Self { code: bytes.get(..1).unwrap_or(bytes), operands: vec![(Operand::Other, rest)] });
            }
            _ => &[],
        };
        // What is no operand of its own stands before those that are.
        let numbers: Vec<&[u8]> = rest.split_inclusive(|byte| byte & 0x80 == 0).collect();
        let part = numbers.len().checked_sub(kinds.len());
        let Some((part, operands)) = part.and_then(|part| numbers.split_at_checked(part)) else {
            bail!("operator {opcode:#x} lacks operands")
        };
        let code = if kinds.is_empty() { bytes } else { bytes.get(..1 + part.concat().len()).unwrap_or(bytes) };
        Ok(Self { code, operands: kinds.iter().copied().zip(operands.iter().copied()).collect() })
    }
}

/// A number in as few bytes as hold it (LEB128).
pub fn leb(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number > 0x7f {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

/// A number of 32 bits, in more bytes than it may need.
pub fn in_five_bytes(number: usize) -> [u8; 5] {
    [0, 7, 14, 21, 28].map(|shift| (number >> shift & 0x7f) as u8 | if shift < 28 { 0x80 } else { 0 })
}

/// The value of an encoded number with a sign; only whether it is large counts.
fn signed(bytes: &[u8]) -> i32 {
    let value =
        bytes.iter().zip((0..).step_by(7)).fold(0, |value, (byte, shift)| value | i64::from(byte & 0x7f) << shift);
    let is_negative = bytes.last().is_some_and(|byte| byte & 0x40 != 0);
    if is_negative { -1 } else { value as i32 }
}
