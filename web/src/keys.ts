// The keys that step through the findings, by default those of an editor's next and
// previous error with Alt, which hosts leave free.

interface Combination {
  key: string;
  alt: boolean;
  ctrl: boolean;
  meta: boolean;
  shift: boolean;
}

const usual = "Alt+F8 Shift+Alt+F8";

/** Two combinations, for the next finding and the one before, as aria-keyshortcuts writes them. */
export class Keys {
  #next: Combination | null = null;
  #previous: Combination | null = null;
  /** null where there are none. */
  words: string | null = null;

  /** "Alt+N Alt+P" sets them, null sets the usual ones, anything else ("off") none. A letter alone is not taken: it is for typing. */
  set(words: string | null): void {
    const [next, previous, ...rest] = (words ?? usual).trim().split(/\s+/).map(parse);
    const good = next && previous && rest.length === 0;
    this.#next = good ? next : null;
    this.#previous = good ? previous : null;
    this.words = good ? (words ?? usual) : null;
  }

  /** Where a key leads: on, back, or nowhere. */
  step(event: KeyboardEvent): 1 | -1 | 0 {
    if (this.#next && is(this.#next, event)) return 1;
    return this.#previous && is(this.#previous, event) ? -1 : 0;
  }
}

function parse(words: string): Combination | null {
  const names = words.toLowerCase().split("+");
  const key = names.pop() ?? "";
  const has = (name: string) => names.includes(name);
  const all = names.every((name) => /^(alt|control|meta|shift)$/.test(name));
  const free = has("alt") || has("control") || has("meta") || /^f\d+$/.test(key);
  return all && free && key ? { key, alt: has("alt"), ctrl: has("control"), meta: has("meta"), shift: has("shift") } : null;
}

// With Alt held a Mac types another letter, so the key's own name counts too.
function is({ key, alt, ctrl, meta, shift }: Combination, event: KeyboardEvent): boolean {
  const same = event.key.toLowerCase() === key || event.code.replace(/^(Key|Digit)/, "").toLowerCase() === key;
  return same && event.altKey === alt && event.ctrlKey === ctrl && event.metaKey === meta && event.shiftKey === shift;
}
