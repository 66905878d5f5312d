// Where a text stands and its findings are painted: behind the element's own text
// box (preview.ts), or in place, in somebody else's (inplace.ts). What both share is
// here: marks that follow edits, and the browser's highlights.

import type { Finding, Group, Span } from "./report";

export const groups: readonly Group[] = ["anonymous", "attribution", "claims", "document"];

export const canHighlight = typeof CSS !== "undefined" && "highlights" in CSS && typeof Highlight === "function";

/** How many findings are underlined at most, from the top: browsers slow down beyond. */
export const mostPainted = 10_000;

/** A range that the browser keeps in step with edits: of nodes, or of a text box's value. */
export type LiveRange = Range | OpaqueRange;

/** A range of a text box's value, where the browser has them. */
export interface OpaqueRange extends AbstractRange {
  getBoundingClientRect(): DOMRect;
  getClientRects(): DOMRectList;
  /** The browser need not keep it in step any more. */
  disconnect(): void;
}

export interface Mark extends Span {
  index: number; // of the finding
  group: Group;
  range: LiveRange | null;
}

/** The browser's registry and constructor of the window that the text is in: those of a frame are its own. */
interface Realm {
  registry: HighlightRegistry;
  Highlight: typeof Highlight;
}

// How many of so many letters are the same from one end on; comparing many at once is fast.
function most(limit: number, same: (at: number, n: number) => boolean): number {
  let at = 0;
  for (let n = limit; n > 0; ) {
    if (at + n <= limit && same(at, n)) at += n;
    else n >>= 1;
  }
  return at;
}

/** What an edit has done: of the old text, from..to is replaced, and what comes after has moved. */
export function difference(old: string, text: string): { from: number; to: number; shift: number } {
  const shorter = Math.min(old.length, text.length);
  const from = most(shorter, (at, n) => old.slice(at, at + n) === text.slice(at, at + n));
  const tail = most(shorter - from, (at, n) => old.slice(old.length - at - n, old.length - at) === text.slice(text.length - at - n, text.length - at));
  return { from, to: old.length - tail, shift: text.length - old.length };
}

/** Which of these stretches, in the text's order, lie between two heights: the first and the last. */
export function between(spans: readonly Span[], box: (span: Span) => DOMRect, top: number, bottom: number): [number, number] {
  const count = (above: (box: DOMRect) => boolean) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (above(box(spans[middle] as Span))) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [count((box) => box.bottom <= top), count((box) => box.top < bottom) - 1];
}

/** Aims a range at places in nodes, if it is not there yet. */
export function aimAt(range: Range, [from, first]: readonly [Node, number], [to, last]: readonly [Node, number]): void {
  if (range.startContainer !== from || range.startOffset !== first) range.setStart(from, first);
  if (range.endContainer !== to || range.endOffset !== last) range.setEnd(to, last);
}

export abstract class Surface {
  protected marks: Mark[] = []; // without those that an edit has touched
  #text = "";
  #active: { index: number; range: LiveRange | null } | null = null;

  /** The range of a stretch of the text as it is now. */
  protected abstract range(span: Span): LiveRange | null;
  /** null where words are painted without highlights. */
  protected abstract realm(): Realm | null;
  /** Aims a mark's range at its words again; false if it takes a new range. */
  protected abstract aim(mark: Mark): boolean;
  /** Scrolls to a stretch of the text; the caret goes there only with focus. */
  abstract reveal(span: Span, focus: boolean): void;
  /** Whether a stretch of the text is near what can be seen; the rest need not be painted. */
  protected near(_span: Span): boolean {
    return true;
  }
  /** Called before that is asked. */
  protected look(): void {}
  /** Called before marks move: the words from..to have given way to others. */
  protected edited(_from: number, _to: number, _words: string): void {}
  /** Called after any change of the marks. */
  protected redraw(): void {}

  get text(): string {
    return this.#text;
  }

  /** Takes a new text. Painted words outside the edit stay painted, those it touches do not. */
  setText(text: string): void {
    const old = this.#text;
    if (text === old) return;
    const { from, to, shift } = difference(old, text);
    const kept: Mark[] = [];
    for (const mark of this.marks) {
      if (mark.start < to && mark.end > from) this.#unpaint(mark);
      else kept.push(mark);
    }
    this.marks = kept;
    this.#text = text;
    this.edited(from, to, text.slice(from, to + shift));
    for (const mark of kept) {
      if (mark.start >= to) {
        mark.start += shift;
        mark.end += shift;
      }
    }
    this.refresh();
  }

  /** Aims all paint at its words again. */
  protected refresh(): void {
    for (const mark of this.marks) {
      if (!mark.range || this.aim(mark)) continue;
      this.#unpaint(mark);
      this.#show(mark);
    }
    this.redraw();
    this.setActive(this.#active?.index ?? null);
  }

  /** Paints what has come near, and takes the paint off what is so no more. */
  protected scrolled(): void {
    this.look();
    for (const mark of this.marks.slice(0, mostPainted)) {
      if (!this.near(mark)) this.#unpaint(mark);
      else if (!mark.range) this.#show(mark);
    }
  }

  /** Paints these findings and no others; offsets are into the text as it is now. */
  paint(findings: readonly Finding[], shown: (index: number) => boolean): void {
    this.#wipe();
    findings.forEach(({ group, start, end }, index) => {
      if (shown(index)) this.marks.push({ index, group, start, end, range: null });
    });
    this.look();
    this.marks.slice(0, mostPainted).forEach((mark) => this.#show(mark));
    this.redraw();
  }

  #show(mark: Mark): void {
    const realm = this.realm();
    mark.range = realm && this.near(mark) ? this.range(mark) : null;
    if (realm && mark.range) this.#highlight(realm, mark.group, 3 - groups.indexOf(mark.group)).add(mark.range);
  }

  /** Removes all paint. */
  clear(): void {
    this.#wipe();
    this.redraw();
  }

  #wipe(): void {
    this.setActive(null);
    for (const mark of this.marks) this.#unpaint(mark);
    this.marks = [];
  }

  /** Marks one finding as the one looked at. */
  setActive(index: number | null): void {
    if (this.#active?.range) this.#remove("active", this.#active.range);
    this.#active = null;
    const mark = index === null ? undefined : this.marks.find((m) => m.index === index);
    const realm = this.realm();
    if (mark) {
      this.#active = { index: mark.index, range: realm ? this.range(mark) : null };
      if (realm && this.#active.range) this.#highlight(realm, "active", 9).add(this.#active.range);
    }
  }

  protected get active(): number | null {
    return this.#active?.index ?? null;
  }

  /** Where a finding's words stand now; null once an edit has touched them. */
  spanOf(index: number): Span | null {
    const mark = this.marks.find((m) => m.index === index);
    return mark ? { start: mark.start, end: mark.end } : null;
  }

  /** The finding at an offset, the shortest of several; null if there is none. */
  at(offset: number): number | null {
    let best: Mark | null = null;
    for (const mark of this.marks) {
      if (mark.start <= offset && offset <= mark.end && (!best || mark.end - mark.start < best.end - best.start)) best = mark;
    }
    return best?.index ?? null;
  }

  /** The finding painted at a point of the text's window. */
  atPoint(x: number, y: number): number | null {
    for (const mark of this.marks) {
      for (const box of (mark.range ?? this.range(mark))?.getClientRects() ?? []) {
        if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return this.at(mark.start);
      }
    }
    return null;
  }

  // Highlights are registered by name for the whole window, so all surfaces in it share them.
  #highlight({ registry, Highlight }: Realm, name: string, priority: number): Highlight {
    let found = registry.get(`whosaid-${name}`);
    if (!found) {
      found = new Highlight();
      found.priority = priority;
      registry.set(`whosaid-${name}`, found);
    }
    return found;
  }

  #remove(name: string, range: LiveRange): void {
    const { registry } = this.realm() ?? {};
    const found = registry?.get(`whosaid-${name}`);
    found?.delete(range);
    if ("disconnect" in range) range.disconnect();
    if (found?.size === 0) registry?.delete(`whosaid-${name}`);
  }

  #unpaint(mark: Mark): void {
    if (mark.range) this.#remove(mark.group, mark.range);
    mark.range = null;
  }
}
