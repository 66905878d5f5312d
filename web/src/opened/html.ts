// Reading an HTML file: the article in it, or all of it where it does not say. The
// file is parsed into a document of its own; nothing in it is shown, run or loaded.

import type { BlockKind } from "../messages";
import { parse } from "../trusted";
import { Blocks, type Opened } from "./blocks";

const inline = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(" "),
);
const skipped = "aside, audio, button, canvas, dialog, footer, form, iframe, math, menu, nav, noscript, object, script, select, style, svg, template, textarea, title, video, [hidden], [aria-hidden='true']";
const kinds: Record<string, BlockKind> = {
  h1: "headline", h2: "cross-head", h3: "cross-head", h4: "cross-head", h5: "cross-head", h6: "cross-head",
  figcaption: "caption", caption: "caption", blockquote: "block-quote", li: "list-item", pre: "code",
};
const deepest = 512;

export function readHTML(markup: string): Opened {
  const page = parse(markup, "text/html");
  const out = new Blocks();
  read(article(page), out, 0);
  return out.done(out.links);
}

// The article, or main, with most text.
function article(page: Document): Element {
  const longest = (name: string) => {
    const all = [...page.querySelectorAll(name)];
    return all.reduce<Element | null>((best, e) => (size(e) > (best ? size(best) : 0) ? e : best), null);
  };
  const [one, main] = [longest("article"), longest("main")];
  if (one && (!main || size(one) * 5 > size(main) * 2)) return one;
  return main ?? page.body;
}

const size = (element: Element) => (element.textContent as string).length;

function read(node: Node, out: Blocks, depth: number): void {
  if (node.nodeType === Node.TEXT_NODE) {
    if (out.kind === "code") out.keep((node as Text).data);
    else out.say((node as Text).data);
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE || depth > deepest) return;
  const element = node as Element;
  if (element.matches(skipped)) return;
  if (element.localName === "br") {
    out.endLine();
    return;
  }
  const within = inline.has(element.localName);
  const outer = out.kind;
  if (!within) out.close(kinds[element.localName] ?? outer);
  const children = () => element.childNodes.forEach((child) => read(child, out, depth + 1));
  const href = element.localName === "a" ? element.getAttribute("href") : null;
  if (href !== null && /^\s*(https?:|[^#:]*$)/i.test(href)) out.link(children);
  else children();
  if (!within) out.close(outer);
}
