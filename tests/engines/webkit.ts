// Safari's engine: WebKitGTK's own small browser on a screen in memory, over WebDriver.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Builder, Key as Keys, Origin } from "selenium-webdriver";
import { type Tab, type Key, WINDOW } from "./tab.js";

const DRIVER = "/usr/bin/WebKitWebDriver";

const KEYS: Record<Key, string> = { Enter: Keys.ENTER, Escape: Keys.ESCAPE, ArrowRight: Keys.ARROW_RIGHT, Tab: Keys.TAB };

export const start = async (): Promise<Tab> => {
  const program = miniBrowser();
  if (!program || !existsSync(DRIVER)) {
    throw new Error("WebKit is not there; on Debian and Ubuntu the packages webkit2gtk-driver and xvfb bring it");
  }
  const port = await freePort();
  // A group of its own: the screen ends with the driver.
  const driver = spawn("xvfb-run", ["--auto-servernum", "--server-args", `-screen 0 ${WINDOW.width}x${WINDOW.height + 200}x24`, DRIVER, `--port=${port}`], {
    detached: true,
    stdio: "ignore",
    // Root may not start the sandbox.
    env: { ...process.env, ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" }), LANG: "en_GB.UTF-8" },
  });
  try {
    const address = `http://127.0.0.1:${port}`;
    await untilReady(driver, address);
    return await steer(driver, address, program);
  } catch (error) {
    end(driver);
    throw error;
  }
};

const steer = async (driver: ChildProcess, address: string, program: string): Promise<Tab> => {
  const browser = await new Builder()
    .usingServer(address)
    .withCapabilities({
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { binary: program, args: ["--automation"] },
    })
    .build();
  await browser.manage().setTimeouts({ script: 30_000 });
  await browser.manage().window().setRect({ x: 0, y: 0, ...WINDOW });
  return {
    open: (url) => browser.get(url),
    back: () => browser.navigate().back(),
    async evaluate(run, argument) {
      const { value, error } = await browser.executeAsyncScript<{ value: any; error?: string }>(
        `const [argument, done] = arguments;
        Promise.resolve(argument).then(${run}).then((value) => done({ value }), (error) => done({ error: String(error) }));`,
        argument ?? null,
      );
      if (error) throw new Error(error);
      return value;
    },
    press: (key) => browser.actions().sendKeys(KEYS[key]).perform(),
    click: (x, y) => browser.actions().move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT }).click().perform(),
    async close() {
      await browser.quit().catch(() => {});
      end(driver);
    },
  };
};

/** The browser that comes with the engine: `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser`, or the like. */
const miniBrowser = (): string | undefined =>
  folders("/usr/lib")
    .flatMap((folder) => folders(folder).filter((name) => /\/webkit2?gtk-[^/]+$/.test(name)))
    .map((folder) => join(folder, "MiniBrowser"))
    .find((path) => existsSync(path));

const folders = (parent: string): string[] =>
  existsSync(parent)
    ? readdirSync(parent, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => join(parent, name))
    : [];

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const untilReady = async (driver: ChildProcess, address: string): Promise<void> => {
  for (let tries = 0; tries < 100 && driver.exitCode === null; tries++) {
    const answer = await fetch(`${address}/status`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error("WebKit's driver does not answer");
};

const end = (driver: ChildProcess): void => {
  try {
    process.kill(-driver.pid!);
  } catch {
    // It has ended by itself.
  }
};
