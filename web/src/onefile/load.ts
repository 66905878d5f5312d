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

// Two letters are thirteen bits, and a last one alone is six: a number to the base of 91,
// with the letters from the space on but for those that mean something in HTML or in a
// script. Base64 would be 8% larger.
function bytes(letters: string): Uint8Array<ArrayBuffer> {
  const digits = new Uint8Array(128);
  for (let code = 0x20, digit = 0; digit < 91; code++) if (!/["&<\\]/.test(String.fromCharCode(code))) digits[code] = digit++;
  const digit = (at: number) => digits[letters.charCodeAt(at)] as number;
  const out = new Uint8Array(((letters.length >> 1) * 13 + (letters.length & 1) * 6) >> 3);
  let held = 0; // bits not written
  let n = 0; // how many
  let to = 0;
  for (let at = 0; at < letters.length; at += 2) {
    const alone = at + 1 === letters.length;
    held = alone ? (held << 6) | digit(at) : (held << 13) | (digit(at) * 91 + digit(at + 1));
    n += alone ? 6 : 13;
    for (; n >= 8; held &= (1 << n) - 1) out[to++] = held >> (n -= 8);
  }
  return out;
}
