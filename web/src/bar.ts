// The sourcing bar: whose words the text rests on, in shares, with a table of the same.
// A part of it, or its row, shows only the findings there.

import { h, svg } from "./dom";
import type { Language } from "./language";
import { partNames } from "./parts";
import type { Part, PartName } from "./report";

export class Bar {
  readonly node: SVGSVGElement;
  readonly table: HTMLElement;
  readonly #language: Language;
  readonly #chosen: (part: PartName) => void;
  readonly #says = svg("desc");
  readonly #parts = svg("g");
  readonly #rows = h("tbody");
  #shown = "";

  constructor(language: Language, chosen: (part: PartName) => void) {
    const { say } = language;
    this.#language = language;
    this.#chosen = chosen;
    this.node = svg("svg", { class: "bar", part: "bar", role: "img", "aria-labelledby": "bar-title", "aria-describedby": "bar-says" },
      svg("title", { id: "bar-title" }, say("barTitle")),
      this.#says,
      patterns(),
      this.#parts,
    );
    this.#says.id = "bar-says";
    this.table = h("table", { class: "parts", part: "parts" },
      h("thead", {}, h("tr", {}, ...(["part", "share", "words"] as const).map((name) => h("th", { scope: "col" }, say(name))))),
      this.#rows,
    );
    this.clear();
  }

  clear(): void {
    this.#shown = "";
    this.#parts.replaceChildren(segment(null, 0, 1));
    this.#says.textContent = "";
    this.#rows.replaceChildren();
  }

  show(parts: readonly Part[]): void {
    // The same again stays as it is, with whoever points at it or has the keyboard there.
    const shown = JSON.stringify(parts);
    if (shown === this.#shown) return;
    const { say, number, percent } = this.#language;
    const all = parts.reduce((sum, { words }) => sum + words, 0);
    if (all === 0) return this.clear();
    this.#shown = shown;
    let x = 0;
    const segments: SVGElement[] = [];
    for (const { name, words } of parts) {
      if (words === 0) continue;
      const rect = segment(name, x, words / all);
      rect.append(svg("title", {}, say("barSays", { part: say(partNames[name]), share: percent(words / all) })));
      rect.addEventListener("click", () => this.#chosen(name));
      segments.push(rect);
      x += words / all;
    }
    this.#parts.replaceChildren(...segments);
    this.#says.textContent = parts.map(({ name, words }) => say("barSays", { part: say(partNames[name]), share: percent(words / all) })).join(", ");
    this.#rows.replaceChildren(...parts.map(({ name, words }) => {
      const part = say(partNames[name]);
      const button = h("button", { type: "button", class: "link", part: "link", title: say("showOnly", { part }) }, part);
      button.addEventListener("click", () => this.#chosen(name));
      return h("tr", {},
        h("th", { scope: "row" }, svg("svg", { class: "key", "aria-hidden": "true" }, segment(name, 0, 1)), button),
        h("td", {}, percent(words / all)),
        h("td", {}, number(words)),
      );
    }));
  }
}

function segment(name: PartName | null, x: number, width: number): SVGRectElement {
  return svg("rect", { class: `part ${name ?? ""}`, x: `${100 * x}%`, width: `${100 * width}%`, height: "100%" });
}

// What colour alone would not tell apart.
function patterns(): SVGElement {
  const pattern = (id: string, turn: string, over: SVGElement) =>
    svg("pattern", { id, width: "6", height: "6", patternUnits: "userSpaceOnUse", patternTransform: turn },
      svg("rect", { class: "under", width: "6", height: "6" }), over);
  return svg("defs", {},
    pattern("hatch", "rotate(45)", svg("rect", { class: "over", width: "2", height: "6" })),
    pattern("dots", "", svg("circle", { class: "over", cx: "3", cy: "3", r: "1.4" })),
    pattern("lines", "rotate(90)", svg("rect", { class: "over", width: "1.5", height: "6" })),
  );
}
