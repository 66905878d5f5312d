// The bookmarklet: clicked on pages of other people's making, under every policy that
// a page may have, and on pages that wish it ill.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import { news } from "./pages/news.mjs";
import { none } from "./pages/others.mjs";
import { headlines, paragraphs } from "./pages/prose.mjs";
import { open, url, useSite } from "./site.mjs";

useSite();

// Somebody else's server: each path is a page, with its headers.
const pages = new Map();
let server;
let elsewhere = "";
before(async () => {
  server = createServer((request, response) => {
    const { html = "", headers = {} } = pages.get(request.url) ?? {};
    response.writeHead(pages.has(request.url) ? 200 : 204, { "Content-Type": "text/html; charset=utf-8", ...headers });
    response.end(html);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  elsewhere = `http://127.0.0.1:${server.address().port}`;
});
after(() => server.close());

const story = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bridge stays shut</title></head><body>
<nav><a href="/">Home</a> <a href="/n">News</a></nav>
<main><article><h1>Bridge stays shut as repairs overrun</h1><p class="byline">By Rui Sato</p>
<p>The north bridge will stay shut until June, city engineer Dana Poe said on Monday. “We need four more months,” Poe told reporters, and she asked drivers to be patient.</p>
<p>“We met in a quiet room,” said <b>a diplomat</b> involved in the talks. A source said the hall stood empty.</p>
<p>The design is widely seen as a failure. The contractor reportedly lost money, and nobody has said how much of it was the city’s.</p></article></main>
<aside class="related"><p>Critics say the choir hid the cost of the tour.</p></aside></body></html>`;

/** Opens a page of the other server, ready to have the bookmark clicked. */
async function visit({ html = story, headers = {}, ...options } = {}) {
  const path = `/${pages.size}`;
  pages.set(path, { html, headers });
  const page = await open(options);
  const context = page.context();
  await page.goto(`${url}bookmarklet.html`);
  const address = await page.locator("#bookmark").getAttribute("href");
  const trouble = [];
  const requests = [];
  context.on("page", (one) => {
    one.on("pageerror", (error) => trouble.push(`exception: ${error.message}`));
    one.on("console", (message) => message.type() === "error" && trouble.push(message.text()));
    one.on("request", (request) => requests.push(request.url()));
  });
  await page.goto(elsewhere + path);
  return { page, context, address, trouble, requests };
}

/** Clicks the bookmark, as the browser does. */
async function click({ page, context, address }) {
  const cdp = await context.newCDPSession(page);
  // The session is left to end with the page: Chromium 156 now and then crashes in what answers it
  // (the dumps end in a DevTools reply) if it is taken away while the bookmark still runs.
  await cdp.send("Page.navigate", { url: address });
}

/** Clicks it and waits for the window, and for what it says. */
async function run(visited) {
  const opened = visited.context.waitForEvent("page");
  await click(visited);
  return settled(await opened);
}

async function settled(popup) {
  await popup.setViewportSize({ width: 440, height: 760 });
  await popup.waitForFunction(() => document.querySelector("who-said")?.report || document.querySelector("#message")?.hidden === false);
  return popup;
}

/** The words painted in a page, by kind, seen from a world that the page's scripts have not touched. */
async function painted({ page, context }) {
  const cdp = await context.newCDPSession(page);
  const { frameTree } = await cdp.send("Page.getFrameTree");
  const { executionContextId: contextId } = await cdp.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });
  const expression = `Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name.replace("whosaid-mark-", ""), [...ranges].map(String).sort()]))`;
  const { result } = await cdp.send("Runtime.evaluate", { expression, contextId, returnByValue: true });
  return result.value;
}

/** What a page's main thread has worked, in ms of its own: others may keep the machine busy. */
async function worked({ page, context }) {
  const cdp = await context.newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await cdp.send("Performance.getMetrics");
    return 1_000 * metrics.find(({ name }) => name === "TaskDuration").value;
  };
}

const isPainted = (page) => page.waitForFunction(() => CSS.highlights.size > 0);
const said = (popup) => popup.locator("#message h2").textContent();

/** The card that the bookmarklet puts over a page: its shadow root is closed to scripts, not to us. */
async function card({ page, context }) {
  const cdp = await context.newCDPSession(page);
  for (;;) {
    const { root } = await cdp.send("DOM.getDocument", { depth: -1, pierce: true });
    const found = find(root, ({ shadowRoots }) => shadowRoots?.some(({ shadowRootType }) => shadowRootType === "closed"));
    if (!found) {
      await page.evaluate(() => new Promise(requestAnimationFrame));
      continue;
    }
    const texts = [];
    find(found, ({ nodeValue, nodeType }) => nodeType === 3 && texts.push(nodeValue) && false);
    const press = async (label) => {
      const button = find(found, ({ nodeName, children }) => nodeName === "BUTTON" && children?.some(({ nodeValue }) => nodeValue === label));
      const { model: { content: [x, y, right, , , bottom] } } = await cdp.send("DOM.getBoxModel", { nodeId: button.nodeId });
      await page.mouse.click((x + right) / 2, (y + bottom) / 2);
    };
    return { words: texts.join(" "), press };
  }
}

function find(node, is) {
  if (is(node)) return node;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = find(child, is);
    if (found) return found;
  }
  return null;
}

/** What is on the clipboard: our own site may not look. */
async function clipboard(context) {
  const page = await context.newPage();
  pages.set("/clipboard", { html: "" });
  await page.goto(`${elsewhere}/clipboard`);
  await page.bringToFront();
  const words = await page.evaluate(() => navigator.clipboard.readText());
  await page.close();
  return words;
}

const marks = { anonymous: ["A source", "a diplomat involved in the talks"], attribution: ["is widely seen as", "reportedly"] };

test("the page of the bookmarklet: made for its own address, short enough, and it runs nowhere but in bookmarks", async () => {
  const page = await open();
  await page.goto(`${url}bookmarklet.html`);
  const bookmark = page.locator("#bookmark");
  const address = await bookmark.getAttribute("href");
  assert.match(address, /^javascript:\(\(\)=>\{/);
  assert.ok(address.includes(`"${url}"`), "it opens the site that serves it");
  assert.ok(!address.includes("WHOSAID"));
  assert.ok(new TextEncoder().encode(address).length <= 4096, `${address.length} bytes`);
  assert.ok(!/[\n#]/.test(address));
  await bookmark.click();
  assert.match(await page.locator("#said").textContent(), /other pages/);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.locator("#copy").click();
  await page.getByText("Copied.").waitFor();
  assert.equal(await clipboard(page.context()), address);
});

const policies = {
  "no policy": {},
  "script-src 'self'": { "Content-Security-Policy": "script-src 'self'; object-src 'none'" },
  "default-src 'none'": { "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'" },
  "nonce and strict-dynamic": { "Content-Security-Policy": "script-src 'nonce-abc' 'strict-dynamic'; object-src 'none'; base-uri 'none'" },
  "Trusted Types": { "Content-Security-Policy": "require-trusted-types-for 'script'; trusted-types 'none'; default-src 'self'" },
  "COEP": { "Cross-Origin-Embedder-Policy": "require-corp" },
};
for (const [name, headers] of Object.entries(policies)) {
  test(`${name}: the article is listed in the popup and painted in the page, and either side shows the other`, async () => {
    const visited = await visit({ headers });
    const { page, trouble, requests } = visited;
    const popup = await run(visited);
    await isPainted(page);
    const { active, claims, document: whole, ...kinds } = await painted(visited);
    assert.deepEqual(kinds, marks);
    assert.equal(await popup.locator("h1").textContent(), "Bridge stays shut");
    assert.equal(await popup.locator("#what").inputValue(), "article");
    assert.ok(!(await popup.evaluate(() => document.querySelector("who-said").text)).includes("choir"), "the box beside it is not read");

    // The list shows the page.
    await popup.locator(".item", { hasText: "reportedly" }).locator("button.finding").click();
    await page.waitForFunction(() => [...(CSS.highlights.get("whosaid-mark-active") ?? [])].map(String).join() === "reportedly");

    // The page shows the list.
    const at = await page.evaluate(() => {
      const { x, y, width, height } = [...CSS.highlights.get("whosaid-mark-anonymous")].find((range) => String(range) === "A source").getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    });
    await page.mouse.click(...at);
    await popup.waitForFunction(() => document.querySelector("who-said").shadowRoot.querySelector(".item.active .words")?.textContent.includes("A source"));

    // Nothing was added to the page but paint, and it goes with the window.
    assert.equal(await page.evaluate(() => document.documentElement.outerHTML.includes("whosaid")), false);
    await popup.close();
    await page.waitForFunction(() => CSS.highlights.size === 0 && document.adoptedStyleSheets.length === 0);
    assert.deepEqual(trouble, []);
    for (const one of requests) assert.ok(one.startsWith(url) || one.startsWith(elsewhere), one);
  });
}

test("COOP: the window is severed, a card says so, and the text goes along in an address that is wiped at once", async () => {
  const visited = await visit({ headers: { "Cross-Origin-Opener-Policy": "same-origin" } });
  const { context, trouble } = visited;
  const first = await run(visited);
  assert.equal(await said(first), "This window reads pages for the bookmark");
  const { words, press } = await card(visited);
  assert.match(words, /keeps other windows away.*history may keep/);
  const opened = context.waitForEvent("page");
  await press("Open it there");
  const second = await settled(await opened);
  assert.equal(second.url(), `${url}popup.html`);
  const text = await second.evaluate(() => document.querySelector("who-said").text);
  assert.ok(text.startsWith("Bridge stays shut as repairs overrun\n\nBy Rui Sato\n\nThe north bridge"), text.slice(0, 200));
  assert.ok(!text.includes("choir"));
  assert.ok((await second.locator(".item").count()) >= 4);
  if (!first.isClosed()) await first.waitForEvent("close");
  assert.deepEqual(trouble, []);
});

test("a sandbox without windows: the card copies the text", async () => {
  const visited = await visit({ headers: { "Content-Security-Policy": "sandbox allow-scripts" }, expect: /sandbox|Blocked opening/ });
  const { page, context } = visited;
  await click(visited);
  const { words, press } = await card(visited);
  assert.ok(words.includes(`paste it at ${url}`), words);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await press("Copy text");
  for (let now; (now = (await card(visited)).words), !/Copied/.test(now); ) assert.ok(!/Not allowed/.test(now), now);
  assert.match(await clipboard(context), /The north bridge will stay shut until June/);
  await page.bringToFront();
  await (await card(visited)).press("Close");
});

test("a second click begins again in the same window and leaves nothing of the first", async () => {
  const visited = await visit();
  const { page, context } = visited;
  const popup = await run(visited);
  await isPainted(page);
  await page.evaluate(() => document.querySelector("b").parentElement.remove());
  const loaded = popup.waitForEvent("load");
  await click(visited);
  await loaded;
  await settled(popup);
  await page.waitForFunction(() => CSS.highlights.has("whosaid-mark-attribution"));
  const { anonymous = [] } = await painted(visited);
  assert.deepEqual(anonymous, []);
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 1);
  assert.equal(context.pages().length, 2);
});

test("what the reader selected is read, and no more; the article is a choice away", async () => {
  const visited = await visit();
  const { page } = visited;
  await page.evaluate(() => {
    const [, second] = document.querySelectorAll("article p:not(.byline)");
    getSelection().setBaseAndExtent(second.querySelector("b").firstChild, 2, second.lastChild, second.lastChild.length);
  });
  const popup = await run(visited);
  assert.equal(await popup.locator("#what").inputValue(), "selection");
  assert.equal(await popup.evaluate(() => document.querySelector("who-said").text), "diplomat involved in the talks. A source said the hall stood empty.");
  await page.waitForFunction(() => CSS.highlights.has("whosaid-mark-anonymous"));
  assert.ok((await painted(visited)).anonymous.includes("A source"));
  await popup.locator("#what").selectOption("article");
  await page.waitForFunction(() => CSS.highlights.has("whosaid-mark-attribution"));
  const { anonymous, attribution } = await painted(visited);
  assert.deepEqual({ anonymous, attribution }, marks);
});

test("a page with no article: it says so, and reads the whole page if asked", async () => {
  const visited = await visit({ html: none.find(({ name }) => name === "front page").html });
  const popup = await run(visited);
  assert.equal(await said(popup), "No article was found here");
  await popup.getByRole("button", { name: "Read the whole page" }).click();
  await popup.waitForFunction(() => document.querySelector("who-said").report);
  assert.match(await popup.evaluate(() => document.querySelector("who-said").text), /Museum finds lost map/);
});

test("an article in a frame of the page's own origin is read and painted there", async () => {
  pages.set("/inner", { html: story });
  const visited = await visit({ html: `<!doctype html><title>Frames</title><p>Menu</p><iframe src="/inner" width="700" height="500"></iframe>` });
  const { page } = visited;
  await page.frameLocator("iframe").locator("h1").waitFor();
  await run(visited);
  const frame = page.frames()[1];
  await frame.waitForFunction(() => CSS.highlights.size > 0);
  assert.deepEqual(await frame.evaluate(() => [...CSS.highlights.get("whosaid-mark-anonymous")].map(String).sort()), marks.anonymous);
});

test("markup in the words of a page stays words", async () => {
  const evil = `&lt;script&gt;window.hit=1&lt;/script&gt;&lt;img src=x onerror="window.hit=1"&gt;`;
  const visited = await visit({ html: story.replace("Bridge stays shut</title>", `${evil}</title>`).replace("A source said", `${evil} A source said`).replace('class="byline"', `class="byline x\x01y\x03z &quot;&gt;&lt;script&gt;"`) });
  const { page, trouble } = visited;
  const popup = await run(visited);
  await isPainted(page);
  assert.match(await popup.locator("h1").textContent(), /^<script>window\.hit=1<\/script><img/);
  assert.equal(await popup.evaluate(() => "hit" in window), false);
  assert.equal(await popup.locator("img, script:not([src])").count(), 0);
  assert.ok((await painted(visited)).anonymous.includes("A source"));
  assert.deepEqual(trouble, []);
});

test("forged messages: the popup takes one answer to its own question, from the window that opened it", async () => {
  const visited = await visit({
    html: story.replace("</body>", `<iframe srcdoc="<script>setInterval(() => parent.postMessage({whosaid: '1-2-3-4'}, '*'))</script>"></iframe><script>
      const real = open;
      let popup;
      window.open = (...a) => (popup = real(...a));
      setInterval(() => {
        if (!popup) return;
        for (const forged of [null, 1, "x", {whosaid: 1, told: "1\\n\\n\\n\\nforged"}, {whosaid: "1-2-3-4", told: "forged"}, {whosaid: {toString: null}, told: {}}]) {
          popup.postMessage(forged, "*", forged?.told ? [new MessageChannel().port1] : []);
          window.postMessage(forged, "*");
        }
      }, 1);
    </script></body>`),
  });
  const { page, trouble } = visited;
  const popup = await run(visited);
  await isPainted(page);
  assert.equal(await popup.locator("h1").textContent(), "Bridge stays shut");
  const { anonymous, attribution } = await painted(visited);
  assert.deepEqual({ anonymous, attribution }, marks);
  assert.deepEqual(trouble, []);
});

test("what a page answers is read with distrust: nonsense of every kind ends in a sentence", async () => {
  const page = await open();
  for (const [told, head] of [
    ["", "The page’s answer could not be read"],
    ["%E0%A4%A", "The page’s answer could not be read"],
    ["x\n\n\n\n\x011 p\x03text\x02", "The page’s answer could not be read"],
    ["0\n\n\n\n\x011 p \x03text\x02", "This bookmark is out of date"],
    ["1\n\n\n\n", "There is nothing to read"],
    ["1\n\n\n\n\x01\x01\x01\x02\x02\x02\x02\x02", "There is nothing to read"],
    ["1\nrgb(x)\n-1,NaN,9e99,2\n\n\x01-1 constructor __proto__\x03few words\x02\x02\x02\x03more", "No article was found here"],
    [`1\n\n\n\n${"\x011 div".repeat(20_000)}\x03deep`, "No article was found here"],
  ]) {
    await page.goto("about:blank");
    await page.goto(`${url}popup.html#t=${told.startsWith("%") ? told : encodeURIComponent(told)}`);
    await page.waitForFunction(() => document.querySelector("#message").hidden === false);
    assert.equal(await page.locator("#message h2").textContent(), head, JSON.stringify(told.slice(0, 60)));
    assert.equal(page.url(), `${url}popup.html`);
  }
});

test("a page that has changed the browser's own functions does no harm to the popup", async () => {
  const visited = await visit({
    html: story.replace("<body>", `<body><script>
      Object.prototype.told = "polluted"; Object.prototype.whosaid = "polluted"; Object.prototype.version = 7;
      Array.prototype.toJSON = () => "polluted"; String.prototype.toJSON = () => "polluted";
      JSON.stringify = () => "polluted"; JSON.parse = () => ({});
      Array.prototype.at = () => { throw new Error("polluted"); };
      Array.prototype.push = function () { throw new Error("polluted"); };
      Array.from = () => []; Array.prototype.flat = () => [];
      window.fetch = () => { throw new Error("polluted"); };
      window.Range = function () { throw new Error("polluted"); };
    </script>`),
  });
  const { page, trouble } = visited;
  const popup = await run(visited);
  await isPainted(page);
  const { anonymous, attribution } = await painted(visited);
  assert.deepEqual({ anonymous, attribution }, marks);
  assert.equal(await popup.evaluate(() => JSON.stringify({ a: [{}.told ?? 1] })), '{"a":[1]}');
  assert.deepEqual(trouble, []);
});

test("50,000 nodes, and a long article: the page is not held up", async (t) => {
  const many = `<div class="list">${"<div><span>one</span><i>two</i></div>".repeat(12_500)}</div>`;
  const long = `<article><h1>${headlines[0]}</h1>${Array.from({ length: 54 }, (_, i) => `<p>${paragraphs[i % paragraphs.length]}</p>`).join("")}</article>`;
  for (const [name, html] of [["2,000 words", long], ["50,000 nodes around them", `${many}${long}`]]) {
    const visited = await visit({ html: `<!doctype html><title>Long</title>${html}` });
    const { page, context } = visited;
    const time = await worked(visited);
    const [before, begun] = [await time(), Date.now()];
    const opened = context.waitForEvent("page");
    await click(visited);
    await isPainted(page);
    const took = Date.now() - begun;
    const pageTime = (await time()) - before;
    await settled(await opened);
    t.diagnostic(`${name}: painted ${took} ms after the click; the page worked ${Math.round(pageTime)} ms`);
    assert.ok(pageTime < 2_000, `${name}: the page worked ${pageTime} ms`);
    assert.ok(took < 60_000, `${name}: ${took} ms`);
    await context.close();
  }
});

test("a dark page is painted for dark, whatever the reader's system says", async () => {
  const visited = await visit({ html: story.replace("<head>", "<head><style>body { background: #111; color: #eee }</style>") });
  const { page } = visited;
  await run(visited);
  await isPainted(page);
  assert.match(await page.evaluate(() => document.adoptedStyleSheets[0].cssRules[0].cssText), /#ff8fbd|rgb\(255, 143, 189\)/);
});

for (const scheme of ["light", "dark"]) {
  test(`nothing in the way of a reader who cannot see the page, ${scheme}`, async () => {
    const visited = await visit({ html: news[0].html, colorScheme: scheme });
    const popup = await run(visited);
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    assert.deepEqual((await new AxeBuilder({ page: popup }).withTags(tags).analyze()).violations, []);
    await visited.page.goto(`${url}bookmarklet.html`);
    assert.deepEqual((await new AxeBuilder({ page: visited.page }).withTags(tags).analyze()).violations, []);
  });
}
