// The list of findings, paragraph by paragraph. It is drawn in pages, and a page in
// slices, so that a long article does not hold the browser up; cards of findings that
// are still there stay, so that nothing jumps while somebody types.

import { Card, type Act, type Setting } from "./card";
import { h } from "./dom";
import { paragraphAt, type Paragraph } from "./paragraphs";
import type { Finding } from "./report";

const page = 100; // findings shown at once; a book has thousands
const slice = 20; // cards made in one go
const roving = 50; // with more, Tab goes past the list and the arrows through it

interface Listener {
  chose(index: number, go: boolean): void;
  act(act: Act, finding: Finding): void;
}

export class List {
  readonly node: HTMLElement = h("ol", { part: "list" });
  readonly more = h("button", { type: "button", class: "more", part: "button", hidden: true });
  #setting: Setting;
  #findings: readonly Finding[] = [];
  #order: readonly number[] = []; // indexes of findings
  #paragraphs: readonly Paragraph[] = [];
  #cards: Card[] = []; // those drawn, in order
  #kept = new Map<string, Card>(); // by what they say
  #active: number | null = null;
  #room = page;
  #slicing: ReturnType<typeof setTimeout> | undefined;
  readonly #listener: Listener;

  constructor(setting: Setting, listener: Listener) {
    this.#setting = setting;
    this.#listener = listener;
    this.more.addEventListener("click", () => {
      const first = this.#cards.length;
      this.#room += page;
      this.#draw(first + slice);
      this.button(first)?.focus();
    });
    this.node.addEventListener("click", (event) => this.#clicked(event));
    this.node.addEventListener("keydown", (event) => this.#key(event));
  }

  /** Says what cards have in common; all are made anew. */
  set(setting: Setting): void {
    this.#setting = setting;
    this.#kept.clear();
  }

  /** Lists findings: their indexes in the order given. */
  show(findings: readonly Finding[], order: readonly number[], paragraphs: readonly Paragraph[], active: number | null): void {
    const same = findings === this.#findings;
    this.#findings = findings;
    this.#paragraphs = paragraphs;
    this.#order = order;
    this.#active = active;
    if (same) this.#room = page;
    this.#draw(slice);
  }

  get length(): number {
    return this.#order.length;
  }

  /** The button of the finding at a place in the order. */
  button(at: number): HTMLButtonElement | null {
    return this.#cards[at]?.button ?? null;
  }

  get focused(): boolean {
    return this.node.contains((this.node.getRootNode() as Document | ShadowRoot).activeElement);
  }

  /** What a finding's place is called. */
  where(finding: Finding): string {
    const { say } = this.#setting.language;
    if (finding.group === "document") return say("wholeText");
    const { number } = this.#paragraphs[paragraphAt(this.#paragraphs, finding.start)] ?? { number: 1 };
    return number === 0 ? say("headline") : say("paragraph", { n: number });
  }

  /** Shows a finding as the one looked at, and gives its card. */
  setActive(index: number | null): Card | null {
    this.#active = index;
    const at = index === null ? -1 : this.#order.indexOf(index);
    while (at >= this.#room) this.#room += page;
    if (at >= this.#cards.length) this.#draw(at + 1);
    this.#mark();
    return this.#cards[at] ?? null;
  }

  /** All of it with all details, for paper; then a page of it again. */
  print(on: boolean): void {
    this.#room = on ? this.#order.length : page;
    this.#draw(this.#room);
    if (on) for (const card of this.#cards) card.open();
  }

  // Makes at least so many cards now and the rest of the page in slices. Those kept cost nothing.
  #draw(atLeast: number): void {
    clearTimeout(this.#slicing);
    const to = Math.min(this.#room, this.#order.length);
    const kept = new Map<string, Card>();
    const cards: Card[] = [];
    let fresh = 0;
    for (const index of this.#order.slice(0, to)) {
      const finding = this.#findings[index] as Finding;
      const { fingerprint, level, title, message, confidence, quote } = finding;
      const key = JSON.stringify([fingerprint, level, title, message, confidence, quote]);
      let card = kept.has(key) ? undefined : this.#kept.get(key);
      if (!card) {
        if (fresh >= slice && cards.length >= atLeast) break;
        fresh++;
        card = new Card(finding, this.#setting);
      }
      kept.set(key, card);
      cards.push(card);
    }
    const before = new Set(this.#cards);
    for (const card of cards) before.delete(card);
    for (const card of before) card.node.remove();
    this.#kept = kept;
    this.#cards = cards;
    let last = "";
    cards.forEach((card, at) => {
      const index = this.#order[at] as number;
      const where = this.where(this.#findings[index] as Finding);
      card.place(where, where !== last, at + 1, this.#order.length);
      card.node.dataset["index"] = String(index);
      last = where;
      if (this.node.children[at] !== card.node) this.node.insertBefore(card.node, this.node.children[at] ?? null);
    });
    this.#mark();
    if (cards.length < to) this.#slicing = setTimeout(() => this.#draw(cards.length + slice));
    const rest = this.#order.length - to;
    this.more.hidden = rest <= 0;
    this.more.textContent = this.#setting.language.say("showMore", { n: Math.min(rest, page), all: rest });
  }

  #mark(): void {
    const many = this.#order.length > roving;
    const stop = this.#active === null ? this.#order[0] : this.#active;
    this.#cards.forEach((card, at) => {
      const index = this.#order[at];
      const active = index === this.#active;
      if (active !== card.node.classList.contains("active")) card.mark(active);
      card.button.tabIndex = many && index !== stop ? -1 : 0;
    });
  }

  #clicked(event: MouseEvent): void {
    const item = (event.target as Element).closest("li");
    const index = Number(item?.dataset["index"]);
    const finding = this.#findings[index];
    if (!item || !finding) return;
    const act = (event.target as Element).closest<HTMLElement>("[data-act]");
    if (act) {
      this.#listener.act({ name: act.dataset["act"] as Act["name"], which: Number(act.dataset["which"]) }, finding);
      return;
    }
    // A selection being made in the details is no choice of the finding; a link is followed.
    if ((event.target as Element).closest("a") || (event.detail > 0 && !getSelection()?.isCollapsed)) return;
    // Enter and Space click too, and have no mouse button to count.
    this.#listener.chose(index, event.detail === 0);
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const here = this.#order.indexOf(Number((event.target as Element).closest("li")?.dataset["index"]));
    const last = this.#order.length - 1;
    let at: number;
    switch (event.key) {
      case "ArrowDown": case "j": at = Math.min(here + 1, last); break;
      case "ArrowUp": case "k": at = Math.max(here - 1, 0); break;
      case "Home": at = 0; break;
      case "End": at = last; break;
      default: return;
    }
    event.preventDefault();
    const index = this.#order[at];
    if (index === undefined) return;
    this.#listener.chose(index, false);
    this.button(at)?.focus({ preventScroll: true });
  }
}
