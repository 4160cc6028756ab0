// One suite for three engines. Playwright runs the tests, but drives none of the browsers: its Firefox and its WebKit
// are patched, and what people use is not.
import { defineConfig } from "@playwright/test";
import { join } from "node:path";
import { ENGINES, type Engine } from "./tab.js";

export default defineConfig<{ engine: Engine }>({
  testDir: ".",
  outputDir: join(import.meta.dirname, "../../target/engines"),
  fullyParallel: false,
  // One browser at a time, and all tests in it.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  // Patience for a busy machine: what comes late is no fault here.
  expect: { timeout: 15_000 },
  reporter: "list",
  projects: ENGINES.map((engine) => ({ name: engine, use: { engine } })),
});
