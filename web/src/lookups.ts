// Looking words up elsewhere: addresses of searches that the page's author or its
// reader has chosen. None is there by default, none is asked for anything before it
// is clicked, and none learns from which page.

/** A search: its name, and its address with %s in the place of the words. */
export interface Lookup {
  name: string;
  url: string;
}

const mostLetters = 300; // servers refuse longer addresses

/** Gives copies of the searches; throws a TypeError that says what is wrong with one. */
export function checked(lookups: readonly Lookup[]): Lookup[] {
  return lookups.map(({ name, url }) => {
    if (typeof name !== "string" || name.trim() === "") throw new TypeError("who-said: a lookup needs a name");
    const [one, other] = ["a", "b"].map((words) => parse(url, words));
    const wrong = (what: string) => new TypeError(`who-said: the lookup “${name}” ${what}`);
    if (!one || !other || one.href === other.href) throw wrong("needs an address with %s in it");
    if (one.protocol !== "https:") throw wrong("must have an https address");
    if (one.host !== other.host || one.username || one.password) throw wrong("must name its host in full, and nobody’s password");
    return { name, url };
  });
}

function parse(url: unknown, words: string): URL | null {
  try {
    return new URL(String(url).replaceAll("%s", words));
  } catch {
    return null;
  }
}

export const hostOf = ({ url }: Lookup): string => new URL(url).host;

export function open({ url }: Lookup, words: string): void {
  const asked = words.replace(/\s+/g, " ").replace(/[\uD800-\uDFFF]/gu, "").slice(0, mostLetters).replace(/[\uD800-\uDBFF]$/, "");
  window.open(url.replaceAll("%s", () => encodeURIComponent(asked)), "_blank", "noopener,noreferrer");
}
