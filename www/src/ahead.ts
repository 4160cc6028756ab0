/**
 * The first request for each document, sent while the module is on its way: neither waits for the other. The module then
 * asks as it always does, and gets what was sent for it.
 */
import { fetch as originalFetch } from "./originals.js";

/** A request that the module has not come for yet. */
export interface Asked {
  /** One card less waits for it. */
  giveUp(): void;
  /** Nobody wants an answer as old as this one. */
  drop(): void;
}

interface Request {
  answer: Promise<Response>;
  controller: AbortController;
  /** When it was sent. */
  at: number;
  /** How many cards wait for it. */
  cards: number;
}

/** How old an answer may be when the module comes for it: longer than that, nobody waits for a module. */
const LIMIT = 60_000;

const requests = new Map<string, Request>();

const key = (url: string, credentials: string): string => `${credentials} ${url}`;

/** Asks for a document as the module will (`src/backend/request.rs`), unless it would refuse the address. */
export const ask = (src: unknown, credentials: unknown): Asked | undefined => {
  if (typeof src !== "string" || !src.trim() || !URL.canParse(src, document.baseURI)) return;
  const { href, protocol, username, password } = new URL(src, document.baseURI);
  if (!/^https?:$/.test(protocol) || username || password) return;
  const how = credentials === "omit" || credentials === "include" ? credentials : "same-origin";
  const name = key(href, how);
  const request = requests.get(name) ?? send(href, how);
  const drop = (): void => {
    if (requests.get(name) === request && requests.delete(name)) request.controller.abort();
  };
  if (!request.cards++) {
    requests.set(name, request);
    // Why there is no answer is found out by the module, which asks again. One that refuses is an answer: a source in trouble
    // is not asked twice.
    request.answer.catch(drop);
  }
  return { drop, giveUp: () => void (--request.cards || drop()) };
};

const send = (url: string, credentials: RequestCredentials): Request => {
  const controller = new AbortController();
  const { signal } = controller;
  const answer = originalFetch(url, { headers: { accept: "application/json" }, credentials, cache: "no-cache", signal });
  return { answer, controller, at: Date.now(), cards: 0 };
};

/** The `fetch` of the module: the answer to what was asked ahead, once. */
export const fetch = (url: string, options: RequestInit): Promise<Response> => {
  const name = key(url, options.credentials!);
  const request = requests.get(name);
  requests.delete(name);
  // Whoever has a token was not who asked.
  if (!request || Date.now() - request.at > LIMIT || "authorization" in options.headers!) {
    request?.controller.abort();
    return originalFetch(url, options);
  }
  options.signal!.onabort = () => request.controller.abort();
  return request.answer;
};
