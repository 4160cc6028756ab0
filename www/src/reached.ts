/**
 * What this browser's people have heard of: a goal that is reached is said once to each of them.
 */
import { JSON } from "./originals.js";

const PLACE = "joint-scorecard:reached";
/** The oldest are forgotten: their periods are long over. */
const MOST = 500;

/** What was said on this page, where nothing can be stored. */
const said = new Set<string>();

const stored = (): string[] => {
  try {
    const keys: unknown = JSON.parse(localStorage.getItem(PLACE) ?? "[]");
    return Array.isArray(keys) ? keys : [];
  } catch {
    return [];
  }
};

/** Whether it was said, by its key; from now on, yes. */
export const knows = (key: string): boolean => {
  const keys = stored();
  if (said.has(key) || keys.includes(key)) return true;
  said.add(key);
  try {
    localStorage.setItem(PLACE, JSON.stringify([...keys, key].slice(-MOST)));
  } catch {
    // Refused or full: this page remembers, the next one says it again.
  }
  return false;
};
