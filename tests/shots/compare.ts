// Whether a card looks as it did: the same things, in their places, about as dark and as bright.
//
// Machines differ in their fonts, and with them in where lines break. So pixels are not compared where they stand: each
// part of the card is found by its name, its place is compared with a tolerance that a line more or less fits in, its
// colours in cells of some millimetres that know no letters, and what is written or drawn on it by its sum.
import pixelmatch from "pixelmatch";
import { type Box, type Picture, resize, SCALE } from "./picture.js";

/** One part of a card, in pixels of the screen. */
export interface Landmark extends Box {
  /** Its names, and the id of what it shows: `goal revenue`. */
  name: string;
}

/** How a card looks. */
export interface Look {
  landmarks: Landmark[];
  picture: Picture;
}

/** A cell's edge in pixels of the screen. */
const CELL = 32;

/** How much of a part's width its place and its width may differ; and so many pixels at least. */
const ASIDE = { share: 0.04, least: 36 };

/** The same for what is drawn in a line with words. */
const BESIDE_WORDS = { share: 0.5, least: 120 };

/** The same for the height, in which lines break. */
const ALONG = { share: 0.4, least: 48 };

/** How unlike two cells are that count as different (pixelmatch's own measure, 0 to 1). */
const UNLIKE = 0.12;

/** How many of a part's cells may be different; parts of fewer than so many are all letters. */
const CELLS = { share: 0.25, least: 16 };

/** How many times more or less may be written or drawn; and so much, in black pixels of the screen, counts for nothing. */
const INK = { times: 2.2, least: 400 };

/** What is different, in words; nothing where the two look alike. */
export const differences = (before: Look, now: Look): string[] => {
  const names = (look: Look) => look.landmarks.map(({ name }) => name);
  const [had, has] = [names(before), names(now)];
  const changed = [
    ...had.filter((name) => !has.includes(name)).map((name) => `${name}: is missing`),
    ...has.filter((name) => !had.includes(name)).map((name) => `${name}: is new`),
  ];
  if (!changed.length && had.join() !== has.join()) changed.push("the parts are others, or stand in another order");
  for (const [n, landmark] of before.landmarks.entries()) {
    if (changed.length) break;
    changed.push(...unlike(landmark, now.landmarks[n]!, before.picture, now.picture));
  }
  return changed;
};

const unlike = (before: Landmark, now: Landmark, pictureBefore: Picture, pictureNow: Picture): string[] => {
  const said: string[] = [];
  const hold = (what: "x" | "width" | "height", base: number, { share, least }: typeof ASIDE) => {
    const off = now[what] - before[what];
    if (Math.abs(off) > Math.max(base * share, least)) said.push(`${before.name}: ${what} ${now[what]}, was ${before[what]}`);
  };
  const aside = before.name.startsWith("drawing") ? BESIDE_WORDS : ASIDE;
  hold("x", before.width, aside);
  hold("width", before.width, aside);
  hold("height", before.height, ALONG);
  const share = differentCells(before, now, pictureBefore, pictureNow);
  if (share > CELLS.share) said.push(`${before.name}: ${Math.round(share * 100)} % of it look different`);
  const [less, more] = [ink(pictureBefore, before), ink(pictureNow, now)].toSorted((one, other) => one - other) as [number, number];
  if (more > less * INK.times + INK.least) said.push(`${before.name}: much more or much less is on it`);
  return said;
};

/** The share of a part's cells that are different. */
const differentCells = (before: Box, now: Box, pictureBefore: Picture, pictureNow: Picture): number => {
  const [columns, rows] = [before.width, before.height].map((length) => Math.max(Math.round(length / CELL), 1)) as [number, number];
  if (columns * rows < CELLS.least) return 0;
  const [cellsBefore, cellsNow] = [resize(pictureBefore, small(before), columns, rows), resize(pictureNow, small(now), columns, rows)];
  return pixelmatch(cellsBefore.data, cellsNow.data, undefined, columns, rows, { threshold: UNLIKE, includeAA: true }) / (columns * rows);
};

/** How much is written and drawn on a part: what differs from the colour that it has most of, as if it were black on white. */
const ink = (picture: Picture, box: Box): number => {
  const { x, y, width, height } = small(box);
  const bright: number[] = [];
  for (let row = Math.max(Math.round(y), 0); row < Math.min(Math.round(y + height), picture.height); row++) {
    for (let column = Math.max(Math.round(x), 0); column < Math.min(Math.round(x + width), picture.width); column++) {
      const at = (row * picture.width + column) * 4;
      bright.push((picture.data[at]! + picture.data[at + 1]! + picture.data[at + 2]!) / 3);
    }
  }
  const ground = mostFrequent(bright);
  return bright.reduce((sum, value) => sum + Math.abs(value - ground), 0) * (SCALE * SCALE) / 255;
};

const mostFrequent = (values: readonly number[]): number => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
};

const small = ({ x, y, width, height }: Box): Box => ({ x: x / SCALE, y: y / SCALE, width: width / SCALE, height: height / SCALE });
