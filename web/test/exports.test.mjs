// What a report can be taken away as: each form is read back, agrees with the text, and
// with what the command line writes.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";
import Ajv4 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { article, nextResult, open, read, useSite } from "./site.mjs";

useSite();

const root = new URL("../../", import.meta.url);
const json = (path) => JSON.parse(readFileSync(new URL(path, root), "utf8"));

// What each form has to escape: formulas, quotation marks, commas, Markdown, letters outside the plane.
const awkward =
  "=Bridge* [shut]\n\n👍 “Never,” a source said, “=SUM(A1)”.\n\nIt is `widely` seen as a\t\"failure\", critics say. =A source said so. The contractor reportedly lost <b>money</b>.\n\nOfficials said, on Monday,\u2028 that it rose 23%.";

const site = "https://whosaid.example/";

/** What the page exports, by the element's own method. */
async function exported(page, format) {
  const made = await page.evaluate((format) => document.querySelector("who-said").export(format), format);
  assert.ok(made.name && made.type && made.text);
  return made.text;
}

/** What the command line writes of the same text, under the same options. */
function written(text, format, profile = "editor") {
  const folder = mkdtempSync(join(tmpdir(), "whosaid-exports-"));
  try {
    writeFileSync(join(folder, "whosaid.toml"), `site = "${site}"\nprofile = "${profile}"\n`);
    return execFileSync(fileURLToPath(new URL("bin/whosaid", root)), ["check", "--fail-on", "none", "--config", join(folder, "whosaid.toml"), "--format", format, "-"], { input: text, encoding: "utf8" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function opened(text, options = {}) {
  const page = await open();
  await page.evaluate((options) => (document.querySelector("who-said").options = options), { site, ...options });
  const report = await read(page, text);
  assert.ok(report.findings.length > 3);
  return { page, report };
}

/** Reads a table as RFC 4180 has it. */
function rows(csv) {
  const out = [[]];
  let rest = csv;
  while (rest !== "") {
    const [all, cell, end] = /^"((?:[^"]|"")*)"(,|\r\n)/.exec(rest) ?? assert.fail(`no cell: ${rest.slice(0, 40)}`);
    out.at(-1).push(cell.replaceAll('""', '"'));
    if (end !== ",") out.push([]);
    rest = rest.slice(all.length);
  }
  assert.deepEqual(out.pop(), []);
  return out;
}

for (const [name, text] of Object.entries({ "an article": article, "an awkward text": awkward })) {
  test(`${name}: the page and the command line write the same`, async () => {
    const { page } = await opened(text);
    for (const format of ["markdown", "csv"]) assert.equal(await exported(page, format), written(text, format), format);
    for (const format of ["sarif", "annotations", "hypothesis"]) {
      assert.deepEqual(JSON.parse(await exported(page, format)), JSON.parse(written(text, format)), format);
    }
    assert.deepEqual([JSON.parse(await exported(page, "json"))], JSON.parse(written(text, "json")));
    await nextResult(page, () => page.evaluate(() => (document.querySelector("who-said").profile = "reader")));
    for (const format of ["markdown", "csv"]) assert.equal(await exported(page, format), written(text, format, "reader"), `${format} for a reader`);
  });
}

test("Markdown: a task for each finding, and nothing of the text is taken for markup", async () => {
  const { page, report } = await opened(awkward);
  const lines = (await exported(page, "markdown")).split("\n");
  assert.equal(lines[0], "## Sourcing: =Bridge\\* \\[shut\\]");
  const tasks = lines.filter((line) => line.startsWith("- [ ] "));
  assert.deepEqual(
    tasks.map((task) => /\((\w+), line (\d+)\): “(.*)”$/.exec(task).slice(1)),
    report.findings.map(({ level, line, quote }) => [level, String(line), quote.replace(/\s+/g, " ").trim().replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&")]),
  );
});

test("CSV: read back it gives the findings, and no cell is a formula", async () => {
  const { page, report } = await opened(awkward);
  const [head, ...table] = rows(await exported(page, "csv"));
  assert.equal(table.length, report.findings.length);
  table.forEach((row, i) => {
    assert.equal(row.length, head.length);
    const finding = report.findings[i];
    const cells = Object.fromEntries(head.map((name, k) => [name, row[k]]));
    assert.deepEqual([cells.rule, cells.level, cells.fingerprint, cells.page], [finding.rule, finding.level, finding.fingerprint, finding.url]);
    assert.equal(cells.quote, /^[=+\-@\t\r\n]/.test(finding.quote) ? `'${finding.quote}` : finding.quote);
    for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@\t\r\n]/);
  });
  // A finding that begins with a sign.
  await read(page, "Snow fell.\n\n=A source said so. -Critics say it sank, said +officials.\n\n“=1+1 was the sum.”");
  for (const row of rows(await exported(page, "csv"))) for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@\t\r\n]/);
});

test("JSON: the report, true to its schema and to the text", async () => {
  const { page } = await opened(awkward);
  const report = JSON.parse(await exported(page, "json"));
  const ajv = new Ajv2020({ strict: false });
  addFormats(ajv);
  assert.ok(ajv.validate(json("internal/report/schema.json"), report), ajv.errorsText());
  for (const { start, end, quote } of report.findings) assert.equal(awkward.slice(start, end), quote);
});

test("SARIF: true to its schema, with what was ignored as suppressed", async () => {
  const { page } = await opened(awkward);
  const { rule, fingerprint } = (await page.evaluate(() => document.querySelector("who-said").report.findings)).find(({ quote }) => quote === "critics" || quote === "a source");
  await nextResult(page, () => page.evaluate((wish) => (document.querySelector("who-said").ignored = [wish]), { rule, finding: fingerprint, reason: "The editor knows." }));
  const log = JSON.parse(await exported(page, "sarif"));
  const ajv = new Ajv4({ strict: false });
  addFormats(ajv);
  assert.ok(ajv.validate(json("internal/sink/testdata/sarif-schema-2.1.0.json"), log), ajv.errorsText());
  const [run] = log.runs;
  const report = await page.evaluate(() => document.querySelector("who-said").report);
  assert.equal(run.results.length, report.findings.length + report.ignored.length);
  for (const result of run.results) {
    assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
    const { region } = result.locations[0].physicalLocation;
    assert.equal(awkward.slice(region.charOffset, region.charOffset + region.charLength), region.snippet.text);
  }
  const suppressed = run.results.filter((result) => result.suppressions);
  assert.deepEqual(suppressed.map(({ suppressions, partialFingerprints }) => [suppressions, partialFingerprints["whosaid/1"]]), [[[{ kind: "external", justification: "The editor knows." }], fingerprint]]);
});

test("Web Annotation and Hypothesis: each selector leads back to the words, and to no others", async () => {
  const { page, report } = await opened(awkward);
  await page.evaluate(() => (document.querySelector("who-said").page = "https://news.example/bridge"));
  const letters = [...awkward];
  const sheet = JSON.parse(await exported(page, "annotations"));
  assert.deepEqual([sheet["@context"], sheet.type], ["http://www.w3.org/ns/anno.jsonld", "AnnotationPage"]);
  assert.equal(sheet.items.length, report.findings.length);
  sheet.items.forEach(({ target: { source, selector: [words, place] } }, i) => {
    assert.equal(source, "https://news.example/bridge");
    assert.equal(words.exact, report.findings[i].quote);
    assert.equal(letters.slice(place.start, place.end).join(""), words.exact);
    assert.equal(awkward.split(words.prefix + words.exact + words.suffix).length, 2);
  });
  // As the Hypothesis client reads a file (its readExportFile and importable annotations).
  const file = JSON.parse(await exported(page, "hypothesis"));
  assert.ok(Array.isArray(file.annotations));
  file.annotations.forEach((note, i) => {
    assert.equal(typeof note.text, "string");
    assert.ok(note.tags.every((tag) => typeof tag === "string") && note.uri === "https://news.example/bridge" && note.user && note.document);
    assert.deepEqual(note.target.map(({ source }) => source), [note.uri]);
    const [selector] = note.target[0].selector;
    assert.deepEqual([selector.type, selector.exact], ["TextQuoteSelector", report.findings[i].quote]);
  });
});

test("what the filters hide is left out, but not of JSON and SARIF", async () => {
  const { page, report } = await opened(article);
  await page.getByRole("searchbox", { name: "Search findings" }).fill("shambles");
  const shown = await page.locator("who-said li.item").count();
  assert.ok(shown > 0 && shown < report.findings.length);
  assert.equal(rows(await exported(page, "csv")).length, shown + 1);
  assert.equal((await exported(page, "markdown")).match(/^- \[ \] /gm).length, shown);
  assert.equal(JSON.parse(await exported(page, "annotations")).items.length, shown);
  assert.equal(JSON.parse(await exported(page, "hypothesis")).annotations.length, shown);
  assert.equal(JSON.parse(await exported(page, "sarif")).runs[0].results.length, report.findings.length);
  assert.equal(JSON.parse(await exported(page, "json")).findings.length, report.findings.length);
});

test("from the menu: the checklist is copied, files are saved under their names, without a network", async () => {
  const { page } = await opened(article);
  const asked = [];
  page.context().on("request", (request) => asked.push(request.url()));
  await page.context().setOffline(true);
  await page.context().grantPermissions(["clipboard-write"]);
  const pick = async (name) => {
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("button", { name, exact: true }).click();
  };
  for (const [name, format, file] of [
    ["Markdown checklist", "markdown", "whosaid.md"],
    ["CSV table", "csv", "whosaid.csv"],
    ["JSON report", "json", "whosaid-report.json"],
    ["SARIF 2.1.0", "sarif", "whosaid.sarif"],
    ["Web Annotation JSON-LD", "annotations", "whosaid-annotations.jsonld"],
    ["Hypothesis import", "hypothesis", "whosaid-hypothesis.json"],
  ]) {
    const [download] = await Promise.all([page.waitForEvent("download"), pick(name)]);
    assert.equal(download.suggestedFilename(), file);
    assert.equal(readFileSync(await download.path(), "utf8"), await exported(page, format));
    await page.locator("who-said .summary", { hasText: `Saved as ${file}.` }).waitFor();
  }
  await pick("Copy checklist");
  const n = await page.locator("who-said li.item").count();
  await page.locator("who-said .summary", { hasText: `Copied ${n} findings.` }).waitFor();
  const checklist = await exported(page, "markdown");
  // The page may not read the clipboard, but its reader may paste.
  await page.locator("who-said textarea").focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("ControlOrMeta+V");
  assert.equal(await page.locator("who-said textarea").inputValue(), checklist);
  assert.deepEqual(asked.filter((url) => !url.startsWith("blob:")), []);
});

test("a link to a finding leads a browser to its words, and to the right ones of twins", async () => {
  const twins = `<article id="story"><h1>The bridge</h1><p style="margin-block-end: 3000px">A source said the bridge would stay shut.</p>
    <p>Nobody knew. On Friday a source said the road-works were “half-done, or less”.</p><p style="margin-block-end: 3000px">Critics say the city hid the cost.</p></article>`;
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><script type="module" src="embed.js"></script><body>${twins}<who-said for="story"></who-said>`;
  const page = await open({ html });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.waitForFunction(() => document.querySelector("who-said").report);
  const list = page.locator("who-said li.item");
  for (const [quote, nth] of [["a source", 0], ["Critics", 0]]) {
    const item = list.filter({ has: page.locator(".words", { hasText: new RegExp(`^“${quote}”$`) }) }).nth(nth);
    await item.locator("button.finding").click();
    await item.getByRole("button", { name: "Copy link" }).click();
    await page.locator("who-said .summary", { hasText: "Link copied." }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(link.startsWith(`${page.url()}#:~:text=`), link);
    const there = await page.context().newPage();
    await there.goto("about:blank");
    await page.context().route("**/story", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html.replace(/<script.*?<\/script>|<who-said.*/g, "") }));
    await there.goto(link);
    await there.waitForFunction(() => scrollY > 1000);
    const words = await there.evaluate((quote) => {
      const paragraph = [...document.querySelectorAll("p")].find((p) => new RegExp(quote).test(p.textContent) && p.getBoundingClientRect().top >= 0);
      return [paragraph.textContent, paragraph.getBoundingClientRect().top < innerHeight];
    }, quote);
    assert.match(words[0], new RegExp(quote));
    assert.ok(words[1], "in view");
    await there.close();
  }
});
