// The table of sources: who is cited, what they are, how often and with how many words.

import { h } from "./dom";
import type { Key } from "./english";
import type { Language } from "./language";
import type { Source, SourceKind, Span } from "./report";

const kinds: Record<SourceKind, Key> = {
  "named-person": "named-person",
  "first-name": "first-name",
  pseudonym: "pseudonym",
  "unique-role": "unique-role",
  institution: "institutionKind",
  document: "documentKind",
  "named-outlet": "named-outlet",
  spokesperson: "spokesperson",
  officials: "officials",
  "anonymous-individual": "anonymous-individual",
  "anonymous-group": "anonymous-group",
  bare: "bare",
  "weasel-group": "weasel-group",
  agentless: "agentless",
  self: "self",
};

const unnamed: ReadonlySet<SourceKind> = new Set(["anonymous-individual", "anonymous-group", "bare"]);

export class SourceTable {
  readonly node: HTMLElement;
  readonly #language: Language;
  readonly #reveal: (span: Span) => void;
  readonly #rows = h("tbody");

  constructor(language: Language, reveal: (span: Span) => void) {
    this.#language = language;
    this.#reveal = reveal;
    this.node = h("table", { class: "sources", part: "sources" },
      h("thead", {}, h("tr", {}, ...(["source", "kind", "times", "words"] as const).map((name) => h("th", { scope: "col" }, language.say(name))))),
      this.#rows,
    );
  }

  clear(): void {
    this.#rows.replaceChildren();
  }

  show(sources: readonly Source[], text: string): void {
    const rows = [...sources].sort((a, b) => b.words - a.words).map((source) => this.#row(source, text));
    this.#rows.replaceChildren(...(rows.length > 0 ? rows : [h("tr", {}, h("td", { colspan: "4" }, this.#language.say("nobody")))]));
  }

  #row(source: Source, text: string): HTMLElement {
    const { say, number } = this.#language;
    const { name, description, kind, mentions, words } = source;
    const [first] = mentions;
    const called = (name ?? description) || (first ? text.slice(first.start, first.end) : "");
    const button = h("button", { type: "button", class: "link", part: "link", disabled: !first, lang: called ? "en" : null }, called || say("nobodyNamed"));
    if (first) button.addEventListener("click", () => this.#reveal(first));
    return h("tr", {},
      h("th", { scope: "row" }, button, this.#note(source)),
      h("td", {}, say(kinds[kind])),
      h("td", {}, number(mentions.length)),
      h("td", {}, number(words)),
    );
  }

  // Of an unnamed source, the reason; of a named one, how the text introduces it.
  #note(source: Source): Node | null {
    if (!unnamed.has(source.kind)) {
      const words = introduction(source);
      return words ? h("small", { lang: "en" }, words) : null;
    }
    const reasons = { none: "noReason", stock: "stockReason", specific: "reason" } as const;
    return h("small", {}, this.#language.say(reasons[source.reason?.kind ?? "none"]));
  }
}

// Without the name again. A word or two ("he", "the firm") tells nothing.
function introduction({ name, description }: Source): string {
  if (!name || !description) return "";
  const rest = description.startsWith(name) ? description.slice(name.length).replace(/^[\s,]+/, "") : description;
  return rest.split(/\s+/).length > 2 ? rest : "";
}
