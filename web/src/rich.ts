// Rich text in the element's own text box. The box holds text alone, as the browser puts
// it there; what the markup of a pasted or dropped text says of its words (headings, block
// quotes, captions, list items, links) rides beside it and follows edits.

import type { Block, BlockKind } from "./messages";
import type { Span } from "./report";
import { difference } from "./surface";
import { inertMarkup } from "./trust";
import { walk, type Snapshot } from "./walk";

interface Mark extends Span {
  kind: BlockKind | "link";
}

/** What is known of the parts of a text; the engine finds the blocks where there are none. */
export type Known = Pick<Snapshot, "blocks" | "links">;

const most = 30_000; // tags of a markup that is looked at
const deepest = 512; // of them in each other; browsers take minutes over some thousands
const misses = 20; // blocks of it that the text does not hold, until it is taken for another text
const remembered = 20; // texts with their marks, for undo

export class Rich {
  #text = "";
  #marks: Mark[] = []; // in order of their starts
  #past: { text: string; marks: Mark[] }[] = [];
  #known: Known | null = null; // of a text that is as it was set
  #offered: { snapshot: Snapshot; length: number } | null = null;

  /** Something is about to be put into the box; the browser will take its plain text. */
  offer(data: DataTransfer | null): void {
    const markup = data?.getData("text/html");
    this.#offered = null;
    const bare = markup && data ? strip(markup) : null;
    if (!data || bare === null) return;
    try {
      // A document that no page shows: nothing in it runs or loads.
      const { body } = new DOMParser().parseFromString(inertMarkup(bare), "text/html");
      this.#offered = { snapshot: walk(body), length: data.getData("text/plain").replaceAll("\r\n", "\n").length };
    } catch {
      // The page allows no policy: its text is as good as any other.
    }
  }

  /** It has been put there, and ends at this place. */
  took(text: string, end: number): void {
    const offered = this.#offered;
    this.follow(text);
    if (!offered) return;
    const start = Math.max(0, end - offered.length);
    const found = align(offered.snapshot, text.slice(start, end));
    if (!found.some(({ kind }) => kind !== "paragraph")) return;
    this.#remember();
    for (const mark of found) this.#marks.push({ ...mark, start: mark.start + start, end: mark.end + start });
    this.#sort();
  }

  #sort(): void {
    this.#marks.sort((a, b) => a.start - b.start);
  }

  /** The box has been given another text, with what is known of its parts. */
  set(text: string, { blocks, links }: Known): void {
    this.follow(text, true);
    if (blocks.length === 0 && !links) return;
    this.#known = { blocks, links };
    this.#marks = [...blocks, ...(links ?? []).map((link): Mark => ({ ...link, kind: "link" }))];
    this.#sort();
  }

  /** The box's text has changed; anew: all of it, at once. A text that was there before has its marks again. */
  follow(text: string, anew = false): void {
    this.#offered = null;
    if (text === this.#text) return;
    this.#known = null;
    const known = this.#past.findLast((past) => past.text === text);
    const { from, to, shift } = difference(this.#text, text);
    const kept: Mark[] = [];
    let cut = false;
    for (const mark of this.#marks) {
      const start = mark.start >= to ? mark.start + shift : mark.start > from ? to + shift : mark.start;
      const end = mark.end >= to && mark.end > from ? mark.end + shift : Math.min(mark.end, from);
      cut ||= end - start < mark.end - mark.start;
      if (start < end) kept.push({ ...mark, start, end });
    }
    if (cut || anew) this.#remember();
    this.#text = text;
    this.#marks = known ? known.marks : anew ? [] : kept;
  }

  #remember(): void {
    if (this.#marks.length > 0) this.#past = [...this.#past, { text: this.#text, marks: this.#marks }].slice(-remembered);
    this.#marks = [...this.#marks];
  }

  read(): Snapshot {
    if (this.#known) return { text: this.#text, ...this.#known, ignore: [] };
    const links: Span[] = [];
    const kinds = this.#marks.filter(({ kind, start, end }) => {
      if (kind !== "link") return true;
      const last = links.at(-1)?.end ?? 0;
      if (end > last) links.push({ start: Math.max(start, last), end });
      return false;
    });
    // Without a word on what is what, the engine knows best.
    const blocks = kinds.some(({ kind }) => kind !== "paragraph") ? lines(this.#text, kinds as Block[]) : [];
    return { text: this.#text, blocks, links: links.length > 0 ? links : null, ignore: [] };
  }
}

/**
 * Markup without what a page's policy would count as violations, though nothing of it is
 * shown or run: styles, attributes, a base. null if it is too much to parse.
 */
function strip(markup: string): string | null {
  let tags = 0;
  let depth = 0;
  let deep = 0;
  const bare = markup.replaceAll(/(<\/?)style\b/gi, "$1script").replaceAll(/<base\b/gi, "<wbr").replaceAll(/<[^>]*>/g, (tag) => {
    tags++;
    // What need not be ended does not count.
    if (!/^<(\/?(br|col|d[dt]|hr|img|input|li|link|meta|p|t[dr]|wbr)\b|[!?])/i.test(tag)) deep = Math.max(deep, (depth += tag[1] === "/" ? -1 : 1));
    return tag.replaceAll(/([\s"'/])(?!href\b)[\w:-]+(?=\s*=)/gi, "$1x");
  });
  return tags > most || deep > deepest ? null : bare;
}

/** The blocks of a text: lines that lie in one mark, or in none, are one block, up to a blank line. */
function lines(text: string, marks: readonly Block[]): Block[] {
  const blocks: Block[] = [];
  let before: Block | undefined; // the mark of the line before
  let open = false; // there is a line before, and it is not blank
  let first = 0; // of the marks that do not end before the line
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    while ((marks[first]?.end ?? Infinity) <= start) first++;
    let mark: Block | undefined;
    let most = line.length / 4;
    for (let k = first; k < marks.length; k++) {
      const one = marks[k] as Block;
      if (one.start >= end) break;
      const shared = Math.min(one.end, end) - Math.max(one.start, start);
      if (shared > most) [mark, most] = [one, shared];
    }
    const last = blocks.at(-1);
    const blank = line.trim() === "";
    if (!blank && open && last && mark === before) last.end = end;
    else if (!blank) blocks.push({ kind: mark?.kind ?? "paragraph", start, end });
    before = mark;
    open = !blank;
    start = end + 1;
  }
  return blocks;
}

/** Where the blocks and links of a walked document stand in the plain text that the browser made of it: white space may be another, and bullets and the like may stand between. */
function align({ text, blocks, links }: Snapshot, plain: string): Mark[] {
  const from = letters(text);
  const to = letters(plain);
  const marks: Mark[] = [];
  let at = 0;
  let missed = 0;
  for (const block of blocks) {
    const first = before(from.at, block.start);
    const words = from.all.slice(first, before(from.at, block.end));
    const found = to.all.indexOf(words, at);
    if (found < 0 && ++missed > misses) break;
    if (found < 0) continue;
    const place = (kind: Mark["kind"], { start, end }: Span) => {
      const [a, b] = [before(from.at, start), before(from.at, end)].map((n) => n - first + found) as [number, number];
      if (a < b) marks.push({ kind, start: to.at[a] as number, end: (to.at[b - 1] as number) + 1 });
    };
    place(block.kind, block);
    for (const link of links ?? []) if (link.start >= block.start && link.end <= block.end) place("link", link);
    at = found + words.length;
  }
  return marks;
}

/** A text without its white space, and where each of its letters stands. */
function letters(text: string): { all: string; at: number[] } {
  const words: string[] = [];
  const at: number[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    words.push(word);
    for (let i = 0; i < word.length; i++) at.push(index + i);
  }
  return { all: words.join(""), at };
}

/** How many of the sorted numbers lie before n. */
function before(numbers: readonly number[], n: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < n) low = middle + 1;
    else high = middle;
  }
  return low;
}
