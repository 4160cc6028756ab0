// Chromium and Firefox, over WebDriver BiDi.
import { existsSync } from "node:fs";
import { launch } from "puppeteer-core";
import { type Tab, WINDOW } from "./tab.js";

/** What `cargo xtask test` found, or what a person has. */
const PROGRAMS = {
  chromium: [process.env.CHROME, "/usr/bin/chromium", "/usr/bin/google-chrome"],
  firefox: [process.env.FIREFOX, "/usr/bin/firefox-esr", "/usr/bin/firefox"],
};

/** Nothing of the browser's own on the wire or in the way. */
const ARGUMENTS = {
  chromium: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  firefox: [],
};

export const start = async (engine: "chromium" | "firefox"): Promise<Tab> => {
  const program = PROGRAMS[engine].find((path) => path && existsSync(path));
  if (!program) throw new Error(`${engine} is not there; name it in ${engine === "firefox" ? "FIREFOX" : "CHROME"}`);
  const browser = await launch({
    browser: engine === "firefox" ? "firefox" : "chrome",
    protocol: "webDriverBiDi",
    executablePath: program,
    args: ARGUMENTS[engine],
    defaultViewport: WINDOW,
    extraPrefsFirefox: { "intl.accept_languages": "en-GB" },
  });
  let page = await browser.newPage();
  return {
    // In a new page: one that has gone back is not always followed any more.
    async open(url) {
      const next = await browser.newPage();
      await page.close();
      page = next;
      await page.goto(url);
    },
    // What waits for the page before takes one that was kept for one that is gone.
    back: () => page.evaluate(() => history.back()),
    evaluate: (run, argument) => page.evaluate(run as any, argument) as Promise<any>,
    press: (key) => page.keyboard.press(key),
    click: (x, y) => page.mouse.click(x, y),
    close: () => browser.close(),
  };
};
