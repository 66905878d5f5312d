import { BlockCanvas, BlockEditorProvider, RichText, useBlockProps } from "@wordpress/block-editor";
import { createBlock, registerBlockType, serialize, setDefaultBlockName } from "@wordpress/blocks";
import * as element from "@wordpress/element";
import { copy, place } from "../editors/copy.js";

const { createElement, createRoot, useState } = element;

registerBlockType("core/paragraph", {
  apiVersion: 3, title: "Paragraph", category: "text",
  attributes: { content: { type: "rich-text", source: "rich-text", selector: "p" } },
  edit: ({ attributes, setAttributes }) =>
    createElement(RichText, { ...useBlockProps(), identifier: "content", tagName: "p", value: attributes.content, onChange: (content) => setAttributes({ content }) }),
  save: ({ attributes }) => createElement(RichText.Content, { ...useBlockProps.save(), tagName: "p", value: attributes.content }),
});
setDefaultBlockName("core/paragraph");

// What WordPress gives to plugins; the sidebar itself is the admin page's, and here a plain one.
let plugins = [];
globalThis.addPlugin = (src) => document.head.append(Object.assign(document.createElement("script"), { src }));
globalThis.wp = {
  element,
  editor: { PluginSidebar: ({ title, children }) => createElement("aside", { "aria-label": title }, children) },
  plugins: { registerPlugin: (name, settings) => showPlugins((plugins = [...plugins, settings])) },
};

// A history, which WordPress keeps in its store.
const past = [];
let undo;
let showPlugins;
function Page() {
  const [blocks, set] = useState(() => copy.map((content) => createBlock("core/paragraph", { content })));
  const [shown, show] = useState(true);
  const [withPlugins, showThem] = useState(plugins);
  showPlugins = showThem;
  globalThis.blocks = blocks;
  globalThis.showCanvas = show;
  undo = () => past.length > 0 && set(past.pop());
  const changed = (to) => {
    past.push(blocks);
    set(to);
  };
  return createElement("div", null,
    createElement(BlockEditorProvider, { value: blocks, onInput: changed, onChange: changed, settings: { hasFixedToolbar: true } }, shown && createElement(BlockCanvas, { height: "360px" })),
    withPlugins.map(({ render }) => createElement(render, { key: "plugin" })));
}

const at = place();
createRoot(at).render(createElement(Page));
await new Promise((ready) => {
  const look = () => {
    const body = document.querySelector("iframe[name=editor-canvas]")?.contentDocument?.body;
    if (body?.textContent.includes("Nobody else spoke.")) ready();
    else requestAnimationFrame(look);
  };
  look();
});
const { body } = document.querySelector("iframe[name=editor-canvas]").contentDocument;
body.ownerDocument.addEventListener("keydown", (event) => {
  if (!event.ctrlKey || event.key.toLowerCase() !== "z") return;
  event.preventDefault();
  undo();
});
globalThis.editor = {
  root: body.querySelector(".is-root-container"),
  targets: { dom: body },
  save: () => serialize(globalThis.blocks),
  undoDepth: () => past.length,
};
