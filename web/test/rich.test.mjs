// Rich text in the element's own box: what its markup says rides beside the plain text.

import assert from "node:assert/strict";
import { test } from "node:test";
import { nextResult, open, read, url, useSite } from "./site.mjs";

useSite();

const strict =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src 'self'; connect-src 'self'; base-uri 'none'; " +
  "require-trusted-types-for 'script'; trusted-types whosaid";
const embed = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><script type="module" src="embed.js"></script>${body}`;

const story = `<h1>Ferry fares rise again</h1><p>The operator raised fares on Monday. A source said more would follow.</p><h2>A source said so before</h2>
<blockquote><p>A source said this in the old leaflet.</p></blockquote><figure><figcaption>A source said the boat was old.</figcaption></figure>
<ul><li>A source said the pier leaks.</li><li>Nobody asked.</li></ul>
<p><a href="https://journal.example/4">Studies have found</a> that nobody minds. Studies have found that all do.</p>`;

/** Every request that the page sends to the engine, with the blocks and links as words. */
const spy = () => {
  globalThis.sent = [];
  const send = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message.type === "analyze") {
      const words = ({ start, end }) => message.text.slice(start, end);
      globalThis.sent.push({ blocks: message.blocks.map((b) => `${b.kind}: ${words(b)}`), links: message.links?.map(words) ?? null });
    }
    return send.call(this, message, ...rest);
  };
};
const sent = (page) => page.evaluate(() => globalThis.sent.at(-1));
const box = (page) => page.getByRole("textbox", { name: "Text to check" });

/** Copies markup as a browser or word processor puts it on the clipboard, and pastes it. */
async function paste(page, html, plain) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  // From elsewhere: the browser reads what is put there, and strict policies would be heard of it.
  const source = await page.context().newPage();
  await source.goto(`${url}licenses.txt`);
  await source.bringToFront();
  await source.evaluate(async ([html, plain]) => {
    const item = (type, text) => [type, new Blob([text], { type })];
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries([item("text/html", html), item("text/plain", plain)]))]);
  }, [html, plain]);
  await source.close();
  await page.bringToFront();
  await box(page).focus();
  await page.keyboard.press("ControlOrMeta+V");
}

const blocks = [
  "headline: Ferry fares rise again", "paragraph: The operator raised fares on Monday. A source said more would follow.", "cross-head: A source said so before",
  "block-quote: A source said this in the old leaflet.", "caption: A source said the boat was old.", "list-item: A source said the pier leaks.", "list-item: Nobody asked.",
  "paragraph: Studies have found that nobody minds. Studies have found that all do.",
];

/** A page with the story on it, selected and copied as a reader does. */
async function copied() {
  const page = await open({ html: embed(`<article id="story" contenteditable="true">${story}</article><who-said></who-said>`), policy: strict, init: spy });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.locator("#story").focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("ControlOrMeta+C");
  await box(page).focus();
  return page;
}

test("copied from a page and pasted: plain text in the box, kinds and links beside it", async () => {
  const page = await copied();
  await nextResult(page, () => page.keyboard.press("ControlOrMeta+V"));
  assert.deepEqual(await sent(page), { blocks, links: ["Studies have found"] });
  const text = await box(page).inputValue();
  assert.match(text, /^Ferry fares rise again\nThe operator raised/);
  const quotes = await page.evaluate(() => document.querySelector("who-said").report.findings.map((f) => `${f.quote} ${f.start}`));
  assert.deepEqual(quotes.filter((q) => /^(A source|Studies)/.test(q)), ["A source", "Studies"].map((words, i) => `${words} ${text.indexOf(["A source said the pier", "Studies have found that all"][i])}`));

  // Typed in: kinds follow their words.
  await page.keyboard.press("ControlOrMeta+Home");
  await nextResult(page, () => page.keyboard.type("Now: "));
  assert.equal((await sent(page)).blocks[0], "headline: Now: Ferry fares rise again");
  await page.keyboard.press("End");
  await nextResult(page, () => page.keyboard.type("\n\nNew words stand here alone."));
  const { blocks: typed, links } = await sent(page);
  assert.deepEqual(typed.slice(0, 3), ["headline: Now: Ferry fares rise again", "paragraph: New words stand here alone.", blocks[1]]);
  assert.deepEqual(typed.slice(3), blocks.slice(2));
  assert.deepEqual(links, ["Studies have found"]);

  // Undone to before the paste, and redone.
  await nextResult(page, async () => {
    for (let i = 0; i < 50 && (await box(page).inputValue()) !== text; i++) await page.keyboard.press("ControlOrMeta+Z");
  });
  assert.deepEqual(await sent(page), { blocks, links: ["Studies have found"] });
  await page.keyboard.press("ControlOrMeta+Z");
  assert.equal(await box(page).inputValue(), "");
  await nextResult(page, () => page.keyboard.press("ControlOrMeta+Shift+Z"));
  assert.equal(await box(page).inputValue(), text);
  assert.deepEqual(await sent(page), { blocks, links: ["Studies have found"] });

  // Gone with its words, and other words have no kinds from markup.
  await page.keyboard.press("ControlOrMeta+A");
  await nextResult(page, () => page.keyboard.type("A source said so."));
  assert.deepEqual(await sent(page), { blocks: [], links: null });
});

test("pasted as plain text it is plain text", async () => {
  const page = await copied();
  await nextResult(page, () => page.keyboard.press("ControlOrMeta+Shift+V"));
  assert.deepEqual(await sent(page), { blocks: [], links: null });
});

test("dropped into a text that is there: kinds stand where it was dropped", async () => {
  const page = await open({ html: embed(`<article id="story">${story}</article><who-said></who-said>`), policy: strict, init: spy });
  await read(page, "Words before.\n\n\n\nWords after.");
  await page.evaluate(() => getSelection().selectAllChildren(document.querySelector("#story")));
  const at = await page.evaluate(() => {
    const [box] = document.querySelector("who-said").shadowRoot.querySelectorAll("textarea");
    const { x, y } = box.createValueRange(0, 5).getBoundingClientRect();
    return { x, y };
  });
  const lineHeight = await page.evaluate(() => parseFloat(getComputedStyle(document.querySelector("who-said").shadowRoot.querySelector("textarea")).lineHeight));
  const from = await page.locator("#story p").first().boundingBox();
  await nextResult(page, async () => {
    await page.mouse.move(from.x + 30, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(at.x + 20, at.y + lineHeight * 2.5, { steps: 5 });
    await page.mouse.move(at.x + 4, at.y + lineHeight * 2.5, { steps: 3 });
    await page.mouse.up();
  });
  const { blocks: seen, links } = await sent(page);
  assert.deepEqual(seen, ["paragraph: Words before.", ...blocks, "paragraph: Words after."]);
  assert.deepEqual(links, ["Studies have found"]);
});

test("from a word processor: its own tags, bullets and spaces do not matter", async () => {
  const page = await open({ html: embed("<who-said></who-said>"), policy: strict, init: spy });
  const html = `<html xmlns:o="urn:x"><head><style>p{color:red}</style></head><body><!--StartFragment--><b style="font-weight:normal"><h2 dir="ltr"><span style="white-space:pre-wrap">Why&nbsp;the  bridge</span></h2>
    <p class=MsoNormal><span>A source <o:p></o:p>said so.</span></p><ul><li dir="ltr"><p role="presentation">One <a href="https://a.example/x">paper we saw</a></p></li></ul><p style="display:none">Not shown.</p></b><!--EndFragment--></body></html>`;
  await nextResult(page, () => paste(page, html, "Why\u00a0the  bridge\r\nA source said so.\r\n•\tOne paper we saw\r\n"));
  assert.deepEqual(await sent(page), { blocks: ["cross-head: Why\u00a0the  bridge", "paragraph: A source said so.", "list-item: •\tOne paper we saw"], links: ["paper we saw"] });
});

test("hostile markup does nothing, in the page or to the text", async () => {
  const page = await open({ html: embed("<who-said></who-said>"), policy: strict, init: spy });
  await read(page, "Warm.");
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  const html = `<h2 onclick="console.error('ran')">Head</h2><script>console.error("ran")</script><img src="https://evil.example/x.png" onerror="console.error('ran')"><iframe src="https://evil.example/"></iframe>
    <svg onload="console.error('ran')"></svg><style>@import "https://evil.example/x.css"; *{display:none}</style><link rel=stylesheet href="https://evil.example/y.css"><meta http-equiv=refresh content="0;url=https://evil.example/"><base href="https://evil.example/">
    <!-- whosaid-ignore-text bare-source --><p data-whosaid-ignore="bare-source">A source said so.</p><who-said for="x"></who-said>`;
  await page.keyboard.press("ControlOrMeta+A");
  await page.evaluate((html) => {
    // As an event, since the browser cleans what a page puts on the clipboard itself.
    const data = new DataTransfer();
    data.setData("text/html", html);
    data.setData("text/plain", "Head\n\nA source said so.");
    const box = document.querySelector("who-said").shadowRoot.querySelector("textarea");
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
    box.value = "Head\n\nA source said so.";
    box.setSelectionRange(box.value.length, box.value.length);
    box.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste" }));
  }, html);
  await page.waitForFunction(() => document.querySelector("who-said").report?.text?.length !== 0 && globalThis.sent.at(-1).blocks.length === 2);
  await page.waitForFunction(() => document.querySelector("who-said").report);
  assert.deepEqual((await sent(page)).blocks, ["cross-head: Head", "paragraph: A source said so."]);
  assert.deepEqual(await page.evaluate(() => document.querySelector("who-said").report.ignores), []);
  assert.deepEqual(asked, []);
});

for (const [name, make] of Object.entries({
  "1 MB of nested tags": () => "<div><b><a href='https://a.example/'><ul><li>".repeat(23_000) + "A source said the hall stood empty.",
  "blocks that the text does not hold": () => `<h2>${"x".repeat(100)}</h2>`.repeat(1_000) + "<p>A source said the hall stood empty.</p>",
})) {
  test(`${name}: it is read, and soon`, async () => {
    const page = await open({ html: embed("<who-said></who-said>"), policy: strict, init: spy });
    await read(page, "Warm.");
    const ms = await page.evaluate(async (html) => {
      const data = new DataTransfer();
      data.setData("text/html", html);
      data.setData("text/plain", "A source said the hall stood empty.");
      const box = document.querySelector("who-said").shadowRoot.querySelector("textarea");
      const done = new Promise((resolve) => addEventListener("whosaid-result", resolve, { once: true }));
      const start = performance.now();
      box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
      box.value = "A source said the hall stood empty.";
      box.setSelectionRange(box.value.length, box.value.length);
      box.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste" }));
      await done;
      return performance.now() - start;
    }, make());
    assert.equal(await page.evaluate(() => document.querySelector("who-said").report.findings[0].quote), "A source");
    assert.ok(ms < 5_000, `${ms} ms`);
  });
}

test("a page whose policy allows no policy of ours pastes plain text", async () => {
  const page = await open({ html: embed(`<who-said engine-src="engine.html"></who-said>`), policy: strict.replace("trusted-types whosaid", "trusted-types 'none'; frame-src 'self'"), expect: /trusted-types|TrustedTypePolicy|sandbox/ });
  await nextResult(page, () => paste(page, "<h2>A source said the hall stood empty.</h2>", "A source said the hall stood empty."));
  assert.equal(await page.evaluate(() => document.querySelector("who-said").report.findings[0].quote), "A source");
});
