import { JSON } from "../originals.js";
import type { Problem, ScorecardDocument } from "../types.js";

/** What could be used of a document: the values that the card has reported are taken out. */
export const usable = (text: string, problems: readonly Problem[]): ScorecardDocument => {
  const document = JSON.parse(text);
  const emptied = new Set<unknown[]>();
  for (const { path, expected, found } of problems) {
    // What points to nobody is shown as it stands.
    if (expected.startsWith("the id of") && found.startsWith('"')) continue;
    const steps = path.match(/[^.[\]]+/g) ?? [];
    const last = steps.pop();
    let holder = document;
    let list: unknown[] | undefined;
    let item: unknown;
    for (const step of steps) {
      if (Array.isArray(holder)) [list, item] = [holder, holder[Number(step)]];
      holder = holder?.[step];
    }
    if (typeof holder !== "object" || !holder || !last) continue;
    if (Array.isArray(holder)) [list, item] = [holder, holder[Number(last)]];
    // Without its own id an item is none.
    if (Array.isArray(holder) || (last === "id" && item === holder)) {
      list![list!.indexOf(item)] = undefined;
      emptied.add(list!);
    } else delete holder[last];
  }
  // Only now: each place is told by its number.
  for (const list of emptied) list.splice(0, list.length, ...list.filter((item) => item !== undefined));
  return document;
};
