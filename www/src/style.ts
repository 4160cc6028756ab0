import css from "joint-scorecard:css";

/** One sheet for each document, shared by all cards in it. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

/** Dresses a card; again when it moves to another document, which leaves its sheet behind. */
export const dress = (root: ShadowRoot): void => {
  const page = root.ownerDocument;
  const view = page.defaultView;
  // A document without a window takes no sheet, and nobody sees it.
  if (!view) return;
  let sheet = sheets.get(page);
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(page, sheet);
  }
  root.adoptedStyleSheets = [sheet];
};
