// The filters of the list: by kind, by level, by words, by part of the sourcing bar,
// and by how sure the engine is.

import { h } from "./dom";
import type { Language } from "./language";
import { levels } from "./messages";
import { partNames, partOf } from "./parts";
import type { Finding, Group, Level, PartName, Report } from "./report";
import { groups } from "./surface";

const sureEnough = 0.5; // below it a finding is counted, and shown when asked for

const choices = [["low", "allLevels"], ["medium", "mediumUp"], ["high", "highOnly"]] as const;

export class Filters {
  readonly node: HTMLElement;
  /** Shows and hides what is less sure; it stands under the list. */
  readonly doubts = h("button", { type: "button", class: "more", part: "button", hidden: true });
  #report: Report | null = null;
  #parts = new Map<Finding, PartName | null>();
  #off = new Set<Group>();
  #from: Level = "low";
  #words = "";
  #part: PartName | null = null;
  #unsure = false;
  readonly #language: Language;
  readonly #changed: () => void;
  readonly #chips = new Map<Group, HTMLElement>(); // the counts in them
  readonly #level: HTMLSelectElement;
  readonly #only: HTMLButtonElement;

  constructor(language: Language, changed: () => void) {
    this.#language = language;
    this.#changed = changed;
    const chips = groups.map((group) => {
      const count = h("span", { class: "count" }, "0");
      this.#chips.set(group, count);
      const button = h(
        "button",
        { type: "button", class: `chip ${group}`, part: "chip", "aria-pressed": "true" },
        h("span", { class: "swatch" }),
        language.say(group) + " ",
        count,
        h("span", { class: "off", "aria-hidden": "true" }, language.say("off")),
      );
      button.addEventListener("click", () => {
        if (!this.#off.delete(group)) this.#off.add(group);
        button.setAttribute("aria-pressed", String(!this.#off.has(group)));
        changed();
      });
      return button;
    });
    this.#level = h("select", { "aria-label": language.say("fromLevel"), part: "level" });
    this.#level.addEventListener("change", () => {
      this.#from = this.#level.value as Level;
      changed();
    });
    const search = h("input", { type: "search", part: "search", "aria-label": language.say("search"), placeholder: language.say("search"), spellcheck: "false", autocomplete: "off" });
    search.addEventListener("input", () => {
      this.#words = plain(search.value);
      changed();
    });
    this.#only = h("button", { type: "button", class: "only", part: "button", hidden: true, title: language.say("showAll") });
    this.#only.addEventListener("click", () => this.narrow(null));
    this.doubts.addEventListener("click", () => {
      this.#unsure = !this.#unsure;
      changed();
    });
    this.node = h(
      "div",
      { class: "filters", role: "group", "aria-label": language.say("filters"), part: "filters" },
      h("div", { class: "chips" }, ...chips),
      h("div", { class: "row" }, search, this.#level),
      this.#only,
    );
  }

  show(report: Report | null): void {
    this.#report = report;
    this.#parts.clear();
  }

  get part(): PartName | null {
    return this.#part;
  }

  /** Shows only what speaks of one part of the bar; null shows all again. */
  narrow(part: PartName | null): void {
    this.#part = part;
    this.#only.hidden = part === null;
    this.#only.textContent = part && this.#language.say("onlyPart", { part: this.#language.say(partNames[part]) });
    this.#changed();
    if (part) this.#only.focus();
  }

  passes(finding: Finding): boolean {
    return this.#sure(finding) && this.#has(finding) && this.#kind(finding) && this.#high(finding, this.#from);
  }

  #sure = ({ confidence }: Finding) => this.#unsure || confidence >= sureEnough;
  #kind = ({ group }: Finding) => !this.#off.has(group);
  #high = ({ level }: Finding, from: Level) => levels.indexOf(level) >= levels.indexOf(from);

  #has(finding: Finding): boolean {
    if (this.#part !== null && this.#partOf(finding) !== this.#part) return false;
    if (this.#words === "") return true;
    const { quote, title, message, fix, ask, rule, also } = finding;
    return plain([quote, title, message, fix, ask, rule, ...also].join("\n")).includes(this.#words);
  }

  #partOf(finding: Finding): PartName | null {
    let part = this.#parts.get(finding);
    if (part === undefined && this.#report) this.#parts.set(finding, (part = partOf(this.#report, finding)));
    return part ?? null;
  }

  /** Counts what each choice would show. */
  count(findings: readonly Finding[]): void {
    const language = this.#language;
    const found = findings.filter((finding) => this.#sure(finding) && this.#has(finding));
    const inLevel = found.filter((finding) => this.#high(finding, this.#from));
    for (const [group, count] of this.#chips) count.textContent = language.number(inLevel.filter((finding) => finding.group === group).length);
    const kind = found.filter((finding) => this.#kind(finding));
    choices.forEach(([value, words], i) => {
      const option = this.#level.options[i] ?? this.#level.appendChild(h("option", { value }));
      option.textContent = language.say(words, { n: kind.filter((finding) => this.#high(finding, value)).length });
    });
    this.#level.value = this.#from;
    const n = findings.filter(({ confidence }) => confidence < sureEnough).length;
    this.doubts.hidden = n === 0;
    this.doubts.textContent = language.say(this.#unsure ? "hideUnsure" : "showUnsure", { n });
  }
}

/** Words as they are compared: without case, accents and the shape of quotation marks. */
function plain(words: string): string {
  return words.normalize("NFD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").replace(/[“”„«»]/g, '"').replace(/\s+/g, " ").toLowerCase();
}
