// Which part of a page is the article: the bookmarklet is clicked on pages of many
// makers, and what the popup reads is compared with what Readability takes out of the
// same page. Readability is no authority, and where it is plainly wrong the page says
// so; but it has read the web for fifteen years.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { more } from "./pages/more.mjs";
import { news } from "./pages/news.mjs";
import { none, others } from "./pages/others.mjs";
import { comments, teasers } from "./pages/prose.mjs";
import { open, url, useSite } from "./site.mjs";

useSite();

const readability = await readFile(createRequire(import.meta.url).resolve("@mozilla/readability/Readability.js"), "utf8");
const all = [...news, ...others, ...more];

let server;
before(async () => {
  server = createServer((request, response) => {
    const page = [...all, ...none][Number(request.url.slice(1))];
    response.writeHead(page ? 200 : 204, { "Content-Type": "text/html; charset=utf-8" });
    response.end(page?.html);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
});
after(() => server.close());

/** Words, and letters of scripts that part none, with how often each comes. */
function tokens(text) {
  const counts = new Map();
  for (const [word] of text.toLowerCase().matchAll(/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** How far two texts agree in their words: the harmonic mean of the shares that each has of the other. */
function f1(a, b) {
  const [of, and] = [tokens(a), tokens(b)];
  const sum = (counts) => [...counts.values()].reduce((n, m) => n + m, 0);
  let both = 0;
  for (const [word, n] of of) both += Math.min(n, and.get(word) ?? 0);
  return (2 * both) / (sum(of) + sum(and));
}

test("the article of each page, as Readability finds it", async (t) => {
  const page = await open();
  const context = page.context();
  await page.goto(`${url}bookmarklet.html`);
  const address = await page.locator("#bookmark").getAttribute("href");
  const cdp = await context.newCDPSession(page);
  let popup = null;

  /** Clicks the bookmark on a page, and gives what the popup reads; null if it finds no article. */
  async function read(number) {
    await page.goto(`http://127.0.0.1:${server.address().port}/${number}`);
    const opened = popup ? popup.waitForEvent("load") : context.waitForEvent("page");
    await cdp.send("Page.navigate", { url: address });
    const window = await opened;
    popup ??= window;
    await popup.waitForFunction(() => document.querySelector("who-said")?.report || document.querySelector("#message")?.hidden === false);
    return popup.evaluate(() => (document.querySelector("#message").hidden ? document.querySelector("who-said").text : null));
  }

  const wrong = [];
  let sum = 0;
  for (const [i, { name, agrees = 0.9, about }] of all.entries()) {
    const ours = await read(i);
    if (ours === null) {
      wrong.push(`${name}: no article was found`);
      continue;
    }
    const theirs = await page.evaluate(`${readability};(() => {
      const { title, byline, textContent } = new Readability(document.cloneNode(true)).parse();
      return [title, byline, textContent].join(" ");
    })()`);
    const f = f1(ours, theirs);
    sum += f;
    t.diagnostic(`F1 ${f.toFixed(3)} ${name}${about ? `: ${about}` : ""}`);
    if (f < agrees) wrong.push(`${name}: F1 ${f.toFixed(3)}`);
    // Whatever Readability makes of them.
    for (const words of [...comments, ...teasers.map(([, words]) => words), "partners use cookies", "never miss a story", "All rights reserved"]) {
      if (ours.includes(words)) wrong.push(`${name}: ${words}`);
    }
  }
  for (const [i, { name }] of none.entries()) {
    if ((await read(all.length + i)) !== null) wrong.push(`${name}: it has no article`);
  }
  t.diagnostic(`mean F1 of ${all.length} pages: ${(sum / all.length).toFixed(3)}`);
  assert.deepEqual(wrong, []);
  assert.ok(sum / all.length >= 0.95);
});
