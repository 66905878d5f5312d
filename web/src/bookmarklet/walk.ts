// What the page says, as one string. Characters that hardly occur in a page part it:
//
//   \x01 n words   an element begins; n is the sum of what it is, and the words are its
//                  tag, its address if it is a link, and its role, classes and so on
//   \x02           it ends
//   \x03 text      a text node
//
// n adds up 1 for a block, 2 for a link, 4 for what does not scroll, 8 for white space
// kept. Elements that are laid out inside a line have no entry, but for links and line breaks.

const most = 200_000; // nodes

/** Appends to nodes the text nodes in the order of their entries. */
export function walk(root: Element, nodes: Text[]): string {
  let out = "";
  let left = most;
  const clean = (words: string) => words && words.replace(/[\x01-\x03]/g, " ");
  const read = (node: Node, depth: number): void => {
    if (--left < 0 || depth > 400) return;
    if (node.nodeType === 3) {
      const { data } = node as Text;
      nodes[nodes.length] = node as Text;
      out += "\x03" + (/\S/.test(data) ? clean(data) : " ");
    }
    if (node.nodeType !== 1) return;
    const element = node as HTMLElement;
    const { localName } = element;
    // Each property that is asked for costs a microsecond, and pages have many elements.
    const style = getComputedStyle(element);
    const { display } = style;
    if (/none|hidden/.test(display + style.visibility) || /^(svg|math|button|select|textarea|video|canvas)$/.test(localName) || element.ariaHidden === "true") return;
    const attribute = (name: string) => clean(element.getAttribute(name) || "").slice(0, 200);
    const link = localName === "a" && attribute("href");
    const block = !/^(inline|contents|ruby)/.test(display);
    const entry = block || link || localName === "br";
    if (entry) {
      out += "\x01" + ((block ? 1 + 4 * +(style.position === "fixed") + 8 * +/^(pre|break)/.test(style.whiteSpace) : 0) + 2 * +!!link) + " " + localName;
      if (link) out += " " + link.replace(/\s/g, "");
      if (block) for (const name of ["role", "class", "id", "itemprop", "data-testid", "data-component"]) out += " " + attribute(name);
    }
    const slotted = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    const children = slotted[0] ? slotted : (element.shadowRoot ?? element).childNodes;
    for (let i = 0; i < children.length; i++) read(children[i] as Node, depth + 1);
    if (entry) out += "\x02";
  };
  read(root, 0);
  return out;
}
