// The preview: a text with its findings painted in it. Its node lies behind the
// text box, letter under letter, or stands alone where a watched element cannot be
// painted in. Where the browser has CSS highlights the node keeps one text node and
// nothing is ever wrapped; elsewhere the painted words are spans, in this node only.

import type { Span } from "./report";
import { canHighlight, mostPainted, Surface, type Mark } from "./surface";

export class Preview extends Surface {
  readonly node = document.createElement("div");
  readonly sheet = document.createElement("div"); // of paper: what scrolls, with the node in it
  /** Goes to words: in the text box that lies over the node, if there is one. */
  select: (span: Span) => void = () => {};

  constructor() {
    super();
    this.node.append("");
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
    const box = (span: Span) => this.range(span).getBoundingClientRect();
    const count = (above: (span: Span) => boolean) => {
      let low = 0;
      let high = spans.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (above(spans[middle] as Span)) low = middle + 1;
        else high = middle;
      }
      return low;
    };
    return [count((span) => box(span).bottom <= frame.top), count((span) => box(span).top < frame.bottom) - 1];
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

  protected override edited(from: number, to: number, words: string): void {
    if (canHighlight) (this.node.firstChild as Text).replaceData(from, to - from, words);
  }

  // The browser moves ranges along with edits, but one at the very place of an
  // insertion takes the new words in.
  protected override aim(mark: Mark): boolean {
    const range = mark.range as Range;
    if (range.startOffset !== mark.start) range.setStart(range.startContainer, mark.start);
    if (range.endOffset !== mark.end) range.setEnd(range.endContainer, mark.end);
    return true;
  }

  protected override range(span: Span): Range {
    const range = document.createRange();
    range.setStart(...this.#locate(span.start));
    range.setEnd(...this.#locate(span.end));
    return range;
  }

  #locate(offset: number): [Text, number] {
    let last = this.node.firstChild as Text;
    if (canHighlight) return [last, Math.min(offset, last.length)];
    const walker = document.createTreeWalker(this.node, NodeFilter.SHOW_TEXT);
    let before = 0;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
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
    this.node.replaceChildren(...parts);
  }
}
