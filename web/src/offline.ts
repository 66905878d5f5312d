// The page's side of the service worker: the app is kept on the device once it has
// loaded, a new version waits for the reader, and what was shared is taken.

import { register } from "./trusted";

export interface Listener {
  /** The app is on the device and opens without a network. */
  kept(): void;
  /** A new version is there; go() puts it in place of this one. */
  update(go: () => void): void;
}

// The app in one file names no manifest: there is nothing more to keep.
const can = "serviceWorker" in navigator && document.querySelector("link[rel=manifest]") !== null;

export async function keep(listener: Listener): Promise<void> {
  if (!can) return;
  const workers = navigator.serviceWorker;
  try {
    const registration = await register({ updateViaCache: "none" });
    const look = () => {
      const { waiting } = registration;
      if (!waiting || !workers.controller) return;
      listener.update(() => {
        workers.addEventListener("controllerchange", () => location.reload(), { once: true });
        waiting.postMessage("update");
      });
    };
    look();
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
    await workers.ready;
    listener.kept();
  } catch {
    // Not every browser or window may keep things; then the page works as long as there is a network.
  }
}

/** What was shared with the installed app, once: a file, or a text in one. */
export async function takeShared(): Promise<File | null> {
  if (!can || !new URLSearchParams(location.search).has("shared")) return null;
  history.replaceState(null, "", location.pathname);
  const waiting = await caches.open("whosaid-shared");
  const response = await waiting.match("shared");
  await waiting.delete("shared");
  if (!response) return null;
  const name = response.headers.get("X-Name");
  const type = response.headers.get("Content-Type") ?? "";
  return new File([await response.blob()], name === null ? "" : decodeURIComponent(name), { type });
}

interface LaunchQueue {
  setConsumer(consumer: (launch: { files: readonly { getFile(): Promise<File> }[] }) => void): void;
}

/** Calls opened with each file that the system opens in the installed app. */
export function whenLaunched(opened: (file: File) => void): void {
  (globalThis as { launchQueue?: LaunchQueue }).launchQueue?.setConsumer(({ files }) => {
    void files[0]?.getFile().then(opened);
  });
}
