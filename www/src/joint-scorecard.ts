import { JointScorecard } from "./element.js";
import type { ScorecardEvents } from "./types.js";

export * from "./element.js";

const TAG = "joint-scorecard";

declare global {
  interface HTMLElementTagNameMap {
    "joint-scorecard": JointScorecard;
  }
  interface HTMLElementEventMap extends ScorecardEvents {}
}

const registered = globalThis.customElements?.get(TAG) as typeof JointScorecard | undefined;
if (registered && registered.version !== JointScorecard.version) {
  console.warn(`<${TAG}> is already there as ${registered.version}; ${JointScorecard.version} stays aside.`);
} else if (!registered) {
  globalThis.customElements?.define(TAG, JointScorecard);
}
