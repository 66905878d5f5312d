// Firefox ESR, by Puppeteer over WebDriver BiDi.

import puppeteer from "puppeteer-core";

export async function launch({ dark, saves }) {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.FIREFOX || "/usr/bin/firefox-esr",
    args: ["--remote-allow-system-access"], // for the bookmark
    extraPrefsFirefox: {
      "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1,
      "browser.download.folderList": 2,
      "browser.download.dir": saves,
      "browser.download.always_ask_before_handling_new_types": false,
    },
  });
  return {
    version: (await browser.version()).replace("firefox/", ""),
    async open() {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      return { ...tab(browser, page), close: () => context.close() };
    },
    close: () => browser.close(),
  };
}

function tab(browser, page) {
  const told = [];
  page.on("pageerror", (error) => told.push(`exception: ${error.message}`)); // violations of the page's policy too
  page.on("console", (message) => {
    if (/^(error|warn)$/.test(message.type())) told.push(`${message.type()}: ${message.text()}`);
  });
  return {
    told,
    goto: (address) => page.goto(address),
    evaluate: (act, given) => page.evaluate(act, given),
    press: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    async key(keys) {
      const all = keys.split("+");
      for (const key of all) await page.keyboard.down(key);
      for (const key of all.reverse()) await page.keyboard.up(key);
    },
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: async () => Buffer.from(await page.screenshot()),
    // As the browser does when the bookmark is clicked, with what it calls for that.
    async bookmark(address) {
      await page.bringToFront();
      const { result } = await browser.connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
      const functionDeclaration = `(url) => openTrustedLinkIn(url, "current", { allowPopups: true, allowInheritPrincipal: true })`;
      await browser.connection.send("script.callFunction", {
        functionDeclaration, awaitPromise: true, target: { context: result.contexts[0].context }, arguments: [{ type: "string", value: address }],
      });
    },
    async opened(act) {
      const opened = new Promise((resolve) => page.once("popup", resolve));
      await act();
      return tab(browser, await opened);
    },
    close: () => page.close(),
  };
}
