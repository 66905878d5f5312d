/**
 * ProseMirror, and TipTap: findings are painted as decorations, which are of the view
 * alone. No transaction is made, so neither the document nor its history is touched.
 *
 * ```js
 * import { Plugin } from "prosemirror-state";
 * import { Decoration, DecorationSet } from "prosemirror-view";
 * const findings = prosemirror({ Plugin, Decoration, DecorationSet });
 * new EditorView(place, { state: EditorState.create({ schema, plugins: [history(), findings.plugin] }) });
 * attach(findings); // or document.querySelector("who-said").target = findings
 * ```
 *
 * In TipTap: `editor.registerPlugin(findings.plugin)`, with the classes from
 * `@tiptap/pm/state` and `@tiptap/pm/view`. The plugin must be in a view before the
 * watch begins, and be given to one view only.
 *
 * @module
 */

import type { Adapter, Painted } from "../adapter";
import type { BlockKind } from "../messages";
import { Outline } from "./outline";
import { classesOf, paintedAt, scrollTo, wear } from "./worn";

interface Attributes {
  readonly [name: string]: unknown;
}

/** Of a ProseMirror node, what is read. */
export interface DocNode {
  readonly isText: boolean;
  readonly isTextblock: boolean;
  readonly isLeaf: boolean;
  readonly text?: string | undefined;
  readonly type: { readonly name: string; readonly spec: { leafText?: ((node: never) => string) | undefined } };
  readonly attrs: Attributes;
  readonly marks: readonly { readonly type: { readonly name: string }; readonly attrs: Attributes }[];
  forEach(each: (child: DocNode, offset: number) => void): void;
}

interface State {
  readonly doc: DocNode;
}

interface View<S extends State> {
  readonly dom: HTMLElement;
  readonly state: S;
  readonly composing: boolean;
  readonly isDestroyed: boolean;
  updateState(state: S): void;
  domAtPos(position: number): { node: Node; offset: number };
  posAtDOM(node: Node, offset: number): number;
}

interface Decorations {
  map(mapping: never, doc: never): Decorations;
}

/** The editor's own classes. */
export interface ProseMirrorClasses<P> {
  Plugin: new (spec: never) => P;
  Decoration: { inline(from: number, to: number, attributes: { class: string }): unknown };
  DecorationSet: { readonly empty: unknown; create(doc: never, decorations: never[]): unknown };
}

const kindOf: Record<string, BlockKind> = {
  blockquote: "block-quote", list_item: "list-item", listItem: "list-item", taskItem: "list-item",
  code_block: "code", codeBlock: "code", caption: "caption", figcaption: "caption",
};

const kind = ({ type: { name }, attrs }: DocNode, outer: BlockKind): BlockKind =>
  name === "heading" ? (attrs["level"] === 1 ? "headline" : "cross-head") : (kindOf[name] ?? outer);

function outlineOf(doc: DocNode): Outline<number> {
  const outline = new Outline<number>();
  const read = (node: DocNode, inside: number, outer: BlockKind): void =>
    node.forEach((child, offset) => {
      const at = inside + offset;
      if (child.isText) outline.add(child.text as string, at, child.marks.find(({ type }) => type.name === "link")?.attrs["href"]);
      else if (child.isLeaf) outline.between(child.type.spec.leafText?.(child as never) ?? (/break$/i.test(child.type.name) ? "\n" : ""));
      else {
        const inner = kind(child, outer);
        read(child, at + 1, inner);
        if (child.isTextblock) outline.end(inner);
      }
    });
  read(doc, 0, kind(doc, "paragraph"));
  return outline;
}

/** The adapter of a ProseMirror editor, with the plugin that paints for it. */
export function prosemirror<P>({ Plugin, Decoration, DecorationSet }: ProseMirrorClasses<P>): Adapter & { readonly plugin: P } {
  let view: View<State> | null = null;
  let outline = new Outline<number>();
  let heard: (() => void) | null = null;
  const none = DecorationSet.empty as Decorations;
  // What was painted last, and on which document; the plugin's state follows later ones.
  let painted: { doc: DocNode | null; set: Decorations } = { doc: null, set: none };
  const newest = (doc: DocNode, followed: Decorations) => (painted.doc === doc ? painted.set : followed);

  const plugin = new Plugin({
    state: {
      init: () => none,
      apply: (change: { mapping: unknown; doc: DocNode }, old: Decorations, before: State) =>
        newest(before.doc, old).map(change.mapping as never, change.doc as never),
    },
    props: {
      decorations(this: { getState(state: State): Decorations }, state: State) {
        return newest(state.doc, this.getState(state));
      },
    },
    view: (made: View<State>) => {
      view = made;
      return {
        update(now: View<State>, before: State) {
          if (now.state.doc !== before.doc) heard?.();
        },
        destroy() {
          if (view === made) view = null;
        },
      };
    },
  } as never);

  const inView = (): View<State> => {
    if (!view) throw new TypeError("who-said: the plugin is in no editor yet");
    return view;
  };

  return {
    plugin,
    get node() {
      return inView().dom;
    },
    read() {
      outline = outlineOf(inView().state.doc);
      return outline.snapshot();
    },
    paint(words: readonly Painted[]) {
      if (!view || view.isDestroyed) return;
      const { doc } = view.state;
      const decorations = words.flatMap((word) => {
        const from = outline.locate(word.start, false);
        const to = outline.locate(word.end, true);
        return from && to ? [Decoration.inline(from.place + from.letters, to.place + to.letters, { class: classesOf(word) })] : [];
      });
      painted = { doc, set: DecorationSet.create(doc as never, decorations as never[]) as Decorations };
      // Words that are being composed are the browser's; the next transaction paints.
      if (!view.composing) view.updateState(view.state);
    },
    reveal({ start }, focus) {
      const from = outline.locate(start, false);
      if (!from || !view) return;
      const { node, offset } = view.domAtPos(from.place + from.letters);
      scrollTo(view.dom, node, offset, focus);
    },
    at(x, y) {
      const found = view && paintedAt(view.dom, x, y);
      if (!found || !view) return null;
      const position = view.posAtDOM(found, 0);
      return outline.offset((place, length) => (place <= position && position < place + length ? position - place : null));
    },
    listen(changed) {
      const undress = wear(inView().dom);
      heard = changed;
      return () => {
        heard = null;
        undress();
      };
    },
  };
}
