// The installed app: it opens without a network, takes a new version when the reader
// says so, and takes texts that are shared with it or opened in it. And the draft.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { test } from "node:test";
import { article, marked, nextResult, open, painted, read, restart, stop, url, useSite } from "./site.mjs";

useSite();

const box = (page) => page.getByRole("textbox", { name: "Text to check" });
const allow = { serviceWorkers: "allow" };

/** Waits until the app is kept on the device. */
const installed = (page) => page.locator("#kept:not([hidden])").waitFor({ state: "attached" });

test("after one visit the app opens and reads a text with the host stopped", async () => {
  const page = await open(allow);
  await installed(page);
  await stop();
  try {
    await page.reload();
    await page.waitForFunction(() => customElements.get("who-said") !== undefined);
    await read(page, article);
    const paint = await painted(page);
    for (const words of marked.anonymous) assert.ok(paint.anonymous.includes(words), words);
    // What the findings lead to is there as well.
    await page.goto(`${url}rules/bare-source.html`);
    assert.match(await page.locator("h1").innerText(), /\w/);
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.body).maxWidth), "none", "the style is there");
    await page.goto(`${url}rules/`);
    await page.locator("a[href='bare-source.html']").first().waitFor();
  } finally {
    await restart();
  }
});

test("files that are lost from the device are fetched again, and kept", async () => {
  const page = await open({ ...allow, expect: /ERR_FAILED|Failed to fetch/ });
  await installed(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.reload();
  await installed(page);
  await read(page, article);
  await stop();
  try {
    await page.reload();
    await page.waitForFunction(() => customElements.get("who-said") !== undefined);
    assert.equal(await page.evaluate(() => fetch("rules/bare-source.html").then(({ status }) => status, ({ name }) => name)), "TypeError", "what nobody asked for since is not there");
  } finally {
    await restart();
  }
});

test("a new version waits for the reader's click, fetches only what has changed, and the text comes over", async (t) => {
  // A host that has a new version later: the page and the list of files change, the engine does not.
  const old = await (await fetch(url)).text();
  const fresh = old.replace("</footer>", '<p id="fresh">fresh</p></footer>');
  const sum = createHash("sha256").update(fresh).digest("base64");
  let later = false;
  const asked = [];
  const host = createServer(async ({ url: path }, response) => {
    asked.push(path);
    const { status, headers, body } = await fetch(new URL(path, url), { headers: { "Accept-Encoding": "identity" } }).then(async (r) => ({ status: r.status, headers: new Headers(r.headers), body: Buffer.from(await r.arrayBuffer()) }));
    const now = !later ? body
      : path === "/sw.js" ? String(body).replace(/whosaidVersion="[^"]+"/, 'whosaidVersion="next"').replace(/"index.html":"[^"]+"/, `"index.html":"${sum}"`)
      : path === "/" || path === "/index.html" ? fresh : body;
    headers.delete("content-length");
    headers.delete("etag");
    response.writeHead(status, Object.fromEntries(headers)).end(now);
  }).listen(0, "localhost");
  await once(host, "listening");
  t.after(() => host.close().closeAllConnections());
  const page = await open({ ...allow, at: `http://localhost:${host.address().port}/` });
  await installed(page);
  later = true;
  asked.length = 0;
  await page.reload();
  await page.waitForFunction(() => customElements.get("who-said") !== undefined);
  await read(page, article);
  const update = page.getByRole("button", { name: "Update ready" });
  await update.waitFor();
  assert.equal(await page.locator("#fresh").count(), 0, "still the old version");
  assert.deepEqual(asked.sort(), ["/index.html", "/sw.js"], "nothing that is there is fetched again");
  await box(page).focus();
  await nextResult(page, () => page.keyboard.type("Zap. "));
  assert.equal(await page.locator("#fresh").count(), 0, "no edit brings it");
  const text = await box(page).inputValue();
  await update.click();
  await page.locator("#fresh").waitFor();
  await page.waitForFunction(() => globalThis.results > 0);
  assert.equal(await box(page).inputValue(), text);
  assert.equal(await page.evaluate(async () => (await caches.keys()).length), 1, "the old version is gone");
  assert.equal(await page.evaluate(() => sessionStorage.length), 0, "and no copy of the text stays behind");
});

/** Shares a form with the app, as the system does: by a POST from no page of ours. */
async function share(page, parts) {
  const form = `<!doctype html><form method="post" enctype="multipart/form-data" action="share">
    <input name="title"><textarea name="text"></textarea><input type="file" name="file"></form>`;
  await page.route("**/story", (route) => route.fulfill({ contentType: "text/html", body: form }));
  await page.goto(`${url}story`);
  for (const [name, value] of Object.entries(parts)) {
    const field = page.locator(`[name=${name}]`);
    if (name === "file") await field.setInputFiles(value);
    else await field.fill(value);
  }
  const seen = [];
  page.on("request", (request) => seen.push(request.url()));
  await page.evaluate(() => document.querySelector("form").submit());
  await page.waitForFunction(() => globalThis.results > 0);
  return seen;
}

test("a shared text is read, and is in no address", async () => {
  const page = await open(allow);
  await installed(page);
  const seen = await share(page, { title: "The hall", text: "A source said the hall stood empty." });
  assert.equal(await box(page).inputValue(), "The hall\n\nA source said the hall stood empty.");
  assert.equal(page.url(), url);
  assert.ok(!seen.some((address) => /empty|hall/i.test(decodeURIComponent(address))), seen.join(" "));
  await page.reload();
  await page.waitForFunction(() => customElements.get("who-said") !== undefined);
  assert.equal(await box(page).inputValue(), "", "it is taken once");
});

test("a shared file is read like an opened one", async () => {
  const page = await open(allow);
  await installed(page);
  await share(page, { file: { name: "story.html", mimeType: "text/html", buffer: Buffer.from("<title>x</title><article><h1>The hall</h1><p>A source said the hall stood <b>empty</b>.</article>") } });
  assert.equal(await box(page).inputValue(), "The hall\n\nA source said the hall stood empty.");
});

test("a file that the system opens in the app is read", async () => {
  // What the system calls; it does so in an installed app alone.
  const page = await open({ init: () => (LaunchQueue.prototype.setConsumer = (consumer) => (globalThis.launch = consumer)) });
  await nextResult(page, () =>
    page.evaluate(() => globalThis.launch({ files: [{ getFile: async () => new File(["Sources say the deal is dead."], "deal.txt", { type: "text/plain" }) }] })),
  );
  assert.equal(await box(page).inputValue(), "Sources say the deal is dead.");
});

test("a draft is kept only if the reader wants that, and is forgotten for good", async () => {
  const page = await open();
  const again = async () => {
    await page.reload();
    await page.waitForFunction(() => customElements.get("who-said") !== undefined);
  };
  const stored = () => page.evaluate(async () => [(await indexedDB.databases()).length, localStorage.length, sessionStorage.length]);
  await read(page, article);
  assert.deepEqual(await stored(), [0, 0, 0]);
  await again();
  assert.equal(await box(page).inputValue(), "");
  assert.deepEqual(await stored(), [0, 0, 0]);

  const keep = page.getByLabel("Keep my draft on this device");
  await read(page, article);
  await keep.check();
  await page.locator("who-said li").filter({ hasText: "Critics" }).first().locator("button.finding").click();
  await nextResult(page, () => page.locator("who-said li").filter({ hasText: "Critics" }).first().getByRole("button", { name: "Ignore here" }).click());
  await box(page).evaluate((e) => e.setSelectionRange(0, 0));
  await box(page).focus();
  await nextResult(page, () => page.keyboard.type("Zap. "));
  await page.evaluate(async () => {
    const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const database = await done(indexedDB.open("whosaid"));
    for (let draft; !draft?.text.startsWith("Zap. ") || draft.ignored.length !== 1; ) {
      draft = await done(database.transaction("draft").objectStore("draft").get("draft"));
    }
    database.close();
  });
  await again();
  await page.getByText("Your draft is back.").waitFor();
  await page.waitForFunction(() => globalThis.results > 0);
  assert.equal(await box(page).inputValue(), `Zap. ${article}`);
  assert.equal(await page.evaluate(() => document.querySelector("who-said").report.ignored.length), 1);
  assert.ok(await keep.isChecked());

  await page.getByRole("button", { name: "Forget it" }).click();
  await page.getByText("Nothing of the draft is kept").waitFor();
  assert.deepEqual(await stored(), [0, 0, 0]);
  assert.equal(await box(page).inputValue(), `Zap. ${article}`, "the text in the box stays");
  await again();
  assert.equal(await box(page).inputValue(), "");
});

test("the badge says what is so: offline, and how many files were asked for", async () => {
  const page = await open();
  const badge = page.locator("#badge");
  assert.equal(await badge.innerText(), "Nothing leaves this page");
  await read(page, article);
  await badge.click();
  const asked = page.locator("#asked");
  assert.match(await asked.innerText(), /: 0\.$/);
  await page.context().setOffline(true);
  await page.getByText("Offline, nothing sent").waitFor();
  await page.context().setOffline(false);
  await page.getByText("Nothing leaves this page").waitFor();
  // It would tell.
  await page.evaluate(() => fetch("licenses.txt"));
  await page.waitForFunction(() => /: 1\.$/.test(document.querySelector("#asked").textContent));
});
