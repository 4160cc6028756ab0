/** What the build makes of other parts of the repository. */
declare module "joint-scorecard:*.css" {
  const css: string;
  export default css;
}

declare module "joint-scorecard:glue" {
  /** What a card tells its JavaScript side. None of these may call back into the card. */
  export interface CardHost {
    keep(text: string): void;
    texts(locale: string): string | undefined;
    knows(key: string, goal: string): boolean;
    shown(base: HTMLElement, phase: Phase, settled: boolean, changed: boolean): void;
    remember(session: unknown): void;
    take(how: string): void;
    failed(code: import("./types.js").ErrorCode, message: string, url: string | undefined, status: number | undefined): void;
  }

  export type Phase = "empty" | "loading" | "ready" | "stale" | "failed";

  export interface Card {
    readonly problems: import("./types.js").Problem[];
    readonly figures: import("./types.js").Figures | undefined;
    update(options: object): void;
    resume(text: string, milliseconds: number): void;
    refresh(): void;
    wake(hurry: boolean): void;
    free(): void;
  }

  /** One instance of the module: each call has its own. */
  export default function glue(): {
    readonly imports: WebAssembly.Imports;
    start(exports: WebAssembly.Exports): void;
    readonly Card: { create(host: CardHost): Card | undefined };
  };
}

declare const VERSION: string;
/** Tells the catalogue that the module speaks from that of another version. */
declare const CATALOGUE: string;
