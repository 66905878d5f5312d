// The engine in a hidden frame: pages of another origin, whose own policy lets neither the
// worker nor WebAssembly in, use it all the same, and nobody else gets between.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { root } from "./engine.mjs";
import { open, painted, read, url, useSite } from "./site.mjs";

useSite();

// Somebody else's site, on a port of its own: it holds the scripts of the npm package, and pages.
let elsewhere;
let theirs = "";
let pageNow = { html: "", headers: {} };
before(async () => {
  elsewhere = createServer((request, response) => {
    if (request.url.endsWith(".js")) response.writeHead(200, { "Content-Type": "text/javascript", ...pageNow.headers }).end(readFileSync(join(root, "web/dist/npm", request.url)));
    else if (request.url === "/favicon.ico") response.writeHead(204).end();
    else if (request.url.startsWith("/hostile")) response.writeHead(200, { "Content-Type": "text/html" }).end(hostile);
    else response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...pageNow.headers }).end(pageNow.html);
  });
  await new Promise((resolve) => elsewhere.listen(0, "localhost", resolve));
  theirs = `http://localhost:${elsewhere.address().port}/`;
});
after(() => elsewhere.close());

// It says what the engine's page says, and asks that page for an engine of its own.
const hostile = `<!doctype html><script>
  const all = [parent, ...Array.from(parent.frames)];
  for (const window of all) for (const data of ["whosaid", { type: "ready" }, { type: "reply", id: 1, status: 0 }, null]) {
    window.postMessage(data, "*");
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => parent.postMessage("stolen", "*");
    window.postMessage(data, "*", [port2]);
  }
  parent.postMessage("done", "*");
</script>`;

const origin = () => new URL(url).origin;
const html = (body, from = "/define.js") => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Their page</title><script type="module" src="${from}"></script>${body}`;
const text = "A source said the hall stood empty.";

/** Opens a page of theirs under these headers. */
function openTheirs(body, { from, headers = {}, ...options } = {}) {
  pageNow = { html: html(body, from), headers };
  return open({ at: theirs, ...options });
}

const strict = () => `default-src 'self'; frame-src ${origin()}; require-trusted-types-for 'script'; trusted-types 'none'`;
const own = () => `<who-said engine-src="${url}engine.html"></who-said>`;

test("a page under default-src 'self'; frame-src OUR-ORIGIN and Trusted Types reads and paints", async () => {
  const page = await openTheirs(own(), { headers: { "Content-Security-Policy": strict() } });
  assert.equal((await read(page, text)).findings[0].quote, "A source");
  assert.deepEqual((await painted(page)).anonymous, ["A source"]);
  const frames = page.frames().map((frame) => frame.url());
  assert.deepEqual(frames, [theirs, `${url}engine.html`]);
  const frame = page.locator("iframe");
  assert.deepEqual([await frame.isVisible(), await frame.evaluate((f) => f.offsetWidth + f.parentElement.localName)], [false, "0html"]);
  assert.ok(page.workers().every((worker) => worker.url().startsWith(url)));
  // Once it is there, it asks for nothing.
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  assert.equal((await read(page, `${text}\n\nA source said the yard stood empty too.`)).findings.length, 2);
  assert.deepEqual(asked, []);
});

test("inside a page that isolates itself (COEP, COOP)", async () => {
  const page = await openTheirs(own(), { headers: { "Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Opener-Policy": "same-origin", "Content-Security-Policy": strict() } });
  assert.equal((await read(page, text)).findings[0].quote, "A source");
});

test("a script from our origin takes the frame by itself; elements, attach() and analyze() share it", async () => {
  const page = await openTheirs("<who-said></who-said><who-said></who-said><p id=copy>A source said the hall stood empty.</p>", {
    from: `${url}embed.js`,
    headers: { "Content-Security-Policy": `default-src 'none'; script-src ${origin()} 'unsafe-eval'; frame-src ${origin()}` },
  });
  await read(page, text);
  const quotes = await page.evaluate(async (module) => {
    const { analyze, attach } = await import(module);
    const { findings } = await analyze("The contractor reportedly lost money.");
    const report = await new Promise((result) => attach(document.querySelector("#copy"), { result }));
    return [findings[0].quote, report.findings[0].quote];
  }, `${url}embed.js`);
  assert.deepEqual(quotes, ["reportedly", "A source"]);
  assert.equal(page.frames().length, 2);
});

test("a worker of the page's own origin comes before the frame", async () => {
  const page = await open();
  await read(page, text);
  assert.equal(page.frames().length, 1);
});

test("hostile frames beside it make no answers", async () => {
  const page = await openTheirs(`${own()}<iframe src="/hostile"></iframe>`, { headers: { "Content-Security-Policy": strict().replace("frame-src", "frame-src 'self'") } });
  assert.equal((await read(page, text)).findings[0].quote, "A source");
  await page.locator('iframe[src="/hostile"]').evaluate((f) => new Promise((resolve) => {
    f.addEventListener("load", resolve);
    f.src = "/hostile?again";
  }));
  assert.equal((await read(page, `${text}\n\nA source said the yard stood empty too.`)).findings.length, 2);
  assert.equal(page.workers().length, 1);
});

test("the engine's page serves the page around it and nobody else", async () => {
  const page = await openTheirs("<p>No element is here.</p>", { headers: { "Content-Security-Policy": strict().replace("frame-src", "frame-src 'self'") } });
  const heard = await page.evaluate(async (engine) => {
    const next = (target, wanted) => new Promise((resolve) => target.addEventListener("message", (event) => wanted(event) && resolve(event.data)));
    const show = (src) => {
      const frame = document.body.appendChild(document.createElement("iframe"));
      frame.src = src;
      return frame;
    };
    const greeting = next(window, ({ origin }) => origin === new URL(engine).origin);
    const frame = show(engine);
    const greeted = await greeting;
    // Before the page asks, another frame does, with all that it could say.
    const stolen = next(window, ({ data }) => data === "stolen");
    const done = next(window, ({ data }) => data === "done");
    show("/hostile");
    await done;
    const { port1, port2 } = new MessageChannel();
    const ready = next(port1, () => true);
    port1.start();
    frame.contentWindow.postMessage("something else", "*", [new MessageChannel().port1]);
    frame.contentWindow.postMessage(greeted, new URL(engine).origin, [port2]);
    return { greeted, answer: await Promise.race([stolen, ready]) };
  }, `${url}engine.html`);
  assert.deepEqual(heard, { greeted: "whosaid", answer: { type: "ready" } });
});

for (const [name, policy, flags] of [
  ["the page's own policy", () => "default-src 'self'", []],
  ["the host of the engine", () => strict().replace(origin(), "*"), ["-frame-ancestors", "https://cms.example"]],
]) {
  test(`a frame that ${name} refuses: a clear message, and the text is kept`, async () => {
    let program;
    let address = url;
    if (flags.length > 0) {
      program = spawn(join(root, "bin/host"), ["-addr", "localhost:0", ...flags], { stdio: ["ignore", "pipe", "inherit"] });
      const { value } = await createInterface(program.stdout)[Symbol.asyncIterator]().next();
      address = /http:\/\/\S+/.exec(value)[0].replace(/\/?$/, "/");
    }
    try {
      const page = await openTheirs(`<who-said engine-src="${address}engine.html"></who-said>`, { headers: { "Content-Security-Policy": policy() }, expect: /frame-src|frame-ancestors|Framing|target origin/ });
      await page.getByRole("textbox", { name: "Text to check" }).fill(text);
      await page.getByText("The engine could not be loaded.").waitFor();
      assert.match(await page.locator("who-said .message").innerText(), /engine\.html did not answer.*frame-src.*-frame-ancestors.*Your text is still in the box/s);
    } finally {
      program?.kill();
    }
  });
}

test("a frame whose engine ends is started again; one that the page takes away, too", async () => {
  const page = await openTheirs(own(), { headers: { "Content-Security-Policy": strict() }, expect: /^error: Uncaught|killed/ });
  await read(page, text);
  const again = page.waitForEvent("worker");
  await page.workers()[0].evaluate(() => setTimeout(() => { throw new Error("killed by the story"); }));
  await again;
  assert.equal((await read(page, `${text}\n\nA source said the yard stood empty too.`)).findings.length, 2);
  await page.evaluate(() => document.querySelector("html > iframe").remove());
  assert.equal((await read(page, text)).error?.code, "crashed");
  await page.waitForFunction(() => document.querySelector("who-said").report);
});
