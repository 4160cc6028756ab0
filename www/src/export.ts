/**
 * The card as a file. Loaded when somebody asks for one.
 */
import { tables } from "./export/csv.js";
import { usable } from "./export/document.js";
import { draw } from "./export/drawing.js";
import { png } from "./export/png.js";
import { svg } from "./export/svg.js";
import { failure } from "./error.js";
import { JSON } from "./originals.js";
import type { ExportFormat, Figures, Problem } from "./types.js";

/** What is on screen, and what it was made of. */
export interface Shown {
  readonly card: HTMLElement;
  /** The document as it came. */
  readonly text: string;
  readonly figures: Figures;
  readonly problems: readonly Problem[];
}

export const write = async (format: ExportFormat, { card, text, figures, problems }: Shown): Promise<Blob> => {
  const document = () => usable(text, problems);
  switch (format) {
    case "json":
      return new Blob([JSON.stringify({ document: document(), figures, problems }, null, 2)], { type: "application/json" });
    case "csv":
      return new Blob([tables(document(), figures)], { type: "text/csv;charset=utf-8" });
    case "svg":
      return new Blob([svg(draw(card))], { type: "image/svg+xml" });
    case "png":
      return png(draw(card));
    default:
      throw failure("export-failed", `A scorecard cannot be exported as ${String(format)}: csv, png, svg and json are what there is.`);
  }
};

/** Has the browser save it under a name. */
export const save = (blob: Blob, name: string): void => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  // What file systems refuse.
  link.download = name.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|\s]+/gu, " ").trim();
  link.click();
  // The browser takes the content over in a task of its own.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
