// What a page in TypeScript may write and what it may not: checked by the compiler, never run.
import { type JointScorecard, mount, type ScorecardDocument, type ScorecardError } from "../../pkg/joint-scorecard.js";

const card: JointScorecard = document.createElement("joint-scorecard");
const given: ScorecardDocument = { version: 1, title: "One team", period: { start: "2026-10-01", end: "2026-12-31" } };

card.data = given;
card.data = JSON.stringify(given);
card.refresh = 30;
card.sections = ["goals", "score"];
card.token = async () => "a token";
card.transform = (json, response) => ({ ...given, title: `${json.title} ${response?.status}` });
card.addEventListener("joint-scorecard-error", ({ detail }) => {
  const { code, url, status }: ScorecardError = detail.error;
  if (code === "signed-out") console.log(url, status, detail.stale);
});
card.addEventListener("joint-scorecard-problem", ({ detail }) => detail.problems.map(({ path }) => path));
export const loaded: Promise<void> = card.refresh();
export const score: number | null | undefined = card.figures?.joint_score;
export const sections: readonly string[] | null = card.sections;

mount(document.body, { src: "/api/scorecard.json", refresh: "60" }).update({ theme: "dark" });

// @ts-expect-error there is no such theme
card.theme = "blue";
// @ts-expect-error a document has a title
card.data = { version: 1 };
// @ts-expect-error figures are computed
card.figures = {};
