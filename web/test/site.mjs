// What the browser stories share: the real host serving the real build, and
// Chromium. No story leaves behind a console error, a policy violation or an
// exception in the page that it did not say it expects.

import assert from "node:assert/strict";
import { after, before, afterEach } from "node:test";
import { chromium } from "playwright-core";
import { restart, start, stop, url } from "./host.mjs";

export const flags = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

export { restart, stop, url };

let browser;
let pages = [];

/** Starts the host and the browser for the stories of a file. */
export function useSite() {
  before(async () => {
    await start("localhost:0");
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: flags });
  });
  after(async () => {
    await browser?.close();
    await stop();
  });
  afterEach(async () => {
    const troubles = pages.flatMap(({ trouble }) => trouble);
    for (const { context } of pages) await context.close();
    pages = [];
    assert.deepEqual(troubles, []);
  });
}

/**
 * Opens a page of the site. Options are Playwright's for a context, and:
 * init, a function to run before the page's own scripts; html, the source of a
 * page to serve at /story instead of the site's own; policy, that page's content
 * security policy; at, the address of a page elsewhere; expect, a pattern of console messages that are part of the story;
 * ready, a function that is true in the page when the story may begin.
 */
export async function open({ html, policy, before, at, ready = defined, ...options } = {}) {
  const page = await newPage(options);
  if (html !== undefined) {
    const headers = policy ? { "Content-Security-Policy": policy } : {};
    await page.route("**/story", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html, headers }));
  }
  await before?.(page);
  await page.goto(at ?? (html === undefined ? url : `${url}story`));
  if (options.javaScriptEnabled !== false) await page.waitForFunction(ready).catch(() => assert.fail(`the page is not ready: ${pages.at(-1).trouble.join("; ")}`));
  return page;
}

const defined = () => customElements.get("who-said") !== undefined;

/** Opens a file of the disk, with the network off. */
export async function openFile(address, options = {}) {
  const page = await newPage(options);
  await page.context().setOffline(true);
  await page.goto(address);
  await page.waitForFunction(defined);
  return page;
}

// What Playwright says where a story is not about the installed app.
const blocked = /Service Worker registration blocked by Playwright/;

async function newPage({ init, expect, ...options }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: "block", ...options });
  const page = await context.newPage();
  const trouble = [];
  pages.push({ context, trouble });
  const note = (words) => {
    if (!expect?.test(words) && !blocked.test(words)) trouble.push(words);
  };
  page.on("pageerror", (error) => note(`exception: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") note(`${message.type()}: ${message.text()}`);
  });
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
    globalThis.results = 0;
    addEventListener("whosaid-result", () => globalThis.results++);
  });
  if (init) await page.addInitScript(init);
  return page;
}

/** Sets the element's text and waits for its report, or for the error it gives. */
export function read(page, text) {
  return page.evaluate(
    (text) =>
      new Promise((resolve) => {
        const reader = document.querySelector("who-said");
        const done = (event) => {
          removeEventListener("whosaid-result", done);
          removeEventListener("whosaid-error", done);
          resolve(event.type === "whosaid-error" ? { error: event.detail } : event.detail.report);
        };
        addEventListener("whosaid-result", done);
        addEventListener("whosaid-error", done);
        reader.text = text;
      }),
    text,
  );
}

/** Puts a text on the clipboard and pastes it into the focused box, as a reader does. */
export async function paste(page, text) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.keyboard.press("ControlOrMeta+V");
}

/** Waits for one result more than there have been. */
export async function nextResult(page, act) {
  const seen = await page.evaluate(() => globalThis.results);
  await act();
  await page.waitForFunction((seen) => globalThis.results > seen, seen);
}

/** The words painted as findings of each kind, from the ranges that the browser paints. */
export function painted(page) {
  return page.evaluate(() => {
    // A range of a text box's value does not name the box: it is the first of the page.
    const words = (range) => (range instanceof Range ? String(range) : document.querySelector("textarea").value.slice(range.startOffset, range.endOffset));
    const kinds = { anonymous: [], attribution: [], claims: [], document: [] };
    for (const [name, ranges] of CSS.highlights) kinds[name.replace("whosaid-", "")] = [...ranges].map(words).sort();
    return kinds;
  });
}

/** An article written for the stories: what must be marked is known, and what must not be. */
export const article = `Bridge stays shut as repairs overrun

The north bridge will stay shut until June, city engineer Dana Poe said on Monday. “We need four more months,” Poe told reporters.

“We met in a quiet room,” said a diplomat involved in the talks. A source said the hall stood empty.

The design is widely seen as a failure. The contractor reportedly lost money.

“It was a shambles from start to finish.”

Critics say the city hid the cost.`;

export const marked = {
  anonymous: ["A source", "Critics", "a diplomat involved in the talks"],
  attribution: ["is widely seen as", "reportedly", "“It was a shambles from start to finish.”"],
};
