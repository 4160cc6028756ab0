import { defineConfig } from "@playwright/test";
export default defineConfig({
  testDir: ".", timeout: 20000, workers: 1, reporter: "list", outputDir: "/tmp/pw-out", expect: {timeout: 5000},
  use: { launchOptions: { executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync"] } },
});
