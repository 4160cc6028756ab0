// The page and the command line compute the same figures, to the last bit.
import { cases, onHost } from "./figures.js";
import { expect, page as html, test } from "./site.js";

test("the page and the command line compute the same figures", async ({ page, site }) => {
  test.setTimeout(180_000);
  site.put("/", html("<joint-scorecard></joint-scorecard>"));
  await page.goto(site.url);
  for (const [name, document] of cases) {
    const figures = await page.evaluate(async (document) => {
      const card = globalThis.document.querySelector("joint-scorecard") as any;
      const loaded = new Promise((resolve, reject) => {
        card.addEventListener("joint-scorecard-load", resolve, { once: true });
        card.addEventListener("joint-scorecard-error", (event: any) => reject(event.detail.error), { once: true });
      });
      card.data = document;
      await loaded;
      return JSON.parse(JSON.stringify(card.figures));
    }, document);
    expect(figures, name).toEqual(onHost(document));
  }
});
