// The element <who-said>: a text box, or a preview of the element named by
// "for", with the findings painted in it and listed beside it. This module
// registers nothing; define.ts does.
//
// Attributes: for, placeholder, profile, worker-src, wasm-src. Properties: text, report,
// target, profile, options, ignored, shownFindings. Methods: check, reveal. Events: whosaid-ready, whosaid-result,
// whosaid-select, whosaid-error. States: ready, busy, error.

import { clientFor, WhoSaidError, type Client, type ErrorCode } from "./client";
import { h } from "./dom";
import css from "./element.css";
import { Panel } from "./panel";
import { Preview } from "./preview";
import type { Options, OptionsProfile, Wish } from "./options";
import type { Finding, Report, Span } from "./report";
import { watch, type Snapshot, type Watch } from "./watch";

const pause = 250; // ms without typing before a text is read again
const patience = 150; // ms before a reading is said to be under way

const failures: Record<ErrorCode, string> = {
  "bad-request": "This text could not be read.",
  "too-large": "This text is too long.",
  internal: "Something went wrong inside the engine.",
  load: "The engine could not be loaded.",
  timeout: "The engine took too long.",
  crashed: "The engine stopped.",
};

let sheet: CSSStyleSheet | undefined;

export interface ResultDetail {
  report: Report;
}
export interface SelectDetail {
  finding: Finding;
}
export interface ErrorDetail {
  code: ErrorCode;
  message: string;
}

export class WhoSaidElement extends (globalThis.HTMLElement ?? (class {} as typeof HTMLElement)) {
  static readonly observedAttributes = ["for", "profile"];

  #report: Report | null = null;
  #options: Options = {};
  #ignored: Wish[] = []; // by hand, in this text
  #target: Element | null = null;
  #watch: Watch | null = null;
  #client: Client | null = null;
  #call: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retried = false;
  #composing = false;

  readonly #internals: ElementInternals;
  readonly #preview = new Preview();
  readonly #panel: Panel;
  readonly #box: HTMLTextAreaElement;
  readonly #sheet: HTMLElement; // of paper: what scrolls, with the text in it

  constructor() {
    super();
    this.#internals = this.attachInternals();
    this.#panel = new Panel({
      chose: (index, go) => this.#choose(index, go),
      filtered: () => this.#paint(),
      ignore: (wish) => {
        this.#ignored.push(wish);
        void this.check();
      },
      restore: (at) => {
        this.#ignored.splice(at, 1);
        void this.check();
      },
      retry: () => {
        this.#client?.retry();
        void this.check();
      },
    });
    this.#box = h("textarea", {
      part: "box", "aria-label": "Text to check", "aria-keyshortcuts": "Alt+F8 Shift+Alt+F8", spellcheck: "false",
      autocomplete: "off", autocapitalize: "off", rows: "1",
    });
    this.#preview.node.className = "preview";
    this.#preview.node.setAttribute("part", "preview");
    this.#sheet = h("div", { class: "sheet", part: "sheet" }, this.#preview.node, this.#box);
    const root = this.attachShadow({ mode: "open", delegatesFocus: true });
    root.adoptedStyleSheets = [(sheet ??= makeSheet())];
    root.append(h("div", { class: "frame" }, this.#sheet, this.#panel.node));

    this.#box.addEventListener("input", (event) => this.#typed(event as InputEvent));
    this.#box.addEventListener("compositionstart", () => (this.#composing = true));
    this.#box.addEventListener("compositionend", () => {
      this.#composing = false;
      this.#changed(pause);
    });
    this.#box.addEventListener("click", () => this.#follow());
    this.#box.addEventListener("keyup", (event) => {
      if (/^(Arrow|Home|End|Page)/.test(event.key)) this.#follow();
    });
    this.#preview.node.addEventListener("click", (event) => {
      const index = this.#preview.atPoint(event.clientX, event.clientY);
      if (index !== null) this.#choose(index, false);
    });
    root.addEventListener("keydown", (event) => this.#key(event as KeyboardEvent));
  }

  connectedCallback(): void {
    this.#client = clientFor({ worker: this.getAttribute("worker-src"), wasm: this.getAttribute("wasm-src") });
    this.#client.warm();
    this.#box.placeholder = this.getAttribute("placeholder") ?? "Paste or type a news article here.";
    for (const name of ["text", "target", "profile", "options", "ignored"] as const) this.#upgrade(name);
    this.#attach();
  }

  disconnectedCallback(): void {
    this.#watch?.stop();
    this.#watch = null;
    this.#stop();
    this.#preview.clear();
    this.#report = null;
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) return;
    if (name === "for") this.#attach();
    else this.#changed(0);
  }

  /** The text box's text, or what the watched element says. */
  get text(): string {
    return this.#preview.text;
  }
  set text(text: string) {
    if (this.#watch) throw new Error("who-said: the text is the watched element's to change");
    this.#box.value = text;
    this.#ignored = [];
    this.#changed(0);
  }

  /** The report on the text as it is now; null while there is none. */
  get report(): Report | null {
    return this.#report;
  }

  /** The element that is watched, by "for" or by this property. */
  get target(): Element | null {
    return this.#target;
  }
  set target(target: Element | null) {
    this.#target = target;
    if (this.isConnected) this.#attach();
  }

  /** For whom the text is read; the attribute of that name. It comes before what the options say. */
  get profile(): string | null {
    return this.getAttribute("profile");
  }
  set profile(profile: string | null) {
    if (profile === null) this.removeAttribute("profile");
    else this.setAttribute("profile", profile);
  }

  /** What is set, under the names of whosaid.toml. Setting it reads the text again. */
  get options(): Options {
    return structuredClone(this.#options);
  }
  set options(options: Options | null) {
    this.#options = structuredClone(options ?? {});
    if (this.isConnected) this.#changed(0);
  }

  /** What was ignored by hand in this text: to be kept by the page, and set again with the same text. */
  get ignored(): Wish[] {
    return structuredClone(this.#ignored);
  }
  set ignored(wishes: Wish[]) {
    this.#ignored = structuredClone(wishes);
    if (this.isConnected) this.#changed(0);
  }

  /** The findings that pass the filters, in the order of the list. */
  get shownFindings(): Finding[] {
    return this.#report ? this.#panel.shown : [];
  }

  /** Reads the text now. The promise ends when the reading does, also when a newer one takes its place. */
  async check(): Promise<void> {
    this.#stop();
    const { text, blocks, ignore } = this.#snapshot();
    this.#preview.setText(text);
    if (text.trim() === "") {
      this.#ignored = [];
      this.#forget();
      this.#panel.invite();
      return;
    }
    const call = (this.#call = new AbortController());
    const slow = setTimeout(() => this.#busy(true), patience);
    let failure: WhoSaidError | null = null;
    let report: Report | null = null;
    try {
      report = (await this.#client?.analyze(text, { blocks, options: this.#set(ignore), signal: call.signal })) ?? null;
    } catch (error) {
      if (call.signal.aborted) return;
      failure = error instanceof WhoSaidError ? error : new WhoSaidError("internal", String(error));
    } finally {
      clearTimeout(slow);
      if (this.#call === call) this.#call = null;
    }
    this.#busy(false);
    if (report) this.#take(report);
    else if (failure) this.#fail(failure);
  }

  /** Scrolls to a stretch of the text and selects it there. */
  reveal(span: Span): void {
    const box = this.#preview.box(span);
    const frame = this.#sheet.getBoundingClientRect();
    if (box.top < frame.top + 40 || box.bottom > frame.bottom - 40) {
      this.#sheet.scrollTop += box.top - frame.top - Math.max(40, (frame.height - box.height) / 3);
    }
    this.#sheet.scrollIntoView({ block: "nearest" });
    if (!this.#watch) this.#box.setSelectionRange(span.start, span.end);
  }

  // Begins with whatever there is to read: the element's own box, or the one that it watches.
  #attach(): void {
    this.#watch?.stop();
    this.#watch = null;
    const id = this.getAttribute("for");
    const target = id === null ? this.#target : (this.getRootNode() as Document | ShadowRoot).getElementById(id);
    if (target !== this.#target) this.#ignored = [];
    this.#target = target;
    if (id !== null && !target) {
      this.#panel.fail("There is nothing to watch.", `No element on this page has the id “${id}”.`, false);
      return;
    }
    if (target) this.#watch = watch(target, () => this.#changed(pause));
    this.#box.hidden = target !== null;
    this.#sheet.classList.toggle("watching", target !== null);
    // A preview that scrolls has to be reached by keyboard.
    if (target) setAll(this.#preview.node, { tabindex: "0", role: "region", "aria-label": "The text, with findings marked" });
    else setAll(this.#preview.node, { "aria-hidden": "true" });
    void this.check();
  }

  #set(inText: Wish[]): Options {
    const { profile } = this;
    const options = { ...this.#options, ignore: [...inText, ...(this.#options.ignore ?? []), ...this.#ignored] };
    return profile === null ? options : { ...options, profile: profile as OptionsProfile };
  }

  #snapshot(): Snapshot {
    return this.#watch?.read() ?? { text: this.#box.value, blocks: [], ignore: [] };
  }

  #typed(event: InputEvent): void {
    if (event.isComposing || this.#composing) {
      this.#preview.setText(this.#box.value);
      return;
    }
    this.#changed(event.inputType === "insertFromPaste" || event.inputType === "insertFromDrop" ? 0 : pause);
  }

  // The text has changed: what was said of it no longer holds, the paint outside
  // the change still does.
  #changed(wait: number): void {
    this.#stop();
    this.#report = null;
    this.#retried = false;
    if (wait === 0) {
      void this.check();
      return;
    }
    if (!this.#watch) this.#preview.setText(this.#box.value);
    this.#timer = setTimeout(() => void this.check(), wait);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#call?.abort();
    this.#call = null;
    this.#busy(false);
  }

  #forget(): void {
    this.#report = null;
    this.#preview.clear();
    this.#state("ready");
  }

  #take(report: Report): void {
    const first = !this.#internals.states.has("ready");
    this.#report = report;
    this.#retried = false;
    this.#panel.show(report, this.#ignored.length);
    this.#paint();
    this.#state("ready");
    if (first) this.dispatchEvent(new CustomEvent("whosaid-ready"));
    this.#tell<ResultDetail>("whosaid-result", { report });
  }

  #fail(error: WhoSaidError): void {
    this.#forget();
    this.#state("error");
    const client = this.#client;
    // One more try by itself where the engine has been started again; the text may not be at fault.
    const again = (error.code === "crashed" || error.code === "load") && !this.#retried && client?.available === true;
    const kept = this.#watch ? "" : " Your text is still in the box.";
    if (error.message.startsWith("options: ")) this.#panel.fail("The options are wrong.", error.message.replaceAll("options: ", ""), false);
    else if (again) this.#panel.fail(failures[error.code], `${error.message} Starting it again.${kept}`, false);
    else this.#panel.fail(failures[error.code], `${error.message}${kept}`, error.code !== "too-large");
    this.#tell<ErrorDetail>("whosaid-error", { code: error.code, message: error.message });
    if (again) {
      this.#retried = true;
      void this.check();
    }
  }

  #state(now: "ready" | "error"): void {
    this.#internals.states.delete("ready");
    this.#internals.states.delete("error");
    this.#internals.states.add(now);
  }

  #busy(on: boolean): void {
    if (on) this.#internals.states.add("busy");
    else this.#internals.states.delete("busy");
    this.#panel.busy(on, "Reading…");
  }

  #paint(): void {
    if (!this.#report) return;
    this.#preview.paint(this.#report.findings, (index) => this.#panel.shows(index));
    this.#preview.setActive(this.#panel.active);
  }

  // A finding is looked at: by a click in the list or in the text, or by key.
  #choose(index: number, go: boolean): void {
    this.#panel.setActive(index);
    this.#preview.setActive(index);
    const span = this.#preview.spanOf(index);
    if (span) this.reveal(span);
    if (go) (this.#watch ? this.#preview.node : this.#box).focus({ preventScroll: true });
    this.#selected(index);
  }

  // The caret has moved by hand: the finding it stands in is the one looked at.
  #follow(): void {
    if (this.#box.selectionStart !== this.#box.selectionEnd) return;
    const index = this.#preview.at(this.#box.selectionStart);
    if (index === null || index === this.#panel.active) return;
    this.#panel.setActive(index);
    this.#preview.setActive(index);
    this.#selected(index);
  }

  #selected(index: number): void {
    const finding = this.#report?.findings[index];
    if (finding) this.#tell<SelectDetail>("whosaid-select", { finding });
  }

  #key(event: KeyboardEvent): void {
    const inText = event.target === this.#box || event.target === this.#preview.node;
    if (event.key === "F8" && event.altKey) {
      const index = this.#panel.step(event.shiftKey ? -1 : 1);
      if (index !== null) this.#choose(index, false);
    } else if (event.key === "Escape" && inText && this.#panel.active !== null) {
      this.#panel.setActive(this.#panel.active, true);
    } else if (event.target === this.#preview.node && (event.key === "j" || event.key === "k") && !event.ctrlKey && !event.metaKey) {
      const index = this.#panel.step(event.key === "j" ? 1 : -1);
      if (index !== null) this.#choose(index, false);
    } else {
      return;
    }
    event.preventDefault();
  }

  #tell<Detail>(name: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  // A property set before the element was defined hides its accessor; set it again.
  #upgrade(name: "text" | "target" | "profile" | "options" | "ignored"): void {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete (this as Record<string, unknown>)[name];
    (this as Record<string, unknown>)[name] = value;
  }
}

function makeSheet(): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

function setAll(node: Element, attributes: Record<string, string>): void {
  for (const name of ["tabindex", "role", "aria-label", "aria-hidden"]) node.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
}
