// What stays on the device, and what the page can truly say of that: the draft, if the
// reader wants it kept; the app itself, and its updates; the badge.

import * as drafts from "./draft";
import { keep, takeShared, whenLaunched } from "./offline";

const $ = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector) as T;

const pause = 500; // ms without a change before the draft is kept

export interface App {
  readonly reader: HTMLElementTagNameMap["who-said"];
  say(message: string): void;
  /** Reads a file in the place of the text. */
  take(file: File): Promise<void>;
  /** Called when the text is set from outside. */
  changed(): void;
}

export function onDevice(app: App): void {
  draft(app);
  badge(app);
  const update = $<HTMLButtonElement>("#update");
  void keep({
    kept: () => ($("#kept").hidden = false),
    update(go) {
      update.hidden = false;
      update.onclick = () => {
        const { text, ignored } = app.reader;
        if (text === "" || drafts.carry({ text, ignored })) go();
        else app.say("This text is too long to be carried over to the new version. Copy it first.");
      };
    },
  });
  whenLaunched((file) => void app.take(file));
}

// The draft, and other texts that are there when the page opens.
function draft({ reader, say, take, changed }: App): void {
  const wanted = $<HTMLInputElement>("#keep");
  const forget = $<HTMLButtonElement>("#forget");
  let last = ""; // the text as it was kept
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (on: boolean) => {
    wanted.checked = on;
    forget.hidden = !on;
  };
  const save = async (always = false) => {
    clearTimeout(timer);
    const { text, ignored } = reader;
    if (!wanted.checked || (text === last && !always)) return;
    try {
      await drafts.keepDraft({ text, ignored });
      last = text;
    } catch {
      show(false);
      say("This browser did not keep the draft.");
    }
  };
  const leave = async () => {
    clearTimeout(timer);
    show(false);
    last = "";
    await drafts.forgetDraft();
    say("Nothing of the draft is kept on this device.");
  };

  wanted.addEventListener("change", () => {
    show(wanted.checked);
    void (wanted.checked ? save(true) : leave());
  });
  forget.addEventListener("click", () => {
    wanted.focus();
    void leave();
  });
  for (const name of ["input", "whosaid-result"]) {
    reader.addEventListener(name, () => {
      clearTimeout(timer);
      timer = setTimeout(() => void save(name === "whosaid-result"), pause);
    });
  }
  for (const name of ["visibilitychange", "pagehide"]) addEventListener(name, () => void save());

  const restore = (found: drafts.Draft, message: string) => {
    if (found.text === "" || reader.text !== "") return; // the reader was quicker
    reader.text = found.text;
    reader.ignored = found.ignored;
    say(message);
    changed();
  };
  const begin = async () => {
    const carried = drafts.takeCarried();
    if (carried) restore(carried, "This is the new version, with your text as it was.");
    const kept = await drafts.kept();
    show(kept !== null);
    const shared = await takeShared();
    if (shared) await take(shared);
    else if (kept) restore(kept, "Your draft is back. It was kept on this device only.");
  };
  void begin();
}

// The badge says what the page knows: whether the browser is online, and what this page
// itself has asked for since the first text was read.
function badge({ reader }: App): void {
  const words = $("#badge");
  const look = () => (words.textContent = navigator.onLine ? "Nothing leaves this page" : "Offline, nothing sent");
  for (const change of ["online", "offline"]) addEventListener(change, look);
  look();
  reader.addEventListener("whosaid-result", () => {
    const since = performance.now();
    let asked = 0;
    const count = $("#asked");
    const tell = () => (count.textContent = `Files it has asked for since it read the first text: ${asked}.`);
    tell();
    new PerformanceObserver((list) => {
      asked += list.getEntries().filter(({ name, startTime }) => startTime > since && !/^(blob|data):/.test(name)).length;
      tell();
    }).observe({ type: "resource" });
  }, { once: true });
}
