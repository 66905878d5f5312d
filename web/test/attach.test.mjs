// attach(): findings painted in somebody else's text, which is left as it is.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./engine.mjs";
import { open, painted, useSite } from "./site.mjs";

useSite();

const strict =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; " +
  "require-trusted-types-for 'script'; trusted-types whosaid";
const html = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><script type="module" src="embed.js"></script>${body}`;
const copy = `<p>A source said the hall stood empty.</p><p>The contractor <b>reported</b>ly lost   money.</p><p>Nobody else spoke.</p>`;

/** Attaches to what the expression names, and counts the results. */
async function attach(page, expression) {
  await page.evaluate(async (expression) => {
    const { attach } = await import("/embed.js");
    globalThis.before = [document.documentElement.outerHTML, document.adoptedStyleSheets.length];
    globalThis.target = { "#copy": () => document.querySelector("#copy"), document: () => document, frame: () => document.querySelector("iframe"), shadow: () => document.querySelector("#host").shadowRoot }[expression]();
    globalThis.results = 0;
    await new Promise((resolve) => {
      globalThis.attachment = attach(globalThis.target, { result: () => (globalThis.results++, resolve()) });
    });
  }, expression);
}

const after = async (page, act) => {
  const seen = await page.evaluate(() => globalThis.results);
  await act();
  await page.waitForFunction((seen) => globalThis.results > seen, seen);
};

/** Destroys the attachment; nothing of it may be left. */
async function destroy(page) {
  await page.evaluate(() => globalThis.attachment.destroy());
  assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length - globalThis.before[1]), 0);
}

test("contenteditable: painted while it is typed in, its content, caret and undo untouched", async () => {
  const page = await open({ html: html(`<div id="copy" contenteditable="true">${copy}</div>`), policy: strict });
  const content = () => page.locator("#copy").innerHTML();
  await attach(page, "#copy");
  assert.equal(await content(), copy);
  let seen = await painted(page);
  assert.deepEqual([seen.anonymous, seen.attribution], [["A source"], ["reportedly"]]);

  // Typed before a finding: it stays painted, at once and afterwards.
  const caretTo = (paragraph, offset) =>
    page.evaluate(([paragraph, offset]) => {
      const node = document.querySelectorAll("#copy p")[paragraph].firstChild;
      document.querySelector("#copy").focus();
      getSelection().collapse(node, offset);
    }, [paragraph, offset]);
  await caretTo(0, 0);
  await after(page, async () => {
    await page.keyboard.type("Zap: ");
    seen = await painted(page);
    assert.deepEqual([seen.anonymous, seen.attribution], [["A source"], ["reportedly"]]);
    assert.deepEqual(await page.evaluate(() => [getSelection().anchorNode.data, getSelection().anchorOffset]), ["Zap: A source said the hall stood empty.", 5]);
  });
  assert.deepEqual((await painted(page)).anonymous, ["A source"]);

  // Typed inside one: its paint is gone at once.
  await caretTo(0, 8);
  await after(page, async () => {
    await page.keyboard.type("x");
    assert.deepEqual((await painted(page)).anonymous, []);
  });
  // Undone: the words and their paint are back.
  await after(page, async () => {
    for (let i = 0; i < 20 && (await content()).includes("x"); i++) await page.keyboard.press("ControlOrMeta+Z");
  });
  assert.deepEqual((await painted(page)).anonymous, ["A source"]);

  // A paragraph deleted by the page.
  await after(page, () => page.evaluate(() => document.querySelector("#copy p").remove()));
  seen = await painted(page);
  assert.deepEqual([seen.anonymous, seen.attribution], [[], ["reportedly"]]);
  const last = await content();
  await destroy(page);
  assert.equal(await content(), last);
});

test("contenteditable: nodes made anew with the same text are painted again", async () => {
  const page = await open({ html: html(`<div id="copy" contenteditable="true">${copy}</div>`), policy: strict });
  await attach(page, "#copy");
  await page.evaluate(() => {
    for (const p of document.querySelectorAll("#copy p")) p.replaceWith(p.cloneNode(true));
  });
  const seen = await painted(page);
  assert.deepEqual([seen.anonymous, seen.attribution], [["A source"], ["reportedly"]]);
  await destroy(page);
});

test("a text box: painted in its value, by pixels; undo and value untouched", async () => {
  const page = await open({ html: html(`<textarea id="copy" rows="6" cols="60"></textarea>`), policy: strict });
  await page.locator("#copy").focus();
  await page.keyboard.type("A source said the hall stood empty.");
  const bare = await page.locator("#copy").screenshot({ caret: "hide" });
  await attach(page, "#copy");
  assert.deepEqual((await painted(page)).anonymous, ["A source"]);
  assert.notDeepEqual(await page.locator("#copy").screenshot({ caret: "hide" }), bare);
  await page.keyboard.press("Home");
  await after(page, async () => {
    await page.keyboard.type("Zap: ");
    assert.deepEqual((await painted(page)).anonymous, ["A source"]);
  });
  await after(page, async () => {
    while ((await page.locator("#copy").inputValue()).startsWith("Z")) await page.keyboard.press("ControlOrMeta+Z");
  });
  assert.equal(await page.locator("#copy").inputValue(), "A source said the hall stood empty.");
  await destroy(page);
  await page.keyboard.press("End");
  assert.deepEqual(await page.locator("#copy").screenshot({ caret: "hide" }), bare);
});

test("a whole page, a shadow root and a frame of the page's origin are painted in their own windows", async () => {
  const page = await open({ html: html(`<main>${copy}</main><div id="host"></div><iframe src="about:blank"></iframe>`), policy: strict });
  await page.evaluate((copy) => {
    const fill = (root) => {
      for (const words of ["A source said the hall stood empty.", "Nobody else spoke."]) {
        const p = root.ownerDocument.createElement("p");
        p.textContent = words;
        root.append(p);
      }
    };
    fill(document.querySelector("#host").attachShadow({ mode: "open" }));
    fill(document.querySelector("iframe").contentDocument.body);
  }, copy);
  await attach(page, "document");
  assert.deepEqual((await painted(page)).attribution, ["reportedly"]);
  await destroy(page);
  await attach(page, "shadow");
  assert.deepEqual((await painted(page)).anonymous, ["A source"]);
  assert.equal(await page.evaluate(() => globalThis.target.adoptedStyleSheets.length), 1);
  await destroy(page);
  assert.equal(await page.evaluate(() => globalThis.target.adoptedStyleSheets.length), 0);
  await attach(page, "frame");
  const inFrame = () => page.evaluate(() => [...document.querySelector("iframe").contentWindow.CSS.highlights].flatMap(([, ranges]) => [...ranges].map(String)));
  assert.deepEqual(await inFrame(), ["A source"]);
  await destroy(page);
  assert.deepEqual(await inFrame(), []);
});

test("a page read in the browser gives the links, and so the findings, that its file gives on the command line", async () => {
  const story = `<article><h1>Ferry fares rise again</h1>
    <p>The operator <a href="https://books.example/2025">lost 40 million pounds last year</a>. The boats are the oldest in Europe.</p>
    <p><a href="#top">Studies have found</a> that fares doubled in ten years. <a href="mailto:desk@paper.example">Other studies have found</a> that they did not.</p>
    <p><a href="https://journal.example/4">New studies have found</a> that nobody minds.</p>
    <p>Prices have <a href="/topics/prices">tripled since 2001</a>. <a href="/2024/strike.html">The strike cost the town 3 million</a>.</p>
    <p>“We <a href="//union.example/">asked twice</a>,” said Ana Ruiz of the union. <a href=" HTTPS://x.example">“<b>Nobody</b> answered</a>,” she added.</p>
    <p><a href="/2023/fog.html">Fog closed the port for 80 days.</a> <a href="/empty"> </a></p><p>The harbour was built without a permit.</p></article>`;
  const page = await open({ html: html(story), policy: strict });
  await attach(page, "document");
  const seen = await page.evaluate(() => globalThis.attachment.report);
  const folder = mkdtempSync(join(tmpdir(), "whosaid-links-"));
  try {
    writeFileSync(join(folder, "a.html"), story);
    const file = JSON.parse(execFileSync(join(root, "bin/whosaid"), ["check", "--no-config", "--format", "jsonl", "--fail-on", "none", join(folder, "a.html")], { encoding: "utf8" }));
    const said = (report) => [report.profile.linkDensity, report.findings.map(({ rule, quote }) => `${rule}: ${quote}`)];
    assert.deepEqual(said(seen), said(file));
    assert.deepEqual(seen.profile.linkDensity, { n: 3, of: 5 });
    const quotes = seen.findings.map(({ quote }) => quote).join("\n");
    assert.match(quotes, /^Studies\nOther studies$/m);
    assert.doesNotMatch(quotes, /New studies|40 million|80 days/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a finding is revealed without the caret, or with it", async () => {
  const tall = `<div id="copy" contenteditable="true">${"<p>Rain fell.</p>".repeat(200)}<p>A source said the hall stood empty.</p></div>`;
  const page = await open({ html: html(`<input id="other">${tall}`), policy: strict });
  await page.locator("#other").focus();
  await attach(page, "#copy");
  await page.evaluate(() => globalThis.attachment.reveal(0));
  assert.ok(await page.locator("#copy p").last().evaluate((p) => p.getBoundingClientRect().bottom < innerHeight));
  assert.deepEqual(await page.evaluate(() => [document.activeElement.id, [...CSS.highlights.get("whosaid-active")].map(String)]), ["other", ["A source"]]);
  await page.evaluate(() => globalThis.attachment.reveal(0, { focus: true }));
  assert.deepEqual(await page.evaluate(() => [document.activeElement.id, getSelection().anchorOffset, getSelection().isCollapsed]), ["copy", 0, true]);
  await destroy(page);
});

test("a hundred attached and destroyed leave one worker and no trace", async () => {
  const page = await open({ html: html(`<div id="copy">${copy}</div>`), policy: strict });
  await attach(page, "#copy");
  await destroy(page);
  await page.evaluate(async () => {
    const { attach } = await import("/embed.js");
    for (let i = 0; i < 100; i++) attach(document.querySelector("#copy")).destroy();
    await new Promise((resolve) => (globalThis.attachment = attach(document.querySelector("#copy"), { result: resolve })));
  });
  assert.deepEqual((await painted(page)).anonymous, ["A source"]);
  assert.equal(page.workers().length, 1);
  await destroy(page);
});
