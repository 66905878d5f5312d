// The language that the element speaks: the nearest lang attribute's, where there is
// a table for it, else English. A language other than English is a module of its own.

import { english, type Key, type Table } from "./english";

const others: Record<string, () => Promise<{ default: Table }>> = { es: () => import("./spanish") };

export class Language {
  readonly #table: Table;
  readonly #plural: Intl.PluralRules;
  readonly #number: Intl.NumberFormat;
  readonly #percent: Intl.NumberFormat;

  constructor(
    readonly code: string,
    table: Table,
  ) {
    this.#table = table;
    this.#plural = new Intl.PluralRules(code);
    this.#number = new Intl.NumberFormat(code);
    this.#percent = new Intl.NumberFormat(code, { style: "percent", maximumFractionDigits: 0 });
  }

  /** The message, with the values in the places of their names in braces; n chooses among plurals. */
  readonly say = (key: Key, values: Record<string, string | number> = {}): string => {
    const message = this.#table[key];
    const words = typeof message === "string" ? message : (message[this.#plural.select(Number(values["n"]))] ?? message.other);
    return words.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? "";
      return typeof value === "number" ? this.number(value) : value;
    });
  };

  readonly number = (n: number): string => this.#number.format(n);

  readonly percent = (share: number): string => this.#percent.format(share);
}

export const inEnglish = new Language("en", english);

/** The language of the page around a node, without its region: of its own lang attribute or the nearest above it. */
export function languageOf(node: Element): string {
  for (let at: Element | null = node; at; ) {
    const near: Element | null = at.closest("[lang]");
    if (near) return (near.getAttribute("lang") ?? "").toLowerCase().split("-", 1)[0] as string;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return "";
}

/** Loads a language; English where there is none of that code, or it does not come. */
export async function load(code: string): Promise<Language> {
  const table = await others[code]?.().catch(() => null);
  return table ? new Language(code, table.default) : inEnglish;
}
