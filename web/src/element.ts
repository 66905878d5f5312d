// The element <who-said>: a text box, or a preview of the element named by
// "for", with the findings painted in it and listed beside it. This module
// registers nothing; define.ts does.
//
// Attributes: for, placeholder, profile, worker-src, wasm-src. Properties: text, report,
// target, profile, options, ignored, shownFindings. Methods: read, check, reveal. Events: whosaid-ready, whosaid-result,
// whosaid-select, whosaid-error. States: ready, busy, error.

import { clientFor, type ErrorCode, type WhoSaidError } from "./client";
import { h } from "./dom";
import css from "./element.css";
import { Panel } from "./panel";
import { Preview } from "./preview";
import type { Block } from "./messages";
import type { Options, OptionsProfile, Wish } from "./options";
import type { Finding, Report, Span } from "./report";
import { watch, type Target, type Watched } from "./inplace";
import { pause, Reading, type Listener } from "./reading";

const failures: Record<ErrorCode, string> = {
  "bad-request": "This text could not be read.",
  "too-large": "This text is too long.",
  internal: "Something went wrong inside the engine.",
  load: "The engine could not be loaded.",
  timeout: "The engine took too long.",
  crashed: "The engine stopped.",
};

/** What is known of a text's parts. */
interface Known {
  text: string;
  blocks: Block[];
  links: Span[] | null;
}
const unknown: Known = { text: "", blocks: [], links: null };

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

  #options: Options = {};
  #ignored: Wish[] = []; // by hand, in this text
  #known: Known = unknown; // of the text that was set, until it is edited
  #target: Target | null = null;
  #reading: Reading | null = null; // while the element is in a page
  #deaf: AbortController | null = null; // ends the listening at somebody else's text
  #composing = false;

  readonly #internals: ElementInternals;
  readonly #preview = new Preview();
  readonly #panel: Panel;
  readonly #box: HTMLTextAreaElement;
  readonly #frame: HTMLElement;
  // The element's own text box; the preview is painted in.
  readonly #own: Watched;

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
        this.#reading?.client.retry();
        void this.check();
      },
    });
    this.#box = h("textarea", {
      part: "box", "aria-label": "Text to check", "aria-keyshortcuts": "Alt+F8 Shift+Alt+F8", spellcheck: "false",
      autocomplete: "off", autocapitalize: "off", rows: "1",
    });
    this.#preview.node.className = "preview";
    this.#preview.node.setAttribute("part", "preview");
    this.#preview.sheet.className = "sheet";
    this.#preview.sheet.setAttribute("part", "sheet");
    this.#preview.sheet.append(this.#preview.node, this.#box);
    this.#preview.select = ({ start, end }, focus) => {
      if (this.#reading?.text === this.#own) this.#box.setSelectionRange(start, end);
      if (focus) (this.#reading?.text === this.#own ? this.#box : this.#preview.node).focus({ preventScroll: true });
    };
    this.#own = {
      node: this.#box,
      surface: this.#preview,
      inPlace: false,
      read: () => {
        this.#preview.setText(this.#box.value);
        const { blocks, links } = this.#known.text === this.#box.value ? this.#known : unknown;
        return { text: this.#box.value, blocks, links, ignore: [] };
      },
      stop: () => this.#preview.clear(),
    };
    const root = this.attachShadow({ mode: "open", delegatesFocus: true });
    root.adoptedStyleSheets = [(sheet ??= makeSheet())];
    root.append((this.#frame = h("div", { class: "frame", part: "frame" }, this.#preview.sheet, this.#panel.node)));

    this.#box.addEventListener("input", (event) => this.#typed(event as InputEvent));
    this.#box.addEventListener("compositionstart", () => (this.#composing = true));
    this.#box.addEventListener("compositionend", () => {
      this.#composing = false;
      this.#reading?.changed();
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
    this.#box.placeholder = this.getAttribute("placeholder") ?? "Paste or type a news article here.";
    for (const name of ["text", "target", "profile", "options", "ignored"] as const) this.#upgrade(name);
    this.#attach();
  }

  disconnectedCallback(): void {
    this.#detach();
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) return;
    if (name === "for") this.#attach();
    else this.#reading?.changed(0);
  }

  /** The text box's text, or what the watched element says. */
  get text(): string {
    return (this.#reading?.text.surface ?? this.#preview).text;
  }
  set text(text: string) {
    this.read(text);
  }

  /** Sets the text with what is known of its parts, which holds until the text is edited. */
  read(text: string, { blocks = [], links = null }: { blocks?: Block[]; links?: Span[] | null } = {}): void {
    if (this.#reading && this.#reading.text !== this.#own) throw new Error("who-said: the text is the watched element's to change");
    this.#known = { text, blocks, links };
    this.#box.value = text;
    this.#ignored = [];
    this.#reading?.changed(0);
  }

  /** The report on the text as it is now; null while there is none. */
  get report(): Report | null {
    return this.#reading?.report ?? null;
  }

  /** What is watched, by "for" or by this property: an element, a document, a shadow root, an adapter. */
  get target(): Target | null {
    return this.#target;
  }
  set target(target: Target | null) {
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
    this.#reading?.changed(0);
  }

  /** What was ignored by hand in this text: to be kept by the page, and set again with the same text. */
  get ignored(): Wish[] {
    return structuredClone(this.#ignored);
  }
  set ignored(wishes: Wish[]) {
    this.#ignored = structuredClone(wishes);
    this.#reading?.changed(0);
  }

  /** The findings that pass the filters, in the order of the list. */
  get shownFindings(): Finding[] {
    return this.report ? this.#panel.shown : [];
  }

  /** Reads the text now. The promise ends when the reading does, also when a newer one takes its place. */
  async check(): Promise<void> {
    await this.#reading?.check();
  }

  /** Scrolls to a stretch of the text; in the element's own box it is selected there. */
  reveal(span: Span): void {
    this.#reading?.text.surface.reveal(span, false);
  }

  // Begins with whatever there is to read: the element's own box, or what it watches.
  #attach(): void {
    this.#detach();
    const id = this.getAttribute("for");
    const target = id === null ? this.#target : (this.getRootNode() as Document | ShadowRoot).getElementById(id);
    if (target !== this.#target) this.#ignored = [];
    this.#target = target;
    if (id !== null && !target) {
      this.#panel.fail("There is nothing to watch.", `No element on this page has the id “${id}”.`, false);
      return;
    }
    const client = clientFor({ worker: this.getAttribute("worker-src"), wasm: this.getAttribute("wasm-src"), engine: this.getAttribute("engine-src") });
    client.warm();
    const text = target ? watch(target, () => this.#reading?.changed(), this.#preview) : this.#own;
    this.#reading = new Reading(text, client, this.#listener);
    if (text.inPlace) this.#hear(text);
    this.#frame.classList.toggle("list", text.inPlace);
    this.#preview.sheet.hidden = text.inPlace;
    this.#box.hidden = target !== null;
    this.#preview.sheet.classList.toggle("watching", target !== null);
    // A preview that scrolls has to be reached by keyboard.
    if (target) setAll(this.#preview.node, { tabindex: "0", role: "region", "aria-label": "The text, with findings marked" });
    else setAll(this.#preview.node, { "aria-hidden": "true" });
    void this.check();
  }

  // A click on painted words of somebody else's text leads to the list, and the keys work there too.
  #hear({ node, surface }: Watched): void {
    this.#deaf = new AbortController();
    const { signal } = this.#deaf;
    node.addEventListener("click", (event) => {
      const { clientX, clientY } = event as MouseEvent;
      this.#look(surface.atPoint(clientX, clientY));
    }, { signal });
    node.addEventListener("keydown", (event) => {
      if ((event as KeyboardEvent).key === "F8") this.#key(event as KeyboardEvent);
    }, { signal });
  }

  // Ends what has been begun with the text.
  #detach(): void {
    this.#deaf?.abort();
    this.#reading?.stop();
    this.#reading = null;
  }

  readonly #listener: Listener = {
    options: (inText) => this.#set(inText),
    empty: () => {
      this.#ignored = [];
      this.#state("ready");
      this.#panel.invite();
    },
    took: (report) => this.#take(report),
    failed: (error, again) => this.#fail(error, again),
    busy: (on) => {
      if (on) this.#internals.states.add("busy");
      else this.#internals.states.delete("busy");
      this.#panel.busy(on, "Reading…");
    },
  };

  #set(inText: Wish[]): Options {
    const { profile } = this;
    const options = { ...this.#options, ignore: [...inText, ...(this.#options.ignore ?? []), ...this.#ignored] };
    return profile === null ? options : { ...options, profile: profile as OptionsProfile };
  }

  #typed(event: InputEvent): void {
    this.#preview.setText(this.#box.value);
    if (event.isComposing || this.#composing) return;
    this.#reading?.changed(event.inputType === "insertFromPaste" || event.inputType === "insertFromDrop" ? 0 : pause);
  }

  #take(report: Report): void {
    const first = !this.#internals.states.has("ready");
    this.#panel.show(report, this.#ignored.length);
    this.#paint();
    this.#state("ready");
    if (first) this.dispatchEvent(new CustomEvent("whosaid-ready"));
    this.#tell<ResultDetail>("whosaid-result", { report });
  }

  #fail(error: WhoSaidError, again: boolean): void {
    this.#state("error");
    const kept = this.#reading?.text === this.#own ? " Your text is still in the box." : "";
    if (error.message.startsWith("options: ")) this.#panel.fail("The options are wrong.", error.message.replaceAll("options: ", ""), false);
    else if (again) this.#panel.fail(failures[error.code], `${error.message} Starting it again.${kept}`, false);
    else this.#panel.fail(failures[error.code], `${error.message}${kept}`, error.code !== "too-large");
    this.#tell<ErrorDetail>("whosaid-error", { code: error.code, message: error.message });
  }

  #state(now: "ready" | "error"): void {
    this.#internals.states.delete("ready");
    this.#internals.states.delete("error");
    this.#internals.states.add(now);
  }

  #paint(): void {
    const { report } = this;
    const surface = this.#reading?.text.surface;
    if (!report || !surface) return;
    surface.paint(report.findings, (index) => this.#panel.shows(index));
    surface.setActive(this.#panel.active);
  }

  // A finding is looked at: by a click in the list or in the text, or by key.
  #choose(index: number, go: boolean): void {
    const surface = this.#reading?.text.surface;
    this.#panel.setActive(index);
    surface?.setActive(index);
    const span = surface?.spanOf(index);
    if (span) surface?.reveal(span, go);
    this.#selected(index);
  }

  // The caret has moved by hand: the finding it stands in is the one looked at.
  #follow(): void {
    if (this.#box.selectionStart !== this.#box.selectionEnd) return;
    this.#look(this.#preview.at(this.#box.selectionStart));
  }

  #look(index: number | null): void {
    if (index === null || index === this.#panel.active) return;
    this.#panel.setActive(index);
    this.#reading?.text.surface.setActive(index);
    this.#selected(index);
  }

  #selected(index: number): void {
    const finding = this.report?.findings[index];
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
