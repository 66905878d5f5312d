// What an element named by "for" says, and when it changes. Text boxes are read
// by their value; anything else is read by a walk over its nodes, which also
// tells the engine what is a heading, a caption or a quotation set apart. The
// element is only read: nothing in it is changed.

import { Wishes } from "./ignore";
import type { Block, BlockKind } from "./messages";
import type { Wish } from "./options";

export interface Snapshot {
  text: string;
  blocks: Block[];
  ignore: Wish[];
}

export interface Watch {
  read(): Snapshot;
  stop(): void;
}

/** Calls changed after each change of the target, but not in the middle of composing a character. */
export function watch(target: Element, changed: () => void): Watch {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) {
    const heard = (event: Event) => {
      if (!(event as InputEvent).isComposing) changed();
    };
    target.addEventListener("input", heard);
    target.addEventListener("compositionend", heard);
    return {
      read: () => ({ text: target.value, blocks: [], ignore: [] }),
      stop() {
        target.removeEventListener("input", heard);
        target.removeEventListener("compositionend", heard);
      },
    };
  }
  const observer = new MutationObserver(changed);
  observer.observe(target, { childList: true, characterData: true, subtree: true, attributeFilter: [attribute] });
  return { read: () => walk(target), stop: () => observer.disconnect() };
}

const attribute = "data-whosaid-ignore";
const skipped = "script, style, template, noscript, svg, math, button, select, textarea, input, who-said, [hidden], [aria-hidden='true']";

const kindOf: Record<string, BlockKind> = {
  h1: "headline", h2: "cross-head", h3: "cross-head", h4: "cross-head", h5: "cross-head", h6: "cross-head",
  figcaption: "caption", caption: "caption", blockquote: "block-quote", li: "list-item", pre: "code",
};

/** Reads an element as a reader sees it: blocks apart by a blank line, <br> as a line's end, white space as one space. */
export function walk(root: Element): Snapshot {
  const blocks: Block[] = [];
  const wishes = new Wishes();
  let text = "";
  let start = 0; // of the block being read
  let kind: BlockKind = "paragraph";

  const close = () => {
    const words = text.slice(start).trimEnd();
    if (words === "") {
      text = text.slice(0, start);
      return;
    }
    text = text.slice(0, start) + words;
    blocks.push({ kind, start, end: text.length });
    wishes.block(start, text.length);
    text += "\n\n";
    start = text.length;
  };

  const read = (node: Node, keepSpace: boolean): void => {
    if (node instanceof Text) {
      if (keepSpace) {
        text += node.data;
        return;
      }
      const words = node.data.replace(/[ \t\r\n\f]+/g, " ");
      text += text.length === start || /[ \n]$/.test(text) ? words.trimStart() : words;
      return;
    }
    if (node instanceof Comment) {
      wishes.comment(node.data, text.length, text.length > start);
      return;
    }
    if (!(node instanceof Element) || (node !== root && node.matches(skipped))) return;
    if (node.localName === "br") {
      text = text.trimEnd().length > start ? text.replace(/ $/, "") + "\n" : text;
      return;
    }
    const style = getComputedStyle(node);
    if (style.display === "none" || style.visibility === "hidden") return;
    const keep = style.whiteSpaceCollapse === "preserve" || style.whiteSpace.startsWith("pre") || style.whiteSpace === "break-spaces";
    const within = node !== root && /^(inline|contents|ruby)/.test(style.display);
    if (!within) close();
    const outer = kind;
    if (!within) kind = kindOf[node.localName] ?? outer;
    const from = text.length;
    for (const child of node.childNodes) read(child, keep);
    if (!within) close();
    kind = outer;
    const wish = node.getAttribute(attribute);
    if (wish !== null) wishes.attribute(wish, from, text.length);
  };

  read(root, false);
  text = text.trimEnd();
  return { text, blocks, ignore: wishes.done(text.length) };
}
