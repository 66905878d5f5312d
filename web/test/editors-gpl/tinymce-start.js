import tinymce from "tinymce/tinymce";
import "tinymce/icons/default";
import "tinymce/models/dom";
import "tinymce/themes/silver";
import "tinymce/skins/ui/oxide/skin.css";
import { html, place } from "../editors/copy.js";

export async function start(inline) {
  const target = place();
  const [editor] = await tinymce.init({
    target, inline, license_key: "gpl", skin: false, content_css: false, promotion: false, branding: false, menubar: false, statusbar: false, height: 300,
  });
  editor.setContent(html);
  editor.undoManager.clear();
  editor.undoManager.add();
  globalThis.editor = {
    tinymce, editor,
    root: editor.getBody(),
    targets: { dom: editor.getBody() },
    save: () => editor.getContent(),
    undoDepth: () => editor.undoManager.data.length,
  };
}
