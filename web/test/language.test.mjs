// Every word of the element is in one table, whole in each language, and the language
// is the page's.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { article, open, read, useSite } from "./site.mjs";

useSite();

// A table is an object literal; what is TypeScript about it stands around it.
function table(name) {
  const source = readFileSync(new URL(`../src/${name}.ts`, import.meta.url), "utf8");
  const [, body] = /^(?:export )?const \w+(?:: Table)? = (\{\n[^]*?\n\})(?: satisfies|;)/m.exec(source);
  return new Function(`return ${body}`)();
}

const english = table("english");
const spanish = table("spanish");

const forms = (message) => (typeof message === "string" ? [message] : Object.values(message));
const values = (words) => [...new Set(words.match(/\{\w+\}/g) ?? [])].sort();

test("both tables have every message, with the same values in each form, and every form its language needs", () => {
  assert.deepEqual(Object.keys(spanish), Object.keys(english));
  for (const [key, message] of Object.entries(english)) {
    const want = values(typeof message === "string" ? message : message.other);
    for (const words of [...forms(message), ...forms(spanish[key])]) assert.deepEqual(values(words), want, `${key}: ${words}`);
    assert.equal(typeof spanish[key], typeof message, key);
    if (typeof message === "string") continue;
    for (const [language, forms] of [["en", message], ["es", spanish[key]]]) {
      assert.deepEqual(Object.keys(forms).sort(), new Intl.PluralRules(language).resolvedOptions().pluralCategories.slice().sort(), `${key} in ${language}`);
    }
  }
});

test("every message is said somewhere, and nothing is said that is not in the table", () => {
  const names = ["panel", "filters", "list", "card", "ignored", "bar", "parts", "sources", "measures", "strip", "exportmenu", "element"];
  const code = names.map((name) => readFileSync(new URL(`../src/${name}.ts`, import.meta.url), "utf8")).join("\n");
  const made = new Set(["anonymous", "attribution", "claims", "document"].flatMap((group) => [group, `${group}Means`]));
  for (const level of ["high", "medium", "low", "info"]) made.add(level).add(`${level}Means`);
  for (const failure of ["bad-request", "too-large", "internal", "load", "timeout", "crashed"]) made.add(failure);
  for (const key of Object.keys(english)) assert.ok(made.has(key) || code.includes(`"${key}"`), `${key} is never said`);
});

const embed = (attributes, inner) => `<!doctype html><html ${attributes}><meta charset="utf-8"><title>Una página</title><script type="module" src="embed.js"></script><body>${inner}`;

// All words of the element that are not marked as another language's, with the names of its parts.
const spoken = (page) =>
  page.evaluate(() => {
    const root = document.querySelector("who-said").shadowRoot;
    const words = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest("[lang]:not(.panel), code, .preview, textarea")) continue;
      if (/\p{L}{2}/u.test(node.data)) words.push(node.data.trim());
    }
    for (const element of root.querySelectorAll("[aria-label], [placeholder], [title]")) {
      for (const name of ["aria-label", "placeholder", "title"]) if (element.hasAttribute(name)) words.push(element.getAttribute(name));
    }
    return words;
  });

test("in Spanish: all of the panel, by the nearest lang attribute, with its numbers; what is English says that it is", async () => {
  const page = await open({ html: embed('lang="en"', `<div lang="es-MX"><who-said></who-said></div>`) });
  await page.waitForFunction(() => document.querySelector("who-said").shadowRoot.querySelector(".panel").lang === "es");
  await read(page, article);
  await page.locator("who-said li.item button.finding").first().click();
  await page.getByText("Los nombres de las reglas y lo que aconsejan están por ahora en inglés").waitFor();
  const said = await spoken(page);
  const ofEnglish = new Set(Object.entries(english).flatMap(([key, message]) => (JSON.stringify(message) === JSON.stringify(spanish[key]) ? [] : forms(message))));
  for (const words of said) assert.ok(!ofEnglish.has(words), words);
  for (const words of ["Hallazgos", "Fuente sin nombre", "Buscar hallazgos", "Pegue o escriba aquí una noticia en inglés."]) assert.ok(said.includes(words), `${words} in ${said}`);
  assert.ok(said.some((words) => /^\d+ %? ?de seguridad|^\d+.%.de seguridad/.test(words)), "percent as Spanish writes it");
  await page.locator("who-said [role=status]").filter({ hasText: /^\d+ hallazgos: \d+ fuente sin nombre, / }).waitFor();
  // English words are told apart for those who listen.
  for (const part of [".rule", ".words", ".why"]) assert.equal(await page.locator(`who-said li.item ${part}`).first().getAttribute("lang"), "en");
});

test("the language is read anew when the element's own changes; one that is not there is English", async () => {
  const page = await open({ html: embed('lang="es"', `<who-said></who-said>`) });
  await page.waitForFunction(() => document.querySelector("who-said").shadowRoot.querySelector(".panel").lang === "es");
  await read(page, article);
  const n = await page.locator("who-said li.item").count();
  for (const [lang, words] of [["en-GB", "Findings"], ["es", "Hallazgos"], ["fi", "Findings"]]) {
    await page.evaluate((lang) => document.querySelector("who-said").setAttribute("lang", lang), lang);
    await page.getByRole("tab", { name: new RegExp(`^${words} ${n}$`) }).waitFor();
    assert.equal(await page.locator("who-said li.item").count(), n);
  }
  // Through the border of somebody else's shadow tree.
  await page.evaluate(() => {
    const host = document.createElement("div");
    host.lang = "es";
    host.attachShadow({ mode: "open" }).append(document.createElement("who-said"));
    document.body.append(host);
  });
  await page.waitForFunction(() => document.body.lastElementChild.shadowRoot.firstChild.shadowRoot.querySelector(".panel").lang === "es");
});
