//! Writes a wasm module so that it is a seventh smaller once it is compressed.
//!
//! # Design
//! In a module's code every operator stands beside its operands: a byte for what to do, a number for the local variable, a
//! number for the place in memory. A compressor guesses each byte from those before it, and guesses badly where the kinds
//! take turns. So the code is taken apart: all operators in one stream, and each kind of operand in one of its own. What is
//! outside the code stays as it is. [`Packed`] says how the streams are written.
//!
//! A packed module is a wasm module still, an empty one with all of this in a custom section. So servers, bundlers and browsers
//! take it for what it is. `www/src/unpack.ts` puts the module together again, in some milliseconds.
//!
//! Two things make the stream of operators smaller yet. Runs that are frequent are one symbol ([`symbols`]), which makes
//! unpacking faster too; and the bytes that stand for symbols are chosen by what brotli distinguishes ([`order`]).

mod code;
mod order;
mod packed;
mod symbols;
mod unpack;

use anyhow::{Context, Result, ensure};

use code::Module;
use packed::Packed;

/// Packs a module.
///
/// What is packed is unpacked again and compared, so that no module is lost on the way.
///
/// # Errors
/// A module that is malformed or has no code, or one with more kinds of operators than a byte can tell apart.
pub fn pack(module: &[u8]) -> Result<Vec<u8>> {
    let module = Module::read(module)?;
    let packed = Packed::of(&module)?.write();
    let unpacked = unpack::unpack(&packed).context("what was packed cannot be unpacked")?;
    ensure!(unpacked == module.plain(), "what was packed is not what is unpacked");
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use wasmparser::{Parser, Payload, Validator};

    use super::*;

    /// One of each kind of operand. The page's own unpacking is held to the same module (`tests/e2e/module.spec.ts`).
    const MODULE: &str = include_str!("../tests/operators.wat");

    fn module(text: &str) -> Vec<u8> {
        wat::parse_str(text).unwrap()
    }

    #[test]
    fn what_is_packed_is_a_module_and_can_be_unpacked() {
        let packed = pack(&module(MODULE)).unwrap();
        Validator::new().validate_all(&packed).unwrap();
        let sections =
            Parser::new(0).parse_all(&packed).filter(|payload| matches!(payload, Ok(Payload::CustomSection(_))));
        assert_eq!(sections.count(), 1);
        Validator::new().validate_all(&unpack::unpack(&packed).unwrap()).unwrap();
    }

    #[test]
    fn the_same_module_is_always_packed_in_the_same_way() {
        let function = r#"(func (param i32) (result i32)
            (i32.add (i32.mul (local.get 0) (i32.const 3)) (i32.xor (i32.const 5) (local.get 0))))"#;
        let module = module(&format!("(module {})", function.repeat(20)));
        let packed = pack(&module).unwrap();
        assert!((0..10).all(|_| pack(&module).unwrap() == packed));
    }

    #[test]
    fn what_has_no_code_or_is_no_module_is_refused() {
        assert_eq!(pack(&module("(module)")).unwrap_err().to_string(), "the module has no code");
        assert!(pack(b"<!doctype html>").is_err());
        let module = module(MODULE);
        assert!(pack(&module[..module.len() / 2]).is_err());
    }

    #[test]
    fn what_was_cut_off_is_an_error() {
        let packed = pack(&module(MODULE)).unwrap();
        for length in 0..packed.len() {
            assert!(unpack::unpack(&packed[..length]).is_err(), "the first {length} bytes");
        }
    }
}
