// The strip: the text at a glance, one cell a paragraph, the taller the longer, the
// darker the more findings for its length. Each cell leads to its paragraph; in a text
// too long for that it is a picture, and the list leads there.

import { h, svg } from "./dom";
import type { Language } from "./language";
import type { Paragraph } from "./paragraphs";

const mostCells = 60;
const steps = [0, 2, 4, 8]; // findings in 100 words, above which a cell is one shade darker

export class Strip {
  readonly node = h("div", { class: "strip", part: "strip" });
  readonly #language: Language;
  readonly #chosen: (paragraph: number) => void;
  #cells: HTMLElement[] = [];

  constructor(language: Language, chosen: (paragraph: number) => void) {
    this.#language = language;
    this.#chosen = chosen;
  }

  clear(): void {
    this.#cells = [];
    this.node.replaceChildren();
  }

  /** Shows how many findings each paragraph has. */
  show(paragraphs: readonly Paragraph[], counts: readonly number[]): void {
    const shades = paragraphs.map(({ words }, i) => shade(counts[i] ?? 0, words));
    if (paragraphs.length > mostCells) {
      this.#cells = [];
      this.node.replaceChildren(this.#picture(paragraphs, counts, shades));
      return;
    }
    const { say, number } = this.#language;
    if (this.#cells.length !== paragraphs.length) {
      this.#cells = paragraphs.map((_, i) => {
        const button = h("button", { type: "button", class: "cell", part: "cell" });
        button.addEventListener("click", () => this.#chosen(i));
        return button;
      });
      this.node.replaceChildren(h("ol", { "aria-label": say("stripTitle") }, ...this.#cells.map((cell) => h("li", {}, cell))));
    }
    paragraphs.forEach((paragraph, i) => {
      const n = counts[i] ?? 0;
      const cell = this.#cells[i] as HTMLElement;
      cell.dataset["shade"] = String(shades[i]);
      cell.textContent = n > 0 ? number(n) : "";
      cell.setAttribute("aria-label", say("cell", { where: this.#where(paragraph), n }));
      (cell.parentElement as HTMLElement).style.flexGrow = String(paragraph.words);
    });
  }

  /** Marks the paragraphs that can be seen in the text; they are asked for where there are cells to mark. */
  setView(inView: () => [number, number]): void {
    if (this.#cells.length === 0) return;
    const [first, last] = inView();
    this.#cells.forEach((cell, i) => cell.parentElement?.classList.toggle("seen", first <= i && i <= last));
  }

  /** Marks the paragraph of the finding looked at. */
  setActive(paragraph: number | null): void {
    this.#cells.forEach((cell, i) => {
      if (i === paragraph) cell.setAttribute("aria-current", "true");
      else cell.removeAttribute("aria-current");
    });
    // The strip alone scrolls, and not the page with it.
    const cell = paragraph === null ? undefined : this.#cells[paragraph];
    const list = cell?.closest("ol");
    if (!cell || !list) return;
    const box = cell.getBoundingClientRect();
    const frame = list.getBoundingClientRect();
    if (box.top < frame.top || box.bottom > frame.bottom) list.scrollTop += box.top - frame.top - frame.height / 2;
  }

  #where({ number }: Paragraph): string {
    return number === 0 ? this.#language.say("headline") : this.#language.say("paragraph", { n: number });
  }

  // Rectangles of one shade are one path: a book has thousands.
  #picture(paragraphs: readonly Paragraph[], counts: readonly number[], shades: readonly number[]): SVGElement {
    const all = paragraphs.reduce((sum, { words }) => sum + words, 0);
    const paths = steps.map(() => "");
    let y = 0;
    paragraphs.forEach(({ words }, i) => {
      const height = (1000 * words) / all;
      const at = (shades[i] as number) - 1;
      if (at >= 0) paths[at] += `M0 ${y.toFixed(2)}h1v${height.toFixed(2)}h-1z`;
      y += height;
    });
    const density = (i: number) => (counts[i] ?? 0) / (paragraphs[i] as Paragraph).words;
    const most = paragraphs.map((_, i) => i).filter((i) => density(i) > 0).sort((a, b) => density(b) - density(a)).slice(0, 3).sort((a, b) => a - b);
    const { say } = this.#language;
    const picture = svg("svg", { viewBox: "0 0 1 1000", preserveAspectRatio: "none", role: "img", "aria-labelledby": "strip-title strip-says" },
      svg("title", { id: "strip-title" }, say("stripTitle")),
      svg("desc", { id: "strip-says" }, say("stripSays", { n: paragraphs.length, most: most.map((i) => this.#where(paragraphs[i] as Paragraph)).join(", ") || say("noneOf") })),
      ...paths.map((d, i) => svg("path", { d, "data-shade": String(i + 1) })),
    );
    picture.addEventListener("click", (event) => {
      const box = picture.getBoundingClientRect();
      let left = ((event.clientY - box.top) / box.height) * all;
      this.#chosen(Math.max(0, paragraphs.findIndex(({ words }) => (left -= words) < 0)));
    });
    return picture;
  }
}

function shade(n: number, words: number): number {
  const dense = (100 * n) / words;
  return n === 0 ? 0 : steps.filter((step) => dense > step).length;
}
