// The bookmarklet: it runs in somebody else's page when the reader clicks a bookmark,
// and must fit in one. It opens popup.html of the site that it was taken from, tells it
// what the page says, and paints what the popup tells it to. All that can be left to the
// popup is, since nobody updates a bookmark.
//
// It asks nothing of the page's policy: no script, style or frame is added, and no string
// becomes code or markup. What the page has made of the browser's own functions can
// break it; it has nothing that the page could not have anyway.

import { version, type Answer, type Paint, type Place } from "./protocol";
import { walk } from "./walk";

// The page that shows the bookmarklet puts the address of the site here; "/" ends it.
const site = "WHOSAID_SITE";

declare global {
  interface String {
    toWellFormed(): string; // of ES2024
  }
}

const doc = document;
const end = new AbortController(); // of this run
const during = { signal: end.signal };
const ends = "whosaid"; // the event that ends the run before
dispatchEvent(new Event(ends));

let nodes: Text[] = []; // those that the popup has been told of
let marks: Paint[1] = []; // what is painted
let ranges: Range[] = []; // and where
let rules: string | undefined; // and how
let opened: Window | null | undefined;
let port: MessagePort | undefined;
let card: HTMLElement | undefined;

// The page, or a frame of its origin that says twice as much.
let where = window as Window & typeof globalThis;
for (let i = 0; i < frames.length; i++) {
  try {
    const frame = frames[i] as typeof where;
    if (frame.document.body.innerText.length > 2 * where.document.body.innerText.length) where = frame;
  } catch {} // of another origin
}
const text = where.document;
const sheet = new where.CSSStyleSheet();

const tell = (): string => {
  nodes = [];
  const said = walk(text.documentElement, nodes);
  const selection = where.getSelection();
  let selected: number[] = [];
  if (selection && !selection.isCollapsed) {
    const range = selection.getRangeAt(0);
    nodes.forEach((node, i) => {
      if (range.intersectsNode(node)) selected = [selected[0] ?? i, selected[1] ?? (node === range.startContainer ? range.startOffset : 0), i, node === range.endContainer ? range.endOffset : node.length];
    });
  }
  return [version, getComputedStyle(text.body).color, selected, text.title.replace(/\n/g, " "), said].join("\n");
};

const rangeOf = ([from, start, to, end]: Place) => {
  const range = text.createRange();
  try {
    range.setStart(nodes[from] as Text, start);
    range.setEnd(nodes[to] as Text, end);
  } catch {} // the page has changed there
  return range;
};

const paint = ([css, wanted, reveal]: Paint) => {
  const { highlights } = where.CSS;
  for (const [name] of marks) {
    highlights?.get(name)?.clear(); // WebKit draws nothing anew for what is only deleted
    highlights?.delete(name);
  }
  marks = wanted;
  if (css !== rules) sheet.replaceSync((rules = css)); // all of a page is styled anew for it
  ranges = marks.map(([name, ...place]) => {
    const range = rangeOf(place);
    highlights?.get(name)?.add(range) ?? highlights?.set(name, new where.Highlight(range));
    return range;
  });
  if (!reveal) return;
  const range = rangeOf(reveal);
  range.startContainer.parentElement?.scrollIntoView({ block: "nearest", behavior: "instant" });
  where.scrollBy(0, range.getBoundingClientRect().top - where.innerHeight / 2);
};

const stop = () => end.abort();
end.signal.onabort = () => {
  clearInterval(watch);
  paint(["", [], null]);
  text.adoptedStyleSheets = text.adoptedStyleSheets.filter((one) => one !== sheet);
  card?.remove();
  port?.close();
};

// A card of our own over the page, for what the popup cannot say.
const make = (name: string, css: string, words: string) => {
  const node = doc.createElement(name);
  node.style.cssText = css;
  node.textContent = words;
  return node;
};
const say = (words: string, label: string, act: (button: HTMLElement) => void) => {
  card = make("div", "all:initial;position:fixed;top:16px;right:16px;z-index:2147483647;color-scheme:light dark", "");
  const style = "font:inherit;margin:12px 8px 0 0";
  const button = make("button", style, label);
  const close = make("button", style, "Close");
  const inside = make("div", "width:280px;padding:16px;border:1px solid;border-radius:10px;background:Canvas;color:CanvasText;font:15px/1.4 system-ui;box-shadow:0 8px 30px #0005", "");
  inside.append(make("div", "", "whosaid: " + words), button, close);
  button.onclick = () => act(button);
  close.onclick = stop;
  card.attachShadow({ mode: "closed" }).append(inside);
  doc.documentElement.append(card);
};

const show = (hash: string, name: string) => open(site + "popup.html" + hash, name, "popup,width=460,height=760");

// A page that keeps other windows away: what it says can only go along in an address.
const apart = () =>
  say("this page keeps other windows away. Its text can go along in the address of a new one, which your history may keep.", "Open it there", () => {
    let told = tell();
    if (told.length > 3e5) told = told.replace(/\x01[^]*/, "\n" + text.body.innerText.slice(0, 1e5));
    show("#t=" + encodeURIComponent(told.toWellFormed()), "_blank");
    stop();
  });

addEventListener(ends, stop, during);
text.addEventListener("click", ({ clientX: x, clientY: y }) => {
  ranges.forEach((range, i) => {
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if (x >= left && x <= right && y >= top && y <= bottom) {
        port?.postMessage(i);
        opened?.focus();
      }
    }
  });
}, during);
addEventListener("message", ({ source, origin, data }) => {
  if (!source || source !== opened || !site.startsWith(origin + "/")) return;
  const channel = new MessageChannel();
  port = channel.port1;
  port.onmessage = (event) => paint(event.data as Paint);
  opened.postMessage({ whosaid: data.whosaid, told: tell() } satisfies Answer, site, [channel.port2]);
}, during);

text.adoptedStyleSheets = [...text.adoptedStyleSheets, sheet];
const watch = setInterval(() => {
  if (!opened?.closed) return;
  clearInterval(watch);
  if (port) stop();
  else apart();
}, 300);
try {
  opened = show("", "whosaid");
} catch {} // Firefox, where a sandbox forbids it
if (!opened)
  say("no window could be opened here. Copy the text, and paste it at " + site, "Copy text", (button) => {
    addEventListener("copy", (event) => {
      event.clipboardData?.setData("text/plain", String(getSelection()) || text.body.innerText);
      event.preventDefault();
      event.stopImmediatePropagation();
    }, { capture: true, once: true });
    button.textContent = doc.execCommand("copy") ? "Copied" : "Not allowed here";
  });
