// The element <who-said>: a text box, or a preview of the element named by
// "for", with the findings painted in it and listed beside it. This module
// registers nothing; define.ts does.

import { clientFor, type ErrorCode, type WhoSaidError } from "./client";
import { pageOf } from "./card";
import { h } from "./dom";
import css from "./element.css";
import type { Format } from "./exports/formats";
import { Keys } from "./keys";
import { inEnglish, languageOf, load, type Language } from "./language";
import { checked, type Lookup } from "./lookups";
import { Panel } from "./panel";
import { Preview } from "./preview";
import type { Options, OptionsProfile, Wish } from "./options";
import type { Finding, Report, Span } from "./report";
import { watch, type Target, type Watched } from "./inplace";
import { Rich, type Known } from "./rich";
import { pause, Reading, type Listener } from "./reading";

const writers = () => import("./exports/formats");

let sheet: CSSStyleSheet | undefined;

export interface ResultDetail {
  report: Report;
}
export interface SelectDetail {
  finding: Finding;
}
export interface OptionsDetail {
  options: Options;
}
export interface ErrorDetail {
  code: ErrorCode;
  message: string;
}

/**
 * Attributes: for, placeholder, profile, lang (of it or above it), keys, page, worker-src, wasm-src, engine-src.
 * Properties: those of the attributes (htmlFor for "for"), text, report, target, options, ignored, lookups,
 * shownFindings, whenReady.
 * Methods: read, check, reveal, export.
 *
 * Events: whosaid-ready; whosaid-result, whosaid-select (cancelled, it does not scroll), whosaid-options (a rule was turned off or
 * on by hand: the options are to be kept) and whosaid-error, which bubble and have a detail.
 *
 * States: ready, busy, error. Parts: sheet, preview, box, panel, title, summary, tab, bar, parts,
 * strip, cell, filters, chip, search, level, progress, message, note, list, item, finding, link,
 * button, ignored, sources, measures.
 *
 * Custom properties: --whosaid-height, -narrow-height, -text-font; colours -anonymous, -attribution,
 * -claims, -document, -ink, -soft, -paper, -side, -line, -edge, -focus.
 */
export class WhoSaidElement extends (globalThis.HTMLElement ?? (class {} as typeof HTMLElement)) {
  static readonly observedAttributes = ["for", "placeholder", "profile", "lang", "keys", "page"];

  #options: Options = {};
  #ignored: Wish[] = []; // by hand, in this text
  #target: Target | null = null;
  #reading: Reading | null = null; // while the element is in a page
  #deaf: AbortController | null = null; // ends the listening at somebody else's text
  #composing = false;
  #scrolling = 0; // the frame in which the strip is told
  #gone = false; // to the text, from the list: Escape leads back
  #language: Language | null = null; // of the panel; null until the page's is known
  #lookups: Lookup[] = [];
  readonly #keys = new Keys();
  readonly #paper = [() => this.#panel.print(true), () => this.#panel.print(false)] as const;

  #nowReady: (() => void) | null = null;
  readonly #whenReady = new Promise<void>((resolve) => (this.#nowReady = resolve));
  readonly #internals: ElementInternals;
  readonly #preview = new Preview();
  readonly #rich = new Rich();
  #panel: Panel;
  readonly #box: HTMLTextAreaElement;
  readonly #frame: HTMLElement;
  // The element's own text box; the preview is painted in.
  readonly #own: Watched;

  constructor() {
    super();
    this.#internals = this.attachInternals();
    this.#panel = this.#makePanel(inEnglish);
    this.#box = h("textarea", { part: "box", spellcheck: "false", autocomplete: "off", autocapitalize: "off", rows: "1" });
    this.#preview.node.className = "preview";
    this.#preview.node.setAttribute("part", "preview");
    this.#preview.sheet.className = "sheet";
    this.#preview.sheet.setAttribute("part", "sheet");
    this.#preview.sheet.append(this.#preview.node, this.#box);
    this.#preview.select = (span) => {
      this.#select(span);
      (this.#reading?.text === this.#own ? this.#box : this.#preview.node).focus({ preventScroll: true });
    };
    const read = () => {
      this.#preview.setText(this.#box.value);
      this.#rich.follow(this.#box.value);
      return this.#rich.read();
    };
    this.#own = {
      node: this.#box,
      surface: this.#preview,
      inPlace: false,
      read,
      get newest() {
        return read();
      },
      stop: () => this.#preview.clear(),
    };
    const root = this.attachShadow({ mode: "open", delegatesFocus: true });
    root.adoptedStyleSheets = [(sheet ??= makeSheet())];
    root.append((this.#frame = h("div", { class: "frame", part: "frame" }, this.#preview.sheet, this.#panel.node)));

    this.#box.addEventListener("input", (event) => this.#typed(event as InputEvent));
    this.#box.addEventListener("paste", (event) => this.#rich.offer(event.clipboardData));
    this.#box.addEventListener("drop", (event) => this.#rich.offer(event.dataTransfer));
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
    this.#preview.sheet.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    root.addEventListener("keydown", (event) => this.#key(event as KeyboardEvent));
  }

  connectedCallback(): void {
    // A property set before the element was defined hides its accessor; it is set again.
    for (const [name, value] of Object.entries(this)) {
      if (!(name in WhoSaidElement.prototype)) continue;
      delete (this as Record<string, unknown>)[name];
      (this as Record<string, unknown>)[name] = value;
    }
    this.#keys.set(this.getAttribute("keys"));
    void this.#speak();
    this.#attach();
    addEventListener("beforeprint", this.#paper[0]);
    addEventListener("afterprint", this.#paper[1]);
  }

  /** Moved by moveBefore(), it stays as it is. */
  connectedMoveCallback(): void {}

  disconnectedCallback(): void {
    removeEventListener("beforeprint", this.#paper[0]);
    removeEventListener("afterprint", this.#paper[1]);
    this.#detach();
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) return;
    if (name === "for") this.#attach();
    else if (name === "profile") this.#reading?.changed(0);
    else if (name === "lang") void this.#speak();
    else if (name === "page") this.#offer();
    else {
      this.#keys.set(this.getAttribute("keys"));
      this.#label();
    }
  }

  /** The text box's text, or what the watched element says. */
  get text(): string {
    return (this.#reading?.text.surface ?? this.#preview).text;
  }
  set text(text: string) {
    this.read(text);
  }

  /** Sets the text with what is known of its parts, which follow it while it is edited. */
  read(text: string, { blocks = [], links = null }: Partial<Known> = {}): void {
    if (this.#reading && this.#reading.text !== this.#own) throw new Error("who-said: the text is the watched element's to change");
    this.#box.value = text;
    this.#rich.set(text, { blocks, links });
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
    this.#reflect("profile", profile);
  }

  /** The id of the element to watch; the attribute "for". */
  get htmlFor(): string | null {
    return this.getAttribute("for");
  }
  set htmlFor(id: string | null) {
    this.#reflect("for", id);
  }

  /** What the empty text box says; the attribute of that name. */
  get placeholder(): string | null {
    return this.getAttribute("placeholder");
  }
  set placeholder(words: string | null) {
    this.#reflect("placeholder", words);
  }

  /** Where a copy of the worker's script is, on the page's own origin; the attribute "worker-src". */
  get workerSrc(): string | null {
    return this.getAttribute("worker-src");
  }
  set workerSrc(url: string | null) {
    this.#reflect("worker-src", url);
  }

  /** Where a copy of the engine is; the attribute "wasm-src". */
  get wasmSrc(): string | null {
    return this.getAttribute("wasm-src");
  }
  set wasmSrc(url: string | null) {
    this.#reflect("wasm-src", url);
  }

  /** Where the page is that runs the engine in a hidden frame; the attribute "engine-src". */
  get engineSrc(): string | null {
    return this.getAttribute("engine-src");
  }
  set engineSrc(url: string | null) {
    this.#reflect("engine-src", url);
  }

  /** Fulfilled once a text has been read, or there is none yet to read; failures are told by whosaid-error. */
  get whenReady(): Promise<void> {
    return this.#whenReady;
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

  /** Searches for the words of a finding, offered beside it: a name, and an https address with %s in it. None is asked for anything before it is clicked. */
  get lookups(): Lookup[] {
    return structuredClone(this.#lookups);
  }
  set lookups(lookups: Lookup[]) {
    this.#lookups = checked(lookups);
    this.#offer();
  }

  /** The keys for the next finding and the one before, "Alt+F8 Shift+Alt+F8" by default, or "off"; the attribute of that name. */
  get keys(): string | null {
    return this.getAttribute("keys");
  }
  set keys(keys: string | null) {
    this.#reflect("keys", keys);
  }

  /** Where the text can be read, for links to it and for exports; the attribute of that name, or the page itself where an article on it is watched. */
  get page(): string | null {
    const page = this.getAttribute("page");
    if (page !== null) return new URL(page, document.baseURI).href;
    const target = this.#target;
    const read = target instanceof HTMLElement && target.ownerDocument === document && !target.isContentEditable && !/^(textarea|input|iframe)$/.test(target.localName);
    return read || target === document ? document.URL.split("#", 1)[0] as string : null;
  }
  set page(page: string | null) {
    this.#reflect("page", page);
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
    this.#select(span);
  }

  /** Writes the report in another form, for a file of this name and media type; null while there is none. What the filters hide is left out, except of JSON and SARIF. */
  async export(format: Format): Promise<{ name: string; type: string; text: string } | null> {
    const { formats } = await writers();
    const { report, text, page } = this;
    if (!report) return null;
    const { name, type, write } = formats[format];
    const findings = report.findings.filter((_, index) => this.#panel.shows(index));
    return { name, type, text: write({ report, text, page, findings, rulePage: pageOf }) };
  }

  // Begins with whatever there is to read: the element's own box, or what it watches.
  #attach(): void {
    this.#detach();
    const id = this.htmlFor;
    const target = id === null ? this.#target : (this.getRootNode() as Document | ShadowRoot).getElementById(id);
    if (target !== this.#target) this.#ignored = [];
    this.#target = target;
    if (id !== null && !target) {
      const { say } = this.#language ?? inEnglish;
      this.#panel.fail(say("noTarget"), "", false, say("noElement", { id }));
      return;
    }
    const client = clientFor({ worker: this.workerSrc, wasm: this.wasmSrc, engine: this.engineSrc });
    client.warm();
    writers().catch(() => {}); // now, so that no request is made once all is there; told when it is needed
    const text = target ? watch(target, () => this.#reading?.changed(), this.#preview) : this.#own;
    this.#reading = new Reading(text, client, this.#listener);
    if (text.inPlace) this.#hear(text);
    this.#frame.classList.toggle("list", text.inPlace);
    this.#preview.sheet.hidden = text.inPlace;
    this.#box.hidden = target !== null;
    this.#preview.sheet.classList.toggle("watching", target !== null);
    this.#label();
    this.#offer();
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
      this.#key(event as KeyboardEvent);
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
      this.#panel.busy(on);
    },
  };

  #set(inText: Wish[]): Options {
    const { profile } = this;
    const options = { ...this.#options, ignore: [...inText, ...(this.#options.ignore ?? []), ...this.#ignored] };
    return profile === null ? options : { ...options, profile: profile as OptionsProfile };
  }

  // The panel in the language of the page around it. What was chosen in it is chosen anew.
  async #speak(): Promise<void> {
    const code = languageOf(this);
    if (this.#language?.code === code) return;
    const language = await load(code);
    if (languageOf(this) !== code) return; // another has been asked for meanwhile
    const { node } = this.#panel;
    this.#language = language;
    if (node.lang !== language.code) {
      this.#panel = this.#makePanel(language);
      node.replaceWith(this.#panel.node);
      this.#offer();
      if (this.report) this.#list(this.report);
    }
    this.#label();
  }

  #makePanel(language: Language): Panel {
    return new Panel(language, {
      chose: (index, go) => this.#choose(index, go),
      reveal: (span) => this.reveal(span),
      filtered: () => this.#paint(),
      ignore: (wish) => {
        this.#ignored.push(wish);
        void this.check();
      },
      restore: (at) => {
        this.#ignored.splice(at, 1);
        void this.check();
      },
      turn: (rule, on) => this.#turn(rule, on),
      copy: () => this.#try(this.#copy()),
      save: (format) => this.#try(this.#save(format)),
      link: (finding) => this.#try(this.#link(finding)),
      retry: () => {
        this.#reading?.client.retry();
        void this.check();
      },
    });
  }

  // What the text and its box are called.
  #label(): void {
    const { say } = this.#language ?? inEnglish;
    this.#box.placeholder = this.getAttribute("placeholder") ?? say("placeholder");
    this.#box.setAttribute("aria-label", say("box"));
    if (this.#keys.words) this.#box.setAttribute("aria-keyshortcuts", this.#keys.words);
    else this.#box.removeAttribute("aria-keyshortcuts");
    // A preview that scrolls has to be reached by keyboard.
    if (this.#target) setAll(this.#preview.node, { tabindex: "0", role: "region", "aria-label": say("preview") });
    else setAll(this.#preview.node, { "aria-hidden": "true" });
  }

  #offer(): void {
    this.#panel.offer(this.#lookups, this.page !== null);
  }

  #turn(rule: string, on: boolean): void {
    const rules = { ...this.#options.rules };
    if (on) delete rules[rule];
    else rules[rule] = "off";
    this.#options = { ...this.#options, rules };
    void this.check();
    this.#tell<OptionsDetail>("whosaid-options", { options: this.options });
  }

  #try(act: Promise<void>): void {
    act.catch(() => this.#panel.say((this.#language ?? inEnglish).say("notLoaded")));
  }

  async #copy(): Promise<void> {
    const made = await this.export("markdown");
    if (made) await this.#clip(made.text, "copied", this.shownFindings.length);
  }

  async #link(finding: Finding): Promise<void> {
    const { fragment } = await writers();
    if (this.page) await this.#clip(fragment(this.page, this.text, finding), "linkCopied");
  }

  async #clip(words: string, said: "copied" | "linkCopied", n = 1): Promise<void> {
    const { say } = this.#language ?? inEnglish;
    await navigator.clipboard.writeText(words).then(
      () => this.#panel.say(say(said, { n })),
      () => this.#panel.say(say("notCopied")),
    );
  }

  async #save(format: Format): Promise<void> {
    const made = await this.export(format);
    if (!made) return;
    const url = URL.createObjectURL(new Blob([made.text], { type: made.type }));
    h("a", { href: url, download: made.name }).click();
    URL.revokeObjectURL(url);
    this.#panel.say((this.#language ?? inEnglish).say("saved", { name: made.name }));
  }

  #select({ start, end }: Span): void {
    if (this.#reading?.text === this.#own) this.#box.setSelectionRange(start, end);
  }

  #reflect(name: string, value: string | null): void {
    if (value === null) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }

  #typed(event: InputEvent): void {
    this.#panel.typing();
    this.#preview.setText(this.#box.value);
    const put = event.inputType === "insertFromPaste" || event.inputType === "insertFromDrop";
    if (put) this.#rich.took(this.#box.value, this.#box.selectionEnd);
    else this.#rich.follow(this.#box.value);
    if (event.isComposing || this.#composing) return;
    this.#reading?.changed(put ? 0 : pause);
  }

  #take(report: Report): void {
    this.#list(report);
    this.#paint();
    this.#state("ready");
    this.#tell<ResultDetail>("whosaid-result", { report });
  }

  #list(report: Report): void {
    const rulesOff = Object.entries(this.#options.rules ?? {}).filter(([, choice]) => choice === "off").map(([rule]) => rule);
    this.#panel.show({ report, text: this.text, byHand: this.#ignored.length, rulesOff });
    this.#scrolled();
  }

  #fail(error: WhoSaidError, again: boolean): void {
    this.#state("error");
    const { say } = this.#language ?? inEnglish;
    const kept = this.#reading?.text === this.#own ? say("kept") : "";
    if (error.message.startsWith("options: ")) this.#panel.fail(say("badOptions"), error.message.replaceAll("options: ", ""), false);
    else if (again) this.#panel.fail(say(error.code), error.message, false, `${say("again")} ${kept}`);
    else this.#panel.fail(say(error.code), error.message, error.code !== "too-large", kept);
    this.#tell<ErrorDetail>("whosaid-error", { code: error.code, message: error.message });
  }

  #state(now: "ready" | "error"): void {
    this.#internals.states.delete("ready");
    this.#internals.states.delete("error");
    this.#internals.states.add(now);
    if (now === "error" || !this.#nowReady) return;
    this.#nowReady();
    this.#nowReady = null;
    this.dispatchEvent(new CustomEvent("whosaid-ready"));
  }

  #paint(): void {
    const { report } = this;
    const surface = this.#reading?.text.surface;
    if (!report || !surface) return;
    surface.paint(report.findings, (index) => this.#panel.shows(index));
    surface.setActive(this.#panel.active);
  }

  // A finding is looked at: by a click in the list or in the text, or by key.
  #choose(index: number, go: boolean, aloud = false): void {
    const surface = this.#reading?.text.surface;
    this.#gone = go;
    this.#panel.setActive(index, { aloud });
    surface?.setActive(index);
    const span = surface?.spanOf(index);
    if (this.#selected(index) && span) surface?.reveal(span, go);
  }

  // Soon, once for all that happens until the browser draws again.
  #scrolled(): void {
    if (this.#scrolling || this.#preview.sheet.hidden) return;
    this.#scrolling = requestAnimationFrame(() => {
      this.#scrolling = 0;
      if (this.report) this.#panel.look((spans) => this.#preview.inView(spans));
    });
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

  // Whether the page leaves it to the element to scroll there.
  #selected(index: number): boolean {
    const finding = this.report?.findings[index];
    return !finding || this.#tell<SelectDetail>("whosaid-select", { finding }, true);
  }

  // In somebody else's text only the keys that step are taken, and Escape only by whoever came from the list.
  #key(event: KeyboardEvent): void {
    const inText = event.target === this.#box || event.target === this.#preview.node;
    const letter = event.target === this.#preview.node && !event.ctrlKey && !event.metaKey && !event.altKey ? event.key : "";
    const by = letter === "j" ? 1 : letter === "k" ? -1 : this.#keys.step(event);
    if (by !== 0) {
      const index = this.#panel.step(by);
      if (index !== null) this.#choose(index, false, true);
    } else if (event.key === "Escape" && (inText || this.#gone) && !event.defaultPrevented && this.#panel.active !== null && !this.#panel.node.contains(event.target as Node)) {
      this.#gone = false;
      this.#panel.setActive(this.#panel.active, { focus: true });
    } else {
      if (!inText) this.#gone &&= /^(Shift|Control|Alt|Meta|Arrow.*|Home|End|Page.*)$/.test(event.key);
      return;
    }
    event.preventDefault();
  }

  #tell<Detail>(name: string, detail: Detail, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
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
