/**
 * For a page that has a text and no place to paint it in, as the apps of Contentful,
 * Sanity or Strapi have: the panel in a frame, `panel.html` of the site that serves
 * whosaid, which lists the findings of what the page sends it. Nothing goes further.
 *
 * ```js
 * const panel = frame(document.querySelector("iframe"), "https://YOUR-HOST/panel.html", { select: ({ start, end }) => showInField(start, end) });
 * panel.read(field.getValue());
 * field.onValueChanged((text) => panel.read(text));
 * ```
 *
 * ## The protocol, version 1
 *
 * Messages are objects with `type` and `version`, posted between the page and the frame
 * in it. The page speaks to the frame's origin only, and hears that window and origin
 * only; the frame hears the window around it only, under the origin that it first heard.
 * What is not as written here is not taken up, and extra fields are not read.
 *
 * | from | message |
 * |---|---|
 * | frame | `{type: "whosaid-hello", version}`: it is there, and hears |
 * | page | `{type: "whosaid-read", version, id, text, blocks?}`: a text and, where known, its parts; the newest counts |
 * | page | `{type: "whosaid-options", version, options}`: what is set, as in `options` of the element |
 * | frame | `{type: "whosaid-result", version, id, report}`: what is said of the text of that id |
 * | frame | `{type: "whosaid-select", version, id, finding}`: the reader looks at this finding |
 * | frame | `{type: "whosaid-error", version, id, code, message}` |
 *
 * @module
 */

import { blockKinds, type Block } from "../messages";
import type { Options } from "../options";
import type { Finding, Report } from "../report";

/** The version of the protocol. */
export const version = 1;

/** What the page says to the frame. */
export type ToPanel =
  | { type: "whosaid-read"; version: number; id: number; text: string; blocks?: Block[] }
  | { type: "whosaid-options"; version: number; options: Options };

/** What the frame says to the page. */
export type FromPanel =
  | { type: "whosaid-hello"; version: number }
  | { type: "whosaid-result"; version: number; id: number; report: Report }
  | { type: "whosaid-select"; version: number; id: number; finding: Finding }
  | { type: "whosaid-error"; version: number; id: number; code: string; message: string };

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Whether somebody's message is one to the panel. */
export function isToPanel(data: unknown): data is ToPanel {
  if (!isObject(data) || data["version"] !== version) return false;
  if (data["type"] === "whosaid-options") return isObject(data["options"]);
  return data["type"] === "whosaid-read" && isCount(data["id"]) && typeof data["text"] === "string" && (data["blocks"] === undefined || areBlocks(data["blocks"], data["text"].length));
}

// In order, one behind the other, within the text.
function areBlocks(value: unknown, length: number): value is Block[] {
  let last = 0;
  return Array.isArray(value) && value.every((block: unknown) => {
    if (!isObject(block) || !blockKinds.includes(block["kind"] as Block["kind"])) return false;
    const { start, end } = block;
    const fits = isCount(start) && isCount(end) && last <= start && start < end && end <= length;
    last = end as number;
    return fits;
  });
}

/** What a page hears of the panel. */
export interface PanelListener {
  /** What is said of the text last sent. */
  result?(report: Report): void;
  /** The reader looks at a finding of it: the page may show where it is. */
  select?(finding: Finding): void;
  error?(error: { code: string; message: string }): void;
}

/** The panel in a frame. */
export interface Panel {
  /** Sends a text, which takes the place of the one before. */
  read(text: string, blocks?: Block[]): void;
  /** Sets what the element's options set. */
  set(options: Options): void;
  /** Hears no more of the frame. */
  close(): void;
}

/** Shows the panel in a frame, from the address of panel.html in the site that serves whosaid. What is sent before it is there is kept for it. */
export function frame(element: HTMLIFrameElement, address: string, { result, select, error }: PanelListener = {}): Panel {
  const { href, origin } = new URL(address, document.baseURI);
  let there = false;
  let id = 0;
  let text: ToPanel | null = null;
  let options: ToPanel | null = null;

  const post = (message: ToPanel | null) => {
    if (there && message) element.contentWindow?.postMessage(message, origin);
  };
  const hear = ({ source, origin: from, data }: MessageEvent) => {
    if (source !== element.contentWindow || from !== origin || !isObject(data) || data["version"] !== version) return;
    const message = data as unknown as FromPanel;
    if (message.type === "whosaid-hello") {
      // Also when the frame was loaded anew.
      there = true;
      post(options);
      post(text);
    } else if (message.id === id) {
      if (message.type === "whosaid-result") result?.(message.report);
      else if (message.type === "whosaid-select") select?.(message.finding);
      else if (message.type === "whosaid-error") error?.(message);
    }
  };
  addEventListener("message", hear);
  element.src = href;

  return {
    read(words, blocks) {
      text = { type: "whosaid-read", version, id: ++id, text: words, ...(blocks && { blocks }) };
      post(text);
    },
    set(set) {
      options = { type: "whosaid-options", version, options: set };
      post(options);
    },
    close: () => removeEventListener("message", hear),
  };
}
