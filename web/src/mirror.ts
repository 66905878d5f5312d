// Paint for text boxes where the browser keeps no ranges of their values: the same
// words once more, unseen, in the same type and lines, over the box. The box is left
// alone; the words lie in an element of ours beside everything else of the page.

import css from "./inplace.css";
import mirrorCSS from "./mirror.css";
import { Preview } from "./preview";
import type { Span } from "./report";
import { revealIn, type TextBox } from "./textbox";

// What decides where a letter of a text box stands.
const copied =
  "color-scheme direction unicode-bidi writing-mode text-orientation padding-top padding-right padding-bottom padding-left " +
  "font-family font-size font-weight font-style font-stretch font-size-adjust font-kerning font-optical-sizing font-feature-settings font-variation-settings " +
  "font-variant-alternates font-variant-caps font-variant-east-asian font-variant-ligatures font-variant-numeric font-variant-position " +
  "letter-spacing word-spacing line-height text-align text-align-last text-indent text-transform text-rendering tab-size " +
  "white-space-collapse text-wrap-mode white-space word-break overflow-wrap line-break hyphens";

export class Mirror extends Preview {
  readonly #box: TextBox;
  readonly #host = document.createElement("div");
  readonly #deaf = new AbortController();
  readonly #sizes = new ResizeObserver(() => this.#place());

  constructor(box: TextBox, container: Element) {
    super();
    this.#box = box;
    const root = this.#host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css + mirrorCSS);
    root.adoptedStyleSheets = [sheet];
    root.append(this.sheet);
    this.sheet.append(this.node);
    this.#host.setAttribute("aria-hidden", "true");
    container.append(this.#host);
    // Whatever scrolls may move the box.
    const heard = { capture: true, passive: true, signal: this.#deaf.signal };
    document.addEventListener("scroll", () => this.#place(), heard);
    addEventListener("resize", () => this.#place(), heard);
    for (const moving of [box, document.body]) this.#sizes.observe(moving);
  }

  override reveal(span: Span, focus: boolean): void {
    revealIn(this.#box, this.range(span), span, focus);
  }

  /** Takes the mirror off the page. */
  remove(): void {
    this.#deaf.abort();
    this.#sizes.disconnect();
    this.#host.remove();
  }

  protected override redraw(): void {
    this.#place();
  }

  // Lays the words over those of the box.
  #place(): void {
    const box = this.#box;
    const style = getComputedStyle(box);
    for (const name of copied.split(" ")) this.node.style.setProperty(name, style.getPropertyValue(name));
    const line = box.localName === "input"; // which does not wrap, and stands in the middle
    if (line) this.node.style.whiteSpace = "pre";
    this.node.style.display = line ? "grid" : "block";

    const frame = box.getBoundingClientRect();
    const origin = this.#host.getBoundingClientRect();
    const [top, right, bottom, left] = ["top", "right", "bottom", "left"].map((side) => parseFloat(style.getPropertyValue(`border-${side}-width`))) as [number, number, number, number];
    // A scroll bar is as wide as the box is too wide for its inside and borders; these may be fractions of a pixel.
    const bar = (all: number, inside: number) => (all - inside < 1 ? 0 : Math.round(all - inside));
    const barAcross = bar(box.offsetWidth - left - right, box.clientWidth);
    const barBelow = bar(box.offsetHeight - top - bottom, box.clientHeight);
    const barLeft = bar(box.clientLeft, left);
    const width = frame.width - left - right - barAcross;
    const height = frame.height - top - bottom - barBelow;
    const x = frame.left + left + barLeft;
    const y = frame.top + top;

    // What an element around the box cuts off is not to be seen here either.
    const cut = { top: y, right: x + width, bottom: y + height, left: x };
    for (let around = box.parentElement; around && around !== document.body; around = around.parentElement) {
      if (getComputedStyle(around).overflow === "visible") continue;
      const edge = around.getBoundingClientRect();
      cut.top = Math.max(cut.top, edge.top);
      cut.right = Math.min(cut.right, edge.right);
      cut.bottom = Math.min(cut.bottom, edge.bottom);
      cut.left = Math.max(cut.left, edge.left);
    }
    const px = (words: TemplateStringsArray, ...numbers: number[]) => String.raw(words, ...numbers.map((number) => `${number}px`));
    Object.assign(this.sheet.style, {
      left: px`${x - origin.left}`, top: px`${y - origin.top}`, width: px`${width}`, height: px`${height}`,
      clipPath: px`inset(${cut.top - y} ${x + width - cut.right} ${y + height - cut.bottom} ${cut.left - x})`,
    });
    Object.assign(this.node.style, {
      left: px`${-box.scrollLeft}`, top: px`${-box.scrollTop}`, width: px`${width}`, height: line ? px`${height}` : "auto",
    });
  }
}
