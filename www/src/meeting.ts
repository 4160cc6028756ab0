/**
 * What a meeting leaves with the page while it walks through a card: where it is and what it has noted. It outlives the
 * module, and a reload of the tab; nobody else gets it.
 */
import { JSON } from "./originals.js";

/** A meeting that was left so long ago is over. */
const OVER = 12 * 3_600_000;

/** Keys, and what of the card they press. */
const KEYS: Record<string, string> = { PageDown: "next", PageUp: "back", Home: "first", End: "last" };

/** Where keys have a meaning of their own. */
const OWN = "textarea, input, select, summary, [popover], .scrolls";

export class Meeting {
  /** Where it is, in the module's own words. */
  session: unknown;
  /** By the name of the field. */
  notes: Record<string, string> = {};
  #name = "";
  #moved = false;
  #step: HTMLElement | undefined;

  /** `changed`: something was noted. */
  constructor(root: ShadowRoot, changed: () => void) {
    root.addEventListener("input", ({ target }) => {
      if (!(target instanceof HTMLTextAreaElement)) return;
      this.notes[target.name] = target.value;
      this.#keep();
    });
    root.addEventListener("change", ({ target }) => target instanceof HTMLTextAreaElement && changed());
    root.addEventListener("keydown", (event) => press(root, event as KeyboardEvent));
  }

  /** Finds what was left in this tab under this name. */
  find(name: string): void {
    if (name === this.#name) return;
    this.#name = name;
    this.session = undefined;
    this.notes = {};
    try {
      const { at, session, notes } = JSON.parse(sessionStorage.getItem(name)!);
      if (Date.now() - at < OVER) Object.assign(this, { session, notes });
    } catch {
      // There is nothing, or this page may keep nothing.
    }
  }

  remember(session: unknown): void {
    this.session = session;
    this.#moved = true;
    this.#keep();
  }

  /** What was noted stands in its field; after a move, whoever reads goes on at the new step. */
  shown(base: HTMLElement): void {
    for (const field of base.querySelectorAll("textarea")) {
      const note = this.notes[field.name] ?? "";
      if (field.value !== note) field.value = note;
    }
    const step = base.querySelector<HTMLElement>("[data-step]");
    if (this.#moved && step && step !== this.#step) step.querySelector("h3")!.focus();
    if (step) this.#step = step;
    this.#moved = false;
  }

  #keep(): void {
    try {
      sessionStorage.setItem(this.#name, JSON.stringify({ at: Date.now(), session: this.session, notes: this.notes }));
    } catch {
      // Then it lasts as long as the page.
    }
  }
}

const press = (root: ShadowRoot, event: KeyboardEvent): void => {
  const { key, target } = event;
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!(target instanceof Element) || target.closest(OWN)) return;
  const forwards = getComputedStyle(target).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const way = KEYS[key] ?? (key === forwards ? "next" : key.match(/^Arrow(Left|Right)$/) ? "back" : "none");
  const button = root.querySelector<HTMLElement>(`[data-way~="${way}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
};

/** Takes the summary away. Where there is no clipboard (over plain http), it is selected at least. */
export const take = async (base: HTMLElement, how: string): Promise<void> => {
  if (how === "print") return print();
  const summary = base.querySelector<HTMLElement>(".summary");
  if (!summary) return;
  let copied = true;
  try {
    await navigator.clipboard.writeText(summary.innerText);
  } catch {
    getSelection()?.selectAllChildren(summary);
    copied = document.execCommand("copy");
  }
  base.querySelector<HTMLElement>(".coming")!.dataset.taken = copied ? "copied" : "selected";
};
