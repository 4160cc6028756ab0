import { cover } from "./png.js";
import type { Drawing, Mark } from "./drawing.js";

/** A drawing that needs nothing else: no address, no script, no font but the reader's own. */
export const svg = ({ width, height, marks }: Drawing): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">\n${marks.map(tag).join("\n")}\n</svg>\n`;

const tag = (mark: Mark): string => {
  switch (mark.kind) {
    case "box": {
      const { x, y, width, height, radius, fill, stroke, line, dashes } = mark;
      const lines = stroke ? { stroke: stroke, "stroke-width": line, "stroke-dasharray": dashes?.join(" ") } : {};
      return element("rect", { x, y, width, height, rx: radius || undefined, fill: fill ?? "none", ...lines });
    }
    case "shape": {
      const { path, matrix, fill, stroke, line, dashes, cap, join } = mark;
      const [a, b, c, d] = matrix;
      // Told in the path's own measure where both axes have the same, otherwise on screen.
      const scale = Math.sqrt(Math.abs(a * d - b * c)) || 1;
      const even = Math.abs(Math.hypot(a, b) - Math.hypot(c, d)) < 1e-3;
      const of = even ? scale : 1;
      const lines = line
        ? {
            stroke,
            "stroke-width": line / of,
            "stroke-dasharray": dashes.map((dash) => short(dash / of)).join(" "),
            "stroke-linecap": cap,
            "stroke-linejoin": join,
            "vector-effect": even ? undefined : "non-scaling-stroke",
          }
        : {};
      return element("path", { d: path, transform: `matrix(${matrix.map(short).join(" ")})`, fill, ...lines });
    }
    case "words": {
      const { text, x, y, width, size, weight, style, family, spacing, right, fill, rim } = mark;
      const looks = {
        x: right ? x + width : x,
        y,
        direction: right ? "rtl" : undefined,
        "font-family": family,
        "font-size": size,
        "font-weight": weight === "400" ? undefined : weight,
        "font-style": style === "normal" ? undefined : style,
        "letter-spacing": spacing || undefined,
        fill,
        ...(rim && { stroke: rim.color, "stroke-width": rim.line, "stroke-linejoin": "round", "paint-order": "stroke" }),
      };
      return element("text", { ...looks, "xml:space": "preserve" }, text);
    }
    case "picture": {
      const { image, x, y, width, height, radius } = mark;
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [width * 2, height * 2];
      const paint = canvas.getContext("2d");
      if (!paint) return "";
      paint.scale(2, 2);
      paint.roundRect(0, 0, width, height, radius);
      paint.clip();
      cover(paint, image, 0, 0, width, height);
      return element("image", { x, y, width, height, href: canvas.toDataURL() });
    }
  }
};

const short = (value: number): string => String(Math.round(value * 1000) / 1000);

const element = (name: string, attributes: Record<string, string | number | undefined>, text?: string): string => {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? short(value) : escape(value!)}"`);
  return `<${name}${said.join("")}${text === undefined ? "/>" : `>${escape(text)}</${name}>`}`;
};

/** For XML, which has no place for most control characters and halves of pairs. */
const escape = (text: string): string =>
  text
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
