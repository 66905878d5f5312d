// Reading Markdown: the text stays as it is written, and the blocks are the words
// behind the signs at the start of their lines.

import type { Block, BlockKind } from "../messages";
import type { Opened } from "./blocks";

const signs: [RegExp, BlockKind | null][] = [
  [/^ {0,3}# +/, "headline"],
  [/^ {0,3}#{2,6} +/, "cross-head"],
  [/^ {0,3}> ?/, "block-quote"],
  [/^ *(?:[-*+]|\d{1,9}[.)]) +/, "list-item"],
  [/^ {0,3}(?:[-*_] *){3,}$/, null],
];

export function readMarkdown(text: string): Opened {
  const blocks: Block[] = [];
  let open: Block | null = null; // the block that the next line may go on with
  let fence = "";
  let at = 0;
  for (const line of text.split("\n")) {
    const start = at;
    at += line.length + 1;
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1] ?? "";
    if (fence !== "" || mark !== "") {
      if (mark !== "" && (fence === "" || mark === fence)) {
        fence = fence === "" ? mark : "";
        open = null;
      } else if (open) {
        open.end = start + line.length;
      } else if (line.trim() !== "") {
        blocks.push((open = { kind: "code", start, end: start + line.length }));
      }
      continue;
    }
    const rule = signs.find(([sign]) => sign.test(line));
    const sign = rule ? (rule[0].exec(line) as RegExpExecArray)[0].length : 0;
    const words = line.slice(sign).trim();
    const kind = rule ? rule[1] : (open?.kind ?? "paragraph");
    const goesOn = open && (!rule || (kind === "block-quote" && open.kind === kind));
    if (words === "" || kind === null) {
      open = null;
    } else if (goesOn && open) {
      open.end = start + line.trimEnd().length;
    } else {
      const from = start + sign + (line.slice(sign).length - line.slice(sign).trimStart().length);
      blocks.push((open = { kind, start: from, end: from + words.length }));
    }
    if (kind === "headline" || kind === "cross-head") open = null;
  }
  return { text, blocks: blocks.some(({ kind }) => kind !== "paragraph") ? blocks : [], links: null };
}
