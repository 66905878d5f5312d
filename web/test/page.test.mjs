// The page, as its readers use it.

import assert from "node:assert/strict";
import { test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import { article, marked, nextResult, open, painted, paste, read, url, useSite } from "./site.mjs";

useSite();

const items = (page) => page.locator("who-said li.item");
const box = (page) => page.getByRole("textbox", { name: "Text to check" });
const current = (page) => page.locator("who-said li button.finding[aria-current=true] .words");
const unquoted = (words) => words.replace(/^“|”$/g, "");
const activeWords = (page) => page.evaluate(() => [...(CSS.highlights.get("whosaid-active") ?? [])].map(String));

test("pasting an article lists what is found and paints those very words", async () => {
  const page = await open();
  await box(page).focus();
  await nextResult(page, () => paste(page, article));
  const report = await page.evaluate(() => document.querySelector("who-said").report);
  assert.equal(await items(page).count(), report.findings.length);
  const paint = await painted(page);
  for (const kind of ["anonymous", "attribution"]) {
    for (const words of marked[kind]) assert.ok(paint[kind].includes(words), `${words} in ${JSON.stringify(paint[kind])}`);
  }
  const all = Object.values(paint).flat();
  assert.ok(!all.some((words) => words.includes("We need four more months")), "a named person's words are not marked");
  const text = await box(page).inputValue();
  for (const finding of report.findings) assert.equal(text.slice(finding.start, finding.end), finding.quote);
  const first = items(page).filter({ hasText: "a diplomat involved in the talks" }).filter({ hasText: "Unnamed person" });
  for (const part of [".rule", ".why", ".level"]) assert.notEqual((await first.locator(part).innerText()).trim(), "", part);
  await first.locator("button.finding").click();
  for (const part of [".fix", ".ask", ".facts"]) assert.ok(await first.locator(part).isVisible(), part);
  assert.match(await first.locator(".facts").innerText(), /\d+% sure/);
});

test("the paint lies under the letters of the text box", async () => {
  const page = await open();
  await read(page, article);
  const colour = await page.locator("who-said .chip.anonymous .swatch").evaluate((e) => getComputedStyle(e).borderBlockEndColor);
  // The words' own box, found through the painted range; a pixel of its underline must have the kind's colour.
  const words = await page.evaluate(() => {
    const range = [...CSS.highlights.get("whosaid-anonymous")].find((r) => String(r) === "A source");
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height };
  });
  const shot = await page.screenshot({ clip: words });
  const hits = await page.evaluate(
    async ([png, colour]) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(png)], { type: "image/png" }));
      const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
      canvas.drawImage(image, 0, 0);
      const want = colour.match(/\d+/g).map(Number);
      const { data } = canvas.getImageData(0, 0, image.width, image.height);
      let n = 0;
      for (let i = 0; i < data.length; i += 4) n += want.every((v, k) => Math.abs(v - data[i + k]) < 12) ? 1 : 0;
      return n;
    },
    [[...shot], colour],
  );
  assert.ok(hits > words.width, `${hits} pixels of ${colour} under ${words.width} of words`);
  // And the box's letters stand where the preview's do: same height, same width of a line.
  const [a, b] = await page.evaluate(() => {
    const root = document.querySelector("who-said").shadowRoot;
    return [".preview", "textarea"].map((s) => {
      const e = root.querySelector(s);
      const style = getComputedStyle(e);
      return [e.scrollHeight, e.clientWidth, style.font, style.padding, style.letterSpacing, style.wordSpacing, style.tabSize, style.textIndent];
    });
  });
  assert.deepEqual(a, b);
});

test("by mouse: the list leads to the text, and the text to the list", async () => {
  const page = await open();
  await read(page, article.replace("\n\n", "\n\n" + "The council met in the hall. ".repeat(400) + "\n\n"));
  const last = items(page).last();
  const words = unquoted(await last.locator(".words").innerText());
  await last.locator("button.finding").click();
  assert.deepEqual(await activeWords(page), [words]);
  const [painted, frame] = await page.evaluate(() => {
    const sheet = document.querySelector("who-said").shadowRoot.querySelector(".sheet");
    const rect = (o) => (({ top, bottom }) => ({ top, bottom }))(o.getBoundingClientRect());
    return [rect([...CSS.highlights.get("whosaid-active")][0]), rect(sheet)];
  });
  assert.ok(painted.top >= frame.top && painted.bottom <= frame.bottom, "the words are in view");
  // A click on the painted words of another finding.
  const at = await page.evaluate(() => {
    const range = [...CSS.highlights.get("whosaid-anonymous")].find((r) => String(r) === "Critics");
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.locator("who-said li button.finding").first().click();
  await last.locator("button.finding").click();
  await page.mouse.click(at.x, at.y);
  assert.equal(unquoted(await current(page).innerText()), "Critics");
});

test("by keyboard: through the list, into the text and back", async () => {
  const page = await open();
  await read(page, article);
  const quotes = (await page.locator("who-said li .words").allInnerTexts()).map(unquoted);
  const focused = () => page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.querySelector(".words")?.textContent ?? document.activeElement.shadowRoot?.activeElement?.localName);
  await items(page).first().locator("button.finding").focus();
  await page.keyboard.press("j");
  assert.equal(unquoted(await focused()), quotes[1]);
  await page.keyboard.press("ArrowDown");
  assert.equal(unquoted(await focused()), quotes[2]);
  await page.keyboard.press("k");
  assert.equal(unquoted(await focused()), quotes[1]);
  await page.keyboard.press("End");
  assert.equal(unquoted(await focused()), quotes.at(-1));
  await page.keyboard.press("Home");
  assert.deepEqual((await activeWords(page)).map(unquoted), [quotes[0]]);
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "textarea");
  const selected = await box(page).evaluate((e) => e.value.slice(e.selectionStart, e.selectionEnd));
  assert.equal(unquoted(selected), quotes[0]);
  await page.keyboard.press("Escape");
  assert.equal(unquoted(await focused()), quotes[0]);
  // In the text: from finding to finding, and by the caret alone.
  await box(page).focus();
  await page.keyboard.press("Alt+F8");
  assert.equal(unquoted(await current(page).innerText()), quotes[1]);
  await page.keyboard.press("Shift+Alt+F8");
  assert.equal(unquoted(await current(page).innerText()), quotes[0]);
  await box(page).evaluate((e) => e.setSelectionRange(e.value.indexOf("reportedly") + 2, e.value.indexOf("reportedly") + 2));
  await page.keyboard.press("ArrowRight");
  assert.equal(unquoted(await current(page).innerText()), "reportedly");
});

test("typing: marks stay on their words, and the text is read again after a pause", async () => {
  const page = await open();
  await read(page, article);
  await box(page).evaluate((e) => e.setSelectionRange(0, 0));
  await box(page).focus();
  await page.keyboard.type("Zap ");
  const paint = await painted(page);
  for (const words of marked.anonymous) assert.ok(paint.anonymous.includes(words), words);
  await nextResult(page, () => page.keyboard.type("!"));
  const report = await page.evaluate(() => document.querySelector("who-said").report);
  const text = await box(page).inputValue();
  assert.ok(text.startsWith("Zap !"));
  for (const finding of report.findings) assert.equal(text.slice(finding.start, finding.end), finding.quote);
  // An edit inside marked words takes their mark away at once.
  await box(page).evaluate((e) => e.setSelectionRange(e.value.indexOf("Critics") + 3, e.value.indexOf("Critics") + 3));
  await page.keyboard.type("x");
  assert.ok(!(await painted(page)).anonymous.some((words) => /Cri/.test(words)));
});

test("clearing, and whatever else replaces a text, can be undone", async () => {
  const page = await open();
  await read(page, article);
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  assert.equal(await box(page).inputValue(), "");
  assert.equal(await items(page).count(), 0);
  await nextResult(page, () => page.getByRole("button", { name: "Undo" }).click());
  assert.equal(await box(page).inputValue(), article);
  await nextResult(page, () => page.getByRole("button", { name: "Load an example" }).click());
  await nextResult(page, () => page.getByRole("button", { name: "Undo" }).click());
  assert.equal(await box(page).inputValue(), article);
});

test("files: text and Markdown are opened, others are refused and nothing is lost", async () => {
  const page = await open();
  await read(page, article);
  const input = page.locator("#file");
  await input.setInputFiles({ name: "report.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") });
  await page.getByText("“report.pdf” is not a .txt, .md, .html or .docx file").waitFor();
  await input.setInputFiles({ name: "picture.txt", mimeType: "text/plain", buffer: Buffer.from([0x89, 0x50, 0, 0, 1]) });
  await page.getByText("“picture.txt” does not hold text").waitFor();
  assert.equal(await box(page).inputValue(), article);
  await nextResult(page, () => input.setInputFiles({ name: "story.md", mimeType: "text/markdown", buffer: Buffer.from("\uFEFFA source said the café’s owner would quit.") }));
  assert.equal(await box(page).inputValue(), "A source said the café’s owner would quit.");
  await nextResult(page, () => input.setInputFiles({ name: "old.txt", mimeType: "text/plain", buffer: Buffer.from("A source said the caf\xe9 would close.", "latin1") }));
  assert.equal(await box(page).inputValue(), "A source said the café would close.");
  // A file dropped on the page.
  const data = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["Sources say the deal is dead."], "drop.txt", { type: "text/plain" }));
    return data;
  });
  await nextResult(page, () => page.dispatchEvent("footer", "drop", { dataTransfer: data }));
  assert.equal(await box(page).inputValue(), "Sources say the deal is dead.");
  assert.equal(page.url(), url);
});

test("a text with nothing to mark gets an honest answer", async () => {
  const page = await open();
  await read(page, "The north bridge will stay shut until June, city engineer Dana Poe said on Monday.");
  await page.locator("who-said .note", { hasText: "That does not mean every claim has a source" }).waitFor();
});

test("results are announced once the page has gone quiet", async () => {
  const page = await open();
  await read(page, article);
  await page.locator("who-said [role=status]").filter({ hasText: /^\d+ findings: \d+ unnamed source, \d+ unclear attribution/ }).waitFor();
});

test("once loaded, the page asks for nothing", async () => {
  const page = await open();
  await read(page, article); // the worker and the engine are there now
  const asked = [];
  page.context().on("request", (request) => asked.push(request.url()));
  await page.context().setOffline(true);
  await nextResult(page, () => page.getByRole("button", { name: "Load an example" }).click());
  await page.getByText("Offline, nothing sent").click();
  await items(page).first().locator("button.finding").click();
  assert.deepEqual(asked, []);
});

for (const colorScheme of ["light", "dark"]) {
  test(`accessible by axe, empty and full, ${colorScheme}`, async () => {
    const page = await open({ colorScheme });
    const check = async (state) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => [state, id, nodes.map(({ html }) => html)]), []);
    };
    await check("empty");
    await read(page, article);
    await items(page).first().locator("button.finding").click();
    await page.locator("who-said .chip").first().click();
    await page.getByText("Nothing leaves this page").click();
    await check("full");
  });
}

for (const width of [320, 360, 768, 1600]) {
  test(`${width} px: nothing sticks out sideways`, async () => {
    const page = await open({ viewport: { width, height: 740 } });
    await nextResult(page, () => page.getByRole("button", { name: "Load an example" }).click());
    const [scroll, client] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(scroll <= client, `${scroll} > ${client}`);
  });
}

test("on a small screen the text stays in view above the list", async () => {
  const page = await open({ viewport: { width: 360, height: 740 } });
  await read(page, article);
  await items(page).last().locator("button.finding").click();
  const [words, list] = await page.evaluate(() => {
    const rect = (o) => (({ top, bottom }) => ({ top, bottom }))(o.getBoundingClientRect());
    return [rect([...CSS.highlights.get("whosaid-active")][0]), rect(document.querySelector("who-said").shadowRoot.querySelector("li.active"))];
  });
  assert.ok(words.top >= 0 && words.bottom <= 740, `words in view: ${JSON.stringify(words)}`);
  assert.ok(list.top < 740 && list.bottom > 0, "and the finding too");
});

test("results replace each other in place", async () => {
  const page = await open();
  const places = () => page.evaluate(() => [...document.querySelectorAll(".tools, who-said, footer")].map((e) => e.getBoundingClientRect().top));
  const empty = await places();
  await read(page, article);
  assert.deepEqual(await places(), empty);
});

test("ignoring: one finding here, a rule in this text, and back again", async () => {
  const page = await open();
  const text = `Snow fell on Monday.\n\nA source said the bridge would stay shut.\n\nCritics said it would not.\n\nA source said on Friday that the road was open.`;
  await read(page, text);
  const quotes = () => page.evaluate(() => document.querySelector("who-said").report.findings.map((f) => f.quote));
  const act = async (words, name) => {
    await items(page).filter({ hasText: words }).first().locator("button.finding").click();
    await nextResult(page, () => items(page).filter({ hasText: words }).first().getByRole("button", { name }).click());
  };
  assert.deepEqual(await quotes(), ["A source", "Critics", "A source"]);
  await act("A source", "Ignore here");
  assert.deepEqual(await quotes(), ["Critics", "A source"]);
  // The keyboard goes on in the list.
  assert.equal(await page.evaluate(() => document.activeElement.shadowRoot.activeElement.getAttribute("part")), "finding");
  // Edits elsewhere do not bring it back; its twin was not ignored with it.
  await nextResult(page, () => box(page).fill(text.replace("Snow fell on", "Snow, and then rain, fell on the hills on")));
  assert.deepEqual(await quotes(), ["Critics", "A source"]);
  await act("A source", "Turn off in this text");
  // Other rules may still speak of the same words.
  const rules = () => page.evaluate(() => document.querySelector("who-said").report.findings.map((f) => f.rule));
  assert.ok(!(await rules()).includes("bare-source"));
  const ignored = page.locator("who-said .ignored");
  assert.match(await ignored.locator("summary").innerText(), /^Ignored: \d findings$/);
  await ignored.locator("summary").click();
  assert.match(await ignored.locator("li").first().innerText(), /“A source” \(bare-source\)/);
  await nextResult(page, () => ignored.getByRole("button", { name: "Undo" }).last().click());
  assert.ok((await rules()).includes("bare-source"));
  assert.equal(await ignored.getAttribute("open"), "");
  await nextResult(page, () => ignored.getByRole("button", { name: "Undo" }).click());
  assert.deepEqual(await quotes(), ["A source", "Critics", "A source"]);
  assert.equal(await ignored.isVisible(), false);
  // Another text knows nothing of it.
  await act("A source", "Ignore here");
  await nextResult(page, () => page.evaluate((text) => (document.querySelector("who-said").text = text), text));
  assert.deepEqual(await quotes(), ["A source", "Critics", "A source"]);
});
