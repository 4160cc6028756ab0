// Pictures small enough to be kept: a quarter of the size, few colours.
import { PNG } from "pngjs";

/** Pixels of four bytes, row by row. */
export interface Picture {
  width: number;
  height: number;
  data: Uint8Array;
}

/** A rectangle in a picture. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How many pixels of the screen, each way, become one that is kept. */
export const SCALE = 4;

/** Of 256 steps of a colour these remain: what is lost is less than what two machines differ by. */
const STEPS = 16;

/** A PNG from the browser or from the disk. */
export const decode = (png: Buffer): Picture => PNG.sync.read(png);

export const encode = ({ width, height, data }: Picture): Buffer => {
  const png = new PNG({ width, height });
  png.data = Buffer.from(data);
  return PNG.sync.write(png, { colorType: 2, deflateLevel: 9 });
};

/** A part of a picture in so many pixels, each the mean of what it covers. */
export const resize = (picture: Picture, from: Box, width: number, height: number): Picture => {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = span(from.y, from.height, y, height, picture.height);
    for (let x = 0; x < width; x++) {
      const [left, right] = span(from.x, from.width, x, width, picture.width);
      let [red, green, blue] = [0, 0, 0];
      for (let row = top; row < bottom; row++) {
        const end = (row * picture.width + right) * 4;
        for (let at = (row * picture.width + left) * 4; at < end; at += 4) {
          red += picture.data[at]!;
          green += picture.data[at + 1]!;
          blue += picture.data[at + 2]!;
        }
      }
      const count = (bottom - top) * (right - left);
      data.set([red / count, green / count, blue / count, 255].map(Math.round), (y * width + x) * 4);
    }
  }
  return { width, height, data };
};

/** The pixels that the `index`th of `count` parts covers: one at least, none outside. */
const span = (start: number, length: number, index: number, count: number, end: number): [number, number] => {
  const first = Math.min(Math.max(Math.floor(start + (length * index) / count), 0), end - 1);
  return [first, Math.min(Math.max(Math.ceil(start + (length * (index + 1)) / count), first + 1), end)];
};

/** The picture as it is kept. */
export const shrink = (picture: Picture): Picture => {
  const whole = { x: 0, y: 0, width: picture.width, height: picture.height };
  const small = resize(picture, whole, Math.ceil(picture.width / SCALE), Math.ceil(picture.height / SCALE));
  const step = 256 / STEPS;
  return { ...small, data: small.data.map((value) => Math.min(Math.round(value / step) * step, 255)) };
};
