// The menu of exports. What writes them comes from a module of its own.

import { h } from "./dom";
import type { Key } from "./english";
import type { Format } from "./exports/formats";
import type { Language } from "./language";

const files: readonly Format[] = ["markdown", "csv", "json", "sarif", "annotations", "hypothesis"];

interface Listener {
  copy(): void;
  save(format: Format): void;
}

export class ExportMenu {
  readonly button: HTMLButtonElement;
  readonly menu: HTMLElement;

  constructor({ say }: Language, listener: Listener) {
    this.button = h("button", { type: "button", class: "plain", part: "button", disabled: true, popovertarget: "exports" }, say("export"));
    const item = (name: Key, act: () => void) => {
      const button = h("button", { type: "button", part: "button" }, say(name));
      button.addEventListener("click", () => {
        this.menu.hidePopover();
        act();
      });
      return button;
    };
    this.menu = h("div", { id: "exports", class: "menu", popover: "auto", role: "group", "aria-label": say("export") },
      item("copyChecklist", listener.copy),
      item("print", () => print()),
      h("p", {}, say("saveAs")),
      ...files.map((format) => item(format, () => listener.save(format))),
      h("small", {}, say("exportsShown")),
    );
    // Below its button, from its end on; a popover is laid out in the window.
    this.menu.addEventListener("beforetoggle", () => {
      const { bottom, left, right } = this.button.getBoundingClientRect();
      this.menu.style.top = `max(4px, min(${bottom + 4}px, 100vh - 23rem))`;
      this.menu.style.left = getComputedStyle(this.button).direction === "rtl" ? `${left}px` : `max(4px, ${right}px - 15rem)`;
    });
  }

  set enabled(on: boolean) {
    this.button.disabled = !on;
  }
}
