import "trix";
import { copy, place } from "./copy.js";

const at = place();
const root = document.createElement("trix-editor");
await new Promise((ready) => {
  root.addEventListener("trix-initialize", ready, { once: true });
  at.append(root);
});
root.editor.setSelectedRange([0, 0]);
copy.forEach((words, index) => {
  if (index > 0) root.editor.insertLineBreak();
  if (index > 0) root.editor.insertLineBreak();
  root.editor.insertString(words);
});
root.blur();
globalThis.editor = {
  root,
  targets: { dom: root },
  save: () => root.value,
  undoDepth: () => root.editor.undoManager.undoEntries.length,
};
