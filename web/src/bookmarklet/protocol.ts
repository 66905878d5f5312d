// What the bookmarklet in a page and the popup say to each other. A bookmark stays as
// it was dragged: what changes here makes it an old one, and version must rise.
//
// The popup asks the window that opened it, and names a word made for the occasion. The
// page answers with that word, with what it says, and with a port, over which the rest
// goes. Each looks whether the other is who it should be: the bookmarklet, whether it is
// the window it opened, with the site's page in it; the popup, whether it is the window
// that opened it, and whether it knows the word.

export const version = 1;

export interface Question {
  whosaid: string;
}

export interface Answer extends Question {
  /**
   * Four lines, which are the version, the colour of the page's letters, what is
   * selected (number of a text node, offset, and the same of the end), and the title;
   * then what the page says (walk.ts), or its text alone after an empty line.
   */
  told: string;
}

/** A stretch of the page: number of a text node, an offset in it, and the same of the end. */
export type Place = [number, number, number, number];

/** To the page: rules for the paint, what to paint, each by the name of its highlight, and what to scroll to. */
export type Paint = [css: string, marks: [name: string, ...Place][], reveal: Place | null];

/** To the popup: which of the marks was clicked. */
export type Clicked = number;
