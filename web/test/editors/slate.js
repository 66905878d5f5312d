import { createElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { createEditor } from "slate";
import { HistoryEditor, withHistory } from "slate-history";
import { Editable, Slate, withReact } from "slate-react";
import { copy, place } from "./copy.js";

const editor = withHistory(withReact(createEditor()));
const content = copy.map((text) => ({ type: "paragraph", children: [{ text }] }));
const Page = () =>
  createElement(Slate, { editor, initialValue: content },
    createElement(Editable, {
      renderElement: ({ attributes, children }) => createElement("p", attributes, children),
      onKeyDown(event) {
        if (event.ctrlKey && event.key.toLowerCase() === "z") {
          event.preventDefault();
          HistoryEditor.undo(editor);
        }
      },
    }));
const at = place();
flushSync(() => createRoot(at).render(createElement(Page)));
const root = at.querySelector("[contenteditable]");
globalThis.editor = {
  root,
  targets: { dom: root },
  save: () => JSON.stringify(editor.children),
  undoDepth: () => editor.history.undos.length,
};
