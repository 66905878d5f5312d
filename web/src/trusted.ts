// The page's own Trusted Types policy. It lets two things through: the address of the
// service worker, and the markup of a file that the reader opens, which is parsed into
// a document of its own that is never shown and in which nothing runs or loads.

interface Policy {
  createScriptURL(address: string): string;
  createHTML(markup: string): string;
}

interface Factory {
  createPolicy(name: string, rules: Policy): Policy;
}

const serviceWorker = "sw.js";

const rules: Policy = {
  createScriptURL(address) {
    if (address !== serviceWorker) throw new TypeError("whosaid: not the service worker's address");
    return address;
  },
  createHTML: (markup) => markup,
};
const policy = (globalThis as unknown as { trustedTypes?: Factory }).trustedTypes?.createPolicy("whosaid-app", rules) ?? rules;

export const register = (options: RegistrationOptions) =>
  navigator.serviceWorker.register(policy.createScriptURL(serviceWorker), options);

export const parse = (markup: string, type: "text/html" | "text/xml") =>
  new DOMParser().parseFromString(policy.createHTML(markup), type);
