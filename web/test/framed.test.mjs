// The panel in a frame of another origin, for pages with a text and no place to paint
// it in: the protocol of adapters/frame.ts, and what is not of it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { open, url, useSite } from "./site.mjs";

useSite();

const copy = "A source said the hall stood empty.\n\nThe contractor reportedly lost money.";
const client = await readFile(new URL("../dist/adapters/frame.js", import.meta.url), "utf8");

/** A page at another origin than the site's, which frames the panel and nothing else of it. */
async function host(body = "") {
  const there = url.replace("localhost", "127.0.0.1");
  const page = await open({
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><iframe title="Findings" width="600" height="600"></iframe>${body}`,
    policy: `default-src 'self'; frame-src ${url}; require-trusted-types-for 'script'`,
    at: `${there}story`,
    permissions: ["local-network-access"], // the site is on this machine, and the page is not known to be
    before: (page) => page.route(`${there}client.js`, (route) => route.fulfill({ contentType: "text/javascript; charset=utf-8", body: client })),
    ready: () => true,
  });
  await page.evaluate(async (address) => {
    const { frame } = await import("/client.js");
    globalThis.heard = [];
    const note = (kind) => (what) => globalThis.heard.push([kind, what]);
    globalThis.panel = frame(document.querySelector("iframe"), address, { result: note("result"), select: note("select"), error: note("error") });
  }, `${url}panel.html`);
  return page;
}

const heard = (page, kind, count = 1) =>
  page.waitForFunction(([kind, count]) => globalThis.heard.filter(([each]) => each === kind).length >= count, [kind, count])
    .then(() => page.evaluate((kind) => globalThis.heard.filter(([each]) => each === kind).map(([, what]) => what), kind));
const inside = (page) => page.frames().find((each) => each.url().endsWith("/panel.html"));

test("a text is read, the newest counts, and what the reader looks at is told", async () => {
  const page = await host();
  await page.evaluate((copy) => globalThis.panel.read(copy), copy);
  const [report] = await heard(page, "result");
  assert.deepEqual(report.findings.map(({ quote }) => quote), ["A source", "reportedly"]);
  await inside(page).locator("who-said li button").first().click();
  const [finding] = await heard(page, "select");
  assert.equal(copy.slice(finding.start, finding.end), finding.quote);

  await page.evaluate(() => {
    globalThis.heard.length = 0;
    for (const words of ["Critics", "A source", "Officials"]) globalThis.panel.read(`${words} said the hall stood empty.`);
  });
  const results = await heard(page, "result");
  assert.deepEqual(results.map(({ findings }) => findings[0].quote), ["Officials"]);
});

test("blocks and options are heeded; wrong options are told", async () => {
  const page = await host();
  await page.evaluate((copy) => {
    globalThis.panel.set({ rules: { "hearsay-adverb": "off" } });
    globalThis.panel.read(copy, [{ kind: "code", start: 0, end: 35 }, { kind: "paragraph", start: 37, end: copy.length }]);
  }, copy);
  assert.deepEqual((await heard(page, "result"))[0].findings, []);
  await page.evaluate(() => globalThis.panel.set({ rules: { "no-such-rule": "on" } }));
  assert.match((await heard(page, "error"))[0].message, /no-such-rule/);
});

test("hostile messages are not taken up: of another window, another version, another shape", async () => {
  const page = await host(`<iframe id="other" srcdoc="<p>Another window</p>" title="Another"></iframe>`);
  await page.evaluate((copy) => globalThis.panel.read(copy), copy);
  await heard(page, "result");
  const before = await inside(page).evaluate(() => document.querySelector("who-said").text);
  await page.evaluate(() => {
    const panel = document.querySelector("iframe").contentWindow;
    const message = { type: "whosaid-read", version: 1, id: 9, text: "Critics say so." };
    const wrong = [
      null, 7, "whosaid-read", [], {}, { ...message, version: 2 }, { ...message, type: "whosaid-write" }, { ...message, id: -1 }, { ...message, id: "9" },
      { ...message, text: 7 }, { ...message, text: undefined }, { ...message, blocks: 7 }, { ...message, blocks: [null] },
      { ...message, blocks: [{ kind: "paragraph", start: 5, end: 99 }] }, { ...message, blocks: [{ kind: "paragraph", start: 5, end: 5 }] },
      { ...message, blocks: [{ kind: "paragraph", start: 0, end: 9 }, { kind: "paragraph", start: 5, end: 12 }] },
      { ...message, blocks: [{ kind: "constructor", start: 0, end: 5 }] }, { type: "whosaid-options", version: 1, options: [] }, { type: "whosaid-options", version: 1 },
      JSON.parse('{"__proto__": {"type": "whosaid-read"}, "version": 1, "id": 9, "text": "Critics say so."}'),
    ];
    for (const each of wrong) panel.postMessage(each, "*");
  });
  // Another window of the page is not the page around, and not the panel.
  await page.frames().find((each) => each.url() === "about:srcdoc").evaluate((address) => {
    parent.frames[0].postMessage({ type: "whosaid-read", version: 1, id: 9, text: "Critics say so." }, address);
    parent.postMessage({ type: "whosaid-result", version: 1, id: 1, report: { findings: "forged" } }, "*");
  }, url);
  // The panel answers one more true message, so it has seen all of the others.
  await page.evaluate((copy) => globalThis.panel.read(`${copy} The end.`), copy);
  const results = await heard(page, "result", 2);
  assert.equal(results.length, 2);
  assert.ok(results.every(({ findings }) => Array.isArray(findings)));
  assert.equal(await inside(page).evaluate(() => document.querySelector("who-said").text), `${before} The end.`);
  assert.deepEqual(await page.evaluate(() => globalThis.heard.filter(([kind]) => kind === "error")), []);
});

test("markup in a text stays words", async () => {
  const page = await host();
  await page.evaluate(() => globalThis.panel.read(`A source <img src=x onerror="parent.hit = 1"> said the hall stood empty.`));
  await heard(page, "result");
  assert.equal(await inside(page).locator("who-said img").count(), 0);
});
