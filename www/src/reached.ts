/**
 * What this browser's people have heard of: a goal that is reached is said once for each of them.
 */
import { JSON } from "./originals.js";

const PLACE = "joint-scorecard:reached";
/** The oldest are forgotten: their periods are long over. */
const MOST = 500;

/** What was said on this page, where nothing can be stored. */
let said: string[] = [];

/** The keys of all goals that were said. */
export const known = (): string[] => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(PLACE) ?? "[]");
    return Array.isArray(stored) ? [...stored.filter((key) => typeof key === "string"), ...said] : said;
  } catch {
    return said;
  }
};

export const remember = (keys: string[]): void => {
  const all = [...new Set([...known(), ...keys])].slice(-MOST);
  said = [...said, ...keys];
  try {
    localStorage.setItem(PLACE, JSON.stringify(all));
  } catch {
    // Refused or full: this page remembers, the next one says it again.
  }
};
