// Loading the engine where the whole app is one file: it stands before the worker's
// own script, as gzip in letters. The build puts this in the place of ../load.ts.

declare const whosaidEngine: string;

export async function load(_: string | null, imports: WebAssembly.Imports): Promise<WebAssembly.Instance> {
  const inflate = new DecompressionStream("gzip");
  const writer = inflate.writable.getWriter(); // a blob's stream cannot be read in WebKitGTK from a file
  const written = writer.write(bytes(whosaidEngine)).then(() => writer.close());
  const response = new Response(inflate.readable, { headers: { "Content-Type": "application/wasm" } });
  const [{ instance }] = await Promise.all([WebAssembly.instantiateStreaming(response, imports), written]);
  return instance;
}

// Five letters are four bytes: a number to the base of 85, with letters from "#" on but
// for those that mean something in HTML or in a script. Base64 would be 7% larger.
function bytes(letters: string): Uint8Array<ArrayBuffer> {
  const digits = new Uint8Array(128);
  for (let code = 0x23, digit = 0; digit < 85; code++) if (!/[&<\\]/.test(String.fromCharCode(code))) digits[code] = digit++;
  const out = new Uint8Array(Math.floor((letters.length * 4) / 5));
  for (let from = 0, to = 0; from < letters.length; from += 5) {
    let group = 0;
    for (let k = 0; k < 5; k++) group = group * 85 + (from + k < letters.length ? (digits[letters.charCodeAt(from + k)] as number) : 84);
    for (let k = 24; k >= 0 && to < out.length; k -= 8) out[to++] = group >>> k;
  }
  return out;
}
