import { expect, page as html, scorecard, test } from "./site.js";

test("shows the document at src", async ({ page, site }) => {
  site.put("/", html('<joint-scorecard src="/api/scorecard.json"></joint-scorecard>')).put("/api/scorecard.json", scorecard());
  await page.goto(site.url);
  await expect(page.getByRole("heading", { name: "One team" })).toBeVisible();
  await expect(page.getByText("Goal 2")).toBeVisible();
});
