// The panel: everything the element has to say in words. It puts the parts together:
// the sourcing bar, the list of findings with its filters and its strip, the sources.
// The list is the whole account of the findings; the paint in the text repeats it for
// the eye.

import { Bar } from "./bar";
import { shorten, type Act, type Setting } from "./card";
import { h } from "./dom";
import type { Key } from "./english";
import type { Format } from "./exports/formats";
import { ExportMenu } from "./exportmenu";
import { Filters } from "./filters";
import { IgnoredList } from "./ignored";
import type { Language } from "./language";
import { List } from "./list";
import { open, type Lookup } from "./lookups";
import { Measures } from "./measures";
import type { Wish } from "./options";
import { paragraphAt, paragraphs, type Paragraph } from "./paragraphs";
import type { Finding, PartName, Report, Span } from "./report";
import { SourceTable } from "./sources";
import { Status } from "./status";
import { Strip } from "./strip";
import { groups, mostPainted } from "./surface";

interface Listener {
  /** The reader chose a finding; with "go", to continue in the text. */
  chose(index: number, go: boolean): void;
  /** Or a place in the text. */
  reveal(span: Span): void;
  /** What is shown has changed. */
  filtered(): void;
  /** The reader wants to leave something out of this text. */
  ignore(wish: Wish): void;
  /** Or to have it back: which of those left out by hand. */
  restore(at: number): void;
  /** A rule is to be off, or on again, for every text. */
  turn(rule: string, on: boolean): void;
  /** The findings shown are to be taken away as a checklist, a file, or a link to one. */
  copy(): void;
  save(format: Format): void;
  link(finding: Finding): void;
  retry(): void;
}

/** What is said of one text. */
export interface Shown {
  report: Report;
  text: string;
  /** How many of the wishes, from the last, were made by hand. */
  byHand: number;
  rulesOff: readonly string[];
}

type View = "findings" | "sources";

export class Panel {
  readonly node: HTMLElement;
  #findings: readonly Finding[] = [];
  #report: Report | null = null;
  #order: number[] = []; // indexes of findings, in the order of the list
  #paragraphs: readonly Paragraph[] = [];
  #active: number | null = null;
  #unseen: (() => void) | null = null; // draws what is hidden
  readonly #language: Language;
  readonly #listener: Listener;
  #setting: Setting;

  readonly #summary = h("p", { class: "summary", part: "summary" });
  readonly #progress: HTMLElement;
  readonly #message = h("div", { class: "message", part: "message", role: "alert" });
  readonly #note = h("div", { class: "note", part: "note" });
  readonly #about = h("p", { class: "about", part: "note", hidden: true });
  readonly #status = new Status();
  readonly #paper = h("div", { class: "paper", lang: "en" }); // the head of the checklist in print
  readonly #menu: ExportMenu;
  readonly #bar: Bar;
  readonly #filters: Filters;
  readonly #strip: Strip;
  readonly #list: List;
  readonly #ignored: IgnoredList;
  readonly #sources: SourceTable;
  readonly #measures: Measures;
  readonly #scroll: HTMLElement;
  readonly #tabs: Record<View, { tab: HTMLButtonElement; count: HTMLElement; view: HTMLElement }>;

  constructor(language: Language, listener: Listener) {
    const { say } = language;
    this.#language = language;
    this.#listener = listener;
    this.#setting = { language, profile: "editor", lookups: [], linked: false };
    this.#progress = h("div", { class: "progress", part: "progress", role: "progressbar", "aria-label": say("reading"), hidden: true });
    this.#menu = new ExportMenu(language, listener);
    this.#bar = new Bar(language, (part) => this.#narrow(part));
    this.#filters = new Filters(language, () => this.#filter());
    this.#strip = new Strip(language, (paragraph) => this.#visit(paragraph));
    this.#list = new List(this.#setting, { chose: (index, go) => listener.chose(index, go), act: (act, finding) => this.#act(act, finding) });
    this.#ignored = new IgnoredList(language, { restore: (at) => listener.restore(at), turnOn: (rule) => listener.turn(rule, true) });
    this.#sources = new SourceTable(language, (span) => listener.reveal(span));
    this.#measures = new Measures(language, (span) => listener.reveal(span));

    this.#scroll = h("div", { class: "scroll" },
      this.#message, this.#about, this.#note, this.#list.node, this.#list.more, this.#filters.doubts, this.#ignored.node);
    const heading = (name: Key) => h("h3", {}, say(name));
    const views: Record<View, HTMLElement> = {
      findings: h("div", { class: "view" }, this.#filters.node, this.#scroll),
      sources: h("div", { class: "view scroll", tabindex: "0" },
        heading("barTitle"), this.#bar.table, heading("sources"), this.#sources.node, heading("glance"), this.#measures.node),
    };
    const tab = (name: View) => {
      const count = h("span", { class: "count" });
      const button = h("button", { type: "button", role: "tab", id: `${name}-tab`, "aria-controls": name, part: "tab" }, say(name), " ", count);
      button.addEventListener("click", () => this.#view(name));
      for (const [attribute, value] of Object.entries({ id: name, role: "tabpanel", "aria-labelledby": `${name}-tab` })) views[name].setAttribute(attribute, value);
      return { tab: button, count, view: views[name] };
    };
    this.#tabs = { findings: tab("findings"), sources: tab("sources") };
    const tabs = h("div", { class: "tabs", role: "tablist", "aria-label": say("views") }, this.#tabs.findings.tab, this.#tabs.sources.tab);
    tabs.addEventListener("keydown", (event) => this.#turn(event));
    this.node = h(
      "section",
      { class: "panel", part: "panel", "aria-labelledby": "title", lang: language.code },
      h("header", {}, h("h2", { id: "title", part: "title", class: "aside" }, say("views")), this.#paper,
        h("div", { class: "heading" }, tabs, this.#summary, this.#menu.button), this.#menu.menu, this.#bar.node, this.#progress),
      this.#status.node,
      this.#strip.node,
      views.findings,
      views.sources,
    );
    this.#view("findings");
    this.invite();
  }

  get active(): number | null {
    return this.#active;
  }

  /** Whether a finding passes the filters. */
  shows(index: number): boolean {
    const finding = this.#findings[index];
    return finding !== undefined && this.#filters.passes(finding);
  }

  /** The findings that pass the filters, in the order of the list. */
  get shown(): Finding[] {
    return this.#order.map((index) => this.#findings[index] as Finding);
  }

  /** The searches that are offered for the words of a finding, and whether there is a page to link to. */
  offer(lookups: readonly Lookup[], linked: boolean): void {
    this.#set({ lookups, linked });
    if (this.#report) this.#draw();
  }

  #set(change: Partial<Setting>): void {
    this.#setting = { ...this.#setting, ...change };
    this.#list.set(this.#setting);
  }

  /** Lists the findings of a text that has been read. The finding looked at stays so if it is still there. */
  show({ report, text, byHand, rulesOff }: Shown): void {
    const { findings, options: { profile } } = report;
    const was = this.#active === null ? null : this.#findings[this.#active]?.fingerprint;
    const focused = this.#list.focused;
    const undoing = this.#ignored.focused;
    const place = this.#active === null ? -1 : this.#order.indexOf(this.#active);
    this.#report = report;
    this.#findings = findings;
    this.#paragraphs = paragraphs(text);
    if (profile !== this.#setting.profile) this.#set({ profile });
    this.#filters.show(report);
    const active = findings.findIndex((finding) => finding.fingerprint === was);
    this.#active = active < 0 ? null : active;
    this.#message.replaceChildren();
    this.#ignored.show(report, byHand, rulesOff);
    this.#arrange();
    this.#explain(report);
    this.#paper.replaceChildren(h("p", {}, shorten(text.trim().split("\n", 1)[0] ?? "")), h("p", { lang: this.#language.code }, this.#counts()));
    this.#bar.show(report.profile.parts);
    this.#unseen = () => {
      this.#sources.show(report.sources, text);
      this.#measures.show(report.profile);
    };
    if (!this.#tabs.sources.view.hidden) this.#see();
    this.#tabs.sources.count.textContent = this.#language.number(report.sources.length);
    this.#menu.enabled = true;
    this.#announce();
    // The finding looked at may be gone: what stands in its place is next.
    const at = this.#active === null ? Math.min(place, this.#order.length - 1) : this.#order.indexOf(this.#active);
    const next = this.#list.button(at) ?? this.#list.button(0);
    if (focused && !this.#list.focused) next ? next.focus({ preventScroll: true }) : this.#ignored.focus();
    if (undoing && !this.#ignored.focused) this.#ignored.node.hidden ? next?.focus() : this.#ignored.focus();
  }

  /** Says what will be listed here: there is no text yet. */
  invite(): void {
    const { say } = this.#language;
    this.#empty();
    this.#note.append(h("p", {}, say("inviteWords")));
    const kinds = groups.map((group) => h("div", { class: group }, h("dt", {}, h("span", { class: "swatch" }), say(group)), h("dd", {}, say(`${group}Means`))));
    this.#note.append(h("dl", {}, ...kinds));
  }

  /** Says that the text could not be read, with a way to try again. The detail is in English. */
  fail(title: string, detail: string, again: boolean, kept = ""): void {
    this.#empty();
    this.#view("findings");
    this.#summary.textContent = this.#language.say("notChecked");
    this.#message.replaceChildren(h("strong", {}, title), h("p", {}, h("span", { lang: "en" }, detail), kept && ` ${kept}`));
    if (again) {
      const button = h("button", { type: "button", part: "button" }, this.#language.say("tryAgain"));
      button.addEventListener("click", () => this.#listener.retry());
      this.#message.append(button);
    }
  }

  busy(on: boolean): void {
    if (this.#progress.hidden === !on) return;
    this.#progress.hidden = !on;
    this.node.setAttribute("aria-busy", String(on));
    if (on) this.#summary.textContent = this.#language.say("reading");
    else if (this.#report) this.#summarise();
  }

  /** Somebody types: nothing is announced over it. */
  typing(): void {
    this.#status.hush();
  }

  /** The text has been scrolled: what can be seen of it, of stretches in its order the first and the last. */
  look(inView: (spans: readonly Span[]) => [number, number]): void {
    this.#strip.setView(() => inView(this.#paragraphs));
  }

  /** Says what came of something that the reader asked for. */
  say(words: string): void {
    this.#summary.textContent = words;
    this.#status.now(words);
  }

  /** Shows a finding as the one looked at; with focus, it is gone to, and with aloud, it is told. */
  setActive(index: number | null, { focus = false, aloud = false } = {}): void {
    this.#active = index;
    const finding = index === null ? undefined : this.#findings[index];
    if (finding) this.#view("findings");
    const card = this.#list.setActive(index);
    this.#strip.setActive(finding && finding.group !== "document" ? paragraphAt(this.#paragraphs, finding.start) : null);
    if (!card || !finding) return;
    if (focus) card.button.focus({ preventScroll: true });
    this.#reveal(card.node);
    if (aloud) this.#status.now(card.button.innerText.replace(/\s*\n\s*/g, ", "));
  }

  /** The finding after or before the one looked at, in the list's order. */
  step(by: 1 | -1): number | null {
    if (this.#order.length === 0) return null;
    const at = this.#active === null ? -1 : this.#order.indexOf(this.#active);
    const next = at < 0 ? (by > 0 ? 0 : this.#order.length - 1) : Math.min(Math.max(at + by, 0), this.#order.length - 1);
    return this.#order[next] ?? null;
  }

  /** All of the list with all details, for paper. */
  print(on: boolean): void {
    this.#see();
    this.#list.print(on);
  }

  #empty(): void {
    this.#report = null;
    this.#findings = [];
    this.#order = [];
    this.#paragraphs = [];
    this.#active = null;
    this.#summary.textContent = "";
    this.#message.replaceChildren();
    this.#note.textContent = "";
    this.#about.hidden = true;
    this.#filters.show(null);
    this.#filters.count([]);
    this.#list.show([], [], [], null);
    this.#strip.clear();
    this.#ignored.hide();
    this.#bar.clear();
    this.#sources.clear();
    this.#unseen = null;
    this.#measures.clear();
    this.#menu.enabled = false;
    for (const { count } of Object.values(this.#tabs)) count.textContent = "";
    this.#status.hush();
  }

  #filter(): void {
    if (!this.#report) return;
    this.#arrange();
    this.#listener.filtered();
    this.#announce();
  }

  #arrange(): void {
    this.#order = this.#findings.map((_, index) => index).filter((index) => this.shows(index));
    // The text as a whole comes first, and before it what a fact-checker is there for.
    const rank = (index: number) => {
      const group = this.#findings[index]?.group;
      return group === "claims" && this.#setting.profile === "fact-checker" ? 0 : group === "document" ? 1 : 2;
    };
    const start = (index: number) => this.#findings[index]?.start ?? 0;
    this.#order.sort((a, b) => rank(a) - rank(b) || start(a) - start(b));
    if (this.#active !== null && !this.#order.includes(this.#active)) this.#active = null;
    this.#draw();
    this.#filters.count(this.#findings);
    this.#summarise();
  }

  #draw(): void {
    this.#list.show(this.#findings, this.#order, this.#paragraphs, this.#active);
    const counts = this.#paragraphs.map(() => 0);
    for (const { group, start } of this.shown) {
      const at = paragraphAt(this.#paragraphs, start);
      if (group !== "document") counts[at] = (counts[at] ?? 0) + 1;
    }
    this.#strip.show(this.#paragraphs, counts);
  }

  #summarise(): void {
    const { say, number } = this.#language;
    const all = this.#findings.length;
    const shown = this.#order.length;
    this.#tabs.findings.count.textContent = shown === all ? number(all) : say("shownOf", { n: shown, all });
    this.#summary.textContent = "";
    if (all === 0) this.#note.textContent = say("none");
    else if (shown === 0) this.#note.textContent = say("nonePasses");
    else if (shown > mostPainted) this.#note.textContent = say("firstPainted", { n: mostPainted });
    else this.#note.textContent = "";
  }

  // What is to be known before the list is read: said once, above it.
  #explain({ options: { profile }, findings }: Report): void {
    const { say } = this.#language;
    const words = [say("inEnglish"), profile === "reader" && findings.some(({ group }) => group === "anonymous") ? say("readersNote") : ""].filter((part) => part !== "");
    this.#about.hidden = words.length === 0;
    this.#about.textContent = words.join(" ");
  }

  #announce(): void {
    this.#status.later(() => this.#counts());
  }

  #counts(): string {
    const { say, number } = this.#language;
    const n = this.#order.length;
    if (n === 0) return this.#note.textContent ?? "";
    const parts = groups
      .map((group) => [say(group).toLowerCase(), this.shown.filter((finding) => finding.group === group).length] as const)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${number(count)} ${name}`);
    return `${say("nFindings", { n })}: ${parts.join(", ")}.`;
  }

  // Only what speaks of one part of the bar.
  #narrow(part: PartName): void {
    this.#view("findings");
    this.#filters.narrow(part === this.#filters.part ? null : part);
  }

  // A paragraph is gone to: its first finding, or its words where it has none.
  #visit(paragraph: number): void {
    const { start, end } = this.#paragraphs[paragraph] as Paragraph;
    const index = this.#order.find((one) => {
      const finding = this.#findings[one] as Finding;
      return finding.group !== "document" && finding.start >= start && finding.start < end;
    });
    if (index === undefined) this.#listener.reveal({ start, end });
    else this.#listener.chose(index, false);
  }

  #act({ name, which }: Act, finding: Finding): void {
    const { rule, fingerprint, quote, related } = finding;
    const place = related[which];
    const lookup = this.#setting.lookups[which];
    switch (name) {
      case "finding": this.#listener.ignore({ finding: fingerprint, rule }); break;
      case "here": this.#listener.ignore({ rule }); break;
      case "rule": this.#listener.turn(rule, false); break;
      case "link": this.#listener.link(finding); break;
      case "look": if (lookup) open(lookup, quote); break;
      case "related": if (place) this.#listener.reveal(place); break;
    }
  }

  // What is hidden waits until it is looked at: the table of a long article takes time.
  #see(): void {
    this.#unseen?.();
    this.#unseen = null;
  }

  #view(name: View): void {
    if (name === "sources") this.#see();
    for (const [one, { tab, view }] of Object.entries(this.#tabs)) {
      tab.setAttribute("aria-selected", String(one === name));
      tab.tabIndex = one === name ? 0 : -1;
      view.hidden = one !== name;
    }
  }

  // The arrows turn from view to view, as between any tabs.
  #turn(event: KeyboardEvent): void {
    if (!/^(Arrow(Left|Right)|Home|End)$/.test(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next: View = event.key === "Home" ? "findings" : event.key === "End" ? "sources" : this.#tabs.findings.view.hidden ? "findings" : "sources";
    this.#view(next);
    this.#tabs[next].tab.focus();
  }

  // Scrolls the panel, and only the panel, until the item is in view.
  #reveal(item: Element): void {
    const box = item.getBoundingClientRect();
    const frame = this.#scroll.getBoundingClientRect();
    if (this.#scroll.scrollHeight <= this.#scroll.clientHeight) return;
    if (box.top < frame.top || box.height > frame.height) this.#scroll.scrollTop += box.top - frame.top - 8;
    else if (box.bottom > frame.bottom) this.#scroll.scrollTop += box.bottom - frame.bottom + 8;
  }
}
