// Loading the engine from where it lies, by default beside the worker.

export async function load(place: string | null, imports: WebAssembly.Imports): Promise<WebAssembly.Instance> {
  const response = await fetch(place ?? new URL("whosaid.wasm", location.href), { credentials: "same-origin" });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  // Servers that do not know the type of wasm are many; streaming insists on it.
  if (response.headers.get("Content-Type")?.startsWith("application/wasm")) {
    return (await WebAssembly.instantiateStreaming(response, imports)).instance;
  }
  return (await WebAssembly.instantiate(await response.arrayBuffer(), imports)).instance;
}
