// The engine in a hidden frame of another origin, for pages whose policy keeps the worker
// or WebAssembly out: they allow the frame alone. To the client it looks like a worker.
// The frame's page is engine.html, its script engine.ts.

import { h } from "./dom";
import { greeting, type FromWorker, type ToWorker } from "./messages";

const patience = 5_000; // ms between the frame's being loaded and its greeting

export class Frame {
  onmessage: ((event: { data: FromWorker }) => void) | null = null;
  readonly #frame = h("iframe", { hidden: true, "aria-hidden": "true", title: "whosaid’s engine", sandbox: "allow-scripts allow-same-origin" });
  readonly #port: MessagePort;
  readonly #ended = new AbortController();

  constructor(url: string) {
    const { port1, port2 } = new MessageChannel();
    const { origin } = new URL(url);
    const { signal } = this.#ended;
    this.#port = port1;
    port1.onmessage = (event: MessageEvent<FromWorker>) => this.onmessage?.(event);
    let greeted = false;
    // Whoever can reach this window can send it messages: only the frame's own count, and
    // only the page that was asked for gets the port.
    addEventListener("message", ({ source, origin: from, data }) => {
      if (greeted || source !== this.#frame.contentWindow || from !== origin || data !== greeting) return;
      greeted = true;
      source?.postMessage(greeting, { targetOrigin: origin, transfer: [port2] });
    }, { signal });
    // A frame that a policy refuses is loaded all the same, with nothing of ours in it.
    this.#frame.addEventListener("load", () => setTimeout(() => {
      if (greeted || signal.aborted) return;
      const message = `${url} did not answer. This page’s policy must allow it in frame-src, and its host must allow this page (-frame-ancestors).`;
      this.onmessage?.({ data: { type: "failed", message } });
    }, patience), { signal });
    this.#frame.src = url;
    document.documentElement.append(this.#frame);
  }

  postMessage(message: ToWorker): void {
    this.#port.postMessage(message);
  }

  terminate(): void {
    this.#ended.abort();
    this.#port.close();
    this.#frame.remove();
  }
}
