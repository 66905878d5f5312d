// Reading a file that the reader opens or drops: plain text and Markdown. What is
// no text is refused with a reason, before anything is replaced.

const mostBytes = 32 * 1024 * 1024; // as much as the engine takes

/** Gives a file's text, and a note where its letters had to be guessed. */
export async function readFile(file: File): Promise<{ text: string; note: string }> {
  if (!/\.(txt|text|md|markdown)$/i.test(file.name) && !/^text\/(plain|markdown)/.test(file.type)) {
    throw new Error(`“${file.name}” is not a .txt or .md file. Open it where you wrote it, and paste its text here.`);
  }
  if (file.size > mostBytes) throw new Error(`“${file.name}” is larger than 32 MB. Please open a part of it.`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  if (mark) return { text: new TextDecoder(mark).decode(bytes), note: "" };
  if (bytes.subarray(0, 4096).includes(0)) throw new Error(`“${file.name}” does not hold text.`);
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), note: "" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), note: ", read as Windows-1252 because it is not UTF-8" };
  }
}
