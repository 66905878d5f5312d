// The panel: what it lists, hides and leads to, by mouse, by key, on paper, and for
// those who see it otherwise.

import assert from "node:assert/strict";
import { test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import { article, marked, nextResult, open, painted, read, useSite } from "./site.mjs";

useSite();

const embed = (body, attributes = 'lang="en"') =>
  `<!doctype html><html ${attributes}><meta charset="utf-8"><title>A page</title><script type="module" src="embed.js"></script><body>${body}`;

const items = (page) => page.locator("who-said li.item");
const box = (page) => page.locator("who-said textarea");
const current = (page) => page.locator("who-said li.item.active .words");
const unquoted = (words) => words.replace(/^“|”$/g, "");
const findings = (page) => page.evaluate(() => document.querySelector("who-said").report.findings);
const focused = (page) => page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.querySelector(".words")?.textContent ?? document.activeElement.shadowRoot?.activeElement?.localName ?? document.activeElement.localName);
const status = (page) => page.locator("who-said [role=status]");
const sources = (page) => page.getByRole("tab", { name: /^Sources/ });
const choose = async (page, words) => {
  const item = items(page).filter({ hasText: words }).first();
  await item.locator("button.finding").click();
  return item;
};

test("findings stand under their paragraphs, and say where they are", async () => {
  const page = await open();
  await read(page, article);
  assert.deepEqual(await page.locator("who-said h3.where:visible").allInnerTexts(), ["The text as a whole", "Paragraph 2", "Paragraph 3", "Paragraph 4", "Paragraph 5"]);
  const n = await items(page).count();
  const name = await items(page).filter({ hasText: "a diplomat" }).filter({ hasText: "Unnamed person" }).getByRole("button").first().evaluate((button) => button.innerText.replace(/\s+/g, " "));
  assert.match(name, new RegExp(`^Unnamed source (High|Medium|Low) .+ “a diplomat involved in the talks” Paragraph 2, 2 of ${n}$`));
  // The headline is no paragraph; a text without blank lines has one a line.
  await read(page, "The bridge sank\nA source said the hall stood empty.\nThe road was shut.\nThe contractor reportedly lost money.");
  for (const [words, where] of [["A source", "Paragraph 1"], ["reportedly", "Paragraph 3"]]) {
    assert.equal(await items(page).filter({ hasText: `“${words}”` }).filter({ hasNotText: "Whole text" }).locator("h3.where").textContent(), where);
  }
});

test("filters by kind and by level hide findings and their paint, and count what they would show", async () => {
  const page = await open();
  await read(page, article);
  const all = await items(page).count();
  const chip = page.locator("who-said").getByRole("button", { name: /^Unnamed source \d+$/ });
  const n = Number(await chip.locator(".count").innerText());
  assert.ok(n >= marked.anonymous.length);
  await chip.click();
  assert.equal(await items(page).count(), all - n);
  assert.deepEqual((await painted(page)).anonymous, []);
  assert.equal(await chip.getAttribute("aria-pressed"), "false");
  await chip.click();
  const level = page.getByRole("combobox", { name: "Show findings" });
  await level.selectOption("high");
  const high = (await findings(page)).filter((f) => f.level === "high" && f.confidence >= 0.5).length;
  assert.ok(high > 0 && high < all);
  assert.equal(await items(page).count(), high);
  assert.equal(await level.locator("option:checked").innerText(), `High only (${high})`);
  assert.equal(Object.entries(await painted(page)).filter(([k]) => k !== "active").flatMap(([, v]) => v).length, high);
});

test("the search looks in quotations, advice and rules, and counts with the filters", async () => {
  const page = await open();
  await read(page, article);
  const all = await findings(page);
  const search = page.getByRole("searchbox", { name: "Search findings" });
  for (const [words, has] of [
    ["DIPLOMAT involved", (f) => f.quote.includes("diplomat involved")],
    ["bare-source", (f) => [f.rule, ...f.also].includes("bare-source")],
    [all[0].message.slice(0, 30), (f) => f.message.includes(all[0].message.slice(0, 30))],
    ['"it was a shambles', (f) => f.quote.includes("It was a shambles")],
  ]) {
    await search.fill(words);
    const want = all.filter(has).length;
    assert.ok(want > 0 && want < all.length, words);
    assert.equal(await items(page).count(), want, words);
    const counts = await page.locator("who-said .chip .count").allInnerTexts();
    assert.equal(counts.map(Number).reduce((a, b) => a + b), want);
    assert.match(await page.getByRole("tab", { name: /^Findings/ }).innerText(), new RegExp(`${want} of ${all.length}`));
  }
  await search.fill("nothing has these words");
  await page.getByText("Nothing passes the filters above.").waitFor();
  await search.fill("");
  assert.equal(await items(page).count(), all.length);
});

test("the sourcing bar and its table agree with the report, and show only what speaks of one part", async () => {
  const page = await open();
  await nextResult(page, () => page.getByRole("button", { name: "Load an example" }).click());
  const report = await page.evaluate(() => document.querySelector("who-said").report);
  for (const kind of ["anonymous", "attribution", "claims"]) assert.ok(report.findings.some(({ group }) => group === kind), kind);
  assert.equal(await page.locator("who-said .bar .part").count(), report.profile.parts.filter(({ words }) => words > 0).length);
  const bar = page.getByRole("img", { name: "Whose words the text rests on" });
  assert.match(await bar.locator(":scope > desc").evaluate((e) => e.textContent), /^Named people \d+%, Bodies, documents \d+%, /);
  await sources(page).click();
  const words = (await page.locator("who-said .parts td:last-child").allInnerTexts()).map((n) => Number(n.replace(",", "")));
  assert.deepEqual(words, report.profile.parts.map((part) => part.words));
  assert.equal(words.reduce((a, b) => a + b), report.profile.words);
  // By the table, for keyboards; by the bar, for mice.
  await page.locator("who-said .parts").getByRole("button", { name: "Unnamed sources" }).click();
  const kinds = ["anonymous-individual", "anonymous-group", "bare", "weasel-group", "spokesperson", "officials"];
  const about = await page.evaluate(() => {
    const e = document.querySelector("who-said");
    return e.shownFindings.map((f) => e.report.sources.find((s) => s.id === (f.source ?? e.report.attributions[f.attribution]?.sourceId))?.kind);
  });
  assert.ok(about.length > 0 && about.length < report.findings.length);
  for (const kind of about) assert.ok(kinds.includes(kind), kind);
  assert.equal(await items(page).count(), about.length);
  const only = page.getByRole("button", { name: "Only: Unnamed sources" });
  assert.ok(await only.evaluate((e) => e.getRootNode().activeElement === e), "the keyboard is at the way back");
  await only.click();
  assert.equal(await items(page).count(), report.findings.length);
  await page.locator("who-said .bar .part.narration").click();
  assert.ok((await page.evaluate(() => document.querySelector("who-said").shownFindings.map((f) => f.group))).every((group) => group === "claims"));
});

test("the sources lead to their first mention, and the longest stretches to where they are", async () => {
  const page = await open();
  await nextResult(page, () => page.getByRole("button", { name: "Load an example" }).click());
  const { profile, sources: all } = await page.evaluate(() => document.querySelector("who-said").report);
  await sources(page).click();
  assert.match(await sources(page).innerText(), new RegExp(`${all.length}$`));
  const table = page.locator("who-said .sources");
  assert.deepEqual(await table.locator("thead th").allInnerTexts(), ["Source", "What kind", "Times", "Words"]);
  assert.equal(await table.locator("tbody tr").count(), all.length);
  const marrack = table.locator("tr").filter({ hasText: "Helen Marrack" });
  const source = all.find(({ name }) => name === "Helen Marrack");
  assert.deepEqual(await marrack.locator("td").allInnerTexts(), ["Named person", String(source.mentions.length), String(source.words)]);
  await marrack.getByRole("button").click();
  const selected = () => box(page).evaluate((e) => [e.selectionStart, e.selectionEnd]);
  assert.deepEqual(await selected(), [source.mentions[0].start, source.mentions[0].end]);
  const measures = page.locator("who-said .measures div");
  for (const [name, stretch] of [["Longest stretch without any source", profile.longestWithoutAny], ["Longest stretch without a source that can be checked", profile.longestWithoutNamed]]) {
    await measures.filter({ hasText: name }).getByRole("button", { name: `${stretch.words} words` }).click();
    assert.deepEqual(await selected(), [stretch.start, stretch.end]);
  }
});

test("the strip has a cell for each paragraph, with its findings, and leads there", async () => {
  const page = await open();
  await read(page, article);
  const cells = page.getByRole("list", { name: "Findings by paragraph" }).getByRole("button");
  const names = await cells.evaluateAll((all) => all.map((e) => e.ariaLabel));
  assert.equal(names.length, article.split("\n\n").length);
  assert.equal(names[0], "Headline: 0 findings");
  const counts = names.map((name) => Number(/: (\d+) finding/.exec(name)[1]));
  assert.equal(counts.reduce((a, b) => a + b), (await findings(page)).filter((f) => f.group !== "document").length);
  const at = counts.findIndex((n) => n > 1);
  await cells.nth(at).click();
  assert.equal(await cells.nth(at).getAttribute("aria-current"), "true");
  assert.match(names[at], new RegExp(`^${await page.locator("who-said li.item.active h3.where").innerText()}: `));
  // A paragraph with none leads to its words.
  await cells.nth(1).click();
  assert.equal(await box(page).evaluate((e) => e.value.slice(e.selectionStart, e.selectionEnd)), article.split("\n\n")[1]);
  // What can be seen of the text is marked, as far as it is scrolled.
  const seen = () => page.locator("who-said .strip li").evaluateAll((all) => all.map((e) => e.classList.contains("seen")).lastIndexOf(true));
  await read(page, article.replace("\n\n“We met", "\n\n" + "The council met in the hall. ".repeat(400) + "\n\n“We met"));
  await page.waitForFunction(() => document.querySelector("who-said").shadowRoot.querySelector(".strip .seen"));
  assert.equal(await seen(), 2);
  await page.locator("who-said .sheet").evaluate((e) => (e.scrollTop = e.scrollHeight));
  await page.waitForFunction(() => document.querySelector("who-said").shadowRoot.querySelector(".strip li:last-child").classList.contains("seen"));
  assert.equal(await page.locator("who-said .strip li").first().evaluate((e) => e.classList.contains("seen")), false);
  await read(page, article);
  // The filters hold for it too.
  await page.getByRole("searchbox").fill("shambles");
  assert.equal((await cells.evaluateAll((all) => all.map((e) => e.textContent))).join(""), "1");
  await page.getByRole("searchbox").fill("");
  // Too many paragraphs for cells are a picture.
  await read(page, (article + "\n\n").repeat(12));
  const picture = page.getByRole("img", { name: "Findings by paragraph" });
  assert.match(await picture.locator("desc").evaluate((e) => e.textContent), /^7\d paragraphs\. Most findings by length are in Paragraph \d+/);
  assert.equal(await cells.count(), 0);
});

test("a finding tells why, what to do, how sure, whose standards, and leads to its rule", async () => {
  const page = await open();
  await read(page, article);
  const [finding] = (await findings(page)).filter((f) => f.quote === "Critics" && f.group === "anonymous");
  const item = await choose(page, "Critics");
  assert.equal(await item.locator(".why").innerText(), finding.message);
  assert.equal(await item.locator(".fix").innerText(), `What to do ${finding.fix}`);
  assert.equal(await item.locator(".ask").innerText(), `As a reader ${finding.ask}`);
  assert.match(await item.locator(".facts").innerText(), /^\d+% sure · Medium: fix or justify · weasel-group · After .*Reuters/);
  const link = item.getByRole("link", { name: "weasel-group" });
  const response = await page.request.get(await link.getAttribute("href").then((href) => new URL(href, page.url()).href));
  assert.equal(response.status(), 200);
  assert.match(await response.text(), /<h1[^>]*>Group nobody can ask/);
});

test("a rule turned off is off in the options, told to the page, listed, and can be had again", async () => {
  const page = await open();
  await read(page, article);
  await page.evaluate(() => {
    globalThis.told = [];
    addEventListener("whosaid-options", ({ detail }) => globalThis.told.push(detail.options));
  });
  const rules = async () => (await findings(page)).flatMap((f) => [f.rule, ...f.also]);
  const item = await choose(page, "Critics");
  await nextResult(page, () => item.getByRole("button", { name: "Turn off this rule" }).click());
  assert.ok(!(await rules()).includes("weasel-group"));
  assert.deepEqual(await page.evaluate(() => [globalThis.told, document.querySelector("who-said").options]), [[{ rules: { "weasel-group": "off" } }], { rules: { "weasel-group": "off" } }]);
  // For the next text as well.
  await read(page, "Critics say the city hid the cost.");
  assert.ok(!(await rules()).includes("weasel-group"));
  const ignored = page.locator("who-said .ignored");
  assert.equal(await ignored.locator("summary").innerText(), "1 rule off");
  await ignored.locator("summary").click();
  assert.equal(await ignored.locator("li span").innerText(), "weasel-group, in every text");
  await nextResult(page, () => ignored.getByRole("button", { name: "Undo" }).click());
  assert.ok((await rules()).includes("weasel-group"));
  assert.equal(await ignored.isVisible(), false);
  assert.deepEqual(await page.evaluate(() => globalThis.told.at(-1)), { rules: {} });
});

test("for a reader: what to ask instead of what to fix, and once, that newsrooms know", async () => {
  const page = await open({ html: embed(`<who-said profile="reader"></who-said>`) });
  await read(page, article);
  assert.equal(await page.getByText("Newsrooms normally know who an unnamed source is").count(), 1);
  const item = await choose(page, "Critics");
  const [finding] = (await findings(page)).filter((f) => f.quote === "Critics");
  assert.equal(await item.locator(".ask").innerText(), `What to ask ${finding.ask}`);
  assert.equal(await item.locator(".fix").count(), 0);
  await nextResult(page, () => page.evaluate(() => (document.querySelector("who-said").profile = null)));
  assert.equal(await page.getByText("Newsrooms normally know").isVisible(), false);
});

test("look-ups: none by default, checked, asked for nothing until they are clicked, and then told no more than the words", async () => {
  const page = await open({ html: embed(`<who-said></who-said>`) });
  await read(page, article);
  const item = await choose(page, "a diplomat");
  assert.equal(await item.locator("[data-act=look]").count(), 0);
  const set = (lookups) => page.evaluate((lookups) => { try { document.querySelector("who-said").lookups = lookups; } catch (error) { return error.message; } }, lookups);
  for (const [wrong, what] of [
    [{ name: "", url: "https://find.example/?q=%s" }, "needs a name"],
    [{ name: "Plain", url: "http://find.example/?q=%s" }, "must have an https address"],
    [{ name: "Script", url: "javascript:alert('%s')" }, "must have an https address"],
    [{ name: "Fixed", url: "https://find.example/" }, "needs an address with %s"],
    [{ name: "Anywhere", url: "https://%s.example/?q=%s" }, "must name its host"],
    [{ name: "Login", url: "https://a:b@find.example/?q=%s" }, "nobody’s password"],
    [{ name: "None", url: "%s" }, "needs an address"],
  ]) assert.match(await set([wrong]), new RegExp(what), wrong.name);
  const asked = [];
  page.context().on("request", (request) => asked.push(request.url()));
  await page.context().route(/find\.example/, (route) => route.fulfill({ contentType: "text/html", body: "<title>Found</title>" }));
  assert.equal(await set([{ name: "Find", url: "https://find.example/?q=%s&from=%s" }]), undefined);
  await choose(page, "a diplomat");
  const button = item.getByRole("button", { name: "Find" });
  assert.match(await button.getAttribute("title"), /find\.example/);
  await button.hover();
  assert.deepEqual(asked, []);
  const [opened] = await Promise.all([page.context().waitForEvent("page"), button.click()]);
  await opened.waitForLoadState();
  const words = encodeURIComponent("a diplomat involved in the talks");
  assert.equal(opened.url(), `https://find.example/?q=${words}&from=${words}`);
  assert.deepEqual(await opened.evaluate(() => [opener, document.referrer]), [null, ""]);
  await opened.close();
});

test("by key from finding to finding: scrolled to, marked and told, and the focus and the caret stay", async () => {
  const page = await open();
  await read(page, article);
  await box(page).evaluate((e) => (e.focus(), e.setSelectionRange(3, 3)));
  await page.keyboard.press("Alt+F8");
  const quotes = (await items(page).locator(".words").allInnerTexts()).map(unquoted);
  assert.equal(unquoted(await current(page).innerText()), quotes[0]);
  assert.equal(await focused(page), "textarea");
  assert.deepEqual(await box(page).evaluate((e) => [e.selectionStart, e.selectionEnd]), [3, 3]);
  assert.match(await status(page).innerText(), /^Whole text, .*“a diplomat involved in the talks”, The text as a whole, 1 of \d+$/);
  await page.keyboard.press("Alt+F8");
  assert.equal(unquoted(await current(page).innerText()), quotes[1]);
  await page.keyboard.press("Shift+Alt+F8");
  assert.equal(unquoted(await current(page).innerText()), quotes[0]);
  // Enter goes to the text, Escape back.
  await page.keyboard.press("Escape");
  assert.equal(unquoted(await focused(page)), quotes[0]);
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "textarea");
  assert.equal(await box(page).evaluate((e) => e.value.slice(e.selectionStart, e.selectionEnd)), quotes[0]);
  await page.keyboard.press("Escape");
  assert.equal(unquoted(await focused(page)), quotes[0]);
});

test("other keys, and none", async () => {
  const page = await open({ html: embed(`<who-said keys="Control+Alt+J Control+Alt+K"></who-said>`) });
  await read(page, article);
  await box(page).focus();
  assert.equal(await box(page).getAttribute("aria-keyshortcuts"), "Control+Alt+J Control+Alt+K");
  await page.keyboard.press("Alt+F8");
  assert.equal(await current(page).count(), 0);
  await page.keyboard.press("Control+Alt+j");
  await page.keyboard.press("Control+Alt+j");
  assert.equal(unquoted(await current(page).innerText()), unquoted(await items(page).nth(1).locator(".words").innerText()));
  await page.keyboard.press("Control+Alt+k");
  assert.equal(unquoted(await current(page).innerText()), unquoted(await items(page).nth(0).locator(".words").innerText()));
  for (const keys of ["off", "j k", "Alt+F8", ""]) {
    await page.evaluate((keys) => (document.querySelector("who-said").keys = keys), keys);
    assert.equal(await box(page).getAttribute("aria-keyshortcuts"), null, keys);
    await page.keyboard.press("Control+Alt+j");
    assert.equal(unquoted(await current(page).innerText()), unquoted(await items(page).nth(0).locator(".words").innerText()));
  }
  await page.evaluate(() => (document.querySelector("who-said").keys = null));
  assert.equal(await box(page).getAttribute("aria-keyshortcuts"), "Alt+F8 Shift+Alt+F8");
});

test("in somebody else's box Escape leads back only whoever came from the list", async () => {
  const page = await open({ html: embed(`<textarea id="copy"></textarea><who-said for="copy"></who-said><script>addEventListener("keydown", (e) => e.key === "Escape" && (globalThis.escapes = (globalThis.escapes ?? 0) + !e.defaultPrevented))</script>`) });
  await nextResult(page, () => page.locator("#copy").fill(article));
  const escapes = () => page.evaluate(() => globalThis.escapes ?? 0);
  await page.locator("#copy").press("Alt+F8");
  await page.keyboard.press("Escape");
  assert.equal(await escapes(), 1);
  await items(page).nth(1).locator("button.finding").focus();
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "textarea");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Escape");
  assert.match(await focused(page), /^“/);
  assert.equal(await escapes(), 1);
  await page.keyboard.press("Enter");
  await nextResult(page, () => page.keyboard.type("x"));
  await page.keyboard.press("Escape");
  assert.equal(await escapes(), 2);
});

test("counts are told after a second of quiet, and nothing while somebody types", async () => {
  const page = await open({ before: (page) => page.clock.install({ time: 0 }) });
  const told = () => status(page).evaluate((e) => e.textContent);
  const later = (ms) => page.clock.runFor(ms);
  await page.clock.pauseAt(10_000_000);
  await read(page, article);
  await later(900);
  assert.equal(await told(), "");
  await box(page).focus();
  await page.keyboard.type("Zap");
  await later(200);
  await page.keyboard.type("!");
  await later(200);
  assert.equal(await told(), "");
  const seen = await page.evaluate(() => globalThis.results);
  await later(60);
  await page.waitForFunction((seen) => globalThis.results > seen, seen);
  await later(990);
  assert.equal(await told(), "");
  await later(20);
  assert.match(await told(), /^\d+ findings: \d+ unnamed source, \d+ unclear attribution/);
});

test("cards of findings that are still there stay where they are, with the keyboard in them", async () => {
  const page = await open();
  await read(page, article);
  await items(page).nth(2).locator("button.finding").focus();
  await page.evaluate(() => (globalThis.cards = [...document.querySelector("who-said").shadowRoot.querySelectorAll("li.item")]));
  await nextResult(page, () => page.evaluate(() => {
    const box = document.querySelector("who-said").shadowRoot.querySelector("textarea");
    box.setRangeText("Snow fell. ", 0, 0, "end");
    box.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  }));
  assert.ok(await page.evaluate(() => globalThis.cards.every((card, i) => document.querySelector("who-said").shadowRoot.querySelectorAll("li.item")[i] === card)));
  assert.equal(unquoted(await focused(page)), unquoted(await items(page).nth(2).locator(".words").innerText()));
});

test("a long article is listed in slices, and by key there is one stop in the list", async () => {
  const page = await open();
  const seen = await page.evaluate(async (text) => {
    const reader = document.querySelector("who-said");
    const cards = () => reader.shadowRoot.querySelectorAll("li.item").length;
    const first = new Promise((resolve) => addEventListener("whosaid-result", () => resolve(cards()), { once: true }));
    reader.text = text;
    return await first;
  }, (article + "\n\n").repeat(180));
  assert.equal(seen, 20);
  await page.waitForFunction(() => document.querySelector("who-said").shadowRoot.querySelectorAll("li.item").length === 100);
  assert.equal(await page.locator("who-said button.finding:not([tabindex='-1'])").count(), 1);
  await page.locator("who-said button.finding").first().focus();
  await page.keyboard.press("End");
  const last = (await findings(page)).length;
  assert.match(await page.locator("who-said li.item.active").evaluate((e) => e.textContent), new RegExp(`${last.toLocaleString("en")} of ${last.toLocaleString("en")}`));
});

test("on paper: a checklist of all that is shown, with what to do, and nothing to click", async () => {
  const page = await open();
  await read(page, article);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const n = await items(page).count();
  assert.equal(await page.locator("who-said .fix:visible").count(), n);
  assert.match(await page.locator("who-said .paper").innerText(), /^Bridge stays shut as repairs overrun\s+\d+ findings: /);
  for (const gone of [".sheet", ".tabs", ".filters", ".strip", "button.do", ".plain"]) assert.equal(await page.locator(`who-said ${gone}:visible`).count(), 0, gone);
  assert.ok(await page.locator("who-said .parts").isVisible());
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: null });
  assert.equal(await page.locator("who-said .fix:visible").count(), 0);
});

test("the views turn by arrow keys, and the menu opens and closes by key", async () => {
  const page = await open();
  await read(page, article);
  const tab = page.getByRole("tab", { name: /^Findings/ });
  await tab.focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await sources(page).getAttribute("aria-selected"), "true");
  assert.ok(await page.locator("who-said .sources").isVisible());
  assert.equal(await items(page).first().isVisible(), false);
  await page.keyboard.press("Home");
  assert.ok(await items(page).first().isVisible());
  await page.getByRole("button", { name: "Export" }).press("Enter");
  assert.ok(await page.getByRole("button", { name: "CSV table" }).isVisible());
  await page.keyboard.press("Escape");
  assert.equal(await page.getByRole("button", { name: "CSV table" }).isVisible(), false);
});

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

for (const [name, options, attributes] of [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["more contrast", { contrast: "more" }],
  ["forced colours", { forcedColors: "active" }],
  ["Spanish", {}, 'lang="es"'],
  ["from right to left", {}, 'lang="ar" dir="rtl"'],
  ["narrow", { viewport: { width: 320, height: 700 } }],
]) {
  test(`accessible by axe at WCAG 2.2 AA in every view: ${name}`, async () => {
    const page = await open({ ...options, html: embed(`<main><h1>Desk</h1><who-said></who-said></main>`, attributes) });
    const check = async (state) => {
      if (!options.colorScheme && !/findings|sources/.test(state)) return; // the states whose colours and words differ
      const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => [state, id, nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`)]), []);
    };
    await check("empty");
    await page.evaluate(() => {
      const reader = document.querySelector("who-said");
      reader.lookups = [{ name: "Find", url: "https://find.example/?q=%s" }];
      reader.page = "https://news.example/bridge";
    });
    await read(page, article + "\n\nOne person told the paper that a neighbour had said so.");
    await choose(page, "a diplomat");
    await page.locator("who-said .chip").first().click();
    await page.locator("who-said .chip").first().click();
    await nextResult(page, async () => (await choose(page, "Critics")).locator("[data-act=finding]").click());
    await page.locator("who-said .ignored summary").click();
    await choose(page, "reportedly");
    await check("findings");
    await page.locator("who-said .plain").click();
    await check("menu");
    await page.keyboard.press("Escape");
    await page.locator("who-said #sources-tab").click();
    await check("sources");
    const [scroll, client] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(scroll <= client, `nothing sticks out sideways: ${scroll} > ${client}`);
  });
}

test("everything to click is 24 pixels high and wide at least", async () => {
  const page = await open();
  await read(page, article);
  await choose(page, "Critics");
  const small = () => page.evaluate(() =>
    [...document.querySelector("who-said").shadowRoot.querySelectorAll("button, select, input, summary")]
      .filter((e) => e.checkVisibility({ visibilityProperty: true }))
      .map((e) => [e.textContent, e.getBoundingClientRect()])
      .filter(([, { width, height }]) => width < 24 || height < 24)
      .map(([words, { width, height }]) => `${words}: ${width} x ${height}`));
  assert.deepEqual(await small(), []);
  await page.locator("who-said .plain").click();
  assert.deepEqual(await small(), []);
  await page.keyboard.press("Escape");
  await sources(page).click();
  assert.deepEqual(await small(), []);
});

test("the focus is a ring of two pixels", async () => {
  const page = await open();
  await read(page, article);
  await page.getByRole("tab", { name: /^Findings/ }).focus();
  const seen = new Set();
  for (let i = 0; i < 14; i++) {
    const [name, outline] = await page.evaluate(() => {
      const e = document.querySelector("who-said").shadowRoot.activeElement;
      return [e ? `${e.localName} ${e.className}` : "", e ? getComputedStyle(e).outline : ""];
    });
    if (name === "") break;
    seen.add(name);
    assert.match(outline, /2px/, name);
    await page.keyboard.press("Tab");
  }
  assert.ok(seen.size >= 5, [...seen].join(", "));
});

test("on a page read from the right the panel is mirrored, and its sentences still end where they should", async () => {
  const page = await open({ html: embed(`<who-said></who-said>`, 'lang="ar" dir="rtl"') });
  await read(page, article);
  await choose(page, "Critics");
  const box = (selector) => page.locator(`who-said ${selector}`).first().evaluate((e) => (({ left, right }) => ({ left, right }))(e.getBoundingClientRect()));
  const [sheet, panel, export_, findingsTab, swatch, level] = await Promise.all([".sheet", ".panel", ".plain", "#findings-tab", "li.active .kind .swatch", "li.active .level"].map(box));
  assert.ok(panel.right <= sheet.left && export_.right < findingsTab.left && level.right < swatch.left);
  // The full stop stands behind the last word, not before the first.
  const order = await page.locator("who-said li.active .why").evaluate((e) => {
    const text = e.firstChild;
    const at = (i) => {
      const range = document.createRange();
      range.setStart(text, i);
      range.setEnd(text, i + 1);
      return range.getBoundingClientRect();
    };
    const stop = at(text.length - 1);
    const before = at(text.length - 2);
    return [before.right, stop.left];
  });
  assert.ok(Math.abs(order[0] - order[1]) < 1, String(order));
});

test("without colour kinds are told apart, in the list and in the bar", async () => {
  const page = await open({ forcedColors: "active" });
  await nextResult(page, () => page.getByRole("button", { name: "Load an example" }).click());
  const styles = await page.locator("who-said .chip .swatch").evaluateAll((all) => all.map((e) => getComputedStyle(e).borderBlockEndStyle));
  assert.equal(new Set(styles).size, 4);
  await sources(page).click();
  const fills = await page.locator("who-said .key .part:is(.anonymous, .no-speaker, .part-named)").evaluateAll((all) => all.map((e) => getComputedStyle(e).fill));
  assert.ok(fills.length > 1 && new Set(fills).size === fills.length && fills.every((fill) => fill.includes("url")), String(fills));
});

test("with reduced motion nothing moves", async () => {
  const page = await open({ reducedMotion: "reduce" });
  assert.equal(await page.locator("who-said .progress").evaluate((e) => getComputedStyle(e, "::before").animationName), "none");
});

test("with wider text spacing, at 320 pixels, nothing is cut off", async () => {
  const page = await open({ viewport: { width: 320, height: 700 }, html: embed(`<main><h1>Desk</h1><who-said></who-said></main>`) });
  await read(page, article);
  await choose(page, "Critics");
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }");
    document.querySelector("who-said").shadowRoot.adoptedStyleSheets.push(sheet);
  });
  for (const view of ["findings", "sources"]) {
    await page.locator(`who-said #${view}-tab`).click();
    const cut = await page.evaluate(() =>
      [...document.querySelector("who-said").shadowRoot.querySelectorAll(".panel *")]
        .filter((e) => e instanceof HTMLElement && !e.closest(".aside, select, input") && e.checkVisibility() && (e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0 && getComputedStyle(e).overflowX !== "visible" && getComputedStyle(e).display !== "inline"))
        .map((e) => `${e.localName}.${e.className}: ${e.scrollWidth} > ${e.clientWidth}`));
    assert.deepEqual(cut, []);
    const [scroll, client] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(scroll <= client, `${scroll} > ${client}`);
  }
});
