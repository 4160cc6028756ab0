// The comparison sees what people would see, and does not see fonts.
import { expect } from "@playwright/test";
import { differences, type Look } from "./compare.js";
import { decode, encode } from "./picture.js";
import { type Shot, take, test } from "./take.js";

const SHOT: Shot = { document: "merel-2026-q2", view: "card", theme: "light", width: 1280, direction: "ltr" };

/** A look as it comes back from the disk. */
const kept = ({ landmarks, picture }: Look): Look => ({ landmarks, picture: decode(encode(picture)) });

/** Gives the card one more rule; it runs in the page. */
const rule = (css: string) => new Function("root", `const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); root.adoptedStyleSheets.push(sheet);`) as (root: ShadowRoot) => void;

test("the same card looks the same", async ({ page, site }) => {
  const before = kept(await take(page, site, SHOT));
  expect(before.landmarks.length).toBeGreaterThan(50);
  expect(differences(before, await take(page, site, SHOT))).toEqual([]);
});

for (const width of [360, 768, 1280]) {
  for (const font of ["serif", "monospace", "cursive"]) {
    test(`at ${width} px it looks the same in ${font} letters`, async ({ page, site }) => {
      const shot = { ...SHOT, width };
      const before = kept(await take(page, site, shot));
      expect(differences(before, await take(page, site, shot, rule(`:host { --joint-scorecard-font: ${font} }`)))).toEqual([]);
    });
  }
}

const FAULTS: [name: string, fault: (root: ShadowRoot) => void, found: RegExp][] = [
  ["a section is missing", (root) => root.querySelector("[part~=agreements]")!.remove(), /^section agreements: is missing$/m],
  ["a goal is missing", (root) => root.querySelector("[data-id=budget]")!.remove(), /^goal budget: is missing$/m],
  ["two sections have changed places", (root) => root.querySelector("[part~=goals]")!.before(root.querySelector("[part~=funnel]")!), /^the parts .* in another order/m],
  ["the theme is the other one", (root) => root.host.setAttribute("theme", "dark"), /^card: \d+ % of it look different/m],
  ["rows are no rows", rule(".goal { display: block !important }"), /^section goals: height/m],
  ["columns are no columns", rule(".stages { display: block !important }"), /^section funnel: height/m],
  ["the frame has no room", rule(".card { --inset: 0px }"), /^header: width/m],
  ["something sticks out", rule(".agreements .content { transform: translateX(100px) }"), /^agreement .*: x/m],
  ["words have the colour of the ground", rule(".needs * { color: transparent !important }"), /^section needs: much more or much less is on it/m],
  ["bars are not drawn", rule(".bar * { display: none }"), /^drawing bar/m],
];

for (const [name, fault, found] of FAULTS) {
  test(`it looks different where ${name}`, async ({ page, site }) => {
    const before = kept(await take(page, site, SHOT));
    const said = differences(before, await take(page, site, SHOT, fault));
    expect(said.join("\n")).toMatch(found);
  });
}
