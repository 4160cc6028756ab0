// The demo page, as `cargo xtask demo` serves it.
import { expect, test } from "@playwright/test";

test("shows the example company under the strict policy, without a complaint", async ({ page }) => {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  const answer = await page.goto("/");
  expect(answer!.headers()["content-security-policy"]).toBe(
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
      "require-trusted-types-for 'script'; object-src 'none'; base-uri 'none'",
  );
  await expect(page.getByRole("heading", { level: 2 })).toBeVisible();
  await page.locator("joint-scorecard").hover();
  await expect(page.locator("joint-scorecard .alignment")).toBeAttached();
  expect(complaints).toEqual([]);
});
