// The seam for editors that have their own idea of their text, and for pages that
// have a text and no place to paint it in. What an adapter gives, attach() and
// <who-said> take as they take an element.

import type { Group, Span } from "./report";
import { mostPainted, Surface } from "./surface";
import type { Snapshot } from "./walk";

/** A finding's words, to be painted. */
export interface Painted extends Span {
  group: Group;
  /** Whether it is the one looked at. */
  active: boolean;
}

/** An editor, as it is to be seen from here. All offsets are into the text last read. */
export interface Adapter {
  /** What hears the reader's clicks and keys. */
  readonly node: EventTarget;
  /** What it says now. */
  read(): Snapshot;
  /** Paints these words and no others, and neither content nor history. None when the watch ends. */
  paint(painted: readonly Painted[]): void;
  /** Scrolls to a stretch of the text; the caret goes there only with focus. */
  reveal(span: Span, focus: boolean): void;
  /** The offset of the letter at a point of its window; null if there is none. */
  at(x: number, y: number): number | null;
  /** Calls changed after every change of the text, until the function it gives is called. */
  listen(changed: () => void): () => void;
}

const slice = 30; // findings that are painted for the first time in one go; editors take long over each

/** Marks that an adapter paints. */
export class Adapted extends Surface {
  readonly #adapter: Adapter;
  #room = slice;
  #slicing: ReturnType<typeof setTimeout> | undefined;

  constructor(adapter: Adapter) {
    super();
    this.#adapter = adapter;
  }

  override reveal(span: Span, focus: boolean): void {
    this.#adapter.reveal(span, focus);
  }

  override atPoint(x: number, y: number): number | null {
    const offset = this.#adapter.at(x, y);
    return offset === null ? null : this.at(offset);
  }

  override setActive(index: number | null): void {
    const was = this.active;
    super.setActive(index);
    if (this.active !== was) this.redraw();
  }

  protected override redraw(): void {
    clearTimeout(this.#slicing);
    if (this.marks.length > this.#room && this.#room < mostPainted) {
      this.#slicing = setTimeout(() => {
        this.#room += slice;
        this.redraw();
      });
    }
    this.#adapter.paint(this.marks.slice(0, this.#room).map(({ group, start, end, index }) => ({ group, start, end, active: index === this.active })));
  }

  protected override realm() {
    return null;
  }

  protected override range() {
    return null;
  }

  protected override aim(): boolean {
    return true;
  }
}
