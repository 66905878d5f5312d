import { copy, place } from "./copy.js";

const root = place("textarea");
root.cols = 60;
root.rows = 8;
root.value = copy.join("\n\n");
globalThis.editor = { root, targets: { dom: root }, save: () => root.value };
