// The list of what is left out: on whose wish, and a way back from what was wished here.

import { inQuotes, shorten } from "./card";
import { h } from "./dom";
import type { Language } from "./language";
import type { Ignore, Report } from "./report";

interface Listener {
  /** Which of the wishes made by hand is taken back. */
  restore(at: number): void;
  /** A rule is wanted again. */
  turnOn(rule: string): void;
}

export class IgnoredList {
  readonly node = h("details", { class: "ignored", part: "ignored", hidden: true });
  readonly #summary = h("summary");
  readonly #rows = h("ul");
  readonly #language: Language;
  readonly #listener: Listener;

  constructor(language: Language, listener: Listener) {
    this.#language = language;
    this.#listener = listener;
    this.node.append(this.#summary, this.#rows);
  }

  /** The last byHand wishes were made here, and the rules are off for every text: both can be undone. */
  show({ ignored, ignores }: Report, byHand: number, rulesOff: readonly string[]): void {
    const { say } = this.#language;
    const first = ignores.length - byHand;
    const wishes = ignores.map((wish, i) => {
      const quote = wish.finding ? ignored.find(({ ignore }) => ignore === i)?.finding.quote : undefined;
      return this.#row(this.#inWords(wish, quote), i < first ? null : () => this.#listener.restore(i - first));
    });
    const rules = rulesOff.map((rule) => this.#row(say("ruleIsOff", { rule }), () => this.#listener.turnOn(rule)));
    this.node.hidden = wishes.length + rules.length === 0;
    const counts = wishes.length > 0 || rules.length === 0 ? [say("ignored", { n: ignored.length })] : [];
    if (rules.length > 0) counts.push(say("rulesOff", { n: rules.length }));
    this.#summary.textContent = counts.join(" · ");
    this.#rows.replaceChildren(...wishes, ...rules);
  }

  hide(): void {
    this.node.hidden = true;
  }

  get focused(): boolean {
    return this.node.contains((this.node.getRootNode() as Document | ShadowRoot).activeElement);
  }

  focus(): void {
    this.#summary.focus();
  }

  #row(words: string, undo: (() => void) | null): HTMLElement {
    const row = h("li", {}, h("span", {}, words));
    if (undo) {
      const button = h("button", { type: "button", class: "do", part: "button" }, this.#language.say("undo"));
      button.addEventListener("click", undo);
      row.append(button);
    }
    return row;
  }

  #inWords({ rule, reason, from, known, used }: Ignore, quote: string | undefined): string {
    const { say } = this.#language;
    const what = quote === undefined ? (rule ?? say("aFinding")) : `${inQuotes(shorten(quote))} (${rule ?? ""})`;
    const where = from === "text" ? say("askedInText") : "";
    const came = !known ? say("noSuchRule") : used === 0 ? say("nothingLeft") : quote === undefined ? say("used", { n: used }) : "";
    return what + where + came + (reason ? `. ${reason}` : "");
  }
}
