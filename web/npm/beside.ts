// Named from the module itself, so that bundlers find the engine and copy it.
export const wasmURL: string | null = new URL("whosaid.wasm", import.meta.url).href;
