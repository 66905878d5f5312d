// What the stories tell again and again.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../engine.mjs";
import { pixels } from "./pixels.mjs";
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
  site.pages.set("/copy", { body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Copy</title><textarea></textarea>` });
  await page.goto(`${site.url}copy`, "textarea");
  await page.evaluate((text) => (document.querySelector("textarea").value = text), text);
  await page.click("textarea");
  await page.key("Control+a");
  await page.key("Control+c");
}

/** Where the first line of painted words is. */
export const paintedAt = (page, words) =>
  page.evaluate((words) => {
    const said = (range) => (range instanceof Range ? String(range) : document.querySelector("textarea").value.slice(range.startOffset, range.endOffset));
    const range = [...CSS.highlights].flatMap(([, ranges]) => [...ranges]).find((range) => said(range) === words);
    const { left, right, top, bottom } = [...range.getClientRects()].find(({ width }) => width > 0); // WebKit has an empty one where a line ends before them
    return { left, right, top, bottom, middle: [(left + right) / 2, (top + bottom) / 2] };
  }, words);

/** Waits until there is a line of the colour under the words, a quarter of them long at least, since it may be of dashes with soft ends. */
export async function underlined(page, words, colour) {
  const want = colour.match(/\w\w/g).map((two) => parseInt(two, 16));
  await page.shows(async (png) => {
    const { left, right, top, bottom } = await paintedAt(page, words);
    const { at } = pixels(png);
    let n = 0;
    for (let y = Math.floor(top); y < bottom + 6; y++) {
      for (let x = Math.floor(left); x < right; x++) if (at(x, y).every((channel, i) => Math.abs(channel - want[i]) < 40)) n++;
    }
    return n > (right - left) / 4;
  }, `${colour} under ${words}`);
}
