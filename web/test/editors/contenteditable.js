import { paragraphs, place } from "./copy.js";

const root = place();
root.contentEditable = "true";
root.append(...paragraphs());
globalThis.editor = { root, targets: { dom: root }, save: () => root.innerHTML };
