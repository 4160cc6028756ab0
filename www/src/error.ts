import type { ErrorCode, ScorecardError } from "./types.js";

/** The one place where errors for the page are made. */
export const failure = (code: ErrorCode, message: string, url?: string, status?: number): ScorecardError =>
  Object.assign(new Error(message), { name: "ScorecardError", code, url, status });
