// One finding in the list: its kind, level, words and reason, and, for the one looked
// at, what can be done about it.

import { h } from "./dom";
import type { Language } from "./language";
import { hostOf, type Lookup } from "./lookups";
import type { ChosenProfile, Finding } from "./report";

/** What the cards of a list have in common. */
export interface Setting {
  language: Language;
  profile: ChosenProfile;
  lookups: readonly Lookup[];
  /** Whether the page that the text stands on is known, so that a link can lead there. */
  linked: boolean;
}

/** A button of a card: what it is for, and which of several. */
export interface Act {
  name: "finding" | "here" | "rule" | "link" | "look" | "related";
  which: number;
}

let cards = 0;

export class Card {
  readonly node: HTMLLIElement;
  readonly button: HTMLButtonElement;
  readonly #finding: Finding;
  readonly #setting: Setting;
  readonly #where = h("h3", { class: "where", hidden: true });
  readonly #place = h("span", { class: "aside" });
  readonly #details: HTMLElement;
  #open = false;

  constructor(finding: Finding, setting: Setting) {
    this.#finding = finding;
    this.#setting = setting;
    const { say } = setting.language;
    const { group, level } = finding;
    const more = `more-${++cards}`;
    this.button = h(
      "button",
      { type: "button", class: "finding", part: "finding", "aria-describedby": more },
      h("span", { class: "line" },
        h("span", { class: "kind" }, h("span", { class: "swatch" }), say(group)),
        h("span", { class: `level ${level}` }, say(level)),
      ),
      h("span", { class: "rule", lang: "en" }, finding.title),
      h("span", { class: "words", lang: "en" }, inQuotes(shorten(finding.quote))),
      this.#place,
    );
    this.#details = h("div", { class: "details", id: more }, h("p", { class: "why", lang: "en" }, finding.message));
    this.node = h("li", { class: `item ${group}`, part: "item" }, this.#where, this.button, this.#details);
  }

  /** Puts it where it stands in the list: the paragraph, named above the first card in it, and its number. */
  place(where: string, first: boolean, n: number, all: number): void {
    this.#where.hidden = !first;
    if (this.#where.textContent !== where) this.#where.textContent = where;
    const words = ` ${this.#setting.language.say("place", { where, n, all })}`;
    if (this.#place.textContent !== words) this.#place.textContent = words;
  }

  /** Marks it as the one looked at, or not. */
  mark(active: boolean): void {
    this.node.classList.toggle("active", active);
    if (active) {
      this.button.setAttribute("aria-current", "true");
      this.open();
    } else this.button.removeAttribute("aria-current");
  }

  /** Adds what only the finding looked at shows; and all, on paper. */
  open(): void {
    if (this.#open) return;
    this.#open = true;
    const { profile } = this.#setting;
    const { fix, ask } = this.#finding;
    const advice = (label: "toDo" | "toAsk" | "asReader", words: string) =>
      h("p", { class: label === "toDo" ? "fix" : "ask" }, h("b", {}, this.#setting.language.say(label)), " ", h("span", { lang: "en" }, words));
    if (profile === "reader") this.#details.append(advice("toAsk", ask));
    else this.#details.append(advice("toDo", fix), advice("asReader", ask));
    const related = this.#finding.related.map(({ message }, i) => this.#act("related", message, i));
    if (related.length > 0) this.#details.append(h("p", { class: "related", lang: "en" }, ...related));
    this.#details.append(this.#facts());
    this.node.append(this.#acts());
  }

  #facts(): HTMLElement {
    const { language, profile } = this.#setting;
    const { confidence, level, also, standards } = this.#finding;
    const means = profile === "reader" ? "" : `${language.say(level)}: ${language.say(`${level}Means`)} · `; // that is for writers
    const facts: (string | Node)[] = [
      `${language.say("sure", { n: language.percent(confidence) })} · ${means}`,
      ruleLink(this.#finding),
    ];
    const names = bodies(standards);
    if (names.length > 0) facts.push(" · ", language.say("standards", { names: names.join(", ") }));
    if (also.length > 0) facts.push(" · ", language.say("also"), " ", ...also.flatMap((rule, i) => [i > 0 ? ", " : "", h("code", {}, rule)]));
    return h("p", { class: "facts" }, ...facts);
  }

  #acts(): HTMLElement {
    const { language, lookups, linked } = this.#setting;
    const node = h("div", { class: "acts" },
      this.#act("finding", language.say("ignoreHere")),
      this.#act("here", language.say("offHere")),
      this.#act("rule", language.say("offRule")),
      linked ? this.#act("link", language.say("copyLink")) : null,
    );
    if (lookups.length > 0) {
      node.append(h("span", { class: "elsewhere" }, language.say("lookUp")));
      lookups.forEach((lookup, i) => {
        const button = this.#act("look", lookup.name, i);
        button.title = language.say("lookUpTells", { host: hostOf(lookup) });
        node.append(button);
      });
    }
    return node;
  }

  #act(name: Act["name"], words: string, which = 0): HTMLButtonElement {
    return h("button", { type: "button", class: "do", part: "button", "data-act": name, "data-which": String(which) }, words);
  }
}

/** The address of a rule's page: it lies in the site that this script came from, unless the page says otherwise. */
export const pageOf = ({ url }: Finding): string => new URL(url, new URL("../", import.meta.url)).href;

function ruleLink(finding: Finding): HTMLElement {
  return h("a", { href: pageOf(finding), target: "_blank", rel: "noopener", part: "link" }, h("code", {}, finding.rule));
}

// Whose standards they are, by what their keys begin with; the rule's page names them in full.
const publishers: Record<string, string> = {
  AP: "AP", REU: "Reuters", NYT: "The New York Times", WP: "The Washington Post", BBC: "BBC", GDN: "The Guardian", NPR: "NPR", BF: "BuzzFeed News",
  SPJ: "SPJ", IPSO: "IPSO", IMPRESS: "Impress", NW: "National World", IFCN: "IFCN", EFCSN: "EFCSN", API: "API", MONGA: "Mongabay", MCI: "The Baltimore Sun",
};

function bodies(standards: readonly string[]): string[] {
  return [...new Set(standards.map((key) => publishers[key.split("-", 1)[0] as string]).filter((name) => name !== undefined))];
}

export function inQuotes(words: string): string {
  return /^["“‘'«„]/.test(words) ? words : `“${words}”`;
}

export function shorten(quote: string): string {
  const words = quote.replace(/\s+/g, " ");
  return words.length <= 180 ? words : `${words.slice(0, 110)} … ${words.slice(-60)}`;
}
