/**
 * What a page might replace later, as it was when this file was loaded: old libraries and monitors put functions of
 * their own there. Inside the glue these names stand for the global ones.
 */
export const JSON = { parse: globalThis.JSON.parse, stringify: globalThis.JSON.stringify };
export const { Promise } = globalThis;
export const fetch: typeof globalThis.fetch = globalThis.fetch?.bind(globalThis);
export const setTimeout: typeof globalThis.setTimeout = globalThis.setTimeout?.bind(globalThis);
export const clearTimeout: typeof globalThis.clearTimeout = globalThis.clearTimeout?.bind(globalThis);
