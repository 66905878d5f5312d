// In every page of the stories, before its own scripts: counts results, and hears what goes
// wrong, since WebKit's driver does not tell.
if (!globalThis.trouble) {
  globalThis.results = 0;
  globalThis.trouble = [];
  const note = (...words) => globalThis.trouble.push(words.join(" "));
  addEventListener("whosaid-result", () => globalThis.results++);
  addEventListener("error", ({ message, target }) => note("exception:", message ?? `${target.src || target.href} was not loaded`), true);
  addEventListener("unhandledrejection", ({ reason }) => note("rejection:", reason));
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => note("policy:", effectiveDirective, blockedURI));
  for (const level of ["error", "warn"]) {
    const say = console[level];
    console[level] = (...words) => {
      note(`${level}:`, ...words);
      say.apply(console, words);
    };
  }
}
