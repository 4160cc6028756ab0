/**
 * What a card looks like on screen, as a list of shapes and words with their places: the source of pictures.
 *
 * Pictures of HTML itself (a `foreignObject`) are refused by strict policies, taint canvases and stay empty in drawing
 * programs; shapes and words do neither.
 */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

export type Mark = Box | Shape | Words | Picture;

/** Where something ends at the edge of what it stands in. */
interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A rectangle, or the outline of one. */
export interface Box {
  readonly kind: "box";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly fill?: string;
  readonly stroke?: string;
  readonly line?: number;
  readonly dashes?: readonly number[];
}

/** A path in its own coordinates, and the way from there to the card's. */
export interface Shape {
  readonly kind: "shape";
  readonly path: string;
  readonly matrix: readonly [number, number, number, number, number, number];
  readonly fill: string;
  readonly stroke: string;
  /** The width of its line on the card, whatever the matrix. */
  readonly line: number;
  readonly dashes: readonly number[];
  readonly cap: CanvasLineCap;
  readonly join: CanvasLineJoin;
}

/** One line of words, from its left end on. */
export interface Words {
  readonly kind: "words";
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly weight: string;
  readonly style: string;
  readonly family: string;
  readonly spacing: number;
  readonly right: boolean;
  readonly fill: string;
  /** The rim that keeps them readable over lines. */
  readonly rim?: { readonly color: string; readonly line: number };
}

/** A picture that the page's own origin has sent. */
export interface Picture {
  readonly kind: "picture";
  readonly image: HTMLImageElement;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

/** What has no place on paper. */
const APART = "[popover], .tools, .toggle, .chevron, .spoken, .more, button.button";
const NONE = /^(none|transparent|rgba\(0, 0, 0, 0\))$/;

const number = (length: string): number => Number.parseFloat(length) || 0;

/** Looks at a card as it is on screen. */
export const draw = (card: HTMLElement): Drawing => {
  const frame = card.getBoundingClientRect();
  // Where the page zooms the card, styles are told without the zoom and places with it.
  const zoom = (card as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
  const marks: Mark[] = [];

  const look = (element: Element, bounds: Bounds): void => {
    if (element.matches(APART) || !element.checkVisibility({ visibilityProperty: true })) return;
    if (element instanceof SVGElement) return trace(element);
    const style = getComputedStyle(element);
    const rect = element.getBoundingClientRect();
    const place = { x: rect.x - frame.x, y: rect.y - frame.y, width: rect.width, height: rect.height };
    const radius = Math.min(number(style.borderTopLeftRadius) * (style.borderTopLeftRadius.endsWith("%") ? rect.width / 100 : zoom), rect.width / 2);
    box(style, place, radius);
    if (element instanceof HTMLImageElement) {
      const own = new URL(element.currentSrc || element.src, document.baseURI).origin === location.origin;
      if (own && element.complete && element.naturalWidth) {
        const around = getComputedStyle(element.parentElement!);
        const round = around.overflow === "hidden" ? number(around.borderTopLeftRadius) * (around.borderTopLeftRadius.endsWith("%") ? rect.width / 100 : zoom) : radius;
        marks.push({ kind: "picture", image: element, ...place, radius: Math.min(round, rect.width / 2) });
      }
      return;
    }
    const inner = /hidden|clip|auto|scroll/.test(style.overflow) ? within(bounds, rect) : bounds;
    for (const child of childrenOf(element)) {
      if (child instanceof Text) words(child, style, inner);
      else if (child instanceof Element) look(child, inner);
    }
  };

  const box = (style: CSSStyleDeclaration, place: { x: number; y: number; width: number; height: number }, radius: number): void => {
    const fill = NONE.test(style.backgroundColor) ? undefined : style.backgroundColor;
    const outline = polygon(style.clipPath, place);
    if (outline) {
      if (fill) marks.push({ kind: "shape", path: outline, matrix: [1, 0, 0, 1, 0, 0], fill, stroke: "none", line: 0, dashes: [], cap: "butt", join: "miter" });
      return;
    }
    if (fill) marks.push({ kind: "box", ...place, radius, fill });
    const sides = (["Top", "Right", "Bottom", "Left"] as const).map((side) => {
      const kind = style[`border${side}Style`];
      return { line: kind === "none" ? 0 : number(style[`border${side}Width`]) * zoom, stroke: style[`border${side}Color`], dashed: kind === "dashed" };
    });
    const [top, right, bottom, left] = sides as [Side, Side, Side, Side];
    if (sides.every(({ line, stroke }) => line && line === top.line && stroke === top.stroke)) {
      const { line, stroke } = top;
      const { x, y, width, height } = place;
      const dashes = top.dashed ? [line * 3, line * 2] : [];
      if (!NONE.test(stroke)) marks.push({ kind: "box", x: x + line / 2, y: y + line / 2, width: width - line, height: height - line, radius, stroke, line, dashes });
      return;
    }
    const edge = ({ line, stroke }: Side, x: number, y: number, width: number, height: number): void => {
      if (line && !NONE.test(stroke)) marks.push({ kind: "box", x, y, width, height, radius: 0, fill: stroke });
    };
    const { x, y, width, height } = place;
    edge(top, x, y, width, top.line);
    edge(bottom, x, y + height - bottom.line, width, bottom.line);
    edge(left, x, y, left.line, height);
    edge(right, x + width - right.line, y, right.line, height);
  };

  const words = (node: Text, style: CSSStyleDeclaration, bounds: Bounds): void => {
    if (!node.data.trim()) return;
    const svg = node.parentElement instanceof SVGElement;
    const fill = svg ? style.fill : style.color;
    const size = number(style.fontSize) * zoom;
    const rim = svg && !NONE.test(style.stroke) && style.paintOrder.startsWith("stroke") ? { color: style.stroke, line: number(style.strokeWidth) * zoom } : undefined;
    for (const { text, left, top, right, bottom } of lines(node)) {
      const middle = (top + bottom) / 2;
      if (middle < bounds.top || middle > bounds.bottom || right <= bounds.left || left >= bounds.right) continue;
      marks.push({
        kind: "words",
        text: style.textTransform === "uppercase" ? text.toLocaleUpperCase() : text,
        x: left - frame.x,
        // Where the letters stand: the browser centres a font's own height in the box of its line.
        y: middle - frame.y + rise(style, size),
        width: right - left,
        size,
        weight: style.fontWeight,
        style: style.fontStyle,
        family: style.fontFamily,
        spacing: (Number.parseFloat(style.letterSpacing) || 0) * zoom,
        right: style.direction === "rtl",
        fill,
        ...(rim && { rim }),
      });
    }
  };

  const trace = (element: SVGElement): void => {
    for (const child of element.children) {
      if (!(child instanceof SVGElement) || !child.checkVisibility({ visibilityProperty: true })) continue;
      const style = getComputedStyle(child);
      if (child instanceof SVGTextContentElement) {
        for (const node of child.childNodes) if (node instanceof Text) words(node, style, EVERYWHERE);
      }
      const path = child instanceof SVGGeometryElement ? outline(child) : undefined;
      if (!path) {
        trace(child);
        continue;
      }
      const { a, b, c, d, e, f } = (child as SVGGeometryElement).getScreenCTM()!;
      const stretched = style.vectorEffect === "non-scaling-stroke" ? zoom : Math.sqrt(Math.abs(a * d - b * c));
      marks.push({
        kind: "shape",
        path,
        matrix: [a, b, c, d, e - frame.x, f - frame.y],
        fill: style.fill,
        stroke: style.stroke,
        line: NONE.test(style.stroke) ? 0 : number(style.strokeWidth) * stretched,
        dashes: style.strokeDasharray === "none" ? [] : style.strokeDasharray.split(/[\s,]+/).map((dash) => number(dash) * stretched),
        cap: style.strokeLinecap as CanvasLineCap,
        join: style.strokeLinejoin as CanvasLineJoin,
      });
    }
  };

  look(card, EVERYWHERE);
  return { width: Math.ceil(frame.width), height: Math.ceil(frame.height), marks };
};

interface Side {
  readonly line: number;
  readonly stroke: string;
  readonly dashed: boolean;
}

const EVERYWHERE: Bounds = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

const within = (outer: Bounds, inner: Bounds): Bounds => ({
  left: Math.max(outer.left, inner.left),
  top: Math.max(outer.top, inner.top),
  right: Math.min(outer.right, inner.right),
  bottom: Math.min(outer.bottom, inner.bottom),
});

/** What stands in an element; in a slot, what the page has put there. */
const childrenOf = (element: Element): readonly Node[] => {
  const assigned = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  return assigned.length ? assigned : [...element.childNodes];
};

/** A polygon in per cent of its box. */
const polygon = (clip: string, { x, y, width, height }: { x: number; y: number; width: number; height: number }): string | undefined => {
  const points = /^polygon\((.*)\)$/.exec(clip)?.[1];
  return points && `M${points.split(",").map((point) => {
    const [across, down] = point.trim().split(/\s+/).map(number) as [number, number];
    return `${x + (across * width) / 100} ${y + (down * height) / 100}`;
  }).join("L")}Z`;
};

/** The path of a shape in its own coordinates. */
const outline = (shape: SVGGeometryElement): string | undefined => {
  if (shape instanceof SVGPathElement) return shape.getAttribute("d") ?? "";
  const { x, y, width, height } = shape.getBBox();
  if (shape instanceof SVGLineElement) {
    const { x1, y1, x2, y2 } = shape;
    return `M${x1.baseVal.value} ${y1.baseVal.value}L${x2.baseVal.value} ${y2.baseVal.value}`;
  }
  if (shape instanceof SVGPolylineElement || shape instanceof SVGPolygonElement) {
    const points = [...shape.points].map((point) => `${point.x} ${point.y}`).join("L");
    return points && `M${points}${shape instanceof SVGPolygonElement ? "Z" : ""}`;
  }
  if (!width || !height) return "";
  if (shape instanceof SVGCircleElement || shape instanceof SVGEllipseElement) {
    const [across, down] = [width / 2, height / 2];
    return `M${x} ${y + down}a${across} ${down} 0 1 0 ${width} 0a${across} ${down} 0 1 0 ${-width} 0Z`;
  }
  const round = Math.min(shape instanceof SVGRectElement ? shape.rx.baseVal.value : 0, width / 2, height / 2);
  const corner = (across: number, down: number) => (round ? `a${round} ${round} 0 0 1 ${across} ${down}` : "");
  return `M${x + round} ${y}h${width - 2 * round}${corner(round, round)}v${height - 2 * round}${corner(-round, round)}h${2 * round - width}${corner(-round, -round)}v${2 * round - height}${corner(round, -round)}Z`;
};

interface Line extends Bounds {
  readonly text: string;
}

const range = globalThis.document?.createRange();

/** The lines that a text breaks into, as they stand on screen. */
const lines = (node: Text): Line[] => {
  const found: { text: string; left: number; top: number; right: number; bottom: number }[] = [];
  const take = (from: number, to: number): void => {
    range.setStart(node, from);
    range.setEnd(node, to);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width && height);
    const [first] = rects;
    // Blanks that the browser has left out have no place.
    if (!first) return;
    const word = node.data.slice(from, to);
    if (rects.some(({ top }) => Math.abs(top - first.top) > 2)) {
      // A word that is broken: letter by letter.
      let at = from;
      for (const letter of word) take(at, (at += letter.length));
      return;
    }
    const text = /^\s+$/.test(word) ? " " : word;
    const last = found.at(-1);
    const [left, right] = [Math.min(...rects.map((rect) => rect.left)), Math.max(...rects.map((rect) => rect.right))];
    if (last && Math.abs(last.top - first.top) <= 2) {
      last.text += text;
      last.left = Math.min(last.left, left);
      last.right = Math.max(last.right, right);
    } else found.push({ text, left, top: first.top, right, bottom: first.bottom });
  };
  for (const { 0: word, index } of node.data.matchAll(/\s+|\S+/g)) take(index, index + word.length);
  return found;
};

let measure: CanvasRenderingContext2D | null | undefined;

/** How far below the middle of its line a font's letters stand. */
const rise = (style: CSSStyleDeclaration, size: number): number => {
  measure ??= document.createElement("canvas").getContext("2d");
  if (!measure) return size * 0.35;
  measure.font = `${style.fontStyle} ${style.fontWeight} ${size}px ${style.fontFamily}`;
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = measure.measureText("");
  return (fontBoundingBoxAscent - fontBoundingBoxDescent) / 2;
};
