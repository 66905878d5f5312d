import { type Places, type WhoSaidError } from "./client";
import { type Target } from "./inplace";
import type { Options } from "./options";
import type { Report } from "./report";
export type { Target };
export interface AttachOptions extends Places {
    options?: Options;
    /** Where the paint of a text box is put, in browsers that cannot paint in its value; by default the body, or the dialog that it is in. */
    container?: Element;
    /** After each reading. */
    result?(report: Report): void;
    error?(error: WhoSaidError): void;
}
/** A text that is watched and painted in, until it is destroyed. */
export interface Attachment {
    /** The report on the text as it is now; null while there is none. */
    readonly report: Report | null;
    /** Whether the browser can paint there; if not, there are only reports. */
    readonly painted: boolean;
    check(): Promise<void>;
    /** Scrolls to a finding of the report, by its index, and marks it; the caret goes there only with focus. */
    reveal(index: number, options?: {
        focus?: boolean;
    }): void;
    /** The finding under a point of the text's window; null if there is none. */
    at(x: number, y: number): number | null;
    /** Ends the watch and takes away every trace of it. */
    destroy(): void;
}
/** Watches a text box, an editor, a shadow root, a frame of the page's own origin, a whole page, or what an adapter knows. Nothing in it is changed. */
export declare function attach(target: Target, { options, container, result, error, ...places }?: AttachOptions): Attachment;
