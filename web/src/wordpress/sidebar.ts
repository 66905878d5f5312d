// The sidebar of the WordPress plugin: <who-said> beside the block editor, watching
// the editor's canvas. It is a plain script, since WordPress gives its own packages as
// the global wp; the element is a module, and lies beside it.

import type { WhoSaidElement } from "../element";

type Component = (props: Record<string, unknown>) => unknown;

declare const wp: {
  element: {
    createElement(type: string | Component, props: Record<string, unknown> | null, ...children: unknown[]): unknown;
    useEffect(effect: () => () => void, on: unknown[]): void;
    useRef<T>(value: T | null): { current: T | null };
  };
  editor: { PluginSidebar: Component };
  plugins: { registerPlugin(name: string, settings: { render: Component }): void };
};

const { createElement, useEffect, useRef } = wp.element;
const module = new URL("embed.js", (document.currentScript as HTMLScriptElement).src).href;


// The canvas comes and goes: with the code editor, with the preview of other devices.
function follow(reader: WhoSaidElement): () => void {
  const look = () => {
    // The post stands in the body of the canvas's frame, or in the page itself where the editor has no frame.
    const frame = document.querySelector<HTMLIFrameElement>("iframe[name=editor-canvas]");
    frame?.addEventListener("load", look); // its document is another one then
    const page = frame?.contentDocument;
    if (page) observer.observe(page.documentElement, { childList: true }); // the editor puts a body of its own in it
    const now = frame ? (page?.body ?? null) : document.querySelector(".editor-styles-wrapper");
    reader.hidden = now === null;
    if (now !== reader.target) reader.target = now;
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true });
  look();
  return () => {
    observer.disconnect();
    document.querySelector("iframe[name=editor-canvas]")?.removeEventListener("load", look);
  };
}

function Findings(): unknown {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    let end = () => {};
    let ended = false;
    void import(module).then(() => {
      if (ended) return;
      const reader = document.createElement("who-said");
      const unfollow = follow(reader);
      place.current?.append(reader);
      end = () => {
        unfollow();
        reader.remove();
      };
    });
    return () => {
      ended = true;
      end();
    };
  }, []);
  return createElement("div", { ref: place });
}

wp.plugins.registerPlugin("whosaid", {
  render: () => createElement(wp.editor.PluginSidebar, { name: "findings", title: "whosaid", icon: "format-quote" }, createElement(Findings, null)),
});
