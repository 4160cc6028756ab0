// The little that all engines do alike: open a page, run something in it, press keys and the mouse's button.

/** A page in a browser of its own. */
export interface Tab {
  /** Goes to an address and waits until it has loaded. */
  open(url: string): Promise<void>;
  /** Goes back to the page before. */
  back(): Promise<void>;
  /** Runs a function in the page; it sees nothing from outside but its argument. */
  evaluate<Argument, Result>(run: (argument: Argument) => Result | Promise<Result>, argument?: Argument): Promise<Result>;
  /** Presses a key, named as in `KeyboardEvent.key`. */
  press(key: Key): Promise<void>;
  /** Clicks at a place in the window. */
  click(x: number, y: number): Promise<void>;
  close(): Promise<void>;
}

export type Key = "Enter" | "Escape" | "ArrowRight" | "Tab";

export const ENGINES = ["chromium", "firefox", "webkit"] as const;
export type Engine = (typeof ENGINES)[number];

/** The window's size, as far as an engine lets it be set. */
export const WINDOW = { width: 1200, height: 900 };

/** Starts an engine. */
export const start = async (engine: Engine): Promise<Tab> =>
  engine === "webkit" ? (await import("./webkit.js")).start() : (await import("./bidi.js")).start(engine);
