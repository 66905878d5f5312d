// Text boxes in browsers that keep no ranges of their values: the mirror's words stand
// where the box's do. Chromium has such ranges; they are taken from the page, and kept
// to measure with.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open, useSite } from "./site.mjs";

useSite();

const strict = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src 'self'; connect-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types whosaid";
const copy = "A source said the hall stood empty.\n\tThe contractor reportedly lost money, and lost it again, for years on end, until there was none left to lose.\n\nCritics say the city hid the cost.";

function withoutRanges() {
  for (const { prototype } of [HTMLTextAreaElement, HTMLInputElement]) {
    if (!prototype.createValueRange) throw new Error("this browser has no ranges to measure with");
    globalThis.rangeOf ??= (box, start, end) => ranges.get(box.constructor).call(box, start, end);
  }
  const ranges = new Map([HTMLTextAreaElement, HTMLInputElement].map((each) => [each, each.prototype.createValueRange]));
  for (const each of ranges.keys()) delete each.prototype.createValueRange;
}

const page = (body, css = "") =>
  open({
    init: withoutRanges,
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="stylesheet" href="box.css"><script type="module" src="embed.js"></script><body>${body}`,
    policy: strict,
    before: (page) => page.route("**/box.css", (route) => route.fulfill({ contentType: "text/css", body: `body { margin: 30px } textarea, input { font: 16px/1.4 serif; padding: 7px 11px; border: 3px solid; } ${css}` })),
  });

async function attach(page) {
  await page.evaluate(async () => {
    const { attach } = await import("/embed.js");
    await new Promise((result) => (globalThis.attachment = attach(document.querySelector("#copy"), { result })));
  });
}

/** How far each painted word's boxes are from those that the browser gives for them, at most. */
const off = (page) =>
  page.evaluate(() => {
    const box = document.querySelector("#copy");
    let words = 0;
    let worst = 0;
    for (const [, ranges] of CSS.highlights) {
      for (const range of ranges) {
        const theirs = [...globalThis.rangeOf(box, range.startOffset, range.endOffset).getClientRects()];
        const ours = [...range.getClientRects()];
        if (theirs.length !== ours.length) return { words, worst: Infinity, theirs: theirs.length, ours: ours.length };
        theirs.forEach((rect, index) => {
          for (const side of ["left", "top", "right", "bottom"]) worst = Math.max(worst, Math.abs(rect[side] - ours[index][side]));
        });
        words++;
      }
    }
    return { words, worst };
  });

const boxes = {
  plain: ["textarea", "width: 300px; height: 200px"],
  "with a scroll bar": ["textarea", "width: 260px; height: 60px"],
  "with an indent and wide tabs": ["textarea", "width: 300px; height: 200px; text-indent: 40px; tab-size: 3"],
  "from right to left": ["textarea", "width: 300px; height: 60px; direction: rtl"],
  "spaced and centred": ["textarea", "width: 333.3px; height: 200px; letter-spacing: 1.3px; word-spacing: 4px; text-align: center; text-transform: uppercase"],
  "in another type": ["textarea", "width: 40ch; height: 200px; font: italic small-caps 700 13.7px/2 monospace; hyphens: auto; word-break: break-all"],
  "without wrapping": ["textarea", "width: 300px; height: 60px; white-space: pre; overflow: auto"],
  "sized by its borders": ["textarea", "width: 280px; height: 150px; box-sizing: border-box; border: 6.5px dotted; padding: 0 20px 3px 1px"],
  "of one line": ["input", "width: 300px; height: 60px"],
};

for (const [name, [tag, css]] of Object.entries(boxes)) {
  test(`a box ${name}: the mirror's words stand within a pixel of the box's`, async () => {
    const story = await page(tag === "input" ? `<input id="copy">` : `<textarea id="copy"></textarea>`, `#copy { ${css} }`);
    await story.locator("#copy").evaluate((box, copy) => (box.value = copy), copy);
    await attach(story);
    const { words, worst, ...rest } = await off(story);
    assert.equal(words, 3);
    assert.ok(worst <= 1, `${worst} pixels off ${JSON.stringify(rest)}`);
    await story.locator("#copy").evaluate((box) => (box.scrollTop = box.scrollLeft = 37));
    await story.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const scrolled = await off(story);
    assert.ok(scrolled.worst <= 1, `${scrolled.worst} pixels off when scrolled`);
  });
}

test("the mirror follows typing, a resize, scrolled elements around it, and leaves nothing", async () => {
  const story = await page(`<div id="around"><p>Above.</p><textarea id="copy"></textarea><p id="below">Below.</p></div>`, "#around { height: 150px; width: 400px; overflow: auto } #copy { width: 300px; height: 100px } p { height: 90px; margin: 0 } .wide { width: 380px !important }");
  const before = await story.evaluate(() => [document.documentElement.outerHTML, document.adoptedStyleSheets.length]);
  await story.locator("#copy").evaluate((box, copy) => (box.value = copy), copy);
  await attach(story);
  const settled = () => story.waitForFunction(() => globalThis.attachment.report !== null);
  const frame = () => story.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  assert.equal(await story.evaluate(() => globalThis.attachment.painted), true);
  for (const act of [
    async () => {
      await story.locator("#copy").focus();
      await story.keyboard.press("ControlOrMeta+Home");
      await story.keyboard.type("Zap: ");
    },
    () => story.evaluate(() => (document.querySelector("#around").scrollTop = 60)),
    () => story.evaluate(() => document.querySelector("#copy").classList.add("wide")),
    () => story.evaluate(() => document.body.prepend(Object.assign(document.createElement("h1"), { textContent: "New at the top" }))),
  ]) {
    await act();
    await frame();
    const { words, worst } = await off(story);
    assert.equal(words, 3);
    assert.ok(worst <= 1, `${worst} pixels off after ${act}`);
  }
  await settled();
  // The keys and the pointer go through it.
  const { x, y } = await story.locator("#copy").evaluate((box) => box.getBoundingClientRect().toJSON());
  assert.equal(await story.evaluate(([x, y]) => document.elementFromPoint(x + 20, y + 30).id, [x, y]), "copy");
  await story.evaluate(() => {
    globalThis.attachment.destroy();
    document.querySelector("h1").remove();
    document.querySelector("#copy").removeAttribute("class");
  });
  const html = await story.evaluate(() => [document.documentElement.outerHTML.replace(` class=""`, ""), document.adoptedStyleSheets.length]);
  assert.deepEqual(html, before);
  assert.equal(await story.evaluate(() => CSS.highlights.size), 0);
});

test("the mirror's paint is seen, the box's own letters are as they were", async () => {
  const story = await page(`<textarea id="copy"></textarea>`, "#copy { width: 300px; height: 200px }");
  await story.locator("#copy").evaluate((box, copy) => (box.value = copy), copy);
  const bare = await story.locator("#copy").screenshot();
  await attach(story);
  const painted = await story.locator("#copy").screenshot();
  assert.notDeepEqual(painted, bare);
  await story.evaluate(() => {
    const invisible = new CSSStyleSheet();
    invisible.replaceSync("::highlight(whosaid-anonymous), ::highlight(whosaid-attribution) { text-decoration: none }");
    for (const host of document.body.children) if (host.shadowRoot) host.shadowRoot.adoptedStyleSheets = [...host.shadowRoot.adoptedStyleSheets, invisible];
  });
  assert.deepEqual(await story.locator("#copy").screenshot(), bare);
});

test("a box in a dialog is painted in it; without highlights, a preview is shown", async () => {
  const story = await page(`<dialog><textarea id="copy"></textarea></dialog>`);
  await story.evaluate((copy) => {
    document.querySelector("dialog").showModal();
    document.querySelector("#copy").value = copy;
  }, copy);
  await attach(story);
  assert.equal(await story.evaluate(() => document.querySelector("dialog").lastElementChild.shadowRoot !== null), true);
  const { words, worst } = await off(story);
  assert.deepEqual([words, worst <= 1], [3, true]);

  const without = await open({
    init: () => {
      delete HTMLTextAreaElement.prototype.createValueRange;
      delete globalThis.Highlight;
    },
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><script type="module" src="embed.js"></script><textarea id="copy">A source said the hall stood empty.</textarea><who-said for="copy"></who-said>`,
    policy: strict,
  });
  await without.waitForFunction(() => globalThis.results > 0);
  assert.equal(await without.locator("who-said .mark").textContent(), "A source");
});
