/**
 * Puts a packed module together again: `pack/src/packed.rs` says how it is written. What is no packed module is an error, and
 * what was cut off does not compile.
 */

/** What every module begins with, and the kind of the one section. */
const START = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0];
const NAME = "packed";
/** The stream of those operands that have their lengths before them, and the streams after it. */
const OTHER = 10;
const [REST, LOCALS, CODE] = [11, 12, 13];
/** In what a symbol stands for: operands from here on, a byte of code that is as large, and the end of a function. */
const OPERANDS = 0xe0;
const PREFIX = 0xfc;
const FUNCTION_END = 0xff;

export const unpack = (packed: Uint8Array): Uint8Array<ArrayBuffer> => {
  /** Where each stream is read next; at first there is but one, the header. */
  let places = [START.length];
  const number = (stream: number): number => {
    let value = 0;
    let byte = 0x80;
    for (let shift = 0; byte > 0x7f; shift += 7) {
      byte = packed[places[stream]!++]!;
      value |= (byte & 0x7f) << shift;
    }
    return value;
  };
  const take = (stream: number, count: number): Uint8Array => packed.subarray(places[stream]!, (places[stream]! += count));
  const taken = (stream: number): Uint8Array => take(stream, number(stream));
  number(0);
  if (START.some((byte, at) => packed[at] !== byte) || String.fromCharCode(...taken(0)) !== NAME) throw new TypeError("This is no packed module.");
  const module = new Uint8Array(number(0));
  const before = number(0);
  const functions = number(0);
  const symbols = Array.from({ length: number(0) }, () => taken(0));
  const lengths = Array.from({ length: CODE + 1 }, () => number(0));
  let place = places[0]!;
  places = lengths.map((length) => (place += length) - length);

  let end = 0;
  const write = (bytes: Uint8Array): void => {
    module.set(bytes, end);
    end += bytes.length;
  };
  /** Writes a number into five bytes, whatever it needs: sizes are known last, and room is left for them. */
  const five = (value: number, at: number): void => {
    for (let index = 0; index < 5; index++, value >>= 7) module[at + index] = (value & 0x7f) | (index < 4 ? 0x80 : 0);
  };
  // Plain loops over a variable of its own: this runs once, before a compiler has looked at it.
  const body = (): void => {
    let to = end;
    for (;;) {
      const steps = symbols[packed[places[CODE]!++]!]!;
      for (let index = 0; index < steps.length; index++) {
        const step = steps[index]!;
        if (step < OPERANDS || step === PREFIX) module[to++] = step;
        else if (step === FUNCTION_END) {
          module[to++] = 0x0b;
          end = to;
          return;
        } else if (step === OPERANDS + OTHER) {
          end = to;
          write(taken(OTHER));
          to = end;
        } else {
          let from = places[step - OPERANDS]!;
          while ((module[to++] = packed[from++]!) > 0x7f);
          places[step - OPERANDS] = from;
        }
      }
    }
  };

  write(take(REST, before));
  module[end++] = 10;
  const section = (end += 5);
  five(functions, end);
  end += 5;
  for (let index = 0; index < functions; index++) {
    const start = (end += 5);
    write(taken(LOCALS));
    body();
    five(end - start, start - 5);
  }
  five(end - section, section - 5);
  write(take(REST, lengths[REST]! - before));
  return module;
};
