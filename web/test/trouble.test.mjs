// What goes wrong: texts that nobody meant to paste, and an engine that fails.
// A text always gets a report or a clear error, and the box keeps it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { article, marked, nextResult, open, painted, read, useSite } from "./site.mjs";

useSite();

const box = (page) => page.getByRole("textbox", { name: "Text to check" });
const message = (page) => page.locator("who-said .message");

// Each is followed by a sentence that must be marked, so that offsets after the odd part are seen to be right.
const known = " A source said the hall stood empty.";
const odd = {
  "a lone high surrogate": "Half \ud83d of a pair.",
  "a lone low surrogate": "Half \ude00 of a pair.",
  "NUL bytes": "Nothing\u0000 here\u0000\u0000.",
  "right-to-left text": "אמר המקור כי העסקה בוטלה. قال المصدر إن الصفقة ألغيت.",
  emoji: "👩‍👩‍👧‍👦 went home 🏳️‍🌈. 👍🏽 👍🏽 They left 🇺🇳.",
  "combining marks": "Zo\u0308e met Rene\u0301e and z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍a̴̵̜̰͔ͫ͗͢l.",
  "other line ends": "One line.\u2028Another.\u2029A third.\u0085A fourth.",
  HTML: `<h1 onclick="alert(1)">Head</h1><img src=x onerror="console.error('run')"><script>console.error("run")</script>&amp; so on.`,
};

for (const [name, text] of Object.entries(odd)) {
  test(`${name}: offsets hold, and the text stays as it was`, async () => {
    const page = await open();
    const whole = text + known;
    const report = await read(page, whole);
    assert.equal(report.error, undefined);
    // Not by value: the wire to the browser does not carry lone surrogates.
    assert.ok(await page.evaluate((units) => [...Array(units.length).keys()].every((i) => document.querySelector("who-said").text.charCodeAt(i) === units[i]), [...Array(whole.length).keys()].map((i) => whole.charCodeAt(i))));
    assert.ok(report.findings.some(({ start, end }) => whole.slice(start, end) === "A source"), JSON.stringify(report.findings.map((f) => f.quote)));
    assert.ok(await page.evaluate(() => {
      const { text, report } = document.querySelector("who-said");
      return report.findings.every(({ start, end, quote }) => text.slice(start, end) === quote);
    }));
    assert.ok((await painted(page)).anonymous.includes("A source"));
    assert.equal(await page.locator("who-said img, who-said script").count(), 0);
  });
}

test("empty and blank texts are no articles without findings", async () => {
  const page = await open();
  for (const text of ["", " \n\t\n "]) {
    await page.evaluate((text) => (document.querySelector("who-said").text = text), text);
    await page.getByText("whosaid looks for four things").waitFor();
    assert.equal(await page.evaluate(() => document.querySelector("who-said").report), null);
    assert.ok(await page.getByRole("button", { name: "Export" }).isDisabled());
  }
});

const long = {
  "one line of 1 MB": () => (article.replace(/\s+/g, " ") + " ").repeat(1_700).slice(0, 1_000_000),
  "10 MB": () => (article + "\n\n").repeat(17_000).slice(0, 10_000_000),
};

for (const [name, make] of Object.entries(long)) {
  test(`${name}: a report or a clear error, and the box keeps its text`, async () => {
    const page = await open({ expect: /^warning: whosaid: The engine took too long/ });
    page.setDefaultTimeout(240_000); // the browser itself takes minutes to lay out so long a text on a busy machine
    // All of it happens in the page: a report of this size is too much to hand over.
    const seen = await page.evaluate(async (text) => {
      const reader = document.querySelector("who-said");
      const progress = reader.shadowRoot.querySelector(".progress");
      let signed = false;
      new MutationObserver(() => (signed ||= !progress.hidden)).observe(progress, { attributes: true });
      const event = await new Promise((resolve) => {
        addEventListener("whosaid-result", resolve);
        addEventListener("whosaid-error", resolve);
        reader.text = text;
      });
      const { report, code } = event.detail;
      return {
        signed,
        code,
        findings: report?.findings.length,
        right: report?.findings.every(({ start, end, quote }) => quote !== "" && text.slice(start, end) === quote),
        kept: reader.shadowRoot.querySelector("textarea").value === text,
      };
    }, make());
    assert.ok(seen.kept);
    assert.ok(seen.signed, "a sign that the text is being read");
    if (seen.code) {
      assert.match(seen.code, /^(timeout|too-large)$/);
      assert.match(await message(page).innerText(), /Your text is still in the box/);
      return;
    }
    assert.ok(seen.right && seen.findings > 100, `${seen.findings} findings`);
    // The list grows by the page. Clicked by script: drawing so long a text takes seconds, more than Playwright waits for.
    await page.evaluate(() => document.querySelector("who-said").shadowRoot.querySelector(".more").click());
    await page.waitForFunction(() => document.querySelector("who-said").shadowRoot.querySelectorAll("li.item").length === 200);
  });
}

for (const [name, kill] of Object.entries({
  "throws": () => setTimeout(() => { throw new Error("killed by the story"); }),
  "ends silently": () => self.close(),
})) {
  test(`a worker that ${name}: it says so, starts again and goes on`, async () => {
    const page = await open({ expect: /^warning: whosaid: The engine|killed by the story/ });
    await read(page, article);
    await page.evaluate(() => addEventListener("whosaid-error", ({ detail }) => (globalThis.lastError = detail.code)));
    const silent = name === "ends silently";
    const started = page.waitForEvent("worker");
    await page.workers()[0].evaluate(kill);
    if (!silent) await started; // it is noticed at once, with nothing under way
    await nextResult(page, () => page.evaluate(() => (document.querySelector("who-said").text += "\n\nA source said the yard stood empty too.")));
    await started;
    if (silent) assert.equal(await page.evaluate(() => globalThis.lastError), "crashed");
    assert.equal((await painted(page)).anonymous.filter((words) => words === "A source").length, 2);
    assert.equal(await message(page).innerText(), "");
  });
}

for (const [name, pattern] of Object.entries({ engine: "**/assets/whosaid.*.wasm", worker: "**/assets/worker.*.js" })) {
  test(`the ${name} cannot be loaded: a clear message, the text is kept, and trying again works`, async () => {
    const page = await open({
      expect: /^warning: whosaid: The engine|Failed to load resource/,
      before: (page) => page.route(pattern, (route) => route.fulfill({ status: 404, body: "gone" })),
    });
    await box(page).fill(article);
    await page.getByText("The engine could not be loaded.").waitFor();
    await page.getByRole("button", { name: "Try again" }).waitFor();
    assert.match(await message(page).innerText(), /Your text is still in the box/);
    assert.equal(await box(page).inputValue(), article);
    assert.equal(await page.locator("who-said li.item").count(), 0);
    assert.ok(!(await page.locator("who-said").innerText()).includes("No findings"), "nothing looks clean");
    assert.ok(await page.getByRole("button", { name: "Export" }).isDisabled());
    await page.unroute(pattern);
    await nextResult(page, () => page.getByRole("button", { name: "Try again" }).click());
    for (const words of marked.anonymous) assert.ok((await painted(page)).anonymous.includes(words), words);
  });
}

test("without JavaScript the page says what it needs", async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.locator("noscript p", { hasText: "it needs JavaScript" }).waitFor();
});
