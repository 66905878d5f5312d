// Reading a file that the reader opens, drops or shares: plain text, Markdown, HTML or
// Word's .docx. What is none of them is refused with a reason, before anything is replaced.

import type { Opened } from "./blocks";
import { readDocx } from "./docx";
import { readHTML } from "./html";
import { readMarkdown } from "./markdown";

const mostBytes = 32 * 1024 * 1024; // as much as the engine takes

type Kind = "text" | "markdown" | "html" | "docx";
const kinds: [RegExp, RegExp, Kind][] = [
  [/\.(txt|text)$/i, /^text\/plain/, "text"],
  [/\.(md|markdown)$/i, /^text\/markdown/, "markdown"],
  [/\.x?html?$/i, /^(text\/html|application\/xhtml\+xml)/, "html"],
  [/\.docx$/i, /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document/, "docx"],
];

/** Gives a file's text, and a note where its letters had to be guessed. */
export async function readFile(file: File): Promise<Opened & { note: string }> {
  const [, , kind] = kinds.find(([name]) => name.test(file.name)) ?? kinds.find(([, type]) => type.test(file.type)) ?? [];
  if (!kind) throw new Error(`“${file.name}” is not a .txt, .md, .html or .docx file. Open it where you wrote it, and paste its text here.`);
  if (file.size > mostBytes) throw new Error(`“${file.name}” is larger than 32 MB. Please open a part of it.`);
  const data = new Uint8Array(await file.arrayBuffer());
  if (kind === "docx") {
    try {
      return { ...(await readDocx(data)), note: "" };
    } catch (error) {
      throw new Error(`“${file.name}” cannot be read as a Word file: ${error instanceof Error ? error.message : String(error)}.`);
    }
  }
  const { text, note } = decode(data, file.name);
  const read = kind === "html" ? readHTML(text) : kind === "markdown" ? readMarkdown(text) : { text, blocks: [], links: null };
  if (read.text.trim() === "" && text.trim() !== "") throw new Error(`“${file.name}” holds no text to read.`);
  return { ...read, note };
}

function decode(data: Uint8Array, name: string): { text: string; note: string } {
  const mark = data[0] === 0xff && data[1] === 0xfe ? "utf-16le" : data[0] === 0xfe && data[1] === 0xff ? "utf-16be" : null;
  if (mark) return { text: lines(new TextDecoder(mark).decode(data)), note: "" };
  if (data.subarray(0, 4096).includes(0)) throw new Error(`“${name}” does not hold text.`);
  try {
    return { text: lines(new TextDecoder("utf-8", { fatal: true }).decode(data)), note: "" };
  } catch {
    return { text: lines(new TextDecoder("windows-1252").decode(data)), note: ", read as Windows-1252 because it is not UTF-8" };
  }
}

// As a text box has them, so that what is known of the text stays true in it.
const lines = (text: string) => text.replace(/\r\n?/g, "\n");
