// Runs the built engine in Node, without a page: what the worker does, by hand.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Starts web/dist's wasm and gives a function from request bytes to reply bytes. */
export async function startEngine() {
  const goRoot = execFileSync("go", ["env", "GOROOT"], { encoding: "utf8" }).trim();
  await import(join(goRoot, "lib/wasm/wasm_exec.js"));
  const dist = join(root, "web/dist");
  const { files } = JSON.parse(readFileSync(join(dist, "manifest.json"), "utf8"));
  const go = new globalThis.Go();
  const { instance } = await WebAssembly.instantiate(readFileSync(join(dist, files["whosaid.wasm"].path)), go.importObject);
  await new Promise((resolve, reject) => {
    globalThis.whosaidReady = resolve;
    go.run(instance).then(() => reject(new Error("the engine ended")), reject);
  });
  return (request) => globalThis.whosaid.analyze(request);
}

/** A request for a plain text, laid out as internal/wire says. */
export function request(text, options = {}) {
  const set = new TextEncoder().encode(JSON.stringify(options));
  const body = new TextEncoder().encode(text);
  const bytes = new Uint8Array(16 + set.length + body.length);
  bytes[0] = 3;
  new DataView(bytes.buffer).setUint32(12, set.length, true);
  bytes.set(set, 16);
  bytes.set(body, 16 + set.length);
  return bytes;
}
