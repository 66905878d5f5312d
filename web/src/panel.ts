// The panel: the list of findings with its filters, and everything the element
// has to say in words. The list is the whole account of the findings; the paint
// in the text repeats it for the eye.

import { h } from "./dom";
import { groups, mostPainted } from "./surface";
import { levels } from "./messages";
import type { Wish } from "./options";
import type { ChosenProfile, Finding, Group, Ignore, Level, Report } from "./report";

/** What each kind of finding is called. */
export const groupNames: Record<Group, string> = {
  anonymous: "Unnamed source",
  attribution: "Unclear attribution",
  claims: "Claim without a source",
  document: "Whole text",
};

const groupMeanings: Record<Group, string> = {
  anonymous: "Somebody speaks, and readers are not told who.",
  attribution: "It is hard to tell who says so: a quotation with no speaker, “reportedly”, a study nobody can look up.",
  claims: "A number, a cause or an accusation stands as a fact, and nobody stands behind it.",
  document: "The article as a whole: a lead with no source, one source for everything.",
};

const levelNames: Record<Level, string> = { high: "High", medium: "Medium", low: "Low", info: "Info" };
const levelMeanings: Record<Level, string> = {
  high: "fix before publishing",
  medium: "fix or justify",
  low: "consider",
  info: "for the record",
};

const page = 100; // findings shown at once; a book has thousands
const sureEnough = 0.5; // below it a finding is counted, and shown when asked for

interface Listener {
  /** The reader chose a finding; with "go", to continue in the text. */
  chose(index: number, go: boolean): void;
  /** What is shown has changed. */
  filtered(): void;
  /** The reader wants to leave something out. */
  ignore(wish: Wish): void;
  /** Or to have it back: which of those left out by hand. */
  restore(at: number): void;
  retry(): void;
}

export class Panel {
  readonly node: HTMLElement;
  #findings: readonly Finding[] = [];
  #order: number[] = []; // indexes of findings, in the order of the list
  #active: number | null = null;
  #profile: ChosenProfile = "editor";
  #off = new Set<Group>();
  #from: Level = "low";
  #unsure = false;
  #room = page;
  #announcing: ReturnType<typeof setTimeout> | undefined;
  readonly #listener: Listener;

  readonly #title = h("h2", { id: "title", part: "title" }, "Findings");
  readonly #summary = h("p", { class: "summary", part: "summary" });
  readonly #live = h("p", { class: "aside", role: "status" });
  readonly #progress = h("div", { class: "progress", part: "progress", role: "progressbar", "aria-label": "Reading the text", hidden: true });
  readonly #chips = new Map<Group, { button: HTMLButtonElement; count: HTMLElement }>();
  readonly #level = h("select", { "aria-label": "Show findings from this level up", part: "level" });
  readonly #filters = h("div", { class: "filters", role: "group", "aria-label": "Show", part: "filters" });
  readonly #message = h("div", { class: "message", part: "message", role: "alert" });
  readonly #note = h("div", { class: "note", part: "note" });
  readonly #list = h("ol", { part: "list", "aria-labelledby": "title" });
  readonly #more = h("button", { type: "button", class: "more", part: "button", hidden: true });
  readonly #doubts = h("button", { type: "button", class: "more", part: "button", hidden: true });
  readonly #ignored = h("details", { class: "ignored", part: "ignored", hidden: true });
  readonly #scroll: HTMLElement;

  constructor(listener: Listener) {
    this.#listener = listener;
    for (const group of groups) {
      const count = h("span", { class: "count" }, "0");
      const button = h(
        "button",
        { type: "button", class: `chip ${group}`, part: "chip", "aria-pressed": "true" },
        h("span", { class: "swatch" }),
        groupNames[group] + " ",
        count,
      );
      button.addEventListener("click", () => {
        if (!this.#off.delete(group)) this.#off.add(group);
        button.setAttribute("aria-pressed", String(!this.#off.has(group)));
        this.#filter();
      });
      this.#chips.set(group, { button, count });
      this.#filters.append(button);
    }
    this.#level.addEventListener("change", () => {
      this.#from = this.#level.value as Level;
      this.#filter();
    });
    this.#more.addEventListener("click", () => {
      const first = Math.min(this.#room, this.#order.length - 1);
      this.#room += page;
      this.#draw();
      this.#button(first)?.focus();
    });
    this.#doubts.addEventListener("click", () => {
      this.#unsure = !this.#unsure;
      this.#filter();
    });
    this.#list.addEventListener("click", (event) => this.#clicked(event));
    this.#list.addEventListener("keydown", (event) => this.#key(event));
    this.#scroll = h("div", { class: "scroll" }, this.#message, this.#note, this.#list, this.#more, this.#doubts, this.#ignored);
    this.node = h(
      "section",
      { class: "panel", part: "panel", "aria-labelledby": "title" },
      h("header", {}, h("div", { class: "heading" }, this.#title, this.#summary, this.#level), this.#progress, this.#filters),
      this.#live,
      this.#scroll,
    );
    this.invite();
  }

  get active(): number | null {
    return this.#active;
  }

  /** Whether a finding passes the filters. */
  shows(index: number): boolean {
    const finding = this.#findings[index];
    if (!finding || this.#off.has(finding.group)) return false;
    if (levels.indexOf(finding.level) < levels.indexOf(this.#from)) return false;
    return this.#unsure || finding.confidence >= sureEnough;
  }

  /** The findings that pass the filters, in the order of the list. */
  get shown(): Finding[] {
    return this.#order.map((index) => this.#findings[index] as Finding);
  }

  /** Lists the findings of a text that has been read. The finding looked at stays so if it is still there. */
  show(report: Report, byHand: number): void {
    const { findings, options: { profile } } = report;
    const was = this.#active === null ? null : this.#findings[this.#active]?.fingerprint;
    const focused = this.#focused();
    const place = this.#active === null ? -1 : this.#order.indexOf(this.#active);
    this.#findings = findings;
    this.#profile = profile;
    const active = findings.findIndex((finding) => finding.fingerprint === was);
    this.#active = active < 0 ? null : active;
    this.#message.replaceChildren();
    this.#arrange();
    this.#announce();
    this.#left(report, byHand);
    if (!focused) return;
    // The finding looked at may be gone: what stands in its place is next.
    const at = this.#active === null ? Math.min(place, this.#order.length - 1) : this.#order.indexOf(this.#active);
    (this.#button(at) ?? this.#button(0) ?? this.#ignored.querySelector("summary"))?.focus({ preventScroll: true });
  }

  /** Says what will be listed here: there is no text yet. */
  invite(): void {
    this.#empty();
    this.#summary.textContent = "";
    this.#note.append(h("p", {}, "whosaid looks for four things, and lists them here as soon as there is a text to read."));
    const kinds = groups.map((group) => h("div", { class: group }, h("dt", {}, h("span", { class: "swatch" }), groupNames[group]), h("dd", {}, groupMeanings[group])));
    this.#note.append(h("dl", {}, ...kinds));
  }

  /** Says that the text could not be read, with a way to try again. */
  fail(title: string, detail: string, again: boolean): void {
    this.#empty();
    this.#summary.textContent = "Not checked";
    this.#message.replaceChildren(h("strong", {}, title), h("p", {}, detail));
    if (again) {
      const button = h("button", { type: "button", part: "button" }, "Try again");
      button.addEventListener("click", () => this.#listener.retry());
      this.#message.append(button);
    }
  }

  busy(on: boolean, words = ""): void {
    if (this.#progress.hidden === !on) return;
    this.#progress.hidden = !on;
    this.node.setAttribute("aria-busy", String(on));
    if (on) this.#summary.textContent = words;
    else if (this.#findings.length > 0) this.#summarise();
  }

  /** Shows a finding as the one looked at. */
  setActive(index: number | null, focus = false): void {
    this.#active = index;
    const at = index === null ? -1 : this.#order.indexOf(index);
    while (at >= this.#room) {
      this.#room += page;
      this.#draw();
    }
    for (const item of this.#list.children) this.#mark(item as HTMLElement);
    const button = this.#button(at);
    const item = button?.closest("li");
    if (focus) button?.focus({ preventScroll: true });
    if (item) this.#reveal(item);
  }

  /** The finding after or before one, by default the one looked at, in the list's order. */
  step(by: 1 | -1, from = this.#active): number | null {
    if (this.#order.length === 0) return null;
    const at = from === null ? -1 : this.#order.indexOf(from);
    const next = at < 0 ? (by > 0 ? 0 : this.#order.length - 1) : Math.min(Math.max(at + by, 0), this.#order.length - 1);
    return this.#order[next] ?? null;
  }

  // What was left out, and for which wish. The last byHand wishes were made here and can be undone here.
  #left({ ignored, ignores }: Report, byHand: number): void {
    const had = this.#ignored.contains((this.#ignored.getRootNode() as Document | ShadowRoot).activeElement);
    this.#ignored.hidden = ignores.length === 0;
    const first = ignores.length - byHand;
    const rows = ignores.map((wish, i) => {
      const quote = wish.finding ? ignored.find(({ ignore }) => ignore === i)?.finding.quote : undefined;
      const row = h("li", {}, h("span", {}, wishInWords(wish, quote)));
      if (i < first) return row;
      const undo = h("button", { type: "button", class: "do", part: "button" }, "Undo");
      undo.addEventListener("click", () => this.#listener.restore(i - first));
      row.append(undo);
      return row;
    });
    const n = ignored.length;
    this.#ignored.replaceChildren(h("summary", {}, `Ignored: ${n} ${n === 1 ? "finding" : "findings"}`), h("ul", {}, ...rows));
    if (had) (this.#ignored.hidden ? this.#button(0) : this.#ignored.querySelector("summary"))?.focus();
  }

  #empty(): void {
    this.#ignored.hidden = true;
    this.#findings = [];
    this.#active = null;
    this.#order = [];
    this.#message.replaceChildren();
    this.#note.textContent = "";
    this.#list.replaceChildren();
    this.#more.hidden = true;
    this.#doubts.hidden = true;
    this.#count();
  }

  #filter(): void {
    this.#arrange();
    this.#listener.filtered();
    this.#announce();
  }

  #arrange(): void {
    this.#order = this.#findings.map((_, index) => index).filter((index) => this.shows(index));
    // The text as a whole comes first, and before it what a fact-checker is there for.
    const rank = (index: number) => {
      const group = this.#findings[index]?.group;
      return group === "claims" && this.#profile === "fact-checker" ? 0 : group === "document" ? 1 : 2;
    };
    const start = (index: number) => this.#findings[index]?.start ?? 0;
    this.#order.sort((a, b) => rank(a) - rank(b) || start(a) - start(b));
    if (this.#active !== null && !this.#order.includes(this.#active)) this.#active = null;
    this.#room = page;
    this.#count();
    this.#summarise();
    this.#draw();
  }

  #count(): void {
    const sure = this.#findings.filter((finding) => this.#unsure || finding.confidence >= sureEnough);
    const inLevel = sure.filter((finding) => levels.indexOf(finding.level) >= levels.indexOf(this.#from));
    for (const [group, { count }] of this.#chips) {
      count.textContent = String(inLevel.filter((finding) => finding.group === group).length);
    }
    const kind = sure.filter((finding) => !this.#off.has(finding.group));
    const from = (level: Level) => kind.filter((finding) => levels.indexOf(finding.level) >= levels.indexOf(level)).length;
    const options: [Level, string][] = [
      ["low", `All levels (${from("low")})`],
      ["medium", `Medium and high (${from("medium")})`],
      ["high", `High only (${from("high")})`],
    ];
    options.forEach(([value, label], i) => {
      const option = this.#level.options[i] ?? this.#level.appendChild(h("option", { value }));
      option.textContent = label;
    });
    this.#level.value = this.#from;
  }

  #summarise(): void {
    const all = this.#findings.length;
    const shown = this.#order.length;
    this.#summary.textContent = shown === all ? String(all) : `${shown} of ${all}`;
    const unsure = this.#findings.filter((finding) => finding.confidence < sureEnough).length;
    if (all === 0) {
      this.#note.textContent =
        "No findings. That does not mean every claim has a source: whosaid knows common patterns of English news copy, and it misses some.";
    } else if (shown === 0) {
      this.#note.textContent = "Nothing passes the filters above.";
    } else if (shown > mostPainted) {
      this.#note.textContent = `In a text this long the first ${mostPainted} findings are underlined. The list has them all.`;
    } else {
      this.#note.textContent = "";
    }
    this.#doubts.hidden = unsure === 0;
    this.#doubts.textContent = this.#unsure ? `Hide ${unsure} less sure` : `Show ${unsure} less sure`;
  }

  #announce(): void {
    clearTimeout(this.#announcing);
    // One second of quiet first, so that a screen reader is not talked over at every pause in typing.
    this.#announcing = setTimeout(() => {
      const parts = groups
        .map((group) => [groupNames[group].toLowerCase(), this.#order.filter((i) => this.#findings[i]?.group === group).length] as const)
        .filter(([, n]) => n > 0)
        .map(([name, n]) => `${n} ${name}`);
      const n = this.#order.length;
      this.#live.textContent = n === 0 ? (this.#note.textContent ?? "") : `${n} ${n === 1 ? "finding" : "findings"}: ${parts.join(", ")}.`;
    }, 1_000);
  }

  #draw(): void {
    const items = this.#order.slice(0, this.#room).map((index) => this.#item(index));
    this.#list.replaceChildren(...items);
    const rest = this.#order.length - items.length;
    this.#more.hidden = rest <= 0;
    this.#more.textContent = `Show ${Math.min(rest, page)} more of ${rest}`;
  }

  #item(index: number): HTMLElement {
    const finding = this.#findings[index] as Finding;
    const { group, level, title, quote } = finding;
    const more = `more-${index}`;
    const button = h(
      "button",
      { type: "button", class: "finding", part: "finding", "aria-describedby": more },
      h("span", { class: "line" },
        h("span", { class: "kind" }, h("span", { class: "swatch" }), groupNames[group]),
        h("span", { class: `level ${level}`, title: levelMeanings[level] }, levelNames[level]),
      ),
      h("span", { class: "rule" }, title),
      h("span", { class: "words", dir: "auto" }, inQuotes(shorten(quote))),
    );
    const item = h(
      "li",
      { class: `item ${group}`, part: "item", "data-index": String(index) },
      button,
      h("div", { class: "details", id: more },
        h("p", { class: "why" }, finding.message),
        this.#profile === "reader" ? "" : h("p", { class: "fix" }, h("b", {}, "What to do "), finding.fix),
        h("p", { class: "ask" }, h("b", {}, "As a reader "), finding.ask),
        h("p", { class: "facts" }, `${Math.round(finding.confidence * 100)}% sure · ${levelNames[level]}: ${levelMeanings[level]} · `, link(finding)),
      ),
      h("div", { class: "acts" },
        h("button", { type: "button", class: "do", part: "button", "data-ignore": "finding" }, "Ignore here"),
        h("button", { type: "button", class: "do", part: "button", "data-ignore": "rule" }, "Turn off this rule in this text"),
      ),
    );
    this.#mark(item);
    return item;
  }

  #mark(item: HTMLElement): void {
    const active = item.dataset["index"] === String(this.#active);
    item.classList.toggle("active", active);
    const button = item.firstElementChild as HTMLElement;
    if (active) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }

  #button(at: number): HTMLButtonElement | null {
    return this.#list.children[at]?.querySelector("button") ?? null;
  }

  #focused(): boolean {
    return this.#list.contains((this.#list.getRootNode() as Document | ShadowRoot).activeElement);
  }

  // Scrolls the panel, and only the panel, until the item is in view.
  #reveal(item: Element): void {
    const box = item.getBoundingClientRect();
    const frame = this.#scroll.getBoundingClientRect();
    if (this.#scroll.scrollHeight <= this.#scroll.clientHeight) return;
    if (box.top < frame.top || box.height > frame.height) this.#scroll.scrollTop += box.top - frame.top - 8;
    else if (box.bottom > frame.bottom) this.#scroll.scrollTop += box.bottom - frame.bottom + 8;
  }

  #clicked(event: MouseEvent): void {
    const item = (event.target as Element).closest("li");
    const act = (event.target as Element).closest<HTMLElement>("[data-ignore]");
    const finding = this.#findings[Number(item?.dataset["index"])];
    if (act && finding) {
      const { rule, fingerprint } = finding;
      this.#listener.ignore(act.dataset["ignore"] === "rule" ? { rule } : { finding: fingerprint, rule });
      return;
    }
    // A selection being made in the details is no choice of the finding.
    if (!item || (event.detail > 0 && !getSelection()?.isCollapsed)) return;
    // Enter and Space click too, and have no mouse button to count.
    this.#listener.chose(Number(item.dataset["index"]), event.detail === 0);
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const here = Number((event.target as Element).closest("li")?.dataset["index"]);
    let index: number | null | undefined;
    switch (event.key) {
      case "ArrowDown": case "j": index = this.step(1, here); break;
      case "ArrowUp": case "k": index = this.step(-1, here); break;
      case "Home": index = this.#order[0]; break;
      case "End": index = this.#order.at(-1); break;
      default: return;
    }
    event.preventDefault();
    if (index === null || index === undefined) return;
    this.#listener.chose(index, false);
    this.setActive(index, true);
  }
}

// The page of a rule lies in the site that this script came from, unless the page says otherwise.
function link({ rule, url }: Finding): HTMLElement {
  const href = new URL(url, new URL("../", import.meta.url)).href;
  return h("a", { href, target: "_blank", rel: "noopener", part: "link" }, h("code", {}, rule));
}

function wishInWords({ rule, reason, from, known, used }: Ignore, quote: string | undefined): string {
  const what = quote === undefined ? `${rule ?? "a finding"}` : `${inQuotes(shorten(quote))} (${rule ?? ""})`;
  const where = from === "text" ? ", asked for in the text" : "";
  const came = !known ? ": there is no such rule" : used === 0 ? ": nothing is left of it here" : quote === undefined ? `: ${used} ${used === 1 ? "finding" : "findings"}` : "";
  return what + where + came + (reason ? `. ${reason}` : "");
}

function inQuotes(words: string): string {
  return /^["“‘'«„]/.test(words) ? words : `“${words}”`;
}

function shorten(quote: string): string {
  const words = quote.replace(/\s+/g, " ");
  return words.length <= 180 ? words : `${words.slice(0, 110)} … ${words.slice(-60)}`;
}
