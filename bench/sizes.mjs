// How load, update and memory grow with the document: node sizes.mjs ADDRESS
import { chromium } from "playwright-core";
import { largeDocument } from "./large-document.mjs";

const [address] = process.argv.slice(2);
const ROUNDS = Number(process.env.ROUNDS ?? 5);

const example = await (await fetch(new URL("/documents/merel-2026-q2.json", address))).json();

/** Each document, and the same a moment later: one figure of it has changed. */
const DOCUMENTS = [
  { name: "example", before: example },
  { name: "large", before: largeDocument() },
].map(({ name, before }) => {
  const [first, ...rest] = before.goals;
  const after = { ...before, title: `${before.title}, later`, goals: [{ ...first, actual: first.actual + 1 }, ...rest] };
  return { name, before: JSON.stringify(before), after: JSON.stringify(after) };
});

/** Runs in the page before anything else: the time from here to the first frame after the card has said that it has loaded. */
const watch = () => {
  window.drawn = (start) =>
    new Promise((resolve) => {
      document.addEventListener(
        "joint-scorecard-load",
        () =>
          requestAnimationFrame(() => {
            // A message sent in a frame arrives after its picture is drawn.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - start);
            port2.postMessage(null);
          }),
        { once: true },
      );
    });
  window.loaded = window.drawn(0);
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (module, imports) => {
    const instance = await instantiate(module, imports);
    window.memory = Object.values(instance.exports).find((item) => item instanceof WebAssembly.Memory);
    return instance;
  };
};

const measure = async (browser, { before, after }) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
  const page = await context.newPage();
  let body = before;
  await page.route("**/documents/merel-2026-q2.json", (route) => route.fulfill({ body, contentType: "application/json" }));
  await page.addInitScript(watch);
  await page.goto(new URL("/", address).href);
  const load = await page.evaluate(() => window.loaded);
  body = after;
  const update = await page.evaluate(() => {
    const drawn = window.drawn(performance.now());
    void document.querySelector("joint-scorecard").refresh();
    return drawn;
  });
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const metric = (name) => metrics.find((metric) => metric.name === name).value;
  const module = await page.evaluate(() => window.memory.buffer.byteLength);
  await context.close();
  return { load, update, heap: metric("JSHeapUsedSize"), module, nodes: metric("Nodes") };
};

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const browser = await chromium.launch({ executablePath: process.env.CHROME, args: ["--disable-gpu", "--disable-quic", "--no-first-run"] });
console.log(`Size of the document, median of ${ROUNDS}:`);
console.log("document".padEnd(12) + ["JSON", "load", "update", "heap", "module", "nodes"].map((name) => name.padStart(11)).join(""));
for (const document of DOCUMENTS) {
  const rounds = [];
  // The first round warms the server's cache and the browser up.
  for (let round = 0; round <= ROUNDS; round++) {
    const figures = await measure(browser, document);
    if (round > 0) rounds.push(figures);
  }
  const of = (name) => median(rounds.map((figures) => figures[name]));
  const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
  const row = [megabytes(document.before.length), `${Math.round(of("load"))} ms`, `${Math.round(of("update"))} ms`, megabytes(of("heap")), megabytes(of("module")), `${of("nodes")}`];
  console.log(document.name.padEnd(12) + row.map((cell) => cell.padStart(11)).join(""));
}
await browser.close();
