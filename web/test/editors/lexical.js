import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerRichText } from "@lexical/rich-text";
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from "lexical";
import { copy, place } from "./copy.js";

const root = place();
root.contentEditable = "true";
const editor = createEditor({
  namespace: "stories",
  onError(error) {
    throw error;
  },
});
editor.setRootElement(root);
const history = createEmptyHistoryState();
registerRichText(editor);
editor.update(() => $getRoot().clear().append(...copy.map((words) => $createParagraphNode().append($createTextNode(words)))), { discrete: true });
registerHistory(editor, history, 300);
globalThis.editor = {
  root,
  targets: { dom: root },
  save: () => JSON.stringify(editor.getEditorState().toJSON()),
  undoDepth: () => history.undoStack.length,
};
