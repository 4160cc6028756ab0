import type { ErrorCode, ScorecardError } from "./types.js";

export const NAME = "ScorecardError";

/** The one place where errors for the page are made. */
export const failure = (code: ErrorCode, message: string, url?: string, status?: number): ScorecardError =>
  Object.assign(new Error(message), { name: NAME, code, url, status });
