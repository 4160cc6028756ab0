// How the pages are tested: one browser, the system's own.
import { defineConfig, devices } from "@playwright/test";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** What `cargo xtask test` found, or what a person has. */
const executablePath = [process.env.CHROME, "/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => path && existsSync(path));

/** Where `cargo xtask serve` shows the demo page to these tests. */
const PORT = 8137;

export default defineConfig({
  testDir: ".",
  outputDir: join(import.meta.dirname, "../../target/e2e"),
  fullyParallel: true,
  workers: 2,
  // A test that passes at the second try is a fault of its own.
  retries: 0,
  forbidOnly: true,
  // Patience for a busy machine, as the engines have it.
  timeout: 60_000,
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: "en-GB",
    timezoneId: "Europe/London",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath,
      // Nothing of the browser's own on the wire or in the way.
      args: ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
  webServer: {
    command: `cargo xtask serve --port ${PORT}`,
    url: `http://127.0.0.1:${PORT}/pkg/package.json`,
    reuseExistingServer: false,
  },
});
