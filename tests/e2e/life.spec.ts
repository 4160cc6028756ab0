// What a card leaves behind, and whom it lives with.
import type { CDPSession, Page } from "@playwright/test";
import { expect, page as html, scorecard, test } from "./site.js";

const PATH = "/api/scorecard.json";

interface Figures {
  listeners: number;
  nodes: number;
  /** Bytes of JavaScript. */
  heap: number;
  /** Bytes of the module. */
  module: number;
}

const weigh = async (page: Page, session: CDPSession): Promise<Figures> => {
  // What a collector has freed can free more.
  for (let round = 0; round < 4; round++) {
    await session.send("HeapProfiler.collectGarbage");
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  }
  const { metrics } = await session.send("Performance.getMetrics");
  const metric = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  return {
    listeners: metric("JSEventListeners"),
    nodes: metric("Nodes"),
    heap: metric("JSHeapUsedSize"),
    module: await page.evaluate(() => (window as any).memory.buffer.byteLength),
  };
};

const ROUNDS = 200;

for (const [name, together] of [
  ["one card", 1],
  ["five cards at once", 5],
] as const) {
  test(`${ROUNDS} rounds of ${name} leave listeners, nodes and memory where they were`, async ({ page, site }) => {
    test.setTimeout(120_000);
    site.put("/", html("")).put(PATH, scorecard("One team", 8));
    await page.addInitScript(() => {
      const { instantiate } = WebAssembly;
      WebAssembly.instantiate = (async (module: any, imports: any) => {
        const instance: any = await instantiate(module, imports);
        // What is loaded later has no memory of its own.
        (window as any).memory ??= Object.values(instance.exports).find((item) => item instanceof WebAssembly.Memory);
        return instance;
      }) as typeof instantiate;
    });
    await page.goto(site.url);
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    await session.send("HeapProfiler.enable");

    const rounds = (count: number) =>
      page.evaluate(
        async ([src, count, together]) => {
          for (let round = 0; round < count; round++) {
            const cards = Array.from({ length: together }, () => Object.assign(document.createElement("joint-scorecard"), { src }));
            const loaded = cards.map((card) => new Promise((resolve) => card.addEventListener("joint-scorecard-load", resolve)));
            document.body.append(...cards);
            await Promise.all(loaded);
            for (const card of cards) {
              card.shadowRoot!.querySelector("button")?.click();
              card.remove();
            }
            await new Promise((resolve) => setTimeout(resolve));
          }
        },
        [PATH, count, together] as const,
      );
    await rounds(20);
    const before = await weigh(page, session);
    await rounds(ROUNDS);
    const after = await weigh(page, session);
    console.log(`${ROUNDS} rounds of ${name}: ${JSON.stringify(before)} before, ${JSON.stringify(after)} after`);
    expect(after.listeners - before.listeners).toBeLessThanOrEqual(2);
    expect(after.nodes - before.nodes).toBeLessThanOrEqual(20);
    expect(after.heap - before.heap).toBeLessThan(300_000);
    // Memory of a module grows by pages of 64 KiB and never shrinks.
    expect(after.module - before.module).toBeLessThanOrEqual(65_536);
  });
}

test.describe("another program made with Yew around the card", () => {
  /** Puts one card into another, drawn by two programs, presses a button of the inner and says how many goals are open. */
  const pressed = async (page: Page, inner: string): Promise<{ inner: number; outer: number }> => {
    await page.evaluate(
      async ([text, inner]) => {
        const outer = document.querySelector("main")!;
        const { mount } = await import("/yew/element.js" as string);
        const loaded = new Promise((resolve) => outer.addEventListener("joint-scorecard-load", resolve));
        mount(outer, { data: text!.replace("One team", "Outer") });
        await loaded;
        const element = document.createElement("section");
        element.id = "inner";
        outer.shadowRoot!.querySelector("[part~=card] h2")!.append(element);
        const second = await import(inner as string);
        const ready = new Promise((resolve) => element.addEventListener("joint-scorecard-load", resolve));
        second.mount(element, { data: text!.replace("One team", "Inner") });
        await ready;
      },
      [scorecard(), inner],
    );
    await expect(page.getByRole("heading", { name: "Inner", exact: true })).toBeVisible();
    const card = page.locator("#inner");
    await card.getByRole("button", { name: /Goal 2/, expanded: false }).click();
    await expect(card.getByRole("button", { expanded: true })).toHaveCount(1);
    const all = await page.getByRole("button", { expanded: true }).count();
    return { inner: 1, outer: all - 1 };
  };

  test("does not take the card's events for its own", async ({ page, site }) => {
    site.put("/", html("<main></main>", ""));
    await page.goto(site.url);
    expect(await pressed(page, "/pkg/element.js")).toEqual({ inner: 1, outer: 0 });
  });

  test("would take them, were the nodes branded as Yew does", async ({ page, site }) => {
    site.put("/", html("<main></main>", ""));
    await page.goto(site.url);
    expect((await pressed(page, "/yew-again/element.js")).outer).toBe(1);
  });
});
