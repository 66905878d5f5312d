// Pages that demand Trusted Types allow one policy, "whosaid". It lets through the one
// address that the engine's worker is started from, which the page's own author chose:
// it is this script's neighbour or stands in worker-src. Markup it lets through for one
// use: rich text that is pasted is parsed into a document that no page shows.

interface Policy {
  createScriptURL(url: string): unknown;
  createHTML(markup: string): unknown;
}

declare global {
  var trustedTypes: { createPolicy(name: string, rules: { createScriptURL(url: string): string; createHTML(markup: string): string }): Policy } | undefined;
}

let policy: Policy | undefined;
let worker: string | undefined;

function rules(): Policy {
  if (!globalThis.trustedTypes) return { createScriptURL: (url) => url, createHTML: (markup) => markup };
  return (policy ??= globalThis.trustedTypes.createPolicy("whosaid", {
    createScriptURL(url) {
      if (url !== (worker ??= url)) throw new TypeError("a page has one engine: all worker-src must be the same");
      return url;
    },
    createHTML: (markup) => markup,
  }));
}

/** The address of the worker, for new Worker(). */
export const workerURL = (url: string) => rules().createScriptURL(url) as string;

/** Markup for DOMParser. */
export const inertMarkup = (markup: string) => rules().createHTML(markup) as string;
