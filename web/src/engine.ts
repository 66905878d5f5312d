// The script of engine.html, which pages elsewhere show in a hidden frame (frame.ts): it
// starts the worker, on this origin and under this origin's policy, and hands calls and
// answers on. Who may show the frame is for the host to say (frame-ancestors); here,
// nobody but the page around it is heard.

import { greeting, type FromWorker, type ToWorker } from "./messages";
import { workerURL } from "./trust";

function serve(port: MessagePort): void {
  const worker = new Worker(workerURL(new URL("worker.js", import.meta.url).href), { name: "whosaid" });
  const say = (message: FromWorker) => port.postMessage(message);
  let ready = false;
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    ready ||= data.type === "ready";
    say(data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    say(ready ? { type: "stopped", message: event.message } : { type: "failed", message: "its worker could not be loaded" });
  };
  // The page around does not say from where the engine comes.
  worker.postMessage({ type: "start", wasm: null } satisfies ToWorker);
  port.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    if (data.type === "analyze") worker.postMessage(data);
  };
}

if (parent !== window) {
  addEventListener("message", function take({ source, data, ports: [port] }) {
    if (source !== parent || data !== greeting || !port) return;
    removeEventListener("message", take);
    serve(port);
  });
  parent.postMessage(greeting, "*");
}
