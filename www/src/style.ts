import card from "joint-scorecard:card.css";
import print from "joint-scorecard:print.css";

/** The sheets of each document, shared by all cards in it. */
const sheets = new WeakMap<Document, CSSStyleSheet[]>();

/** What is loaded later, and the sheets that wait for it: empty until then, so that its place among the others is kept. */
let later = "";
const waiting: CSSStyleSheet[] = [];

/** Dresses a card; again when it moves to another document, which leaves its sheets behind. */
export const dress = (root: ShadowRoot): void => {
  const page = root.ownerDocument;
  const view = page.defaultView;
  // A document without a window takes no sheet, and nobody sees it.
  if (!view) return;
  let own = sheets.get(page);
  if (!own) {
    own = [card, later, print].map((css) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(css);
      return sheet;
    });
    sheets.set(page, own);
    if (!later) waiting.push(own[1]!);
  }
  root.adoptedStyleSheets = own;
};

/** Brings the styles of what is loaded later. */
export const dressLater = (css: string): void => {
  later = css;
  for (const sheet of waiting.splice(0)) sheet.replaceSync(css);
};
