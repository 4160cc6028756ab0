// When a page shows its first content, on a processor four times slower: node first-content.mjs ADDRESS
//
// Three pages in turn, each in a browser that has seen none of them: the demo page, the same document rendered by hand,
// and one line of text. Only the ratios travel from one machine to another.
import { chromium } from "playwright-core";

const [address] = process.argv.slice(2);
const ROUNDS = Number(process.env.ROUNDS ?? 9);
const SLOWER = 4;
const DOCUMENT = "/documents/merel-2026-q2.json";

/** Each page, and what has to be there for its content to count as shown. */
const PAGES = [
  { name: "one line", path: "/bench/empty.html", host: "body", content: "h2" },
  { name: "by hand", path: `/bench/plain.html?src=${DOCUMENT}`, host: "body", content: "table" },
  { name: "joint-scorecard", path: "/", host: "joint-scorecard", content: "h2" },
];

/** Runs in the page before anything else: the time of the first frame after which the content stands on screen. */
const watch = ({ host, content }) => {
  window.shown = new Promise((resolve) => {
    const look = () => {
      const root = document.querySelector(host);
      if (!(root?.shadowRoot ?? root)?.querySelector(content)) return void requestAnimationFrame(look);
      // A message sent in a frame arrives after its picture is drawn.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
};

const measure = async (browser, { path, host, content }) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
  const page = await context.newPage();
  await page.addInitScript(watch, { host, content });
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(new URL(path, address).href);
  const shown = await page.evaluate(() => window.shown);
  await context.close();
  return shown;
};

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const browser = await chromium.launch({ executablePath: process.env.CHROME, args: ["--disable-gpu", "--disable-quic", "--no-first-run"] });
const times = PAGES.map(() => []);
// The first round warms the server's cache and the browser up. Pages take turns, so that a busy moment meets all of them.
for (let round = 0; round <= ROUNDS; round++) {
  for (const [n, page] of PAGES.entries()) {
    const time = await measure(browser, page);
    if (round > 0) times[n].push(time);
  }
}
await browser.close();

const medians = times.map(median);
const [line, hand] = medians;
console.log(`First content, processor ${SLOWER} times slower, median of ${ROUNDS}:`);
console.log("page".padEnd(18) + "median".padStart(10) + "fastest".padStart(10) + "to one line".padStart(14) + "to by hand".padStart(14));
for (const [n, { name }] of PAGES.entries()) {
  const milliseconds = [medians[n], Math.min(...times[n])].map((time) => `${Math.round(time)} ms`.padStart(10));
  const ratios = [line, hand].map((other) => `${(medians[n] / other).toFixed(2)}×`.padStart(14));
  console.log(name.padEnd(18) + milliseconds.join("") + ratios.join(""));
}
