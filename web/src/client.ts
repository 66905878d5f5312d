// The client: one worker and one engine for all callers on a page, the worker in the page
// or, where that cannot be, in a hidden frame. It sends one
// call at a time, rejects what is pending when the worker dies, and restarts it
// once. A call always ends in a report or in a WhoSaidError, never in an empty report.

import { wasmURL } from "./beside";
import { Frame } from "./frame";
import { status, type Block, type FromWorker, type ToWorker } from "./messages";
import type { Options } from "./options";
import type { Report, Span } from "./report";
import { workerURL } from "./trust";

export type ErrorCode = "bad-request" | "too-large" | "internal" | "load" | "timeout" | "crashed";

export class WhoSaidError extends Error {
  override readonly name = "WhoSaidError";
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

export interface AnalyzeOptions {
  /** What is set: the profile, rules, limits, the newsroom's own lists. */
  options?: Options;
  /** The parts of the text, where the caller knows them; by default the engine finds them. */
  blocks?: Block[];
  /** The words that lead to other pages, in order, where the caller knows them. */
  links?: Span[] | null;
  /** Aborting drops the call; its promise is rejected with the signal's reason. */
  signal?: AbortSignal;
}

/** Where the worker and the engine are; by default beside this script. */
export interface Places {
  /** A copy of worker.js, on the page's own origin. */
  worker?: string | null;
  /** A copy of whosaid.wasm; by default beside the worker. */
  wasm?: string | null;
  /** engine.html of a host that has whosaid: the engine then runs there, in a hidden frame, and the page's policy need allow no more than that. */
  engine?: string | null;
}

const loadTime = 90_000; // ms; the engine is under a megabyte, so this is a very slow line
const aliveTime = 5_000; // ms until an idle worker must have taken a call in hand
const workTime = (units: number) => 20_000 + units / 50; // ms; ten times what an idle machine needs

interface Call {
  message: Exclude<ToWorker, { type: "start" }>;
  units: number; // of text
  take(body: ArrayBuffer): void;
  reject(reason: unknown): void;
}

export class Client {
  #worker: Worker | Frame | null = null;
  #ready = false;
  #queue: Call[] = [];
  #running: Call | null = null;
  #lastId = 0;
  #lives = 2;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failure: WhoSaidError | null = null;
  readonly #places: Places;

  constructor(places: Places) {
    this.#places = places;
  }

  /** False once the worker has died twice with no reply in between; retry() starts over. */
  get available(): boolean {
    return this.#failure === null;
  }

  /** Starts the worker before the first call, so that the call need not wait for it. */
  warm(): void {
    if (!this.#worker && this.available) this.#start();
  }

  retry(): void {
    if (this.available) return;
    this.#failure = null;
    this.#lives = 2;
    this.warm();
  }

  analyze(text: string, { options = {}, blocks = [], links = null, signal }: AnalyzeOptions = {}): Promise<Report> {
    const message = { type: "analyze" as const, id: ++this.#lastId, text, blocks, links, options: JSON.stringify(options) };
    return this.#call(message, text.length, (body) => readReport(body, text), signal);
  }

  /** Finds the article on a page; request and answer are as package wire lays them out. */
  article(request: Uint8Array): Promise<Uint8Array> {
    return this.#call({ type: "article", id: ++this.#lastId, request }, request.length, (body) => new Uint8Array(body));
  }

  #call<Answer>(message: Call["message"], units: number, read: (body: ArrayBuffer) => Answer, signal?: AbortSignal): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      if (this.#failure) return reject(this.#failure);
      const call: Call = { message, units, take: (body) => resolve(read(body)), reject };
      signal?.addEventListener("abort", () => this.#drop(call, signal.reason), { once: true });
      this.#queue.push(call);
      this.warm();
      this.#next();
    });
  }

  // A call that the worker already has in hand is left to end; only its reply is not waited for.
  #drop(call: Call, reason: unknown): void {
    const at = this.#queue.indexOf(call);
    if (at >= 0) this.#queue.splice(at, 1);
    call.reject(reason);
  }

  #start(): void {
    this.#ready = false;
    try {
      const frame = frameURL(this.#places);
      this.#worker = frame ? new Frame(frame) : this.#ownWorker();
    } catch (error) {
      this.#die("load", `The browser refused to start the engine: ${String(error)}`);
      return;
    }
    this.#worker.onmessage = ({ data }: { data: FromWorker }) => this.#hear(data);
    this.#send({ type: "start", wasm: this.#places.wasm ? new URL(this.#places.wasm, document.baseURI).href : wasmURL });
    this.#watch(loadTime, () => this.#die("load", "The engine took too long to load."));
  }

  #ownWorker(): Worker {
    const { worker: place } = this.#places;
    const worker = new Worker(workerURL(place ? new URL(place, document.baseURI).href : new URL("worker.js", import.meta.url).href), { name: "whosaid" });
    worker.onmessageerror = () => this.#die("crashed", "The engine's answer could not be read.");
    worker.onerror = (event) => {
      event.preventDefault();
      if (this.#ready) this.#die("crashed", `The engine stopped: ${event.message}`);
      else this.#die("load", "The engine's script could not be loaded.");
    };
    return worker;
  }

  #send(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }

  #next(): void {
    if (!this.#ready || this.#running) return;
    const call = this.#queue.shift();
    if (!call) return;
    this.#running = call;
    this.#send(call.message);
    this.#watch(aliveTime, () => this.#die("crashed", "The engine does not answer."));
  }

  #hear(message: FromWorker): void {
    switch (message.type) {
      case "ready":
        this.#ready = true;
        clearTimeout(this.#timer);
        this.#next();
        return;
      case "failed":
        this.#die("load", `The engine could not be loaded: ${message.message}`);
        return;
      case "stopped":
        this.#die("crashed", `The engine stopped: ${message.message}`);
        return;
      case "begun":
        this.#watch(workTime(this.#running?.units ?? 0), () => this.#die("timeout", "The engine took too long over this text."));
        return;
      case "reply": {
        const call = this.#running;
        if (call?.message.id !== message.id) return;
        clearTimeout(this.#timer);
        this.#running = null;
        this.#lives = 2;
        settle(call, message.status, message.body);
        this.#next();
      }
    }
  }

  // The worker is gone or of no use: whoever waits is told, and it is started
  // again, unless this is the second time with no reply in between.
  #die(code: ErrorCode, message: string): void {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = null;
    this.#ready = false;
    const waiting = this.#running ? [this.#running, ...this.#queue] : this.#queue;
    this.#running = null;
    this.#queue = [];
    this.#lives--;
    const error = new WhoSaidError(code, message);
    if (this.#lives === 0) this.#failure = error;
    for (const call of waiting) call.reject(error);
    this.warm();
  }

  #watch(ms: number, late: () => void): void {
    clearTimeout(this.#timer);
    const due = performance.now() + ms;
    this.#timer = setTimeout(() => {
      // Far too late means that the page slept (a closed lid, a frozen tab), not the worker.
      if (performance.now() - due > 1_000) this.#watch(ms, late);
      else late();
    }, ms);
  }
}

function settle(call: Call, code: number, body: ArrayBuffer): void {
  if (code === status.ok) {
    try {
      call.take(body);
    } catch (error) {
      call.reject(new WhoSaidError("internal", `The engine's answer could not be read: ${String(error)}`));
    }
    return;
  }
  const why = code === status.badRequest ? "bad-request" : code === status.tooLarge ? "too-large" : "internal";
  call.reject(new WhoSaidError(why, new TextDecoder().decode(body) || "The engine gave no answer."));
}

function readReport(body: ArrayBuffer, text: string): Report {
  const report = JSON.parse(new TextDecoder().decode(body)) as Report;
  // The engine read U+FFFD where the text has a lone surrogate; the text itself is right.
  const findings = [...report.findings, ...report.ignored.map(({ finding }) => finding)];
  for (const finding of findings) finding.quote = text.slice(finding.start, finding.end);
  return report;
}

// A worker must be of the page's own origin. Where this script is not, there is the frame.
function frameURL({ worker, engine }: Places): string | null {
  if (engine) return new URL(engine, document.baseURI).href;
  return worker || new URL(import.meta.url).origin === location.origin ? null : new URL("engine.html", import.meta.url).href;
}

const clients = new Map<string, Client>();

/** The client for these places; there is one for all callers. */
export function clientFor({ worker = null, wasm = null, engine = null }: Places): Client {
  const key = [worker, wasm, engine].join(" ");
  let client = clients.get(key);
  if (!client) clients.set(key, (client = new Client({ worker, wasm, engine })));
  return client;
}

/** Reads a text and reports on it. Nothing leaves the page. */
export function analyze(text: string, options: AnalyzeOptions & Places = {}): Promise<Report> {
  return clientFor(options).analyze(text, options);
}

/** Finds the article on a page; the request and the answer are those of wire.Article. */
export function findArticle(request: Uint8Array): Promise<Uint8Array> {
  return clientFor({}).article(request);
}
