// What is kept of each shot: a small picture, and the places of the card's parts.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Landmark, Look } from "./compare.js";
import { decode, encode } from "./picture.js";
import type { Shot } from "./take.js";

/** The name of a shot, which is that of its files. */
export const nameOf = ({ document, view, theme, width, direction }: Shot): string => `${document}/${view}-${width}-${direction}-${theme}`;

const kept = join(import.meta.dirname, "references");

/** Where a run leaves what looks different, to be looked at. */
const seen = join(import.meta.dirname, "../../target/shots");

/** The look that is kept, if there is one. */
export const read = (shot: Shot): Look | undefined => {
  const [picture, places] = files(kept, shot);
  if (!existsSync(picture) || !existsSync(places)) return undefined;
  return { landmarks: JSON.parse(readFileSync(places, "utf8")), picture: decode(readFileSync(picture)) };
};

/** Keeps a look. */
export const keep = (shot: Shot, look: Look): void => void write(kept, shot, look);

/** Leaves a look for whoever wants to see it, and says where. */
export const leave = (shot: Shot, look: Look): string => write(seen, shot, look);

const files = (folder: string, shot: Shot) => [join(folder, `${nameOf(shot)}.png`), join(folder, `${nameOf(shot)}.json`)] as const;

const write = (folder: string, shot: Shot, look: Look): string => {
  const [picture, places] = files(folder, shot);
  mkdirSync(dirname(picture), { recursive: true });
  writeFileSync(picture, encode(look.picture));
  writeFileSync(places, `[\n${look.landmarks.map(line).join(",\n")}\n]\n`);
  return picture;
};

/** One part a line, so that a change reads as one. */
const line = (landmark: Landmark): string => JSON.stringify(landmark);
