/**
 * CKEditor 5: findings are painted as markers of the editing view. No operation is
 * made, so neither the data nor the history is touched.
 *
 * ```js
 * const editor = await ClassicEditor.create(place, config);
 * attach(ckeditor5(editor)); // or document.querySelector("who-said").target = ckeditor5(editor)
 * ```
 *
 * Of an editor with several roots, each is a text of its own: name it in the second argument.
 * End the watch before the editor is destroyed.
 *
 * @module
 */

import type { Adapter, Painted } from "../adapter";
import type { BlockKind } from "../messages";
import { Outline } from "./outline";
import { classesOf, paintedAt, scrollTo, wear } from "./worn";

/** Of a model's node, what is read. */
export interface ModelNode {
  readonly name?: string;
  readonly data?: string;
  readonly startOffset: number | null;
  getAttribute(name: string): unknown;
  getChildren?(): Iterable<ModelNode>;
}

interface Position {
  readonly parent: object;
  readonly offset: number;
  readonly path: readonly number[];
}

interface ModelRange {
  readonly start: Position;
  readonly end: Position;
}

interface Writer {
  addMarker(name: string, options: { range: never; usingOperation: boolean; affectsData: boolean }): unknown;
  removeMarker(name: string): void;
  setSelection(position: never): void;
}

/** Of an editor, what is used. */
export interface CKEditor {
  readonly state: string;
  readonly model: {
    readonly document: {
      readonly version: number;
      getRoot(name: string): unknown;
      on(event: "change:data", heard: () => void): void;
      off(event: "change:data", heard: () => void): void;
    };
    readonly schema: { checkChild(context: never, child: "$text"): boolean };
    readonly markers: { getMarkersGroup(prefix: string): Iterable<{ readonly name: string; getRange(): ModelRange }> };
    createPositionAt(parent: never, offset: number): unknown;
    createRange(start: never, end: never): unknown;
    change(make: (writer: Writer) => void): void;
    enqueueChange(type: { isUndoable: boolean }, make: (writer: Writer) => void): void;
  };
  readonly conversion: { for(group: "editingDowncast"): unknown };
  readonly editing: {
    readonly mapper: { toModelPosition(position: never): Position; toViewPosition(position: never): unknown };
    readonly view: {
      readonly domConverter: { mapDomToView(element: HTMLElement): unknown; viewPositionToDom(position: never): { parent: Node; offset: number } | null };
      getDomRoot(name: string): HTMLElement | undefined;
      createPositionAt(element: never, offset: number): unknown;
      focus(): void;
    };
  };
}

interface Place {
  parent: object;
  offset: number;
}

const kindOf: Record<string, BlockKind> = { "title-content": "headline", blockQuote: "block-quote", codeBlock: "code", caption: "caption" };

function kind(node: ModelNode, outer: BlockKind): BlockKind {
  if (node.getAttribute("listItemId")) return "list-item";
  return /^heading\d/.test(node.name ?? "") ? "cross-head" : (kindOf[node.name ?? ""] ?? outer);
}

const key = (classes: string, { start, end }: ModelRange) => `${classes} ${start.path} ${end.path}`;

// The editors that know how a marker of ours looks: that cannot be taken back.
const taught = new WeakSet<CKEditor>();

function teach(editor: CKEditor): void {
  if (taught.has(editor)) return;
  taught.add(editor);
  const downcast = editor.conversion.for("editingDowncast") as {
    markerToHighlight(config: { model: string; view: (data: { markerName: string }) => { classes: string[] } }): void;
  };
  downcast.markerToHighlight({ model: "whosaid", view: ({ markerName }) => ({ classes: (markerName.split(":")[2] as string).split(" ") }) });
}

let lastMarker = 0;

/** The adapter of a CKEditor 5 editor. */
export function ckeditor5(editor: CKEditor, rootName = "main"): Adapter {
  const { model, editing } = editor;
  const { view, mapper } = editing;
  const group = `whosaid:${++lastMarker}`;
  const dom = view.getDomRoot(rootName);
  if (!dom) throw new TypeError(`who-said: the editor has no root “${rootName}”`);
  let outline = new Outline<Place>();
  teach(editor);

  const outlineNow = (): Outline<Place> => {
    const made = new Outline<Place>();
    const read = (parent: ModelNode, outer: BlockKind): void => {
      for (const child of parent.getChildren?.() ?? []) {
        if (child.data !== undefined) made.add(child.data, { parent, offset: child.startOffset ?? 0 }, child.getAttribute("linkHref"));
        else if (child.name === "softBreak") made.between("\n");
        else {
          const inner = kind(child, outer);
          read(child, inner);
          if (model.schema.checkChild(child as never, "$text")) made.end(inner);
        }
      }
    };
    read(model.document.getRoot(rootName) as ModelNode, "paragraph");
    return made;
  };

  const position = (offset: number, end: boolean): unknown => {
    const found = outline.locate(offset, end);
    return found && model.createPositionAt(found.place.parent as never, found.place.offset + found.letters);
  };

  let version = -1; // of the document, when it was read
  let waiting: readonly Painted[] | null = null; // to be painted once what the editor is about to do is done

  const mark = (writer: Writer): void => {
    const words = waiting ?? [];
    waiting = null;
    if (version !== model.document.version) return; // a change is about to be heard of
    const wanted = new Map<string, { classes: string; range: unknown }>();
    for (const word of words) {
      const start = position(word.start, false);
      const end = position(word.end, true);
      if (!start || !end) continue;
      const range = model.createRange(start as never, end as never);
      wanted.set(key(classesOf(word), range as ModelRange), { classes: classesOf(word), range });
    }
    // Where a marker stands as it should, it stays.
    for (const marker of [...model.markers.getMarkersGroup(group)]) {
      if (!wanted.delete(key(marker.name.split(":")[2] as string, marker.getRange()))) writer.removeMarker(marker.name);
    }
    for (const { classes, range } of wanted.values()) {
      writer.addMarker(`${group}:${classes}:${++lastMarker}`, { range: range as never, usingOperation: false, affectsData: false });
    }
  };

  return {
    node: dom,
    read() {
      version = model.document.version;
      outline = outlineNow();
      return outline.snapshot();
    },
    paint(words) {
      if (editor.state === "destroyed") return;
      const asked = waiting !== null;
      waiting = words;
      if (!asked) model.enqueueChange({ isUndoable: false }, mark);
    },
    reveal({ start }, focus) {
      const to = position(start, false);
      if (!to) return;
      const at = view.domConverter.viewPositionToDom(mapper.toViewPosition(to as never) as never);
      if (at) scrollTo(dom, at.parent, at.offset, false);
      if (!focus) return;
      model.change((writer) => writer.setSelection(to as never));
      view.focus();
    },
    at(x, y) {
      const found = paintedAt(dom, x, y);
      const element = found && view.domConverter.mapDomToView(found as HTMLElement);
      if (!element) return null;
      const { parent, offset } = mapper.toModelPosition(view.createPositionAt(element as never, 0) as never);
      return outline.offset((place, length) => (place.parent === parent && place.offset <= offset && offset < place.offset + length ? offset - place.offset : null));
    },
    listen(changed) {
      const undress = wear(dom);
      model.document.on("change:data", changed);
      return () => {
        model.document.off("change:data", changed);
        undress();
      };
    },
  };
}
