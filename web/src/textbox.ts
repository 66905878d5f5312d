// A text box: the browser keeps ranges of its value, where it can (mirror.ts where it cannot).

import type { Span } from "./report";
import { between, canHighlight, Surface, type LiveRange, type Mark, type OpaqueRange } from "./surface";

export type TextBox = HTMLTextAreaElement | HTMLInputElement;

export const isBox = (node: Node): node is TextBox => /^(textarea|input)$/.test((node as Element).localName);

/** Scrolls a text box to a stretch of its value, by the range that stands for it; the caret goes there only with focus. */
export function revealIn(box: TextBox, range: LiveRange | null, { start }: Span, focus: boolean): void {
  box.scrollIntoView({ block: "nearest" });
  const words = range?.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  if (words && (words.top < frame.top || words.bottom > frame.bottom)) box.scrollTop += words.top - frame.top - frame.height / 3;
  if (!focus) return;
  box.focus({ preventScroll: true });
  box.setSelectionRange(start, start);
}

export class Box extends Surface {
  readonly #box: TextBox & { createValueRange?(start: number, end: number): OpaqueRange };
  readonly #deaf = new AbortController();
  #seen: Span = { start: 0, end: Infinity }; // of the text, with half a screen before and after
  #frame = 0; // in which to look again

  constructor(box: TextBox) {
    super();
    this.#box = box;
    if (!this.possible) return;
    // Whatever scrolls may move the box.
    const heard = () => {
      this.#frame ||= requestAnimationFrame(() => {
        this.#frame = 0;
        this.scrolled();
      });
    };
    const options = { capture: true, passive: true, signal: this.#deaf.signal };
    for (const scrolling of [box, document]) scrolling.addEventListener("scroll", heard, options);
    addEventListener("resize", heard, options);
  }

  stop(): void {
    this.#deaf.abort();
    cancelAnimationFrame(this.#frame);
  }

  get possible(): boolean {
    return canHighlight && typeof this.#box.createValueRange === "function";
  }

  override reveal(span: Span, focus: boolean): void {
    revealIn(this.#box, this.range(span), span, focus);
  }

  protected override realm() {
    return this.possible ? { registry: CSS.highlights, Highlight } : null;
  }

  protected override range({ start, end }: Span): OpaqueRange | null {
    return this.#box.createValueRange?.(start, Math.min(end, this.#box.value.length)) ?? null;
  }

  protected override look(): void {
    const spans = this.marks.toSorted((a, b) => a.start - b.start);
    const box = (span: Span) => {
      const range = this.range(span) as OpaqueRange;
      const found = range.getBoundingClientRect();
      range.disconnect();
      return found;
    };
    const [first, last] = between(spans, box, -innerHeight / 2, 1.5 * innerHeight);
    this.#seen = { start: spans[first]?.start ?? 0, end: spans[last]?.end ?? 0 };
  }

  protected override near({ start, end }: Span): boolean {
    return end > this.#seen.start && start < this.#seen.end;
  }

  protected override aim({ range, start, end }: Mark): boolean {
    return range?.startOffset === start && range.endOffset === end;
  }
}
