// One set of stories, told in each engine. An engine is a file that launches it and gives
// tabs, which can do what a reader can: go somewhere, look, click, type. ENGINES names those
// to be used; all of them otherwise.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import * as host from "../host.mjs";
import { pixels } from "./pixels.mjs";
import { serve } from "./server.mjs";

const names = (process.env.ENGINES || "chromium firefox webkit").split(" ");
const listen = new Function(readFileSync(new URL("listen.js", import.meta.url), "utf8"));
const patience = 60_000; // ms, for a machine with other things to do

export let site;
const engines = new Map();
const downloads = mkdtempSync(join(tmpdir(), "whosaid-downloads-"));

/** Starts the server and the engines for the stories of a file. */
export function useEngines() {
  before(async () => {
    site = await serve();
    await Promise.all(
      names.map(async (name) => {
        const { launch } = await import(`./${name}.mjs`);
        const saves = join(downloads, name);
        mkdirSync(saves);
        engines.set(name, { saves, ...(await launch({ dark: false, saves })) });
      }),
    );
  });
  after(async () => {
    await Promise.all([...engines.values()].map((engine) => engine.close()));
    await site.stop();
    await host.stop();
    rmSync(downloads, { recursive: true });
  });
}

/** Tells a story in each engine, in a new tab. Nothing may have gone wrong in any page of it. */
export function story(words, tell) {
  for (const name of names) {
    test(`${name}: ${words}`, async (t) => {
      const { open, saves } = engines.get(name);
      const page = new Page(await open(), saves);
      try {
        await page.resize(1280, 800);
        await tell(page, t, name);
        assert.deepEqual(await page.trouble(), []);
      } finally {
        await page.close();
      }
    });
  }
}

// What there is at a place, the first that holds the words; run in the page.
function look({ place, words, what }) {
  const parts = place.split(" >> ");
  const last = parts.pop();
  const root = parts.reduce((root, part) => root?.querySelector(part)?.shadowRoot, document);
  const it = [...(root?.querySelectorAll(last) ?? [])].find(({ textContent }) => textContent.includes(words));
  if (!it || what === "there") return it !== undefined;
  if (what === "text") return it.value ?? it.innerText;
  it.scrollIntoView({ block: "nearest", behavior: "instant" });
  const { x, y, width, height } = it.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}

function spot(wanted) {
  if (!wanted) return document.documentElement.lastElementChild.remove();
  const it = document.createElement("i");
  it.style.cssText = "position: fixed; right: 0; bottom: 0; width: 4px; height: 4px; background: #f0f";
  document.documentElement.append(it);
}

const seen = () => [location.href, document.readyState, document.body?.innerText, ...performance.getEntriesByType("resource").map(({ name, responseStatus, duration }) => `${name} ${responseStatus} ${duration} ms`)].join("\n");

/** What a tab shows, and what can be done there. A place is a selector; " >> " leads into a shadow root. */
export class Page {
  #tab;
  #saves; // the folder
  #trouble = [];
  #expected = /^$/;

  constructor(tab, saves) {
    this.#tab = tab;
    this.#saves = saves;
  }

  evaluate(act, given) {
    return this.#tab.evaluate(act, given);
  }

  async waitForFunction(isSo, given) {
    const end = performance.now() + patience;
    for (let so; !(so = await this.evaluate(isSo, given)); await setTimeout(20)) {
      if (performance.now() > end) assert.fail(`it has not come to be that ${isSo} ${given === undefined ? "" : JSON.stringify(given)}: ${await this.evaluate(seen)}; ${await this.trouble()}`);
    }
  }

  /** Goes to a page, until there is an element there. */
  async goto(address, ready = "who-said:defined") {
    await this.#hear();
    await this.#tab.goto(address);
    await this.evaluate(listen);
    await this.see(ready);
  }

  /** Waits for what stands at a place and holds the words. */
  see(place, words = "") {
    return this.waitForFunction(look, { place, words, what: "there" });
  }

  /** What stands at a place says, or its value. */
  text(place) {
    return this.evaluate(look, { place, words: "", what: "text" });
  }

  async click(place, words = "") {
    await this.see(place, words);
    await this.press(...(await this.evaluate(look, { place, words, what: "middle" })));
  }

  press(x, y) {
    return this.#tab.press(x, y);
  }

  type(text) {
    return this.#tab.type(text);
  }

  key(keys) {
    return this.#tab.key(keys);
  }

  resize(width, height) {
    return this.#tab.resize(width, height);
  }

  screenshot() {
    return this.#tab.screenshot();
  }

  /** Waits until the page looks right; WebKit's pictures may be older than what scripts see. */
  async shows(isRight, what) {
    const end = performance.now() + patience;
    for (let png; !(await isRight((png = await this.screenshot()))); await setTimeout(50)) {
      if (performance.now() < end) continue;
      const file = join(tmpdir(), "whosaid-wrong.png");
      writeFileSync(file, png);
      assert.fail(`the page does not show ${what}: ${file}`);
    }
  }

  /** A picture of all that scripts have done. A spot that comes and goes again tells that it is as new as that. */
  async picture() {
    let png;
    const spotted = async (wanted) => {
      await this.evaluate(spot, wanted);
      await this.shows((now) => {
        const { width, height, at } = pixels((png = now));
        return wanted === (String(at(width - 2, height - 2)) === "255,0,255");
      }, `a spot: ${wanted}`);
    };
    await spotted(true);
    await spotted(false);
    return png;
  }

  /** Clicks a bookmark, as far as the engine can be told to. */
  bookmark(address) {
    return this.#tab.bookmark(address);
  }

  /** The window that an act opens. */
  async opened(act) {
    return new Page(await this.#tab.opened(act), this.#saves);
  }

  /** An act saves one file, of this name and with this text in it. */
  async saves(file, text, act) {
    await act();
    const path = join(this.#saves, file);
    const end = performance.now() + patience;
    for (let now; (now = existsSync(path) ? readFileSync(path, "utf8") : "nothing") !== text; await setTimeout(20)) {
      if (performance.now() > end) assert.equal(now, text, `saved are: ${readdirSync(this.#saves)}`);
    }
  }

  /** What has gone wrong: in the pages, and as the engine tells it. */
  async trouble() {
    await this.#hear();
    return [...this.#trouble, ...this.#tab.told].filter((words) => !this.#expected.test(words));
  }

  /** Trouble with these words is part of the story. */
  expect(words) {
    this.#expected = words;
  }

  // What a page has heard goes when another comes.
  async #hear() {
    this.#trouble.push(...(await this.evaluate(() => (globalThis.trouble ?? []).splice(0))));
  }

  close() {
    return this.#tab.close();
  }
}
