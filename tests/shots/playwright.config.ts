// How the card's looks are compared: one browser, the system's own, at a fixed place and pace.
import { defineConfig, devices } from "@playwright/test";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** What `cargo xtask` found, or what a person has. */
const executablePath = [process.env.CHROME, "/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => path && existsSync(path));

export default defineConfig({
  testDir: ".",
  outputDir: join(import.meta.dirname, "../../target/shots/traces"),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    locale: "en-GB",
    timezoneId: "Europe/London",
    reducedMotion: "reduce",
    launchOptions: { executablePath, args: ["--disable-gpu", "--hide-scrollbars", "--force-color-profile=srgb"] },
  },
});
