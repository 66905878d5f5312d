// The preview: a text with its findings painted in it. Its node lies behind the
// text box, letter under letter, or stands alone when another element is watched.
// Where the browser has CSS highlights the node keeps one text node and nothing
// is ever wrapped; elsewhere the painted words are spans, in this node only.

import type { Finding, Group, Span } from "./report";

export const groups: readonly Group[] = ["anonymous", "attribution", "claims", "document"];

const canHighlight = typeof CSS !== "undefined" && "highlights" in CSS && typeof Highlight === "function";

// Highlights are registered by name for the whole page, so all previews share them.
function highlight(name: string, priority: number): Highlight {
  let found = CSS.highlights.get(`whosaid-${name}`);
  if (!found) {
    found = new Highlight();
    found.priority = priority;
    CSS.highlights.set(`whosaid-${name}`, found);
  }
  return found;
}

/** How many findings are underlined at most, from the top: browsers slow down beyond. */
export const mostPainted = 10_000;

interface Mark extends Span {
  index: number; // of the finding
  group: Group;
  range: Range | null;
}

export class Preview {
  readonly node = document.createElement("div");
  #text = "";
  #marks: Mark[] = []; // without those that an edit has touched
  #active: { index: number; range: Range | null } | null = null;

  constructor() {
    this.node.append("");
  }

  get text(): string {
    return this.#text;
  }

  /** Takes a new text. Painted words outside the edit stay painted, those it touches do not. */
  setText(text: string): void {
    const old = this.#text;
    if (text === old) return;
    let from = 0;
    const shorter = Math.min(old.length, text.length);
    while (from < shorter && old.charCodeAt(from) === text.charCodeAt(from)) from++;
    let tail = 0;
    while (tail < shorter - from && old.charCodeAt(old.length - 1 - tail) === text.charCodeAt(text.length - 1 - tail)) tail++;
    const to = old.length - tail; // of the old text, from..to is replaced
    const shift = text.length - old.length;

    const kept: Mark[] = [];
    for (const mark of this.#marks) {
      if (mark.start < to && mark.end > from) this.#unpaint(mark);
      else kept.push(mark);
    }
    this.#marks = kept;
    this.#text = text;
    if (canHighlight) (this.node.firstChild as Text).replaceData(from, to - from, text.slice(from, text.length - tail));
    for (const mark of kept) {
      if (mark.start >= to) {
        mark.start += shift;
        mark.end += shift;
      }
    }
    if (canHighlight) kept.forEach(aim);
    else this.#rebuild();
    this.setActive(this.#active?.index ?? null);
  }

  /** Paints these findings and no others; offsets are into the text as it is now. */
  paint(findings: readonly Finding[], shown: (index: number) => boolean): void {
    this.clear();
    findings.forEach((finding, index) => {
      if (!shown(index)) return;
      this.#marks.push({ index, group: finding.group, start: finding.start, end: finding.end, range: null });
    });
    if (canHighlight) {
      for (const mark of this.#marks.slice(0, mostPainted)) {
        mark.range = this.#range(mark);
        highlight(mark.group, 3 - groups.indexOf(mark.group)).add(mark.range);
      }
    } else {
      this.#rebuild();
    }
  }

  /** Removes all paint. */
  clear(): void {
    this.setActive(null);
    for (const mark of this.#marks) this.#unpaint(mark);
    this.#marks = [];
    if (!canHighlight) this.#rebuild();
  }

  /** Marks one finding as the one looked at. */
  setActive(index: number | null): void {
    if (this.#active?.range) highlight("active", 9).delete(this.#active.range);
    this.#active = null;
    const mark = index === null ? undefined : this.#marks.find((m) => m.index === index);
    if (mark) {
      this.#active = { index: mark.index, range: canHighlight ? this.#range(mark) : null };
      if (this.#active.range) highlight("active", 9).add(this.#active.range);
    }
    if (!canHighlight) {
      for (const span of this.node.querySelectorAll<HTMLElement>("[data-index]")) {
        span.classList.toggle("active", mark !== undefined && span.dataset["index"] === String(mark.index));
      }
    }
  }

  /** Where a finding's words stand now; null once an edit has touched them. */
  spanOf(index: number): Span | null {
    const mark = this.#marks.find((m) => m.index === index);
    return mark ? { start: mark.start, end: mark.end } : null;
  }

  /** The finding at an offset, the shortest of several; null if there is none. */
  at(offset: number): number | null {
    let best: Mark | null = null;
    for (const mark of this.#marks) {
      if (mark.start <= offset && offset <= mark.end && (!best || mark.end - mark.start < best.end - best.start)) best = mark;
    }
    return best?.index ?? null;
  }

  /** The finding painted at a point of the window. */
  atPoint(x: number, y: number): number | null {
    for (const mark of this.#marks) {
      for (const box of (mark.range ?? this.#range(mark)).getClientRects()) {
        if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return this.at(mark.start);
      }
    }
    return null;
  }

  /** The box of a stretch of the text, in the window. */
  box(span: Span): DOMRect {
    return this.#range(span).getBoundingClientRect();
  }

  #range(span: Span): Range {
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

  #unpaint(mark: Mark): void {
    if (mark.range) highlight(mark.group, 0).delete(mark.range);
    mark.range = null;
  }

  // The paint for browsers without highlights. Where findings overlap, the first wins.
  #rebuild(): void {
    const parts: (string | HTMLElement)[] = [];
    let at = 0;
    for (const mark of this.#marks.slice(0, mostPainted).sort((a, b) => a.start - b.start)) {
      if (mark.start < at) continue;
      parts.push(this.#text.slice(at, mark.start));
      const span = document.createElement("span");
      span.className = `mark ${mark.group}`;
      span.dataset["index"] = String(mark.index);
      span.textContent = this.#text.slice(mark.start, mark.end);
      parts.push(span);
      at = mark.end;
    }
    parts.push(this.#text.slice(at));
    this.node.replaceChildren(...parts);
  }
}

// Aims a mark's range at its words again. The browser moves ranges along with
// edits, but one at the very place of an insertion takes the new words in.
function aim(mark: Mark): void {
  const range = mark.range;
  if (!range) return;
  if (range.startOffset !== mark.start) range.setStart(range.startContainer, mark.start);
  if (range.endOffset !== mark.end) range.setEnd(range.endContainer, mark.end);
}
