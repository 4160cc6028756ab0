//! Puts a module together again, as `www/src/unpack.ts` does it in the browser: what is packed is tried at once.

use anyhow::{Context, Result, ensure};

use crate::{
    code::{CODE, END, Operand, in_five_bytes},
    packed::{FUNCTION_END, OPERANDS},
};

/// The length of what every module begins with.
const MAGIC: usize = 8;

/// What is left to read of a stream.
#[derive(Clone, Copy)]
struct Stream<'a>(&'a [u8]);

impl<'a> Stream<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count).context("a stream is cut off")?;
        self.0 = rest;
        Ok(taken)
    }

    /// The bytes of the next number.
    fn encoded(&mut self) -> Result<&'a [u8]> {
        let length = self.0.iter().position(|byte| byte & 0x80 == 0).context("a number is cut off")?;
        self.take(length + 1)
    }

    fn number(&mut self) -> Result<usize> {
        let bytes = self.encoded()?;
        Ok(bytes.iter().rev().fold(0, |number, byte| number << 7 | usize::from(byte & 0x7f)))
    }
}

/// Unpacks a module.
pub fn unpack(packed: &[u8]) -> Result<Vec<u8>> {
    let mut input = Stream(packed);
    input.take(MAGIC + 1)?;
    input.number()?;
    let name = input.number()?;
    input.take(name)?;
    let length = input.number()?;
    let before = input.number()?;
    let functions = input.number()?;
    let symbols = input.number()?;
    let meanings = (0..symbols).map(|_| {
        let length = input.number()?;
        input.take(length)
    });
    let meanings = meanings.collect::<Result<Vec<&[u8]>>>()?;
    let lengths = (0..3 + Operand::ALL.len()).map(|_| input.number()).collect::<Result<Vec<_>>>()?;
    let mut streams = lengths.into_iter().map(|length| input.take(length).map(Stream));
    let mut stream = || streams.next().context("a stream is missing")?;
    let mut operands = Operand::ALL.iter().map(|_| stream()).collect::<Result<Vec<_>>>()?;
    let (mut rest, mut locals, mut code) = (stream()?, stream()?, stream()?);

    let mut module = rest.take(before)?.to_vec();
    module.push(CODE);
    let section = begin(&mut module);
    module.extend(in_five_bytes(functions));
    for _ in 0..functions {
        let body = begin(&mut module);
        let declarations = locals.number()?;
        module.extend(locals.take(declarations)?);
        let mut is_open = true;
        while is_open {
            let symbol = code.take(1)?.iter().next().and_then(|symbol| meanings.get(usize::from(*symbol)));
            for step in symbol.context("a symbol has no meaning")?.iter().copied() {
                let operand = step.checked_sub(OPERANDS).and_then(|operand| operands.get_mut(usize::from(operand)));
                match (step, operand) {
                    (FUNCTION_END, _) => {
                        module.push(END);
                        is_open = false;
                    }
                    (_, Some(operand)) if usize::from(step - OPERANDS) == Operand::Other as usize => {
                        let length = operand.number()?;
                        module.extend(operand.take(length)?);
                    }
                    (_, Some(operand)) => module.extend(operand.encoded()?),
                    (byte, None) => module.push(byte),
                }
            }
        }
        end(&mut module, body);
    }
    end(&mut module, section);
    module.extend(rest.0);
    ensure!(module.len() == length, "the module is {} bytes long, and not {length}", module.len());
    Ok(module)
}

/// Leaves room for a size, and says where it is known what it is the size of.
fn begin(module: &mut Vec<u8>) -> usize {
    module.extend(in_five_bytes(0));
    module.len()
}

fn end(module: &mut [u8], from: usize) {
    let size = in_five_bytes(module.len() - from);
    if let Some(place) = module.get_mut(from - size.len()..from) {
        place.copy_from_slice(&size);
    }
}
