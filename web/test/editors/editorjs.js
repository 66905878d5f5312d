import EditorJS from "@editorjs/editorjs";
import { copy, place } from "./copy.js";

const at = place();
const editor = new EditorJS({
  holder: at,
  minHeight: 0,
  data: { blocks: copy.map((text) => ({ type: "paragraph", data: { text } })) },
});
await editor.isReady;
globalThis.editor = {
  root: at.querySelector(".codex-editor__redactor"),
  targets: { dom: at.querySelector(".codex-editor__redactor") },
  save: async () => JSON.stringify((await editor.save()).blocks.map(({ type, data }) => [type, data])),
};
