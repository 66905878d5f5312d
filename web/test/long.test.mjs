// A long text: only what is near to what can be seen is painted, is laid out again and
// read again, and nobody sees a difference.

import assert from "node:assert/strict";
import { test } from "node:test";
import { nextResult, open, read, useSite } from "./site.mjs";

useSite();

const strict = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src 'self'; connect-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types whosaid";
const first = "A source said the hall stood empty.";
const last = "Critics say the city hid the cost.";
const rain = Array.from({ length: 300 }, () => "Rain fell.");
const long = [first, ...rain, last].join("\n\n");
const paragraphs = [first, ...rain, last].map((words) => `<p>${words}</p>`).join("");

const page = (body, { css = "", ...options } = {}) =>
  open({
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="stylesheet" href="story.css"><script type="module" src="embed.js"></script><body>${body}`,
    policy: strict,
    before: (page) => page.route("**/story.css", (route) => route.fulfill({ contentType: "text/css", body: css })),
    ...options,
  });

async function attach(page) {
  await page.evaluate(async () => {
    const { attach } = await import("/embed.js");
    await new Promise((resolve) => {
      globalThis.attachment = attach(document.querySelector("#copy"), {
        result() {
          globalThis.results++;
          resolve();
        },
      });
    });
  });
}

/** Waits until these findings and no others are painted. */
const painted = (page, ...words) => page.waitForFunction((words) => globalThis.words().join() === words.join(), words);

/** The words painted, whatever the browser keeps them in. */
function words() {
  globalThis.words = () => {
    const box = document.querySelector("who-said")?.shadowRoot.querySelector("textarea") ?? document.querySelector("textarea");
    const said = (range) => (range instanceof Range ? String(range) : box.value.slice(range.startOffset, range.endOffset));
    return [...CSS.highlights].filter(([name]) => name !== "whosaid-active").flatMap(([, ranges]) => [...ranges].map(said)).sort();
  };
}

const scrolled = (scrolling, to) => scrolling.evaluate((element, to) => (element.scrollTop = to === "end" ? element.scrollHeight : 0), to);

for (const [name, { body, init = words, scrolling = "html", css }] of Object.entries({
  "the paragraphs of an editor": { body: `<div id="copy" contenteditable="true">${paragraphs}</div>` },
  "an editor that scrolls": { body: `<div id="copy" contenteditable="true">${paragraphs}</div>`, css: "#copy { height: 300px; overflow: auto }", scrolling: "#copy" },
  "a text box": { body: `<textarea id="copy" rows="10"></textarea>`, scrolling: "#copy" },
  "a text box as high as its text": { body: `<textarea id="copy" rows="602"></textarea>` },
  "the mirror of a text box": {
    body: `<textarea id="copy" rows="10"></textarea>`,
    scrolling: "#copy",
    init: () => {
      delete HTMLTextAreaElement.prototype.createValueRange;
      globalThis.words = () => [...CSS.highlights].flatMap(([, ranges]) => [...ranges].map(String)).sort();
    },
  },
})) {
  test(`${name}: painted is what is near, and the rest when it is scrolled to`, async () => {
    const story = await page(body, { init, css });
    await story.evaluate((long) => {
      const box = document.querySelector("textarea");
      if (box) box.value = long;
    }, long);
    await attach(story);
    await painted(story, "A source");
    await scrolled(story.locator(scrolling), "end");
    await painted(story, "Critics");
    await scrolled(story.locator(scrolling), "start");
    await painted(story, "A source");
    await story.evaluate(() => globalThis.attachment.destroy());
    await scrolled(story.locator(scrolling), "end");
    await story.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.deepEqual(await story.evaluate(() => globalThis.words()), []);
  });
}

test("the element's own text: painted is what is near, and the rest when it is scrolled to", async () => {
  const story = await page("<who-said></who-said>", { init: words });
  await read(story, long);
  await painted(story, "A source");
  await scrolled(story.locator("who-said .sheet"), "end");
  await painted(story, "Critics");
});

test("on paper all is painted", async () => {
  const story = await page(`<div id="copy">${paragraphs}</div>`, { init: words });
  await attach(story);
  await painted(story, "A source");
  await story.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await painted(story, "A source", "Critics");
  await story.evaluate(() => dispatchEvent(new Event("afterprint")));
  await painted(story, "A source");
});

test("words that do not fit into their element are painted wherever they stand", async () => {
  const story = await page(`<div id="copy" contenteditable="true">${[first, ...rain, last].join("<br>")}</div>`, { init: words, css: "#copy { height: 50px }" });
  await attach(story);
  await scrolled(story.locator("html"), "end");
  await story.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  assert.deepEqual(await story.evaluate(() => globalThis.words()), ["A source", "Critics"]);
});

test("after a letter typed an editor's text is walked once; when it is asked for, again", async () => {
  const story = await page(`<div id="copy" contenteditable="true"><p id="one">${first}</p><p id="two">Rain fell.</p></div>`, {
    init: () => {
      globalThis.walks = 0;
      const style = globalThis.getComputedStyle;
      globalThis.getComputedStyle = (element, ...more) => {
        globalThis.walks += Number(element.id === "one");
        return style(element, ...more);
      };
    },
  });
  await attach(story);
  await story.locator("#two").click();
  const before = await story.evaluate(() => globalThis.walks);
  await nextResult(story, () => story.keyboard.type("x"));
  assert.equal((await story.evaluate(() => globalThis.walks)) - before, 1);
  // A class or a style that hides words is not heard of.
  const found = await story.evaluate(async () => {
    document.querySelector("#one").hidden = true;
    await globalThis.attachment.check();
    return globalThis.attachment.report.findings.length;
  });
  assert.equal(found, 0);
});

test("the element's own text in parts: as it is edited, letters stand where the box's do", async () => {
  const story = await page("<who-said></who-said>");
  const lines = [first, ...Array.from({ length: 60 }, (_, i) => `Rain fell on hall ${i}, and on all that stood around it, until the road was a river. ${i % 3 ? "" : "\n"}`), last];
  await read(story, lines.join("\n"));
  const off = () =>
    story.evaluate(() => {
      const root = document.querySelector("who-said").shadowRoot;
      const box = root.querySelector("textarea");
      const preview = root.querySelector(".preview");
      if (preview.textContent !== box.value) return "another text";
      if (preview.scrollHeight !== box.scrollHeight) return `${preview.scrollHeight} high, the box ${box.scrollHeight}`;
      const nodes = document.createTreeWalker(preview, NodeFilter.SHOW_TEXT);
      let start = 0;
      let worst = 0;
      for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        for (const at of [0, node.length >> 1, node.length - 1]) {
          if (/^\s?$/.test(node.data.charAt(at))) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const ours = range.getBoundingClientRect();
          const theirs = box.createValueRange(start + at, start + at + 1).getBoundingClientRect();
          worst = Math.max(worst, Math.abs(ours.x - theirs.x), Math.abs(ours.y - theirs.y));
        }
        start += node.length;
      }
      return worst;
    });
  const parts = () => story.locator("who-said .preview").evaluate((preview) => preview.childElementCount);
  assert.ok((await parts()) > 3);
  const edit = (from, to, words) =>
    story.evaluate(([from, to, words]) => {
      const box = document.querySelector("who-said").shadowRoot.querySelector("textarea");
      const at = (place) => (place < 0 ? box.value.length + 1 + place : place);
      box.setRangeText(words, at(from), at(to), "end");
      box.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    }, [from, to, words]);
  const part = await story.locator("who-said .preview p").first().evaluate((p) => p.textContent.length);
  assert.ok((await off()) <= 1);
  for (const [from, to, words] of [
    [3, 3, "x"], [part, part, "x"], [part - 1, part, ""], [part - 1, part - 1, "\n"], [part - 1, part + 1, ""], [10, 3_000, ""], [20, 20, `${"Snow. ".repeat(500)}\n`.repeat(3)],
    [-1, -1, "\n"], [-1, -1, "\n\nEnd"], [-10, -1, ""], [0, 0, "\n"], [0, -1, ""], [0, 0, "\n"], [0, -1, long],
  ]) {
    await edit(from, to, words);
    const wrong = await off();
    assert.ok(wrong <= 1, `${wrong} after ${JSON.stringify([from, to, words.slice(0, 20)])}`);
  }
});

test("paint in the element's own text stays on its words when lines before them come, go and are joined", async () => {
  const story = await page("<who-said></who-said>", { init: words });
  await read(story, [first, ...rain, last].join("\n"));
  await scrolled(story.locator("who-said .sheet"), "end");
  await painted(story, "Critics");
  for (const [from, to, words] of [[0, 2_000, ""], [100, 100, "Snow fell.\n".repeat(300)], [500, 1_600, "and"]]) {
    await story.evaluate(([from, to, words]) => {
      const box = document.querySelector("who-said").shadowRoot.querySelector("textarea");
      box.setRangeText(words, from, to);
      box.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    }, [from, to, words]);
    assert.deepEqual(await story.evaluate(() => globalThis.words()), ["Critics"]);
  }
});

test("an adapter is given a long text's paint in slices at first, and later all of it, once for a letter and once for its report", async () => {
  const story = await page(`<div id="copy" contenteditable="true">${Array.from({ length: 100 }, (_, i) => `<p>A source said hall ${i} stood empty.</p>`).join("")}</div>`);
  const { slices, findings } = await story.evaluate(async () => {
    const { attach } = await import("/embed.js");
    const copy = document.querySelector("#copy");
    globalThis.slices = [];
    const adapter = {
      node: copy,
      read: () => ({ text: [...copy.children].map((p) => p.textContent).join("\n\n"), blocks: [], links: null, ignore: [] }),
      paint: (words) => globalThis.slices.push(words.length),
      reveal() {},
      at: () => null,
      listen(changed) {
        const observer = new MutationObserver(changed);
        observer.observe(copy, { childList: true, characterData: true, subtree: true });
        return () => observer.disconnect();
      },
    };
    await new Promise((resolve) => {
      globalThis.attachment = attach(adapter, {
        result() {
          globalThis.results++;
          resolve();
        },
      });
    });
    const findings = globalThis.attachment.report.findings.length;
    while (globalThis.slices.at(-1) < findings) await new Promise(requestAnimationFrame);
    return { slices: globalThis.slices.splice(0), findings };
  });
  assert.ok(findings >= 100);
  const [firstSlice] = slices.filter((n) => n > 0);
  assert.ok(firstSlice < findings / 2);
  slices.forEach((n, i) => assert.ok(n - (slices[i - 1] ?? 0) <= firstSlice, String(slices)));
  await nextResult(story, async () => {
    await story.locator("#copy p").last().click();
    await story.keyboard.press("End");
    await story.keyboard.type("x");
  });
  const now = await story.evaluate(() => globalThis.attachment.report.findings.length);
  assert.deepEqual(await story.evaluate(() => globalThis.slices), [findings, now]);
  await story.evaluate(() => globalThis.attachment.destroy());
  assert.equal(await story.evaluate(() => globalThis.slices.at(-1)), 0);
});

test("while a text is edited, who has the keyboard in the table of the bar keeps it", async () => {
  const story = await page("<who-said></who-said>");
  await read(story, "A source said the hall stood empty. It is red.");
  await story.getByRole("tab", { name: /^Sources/ }).click();
  const button = story.locator("who-said .parts button").first();
  await button.focus();
  const same = await button.evaluateHandle((button) => button);
  await read(story, "A source said the hall stood empty. It is bad.");
  assert.ok(await same.evaluate((button) => button.isConnected && button.getRootNode().activeElement === button));
});
