// The paragraphs of a text, as the panel counts them: blank lines part them; where a
// text has none, every line is one. A report does not hold them.

import type { Span } from "./report";

export interface Paragraph extends Span {
  words: number;
  /** Its number from 1; 0 is the headline, where the text begins with one. */
  number: number;
}

const headingWords = 14;

export function paragraphs(text: string): Paragraph[] {
  const breaks = /\S\s*?\n[^\S\n]*\n\s*\S/.test(text) ? /\n[^\S\n]*\n/g : /\n/g;
  const found: Paragraph[] = [];
  const add = (from: number, to: number) => {
    const whole = text.slice(from, to);
    const words = whole.match(/\S+/g)?.length ?? 0;
    if (words === 0) return;
    const start = from + whole.length - whole.trimStart().length;
    found.push({ start, end: from + whole.trimEnd().length, words, number: 0 });
  };
  let at = 0;
  for (const { 0: gap, index } of text.matchAll(breaks)) {
    add(at, index);
    at = index + gap.length;
  }
  add(at, text.length);
  const [first] = found;
  const headline = first && found.length > 1 && first.words <= headingWords && /[^.?!…:;"'”’»)]$/.test(text.slice(0, first.end)) ? 1 : 0;
  found.forEach((paragraph, i) => (paragraph.number = i + 1 - headline));
  return found;
}

/** The place in the list of the paragraph that holds an offset. */
export function paragraphAt(list: readonly Paragraph[], offset: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((list[middle] as Paragraph).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
