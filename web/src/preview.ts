// The preview: a text with its findings painted in it. Its node lies behind the
// text box, letter under letter, or stands alone where a watched element cannot be
// painted in. The text is cut up, so that the browser lays out only the part where
// somebody types. Where it has CSS highlights a part is one text node and nothing is ever
// wrapped; elsewhere all is one part, with the painted words as spans in it.

import { Near } from "./near";
import type { Span } from "./report";
import { aimAt, between, canHighlight, mostPainted, Surface, type Mark } from "./surface";

const length = 1_000; // of a part, up to the end of the line

/** Whole lines of the text; only the last part need not end with one. */
interface Part {
  node: HTMLElement;
  words: Text;
  start: number;
}

function part(words: string): Part {
  const node = document.createElement("p");
  const text = document.createTextNode(words);
  node.append(text);
  return { node, words: text, start: 0 };
}

export class Preview extends Surface {
  readonly node = document.createElement("div");
  readonly sheet = document.createElement("div"); // of paper: what scrolls, with the node in it
  /** Goes to words: in the text box that lies over the node, if there is one. */
  select: (span: Span) => void = () => {};

  readonly #near = canHighlight ? new Near(() => this.scrolled(), this.sheet) : null;
  #parts: Part[] = [part("")];

  constructor() {
    super();
    this.node.append((this.#parts[0] as Part).node);
  }

  override reveal(span: Span, focus: boolean): void {
    const box = this.range(span).getBoundingClientRect();
    const frame = this.sheet.getBoundingClientRect();
    if (box.top < frame.top + 40 || box.bottom > frame.bottom - 40) {
      this.sheet.scrollTop += box.top - frame.top - Math.max(40, (frame.height - box.height) / 3);
    }
    this.sheet.scrollIntoView({ block: "nearest" });
    if (focus) this.select(span);
  }

  /** Which of these stretches, in the text's order, can be seen: the first and the last. */
  inView(spans: readonly Span[]): [number, number] {
    const frame = this.sheet.getBoundingClientRect();
    return between(spans, (span) => this.range(span).getBoundingClientRect(), frame.top, frame.bottom);
  }

  override setActive(index: number | null): void {
    super.setActive(index);
    if (canHighlight) return;
    for (const span of this.node.querySelectorAll<HTMLElement>("[data-index]")) {
      span.classList.toggle("active", span.dataset["index"] === String(this.active));
    }
  }

  protected override realm() {
    return canHighlight ? { registry: CSS.highlights, Highlight } : null;
  }

  protected override near({ start, end }: Span): boolean {
    return !this.#near || [start, end].some((offset) => this.#near?.has(this.#part(offset).node));
  }

  protected override edited(from: number, to: number, words: string): void {
    if (!canHighlight) return;
    const parts = this.#parts;
    const first = parts.indexOf(this.#part(from));
    const after = parts.indexOf(this.#part(to)) + 1;
    const { words: text, start } = parts[first] as Part;
    const last = parts[after - 1] as Part;
    const made = cut(text.data.slice(0, from - start) + words + last.words.data.slice(to - last.start));
    if (made.length === 1 && after - first === 1) text.replaceData(from - start, to - from, words);
    else {
      const fresh = made.map(part);
      last.node.after(...fresh.map(({ node }) => node));
      for (const { node } of parts.splice(first, after - first, ...fresh)) node.remove();
      this.#near?.set(parts.map(({ node }) => node));
    }
    let at = start;
    for (const part of parts.slice(first)) {
      part.start = at;
      at += part.words.length;
    }
  }

  // The browser moves ranges along with edits, but one at the very place of an
  // insertion takes the new words in, and one of a part that is made anew is lost.
  protected override aim(mark: Mark): boolean {
    aimAt(mark.range as Range, this.#locate(mark.start), this.#locate(mark.end));
    return true;
  }

  protected override range(span: Span): Range {
    const range = document.createRange();
    aimAt(range, this.#locate(span.start), this.#locate(span.end));
    return range;
  }

  #part(offset: number): Part {
    const parts = this.#parts;
    let low = 0;
    let high = parts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((parts[middle] as Part).start <= offset) low = middle;
      else high = middle - 1;
    }
    return parts[low] as Part;
  }

  #locate(offset: number): [Text, number] {
    if (canHighlight) {
      const { words, start } = this.#part(offset);
      return [words, Math.min(offset - start, words.length)];
    }
    const walker = document.createTreeWalker(this.node, NodeFilter.SHOW_TEXT);
    let last = walker.nextNode() as Text;
    let before = 0;
    for (let node: Text | null = last; node; node = walker.nextNode() as Text | null) {
      last = node;
      if (offset <= before + node.length) return [node, offset - before];
      before += node.length;
    }
    return [last, last.length];
  }

  // The paint for browsers without highlights. Where findings overlap, the first wins.
  protected override redraw(): void {
    if (canHighlight) return;
    const parts: (string | HTMLElement)[] = [];
    let at = 0;
    for (const mark of this.marks.slice(0, mostPainted).sort((a, b) => a.start - b.start)) {
      if (mark.start < at) continue;
      parts.push(this.text.slice(at, mark.start));
      const span = document.createElement("span");
      span.className = `mark ${mark.group}`;
      span.dataset["index"] = String(mark.index);
      span.textContent = this.text.slice(mark.start, mark.end);
      parts.push(span);
      at = mark.end;
    }
    parts.push(this.text.slice(at));
    this.node.firstElementChild?.replaceChildren(...parts);
  }
}

/** A text in parts that end with a line. */
function cut(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let end: number; (end = text.indexOf("\n", start + length) + 1) > 0 && end < text.length; start = end) parts.push(text.slice(start, end));
  return [...parts, text.slice(start)];
}
