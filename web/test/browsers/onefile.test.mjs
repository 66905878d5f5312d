// The app in one file, opened from the disk, in each engine.

import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../engine.mjs";
import { article, marked, painted, read } from "../site.mjs";
import { site, story, useEngines } from "./stories.mjs";
import { checked, hear, paintedAt, underlined } from "./telling.mjs";

useEngines();

const file = pathToFileURL(join(root, "web/dist/whosaid.html")).href;

story("the one file gives the command line's report to the byte, paints it, and asks for nothing", async (page) => {
  await page.goto(file);
  await page.evaluate(hear);
  await read(page, article);
  assert.equal(await page.evaluate(() => globalThis.reply), checked(article));
  const paint = await painted(page);
  for (const words of marked.anonymous) assert.ok(paint.anonymous.includes(words), `${words} in ${JSON.stringify(paint)}`);
  await underlined(page, "A source", "a3195b");
  await page.press(...(await paintedAt(page, "reportedly")).middle);
  assert.equal(await page.text("who-said >> .finding[aria-current=true] .words"), "“reportedly”");
  await page.click("#example");
  await page.waitForFunction(() => globalThis.results > 1);
  const asked = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  assert.deepEqual(asked.filter((name) => !/^(blob|data):/.test(name)), []);
});

story("the one file's policy keeps it from asking, even for what is there", async (page) => {
  page.expect(/policy: |Content.Security.Policy|Refused to|TrustedHTML|was not loaded/);
  const before = site.asked.length;
  await page.goto(file);
  const tried = await page.evaluate(async (address) => {
    const violations = [];
    addEventListener("securitypolicyviolation", ({ effectiveDirective }) => violations.push(effectiveDirective));
    const outcome = (act) => act().then(() => "went through", ({ name }) => name);
    const fetched = await outcome(() => fetch(address, { mode: "no-cors" }));
    const image = await new Promise((done) => {
      const image = new Image();
      image.onload = () => done("went through");
      image.onerror = () => done("refused");
      image.src = address;
    });
    const markup = await outcome(async () => (document.createElement("p").innerHTML = "<b>bold</b>"));
    return { fetched, image, markup, violations };
  }, `${site.elsewhere}favicon.ico`);
  assert.deepEqual({ ...tried, violations: undefined }, { fetched: "TypeError", image: "refused", markup: "TypeError", violations: undefined });
  for (const directive of ["connect-src", "img-src"]) assert.ok(tried.violations.includes(directive), String(tried.violations));
  assert.deepEqual(site.asked.slice(before), []);
});
