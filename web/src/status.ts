// What is told to those who do not see the panel: one polite status line. Counts wait
// until the page has been quiet for a second, and nothing is said while somebody types.

import { h } from "./dom";

const quiet = 1_000; // ms

export class Status {
  readonly node = h("p", { class: "aside", role: "status" });
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Says it once nothing else has happened for a while. */
  later(words: () => string): void {
    this.hush();
    this.#timer = setTimeout(() => this.now(words()), quiet);
  }

  now(words: string): void {
    this.hush();
    this.node.textContent = words;
  }

  /** Somebody types: what waits is not said. */
  hush(): void {
    clearTimeout(this.#timer);
  }
}
