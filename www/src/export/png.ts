import { failure } from "../error.js";
import type { Drawing, Mark, Words } from "./drawing.js";

/** Twice as fine as the card on screen, or as fine as this device can. */
const SCALES = [2, 1];

export const png = async (drawing: Drawing): Promise<Blob> => {
  for (const scale of SCALES) {
    const canvas = document.createElement("canvas");
    canvas.width = drawing.width * scale;
    canvas.height = drawing.height * scale;
    const paint = canvas.getContext("2d");
    if (!paint) break;
    paint.scale(scale, scale);
    for (const mark of drawing.marks) put(paint, mark);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob) return blob;
  }
  throw failure("export-failed", "This card is too large for a picture on this device. A drawing (SVG) has no such limit.");
};

const put = (paint: CanvasRenderingContext2D, mark: Mark): void => {
  paint.save();
  switch (mark.kind) {
    case "box":
      paint.beginPath();
      paint.roundRect(mark.x, mark.y, mark.width, mark.height, mark.radius);
      if (mark.fill) {
        paint.fillStyle = mark.fill;
        paint.fill();
      }
      if (mark.stroke) {
        paint.strokeStyle = mark.stroke;
        paint.lineWidth = mark.line ?? 1;
        paint.setLineDash([...(mark.dashes ?? [])]);
        paint.stroke();
      }
      break;
    case "shape": {
      const path = new Path2D();
      path.addPath(new Path2D(mark.path), new DOMMatrix([...mark.matrix]));
      if (mark.fill !== "none") {
        paint.fillStyle = mark.fill;
        paint.fill(path);
      }
      if (mark.line) {
        paint.strokeStyle = mark.stroke;
        paint.lineWidth = mark.line;
        paint.lineCap = mark.cap;
        paint.lineJoin = mark.join;
        paint.setLineDash([...mark.dashes]);
        paint.stroke(path);
      }
      break;
    }
    case "words":
      say(paint, mark);
      break;
    case "picture":
      paint.beginPath();
      paint.roundRect(mark.x, mark.y, mark.width, mark.height, mark.radius);
      paint.clip();
      cover(paint, mark.image, mark.x, mark.y, mark.width, mark.height);
  }
  paint.restore();
};

const say = (paint: CanvasRenderingContext2D, words: Words): void => {
  const { text, x, y, size, weight, style, family, spacing, right, fill, rim } = words;
  paint.font = `${style} ${weight} ${size}px ${family}`;
  paint.textAlign = "left";
  paint.direction = right ? "rtl" : "ltr";
  // Older browsers do without.
  paint.letterSpacing = `${spacing}px`;
  if (rim) {
    paint.strokeStyle = rim.color;
    paint.lineWidth = rim.line;
    paint.lineJoin = "round";
    paint.strokeText(text, x, y);
  }
  paint.fillStyle = fill;
  paint.fillText(text, x, y);
};

/** Draws a picture so that it fills its place. */
export const cover = (paint: CanvasRenderingContext2D, image: HTMLImageElement, x: number, y: number, width: number, height: number): void => {
  const { naturalWidth, naturalHeight } = image;
  const scale = Math.max(width / naturalWidth, height / naturalHeight);
  const [across, down] = [width / scale, height / scale];
  paint.drawImage(image, (naturalWidth - across) / 2, (naturalHeight - down) / 2, across, down, x, y, width, height);
};
