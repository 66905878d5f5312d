import { type ErrorCode } from "./client";
import type { Format } from "./exports/formats";
import { type Lookup } from "./lookups";
import type { Options, Wish } from "./options";
import type { Finding, Report, Span } from "./report";
import { type Target } from "./inplace";
import { type Known } from "./rich";
export interface ResultDetail {
    report: Report;
}
export interface SelectDetail {
    finding: Finding;
}
export interface OptionsDetail {
    options: Options;
}
export interface ErrorDetail {
    code: ErrorCode;
    message: string;
}
declare const WhoSaidElement_base: {
    new (): HTMLElement;
    prototype: HTMLElement;
};
/**
 * Attributes: for, placeholder, profile, lang (of it or above it), keys, page, worker-src, wasm-src, engine-src.
 * Properties: those of the attributes (htmlFor for "for"), text, report, target, options, ignored, lookups,
 * shownFindings, whenReady.
 * Methods: read, check, reveal, export.
 *
 * Events: whosaid-ready; whosaid-result, whosaid-select (cancelled, it does not scroll), whosaid-options (a rule was turned off or
 * on by hand: the options are to be kept) and whosaid-error, which bubble and have a detail.
 *
 * States: ready, busy, error. Parts: sheet, preview, box, panel, title, summary, tab, bar, parts,
 * strip, cell, filters, chip, search, level, progress, message, note, list, item, finding, link,
 * button, ignored, sources, measures.
 *
 * Custom properties: --whosaid-height, -narrow-height, -text-font; colours -anonymous, -attribution,
 * -claims, -document, -ink, -soft, -paper, -side, -line, -edge, -focus.
 */
export declare class WhoSaidElement extends WhoSaidElement_base {
    #private;
    static readonly observedAttributes: string[];
    constructor();
    connectedCallback(): void;
    /** Moved by moveBefore(), it stays as it is. */
    connectedMoveCallback(): void;
    disconnectedCallback(): void;
    attributeChangedCallback(name: string): void;
    /** The text box's text, or what the watched element says. */
    get text(): string;
    set text(text: string);
    /** Sets the text with what is known of its parts, which follow it while it is edited. */
    read(text: string, { blocks, links }?: Partial<Known>): void;
    /** The report on the text as it is now; null while there is none. */
    get report(): Report | null;
    /** What is watched, by "for" or by this property: an element, a document, a shadow root, an adapter. */
    get target(): Target | null;
    set target(target: Target | null);
    /** For whom the text is read; the attribute of that name. It comes before what the options say. */
    get profile(): string | null;
    set profile(profile: string | null);
    /** The id of the element to watch; the attribute "for". */
    get htmlFor(): string | null;
    set htmlFor(id: string | null);
    /** What the empty text box says; the attribute of that name. */
    get placeholder(): string | null;
    set placeholder(words: string | null);
    /** Where a copy of the worker's script is, on the page's own origin; the attribute "worker-src". */
    get workerSrc(): string | null;
    set workerSrc(url: string | null);
    /** Where a copy of the engine is; the attribute "wasm-src". */
    get wasmSrc(): string | null;
    set wasmSrc(url: string | null);
    /** Where the page is that runs the engine in a hidden frame; the attribute "engine-src". */
    get engineSrc(): string | null;
    set engineSrc(url: string | null);
    /** Fulfilled once a text has been read, or there is none yet to read; failures are told by whosaid-error. */
    get whenReady(): Promise<void>;
    /** What is set, under the names of whosaid.toml. Setting it reads the text again. */
    get options(): Options;
    set options(options: Options | null);
    /** What was ignored by hand in this text: to be kept by the page, and set again with the same text. */
    get ignored(): Wish[];
    set ignored(wishes: Wish[]);
    /** Searches for the words of a finding, offered beside it: a name, and an https address with %s in it. None is asked for anything before it is clicked. */
    get lookups(): Lookup[];
    set lookups(lookups: Lookup[]);
    /** The keys for the next finding and the one before, "Alt+F8 Shift+Alt+F8" by default, or "off"; the attribute of that name. */
    get keys(): string | null;
    set keys(keys: string | null);
    /** Where the text can be read, for links to it and for exports; the attribute of that name, or the page itself where an article on it is watched. */
    get page(): string | null;
    set page(page: string | null);
    /** The findings that pass the filters, in the order of the list. */
    get shownFindings(): Finding[];
    /** Reads the text now. The promise ends when the reading does, also when a newer one takes its place. */
    check(): Promise<void>;
    /** Scrolls to a stretch of the text; in the element's own box it is selected there. */
    reveal(span: Span): void;
    /** Writes the report in another form, for a file of this name and media type; null while there is none. What the filters hide is left out, except of JSON and SARIF. */
    export(format: Format): Promise<{
        name: string;
        type: string;
        text: string;
    } | null>;
}
export {};
