// Reading a Word file (.docx): a ZIP archive with the text as XML in it. Headings,
// paragraphs, lists and line breaks are read; what a reader of the printed page would
// not see (deleted words, comments, fields' codes) is not. How much it may unpack to
// is bounded.

import type { BlockKind } from "../messages";
import { parse } from "../trusted";
import { Blocks, type Opened } from "./blocks";

const mostUnpacked = 64 * 1024 * 1024; // bytes of XML; tags make it several times the text
const deepest = 512;

export async function readDocx(data: Uint8Array<ArrayBuffer>): Promise<Opened> {
  const xml = new TextDecoder().decode(await unpack(data, "word/document.xml"));
  if (xml.includes("<!DOCTYPE")) throw new Error("its text is not as Word writes it");
  const document = parse(xml, "text/xml");
  const [body] = document.getElementsByTagNameNS("*", "body");
  if (document.querySelector("parsererror") || !body) throw new Error("its text is damaged");
  const out = new Blocks();
  read(body, out, 0);
  return out.done(out.links.length > 0 ? out.links : null);
}

function read(element: Element, out: Blocks, depth: number): void {
  if (depth > deepest) return;
  const children = () => {
    for (const child of element.children) read(child, out, depth + 1);
  };
  switch (element.localName) {
    case "del":
    case "moveFrom":
    case "instrText":
    case "pPr":
    case "rPr":
    case "Fallback": // for programs that do not know what stands beside it
      return;
    case "p":
      out.close(kindOf(element));
      children();
      out.close("paragraph");
      return;
    case "t":
      out.say(element.textContent as string);
      return;
    case "tab":
      out.say(" ");
      return;
    case "noBreakHyphen":
      out.say("-");
      return;
    case "br":
    case "cr":
      out.endLine();
      return;
    case "hyperlink":
      if (named(element, "anchor") === null) out.link(children);
      else children();
      return;
  }
  children();
}

const styles: [RegExp, BlockKind][] = [
  [/^title$/i, "headline"],
  [/^subtitle$/i, "deck"],
  [/^heading ?1$/i, "headline"],
  [/^heading/i, "cross-head"],
  [/quote/i, "block-quote"],
  [/caption/i, "caption"],
  [/^list/i, "list-item"],
];

function kindOf(paragraph: Element): BlockKind {
  const properties = [...paragraph.children].find(({ localName }) => localName === "pPr");
  if (!properties) return "paragraph";
  const find = (name: string) => [...properties.children].find(({ localName }) => localName === name);
  const style = find("pStyle");
  const name = style ? named(style, "val") : null;
  const known = name === null ? undefined : styles.find(([pattern]) => pattern.test(name));
  return known?.[1] ?? (find("numPr") ? "list-item" : "paragraph");
}

/** An attribute by its name alone: Word has two namespaces. */
const named = (element: Element, name: string) => [...element.attributes].find(({ localName }) => localName === name)?.value ?? null;

// unpack gives a file of a ZIP archive, by the directory at its end.
async function unpack(data: Uint8Array<ArrayBuffer>, name: string): Promise<Uint8Array> {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const damaged = new Error("it is damaged");
  try {
    let end = data.length - 22;
    for (const first = end - 0xffff; view.getUint32(end, true) !== 0x06054b50; end--) if (end < first) throw damaged;
    let at = view.getUint32(end + 16, true);
    for (let n = view.getUint16(end + 10, true); n > 0; n--) {
      if (view.getUint32(at, true) !== 0x02014b50) throw damaged;
      const [nameLength, extra, comment] = [28, 30, 32].map((k) => view.getUint16(at + k, true)) as [number, number, number];
      if (new TextDecoder().decode(data.subarray(at + 46, at + 46 + nameLength)) === name) {
        if (view.getUint16(at + 8, true) & 1) throw new Error("it is locked with a password");
        const local = view.getUint32(at + 42, true);
        const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
        const packed = data.subarray(from, from + view.getUint32(at + 20, true));
        const method = view.getUint16(at + 10, true);
        if (method === 0 && packed.length <= mostUnpacked) return packed;
        if (method !== 8) throw new Error("it is packed in a way that is not known here");
        return await inflate(packed);
      }
      at += 46 + nameLength + extra + comment;
    }
  } catch (error) {
    throw error instanceof RangeError || error instanceof TypeError ? damaged : error;
  }
  throw new Error("it holds no text of Word’s");
}

async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new DecompressionStream("deflate-raw");
  const writer = stream.writable.getWriter();
  const written = writer.write(packed).then(() => writer.close());
  written.catch(() => {}); // reading fails too, and says so
  const reader = stream.readable.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    length += next.value.length;
    if (length > mostUnpacked) {
      void reader.cancel();
      throw new Error("it unpacks to more than 64 MB");
    }
  }
  const out = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}
