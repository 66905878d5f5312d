// A text that is put together block by block, as a file's markup says.

import type { Block, BlockKind } from "../messages";
import type { Span } from "../report";

/** A text with what its file says of its parts. */
export interface Opened {
  text: string;
  blocks: Block[]; // none: the engine finds them
  links: Span[] | null; // null where the file does not say
}

export class Blocks {
  readonly links: Span[] = [];
  readonly #blocks: Block[] = [];
  #text = "";
  #start = 0; // of the block under way
  kind: BlockKind = "paragraph";

  /** Adds words, with white space as one space. */
  say(words: string): void {
    const fresh = this.#text.length === this.#start || /[ \n]$/.test(this.#text);
    words = words.replace(/[ \t\r\n\f]+/g, " ");
    this.#text += fresh ? words.replace(/^ /, "") : words;
  }

  /** Adds words as they stand. */
  keep(words: string): void {
    this.#text += words;
  }

  endLine(): void {
    if (this.#text.length > this.#start) this.#text = this.#text.replace(/ $/, "") + "\n";
  }

  /** Ends the block; what comes next is of this kind. */
  close(next: BlockKind): void {
    const words = this.#text.slice(this.#start).trimEnd();
    if (words.trim() === "") {
      this.#text = this.#text.slice(0, this.#start);
    } else {
      const end = this.#start + words.length;
      this.#blocks.push({ kind: this.kind, start: this.#start, end });
      this.#text = `${this.#text.slice(0, end)}\n\n`;
      this.#start = this.#text.length;
    }
    this.kind = next;
  }

  /** What act says leads to another page. */
  link(act: () => void): void {
    const from = Math.max(this.#start, this.#text.length);
    act();
    const start = Math.max(from, this.#start);
    const words = this.#text.slice(start);
    if (words.trim() !== "") this.links.push({ start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length });
  }

  /** Ends the text. Where no block is more than a paragraph, the file does not say what is what. */
  done(links: Span[] | null): Opened {
    this.close("paragraph");
    const said = this.#blocks.some(({ kind }) => kind !== "paragraph");
    return { text: this.#text.trimEnd(), blocks: said ? this.#blocks : [], links };
  }
}
