// Many elements, and many that come and go: one engine, and nothing left behind.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open, useSite } from "./site.mjs";

useSite();

const embed = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><script type="module" src="embed.js"></script>${body}`;
const copy = `<p id="copy">A source said the hall stood empty.</p>`;

test("ten elements and attach() share one worker and one engine, and ask for nothing more", async () => {
  const asked = [];
  const page = await open({ html: embed("<who-said></who-said>".repeat(10) + copy), before: (page) => page.on("request", (request) => asked.push(request.url())) });
  await page.evaluate(() => Promise.all([...document.querySelectorAll("who-said")].map((one, i) => {
    one.text = `A source said hall ${i} stood empty.`;
    return one.whenReady;
  })));
  await page.waitForFunction(() => [...document.querySelectorAll("who-said")].every((one) => one.report?.findings[0]?.quote === "A source"));
  assert.equal(page.workers().length, 1);
  const of = (name) => asked.filter((url) => url.includes(`/assets/${name}.`)).length;
  assert.deepEqual([of("whosaid"), of("worker"), of("who-said")], [1, 1, 1]);
  const before = asked.length;
  await page.evaluate(async () => {
    const { attach } = await import("/embed.js");
    await new Promise((result) => attach(document.querySelector("#copy"), { result }));
    const one = document.querySelector("who-said");
    one.text += " Critics say so.";
    await one.check();
  });
  assert.deepEqual(asked.slice(before), []);
  assert.equal(page.workers().length, 1);
});

/** What the page holds once nothing that can be collected is left. */
async function held(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("HeapProfiler.enable");
  for (let i = 0; i < 4; i++) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  const seen = { heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners"), workers: page.workers().length };
  await session.detach();
  return seen;
}

for (const [name, act] of Object.entries({
  "an element is taken away and put back": async (times) => {
    const one = document.querySelector("who-said");
    for (let i = 0; i < times; i++) {
      one.remove();
      document.body.append(one);
    }
    await one.check();
  },
  "elements are made and thrown away": async (times) => {
    for (let i = 0; i < times; i++) {
      const one = document.createElement("who-said");
      one.htmlFor = "copy";
      document.body.append(one);
      one.remove();
    }
    await document.querySelector("who-said").check();
  },
  "attach() and destroy()": async (times) => {
    const { attach } = await import("/embed.js");
    for (let i = 0; i < times; i++) attach(document.querySelector("#copy")).destroy();
    await document.querySelector("who-said").check();
  },
})) {
  test(`${name} 1,000 times: heap, nodes, listeners and workers are as before`, async () => {
    const page = await open({ html: embed(`<who-said></who-said>${copy}`) });
    await page.evaluate(async () => {
      const one = document.querySelector("who-said");
      one.text = "A source said the hall stood empty.";
      await one.check();
    });
    await page.evaluate(act, 100); // what is made once is made now
    const first = await held(page);
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.evaluate(act, 1_000);
    const last = await held(page);
    const grown = JSON.stringify([first, last]);
    assert.equal(last.workers, 1);
    assert.ok(last.nodes - first.nodes < 200, grown);
    assert.ok(last.listeners - first.listeners < 200, grown);
    assert.ok(last.heap - first.heap < 500_000, grown);
    assert.deepEqual(asked, []);
  });
}

test("moved by moveBefore(), an element goes on as it was", async () => {
  const page = await open({ html: embed(`<div id="a"><who-said></who-said></div><div id="b"></div>`) });
  const same = await page.evaluate(async () => {
    const one = document.querySelector("who-said");
    one.text = "A source said the hall stood empty.";
    await one.check();
    const { report } = one;
    document.querySelector("#b").moveBefore(one, null);
    return one.report === report && one.parentElement.id === "b" && CSS.highlights.get("whosaid-anonymous").size === 1;
  });
  assert.ok(same);
});
