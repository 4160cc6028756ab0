/**
 * Which words a card speaks. English is built in: whoever wants nothing else does not load what brings the others.
 */
import type { Messages } from "./types.js";

type Words = typeof import("./words.js").words;

let words: Words | undefined;
let coming: Promise<unknown> | undefined;

/** As `words` of `words.ts`, which comes when it is wanted for the first time. */
export const texts: Words = (locale: string, messages: Messages | null | undefined, again: () => void, whole) => {
  if (words) return words(locale, messages, again, whole);
  if (!messages && /^en\b/i.test(locale)) return "";
  coming ??= import("./words.js").then(
    (module) => (words = module.words),
    (error) => {
      words = () => "";
      console.warn("joint-scorecard: the words cannot be loaded, so English stays.", error);
    },
  );
  void coming.then(again);
  return undefined;
};
