import Quill from "quill";
import { copy, place } from "./copy.js";

const quill = new Quill(place());
quill.setContents([{ insert: copy.join("\n") + "\n" }]);
quill.history.clear();
globalThis.editor = {
  root: quill.root,
  targets: { dom: quill.root },
  save: () => JSON.stringify(quill.getContents()),
  undoDepth: () => quill.history.stack.undo.length,
};
