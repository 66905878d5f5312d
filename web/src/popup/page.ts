// A page as the bookmarklet tells it: its elements, its blocks of text, and which
// letters of them stand in which of its text nodes. All of it is the word of a
// stranger: it is counted and shown as text, and nothing else is done with it.

import { blockKinds, type Block } from "../messages";
import type { Span } from "../report";
import { kindOf, leads } from "../walk";

/** So many letters from start on stand in text node number node, one after the other, from offset on. */
export interface Piece {
  start: number;
  length: number;
  node: number;
  offset: number;
}

interface Element {
  parent: number; // or -1
  words: string;
  fixed: boolean;
}

/** A run of text with no block boundary in it. */
interface Run {
  element: number;
  text: string;
  pieces: Piece[]; // as in the text of the run alone
  links: Span[]; // words that lead to other pages, likewise
  linked: number; // letters in any link but to this page itself
}

/** A text taken out of the page, and where it stands in it. */
export interface Excerpt {
  text: string;
  blocks: Block[];
  links: Span[] | null; // null where nobody knows
  pieces: Piece[];
}

// What the number of an entry adds up (bookmarklet/walk.ts).
const isBlock = 1, isLink = 2, isFixed = 4, isPre = 8;

interface Open {
  sort: number;
  outer: number; // the element around it
  href: string;
  from: number; // where the words of a link begin in their run
}

export class Page {
  // The first stands for the page, whatever it says of itself.
  readonly #elements: Element[] = [{ parent: -1, words: "html", fixed: false }];
  readonly #runs: Run[] = [];
  #run: Run = emptyRun();
  #breaks = 0; // since the last letter
  #away = 0; // open links to other pages

  constructor(told: string) {
    const open: Open[] = [];
    let element = 0;
    let node = 0;
    let keep = 0;
    for (const { 0: entry } of told.matchAll(/[\x01-\x03][^\x01-\x03]*/g)) {
      if (entry[0] === "\x03") {
        this.#letters(node++, entry.slice(1), keep > 0);
      } else if (entry[0] === "\x01") {
        const [sum, tag = "", ...words] = entry.slice(1).split(" ");
        const sort = Number(sum);
        const href = sort & isLink ? (words.shift() ?? "") : "";
        const outer = element;
        if (tag === "br") this.#break(element);
        if (sort & isBlock) {
          this.#close(element);
          element = this.#elements.push({ parent: outer, words: [tag, ...words].join(" ").replace(/[^\x21-\x7e]+/g, " "), fixed: (sort & isFixed) > 0 }) - 1;
        }
        if (href && href[0] !== "#") this.#away++;
        if (sort & isPre) keep++;
        open.push({ sort, outer, href, from: this.#run.text.length });
      } else {
        const ended = open.pop();
        if (!ended) continue;
        const { sort, outer, href, from } = ended;
        const { text, links } = this.#run;
        if (leads(href) && from < text.length) links.push({ start: from, end: text.length });
        if (href && href[0] !== "#") this.#away--;
        if (sort & isPre) keep--;
        if (sort & isBlock) {
          this.#close(element);
          element = outer;
        }
      }
    }
    this.#close(element);
  }

  /** Whether the page says anything. */
  get empty(): boolean {
    return this.#runs.length === 0;
  }

  /** The request to find the article (wire.Article). */
  request(): Uint8Array {
    const words = new TextEncoder().encode(this.#elements.map(({ words }) => words).join(""));
    const tables = 12 + 12 * this.#elements.length + 20 * this.#runs.length;
    const request = new Uint8Array(tables + words.length);
    const view = new DataView(request.buffer);
    let at = 0;
    const put = (...numbers: number[]) => {
      for (const number of numbers) {
        view.setUint32(at, number, true);
        at += 4;
      }
    };
    put(1, this.#elements.length, this.#runs.length);
    for (const { parent, words, fixed } of this.#elements) put(parent + 1, words.length, fixed ? 1 : 0);
    for (const { element, text, linked } of this.#runs) put(element, text.length, Math.min(linked, text.length), count(text, /[,،、，]/g), count(text, /[.!?…。！？؟।]/g));
    request.set(words, tables);
    return request;
  }

  /** The blocks that the engine's answer names. */
  article(answer: Uint8Array): Excerpt {
    return excerpt(this.#runs.flatMap((run, i) => (answer[i] ? [{ ...run, kind: blockKinds[answer[i] - 1] ?? "paragraph" }] : [])));
  }

  /** All blocks. */
  whole(): Excerpt {
    return excerpt(this.#runs.map((run) => this.#known(run)));
  }

  /** What stands between two places of the page, each a text node and an offset in it. */
  between([first, from]: readonly [number, number], [last, to]: readonly [number, number]): Excerpt {
    const after = ({ node, offset, length }: Piece) => (node === first ? Math.max(0, from - offset) : node < first ? length : 0);
    const before = ({ node, offset, length }: Piece) => (node === last ? Math.max(0, Math.min(length, to - offset)) : node > last ? 0 : length);
    return excerpt(this.#runs.flatMap((run) => {
      const inside = run.pieces.filter((piece) => before(piece) > after(piece));
      const head = inside[0], tail = inside.at(-1);
      return head && tail ? [this.#known(part(run, head.start + after(head), tail.start + before(tail)))] : [];
    }));
  }

  // With the kind that its element's tag tells.
  #known(run: Run): Run & Pick<Block, "kind"> {
    return { ...run, kind: kindOf[this.#elements[run.element]?.words.split(" ", 1)[0] ?? ""] ?? "paragraph" };
  }

  #add(node: number, offset: number, words: string): void {
    const run = this.#run;
    const last = run.pieces.at(-1);
    if (last?.node === node && last.start + last.length === run.text.length && last.offset + last.length === offset) last.length += words.length;
    else run.pieces.push({ start: run.text.length, length: words.length, node, offset });
    run.text += words;
    if (this.#away > 0) run.linked += words.length;
  }

  // White space is one space, and none where a line begins.
  #letters(node: number, data: string, keepSpace: boolean): void {
    for (const { 0: words, index } of data.matchAll(keepSpace ? /[^]+/g : /[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
      if (/[^ \t\r\n\f]/.test(words)) {
        this.#add(node, index, words);
        this.#breaks = 0;
      } else if (this.#run.text !== "" && !/[ \n]$/.test(this.#run.text)) this.#add(node, index, " ");
    }
  }

  // One line break ends a line, two end a paragraph.
  #break(element: number): void {
    if (++this.#breaks > 1) this.#close(element);
    else if (this.#run.text !== "") this.#run.text = this.#run.text.replace(/ $/, "") + "\n";
  }

  #close(element: number): void {
    const run = this.#run;
    const length = run.text.trimEnd().length;
    if (length > 0) this.#runs.push({ ...part(run, 0, length), element });
    this.#run = emptyRun();
    this.#breaks = 0;
  }
}

const emptyRun = (): Run => ({ element: -1, text: "", pieces: [], links: [], linked: 0 });

const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

// The words of a run from start to end, as a run.
function part(run: Run, start: number, end: number): Run {
  const back = ({ start: from, end: to }: Span) => ({ start: Math.max(from, start) - start, end: Math.min(to, end) - start });
  const pieces = run.pieces.flatMap(({ node, offset, start: from, length }) => {
    const at = back({ start: from, end: from + length });
    return at.start < at.end ? [{ node, start: at.start, length: at.end - at.start, offset: offset + Math.max(0, start - from) }] : [];
  });
  const links = run.links.map(back).filter(({ start, end }) => start < end);
  return { ...run, text: run.text.slice(start, end), pieces, links };
}

// Blocks are apart by a blank line.
function excerpt(runs: readonly (Run & Pick<Block, "kind">)[]): Excerpt {
  const it: Excerpt & { links: Span[] } = { text: runs.map(({ text }) => text).join("\n\n"), blocks: [], links: [], pieces: [] };
  let start = 0;
  for (const { kind, text, links, pieces } of runs) {
    const end = start + text.length;
    it.blocks.push({ kind, start, end });
    for (const link of links) {
      // Links in links come from scripts alone, the inner one first.
      if (start + link.start >= (it.links.at(-1)?.end ?? 0)) it.links.push({ start: start + link.start, end: start + link.end });
    }
    for (const piece of pieces) it.pieces.push({ ...piece, start: start + piece.start });
    start = end + 2;
  }
  return it;
}
