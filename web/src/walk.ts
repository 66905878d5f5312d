// Reads an element, a document or a shadow root as a reader sees it, and knows which
// letter of the text stands where in the nodes. Nothing in it is changed.

import { Wishes } from "./ignore";
import type { Block, BlockKind } from "./messages";
import type { Wish } from "./options";
import type { Span } from "./report";

export interface Snapshot {
  text: string;
  blocks: Block[];
  links: Span[] | null; // words that lead to other pages; null where nobody knows which do
  ignore: Wish[];
}

/** So many letters from start on stand in the node, one after the other, from offset on. */
export interface Piece {
  start: number;
  length: number;
  node: Text;
  offset: number;
  /** The block that it is in; null right in a shadow root. */
  block: Element | null;
}

/** The attribute by which an element says what to leave out of what it says. */
export const attribute = "data-whosaid-ignore";

// What a document that no page shows lays out as blocks: its elements have no computed style.
const blockTags = /^(address|article|aside|blockquote|body|caption|center|d[dlt]|details|dialog|div|fieldset|fig(caption|ure)|footer|form|h[1-6r]|header|html|li|main|menu|nav|ol|p|pre|section|summary|t(able|body|d|foot|h|head|r)|ul)$/;

const skipped = "script, style, template, noscript, svg, math, button, select, textarea, input, who-said, [hidden], [aria-hidden='true'], [data-mce-bogus=all]";

export const kindOf: Record<string, BlockKind> = {
  h1: "headline", h2: "cross-head", h3: "cross-head", h4: "cross-head", h5: "cross-head", h6: "cross-head",
  figcaption: "caption", caption: "caption", blockquote: "block-quote", li: "list-item", pre: "code",
};

/** Whether an address is another page's, and no list of articles on a subject or by a writer. */
export const leads = (href: string | null) => /^\s*(?!#|(?!https?:)[^/?#]*:)\S/i.test(href ?? "") && !/\/(tags?|topics?|authors?|category|section|profile)\//i.test(href ?? "");

/** Blocks are apart by a blank line; <br> is a line's end, white space one space. */
export function walk(root: Element | ShadowRoot): Snapshot & { pieces: Piece[] } {
  const shown = root.ownerDocument.defaultView !== null;
  const blocks: Block[] = [];
  const pieces: Piece[] = [];
  const links: Span[] = [];
  const wishes = new Wishes();
  const said: string[] = []; // by the blocks before
  let start = 0; // of the block being read
  let words = ""; // of it; to add to the whole text each time would copy all of it
  let kind: BlockKind = "paragraph";
  let block: Element | null = null;

  const close = () => {
    const kept = words.trimEnd();
    const end = start + kept.length;
    words = "";
    for (let last = pieces.at(-1); last && last.start + last.length > end; last = pieces.at(-1)) {
      last.length = end - last.start;
      if (last.length > 0) break;
      pieces.pop();
    }
    const last = links.at(-1);
    if (last) last.end = Math.min(last.end, end);
    if (kept === "") return;
    blocks.push({ kind, start, end });
    wishes.block(start, end);
    said.push(kept);
    start = end + 2;
  };

  const here = () => start + words.length;

  const add = (node: Text, offset: number, letters: string) => {
    const last = pieces.at(-1);
    if (last?.node === node && last.start + last.length === here() && last.offset + last.length === offset) last.length += letters.length;
    else pieces.push({ start: here(), length: letters.length, node, offset, block });
    words += letters;
  };

  // Letters of no width are an editor's, to hold the caret.
  const letters = (node: Text, keepSpace: boolean) => {
    const runs = keepSpace ? /[^\u200b\u2060\ufeff]+/g : /[ \t\r\n\f]+|(?:[^ \t\r\n\f\u200b\u2060\ufeff]| (?=[^ \t\r\n\f\u200b\u2060\ufeff]))+/g;
    for (const { 0: run, index } of node.data.matchAll(runs)) {
      if (keepSpace || /[^ \t\r\n\f]/.test(run)) add(node, index, run);
      else if (words !== "" && !/[ \n]/.test(words.slice(-1))) add(node, index, " ");
    }
  };

  // Of a link around several blocks, the words in the last one count.
  const link = (from: number) => {
    from = Math.max(from, start, links.at(-1)?.end ?? 0);
    if (words.slice(from - start).trim() !== "") links.push({ start: from, end: here() });
  };

  const enter = (node: Node, keepSpace: boolean): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      letters(node as Text, keepSpace);
      return;
    }
    if (node.nodeType === Node.COMMENT_NODE) {
      wishes.comment((node as Comment).data, here(), words !== "");
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const element = node as Element;
    if (element !== root && element.matches(skipped)) return;
    if (element.localName === "br") {
      if (words.trimEnd() !== "") words = words.replace(/ $/, "") + "\n";
      return;
    }
    const style = shown ? getComputedStyle(element) : null;
    if (style && (style.display === "none" || style.visibility === "hidden")) return;
    const keep = style ? style.whiteSpaceCollapse === "preserve" || style.whiteSpace.startsWith("pre") || style.whiteSpace === "break-spaces" : element.localName === "pre";
    const within = element !== root && (style ? /^(inline|contents|ruby)/.test(style.display) : !blockTags.test(element.localName));
    if (!within) close();
    const outer = [kind, block] as const;
    if (!within) [kind, block] = [kindOf[element.localName] ?? kind, element];
    const from = here();
    for (const child of element.childNodes) enter(child, keep);
    if (element.localName === "a" && leads(element.getAttribute("href"))) link(from);
    if (!within) close();
    [kind, block] = outer;
    const wish = element.getAttribute(attribute);
    if (wish !== null) wishes.attribute(wish, from, here());
  };

  if (root.nodeType === Node.ELEMENT_NODE) enter(root, false);
  else {
    for (const child of root.childNodes) enter(child, false);
    close();
  }
  const text = said.join("\n\n");
  return { text, blocks, links, ignore: wishes.done(text.length), pieces };
}

/** The node and the place in it of an offset of the text, as a start or as an end of a range; null where there is none. */
export function locate(pieces: readonly Piece[], offset: number, end: boolean): [Text, number] | null {
  const p = pieceAt(pieces, offset, end);
  return p && [p.node, Math.min(p.node.length, p.offset + offset - p.start)];
}

/** The piece that an offset is in, of pieces in order: as an end of a range, the one before it. */
export function pieceAt<P extends { start: number; length: number }>(pieces: readonly P[], offset: number, end: boolean): P | null {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const p = pieces[middle] as P;
    if (end ? p.start + p.length < offset : p.start + p.length <= offset) low = middle + 1;
    else high = middle;
  }
  const p = pieces[low];
  return p && p.start <= offset ? p : null;
}
