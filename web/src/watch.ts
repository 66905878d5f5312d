// What an element named by "for" says, and when it changes. Text boxes are read
// by their value; anything else is read by a walk over its nodes, which also
// tells the engine what is a heading, a caption or a quotation set apart. The
// element is only read: nothing in it is changed.

import type { Block, BlockKind } from "./messages";

export interface Snapshot {
  text: string;
  blocks: Block[];
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
      read: () => ({ text: target.value, blocks: [] }),
      stop() {
        target.removeEventListener("input", heard);
        target.removeEventListener("compositionend", heard);
      },
    };
  }
  const observer = new MutationObserver(changed);
  observer.observe(target, { childList: true, characterData: true, subtree: true });
  return { read: () => walk(target), stop: () => observer.disconnect() };
}

const skipped = "script, style, template, noscript, svg, math, button, select, textarea, input, who-said, [hidden], [aria-hidden='true']";

const kindOf: Record<string, BlockKind> = {
  h1: "headline", h2: "cross-head", h3: "cross-head", h4: "cross-head", h5: "cross-head", h6: "cross-head",
  figcaption: "caption", caption: "caption", blockquote: "block-quote", li: "list-item", pre: "code",
};

/** Reads an element as a reader sees it: blocks apart by a blank line, <br> as a line's end, white space as one space. */
export function walk(root: Element): Snapshot {
  const blocks: Block[] = [];
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
    if (!(node instanceof Element) || (node !== root && node.matches(skipped))) return;
    if (node.localName === "br") {
      text = text.trimEnd().length > start ? text.replace(/ $/, "") + "\n" : text;
      return;
    }
    const style = getComputedStyle(node);
    if (style.display === "none" || style.visibility === "hidden") return;
    const keep = style.whiteSpaceCollapse === "preserve" || style.whiteSpace.startsWith("pre") || style.whiteSpace === "break-spaces";
    if (node !== root && /^(inline|contents|ruby)/.test(style.display)) {
      for (const child of node.childNodes) read(child, keep);
      return;
    }
    close();
    const outer = kind;
    kind = kindOf[node.localName] ?? outer;
    for (const child of node.childNodes) read(child, keep);
    close();
    kind = outer;
  };

  read(root, false);
  return { text: text.trimEnd(), blocks };
}
