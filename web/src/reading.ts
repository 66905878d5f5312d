// The reading of one text as it is edited: the newest text wins, a reply on an older
// one is dropped, and paint that an edit touches is gone until the next result.

import { WhoSaidError, type Client } from "./client";
import type { Watched } from "./inplace";
import type { Options, Wish } from "./options";
import type { Report } from "./report";
import type { Snapshot } from "./walk";

export const pause = 250; // ms without typing before a text is read again
const patience = 150; // ms before a reading is said to be under way
const long = 200_000; // letters of a text that the browser itself may take so long to lay out that no timer runs

export interface Listener {
  /** What is set, with the wishes that stand in the text itself. */
  options(inText: Wish[]): Options;
  empty(): void;
  took(report: Report): void;
  /** again: it will be tried once more, by itself. */
  failed(error: WhoSaidError, again: boolean): void;
  busy(on: boolean): void;
}

/** Lets the browser do what waits. Unlike a timer, it comes back at once in a page that is not seen. */
const breath = () =>
  new Promise<unknown>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });

export class Reading {
  #report: Report | null = null;
  #call: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retried = false;

  constructor(
    readonly text: Watched,
    readonly client: Client,
    readonly listener: Listener,
  ) {}

  /** The report on the text as it is now; null while there is none. */
  get report(): Report | null {
    return this.#report;
  }

  /** The text has changed: what was said of it no longer holds. It is read again after so many ms. */
  changed(wait: number = pause): void {
    this.#halt();
    this.#report = null;
    this.#retried = false;
    if (wait === 0) void this.check();
    else this.#timer = setTimeout(() => void this.#check(this.text.newest), wait);
  }

  /** Reads the text now. The promise ends when the reading does, also when a newer one takes its place. */
  async check(): Promise<void> {
    await this.#check(this.text.read());
  }

  async #check({ text, blocks, links, ignore }: Snapshot): Promise<void> {
    this.#halt();
    if (text.trim() === "") {
      this.#report = null;
      this.text.surface.clear();
      this.listener.empty();
      return;
    }
    const call = (this.#call = new AbortController());
    if (text.length > long) this.listener.busy(true);
    const slow = setTimeout(() => this.listener.busy(true), patience);
    let failure: WhoSaidError | null = null;
    let report: Report | null = null;
    try {
      report = await this.client.analyze(text, { blocks, links, options: this.listener.options(ignore), signal: call.signal });
      await breath(); // to take a report in and to show it are two tasks
      call.signal.throwIfAborted();
    } catch (error) {
      if (call.signal.aborted) return;
      failure = error instanceof WhoSaidError ? error : new WhoSaidError("internal", String(error));
    } finally {
      clearTimeout(slow);
      if (this.#call === call) this.#call = null;
    }
    this.listener.busy(false);
    if (report) {
      this.#report = report;
      this.#retried = false;
      this.listener.took(report);
    } else if (failure) {
      this.#fail(failure);
    }
  }

  #fail(error: WhoSaidError): void {
    this.#report = null;
    this.text.surface.clear();
    // One more try by itself where the engine has been started again; the text may not be at fault.
    const again = (error.code === "crashed" || error.code === "load") && !this.#retried && this.client.available;
    this.listener.failed(error, again);
    if (!again) return;
    this.#retried = true;
    void this.check();
  }

  #halt(): void {
    clearTimeout(this.#timer);
    this.#call?.abort();
    this.#call = null;
    this.listener.busy(false);
  }

  /** Ends the reading and takes all paint away. */
  stop(): void {
    this.#halt();
    this.text.stop();
    this.#report = null;
  }
}
