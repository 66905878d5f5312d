// <who-said> beside somebody else's text box and editor, under a strict policy, in each engine.

import assert from "node:assert/strict";
import { painted } from "../site.mjs";
import { differing } from "./pixels.mjs";
import { site, story, useEngines } from "./stories.mjs";
import { paintedAt, underlined } from "./telling.mjs";

useEngines();

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; worker-src 'self'; connect-src 'self'; base-uri 'none'; " +
  "require-trusted-types-for 'script'; trusted-types whosaid";
const css = "body { margin: 20px; font: 16px/1.5 serif } #copy { width: 330px; border: 3px solid; padding: 5px 9px; font: inherit }";

async function visit(page, body) {
  site.pages.set("/element.css", { type: "text/css", body: css });
  site.pages.set("/element", { policy, body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="stylesheet" href="element.css"><script type="module" src="embed.js"></script>${body}` });
  await page.goto(`${site.url}element`, "#copy");
}

const before = (page) => page.evaluate(() => [document.documentElement.outerHTML, document.adoptedStyleSheets.length]);
const reported = (page, text) => page.waitForFunction((text) => globalThis.beside.text === text && globalThis.beside.report?.length === text.length, text);
const blur = (page) => page.evaluate(() => document.activeElement.blur());

/** Puts the element beside what there is. */
const watch = (page) =>
  page.evaluate(() => {
    globalThis.beside = document.createElement("who-said");
    globalThis.beside.htmlFor = "copy";
    document.body.append(globalThis.beside);
  });

/** Takes it away again; the page is what it was, and looks so. */
async function leave(page, bare, shot) {
  await page.evaluate(() => globalThis.beside.remove());
  await blur(page);
  assert.deepEqual(await before(page), bare);
  assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
  await page.shows((now) => differing(now, shot) < 10, "what it did before"); // WebKit leaves a pixel of what was typed
}

const copy = "A source said the hall stood empty all that winter, and the next.\nThe contractor reportedly lost money, and lost it again, for years on end, until there was none left to lose.\n\nCritics say the city hid the cost.";
const words = ["A source", "reportedly", "Critics"];

story("a text box: painted on the words that a click finds there, as it scrolls and is typed in; nothing is left", async (page, t) => {
  await visit(page, `<textarea id="copy" rows="9"></textarea>`);
  await page.evaluate((copy) => (document.querySelector("#copy").value = copy), copy);
  const bare = await before(page);
  const shot = await page.picture();
  await watch(page);
  await reported(page, copy);
  t.diagnostic(`the box keeps ranges of its value: ${await page.evaluate(() => "createValueRange" in HTMLTextAreaElement.prototype)}`);

  // A click on either end of painted words puts the caret there.
  const caret = () => page.evaluate(() => document.querySelector("#copy").selectionStart);
  const right = async (text, words) => {
    const seen = Object.values(await painted(page)).flat();
    for (const one of words) {
      assert.ok(seen.includes(one), `${one} in ${seen}`);
      const { left, right, middle: [, y] } = await paintedAt(page, one);
      await page.press(left + 1, y);
      assert.equal(await caret(), text.indexOf(one), `before ${one}`);
      await page.press(right - 1, y);
      assert.equal(await caret(), text.indexOf(one) + one.length, `after ${one}`);
    }
  };
  await underlined(page, "A source", "a3195b");
  await underlined(page, "reportedly", "0b63a5");
  await right(copy, words);
  await page.key("Control+Home");
  await page.type("Zap. ");
  const seen = (await painted(page)).anonymous;
  assert.ok(seen.includes("A source") && seen.includes("Critics"), String(seen));
  await reported(page, `Zap. ${copy}`);
  await right(`Zap. ${copy}`, words);
  await page.evaluate(() => {
    const box = document.querySelector("#copy");
    box.rows = 4;
    box.scrollTop = box.scrollHeight;
    return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
  await right(`Zap. ${copy}`, ["Critics"]);

  await page.evaluate((copy) => {
    const box = document.querySelector("#copy");
    box.rows = 9;
    box.scrollTop = 0;
    box.value = copy;
  }, copy);
  await leave(page, bare, shot);
});

story("an editor: painted while it is typed in, its content and caret untouched; nothing is left", async (page) => {
  const content = `<p>A source said the hall stood empty.</p><p>The contractor <b>reported</b>ly lost   money.</p>`;
  const text = "A source said the hall stood empty.\n\nThe contractor reportedly lost money.";
  await visit(page, `<div id="copy" contenteditable="true">${content}</div>`);
  const bare = await before(page);
  const shot = await page.picture();
  await watch(page);
  await reported(page, text);
  const now = () => page.evaluate(() => document.querySelector("#copy").innerHTML);
  const kinds = async () => {
    const { anonymous, attribution } = await painted(page);
    return { anonymous, attribution };
  };
  const both = { anonymous: ["A source"], attribution: ["reportedly"] };
  assert.equal(await now(), content);
  assert.deepEqual(await kinds(), both);
  await underlined(page, "A source", "a3195b");
  await underlined(page, "reportedly", "0b63a5");
  await leave(page, bare, shot);

  await watch(page);
  await reported(page, text);
  const { left, middle: [, y] } = await paintedAt(page, "A source");
  await page.press(left + 1, y);
  const caret = () => page.evaluate(() => [getSelection().anchorNode.data, getSelection().anchorOffset]);
  assert.deepEqual(await caret(), ["A source said the hall stood empty.", 0]);
  await page.type("Zap: ");
  assert.deepEqual(await kinds(), both);
  await reported(page, `Zap: ${text}`);
  assert.deepEqual(await kinds(), both);
  assert.deepEqual(await caret(), ["Zap: A source said the hall stood empty.", 5]);
  assert.equal(await now(), content.replace("A source", "Zap: A source"));
  await page.key("ArrowRight");
  await page.type("x");
  assert.deepEqual(await kinds(), { ...both, anonymous: [] });
  await page.key("Backspace");
  await reported(page, `Zap: ${text}`);
  assert.deepEqual(await kinds(), both);
  await page.evaluate(() => (document.querySelector("#copy p").firstChild.data = "A source said the hall stood empty."));
  await leave(page, bare, shot);
});
