import { baseKeymap } from "prosemirror-commands";
import { history, redo, undo, undoDepth } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { schema } from "prosemirror-schema-basic";
import { EditorState, Plugin } from "prosemirror-state";
import { Decoration, DecorationSet, EditorView } from "prosemirror-view";
import { prosemirror } from "../../src/adapters/prosemirror";
import "prosemirror-view/style/prosemirror.css";
import { copy, place } from "./copy.js";

const adapter = prosemirror({ Plugin, Decoration, DecorationSet });
const view = new EditorView(place(), {
  state: EditorState.create({
    doc: schema.node("doc", null, copy.map((words) => schema.node("paragraph", null, schema.text(words)))),
    plugins: [history(), keymap({ "Mod-z": undo, "Mod-y": redo }), keymap(baseKeymap), adapter.plugin],
  }),
});
globalThis.editor = {
  root: view.dom,
  targets: { dom: view.dom, adapter },
  save: () => JSON.stringify(view.state.doc.toJSON()),
  undoDepth: () => undoDepth(view.state),
};
