// The worker: loads the engine once and answers calls one at a time. It turns a
// call into the request bytes of package wire and passes the reply bytes on; it
// does not look inside them.

import { load } from "./load";
import { blockKinds, type FromWorker, type ToWorker } from "./messages";
import type { Span } from "./report";

// Set up by Go's wasm_exec.js, which the build puts in front of this script.
declare class Go {
  readonly importObject: WebAssembly.Imports;
  env: Record<string, string>;
  run(instance: WebAssembly.Instance): Promise<void>;
}

// Set up by the engine when it starts.
interface Engine {
  analyze(request: Uint8Array): Uint8Array;
  article(request: Uint8Array): Uint8Array;
}

declare const whosaid: Engine;

const scope = globalThis as unknown as {
  whosaidReady?: () => void;
  onmessage: (event: MessageEvent<ToWorker>) => void;
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
};

scope.onmessage = ({ data }) => {
  if (data.type === "start") {
    start(data.wasm).catch((error: unknown) =>
      scope.postMessage({ type: "failed", message: String(error) }),
    );
    return;
  }
  scope.postMessage({ type: "begun", id: data.id });
  try {
    const reply = data.type === "analyze" ? whosaid.analyze(encode(data)) : whosaid.article(data.request);
    const body = reply.slice(1).buffer as ArrayBuffer;
    scope.postMessage({ type: "reply", id: data.id, status: reply[0] ?? -1, body }, [body]);
  } catch (error) {
    // The engine recovers its own panics; whatever gets here has ended it.
    scope.postMessage({ type: "stopped", message: String(error) });
  }
};

async function start(place: string | null): Promise<void> {
  const go = new Go();
  go.env = { GOGC: "200" }; // collected half as often as is usual, since there is one thread to do both
  const instance = await load(place, go.importObject);
  const ready = new Promise<void>((resolve) => (scope.whosaidReady = resolve));
  go.run(instance).then(
    () => scope.postMessage({ type: "stopped", message: "the engine ended" }),
    (error: unknown) => scope.postMessage({ type: "stopped", message: String(error) }),
  );
  await ready;
  scope.postMessage({ type: "ready" });
}

const protocol = 3;
const header = 16; // bytes

// encode lays out a request as package wire reads it: version, whether links are known,
// two 0, how many blocks and links, how many bytes of options, the table of both, the
// options as JSON, the text in UTF-8. A lone surrogate becomes U+FFFD, which is one UTF-16 unit as
// well, so offsets hold.
function encode(call: Extract<ToWorker, { type: "analyze" }>): Uint8Array {
  const text = new TextEncoder().encode(call.text);
  const options = new TextEncoder().encode(call.options);
  const links = call.links ?? [];
  const request = new Uint8Array(header + 12 * (call.blocks.length + links.length) + options.length + text.length);
  const view = new DataView(request.buffer);
  view.setUint8(0, protocol);
  view.setUint8(1, call.links ? 1 : 0);
  view.setUint32(4, call.blocks.length, true);
  view.setUint32(8, links.length, true);
  view.setUint32(12, options.length, true);
  let at = header;
  const entry = (kind: number, { start, end }: Span) => {
    view.setUint8(at, kind);
    view.setUint32(at + 4, start, true);
    view.setUint32(at + 8, end, true);
    at += 12;
  };
  for (const block of call.blocks) entry(blockKinds.indexOf(block.kind), block);
  for (const link of links) entry(0, link);
  request.set(options, at);
  request.set(text, at + options.length);
  return request;
}
