// The element on other people's pages, under a strict policy of theirs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { article, marked, nextResult, open, painted, read, useSite } from "./site.mjs";

useSite();

const strict =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src 'self'; connect-src 'self'; base-uri 'none'; " +
  "require-trusted-types-for 'script'; trusted-types whosaid";

const embed = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><script type="module" src="embed.js"></script>${body}`;

const quotes = (page) => page.evaluate(() => [...document.querySelectorAll("who-said")].map((e) => e.report?.findings.map((f) => f.quote)));

test("watching a text box: its text is read, live, and the box is left alone", async () => {
  const page = await open({ html: embed(`<textarea id="copy" rows="8" cols="60"></textarea><who-said for="copy"></who-said>`), policy: strict });
  await page.locator("#copy").focus();
  await nextResult(page, () => page.locator("#copy").pressSequentially("A source said the hall stood empty."));
  assert.ok((await painted(page)).anonymous.includes("A source"));
  assert.equal(await page.evaluate(() => document.activeElement.id), "copy");
  assert.equal(await page.locator("who-said textarea").isVisible(), false);
  assert.equal(await page.getByRole("region", { name: "The text, with findings marked" }).count(), 0);
  // By key, from the box: the list shows it, and the caret stays where it is.
  await page.keyboard.press("Alt+F8");
  assert.equal(await page.locator("who-said li button.finding[aria-current=true] .words").innerText(), "“A source”");
  assert.deepEqual(await page.locator("#copy").evaluate((box) => [box.selectionStart, document.activeElement === box]), [35, true]);
});

test("watching an article: blocks are kept apart, headings are headings, nothing in it is changed", async () => {
  const html = embed(`<article id="story"><h1>Sources say talks failed</h1>
    <p>A source said the
       hall <em>stood</em> empty.<br>Nobody else did.</p>
    <figure><figcaption>Critics say so in a caption.</figcaption></figure>
    <p hidden>A source said this is hidden.</p><script type="text/plain">A source said this is a script.</script>
    <ul><li>The contractor reportedly lost money.</li></ul></article><who-said for="story"></who-said>`);
  const page = await open({ html, policy: strict });
  await page.waitForFunction(() => document.querySelector("who-said").report);
  assert.equal(
    await page.evaluate(() => document.querySelector("who-said").text),
    "Sources say talks failed\n\nA source said the hall stood empty.\nNobody else did.\n\nCritics say so in a caption.\n\nThe contractor reportedly lost money.",
  );
  assert.deepEqual(await quotes(page), [["A source", "reportedly"]]);
  const before = await page.locator("#story").evaluate((e) => e.outerHTML);
  await page.locator("who-said li button.finding").first().click();
  assert.equal(await page.locator("#story").evaluate((e) => e.outerHTML), before);
  await nextResult(page, () => page.locator("#story").evaluate((e) => (e.querySelector("p").textContent = "Nobody said a thing.")));
  assert.deepEqual(await quotes(page), [["reportedly"]]);
  // A click on painted words.
  const at = await page.evaluate(() => {
    const { x, y, width, height } = [...CSS.highlights.get("whosaid-attribution")][0].getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.mouse.click(at.x, at.y);
  assert.equal(await page.locator("who-said li button.finding[aria-current=true] .words").innerText(), "“reportedly”");
});

test("two elements share one worker and keep to their own texts", async () => {
  const page = await open({ html: embed(`<who-said id="a"></who-said><who-said id="b"></who-said>`), policy: strict });
  await page.evaluate(() => {
    document.querySelector("#a").text = "A source said the hall stood empty.";
    document.querySelector("#b").text = "The contractor reportedly lost money.";
  });
  await page.waitForFunction(() => [...document.querySelectorAll("who-said")].every((e) => e.report));
  assert.deepEqual(await quotes(page), [["A source"], ["reportedly"]]);
  assert.equal(page.workers().length, 1);
  // Taking one away takes its paint away, and leaves the other's.
  await page.evaluate(() => document.querySelector("#a").remove());
  const { anonymous, attribution } = await painted(page);
  assert.deepEqual([anonymous, attribution], [[], ["reportedly"]]);
});

test("only the newest text of an element is reported on", async () => {
  const page = await open({ html: embed(`<who-said></who-said>`), policy: strict });
  await read(page, "Warm.");
  const seen = await page.evaluate(async (article) => {
    const reader = document.querySelector("who-said");
    const lengths = [];
    reader.addEventListener("whosaid-result", ({ detail }) => lengths.push(detail.report.length));
    const last = new Promise((resolve) => reader.addEventListener("whosaid-result", ({ detail }) => detail.report.length === 20 && resolve()));
    for (let i = 0; i < 20; i++) reader.text = article.repeat(20 - i);
    reader.text = "Sources say so often";
    await last;
    return lengths;
  }, article);
  assert.deepEqual(seen, [20]);
});

test("the module gives analyze() and the element's class, and may be loaded twice", async () => {
  const page = await open({ html: embed(`<who-said></who-said>`) });
  const result = await page.evaluate(async (article) => {
    const module = await import("/embed.js");
    module.define();
    const report = await module.analyze(article, { options: { "min-level": "high" } });
    const stop = AbortSignal.abort();
    const aborted = await module.analyze(article, { signal: stop }).catch((error) => error.name);
    const bad = await module.analyze("abc", { blocks: [{ kind: "paragraph", start: 2, end: 9 }] }).catch((error) => [error instanceof module.WhoSaidError, error.code]);
    return {
      levels: [...new Set(report.findings.map((f) => f.level))],
      right: report.findings.every(({ start, end, quote }) => article.slice(start, end) === quote),
      same: customElements.get("who-said") === module.WhoSaidElement,
      aborted,
      bad,
      long: await module.analyze("a".repeat(33 * 1024 * 1024)).catch((error) => error.code),
    };
  }, article);
  assert.deepEqual(result, { levels: ["high"], right: true, same: true, aborted: "AbortError", bad: [true, "bad-request"], long: "too-large" });
});

test("profile and options say what is read for, and what is wrong with them is told", async () => {
  const text = "A source said the hall stood empty. Nobody knew when the mayor would, said the night mayor.";
  const page = await open({ html: embed(`<who-said profile="reader"></who-said>`), policy: strict, expect: /^$/ });
  await read(page, text);
  const list = page.locator("who-said");
  const first = list.locator("li.item button.finding").first();
  await first.click();
  assert.equal(await list.locator(".fix").count(), 0);
  assert.ok((await list.locator(".ask").count()) > 0);
  await nextResult(page, () => page.evaluate(() => (document.querySelector("who-said").profile = null)));
  await first.click();
  assert.ok((await list.locator(".fix").count()) > 0);
  assert.equal(await page.evaluate(() => document.querySelector("who-said").report.options.profile), "editor");
  await nextResult(page, () => page.evaluate(() => (document.querySelector("who-said").options = { rules: { "bare-source": "off" }, house: { roles: ["night mayor"] } })));
  const rules = await page.evaluate(() => document.querySelector("who-said").report.findings.map((f) => f.rule));
  assert.ok(!rules.includes("bare-source"), String(rules));
  await page.evaluate(() => (document.querySelector("who-said").options = { profil: "wire", rules: { "bare-sorce": "off" } }));
  const alert = page.getByRole("alert");
  await alert.getByText("The options are wrong.").waitFor();
  assert.match(await alert.innerText(), /there is no setting "profil"; did you mean "profile"\?\s+rules.bare-sorce: there is no rule "bare-sorce"; did you mean "bare-source"\?/);
  await nextResult(page, () => page.evaluate(() => (document.querySelector("who-said").options = {})));
  assert.equal(await alert.count(), 0);
  // A property set before the element was there counts.
  await nextResult(page, () =>
    page.evaluate(() => {
      const later = document.createElement("who-said");
      later.options = { "min-level": "high" };
      later.text = "A source said the hall stood empty.";
      document.body.append(later);
    }),
  );
  assert.equal(await page.evaluate(() => document.querySelectorAll("who-said")[1].report.options.minLevel), "high");
});

test("comments and attributes of an article say what to leave out, and what they no longer need is told", async () => {
  const html = embed(`<article id="story"><h1>The bridge</h1>
    <!-- whosaid-ignore bare-source: the editor knows who it is --><p>A source said the bridge would stay shut. A source said it would not.</p>
    <p>A source said the road was shut. <!-- whosaid-ignore bare-source -->A source said it was open.</p>
    <p>Critics said it leaked. <span data-whosaid-ignore="weasel-group, bare-source: asked them">Critics said it sank.</span></p>
    <!--whosaid-ignore-start weasel-group--><p>Critics said the tunnel was wet.</p><p>Critics said it was dry.</p><!--whosaid-ignore-end weasel-group-->
    <p data-whosaid-ignore="weasel-grop">Critics said it was long.</p><!-- a comment --><!-- whosaid-ignore --></article><who-said for="story"></who-said>`);
  const page = await open({ html, policy: strict });
  await page.waitForFunction(() => document.querySelector("who-said").report);
  const seen = () =>
    page.evaluate(() => {
      const { text, report } = document.querySelector("who-said");
      const at = ({ start, quote }) => `${quote} ${text.slice(start).split(/(?<=\.)/)[0].split(" ").slice(-1)}`;
      return { shown: report.findings.filter(({ rule, also }) => [rule, ...also].some((id) => /^(bare-source|weasel-group)$/.test(id))).map(at), gone: report.ignored.map((i) => at(i.finding)), ignores: report.ignores.map((i) => `${i.rule} ${i.known} ${i.used} ${i.reason}`) };
    });
  const { shown, gone, ignores } = await seen();
  assert.deepEqual(shown, ["A source shut.", "Critics leaked.", "Critics long."]);
  assert.deepEqual(gone, ["A source shut.", "A source not.", "A source open.", "Critics sank.", "Critics wet.", "Critics dry."]);
  assert.deepEqual(ignores, [
    "bare-source true 2 the editor knows who it is", "bare-source true 1 null", "weasel-group true 1 asked them", "bare-source true 0 asked them",
    "weasel-group true 2 null", "weasel-grop false 0 null", "? false 0 null",
  ]);
  const panel = page.locator("who-said .ignored");
  await panel.locator("summary").click();
  const rows = await panel.locator("li").allInnerTexts();
  assert.match(rows[0], /^bare-source, asked for in the text: 2 findings. the editor knows who it is$/);
  assert.match(rows[5], /there is no such rule/);
  assert.equal(await panel.getByRole("button").count(), 0);
  // An attribute that changes is seen.
  await nextResult(page, () => page.evaluate(() => document.querySelector("[data-whosaid-ignore=weasel-grop]").setAttribute("data-whosaid-ignore", "weasel-group")));
  assert.ok((await seen()).gone.includes("Critics long."));
});

test("without CSS highlights the words are painted all the same, in the element's own preview", async () => {
  const page = await open({ init: () => delete globalThis.Highlight });
  await read(page, article);
  const marks = await page.locator("who-said .preview .mark").allTextContents();
  for (const words of Object.values(marked).flat()) assert.ok(marks.includes(words), words);
  assert.equal(await page.locator("who-said .preview").evaluate((e) => e.textContent), article);
  await page.locator("who-said li button.finding").last().click();
  assert.equal(await page.locator("who-said .mark.active").count(), 1);
});

test("a property set before the element is defined counts", async () => {
  const page = await open({ html: `<!doctype html><html lang="en"><title>A page</title><who-said></who-said><script>document.querySelector("who-said").text = "A source said so."</script><script type="module" src="embed.js"></script>` });
  await page.waitForFunction(() => document.querySelector("who-said").report);
  assert.equal(await page.evaluate(() => document.querySelector("who-said").text), "A source said so.");
});

test("for names nothing on the page: it says so", async () => {
  const page = await open({ html: embed(`<who-said for="nothing"></who-said>`), policy: strict });
  await page.getByText("No element on this page has the id “nothing”.").waitFor();
});
