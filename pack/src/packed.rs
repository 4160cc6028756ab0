//! How a packed module is written.

use anyhow::{Result, ensure};

use crate::{
    code::{Module, Operand, leb},
    order,
    symbols::{Step, Symbols},
};

/// The name of the custom section that holds everything.
const SECTION: &[u8] = b"packed";

/// In what a symbol stands for: from here on, not a byte of code but the next operand of a kind.
pub const OPERANDS: u8 = 0xe0;

/// In what a symbol stands for: the end of a function.
pub const FUNCTION_END: u8 = 0xff;

/// A packed module. Numbers are in LEB128, and lengths stand before what they measure.
///
/// | what | how |
/// |---|---|
/// | length of the module | number |
/// | length of what stands before the code | number |
/// | how many functions there are | number |
/// | how many symbols there are | number |
/// | what each symbol stands for | length, and a byte for each step: of code, 0xe0 + kind for an operand, or 0xff for the end of a function |
/// | how long each stream is | numbers |
/// | operands, kind by kind | as in a module; those of the last kind with their lengths |
/// | the rest of the module | what stands before the code, and what stands after it |
/// | declarations of local variables, by function | length, and bytes as in a module |
/// | symbols | a byte for each |
pub struct Packed {
    header: Vec<u8>,
    streams: Vec<Vec<u8>>,
}

impl Packed {
    pub fn of(module: &Module<'_>) -> Result<Self> {
        let symbols = Symbols::of(module);
        let bytes = order::bytes(&symbols.code, symbols.meanings.len())?;

        let mut streams = vec![Vec::new(); Operand::ALL.len()];
        let operators = module.functions.iter().flat_map(|function| &function.operators);
        for (operand, value) in operators.flat_map(|operator| &operator.operands) {
            let stream = &mut streams[*operand as usize];
            if *operand == Operand::Other {
                stream.extend(leb(value.len()));
            }
            stream.extend(*value);
        }
        streams.push([module.before, module.after].concat());
        let locals = module.functions.iter().map(|function| function.locals);
        streams.push(locals.flat_map(|locals| [&leb(locals.len()), locals].concat()).collect());
        streams.push(symbols.code.iter().map(|symbol| bytes[*symbol]).collect());

        let mut header = Vec::new();
        for number in [module.plain().len(), module.before.len(), module.functions.len()] {
            header.extend(leb(number));
        }
        let mut meanings = vec![Vec::new(); 1 + usize::from(bytes.iter().copied().max().unwrap_or_default())];
        for (symbol, steps) in symbols.meanings.iter().enumerate() {
            meanings[usize::from(bytes[symbol])] =
                steps.iter().map(|step| written(*step)).collect::<Result<Vec<u8>>>()?;
        }
        header.extend(leb(meanings.len()));
        for meaning in meanings {
            header.extend(leb(meaning.len()));
            header.extend(meaning);
        }
        for stream in &streams {
            header.extend(leb(stream.len()));
        }
        Ok(Self { header, streams })
    }

    /// The packed module, as a module with one custom section.
    pub fn write(&self) -> Vec<u8> {
        let content = [&self.header, &self.streams.concat()].map(|part| part.as_slice()).concat();
        let section = [&leb(SECTION.len()), SECTION, &content].concat();
        [b"\0asm\x01\0\0\0", &[0][..], &leb(section.len()), &section].concat()
    }
}

fn written(step: Step) -> Result<u8> {
    match step {
        Step::Byte(byte) => {
            // Those that are in use beyond that begin with 0xfc.
            ensure!(byte < OPERANDS || byte == 0xfc, "code {byte:#x} is not known");
            Ok(byte)
        }
        Step::Operand(operand) => Ok(OPERANDS + operand as u8),
        Step::End => Ok(FUNCTION_END),
    }
}
