// The popup: it hears from the bookmarklet what a page says, has the engine find the
// article in it, and lists what is found. The page is a stranger. Whatever it sends is
// text, to be counted, analysed and shown as text; it gets back where to paint, and
// nothing else.

import { findArticle } from "../define";
import { version, type Paint } from "../bookmarklet/protocol";
import { h } from "../dom";
import { ExcerptAdapter } from "./excerpt";
import type { Excerpt } from "./page";
import { readTold, type Told } from "./told";

const $ = <T extends Element>(selector: string) => document.querySelector<T>(selector) as T;

const reader = $<HTMLElementTagNameMap["who-said"]>("who-said");
const title = $<HTMLElement>("h1");
const about = $<HTMLElement>("#about");
const tools = $<HTMLElement>("#tools");
const what = $<HTMLSelectElement>("#what");
const profile = $<HTMLSelectElement>("#profile");
const message = $<HTMLElement>("#message");

const patience = 8_000; // ms for the page to answer; it may be at work itself

let send: (paint: Paint) => void = () => {}; // with no port, nothing can be painted
let adapter: ExcerptAdapter | null = null;
const excerpts = new Map<string, Excerpt>(); // what can be read, by the names in the choice

/** Says something in place of the list. */
function say(head: string, words: string, ...acts: HTMLElement[]): void {
  reader.hidden = true;
  message.hidden = false;
  message.replaceChildren(h("h2", {}, head), h("p", {}, words), h("div", { class: "acts" }, ...acts));
}

const link = (words: string, href: string) => h("a", { href, target: "_blank", rel: "noopener", class: "button" }, words);

function button(words: string, act: () => void): HTMLElement {
  const made = h("button", { type: "button" }, words);
  made.addEventListener("click", act);
  return made;
}

/** Reads one of the excerpts. */
function read(name: string, dark: boolean): void {
  const excerpt = excerpts.get(name);
  if (!excerpt) return;
  what.value = name;
  message.hidden = true;
  reader.hidden = false;
  const words = excerpt.text.split(/\s+/).length.toLocaleString("en");
  about.textContent = `${words} ${words === "1" ? "word" : "words"}, read in this window alone`;
  adapter = new ExcerptAdapter(excerpt, send, dark);
  reader.target = adapter;
}

async function take({ page, plain, selected, title: name, version: theirs, dark }: Told): Promise<void> {
  title.textContent = name || "A page without a title";
  if (theirs !== version) {
    say("This bookmark is out of date", "The page and this window no longer understand each other. Get the bookmark again, and put it in the place of the old one.", link("Get the bookmark", "bookmarklet.html"));
    return;
  }
  if (page && !page.empty) {
    if (selected) excerpts.set("selection", page.between(...selected));
    const article = page.article(await findArticle(page.request()));
    if (article.text !== "") excerpts.set("article", article);
    excerpts.set("page", page.whole());
  } else if (plain !== "") {
    excerpts.set("page", { text: plain, blocks: [], links: null, pieces: [] });
  }
  if (excerpts.get("selection")?.text.trim() === "") excerpts.delete("selection");
  for (const option of [...what.options]) if (!excerpts.has(option.value)) option.remove();
  what.addEventListener("change", () => read(what.value, dark));
  if (excerpts.size === 0) {
    say("There is nothing to read", "The page has no text, or keeps it where a bookmark cannot see it: in a picture, a PDF, or a frame from elsewhere.");
    return;
  }
  tools.hidden = false;
  const first = ["selection", "article"].find((name) => excerpts.has(name)) ?? (plain === "" ? null : "page");
  if (first) return read(first, dark);
  about.textContent = "";
  tools.hidden = true;
  say("No article was found here", "This looks like a page of links or of many short texts. You can have all of it read, or select the words that you mean and click the bookmark again.", button("Read the whole page", () => {
    tools.hidden = false;
    read("page", dark);
  }));
}

function hear(told: unknown): void {
  const known = readTold(told);
  if (!known) {
    say("The page’s answer could not be read", "It is not what the bookmark sends. Nothing was done with it.");
    return;
  }
  take(known).catch((error: unknown) => say("The engine could not read this page", error instanceof Error ? error.message : String(error), button("Try again", () => location.reload())));
}

/** Asks the page that opened this window, and listens to it alone. */
function ask(page: Window): void {
  const word = crypto.getRandomValues(new Uint32Array(4)).join("-");
  const late = setTimeout(() => say("The page does not answer", "It may have been left or loaded anew. Go back to it and click the bookmark again."), patience);
  const listen = ({ source, data, ports: [port] }: MessageEvent) => {
    if (source !== page || data?.whosaid !== word || !port) return;
    removeEventListener("message", listen);
    clearTimeout(late);
    send = (paint) => port.postMessage(paint);
    port.onmessage = (event) => adapter?.clicked(event.data);
    // The paint goes with the window.
    addEventListener("pagehide", () => send(["", [], null]));
    hear(data.told);
  };
  addEventListener("message", listen);
  page.postMessage({ whosaid: word }, "*"); // there is nothing secret in it
}

// Where the page keeps other windows away, its text comes in the address, and must not stay there.
const { hash } = location;
history.replaceState(null, "", location.pathname);
const others = new BroadcastChannel("whosaid-popup");
if (hash.startsWith("#t=")) {
  others.postMessage("taken");
  let told = "";
  try {
    told = decodeURIComponent(hash.slice(3));
  } catch {} // cut off, or not ours
  hear(told);
} else if (opener) {
  ask(opener as Window);
} else {
  title.textContent = "No page to read";
  say("This window reads pages for the bookmark", "If you have just clicked it: the page keeps other windows away. Go back to the page; a card there says what to do.", link("Get the bookmark", "bookmarklet.html"));
  // The text has come to another window, so this one is in the way.
  others.onmessage = () => close();
}

profile.addEventListener("change", () => (reader.profile = profile.value));
reader.profile = profile.value;
// The page scrolls here, not the list in it.
reader.addEventListener("whosaid-select", () => reader.shadowRoot?.querySelector(".item.active")?.scrollIntoView({ block: "nearest" }));
