// The app, in each engine.

import assert from "node:assert/strict";
import { article, marked, nextResult, painted, read } from "../site.mjs";
import { site, story, useEngines } from "./stories.mjs";
import { checked, copied, hear, paintedAt } from "./telling.mjs";

useEngines();

const box = "who-said >> textarea";
const active = (page) => page.evaluate(() => [...(CSS.highlights.get("whosaid-active") ?? [])].map(String));
const current = (page) => page.text("who-said >> .finding[aria-current=true] .words");

story("an article is pasted: the report is the command line's to the byte, its words are painted and listed", async (page) => {
  await copied(page, article);
  await page.goto(site.url);
  await page.evaluate(hear);
  await page.click(box);
  await nextResult(page, () => page.key("Control+v"));
  assert.equal(await page.text(box), article);
  assert.equal(await page.evaluate(() => globalThis.reply), checked(article));
  const { findings } = JSON.parse(checked(article));
  assert.equal(await page.evaluate(() => document.querySelector("who-said").shadowRoot.querySelectorAll(".item").length), findings.length);
  const paint = await painted(page);
  for (const kind of ["anonymous", "attribution"]) {
    for (const words of marked[kind]) assert.ok(paint[kind].includes(words), `${words} in ${JSON.stringify(paint[kind])}`);
  }
});

story("the list leads to the text and the text to the list; what is typed moves the paint along", async (page) => {
  await page.goto(site.url);
  await read(page, article);
  await page.click("who-said >> .finding", "“Critics”");
  assert.deepEqual(await active(page), ["Critics"]);
  await page.press(...(await paintedAt(page, "reportedly")).middle);
  assert.equal(await current(page), "“reportedly”");
  assert.deepEqual(await active(page), ["reportedly"]);

  await page.key("Control+Home");
  await page.type("Zap");
  const paint = await painted(page);
  for (const words of marked.anonymous) assert.ok(paint.anonymous.includes(words), `${words} in ${JSON.stringify(paint)}`);
  await page.evaluate(hear);
  await page.type(" one.");
  await page.waitForFunction((length) => document.querySelector("who-said").report?.length === length, `Zap one.${article}`.length);
  assert.equal(await page.evaluate(() => globalThis.reply), checked(`Zap one.${article}`));
  await page.click("who-said >> .finding", "“A source”");
  assert.deepEqual(await active(page), ["A source"]);
  await page.press(...(await paintedAt(page, "is widely seen as")).middle);
  assert.equal(await current(page), "“is widely seen as”");
  await page.key("Alt+F8");
  assert.deepEqual(await active(page), ["reportedly"]);
});

story("findings are copied and saved", async (page) => {
  await page.goto(site.url);
  await read(page, article);
  const made = (format) => page.evaluate((format) => document.querySelector("who-said").export(format), format);
  const [table, list] = [await made("csv"), await made("markdown")];
  await page.click("who-said >> [popovertarget=exports]");
  await page.saves(table.name, table.text, () => page.click("who-said >> #exports button", "CSV table"));
  await page.click("who-said >> [popovertarget=exports]");
  await page.click("who-said >> #exports button", "Copy checklist");
  await page.see("who-said >> [role=status]", "Copied");
  await page.click(box);
  await page.key("Control+a");
  await page.key("Control+v");
  assert.equal(await page.text(box), list.text);
});

story("after one visit the app opens and reads without a network", async (page) => {
  await page.goto(site.elsewhere);
  await page.waitForFunction(() => !document.querySelector("#kept").hidden);
  // WebKit's driver opens private windows, and there a cache that nobody holds is lost.
  await page.evaluate(async () => {
    globalThis.held = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
  });
  await site.stop();
  try {
    await page.goto(site.elsewhere);
    await read(page, article);
    const paint = await painted(page);
    for (const words of marked.anonymous) assert.ok(paint.anonymous.includes(words), words);
  } finally {
    await site.start();
  }
});

story("when the device has lost what it kept, the app is fetched again", async (page) => {
  await page.goto(site.url);
  await page.waitForFunction(() => !document.querySelector("#kept").hidden);
  await page.evaluate(() => caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))));
  await page.goto(site.url);
  await read(page, article);
});
