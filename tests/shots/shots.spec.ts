// The example documents look as they did. `--update-snapshots` keeps what looks different, and leaves the rest as it is:
// another machine's fonts are no change. `--update-snapshots=all` keeps everything anew.
import { expect } from "@playwright/test";
import { differences } from "./compare.js";
import { keep, leave, nameOf, read } from "./references.js";
import { DIRECTIONS, DOCUMENTS, type Shot, take, test, THEMES, VIEWS } from "./take.js";

for (const document of DOCUMENTS) {
  for (const { view, widths } of VIEWS) {
    for (const width of widths) {
      for (const direction of DIRECTIONS) {
        for (const theme of THEMES) {
          const shot: Shot = { document, view, theme, width, direction };
          test(nameOf(shot), async ({ page, site }, { config }) => {
            const now = await take(page, site, shot);
            const before = read(shot);
            const changed = before ? differences(before, now) : ["there is no picture of it; make one with `cargo xtask shots --update`"];
            const { updateSnapshots: update } = config;
            if (update === "all" || (update === "changed" && changed.length)) return keep(shot, now);
            expect(changed, changed.length ? `it looks different: see ${leave(shot, now)}` : undefined).toEqual([]);
          });
        }
      }
    }
  }
}
