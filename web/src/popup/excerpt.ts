// An excerpt of a page as an adapter: <who-said> reads it and lists its findings, and
// where they are to be painted goes to the page.

import type { Adapter, Painted } from "../adapter";
import type { Paint, Place } from "../bookmarklet/protocol";
import css from "../inplace.css";
import { groups } from "../surface";
import { pieceAt, type Snapshot } from "../walk";
import type { Excerpt } from "./page";

/** The highlights' names are apart from those of a <who-said> in the page. */
const prefix = "whosaid-mark-";

export class ExcerptAdapter implements Adapter {
  // The page's clicks, as clicks here: how far right is the offset of the letter.
  readonly node = new EventTarget();
  readonly #excerpt: Excerpt;
  readonly #send: (paint: Paint) => void;
  readonly #css: string;
  #painted: readonly Painted[] = [];

  /** send brings the paint to the page; dark tells whether it has light letters. */
  constructor(excerpt: Excerpt, send: (paint: Paint) => void, dark: boolean) {
    this.#excerpt = excerpt;
    this.#send = send;
    // The page's colours need not be those that the reader's system asks for.
    this.#css = css.replaceAll("::highlight(whosaid-", `::highlight(${prefix}`).replace(/light-dark\((.*?),\s*(.*?)\)/g, dark ? "$2" : "$1");
  }

  read(): Snapshot {
    const { text, blocks, links } = this.#excerpt;
    return { text, blocks, links, ignore: [] };
  }

  paint(painted: readonly Painted[]): void {
    // Of paint on the same words, what comes last lies on top, and WebKit draws that alone.
    this.#painted = painted.filter(({ start, end }) => this.#place(start, end)).sort((a, b) => groups.indexOf(b.group) - groups.indexOf(a.group));
    this.#tell(null);
  }

  reveal({ start, end }: { start: number; end: number }): void {
    this.#tell(this.#place(start, end));
  }

  /** A mark was clicked in the page. */
  clicked(mark: unknown): void {
    const at = this.#painted[Number(mark)]?.start;
    if (at !== undefined) this.node.dispatchEvent(new MouseEvent("click", { clientX: at }));
  }

  at(x: number): number {
    return x;
  }

  listen(): () => void {
    return () => {}; // what was told does not change
  }

  #tell(reveal: Place | null): void {
    const marks = this.#painted.map(({ group, start, end, active }): Paint[1][number] => [prefix + (active ? "active" : group), ...(this.#place(start, end) as Place)]);
    // What is looked at keeps the paint of its kind.
    for (const { group, start, end, active } of this.#painted) if (active) marks.push([prefix + group, ...(this.#place(start, end) as Place)]);
    this.#send([this.#css, marks, reveal]);
  }

  #place(start: number, end: number): Place | null {
    const from = pieceAt(this.#excerpt.pieces, start, false);
    const to = pieceAt(this.#excerpt.pieces, end, true);
    if (!from || !to) return null;
    return [from.node, from.offset + Math.max(0, start - from.start), to.node, to.offset + Math.min(to.length, end - to.start)];
  }
}
