// The app in one file: opened from the disk with the network off, it does what the page does.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { article, marked, openFile, painted, read, useSite } from "./site.mjs";

useSite();

const root = fileURLToPath(new URL("../..", import.meta.url));
const file = pathToFileURL(join(root, "web/dist/whosaid.html")).href;

/** Notes the bytes of the worker's newest reply. */
function listen() {
  globalThis.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => {
        if (data.type === "reply") globalThis.reply = new TextDecoder().decode(data.body);
      });
    }
  };
}

function native(text, ...flags) {
  const folder = mkdtempSync(join(tmpdir(), "whosaid-one-"));
  try {
    const name = join(folder, "story.txt");
    writeFileSync(name, text);
    const line = execFileSync(join(root, "bin/whosaid"), ["check", "--no-config", "--format", "jsonl", "--fail-on", "none", ...flags, name], { encoding: "utf8" });
    return line.trimEnd().replace(`"name":${JSON.stringify(name)}`, '"name":null');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("one file: without a network it gives the very bytes that the command line gives", async () => {
  const page = await openFile(file, { init: listen });
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await read(page, article);
  assert.equal(await page.evaluate(() => globalThis.reply), native(article));
  const paint = await painted(page);
  for (const words of marked.anonymous) assert.ok(paint.anonymous.includes(words), `${words} in ${JSON.stringify(paint)}`);
  await page.getByRole("button", { name: "Load an example" }).click();
  await page.waitForFunction(() => globalThis.results > 1);
  const text = await page.evaluate(() => document.querySelector("who-said").text);
  assert.equal(await page.evaluate(() => globalThis.reply), native(text));
  assert.deepEqual(asked.filter((url) => !url.startsWith("blob:")), []);
});

test("one file: its own policy forbids it to ask anybody, to run what it does not hold and to make markup of text", async () => {
  const page = await openFile(file, { expect: /policy: |Content Security Policy|TrustedHTML|TrustedScript|Trusted Type/ });
  const tried = await page.evaluate(async () => {
    const say = (promise) => promise.then(() => "went through", (error) => error.name);
    const violations = [];
    addEventListener("securitypolicyviolation", (event) => violations.push(event.effectiveDirective));
    const fetched = await say(fetch("https://example.com/"));
    const beacon = (() => {
      try {
        return navigator.sendBeacon("https://example.com/", "text");
      } catch (error) {
        return error.name;
      }
    })();
    const image = await new Promise((resolve) => {
      const image = new Image();
      image.onload = () => resolve("went through");
      image.onerror = () => resolve("refused");
      image.src = "https://example.com/a.png";
    });
    const markup = await say((async () => (document.createElement("p").innerHTML = "<b>bold</b>"))());
    const script = document.createElement("script");
    const run = await say((async () => (script.text = "globalThis.ran = true"))());
    document.body.append(script);
    return { fetched, beacon, image, markup, run, ran: globalThis.ran, violations };
  });
  assert.equal(tried.fetched, "TypeError");
  assert.equal(tried.image, "refused");
  assert.equal(tried.markup, "TypeError");
  assert.equal(tried.run, "TypeError");
  assert.equal(tried.ran, undefined);
  assert.ok(["connect-src", "img-src"].every((directive) => tried.violations.includes(directive)), String(tried.violations));
});

test("one file: nothing in it leads to files that are not there", async () => {
  const page = await openFile(file);
  const named = await page.evaluate(() => [...document.querySelectorAll("[href], [src]")].map((e) => e.getAttribute("href") ?? e.getAttribute("src")));
  assert.deepEqual(named.filter((name) => !name.startsWith("data:")), []);
});
