// The first script of every page of these tests: what the card says, what goes wrong, and a way to break the module.
// In the page itself, since engines differ in what they tell to whoever steers them.
window.events = [];
window.heard = [];
window.instances = [];

for (const name of ["load", "problem", "error"]) {
  document.addEventListener(`joint-scorecard-${name}`, ({ detail, target }) => {
    events.push({ name, on: target.id, code: detail.error?.code, real: detail.error instanceof Error, stale: detail.stale, problems: detail.problems });
  });
}

// Somebody is there from the start: the whole card is loaded, wherever on the page it stands.
addEventListener("joint-scorecard-load", ({ target }) => target.shadowRoot?.dispatchEvent(new Event("pointerover")));

addEventListener("error", ({ message }) => heard.push(`error: ${message}`));
addEventListener("unhandledrejection", ({ reason }) => heard.push(`rejection: ${reason}`));
document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => heard.push(`policy: ${violatedDirective} ${blockedURI}`));
const { error } = console;
console.error = (...said) => {
  heard.push(`console: ${said.join(" ")}`);
  error.apply(console, said);
};

const memoryOf = (instance) => Object.values(instance.exports).find((item) => item instanceof WebAssembly.Memory);
const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (module, imports) => {
  const instance = await instantiate(module, imports);
  // The second part of the module works in the memory of the first.
  if (memoryOf(instance)) instances.push(instance);
  return instance;
};
/** From now on the memory of the newest module is nonsense. */
window.breakModule = () => {
  new Uint8Array(memoryOf(instances.at(-1)).buffer).fill(0xff);
};

/** What a selector finds inside a card, the first of the page or the one named. */
window.find = (selector, id = "") => document.querySelector(`joint-scorecard${id}`)?.shadowRoot?.querySelector(selector) ?? null;
