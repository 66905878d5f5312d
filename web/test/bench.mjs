// Measures the built page in Chromium, on loopback: "make bench" runs it.
//
// "First result" counts from the start of the navigation until the page has the
// report of a 5 KB article that was handed to the element as soon as it existed.
// "Later" counts from handing the text over until the report is there; what the
// page waits for while somebody types is not in it.

import { execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { cpus } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

import { root } from "./engine.mjs";
import { typing } from "./typing.mjs";

const executablePath = process.env.CHROMIUM || "/usr/bin/chromium";
const flags = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

const example = readFileSync(join(root, "web/src/example.txt"), "utf8");
const article = (bytes) => `${example}\n\n`.repeat(Math.ceil(bytes / example.length)).slice(0, bytes);
const small = article(5_000);

const host = spawn(join(root, "bin/host"), ["-addr", "localhost:0"], { stdio: ["ignore", "pipe", "inherit"] });
const { value: line } = await createInterface(host.stdout)[Symbol.asyncIterator]().next();
const url = /http:\/\/\S+/.exec(line)[0].replace(/\/?$/, "/");
const browser = await chromium.launch({ executablePath, args: flags });

/** Opens the page with the text in it, and gives the ms until its report. */
async function firstResult(page, text) {
  await page.addInitScript((text) => {
    globalThis.firstResult = new Promise((resolve, reject) => {
      addEventListener("whosaid-result", () => resolve(performance.now()), { once: true });
      addEventListener("whosaid-error", ({ detail }) => reject(new Error(JSON.stringify(detail))), { once: true });
    });
    customElements.whenDefined("who-said").then(() => {
      const hand = () => {
        const element = document.querySelector("who-said");
        if (element) element.text = text;
        else requestAnimationFrame(hand);
      };
      hand();
    });
  }, text);
  await page.goto(url);
  return page.evaluate(() => globalThis.firstResult);
}

/** Hands texts over one after another, and gives the ms that each report took. */
function laterResults(page, texts) {
  return page.evaluate(async (texts) => {
    const element = document.querySelector("who-said");
    const times = [];
    for (const text of texts) {
      const done = new Promise((resolve, reject) => {
        addEventListener("whosaid-result", () => resolve(performance.now()), { once: true });
        addEventListener("whosaid-error", ({ detail }) => reject(new Error(JSON.stringify(detail))), { once: true });
      });
      const start = performance.now();
      element.text = text;
      times.push((await done) - start);
    }
    return times;
  }, texts);
}

/** Calls the engine without the page around it. No text comes of an edit of another: they share neither start nor end. */
function analyses(page, text, times) {
  return page.evaluate(async ([text, times]) => {
    const { analyze } = await import("/embed.js");
    const out = [];
    for (let i = 0; i < times; i++) {
      const start = performance.now();
      await analyze(`${i} ${text} ${i}`);
      out.push(performance.now() - start);
    }
    return out;
  }, [text, times]);
}

/** Types a sentence into each of some paragraphs, and gives the ms that the engine takes in the worker after each key, and those of reading all of the same text by turns with them. */
async function keystrokes(page, text) {
  const texts = [];
  const typed = " She said it was too late.";
  for (let place = 1; place < 6; place++) {
    const at = text.indexOf(".\n\n", (text.length * place) / 6) + 1;
    for (let n = 1; n <= typed.length; n++) texts.push(text.slice(0, at) + typed.slice(0, n) + text.slice(at));
    text = texts.at(-1);
  }
  return page.workers()[0].evaluate((texts) => {
    const took = (text) => {
      const request = new TextEncoder().encode(`\u0003${"\0".repeat(15)}${text}`); // as package wire reads it, with no blocks and no options
      const start = performance.now();
      if (whosaid.analyze(request)[0] !== 0) throw new Error("no report");
      return performance.now() - start;
    };
    took(texts[0]);
    return texts.slice(1).map((text, i) => ({ key: took(text), all: took(`${i} ${text} ${i}`) }));
  }, texts);
}

/** Clicks the bookmark on a page of another site with 2,000 words, and gives the ms until they are painted. */
async function bookmarked() {
  const words = article(13_000).split("\n\n").map((words) => `<p>${words}</p>`).join("");
  const server = createServer((_, response) => response.setHeader("Content-Type", "text/html; charset=utf-8").end(`<!doctype html><title>A page</title><article><h1>A page</h1>${words}</article>`)).listen(0, "127.0.0.1");
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}bookmarklet.html`);
  const address = await page.locator("#bookmark").getAttribute("href");
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const cdp = await context.newCDPSession(page);
  const start = Date.now();
  await cdp.send("Page.navigate", { url: address });
  await page.waitForFunction(() => CSS.highlights.size > 0);
  const took = Date.now() - start;
  await context.close();
  server.close();
  return took;
}

const ms = (n) => `${n.toFixed(n < 100 ? 1 : 0)} ms`;
function show(what, times) {
  const sorted = times.toSorted((a, b) => a - b);
  console.log(`${what.padEnd(44)} median ${ms(sorted[sorted.length >> 1]).padStart(8)}   best ${ms(sorted[0]).padStart(8)}   worst ${ms(sorted.at(-1)).padStart(8)}   of ${times.length}`);
}

/** Of each keystroke the longest task, and how many were longer than a frame of 16 ms. */
function longest(what, keys) {
  const each = (measure) => keys.map(measure).toSorted((a, b) => a - b);
  const wall = each((tasks) => Math.max(...tasks.map(({ wall }) => wall)));
  const cpu = each((tasks) => Math.max(...tasks.map(({ cpu }) => cpu)));
  const over = each((tasks) => tasks.filter(({ cpu }) => cpu > 16).length);
  const at = (list, share) => list[Math.min(list.length - 1, Math.floor(share * list.length))];
  const words = [["median", 0.5], ["95%", 0.95], ["worst", 1]].map(([name, share]) => `${name} ${ms(at(wall, share)).padStart(8)} (${ms(at(cpu, share)).padStart(7)})`);
  console.log(`${what.padEnd(36)} ${words.join("   ")}   over 16 ms of the processor: median ${at(over, 0.5)}, worst ${at(over, 1)}   of ${keys.length}`);
}

try {
  console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} x ${cpus()[0].model}, Chromium ${browser.version()}, ${execFileSync("go", ["version"], { encoding: "utf8" }).trim()}`);
  const first = [];
  const again = [];
  for (let i = 0; i < 9; i++) {
    const context = await browser.newContext();
    first.push(await firstResult(await context.newPage(), small));
    again.push(await firstResult(await context.newPage(), small));
    await context.close();
  }
  show("5 KB, first result, empty cache", first);
  show("5 KB, first result, page seen before", again);

  const clicks = [];
  for (let i = 0; i < 9; i++) clicks.push(await bookmarked());
  show("2,000 words elsewhere, bookmark, empty cache", clicks);

  const page = await browser.newPage();
  await firstResult(page, small);
  show("5 KB, later result, with painting and list", await laterResults(page, Array.from({ length: 40 }, (_, i) => `${small} ${i}`)));
  show("5 KB, engine alone", await analyses(page, small, 40));
  show("100 KB, engine alone", await analyses(page, article(100_000), 15));
  const typed = await keystrokes(page, article(100_000));
  show("100 KB, in the worker, all of it", typed.map(({ all }) => all));
  show("100 KB, in the worker, after one keystroke", typed.map(({ key }) => key));
  show("1 MB, engine alone", await analyses(page, article(1_000_000), 5));

  console.log("\n100 KB, a letter typed: the longest task of the main thread until all is done, by the clock (and by the processor, which other programs do not hold up)");
  for (const { name, bare, ours } of await typing(browser, url, article(100_000))) {
    longest(`${name}, browser alone`, bare);
    longest(`${name}, with whosaid`, ours);
  }
} finally {
  await browser.close();
  host.kill();
}
