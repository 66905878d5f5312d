// Chromium, by Playwright.

import { chromium } from "playwright-core";
import { flags } from "../site.mjs";

export async function launch({ dark, saves }) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: flags });
  return {
    version: browser.version(),
    async open() {
      const context = await browser.newContext({ colorScheme: dark ? "dark" : "light" });
      const page = await context.newPage();
      const cdp = await browser.newBrowserCDPSession();
      for (const { browserContextId } of (await cdp.send("Target.getTargets")).targetInfos.filter(({ url }) => url === "about:blank"))
        await cdp.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: saves, browserContextId });
      return { ...tab(page), close: () => context.close() };
    },
    close: () => browser.close(),
  };
}

function tab(page) {
  const told = [];
  page.on("pageerror", (error) => told.push(`exception: ${error.message}`));
  page.on("console", (message) => {
    if (/^(error|warning)$/.test(message.type())) told.push(`${message.type()}: ${message.text()}`);
  });
  return {
    told,
    goto: (address) => page.goto(address),
    evaluate: (act, given) => page.evaluate(act, given),
    press: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    key: (keys) => page.keyboard.press(keys),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: () => page.screenshot({ caret: "initial" }),
    // As the browser does when the bookmark is clicked.
    async bookmark(address) {
      const cdp = await page.context().newCDPSession(page); // not detached: the browser may crash in what answers it
      await cdp.send("Page.navigate", { url: address });
    },
    async opened(act) {
      const [opened] = await Promise.all([page.waitForEvent("popup"), act()]);
      return tab(opened);
    },
    close: () => page.close(),
  };
}
