// The bookmark, clicked on an article of another site, in each engine.

import assert from "node:assert/strict";
import { differing } from "./pixels.mjs";
import { site, story, useEngines } from "./stories.mjs";
import { paintedAt, underlined } from "./telling.mjs";

useEngines();

const policy = "default-src 'none'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bridge stays shut</title><meta name="viewport" content="width=device-width"><body>
<nav><a href="/">Home</a> <a href="/n">News</a></nav>
<main><article><h1>Bridge stays shut as repairs overrun</h1><p class="byline">By Rui Sato</p>
<p>The north bridge will stay shut until June, city engineer Dana Poe said on Monday. “We need four more months,” Poe told reporters, and she asked drivers to be patient.</p>
<p>“We met in a quiet room,” said <b>a diplomat</b> involved in the talks. A source said the hall stood empty.</p>
<p>The design is widely seen as a failure. The contractor reportedly lost money, and nobody has said how much of it was the city’s.</p></article></main>
<aside class="related"><p>Critics say the choir hid the cost of the tour.</p></aside></body></html>`;

story("the bookmark paints an article of another site, lists what it paints, and leaves nothing", async (page) => {
  await page.goto(`${site.url}bookmarklet.html`, "#bookmark[href^=javascript]");
  const address = await page.evaluate(() => document.querySelector("#bookmark").getAttribute("href"));
  site.pages.set("/article", { body, policy });
  await page.goto(`${site.elsewhere}article`, "article");
  const bare = await page.evaluate(() => document.documentElement.outerHTML);
  const shot = await page.picture();

  const popup = await page.opened(() => page.bookmark(address));
  await popup.waitForFunction(() => document.querySelector("who-said")?.report);
  assert.equal(await popup.text("h1"), "Bridge stays shut");
  await page.waitForFunction(() => CSS.highlights.has("whosaid-mark-attribution"));
  const paint = (kind) => page.evaluate((kind) => [...(CSS.highlights.get(`whosaid-mark-${kind}`) ?? [])].map(String).sort(), kind);
  assert.deepEqual([await paint("anonymous"), await paint("attribution")], [["A source", "a diplomat involved in the talks"], ["is widely seen as", "reportedly"]]);
  await underlined(page, "A source", "a3195b");
  await underlined(page, "a diplomat involved in the talks", "a3195b"); // and they are a whole text's too

  await popup.click("who-said >> .finding", "“reportedly”");
  await page.waitForFunction(() => [...(CSS.highlights.get("whosaid-mark-active") ?? [])].map(String).join() === "reportedly");
  await page.press(...(await paintedAt(page, "A source")).middle);
  await popup.see("who-said >> .item.active .words", "A source");

  assert.equal(await page.evaluate(() => document.documentElement.outerHTML), bare);
  assert.deepEqual(await popup.trouble(), []);
  await popup.close();
  await page.waitForFunction(() => CSS.highlights.size === 0 && document.adoptedStyleSheets.length === 0);
  await page.shows((now) => differing(now, shot) < 10, "what it did before");
});
