// The paint for editors that mark words with classes of their own view: the rules
// of the highlights, with classes in their place.

import type { Painted } from "../adapter";
import css from "../inplace.css";

/** The classes of a finding's words. */
export const classesOf = ({ group, active }: Painted): string => `whosaid whosaid-${group}${active ? " whosaid-active" : ""}`;

/** Puts the rules in the root that the editor is in, until the function it gives is called. */
export function wear(editor: Element): () => void {
  const root = editor.getRootNode() as Document | ShadowRoot;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css.replace(/::highlight\((.*?)\)/g, ".$1"));
  root.adoptedStyleSheets.push(sheet);
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

/** The painted element at a point of an editor's window. */
export function paintedAt(editor: Element, x: number, y: number): Element | null {
  const found = (editor.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y)?.closest(".whosaid");
  return found && editor.contains(found) ? found : null;
}

/** Scrolls to a place in an editor, unless it is seen; the caret goes there only with focus. */
export function scrollTo(editor: HTMLElement, node: Node, offset: number, focus: boolean): void {
  const range = document.createRange();
  range.setStart(node, offset);
  const box = range.getBoundingClientRect();
  if (box.top < 0 || box.bottom > innerHeight) (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: "center" });
  if (!focus) return;
  editor.focus({ preventScroll: true });
  getSelection()?.collapse(node, offset);
}
