// A few measures of the text as a whole, the two longest stretches with no source as
// ways there. Counts and shares; no grade is made of them.

import { h } from "./dom";
import type { Key } from "./english";
import type { Language } from "./language";
import type { Profile, Ratio, Span, StretchOrNull } from "./report";

export class Measures {
  readonly node = h("dl", { class: "measures", part: "measures" });
  readonly #language: Language;
  readonly #reveal: (span: Span) => void;

  constructor(language: Language, reveal: (span: Span) => void) {
    this.#language = language;
    this.#reveal = reveal;
  }

  clear(): void {
    this.node.replaceChildren();
  }

  show(profile: Profile): void {
    const { say, number } = this.#language;
    const ratio = ({ n, of }: Ratio) => (of === 0 ? say("noneOf") : say("ratio", { n, of }));
    const rows: [Key, string | Node][] = [
      ["longestAny", this.#stretch(profile.longestWithoutAny)],
      ["longestNamed", this.#stretch(profile.longestWithoutNamed)],
      ["bodyWords", number(profile.words)],
      ["attributed", ratio(profile.attributedSentences)],
      ["accountable", ratio(profile.accountableSentences)],
      ["reasons", ratio(profile.reasonRate)],
      ["firstSource", profile.wordsToFirstSource === null ? say("thereIsNone") : number(profile.wordsToFirstSource)],
    ];
    this.node.replaceChildren(...rows.map(([name, value]) => h("div", {}, h("dt", {}, say(name)), h("dd", {}, value))));
  }

  #stretch(stretch: StretchOrNull): string | Node {
    if (!stretch) return this.#language.say("noneOf");
    const button = h("button", { type: "button", class: "link", part: "link" }, this.#language.say("nWords", { n: stretch.words }));
    button.addEventListener("click", () => this.#reveal(stretch));
    return button;
  }
}
