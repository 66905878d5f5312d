// What of a text is near what can be seen. Only that is painted in a long one: with every
// letter typed, browsers go through all paint that there is.

const margin = "50%"; // half a screen before and after

export class Near {
  readonly #parts = new Map<Element, boolean>();
  readonly #observer: IntersectionObserver;
  readonly #paper: (event: Event) => void;
  #all = false; // on paper

  /** Calls changed when a part has come near or is so no more: in what scrolls, or else in the window, of which all is near on paper. */
  constructor(changed: () => void, root: Element | null = null) {
    this.#observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        // Words that do not fit into their element may stand anywhere.
        if (this.#parts.has(target)) this.#parts.set(target, isIntersecting || target.scrollHeight > target.clientHeight);
      }
      changed();
    }, { root, rootMargin: margin, scrollMargin: margin });
    this.#paper = ({ type }) => {
      this.#all = type === "beforeprint";
      changed();
    };
    if (!root) for (const type of ["beforeprint", "afterprint"]) addEventListener(type, this.#paper);
  }

  /** The elements that hold the text now. A new one is near until the browser has said where it is. */
  set(parts: Iterable<Element>): void {
    const gone = new Set(this.#parts.keys());
    for (const part of parts) {
      gone.delete(part);
      if (this.#parts.has(part)) continue;
      this.#parts.set(part, true);
      this.#observer.observe(part);
    }
    for (const part of gone) {
      this.#parts.delete(part);
      this.#observer.unobserve(part);
    }
  }

  has(part: Element): boolean {
    return this.#all || this.#parts.get(part) !== false;
  }

  stop(): void {
    this.#observer.disconnect();
    for (const type of ["beforeprint", "afterprint"]) removeEventListener(type, this.#paper);
  }
}
