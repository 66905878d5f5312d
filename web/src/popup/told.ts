// What a page has told (bookmarklet/protocol.ts), read with the distrust that a
// stranger's words deserve.

import { Page } from "./page";

/** Two places of a page, each a text node and an offset in it. */
export type Selected = readonly [from: readonly [number, number], to: readonly [number, number]];

export interface Told {
  version: number;
  dark: boolean; // light letters
  selected: Selected | null;
  title: string;
  page: Page | null;
  plain: string; // if there is no page
}

const longest = 16 << 20; // letters

/** null if it is not what a bookmarklet says. */
export function readTold(told: unknown): Told | null {
  if (typeof told !== "string" || told.length > longest) return null;
  const lines = /^(\d+)\n(.*)\n(.*)\n(.*)\n/.exec(told);
  if (!lines) return null;
  const [head, version, color = "", places = "", title = ""] = lines;
  const said = told.slice(head.length);
  const [a, b, c, d] = places.split(",").map(Number);
  const selected = [a, b, c, d].every(Number.isSafeInteger) && places !== "" ? [[a, b], [c, d]] : null;
  return {
    version: Number(version),
    dark: light(color),
    selected: selected as Selected | null,
    title: title.trim().slice(0, 300),
    page: said.startsWith("\x01") ? new Page(said) : null,
    plain: said.startsWith("\x01") ? "" : said.trim(),
  };
}

// Whether a colour, as the browser computes it, is nearer to white than to black.
function light(color: string): boolean {
  const [r, g, b] = color.match(/[\d.]+/g)?.map(Number) ?? [];
  if (r === undefined || g === undefined || b === undefined || !color.startsWith("rgb")) return false;
  return 0.299 * r + 0.587 * g + 0.114 * b > 140;
}
