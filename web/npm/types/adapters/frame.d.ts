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
import { type Block } from "../messages";
import type { Options } from "../options";
import type { Finding, Report } from "../report";
/** The version of the protocol. */
export declare const version = 1;
/** What the page says to the frame. */
export type ToPanel = {
    type: "whosaid-read";
    version: number;
    id: number;
    text: string;
    blocks?: Block[];
} | {
    type: "whosaid-options";
    version: number;
    options: Options;
};
/** What the frame says to the page. */
export type FromPanel = {
    type: "whosaid-hello";
    version: number;
} | {
    type: "whosaid-result";
    version: number;
    id: number;
    report: Report;
} | {
    type: "whosaid-select";
    version: number;
    id: number;
    finding: Finding;
} | {
    type: "whosaid-error";
    version: number;
    id: number;
    code: string;
    message: string;
};
/** Whether somebody's message is one to the panel. */
export declare function isToPanel(data: unknown): data is ToPanel;
/** What a page hears of the panel. */
export interface PanelListener {
    /** What is said of the text last sent. */
    result?(report: Report): void;
    /** The reader looks at a finding of it: the page may show where it is. */
    select?(finding: Finding): void;
    error?(error: {
        code: string;
        message: string;
    }): void;
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
export declare function frame(element: HTMLIFrameElement, address: string, { result, select, error }?: PanelListener): Panel;
