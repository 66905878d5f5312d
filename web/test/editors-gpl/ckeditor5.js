import { Bold, BlockQuote, ClassicEditor, Essentials, Heading, Link, List, Paragraph } from "ckeditor5";
import "ckeditor5/ckeditor5.css";
import { ckeditor5 } from "../../src/adapters/ckeditor5";
import { html, place } from "../editors/copy.js";

const at = place();
const editor = await ClassicEditor.create(at, {
  licenseKey: "GPL",
  plugins: [Essentials, Paragraph, Heading, Bold, Link, List, BlockQuote],
  initialData: html,
});
const root = editor.editing.view.getDomRoot();
globalThis.editor = {
  root,
  targets: { dom: root, adapter: ckeditor5(editor) },
  save: () => editor.getData(),
  undoDepth: () => editor.commands.get("undo")._stack.length,
};
