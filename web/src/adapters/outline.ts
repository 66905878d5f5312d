// A text gathered from an editor's own tree, and where in that tree each letter
// stands: the offsets of findings are turned into the editor's places and back.

import type { BlockKind } from "../messages";
import { leads, pieceAt, type Snapshot } from "../walk";

/** So many letters from start on stand one after the other from the place on. */
interface Piece<Place> {
  start: number;
  length: number;
  place: Place;
}

export class Outline<Place> {
  readonly #blocks: Snapshot["blocks"] = [];
  readonly #links: { href: string; start: number; end: number }[] = [];
  readonly #pieces: Piece<Place>[] = [];
  // The text and the block being gathered are kept apart: to cut at the end of a long text copies it.
  #text = "";
  #words = "";

  /** Letters that stand one after the other from a place on, and the address that they lead to. */
  add(words: string, place: Place, href: unknown): void {
    const start = this.#text.length + this.#words.length;
    const end = start + words.length;
    this.#pieces.push({ start, length: words.length, place });
    this.#words += words;
    if (typeof href !== "string" || !leads(href)) return;
    const last = this.#links.at(-1);
    if (last?.end === start && last.href === href) last.end = end;
    else this.#links.push({ href, start, end });
  }

  /** Letters that stand nowhere: the end of a line, what an image says. */
  between(words: string): void {
    this.#words += words;
  }

  /** The block is whole. Blocks are apart by a blank line; those that say nothing are left out. */
  end(kind: BlockKind): void {
    const words = this.#words.trimEnd();
    const start = this.#text.length;
    const end = start + words.length;
    trim(this.#pieces, end, (piece) => (piece.length = Math.min(piece.length, end - piece.start)));
    trim(this.#links, end, (link) => (link.end = Math.min(link.end, end)));
    this.#words = "";
    if (words === "") return;
    this.#blocks.push({ kind, start, end });
    this.#text += `${words}\n\n`;
  }

  snapshot(): Snapshot {
    return { text: this.#text.slice(0, -2), blocks: this.#blocks, links: this.#links.map(({ start, end }) => ({ start, end })), ignore: [] };
  }

  /** The piece that an offset is in, and how many letters of it come before; as an end, those before the offset count. */
  locate(offset: number, end: boolean): { place: Place; letters: number } | null {
    const piece = pieceAt(this.#pieces, offset, end);
    return piece && { place: piece.place, letters: offset - piece.start };
  }

  /** The offset of a place: letters is how many of a piece come before it, null where it is not in that piece. */
  offset(letters: (place: Place, length: number) => number | null): number | null {
    for (const { start, length, place } of this.#pieces) {
      const at = letters(place, length);
      if (at !== null) return start + at;
    }
    return null;
  }
}

// Takes away what stood on white space at the end of a block.
function trim<S extends { start: number }>(stretches: S[], end: number, shorten: (last: S) => void): void {
  while (stretches.length > 0 && (stretches.at(-1) as S).start >= end) stretches.pop();
  const last = stretches.at(-1);
  if (last) shorten(last);
}
