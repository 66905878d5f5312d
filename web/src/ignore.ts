// What a page's own comments and attributes ask to be left out:
//
//   <!-- whosaid-ignore RULE: reason -->     the block after it; inside one, the next sentence
//   <!-- whosaid-ignore-start RULE: reason --> ... <!-- whosaid-ignore-end RULE -->
//   <!-- whosaid-ignore-text RULE: reason -->  all of the text
//   <p data-whosaid-ignore="RULE: reason">   what the element says
//
// RULE is one id or more, with commas between; the reason may be left out.

import type { Wish } from "./options";

export class Wishes {
  readonly list: Wish[] = [];
  #next: Wish[] = []; // for the block that comes
  #open: Wish[] = []; // begun and not ended

  /** A comment at a place in the text; inside says whether words of its block stand before it. */
  comment(words: string, at: number, inside: boolean): void {
    const [, kind, what = ""] = /^\s*whosaid-ignore(-start|-end|-text)?(?:\s+([^]*))?$/.exec(words) ?? [];
    if (!/^\s*whosaid-ignore/.test(words)) return;
    const wishes = parse(what);
    if (kind === "-end") {
      for (const { rule } of wishes) this.#end(rule, at);
      return;
    }
    for (const wish of wishes) {
      if (kind === "-text") this.list.push(wish);
      else if (kind === "-start") this.#open.push({ ...wish, start: at });
      else if (inside) this.list.push({ ...wish, start: at });
      else this.#next.push(wish);
    }
  }

  /** An attribute of an element whose words stand from start to end. */
  attribute(words: string, start: number, end: number): void {
    for (const wish of parse(words)) this.list.push({ ...wish, start, end });
  }

  /** A block has ended. */
  block(start: number, end: number): void {
    for (const wish of this.#next) this.list.push({ ...wish, start, end });
    this.#next = [];
  }

  /** The text has ended; nothing reaches past it. */
  done(end: number): Wish[] {
    for (const { rule } of [...this.#open]) this.#end(rule, end);
    this.block(end, end);
    for (const wish of this.list) {
      if (wish.start !== undefined) wish.start = Math.min(wish.start, end);
      if (wish.end !== undefined) wish.end = Math.min(wish.end, end);
    }
    return this.list;
  }

  #end(rule: string | undefined, end: number): void {
    const at = this.#open.findLastIndex((wish) => wish.rule === rule);
    if (at >= 0) this.list.push({ ...(this.#open.splice(at, 1)[0] as Wish), end });
  }
}

// No rule at all is a wish for the rule "?", of which the report says that there is none.
function parse(words: string): Wish[] {
  const [rules = "", ...rest] = words.trim().split(":");
  const reason = rest.join(":").trim();
  return rules.split(/[\s,]+/).filter((rule, i) => rule !== "" || i === 0).map((rule) => ({
    rule: rule || "?", "in-text": true, ...(reason ? { reason } : {}),
  }));
}
