// The rules' pages: every finding leads to one, and each can be read without a script.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./engine.mjs";
import { article, open, read, url, useSite } from "./site.mjs";

useSite();

const pages = readdirSync(join(root, "web/dist/rules")).filter((name) => name.endsWith(".html"));

test("each finding leads to the page of its rule", async () => {
  const page = await open();
  await read(page, article);
  const links = [];
  for (const finding of await page.locator("who-said li button.finding").all()) {
    await finding.click();
    links.push(await page.locator("who-said li.active .facts a").first().evaluate((a) => ({ href: a.href, rule: a.textContent })));
  }
  const { length } = await page.evaluate(() => document.querySelector("who-said").report.findings);
  assert.equal(links.length, length);
  for (const { href, rule } of links) {
    assert.equal(href, `${url}rules/${rule}.html`);
    assert.ok(pages.includes(`${rule}.html`), rule);
  }
  // By hand, in a tab of its own, so that the text stays where it is.
  await page.locator("who-said li button.finding").first().click();
  const opened = page.context().waitForEvent("page");
  await page.locator("who-said .facts a").first().click();
  const rule = await opened;
  await rule.waitForLoadState();
  assert.equal(await rule.locator(".facts code").innerText(), links[0].rule);
  assert.ok((await rule.locator("mark").count()) > 0);
});

for (const [width, colorScheme] of [[1280, "light"], [360, "dark"]]) {
  test(`the list of rules and every page fit ${width} pixels, without scripts`, async () => {
    const page = await open({ viewport: { width, height: 800 }, colorScheme, javaScriptEnabled: false });
    await page.goto(`${url}rules/`);
    assert.equal(await page.locator("dt a").count(), pages.length - 1);
    for (const name of pages) {
      const reply = await page.goto(`${url}rules/${name}`);
      assert.match(reply.headers()["content-security-policy"], /default-src 'none'/);
      const box = await page.locator("main").boundingBox();
      assert.ok(box.x >= 0 && box.x + box.width <= width, `${name}: the text is ${box.width} wide`);
      const wide = await page.locator("main *").evaluateAll((all, width) => all.filter((e) => e.getBoundingClientRect().right > width).map((e) => e.outerHTML.slice(0, 80)), width);
      assert.deepEqual(wide, [], name);
      assert.equal(await page.locator("h1").count(), 1);
    }
  });
}
