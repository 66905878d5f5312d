// What the report says of the text as a whole: the sourcing bar with its table,
// the sources, and a few measures. All of it has its place on the page before
// there is a report, so that nothing moves when one comes.

import type { PartName, Profile, Report, Source, SourceKind, Span } from "./define";

const kinds: Record<SourceKind, string> = {
  "named-person": "Named person",
  "first-name": "First name only",
  pseudonym: "Invented name",
  "unique-role": "Holder of an office",
  institution: "Body or firm",
  document: "Document",
  "named-outlet": "News outlet",
  spokesperson: "Unnamed spokesperson",
  officials: "Unnamed officials",
  "anonymous-individual": "Unnamed person",
  "anonymous-group": "Unnamed people",
  bare: "Unnamed, not described",
  "weasel-group": "Vague group",
  agentless: "Nobody is named",
  self: "The writer’s own observation",
};

const unnamed: ReadonlySet<SourceKind> = new Set(["anonymous-individual", "anonymous-group", "bare"]);

const count = new Intl.NumberFormat("en");
const percent = (n: number, of: number) => `${Math.round((100 * n) / of)}%`;

export class Summary {
  readonly #reveal: (span: Span) => void;
  readonly #bar = document.querySelector(".bar") as SVGSVGElement;
  readonly #parts = document.querySelector("#parts") as HTMLTableElement;
  readonly #sources = document.querySelector("#sources") as HTMLTableSectionElement;
  readonly #row = document.querySelector("#source") as HTMLTemplateElement;
  readonly #none = (document.querySelector("#sources .none") as HTMLElement).cloneNode(true);
  readonly #whole = (document.querySelector(".bar > .part") as Element).cloneNode(true);

  constructor(reveal: (span: Span) => void) {
    this.#reveal = reveal;
  }

  show(report: Report, text: string): void {
    this.#showParts(report.profile.parts);
    this.#showSources(report.sources, text);
    this.#showMeasures(report.profile);
  }

  clear(): void {
    for (const part of this.#bar.querySelectorAll(":scope > .part")) part.remove();
    this.#bar.append(this.#whole.cloneNode());
    for (const cell of this.#parts.querySelectorAll("td")) cell.textContent = "";
    this.#sources.replaceChildren(this.#none.cloneNode(true));
    for (const cell of document.querySelectorAll("[data-measure]")) cell.textContent = "";
  }

  #showParts(parts: Profile["parts"]): void {
    const all = parts.reduce((sum, part) => sum + part.words, 0);
    const words = new Map<PartName, number>(parts.map((part) => [part.name, part.words]));
    for (const part of this.#bar.querySelectorAll(":scope > .part")) part.remove();
    let x = 0;
    for (const row of this.#parts.tBodies[0]?.rows ?? []) {
      const name = row.dataset["part"] as PartName;
      const n = words.get(name) ?? 0;
      (row.cells[1] as HTMLElement).textContent = all === 0 ? "" : `${percent(n, all)}, ${count.format(n)} ${n === 1 ? "word" : "words"}`;
      if (n === 0) continue;
      const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      const width = (100 * n) / all;
      for (const [key, value] of Object.entries({ class: `part ${name}`, x: `${x}%`, width: `${width}%`, height: "100%" })) rect.setAttribute(key, value);
      this.#bar.append(rect);
      x += width;
    }
    if (all === 0) this.#bar.append(this.#whole.cloneNode());
  }

  #showSources(sources: readonly Source[], text: string): void {
    const rows = [...sources].sort((a, b) => b.words - a.words).map((source) => this.#sourceRow(source, text));
    this.#sources.replaceChildren(...(rows.length > 0 ? rows : [this.#nobody()]));
  }

  #nobody(): Node {
    const row = this.#none.cloneNode(true) as HTMLElement;
    (row.firstElementChild as HTMLElement).textContent = "The text cites nobody.";
    return row;
  }

  #sourceRow(source: Source, text: string): HTMLElement {
    const row = (this.#row.content.firstElementChild as HTMLElement).cloneNode(true) as HTMLTableRowElement;
    const [name, kind, times, words] = row.cells as unknown as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
    const first = source.mentions[0];
    const button = name.querySelector("button") as HTMLButtonElement;
    button.textContent = source.name ?? (source.description || null) ?? (first ? text.slice(first.start, first.end) : null) ?? "Nobody";
    if (first) button.addEventListener("click", () => this.#reveal(first));
    else button.disabled = true;
    const note = name.querySelector("small") as HTMLElement;
    if (unnamed.has(source.kind)) {
      note.textContent = { none: "no reason given", stock: "the reason given is a formula", specific: "a reason is given" }[source.reason?.kind ?? "none"];
    } else {
      note.textContent = introduction(source);
    }
    kind.textContent = kinds[source.kind];
    times.textContent = count.format(source.mentions.length);
    words.textContent = count.format(source.words);
    return row;
  }

  #showMeasures(profile: Profile): void {
    const ratio = ({ n, of }: { n: number; of: number }) => (of === 0 ? "none" : `${count.format(n)} of ${count.format(of)}`);
    this.#measure("words", count.format(profile.words));
    this.#measure("attributed", ratio(profile.attributedSentences));
    this.#measure("accountable", ratio(profile.accountableSentences));
    this.#measure("reasons", ratio(profile.reasonRate));
    this.#measure("first", profile.wordsToFirstSource === null ? "there is none" : count.format(profile.wordsToFirstSource));
    this.#stretch("any", profile.longestWithoutAny);
    this.#stretch("named", profile.longestWithoutNamed);
  }

  #measure(name: string, value: string | Node): void {
    (document.querySelector(`[data-measure="${name}"]`) as HTMLElement).replaceChildren(value);
  }

  #stretch(name: string, stretch: Profile["longestWithoutAny"]): void {
    if (!stretch) return this.#measure(name, "none");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link";
    button.textContent = `${count.format(stretch.words)} words`;
    button.addEventListener("click", () => this.#reveal(stretch));
    this.#measure(name, button);
  }
}

// How the text introduces a named source, without the name again. A word or two ("he", "the firm") tells nothing.
function introduction({ name, description }: Source): string {
  if (!name || !description) return "";
  const rest = description.startsWith(name) ? description.slice(name.length).replace(/^[\s,]+/, "") : description;
  return rest.split(/\s+/).length > 2 ? rest : "";
}
