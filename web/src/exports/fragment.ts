// A link to words on a page: a text fragment, as browsers read it after "#:~:text=".

import type { Span } from "../report";

const longest = 100; // letters quoted in full
const ends = 4; // words from either end of longer ones
const around = 3; // words of context that tell twins apart

export function fragment(page: string, text: string, { start, end }: Span): string {
  const quote = text.slice(start, end);
  const words = quote.split(/\s+/).filter((word) => word !== "");
  // A quotation must stand in one block; two ends may stand apart.
  const long = quote.length > longest || /\n/.test(quote.trim());
  const parts = long && words.length > 2 * ends ? [words.slice(0, ends), words.slice(-ends)] : [words];
  let directive = parts.map(encoded).join(",");
  if (text.toLowerCase().split(quote.toLowerCase()).length > 2) { // browsers do not mind the case
    const line = (side: string, at: number) => side.split("\n").at(at)?.split(/\s+/).filter((word) => word !== "") ?? [];
    const before = line(text.slice(0, start), -1).slice(-around);
    const after = line(text.slice(end), 0).slice(0, around);
    if (before.length > 0) directive = `${encoded(before)}-,${directive}`;
    if (after.length > 0) directive = `${directive},-${encoded(after)}`;
  }
  return `${page.split("#", 1)[0]}#:~:text=${directive}`;
}

const encoded = (words: readonly string[]) => encodeURIComponent(words.join(" ").replace(/[\uD800-\uDFFF]/gu, "\ufffd")).replaceAll("-", "%2D");
