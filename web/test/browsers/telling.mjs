// What the stories tell again and again.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../engine.mjs";
import { site } from "./stories.mjs";

/** What the command line says of a text, as JSON; a text in a page has no file name. */
export function checked(text) {
  const said = execFileSync(join(root, "bin/whosaid"), ["check", "--no-config", "--format", "jsonl", "--fail-on", "none", "-"], { input: text, encoding: "utf8" });
  return said.trimEnd().replace(/"name":("[^"]*"|null)/, '"name":null');
}

/** Has the bytes of the engine's newest reply kept, from the next call on; run in the page. */
export function hear() {
  const heard = new WeakSet();
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (...given) {
    if (!heard.has(this)) {
      heard.add(this);
      this.addEventListener("message", ({ data }) => {
        if (data.type === "reply") globalThis.reply = new TextDecoder().decode(data.body);
      });
    }
    return postMessage.apply(this, given);
  };
}

/** Puts a text on the clipboard, as a reader does: selects it all on another page and copies it. */
export async function copied(page, text) {
  site.pages.set("/copy", { html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Copy</title><textarea></textarea>` });
  await page.goto(`${site.url}copy`, "textarea");
  await page.evaluate((text) => (document.querySelector("textarea").value = text), text);
  await page.click("textarea");
  await page.key("Control+a");
  await page.key("Control+c");
}
