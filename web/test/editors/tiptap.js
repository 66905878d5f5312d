import { Editor } from "@tiptap/core";
import { undoDepth } from "@tiptap/pm/history";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import StarterKit from "@tiptap/starter-kit";
import { prosemirror } from "../../src/adapters/prosemirror";
import "prosemirror-view/style/prosemirror.css";
import { copy, place } from "./copy.js";

const editor = new Editor({
  element: place(),
  extensions: [StarterKit],
  injectCSS: false, // its sheet would need 'unsafe-inline'
  content: { type: "doc", content: copy.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })) },
});
const adapter = prosemirror({ Plugin, Decoration, DecorationSet });
editor.registerPlugin(adapter.plugin);
globalThis.editor = {
  root: editor.view.dom,
  targets: { dom: editor.view.dom, adapter },
  save: () => JSON.stringify(editor.getJSON()),
  undoDepth: () => undoDepth(editor.state),
};
